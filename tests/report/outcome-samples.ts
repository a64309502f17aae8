/** One report for each outcome and reason, from real rows through the real comparison wherever that gives the case. */
import { resolvePolicy } from '../../src/compare/policy.ts';
import type { SliceRequest } from '../../src/compare/slices.ts';
import { type CompareRequest, compareModels } from '../../src/compare/verdict.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import type { Predictions, RegressionPredictions } from '../../src/documents/predictions.ts';
import type { BaselineProblem, GateResult, SliceResult, Verdict } from '../../src/documents/verdict.ts';
import type { ModelReport } from '../../src/report/contract.ts';
import { binaryOf, regressionOf } from '../compare/predictions-of.ts';
import { createGate, createVerdict, digestOf, fixedNormal, fixedRandom } from './create.ts';
import { HOSTILE_NAMES } from './samples.ts';

interface Case extends Partial<CompareRequest> {
  readonly ours: Predictions;
  /** null: none was found. */
  readonly theirs: Predictions | null | undefined;
  readonly gate: GateConfig;
  readonly digest?: string;
  readonly problem?: BaselineProblem;
}

function judged({ ours, theirs, gate, digest = digestOf('b'), problem, ...rest }: Case): ModelReport {
  const { verdict, baseline } = compareModels({
    model: ours.task === 'regression' ? 'houses' : 'churn',
    policy: resolvePolicy(gate, ours.task),
    event: 'pullRequest',
    candidate: { predictions: ours, digest: digestOf('c') },
    baseline: theirs === null ? undefined : { predictions: theirs, digest, exact: true, problem },
    found: theirs === null ? { found: 'none' } : { found: 'ancestor', distance: 2, digest, scored: 'rescored' },
    testDigest: digestOf('5'),
    slices: () => [],
    findings: [],
    ...rest,
  });
  return { verdict, predictions: ours, ...(baseline === undefined ? {} : { baseline: { predictions: baseline } }) };
}

/** Prices; errors of `spread`, of which the share `own` is this model's alone and the rest is every model's. */
function prices(spread: number, { rows = 400, own = 0.3, seed = 3, bias = 0 } = {}): RegressionPredictions {
  const [world, model] = [fixedRandom(7), fixedRandom(seed)];
  const truth: number[] = [];
  const prediction: number[] = [];
  for (let i = 0; i < rows; i++) {
    truth.push(22 + 9 * fixedNormal(world));
    const shared = fixedNormal(world);
    prediction.push(truth[i]! + bias + spread * ((1 - own) * shared + own * fixedNormal(model)));
  }
  return regressionOf(truth, prediction);
}

/** Who leaves; one in `oneIn` does. */
function leavers(sharpness: number, { rows = 600, seed = 3, oneIn = 4, own = 0.5 } = {}) {
  const [world, model] = [fixedRandom(11), fixedRandom(seed)];
  const truth: number[] = [];
  const scores: number[] = [];
  for (let i = 0; i < rows; i++) {
    truth.push(world() < 1 / oneIn ? 1 : 0);
    const shared = fixedNormal(world);
    const signal = sharpness * (truth[i] === 1 ? 1 : -1) + (1 - own) * shared + own * fixedNormal(model);
    scores.push(1 / (1 + Math.exp(-signal)));
  }
  const labels = scores.map((score) => (score >= 0.5 ? 1 : 0));
  return binaryOf(truth, labels, scores);
}

const rmse = (keys: object = { max_absolute_regression: 0.1 }): GateConfig => ({
  metrics: [{ name: 'rmse', ...keys }],
});
const base = prices(5);
const TWO: GateConfig = {
  metrics: [
    { name: 'rmse', max_relative_regression: 0.02, threshold: 6 },
    { name: 'r2', max_absolute_regression: 0.02 },
  ],
};

function handMade(overrides: Partial<Verdict>): ModelReport {
  return { verdict: createVerdict({ model: 'houses', ...overrides }) };
}

const sound: GateResult = createGate({
  baseline: 4.93,
  candidate: 4.91,
  improvement: 0.02,
  lower: -0.05,
  upper: 0.09,
  level: 0.9,
  method: 'influence_t',
  margin: 0.0986,
});

const slice = (overrides: Partial<SliceResult>): SliceResult => ({
  where: { region: 'north' },
  rows: 212,
  minRows: 100,
  source: 'configured',
  metrics: {
    rmse: {
      baseline: 4.71,
      candidate: 5.62,
      improvement: -0.91,
      lower: -1.31,
      upper: -0.51,
      method: 'influence_t',
      margin: 0.0986,
      outcome: 'worse',
      pValue: 0.0004,
      adjustedPValue: 0.0021,
    },
  },
  ...overrides,
});

