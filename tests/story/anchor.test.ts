/** Regressions too small for any gate, and the best release that adds them up; a test set that was looked at too often. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { readArchive } from '../../src/github/archive.ts';
import { withForgery } from './forged-documents.ts';
import { example, openSetting, type Ran, recipe, type Setting, WORKFLOW } from './setting.ts';

const ONE_STEP = example('one-step')
  .replace('contents: read,', 'contents: write,')
  .replace('config: assay.yml', 'config: assay.yml\n          release: true');

/** On Boston's held-out rows each is a little worse than the one before, and provably so: rmse 5.39 to 5.95. */
const ALPHAS = [1000, 1500, 2200, 3000, 4500] as const;
const METRIC = '{name: rmse, require: no_worse, max_absolute_regression: 0.35, threshold: 8}';

const recipeOf = (alpha: number, gate = '') =>
  recipe(`{model: ridge, params: {alpha: ${alpha}}}`, { gate: `{metrics: [${METRIC}]${gate}}` });

/** What a run left of the model: of several artifacts the newest. */
async function documentsOf({ double }: Setting, ran: Ran): Promise<ReadonlyMap<string, Buffer>> {
  const artifact = double.state.artifacts.filter(({ run, name }) => run === ran.id && name === 'assay-boston').at(-1)!;
  const { bytes } = double.state.blobs.get(artifact.blob)!;
  return readArchive(bytes!, { name: 'artifact', digest: artifact.digest ?? undefined, allowed: DOCUMENT_FILES });
}

async function verdictOf(setting: Setting, ran: Ran): Promise<Verdict> {
  const text = (await documentsOf(setting, ran)).get('verdict.json')!.toString('utf8');
  return verdictDocument.decode(text, 'verdict.json');
}

/** A pull request whose run must end like this, and its merge with the run on main. */
async function propose(setting: Setting, branch: string, files: Record<string, string>, conclusion = 'success') {
  const pull = setting.propose(branch, files);
  const ran = await setting.runPull(pull, {}, 'opened');
  expect(ran.conclusion, ran.log).toBe(conclusion);
  const merge = async () => {
    setting.double.platform.merge(pull);
    const merged = await setting.run({ event: 'push', workflow: WORKFLOW });
    expect(merged.conclusion, merged.log).toBe('success');
    return merged;
  };
  return { pull, ran, merge };
}

