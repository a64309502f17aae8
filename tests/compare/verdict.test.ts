/** From two sets of predictions to the verdict: statistics, sections 1 and 2, and A8 of the threats. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { type CompareRequest, compareModels } from '../../src/compare/verdict.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import type { Predictions } from '../../src/documents/predictions.ts';
import { type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { InputError } from '../../src/errors.ts';
import { binaryOf, regressionOf } from './predictions-of.ts';

const DIGESTS = { a: `sha256:${'a'.repeat(64)}`, b: `sha256:${'b'.repeat(64)}` };

interface Sides extends Partial<CompareRequest> {
  readonly ours: Predictions;
  /** null: none was found. */
  readonly theirs: Predictions | undefined | null;
  readonly gate: GateConfig;
  readonly exact?: boolean;
  readonly sameModel?: boolean;
}

function judge({ ours, theirs, gate, exact = true, sameModel = false, ...rest }: Sides): Verdict {
  const { verdict } = compareModels({
    model: 'm',
    policy: resolvePolicy(gate, ours.task),
    event: 'pullRequest',
    candidate: { predictions: ours, digest: DIGESTS.a },
    baseline: theirs === null ? undefined : { predictions: theirs, digest: sameModel ? DIGESTS.a : DIGESTS.b, exact },
    found: { found: theirs === null ? 'none' : 'explicit' },
    slices: () => [],
    findings: [],
    ...rest,
  });
  // Whatever is decided can be written and read again.
  expect(verdictDocument.decode(verdictDocument.encode(verdict), 'verdict.json')).toEqual(verdict);
  return verdict;
}

/** As many rows as a regression needs; those of classes are repeated to 100. */
const times = <T>(values: readonly T[], repeats: number): T[] => Array.from({ length: repeats }, () => values).flat();

/** Predictions that are off by `error` everywhere: mae is `error`, and its interval a point. */
const TRUTH = times([1, 2, 3, 4], 8);
const off = (error: number) =>
  regressionOf(
    TRUTH,
    TRUTH.map((v) => v + error),
  );
const mae = (keys: object): GateConfig => ({ metrics: [{ name: 'mae', ...keys }] });

