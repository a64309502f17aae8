import { expect, test } from 'vitest';
import { checkConfig } from '../../src/documents/config.ts';
import type { Platform } from '../../src/ports.ts';
import { type JudgedBefore, openJudge } from '../../src/steps/judge.ts';
import { placeRecipe } from '../../src/steps/recipe.ts';

const config = (...models: string[]) =>
  `version: 1\nmodels:\n${models
    .map((name) => `  ${name}:\n    task: regression\n    data: {path: a.csv, target: y}\n`)
    .join('')}`;

/** The base holds `files`; the newest run of its workflow left documents of `left`. */
function platformOf(files: Readonly<Record<string, string>>, left: readonly string[]): Platform {
  return {
    repository: {
      startPoint: async () => ({ baseline: 'base', policy: 'base', policyBranch: 'main' }),
      readText: async (path) => files[path],
      mayHaveEvaluated: async () => true,
    },
    baselines: { modelsAt: async () => left, find: async () => Promise.reject(new Error('not asked for')) },
  } satisfies Pick<Platform, 'baselines' | 'repository'> as unknown as Platform;
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
  const judge = await openJudge(platformOf(files, ['houses']), {
    evaluated: 'head',
    configPath: 'examples/toy/assay.yml',
  });
  await judge.judge(recipeOf('toy'), undefined);
  expect(await judge.required()).toEqual(['toy', 'houses']);
});

test('of two configs in one workflow each answers for its own models', async () => {
  const judge = await openJudge(platformOf(files, ['houses', 'toy']), {
    evaluated: 'head',
    configPath: 'examples/toy/assay.yml',
  });
  await judge.judge(recipeOf('toy'), before('examples/toy/assay.yml'));
  expect(await judge.required()).toEqual(['toy']);
});

test('a model of the same name in that other config is judged by the one of the main branch’s run', async () => {
  const both = { ...files, 'lax.yml': config('houses') };
  const judge = await openJudge(platformOf(both, ['houses', 'rents']), { evaluated: 'head', configPath: 'lax.yml' });
  const { policy } = await judge.judge(recipeOf('houses'), before('assay.yml'));
  expect(policy.sha).toBe('base');
  expect(await judge.required()).toEqual(['houses', 'rents']);
});

test('a model that main judged by a table alone keeps its question and the default gate', async () => {
  const judge = await openJudge(platformOf({}, ['houses']), { evaluated: 'head', configPath: undefined });
  const gate = { metrics: [{ name: 'rmse', require: 'no_worse', max_relative_regression: 0.9 }] };
  const { recipe, policy, isOtherQuestion } = await judge.judge(recipeOf('houses', { gate }, 'x'), before(undefined));
  expect(recipe.data.target).toBe('y');
  expect(recipe.policy).toEqual(recipeOf('houses').policy);
  expect(policy).toMatchObject({ sha: 'base', changed: ['data.target', 'gate'] });
  expect(isOtherQuestion).toBe(true);
  const same = await judge.judge(recipeOf('houses'), before(undefined));
  expect(same).toMatchObject({ isOtherQuestion: false, policy: { changed: [] } });
});
