/**
 * Intervals against SciPy, statsmodels and scikit-learn on fresh rows: bounds within 1e-9 of the width, p-values within
 * 1e-8. Where a library has the interval it is asked; else the definition is written in NumPy around its laws and roots.
 */
import { expect, it } from 'vitest';
import type { Groups, Interval, Sampling } from '../../src/compare/intervals/contract.ts';
import { mcnemarExact } from '../../src/compare/intervals/mcnemar.ts';
import { tangoInterval } from '../../src/compare/intervals/tango.ts';
import { wilsonInterval } from '../../src/compare/intervals/wilson.ts';
import type { MetricInput } from '../../src/metrics/contract.ts';
import { difference, groupsOf, own } from '../compare/intervals/ask.ts';
import { binaryCase, type Case, multiclassCase, regressionCase, weightsOf } from '../compare/intervals/cases.ts';
import { python } from './python.ts';

const PROGRAM = `
import json, sys
import numpy as np
from scipy import optimize, stats
import statsmodels.api as sm
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint
from sklearn import metrics as m

ALPHA = .05
EPSILON = np.finfo(float).eps
HIGHER = {'r2', 'roc_auc', 'accuracy', 'f1', 'precision', 'recall', 'balanced_accuracy', 'mcc', 'cohen_kappa'}

def losses(name, y, p):
    if name == 'mse': return (y - p) ** 2
    if name == 'mae': return np.abs(y - p)
    if name == 'mape': return np.abs((y - p) / y)
    if name == 'msle': return (np.log1p(y) - np.log1p(p)) ** 2

def class_losses(name, y, proba):
    if name == 'log_loss': return -np.log(np.clip(proba[np.arange(len(y)), y], EPSILON, 1 - EPSILON))
    hot = np.eye(proba.shape[1])[y]
    squares = (proba - hot) ** 2
    return squares[:, 1] if proba.shape[1] == 2 else squares.sum(axis=1)

def paired(case):
    c, b = (losses(case['metric'], np.array(case['truth']), np.array(case[s])) if 'prediction' in case else
            class_losses(case['metric'], np.array(case['truth']), np.array(case[s])) for s in ['candidate', 'baseline'])
    return b - c

def t_test(case):
    gap = paired(case)
    ci = stats.ttest_1samp(gap, 0).confidence_interval(1 - 2 * ALPHA)
    return dict(lower=ci.low, upper=ci.high, p=stats.ttest_1samp(gap, -case['margin'], alternative='less').pvalue)

def regressed(case, **options):
    gap = paired(case)
    weights = case.get('weights')
    fit = (sm.OLS(gap, np.ones(len(gap))) if weights is None else sm.WLS(gap, np.ones(len(gap)), weights=np.array(weights))).fit(**options)
    low, high = fit.conf_int(2 * ALPHA)[0]
    return dict(lower=low, upper=high)

def clustered(case):
    return regressed(case, cov_type='cluster', cov_kwds=dict(groups=np.array(case['groups'])), use_t=True)

def weighted(case):
    return regressed(case, cov_type='HC1', use_t=True)

def from_influence(estimate, psi, law):
    se = psi.std(ddof=1) / np.sqrt(len(psi))
    q = stats.t.isf(ALPHA, len(psi) - 1) if law == 't' else stats.norm.isf(ALPHA)
    return dict(lower=estimate - q * se, upper=estimate + q * se)

def root(case):
    y, c, b = (np.array(case[k]) for k in ['truth', 'candidate', 'baseline'])
    if case['metric'] == 'rmsle': y, c, b = np.log1p(y), np.log1p(c), np.log1p(b)
    rc, rb = m.root_mean_squared_error(y, c), m.root_mean_squared_error(y, b)
    return from_influence(rb - rc, (y - b) ** 2 / (2 * rb) - (y - c) ** 2 / (2 * rc), 't')

def r2(case):
    y, c, b = (np.array(case[k]) for k in ['truth', 'candidate', 'baseline'])
    gap, theta = (y - b) ** 2 - (y - c) ** 2, m.r2_score(y, c) - m.r2_score(y, b)
    return from_influence(theta, (gap - theta * (y - y.mean()) ** 2) / y.var(), 't')

def components(y, s):
    pos, neg = s[y], s[~y]
    n1, n0 = len(pos), len(neg)
    everyone = stats.rankdata(np.concatenate([pos, neg]))
    return (everyone[:n1] - stats.rankdata(pos)) / n0, 1 - (everyone[n1:] - stats.rankdata(neg)) / n1

def delong(case):
    y = np.array(case['truth']) == 1
    c, b = (np.array(case[s])[:, 1] for s in ['candidate', 'baseline'])
    (c10, c01), (b10, b01) = components(y, c), components(y, b)
    d = m.roc_auc_score(y, c) - m.roc_auc_score(y, b)
    se = np.sqrt((c10 - b10).var(ddof=1) / y.sum() + (c01 - b01).var(ddof=1) / (~y).sum())
    z = stats.norm.isf(ALPHA)
    return dict(lower=d - z * se, upper=d + z * se, p=stats.norm.cdf((d + case['margin']) / se))

def one_vs_rest(case):
    y = np.array(case['truth'])
    c, b = (np.array(case[s]) for s in ['candidate', 'baseline'])
    average = 'weighted' if case['metric'].endswith('weighted') else 'macro'
    ask = lambda s: m.roc_auc_score(y, s, multi_class='ovr', average=average)
    psi, n = np.zeros(len(y)), len(y)
    for k in range(c.shape[1]):
        inside = y == k
        (c10, c01), (b10, b01) = components(inside, c[:, k]), components(inside, b[:, k])
        theta = (c10 - b10).mean()
        share = inside.mean() if average == 'weighted' else 1 / c.shape[1]
        psi[inside] += share * n / inside.sum() * (c10 - b10 - theta)
        psi[~inside] += share * n / (~inside).sum() * (c01 - b01 - theta)
        if average == 'weighted': psi += theta * (inside - share)
    d, z = ask(c) - ask(b), stats.norm.isf(ALPHA)
    se = np.sqrt((psi ** 2).sum() / (n * (n - 1)))
    return dict(lower=d - z * se, upper=d + z * se)

FUNCTIONS = {
    'f1': m.f1_score, 'precision': m.precision_score, 'recall': m.recall_score, 'mcc': m.matthews_corrcoef,
    'balanced_accuracy': m.balanced_accuracy_score, 'cohen_kappa': m.cohen_kappa_score,
}

def function_of(name):
    if name in FUNCTIONS: return FUNCTIONS[name]
    base, average = name.rsplit('_', 1)
    return lambda y, p: FUNCTIONS[base](y, p, average=average)

def jackknife(case):
    y, c, b = (np.array(case[k]) for k in ['truth', 'candidate', 'baseline'])
    f, n = function_of(case['metric']), len(y)
    rest = lambda i: np.arange(n) != i
    theta = np.array([f(y[rest(i)], c[rest(i)]) - f(y[rest(i)], b[rest(i)]) for i in range(n)])
    se = np.sqrt((n - 1) / n * ((theta - theta.mean()) ** 2).sum())
    d, t = f(y, c) - f(y, b), stats.t.isf(ALPHA, n - 1)
    return dict(lower=d - t * se, upper=d + t * se)

def tango(case):
    b, c, n = case['gained'], case['lost'], case['n']
    # The closed form of the constrained estimate, by NumPy's roots of the quadratic; the bounds by Brent.
    def score(d):
        roots = np.roots([2 * n, -b - c + (2 * n - b + c) * d, -c * d * (1 - d)]).real
        return (b - c - n * d) / np.sqrt(n * (2 * max(roots) + d * (1 - d)))
    z = stats.norm.isf(ALPHA)
    return dict(
        lower=optimize.brentq(lambda d: score(d) - z, -1 + 1e-9, (b - c) / n, xtol=1e-15),
        upper=optimize.brentq(lambda d: score(d) + z, (b - c) / n, 1 - 1e-9, xtol=1e-15),
        p=stats.norm.cdf(score(-case['margin'])), mcnemar=mcnemar([[0, b], [c, n - b - c]], exact=True).pvalue,
    )

def wilson(case):
    lower, upper = proportion_confint(case['hits'], case['n'], alpha=2 * ALPHA, method='wilson')
    return dict(lower=lower, upper=upper)

def drawn(case):
    y, c, b = (np.array(case[k]) for k in ['truth', 'candidate', 'baseline'])
    def gap(i):
        if case['metric'] == 'median_absolute_error':
            return m.median_absolute_error(y[i], b[i]) - m.median_absolute_error(y[i], c[i])
        if case['metric'] == 'explained_variance':
            return m.explained_variance_score(y[i], c[i]) - m.explained_variance_score(y[i], b[i])
        return m.average_precision_score(y[i], c[i][:, 1]) - m.average_precision_score(y[i], b[i][:, 1])
    answer = stats.bootstrap((np.arange(len(y)),), gap, n_resamples=4000, confidence_level=1 - 2 * ALPHA,
                             method='percentile', vectorized=False, rng=np.random.default_rng(1))
    return dict(lower=answer.confidence_interval.low, upper=answer.confidence_interval.high)

KINDS = dict(t_test=t_test, clustered=clustered, weighted=weighted, root=root, r2=r2, delong=delong,
             one_vs_rest=one_vs_rest, jackknife=jackknife, tango=tango, wilson=wilson, drawn=drawn)
print(json.dumps([{key: float(value) for key, value in KINDS[case['kind']](case).items()} for case in json.load(sys.stdin)]))
`;

