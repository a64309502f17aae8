/** How often each row counts in a resample: as often as its unit was drawn, times its weight. */

export interface RowMass {
  /** One code a row: the row itself, its group, or the pool it was dealt into. */
  readonly units: Uint32Array;
  readonly weights: Float64Array | undefined;
}

/** The same for rows in another order, so that a resample reads them one after the other. */
export function massInOrder({ units, weights }: RowMass, order: Uint32Array): RowMass {
  return {
    units: order.map((row) => units[row]!),
    weights: weights && Float64Array.from(order, (row) => weights[row]!),
  };
}

/** The mass of the k-th row; `drawn[unit]` says how often a unit was drawn. */
export function massAt({ units, weights }: RowMass, drawn: Float64Array, k: number): number {
  const count = drawn[units[k]!]!;
  return weights === undefined ? count : count * weights[k]!;
}
