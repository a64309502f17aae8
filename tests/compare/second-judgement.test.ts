/** A verdict that another job made counts by its gates and the policy that is read here, never by its own word. */
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { judgeAgain } from '../../src/compare/second-judgement.ts';
import type { GateConfig, WaiveConfig } from '../../src/documents/config.ts';
import type { Verdict } from '../../src/documents/verdict.ts';
import { createGate, createVerdict } from '../report/create.ts';

const RMSE = { name: 'rmse', max_absolute_regression: 0.1 };
const NOW = Date.parse('2026-11-25T12:00:00Z');
const worse = createGate({ outcome: 'worse', passed: false });
const none = { found: 'none', absence: 'never' } as const;
const first = createGate({ outcome: 'not_compared', reason: 'no_baseline', candidate: 3 });

const judge = (verdict: Partial<Verdict>, gate: Partial<GateConfig> = {}, waive: WaiveConfig[] = []) =>
  judgeAgain(createVerdict({ decision: 'approved', reasons: [], ...verdict }), {
    task: 'regression',
    policy: resolvePolicy({ metrics: [RMSE], ...gate }, 'regression'),
    waive,
    now: NOW,
    event: 'release',
    mayRelease: true,
  });

describe('a verdict that says "approved"', () => {
  it('is approved where its gates are, and never for its own word', () => {
    expect(judge({}).decision).toBe('approved');
    expect(judge({ gates: [worse] }).decision).toBe('rejected');
  });

  it.each<[string, Partial<Verdict>, Partial<GateConfig>, string]>([
    ['a gate that is worse and calls itself passed', { gates: [{ ...worse, passed: true }] }, {}, 'rejected'],
    ['a gate that calls itself informational', { gates: [{ ...worse, informational: true }] }, {}, 'rejected'],
    ['a gate that calls itself waived', { gates: [{ ...worse, waived: true }] }, {}, 'rejected'],
    ['a policy that is informational', { gates: [worse], informational: true }, { informational: true }, 'rejected'],
    ['a metric of the policy that it does not hold', { gates: [createGate({ metric: 'r2' })] }, {}, 'rejected'],
    [
      'an improvement beyond what is believed',
      { gates: [createGate({ outcome: 'better', improvement: 2 })] },
      { max_improvement: 1 },
      'pending',
    ],
    ['a first run without a threshold', { baseline: none, gates: [first] }, {}, 'pending'],
    [
      'a threshold of its own on a first run',
      { baseline: none, gates: [{ ...first, threshold: 9, thresholdHeld: true }] },
      {},
      'pending',
    ],
    [
      'a threshold that it misses',
      { gates: [createGate({ candidate: 5, thresholdHeld: true })] },
      { metrics: [{ ...RMSE, threshold: 4 }] },
      'rejected',
    ],
    [
      'a gate that compared nothing though there is a baseline',
      { gates: [createGate({ outcome: 'not_compared' })] },
      {},
      'rejected',
    ],
    [
      'a baseline out of reach',
      { gates: [createGate({ outcome: 'inconclusive', reason: 'baseline_unreachable', passed: true })] },
      {},
      'pending',
    ],
  ])('is not for %s', (_, verdict, gate, decision) => {
    expect(judge(verdict, gate).decision).toBe(decision);
  });

  it('is approved on a first run whose threshold holds', () => {
    expect(judge({ baseline: none, gates: [first] }, { metrics: [{ ...RMSE, threshold: 4 }] }).decision).toBe(
      'approved',
    );
  });

  it('has the waivers of the commit, and no others', () => {
    const waiver = { metric: 'rmse', reason: 'known', expires: '2026-12-31' };
    const own = { gates: [worse], waivers: [{ ...waiver, counted: true, by: 'merged' as const }] };
    expect(judge(own).decision).toBe('rejected');
    expect(judge(own, {}, [waiver]).decision).toBe('approved');
    expect(judge(own, {}, [{ ...waiver, expires: '2026-11-24' }]).decision).toBe('rejected');
  });
});
