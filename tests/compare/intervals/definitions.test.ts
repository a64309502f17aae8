/** Every method against its definition, computed the slow way. */
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../src/compare/intervals/groups.ts';
import { tangoInterval, tangoStatistic } from '../../../src/compare/intervals/tango.ts';
import { wilsonInterval } from '../../../src/compare/intervals/wilson.ts';
import type { RegressionInput } from '../../../src/metrics/contract.ts';
import { METRICS } from '../../../src/metrics/table.ts';
import { normalUpperQuantile } from '../../../src/numbers/normal.ts';
import { studentUpperQuantile } from '../../../src/numbers/student-t.ts';
import { mean, variance } from '../../../src/numbers.ts';
import { expectWithin } from '../../expect-within.ts';
import { metric, multiclass, numbers } from '../../metrics/inputs.ts';
import { difference, groupsOf, own } from './ask.ts';
import { binaryCase, type Case, caseOf, multiclassCase, regressionCase, takeRows, weightsOf } from './cases.ts';

const Z = normalUpperQuantile(0.05);

function metricValue(name: string, input: Case['candidate']): number {
  const answer = metric(name).compute(input);
  if ('undefined' in answer) throw new Error(`${name}: ${answer.undefined}`);
  return answer.value;
}

function improvementOf(name: string, { candidate, baseline }: Case): number {
  const gap = metricValue(name, candidate) - metricValue(name, baseline);
  return metric(name).direction === 'higher' ? gap : -gap;
}

function without(one: Case, row: number): Case {
  const rows = Array.from(one.candidate.truth, (_, i) => i).filter((i) => i !== row);
  return { candidate: takeRows(one.candidate, rows), baseline: takeRows(one.baseline, rows) };
}

describe('the estimate', () => {
  it.each(METRICS.flatMap(({ name, tasks }) => tasks.map((task) => [name, task] as const)))(
    '%s of %s is the difference of both values',
    (name, task) => {
      const one = caseOf(task, 61, 5);
      const expected = improvementOf(name, one);
      const actual = difference(name, one.candidate, one.baseline);
      expect(Math.abs(actual.estimate - expected)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(expected)));
      expect(Math.abs(own(name, one.candidate).estimate - metricValue(name, one.candidate))).toBeLessThanOrEqual(
        2e-15 * Math.max(1, Math.abs(expected)),
      );
    },
  );

  it.each(['mse', 'mae', 'mape', 'msle', 'rmse', 'rmsle', 'r2'])('%s has the very bits', (name) => {
    const one = regressionCase(200, 8);
    expect(difference(name, one.candidate, one.baseline).estimate).toBe(improvementOf(name, one));
  });

  it.each(['roc_auc', 'log_loss', 'brier', 'f1', 'mcc', 'balanced_accuracy'])('%s has the very bits', (name) => {
    const one = binaryCase(200, 8);
    expect(difference(name, one.candidate, one.baseline).estimate).toBe(improvementOf(name, one));
  });
});

describe('the jackknife, leaving each row out', () => {
  const BINARY = ['f1', 'precision', 'recall', 'balanced_accuracy', 'mcc', 'cohen_kappa'];
  const MULTI = ['macro', 'micro', 'weighted'].flatMap((average) =>
    ['f1', 'precision', 'recall'].map((kind) => `${kind}_${average}`),
  );

  it.each([
    ...BINARY.map((name) => [name, 'binary'] as const),
    ...[...MULTI, 'balanced_accuracy', 'mcc', 'cohen_kappa'].map((name) => [name, 'multiclass'] as const),
  ])('%s of %s', (name, task) => {
    const one = caseOf(task, 47, 11);
    const n = 47;
    const leftOut = Array.from({ length: n }, (_, row) => improvementOf(name, without(one, row)));
    const center = mean(leftOut);
    const squares = leftOut.reduce((sum, value) => sum + (value - center) * (value - center), 0);
    const se = Math.sqrt(((n - 1) / n) * squares);
    const actual = difference(name, one.candidate, one.baseline);
    expectWithin(actual.standardError, se, 1e-11);
    const t = studentUpperQuantile(0.05, n - 1);
    expectWithin(actual.lower, improvementOf(name, one) - t * se, 1e-10);
    expectWithin(actual.upper, improvementOf(name, one) + t * se, 1e-10);
    expect(actual.method).toBe('jackknife_t');
  });
});

