/**
 * Which of the candidate's test rows the baseline was not trained on. A rule that splits by what a row holds proves that
 * only while the row holds the same: a column in another format gives every row another name and another side. So a rule
 * counts where the name is declared, or where the rows that the baseline held out are found again.
 */
import type { ModelDocument } from '../documents/model.ts';
import type { RowIds } from '../documents/predictions.ts';
import type { Compared } from './rescore.ts';

export interface UnseenRequest {
  readonly baseline: ModelDocument;
  readonly candidate: ModelDocument;
  /** The recipe's `data.id`. */
  readonly id: string | undefined;
  /** Of the candidate's test rows. */
  readonly test: RowIds;
  /** Rows that the baseline held out itself; undefined where it left no predictions. */
  readonly stored: RowIds | undefined;
  /** What a release does not keep: rows that a later model of the same rule held out, which tell whether the rule still holds. */
  readonly ofSameRule?: RowIds | undefined;
  readonly what: Compared;
}

/** Of the rows that a baseline held out: how many there were, how many are held out today. */
export interface HeldOut {
  readonly rows: number;
  readonly found: number;
}

export type Unseen =
  /** `rows`: numbers of test rows, undefined for all. */
  | { readonly rows: Uint32Array | undefined; readonly heldOut: HeldOut | undefined }
  | { readonly problem: string; readonly heldOut: HeldOut | undefined };

/** Splits in which a row's side follows from the row alone, whatever else stands in the table. */
const BY_ROW: ReadonlySet<string> = new Set(['hash', 'group']);

export function unseenRows(request: UnseenRequest): Unseen {
  const { baseline, candidate, test } = request;
  const isByRow = isSplitByRow(request);
  const stored = request.stored ?? (isByRow ? request.ofSameRule : undefined);
  const own = stored === undefined ? undefined : rowsOfBoth(test, stored);
  const heldOut = own && stored && { rows: stored.length, found: own.length };
  const all = { rows: undefined, heldOut };
  if (baseline.training.trainDigest === candidate.training.trainDigest) return all;
  if (own === undefined || stored === undefined) {
    return isByRow && isDeclared(request) ? all : { problem: unknownRows(request), heldOut };
  }
  if (isByRow && isDeclared(request) && baseline.training.split.method === 'hash') return all;
  if (own.length === 0) return { problem: noneFound(request, stored.length), heldOut };
  // Nothing that it held out changed, and it has not fewer rows to train on: what else is held out is new.
  const isKept = own.length === stored.length && candidate.training.rows >= baseline.training.rows;
  return isByRow && isKept ? all : { rows: own, heldOut };
}

function isSplitByRow({ baseline, candidate }: UnseenRequest): boolean {
  const [a, b] = [baseline.training, candidate.training];
  if (!BY_ROW.has(a.split.method)) return false;
  if ('test_size' in a.split && a.split.test_size >= 1) return false;
  const [left, right] = [Object.entries(a.split).sort(), Object.entries(b.split).sort()];
  return JSON.stringify(left) === JSON.stringify(right) && JSON.stringify(a.idColumns) === JSON.stringify(b.idColumns);
}

/** The candidate's rows go by a declared name, and so did the baseline's. */
function isDeclared({ baseline, candidate, id }: UnseenRequest): boolean {
  if (id === undefined) return false;
  return [baseline, candidate].every(({ training }) => training.idColumns.length === 1 && training.idColumns[0] === id);
}

function unknownRows({ what, id, baseline }: UnseenRequest): string {
  const rule = `the ${what} left no predictions and its training rows were others, so nobody can tell which of these rows it was trained on`;
  if (baseline.training.split.method !== 'hash') return rule;
  return id === undefined ? `${rule}; declare \`data.id\`, by which a row keeps its side` : rule;
}

function noneFound({ what, id, baseline, candidate }: UnseenRequest, rows: number): string {
  const rule = `none of the ${rows} rows that the ${what} held out is held out today`;
  const [before, now] = [baseline.training.idColumns, candidate.training.idColumns];
  if (id !== undefined) return before.length === 1 && before[0] === id ? rule : `${rule}: \`data.id\` was another`;
  const added = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  const cause =
    added.length + gone.length === 0
      ? 'the content of every row changed'
      : [...told(added, 'is new'), ...told(gone, 'is gone')].join(' and ');
  return `${rule}: without \`data.id\` a row goes by what all its columns hold, and ${cause}; declare \`data.id\` on the default branch first`;
}

function told([first, ...rest]: readonly string[], what: string): string[] {
  if (first === undefined) return [];
  return [`"${first}"${rest.length === 0 ? '' : ` (and ${rest.length} more)`} ${what}`];
}

/** Of `stored` those that are among the test rows. */
export function heldOutOf(test: RowIds, stored: RowIds): HeldOut {
  return { rows: stored.length, found: rowsOfBoth(test, stored).length };
}

/** Rows of `ids` whose id stands in `others` too. */
function rowsOfBoth(ids: RowIds, others: RowIds): Uint32Array {
  const known = new Set<string>();
  for (let i = 0; i < others.length; i++) known.add(others.text(i));
  const rows: number[] = [];
  for (let i = 0; i < ids.length; i++) if (known.has(ids.text(i))) rows.push(i);
  return Uint32Array.from(rows);
}
