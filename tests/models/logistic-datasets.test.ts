/** The logistic kind on the data sets and the split that everyone uses: known results, and what the data's shape tells. */
import { describe, expect, it } from 'vitest';
import { splitLikeSklearn } from '../../src/data/split/sklearn.ts';
import { type Table, takeRows } from '../../src/data/table.ts';
import type { MetricValue } from '../../src/documents/evaluation.ts';
import { evaluateMetrics } from '../../src/metrics/evaluate.ts';
import type { FitRequest } from '../../src/models/contract.ts';
import { fitModel, predictModel } from '../../src/models/pipeline.ts';
import { ALONE, readFixture, valuesOf } from './fixture-table.ts';
import { featuresOf, filterRows, type LabelTarget, labelsOf, project } from './label-target.ts';

const TRAINING: FitRequest['training'] = {
  rows: 1,
  trainDigest: `sha256:${'0'.repeat(64)}`,
  split: { method: 'sklearn', test_size: 0.2, random_state: 42 },
  idColumns: [],
};

function taskOf({ classes }: LabelTarget): 'binary' | 'multiclass' {
  return classes.length === 2 ? 'binary' : 'multiclass';
}

async function fitTable(table: Table, target: string, params: Record<string, unknown>) {
  const truth = labelsOf(table, target);
  const features = featuresOf(table, target);
  const task = taskOf(truth);
  const model = await fitModel({ task, target, kind: 'logistic', params, features, truth, training: TRAINING }, ALONE);
  return { model, truth };
}

function probabilitiesOf(...args: Parameters<typeof predictModel>): readonly Float64Array[] {
  const { scores } = predictModel(...args);
  if (scores.type !== 'probabilities') throw new Error('no probabilities');
  return scores.columns;
}

const MEASUREMENTS = ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g'];

/** The penguins without a blank, by their four measurements. */
function wholePenguins(): Table {
  const penguins = readFixture('penguins.csv');
  const sex = labelsOf(penguins, 'sex').codes;
  const measured = MEASUREMENTS.map((name) => valuesOf(penguins, name));
  const whole = filterRows(penguins, (i) => sex[i]! >= 0 && measured.every((values) => !Number.isNaN(values[i]!)));
  return project(whole, [...MEASUREMENTS, 'species']);
}

interface Known {
  readonly name: string;
  readonly table: () => Table;
  readonly target: string;
  /** The first rows of the test side. */
  readonly first: readonly number[];
  readonly rows: readonly [number, number];
  readonly correct: number;
  readonly logLoss: number;
  readonly macroF1: number;
  readonly rocAuc?: number;
}

/**
 * `train_test_split(test_size=0.2, random_state=42)`, StandardScaler, LogisticRegression(C=1, solver='newton-cg',
 * tol=1e-12) of scikit-learn 1.2.1 and 1.9.1, to the digits in which they agree.
 */
const KNOWN: readonly Known[] = [
  {
    name: 'breast cancer',
    table: () => readFixture('breast_cancer.csv'),
    target: 'target',
    first: [204, 70, 131, 431, 540, 567, 369, 29],
    rows: [455, 114],
    correct: 111,
    logLoss: 0.06014098,
    macroF1: 0.97186343,
    rocAuc: 0.99737963,
  },
  {
    name: 'iris',
    table: () => readFixture('iris.csv'),
    target: 'species',
    first: [73, 18, 118, 78, 76, 31, 64, 141],
    rows: [120, 30],
    correct: 30,
    logLoss: 0.12032411,
    macroF1: 1,
  },
  {
    name: 'wine',
    table: () => readFixture('wine.csv'),
    target: 'target',
    first: [19, 45, 140, 30, 67, 16, 119, 174],
    rows: [142, 36],
    correct: 36,
    logLoss: 0.02846525,
    macroF1: 1,
  },
  {
    name: 'digits',
    table: () => readFixture('digits.csv'),
    target: 'target',
    first: [1245, 220, 1518, 438, 1270, 832, 692, 1309],
    rows: [1437, 360],
    correct: 350,
    logLoss: 0.1086587,
    macroF1: 0.9739667,
  },
  {
    name: 'penguins',
    table: wholePenguins,
    target: 'species',
    first: [25, 309, 73, 195, 57, 296, 281, 180],
    rows: [266, 67],
    correct: 67,
    logLoss: 0.05293907,
    macroF1: 1,
  },
];

/** Half a unit of the eighth digit after the point, the last that the table above holds (digits' log loss: the seventh). */
const HALF_UNIT = 5.1e-9;

function expectNear(value: MetricValue | undefined, expected: number, error: number): void {
  if (value === undefined || !('value' in value)) throw new Error(`no value: ${JSON.stringify(value)}`);
  expect(Math.abs(value.value - expected), `${value.value} for ${expected}`).toBeLessThan(error);
}