describe('influences, by leaving each row out of many', () => {
  // The infinitesimal and the leave-one-out jackknife come together as n grows: within a few n⁻¹.
  it.each([
    ['rmse', 'regression'],
    ['r2', 'regression'],
    ['roc_auc_ovr', 'multiclass'],
    ['roc_auc_ovr_weighted', 'multiclass'],
  ] as const)('%s', (name, task) => {
    const n = 400;
    const one = caseOf(task, n, 3);
    const leftOut = Array.from({ length: n }, (_, row) => improvementOf(name, without(one, row)));
    const se = Math.sqrt(((n - 1) * (n - 1) * variance(leftOut, 1)) / n);
    expectWithin(difference(name, one.candidate, one.baseline).standardError, se, 0.01);
  });

  it('rmsle is the rmse of logarithms', () => {
    const one = regressionCase(90, 4);
    const logs = ({ truth, prediction }: RegressionInput) => numbers(truth.map(Math.log1p), prediction.map(Math.log1p));
    const actual = difference('rmsle', one.candidate, one.baseline);
    const expected = difference('rmse', logs(one.candidate), logs(one.baseline));
    expectWithin(actual.lower, expected.lower, 1e-13);
    expectWithin(actual.upper, expected.upper, 1e-13);
  });

  it.each(['mse', 'mae', 'mape', 'msle'])('%s is the paired t test of the losses', (name) => {
    const one = regressionCase(90, 4);
    const rows = Array.from({ length: 90 }, (_, i) => i);
    const gaps = rows.map((row) => {
      const pick = { candidate: takeRows(one.candidate, [row]), baseline: takeRows(one.baseline, [row]) };
      return improvementOf(name, pick);
    });
    const actual = difference(name, one.candidate, one.baseline);
    expectWithin(actual.standardError, Math.sqrt(variance(gaps, 1) / 90), 1e-12);
    expectWithin(actual.upper, mean(gaps) + studentUpperQuantile(0.05, 89) * Math.sqrt(variance(gaps, 1) / 90), 1e-12);
  });
});

describe('DeLong, by all pairs', () => {
  const one = binaryCase(83, 2);
  const { truth } = one.candidate;
  const positives = [...truth.keys()].filter((row) => truth[row] === 1);
  const negatives = [...truth.keys()].filter((row) => truth[row] === 0);

  function kernel(input: (typeof one)['candidate'], positive: number, negative: number): number {
    const scores = input.probabilities![1]!;
    const gap = scores[positive]! - scores[negative]!;
    return gap > 0 ? 1 : gap === 0 ? 0.5 : 0;
  }

  it.each([
    ['of a difference', one.baseline],
    ['of one model', undefined],
  ] as const)('%s', (_what, baseline) => {
    const gap = (p: number, q: number) => kernel(one.candidate, p, q) - (baseline ? kernel(baseline, p, q) : 0);
    const v10 = positives.map((p) => mean(negatives.map((q) => gap(p, q))));
    const v01 = negatives.map((q) => mean(positives.map((p) => gap(p, q))));
    const se = Math.sqrt(variance(v10, 1) / positives.length + variance(v01, 1) / negatives.length);
    const actual = baseline ? difference('roc_auc', one.candidate, baseline) : own('roc_auc', one.candidate);
    expectWithin(actual.estimate, mean(v10), 1e-13);
    expectWithin(actual.standardError, se, 1e-13);
    expectWithin(actual.lower, mean(v10) - Z * se, 1e-12);
  });

  it.each(['roc_auc_ovr', 'roc_auc_ovr_weighted'] as const)('%s, class by class', (name) => {
    const many = multiclassCase(71, 9, 4);
    const n = 71;
    const labels = many.candidate.truth;
    const psi = new Float64Array(n);
    for (let c = 0; c < 4; c++) {
      const inside = [...labels.keys()].filter((row) => labels[row] === c);
      const outside = [...labels.keys()].filter((row) => labels[row] !== c);
      const gap = (p: number, q: number) => {
        const wins = (input: (typeof many)['candidate']) => {
          const scores = input.probabilities![c]!;
          return scores[p]! > scores[q]! ? 1 : scores[p] === scores[q] ? 0.5 : 0;
        };
        return wins(many.candidate) - wins(many.baseline);
      };
      const theta = mean(inside.map((p) => mean(outside.map((q) => gap(p, q)))));
      const share = name === 'roc_auc_ovr' ? 1 / 4 : inside.length / n;
      for (const p of inside) psi[p]! += share * (n / inside.length) * (mean(outside.map((q) => gap(p, q))) - theta);
      for (const q of outside) psi[q]! += share * (n / outside.length) * (mean(inside.map((p) => gap(p, q))) - theta);
      if (name === 'roc_auc_ovr') continue;
      for (let row = 0; row < n; row++) psi[row]! += theta * ((labels[row] === c ? 1 : 0) - share);
    }
    const squares = psi.reduce((sum, value) => sum + value * value, 0);
    const actual = difference(name, many.candidate, many.baseline);
    expectWithin(actual.standardError, Math.sqrt(squares / (n * (n - 1))), 1e-12);
    expectWithin(actual.upper, actual.estimate + Z * actual.standardError, 1e-14);
  });
});