describe('one gate', () => {
  it.each<[string, Sides, object, string]>([
    [
      'better',
      { ours: off(1), theirs: off(2), gate: mae({ max_absolute_regression: 0.5 }) },
      {
        outcome: 'better',
        candidate: 1,
        baseline: 2,
        improvement: 1,
        lower: 1,
        upper: 1,
        level: 0.9,
        method: 'paired_t',
        margin: 0.5,
        n: 32,
        smallestMargin: 0,
        passed: true,
      },
      'approved',
    ],
    [
      'no worse and degraded',
      { ours: off(1.25), theirs: off(1), gate: mae({ max_absolute_regression: 0.5 }) },
      { outcome: 'no_worse', degraded: true, improvement: -0.25, passed: true },
      'approved',
    ],
    [
      'worse',
      { ours: off(2), theirs: off(1), gate: mae({ max_absolute_regression: 0.5 }) },
      { outcome: 'worse', improvement: -1, passed: false },
      'rejected',
    ],
    [
      'worse by the smaller of both margins',
      { ours: off(1.25), theirs: off(1), gate: mae({ max_absolute_regression: 0.5, max_relative_regression: 0.2 }) },
      { outcome: 'worse', margin: 0.2, passed: false },
      'rejected',
    ],
    [
      'better as required',
      { ours: off(1), theirs: off(2), gate: mae({ require: 'better' }) },
      { outcome: 'better', require: 'better', passed: true },
      'approved',
    ],
    [
      'not better as required',
      { ours: off(1.25), theirs: off(1), gate: mae({ require: 'better', max_absolute_regression: 1 }) },
      { outcome: 'no_worse', reason: 'required_better', passed: false },
      'rejected',
    ],
    [
      'better, and less than the larger K',
      { ours: off(1.5), theirs: off(2), gate: mae({ min_absolute_change: 0.1, min_relative_change: 0.4 }) },
      { outcome: 'no_worse', requiredImprovement: 0.8, reason: 'required_better', passed: false },
      'rejected',
    ],
    [
      'threshold held, at its very value',
      { ours: off(1), theirs: off(1.125), gate: mae({ max_absolute_regression: 0.5, threshold: 1 }) },
      { outcome: 'better', threshold: 1, thresholdHeld: true, passed: true },
      'approved',
    ],
    [
      'better and threshold missed',
      { ours: off(1.5), theirs: off(2), gate: mae({ max_absolute_regression: 0.5, threshold: 1 }) },
      { outcome: 'better', thresholdHeld: false, reason: 'threshold_missed', passed: false },
      'rejected',
    ],
    [
      'threshold only: a change does not matter',
      { ours: off(1.5), theirs: off(1), gate: mae({ threshold: 2 }) },
      { thresholdHeld: true, passed: true },
      'approved',
    ],
    [
      'threshold only, missed',
      { ours: off(3), theirs: off(4), gate: mae({ threshold: 2 }) },
      { thresholdHeld: false, passed: false },
      'rejected',
    ],
    [
      'identical predictions',
      { ours: off(1), theirs: off(1), gate: mae({ max_absolute_regression: 0.5 }) },
      { outcome: 'no_worse', reason: 'identical_predictions', passed: true },
      'approved',
    ],
    [
      'identical predictions are not better',
      { ours: off(1), theirs: off(1), gate: mae({ require: 'better' }) },
      { outcome: 'no_worse', reason: 'identical_predictions', passed: false },
      'rejected',
    ],
    [
      'the same model',
      { ours: off(1), theirs: off(1), sameModel: true, gate: mae({ require: 'better' }) },
      { outcome: 'unchanged', reason: 'identical_model', improvement: 0, passed: true },
      'approved',
    ],
    [
      'the same model that misses its threshold',
      { ours: off(1), theirs: off(1), sameModel: true, gate: mae({ threshold: 0.5 }) },
      { outcome: 'unchanged', thresholdHeld: false, passed: false },
      'rejected',
    ],
    [
      'a relative margin to a perfect baseline',
      { ours: off(1), theirs: off(0), gate: mae({ max_relative_regression: 0.5 }) },
      { outcome: 'error', reason: 'relative_to_zero', passed: false },
      'rejected',
    ],
    [
      'a relative margin to 0, of the same model',
      { ours: off(0), theirs: off(0), sameModel: true, gate: mae({ max_relative_regression: 0.5 }) },
      { outcome: 'error', reason: 'relative_to_zero', passed: false },
      'rejected',
    ],
    [
      'nothing to compare with on these rows',
      { ours: off(1), theirs: undefined, gate: mae({ max_absolute_regression: 0.5 }) },
      { outcome: 'inconclusive', reason: 'not_comparable', passed: false },
      'pending',
    ],
  ])('%s', (_, sides, gate, decision) => {
    const verdict = judge(sides);
    expect(verdict.gates[0]).toMatchObject(gate);
    expect(verdict.decision).toBe(decision);
  });

  it('keeps the sign of a negative baseline: |r2|', () => {
    const truth = times([1, 2, 3, 4, 5], 8);
    const gate: GateConfig = { metrics: [{ name: 'r2', max_relative_regression: 0.5 }] };
    const far = regressionOf(
      truth,
      truth.map(() => 6),
    );
    const verdict = judge({
      ours: regressionOf(
        truth,
        truth.map(() => 5.9),
      ),
      theirs: far,
      gate,
    });
    expect(verdict.gates[0]).toMatchObject({ outcome: 'better', baseline: -4.5, margin: 2.25 });
  });

  it('says nothing of a margin, K, threshold, class or group that is not there', () => {
    const [gate] = judge({ ours: off(1), theirs: off(2), gate: mae({ require: 'better' }) }).gates;
    expect(Object.keys(gate!).sort()).toEqual(
      [
        'metric',
        'direction',
        'require',
        'outcome',
        'passed',
        'candidate',
        'baseline',
        'improvement',
        'lower',
        'upper',
        'level',
        'method',
        'n',
        'smallestMargin',
      ].sort(),
    );
  });

  it('reads labels for a metric of labels and scores for one of scores', () => {
    const [truth, labels] = [times([0, 1, 0, 1], 25), times([0, 1, 1, 1], 25)];
    const ours = binaryOf(truth, labels, times([0.1, 0.9, 0.6, 0.7], 25));
    const theirs = binaryOf(truth, labels, times([0.2, 0.8, 0.7, 0.9], 25));
    const gate = {
      metrics: ['accuracy', 'roc_auc'].map((name) => ({ name, max_absolute_regression: 0.3 })),
    };
    const [accuracy, auc] = judge({ ours, theirs, gate }).gates;
    expect(accuracy).toMatchObject({ outcome: 'no_worse', reason: 'identical_predictions' });
    expect(auc).toMatchObject({ outcome: 'no_worse' });
    expect(auc!.reason).toBeUndefined();
  });
});

