/** The table of split methods. */
import type { Table } from '../table.ts';
import { splitByColumn } from './column.ts';
import type { RowKeys, RowSplitConfig, Split, SplitMethod, SplitPlace } from './contract.ts';
import { splitByGroup } from './group.ts';
import { splitByHash } from './hash.ts';
import { splitLikeSklearn } from './sklearn.ts';
import { splitByTime } from './time.ts';

const METHODS: { readonly [Method in RowSplitConfig['method']]: SplitMethod<Method> } = {
  hash: splitByHash,
  sklearn: splitLikeSklearn,
  time: splitByTime,
  group: splitByGroup,
  column: splitByColumn,
};

/** Both sides hold at least one row. Throws InputError where that cannot be, saying what to change. */
export function splitRows(
  table: Table,
  split: RowSplitConfig,
  identity: { readonly keys: RowKeys },
  at: SplitPlace,
): Split {
  const method = METHODS[split.method] as SplitMethod<RowSplitConfig['method']>;
  return method(table, split, identity.keys, at);
}
