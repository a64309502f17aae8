/** Groups of rows. */
import { InvariantError } from '../../errors.ts';
import type { Groups } from './contract.ts';

/** Groups of rows with the same code, whatever the codes are; groups are numbered as they first occur. */
export function groupRows(codes: ArrayLike<number>): Groups {
  const known = new Map<number, number>();
  const numbered = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    let group = known.get(codes[i]!);
    if (group === undefined) {
      group = known.size;
      known.set(codes[i]!, group);
    }
    numbered[i] = group;
  }
  return { codes: numbered, count: known.size };
}

/** An empty group would count as an observation of nothing. Throws InvariantError for one, and for a code beyond the count. */
export function requireGroups({ codes, count }: Groups, n: number): void {
  if (codes.length !== n) throw new InvariantError(`groups of ${codes.length} rows for ${n}`);
  const occurs = new Uint8Array(count);
  for (let i = 0; i < n; i++) {
    if (codes[i]! >= count) throw new InvariantError(`row ${i + 1} is of group ${codes[i]} of ${count}`);
    occurs[codes[i]!] = 1;
  }
  const empty = occurs.indexOf(0);
  if (empty >= 0) throw new InvariantError(`group ${empty} of ${count} has no row`);
}
