/** The table of endings: whole, never softer for a stricter word, and what the decision, exit code and check go by. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from '../../src/compare/compare-values.ts';
import { type DecisionInput, decide } from '../../src/compare/decide.ts';
import { endingRows } from '../../src/compare/ending-rows.ts';
import { type Cause, EVENTS, effectOf, KEYS, type KeyName, meaningOf, RULES } from '../../src/compare/endings.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { causeOf, consequenceOf, rowsReached } from '../../src/compare/ruling.ts';
import { stops } from '../../src/compare/stops.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import {
  DECISIONS,
  type Decision,
  type GateResult,
  OUTCOMES,
  REASONS,
  type Verdict,
} from '../../src/documents/verdict.ts';
import { createGate, createVerdict } from '../report/create.ts';

const METRICS: GateConfig['metrics'] = [{ name: 'rmse', max_absolute_regression: 0.1 }];
const policyOf = (more: Partial<GateConfig> = {}) => resolvePolicy({ metrics: METRICS, ...more }, 'regression');
const CAUSES = Object.keys(RULES) as Cause[];
const RANK: Readonly<Record<Decision, number>> = { approved: 0, pending: 1, rejected: 2 };
const rows = endingRows();

describe('the table', () => {
  it('has a row for every reason, and one name a row', () => {
    const told = new Set(rows.flatMap(({ reasons }) => reasons));
    expect(REASONS.filter((reason) => !told.has(reason))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('has these defaults by key and event', () => {
    const standards = rows.filter(({ standard }) => standard !== '').map(({ id, standard }) => `${id} ${standard}`);
    expect(standards).toEqual([
      'on_inconclusive.pull_request=warn default',
      'on_inconclusive.release=fail default where the run may release',
      'on_inconclusive.release=warn default where it may not release',
      'on_unreachable.pull_request=fail default',
      'on_unreachable.release=warn default',
      'on_shifted.pull_request=fail default',
      'on_shifted.release=warn default',
      'on_not_comparable.pull_request=warn default',
      'on_not_comparable.release=warn default',
      'on_exhausted=warn default',
      'first_run=rubber_stamp default',
    ]);
  });

  it('lets pending exit 0 in every row, rejected 1, and no row without a verdict pass', () => {
    for (const { decision, exitCode, check, policy } of rows) {
      if (decision === 'pending') expect([exitCode, check]).toEqual(['0', 'neutral']);
      if (decision === 'rejected' && !policy.includes('informational'))
        expect([exitCode, check]).toEqual(['1', 'failure']);
      if (decision === 'error') expect(check).toBe('failure');
      if (decision === 'none') expect(['action_required', 'failure']).toContain(check);
    }
  });

  it('is what a policy that says nothing decides by', () => {
    const means = (cause: Cause, event: 'pullRequest' | 'release', mayRelease: boolean) =>
      meaningOf(cause, policyOf(), { event, mayRelease });
    expect(means('wide_interval', 'pullRequest', false)).toBe('pending');
    expect(means('wide_interval', 'release', true)).toBe('rejected');
    expect(means('wide_interval', 'release', false)).toBe('pending');
    expect(meaningOf('too_few_rows', policyOf(), { event: 'release' }), 'not said: it may').toBe('rejected');
    for (const [cause, onPull] of [
      ['baseline_unreachable', 'rejected'],
      ['baseline_shifted', 'rejected'],
      ['not_comparable', 'pending'],
    ] as const) {
      expect(means(cause, 'pullRequest', false)).toBe(onPull);
      for (const mayRelease of [true, false]) expect(means(cause, 'release', mayRelease)).toBe('pending');
    }
  });

  it('keeps the keys apart: no word of one moves the reasons of another', () => {
    const words = { pull_request: 'fail', release: 'fail' } as const;
    for (const key of ['on_inconclusive', 'on_unreachable', 'on_shifted', 'on_not_comparable'] as const) {
      for (const event of EVENTS) {
        const moved = CAUSES.filter((cause) => {
          const at = { event, mayRelease: false };
          return meaningOf(cause, policyOf({ [key]: words }), at) !== meaningOf(cause, policyOf(), at);
        });
        expect(moved.every((cause) => RULES[cause].means === key)).toBe(true);
      }
    }
  });
});

const gates = fc.array(
  fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined }),
    passed: fc.boolean(),
    thresholdHeld: fc.option(fc.boolean(), { nil: undefined }),
    improvement: fc.option(fc.double(), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 3 },
);
const gateOf = ({ reason, thresholdHeld, improvement, ...keys }: Record<string, unknown>): GateResult =>
  createGate({ ...keys, reason, thresholdHeld, improvement } as Partial<GateResult>);
const words = fc.constantFrom('pass', 'warn', 'fail');
const stopWords = fc.constantFrom('warn', 'fail');
const STRICTNESS = ['pass', 'warn', 'fail'];
const policies = fc.record({
  on_inconclusive: fc.record({ pull_request: words, release: words }),
  on_unreachable: fc.record({ pull_request: stopWords, release: stopWords }),
  on_shifted: fc.record({ pull_request: stopWords, release: stopWords }),
  on_not_comparable: fc.record({ pull_request: stopWords, release: stopWords }),
  on_exhausted: stopWords,
}) as fc.Arbitrary<Partial<GateConfig>>;
const occasions = fc.record({ event: fc.constantFrom(...EVENTS), mayRelease: fc.boolean(), firstRun: fc.boolean() });

function stricter(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string')
    return STRICTNESS[Math.max(STRICTNESS.indexOf(a), STRICTNESS.indexOf(b))];
  const [one, other] = [a, b] as Record<string, unknown>[];
  return Object.fromEntries(Object.keys(one!).map((key) => [key, stricter(one![key], other![key])]));
}

describe('the decision', () => {
  it('is never milder by a stricter word', () => {
    fc.assert(
      fc.property(gates, policies, policies, occasions, (some, a, b, at) => {
        const input = { gates: some.map(gateOf), ...at };
        const mild = decided({ ...input, policy: policyOf(a) }).decision;
        const strict = decided({ ...input, policy: policyOf(stricter(a, b) as Partial<GateConfig>) }).decision;
        expect(RANK[strict]).toBeGreaterThanOrEqual(RANK[mild]);
      }),
    );
  });

  it('approves no failing gate, whatever reason it gives, unless on_inconclusive lets an open one pass', () => {
    fc.assert(
      fc.property(gates, occasions, (some, at) => {
        const failing = some.map((one) => gateOf({ ...one, passed: false }));
        expect(decided({ gates: failing, ...at }).decision).not.toBe('approved');
        const lax = policyOf({ on_inconclusive: { pull_request: 'pass', release: 'pass' } });
        const { decision } = decided({ gates: failing, ...at, policy: lax });
        if (decision === 'approved') expect(failing.every(({ outcome }) => outcome === 'inconclusive')).toBe(true);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'never passes on %s, on either side',
    (bad) => {
      const lax = policyOf({ on_inconclusive: { pull_request: 'pass', release: 'pass' } });
      const [good, broken] = [{ rmse: { value: 1 } }, { rmse: { value: bad } }];
      for (const [candidate, baseline] of [
        [broken, good],
        [good, broken],
        [broken, broken],
      ] as const) {
        const verdict = compareValues({ model: 'm', policy: lax, candidate, baseline, source: 'old' });
        expect([verdict.decision, effectOf(verdict).exitCode]).toEqual(['rejected', 1]);
      }
    },
  );

  it.each([
    ['baseline_unreachable', 'on_unreachable'],
    ['baseline_shifted', 'on_shifted'],
    ['not_comparable', 'on_not_comparable'],
  ] as const)('on %s goes by %s alone, and names the reason once', (reason, key) => {
    const some = [createGate({ outcome: 'inconclusive', reason, passed: false, thresholdHeld: true })];
    for (const event of EVENTS) {
      for (const [word, decision] of [
        ['fail', 'rejected'],
        ['warn', 'pending'],
      ] as const) {
        const both = { pull_request: word, release: word };
        const pass = { pull_request: 'pass', release: 'pass' } as const;
        const policy = policyOf({ [key]: both, on_inconclusive: pass });
        expect(decided({ gates: [...some, ...some], event, policy })).toMatchObject({ decision, reasons: [reason] });
      }
    }
  });

  it('tells a baseline that has shifted before a gate that fails by itself', () => {
    const shifted = createGate({ outcome: 'inconclusive', reason: 'baseline_shifted', passed: false });
    const missed = createGate({ metric: 'r2', outcome: 'inconclusive', passed: false, thresholdHeld: false });
    expect(decided({ gates: [missed, shifted] }).reasons).toEqual(['baseline_shifted', 'threshold_missed']);
  });
});

describe('a verdict', () => {
  it('reaches rows that are in the table, with their exit code and check', () => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const runs = fc.constantFrom<Verdict['run']>(
      undefined,
      ...(['pull_request', 'release'] as const).map((event) => ({
        event,
        mayRelease: false,
        defaultBranch: 'main',
        workflow: 'a.yml',
      })),
    );
    fc.assert(
      fc.property(gates, policies, occasions, runs, fc.boolean(), (some, config, at, run, informational) => {
        const event = run?.event === 'release' ? 'release' : 'pullRequest';
        const judged = some.map(gateOf);
        const made = decided({ gates: judged, policy: policyOf(config), ...at, event });
        const verdict = createVerdict({ ...made, gates: judged, run, ...(informational ? { informational } : {}) });
        const effect = effectOf(verdict);
        expect(stops(verdict)).toBe(effect.exitCode !== 0);
        expect(effect.exitCode).toBe(made.decision === 'rejected' && !informational ? 1 : 0);
        const reached = rowsReached(verdict).map((id) => byId.get(id));
        expect(reached).not.toContain(undefined);
        expect(reached.some((row) => row?.exitCode === `${effect.exitCode}` && row.check === effect.check)).toBe(true);
        if (run !== undefined && made.decision !== 'approved') expect(consequenceOf(verdict)).toBeDefined();
      }),
    );
  });

  it('says of a dummy and of a budget whether they are missed or only not shown', () => {
    const open = createGate({ outcome: 'inconclusive', reason: 'wide_interval', passed: false });
    expect(causeOf('dummy_not_beaten', createVerdict({ dummy: open }))).toBe('dummy_not_beaten:open');
    expect(causeOf('dummy_not_beaten', createVerdict({ dummy: createGate({ outcome: 'worse' }) }))).toBe(
      'dummy_not_beaten',
    );
    expect(causeOf('budget_spent', createVerdict({ anchor: { gate: open } }))).toBe('budget_spent:open');
    const gone = createGate({ ...open, reason: 'undefined_metric' });
    expect(causeOf('budget_spent', createVerdict({ anchor: { gate: gone } }))).toBe('budget_spent');
  });
});

function decided(input: Partial<DecisionInput>) {
  return decide({ gates: [], slices: [], policy: policyOf(), event: 'pullRequest', firstRun: false, ...input });
}

it('knows every word that a key may have', () => {
  for (const name of Object.keys(KEYS) as KeyName[])
    for (const decision of Object.values(KEYS[name].words)) expect(DECISIONS).toContain(decision);
});
