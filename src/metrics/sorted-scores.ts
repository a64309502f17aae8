/** Scores of one class sorted within each true class: what ROC, AUC and precision-recall are read from, by one sort. */
import type { ClassInput } from './contract.ts';

/** `groups[trueClass]` ascending. */
export type SortedScores = readonly Float64Array[];

/** The ascending scores of rows of a class and of all other rows. */
export interface RankedScores {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/** The metrics and the curves of a binary input ask about the same order. */
const ranked = new WeakMap<
  Float64Array,
  { readonly truth: Int32Array; readonly code: number; readonly scores: RankedScores }
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
export function rankScores({ truth }: ClassInput, code: number, scores: Float64Array): RankedScores {
  const known = ranked.get(scores);
  if (known !== undefined && known.truth === truth && known.code === code) return known.scores;
  const sides = new Int32Array(truth.length);
  for (let i = 0; i < truth.length; i++) sides[i] = truth[i] === code ? 1 : 0;
  const [negatives, positives] = sortByTruth(sides, 2, scores) as [Float64Array, Float64Array];
  const result = { positives, negatives };
  ranked.set(scores, { truth, code, scores: result });
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
