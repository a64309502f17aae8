import { afterEach, expect, test } from 'vitest';
import { joinColumn } from '../../src/data/join-column.ts';
import { localWorkers } from '../../src/local/workers.ts';
import type { Workers } from '../../src/ports.ts';

const ENTRY = new URL('../../dist/worker.js', import.meta.url);
let workers: Workers | undefined;
afterEach(async () => {
  await workers?.close();
  workers = undefined;
});

/** Columns of two ranges, the first with room left over: 1, 2, 0, 3 becomes 1, 2, 3, 3. */
function requests(count: number) {
  return Array.from({ length: count }, () => {
    const column = new Float64Array(new SharedArrayBuffer(32));
    column.set([1, 2, 0, 3]);
    return { column, starts: [0, 3], counts: [2, 1] };
  });
}
const JOINED = [1, 2, 3, 3];

test.each([1, 2, 3])('work of %i threads is all done, whoever does it', async (count) => {
  workers = localWorkers(ENTRY, count);
  const [first, second, third] = [requests(20), requests(1), requests(20)];
  const begun = workers.begin('joinColumn', joinColumn, first);
  const alone = workers.begin('joinColumn', joinColumn, second);
  await workers.run('joinColumn', joinColumn, third);
  expect(await alone.finish()).toHaveLength(1);
  expect(await begun.finish()).toHaveLength(20);
  for (const { column } of [...first, ...second, ...third]) expect([...column]).toEqual(JOINED);
});

test('outputs stand in the order of the inputs', async () => {
  workers = localWorkers(ENTRY, 3);
  const inputs = Array.from({ length: 50 }, (_, i) => ({
    columns: [Float64Array.of(i, i)],
    from: 0,
    to: 2,
  }));
  const outputs = await workers.run('columnMoments', ({ columns }) => Float64Array.of(columns[0]![0]! * 2, 0), inputs);
  expect(outputs.map(([sum]) => sum)).toEqual(inputs.map((_, i) => 2 * i));
});

test('a thread that knows no such job leaves it to this one', async () => {
  workers = localWorkers(ENTRY, 2);
  const begun = workers.begin('no such job', () => 1, [1, 2, 3]);
  // What this thread can do itself it does; a job that nobody knows is never taken by another.
  expect(await begun.finish()).toEqual([1, 1, 1]);
});

test('a fault here is thrown, and the threads can be used again', async () => {
  workers = localWorkers(ENTRY, 2);
  const fail = () => {
    throw new Error('no');
  };
  await expect(
    workers.run(
      'columnMoments',
      fail,
      Array.from({ length: 5000 }, () => 0),
    ),
  ).rejects.toThrow();
  const [request] = requests(1);
  await workers.begin('joinColumn', joinColumn, [request!]).finish();
  expect([...request!.column]).toEqual(JOINED);
});
