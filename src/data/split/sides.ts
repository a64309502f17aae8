/** Which rows stand on which side, and what is said when a side is empty or larger than asked for. */
import type { Finding } from '../../documents/finding.ts';
import { InputError } from '../../errors.ts';
import type { Sides, SplitPlace } from './contract.ts';

/** Both sides in the order of the table. `inTest[row]` is 1 for a test row. */
export function sidesOf(inTest: Uint8Array): Sides {
  let count = 0;
  for (let row = 0; row < inTest.length; row++) count += inTest[row]!;
  // Each row is written on both sides and counts on one: a branch would be guessed wrong too often. One place more, since
  // a full side is written to as well.
  const test = new Uint32Array(count + 1);
  const train = new Uint32Array(inTest.length - count + 1);
  for (let row = 0, a = 0, b = 0; row < inTest.length; row++) {
    test[a] = row;
    train[b] = row;
    a += inTest[row]!;
    b += 1 - inTest[row]!;
  }
  return { train: train.subarray(0, inTest.length - count), test: test.subarray(0, count) };
}

/** Rows from `testFrom` on are the test rows. */
export function sidesAt(testFrom: number, rows: number): Sides {
  return {
    train: Uint32Array.from({ length: testFrom }, (_, i) => i),
    test: Uint32Array.from({ length: rows - testFrom }, (_, i) => testFrom + i),
  };
}

/** Rows to take for `test_size`: a share is rounded up, as scikit-learn does. Throws InputError when no train row is left. */
export function testRowsOf(testSize: number, rows: number, at: SplitPlace): number {
  const wanted = testSize < 1 ? Math.ceil(testSize * rows) : testSize;
  if (wanted >= rows) {
    throw new InputError(
      `${testSize} takes ${wanted} of ${rows} rows for the test side, no train row is left; lower it`,
      {
        ...at,
        field: `${at.field}.test_size`,
      },
    );
  }
  return wanted;
}

/** Throws InputError when a side of a split by `test_size` holds no row. `also` is what else may be changed. */
export function refuseEmptySide({ train, test }: Sides, testSize: number, also: string, at: SplitPlace): void {
  if (train.length > 0 && test.length > 0) return;
  const [side, way] = test.length === 0 ? ['test', 'raise'] : ['train', 'lower'];
  const rows = train.length + test.length;
  throw new InputError(`${testSize} leaves the ${side} side of ${rows} rows empty; ${way} it${also}`, {
    ...at,
    field: `${at.field}.test_size`,
  });
}

/** Says that more rows than asked for were taken, because `what` must not straddle; nothing when none were. */
export function moreThanAsked(taken: number, wanted: number, what: string): Finding[] {
  if (taken === wanted) return [];
  const message = `the test side has ${taken} rows, not the ${wanted} of test_size, because ${what} stay together`;
  return [{ severity: 'info', rule: 'test_size_exceeded', message, numbers: { taken, wanted } }];
}
