/** Ways out of the gate that a pull request can try (threats, A3): each stays red, or is judged by the base and says so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOSTON, example, GOOD, openSetting, type Ran, recipe, type Setting, WORKFLOW, WORST } from './setting.ts';

/** Nothing that it gates can fail. */
const LAX = '{metrics: [{name: rmse, threshold: 1000000}]}';
const other = recipe(GOOD, {}, 'other').replace(/^version: 1\nmodels:\n/, '');
/** Two models, of which a pull request spoils the first. */
const both = (boston: string) => `${boston}${other}`;
const SPOILT = both(recipe(WORST));

interface Escape {
  readonly files: Readonly<Record<string, string | null>>;
  /** Changes of the workflow file. */
  readonly workflow?: (text: string) => string;
  /** Keys that the comment must name as changed. */
  readonly changed?: readonly string[];
  /** Further words of the comment. */
  readonly says: readonly RegExp[];
  /** Default 1. */
  readonly exitCode?: number;
}

/** `with:` of a step is deeper than that of a job. */
const withInput = (line: string) => (text: string) => text.replace(/( +)config: assay\.yml/, `$&\n$1${line}`);
const withConfig = (path: string) => (text: string) => text.replace('config: assay.yml', `config: ${path}`);
const REJECTED = /boston: rejected/;

const ESCAPES: Readonly<Record<string, Escape>> = {
  'none: a worse model and nothing else': { files: { 'assay.yml': SPOILT }, says: [REJECTED] },
  'the model under another name': {
    files: { 'assay.yml': both(recipe(WORST, {}, 'renamed')) },
    says: [/boston: rejected, .*missing/, /renamed/],
  },
  'the model taken out': {
    files: { 'assay.yml': `version: 1\nmodels:\n${other}` },
    says: [/boston: rejected, .*missing/],
  },
  'a lax config of its own': {
    files: { 'lax.yml': both(recipe(WORST, { gate: LAX })) },
    workflow: withConfig('lax.yml'),
    changed: ['gate.metrics[0].threshold'],
    says: [REJECTED],
  },
  'a lax config that the base has too': {
    files: { 'lax-of-base.yml': both(recipe(WORST, { gate: LAX })) },
    workflow: withConfig('lax-of-base.yml'),
    changed: ['gate.metrics[0].threshold'],
    says: [REJECTED],
  },
  'a config of the base that has another model': {
    files: { 'assay.yml': SPOILT },
    workflow: withConfig('elsewhere.yml'),
    says: [/boston: rejected, .*missing/],
  },
  'baseline: none': {
    files: { 'assay.yml': SPOILT },
    workflow: withInput('baseline: none'),
    says: [REJECTED, /against baseline/],
  },
  'models without the worse one': {
    files: { 'assay.yml': SPOILT },
    workflow: withInput('models: other'),
    says: [/boston: failed, no verdict/, /no documents of boston/],
    exitCode: 3,
  },
  'another split': {
    files: { 'assay.yml': both(recipe(WORST, { split: '{method: hash, test_size: 0.2, random_state: 7}' })) },
    changed: ['split.random_state'],
    says: [REJECTED, /removes \d+ held-out rows, which stay judged/, /against baseline/],
  },
  'fewer held-out rows': {
    files: { 'assay.yml': both(recipe(WORST, { split: '{method: hash, test_size: 0.02, random_state: 42}' })) },
    changed: ['split.test_size'],
    says: [REJECTED, /removes \d+ held-out rows, which stay judged/],
  },
  'another target': {
    files: { 'assay.yml': both(recipe(WORST, { data: '{path: data/boston.csv, target: chas}' })) },
    changed: ['data.target'],
    says: [REJECTED],
  },
  // No row can be paired with the baseline's, so threshold and dummy are what stops it.
  'another identity of rows': {
    files: {
      'assay.yml': both(recipe('{model: dummy}', { data: '{path: data/boston.csv, target: medv, id: number}' })),
      'data/boston.csv': '',
    },
    changed: ['data.id'],
    says: [REJECTED],
  },
  'another task': {
    files: {
      'assay.yml': both(
        recipe('{model: dummy}', {
          task: 'multiclass',
          evaluate: '{metrics: [accuracy]}',
          gate: '{metrics: [{name: accuracy, threshold: 0}]}',
        }),
      ),
    },
    changed: ['task'],
    says: [REJECTED],
  },
  'metrics that it does not gate': {
    files: {
      'assay.yml': both(
        recipe(WORST, { evaluate: '{metrics: [mae]}', gate: '{metrics: [{name: mae, threshold: 1000}]}' }),
      ),
    },
    changed: ['evaluate.metrics[0]', 'gate.metrics[0].name'],
    says: [REJECTED, /`rmse`/],
  },
  'a lowered threshold': {
    files: {
      'assay.yml': both(
        recipe(WORST, {
          gate: '{metrics: [{name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 1000}, {name: r2, require: no_worse, max_absolute_regression: 0.02}]}',
        }),
      ),
    },
    changed: ['gate.metrics[0].threshold'],
    says: [REJECTED],
  },
  'a gate of nothing': {
    files: { 'assay.yml': both(recipe(WORST, { gate: LAX })) },
    changed: ['gate.metrics[0].threshold', 'gate.metrics[1]'],
    says: [REJECTED],
  },
  'no gate': {
    files: { 'assay.yml': both(recipe(WORST).replace(/^ {4}gate: .*\n/m, '')) },
    changed: ['gate'],
    says: [REJECTED],
  },
  'no config': {
    files: { 'assay.yml': null },
    says: [/failed, no verdict|rejected, the model is missing/],
    exitCode: 2,
  },
};

