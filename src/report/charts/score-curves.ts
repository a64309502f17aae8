/** Points of the curves of a binary model. The areas are metrics and computed in `metrics/`; these are for the eye. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rows from the highest score to the lowest, and where equal scores end: one threshold a group. */
export interface Ranking {
  /** Positives and negatives at or above each threshold, highest first. */
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

/** Scores finite, `isPositive` 0 or 1. O(n log n). */
export function rankScores(scores: Float64Array, isPositive: Uint8Array): Ranking {
  const order = new Uint32Array(scores.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort((a, b) => scores[b]! - scores[a]!);
  const truePositives: number[] = [];
  const falsePositives: number[] = [];
  let [positives, negatives] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (isPositive[row] === 1) positives++;
    else negatives++;
    const isLastOfTie = i === order.length - 1 || scores[order[i + 1]!] !== scores[row];
    if (!isLastOfTie) continue;
    truePositives.push(positives);
    falsePositives.push(negatives);
  }
  return { truePositives, falsePositives };
}

/** False against true positive rate from (0, 0) to (1, 1). Empty where a class is absent: the curve is undefined. */
export function rocPoints({ truePositives, falsePositives }: Ranking): Point[] {
  const [positives, negatives] = [truePositives.at(-1) ?? 0, falsePositives.at(-1) ?? 0];
  if (positives === 0 || negatives === 0) return [];
  const points: Point[] = [{ x: 0, y: 0 }];
  truePositives.forEach((count, i) => {
    points.push({ x: falsePositives[i]! / negatives, y: count / positives });
  });
  return thin(withoutCollinear(points));
}

/** Recall against precision, from the highest threshold down. Empty without a positive row. */
export function precisionRecallPoints({ truePositives, falsePositives }: Ranking): Point[] {
  const positives = truePositives.at(-1) ?? 0;
  if (positives === 0) return [];
  const points = truePositives.map((count, i) => ({ x: count / positives, y: count / (count + falsePositives[i]!) }));
  return thin([{ x: 0, y: points[0]!.y }, ...points]);
}

export interface CalibrationBin extends Point {
  readonly rows: number;
}

const CALIBRATION_BINS = 10;

/** Mean score against share of positives in ten equal-width bins; empty bins are left out. */
export function calibrationBins(scores: Float64Array, isPositive: Uint8Array): CalibrationBin[] {
  const rows = new Float64Array(CALIBRATION_BINS);
  const sums = new Float64Array(CALIBRATION_BINS);
  const positives = new Float64Array(CALIBRATION_BINS);
  for (let i = 0; i < scores.length; i++) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(scores[i]! * CALIBRATION_BINS));
    rows[bin]! += 1;
    sums[bin]! += scores[i]!;
    positives[bin]! += isPositive[i]!;
  }
  const bins: CalibrationBin[] = [];
  for (let bin = 0; bin < CALIBRATION_BINS; bin++) {
    const count = rows[bin]!;
    if (count > 0) bins.push({ x: sums[bin]! / count, y: positives[bin]! / count, rows: count });
  }
  return bins;
}

/** Only the corners of a staircase. */
function withoutCollinear(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** More corners than this are finer than the drawing. */
const MAX_CORNERS = 600;

function thin(points: readonly Point[]): Point[] {
  if (points.length <= MAX_CORNERS) return [...points];
  const step = Math.ceil(points.length / MAX_CORNERS);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}
