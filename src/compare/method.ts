/** How the difference of a metric is measured. One file a method; this table says which metric uses which. */
import type { MetricInput } from '../metrics/contract.ts';
import { pointDifference } from './point.ts';

/** `improvement` is oriented: positive is better. Finite, or the method was not to be asked. */
export interface Difference {
  readonly improvement: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
  /** Confidence level of [lower, upper]; absent where there is no interval. */
  readonly level?: number;
}

export interface DifferenceRequest {
  readonly candidate: { readonly value: number; readonly input: MetricInput };
  readonly baseline: { readonly value: number; readonly input: MetricInput };
  readonly direction: 'higher' | 'lower';
}

export type Method = (request: DifferenceRequest) => Difference;

/** Metrics with a method of their own; every other compares points. */
const METHODS: ReadonlyMap<string, Method> = new Map();

export function methodOf(metric: string): Method {
  return METHODS.get(metric) ?? pointDifference;
}
