/** Rows of candidate and baseline, paired by id. Never different rows. */
import type { Predictions } from '../documents/predictions.ts';
import type { Reason } from '../documents/verdict.ts';

export interface Pairs {
  /** Row numbers of the same ids on either side, in id order. */
  readonly candidate: Uint32Array;
  readonly baseline: Uint32Array;
  /** Rows of the candidate that the baseline has no prediction for. */
  readonly dropped: number;
}

export type Paired = { readonly pairs: Pairs } | { readonly problem: Reason; readonly why: string };

/**
 * `exact`: ids must match one to one. Otherwise the intersection is taken. Truths must be equal. Both sides are sorted by
 * (id, occurrence); a merge join would need the same order on both sides, which numbered ids do not promise, so a map.
 */
export function pairRows(candidate: Predictions, baseline: Predictions, exact: boolean): Paired {
  const positions = new Map<string, number>();
  for (let row = 0; row < baseline.ids.length; row++) {
    const id = baseline.ids.text(row);
    // Files are refused where an id repeats; nothing else may be compared by it either.
    if (positions.has(id)) return repeated(id);
    positions.set(id, row);
  }
  const taken = new Uint8Array(baseline.ids.length);
  const left: number[] = [];
  const right: number[] = [];
  for (let row = 0; row < candidate.ids.length; row++) {
    const other = positions.get(candidate.ids.text(row));
    if (other === undefined) continue;
    if (taken[other] === 1) return repeated(candidate.ids.text(row));
    taken[other] = 1;
    left.push(row);
    right.push(other);
  }
  if (exact && (left.length !== candidate.ids.length || left.length !== baseline.ids.length)) {
    return {
      problem: 'ids_mismatch',
      why: `${candidate.ids.length} rows of the candidate, ${baseline.ids.length} of the baseline, ${left.length} ids in both`,
    };
  }
  for (let i = 0; i < left.length; i++) {
    if (!sameTruth(candidate, left[i]!, baseline, right[i]!)) {
      return { problem: 'truth_differs', why: `the truth of row ${candidate.ids.text(left[i]!)} differs` };
    }
  }
  return {
    pairs: {
      candidate: Uint32Array.from(left),
      baseline: Uint32Array.from(right),
      dropped: candidate.ids.length - left.length,
    },
  };
}

function repeated(id: string): Paired {
  return { problem: 'ids_mismatch', why: `the id ${id} stands for several rows` };
}

function sameTruth(a: Predictions, i: number, b: Predictions, k: number): boolean {
  if (a.task === 'regression' || b.task === 'regression') {
    return a.task === b.task && (a.truth as Float64Array)[i] === (b.truth as Float64Array)[k];
  }
  return a.classes[a.truth[i]!] === b.classes[b.truth[k]!];
}