describe('rows', () => {
  const gate = mae({ max_absolute_regression: 5, threshold: 10 });
  const named = (ids: string[], truth: number[]) =>
    regressionOf(
      truth,
      truth.map((v) => v + 1),
      ids,
    );

  it('must be the same where the files are compared as they are', () => {
    const verdict = judge({ ours: named(['a', 'b'], [1, 2]), theirs: named(['a', 'c'], [1, 2]), gate });
    expect(verdict).toMatchObject({ decision: 'rejected', reasons: ['ids_mismatch'], rows: { paired: 0 } });
    expect(verdict.gates[0]).toMatchObject({ outcome: 'error', reason: 'ids_mismatch', passed: false });
    expect(verdict.gates[0]!.improvement).toBeUndefined();
    expect(verdict.baseline.problem).toBe('2 rows of the candidate, 2 of the baseline, 1 ids in both');
  });

  it.each([true, false])('must have the same truth (exact: %s)', (exact) => {
    const verdict = judge({
      ours: named(['a', 'b'], [1, 2]),
      theirs: named(['a', 'b'], [1, 3]),
      gate,
      exact,
      sameModel: true,
    });
    expect(verdict).toMatchObject({ decision: 'rejected', reasons: ['truth_differs'] });
    expect(verdict.gates[0]!.improvement).toBeUndefined();
    expect(verdict.baseline.problem).toBe('the truth of row b differs');
  });

  it('of a baseline that was found are those of both sides, in whatever order', () => {
    const ours = named(['a', 'b', 'c'], [1, 2, 3]);
    const theirs = regressionOf([9, 3, 2], [9, 5, 2], ['x', 'c', 'b']);
    const verdict = judge({ ours, theirs, gate, exact: false });
    expect(verdict.rows).toEqual({ paired: 2, dropped: 1, improved: 1, worsened: 1 });
    expect(verdict.gates[0]).toMatchObject({ n: 2, candidate: 1, baseline: 1, improvement: 0 });
  });

  it('that none of both has are not compared', () => {
    const verdict = judge({
      ours: named(['a'], [1]),
      theirs: named(['b'], [1]),
      gate: mae({ max_absolute_regression: 5 }),
      exact: false,
    });
    expect(verdict).toMatchObject({ decision: 'pending', reasons: ['not_comparable'] });
    expect(verdict.baseline.problem).toBe('no row is in both test sets');
  });
});

