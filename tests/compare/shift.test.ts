/** The yardstick's own check, against its definitions computed the slow way. */
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { SHIFT_ALPHA, type ShiftRequest, shiftOf } from '../../src/compare/shift.ts';
import { compareModels } from '../../src/compare/verdict.ts';
import type { Predictions } from '../../src/documents/predictions.ts';
import { studentUpperQuantile } from '../../src/numbers/student-t.ts';
import { drawsOf, normal } from '../steps/changed-world.ts';

const idsOf = (count: number, from = 0) => ({ length: count, text: (i: number) => `r${from + i}` });

function numbers(truth: readonly number[], prediction: readonly number[], from = 0): Predictions {
  return {
    task: 'regression',
    ids: idsOf(truth.length, from),
    slices: new Map(),
    truth: Float64Array.from(truth),
    prediction: Float64Array.from(prediction),
  };
}

function labels(truth: readonly string[], prediction: readonly string[]): Predictions {
  const classes = [...new Set([...truth, ...prediction])].sort();
  const codes = (texts: readonly string[]) => Int32Array.from(texts, (text) => classes.indexOf(text));
  return {
    task: 'multiclass',
    ids: idsOf(truth.length),
    slices: new Map(),
    classes,
    truth: codes(truth),
    prediction: codes(prediction),
  };
}

const MAE = resolvePolicy({ metrics: [{ name: 'mae', max_absolute_regression: 0.1 }] }, 'regression');
const ACCURACY = resolvePolicy({ metrics: [{ name: 'accuracy', max_absolute_regression: 0.02 }] }, 'multiclass');
const ask = (now: Predictions, home: Predictions | undefined, more: Partial<ShiftRequest> = {}) =>
  shiftOf({
    policy: now.task === 'regression' ? MAE : ACCURACY,
    now,
    home,
    namedByContent: false,
    classes: now.task === 'regression' ? [] : ['a', 'b', 'c'],
    evaluation: undefined,
    testDigest: undefined,
    ...more,
  });

/** 200 rows of errors of about 1 at home, moved by `by` where they lie further from the truth. */
function world(seed: number, by: number, noise: number) {
  const draw = drawsOf(seed);
  const truth = Array.from({ length: 200 }, () => normal(draw));
  const home = truth.map((y) => y + (draw() < 0.5 ? -1 : 1) * (1 + 0.2 * normal(draw)));
  const now = home.map((p, i) => p + Math.sign(p - truth[i]!) * (by + noise * normal(draw)));
  return { truth, home, now };
}

describe('on rows found again', () => {
  it('is a shift exactly where the 99.9 % bound of the paired difference lies beyond two margins', () => {
    const answers = new Set<boolean>();
    for (let seed = 0; seed < 60; seed++) {
      const { truth, home, now } = world(seed, 0.1 + seed / 200, 0.6);
      const moved = truth.map((y, i) => Math.abs(now[i]! - y) - Math.abs(home[i]! - y));
      const mean = moved.reduce((a, b) => a + b) / moved.length;
      const variance = moved.reduce((sum, d) => sum + (d - mean) * (d - mean), 0) / (moved.length - 1);
      const reach = studentUpperQuantile(SHIFT_ALPHA, moved.length - 1) * Math.sqrt(variance / moved.length);
      const isShifted = mean - reach > 0.2 || mean + reach < -0.2;
      answers.add(isShifted);
      expect([seed, ask(numbers(truth, now), numbers(truth, home)) !== undefined]).toEqual([seed, isShifted]);
    }
    expect(answers.size).toBe(2);
  });

  it('is a shift in either direction: a yardstick that became too good proves as little', () => {
    const { truth, home } = world(3, 0, 0);
    expect(ask(numbers(truth, truth), numbers(truth, home))).toMatchObject({ metric: 'mae', now: 0, rows: 200 });
  });

  it('looks at no row that is new, however hard', () => {
    const { truth, home } = world(4, 0, 0);
    const hard = truth.map((y) => y + 50);
    const all = numbers([...truth, ...truth], [...home, ...hard]);
    expect(ask(all, numbers(truth, home))).toBeUndefined();
    expect(ask(numbers(truth, home, 1000), numbers(truth, home))).toBeUndefined();
  });

  it('is a shift where new rows make it provably worse than the dummy, and none where it only answers them badly', () => {
    const { truth } = world(11, 0, 0);
    const wide = truth.map((y) => 10 * y);
    const asked = (answer: (y: number) => number) => {
      const near = wide.map((y) => y + 1);
      const all = numbers([...wide, ...wide], [...near, ...wide.map(answer)]);
      const evaluation = { metrics: {}, dummyAnswer: { value: 0 } };
      return ask(all, numbers(wide, near), { evaluation });
    };
    expect(asked((y) => -30 * y)).toMatchObject({ home: expect.closeTo(1), rows: 400 });
    expect(asked((y) => -30 * y)?.cause).toContain('rows that are new');
    // Hard: as wrong as the dummy is, and still right on the rows of home.
    expect(asked(() => 0)).toBeUndefined();
    expect(asked((y) => -0.5 * y)).toBeUndefined();
  });

  it('holds rows that are named by their content to the very numbers of home', () => {
    const { truth, home } = world(5, 0, 0);
    const one = home.map((p, i) => (i === 7 ? p + 1e-3 : p));
    const sums = home.map((p, i) => (i === 7 ? p * (1 + 1e-12) : p));
    const named = { namedByContent: true };
    expect(ask(numbers(truth, one), numbers(truth, home))).toBeUndefined();
    expect(ask(numbers(truth, one), numbers(truth, home), named)?.cause).toContain('does not say what it said');
    expect(ask(numbers(truth, sums), numbers(truth, home), named)).toBeUndefined();
  });

  it('takes corrected labels for the truth of both, and a target that is another for a shift', () => {
    const { truth, home } = world(6, 0, 0);
    const corrected = truth.map((y, i) => (i % 4 === 0 ? y + 3 : y));
    expect(ask(numbers(corrected, home), numbers(truth, home))).toBeUndefined();
    const cents = truth.map((y) => 100 * y);
    expect(ask(numbers(cents, home), numbers(truth, home))).toMatchObject({ metric: 'mae', rows: 200 });
  });

  it('knows classes that the baseline cannot say, but for a slip of the pen', () => {
    const truth = Array.from({ length: 300 }, (_, i) => ['a', 'b', 'c'][i % 3]!);
    const home = labels(truth, truth);
    const renamed = (count: number) =>
      labels(
        truth.map((name, i) => (i < count ? 'new' : name)),
        truth,
      );
    expect(ask(renamed(3), home)).toBeUndefined();
    expect(ask(renamed(4), home)?.cause).toBe('class values of the target are new: new');
    // What it could not say at home either is no news.
    expect(ask(renamed(4), home, { classes: ['b'] })).toBeUndefined();
  });

  it('beats the dummy still, if it did', () => {
    const { truth } = world(8, 0, 0);
    const home = truth.map((y) => y + 0.6 * (y > 0 ? -1 : 1) * Math.min(1, Math.abs(y)));
    const wide = resolvePolicy({ metrics: [{ name: 'mae', max_absolute_regression: 5 }] }, 'regression');
    const evaluation = { metrics: {}, dummyAnswer: { value: 0 } };
    const worse = truth.map((y) => -y);
    const more = { policy: wide, evaluation };
    expect(ask(numbers(truth, worse), numbers(truth, home), more)?.cause).toContain('looks at no feature');
    expect(
      ask(
        numbers(truth, worse),
        numbers(
          truth,
          worse.map((p) => p + 1e-3),
        ),
        more,
      ),
    ).toBeUndefined();
  });

  it('that is undefined now and was a number at home is a shift; what was no number at home proves nothing', () => {
    const policy = resolvePolicy({ metrics: [{ name: 'rmsle', max_relative_regression: 0.05 }] }, 'regression');
    const truth = Array.from({ length: 100 }, (_, i) => 1 + i / 10);
    const home = truth.map((y) => y * 1.1);
    const below = home.map((p, i) => (i === 0 ? -5 : p));
    const shift = ask(numbers(truth, below), numbers(truth, home), { policy });
    expect(shift).toMatchObject({ metric: 'rmsle', rows: 100 });
    expect(shift).not.toHaveProperty('now');
    expect(ask(numbers(truth, home), numbers(truth, below), { policy })).toBeUndefined();
  });
});