interface Question {
  readonly kind: string;
  readonly metric: string;
  readonly [key: string]: unknown;
}

interface Ask {
  readonly question: Question;
  readonly answer: () => Interval;
}

const MARGIN = 0.03;
const N = 150;
const GROUPS: Groups = groupsOf(Array.from({ length: N }, (_, i) => (i < 42 ? i : (i * i) % 42)));
const WEIGHTS = weightsOf(N, 8);

const list = (values: ArrayLike<number>): number[] => Array.from(values);
const rowsOf = (input: MetricInput): number[][] =>
  input.task === 'regression'
    ? []
    : list(input.truth).map((_, row) => input.probabilities!.map((column) => column[row]!));

function scoresAsked(
  kind: string,
  metric: string,
  { candidate, baseline }: Case,
  sampling: Partial<Sampling> = {},
): Ask {
  const question = {
    kind,
    metric,
    margin: MARGIN,
    truth: list(candidate.truth),
    candidate: rowsOf(candidate),
    baseline: rowsOf(baseline),
  };
  return { question, answer: () => difference(metric, candidate, baseline, sampling) };
}

function labelsAsked(kind: string, metric: string, one: Case, sampling: Partial<Sampling> = {}): Ask {
  const question = {
    kind,
    metric,
    margin: MARGIN,
    prediction: true,
    truth: list(one.candidate.truth),
    candidate: list(one.candidate.prediction),
    baseline: list(one.baseline.prediction),
    ...(sampling.weights && { weights: list(sampling.weights) }),
    ...(sampling.groups && { groups: list(sampling.groups.codes) }),
  };
  return { question, answer: () => difference(metric, one.candidate, one.baseline, sampling) };
}

