/** Applies learned encodings to columns: raw cells → columns of the design. */
import type { Column } from '../data/table.ts';
import type { FeatureEncoding } from '../documents/model.ts';
import { InputError, InvariantError } from '../errors.ts';
import type { Design } from './contract.ts';
import { booleansOf, textOf } from './feature-cells.ts';

/** From here on made columns lie in memory that worker threads can read without a copy. */
const SHARED_ROWS = 65_536;

/** What encoding met, by feature. */
export interface EncodingCounts {
  readonly missing: number;
  /** Cells with a category that training never saw: all its columns are 0. */
  readonly unseen: number;
}

export interface Encoder {
  readonly names: readonly string[];
  /** The design of rows `[from, to)`. A numeric column with nothing to change is passed as a view, not a copy. */
  encode(from: number, to: number): Design;
  /** Counts over all rows encoded so far, in the order of the features. */
  counts(): readonly EncodingCounts[];
}

interface FeatureEncoder {
  readonly names: readonly string[];
  encode(from: number, to: number): Float64Array[];
  missing: number;
  unseen: number;
}

/**
 * `columns[i]` holds the cells of `encodings[i]`; no number is missing in those named by `complete`, which spares a look
 * at every cell. Throws InputError when the cells are of another type.
 */
export function createEncoder(
  encodings: readonly FeatureEncoding[],
  columns: readonly Column[],
  complete: ReadonlySet<string> = new Set(),
): Encoder {
  if (encodings.length !== columns.length) throw new InvariantError('one column for each encoding');
  const features = encodings.map((encoding, i) => featureEncoder(encoding, columns[i]!, complete.has(encoding.name)));
  const names = features.flatMap((feature) => feature.names);
  return {
    names,
    encode: (from, to) => ({
      rows: to - from,
      names,
      columns: features.flatMap((feature) => feature.encode(from, to)),
    }),
    counts: () => features.map(({ missing, unseen }) => ({ missing, unseen })),
  };
}

/** Names of the design columns that encodings make: the feature, or `feature=category`. */
export function designNames(encodings: readonly FeatureEncoding[]): string[] {
  return encodings.flatMap((encoding) => {
    if (encoding.type !== 'categorical') return [encoding.name];
    const names = encoding.categories.map((category) => `${encoding.name}=${category}`);
    return encoding.missing ? [...names, `${encoding.name}=(missing)`] : names;
  });
}

function featureEncoder(encoding: FeatureEncoding, column: Column, complete: boolean): FeatureEncoder {
  if (encoding.type === 'categorical') return categoricalEncoder(encoding, column);
  if (encoding.type === 'boolean') {
    const values = booleansOf(column);
    if (values === undefined)
      throw new InputError('holds a cell that is neither true nor false', { field: column.name });
    return numberEncoder(encoding.name, values, encoding.fill, 0, 1, complete);
  }
  if (column.storage !== 'float64') throw new InputError('holds text where numbers belong', { field: column.name });
  return numberEncoder(encoding.name, column.values, encoding.fill, encoding.center, encoding.scale, complete);
}

function numberEncoder(
  name: string,
  values: Float64Array,
  fill: number | undefined,
  center: number,
  scale: number,
  complete: boolean,
): FeatureEncoder {
  return {
    names: [name],
    missing: 0,
    unseen: 0,
    encode(from, to) {
      // The column itself where it is wanted whole: what is known of it is known by it.
      const cells = from === 0 && to === values.length ? values : values.subarray(from, to);
      let missing = 0;
      for (let i = 0; i < cells.length && !complete; i++) if (Number.isNaN(cells[i]!)) missing += 1;
      this.missing += missing;
      if (missing === 0 && center === 0 && scale === 1) return [cells];
      if (missing > 0 && fill === undefined)
        throw new InputError('a cell is missing and the model knows nothing to fill it with', { field: name });
      const out = allocate(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const value = cells[i]!;
        out[i] = ((Number.isNaN(value) ? fill! : value) - center) / scale;
      }
      return [out];
    },
  };
}

function categoricalEncoder(encoding: FeatureEncoding & { type: 'categorical' }, column: Column): FeatureEncoder {
  const cells = textOf(column);
  const columnOf = new Map(encoding.categories.map((category, position) => [category, position]));
  const width = encoding.categories.length + (encoding.missing ? 1 : 0);
  const positions = Int32Array.from(cells.categories, (category) => {
    if (category === encoding.reference) return REFERENCE;
    return columnOf.get(category) ?? UNSEEN;
  });
  return {
    names: designNames([encoding]),
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const out = Array.from({ length: width }, () => allocate(to - from));
      for (let i = from; i < to; i++) {
        const code = cells.codes[i]!;
        if (code < 0) {
          this.missing += 1;
          if (encoding.missing) out[width - 1]![i - from] = 1;
          continue;
        }
        const position = positions[code]!;
        if (position >= 0) out[position]![i - from] = 1;
        else if (position === UNSEEN) this.unseen += 1;
      }
      return out;
    },
  };
}

const REFERENCE = -1;
const UNSEEN = -2;

function allocate(rows: number): Float64Array {
  return new Float64Array(rows < SHARED_ROWS ? new ArrayBuffer(rows * 8) : new SharedArrayBuffer(rows * 8));
}
