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

/** What the candidate is compared with, for messages. */
export type Compared = 'baseline' | 'anchor';

export type BaselineScores =
  | { readonly scored: 'rescored' | 'paired_by_id'; readonly predictions: Predictions }
  | { readonly scored: undefined; readonly problem: string };

export async function scoreBaseline(
  baseline: StoredModel,
  candidate: ModelDocument,
  dataset: Dataset,
  rows: ScoredRows,
  what: Compared = 'baseline',
): Promise<BaselineScores> {
  const { document } = baseline.model;
  const other = answersOtherQuestion(document, candidate, what);
  if (other !== undefined) return none(other);
  const mismatch = signatureProblem(document, rows, baseline.file);
  if (mismatch !== undefined) {
    const stored = await baseline.predictions();
    return stored === undefined
      ? none(`${mismatch}, and it left no predictions to pair by id`)
      : { scored: 'paired_by_id', predictions: stored };
  }
  const { predictions } = scoreRows(document, rows, baseline.file);
  if (testRowsAreUnseen(document, candidate, dataset)) return { scored: 'rescored', predictions };
  const stored = await baseline.predictions();
  if (stored === undefined) {
    return none(
      `the ${what} was split otherwise and left no predictions, so nobody can tell which of these rows it was trained on`,
    );
  }
  const own = rowsOfBoth(predictions.ids, stored.ids);
  if (own.length === 0) return none(`no test row of the candidate is a test row of the ${what}`);
  return { scored: 'rescored', predictions: takePredictions(predictions, own) };
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

function none(problem: string): BaselineScores {
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

/** Splits in which a row's side follows from the row alone, whatever else stands in the table. */
const BY_ROW: ReadonlySet<string> = new Set(['hash', 'group', 'column']);

/**
 * True when no test row of the candidate can have been a training row of the baseline: the training rows are the same,
 * or both were split by one rule that looks at the row alone.
 */
function testRowsAreUnseen(baseline: ModelDocument, candidate: ModelDocument, dataset: Dataset): boolean {
  const [a, b] = [baseline.training, candidate.training];
  if (a.trainDigest === b.trainDigest && dataset.training.trainDigest === b.trainDigest) return true;
  if (!BY_ROW.has(a.split.method)) return false;
  if ('test_size' in a.split && a.split.test_size >= 1) return false;
  const [left, right] = [Object.entries(a.split).sort(), Object.entries(b.split).sort()];
  return JSON.stringify(left) === JSON.stringify(right) && JSON.stringify(a.idColumns) === JSON.stringify(b.idColumns);
}

/** Rows of `ids` whose id stands in `others` too. */
function rowsOfBoth(ids: RowIds, others: RowIds): Uint32Array {
  const known = new Set<string>();
  for (let i = 0; i < others.length; i++) known.add(others.text(i));
  const rows: number[] = [];
  for (let i = 0; i < ids.length; i++) if (known.has(ids.text(i))) rows.push(i);
  return Uint32Array.from(rows);
}
