import { describe, expect, test } from 'vitest';
import { stops } from '../../src/compare/stops.ts';
import { checkConfig } from '../../src/documents/config.ts';
import { runDocument } from '../../src/documents/run.ts';
import type { Platform } from '../../src/ports.ts';
import { type JudgedBefore, missingVerdict, openJudge } from '../../src/steps/judge.ts';
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
const before = (configPath: string | undefined): JudgedBefore => ({
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
  await judge.judge(recipeOf('toy'), before('examples/toy/assay.yml'));
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
  const { policy } = await judge.judge(recipeOf('houses'), before('assay.yml'));
  expect(policy.sha).toBe('base');
  expect(await judge.required()).toEqual(['houses', 'rents']);
});

test('a model that main judged by a table alone keeps its question and the default gate', async () => {
  const judge = await openJudge(platformOf({}, { houses: '' }), { evaluated: 'head', configPath: undefined });
  const gate = { metrics: [{ name: 'rmse', require: 'no_worse', max_relative_regression: 0.9 }] };
  const { recipe, policy, isOtherQuestion } = await judge.judge(recipeOf('houses', { gate }, 'x'), before(undefined));
  expect(recipe.data.target).toBe('y');
  expect(recipe.policy).toEqual(recipeOf('houses').policy);
  expect(policy).toMatchObject({ sha: 'base', changed: ['data.target', 'gate'] });
  expect(isOtherQuestion).toBe(true);
  const same = await judge.judge(recipeOf('houses'), before(undefined));
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
