/** Several tests of which any one may flag (Holm 1979, Scandinavian Journal of Statistics 6, 65–70). */

/**
 * Adjusted p-values in the order given: p rising, p_(i)·(m − i + 1), running maximum, at most 1. One that is at most alpha
 * is rejected, and the chance to reject any true hypothesis is at most alpha, however the tests depend on each other.
 */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const rising = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const adjusted = new Array<number>(m);
  let running = 0;
  rising.forEach((position, i) => {
    running = Math.max(running, Math.min(1, pValues[position]! * (m - i)));
    adjusted[position] = running;
  });
  return adjusted;
}
