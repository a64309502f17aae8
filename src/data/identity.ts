/**
 * Who a row is. Without a declared id it is the first 64 bits of the sha256 over the row's source columns but the target,
 * sorted by name; a repeat gets `-2`, `-3`… in the order of its target, so that a shuffled file names the same rows.
 */
import type { RowIds } from '../documents/predictions.ts';
import { InputError } from '../errors.ts';
import type { Workers } from '../ports.ts';
import { hexIds } from './hex-ids.ts';
import { DIGEST_WORDS, type DigestRequest, digestRows } from './row-digests.ts';
import { keysOf } from './row-sets.ts';
import { sortRows } from './sort-rows.ts';
import type { RowKeys } from './split/contract.ts';
import { type Column, findColumn, isShared, type Table } from './table.ts';

export interface Identity {
  /** Unique texts of `rows`, in their order. `occurrences` are those of `row-sets.ts`. */
  idsOf(rows: Uint32Array, occurrences: Uint32Array | undefined): RowIds;
  readonly keys: RowKeys;
  /** The same of the row's content, whatever its id: equal rows have equal ones. */
  readonly contentKeys: RowKeys;
  /** Leading words of the digest of every row's content, `DIGEST_WORDS` a row. */
  readonly digests: Uint32Array;
  /** `rows` in the order of (id, occurrence). */
  sorted(rows: Uint32Array): Uint32Array;
  /** Names of the columns that the identity is made of. */
  readonly idColumns: readonly string[];
}

export interface IdentityRequest {
  readonly id: string | undefined;
  readonly target: string;
}

const CHUNK_ROWS = 32_768;
/** From here on other threads are asked. */
const PARALLEL_ROWS = 2 * CHUNK_ROWS;

/** Throws InputError for a declared id that is no column, misses cells or repeats. The target may be absent. */
export async function identifyRows(table: Table, request: IdentityRequest, workers: Workers): Promise<Identity> {
  const content = table.columns
    .filter(({ name }) => name !== request.target)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const digests = await digestsOf(content, table.rows, workers);
  const contentKeys = keysOf(digests);
  const base = { digests, contentKeys };
  const target = findColumn(table, request.target);
  return request.id === undefined
    ? { ...base, ...defaultIds(contentKeys, target), idColumns: content.map(({ name }) => name) }
    : { ...base, ...(await declaredIds(table, request.id, workers)), idColumns: [request.id] };
}

/** Keys of what a row holds beside the columns `apart`, which tell equal rows apart by their nature (an id, a side). */
export async function contentKeysOf(table: Table, apart: ReadonlySet<string>, workers: Workers): Promise<RowKeys> {
  const content = table.columns.filter(({ name }) => !apart.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return keysOf(await digestsOf(content, table.rows, workers));
}

async function digestsOf(columns: readonly Column[], rows: number, workers: Workers): Promise<Uint32Array> {
  const into = new Uint32Array(new SharedArrayBuffer(4 * DIGEST_WORDS * rows));
  const shared = columns.every(isShared);
  if (rows < PARALLEL_ROWS || !shared || workers.count < 2) {
    digestRows({ columns, from: 0, to: rows, into });
    return into;
  }
  const parts: DigestRequest[] = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    parts.push({ columns, from, to: Math.min(rows, from + CHUNK_ROWS), into });
  }
  await workers.run('digestRows', digestRows, parts);
  return into;
}

function defaultIds(keys: RowKeys, target: Column | undefined) {
  return {
    idsOf: (rows: Uint32Array, occurrences: Uint32Array | undefined) => hexIds({ keys, occurrences, rows }),
    keys,
    sorted: (rows: Uint32Array) => sortRows(keys, target, rows),
  };
}

async function declaredIds(table: Table, id: string, workers: Workers) {
  const column = findColumn(table, id);
  if (column === undefined) throw new InputError(`data.id names "${id}", which is no column`, { field: id });
  const texts = textsOf(column);
  const keys = keysOf(await digestsOf([column], table.rows, workers));
  const order = (rows: Uint32Array) =>
    Uint32Array.from(rows).sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
  refuseRepeats(texts, id);
  return {
    idsOf: (rows: Uint32Array) => ({ length: rows.length, text: (i: number) => texts[rows[i]!]! }),
    keys,
    sorted: order,
  };
}

function textsOf(column: Column): string[] {
  const texts =
    column.storage === 'text'
      ? Array.from(column.codes, (code) => column.categories[code])
      : Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value)));
  const missing = texts.indexOf(undefined);
  if (missing >= 0) {
    throw new InputError(`data row ${missing + 1} has no id; every row needs one`, { field: column.name });
  }
  return texts as string[];
}

function refuseRepeats(texts: readonly string[], id: string): void {
  const first = new Map<string, number>();
  texts.forEach((text, row) => {
    const before = first.get(text);
    if (before !== undefined) {
      throw new InputError(`the id "${text}" stands in data rows ${before + 1} and ${row + 1}; ids must be unique`, {
        field: id,
      });
    }
    first.set(text, row);
  });
}
