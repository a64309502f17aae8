import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OUTPUTS } from '../../src/actions/outputs.ts';
import { expectWithin } from '../expect-within.ts';
import { type ActionEnd, nodesAtHand, runAction } from './run-action.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/boston-housing', import.meta.url));
const VERBS = ['check-data', 'train', 'evaluate', 'compare', 'report'] as const;

/** A copy of the example: a workspace outside git, gone after the test. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-workspace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXAMPLE, folder, { recursive: true });
  return folder;
}

/** Runs the chain up to `last`, each verb in a process of its own; all but the last must end well. */
function chain(cwd: string, last: (typeof VERBS)[number], inputs: Record<string, string> = {}): ActionEnd {
  const verbs = VERBS.slice(0, VERBS.indexOf(last) + 1);
  const ends = verbs.map((verb) => ({
    verb,
    ...runAction(verb, { cwd, inputs: { baseline: 'baseline', ...inputs } }),
  }));
  for (const { verb, code, log } of ends.slice(0, -1)) expect(code, `${verb}: ${log}`).toBe(0);
  return ends.at(-1)!;
}

function everyOutput({ outputs }: ActionEnd): void {
  const ofReport = 'decisions' in outputs ? ['decisions'] : [];
  expect(Object.keys(outputs)).toEqual([...OUTPUTS, ...ofReport]);
}

