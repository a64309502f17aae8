/** Keeps a report under a size by leaving out whole parts from the bottom, and says what is missing. */
import { plural } from './phrase.ts';

export interface Part {
  /** `fixed` and `foot` always stay; a foot is what ends the text. */
  readonly kind: 'fixed' | 'headline' | 'table' | 'notes' | 'section' | 'overview' | 'foot';
  readonly text: string;
  /** No blank line after it. */
  readonly tight?: boolean;
}

/** What goes first when space is short. The overview and then the first headlines stay longest. */
const DROP_ORDER = ['section', 'notes', 'table', 'headline', 'overview'] as const;
type Dropped = (typeof DROP_ORDER)[number];

const NAMES: Readonly<Record<Dropped, readonly [string, string]>> = {
  section: ['folded section', 'folded sections'],
  notes: ['note', 'notes'],
  table: ['gate table', 'gate tables'],
  headline: ['model', 'models'],
  overview: ['overview', 'overviews'],
};

/** Bytes kept free for the sentence that says what was left out. */
const NOTE_BYTES = 250;

/** Where what was left out can be read. */
export const FULL_REPORT = 'The full report is `report.html`.';

/** `whole`: the sentence that says where all of it is; '': nowhere. */
export function keepWithin(parts: readonly Part[], maxBytes: number, whole = FULL_REPORT): string {
  const sizes = parts.map((part) => Buffer.byteLength(part.text) + 2);
  let total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= maxBytes) return join(parts);
  const kept = parts.map(() => true);
  const dropped = new Map<Dropped, number>();
  for (const kind of DROP_ORDER) {
    for (let i = parts.length - 1; i >= 0 && total > maxBytes - NOTE_BYTES; i--) {
      if (parts[i]!.kind !== kind) continue;
      kept[i] = false;
      total -= sizes[i]!;
      dropped.set(kind, (dropped.get(kind) ?? 0) + 1);
    }
  }
  const left = parts.filter((_, i) => kept[i]);
  const foot = left.findIndex((part) => part.kind === 'foot');
  left.splice(foot < 0 ? left.length : foot, 0, { kind: 'fixed', text: droppedNote(dropped, whole) });
  return join(left);
}

function droppedNote(dropped: ReadonlyMap<Dropped, number>, whole: string): string {
  const words = [...dropped].map(([kind, count]) => plural(count, NAMES[kind][0], NAMES[kind][1]));
  return `Left out for length: ${words.join(', ')}. ${whole}`.trimEnd();
}

function join(parts: readonly Part[]): string {
  let out = '';
  parts.forEach((part, i) => {
    out += part.text;
    out += i === parts.length - 1 || part.tight === true ? '\n' : '\n\n';
  });
  return out;
}
