/** Steps of ours in this process: the same ends, and nothing that one step sees of another. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAction, verbs } from '../../scripts/action-files.ts';
import { ROOT, readSource } from '../house/files.ts';
import { runInProcess } from './in-process.ts';
import { OUR_ACTIONS } from './our-actions.ts';
import { type ProcessEnd, runProcess } from './process.ts';
import { asStep } from './step-environment.ts';
import { makeStepFiles } from './step-files.ts';

const VERBS = ['check-data', 'train', 'evaluate', 'compare', 'report'] as const;

test('every shell starts what the table starts', () => {
  expect([...OUR_ACTIONS.keys()].sort()).toEqual([...verbs(), 'report-post'].sort());
  for (const [name, { shell }] of OUR_ACTIONS)
    expect(readSource(`src/actions/${name}.ts`)).toContain(`await ${shell};`);
});

/** A chain over the example in a workspace of its own, and all that it leaves. */
async function chain(run: (name: string, where: Parameters<typeof runProcess>[1]) => Promise<ProcessEnd>) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-in-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cwd = join(folder, 'workspace');
  mkdirSync(cwd);
  cpSync(join(ROOT, 'examples/boston-housing'), cwd, { recursive: true });
  const ends = [];
  for (const verb of VERBS) {
    const files = makeStepFiles(join(folder, verb));
    const given = Object.entries(readAction(verb).inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      name === 'baseline' ? 'baseline' : (input.default ?? ''),
    ]);
    const env = { PATH: process.env['PATH']!, ...files.environment, ...Object.fromEntries(given) };
    const { code, log } = await run(verb, { cwd, env });
    ends.push({
      verb,
      code,
      log,
      outputs: files.outputs(),
      state: files.state(),
      summary: withoutTimes(files.summary()),
    });
  }
  const verdict = readFileSync(join(cwd, 'assay-out/boston-housing/verdict.json'), 'utf8');
  return { ends, verdict };
}

const withoutTimes = (text: string) => text.replace(/\d+(?:\.\d+)? (?:ms|s|MiB|MB)\b/g, 'N');

test('a chain ends, says and leaves what its processes do', async () => {
  const there = await chain((name, where) => runProcess([process.execPath, join(ROOT, 'dist', `${name}.js`)], where));
  const here = await chain(runInProcess);
  expect(here.ends.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(here).toEqual(there);
});

test('what breaks ends as in a process: code, annotation, outputs of nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-in-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = makeStepFiles(join(folder, 'step'));
  const env = { ...files.environment, INPUT_CONFIG: 'nowhere.yml' };
  const end = await runInProcess('compare', { cwd: folder, env });
  expect(end.code).toBe(2);
  expect(end.log).toMatch(/^::error::nowhere\.yml: there is no such file/);
  expect(files.outputs()).toMatchObject({ decision: 'error', passed: 'false', metrics: '{}' });
  const lost = await runInProcess('compare', { cwd: folder, env: { ...env, GITHUB_OUTPUT: join(folder, 'no/where') } });
  expect(lost.code).toBe(3);
  expect(lost.log).toContain('::error::the outputs could not be written: Error: Missing file at path');
});

test('two steps at once see their own variables, working directory and output, and leave the process as it was', async () => {
  const before = { env: { ...process.env }, code: process.exitCode };
  const seen = async (name: string) => {
    const lines: string[] = [];
    await asStep({ env: { ASSAY_STEP: name }, print: (text) => lines.push(text) }, async () => {
      for (let turn = 0; turn < 20; turn++) {
        await new Promise((done) => setImmediate(done));
        process.stdout.write(`${process.env['ASSAY_STEP']} of ${Object.keys(process.env).join()}`);
      }
    });
    return new Set(lines);
  };
  const [one, two] = await Promise.all([seen('one'), seen('two')]);
  expect([...one!, ...two!]).toEqual(['one of ASSAY_STEP', 'two of ASSAY_STEP']);

  const folders = ['a', 'b'].map((name) => {
    const folder = mkdtempSync(join(tmpdir(), `assay-in-process-${name}-`));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${2 * i + (i % 5)}`);
    writeFileSync(join(folder, `${name}.csv`), `x,w,y\n${rows.join('\n')}\n`);
    return { name, folder, files: makeStepFiles(join(folder, 'step')) };
  });
  const ends = await Promise.all(
    folders.map(({ name, folder, files }) =>
      runInProcess('train', {
        cwd: folder,
        env: { ...files.environment, INPUT_DATA: `${name}.csv`, INPUT_TARGET: 'y', INPUT_TASK: 'regression' },
      }),
    ),
  );
  for (const [i, { name, folder, files }] of folders.entries()) {
    expect(ends[i]!.code, ends[i]!.log).toBe(0);
    expect(ends[i]!.log).toContain(`${name}: train done, documents in assay-out/${name}`);
    expect(existsSync(join(folder, 'assay-out', name, 'model.json'))).toBe(true);
    expect(Object.keys(JSON.parse(files.outputs()['model-digest']!) as object)).toEqual([name]);
  }
  expect({ env: { ...process.env }, code: process.exitCode }).toEqual(before);
});
