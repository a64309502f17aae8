/** Factories of report inputs: a plain case, and whatever a test overrides. */

import type { ColumnProfile, DataCheck } from '../../src/documents/data-check.ts';
import type { Evaluation } from '../../src/documents/evaluation.ts';
import type { ModelDocument } from '../../src/documents/model.ts';
import type { ClassPredictions, RegressionPredictions } from '../../src/documents/predictions.ts';
import type { Run } from '../../src/documents/run.ts';
import type { GateResult, Verdict } from '../../src/documents/verdict.ts';
import type { Coefficients, ModelReport } from '../../src/report/contract.ts';

export function digestOf(letter: string): string {
  return `sha256:${letter.repeat(64)}`;
}

export function createGate(overrides: Partial<GateResult> = {}): GateResult {
  return {
    metric: 'rmse',
    direction: 'lower',
    require: 'no_worse',
    outcome: 'no_worse',
    passed: true,
    baseline: 4.93,
    candidate: 4.91,
    improvement: 0.02,
    lower: 0.02,
    upper: 0.02,
    method: 'point',
    n: 102,
    margin: 0.0986,
    threshold: 6,
    thresholdHeld: true,
    ...overrides,
  };
}

export function createVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model: 'boston-housing',
    decision: 'approved',
    reasons: [],
    rubberStamp: false,
    baseline: { found: 'explicit', source: 'baseline', digest: digestOf('b'), scored: 'rescored' },
    candidate: { digest: digestOf('c') },
    gates: [createGate()],
    slices: [],
    testDigest: digestOf('5'),
    rows: { paired: 102, dropped: 0 },
    findings: [],
    ...overrides,
  };
}

export function createFirstRun(overrides: Partial<Verdict> = {}): Verdict {
  const gate = createGate({ outcome: 'not_compared', reason: 'no_baseline' });
  const { baseline: _b, improvement: _i, lower: _l, upper: _u, margin: _m, ...alone } = gate;
  return createVerdict({
    rubberStamp: true,
    reasons: ['no_baseline'],
    baseline: { found: 'none' },
    gates: [alone],
    rows: { paired: 0, dropped: 0 },
    ...overrides,
  });
}

export function createEvaluation(overrides: Partial<Evaluation> = {}): Evaluation {
  return {
    kind: 'assay.evaluation',
    schemaVersion: 1,
    task: 'regression',
    rows: 102,
    trainRows: 404,
    testDigest: digestOf('5'),
    modelDigest: digestOf('c'),
    predictionsDigest: digestOf('d'),
    metrics: { mae: { value: 3.189 }, r2: { value: 0.6687 }, rmse: { value: 4.91 } },
    dummy: { mae: { value: 6.53 }, r2: { value: -0.0221 }, rmse: { value: 8.655 } },
    slices: [],
    findings: [],
    ...overrides,
  };
}

export function createModel(overrides: Partial<ModelDocument> = {}): ModelDocument {
  return {
    kind: 'assay.model',
    schemaVersion: 1,
    task: 'regression',
    target: 'medv',
    signature: {
      inputs: [
        { name: 'lstat', type: 'double' },
        { name: 'rm', type: 'double' },
      ],
      output: { type: 'double' },
    },
    preprocessing: [],
    estimator: { type: 'linear' },
    params: {},
    training: {
      rows: 404,
      trainDigest: digestOf('7'),
      split: { method: 'sklearn', test_size: 0.2, random_state: 42 },
      idColumns: ['lstat', 'rm'],
    },
    findings: [],
    ...overrides,
  };
}

export function createRun(overrides: Partial<Run> = {}): Run {
  return {
    kind: 'assay.run',
    schemaVersion: 1,
    model: 'boston-housing',
    code: {
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      tree: '77aa01b2c3d4e5f60718293a4b5c6d7e8f901234',
      dirty: false,
    },
    config: { path: 'assay.yml', digest: digestOf('e') },
    data: [
      {
        role: 'data',
        path: 'data/boston_housing.csv',
        sha256: digestOf('f'),
        bytes: 35737,
        rows: 506,
        columns: 14,
        dataDigest: digestOf('a'),
      },
    ],
    train: { model: 'linear', params: {}, seed: 42 },
    modelDigest: digestOf('c'),
    environment: { os: 'linux', arch: 'x64', runtime: 'node 24.1.0', assay: '0.1.0' },
    started: '2026-01-02T03:04:05.000Z',
    finished: '2026-01-02T03:04:05.100Z',
    seconds: { 'check-data': 0.012, train: 0.004, evaluate: 0.006, compare: 0.003 },
    peakMemory: 83_886_080,
    ...overrides,
  };
}

export function createColumn(overrides: Partial<ColumnProfile> = {}): ColumnProfile {
  return {
    name: 'lstat',
    kind: 'numeric',
    role: 'feature',
    rows: 506,
    missing: 0,
    distinct: 455,
    numeric: {
      min: 1.73,
      max: 37.97,
      mean: 12.653063241106722,
      standardDeviation: 7.141061511348571,
      zeros: 0,
      quantiles: { p5: 3.7, p25: 6.95, p50: 11.36, p75: 16.955, p95: 26.81 },
      histogram: [71, 121, 105, 82, 53, 31, 22, 11, 8, 2],
    },
    ...overrides,
  };
}