describe('the split that everyone uses', () => {
  it.each(KNOWN)(
    'scores $name as scikit-learn does',
    { timeout: 60_000 },
    async ({ name, table: read, target, first, rows, correct, logLoss, macroF1, rocAuc }) => {
      const table = read();
      const { train, test } = splitLikeSklearn(
        table,
        { method: 'sklearn', test_size: 0.2, random_state: 42 },
        { length: table.rows, words: new Uint32Array(0), stride: 2 },
        { field: 'split' },
      );
      expect([train.length, test.length]).toEqual(rows);
      expect([...test.slice(0, first.length)]).toEqual(first);
      const { model } = await fitTable(takeRows(table, train), target, { standardize: true });
      const rules = name === 'digits' ? ['constant_feature'] : [];
      expect([...new Set(model.findings.map(({ rule }) => rule))]).toEqual(rules);

      const testTable = takeRows(table, test);
      const truth = labelsOf(table, target);
      const probabilities = probabilitiesOf(model, testTable, 'model.json');
      const prediction = Int32Array.from(test, (_, i) => {
        const row = probabilities.map((column) => column[i]!);
        return row.indexOf(Math.max(...row));
      });
      const input = {
        classes: truth.classes,
        positive: 1,
        truth: Int32Array.from(test, (row) => truth.codes[row]!),
        prediction,
        probabilities,
      };
      // Macro F1 is a metric of many classes; over both classes of two it is defined as well.
      const many = evaluateMetrics({ ...input, task: 'multiclass' }, ['accuracy', 'log_loss', 'f1_macro']);
      expectNear(many['accuracy'], correct / test.length, 1e-15);
      expectNear(many['log_loss'], logLoss, name === 'digits' ? 10 * HALF_UNIT : HALF_UNIT);
      expectNear(many['f1_macro'], macroF1, HALF_UNIT);
      if (rocAuc === undefined) return;
      const two = evaluateMetrics({ ...input, task: 'binary' }, ['log_loss', 'roc_auc']);
      expectNear(two['log_loss'], logLoss, HALF_UNIT);
      expectNear(two['roc_auc'], rocAuc, HALF_UNIT);
    },
  );
});

describe('without a penalty', () => {
  it.each([
    ['breast_cancer.csv', 'target'],
    ['iris.csv', 'species'],
    ['wine.csv', 'target'],
  ])('tells that the classes of %s can be separated', async (file, target) => {
    for (const standardize of [false, true]) {
      const { model } = await fitTable(readFixture(file), target, { penalty: 'none', standardize });
      const [finding] = model.findings;
      expect(model.findings.map(({ rule }) => rule)).toEqual(['separation']);
      expect(finding!.message).toMatch(
        /^the classes can be separated exactly, so without a penalty the weights grow without end; the fit was stopped after \d+ steps\. Use penalty: l2$/,
      );
    }
  });

  it('finds the finite maximum of the two iris species that overlap', async () => {
    const iris = readFixture('iris.csv');
    const { codes, classes } = labelsOf(iris, 'species');
    const setosa = classes.indexOf('setosa');
    const two = filterRows(iris, (i) => codes[i] !== setosa);
    const { model } = await fitTable(two, 'species', { penalty: 'none' });
    expect(model.findings).toEqual([]);
    const { coefficients, intercepts } = model.estimator as unknown as Rows;
    // Petal length, petal width, sepal length, sepal width: the numbers of R's `glm` for virginica against versicolor.
    [9.429, 18.286, -2.465, -6.681].forEach((value, k) => {
      expect(Math.abs(coefficients[0]![k]! - value)).toBeLessThan(6e-4);
    });
    expect(Math.abs(intercepts[0]! + 42.638)).toBeLessThan(6e-4);
  });
});

interface Rows {
  readonly coefficients: number[][];
  readonly intercepts: number[];
}

describe('the gradient at the solution', () => {
  it.each([
    ['breast_cancer.csv', 'target', {}],
    ['breast_cancer.csv', 'target', { C: 100, class_weight: 'balanced' }],
    ['iris.csv', 'species', {}],
    ['wine.csv', 'target', {}],
    ['wine.csv', 'target', { C: 1e-3, class_weight: 'balanced' }],
    ['wine.csv', 'target', { C: 1e4 }],
  ] as const)('is 0 for %s, %s, %o', async (file, target, params: { C?: number; class_weight?: string }) => {
    const table = readFixture(file);
    const { model, truth } = await fitTable(table, target, params);
    expect(model.findings).toEqual([]);
    const probabilities = probabilitiesOf(model, table, 'model.json');
    const { coefficients, intercepts } = model.estimator as unknown as Rows;
    const shift = truth.classes.length - coefficients.length;
    coefficients.forEach((row, r) => {
      const code = r + shift;
      // Weighted residuals: the derivative of the losses by the linear predictor of this class.
      const residuals = Array.from(truth.codes, (own, i) => {
        const rows = truth.codes.reduce((count, other) => count + (other === own ? 1 : 0), 0);
        const weight = params.class_weight === 'balanced' ? table.rows / (truth.classes.length * rows) : 1;
        return weight * (probabilities[code]![i]! - (own === code ? 1 : 0));
      });
      expect(Math.abs(residuals.reduce((a, b) => a + b, 0))).toBeLessThan(1e-8);
      model.preprocessing.forEach(({ name }, k) => {
        const values = valuesOf(table, name);
        const pulls = residuals.map((residual, i) => residual * values[i]!);
        const size = pulls.reduce((sum, pull) => sum + Math.abs(pull), 0);
        const slope = pulls.reduce((a, b) => a + b, 0) + row[k]! / (params.C ?? 1);
        expect(Math.abs(slope) / size, `${name} of class ${code}`).toBeLessThan(1e-7);
      });
    });
    if (shift === 0) {
      // Softmax has one row too many: the penalised optimum is where the classes' weights sum to 0.
      coefficients[0]!.forEach((_, k) => {
        expect(Math.abs(coefficients.reduce((sum, row) => sum + row[k]!, 0))).toBeLessThan(1e-9);
      });
      expect(Math.abs(intercepts.reduce((a, b) => a + b, 0))).toBeLessThan(1e-8);
    }
  });
});