/** The data set with a number for each row, so that there is an identity to name. */
const numbered = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map((line, at) => (at === 0 ? `number,${line}` : `${at},${line}`))
    .join('\n');

async function openBase(workflow: string): Promise<Setting> {
  const setting = await openSetting({
    'assay.yml': both(recipe(GOOD)),
    'lax-of-base.yml': both(recipe(GOOD, { gate: LAX })),
    'elsewhere.yml': recipe(GOOD, { gate: LAX }, 'elsewhere'),
    [WORKFLOW]: workflow,
  });
  const first = await setting.pushMain({});
  if (first.conclusion !== 'success') throw new Error(first.log);
  return setting;
}

const red = (setting: Setting, ran: Ran) => {
  expect(ran.conclusion, ran.log).toBe('failure');
  expect(setting.checks(ran.headSha)).toEqual(['failure']);
};
/** Each base has a check of its own: the one of the default branch says nothing of the other. */
const checksByName = ({ double }: Setting, sha: string) =>
  Object.fromEntries(
    double.state.checks.filter((check) => check.sha === sha).map((check) => [check.name, check.conclusion]),
  );
const RED_ON_MAIN = { 'assay verdict (lax)': 'success', 'assay verdict': 'failure' };

for (const name of ['one-step', 'hardened']) {
  describe(`through ${name}.yml`, () => {
    let setting: Setting;
    beforeAll(async () => {
      setting = await openBase(example(name));
    }, 120_000);
    afterAll(() => setting.close());

    let count = 0;
    for (const [way, { files, workflow, changed = [], says, exitCode = 1 }] of Object.entries(ESCAPES)) {
      test(way, { timeout: 120_000 }, async () => {
        const more = workflow === undefined ? {} : { [WORKFLOW]: workflow(example(name)) };
        if (workflow !== undefined) expect(more[WORKFLOW]).not.toBe(example(name));
        const data = files['data/boston.csv'] === '' ? { 'data/boston.csv': numbered(BOSTON) } : {};
        const pull = setting.propose(`escape-${count++}`, { ...files, ...more, ...data });
        const ran = await setting.runPull(pull, {}, 'opened');
        red(setting, ran);
        const codes = ['compare', 'report'].map((id) => ran.step(id).exitCode);
        expect(Math.max(...codes.map(Number)), ran.log).toBe(exitCode);
        const [comment, ...rest] = setting.comments(pull);
        expect(rest).toEqual([]);
        for (const words of says) expect(comment).toMatch(words);
        if (changed.length > 0) expect(comment).toContain('Policy changed in this pull request');
        for (const key of changed) expect(comment).toContain(`\`${key}\``);
      });
    }
  });
}

