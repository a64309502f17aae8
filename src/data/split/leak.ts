/** Test rows that stand in the train rows too: a model may have learnt them by heart. */
import type { Finding } from '../../documents/finding.ts';
import type { RowKeys, Sides } from './contract.ts';

/** Nothing, or one warning with the number of test rows whose key a train row has. */
export function leakFindings(keys: RowKeys, sides: Sides): Finding[] {
  const rows = countLeaked(keys, sides);
  if (rows === 0) return [];
  const message = `${rows} of ${sides.test.length} test rows also occur in the train rows; the split \`hash\` keeps equal rows together`;
  return [{ severity: 'warning', rule: 'leak', message, numbers: { rows, testRows: sides.test.length } }];
}

/**
 * Open addressing over the test keys, so that memory grows with the smaller side. A slot is a distinct key; its count is
 * added once, when the first train row hits it.
 */
function countLeaked({ words, stride }: RowKeys, { train, test }: Sides): number {
  let slots = 16;
  while (slots < 2 * test.length) slots *= 2;
  const rowAt = new Int32Array(slots).fill(-1);
  const counts = new Uint32Array(slots);
  const isSame = (a: number, b: number) =>
    words[a * stride] === words[b * stride] && words[a * stride + 1] === words[b * stride + 1];
  const slotOf = (row: number): number => {
    let slot = words[row * stride + 1]! & (slots - 1);
    for (;;) {
      const other = rowAt[slot]!;
      if (other < 0 || isSame(other, row)) return slot;
      slot = (slot + 1) & (slots - 1);
    }
  };
  for (let i = 0; i < test.length; i++) {
    const slot = slotOf(test[i]!);
    if (rowAt[slot]! < 0) rowAt[slot] = test[i]!;
    counts[slot]!++;
  }
  let leaked = 0;
  for (let i = 0; i < train.length; i++) {
    const slot = slotOf(train[i]!);
    leaked += counts[slot]!;
    counts[slot] = 0;
  }
  return leaked;
}
