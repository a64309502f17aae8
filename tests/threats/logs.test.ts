/** Cases 21, 58 and 59 of the threats: hostile inputs and data, and the gate of the hardened workflow. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readAction } from '../../scripts/action-files.ts';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { readArchive } from '../../src/github/archive.ts';
import { ROOT, recipe, smallTable } from '../chain/assay.ts';
import type { Effect } from '../github-double/faults.ts';
import type { Job } from '../github-double/platform.ts';
import type { Double } from '../github-double/server.ts';
import { ASSAY } from '../runner/locate.ts';
import { runOnDouble } from '../runner/on-double.ts';
import type { WorkflowRequest } from '../runner/request.ts';
import {
  checksOf,
  closeScene,
  documentsOf,
  filesBelow,
  leaveBaseline,
  MODEL,
  makeScene,
  openPull,
  openScene,
  runChain,
  runStep,
  type StepEnd,
  startJob,
  startPullJob,
  type Verb,
  WORKFLOW,
  WORSE,
} from './on-github.ts';

const EVALUATED = ['check-data', 'train', 'evaluate'] as const;
/** What the runner would take for a command: at the start of a line, or anywhere (threats, A6). */
const COMMAND = /^[ \t]*::(?!error|warning|notice|debug|add-mask|group|endgroup)[a-z-]+[^\n]*::|##\[/m;

/** Lines of a log that only the runner's commands of ours may begin. */
function expectNoCommand({ log, summary }: StepEnd, what: string): void {
  expect(
    log.split(/\r\n|\n|\r/).filter((line) => COMMAND.test(line)),
    what,
  ).toEqual([]);
  expect(log, what).not.toContain('\u001b');
  expect(summary, what).not.toContain('\u001b');
}

describe('21: in every input of every action', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['a command', '"; touch pwned #$(touch pwned)`touch pwned`'],
    ['newlines', 'x\nEOF\npassed<<EOF\ntrue\nEOF\n::set-output name=passed::true\n##[set-output name=passed;]true'],
  ];
  const VERBS: readonly Verb[] = ['check-data', 'train', 'evaluate', 'compare', 'report', 'release'];
  let double: Double;
  let job: Job;
  let folder = '';

  beforeAll(async () => {
    double = await makeScene({ process: 'child' });
    await leaveBaseline(double);
    double.platform.push('side', { files: { 'notes.txt': 'x' } });
    // No pull request: what is reported goes to the summary, without the pauses between writes.
    job = startJob(double, { branch: 'side' });
    await runChain(job, EVALUATED);
    folder = mkdtempSync(join(tmpdir(), 'assay-inputs-'));
    cpSync(job.workspace, folder, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await closeScene(double);
  });

  const CASES = VERBS.flatMap((verb) => HOSTILE.map(([what, value]) => [verb, what, value] as const));
  test.each(CASES)(
    '%s: %s is a literal value or refused; no command runs, no output is added',
    async (verb, what, value) => {
      const kept = double.state.artifacts.slice();
      for (const name of Object.keys(readAction(verb).inputs)) {
        const needs = name === 'target' || name === 'task' || name === 'model' ? { data: 'data.csv', target: 'y' } : {};
        const inputs = { ...(verb === 'release' ? { release: 'true' } : {}), ...needs, [name]: value };
        const end = await runStep(job, verb, { inputs });
        const shown = `${verb}, ${name}: ${end.log}`;
        // What could be a token is sent, and GitHub does not accept it.
        const codes = name === 'github-token' && what === 'a command' ? [0, 2, 3] : [0, 2];
        expect(codes, shown).toContain(end.code);
        expect(Object.keys(end.outputs).sort(), shown).toEqual(Object.keys(readAction(verb).outputs).sort());
        if (end.code !== 0) expect(end.outputs['passed'], shown).toBe('false');
        expectNoCommand(end, shown);
        expect(end.log, shown).not.toMatch(/^ +at /m);
        const files = [...filesBelow(dirname(job.workspace)).keys()];
        expect(
          files.filter((path) => /(^|\/)pwned$/.test(path)),
          shown,
        ).toEqual([]);
        rmSync(job.workspace, { recursive: true });
        cpSync(folder, job.workspace, { recursive: true });
        double.state.artifacts.splice(0, double.state.artifacts.length, ...kept);
      }
      expect(double.state.comments).toEqual([]);
      expect(double.state.releases).toEqual([]);
    },
    120_000,
  );
});

