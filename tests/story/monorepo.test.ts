/** Several models and configs in one repository: names, workflows, legs that did not run, machines that keep what they had. */
import { expect, onTestFinished, test } from 'vitest';
import { example, GOOD, openSetting, recipe, type Setting, WORKFLOW, WORSE, WORST } from './setting.ts';

async function open(...asked: Parameters<typeof openSetting>): Promise<Setting> {
  const setting = await openSetting(...asked);
  onTestFinished(() => setting.close());
  return setting;
}

const checksOf = ({ double }: Setting, sha: string) =>
  double.state.checks
    .filter((check) => check.sha === sha)
    .map(({ name, conclusion }) => `${name}: ${conclusion}`)
    .sort();

/** Models of one config, each by its own `train`. */
const config = (models: Readonly<Record<string, string>>): string =>
  `version: 1\nmodels:\n${Object.entries(models)
    .map(([name, train]) => recipe(train, {}, name).replace(/^version: 1\nmodels:\n/, ''))
    .join('')}`;
const matrixOf = (models: readonly string[], leg = ''): string =>
  example('matrix')
    .replace('model: [houses, churn]', `model: [${models.join(', ')}]`)
    .replace('    timeout-minutes: 60', `${leg}    timeout-minutes: 60`);

test('models that are called as artifacts of other kinds were', { timeout: 240_000 }, async () => {
  const names = ['default-report', 'boston-files', 'credit-report'];
  const all = (train: string) => config(Object.fromEntries(names.map((name) => [name, train])));
  const setting = await open({ 'assay.yml': all(WORSE), [WORKFLOW]: matrixOf(names) });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const again = await setting.rerun(first.id);
  expect(again.conclusion, again.log).toBe('success');
  const second = await setting.pushMain({ 'a.txt': 'x' });
  expect(second.conclusion, second.log).toBe('success');

  const pull = setting.propose('worse', {
    'assay.yml': all(WORSE).replace(/(default-report:[\s\S]*?train: ).*/, `$1${WORST}`),
  });
  const worse = await setting.runPull(pull);
  expect(worse.conclusion).toBe('failure');
  expect(setting.comments(pull)).toHaveLength(1);
  expect(setting.comments(pull)[0]).toContain('default-report: rejected');
  for (const name of names.slice(1)) expect(setting.comments(pull)[0]).toContain(`${name}: approved`);
});