describe('the chain of actions', () => {
  test('approves the example: exit code 0 and every output of every verb', () => {
    const cwd = workspace();
    const compare = chain(cwd, 'compare');
    expect(compare.code, compare.log).toBe(0);
    everyOutput(compare);
    expect(compare.outputs['decision']).toBe('approved');
    expect(compare.outputs['passed']).toBe('true');
    const verdict = JSON.parse(compare.outputs['verdict-file']!)['boston-housing'] as string;
    expect(existsSync(join(cwd, verdict)), verdict).toBe(true);
    expect(JSON.parse(compare.outputs['model-digest']!)['boston-housing']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(JSON.parse(compare.outputs['baseline']!)['boston-housing']).toMatchObject({
      found: 'explicit',
      scored: 'rescored',
    });
    const metrics = JSON.parse(compare.outputs['metrics']!)['boston-housing'] as { mse: number };
    expectWithin(metrics.mse, 24.291119474973478, 1e-10);

    const report = runAction('report', { cwd });
    expect(report.code, report.log).toBe(0);
    everyOutput(report);
    const file = JSON.parse(report.outputs['report-file']!)['boston-housing'] as string;
    expect(readFileSync(join(cwd, file), 'utf8')).toContain('boston-housing: approved');
    expect(report.summary).toContain('boston-housing: approved');
  });

  test('says so where nothing is decided yet', () => {
    const cwd = workspace();
    for (const verb of ['check-data', 'train', 'evaluate'] as const) {
      const end = runAction(verb, { cwd });
      expect(end.code, end.log).toBe(0);
      everyOutput(end);
      expect(end.outputs['decision']).toBe('');
      expect(end.outputs['passed']).toBe('true');
      expect(end.log).toContain(`boston-housing: ${verb} done, documents in assay-out/boston-housing`);
    }
  });

  test('rejects a worse model with exit code 1, and its report is still written', () => {
    const cwd = workspace();
    const recipe = join(cwd, 'assay.yml');
    const worse = readFileSync(recipe, 'utf8').replace(
      'target: medv',
      'target: medv\n      exclude: [lstat, rm, ptratio, dis, nox, crim, rad, tax]',
    );
    writeFileSync(recipe, worse);
    const compare = chain(cwd, 'compare');
    expect(compare.code).toBe(1);
    everyOutput(compare);
    expect(compare.outputs['decision']).toBe('rejected');
    expect(compare.outputs['passed']).toBe('false');
    expect(compare.log).toMatch(/^::error::boston-housing: rejected, \w+ (is worse|misses its threshold)/m);
    const report = runAction('report', { cwd });
    expect(report.code, report.log).toBe(1);
    expect(report.outputs).toMatchObject({ decision: 'rejected', passed: 'false' });
    expect(report.summary).toContain('boston-housing: rejected');
  });

  test('works from a folder of the workspace, without a config file, for one model', () => {
    const cwd = workspace();
    const end = runAction('train', {
      cwd: join(cwd, '..'),
      inputs: {
        'working-directory': cwd,
        config: '',
        data: 'data/boston_housing.csv',
        target: 'medv',
        task: 'regression',
        model: 'ridge',
        out: 'made',
      },
    });
    expect(end.code, end.log).toBe(0);
    expect(readdirSync(join(cwd, 'made'))).toEqual(['boston_housing']);
  });
});

describe('bad input', () => {
  test.each([
    ['no such config', 'train', { config: 'nowhere.yml' }, 'nowhere.yml'],
    ['no such model', 'train', { models: 'bostn-housing' }, 'did you mean "boston-housing"?'],
    ['no target', 'check-data', { data: 'data/boston_housing.csv', config: '' }, 'input `data` needs input `target`'],
    ['an unknown task', 'train', { data: 'a.csv', target: 'b', task: 'rank' }, 'input `task` must be one of'],
    ['a verb too early', 'evaluate', {}, 'assay-out/boston-housing/model.json: is missing'],
    ['a baseline that is not there', 'train+compare', { baseline: 'nowhere' }, 'nowhere'],
  ])('%s ends with 2, one message without a stack, and every output', (_what, verb, inputs, message) => {
    const cwd = workspace();
    const end = verb === 'train+compare' ? chain(cwd, 'compare', inputs) : runAction(verb, { cwd, inputs });
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain('::error::');
    expect(end.log).toContain(message);
    expect(end.log).not.toMatch(/^ +at /m);
    everyOutput(end);
    expect(end.outputs['decision']).toBe('error');
    expect(end.outputs['passed']).toBe('false');
  });
});

describe('a broken document ends with 2 and is never taken for an absent one', () => {
  test.each([
    ['assay-out/boston-housing/model.json', 'model.json: its digest is sha256:'],
    ['assay-out/boston-housing/evaluation.json', 'evaluation.json: not an evaluation: it does not parse as JSON'],
    ['baseline/boston-housing/model.json', 'model.json: not a model: it does not parse as JSON; is the file cut off?'],
  ])('%s', (file, message) => {
    const cwd = workspace();
    chain(cwd, 'evaluate');
    writeFileSync(join(cwd, file), '{"kind": "assay.mod');
    const end = runAction('compare', { cwd, inputs: { baseline: 'baseline' } });
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain(message);
    everyOutput(end);
    expect(end.outputs['decision']).toBe('error');
  });
});

/** What a stranger writes into an input; threat cases 21 and 59 in small. */
const HOSTILE = [
  '"; touch pwned #',
  '$(touch pwned)',
  '`touch pwned`',
  'x\n::set-output name=decision::approved',
  '::set-output name=approved::true',
  'x\nghadelimiter_1\ndecision<<E\napproved\nE',
  '##[set-output name=decision;]approved',
  '__proto__',
  '../../../../etc/passwd',
];

describe.each(HOSTILE)('the hostile value %j', (value) => {
  test.each(['config', 'models', 'target'])('stays a value in `%s`', (name) => {
    const cwd = workspace();
    const before = readdirSync(cwd).sort();
    const table = { config: '', data: 'data/boston_housing.csv' };
    const end = runAction('train', { cwd, inputs: { ...(name === 'target' ? table : {}), [name]: value } });
    expect(end.code, end.log).toBe(2);
    everyOutput(end);
    expectOnlyMessages(end.log);
    expect(readdirSync(cwd).sort()).toEqual(before);
  });
});

test('a hostile name of the output folder is a name', () => {
  const cwd = workspace();
  const out = '"; touch pwned #\n::set-output name=decision::approved';
  const end = runAction('evaluate', { cwd, inputs: { out } });
  expect(end.code, end.log).toBe(2);
  const train = runAction('train', { cwd, inputs: { out } });
  expect(train.code, train.log).toBe(0);
  expect(train.outputs['decision']).toBe('');
  for (const { log } of [end, train]) expectOnlyMessages(log);
  expect(readdirSync(cwd)).toContain('"; touch pwned #\n::set-output name=decision::approved');
  expect(existsSync(join(cwd, 'pwned'))).toBe(false);
});

/** Lines that a runner takes for commands may only be messages. */
function expectOnlyMessages(log: string): void {
  const commands = log.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  for (const command of commands) expect(command).toMatch(/^::(error|debug|warning)::/);
}

test('outside a runner it works the same: no output file, no summary, no event (case 23)', () => {
  const cwd = workspace();
  const first = VERBS.map((verb) =>
    runAction(verb, { cwd, runner: false, ...(verb === 'compare' ? { inputs: { baseline: 'baseline' } } : {}) }),
  );
  for (const { code, log } of first) expect(code, log).toBe(0);
  expect(existsSync(join(cwd, 'assay-out/boston-housing/report.html'))).toBe(true);
});

test('outputs that cannot be written end with 3, never with 0 or with the 1 of a rejection', () => {
  const cwd = workspace();
  const end = runAction('train', { cwd, overrides: { GITHUB_OUTPUT: join(cwd, 'nowhere') } });
  expect(end.code).toBe(3);
  expect(end.log).toContain('::error::the outputs could not be written: Error: Missing file at path');
  expect(end.log).not.toContain('    at ');
});

test('a summary that cannot be written is a warning and changes nothing', () => {
  const cwd = workspace();
  chain(cwd, 'compare');
  const end = runAction('report', { cwd, overrides: { GITHUB_STEP_SUMMARY: join(cwd, 'no/where') } });
  expect(end.code, end.log).toBe(0);
  expect(end.log).toContain('::warning::the summary could not be written');
  everyOutput(end);
});

describe.each(nodesAtHand())('on %s', (node) => {
  test.each(VERBS)('%s starts', (verb) => {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    expect(Number(/^v(\d+)/.exec(version)![1])).toBeGreaterThanOrEqual(20);
    const end = runAction(verb, { cwd: workspace(), node, inputs: { config: 'nowhere.yml' } });
    expect(end.code, end.log).toBe(2);
    everyOutput(end);
  });

  test('the chain gives the same outputs as on this Node', () => {
    const [one, two] = [workspace(), workspace()];
    chain(one, 'evaluate');
    for (const verb of ['train', 'evaluate']) runAction(verb, { cwd: two, node });
    const there = runAction('compare', { cwd: two, node, inputs: { baseline: 'baseline' } });
    const here = runAction('compare', { cwd: one, inputs: { baseline: 'baseline' } });
    expect(there.outputs).toEqual(here.outputs);
  });
});
