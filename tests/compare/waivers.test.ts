/** What a waiver in the config is worth, before anybody is asked, and what it makes of the verdict. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { allowWaivers, type DecisionFacts, readWaivers, withWaivers } from '../../src/compare/waivers.ts';
import type { GateConfig, WaiveConfig } from '../../src/documents/config.ts';
import { type GateResult, OUTCOMES, REASONS, type Verdict } from '../../src/documents/verdict.ts';
import { createGate, createVerdict } from '../report/create.ts';

const NOON = Date.parse('2026-11-25T12:00:00Z');
const RMSE = { name: 'rmse', max_absolute_regression: 0.1 };
const R2 = { name: 'r2', max_absolute_regression: 0.02 };

const factsOf = (metrics: GateConfig['metrics'] = [RMSE, R2], more: Partial<GateConfig> = {}): DecisionFacts => ({
  policy: resolvePolicy({ metrics, ...more }, 'regression'),
  event: 'pullRequest',
  firstRun: false,
});
const worse = createGate({ outcome: 'worse', passed: false });
const better = createGate({ metric: 'r2', direction: 'higher' });
const rejected = (gates: GateResult[] = [worse, better], more: Partial<Verdict> = {}) =>
  createVerdict({ decision: 'rejected', gates, ...more });
const waive = (more: Partial<WaiveConfig> = {}): WaiveConfig => ({
  metric: 'rmse',
  reason: 'known',
  expires: '2026-12-31',
  ...more,
});
const read = (written: WaiveConfig[], verdict = rejected(), facts = factsOf(), now = NOON) =>
  readWaivers(written, { task: 'regression', now, verdict, facts });
const problemOf = (...asked: Parameters<typeof read>) => read(...asked)[0]?.problem;

describe('a waiver that is read', () => {
  it('is worth asking about where it would take something out of the way', () => {
    expect(read([waive()])).toEqual([{ ...waive(), counted: false }]);
    expect(problemOf([waive({ metric: 'root_mean_squared_error' })]), 'by any name of the metric').toBeUndefined();
  });

  it.each<[string, Partial<WaiveConfig>, string]>([
    ['an unknown metric', { metric: 'rnse' }, 'no metric of this task has that name'],
    ['a metric of another task', { metric: 'roc_auc' }, 'no metric of this task has that name'],
    ['a metric that nobody gates', { metric: 'mae' }, 'the policy does not gate this metric'],
    ['no day', { expires: '2026-02-30' }, '2026-02-30 is no day of the calendar'],
    ['a day like none', { expires: '2026-99-99' }, '2026-99-99 is no day of the calendar'],
    ['a day that is over', { expires: '2026-11-24' }, 'it expired with the end of 2026-11-24, UTC'],
    ['a gate that passes', { metric: 'r2' }, 'there is nothing to waive'],
  ])('says what is wrong with %s', (_, more, problem) => {
    expect(problemOf([waive(more)])).toContain(problem);
  });

  it('counts to the end of its last day, in UTC', () => {
    const last = [waive({ expires: '2026-11-25' })];
    const at = (time: string) => problemOf(last, undefined, undefined, Date.parse(time));
    expect(at('2026-11-25T23:59:59.999Z')).toBeUndefined();
    expect(at('2026-11-26T00:00:00Z')).toContain('expired');
    expect(at('2026-11-26T01:30:00+02:00')).toBeUndefined();
  });

  it('never covers what could not be measured', () => {
    const unmeasured = [
      createGate({ outcome: 'error', reason: 'metric_missing', passed: false }),
      createGate({ outcome: 'inconclusive', reason: 'undefined_metric', passed: false }),
      createGate({ outcome: 'error', reason: 'truth_differs', passed: false }),
    ];
    for (const gate of unmeasured) {
      expect(problemOf([waive()], rejected([gate]))).toBe('what could not be measured cannot be waived');
    }
  });

  it('has nothing to do for an informational metric, nor where the verdict approves without it', () => {
    const facts = factsOf([{ ...RMSE, informational: true }, R2]);
    expect(problemOf([waive()], undefined, facts)).toContain('informational');
    const passing = { ...rejected(), decision: 'approved' as const };
    const open = createGate({ outcome: 'inconclusive', reason: 'wide_interval', passed: false });
    expect(problemOf([waive()], { ...passing, gates: [open] })).toContain('nothing to waive');
  });
});

describe('a waiver that is allowed', () => {
  const [asked] = read([waive()]);

  it('counts by whoever allowed it, and says so', () => {
    expect(allowWaivers([asked!], { by: 'review', login: 'ann' })).toEqual([
      { ...waive(), counted: true, by: 'review', allowedBy: 'ann' },
    ]);
    expect(allowWaivers([asked!], { by: 'merged' })).toEqual([{ ...waive(), counted: true, by: 'merged' }]);
  });

  it('does not count without anybody, nor with a problem of its own', () => {
    const none = allowWaivers([asked!], { by: 'none', why: 'nobody did' });
    expect(none).toEqual([{ ...waive(), counted: false, problem: 'nobody did' }]);
    const expired = read([waive({ expires: '2020-01-01' })]);
    expect(allowWaivers(expired, { by: 'merged' })).toEqual(expired);
  });

  it('makes an approval, while the outcome stays', () => {
    const verdict = rejected();
    const decided = withWaivers(verdict, allowWaivers([asked!], { by: 'merged' }), factsOf());
    expect(decided).toMatchObject({ decision: 'approved', reasons: ['waived'] });
    expect(decided.gates).toEqual([{ ...worse, waived: true }, better]);
    expect(verdict.gates).toEqual([worse, better]);
  });

  it('that does not count changes nothing but that it is told', () => {
    const verdict = rejected();
    expect(withWaivers(verdict, [asked!], factsOf())).toEqual({ ...verdict, waivers: [asked] });
    expect(withWaivers(verdict, [], factsOf())).toBe(verdict);
  });

  it('marks the gates alone that it excuses', () => {
    const slice = { where: { town: 'a' }, rows: 200, minRows: 100, reason: 'slice_worse' as const, metrics: {} };
    const verdict = rejected([createGate(), better], { slices: [slice] });
    const decided = withWaivers(verdict, allowWaivers(read([waive()], verdict), { by: 'merged' }), factsOf());
    expect(decided).toMatchObject({ decision: 'approved', reasons: ['waived'] });
    expect(decided.gates).toEqual(verdict.gates);
    const broken = rejected([createGate({ outcome: 'error', reason: 'truth_differs', passed: false }), better]);
    const counted = allowWaivers([{ ...waive(), counted: false }], { by: 'merged' });
    expect(withWaivers(broken, counted, factsOf())).toMatchObject({ decision: 'rejected', gates: broken.gates });
  });

  it('marks dummy and anchor of the primary metric too', () => {
    const anchor = { version: 'm@v1.0.0', gate: worse };
    const verdict = rejected([createGate(), better], { dummy: worse, anchor });
    expect(problemOf([waive()], verdict)).toBeUndefined();
    const decided = withWaivers(verdict, allowWaivers(read([waive()], verdict), { by: 'merged' }), factsOf());
    expect(decided).toMatchObject({
      decision: 'approved',
      dummy: { waived: true },
      anchor: { gate: { waived: true } },
    });
  });
});

it('never approves what is unmeasured or of another metric, whatever is waived', () => {
  const outcome = fc.constantFrom(...OUTCOMES);
  const reason = fc.option(fc.constantFrom(...REASONS), { nil: undefined });
  const gateOf = (metric: string) =>
    fc
      .record({ outcome, reason, passed: fc.boolean() })
      .map(({ outcome: out, reason: why, passed }) =>
        createGate({ metric, outcome: out, passed, ...(why === undefined ? {} : { reason: why }) }),
      );
  fc.assert(
    fc.property(gateOf('rmse'), gateOf('r2'), fc.constantFrom('rmse', 'r2', 'mae', 'x'), (first, second, metric) => {
      const verdict = rejected([first, second]);
      const facts = factsOf();
      const waivers = allowWaivers(read([waive({ metric })], verdict, facts), { by: 'merged' });
      const decided = withWaivers(verdict, waivers, facts);
      if (decided.decision !== 'approved') return;
      for (const gate of verdict.gates) {
        if (gate.passed) continue;
        expect(gate.metric).toBe(metric);
        expect(['error']).not.toContain(gate.outcome);
        expect(['undefined_metric', 'metric_missing']).not.toContain(gate.reason);
      }
    }),
  );
});

describe('a waiver of a reason', () => {
  const away = createGate({ outcome: 'inconclusive', reason: 'baseline_unreachable', passed: false });
  const refused = rejected([away, better], { reasons: ['baseline_unreachable'] });
  const code = (reason_code: 'baseline_unreachable' | 'baseline_shifted'): WaiveConfig => ({
    reason_code,
    reason: 'artifacts were deleted',
    expires: '2026-12-31',
  });

  it('excuses that reason, and nothing that numbers say', () => {
    const [asked] = read([code('baseline_unreachable')], refused);
    expect(asked?.problem).toBeUndefined();
    const allowed = allowWaivers([asked!], { by: 'review', login: 'ann' });
    expect(withWaivers(refused, allowed, factsOf())).toMatchObject({
      decision: 'approved',
      reasons: ['waived'],
      gates: [{ metric: 'rmse', waived: true }, { metric: 'r2' }],
    });
    const both = { ...refused, gates: [away, createGate({ metric: 'r2', outcome: 'worse', passed: false })] };
    expect(withWaivers(both, allowed, factsOf())).toMatchObject({ decision: 'rejected', reasons: [] });
  });

  it('is of no use for another reason, and a metric’s is none for this one', () => {
    expect(problemOf([code('baseline_shifted')], refused)).toContain('nothing stands in the way for this reason');
    expect(problemOf([waive()], refused)).toBe(
      'its change is not known; a waiver of `reason_code: baseline_unreachable` would excuse that',
    );
    const counted = [{ ...waive(), counted: true }];
    expect(withWaivers(refused, counted, factsOf()).decision).toBe('rejected');
  });
});

it('counts at most 90 days ahead: what is further ahead does not count, and says which day would', () => {
  expect(problemOf([waive({ expires: '2027-02-23' })])).toBeUndefined();
  expect(problemOf([waive({ expires: '2027-02-24' })])).toBe(
    'it expires 91 days ahead, and at most 90 are allowed; write 2027-02-23 or a day before',
  );
  expect(problemOf([waive({ expires: '2099-12-31' })])).toContain('at most 90');
});

it.each([{}, { metric: 'rmse', reason_code: 'not_comparable' as const }])(
  'is refused where it names not exactly one of metric and reason_code (%#)',
  (subject) => {
    const waiver = { ...subject, reason: 'x', expires: '2026-12-31' };
    expect(() => resolvePolicy({ metrics: [RMSE], waive: [waiver] }, 'regression')).toThrow(
      'gate.waive[0]: must have either `metric`, a gate, or `reason_code`: baseline_unreachable, baseline_shifted',
    );
  },
);
