/** Order statistics without sorting everything: one histogram over the leading bits, then a sort of the bins that matter. */

/** Sign, exponent and the first four bits of the fraction. */
const BINS = 65536;

/**
 * The values at `ranks` (0 is the smallest; ascending or not) of numbers that are not NaN. `values` stays as it is.
 * Cost O(n), plus sorting the one bin a rank falls into. None, or a rank outside 0…n−1: throws RangeError.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): number[] {
  for (const rank of ranks) {
    if (!(Number.isInteger(rank) && rank >= 0 && rank < values.length)) {
      throw new RangeError(`selectRanks requires ranks from 0 to ${values.length - 1}, got ${rank}`);
    }
  }
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = highWord();
  const counts = new Uint32Array(BINS);
  for (let i = high; i < words.length; i += 2) counts[binOf(words[i]!)]!++;
  const sorted = new Map<number, Float64Array>();
  return ranks.map((rank) => {
    let bin = 0;
    let before = 0;
    while (before + counts[bin]! <= rank) before += counts[bin++]!;
    let members = sorted.get(bin);
    if (members === undefined) {
      members = gather(values, words, high, bin, counts[bin]!).sort();
      sorted.set(bin, members);
    }
    return members[rank - before]!;
  });
}

function gather(values: Float64Array, words: Uint32Array, high: number, bin: number, count: number): Float64Array {
  const members = new Float64Array(count);
  let filled = 0;
  for (let i = 0; i < values.length; i++) if (binOf(words[2 * i + high]!) === bin) members[filled++] = values[i]!;
  return members;
}

/** IEEE 754 bits in the order of the numbers: negative ones reversed, before the others. */
function binOf(word: number): number {
  return (word & 0x80000000) !== 0 ? ~word >>> 16 : (word | 0x80000000) >>> 16;
}

/** Which of a double's two 32-bit words holds its sign, on this machine. */
function highWord(): 0 | 1 {
  return new Uint32Array(new Float64Array([-1]).buffer)[0] === 0 ? 1 : 0;
}
