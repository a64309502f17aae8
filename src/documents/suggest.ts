import { distance } from 'fastest-levenshtein';

/** The known word at most a third of the letters away, upper and lower case alike; undefined where none is that near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const d = edits(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  if (best === undefined) return undefined;
  return least <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)) ? best : undefined;
}

/** Letters in another order (`rsme`) are one slip of the hand, not two. */
function edits(a: string, b: string): number {
  const sameLetters = a !== b && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return sameLetters ? 1 : distance(a, b);
}

/** `did you mean "threshold"?` when a known word is near, else the words there are. */
export function suggest(word: string, known: readonly string[]): string {
  const best = closest(word, known);
  return best === undefined ? `known: ${known.join(', ')}` : `did you mean "${best}"?`;
}
