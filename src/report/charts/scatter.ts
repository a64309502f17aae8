/** Clouds of points: predicted against actual, residuals against predicted. */
import type { RegressionPredictions } from '../../documents/predictions.ts';
import { plural } from '../phrase.ts';
import { type Axes, extent, type Figure, makeAxes, makeFigure, round } from './frame.ts';

/** More points than this hide each other and fatten the page. */
export const MAX_POINTS = 1500;

export function predictedAgainstActual(
  candidate: RegressionPredictions,
  baseline: RegressionPredictions | undefined,
  target: string,
): Figure {
  const columns = [
    candidate.truth,
    candidate.prediction,
    ...(baseline === undefined ? [] : [baseline.truth, baseline.prediction]),
  ];
  const [from, to] = extent(...columns);
  const axes = makeAxes({ label: `actual ${target}`, from, to }, { label: `predicted ${target}`, from, to });
  const ideal = `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
  const caption = `Each point is a held-out row; on the diagonal the prediction is right. ${countWords(candidate.truth.length)}`;
  const inside = axes.svg + ideal + clouds(axes, side(candidate, 'truth'), baseline && side(baseline, 'truth'));
  return makeFigure({ title: 'Predicted against actual', caption }, inside);
}

export function residualsAgainstPredicted(
  candidate: RegressionPredictions,
  baseline: RegressionPredictions | undefined,
  target: string,
): Figure {
  const mine = side(candidate, 'residual');
  const theirs = baseline && side(baseline, 'residual');
  const [fromX, toX] = extent(mine.x, ...(theirs === undefined ? [] : [theirs.x]));
  const [fromY, toY] = extent(mine.y, ...(theirs === undefined ? [] : [theirs.y]), Float64Array.of(0));
  const axes = makeAxes(
    { label: `predicted ${target}`, from: fromX, to: toX },
    { label: 'actual − predicted', from: fromY, to: toY },
  );
  const zero = `<path class="reference" d="M${axes.left} ${round(axes.y(0))}H${axes.right}"/>`;
  const caption = `A shapeless band around zero is what a good model leaves. ${countWords(candidate.truth.length)}`;
  return makeFigure({ title: 'Residuals against predicted', caption }, axes.svg + zero + clouds(axes, mine, theirs));
}

interface Cloud {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function side(predictions: RegressionPredictions, what: 'truth' | 'residual'): Cloud {
  const { truth, prediction } = predictions;
  if (what === 'truth') return { x: truth, y: prediction };
  return { x: prediction, y: residuals(predictions) };
}

export function residuals({ truth, prediction }: RegressionPredictions): Float64Array {
  const differences = new Float64Array(truth.length);
  for (let i = 0; i < differences.length; i++) differences[i] = truth[i]! - prediction[i]!;
  return differences;
}

function clouds(axes: Axes, candidate: Cloud, baseline: Cloud | undefined): string {
  const behind = baseline === undefined ? '' : `<path class="dots b" d="${dots(axes, baseline)}"/>`;
  return `${behind}<path class="dots c" d="${dots(axes, candidate)}"/>`;
}

/** A point is a line of no length with round ends: a tenth of the bytes of a circle. Every k-th row where there are many. */
function dots(axes: Axes, cloud: Cloud): string {
  const rows = cloud.x.length;
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  let path = '';
  for (let row = 0; row < rows; row += step)
    path += `M${round(axes.x(cloud.x[row]!))} ${round(axes.y(cloud.y[row]!))}h0`;
  return path;
}

function countWords(rows: number): string {
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  return step === 1 ? `${plural(rows, 'row')}.` : `One in ${step} of ${plural(rows, 'row')}.`;
}
