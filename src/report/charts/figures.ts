/** Which charts of the predictions a report has, by task. */
import type { ModelReport } from '../contract.ts';
import { binaryCurves, positiveScores } from './binary.ts';
import { confusionFigure } from './confusion.ts';
import type { Figure } from './frame.ts';
import { residualHistogram, scoreHistogram } from './histogram.ts';
import { predictedAgainstActual, residualsAgainstPredicted } from './scatter.ts';

const DEFAULT_THRESHOLD = 0.5;

export function figuresOf(report: ModelReport): Figure[] {
  return taskFigures(report).filter((figure) => figure !== undefined);
}

function taskFigures(report: ModelReport): (Figure | undefined)[] {
  const { predictions, model, evaluation } = report;
  if (predictions === undefined || predictions.truth.length === 0) return [];
  const baseline = report.baseline?.predictions;
  if (predictions.task === 'regression') {
    const other = baseline?.task === 'regression' && baseline.truth.length > 0 ? baseline : undefined;
    const target = model?.target ?? 'value';
    return [
      predictedAgainstActual(predictions, other, target),
      residualsAgainstPredicted(predictions, other, target),
      residualHistogram(predictions, other),
    ];
  }
  const other =
    baseline !== undefined && baseline.task !== 'regression' && baseline.truth.length > 0 ? baseline : undefined;
  const matrices = [confusionFigure(predictions, 'Candidate'), other && confusionFigure(other, 'Baseline')];
  if (predictions.task === 'multiclass') return matrices;
  const output = model?.signature.output;
  const positive = evaluation?.positive ?? (output?.type === 'label' ? output.positive : undefined);
  const mine = positiveScores(predictions, positive);
  if (mine === undefined) return matrices;
  const threshold =
    evaluation?.threshold ?? (output?.type === 'label' ? output.threshold : undefined) ?? DEFAULT_THRESHOLD;
  return [
    ...binaryCurves(mine, positiveScores(other, positive)),
    scoreHistogram(mine.scores, mine.isPositive, mine.positive, threshold),
    ...matrices,
  ];
}