describe('Tango, by the constrained likelihood', () => {
  const COUNTS = [
    [3, 1, 20],
    [12, 5, 200],
    [0, 7, 60],
    [9, 0, 60],
    [40, 20, 160],
    [150, 171, 5000],
  ] as const;

  /** The lost share that makes the counts likeliest when gained share − lost share is `d`, by ternary search. */
  function constrainedLostShare(gained: number, lost: number, n: number, d: number): number {
    const likelihood = (q: number) => {
      const term = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(Math.max(share, 1e-300)));
      return term(gained, q + d) + term(lost, q) + term(n - gained - lost, 1 - 2 * q - d);
    };
    let low = Math.max(0, -d);
    let high = (1 - d) / 2;
    for (let step = 0; step < 300; step++) {
      const third = (high - low) / 3;
      if (likelihood(low + third) < likelihood(high - third)) low += third;
      else high -= third;
    }
    return (low + high) / 2;
  }

  /** (d̂ − d)/its standard error under the constraint. */
  function score(gained: number, lost: number, n: number, d: number): number {
    const q = constrainedLostShare(gained, lost, n, d);
    return ((gained - lost) / n - d) / Math.sqrt((2 * q + d - d * d) / n);
  }

  it.each(COUNTS)('the statistic of %d and %d of %d', (gained, lost, n) => {
    for (const d of [-0.3, -0.05, 0.02, 0.2]) {
      expectWithin(tangoStatistic({ gained, lost, n }, d), score(gained, lost, n, d), 1e-6);
    }
  });

  it.each(COUNTS)('the bounds of %d and %d of %d', (gained, lost, n) => {
    const { lower, upper } = tangoInterval({ gained, lost, n }, 0.05);
    const root = (target: number) => {
      let low = -1 + 1e-9;
      let high = 1 - 1e-9;
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (score(gained, lost, n, middle) > target) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    };
    const width = upper - lower;
    expect(Math.abs(lower - root(Z)) / width).toBeLessThan(1e-6);
    expect(Math.abs(upper - root(-Z)) / width).toBeLessThan(1e-6);
  });

  it('accuracy counts the rows where one side alone is right', () => {
    const one = multiclassCase(120, 6);
    const right = (input: (typeof one)['candidate'], row: number) => input.truth[row] === input.prediction[row];
    const rows = [...one.candidate.truth.keys()];
    const gained = rows.filter((row) => right(one.candidate, row) && !right(one.baseline, row)).length;
    const lost = rows.filter((row) => !right(one.candidate, row) && right(one.baseline, row)).length;
    const { tailBelow: _ours, ...actual } = difference('accuracy', one.candidate, one.baseline);
    const { tailBelow: _theirs, ...expected } = tangoInterval({ gained, lost, n: 120 }, 0.05);
    expect(actual).toEqual(expected);
    expect(gained).toBeGreaterThan(3);
  });

  it('a certain loss of every row has its lower bound at −1', () => {
    expect(tangoInterval({ gained: 0, lost: 40, n: 40 }, 0.05).lower).toBe(-1);
    expect(tangoInterval({ gained: 40, lost: 0, n: 40 }, 0.05).upper).toBe(1);
  });
});

