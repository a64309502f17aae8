/** Placement values of scores: what each row of a class and each other row adds to the area under the ROC curve. */
import type { ClassInput } from '../../metrics/contract.ts';
import { type RankedRows, rankScores } from '../../metrics/sorted-scores.ts';
import { Sum } from '../../numbers.ts';
import type { Undefined } from './contract.ts';

export interface Placements {
  readonly area: number;
  /**
   * Of a row of the class: the share of other rows with a lower score (V10). Of another row: the share of the class's
   * rows with a higher score (V01). Ties count half. The mean over either side is the area.
   */
  readonly values: Float64Array;
  /** Rows, or sums of weights. */
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Of class `code` against the rest, by the scores of that class. The values of DeLong, DeLong and Clarke-Pearson (1988)
 * in O(n log n), as Sun and Xu (2014) found that midranks give them. Undefined with less than 2 rows on either side.
 */
export function placementsOf(input: ClassInput, code: number, weights?: Float64Array): Placements | Undefined {
  const scores = input.probabilities?.[code];
  if (scores === undefined) return { undefined: 'it reads probabilities and there are none' };
  const ranked = rankScores(input, code, scores);
  if (ranked.count < 2 || ranked.rows.length - ranked.count < 2) {
    return { undefined: `class "${input.classes[code]}" needs at least 2 rows of it and 2 of others` };
  }
  return weights === undefined ? counted(ranked) : weighed(input, code, scores, weights);
}

/** One walk along the rising scores; rows of one score at once. */
function counted({ sorted, rows, count: positives }: RankedRows): Placements {
  const n = sorted.length;
  const negatives = n - positives;
  const twiceNegatives = 2 * negatives;
  const twicePositives = 2 * positives;
  const values = new Float64Array(n);
  let wins = 0;
  let positivesBelow = 0;
  for (let from = 0; from < n; ) {
    const score = sorted[from]!;
    let tied = rows[from]! & 1;
    let to = from + 1;
    for (; to < n && sorted[to] === score; to++) tied += rows[to]! & 1;
    // Doubled ranks: below, and not above.
    const negativesRank = 2 * (from - positivesBelow) + (to - from - tied);
    const share = negativesRank / twiceNegatives;
    const otherShare = 1 - (2 * positivesBelow + tied) / twicePositives;
    if (to === from + 1) values[rows[from]! >>> 1] = tied === 1 ? share : otherShare;
    else for (let k = from; k < to; k++) values[rows[k]! >>> 1] = (rows[k]! & 1) === 1 ? share : otherShare;
    wins += tied * negativesRank;
    positivesBelow += tied;
    from = to;
  }
  return {
    area: wins / (2 * positives * negatives),
    values,
    positives,
    negatives,
  };
}

/** The same with sums of weights instead of counts of rows. */
function weighed(
  { truth }: ClassInput,
  code: number,
  scores: Float64Array,
  weights: Float64Array,
): Placements | Undefined {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const totals = { positives: 0, negatives: 0 };
  for (let i = 0; i < truth.length; i++) totals[truth[i] === code ? 'positives' : 'negatives'] += weights[i]!;
  const { positives, negatives } = totals;
  if (!(positives > 0 && negatives > 0)) return { undefined: 'one side of the class has no weight' };
  const values = new Float64Array(truth.length);
  const area = new Sum();
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++) {
      if (truth[order[to]!] === code) tiedPositives += weights[order[to]!]!;
      else tiedNegatives += weights[order[to]!]!;
    }
    for (let k = from; k < to; k++) {
      const row = order[k]!;
      if (truth[row] === code) {
        values[row] = (negativesBelow + tiedNegatives / 2) / negatives;
        area.add(weights[row]! * values[row]!);
      } else values[row] = 1 - (positivesBelow + tiedPositives / 2) / positives;
    }
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    from = to;
  }
  return { area: area.value / positives, values, positives, negatives };
}

/** ψ_i = (n/m)·(V10_i − area) of the class's m rows, (n/k)·(V01_i − area) of the k others; times the weight. */
export function placementInfluence(
  { area, values, positives, negatives }: Placements,
  truth: Int32Array,
  code: number,
  weights?: Float64Array,
): Float64Array {
  const n = truth.length;
  return values.map((value, i) => {
    const influence = (n / (truth[i] === code ? positives : negatives)) * (value - area);
    return weights === undefined ? influence : weights[i]! * influence;
  });
}
