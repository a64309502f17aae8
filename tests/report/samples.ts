/** Reports that look like real ones: the snapshots and the looked-at pages are made of them. */
import type { ModelReport, Report } from '../../src/report/contract.ts';
import {
  createBinaryPredictions,
  createCoefficients,
  createDataCheck,
  createEvaluation,
  createFirstRun,
  createGate,
  createModel,
  createMulticlassPredictions,
  createReport,
  createRun,
  createVerdict,
  digestOf,
} from './create.ts';

export const rejected = (): ModelReport =>
  createReport({
    verdict: createVerdict({
      decision: 'rejected',
      reasons: ['wide_interval'],
      baseline: { found: 'ancestor', distance: 2, digest: digestOf('b'), scored: 'rescored' },
      gates: [
        createGate({
          metric: 'r2',
          direction: 'higher',
          outcome: 'inconclusive',
          reason: 'wide_interval',
          passed: false,
          baseline: 0.6841,
          candidate: 0.6149,
          improvement: -0.0692,
          lower: -0.139,
          upper: 0.0009,
          level: 0.9,
          method: 'influence_t',
          margin: 0.02,
          smallestMargin: 0.11,
          rowsNeeded: 1450,
          threshold: undefined,
          thresholdHeld: undefined,
        }),
        createGate({
          outcome: 'worse',
          passed: false,
          baseline: 4.812,
          candidate: 5.309,
          improvement: -0.497,
          lower: -0.968,
          upper: -0.026,
          level: 0.9,
          method: 'influence_t',
          margin: 0.09624,
        }),
      ],
      slices: [
        {
          where: { chas: '0' },
          rows: 95,
          minRows: 30,
          metrics: { rmse: { baseline: 4.7, candidate: 5.18, outcome: 'worse' } },
        },
        { where: { chas: '1' }, rows: 7, minRows: 30, metrics: {} },
      ],
    }),
    evaluation: createEvaluation({
      metrics: {
        mae: { value: 3.51 },
        mape: { undefined: 'a truth is 0' },
        r2: { value: 0.6149 },
        rmse: { value: 5.309 },
      },
    }),
    model: createModel({ estimator: { type: 'ridge' }, params: { alpha: 10 } }),
    dataCheck: createDataCheck({
      findings: [
        {
          severity: 'warning',
          rule: 'repeated_rows',
          message: '3 training rows stand in the test set too',
          numbers: { rows: 3 },
        },
        {
          severity: 'info',
          rule: 'date_ignored',
          message: 'column "sold" holds dates and is not used',
          column: 'sold',
        },
      ],
    }),
    baseline: {
      ...createReport().baseline,
      model: createModel({ estimator: { type: 'ridge' }, params: { alpha: 0.1 } }),
    },
  });

export const pending = (): ModelReport =>
  createReport({
    verdict: createVerdict({
      model: 'breast-cancer',
      decision: 'pending',
      reasons: ['wide_interval'],
      rows: { paired: 143, dropped: 0 },
      gates: [
        createGate({
          metric: 'recall',
          direction: 'higher',
          outcome: 'no_worse',
          baseline: 0.9434,
          candidate: 0.9434,
          improvement: 0,
          lower: -0.01,
          upper: 0.01,
          level: 0.9,
          method: 'jackknife_t',
          n: 143,
          margin: 0.02,
          threshold: undefined,
          thresholdHeld: undefined,
        }),
        createGate({
          metric: 'roc_auc',
          direction: 'higher',
          outcome: 'inconclusive',
          reason: 'wide_interval',
          passed: false,
          baseline: 0.9951,
          candidate: 0.9912,
          improvement: -0.0039,
          lower: -0.0121,
          upper: 0.0043,
          level: 0.9,
          method: 'delong',
          n: 143,
          margin: 0.01,
          threshold: 0.95,
          rowsNeeded: 310,
          smallestMargin: 0.0122,
        }),
      ],
    }),
    evaluation: createEvaluation({
      task: 'binary',
      rows: 143,
      positive: '0',
      threshold: 0.5,
      classes: ['0', '1'],
      classRows: [53, 90],
      metrics: {
        accuracy: { value: 0.951 },
        average_precision: { value: 0.987 },
        brier: { value: 0.0341 },
        f1: { value: 0.9346 },
        log_loss: { value: 0.1171 },
        recall: { value: 0.9434 },
        roc_auc: { value: 0.9912 },
      },
      dummy: {
        accuracy: { value: 0.6294 },
        average_precision: { value: 0.3706 },
        brier: { value: 0.2333 },
        f1: { undefined: 'no row is called positive' },
        log_loss: { value: 0.6594 },
        recall: { value: 0 },
        roc_auc: { value: 0.5 },
      },
    }),
    model: createModel({
      task: 'binary',
      target: 'target',
      estimator: { type: 'logistic' },
      params: { standardize: true, C: 1 },
      signature: {
        inputs: [{ name: 'mean_radius', type: 'double' }],
        output: { type: 'label', classes: ['0', '1'], positive: '0', threshold: 0.5 },
      },
    }),
    predictions: createBinaryPredictions(0.9),
    baseline: {
      ...createReport().baseline,
      model: createModel({
        task: 'binary',
        target: 'target',
        estimator: { type: 'logistic' },
        params: { standardize: true, C: 0.5 },
        signature: {
          inputs: [{ name: 'mean_radius', type: 'double' }],
          output: { type: 'label', classes: ['0', '1'], positive: '0', threshold: 0.5 },
        },
      }),
      predictions: createBinaryPredictions(0.7),
    },
  }); // prettier-ignore

