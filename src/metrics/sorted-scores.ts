/** Scores of one class sorted within each true class: what ROC, AUC and precision-recall are read from, by one sort. */
import { orderNumbers } from '../numbers/order-numbers.ts';
import type { ClassInput } from './contract.ts';

/** `groups[trueClass]` ascending. */
export type SortedScores = readonly Float64Array[];

/** The ascending scores of rows of a class and of all other rows. */
export interface RankedScores {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/** All rows by rising score of a class. */
export interface RankedRows extends RankedScores {
  readonly sorted: Float64Array;
  /** 2 × the row, and 1 more where it is of the class. */
  readonly rows: Uint32Array;
}

/** The metrics, the curves and the intervals of a binary input ask about the same order. */
const ranked = new WeakMap<
  Float64Array,
  { readonly truth: Int32Array; readonly code: number; readonly rows: RankedRows }
>();

/** Scores by true class, each sorted. Costs one sort of the rows and one copy of the column. */
export function sortByTruth(truth: Int32Array, classes: number, scores: Float64Array): SortedScores {
  const ends = new Uint32Array(classes + 1);
  for (let i = 0; i < truth.length; i++) ends[truth[i]! + 1]!++;
  for (let c = 0; c < classes; c++) ends[c + 1]! += ends[c]!;
  const next = ends.slice(0, classes);
  const grouped = new Float64Array(truth.length);
  for (let i = 0; i < truth.length; i++) grouped[next[truth[i]!]!++] = scores[i]!;
  return Array.from({ length: classes }, (_, c) => grouped.subarray(ends[c]!, ends[c + 1]!).sort());
}

/** One class against all others. Sorted once an input and class. */
export function rankScores({ truth }: ClassInput, code: number, scores: Float64Array): RankedRows {
  const known = ranked.get(scores);
  if (known !== undefined && known.truth === truth && known.code === code) return known.rows;
  const tags = new Uint32Array(truth.length);
  let count = 0;
  for (let i = 0; i < tags.length; i++) {
    const isOfClass = truth[i] === code ? 1 : 0;
    tags[i] = 2 * i + isOfClass;
    count += isOfClass;
  }
  const { sorted, tags: rows } = orderNumbers(scores, tags);
  // One place more than they fill: a row is written to both sides and counts on its own.
  const sides = { positives: new Float64Array(count + 1), negatives: new Float64Array(tags.length - count + 1) };
  const { positives, negatives } = sides;
  let below = 0;
  for (let k = 0; k < sorted.length; k++) {
    positives[below] = sorted[k]!;
    negatives[k - below] = sorted[k]!;
    below += rows[k]! & 1;
  }
  const result = { positives: positives.subarray(0, count), negatives: negatives.subarray(0, -1), sorted, rows };
  ranked.set(scores, { truth, code, rows: result });
  return result;
}

/**
 * Pairs (positive, negative) that are in the right order, twice over: a tie counts half a pair. A whole number, exact
 * up to 2⁵³. Both ascending. None on either side: 0.
 */
export function doubledWins(positives: Float64Array, negatives: Float64Array): number {
  let below = 0;
  let upTo = 0;
  let wins = 0;
  for (let i = 0; i < positives.length; i++) {
    const score = positives[i]!;
    while (below < negatives.length && negatives[below]! < score) below++;
    if (upTo < below) upTo = below;
    while (upTo < negatives.length && negatives[upTo]! <= score) upTo++;
    wins += below + upTo;
  }
  return wins;
}
