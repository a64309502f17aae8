/** Numbers in rising order. The engine's own sort of 100,000 doubles takes several times as long. */

/** Below, the engine's sort is as good. */
const LEAST = 1024;
const LONGEST_INSERTION = 48;

/**
 * Sorts in place and returns `values`, which hold neither NaN nor −0: dealt out over as many equal widths as there are
 * values, then put right within each. Widths that hold many (repeats, far outliers) are left to the engine's sort.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  const count = values.length;
  if (count < LEAST) return values.sort();
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const perWidth = (count - 1) / (max - min);
  if (!(perWidth > 0 && perWidth < Infinity)) return values.sort();
  // Rounding keeps the order: a larger value never gets a smaller place.
  const ends = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) ends[(((values[i]! - min) * perWidth) | 0) + 1]! += 1;
  for (let place = 0; place < count; place++) ends[place + 1]! += ends[place]!;
  const dealt = new Float64Array(count);
  const next = ends.slice(0, count);
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    dealt[next[((value - min) * perWidth) | 0]!++] = value;
  }
  for (let place = 0; place < count; place++) {
    const from = ends[place]!;
    const to = ends[place + 1]!;
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) dealt.subarray(from, to).sort();
    else insertionSort(dealt, from, to);
  }
  values.set(dealt);
  return values;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
