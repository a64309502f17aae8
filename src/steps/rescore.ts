/**
 * The baseline's predictions on the candidate's test rows. A model is scored only on rows it was not trained on: scoring
 * it on its training rows would flatter it (threats, A2).
 */

import { takePredictions } from '../compare/metric-input.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Predictions, RowIds } from '../documents/predictions.ts';
import { InputError } from '../errors.ts';
import { checkSignature } from '../models/pipeline.ts';
import type { StoredModel } from './baseline-folder.ts';
import type { Dataset } from './dataset.ts';
import { type ScoredRows, scoreRows } from './score.ts';
import { type HeldOut, heldOutOf, unseenRows } from './unseen-rows.ts';

/** What the candidate is compared with, for messages. */
export type Compared = 'baseline' | 'anchor';

export type BaselineScores = (
  | {
      readonly scored: 'rescored' | 'paired_by_id';
      readonly predictions: Predictions;
      /** What it predicted at home, on the rows that it held out itself; undefined where it left nothing. */
      readonly stored: Predictions | undefined;
    }
  | { readonly scored: undefined; readonly problem: string; readonly strange?: StrangeClasses | undefined }
) & { readonly heldOut?: HeldOut | undefined };

/** Binary: classes of today that the model cannot say. */
export interface StrangeClasses {
  readonly names: readonly string[];
  /** Held-out rows of today. */
  readonly rows: number;
}

export interface ScoreOptions {
  /** The recipe's `data.id`. */
  readonly id: string | undefined;
  readonly what?: Compared;
  readonly ofSameRule?: RowIds | undefined;
}

export async function scoreBaseline(
  baseline: StoredModel,
  candidate: ModelDocument,
  dataset: Dataset,
  rows: ScoredRows,
  { what = 'baseline', id, ofSameRule }: ScoreOptions,
): Promise<BaselineScores> {
  const { document } = baseline.model;
  const other = answersOtherQuestion(document, candidate, what);
  if (other !== undefined) return none(other);
  const strange = strangeTo(document, rows.truth.type === 'label' ? rows.truth.classes : [], rows.ids.length);
  if (strange !== undefined) return { ...none(strangeProblem(strange, what)), strange };
  const mismatch = signatureProblem(document, rows, baseline.file);
  if (mismatch !== undefined) {
    const stored = await baseline.predictions();
    return stored === undefined
      ? none(`${mismatch}, and it left no predictions to pair by id`)
      : { scored: 'paired_by_id', predictions: stored, stored, heldOut: heldOutOf(rows.ids, stored.ids) };
  }
  const { predictions } = scoreRows(document, rows, baseline.file);
  const stored = await baseline.predictions();
  // What other data were trained by than are at hand proves nothing of the rows at hand.
  const trained = candidate.training.trainDigest === dataset.training.trainDigest ? candidate : undefined;
  const unseen = unseenRows({
    baseline: document,
    candidate: trained ?? { ...candidate, training: dataset.training },
    id,
    test: predictions.ids,
    stored: stored?.ids,
    ofSameRule,
    what,
  });
  const { heldOut } = unseen;
  if ('problem' in unseen) return { ...none(unseen.problem), heldOut };
  const own = unseen.rows === undefined ? predictions : takePredictions(predictions, unseen.rows);
  return { scored: 'rescored', predictions: own, stored, heldOut };
}

/** Why the two cannot be compared at all, undefined where they can. */
export function answersOtherQuestion(
  baseline: ModelDocument,
  candidate: ModelDocument,
  what: Compared = 'baseline',
): string | undefined {
  if (baseline.task !== candidate.task)
    return `the ${what}'s task is ${baseline.task}, the candidate's ${candidate.task}`;
  if (baseline.target !== candidate.target)
    return `the ${what} predicts "${baseline.target}", the candidate "${candidate.target}"`;
  return undefined;
}

/** A binary model answers with one of its two classes: where one is another, neither answers nor stored ones mean anything. */
export function strangeTo(
  { task, signature: { output } }: ModelDocument,
  classes: readonly string[],
  rows: number,
): StrangeClasses | undefined {
  if (task !== 'binary' || output.type !== 'label') return undefined;
  const names = classes.filter((name) => !output.classes.includes(name));
  return names.length === 0 ? undefined : { names, rows };
}

export function strangeProblem({ names }: StrangeClasses, what: Compared): string {
  return `the ${what} cannot say the class ${names.map((name) => `"${name}"`).join(' or ')} of the target`;
}

function none(problem: string) {
  return { scored: undefined, problem };
}

/** Why the baseline cannot score these rows, or undefined when it can. */
function signatureProblem(model: ModelDocument, rows: ScoredRows, file: string): string | undefined {
  try {
    checkSignature(model, rows.table, file);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.message;
    throw thrown;
  }
}
