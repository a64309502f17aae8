/** A model fitted on the training rows of a dataset: one path for the candidate, its other seeds and the crossed models. */
import type { Column } from '../data/table.ts';
import type { ModelDocument } from '../documents/model.ts';
import { fitModel } from '../models/pipeline.ts';
import type { Workers } from '../ports.ts';
import type { Dataset } from './dataset.ts';
import type { Recipe } from './recipe.ts';

export interface FitRequest {
  /** Names the task, the target and the threshold. */
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  /** Another trainer than the recipe's. */
  readonly train?: Pick<Recipe['train'], 'kind' | 'params'> | undefined;
  /** Other columns than the recipe's. */
  readonly features?: readonly Column[] | undefined;
  /** Of a kind that draws random numbers. Default: the first one. */
  readonly seed?: number | undefined;
}

export interface FitEnvironment {
  readonly workers: Workers;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Throws InputError for rows that the kind cannot be fitted on. */
export function fitRecipe(
  request: FitRequest,
  { workers, progress = () => {} }: FitEnvironment,
): Promise<ModelDocument> {
  const { recipe, dataset, train = recipe.train, features = dataset.train.features, seed = FIRST_SEED } = request;
  return fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: train.kind,
      params: train.params,
      features,
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: recipe.task === 'binary' ? recipe.evaluate.threshold : undefined,
      training: dataset.training,
    },
    { workers, progress, seed },
  );
}

/** The seed of the model that ships; further ones count up from it. */
export const FIRST_SEED = 42;
