/** Unchanged data, recipe and Assay: not trained again, still evaluated, judged and reported. Anything else is trained. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { runDocument } from '../../src/documents/run.ts';
import { BOSTON, example, GOOD, openSetting, type Ran, recipe, type Setting, WORKFLOW, WORSE } from './setting.ts';

/** As in requests.test.ts: the look-up before training costs no request. */
const MOST = { 'one-step': 15, hardened: 22 } as const;

const folderOf = ({ jobs }: Ran) =>
  join(Object.entries(jobs).find(([name]) => /assay|evaluate/.test(name))![1].workspace, 'assay-out/boston');
const recordOf = (ran: Ran) => {
  const path = join(folderOf(ran), 'run.json');
  return runDocument.decode(readFileSync(path, 'utf8'), path);
};
const digestOf = (ran: Ran) => (JSON.parse(ran.step('train').outputs['model-digest']!) as { boston: string }).boston;
const baselineOf = (ran: Ran) =>
  (JSON.parse(ran.step('compare').outputs['baseline']!) as { boston: { digest: string; source: string } }).boston;

const NOT_TRAINED = 'boston: not trained again, data, recipe and Assay are those of run 1 of main';
const REPORTED = 'Not trained again: data, recipe and Assay are those of run 1 of main.';

for (const name of ['one-step', 'hardened'] as const) {
  describe(`through ${name}.yml`, () => {
    let setting: Setting;
    let first: Ran;
    beforeAll(async () => {
      setting = await openSetting({ 'assay.yml': recipe(GOOD), [WORKFLOW]: example(name) });
      first = await setting.pushMain({});
      if (first.conclusion !== 'success') throw new Error(first.log);
    }, 120_000);
    afterAll(() => setting.close());

    let count = 0;
    const run = (files: Readonly<Record<string, string>>) =>
      setting.runPull(setting.propose(`change-${count++}`, files), {}, 'opened');
    const comment = () => setting.double.state.comments.at(-1)!.body;

    const expectTaken = (ran: Ran) => {
      expect(ran.conclusion, ran.log).toBe('success');
      expect(ran.step('train').log).toContain(NOT_TRAINED);
      expect(recordOf(ran).train.reused).toEqual({ source: 'run 1 of main', commit: first.headSha });
      expect(digestOf(ran)).toBe(digestOf(first));
      expect(sha256(readFileSync(join(folderOf(ran), 'model.json')))).toBe(digestOf(first));
    };
    const expectTrained = (ran: Ran) => {
      expect(ran.step('train').exitCode, ran.log).toBe(0);
      expect(ran.step('train').log).toContain('boston: train done');
      expect(recordOf(ran).train).not.toHaveProperty('reused');
      expect(baselineOf(ran)).toMatchObject({ digest: digestOf(first), source: 'run 1 of main' });
    };

    test('the first run has nothing to take over', () => {
      expect(first.step('train').log).toContain('boston: train done');
      expect(recordOf(first).train).not.toHaveProperty('reused');
    });

    test('a pull request that changes none of them', { timeout: 120_000 }, async () => {
      const ran = await run({ 'notes.md': 'a note' });
      expectTaken(ran);
      expect(ran.requests.length).toBeLessThanOrEqual(MOST[name]);
      expect(ran.requests.filter(({ status }) => status === undefined || status >= 400)).toEqual([]);
      expect(ran.step('train').log).not.toContain('API request');
      const verdict = JSON.parse(readFileSync(join(folderOf(ran), 'verdict.json'), 'utf8')) as {
        gates: { outcome: string }[];
      };
      expect(verdict.gates.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
      expect(comment()).toContain('## ✅ boston: approved, unchanged');
      expect(comment()).toContain(REPORTED);
    });

    test('a pull request that changes the data is trained', { timeout: 120_000 }, async () => {
      const data = BOSTON.trimEnd().split('\n').slice(0, -5).join('\n');
      const ran = await run({ 'data/boston.csv': data });
      expectTrained(ran);
      expect(ran.step('train').log).toContain('boston: trained, of other data than run 1 of main');
      expect(digestOf(ran)).not.toBe(digestOf(first));
      expect(comment()).not.toContain('Not trained again');
    });

    // What follows is the same code in either.
    if (name === 'hardened') return;

    test('a pull request that changes the gate alone', { timeout: 120_000 }, async () => {
      const gate = '{metrics: [{name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 7}]}';
      expectTaken(await run({ 'assay.yml': recipe(GOOD, { gate }) }));
    });

    test.each([
      ['a parameter', '{model: ridge, params: {alpha: 0.5}}', {}],
      ['a column', GOOD, { data: '{path: data/boston.csv, target: medv, exclude: [age]}' }],
    ])('a pull request that changes %s of the recipe is trained', { timeout: 120_000 }, async (_what, train, lines) => {
      const ran = await run({ 'assay.yml': recipe(train, lines) });
      expectTrained(ran);
      expect(ran.step('train').log).toContain('boston: trained, of other recipe than run 1 of main');
      expect(digestOf(ran)).not.toBe(digestOf(first));
    });

    test('planted documents are neither taken over nor believed', { timeout: 120_000 }, async () => {
      const worse = await run({ 'assay.yml': recipe(WORSE) });
      const planted = Object.fromEntries(
        ['model.json', 'run.json'].flatMap((file) => {
          const text = readFileSync(join(folderOf(worse), file), 'utf8');
          const named = sha256(text).slice('sha256:'.length);
          return [
            [`assay-out/boston/${file}`, text],
            [`assay-found/${named}`, text],
            [`temp/assay-found/${named}`, text],
          ];
        }),
      );
      expectTaken(await run(planted));
      const changed = await run({ ...planted, 'assay.yml': recipe('{model: ridge, params: {alpha: 2}}') });
      expectTrained(changed);
      expect([digestOf(first), digestOf(worse)]).not.toContain(digestOf(changed));
    });

    test('on the default branch, and a run that took it over hands its origin on', { timeout: 120_000 }, async () => {
      for (const note of ['one', 'two']) expectTaken(await setting.pushMain({ note }));
      const ran = await run({ 'notes.md': 'after it' });
      expectTaken(ran);
      expect(baselineOf(ran).source).not.toBe('run 1 of main');
    });
  });
}