/** Every fourth row of the north, the south…; of `rare` six. */
const regionOf = (region: string, start: number): SliceRequest => ({
  where: { region },
  minRows: 30,
  source: region === 'west' ? 'found' : 'configured',
  missing: [],
  rows: Uint32Array.from({ length: region === 'rare' ? 6 : 100 }, (_, i) => start + 4 * i),
  metrics: ['rmse'],
});
const worseInTheNorth: RegressionPredictions = {
  ...base,
  prediction: base.prediction.map((value, i) => (i % 4 === 0 ? value + 0.9 * (value - base.truth[i]!) : value)),
};

const anchorGate = createGate({
  outcome: 'worse',
  passed: false,
  baseline: 4.62,
  candidate: 4.91,
  improvement: -0.29,
  lower: -0.41,
  upper: -0.17,
  level: 0.9,
  method: 'influence_t',
  margin: 0.2,
  threshold: undefined,
  thresholdHeld: undefined,
});

const NOTHING = { reasons: [], decision: 'approved' } as const;

export const OUTCOME_SAMPLES: Readonly<Record<string, () => ModelReport>> = {
  better: () => judged({ ours: prices(4, { seed: 5 }), theirs: base, gate: TWO }),
  'no-worse': () =>
    judged({
      ours: prices(5, { seed: 5, own: 0.29 }),
      theirs: prices(5, { own: 0.3 }),
      gate: rmse({ max_absolute_regression: 0.3 }),
    }),
  degraded: () => judged({ ours: prices(5.2), theirs: base, gate: rmse({ max_absolute_regression: 0.3 }) }),
  worse: () => judged({ ours: prices(6, { seed: 5 }), theirs: base, gate: TWO }),
  'worse-by-more-than-the-margin': () => judged({ ours: prices(7), theirs: base, gate: rmse() }),
  'inconclusive-pending': () =>
    judged({ ours: prices(5.1, { seed: 5, rows: 120 }), theirs: prices(5, { rows: 120 }), gate: TWO }),
  'inconclusive-rejected': () =>
    judged({
      ours: leavers(0.9, { seed: 5 }),
      theirs: leavers(0.92),
      gate: { metrics: [{ name: 'roc_auc', max_absolute_regression: 0.01 }] },
      event: 'release',
    }),
  'inconclusive-near-the-margin': () =>
    handMade({
      decision: 'pending',
      reasons: ['wide_interval'],
      gates: [
        createGate({
          ...sound,
          outcome: 'inconclusive',
          reason: 'wide_interval',
          passed: false,
          candidate: 4.98,
          improvement: -0.05,
          lower: -0.105,
          upper: 0.005,
          margin: 0.1,
          smallestMargin: 0.083,
        }),
      ],
    }),
  'too-few-rows': () =>
    judged({ ours: prices(5.1, { rows: 22, seed: 5 }), theirs: prices(5, { rows: 22 }), gate: rmse() }),
  'too-few-of-a-class': () =>
    judged({
      ours: leavers(0.9, { seed: 5, rows: 160, oneIn: 24 }),
      theirs: leavers(0.9, { rows: 160, oneIn: 24 }),
      gate: { metrics: [{ name: 'recall', max_absolute_regression: 0.05 }] },
    }),
  'identical-predictions': () => judged({ ours: base, theirs: base, gate: TWO }),
  unchanged: () => judged({ ours: base, theirs: base, gate: TWO, digest: digestOf('c') }),
  'required-better': () =>
    judged({
      ours: prices(4.9),
      theirs: base,
      gate: rmse({ require: 'better', min_absolute_change: 0.2, max_absolute_regression: 0.1 }),
    }),
  'not-shown-to-be-better': () =>
    judged({ ours: prices(5, { seed: 5 }), theirs: base, gate: rmse({ require: 'better' }) }),
  'threshold-missed': () =>
    judged({ ours: prices(4.9), theirs: base, gate: rmse({ max_absolute_regression: 0.1, threshold: 3 }) }),
  'threshold-missed-and-worse': () =>
    judged({ ours: prices(7), theirs: base, gate: rmse({ max_absolute_regression: 0.1, threshold: 4 }) }),
  'undefined-metric': () =>
    judged({
      ours: leavers(0.9, { oneIn: 1 }),
      theirs: leavers(0.8, { oneIn: 1 }),
      gate: { metrics: [{ name: 'roc_auc', max_absolute_regression: 0.01 }] },
    }),
  'ids-mismatch': () => judged({ ours: base, theirs: prices(5, { rows: 399 }), gate: rmse() }),
  'truth-differs': () =>
    judged({
      ours: base,
      theirs: { ...base, truth: base.truth.map((value, i) => (i === 17 ? value + 1 : value)) },
      gate: rmse(),
    }),
  'relative-to-zero': () => {
    const exact = regressionOf([...base.truth], [...base.truth]);
    return judged({ ours: base, theirs: exact, gate: rmse({ max_relative_regression: 0.02 }) });
  },
  'not-comparable': () =>
    judged({
      ours: base,
      theirs: undefined,
      gate: TWO,
      found: {
        found: 'ancestor',
        distance: 2,
        digest: digestOf('b'),
        problem: 'its model wants the column "rooms", which the rows lack',
      },
    }),
  'baseline-unreachable': () =>
    judged({
      ours: base,
      theirs: undefined,
      problem: 'baseline_unreachable',
      gate: TWO,
      found: { found: 'none', absence: 'unreachable', problem: 'the artifacts of runs 401 to 428 have expired' },
    }),
  'baseline-shifted': () =>
    judged({
      ours: base,
      theirs: undefined,
      problem: 'baseline_shifted',
      gate: TWO,
      found: {
        found: 'ancestor',
        distance: 2,
        digest: digestOf('b'),
        problem:
          'on 96 rows found again its rmse is 41.2, and it was 4.93 when it was made; `tax` is about 100 times what it was',
      },
    }),
  'not-paired': () =>
    handMade({
      decision: 'rejected',
      reasons: ['not_paired'],
      baseline: { found: 'explicit', source: 'old/metrics.json' },
      rows: { paired: 0, dropped: 0 },
      gates: [
        createGate({
          outcome: 'worse',
          reason: 'not_paired',
          passed: false,
          candidate: 5.31,
          improvement: -0.38,
          lower: -0.38,
          upper: -0.38,
          n: undefined,
        }),
      ],
    }),
  'metric-missing': () =>
    handMade({
      decision: 'rejected',
      reasons: ['metric_missing'],
      gates: [
        {
          metric: 'mape',
          direction: 'lower',
          require: 'no_worse',
          outcome: 'error',
          reason: 'metric_missing',
          passed: false,
        },
        sound,
      ],
    }),
  'prediction-not-finite': () =>
    handMade({
      decision: 'rejected',
      reasons: ['prediction_not_finite'],
      gates: [
        {
          metric: 'rmse',
          direction: 'lower',
          require: 'no_worse',
          outcome: 'error',
          reason: 'prediction_not_finite',
          passed: false,
        },
      ],
    }),
  'first-run': () => judged({ ours: base, theirs: null, gate: TWO }),
  'first-run-without-thresholds': () => judged({ ours: base, theirs: null, gate: rmse() }),
  'first-run-refused': () => judged({ ours: base, theirs: null, gate: { ...TWO, first_run: 'fail' } }),
  'dummy-not-beaten': () => {
    const guess = prices(30, { seed: 5 });
    return judged({
      ours: guess,
      theirs: prices(30),
      gate: rmse({ max_absolute_regression: 3 }),
      dummy: { value: 22 },
    });
  },
  'dummy-unknown': () => judged({ ours: prices(4.5), theirs: base, gate: rmse(), dummy: 'unknown' }),
  'suspicious-improvement': () => judged({ ours: prices(1), theirs: base, gate: { ...rmse(), max_improvement: 1 } }),
  'slice-worse': () =>
    judged({
      ours: worseInTheNorth,
      theirs: base,
      gate: rmse({ max_absolute_regression: 1.9 }),
      slices: () => [regionOf('north', 0), regionOf('south', 1), regionOf('west', 2), regionOf('rare', 3)],
    }),
  'slice-missing': () =>
    handMade({
      decision: 'rejected',
      reasons: ['slice_missing'],
      gates: [sound],
      slices: [slice({ reason: 'slice_missing', rows: 0, metrics: {} })],
    }),
  'budget-spent': () =>
    handMade({
      decision: 'rejected',
      reasons: ['budget_spent'],
      gates: [sound],
      anchor: {
        version: 'houses@v1.4.0',
        digest: digestOf('a'),
        accepted: -0.31,
        gate: anchorGate,
        scored: 'rescored',
      },
    }),
  'budget-perhaps-spent': () =>
    handMade({
      decision: 'pending',
      reasons: ['budget_spent'],
      gates: [sound],
      anchor: {
        version: 'houses@v1.4.0',
        digest: digestOf('a'),
        accepted: -0.12,
        gate: {
          ...anchorGate,
          outcome: 'inconclusive',
          reason: 'wide_interval',
          upper: 0.02,
          rowsNeeded: 431,
          smallestMargin: 0.36,
        },
        scored: 'rescored',
      },
    }),
  'anchor-unavailable': () =>
    handMade({
      ...NOTHING,
      reasons: ['anchor_unavailable'],
      gates: [sound],
      anchor: { problem: 'release houses@v1.4.0 has no model.json' },
    }),
  'ledger-exhausted': () =>
    handMade({
      decision: 'rejected',
      reasons: ['ledger_exhausted'],
      gates: [sound],
      ledger: { testDigest: digestOf('5'), evaluated: 101, max: 100 },
    }),
  'ledger-exhausted-told': () =>
    handMade({
      ...NOTHING,
      reasons: ['ledger_exhausted'],
      gates: [sound],
      ledger: { testDigest: digestOf('5'), evaluated: 101, max: 100 },
    }),
  waived: () =>
    handMade({
      ...NOTHING,
      reasons: ['waived'],
      gates: [
        createGate({
          ...sound,
          outcome: 'worse',
          passed: false,
          waived: true,
          candidate: 5.31,
          improvement: -0.38,
          lower: -0.62,
          upper: -0.14,
        }),
        createGate({
          ...sound,
          metric: 'mae',
          baseline: 3.31,
          candidate: 3.29,
          threshold: undefined,
          thresholdHeld: undefined,
        }),
      ],
      waivers: [
        {
          metric: 'rmse',
          reason: 'new sensor, see #12',
          expires: '2026-12-31',
          counted: true,
          by: 'review',
          allowedBy: 'octocat',
        },
      ],
    }),
  'informational-gate': () =>
    judged({
      ours: prices(5.4),
      theirs: base,
      gate: {
        metrics: [
          { name: 'mae', max_absolute_regression: 1 },
          { name: 'rmse', max_absolute_regression: 0.1, informational: true },
        ],
      },
    }),
  'informational-policy': () => judged({ ours: prices(7), theirs: base, gate: { ...rmse(), informational: true } }),
  'several-reasons': () =>
    handMade({
      decision: 'rejected',
      reasons: ['threshold_missed', 'slice_worse', 'budget_spent', 'anchor_unavailable'],
      gates: [
        createGate({
          ...sound,
          metric: 'mae',
          candidate: 7.1,
          baseline: 6.9,
          improvement: -0.2,
          lower: -0.3,
          upper: -0.1,
          outcome: 'worse',
          passed: false,
          reason: 'threshold_missed',
          thresholdHeld: false,
        }),
        createGate({
          ...sound,
          outcome: 'worse',
          passed: false,
          candidate: 5.31,
          improvement: -0.38,
          lower: -0.62,
          upper: -0.14,
        }),
        createGate({
          ...sound,
          metric: 'r2',
          direction: 'higher',
          outcome: 'worse',
          passed: false,
          baseline: 0.68,
          candidate: 0.61,
          improvement: -0.07,
          lower: -0.09,
          upper: -0.05,
          margin: 0.02,
          threshold: undefined,
          thresholdHeld: undefined,
        }),
      ],
      slices: [slice({ reason: 'slice_worse' }), slice({ where: { region: 'west' }, reason: 'slice_worse' })],
      anchor: { version: 'houses@v1.4.0', gate: anchorGate },
    }),
  'hostile-names': () => {
    const [metric, label, region, id, version] = [
      HOSTILE_NAMES[1],
      HOSTILE_NAMES[7],
      HOSTILE_NAMES[8],
      HOSTILE_NAMES[3],
      HOSTILE_NAMES[10],
    ];
    const ids = ['a', 'b', 'c'].map((row) => `${row} ${id}`);
    return {
      verdict: createVerdict({
        model: HOSTILE_NAMES[0],
        decision: 'rejected',
        reasons: ['too_few_rows', 'undefined_metric', 'slice_worse', 'budget_spent', 'waived'],
        rows: { paired: 3, dropped: 0, improved: 1, worsened: 2 },
        gates: [
          createGate({
            metric,
            outcome: 'inconclusive',
            reason: 'undefined_metric',
            passed: false,
            note: HOSTILE_NAMES[6],
            candidate: undefined,
          }),
          createGate({
            ...sound,
            metric: HOSTILE_NAMES[2],
            outcome: 'inconclusive',
            reason: 'too_few_rows',
            passed: false,
            smallestMargin: 1,
            method: HOSTILE_NAMES[5],
            shortage: { what: `rows of class "${label}"`, has: 3, floor: 10 },
          }),
        ],
        slices: [slice({ where: { [region]: label }, missing: [HOSTILE_NAMES[9]], reason: 'slice_worse' })],
        anchor: { version, gate: { ...anchorGate, metric } },
      }),
      predictions: regressionOf([1, 2, 3], [1, 4, 9], ids),
      baseline: { predictions: regressionOf([1, 2, 3], [2, 2, 3], ids) },
    };
  },
  accuracy: () =>
    judged({
      ours: leavers(0.7, { seed: 5 }),
      theirs: leavers(0.9),
      gate: {
        metrics: [
          { name: 'accuracy', max_absolute_regression: 0.02 },
          { name: 'f1', max_absolute_regression: 0.05 },
          { name: 'average_precision', max_absolute_regression: 0.02 },
        ],
      },
    }),
};