test('pages that an earlier version kept are no model', { timeout: 120_000 }, async () => {
  const setting = await open({ 'assay.yml': recipe(WORSE), [WORKFLOW]: example('one-step') });
  expect((await setting.pushMain({})).conclusion).toBe('success');
  const pages = setting.double.state.artifacts.find(({ name }) => name === 'assay.report.default')!;
  Object.assign(pages, { name: 'assay-default-report' });
  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const better = await setting.runPull(pull);
  expect(better.conclusion, better.log).toBe('success');
  expect(setting.comments(pull)[0]).toMatch(/^[\s\S]*## ✅ boston: approved/);
  expect(setting.comments(pull)[0]).not.toContain('default-report');

  const named = setting.propose('named', { 'assay.yml': config({ boston: WORSE, 'default-report': GOOD }) });
  const ran = await setting.runPull(named);
  expect(ran.conclusion, ran.log).toBe('success');
  expect(setting.comments(named)[0]).toMatch(/default-report.* approved/);
});

const ML = '.github/workflows/assay-ml.yml';
const ONE_STEP = example('one-step');
const data = (path: string) => ({ data: `{path: ${path}, target: medv}` });

test('two configs in two workflows, one name of a model in each', { timeout: 240_000 }, async () => {
  const setting = await open({
    'assay.yml': recipe(WORSE),
    'ml/assay.yml': recipe(GOOD, data('../data/boston.csv')),
    [WORKFLOW]: ONE_STEP,
    [ML]: ONE_STEP.replace('config: assay.yml', 'config: ml/assay.yml').replace(/name: assay/g, 'name: assay ml'),
  });
  for (const workflow of [WORKFLOW, ML]) {
    const main = await setting.run({ event: 'push', workflow });
    expect(main.conclusion, main.log).toBe('success');
  }
  // Better than the root's, worse than its own.
  const pull = setting.propose('both', {
    'assay.yml': recipe(GOOD),
    'ml/assay.yml': recipe(WORSE, data('../data/boston.csv')),
  });
  const root = await setting.run({ event: 'pull_request', workflow: WORKFLOW, pull });
  const ml = await setting.run({ event: 'pull_request', workflow: ML, pull });
  expect([root.conclusion, ml.conclusion], `${root.log}${ml.log}`).toEqual(['success', 'failure']);
  expect(checksOf(setting, root.headSha)).toEqual(['assay verdict (ml/assay.yml): failure', 'assay verdict: success']);
  const [first, second] = setting.comments(pull);
  expect(setting.comments(pull)).toHaveLength(2);
  expect(first).toContain('## ✅ boston: approved');
  expect(second).toContain('## ❌ boston: rejected');
});

test('a second config with a workflow of its own has a first run, where the first one goes on as it was', {
  timeout: 240_000,
}, async () => {
  const setting = await open({ 'assay.yml': recipe(GOOD), [WORKFLOW]: ONE_STEP });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const added = {
    'ml/assay.yml': recipe(WORSE, data('../data/boston.csv')),
    [ML]: ONE_STEP.replace('config: assay.yml', 'config: ml/assay.yml').replace(/name: assay/g, 'name: assay ml'),
  };
  const pull = setting.propose('second', added);
  const ml = await setting.run({ event: 'pull_request', workflow: ML, pull });
  expect(ml.conclusion, ml.log).toBe('success');
  expect(setting.comments(pull)[0]).toMatch(/first run/);

  // The first one's workflow is taken away, or its config named again: no way around the bar.
  const taken = setting.propose('taken', { ...added, [WORKFLOW]: null });
  const same = setting.propose('same', { [ML]: added[ML].replace('config: ml/assay.yml', 'config: assay.yml') });
  for (const [pull, words] of [
    [taken, /boston: rejected, the baseline is out of reach/],
    [same, /boston: rejected, the baseline is out of reach/],
  ] as const) {
    const ran = await setting.run({ event: 'pull_request', workflow: ML, pull });
    expect(ran.conclusion, ran.log).toBe('failure');
    expect(setting.comments(pull)[0]).toMatch(words);
  }
});

test('two configs in one workflow may not share the name of a model', { timeout: 120_000 }, async () => {
  const second = `  ml:
    name: assay ml
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, pull-requests: write, checks: write }
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/assay@v1
        with: { config: ml/assay.yml, group: ml }
`;
  const setting = await open({
    'assay.yml': recipe(WORSE),
    'ml/assay.yml': recipe(GOOD, data('../data/boston.csv')),
    [WORKFLOW]: `${ONE_STEP.trimEnd()}\n${second}`,
  });
  const ran = await setting.pushMain({});
  expect(ran.conclusion).toBe('failure');
  expect(Object.values(ran.jobs).map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
  expect(ran.log).toContain(
    "another job of this run has left a model of this name by the config assay.yml, this one's is ml/assay.yml",
  );
});

test('a leg that was skipped is no verdict, for its model and for all', { timeout: 240_000 }, async () => {
  const names = ['boston', 'other'];
  const both = config({ boston: WORSE, other: WORSE });
  const setting = await open({ 'assay.yml': both, [WORKFLOW]: matrixOf(names) });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');

  const skipping = matrixOf(['boston']);
  const pull = setting.propose('better', { 'assay.yml': config({ boston: GOOD, other: WORSE }), [WORKFLOW]: skipping });
  const ran = await setting.runPull(pull);
  expect(ran.conclusion).toBe('failure');
  expect(ran.log).toContain('no documents of other, which main gates and this commit has');
  expect(setting.checks(ran.headSha)).toEqual(['failure']);
  expect(setting.comments(pull)[0]).toContain('boston: approved');
  expect(setting.comments(pull)[0]).not.toContain('removed, renamed');

  // The report job names what was to run: base and head agree on the other.
  setting.double.platform.push('better', {
    files: { [WORKFLOW]: skipping.replace('artifact-id: auto', 'artifact-id: auto\n          models: boston') },
  });
  const named = await setting.runPull(pull);
  expect(named.conclusion, named.log).toBe('success');
  expect(setting.checks(named.headSha)).toEqual(['success']);
});

test('a machine that keeps what it had: a retired model holds nobody up', { timeout: 240_000 }, async () => {
  const setting = await open({ 'assay.yml': config({ boston: WORSE, old: WORSE }), [WORKFLOW]: ONE_STEP });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  // What a run that rejected the retirement left in the output folder, which survives: here as files of the checkout.
  const left = JSON.stringify({ kind: 'assay.verdict', schemaVersion: 1, model: 'old', reasons: ['model_missing'] });
  const retired = await setting.pushMain({
    'assay.yml': recipe(WORSE),
    'assay-out/old/verdict.json': left,
    'assay-out/old/broken.json': '{',
  });
  expect(retired.conclusion, retired.log).toBe('success');
  expect(checksOf(setting, retired.headSha)).toEqual(['assay verdict: success']);

  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const better = await setting.runPull(pull);
  expect(better.conclusion, better.log).toBe('success');
  expect(setting.comments(pull)[0]).not.toMatch(/\bold\b/);
});