describe('Wilson', () => {
  it.each([
    [0, 30],
    [17, 30],
    [30, 30],
    [995, 1000],
  ])('the bounds of %d of %d are where the score is z', (hits, n) => {
    const { lower, upper } = wilsonInterval(hits, n, 0.05);
    for (const bound of [lower, upper]) {
      if (bound === 0 || bound === 1) continue;
      expectWithin(Math.abs(hits / n - bound) / Math.sqrt((bound * (1 - bound)) / n), Z, 1e-12);
    }
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(1);
  });
});

describe('a standard error of 0', () => {
  const truth = [1, 2, 3, 4];
  const perfect = numbers(truth, truth);
  const shifted = numbers(
    truth,
    truth.map((y) => y + 1),
  );

  it('is legal: both bounds are the estimate, and a tail is 0 or 1', () => {
    for (const name of ['mae', 'rmse', 'mse']) {
      const actual = difference(name, perfect, shifted);
      expect([actual.estimate, actual.lower, actual.upper, actual.standardError]).toEqual([1, 1, 1, 0]);
      expect([0.9, 1, 1.1].map((limit) => actual.tailBelow(limit))).toEqual([1, 1, 0]);
    }
  });

  it('a model without errors adds nothing to the spread of rmse', () => {
    const { candidate } = regressionCase(40, 1);
    const flawless = numbers(candidate.truth, candidate.truth);
    expectWithin(difference('rmse', flawless, candidate).standardError, own('rmse', candidate).standardError, 1e-13);
  });
});

describe('groups', () => {
  it('are of any codes', () => {
    expect(groupRows([7, -1, 7, 7, 0])).toEqual({ codes: Uint32Array.of(0, 1, 0, 0, 2), count: 3 });
    expect(groupRows([])).toEqual({ codes: new Uint32Array(0), count: 0 });
  });

  it('one row a group is no group at all', () => {
    for (const [name, task] of [
      ['rmse', 'regression'],
      ['f1', 'binary'],
      ['log_loss', 'multiclass'],
    ] as const) {
      const { candidate, baseline } = caseOf(task, 60, 1);
      const plain = difference(name, candidate, baseline);
      const grouped = difference(name, candidate, baseline, { groups: groupsOf([...candidate.truth.keys()]) });
      expectWithin(grouped.lower, plain.lower, 1e-12);
      expect(grouped.groups).toBe(60);
    }
  });

  it('groups of equal size give the t test of the groups’ means', () => {
    const one = regressionCase(120, 5);
    const codes = Array.from({ length: 120 }, (_, i) => i % 40);
    const means = Array.from({ length: 40 }, (_, g) => {
      const rows = [...codes.keys()].filter((row) => codes[row] === g);
      return improvementOf('mae', { candidate: takeRows(one.candidate, rows), baseline: takeRows(one.baseline, rows) });
    });
    const actual = difference('mae', one.candidate, one.baseline, { groups: groupsOf(codes) });
    expectWithin(actual.standardError, Math.sqrt(variance(means, 1) / 40), 1e-12);
    expectWithin(
      actual.lower,
      mean(means) - studentUpperQuantile(0.05, 39) * Math.sqrt(variance(means, 1) / 40),
      1e-11,
    );
  });

  it('copies of every row in its own group change nothing but n', () => {
    for (const [name, task] of [
      ['roc_auc', 'binary'],
      ['accuracy', 'multiclass'],
      ['mse', 'regression'],
    ] as const) {
      const one = caseOf(task, 50, 13);
      const twice = Array.from({ length: 100 }, (_, i) => i >> 1);
      const groups = groupsOf(twice);
      const once = difference(name, one.candidate, one.baseline, { groups: groupsOf([...one.candidate.truth.keys()]) });
      const copied = difference(name, takeRows(one.candidate, twice), takeRows(one.baseline, twice), { groups });
      expectWithin(copied.standardError, once.standardError, 1e-12);
    }
  });
});