export function createDataCheck(overrides: Partial<DataCheck> = {}): DataCheck {
  const rm = { min: 3.561, max: 8.78, mean: 6.284634387351779, standardDeviation: 0.7026171434153234, zeros: 0 };
  const medv = { min: 5, max: 50, mean: 22.532806324110677, standardDeviation: 9.197104087379818, zeros: 0 };
  return {
    kind: 'assay.data-check',
    schemaVersion: 1,
    rows: 506,
    droppedRows: 0,
    trainRows: 404,
    testRows: 102,
    dataDigest: digestOf('a'),
    target: 'medv',
    columns: [
      createColumn(),
      createColumn({
        name: 'rm',
        distinct: 446,
        numeric: {
          ...rm,
          quantiles: { p5: 5.304, p25: 5.8855, p50: 6.2085, p75: 6.6235, p95: 7.61 },
          histogram: [2, 4, 14, 45, 177, 151, 60, 31, 12, 10],
        },
      }),
      createColumn({
        name: 'medv',
        role: 'target',
        distinct: 229,
        numeric: {
          ...medv,
          quantiles: { p5: 10.2, p25: 17.025, p50: 21.2, p75: 25, p95: 43.4 },
          histogram: [21, 55, 82, 154, 84, 41, 30, 8, 10, 21],
        },
      }),
    ],
    findings: [],
    ...overrides,
  };
}

export function createCoefficients(
  values: Readonly<Record<string, number>> = { '(intercept)': 30.25, lstat: -0.51, rm: 4.44 },
): Coefficients {
  return {
    headings: ['coefficient'],
    rows: Object.entries(values).map(([name, value]) => ({ name, values: [value] })),
  };
}

/** Numbers from 0 to 1 that are the same in every run: a Lehmer generator. */
export function fixedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Roughly normal: the sum of twelve uniform numbers, less 6. */
export function fixedNormal(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

const ids = (length: number) => ({ length, text: (row: number) => `row-${row}` });

export function createRegressionPredictions(noise = 4, rows = 102): RegressionPredictions {
  const [world, model] = [fixedRandom(7), fixedRandom(Math.round(noise * 1000) + 1)];
  const truth = new Float64Array(rows);
  const prediction = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    truth[i] = Math.min(50, Math.max(5, 22 + 9 * fixedNormal(world)));
    prediction[i] = 22 + 0.8 * (truth[i]! - 22) + noise * fixedNormal(model);
  }
  return { task: 'regression', ids: ids(rows), slices: new Map(), truth, prediction };
}

export function createBinaryPredictions(noise = 0.8, rows = 143): ClassPredictions {
  const [world, model] = [fixedRandom(11), fixedRandom(Math.round(noise * 1000) + 1)];
  const truth = new Int32Array(rows);
  const prediction = new Int32Array(rows);
  const probabilities = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i++) {
    truth[i] = world() < 0.63 ? 1 : 0;
    const positive = 1 / (1 + Math.exp(-((truth[i] === 0 ? 2 : -2) + 2 * noise * fixedNormal(model))));
    probabilities[0]![i] = positive;
    probabilities[1]![i] = 1 - positive;
    prediction[i] = positive >= 0.5 ? 0 : 1;
  }
  return {
    task: 'binary',
    ids: ids(rows),
    slices: new Map(),
    classes: ['0', '1'],
    positive: '0',
    truth,
    prediction,
    probabilities,
  };
}

export function createMulticlassPredictions(
  noise = 0.6,
  rows = 90,
  classes = ['Adelie', 'Chinstrap', 'Gentoo'],
): ClassPredictions {
  const [world, model] = [fixedRandom(13), fixedRandom(Math.round(noise * 1000) + 1)];
  const truth = new Int32Array(rows);
  const prediction = new Int32Array(rows);
  const probabilities = classes.map(() => new Float64Array(rows));
  for (let i = 0; i < rows; i++) {
    truth[i] = Math.floor(world() * classes.length);
    const scores = classes.map((_, c) => Math.exp((c === truth[i] ? 2 : 0) + noise * fixedNormal(model)));
    const sum = scores.reduce((total, score) => total + score, 0);
    scores.forEach((score, c) => {
      probabilities[c]![i] = score / sum;
    });
    prediction[i] = scores.indexOf(Math.max(...scores));
  }
  return { task: 'multiclass', ids: ids(rows), slices: new Map(), classes, truth, prediction, probabilities };
}

/** An approved regression model with everything that a report can show. */
export function createReport(overrides: Partial<ModelReport> = {}): ModelReport {
  return {
    verdict: createVerdict(),
    evaluation: createEvaluation(),
    model: createModel(),
    run: createRun(),
    dataCheck: createDataCheck(),
    predictions: createRegressionPredictions(4),
    coefficients: createCoefficients(),
    baseline: {
      model: createModel(),
      run: createRun({
        code: {
          commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
          tree: '0011223344556677889900aabbccddeeff001122',
          dirty: false,
        },
      }),
      predictions: createRegressionPredictions(4.2),
      coefficients: createCoefficients({ '(intercept)': 30.1, lstat: -0.55, rm: 4.5 }),
    },
    ...overrides,
  };
}
