/** Parquet's hybrid of repeated and bit-packed runs: levels, indices of a dictionary, truth values. */

/** Bits of the largest value: a row group has at most 2^25 rows, so no more entries are needed in its dictionary. */
const WIDEST = 25;

/**
 * `count` values of `width` bits from `bytes`, which hold nothing else. Linear in `count` and in the bytes: what a run
 * claims beyond `count` is let go. Throws Error when the bytes end early.
 */
export function readRuns(bytes: Uint8Array, width: number, count: number): Int32Array {
  if (width > WIDEST) throw new Error(`values of ${width} bits`);
  const values = new Int32Array(count);
  if (width === 0) return values;
  const mask = (1 << width) - 1;
  let at = 0;
  const next = () => {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('runs that end early');
    at += 1;
    return byte;
  };
  for (let done = 0; done < count; ) {
    let header = next();
    for (let byte = header, shift = 7; byte >= 128; shift += 7) {
      if (shift > 28) throw new Error('a run without an end');
      byte = next();
      header = ((header & ((1 << shift) - 1)) | (byte << shift)) >>> 0;
    }
    const packed = (header & 1) === 1;
    const length = Math.min(packed ? (header >>> 1) * 8 : header >>> 1, count - done);
    if (packed) {
      let buffer = 0;
      let bits = 0;
      for (let i = 0; i < length; i++) {
        while (bits < width) {
          buffer = (buffer | (next() << bits)) >>> 0;
          bits += 8;
        }
        values[done + i] = buffer & mask;
        buffer >>>= width;
        bits -= width;
      }
    } else {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= next() << shift;
      values.fill(value, done, done + length);
    }
    done += length;
  }
  return values;
}
