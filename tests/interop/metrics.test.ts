/** Every metric against scikit-learn, on the golden inputs and on generated ones; `ece`, which it lacks, against NumPy. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClassInput, MetricInput } from '../../src/metrics/contract.ts';
import { evaluateMetrics } from '../../src/metrics/evaluate.ts';
import { defaultMetrics, METRICS } from '../../src/metrics/table.ts';
import { binary, multiclass, numbers } from '../metrics/inputs.ts';
import { randomNumbers } from '../models/fixture-table.ts';
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

interface Case {
  readonly name: string;
  readonly input: MetricInput;
  /** Exactly the metrics that have no value here. scikit-learn may give one: statistics, "Edge cases". */
  readonly without?: readonly string[];
}

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

interface Golden {
  readonly regression: Record<'y_true' | 'candidate' | 'baseline', number[]>;
  readonly binary: Record<'y_true' | 'candidate_proba' | 'baseline_proba', number[]>;
  readonly multiclass: { labels: string[]; y_true: string[]; y_pred: string[]; y_proba: number[][] };
}

function goldenCases(): Case[] {
  const file = new URL('../fixtures/reference/golden.json', import.meta.url);
  const { regression, binary: two, multiclass: many } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  const { labels: classes, y_true: truth, y_pred: prediction, y_proba: probabilities } = many;
  return [
    ...(['candidate', 'baseline'] as const).flatMap((side): Case[] => [
      {
        name: `golden regression, ${side}`,
        input: numbers(regression.y_true, regression[side]),
        without: ['mape', 'msle', 'rmsle'],
      },
      { name: `golden binary, ${side}`, input: binary(two.y_true, { scores: two[`${side}_proba`] }) },
    ]),
    { name: 'golden multiclass', input: multiclass({ truth, prediction, probabilities, classes }) },
  ];
}

/** `draw` gives the truth, `error` what the prediction adds to it. */
function regressionCase(
  name: string,
  rows: number,
  draw: (random: () => number) => number,
  error: (random: () => number, truth: number) => number,
  without: readonly string[] = [],
): Case {
  const random = randomNumbers(1000 + rows);
  const truth = Array.from({ length: rows }, () => draw(random));
  return {
    name: `${name}, ${rows} rows`,
    input: numbers(
      truth,
      truth.map((y) => y + error(random, y)),
    ),
    without,
  };
}

function regressionCases(): Case[] {
  const noise = (random: () => number) => random() - 0.5;
  const logs = ['msle', 'rmsle'];
  return [
    ...[2, 3, 10, 101, 1000, 20_000].map((rows) =>
      regressionCase('positive', rows, (random) => 1 + 9 * random(), noise),
    ),
    ...[2, 77, 4096].map((rows) =>
      regressionCase('of both signs', rows, (random) => -5 - 40 * random() * random(), noise, logs),
    ),
    regressionCase(
      'between -1 and 1',
      300,
      (random) => 1.6 * random() - 0.8,
      (random) => 0.1 * noise(random),
    ),
    regressionCase(
      'tied errors',
      500,
      (random) => 1 + Math.floor(6 * random()),
      (random) => Math.floor(3 * random()),
    ),
    regressionCase(
      'large',
      600,
      (random) => 1e12 * (1 + random()),
      (random) => 1e11 * noise(random),
    ),
    regressionCase('far from 0', 600, (random) => 1e6 + random(), noise),
    regressionCase(
      'small',
      600,
      (random) => 1e-6 * (1 + random()),
      (random) => 1e-7 * noise(random),
    ),
    regressionCase(
      'of many magnitudes',
      900,
      (random) => Math.exp(30 * random()),
      (random, y) => y * noise(random),
    ),
    regressionCase(
      'worse than the mean',
      200,
      (random) => 1 + random(),
      (random) => 30 * random(),
    ),
    regressionCase(
      'perfect',
      40,
      (random) => random(),
      () => 0,
    ),
    regressionCase(
      'shifted',
      40,
      (random) => Math.floor(100 * random()) + 1,
      () => 8,
    ),
    regressionCase('constant truth', 40, () => 7, noise, ['r2', 'explained_variance']),
    regressionCase('one', 1, () => 7, noise, ['r2', 'explained_variance']),
    regressionCase('with a truth of 0', 11, (random) => Math.floor(random() * 2), noise, ['mape']),
  ];
}

interface BinaryShape {
  readonly name: string;
  readonly rows: number;
  /** Share of positives. */
  readonly share: number;
  /** How far the scores lean to the truth: 0 chance, 1 perfect. */
  readonly skill: number;
  /** Scores are multiples of 1/steps: ties, and the edges of bins. */
  readonly steps?: number;
  readonly classes?: readonly [string, string];
  readonly positive?: 0 | 1;
  readonly without?: readonly string[];
}

function binaryCase({ name, rows, share, skill, steps, classes, positive = 1, without = [] }: BinaryShape): Case {
  const random = randomNumbers(2000 + rows);
  const truth = Array.from({ length: rows }, (_, i) => (i === 0 ? 1 : i === 1 ? 0 : random() < share ? 1 : 0));
  const scores = truth.map((y) => {
    const p = skill * (0.75 * y + 0.25 * random()) + (1 - skill) * random();
    return steps === undefined ? p : Math.round(p * steps) / steps;
  });
  const flip = (value: number) => (positive === 1 ? value : 1 - value);
  const { probabilities, ...input } = binary(truth.map(flip), { scores: scores.map(flip) });
  return {
    name: `${name}, ${rows} rows`,
    input: { ...input, positive, classes: classes ?? input.classes, probabilities },
    without,
  };
}