describe('ways that take more than one run', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openBase(example('one-step'));
  }, 120_000);
  afterAll(() => setting.close());

  test('a lax base branch, then retargeted to main', { timeout: 120_000 }, async () => {
    const { platform } = setting.double;
    platform.push('lax', {
      files: { 'assay.yml': both(recipe(GOOD, { gate: LAX })) },
      parents: [platform.shaOf('main')],
    });
    const pull = setting.propose('by-way-of-lax', { 'assay.yml': SPOILT }, { base: 'lax' });
    const onLax = await setting.runPull(pull, {}, 'opened');
    expect(onLax.conclusion, onLax.log).toBe('success');
    expect(setting.comments(pull)[0]).toMatch(/Judged by the policy of `lax`/);
    platform.retarget(pull, 'main');
    const onMain = await setting.runPull(pull, {}, 'edited');
    expect(onMain.headSha).toBe(onLax.headSha);
    expect(onMain.conclusion, onMain.log).toBe('failure');
    expect(checksByName(setting, onMain.headSha)).toEqual(RED_ON_MAIN);
    expect(setting.comments(pull)).toHaveLength(1);
    expect(setting.comments(pull)[0]).toMatch(REJECTED);
    expect(setting.comments(pull)[0]).toMatch(/Policy: `main`/);
    // The older run again: the base of its event is the lax one still.
    const again = await setting.rerun(onLax.id);
    expect(again.conclusion).toBe('failure');
    expect(again.log).toContain('this run began on base "lax", the pull request is based on "main" now');
    expect(checksByName(setting, onMain.headSha)).toEqual({ ...RED_ON_MAIN, 'assay verdict (lax)': 'failure' });
    expect(setting.comments(pull)[0]).toMatch(REJECTED);
  });

  test('the same commit pushed to another branch', { timeout: 120_000 }, async () => {
    const { platform } = setting.double;
    const everywhere = example('one-step').replace('branches: [main]', "branches: ['**']");
    const lax = both(recipe(WORST, { gate: LAX }));
    const pull = setting.propose('twice', { 'assay.yml': lax, [WORKFLOW]: everywhere });
    const judged = await setting.runPull(pull, {}, 'opened');
    red(setting, judged);
    platform.push('green', { to: judged.headSha });
    const pushed = await setting.run({ event: 'push', workflow: WORKFLOW, branch: 'green' });
    expect(pushed.headSha).toBe(judged.headSha);
    // Judged by the default branch's policy, and without a mark on the commit.
    expect(pushed.conclusion).toBe('failure');
    expect(pushed.summary).toMatch(/Judged by the policy of `main`/);
    expect(pushed.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(setting.checks(judged.headSha)).toEqual(['failure']);
  });

  test('a worse model that a dispatch on its branch judges', { timeout: 120_000 }, async () => {
    const dispatched = example('one-step');
    const lax = both(recipe(WORST, { gate: LAX }));
    const pull = setting.propose('dispatched', { 'assay.yml': lax, [WORKFLOW]: dispatched });
    red(setting, await setting.runPull(pull, {}, 'opened'));
    const ran = await setting.run({ event: 'workflow_dispatch', workflow: WORKFLOW, branch: 'dispatched' });
    expect(ran.conclusion).toBe('failure');
    expect(ran.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(setting.checks(ran.headSha)).toEqual(['failure']);
  });

  test('the gate that is asked for is that of today: what main dropped is missing nowhere', {
    timeout: 120_000,
  }, async () => {
    const { platform } = setting.double;
    // Merged by an owner; its run has not ended yet.
    platform.push('main', { files: { 'assay.yml': `version: 1\nmodels:\n${other}` } });
    const pull = setting.propose('after-the-drop', { note: 'x' });
    const ran = await setting.runPull(pull, {}, 'opened');
    expect(ran.conclusion, ran.log).toBe('success');
    expect(setting.comments(pull)[0]).not.toContain('boston');
  });
});
