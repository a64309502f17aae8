/**
 * The model of an earlier run, where training again could only make the same one: the built-in trainers are Assay's own
 * code, so data, recipe and version of Assay say it all.
 */
import { encodeCanonical, sha256 } from '../documents/canonical.ts';
import { modelDocument } from '../documents/model.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import { VERSION } from '../version.ts';
import type { Dataset } from './dataset.ts';
import { refuseOtherModel } from './named-model.ts';
import type { Recipe } from './recipe.ts';
import type { LoadedModel } from './session.ts';

/** Documents of a run whose identity was proven, as their bytes are. */
export interface EarlierModel {
  /** For people: `run 428 of main`. */
  readonly source: string;
  readonly commit: string;
  /** Text of its `model.json`. */
  readonly model: string;
  /** Text of its `run.json`. */
  readonly run: string;
}

export interface TakenOver extends LoadedModel {
  readonly text: string;
  /** The run that fitted it: the earlier run may have taken it over itself. */
  readonly origin: NonNullable<Run['train']['reused']>;
}

/** Digest of what of a recipe training depends on. Further keys of `data`, `split` and `train` count by themselves. */
export function trainingDigest({ origin: { config }, train }: Recipe): string {
  const { task, data, split, evaluate } = config;
  const { positive, threshold } = evaluate;
  return sha256(
    encodeCanonical({
      task,
      data,
      split,
      train: config.train,
      kind: train.kind,
      params: train.params,
      positive,
      threshold,
    }),
  );
}

/** Else the first thing that is not the same. Throws InputError for documents that do not decode or fit each other. */
export function takeOver(
  earlier: EarlierModel,
  recipe: Recipe,
  dataset: Dataset,
): TakenOver | { readonly differs: string } {
  const { source, commit } = earlier;
  const run = runDocument.decode(earlier.run, `${source}, ${runDocument.file}`);
  refuseOtherModel(run, recipe.name, `${source}, ${runDocument.file}`);
  const differs = differenceOf(run, recipe, dataset);
  if (differs !== undefined) return { differs };
  const file = `${source}, ${modelDocument.file}`;
  const digest = sha256(earlier.model);
  if (digest !== run.modelDigest) {
    throw new InputError(`its digest is ${digest}, run.json beside it expects ${run.modelDigest}`, { file });
  }
  const document = decodeModel(earlier.model, file);
  const { task, target, training } = document;
  // Follows from what was found equal. A model that says otherwise is not the one that these rows make.
  const own = { task: recipe.task, target: recipe.data.target, training: dataset.training };
  if (encodeCanonical({ task, target, training }) !== encodeCanonical(own)) return { differs: 'training rows' };
  return { document, digest, text: earlier.model, origin: run.train.reused ?? { source, commit } };
}

function differenceOf(run: Run, recipe: Recipe, dataset: Dataset): string | undefined {
  const filesOf = (data: Run['data']) => JSON.stringify(data.map(({ role, sha256: bytes }) => [role, bytes]));
  const facts: readonly (readonly [what: string, earlier: unknown, now: unknown])[] = [
    ['data', filesOf(run.data), filesOf(dataset.files)],
    ['recipe', run.config.trainingDigest, trainingDigest(recipe)],
    ['version of Assay', run.environment.assay, VERSION],
  ];
  return facts.find(([, earlier, now]) => earlier !== now)?.[0];
}
