/** The outcome of one gate from numbers alone: the table of statistics, section 1.1, first match wins. */
import type { Outcome, Reason } from '../documents/verdict.ts';

/** Below this a relative margin has nothing to be relative to. */
const ZERO_BASELINE = 1e-12;

export interface OutcomeInput {
  readonly improvement: number;
  readonly lower: number;
  readonly upper: number;
  /** M ≥ 0: how much worse is allowed. */
  readonly margin: number;
  /** K ≥ 0: how much better is required for `better`. */
  readonly requiredImprovement: number;
  readonly identicalPredictions: boolean;
}

export interface GateOutcome {
  readonly outcome: Outcome;
  readonly reason?: Reason;
  /** Provably worse, inside the margin. */
  readonly degraded?: true;
}

/** Anything that is not finite is an `error`: no comparison with NaN ever passes. */
export function outcomeOf(input: OutcomeInput): GateOutcome {
  const { improvement, lower, upper, margin, requiredImprovement } = input;
  if (![improvement, lower, upper, margin, requiredImprovement].every(Number.isFinite)) {
    return { outcome: 'error', reason: 'prediction_not_finite' };
  }
  if (input.identicalPredictions) return { outcome: 'no_worse', reason: 'identical_predictions' };
  if (lower > requiredImprovement) return { outcome: 'better' };
  if (lower > -margin) return upper < 0 ? { outcome: 'no_worse', degraded: true } : { outcome: 'no_worse' };
  if (upper < 0) return { outcome: 'worse' };
  return { outcome: 'inconclusive', reason: 'wide_interval' };
}

/** M: of both given the smaller. 'relative_to_zero' when a relative one has no baseline to be relative to. */
export function marginOf(
  absolute: number | undefined,
  relative: number | undefined,
  baseline: number,
): number | 'relative_to_zero' {
  const scaled = scale(relative, baseline);
  if (scaled === 'relative_to_zero') return scaled;
  const given = [absolute, scaled].filter((value) => value !== undefined);
  return given.length === 0 ? 0 : Math.min(...given);
}

/** K: of both given the larger. */
export function requiredImprovementOf(
  absolute: number | undefined,
  relative: number | undefined,
  baseline: number,
): number | 'relative_to_zero' {
  const scaled = scale(relative, baseline);
  return scaled === 'relative_to_zero' ? scaled : Math.max(0, absolute ?? 0, scaled ?? 0);
}

function scale(share: number | undefined, baseline: number): number | undefined | 'relative_to_zero' {
  if (share === undefined) return undefined;
  return Math.abs(baseline) >= ZERO_BASELINE ? share * Math.abs(baseline) : 'relative_to_zero';
}