export const firstRun = (): ModelReport =>
  createReport({
    verdict: createFirstRun({
      model: 'penguins',
      gates: [
        createGate({
          metric: 'accuracy',
          direction: 'higher',
          outcome: 'not_compared',
          baseline: undefined,
          candidate: 0.9778,
          improvement: undefined,
          lower: undefined,
          upper: undefined,
          margin: undefined,
          threshold: 0.9,
        }),
      ],
    }),
    evaluation: createEvaluation({
      task: 'multiclass',
      rows: 90,
      classes: ['Adelie', 'Chinstrap', 'Gentoo'],
      classRows: [32, 31, 27],
      metrics: { accuracy: { value: 0.9778 }, f1_macro: { value: 0.9771 }, log_loss: { value: 0.0512 } },
      dummy: { accuracy: { value: 0.4419 }, f1_macro: { value: 0.2043 }, log_loss: { value: 1.0561 } },
      slices: [
        { where: { island: 'Biscoe' }, rows: 41, minRows: 20, metrics: { accuracy: { value: 0.9756 } } },
        { where: { island: 'Torgersen' }, rows: 12, minRows: 20, metrics: {} },
      ],
    }),
    model: createModel({ task: 'multiclass', target: 'species', estimator: { type: 'logistic' } }),
    predictions: createMulticlassPredictions(0.8),
    coefficients: {
      headings: ['Adelie', 'Chinstrap', 'Gentoo'],
      rows: [
        { name: '(intercept)', values: [0.1, -0.4, 0.3] },
        { name: 'lstat', values: [-1.32, 0.4, 0.92] },
        { name: 'rm', values: [0.7, -0.2, -0.5] },
      ],
    },
    baseline: undefined,
  }); // prettier-ignore

export const unchanged = (): ModelReport => {
  const same = createReport();
  const gate = {
    outcome: 'unchanged',
    reason: 'identical_model',
    baseline: 4.928602182665333,
    candidate: 4.928602182665333,
    improvement: 0,
    lower: 0,
    upper: 0,
  } as const;
  return createReport({
    verdict: createVerdict({
      gates: [
        createGate(gate),
        createGate({
          ...gate,
          metric: 'r2',
          direction: 'higher',
          baseline: 0.6687594935356326,
          candidate: 0.6687594935356326,
          margin: 0.02,
          threshold: undefined,
          thresholdHeld: undefined,
        }),
      ],
    }),
    evaluation: createEvaluation({
      metrics: {
        explained_variance: { value: 0.6715 },
        mae: { value: 3.18909 },
        max_error: { value: 24.1 },
        mse: { value: 24.291119474973478 },
        r2: { value: 0.6687594935356326 },
        rmse: { value: 4.928602182665333 },
      },
    }),
    baseline: { ...same.baseline, predictions: same.predictions, coefficients: same.coefficients },
  }); // prettier-ignore
};

const POLICY = { sha: '77aa01bc9d8e7f60514233241506f7e8d9c0b1a2', branch: 'main', changed: [] };

/** As on a pull request: the baseline is a run of the main branch, whose policy judges. */
export const onPullRequest = (): ModelReport => {
  const report = rejected();
  const baseline = {
    ...report.verdict.baseline,
    source: 'run 428 of main',
    commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    notes: ['run 430 of main: its artifact has expired', 'run 429 of main: no artifact of this model'],
  };
  return { ...report, verdict: { ...report.verdict, baseline, policy: POLICY } };
};

export const policyChanged = (): ModelReport => {
  const report = onPullRequest();
  const policy = { ...POLICY, changed: ['split.test_size', 'gate.metrics[0].threshold'], rowsRemoved: 51 };
  return { ...report, verdict: { ...report.verdict, policy } };
};

