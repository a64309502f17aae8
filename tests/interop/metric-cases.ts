/** What the metrics are compared on: the golden inputs, and generated ones of many shapes, the same in every run. */
import { readFileSync } from 'node:fs';
import type { MetricInput } from '../../src/metrics/contract.ts';
import { binary, multiclass, numbers } from '../metrics/inputs.ts';
import { randomNumbers } from '../models/fixture-table.ts';

export interface MetricCase {
  readonly name: string;
  readonly input: MetricInput;
  /** Exactly the metrics that have no value here. scikit-learn may give one: statistics, "Edge cases". */
  readonly without?: readonly string[];
}

interface Golden {
  readonly regression: Record<'y_true' | 'candidate' | 'baseline', number[]>;
  readonly binary: Record<'y_true' | 'candidate_proba' | 'baseline_proba', number[]>;
  readonly multiclass: { labels: string[]; y_true: string[]; y_pred: string[]; y_proba: number[][] };
}

function goldenCases(): MetricCase[] {
  const file = new URL('../fixtures/reference/golden.json', import.meta.url);
  const { regression, binary: two, multiclass: many } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  const { labels: classes, y_true: truth, y_pred: prediction, y_proba: probabilities } = many;
  return [
    ...(['candidate', 'baseline'] as const).flatMap((side): MetricCase[] => [
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
): MetricCase {
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

function regressionCases(): MetricCase[] {
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

function binaryCase({ name, rows, share, skill, steps, classes, positive = 1, without = [] }: BinaryShape): MetricCase {
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

function binaryCases(): MetricCase[] {
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

function multiclassCase(shape: ClassShape): MetricCase {
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

function multiclassCases(): MetricCase[] {
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

export const METRIC_CASES: readonly MetricCase[] = [
  ...goldenCases(),
  ...regressionCases(),
  ...binaryCases(),
  ...multiclassCases(),
];
