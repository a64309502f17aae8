/** Charts of a binary model: ROC, precision-recall, calibration. */
import { curveLinear, curveStepBefore, line } from 'd3-shape';
import type { ClassPredictions } from '../../documents/predictions.ts';
import { plural } from '../phrase.ts';
import { type Axes, type Figure, makeAxes, makeFigure, round } from './frame.ts';
import { calibrationBins, type Point, precisionRecallPoints, rankScores, rocPoints } from './score-curves.ts';

/** Probabilities of the positive class and which rows are positive. Undefined where only labels are known. */
export interface PositiveScores {
  readonly scores: Float64Array;
  readonly isPositive: Uint8Array;
  readonly positive: string;
}

export function positiveScores(
  predictions: ClassPredictions | undefined,
  positive: string | undefined,
): PositiveScores | undefined {
  if (predictions?.probabilities === undefined) return undefined;
  const name = predictions.positive ?? positive ?? predictions.classes.at(-1)!;
  const index = predictions.classes.indexOf(name);
  const scores = predictions.probabilities[index];
  if (scores === undefined) return undefined;
  const isPositive = new Uint8Array(predictions.truth.length);
  for (let i = 0; i < isPositive.length; i++) isPositive[i] = predictions.truth[i] === index ? 1 : 0;
  return { scores, isPositive, positive: name };
}

const UNIT = { from: 0, to: 1, exact: true } as const;

export function binaryCurves(candidate: PositiveScores, baseline: PositiveScores | undefined): Figure[] {
  const mine = rankScores(candidate.scores, candidate.isPositive);
  const theirs = baseline && rankScores(baseline.scores, baseline.isPositive);
  const figures: Figure[] = [];
  const roc = rocPoints(mine);
  if (roc.length > 0) figures.push(rocFigure(roc, theirs && rocPoints(theirs)));
  const recall = precisionRecallPoints(mine);
  if (recall.length > 0)
    figures.push(precisionRecallFigure(recall, theirs && precisionRecallPoints(theirs), shareOf(candidate.isPositive)));
  figures.push(calibrationFigure(candidate, baseline));
  return figures;
}

function rocFigure(candidate: readonly Point[], baseline: readonly Point[] | undefined): Figure {
  const axes = makeAxes({ label: 'false positive rate', ...UNIT }, { label: 'true positive rate', ...UNIT });
  const inside = axes.svg + diagonal(axes) + curves(axes, candidate, baseline, false);
  const caption = 'The higher and the further left, the better the ranking. The diagonal is chance.';
  return makeFigure({ title: 'ROC', caption }, inside);
}

function precisionRecallFigure(
  candidate: readonly Point[],
  baseline: readonly Point[] | undefined,
  share: number,
): Figure {
  const axes = makeAxes({ label: 'recall', ...UNIT }, { label: 'precision', ...UNIT });
  const level = `<path class="reference" d="M${axes.left} ${round(axes.y(share))}H${axes.right}"/>`;
  const inside = axes.svg + level + curves(axes, candidate, baseline, true);
  const caption = 'The further up and right, the better. The line is the share of positive rows: chance.';
  return makeFigure({ title: 'Precision against recall', caption }, inside);
}

function calibrationFigure(candidate: PositiveScores, baseline: PositiveScores | undefined): Figure {
  const axes = makeAxes(
    { label: 'mean score in the bin', ...UNIT },
    { label: `share of ${candidate.positive}`, ...UNIT },
  );
  const bins = calibrationBins(candidate.scores, candidate.isPositive);
  const others = baseline && calibrationBins(baseline.scores, baseline.isPositive);
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.rows), 1);
  let circles = '';
  for (const bin of bins) {
    const radius = round(2.5 + 5 * Math.sqrt(bin.rows / most));
    circles += `<circle class="dot c" cx="${round(axes.x(bin.x))}" cy="${round(axes.y(bin.y))}" r="${radius}"><title>${plural(bin.rows, 'row')}</title></circle>`;
  }
  const inside = axes.svg + diagonal(axes) + curves(axes, bins, others, false) + circles;
  const caption = 'On the diagonal a score of 0.8 is right in 8 of 10 rows. Larger circles hold more rows.';
  return makeFigure({ title: 'Calibration', caption }, inside);
}

function curves(
  axes: Axes,
  candidate: readonly Point[],
  baseline: readonly Point[] | undefined,
  isStep: boolean,
): string {
  const draw = line<Point>()
    .x((point) => axes.x(point.x))
    .y((point) => axes.y(point.y))
    .curve(isStep ? curveStepBefore : curveLinear)
    .digits(1);
  const behind =
    baseline === undefined || baseline.length === 0 ? '' : `<path class="line b" d="${draw([...baseline]) ?? ''}"/>`;
  return `${behind}<path class="line c" d="${draw([...candidate]) ?? ''}"/>`;
}

function diagonal(axes: Axes): string {
  return `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
}

function shareOf(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) count += flag;
  return flags.length === 0 ? 0 : count / flags.length;
}
