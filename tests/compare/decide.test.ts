/** Gates, slices, anchor, ledger and guard rails → the decision: statistics, section 1.2, row by row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionInput, decide } from '../../src/compare/decide.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import type { GateResult, SliceResult, Waiver } from '../../src/documents/verdict.ts';

const RMSE = { name: 'rmse', max_absolute_regression: 0.1 };
const R2 = { name: 'r2', max_absolute_regression: 0.02 };

const gate = (keys: Partial<GateResult>): GateResult => ({
  metric: 'rmse',
  direction: 'lower',
  require: 'no_worse',
  outcome: 'no_worse',
  passed: true,
  ...keys,
});
const worse = gate({ outcome: 'worse', passed: false });
const wide = gate({ outcome: 'inconclusive', reason: 'wide_interval', passed: false });
const broken = gate({ outcome: 'error', reason: 'truth_differs', passed: false });
const undefinedGate = gate({ outcome: 'inconclusive', reason: 'undefined_metric', passed: false });

const slice = (reason: SliceResult['reason'], metric = 'rmse'): SliceResult => ({
  where: { town: 'a' },
  rows: 200,
  minRows: 100,
  ...(reason === undefined ? {} : { reason }),
  metrics: { [metric]: { outcome: reason === 'slice_worse' ? 'worse' : 'no_worse' } },
});
const waiver = (counted: boolean, metric = 'rmse'): Waiver => ({
  metric,
  reason: 'known',
  expires: '2026-12-31',
  counted,
});
const digest = `sha256:${'a'.repeat(64)}` as const;
const ledger = (evaluated: number) => ({ testDigest: digest, evaluated, max: 100 });

function judge(
  input: Partial<DecisionInput>,
  config: Partial<GateConfig> = {},
  metrics: GateConfig['metrics'] = [RMSE],
) {
  const policy = resolvePolicy({ metrics, ...config }, 'regression');
  return decide({ gates: [gate({})], slices: [], policy, event: 'pullRequest', firstRun: false, ...input });
}

describe('the decision', () => {
  it.each<[string, Partial<DecisionInput>, Partial<GateConfig>, string, string[]]>([
    ['every gate passes', {}, {}, 'approved', []],
    ['a gate is worse', { gates: [worse] }, {}, 'rejected', []],
    ['a gate is an error', { gates: [broken] }, {}, 'rejected', ['truth_differs']],
    ['a metric is undefined', { gates: [undefinedGate] }, {}, 'rejected', ['undefined_metric']],
    ['nothing is gated', { gates: [] }, {}, 'rejected', ['metric_missing']],
    ['a gate is inconclusive', { gates: [wide] }, {}, 'pending', ['wide_interval']],
    ['the same, on a release', { gates: [wide], event: 'release' }, {}, 'rejected', ['wide_interval']],
    [
      'a threshold is missed and the change inconclusive',
      { gates: [gate({ ...wide, threshold: 1, thresholdHeld: false })] },
      { on_inconclusive: { pull_request: 'pass', release: 'pass' } },
      'rejected',
      ['threshold_missed'],
    ],
    ['a slice is worse', { slices: [slice(undefined), slice('slice_worse')] }, {}, 'rejected', ['slice_worse']],
    ['a slice vanished', { slices: [slice('slice_missing')] }, {}, 'rejected', ['slice_missing']],
    ['the dummy is not beaten', { dummy: worse }, {}, 'rejected', ['dummy_not_beaten']],
    ['nobody can tell whether the dummy is beaten', { dummy: wide }, {}, 'pending', ['dummy_not_beaten']],
    ['an anchor is far above', { anchor: { gate: worse } }, {}, 'rejected', ['budget_spent']],
    ['an anchor has no value', { anchor: { gate: undefinedGate } }, {}, 'rejected', ['budget_spent']],
    ['an anchor is perhaps above', { anchor: { gate: wide } }, {}, 'pending', ['budget_spent']],
    ['an anchor cannot be scored', { anchor: { problem: 'gone' } }, {}, 'approved', ['anchor_unavailable']],
    ['a test set is used up to its last', { ledger: ledger(100) }, { on_exhausted: 'fail' }, 'approved', []],
    ['a test set is spent', { ledger: ledger(101) }, { on_exhausted: 'fail' }, 'rejected', ['ledger_exhausted']],
    ['a test set is spent, which is warned of', { ledger: ledger(101) }, {}, 'approved', ['ledger_exhausted']],
    [
      'an improvement is too good',
      { gates: [gate({ outcome: 'better', improvement: 5.1 })] },
      { max_improvement: 5 },
      'pending',
      ['suspicious_improvement'],
    ],
    [
      'an improvement is as good as allowed',
      { gates: [gate({ outcome: 'better', improvement: 5 })] },
      { max_improvement: 5 },
      'approved',
      [],
    ],
  ])('where %s', (_, input, config, decision, reasons) => {
    expect(judge(input, config)).toEqual({ decision, reasons, rubberStamp: false });
  });

  it('does not ask of the same model what it was asked before', () => {
    const gates = [gate({ outcome: 'unchanged', reason: 'identical_model' })];
    const config: Partial<GateConfig> = { on_exhausted: 'fail' };
    expect(judge({ gates, dummy: worse, ledger: ledger(101) }, config)).toMatchObject({ decision: 'approved' });
  });

  it('is not made by a metric that is informational', () => {
    const metrics = [RMSE, { ...R2, informational: true }];
    const r2 = { metric: 'r2', informational: true } as const;
    for (const shown of [worse, wide, broken, undefinedGate]) {
      expect(judge({ gates: [gate({}), { ...shown, ...r2 }] }, {}, metrics).decision).toBe('approved');
    }
  });
});

describe('a waiver', () => {
  it.each<[string, Partial<DecisionInput>]>([
    ['a worse gate', { gates: [worse] }],
    ['an inconclusive one on a release', { gates: [wide], event: 'release' }],
    ['a missed threshold', { gates: [gate({ thresholdHeld: false, threshold: 1, passed: false })] }],
    ['a worse slice', { slices: [slice('slice_worse')] }],
    ['a spent budget', { anchor: { gate: worse } }],
    ['a dummy that is not beaten', { dummy: worse }],
  ])('that counts lets %s pass, and says so', (_, input) => {
    expect(judge({ ...input, waivers: [waiver(true)] })).toMatchObject({ decision: 'approved', reasons: ['waived'] });
    const without = judge(input);
    expect(judge({ ...input, waivers: [waiver(false), waiver(true, 'r2')] })).toEqual(without);
    expect(without.decision).not.toBe('approved');
  });

  it.each<[string, Partial<DecisionInput>]>([
    ['an error', { gates: [broken] }],
    ['an undefined metric', { gates: [undefinedGate] }],
    ['a vanished slice', { slices: [slice('slice_missing')] }],
    ['a spent test set', { ledger: ledger(101) }],
  ])('never covers %s', (_, input) => {
    expect(judge({ ...input, waivers: [waiver(true)] }, { on_exhausted: 'fail' }).decision).toBe('rejected');
  });

  it('covers its own metric alone', () => {
    const gates = [worse, { ...worse, metric: 'r2' }];
    expect(judge({ gates, waivers: [waiver(true)] }, {}, [RMSE, R2])).toMatchObject({ decision: 'rejected' });
  });
});

it('never approves a gate that does not pass, without a waiver and under `warn`', () => {
  const outcome = fc.constantFrom('better', 'no_worse', 'worse', 'inconclusive', 'error', 'unchanged', 'not_compared');
  const one = fc.record({ outcome, passed: fc.boolean() }) as fc.Arbitrary<Partial<GateResult>>;
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.boolean(), (gates, firstRun) => {
      const { decision } = judge({ gates: gates.map((keys) => gate(keys)), firstRun });
      if (gates.some(({ passed }) => passed === false)) expect(decision).not.toBe('approved');
    }),
  );
});