test('three small regressions pass, the fourth has spent the budget, and a reset lets it pass', {
  timeout: 300_000,
}, async () => {
  const setting = await openSetting({ 'assay.yml': recipeOf(ALPHAS[0]), [WORKFLOW]: ONE_STEP });
  onTestFinished(() => setting.close());
  const { state, platform } = setting.double;
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  expect(state.releases.map(({ tag }) => tag)).toEqual(['boston@v1.0.0']);
  expect(await verdictOf(setting, first), 'there was no release yet').not.toHaveProperty('anchor');
  const best = state.releases[0]!.assets.find(({ name }) => name === 'model.json')!;

  let sum = 0;
  for (const alpha of ALPHAS.slice(1, 4)) {
    const { ran, merge } = await propose(setting, `alpha-${alpha}`, { 'assay.yml': recipeOf(alpha) });
    expect(ran.requests.length, 'the anchor costs a pull request nothing').toBeLessThanOrEqual(15);
    expect(ran.requests.filter(({ path }) => path.includes('/releases'))).toEqual([]);
    const merged = await merge();
    const documents = await documentsOf(setting, merged);
    expect(documents.get('anchor-model.json'), 'the best release travels on').toEqual(best.bytes);
    const { anchor, gates, decision } = await verdictOf(setting, merged);
    expect(decision).toBe('approved');
    expect(gates[0]).toMatchObject({ outcome: 'no_worse', degraded: true, passed: true });
    sum += gates[0]!.improvement!;
    expect(anchor).toMatchObject({ version: 'boston@v1.0.0', digest: best.digest, accepted: expect.closeTo(sum, 9) });
    if (alpha === ALPHAS[1]) expect(anchor, 'the baseline is the best release').not.toHaveProperty('gate');
    else expect(anchor?.gate).toMatchObject({ metric: 'rmse', margin: 0.7, passed: true, outcome: 'no_worse' });
  }
  expect(state.releases.map(({ tag }) => tag)).toHaveLength(4);

  // The fourth.
  const { pull, ran: stopped } = await propose(setting, 'fourth', { 'assay.yml': recipeOf(ALPHAS[4]) }, 'failure');
  const { gates, anchor, decision, reasons } = await verdictOf(setting, stopped);
  expect(gates[0], 'within the margin of its baseline').toMatchObject({ outcome: 'no_worse', passed: true });
  expect(anchor).toMatchObject({
    version: 'boston@v1.0.0',
    scored: 'rescored',
    gate: { outcome: 'worse', reason: 'budget_spent', margin: 0.7, passed: false },
  });
  expect([decision, reasons]).toEqual(['rejected', ['budget_spent']]);
  expect(setting.checks(stopped.headSha)).toEqual(['failure']);
  expect(setting.comments(pull)[0]).toMatch(/## ❌ boston: rejected, the budget against the best release is spent/);
  expect(setting.comments(pull)[0]).toMatch(
    /Vs best release `boston@\u200bv1\.0\.0`: `rmse` \+0\.\d+ .* of a budget of 0\.7 spent/,
  );

  // A reset is a change of the policy: it counts once it is merged.
  const reset = ', anchor_reset: {version: v1.3.0, reason: the old market is gone}';
  platform.push('fourth', { files: { 'assay.yml': recipeOf(ALPHAS[4], reset) } });
  const tried = await setting.runPull(pull);
  expect(tried.conclusion, 'nobody resets the anchor that judges him').toBe('failure');
  expect(setting.comments(pull)[0]).toMatch(/Policy changed.*gate\.anchor_reset/);
  const { merge } = await propose(setting, 'reset', { 'assay.yml': recipeOf(ALPHAS[3], reset) });
  const merged = await verdictOf(setting, await merge());
  expect(merged.anchor).toMatchObject({
    version: 'boston@v1.3.0',
    accepted: 0,
    reset: { version: 'v1.3.0', reason: 'the old market is gone' },
  });
  const { pull: again, ran: passed } = await propose(setting, 'again', { 'assay.yml': recipeOf(ALPHAS[4], reset) });
  expect((await verdictOf(setting, passed)).anchor).toMatchObject({
    version: 'boston@v1.3.0',
    reset: { version: 'v1.3.0' },
  });
  expect(setting.comments(again)[0]).toMatch(/The anchor was reset to `v1\.3\.0`: the old market is gone/);

  // An unknown one is named.
  const wrong = recipeOf(ALPHAS[3], ', anchor_reset: {version: v9.9.9, reason: x}');
  const refused = await setting.pushMain({ 'assay.yml': wrong });
  expect(refused.step('compare').exitCode).toBe(2);
  expect(refused.log).toMatch(
    /anchor_reset\.version: "v9\.9\.9" is no release of boston; its newest is boston@v1\.3\.0/,
  );
});

describe('the hardened workflow', () => {
  test('holds the numbers of the best release to what its own run left', { timeout: 300_000 }, async () => {
    const setting = await openSetting({ 'assay.yml': recipeOf(ALPHAS[0]), [WORKFLOW]: example('hardened') });
    onTestFinished(() => setting.close());
    for (const alpha of [ALPHAS[0], 1900, ALPHAS[3]]) {
      const ran = await setting.pushMain({ 'assay.yml': recipeOf(alpha) });
      expect(ran.conclusion, ran.log).toBe('success');
    }
    expect(setting.double.state.releases.map(({ tag }) => tag)).toHaveLength(3);
    const cases: readonly (readonly [string, (documents: Map<string, Buffer>) => void, number, RegExp])[] = [
      ['as they are', () => {}, 1, /the budget against the best release is spent/],
      [
        'numbers of another model',
        (documents) => void documents.set('anchor-predictions.csv', documents.get('predictions.csv')!),
        2,
        /is not what the anchor predicted itself/,
      ],
      [
        'nothing of it',
        (documents) => {
          documents.delete('anchor-predictions.csv');
          documents.delete('anchor-model.json');
        },
        1,
        /the budget against the best release is spent/,
      ],
      [
        'another model in its place',
        (documents) => {
          documents.set('anchor-model.json', documents.get('model.json')!);
          documents.set('anchor-predictions.csv', documents.get('predictions.csv')!);
        },
        1,
        /the budget against the best release is spent/,
      ],
    ];
    for (const [name, change, exitCode, says] of cases) {
      const pull = setting.propose(name.replaceAll(' ', '-'), { 'assay.yml': recipeOf(ALPHAS[4]) });
      const ran = await setting.runPull(pull, withForgery(setting.double, 'boston', { change }), 'opened');
      expect(ran.step('report').exitCode, `${name}: ${ran.step('report').log}`).toBe(exitCode);
      expect(setting.comments(pull)[0], name).toMatch(says);
      expect(ran.requests.length, name).toBeLessThanOrEqual(22);
    }
  });
});

describe('the hardened workflow on main', () => {
  test('takes for the best release only a model that was released', { timeout: 300_000 }, async () => {
    const setting = await openSetting({ 'assay.yml': recipeOf(ALPHAS[0]), [WORKFLOW]: example('hardened') });
    onTestFinished(() => setting.close());
    const first = await setting.pushMain({});
    expect(first.conclusion, first.log).toBe('success');
    const cases: readonly (readonly [string, (documents: Map<string, Buffer>) => void])[] = [
      ['none', (documents) => void documents.delete('anchor-model.json')],
      // The candidate's own: compared with itself it would be held to nothing.
      ['its own', (documents) => void documents.set('anchor-model.json', documents.get('model.json')!)],
    ];
    for (const [name, change] of cases) {
      const files = { 'assay.yml': recipeOf(ALPHAS[1]), note: name };
      const ran = await setting.pushMain(files, withForgery(setting.double, 'boston', { change }));
      expect(ran.step('report').exitCode, `${name}: ${ran.step('report').log}`).toBe(1);
      expect(ran.step('report').summary, name).toMatch(
        /Not compared with best release `boston@\u200bv1\.0\.0`: the job that evaluated left no numbers of/,
      );
      expect(setting.double.state.releases).toHaveLength(1);
    }
    const honest = await setting.pushMain({ 'assay.yml': recipeOf(ALPHAS[1]) });
    expect(honest.conclusion, honest.log).toBe('success');
  });
});

describe('a spent test set', () => {
  const limited = (word: string) => `, anchor: off, max_evaluations: 2, on_exhausted: ${word}`;

  test('rejects where the policy says so, warns where it does not; a re-run does not count', {
    timeout: 300_000,
  }, async () => {
    const setting = await openSetting({
      'assay.yml': recipeOf(ALPHAS[4], limited('fail')),
      [WORKFLOW]: example('one-step'),
    });
    onTestFinished(() => setting.close());
    const first = await setting.pushMain({});
    expect(await verdictOf(setting, first)).toMatchObject({ ledger: { evaluated: 1, max: 2 } });

    const second = await propose(setting, 'second', { 'assay.yml': recipeOf(ALPHAS[3], limited('fail')) });
    const counted = await verdictOf(setting, second.ran);
    expect(counted.ledger).toMatchObject({ evaluated: 2, max: 2, testDigest: counted.testDigest });
    expect(counted.findings.map(({ rule }) => rule)).toEqual(['ledger_nearly_spent']);
    expect((await verdictOf(setting, await second.merge())).ledger?.evaluated).toBe(2);
    const rerun = await setting.rerun(second.ran.id);
    expect((await verdictOf(setting, rerun)).ledger?.evaluated).toBe(2);

    const third = { 'assay.yml': recipeOf(ALPHAS[2], limited('fail')) };
    const { pull, ran } = await propose(setting, 'third', third, 'failure');
    const rejected = await verdictOf(setting, ran);
    expect(rejected).toMatchObject({
      decision: 'rejected',
      reasons: ['ledger_exhausted'],
      ledger: { evaluated: 3, max: 2 },
    });
    expect(setting.comments(pull)[0]).toMatch(/rejected, the test set is spent/);
    // The merged model once more: it was judged, and is judged again.
    const same = await propose(setting, 'same', { note: 'x' });
    expect((await verdictOf(setting, same.ran)).ledger?.evaluated).toBe(2);

    const warned = await setting.pushMain({ 'assay.yml': recipeOf(ALPHAS[3], limited('warn')) });
    expect(warned.conclusion, warned.log).toBe('success');
    const told = await propose(setting, 'told', { 'assay.yml': recipeOf(ALPHAS[2], limited('warn')) });
    const verdict = await verdictOf(setting, told.ran);
    expect([verdict.decision, verdict.reasons]).toEqual(['approved', ['ledger_exhausted']]);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['ledger_spent']);
    expect(setting.comments(told.pull)[0]).toMatch(/This test set is spent: it has judged 3 candidates, 2 are allowed/);
  });
});