const regression = regressionCase(N, 101);
const binary = binaryCase(N, 102);
const many = multiclassCase(N, 103, 4);
const averaged = ['macro', 'micro', 'weighted'].flatMap((average) =>
  ['f1', 'precision', 'recall'].map((kind) => `${kind}_${average}`),
);

const exact: Ask[] = [
  ...['mse', 'mae', 'mape', 'msle'].map((name) => labelsAsked('t_test', name, regression)),
  ...['log_loss', 'brier'].flatMap((name) => [binary, many].map((one) => scoresAsked('t_test', name, one))),
  ...['mse', 'mae'].map((name) => labelsAsked('clustered', name, regression, { groups: GROUPS })),
  ...['mse', 'mae'].map((name) => labelsAsked('weighted', name, regression, { weights: WEIGHTS })),
  ...['rmse', 'rmsle'].map((name) => labelsAsked('root', name, regression)),
  labelsAsked('r2', 'r2', regression),
  scoresAsked('delong', 'roc_auc', binary),
  ...['roc_auc_ovr', 'roc_auc_ovr_weighted'].map((name) => scoresAsked('one_vs_rest', name, many)),
  ...['f1', 'precision', 'recall', 'balanced_accuracy', 'mcc', 'cohen_kappa'].map((name) =>
    labelsAsked('jackknife', name, binary),
  ),
  ...[...averaged, 'balanced_accuracy', 'mcc', 'cohen_kappa'].map((name) => labelsAsked('jackknife', name, many)),
];

