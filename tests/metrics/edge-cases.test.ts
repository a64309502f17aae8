/** The table "Edge cases" of statistics, section 7: scikit-learn's value where both define one, else the reason. */
import { describe, expect, it } from 'vitest';
import type { MetricInput } from '../../src/metrics/contract.ts';
import { evaluateMetrics } from '../../src/metrics/evaluate.ts';
import { labelFindings } from '../../src/metrics/label-findings.ts';
import { classesWithoutDenominator } from '../../src/metrics/precision-recall.ts';
import { binary, expectMetric, metric, multiclass, numbers } from './inputs.ts';

const three = (truth: string[], probabilities: number[][]) =>
  multiclass({ truth, probabilities, classes: ['a', 'b', 'c'] });
const absent = three(
  ['a', 'b'],
  [
    [0.5, 0.3, 0.2],
    [0.1, 0.8, 0.1],
  ],
);
const stranger = multiclass({ truth: [0, 1, 0, 1], prediction: [0, 1, 2, 1] });
const scored = (truth: number[], ...scores: number[]) => binary(truth, { scores });
const labelled = (truth: number[], ...prediction: number[]) => binary(truth, { prediction });

it.each<[string, string, MetricInput, number | string]>([
  ['roc_auc', 'one class, positive', scored([1, 1], 0.2, 0.7), 'every row of the truth is of the positive class'],
  ['roc_auc', 'one class, negative', scored([0, 0], 0.2, 0.7), 'the truth has no row of the positive class'],
  ['roc_auc', 'all scores tied', scored([0, 1, 1], 0.4, 0.4, 0.4), 0.5],
  ['roc_auc', 'two tied', scored([0, 0, 1, 1], 0.1, 0.5, 0.5, 0.9), 0.875],
  ['average_precision', 'two tied', scored([0, 0, 1, 1], 0.1, 0.5, 0.5, 0.9), 5 / 6],
  ['average_precision', 'no positive', scored([0, 0], 0.1, 0.2), 'the truth has no row of the positive class'],
  ['average_precision', 'all positive', scored([1, 1], 0.1, 0.2), 1],
  ['roc_auc_ovr', 'absent class', absent, 'class "c" does not occur in the truth'],
  ['roc_auc_ovr_weighted', 'absent class', absent, 'class "c" does not occur in the truth'],
  ['roc_auc_ovo', 'absent class', absent, 'class "c" does not occur in the truth'],
  ['precision', 'nothing predicted positive', labelled([0, 1], 0, 0), 'no row is predicted as the positive class'],
  ['recall', 'no positive', labelled([0, 0], 0, 1), 'the truth has no row of the positive class'],
  ['f1', 'neither', labelled([0, 0], 0, 0), 'the positive class is neither in the truth nor in the prediction'],
  ['f1', 'one-sided', labelled([0, 1], 0, 0), 0],
  ['f1_macro', 'class in predictions alone', stranger, 5 / 9],
  ['f1_weighted', 'class in predictions alone', stranger, 5 / 6],
  ['f1_micro', 'class in predictions alone', stranger, 0.75],
  ['balanced_accuracy', 'class in predictions alone', stranger, 0.75],
  ['mcc', 'constant prediction', labelled([0, 1], 1, 1), 'every row is predicted as the same class'],
  ['mcc', 'constant truth', labelled([1, 1], 0, 1), 'the truth has only one class'],
  ['cohen_kappa', 'constant prediction', labelled([0, 1], 1, 1), 0],
  ['cohen_kappa', 'one class in both', labelled([1, 1], 1, 1), 'truth and prediction have only one class, the same'],
  ['log_loss', 'one class in truth', scored([1, 1], 0.5, 0.5), Math.LN2],
  ['log_loss', 'wrong with certainty', scored([0], 1), 36.04365338911715],
  ['brier', 'wrong with certainty, three classes', three(['a'], [[0, 0, 1]]), 2],
  ['ece', 'p = 1 is in the last bin', scored([1, 0], 1, 0), 0],
  [
    'top_k_accuracy',
    'tie with a later class',
    three(
      ['a', 'c'],
      [
        [0.2, 0.4, 0.4],
        [0.4, 0.4, 0.2],
      ],
    ),
    0,
  ],
  [
    'top_k_accuracy',
    'of equals the later class',
    three(
      ['b', 'b'],
      [
        [0.2, 0.2, 0.6],
        [0.2, 0.2, 0.6],
      ],
    ),
    1,
  ],
  ['r2', 'one row', numbers([1], [1]), 'it needs at least 2 rows'],
  ['r2', 'constant truth', numbers([2, 2], [2, 2]), 'the truth is the same in every row'],
  ['explained_variance', 'constant truth', numbers([2, 2], [1, 3]), 'the truth is the same in every row'],
  ['mape', 'tiny truth', numbers([1, 9e-10], [1, 1]), 'a truth is 0 or nearly 0 (below 1e-9), so it has no percentage'],
  ['msle', 'truth of −1', numbers([-1, 1], [1, 1]), 'a truth is −1 or less, which has no logarithm'],
  ['rmsle', 'prediction of −1', numbers([1, 1], [1, -1]), 'a prediction is −1 or less, which has no logarithm'],
  ['mse', 'overflow', numbers([1e200], [-1e200]), 'the numbers are too large for double precision'],
  ['rmse', 'one row', numbers([3], [1]), 2],
  ['median_absolute_error', 'even count', numbers([0, 0, 0, 0], [1, 5, 2, 10]), 3.5],
  ['roc_auc', 'labels alone', labelled([0, 1], 0, 1), 'it reads probabilities and there are none'],
])('%s, %s', (name, _, input, expected) => {
  expectMetric(metric(name).compute(input), expected);
});

