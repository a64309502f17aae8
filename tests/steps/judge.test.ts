import { describe, expect, test } from 'vitest';
import { stops } from '../../src/compare/stops.ts';
import { checkConfig, decodeConfig } from '../../src/documents/config.ts';
import { runDocument } from '../../src/documents/run.ts';
import { InputError } from '../../src/errors.ts';
import type { Platform } from '../../src/ports.ts';
import { type JudgedBefore, missingVerdict, openJudge } from '../../src/steps/judge.ts';
import { judgeMissing, type MissingRequest } from '../../src/steps/missing-models.ts';
import { placeRecipe } from '../../src/steps/recipe.ts';

const config = (...models: string[]) =>
  `version: 1\nmodels:\n${models
    .map((name) => `  ${name}:\n    task: regression\n    data: {path: a.csv, target: y}\n`)
    .join('')}`;

/** A run record that says by which config its model was judged. */
function recordOf(model: string, path: string): string {
  const digest = `sha256:${'0'.repeat(64)}`;
  return runDocument.encode({
    kind: 'assay.run',
    schemaVersion: 1,
    model,
    config: { path, digest },
    data: [],
    train: { model: 'linear', params: {} },
    modelDigest: digest,
    environment: { os: 'linux', arch: 'x64', runtime: 'node', assay: '0' },
    started: '2026-11-25T00:00:00.000Z',
    finished: '2026-11-25T00:00:00.000Z',
    seconds: {},
  });
}

interface More {
  readonly commits?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly branch?: string;
  readonly changed?: readonly string[];
}

/** The base holds `files`; the newest run of its workflow left documents of `left`: model → config that judged it. */
function platformOf(
  files: Readonly<Record<string, string>>,
  left: Readonly<Record<string, string>>,
  more: More = {},
): Platform {
  const at = (commit: string) => (commit === 'base' ? files : (more.commits?.[commit] ?? files));
  return {
    run: { repository: { fullName: 'octo/models', id: 1, defaultBranch: 'main' } },
    repository: {
      startPoint: async () => ({ baseline: 'base', policy: 'base', policyBranch: more.branch ?? 'main' }),
      readText: async (path, commit) => at(commit)[path],
      findFile: async (path, commit) =>
        Object.keys(at(commit)).find((name) => name.toLowerCase() === path.toLowerCase()),
      changedFiles: async () => more.changed && new Set(more.changed),
      refuseOther: async () => {},
      readBytes: async () => undefined,
    },
    baselines: {
      modelsAt: async () => Object.keys(left),
      find: async ({ model }) => ({
        found: 'start_commit',
        commit: 'base',
        distance: 0,
        source: 'run 1 of main',
        notes: [],
        documents: new Map([['run.json', Buffer.from(recordOf(model, left[model] ?? ''))]]),
      }),
    },
  } satisfies Pick<Platform, 'baselines' | 'repository'> & { run: object } as unknown as Platform;
}

const split = checkConfig(
  { version: 1, models: { m: { task: 'regression', data: { path: 'a.csv', target: 'y' } } } },
  'test',
).models['m']!.split;
const judgedBefore = (configPath: string | undefined): JudgedBefore => ({
  configPath,
  question: { task: 'regression', target: 'y', split },
});

const recipeOf = (name: string, more: object = {}, target = 'y') => {
  const raw = { version: 1, models: { [name]: { task: 'regression', data: { path: 'a.csv', target }, ...more } } };
  const model = checkConfig(raw, 'test').models[name]!;
  return placeRecipe(name, model, { folder: '.', root: undefined, file: undefined });
};

const files = { 'assay.yml': config('houses'), 'examples/toy/assay.yml': config('toy') };

test('another config that the base happens to hold leaves no model out', async () => {
  const judge = await openJudge(platformOf(files, { houses: 'assay.yml' }), {
    evaluated: 'head',
    configPath: 'examples/toy/assay.yml',
  });
  await judge.judge(recipeOf('toy'), undefined);
  expect(await judge.required()).toEqual(['toy', 'houses']);
});