const COUNTS = [
  { gained: 3, lost: 1, n: 20 },
  { gained: 12, lost: 30, n: 400 },
  { gained: 0, lost: 9, n: 100 },
  { gained: 9, lost: 0, n: 100 },
  { gained: 300, lost: 280, n: 5000 },
];
const SHARES = [
  { hits: 0, n: 40 },
  { hits: 31, n: 40 },
  { hits: 40, n: 40 },
  { hits: 9_870, n: 10_000 },
];
const drawn: Ask[] = [
  labelsAsked('drawn', 'median_absolute_error', regression),
  labelsAsked('drawn', 'explained_variance', regression),
  scoresAsked('drawn', 'average_precision', binary),
];

interface Answer {
  readonly lower: number;
  readonly upper: number;
  /** Of H0 "the improvement is −margin or more", where a library has it. */
  readonly p?: number;
  readonly mcnemar?: number;
}

const answers = python<Answer[]>(PROGRAM, [
  ...exact.map(({ question }) => question),
  ...COUNTS.map((counts) => ({ kind: 'tango', margin: MARGIN, ...counts })),
  ...SHARES.map((share) => ({ kind: 'wilson', ...share })),
  ...drawn.map(({ question }) => question),
]);
const [exactEnd, countsEnd, sharesEnd] = [
  exact.length,
  exact.length + COUNTS.length,
  exact.length + COUNTS.length + SHARES.length,
];

function expectBounds(actual: Interval, expected: { lower: number; upper: number }, share: number): void {
  const width = expected.upper - expected.lower;
  expect(width).toBeGreaterThan(0);
  for (const key of ['lower', 'upper'] as const) {
    const error = Math.abs(actual[key] - expected[key]) / width;
    expect(error <= share, `${key} ${actual[key]} is ${error} of the width away from ${expected[key]}`).toBe(true);
  }
}

it.each(exact.map((one, i) => ({ ...one, expected: answers[i]! })))(
  '$question.metric by $question.kind',
  ({ answer, expected }) => {
    const actual = answer();
    expectBounds(actual, expected, 1e-9);
    if (expected.p === undefined) return;
    expect(Math.abs(actual.tailBelow(-MARGIN) - expected.p)).toBeLessThanOrEqual(1e-8 * expected.p);
  },
);

it.each(COUNTS.map((counts, i) => ({ ...counts, expected: answers[exactEnd + i]! })))(
  'Tango and McNemar of $gained and $lost of $n',
  ({ expected, ...counts }) => {
    const actual = tangoInterval(counts, 0.05);
    expectBounds(actual, expected, 1e-9);
    expect(Math.abs(actual.tailBelow(-MARGIN) - expected.p!)).toBeLessThanOrEqual(1e-8 * expected.p!);
    expect(Math.abs(mcnemarExact(counts) - expected.mcnemar!)).toBeLessThanOrEqual(1e-8 * expected.mcnemar!);
  },
);

it.each(SHARES.map((share, i) => ({ ...share, expected: answers[countsEnd + i]! })))(
  'Wilson of $hits of $n',
  ({ hits, n, expected }) => {
    expectBounds(wilsonInterval(hits, n, 0.05), expected, 1e-12);
  },
);

/** Other draws: 4,000 there and 10,000 here leave about 0.03 of a standard error each, a bound 0.01 of the width. */
it.each(drawn.map((one, i) => ({ ...one, expected: answers[sharesEnd + i]! })))(
  '$question.metric by the bootstrap, within its noise',
  ({ answer, expected }) => {
    expectBounds(answer(), expected, 0.06);
  },
);

it('own intervals are asked as well', () => {
  const accuracy = own('accuracy', binary.candidate);
  const hits = list(binary.candidate.truth).filter((y, i) => y === binary.candidate.prediction[i]).length;
  const { lower, upper } = wilsonInterval(hits, N, 0.05);
  expect([accuracy.lower, accuracy.upper]).toEqual([lower, upper]);
});