describe('weights', () => {
  const WEIGHED = [
    ['mse', 'regression'],
    ['rmse', 'regression'],
    ['r2', 'regression'],
    ['accuracy', 'binary'],
    ['roc_auc', 'binary'],
    ['f1', 'binary'],
    ['mcc', 'multiclass'],
    ['precision_weighted', 'multiclass'],
    ['roc_auc_ovr', 'multiclass'],
    ['roc_auc_ovr_weighted', 'multiclass'],
    ['average_precision', 'binary'],
    ['ece', 'multiclass'],
    ['explained_variance', 'regression'],
    ['median_absolute_error', 'regression'],
    ['roc_auc_ovo', 'multiclass'],
  ] as const;

  it.each(WEIGHED)('%s: a whole-number weight is as many rows', (name, task) => {
    const { candidate, baseline } = caseOf(task, 40, 21);
    const weights = Float64Array.from({ length: 40 }, (_, i) => 1 + (i % 3));
    const rows = [...weights.keys()].flatMap((row) => Array.from({ length: weights[row]! }, () => row));
    const repeated = { candidate: takeRows(candidate, rows), baseline: takeRows(baseline, rows) };
    const actual = difference(name, candidate, baseline, { weights });
    expect(Math.abs(actual.estimate - improvementOf(name, repeated))).toBeLessThan(1e-12);
  });

  it.each(WEIGHED.slice(0, 10))('%s: an influence is n × the slope of the value in the row’s weight', (name, task) => {
    // Of two groups, one row and the rest, the sums of ψ are ±ψ_row, so the standard error is 2·|ψ_row|/n.
    const n = 40;
    const { candidate } = caseOf(task, n, 22);
    const weights = weightsOf(n, 3).map((weight) => weight + 0.5);
    for (const row of [0, 7, 23]) {
      const groups = groupsOf(Array.from({ length: n }, (_, i) => (i === row ? 0 : 1)));
      const { standardError } = own(name, candidate, { weights, groups });
      const step = 1e-4;
      const slope =
        (own(name, candidate, { weights: weights.map((w, i) => (i === row ? w + step : w)) }).estimate -
          own(name, candidate, { weights: weights.map((w, i) => (i === row ? w - step : w)) }).estimate) /
        (2 * step);
      expect(Math.abs(standardError - 2 * Math.abs(slope) * weights[row]!)).toBeLessThan(1e-6);
    }
  });

  it('equal weights change nothing', () => {
    const one = regressionCase(50, 30);
    const plain = difference('rmse', one.candidate, one.baseline);
    const weighed = difference('rmse', one.candidate, one.baseline, { weights: new Float64Array(50).fill(3) });
    expectWithin(weighed.lower, plain.lower, 1e-12);
  });
});

describe('thousands of classes', () => {
  it('give what the same rows give with the classes that occur', () => {
    const few = multiclassCase(90, 4, 3);
    const spread = (input: (typeof few)['candidate']) => ({
      ...input,
      classes: Array.from({ length: 9000 }, (_, c) => String(c)),
      truth: input.truth.map((code) => 4000 * code),
      prediction: input.prediction.map((code) => 4000 * code),
      probabilities: undefined,
    });
    for (const name of ['f1_macro', 'mcc', 'balanced_accuracy']) {
      const expected = difference(name, few.candidate, few.baseline);
      const actual = difference(name, spread(few.candidate), spread(few.baseline));
      expectWithin(actual.lower, expected.lower, 1e-12);
    }
  });
});

describe('a class without rows in the prediction', () => {
  it('still has an interval of an average', () => {
    const truth = [...'aabbccaabbccaabbcc'];
    const side = (prediction: string) => multiclass({ truth, prediction: [...prediction], classes: ['a', 'b', 'c'] });
    const actual = difference('f1_macro', side('aabbaaaabbaaaabbaa'), side('ababaaababaaababaa'));
    expect(actual.estimate).toBeGreaterThan(0);
    expect(actual.upper).toBeGreaterThan(actual.lower);
  });
});
