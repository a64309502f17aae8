/** What every split method takes and gives. */
import type { SplitConfig } from '../../documents/config.ts';
import type { Finding } from '../../documents/finding.ts';
import type { Place } from '../../errors.ts';
import type { Table } from '../table.ts';

/**
 * The first 64 bits of the sha256 that a row's id is made of, as two 32-bit words: `words[row * stride]` and the next.
 * Equal rows have equal keys.
 */
export interface RowKeys {
  readonly length: number;
  readonly words: Uint32Array;
  readonly stride: number;
}

/** Row numbers of the table; together every row once. */
export interface Sides {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

export interface Split extends Sides {
  readonly findings: readonly Finding[];
}

/** Where the split stands in the recipe; `field` is the path of the `split` key. */
export interface SplitPlace extends Place {
  readonly field: string;
}

/** Methods that choose rows of one table. `files` has chosen already. */
export type RowSplitConfig = Exclude<SplitConfig, { method: 'files' }>;
export type ConfigOf<Method extends RowSplitConfig['method']> = Extract<RowSplitConfig, { method: Method }>;

/** Throws InputError when the table cannot be split so. */
export type SplitMethod<Method extends RowSplitConfig['method']> = (
  table: Table,
  config: ConfigOf<Method>,
  keys: RowKeys,
  at: SplitPlace,
) => Split;