test('two configs of one workflow file answer for each other: a job may not take the other’s for its own', async () => {
  const left = { houses: 'assay.yml', toy: 'examples/toy/assay.yml' };
  const judge = await openJudge(platformOf(files, left), { evaluated: 'head', configPath: 'examples/toy/assay.yml' });
  await judge.judge(recipeOf('toy'), judgedBefore('examples/toy/assay.yml'));
  expect(await judge.required()).toEqual(['toy', 'houses']);
});

test('a model that the base has dropped since its last run is not asked for', async () => {
  const judge = await openJudge(platformOf(files, { gone: 'assay.yml' }), {
    evaluated: 'head',
    configPath: 'assay.yml',
  });
  expect(await judge.required()).toEqual(['houses']);
});

test('a model of the same name in that other config is judged by the one of the main branch’s run', async () => {
  const both = { ...files, 'lax.yml': config('houses') };
  const left = { houses: 'assay.yml', rents: 'assay.yml' };
  const judge = await openJudge(platformOf({ ...both, 'assay.yml': config('houses', 'rents') }, left), {
    evaluated: 'head',
    configPath: 'lax.yml',
  });
  const { policy } = await judge.judge(recipeOf('houses'), judgedBefore('assay.yml'));
  expect(policy.sha).toBe('base');
  expect(await judge.required()).toEqual(['houses', 'rents']);
});

test('a model that main judged by a table alone keeps its question and the default gate', async () => {
  const judge = await openJudge(platformOf({}, { houses: '' }), { evaluated: 'head', configPath: undefined });
  const gate = { metrics: [{ name: 'rmse', require: 'no_worse', max_relative_regression: 0.9 }] };
  const { recipe, policy, isOtherQuestion } = await judge.judge(
    recipeOf('houses', { gate }, 'x'),
    judgedBefore(undefined),
  );
  expect(recipe.data.target).toBe('y');
  expect(recipe.policy).toEqual(recipeOf('houses').policy);
  expect(policy).toMatchObject({ sha: 'base', changed: ['data.target', 'gate'] });
  expect(isOtherQuestion).toBe(true);
  const same = await judge.judge(recipeOf('houses'), judgedBefore(undefined));
  expect(same).toMatchObject({ isOtherQuestion: false, policy: { changed: [] } });
});

describe('waivers and informational gates', () => {
  const gated = (more: string) =>
    `version: 1\nmodels:\n  houses:\n    task: regression\n    data: {path: a.csv, target: y}\n    gate: {metrics: [{name: rmse, max_relative_regression: 0.1}]${more}}\n`;
  const gate = { metrics: [{ name: 'rmse', max_relative_regression: 0.1 }] };
  const waive = [{ metric: 'rmse', reason: 'known', expires: '2099-12-31' }];
  const judgeOf = (base: string) =>
    openJudge(platformOf({ 'assay.yml': base }, {}), { evaluated: 'head', configPath: 'assay.yml' });

  test('waivers are the head’s: told as no change of the policy, and never the base’s own', async () => {
    const ofBase = gated(', waive: [{metric: rmse, reason: of the base, expires: 2099-12-31}]');
    const judge = await judgeOf(ofBase);
    const asking = await judge.judge(recipeOf('houses', { gate: { ...gate, waive } }), undefined);
    expect(asking.recipe.waive).toEqual(waive);
    expect(asking.policy.changed).toEqual([]);
    const silent = await judge.judge(recipeOf('houses', { gate }), undefined);
    expect(silent.recipe.waive).toEqual([]);
    expect(silent.policy.changed).toEqual([]);
  });

  test('whether a verdict stops anything is for the base to say', async () => {
    const strict = await judgeOf(gated(''));
    const lax = { gate: { ...gate, informational: true } };
    const { recipe, policy } = await strict.judge(recipeOf('houses', lax), undefined);
    expect(recipe.policy.informational).toBe(false);
    expect(policy.changed).toEqual(['gate.informational']);
    expect(await strict.isInformational('houses')).toBe(false);
    const shown = await judgeOf(gated(', informational: true'));
    expect((await shown.judge(recipeOf('houses', { gate }), undefined)).recipe.policy.informational).toBe(true);
    expect(await shown.isInformational('houses')).toBe(true);
    expect(await shown.isInformational('toString')).toBe(false);
  });

  test('a model that is missing is rejected, and stops nothing only where the base says so', async () => {
    const judge = await judgeOf(gated(', informational: true'));
    const verdicts = await Promise.all(
      ['houses', 'rents'].map(async (model) => missingVerdict(model, judge, await judge.isInformational(model))),
    );
    expect(verdicts.map(({ decision }) => decision)).toEqual(['rejected', 'rejected']);
    expect(verdicts.map(stops)).toEqual([false, true]);
  });

  test('a model that the base does not know is not informational by its own word', async () => {
    const judge = await judgeOf(gated(''));
    const { recipe } = await judge.judge(recipeOf('rents', { gate: { ...gate, informational: true } }), undefined);
    expect(recipe.policy.informational).toBe(false);
  });
});

