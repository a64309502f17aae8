/** The best release as one more baseline: statistics, section 6. */
import { describe, expect, it } from 'vitest';
import { type AnchorSide, isBetterRelease } from '../../src/compare/anchor.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { type CompareRequest, compareModels } from '../../src/compare/verdict.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import type { Predictions } from '../../src/documents/predictions.ts';
import { type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { Sfc32 } from '../../src/numbers/sfc32.ts';
import { regressionOf } from './predictions-of.ts';

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;
const CANDIDATE = digestOf('a');
const BASELINE = digestOf('b');
const ANCHOR = digestOf('c');

/** Off by `error` everywhere: mae is `error`, and its interval a point. */
const TRUTH = Array.from({ length: 32 }, (_, i) => 1 + (i % 4));
const off = (error: number, rows = TRUTH.length) =>
  regressionOf(
    TRUTH.slice(0, rows),
    TRUTH.slice(0, rows).map((v) => v + error),
  );
const gate = (keys: object = { max_absolute_regression: 0.5 }, more: Partial<GateConfig> = {}): GateConfig => ({
  metrics: [{ name: 'mae', ...keys }],
  ...more,
});

interface Asked extends Partial<Omit<AnchorSide, 'known'>> {
  readonly digest?: string;
  readonly problem?: string;
  readonly ours?: Predictions;
  /** null: a first run. */
  readonly theirs?: Predictions | null;
  readonly gate?: GateConfig;
  readonly request?: Partial<CompareRequest>;
}

function judge(asked: Asked): Verdict {
  const { digest = ANCHOR, problem, ours = off(1), theirs = off(1), request } = asked;
  const { verdict } = compareModels({
    model: 'm',
    policy: resolvePolicy(asked.gate ?? gate(), 'regression'),
    event: 'pullRequest',
    candidate: { predictions: ours, digest: CANDIDATE },
    baseline: theirs === null ? undefined : { predictions: theirs, digest: BASELINE, exact: false },
    found: { found: theirs === null ? 'none' : 'start_commit' },
    anchor: {
      known: { version: 'm@v1.0.0', digest, ...(problem === undefined ? {} : { problem }) },
      acceptedBefore: asked.acceptedBefore ?? 0,
      predictions: 'predictions' in asked ? asked.predictions : off(1),
      mustCompare: asked.mustCompare ?? false,
    },
    slices: () => [],
    findings: [],
    ...request,
  });
  expect(verdictDocument.decode(verdictDocument.encode(verdict), 'verdict.json')).toEqual(verdict);
  return verdict;
}

describe('the gate against the anchor', () => {
  it('has the budget for its margin: twice the margin of the primary metric', () => {
    const verdict = judge({ ours: off(1.75), theirs: off(1.5), predictions: off(1) });
    expect(verdict.decision).toBe('approved');
    expect(verdict.gates[0]).toMatchObject({ outcome: 'no_worse', improvement: -0.25 });
    expect(verdict.anchor).toEqual({
      version: 'm@v1.0.0',
      digest: ANCHOR,
      accepted: -0.25,
      gate: expect.objectContaining({
        metric: 'mae',
        require: 'no_worse',
        outcome: 'no_worse',
        degraded: true,
        margin: 1,
        improvement: -0.75,
        lower: -0.75,
        candidate: 1.75,
        baseline: 1,
        method: 'paired_t',
        level: 0.9,
        passed: true,
      }),
    });
  });

  it('stops what each step allowed', () => {
    const verdict = judge({ ours: off(2.25), theirs: off(2), predictions: off(1), acceptedBefore: -1 });
    expect(verdict.gates[0]).toMatchObject({ outcome: 'no_worse', passed: true });
    expect(verdict.anchor).toMatchObject({
      accepted: -1.25,
      gate: { outcome: 'worse', reason: 'budget_spent', passed: false },
    });
    expect([verdict.decision, verdict.reasons]).toEqual(['rejected', ['budget_spent']]);
  });

  it('fails where the bound is on the budget', () => {
    // The bound of a point interval: exactly −1.
    const verdict = judge({ ours: off(2), theirs: off(1.75), predictions: off(1) });
    expect(verdict.anchor?.gate).toMatchObject({ lower: -1, margin: 1, outcome: 'worse', passed: false });
  });

  it('takes the margin from the baseline where it is relative, and from the anchor on a first run', () => {
    const relative = gate({ max_relative_regression: 0.25, threshold: 9 });
    const asked = { gate: relative, ours: off(2), predictions: off(1) };
    const against = judge({ ...asked, theirs: off(2) }).anchor?.gate;
    expect(against).toMatchObject({ margin: 1 });
    expect(against, 'which is for the gate against the baseline to hold').not.toHaveProperty('threshold');
    expect(judge({ ...asked, theirs: null }).anchor?.gate).toMatchObject({ margin: 0.5, outcome: 'worse' });
  });

  it('takes the budget of the policy before any margin', () => {
    const budget = gate({ max_absolute_regression: 0.5 }, { cumulative_budget: 3 });
    expect(judge({ gate: budget, ours: off(2), theirs: off(1.75), predictions: off(1) }).anchor?.gate).toMatchObject({
      margin: 3,
      passed: true,
    });
  });

  it('is not asked for where anchor and baseline, or anchor and candidate, are one model', () => {
    for (const digest of [BASELINE, CANDIDATE]) {
      const { anchor, decision } = judge({ digest, ours: off(1.25), predictions: off(0), problem: 'no column x' });
      expect(anchor).toEqual({ version: 'm@v1.0.0', digest, accepted: -0.25 });
      expect(decision).toBe('approved');
    }
  });

  it('is not asked for without a margin and a budget, and is with a budget alone', () => {
    const better = { require: 'better' };
    const asked = { ours: off(1), theirs: off(2), predictions: off(0) };
    expect(judge({ ...asked, gate: gate(better) }).anchor).not.toHaveProperty('gate');
    const { anchor, decision } = judge({ ...asked, gate: gate(better, { cumulative_budget: 0.5 }) });
    expect(anchor?.gate).toMatchObject({ outcome: 'worse', require: 'no_worse' });
    expect(decision).toBe('rejected');
    expect(anchor?.gate).not.toHaveProperty('threshold');
  });

  it('goes by on_inconclusive where it is open', () => {
    const few = { ours: off(1.25, 20), theirs: off(1.25, 20), predictions: off(1, 20) };
    const settled = gate({ threshold: 5 }, { cumulative_budget: 1 });
    for (const [word, decision] of [
      ['fail', 'rejected'],
      ['warn', 'pending'],
      ['pass', 'approved'],
    ] as const) {
      const policy = { ...settled, on_inconclusive: { pull_request: word, release: 'fail' as const } };
      const verdict = judge({ ...few, gate: policy });
      expect(verdict.anchor?.gate).toMatchObject({ outcome: 'inconclusive', reason: 'too_few_rows', passed: false });
      expect(verdict.decision).toBe(decision);
    }
  });

  it('compares on the rows that all three have', () => {
    const verdict = judge({ theirs: off(1, 31), predictions: off(1, 30) });
    expect(verdict.rows.paired).toBe(31);
    expect(verdict.anchor?.gate?.n).toBe(30);
  });

  it('has an error, never a pass, for a relative margin of 0', () => {
    const asked = { gate: gate({ max_relative_regression: 0.5 }), ours: off(1), theirs: off(0), predictions: off(1) };
    expect(judge(asked).anchor?.gate).toMatchObject({ outcome: 'error', reason: 'relative_to_zero', passed: false });
  });
});

describe('an anchor that cannot be scored', () => {
  const problem = 'the anchor has no column "x"';

  it('is told, and stops nothing', () => {
    const verdict = judge({ predictions: undefined, problem });
    expect(verdict.anchor).toMatchObject({ problem });
    expect(verdict.anchor).not.toHaveProperty('gate');
    expect([verdict.decision, verdict.reasons]).toEqual(['approved', ['anchor_unavailable']]);
  });

  it('is an open question where another job should have left its numbers', () => {
    const verdict = judge({ predictions: undefined, problem, mustCompare: true });
    expect(verdict.anchor).toMatchObject({
      problem,
      gate: { outcome: 'inconclusive', reason: 'not_comparable', passed: false },
    });
    expect(verdict.decision).toBe('pending');
    expect(verdict.reasons).toContain('anchor_unavailable');
  });

  it('is an open question where its rows are others, or their truths', () => {
    const others = regressionOf(
      TRUTH,
      TRUTH,
      TRUTH.map((_, i) => `other-${i}`),
    );
    const corrected = regressionOf(
      TRUTH.map((v, i) => (i === 7 ? v + 1 : v)),
      TRUTH,
    );
    for (const [predictions, words] of [
      [others, /no row/],
      [corrected, /the truth of row r7 differs/],
    ] as const) {
      const verdict = judge({ predictions });
      expect(verdict.anchor?.gate).toMatchObject({ outcome: 'inconclusive', reason: 'not_comparable' });
      expect(verdict.anchor?.problem).toMatch(words);
      expect(verdict.decision).toBe('pending');
    }
  });
});

describe('the choice among releases', () => {
  const policy = resolvePolicy(gate(), 'regression');

  it('goes by the primary metric on the rows of both', () => {
    expect(isBetterRelease(policy, off(1), off(1.5))).toBe(true);
    expect(isBetterRelease(policy, off(1.5), off(1))).toBe(false);
    expect(isBetterRelease(policy, off(1), off(1)), 'the older one stays').toBe(false);
    expect(isBetterRelease(policy, off(1, 3), off(1.5, 2))).toBe(true);
  });

  it('is no where nobody can tell', () => {
    const others = regressionOf(
      TRUTH,
      TRUTH,
      TRUTH.map((_, i) => `x${i}`),
    );
    expect(isBetterRelease(policy, others, off(1))).toBe(false);
    const r2 = resolvePolicy({ metrics: [{ name: 'r2', max_absolute_regression: 0.1 }] }, 'regression');
    const constant = (error: number) => regressionOf([2, 2], [2 + error, 2]);
    expect(isBetterRelease(r2, constant(0), constant(1))).toBe(false);
  });
});

describe('sixty regressions of 0.4 margins', () => {
  const ROWS = 400;
  const M = 0.05;
  const random = new Sfc32(7);
  /** Uniform on (−1, 1): light tails, as the bounds want. */
  const noise = (scale: number) =>
    Float64Array.from({ length: ROWS }, () => ((random.next() / 2 ** 32) * 2 - 1) * scale);
  const truth = noise(3);
  /** Errors of one sign and of about `size`: mae is their mean. */
  const model = (size: number) => {
    const jitter = noise(0.02);
    return regressionOf(
      [...truth],
      Array.from(truth, (y, i) => y + size + jitter[i]!),
    );
  };

  function sixty(anchor: 'best' | 'off'): { readonly lost: number; readonly accepted: number } {
    const release = model(1);
    let size = 1;
    let baseline = release;
    let accepted = 0;
    for (let run = 0; run < 60; run++) {
      const candidate = model(size + 0.4 * M);
      const verdict = judge({
        ours: candidate,
        theirs: baseline,
        predictions: release,
        gate: gate({ max_absolute_regression: M }, { anchor }),
        ...(anchor === 'off' ? { request: { anchor: undefined } } : {}),
      });
      expect(verdict.gates[0]?.passed, 'each is within the margin of the one before').toBe(true);
      if (verdict.decision !== 'approved') continue;
      accepted += 1;
      size += 0.4 * M;
      baseline = candidate;
    }
    return { lost: size - 1, accepted };
  }

  it('are stopped near the budget, and without an anchor by nothing', () => {
    expect(sixty('off')).toEqual({ lost: expect.closeTo(60 * 0.4 * M, 6), accepted: 60 });
    const { lost, accepted } = sixty('best');
    expect(lost).toBeLessThanOrEqual(2 * M);
    expect(lost).toBeGreaterThanOrEqual(2 * M - 0.4 * M * 1.5);
    expect(accepted).toBeLessThan(6);
  });
});
