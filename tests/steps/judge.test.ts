import { expect, test } from 'vitest';
import { checkConfig } from '../../src/documents/config.ts';
import type { Platform } from '../../src/ports.ts';
import { openJudge } from '../../src/steps/judge.ts';
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
    },
    baselines: { modelsAt: async () => left, find: async () => Promise.reject(new Error('not asked for')) },
  } satisfies Pick<Platform, 'baselines' | 'repository'> as unknown as Platform;
}

const recipeOf = (name: string) => {
  const raw = { version: 1, models: { [name]: { task: 'regression', data: { path: 'a.csv', target: 'y' } } } };
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
  await judge.judge(recipeOf('toy'), 'examples/toy/assay.yml');
  expect(await judge.required()).toEqual(['toy']);
});

test('a model of the same name in that other config is judged by the one of the main branch’s run', async () => {
  const both = { ...files, 'lax.yml': config('houses') };
  const judge = await openJudge(platformOf(both, ['houses', 'rents']), { evaluated: 'head', configPath: 'lax.yml' });
  const { policy } = await judge.judge(recipeOf('houses'), 'assay.yml');
  expect(policy.sha).toBe('base');
  expect(await judge.required()).toEqual(['houses', 'rents']);
});
