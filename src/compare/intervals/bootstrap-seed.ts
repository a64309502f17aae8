/** The seed of a bootstrap: of what is compared, never of who compares or when, so that a re-run is no new draw. */

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the code units of "seed, test digest, metric". A whole number below 2³². */
export function bootstrapSeed(seed: number, testDigest: string, metric: string): number {
  const text = `${seed}\n${testDigest}\n${metric}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