describe('where the base’s config is', () => {
  const ask = (base: Readonly<Record<string, string>>, path: string, more: More = {}, left = {}) =>
    openJudge(platformOf(base, left, more), { evaluated: 'head', configPath: path });

  test('is found by another spelling of its path, and judges', async () => {
    const judge = await ask({ 'ml/assay.yml': config('churn') }, 'ML/Assay.yml');
    expect((await judge.judge(recipeOf('churn'), undefined, 'never')).policy).toMatchObject({ sha: 'base' });
    expect(await judge.required()).toEqual(['churn']);
  });

  test('is neither in this commit nor in the base: no new model', async () => {
    const judge = await ask({ 'ml/assay.yml': config('churn') }, 'repo/ml/assay.yml', { commits: { head: {} } });
    const judged = judge.judge(recipeOf('churn'), undefined, 'never');
    await expect(judged).rejects.toThrow(InputError);
    await expect(judged).rejects.toThrow('repo/ml/assay.yml: neither this commit nor main holds it');
  });

  test('is new in this commit: a new model, by its own policy', async () => {
    const head = { 'ml/new.yml': config('fresh') };
    const judge = await ask({ 'assay.yml': config('houses') }, 'ml/new.yml', { commits: { head } });
    const { policy } = await judge.judge(recipeOf('fresh'), undefined, 'never');
    expect(policy).toEqual({ branch: 'main', changed: [] });
  });

  test.each(['unreachable', 'lost'] as const)('was there, and the model’s baseline is %s: not new', async (absence) => {
    const head = { 'ml/new.yml': config('churn') };
    const judge = await ask({ 'assay.yml': config('houses') }, 'ml/new.yml', { commits: { head } });
    const judged = judge.judge(recipeOf('churn'), undefined, absence as 'unreachable');
    await expect(judged).rejects.toThrow('an earlier run of main left this model, and main has no ml/new.yml now');
  });

  test('is gone from where the base’s run had it: not new', async () => {
    const head = { 'assay.yml': config('churn') };
    const judge = await ask({ 'ml/churn.yml': config('other') }, 'assay.yml', { commits: { head } });
    const judged = judge.judge(recipeOf('churn'), judgedBefore('old/assay.yml'));
    await expect(judged).rejects.toThrow('main has no old/assay.yml now, so it is not new');
  });

  test('still stands and has dropped the model: new again, and no word of its own lets a lost baseline pass', async () => {
    const judge = await ask({ 'assay.yml': config('houses') }, 'assay.yml', {
      commits: { head: { 'assay.yml': config('churn') } },
    });
    const gate = {
      metrics: [{ name: 'rmse', max_relative_regression: 0.9 }],
      on_unreachable: { pull_request: 'warn' },
    };
    const { recipe, policy } = await judge.judge(recipeOf('churn', { gate }), judgedBefore('assay.yml'));
    expect(policy.sha).toBeUndefined();
    expect(recipe.policy.onUnreachable.pullRequest).toBe('fail');
  });

  test('is on an older branch nowhere, and the default branch gates the model: no pass', async () => {
    const commits = { head: { 'assay.yml': config('houses') }, main: { 'assay.yml': config('houses') } };
    const judge = await ask({}, 'assay.yml', { commits, branch: 'release/1.x' });
    expect((await judge.judge(recipeOf('houses'), undefined, 'unreachable' as never)).policy).toEqual({
      branch: 'release/1.x',
      changed: [],
      gatedBy: 'main',
    });
    expect((await judge.judge(recipeOf('fresh'), undefined, 'never')).policy.gatedBy).toBeUndefined();
  });

  test('two of the base that have the model, one named by the documents and one by this job: nobody chooses', async () => {
    const two = { 'assay.yml': config('churn'), 'ml/assay.yml': config('churn') };
    const claimed = new Map([['churn', 'ml/assay.yml']]);
    const open = (base: Readonly<Record<string, string>>) =>
      openJudge(platformOf(base, {}), { evaluated: 'head', configPath: 'assay.yml', claimed });
    const judged = (await open(two)).judge(recipeOf('churn'), undefined, 'never');
    await expect(judged).rejects.toThrow('give this job `config: ml/assay.yml`');
    // What main's own run was judged by decides.
    expect((await (await open(two)).judge(recipeOf('churn'), judgedBefore('ml/assay.yml'))).policy.sha).toBe('base');
    const other = { ...two, 'assay.yml': config('houses') };
    expect((await (await open(other)).judge(recipeOf('churn'), undefined, 'never')).policy.sha).toBe('base');
  });
});

