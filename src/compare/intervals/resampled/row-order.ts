/** Row numbers in rising order of their values; of equal ones the earlier row first. */
export function rowOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a]! - values[b]! || a - b);
}
