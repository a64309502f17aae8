/** Patterns of `branches:` and `branches-ignore:` in a workflow file, as GitHub reads them. */

/** What a part of a pattern takes: a character of its set, once, at most once, at least once, or any number of times. */
interface Part {
  readonly takes: (character: string) => boolean;
  readonly least: 0 | 1;
  readonly many: boolean;
}

/** Whether a name passes: the last pattern that fits decides, and `!` takes out. */
export function admits(patterns: readonly string[], name: string): boolean {
  let admitted = false;
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!');
    if (fits(negated ? pattern.slice(1) : pattern, name)) admitted = !negated;
  }
  return admitted;
}

/** All places in the pattern are walked at once: no pattern makes the walk long. */
function fits(pattern: string, name: string): boolean {
  const parts = partsOf(pattern);
  let places = reachable(new Set([0]), parts);
  for (const character of name) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part === undefined || !part.takes(character)) continue;
      next.add(place + 1);
      if (part.many) next.add(place);
    }
    places = reachable(next, parts);
  }
  return places.has(parts.length);
}

/** With what may be left out. */
function reachable(places: Set<number>, parts: readonly Part[]): Set<number> {
  // A set that grows while it is walked is walked to its end.
  for (const place of places) if (parts[place]?.least === 0) places.add(place + 1);
  return places;
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '*') {
      const any = pattern[at + 1] === '*';
      if (any) at++;
      parts.push({ takes: any ? () => true : (each) => each !== '/', least: 0, many: true });
      continue;
    }
    if (character === '[') {
      const end = pattern.indexOf(']', at + 1);
      if (end > at) {
        parts.push(repeated(setOf(pattern.slice(at + 1, end)), pattern[end + 1]));
        at = isRepeat(pattern[end + 1]) ? end + 1 : end;
        continue;
      }
    }
    const literal = character === '\\' ? (pattern[++at] ?? '\\') : character;
    parts.push(repeated((each) => each === literal, pattern[at + 1]));
    if (isRepeat(pattern[at + 1])) at++;
  }
  return parts;
}

function isRepeat(sign: string | undefined): boolean {
  return sign === '?' || sign === '+';
}

function repeated(takes: Part['takes'], sign: string | undefined): Part {
  return { takes, least: sign === '?' ? 0 : 1, many: sign === '+' };
}

/** `0-9a-f`. */
function setOf(text: string): Part['takes'] {
  const ranges = [...text.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, one]) => [from ?? one!, to ?? one!] as const);
  return (character) => ranges.some(([from, to]) => from <= character && character <= to);
}