describe('models without documents', () => {
  const base = { 'assay.yml': config('houses', 'rents') };
  const ask = async (request: Partial<MissingRequest>, more: More = {}) => {
    const judge = await openJudge(platformOf(base, {}, more), { evaluated: 'head', configPath: 'assay.yml' });
    const head = decodeConfig(base['assay.yml'], 'test').config.models;
    return judgeMissing(judge, { present: new Set(['houses']), named: undefined, head, ...request });
  };

  test('that the head’s config has are cut off: no verdict, exit 3', async () => {
    const { rejected, cutOff } = await ask({});
    expect(rejected).toEqual([]);
    expect(cutOff).toMatchObject([{ model: 'rents', failure: { exitCode: 3 } }]);
    expect(cutOff[0]!.failure.message).toContain('no documents of rents');
  });

  test('that the head’s config lacks are rejected', async () => {
    const { rejected, cutOff } = await ask({ head: {} });
    expect(rejected).toMatchObject([{ model: 'rents', decision: 'rejected', reasons: ['model_missing'] }]);
    expect(cutOff).toEqual([]);
  });

  test.each([
    ['and the change touches none of it', ['readme.md'], [], 0],
    ['and its data changed', ['a.csv'], [], 1],
    ['and nobody can tell what changed', undefined, [], 1],
    ['and it was to run', ['readme.md'], ['rents'], 1],
  ] as const)('that the workflow did not name, %s', async (_what, changed, more, count) => {
    const { cutOff } = await ask({ named: ['houses', ...more] }, changed === undefined ? {} : { changed });
    expect(cutOff).toHaveLength(count);
  });

  test('that the workflow did not name and whose recipe changed are cut off', async () => {
    const other = decodeConfig(base['assay.yml'].replaceAll('target: y', 'target: z'), 'test').config.models;
    expect((await ask({ named: ['houses'], head: other }, { changed: [] })).cutOff).toHaveLength(1);
  });
});
