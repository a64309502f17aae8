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
  const { ends, dealt } = scratchFor(count);
  // Rounding keeps the order: a larger value never gets a smaller place.
  ends.fill(0);
  for (let i = 0; i < count; i++) ends[(((values[i]! - min) * perWidth) | 0) + 1]! += 1;
  for (let place = 0; place < count; place++) ends[place + 1]! += ends[place]!;
  // What is a width's beginning before its values are dealt is its end afterwards.
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    dealt[ends[((value - min) * perWidth) | 0]!++] = value;
  }
  for (let place = 0, from = 0; place < count; place++) {
    const to = ends[place]!;
    if (to - from > LONGEST_INSERTION) dealt.subarray(from, to).sort();
    else if (to - from > 1) insertionSort(dealt, from, to);
    from = to;
  }
  values.set(dealt);
  return values;
}

interface Scratch {
  readonly ends: Uint32Array;
  readonly dealt: Float64Array;
}

let scratch: Scratch | undefined;

/** Kept for the next sort of as many: a table's columns are sorted one after the other, and fresh memory costs time. */
function scratchFor(count: number): Scratch {
  if (scratch?.dealt.length !== count) {
    scratch = { ends: new Uint32Array(count + 1), dealt: new Float64Array(count) };
  }
  return scratch;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