describe('the decision', () => {
  const margin = mae({ max_absolute_regression: 0.5 });

  it.each<[string, object, string, string[], boolean]>([
    ['a threshold that holds', { ...mae({ threshold: 2 }) }, 'approved', ['no_baseline'], true],
    ['a threshold that is missed', { ...mae({ threshold: 0.5 }) }, 'rejected', ['threshold_missed'], false],
    ['no threshold', margin, 'pending', ['no_baseline', 'no_thresholds'], true],
    ['first_run: fail', { ...mae({ threshold: 2 }), first_run: 'fail' }, 'rejected', ['no_baseline'], false],
  ])('on a first run with %s', (_, gate, decision, reasons, rubberStamp) => {
    const verdict = judge({ ours: off(1), theirs: null, gate: gate as GateConfig });
    expect(verdict).toMatchObject({ decision, reasons, rubberStamp, baseline: { found: 'none' } });
  });

  it.each<['pullRequest' | 'release', object | undefined, string]>([
    ['pullRequest', undefined, 'pending'],
    ['release', undefined, 'pending'],
    ['pullRequest', { pull_request: 'fail', release: 'warn' }, 'rejected'],
    ['release', { pull_request: 'fail', release: 'warn' }, 'pending'],
    ['pullRequest', { release: 'fail' }, 'pending'],
    ['release', { release: 'fail' }, 'rejected'],
  ])('of what is not comparable on %s with %j is %s', (event, on, decision) => {
    const more = { on_inconclusive: { pull_request: 'pass', release: 'pass' }, on_not_comparable: on } as const;
    const gate = { ...margin, ...more } as GateConfig;
    expect(judge({ ours: off(1), theirs: undefined, gate, event })).toMatchObject({
      decision,
      reasons: ['not_comparable'],
    });
  });

  it.each(['candidate', 'both'])('never softens an undefined metric of %s, whatever on_inconclusive says', (who) => {
    const one = binaryOf([1, 1], [1, 1], [0.9, 0.8]);
    const gate: GateConfig = {
      metrics: [{ name: 'roc_auc', max_absolute_regression: 0.5 }],
      on_inconclusive: { pull_request: 'pass', release: 'pass' },
    };
    const verdict = judge({ ours: one, theirs: who === 'both' ? one : undefined, gate });
    expect(verdict).toMatchObject({ decision: 'rejected', reasons: ['undefined_metric'] });
    expect(judge({ ours: one, theirs: null, gate }).decision).toBe('rejected');
    expect(judge({ ours: one, theirs: one, gate, sameModel: true }).decision).toBe('rejected');
  });

  it('passes only when every gate does', () => {
    const gate: GateConfig = {
      metrics: [
        { name: 'mae', max_absolute_regression: 5 },
        { name: 'rmse', max_absolute_regression: 0.1 },
      ],
    };
    expect(judge({ ours: off(2), theirs: off(1), gate })).toMatchObject({ decision: 'rejected', reasons: [] });
  });

  it('is the same for shuffled baseline rows', () => {
    const ids = TRUTH.map((_, i) => `r${i}`);
    const theirs = regressionOf(TRUTH, times([2, 1, 4, 3], 8), ids);
    const shuffled = regressionOf([...TRUTH].reverse(), times([3, 4, 1, 2], 8), [...ids].reverse());
    const ours = regressionOf(TRUTH, times([1, 2, 3, 5], 8), ids);
    expect(judge({ ours, theirs: shuffled, gate: margin })).toEqual(judge({ ours, theirs, gate: margin }));
  });
});

describe('NaN', () => {
  /** One broken number anywhere ends in an error, or in a verdict that does not approve. */
  it('never passes', () => {
    const bad = fc.constantFrom(Number.NaN, Infinity, -Infinity);
    const side = fc.constantFrom('ours', 'theirs');
    const column = fc.constantFrom('truth', 'prediction');
    const gate = fc.constantFrom<object>(
      { max_absolute_regression: 1e6 },
      { max_relative_regression: 1e6 },
      { threshold: 1e6 },
      { require: 'better' },
      { max_absolute_regression: 1e6, threshold: 1e6 },
    );
    const metric = fc.constantFrom('rmse', 'mae', 'mse', 'median_absolute_error', 'max_error');
    fc.assert(
      fc.property(
        bad,
        side,
        column,
        fc.nat(TRUTH.length - 1),
        gate,
        metric,
        fc.boolean(),
        (value, who, what, row, keys, name, sameModel) => {
          const sides = { ours: off(1), theirs: off(2) };
          sides[who as 'ours'][what as 'truth'][row] = value;
          let decision: string;
          try {
            decision = judge({
              ...sides,
              sameModel,
              gate: { metrics: [{ name, ...keys }], on_inconclusive: { pull_request: 'pass', release: 'pass' } },
            }).decision;
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(InputError);
            decision = 'refused';
          }
          expect(decision).not.toBe('approved');
        },
      ),
    );
  });
});