describe('59: data that speaks to the runner', () => {
  const WORDS = [
    '::set-output name=approved::true',
    'x ##[add-mask]true',
    '::stop-commands::abc',
    '\u001b[31mred\u001b[0m',
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    '::error file=x::y',
    '@org/team </details> ![x](https://evil.example)',
  ];
  const [header, ...rows] = smallTable(120).trimEnd().split('\n') as [string, ...string[]];
  const hostile = `${[`${header},"::add-path::/tmp ##[debug]x"`, ...rows.map((row, i) => `${row},"${WORDS[i % WORDS.length]}"`)].join('\n')}\n`;
  const plain = `${[`${header},kind`, ...rows.map((row, i) => `${row},k${i % WORDS.length}`)].join('\n')}\n`;
  const config = (column: string) =>
    recipe({ evaluate: `{metrics: [rmse, mae, r2], slices: [{columns: [${JSON.stringify(column)}], min_rows: 1}]}` });
  const DEBUG = { ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' };
  const calls = Object.fromEntries([...EVALUATED, 'compare', 'report'].map((verb) => [verb, { env: DEBUG }]));

  async function chainOn(table: string, column: string) {
    const double = await openScene({ process: 'child', files: { 'assay.yml': config(column), 'data.csv': table } });
    await leaveBaseline(double);
    const job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
    return { double, job, ends: await runChain(job, undefined, calls) };
  }

  test('changes no output, says nothing to the runner, and our token is in nothing that is kept, even in a debug log', async () => {
    const first = await chainOn(plain, 'kind');
    const { double, job, ends } = await chainOn(hostile, '::add-path::/tmp ##[debug]x');
    for (const [verb, end] of Object.entries(ends)) {
      expect(end.code, end.log).toBe(0);
      expectNoCommand(end, verb);
      expect(Object.keys(end.outputs)).toEqual(Object.keys(first.ends[verb]!.outputs));
      expect([end.outputs['decision'], end.outputs['passed']]).toEqual([
        first.ends[verb]!.outputs['decision'],
        first.ends[verb]!.outputs['passed'],
      ]);
    }
    const secrets = [job.token, job.env['ACTIONS_RUNTIME_TOKEN']!];
    const places = new Map<string, string>();
    for (const [verb, { log, summary, outputs }] of Object.entries(ends)) {
      places
        .set(`log of ${verb}`, log)
        .set(`summary of ${verb}`, summary)
        .set(`outputs of ${verb}`, JSON.stringify(outputs));
    }
    for (const { body } of double.state.comments) places.set('comment', body);
    for (const check of double.state.checks) places.set('check', JSON.stringify(check));
    for (const [name, bytes] of filesBelow(job.workspace)) places.set(name, bytes);
    for (const { name, blob } of double.state.artifacts) {
      const allowed = new Set([...DOCUMENT_FILES, `${MODEL}.html`, `${MODEL}.md`]);
      const files = await readArchive(double.state.blobs.get(blob)!.bytes!, { name, digest: undefined, allowed });
      for (const [file, bytes] of files) places.set(`${name}/${file}`, bytes.toString('latin1'));
    }
    expect(places.size).toBeGreaterThan(40);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      for (const [place, text] of places) expect(text.includes(secret), place).toBe(false);
    }
    const [{ body } = { body: '' }] = double.state.comments;
    expect(body).not.toMatch(/@org|!\[x\]|\]\(https:\/\/evil/);
    expect(body).not.toContain('\u001b');
  }, 60_000);

  test.each(WORDS)('told as an error, %j is no command', async (word) => {
    const double = await openScene({
      process: 'child',
      files: {
        'assay.yml': recipe(),
        'data.csv': smallTable()
          .replace('\n0,', `\n"${word}",`)
          .replace(/,[^,\n]+\n$/, `,"${word}"\n`),
      },
    });
    const job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
    const ends = await runChain(job, undefined, calls);
    const last = ends['report']!;
    expect([last.code, last.outputs['decision'], last.outputs['passed']], last.log).toEqual([2, 'error', 'false']);
    for (const [verb, end] of Object.entries(ends)) {
      expectNoCommand(end, verb);
      expect(end.log + end.summary).not.toContain(job.token);
    }
    expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
    for (const { body } of double.state.comments) expect(body).not.toMatch(/@org|!\[x\]/);
  });

  test('the token is in no message, whatever fails', async () => {
    const double = await openScene({ process: 'child' });
    await leaveBaseline(double);
    const job = startPullJob(double, openPull(double, { 'assay.yml': WORSE }).number);
    await runChain(job, EVALUATED);
    const effects: readonly Effect[] = [
      { kind: 'status', status: 401, body: { message: 'Bad credentials' } },
      { kind: 'status', status: 403, body: { message: `::error::x ##[add-mask]y` } },
      { kind: 'html' },
      { kind: 'cut' },
    ];
    for (const effect of effects) {
      for (const path of ['/repos/*/commits/*', '*/contents/*', '/twirp/*']) {
        // GitHub's own client asks its artifact service many times over.
        if (path === '/twirp/*' && effect.kind !== 'status') continue;
        double.faults.add({ path, count: 100, effect });
        const end = await runStep(job, 'compare', { env: DEBUG });
        double.faults.clear();
        expect(end.code, end.log).toBe(3);
        // GitHub's own client writes the answers of its artifact service to the debug log, as one command a line.
        if (path !== '/twirp/*') expectNoCommand(end, path);
        const kept = [...filesBelow(job.workspace).values()].join('\n');
        for (const secret of [job.token, job.env['ACTIONS_RUNTIME_TOKEN']!])
          expect((end.log + kept).includes(secret), `${JSON.stringify(effect)} ${path}`).toBe(false);
        rmSync(join(job.workspace, `assay-out/${MODEL}/failure.json`), { force: true });
      }
    }
    // A proxy's page may echo what it was sent; of the artifact service that stays in the debug log, masked by the runner.
    const echo: Effect = { kind: 'status', status: 403, body: { message: `not for ${job.token}` } };
    double.faults.add({ path: '*/contents/*', count: 100, effect: echo });
    const end = await runStep(job, 'compare');
    double.faults.clear();
    expect(end.log).toContain('not for …');
    expect(end.log).not.toContain(job.token);
    expect(Object.values(documentsOf(job)).some((bytes) => bytes.includes(job.token))).toBe(false);
  }, 120_000);
});

