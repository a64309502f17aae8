/** Gates as the report tells them: worst first. */
import type { GateResult } from '../documents/verdict.ts';

/** What a person must know of a gate, apart from its numbers. */
export type GateState = 'error' | 'failed' | 'undefined' | 'inconclusive' | 'degraded' | 'not_compared' | 'passed';

export function stateOf(gate: GateResult): GateState {
  if (gate.outcome === 'error') return 'error';
  if (gate.reason === 'undefined_metric' || gate.reason === 'metric_missing') return 'undefined';
  if (gate.thresholdHeld === false || gate.outcome === 'worse') return 'failed';
  if (gate.outcome === 'inconclusive') return 'inconclusive';
  if (!gate.passed) return 'failed';
  if (gate.degraded === true) return 'degraded';
  return gate.outcome === 'not_compared' ? 'not_compared' : 'passed';
}

const RANK: Readonly<Record<GateState, number>> = {
  error: 0,
  undefined: 1,
  failed: 2,
  inconclusive: 3,
  degraded: 4,
  not_compared: 5,
  passed: 6,
};

const LAST = 10;

/** Worst first: by state, then by improvement in margins, then as the policy names them; what only informs comes last. */
export function worstFirst(gates: readonly GateResult[]): GateResult[] {
  return gates
    .map((gate, position) => ({
      gate,
      position,
      rank: RANK[stateOf(gate)] + (gate.informational === true ? LAST : 0),
      size: improvementInMargins(gate),
    }))
    .sort((a, b) => a.rank - b.rank || compareNumbers(a.size, b.size) || a.position - b.position)
    .map((entry) => entry.gate);
}

function improvementInMargins(gate: GateResult): number {
  if (gate.improvement === undefined) return 0;
  const scale = gate.margin !== undefined && gate.margin > 0 ? gate.margin : Math.abs(gate.baseline ?? 1) || 1;
  return gate.improvement / scale;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
