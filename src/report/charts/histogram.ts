/** Histograms: residuals of a regression, scores of a binary model. */
import type { RegressionPredictions } from '../../documents/predictions.ts';
import { type Axes, extent, type Figure, makeAxes, makeFigure, round } from './frame.ts';
import { residuals } from './scatter.ts';

const RESIDUAL_BINS = 24;
const SCORE_BINS = 20;

export function residualHistogram(
  candidate: RegressionPredictions,
  baseline: RegressionPredictions | undefined,
): Figure {
  const mine = residuals(candidate);
  const theirs = baseline === undefined ? undefined : residuals(baseline);
  const [from, to] = extent(mine, ...(theirs === undefined ? [] : [theirs]));
  const counts = countBins(mine, from, to, RESIDUAL_BINS);
  const others = theirs === undefined ? undefined : countBins(theirs, from, to, RESIDUAL_BINS);
  const axes = makeAxes(
    { label: 'actual − predicted', from, to },
    { label: 'rows', from: 0, to: Math.max(...counts, ...(others ?? [])) },
  );
  let inside = `${axes.svg}<path class="bars c" d="${bars(axes, counts, from, to)}"/>`;
  if (others !== undefined) inside += `<path class="line b" d="${steps(axes, others, from, to)}"/>`;
  if (from < 0 && to > 0) inside += `<path class="reference" d="M${round(axes.x(0))} ${axes.top}V${axes.bottom}"/>`;
  const lines = others === undefined ? '.' : ': bars for the candidate, a line for the baseline.';
  return makeFigure({ title: 'Residuals', caption: `How often the model misses by how much${lines}` }, inside);
}

/** Scores of the positive class, apart for rows that are positive and rows that are not. */
export function scoreHistogram(
  scores: Float64Array,
  isPositive: Uint8Array,
  positive: string,
  threshold: number,
): Figure {
  const apart = (wanted: number) =>
    countBins(
      scores.filter((_, i) => isPositive[i] === wanted),
      0,
      1,
      SCORE_BINS,
    );
  const [negatives, positives] = [apart(0), apart(1)];
  const highest = Math.max(...negatives, ...positives);
  const axes = makeAxes(
    { label: `probability of ${positive}`, from: 0, to: 1, exact: true },
    { label: 'rows', from: 0, to: highest },
  );
  const inside =
    axes.svg +
    `<path class="bars o" d="${bars(axes, negatives, 0, 1)}"/><path class="bars c" d="${bars(axes, positives, 0, 1)}"/>` +
    `<path class="reference" d="M${round(axes.x(threshold))} ${axes.top}V${axes.bottom}"/>`;
  const caption = `Candidate only. Coloured: rows that are ${positive}; grey: the others. The line is the threshold ${threshold}.`;
  return makeFigure({ title: 'Scores by class', caption }, inside);
}

/** Equal-width bins from `from` to `to`; the last holds its upper end. A range of no width is one bin. */
export function countBins(values: Float64Array, from: number, to: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  const width = to - from;
  for (let i = 0; i < values.length; i++) {
    const bin = width > 0 ? Math.floor(((values[i]! - from) / width) * bins) : 0;
    counts[Math.min(bins - 1, Math.max(0, bin))]! += 1;
  }
  return counts;
}

function bars(axes: Axes, counts: readonly number[], from: number, to: number): string {
  let path = '';
  const width = (to - from) / counts.length;
  counts.forEach((count, i) => {
    if (count === 0) return;
    const [left, right] = [axes.x(from + i * width) + 0.5, axes.x(from + (i + 1) * width) - 0.5];
    path += `M${round(left)} ${axes.bottom}V${round(axes.y(count))}H${round(Math.max(right, left + 1))}V${axes.bottom}z`;
  });
  return path;
}

function steps(axes: Axes, counts: readonly number[], from: number, to: number): string {
  const width = (to - from) / counts.length;
  let path = `M${round(axes.x(from))} ${axes.bottom}`;
  counts.forEach((count, i) => {
    path += `V${round(axes.y(count))}H${round(axes.x(from + (i + 1) * width))}`;
  });
  return `${path}V${axes.bottom}`;
}