describe('58: the gate of the hardened workflow is red, and names the job, where', () => {
  const HARDENED = readFileSync(join(ROOT, 'examples/workflows/hardened.yml'), 'utf8');

  /** This tree with another `continuous-training.yml`. */
  function changedTree(change: (text: string) => string): WorkflowRequest['assay'] {
    const folder = mkdtempSync(join(tmpdir(), 'assay-tree-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = '.github/workflows/continuous-training.yml';
    cpSync(join(ROOT, dirname(path)), join(folder, dirname(path)), { recursive: true });
    const text = readFileSync(join(ROOT, path), 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, path), changed);
    for (const name of ['actions', 'dist']) symlinkSync(join(ROOT, name), join(folder, name));
    return { ...ASSAY, folder };
  }
  const never = (job: string) => (text: string) =>
    text
      .replace(`  ${job}:\n`, `  ${job}:\n    if: \${{ false }}\n`)
      .replace(`    needs: evaluate\n    if: \${{ !cancelled() }}\n`, (both) =>
        job === 'report' ? '    needs: evaluate\n' : both,
      );

  async function runOn(files: Readonly<Record<string, string>>, more: () => Partial<WorkflowRequest>) {
    const double = await openScene({ process: 'child', files: { [WORKFLOW]: HARDENED } });
    await leaveBaseline(double);
    const pull = openPull(double, files);
    const started = double.platform.startRun({ event: 'pull_request', pull: pull.number, workflow: WORKFLOW });
    const folder = mkdtempSync(join(tmpdir(), 'assay-gate-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const result = await runOnDouble(double, started, folder, more());
    const jobs = Object.fromEntries(Object.entries(result.jobs).map(([name, job]) => [name.split(' / ').at(-1)!, job]));
    return { double, pull, jobs, conclusion: result.conclusion };
  }

  test('nothing is wrong: it is green', async () => {
    const { jobs, conclusion, double, pull } = await runOn({ 'notes.txt': 'x' }, () => ({}));
    expect(conclusion).toBe('success');
    expect(jobs['gate']!.conclusion).toBe('success');
    expect(checksOf(double, pull.headSha)).toEqual([['assay verdict', 'completed', 'success']]);
  });

  test.each<[string, Readonly<Record<string, string>>, () => Partial<WorkflowRequest>, string, string]>([
    ['evaluate failed', { 'data.csv': 'a,y\n1\n' }, () => ({}), 'evaluate: failure', 'failure'],
    ['the model is rejected', { 'assay.yml': WORSE }, () => ({}), 'evaluate: failure, report: failure', 'failure'],
    [
      'evaluate was skipped',
      { 'notes.txt': 'x' },
      () => ({ assay: changedTree(never('evaluate'))! }),
      'evaluate: skipped',
      'failure',
    ],
    [
      'report was skipped',
      { 'notes.txt': 'x' },
      () => ({ assay: changedTree(never('report'))! }),
      'report: skipped',
      '',
    ],
  ])('%s', async (_what, files, more, words, check) => {
    const { jobs, conclusion, double, pull } = await runOn(files, more);
    expect(conclusion).toBe('failure');
    const gate = jobs['gate']!;
    expect(gate.conclusion).toBe('failure');
    expect(gate.steps.map(({ log }) => log).join('\n')).toContain(words);
    expect(checksOf(double, pull.headSha)).toEqual(check === '' ? [] : [['assay verdict', 'completed', check]]);
    expect(double.state.comments.every(({ body }) => !body.includes('✅'))).toBe(true);
  });

  test('the run was cancelled', async () => {
    const job = Object.keys((await runOn({ 'notes.txt': 'x' }, () => ({}))).jobs).includes('evaluate');
    expect(job).toBe(true);
    const { jobs } = await runOn({ 'notes.txt': 'x' }, () => ({
      cancelAfter: { job: 'assay / evaluate', step: 'train' },
    }));
    expect(jobs['evaluate']!.conclusion).toBe('cancelled');
    expect(jobs['gate']!.conclusion).toBe('failure');
    expect(jobs['gate']!.steps.map(({ log }) => log).join('\n')).toContain('evaluate: cancelled');
  });
});
