/** Every metric against scikit-learn, on the golden inputs and on generated ones; `ece`, which it lacks, against NumPy. */
import { describe, expect, it } from 'vitest';
import type { ClassInput, MetricInput } from '../../src/metrics/contract.ts';
import { evaluateMetrics } from '../../src/metrics/evaluate.ts';
import { defaultMetrics, METRICS } from '../../src/metrics/table.ts';
import { METRIC_CASES as cases } from './metric-cases.ts';
import { python } from './python.ts';

const ORACLES = `
import json, sys
import numpy as np
from sklearn import metrics as m

def ece(right, confidence):
    bins = np.minimum((10 * confidence).astype(int), 9)
    total = 0.0
    for b in np.unique(bins):
        inside = bins == b
        total += inside.mean() * abs(right[inside].mean() - confidence[inside].mean())
    return total

class Regression:
    def __init__(self, case):
        self.y, self.p = np.array(case['truth']), np.array(case['prediction'])
    def of(f):
        return lambda case: f(case.y, case.p)
    oracles = {
        'rmse': of(m.root_mean_squared_error), 'mse': of(m.mean_squared_error), 'mae': of(m.mean_absolute_error),
        'median_absolute_error': of(m.median_absolute_error), 'max_error': of(m.max_error), 'r2': of(m.r2_score),
        'explained_variance': of(m.explained_variance_score), 'mape': of(m.mean_absolute_percentage_error),
        'msle': of(m.mean_squared_log_error), 'rmsle': of(m.root_mean_squared_log_error),
    }

class Classes:
    def __init__(self, case):
        self.labels = case['classes']
        self.y, self.p = np.array(case['truth']), np.array(case['prediction'])
        self.proba = np.array(case['probabilities'])
        if case['positive'] >= 0:
            self.positive = self.labels[case['positive']]
            self.score = self.proba[:, case['positive']]
    def of(f):
        return lambda case: f(case.y, case.p)
    oracles = {
        'accuracy': of(m.accuracy_score), 'balanced_accuracy': of(m.balanced_accuracy_score),
        'mcc': of(m.matthews_corrcoef), 'cohen_kappa': of(m.cohen_kappa_score),
        'log_loss': lambda c: m.log_loss(c.y, c.proba, labels=c.labels),
    }

class Binary(Classes):
    oracles = Classes.oracles | {
        'precision': lambda c: m.precision_score(c.y, c.p, pos_label=c.positive),
        'recall': lambda c: m.recall_score(c.y, c.p, pos_label=c.positive),
        'f1': lambda c: m.f1_score(c.y, c.p, pos_label=c.positive),
        'roc_auc': lambda c: m.roc_auc_score(c.y == c.positive, c.score),
        'average_precision': lambda c: m.average_precision_score(c.y, c.score, pos_label=c.positive),
        'brier': lambda c: m.brier_score_loss(c.y, c.score, pos_label=c.positive, labels=c.labels),
        'ece': lambda c: ece(c.y == c.positive, c.score),
    }

def averaged(function, average):
    return lambda c: function(c.y, c.p, average=average)

def area(**options):
    return lambda c: m.roc_auc_score(c.y, c.proba, labels=c.labels, **options)

class Multiclass(Classes):
    oracles = Classes.oracles | {
        f'{name}_{average}': averaged(function, average)
        for name, function in [('precision', m.precision_score), ('recall', m.recall_score), ('f1', m.f1_score)]
        for average in ['macro', 'micro', 'weighted']
    } | {
        'roc_auc_ovr': area(multi_class='ovr'), 'roc_auc_ovr_weighted': area(multi_class='ovr', average='weighted'),
        'roc_auc_ovo': area(multi_class='ovo'),
        'top_k_accuracy': lambda c: m.top_k_accuracy_score(c.y, c.proba, k=2, labels=c.labels),
        'brier': lambda c: m.brier_score_loss(c.y, c.proba, labels=c.labels, scale_by_half=False),
        'ece': lambda c: ece(np.array(c.labels)[c.proba.argmax(axis=1)] == c.y, c.proba.max(axis=1)),
    }

def ask(oracle, case):
    try:
        value = float(oracle(case))
    except ValueError as error:
        return str(error)
    return value if np.isfinite(value) else str(value)

TASKS = {'regression': Regression, 'binary': Binary, 'multiclass': Multiclass}
answers = []
for given in json.load(sys.stdin):
    task = TASKS[given['task']]
    case = task(given)
    answers.append({name: ask(oracle, case) for name, oracle in task.oracles.items()})
print(json.dumps(answers))
`;

/** Differences of nearly equal numbers: held to 1e-12 of 1. All others to 1e-12 of their own value, however small. */
const DIFFERENCES: ReadonlySet<string> = new Set([
  'r2',
  'explained_variance',
  'msle',
  'rmsle',
  'mcc',
  'cohen_kappa',
  'ece',
]);

/** As scikit-learn is asked: labels and no codes, one list of probabilities a row. */
function question(input: MetricInput): unknown {
  if (input.task === 'regression') {
    return { task: input.task, truth: [...input.truth], prediction: [...input.prediction] };
  }
  const labels = labelsOf(input);
  return {
    task: input.task,
    classes: labels,
    positive: input.positive,
    truth: Array.from(input.truth, (c) => labels[c]),
    prediction: Array.from(input.prediction, (c) => labels[c]),
    probabilities: Array.from(input.truth, (_, row) => input.probabilities!.map((column) => column[row])),
  };
}

/** Numbers where all are. */
function labelsOf({ classes }: ClassInput): (string | number)[] {
  const values = classes.map(Number);
  return values.every(Number.isFinite) ? values : [...classes];
}

/** A number, or why scikit-learn gives none. */
const answers = python<Record<string, number | string>[]>(
  ORACLES,
  cases.map(({ input }) => question(input)),
);

it.each(['regression', 'binary', 'multiclass'] as const)('asks about every metric of %s', (task) => {
  const expected = METRICS.filter((metric) => metric.tasks.includes(task)).map((metric) => metric.name);
  const asked = answers.filter((_, i) => cases[i]!.input.task === task);
  expect(asked.length).toBeGreaterThan(10);
  for (const answer of asked) expect(Object.keys(answer).sort()).toEqual(expected.sort());
});

describe.each(cases.map((one, i) => ({ ...one, answer: answers[i]! })))('$name', ({ input, without = [], answer }) => {
  const actual = evaluateMetrics(input, defaultMetrics(input.task));

  it('has a value where it should', () => {
    const missing = Object.keys(actual).filter((name) => !('value' in actual[name]!));
    expect(missing.sort()).toEqual([...without].sort());
  });

  it.each(Object.keys(actual).filter((name) => !without.includes(name)))('%s', (name) => {
    const expected = answer[name];
    expect(expected, 'what scikit-learn says').toBeTypeOf('number');
    expectAgreement(name, actual[name]!, expected as number);
  });
});

function expectAgreement(name: string, actual: object, expected: number): void {
  const value = 'value' in actual ? Number(actual.value) : Number.NaN;
  const scale = Math.max(Math.abs(expected), DIFFERENCES.has(name) ? 1 : 0);
  const error = Math.abs(value - expected);
  expect(error <= 1e-12 * scale, `${value} is not within 1e-12 of ${expected}, scikit-learn's`).toBe(true);
}