function binaryCases(): Case[] {
  return [
    ...[2, 5, 50, 999, 20_000].map((rows) => binaryCase({ name: 'even', rows, share: 0.5, skill: 0.6 })),
    binaryCase({ name: 'few positives', rows: 3000, share: 0.01, skill: 0.5 }),
    binaryCase({ name: 'few negatives', rows: 3000, share: 0.99, skill: 0.5 }),
    binaryCase({ name: 'tied scores', rows: 700, share: 0.3, skill: 0.3, steps: 10 }),
    binaryCase({ name: 'two scores', rows: 701, share: 0.3, skill: 0.3, steps: 1 }),
    binaryCase({ name: 'perfect', rows: 64, share: 0.4, skill: 1 }),
    binaryCase({ name: 'perfect and certain', rows: 65, share: 0.4, skill: 1, steps: 1 }),
    binaryCase({ name: 'chance', rows: 400, share: 0.5, skill: 0 }),
    binaryCase({ name: 'text labels', rows: 333, share: 0.35, skill: 0.5, classes: ['no', 'yes'] }),
    binaryCase({
      name: 'text labels, the first is positive',
      rows: 334,
      share: 0.35,
      skill: 0.5,
      classes: ['bad', 'good'],
      positive: 0,
    }),
    {
      name: 'nothing is predicted positive',
      input: binary([0, 1, 0, 1], { scores: [0.1, 0.4, 0.2, 0.3] }),
      without: ['precision', 'mcc'],
    },
    {
      name: 'one class in the truth',
      input: binary([0, 0, 0], { scores: [0.1, 0.7, 0.2] }),
      without: ['roc_auc', 'recall', 'average_precision', 'mcc'],
    },
  ];
}

interface ClassShape {
  readonly name: string;
  readonly classes: number;
  readonly rows: number;
  readonly skill: number;
  /** Weight of class c among the rows of the truth. */
  readonly weight?: (c: number) => number;
  /** Whether the model ever gives the class its probability. */
  readonly known?: (c: number) => boolean;
  /** Probabilities are shares of whole numbers up to it: ties. */
  readonly steps?: number;
  readonly labels?: (c: number) => string;
  readonly without?: readonly string[];
}

function multiclassCase(shape: ClassShape): Case {
  const { name, classes, rows, skill, weight = () => 1, known = () => true, steps, labels = String } = shape;
  const random = randomNumbers(3000 + classes * rows);
  const codes = Array.from({ length: classes }, (_, c) => c);
  const present = codes.filter((c) => weight(c) > 0);
  const total = present.reduce((sum, c) => sum + weight(c), 0);
  const draw = () => {
    let left = total * random();
    return (
      present.find((c) => {
        left -= weight(c);
        return left < 0;
      }) ?? present[0]!
    );
  };
  const truth = Array.from({ length: rows }, (_, i) => present[i] ?? draw());
  const probabilities = truth.map((y) => {
    const shares = codes.map((c) => (known(c) ? (1 - skill) * random() + (c === y ? skill : 0) : 0));
    const stepped = steps === undefined ? shares : shares.map((p, c) => (known(c) ? 1 + Math.round(p * steps) : 0));
    const sum = stepped.reduce((a, b) => a + b, 0);
    return stepped.map((p) => p / sum);
  });
  const prediction = probabilities.map((row) => row.indexOf(Math.max(...row)));
  const input = multiclass({ truth, prediction, probabilities, classes: codes });
  return {
    name: `${name}, ${classes} classes, ${rows} rows`,
    input: { ...input, classes: codes.map(labels) },
    without: shape.without ?? [],
  };
}

function multiclassCases(): Case[] {
  return [
    ...[3, 10].flatMap((classes) => [
      multiclassCase({ name: 'smallest', classes, rows: classes, skill: 0.5 }),
      multiclassCase({ name: 'even', classes, rows: 500, skill: 0.4 }),
      multiclassCase({ name: 'many', classes, rows: 5000, skill: 0.3 }),
      multiclassCase({ name: 'uneven', classes, rows: 900, skill: 0.3, weight: (c) => 1 / (1 + c * c * c) }),
      multiclassCase({ name: 'never predicted', classes, rows: 400, skill: 0.4, known: (c) => c !== 1 }),
      multiclassCase({ name: 'ties', classes, rows: 600, skill: 0.2, steps: 3 }),
      multiclassCase({ name: 'perfect', classes, rows: 70, skill: 1 }),
      multiclassCase({ name: 'chance', classes, rows: 301, skill: 0 }),
      multiclassCase({ name: 'text', classes, rows: 302, skill: 0.3, labels: (c) => `class ${'abcdefghij'[c]}` }),
      multiclassCase({
        name: 'absent from the truth',
        classes,
        rows: 303,
        skill: 0.2,
        weight: (c) => (c === 2 ? 0 : 1),
        without: ['roc_auc_ovr', 'roc_auc_ovr_weighted', 'roc_auc_ovo'],
      }),
    ]),
    multiclassCase({
      name: 'one class is predicted',
      classes: 3,
      rows: 30,
      skill: 0.2,
      known: (c) => c === 1,
      without: ['mcc'],
    }),
  ];
}

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

const cases = [...goldenCases(), ...regressionCases(), ...binaryCases(), ...multiclassCases()];
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