describe('without rows of home', () => {
  const { truth, home } = world(9, 0, 0);
  const metrics = { mae: { value: 1, lower: 0.95, upper: 1.05 } };
  const evaluation = { metrics };

  it('goes by its own metric, each within its own interval', () => {
    expect(ask(numbers(truth, home), undefined, { evaluation })).toBeUndefined();
    const far = home.map((p, i) => p + Math.sign(p - truth[i]!));
    expect(ask(numbers(truth, far), undefined, { evaluation })).toMatchObject({ metric: 'mae', home: 1, rows: 200 });
    expect(ask(numbers(truth, far), undefined)).toBeUndefined();
    expect(
      ask(numbers(truth, far), undefined, { evaluation: { metrics: { mae: { undefined: 'none' } } } }),
    ).toBeUndefined();
  });

  it('beats the dummy still, if it did', () => {
    const wide = resolvePolicy({ metrics: [{ name: 'mae', max_absolute_regression: 5 }] }, 'regression');
    const beaten = { metrics, dummy: { mae: { value: 1.2 } }, dummyAnswer: { value: 0 } };
    const worse = numbers(
      truth,
      truth.map((y) => -2 * y),
    );
    expect(ask(worse, undefined, { policy: wide, evaluation: beaten })?.cause).toContain('looks at no feature');
    const open = { ...beaten, dummy: { mae: { value: 1.04 } } };
    expect(ask(worse, undefined, { policy: wide, evaluation: open })).toBeUndefined();
  });
});

it('makes no gate better or worse, and an unchanged model none the less unchanged', () => {
  const { truth, home } = world(10, 0, 0);
  const request = {
    model: 'm',
    policy: MAE,
    event: 'pullRequest' as const,
    candidate: { predictions: numbers(truth, truth), digest: 'sha256:a' },
    found: { found: 'explicit' as const },
    slices: () => [],
    findings: [],
  };
  const shift = { metric: 'mae', home: 1, now: 9, rows: 200 };
  const baseline = { predictions: numbers(truth, home), digest: 'sha256:b', exact: false, shift };
  const { verdict } = compareModels({ ...request, baseline });
  expect(verdict.gates.map(({ outcome, reason }) => [outcome, reason])).toEqual([['inconclusive', 'baseline_shifted']]);
  expect(verdict.gates[0]).not.toHaveProperty('improvement');
  expect(verdict.baseline.shift).toEqual(shift);
  expect(verdict.rows).toEqual({ paired: 200, dropped: 0 });
  const same = compareModels({ ...request, baseline: { ...baseline, digest: 'sha256:a' } }).verdict;
  expect(same.gates[0]?.outcome).toBe('unchanged');
  expect(same.baseline).not.toHaveProperty('shift');
});
