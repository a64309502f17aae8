import type { GateResult } from '../documents/verdict.ts';

/** There is no number to judge, or none that may be judged. */
export function isUnmeasured(gate: GateResult): boolean {
  return gate.outcome === 'error' || gate.reason === 'undefined_metric' || gate.reason === 'metric_missing';
}
