/**
 * MurmurHash3_x86_32: a seeded hash of bytes with 32 well-mixed bits, in 32-bit arithmetic. No secret hangs on it.
 * Source: A. Appleby, MurmurHash3 (public domain, 2011); the same numbers as `sklearn.utils.murmurhash3_32`.
 */

/** Hash of the eight bytes of a row key: `high` and `low` as two little-endian words. */
export function hashWords(high: number, low: number, seed: number): number {
  return finish(mix(mix(seed | 0, high), low), 8);
}

/** Hash of the text's UTF-8 bytes. */
export function hashText(text: string, seed: number): number {
  const bytes = Buffer.from(text, 'utf8');
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) hash = mix(hash, bytes.readInt32LE(i));
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]!;
  return finish(hash ^ scramble(tail), bytes.length);
}

function scramble(word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function mix(hash: number, word: number): number {
  const h = hash ^ scramble(word);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
