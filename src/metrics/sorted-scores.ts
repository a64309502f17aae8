/** Scores of one class sorted within each true class: what ROC, AUC and precision-recall are read from, by one sort. */
import { orderNumbers } from '../numbers/order-numbers.ts';
import type { ClassInput } from './contract.ts';

/** `groups[trueClass]` ascending. */
export type SortedScores = readonly Float64Array[];

/** All rows by rising score of a class. */
export class RankedRows {
  readonly sorted: Float64Array;
  /** 2 × the row, and 1 more where it is of the class. */
  readonly rows: Uint32Array;
  /** Rows of the class. */
  readonly count: number;
  #sides: readonly [Float64Array, Float64Array] | undefined;

  constructor(sorted: Float64Array, rows: Uint32Array, count: number) {
    this.sorted = sorted;
    this.rows = rows;
    this.count = count;
  }

  /** The ascending scores of the class. */
  get positives(): Float64Array {
    return this.#apart()[0];
  }

  /** The ascending scores of all other rows. */
  get negatives(): Float64Array {
    return this.#apart()[1];
  }

  #apart(): readonly [Float64Array, Float64Array] {
    if (this.#sides !== undefined) return this.#sides;
    const { sorted, rows, count } = this;
    // One place more than they fill: a score is written to both sides and counts on its own.
    const positives = new Float64Array(count + 1);
    const negatives = new Float64Array(rows.length - count + 1);
    let below = 0;
    for (let k = 0; k < sorted.length; k++) {
      positives[below] = sorted[k]!;
      negatives[k - below] = sorted[k]!;
      below += rows[k]! & 1;
    }
    this.#sides = [positives.subarray(0, -1), negatives.subarray(0, -1)];
    return this.#sides;
  }
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
  const result = new RankedRows(sorted, rows, count);
  ranked.set(scores, { truth, code, rows: result });
  return result;
}

/**
 * Pairs (row of the class, other row) that are in the right order, twice over: a tie counts half a pair. A whole number,
 * exact up to 2⁵³. None on either side: 0.
 */
export function doubledWins({ sorted, rows }: RankedRows): number {
  const n = sorted.length;
  let below = 0;
  let wins = 0;
  for (let from = 0; from < n; ) {
    const score = sorted[from]!;
    let tied = rows[from]! & 1;
    let to = from + 1;
    for (; to < n && sorted[to] === score; to++) tied += rows[to]! & 1;
    wins += tied * (2 * (from - below) + (to - from - tied));
    below += tied;
    from = to;
  }
  return wins;
}

/** The same of two sides, both ascending. */
export function doubledWinsOf(positives: Float64Array, negatives: Float64Array): number {
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