it('names the classes that an average counts as 0', () => {
  expect(classesWithoutDenominator(stranger)).toEqual(['2']);
  expect(labelFindings(stranger)).toMatchObject([
    {
      severity: 'info',
      rule: 'zero_in_average',
      message: expect.stringMatching(/^precision or recall of "2" has no value/),
    },
  ]);
  expect(labelFindings(labelled([0, 1], 0, 0))).toEqual([]);
});

describe('evaluateMetrics refuses', () => {
  it.each<[string, MetricInput, string]>([
    ['no rows', numbers([], []), 'there are no rows; a metric needs at least one'],
    ['unequal lengths', numbers([1, 2], [1]), 'prediction has 1 rows and truth has 2; they must be the same rows'],
    ['NaN', numbers([1, 2], [1, NaN]), 'prediction of row 2 is NaN; it must be a finite number'],
    ['infinite truth', numbers([-Infinity], [1]), 'truth of row 1 is -Infinity; it must be a finite number'],
    ['p above 1', scored([1], 1.5), 'row 1 is -0.5; it must be from 0 to 1'],
    ['p of NaN', scored([1], NaN), 'row 1 is NaN; it must be from 0 to 1'],
    ['a row sum of .999', three(['a'], [[0.5, 0.3, 0.199]]), 'the probabilities of row 1 sum to 0.999'],
    ['columns for other classes', { ...absent, probabilities: [] }, '0 probability columns for 3 classes'],
    ['binary with three classes', { ...absent, task: 'binary' }, 'a binary task has two classes, there are 3: a, b, c'],
    ['no positive class', { ...scored([1], 1), positive: -1 }, 'the positive class is not among the classes'],
    ['an unknown code', { ...absent, truth: Int32Array.of(0, 3) }, 'truth of row 2 is class number 3'],
  ])('%s', (_, input, message) => {
    const name = input.task === 'regression' ? 'mse' : 'log_loss';
    expect(() => evaluateMetrics(input, [name], { file: 'predictions.csv' })).toThrow(message);
    expect(() => evaluateMetrics(input, [name], { file: 'predictions.csv' })).toThrow('predictions.csv: ');
  });
});