const ON_PULL = {
  event: 'pull_request',
  mayRelease: false,
  defaultBranch: 'main',
  workflow: '.github/workflows/ct.yml',
} as const;

/** Every run and release that could be a baseline is gone. */
export const unreachable = (): ModelReport =>
  createReport({
    verdict: createVerdict({
      decision: 'rejected',
      reasons: ['baseline_unreachable'],
      baseline: { found: 'none', absence: 'unreachable', problem: 'the artifacts of runs 401 to 428 have expired' },
      rows: { paired: 0, dropped: 0 },
      policy: POLICY,
      run: ON_PULL,
      gates: [
        createGate({
          outcome: 'inconclusive',
          reason: 'baseline_unreachable',
          passed: false,
          baseline: undefined,
          improvement: undefined,
          lower: undefined,
          upper: undefined,
          margin: undefined,
          method: undefined,
        }),
      ],
    }),
    baseline: undefined,
  });

/** The base gates it, the pull request renamed it. */
export const missing = (): ModelReport => ({
  verdict: createVerdict({
    decision: 'rejected',
    reasons: ['model_missing'],
    baseline: { found: 'none' },
    candidate: {},
    gates: [],
    testDigest: undefined,
    rows: { paired: 0, dropped: 0 },
    policy: POLICY,
    run: ON_PULL,
  }),
});

export const several = (): Report[] => [
  unchanged(),
  rejected(),
  { model: 'broken', failure: 'data/broken.csv, line 3: 4 cells, the header has 5' },
  firstRun(),
  pending(),
];

export const HOSTILE_NAMES = [
  'a|b',
  '<img src=x onerror=alert(1)>',
  'back`tick``s',
  'two\nlines\r\nmore',
  '<!-- assay:v1 key=x run=9 attempt=1 sha=0 -->',
  '\u202egnp.exe\u2066',
  '@org/team #1 GH-2 www.evil.example https://evil.example',
  '&#64;admin &commat;admin &lt;b&gt;',
  '[link](https://evil.example) ![img](x)',
  '</details></td></table>',
  '::set-output name=approved::true ##[add-mask]true',
  '\u001b[31mred\u001b[0m\u0007',
  '**bold** _it_ ~~no~~ \\',
  '',
  'é漢字 ✓ שלום',
] as const;

/** What the platform and the base's policy add, each with a name out of somebody's hands. */
export const hostileOnPullRequest = (): ModelReport => {
  const report = hostile();
  const names = HOSTILE_NAMES;
  const baseline = { ...report.verdict.baseline, found: 'ancestor' as const, commit: names[4], notes: [...names] };
  const policy = { sha: names[1], branch: names[8], changed: [...names], rowsRemoved: 3 };
  return { ...report, verdict: { ...report.verdict, baseline, policy } };
};

export const hostile = (): ModelReport => {
  const names = HOSTILE_NAMES;
  const where = Object.fromEntries(names.slice(0, 6).map((name, i) => [name, names[i + 6]!]));
  return createReport({
    verdict: createVerdict({
      model: names[1],
      decision: 'rejected',
      baseline: { found: 'explicit', source: names[6], problem: names[7], digest: digestOf('b') },
      gates: names.map((metric) =>
        createGate({
          metric,
          outcome: 'worse',
          passed: false,
          candidate: 5.3,
          improvement: -0.37,
          lower: -0.37,
          upper: -0.37,
        }),
      ),
      slices: [
        {
          where,
          missing: [names[9]],
          rows: 9,
          minRows: 1,
          metrics: { [names[0]]: { candidate: 1, baseline: 2, outcome: 'worse' } },
        },
      ],
    }),
    evaluation: createEvaluation({
      metrics: Object.fromEntries(names.map((name, i) => [name, i % 2 === 0 ? { value: i } : { undefined: name }])),
    }),
    model: createModel({ params: Object.fromEntries(names.map((name) => [name, name])) }),
    dataCheck: createDataCheck({
      target: names[8],
      columns: names.map((name) => ({ ...createDataCheck().columns[0]!, name })),
      findings: names.map((message) => ({ severity: 'warning' as const, rule: 'hostile', message, column: message })),
    }),
    run: createRun({
      data: names.map((path) => ({ ...createRun().data[0]!, path })),
      environment: { os: names[0], arch: names[1], runtime: names[2], assay: names[3] },
    }),
    coefficients: createCoefficients(Object.fromEntries(names.map((name, i) => [name, i]))),
  });
};
