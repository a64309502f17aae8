import { distance } from 'fastest-levenshtein';

/** `did you mean "threshold"?` when a known word is at most a third of the letters away, else the words there are. */
export function suggest(word: string, known: readonly string[]): string {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  if (best !== undefined && least <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3))) {
    return `did you mean "${best}"?`;
  }
  return `known: ${known.join(', ')}`;
}
