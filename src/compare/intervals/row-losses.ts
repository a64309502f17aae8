/** What one row adds to a metric that is a mean over rows. Undefined cases are the metric's own: it was asked before. */
import { InvariantError } from '../../errors.ts';
import { absoluteErrors as rowDistances, absoluteShares as rowShares } from '../../metrics/absolute-errors.ts';
import type { ClassInput, MetricInput, RegressionInput } from '../../metrics/contract.ts';
import { squaredLogErrors as rowLogSquares } from '../../metrics/log-errors.ts';
import { lossOfProbability } from '../../metrics/log-loss.ts';
import type { RowErrors } from '../../metrics/remembered.ts';
import { squaredErrors as rowSquares } from '../../metrics/squared-errors.ts';
import { isAmongLikeliest } from '../../metrics/top-k-accuracy.ts';
import { sum } from '../../numbers.ts';

/** One number a row, and their sum. Not to be written to: others may read them too. */
export type RowLosses = (input: MetricInput) => RowErrors;

// Each has its own loop: one that calls a function it was given takes five times as long.

export const squaredErrors: RowLosses = (input) => rowSquares(numbersOf(input));

export const absoluteErrors: RowLosses = (input) => rowDistances(numbersOf(input));

export const absoluteShares: RowLosses = (input) => rowShares(numbersOf(input));

export const squaredLogErrors: RowLosses = (input) => {
  const answer = rowLogSquares(numbersOf(input));
  if ('total' in answer) return answer;
  throw new InvariantError(`a logarithm was asked of where there is none: ${answer.undefined}`);
};

/** 1 where the predicted class is the true one, else 0. */
export const rightLabels: RowLosses = (input) => {
  const { truth, prediction } = classesOf(input);
  const right = new Float64Array(truth.length);
  for (let i = 0; i < right.length; i++) right[i] = truth[i] === prediction[i] ? 1 : 0;
  return summed(right);
};

/** 1 where the true class is among the k likeliest, else 0. */
export const rightAmongLikeliest: RowLosses = (input) => {
  const { truth } = classesOf(input);
  const probabilities = probabilitiesOf(input);
  const right = new Float64Array(truth.length);
  for (let i = 0; i < right.length; i++) right[i] = isAmongLikeliest(probabilities, truth[i]!, i) ? 1 : 0;
  return summed(right);
};

export const logLosses: RowLosses = (input) => {
  const { truth } = classesOf(input);
  const probabilities = probabilitiesOf(input);
  const losses = new Float64Array(truth.length);
  for (let i = 0; i < losses.length; i++) losses[i] = lossOfProbability(probabilities[truth[i]!]![i]!);
  return summed(losses);
};

/** Of the positive class for two classes, summed over the classes for more. */
export const brierLosses: RowLosses = (input) => {
  const { task, truth, positive } = classesOf(input);
  const losses = new Float64Array(truth.length);
  probabilitiesOf(input).forEach((column, c) => {
    if (task === 'binary' && c !== positive) return;
    for (let i = 0; i < losses.length; i++) {
      const error = column[i]! - (truth[i] === c ? 1 : 0);
      losses[i]! += error * error;
    }
  });
  return summed(losses);
};

function summed(rows: Float64Array): RowErrors {
  return { rows, total: sum(rows) };
}

function numbersOf(input: MetricInput): RegressionInput {
  if (input.task !== 'regression') throw new InvariantError(`a regression loss was asked about ${input.task}`);
  return input;
}

function classesOf(input: MetricInput): ClassInput {
  if (input.task === 'regression') throw new InvariantError('a loss of classes was asked about regression');
  return input;
}

function probabilitiesOf(input: MetricInput): readonly Float64Array[] {
  const { probabilities } = classesOf(input);
  if (probabilities === undefined) throw new InvariantError('a loss of probabilities was asked about labels alone');
  return probabilities;
}
