import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyRows } from '../../src/data/identity.ts';
import { readTable } from '../../src/data/read.ts';
import { beginSets, occurrencesOf } from '../../src/data/row-sets.ts';
import { findColumn, type Table } from '../../src/data/table.ts';
import { localWorkers } from '../../src/local/workers.ts';
import { ONE_THREAD, sourceOfBytes } from './byte-source.ts';

const targetOf = (table: Table) => findColumn(table, 'y')!;
/** The digests of all rows, of the test rows and of the others. */
const setsOf = async (table: Table, test: Uint32Array = Uint32Array.of()) => {
  const { digests } = await identifyRows(table, { id: undefined, target: 'y' }, ONE_THREAD);
  return beginSets({ digests, target: targetOf(table) }, { test, train: Uint32Array.of() }, ONE_THREAD).finish();
};
const tableOf = async (text: string) => (await readTable(sourceOfBytes(text), {}, ONE_THREAD)).table;
const identityOf = async (text: string, id?: string) =>
  identifyRows(await tableOf(text), { id, target: 'y' }, ONE_THREAD);
const idsOf = async (text: string, id?: string) => {
  const identity = await identityOf(text, id);
  const rows = Uint32Array.from({ length: identity.keys.length }, (_, row) => row);
  const ids = identity.idsOf(rows, occurrencesOf(identity.digests, targetOf(await tableOf(text))));
  return Array.from({ length: ids.length }, (_, row) => ids.text(row));
};

describe('default ids', () => {
  it('are the first 16 hexadecimal digits of the sha256 over the cells, sorted by name', async () => {
    const bytes = Buffer.alloc(8 + 8 + 8 + 2);
    bytes.writeDoubleBE(1.5, 0);
    bytes.writeUInt32BE(0x7ff80001, 8);
    bytes.writeUInt32BE(0x7ff80002, 16);
    bytes.writeUInt32BE(2, 20);
    bytes.write('é', 24, 'utf8');
    const expected = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    expect(await idsOf('z,b,y,a\né,,9,1.5\nx,2,9,3\n')).toContain(expected);
  });

  it('do not depend on the target, the order of columns and rows, or what else stands in a column', async () => {
    const [first] = await idsOf('a,b,y\n1,x,5\n2,z,6\n');
    expect((await idsOf('b,y,a\nz,6,2\nx,7,1\n'))[1]).toBe(first);
    // A text makes the column text; the row with 1 is still the row with 1.
    expect((await idsOf('a,b,y\n1.0,x,5\nunknown,z,6\n'))[0]).toBe(first);
    expect((await idsOf('a,b,y\n-0,x,5\n2,z,6\n'))[0]).toBe((await idsOf('a,b,y\n0,x,5\n2,z,6\n'))[0]);
  });

  it('tell a missing cell from every value, and cells from their neighbours', async () => {
    const ids = await idsOf('a,b,y\n,x,1\n0,x,1\nab,c,1\na,bc,1\n"",xx,1\nNaN,x,1\n');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('number repeats in the order of their target, whatever the order of the file', async () => {
    const one = await idsOf('a,y\n1,30\n1,10\n2,5\n1,20\n');
    expect(one.map((id) => id.slice(16))).toEqual(['-3', '', '', '-2']);
    const two = await idsOf('a,y\n1,20\n2,5\n1,30\n1,10\n');
    expect([two[2], two[3], two[1], two[0]]).toEqual(one);
  });

  it('are the same with many threads', async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `${i % 50_000},${i * 0.1},${i % 3}`);
    const text = `a,b,y\n${rows.join('\n')}\n`;
    const workers = localWorkers(new URL('../../dist/worker.js', import.meta.url), 3);
    try {
      const table = await tableOf(text);
      const request = { id: undefined, target: 'y' };
      const one = await identifyRows(table, request, ONE_THREAD);
      const three = await identifyRows(table, request, workers);
      expect(three.digests).toEqual(one.digests);
      const sides = { test: Uint32Array.from({ length: 10_000 }, (_, i) => 3 * i), train: Uint32Array.of() };
      const set = { digests: one.digests, target: targetOf(table) };
      const alone = await beginSets(set, sides, ONE_THREAD).finish();
      // By another thread, which the order of the columns is changed under.
      const begun = beginSets(set, sides, workers);
      (targetOf(table) as { values: Float64Array }).values.reverse();
      expect(await begun.finish()).toEqual(alone);
    } finally {
      await workers.close();
    }
  });
});

describe('declared ids', () => {
  it('are the cells, in the order of their texts', async () => {
    const identity = await identityOf('id,a,y\nr10,1,1\nr9,2,2\nr1,3,3\n', 'id');
    expect(await idsOf('id,a,y\nr10,1,1\nr9,2,2\nr1,3,3\n', 'id')).toEqual(['r10', 'r9', 'r1']);
    expect([...identity.sorted(Uint32Array.of(0, 1, 2))]).toEqual([2, 0, 1]);
    expect(identity.idColumns).toEqual(['id']);
  });

  it.each([
    ['a repeat', 'id,a,y\n7,1,1\n8,2,2\n7,3,3\n', 'id: the id "7" stands in data rows 1 and 3; ids must be unique'],
    ['a missing one', 'id,a,y\nx,1,1\n,2,2\n', 'id: data row 2 has no id; every row needs one'],
    ['no such column', 'key,a,y\nx,1,1\n', 'id: data.id names "id", which is no column'],
  ])('refuse %s', async (_what, text, message) => {
    await expect(idsOf(text, 'id')).rejects.toThrow(message);
  });
});

describe('the digest of a set of rows', () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 3 }).map(String), fc.constantFrom('', 'x', 'é'));
  const rows = fc.array(fc.tuple(cell, cell, fc.constantFrom('p', 'q')), { minLength: 1, maxLength: 20 });

  async function digestOf(lines: readonly (readonly string[])[]): Promise<string> {
    return (await setsOf(await tableOf(`a,b,y\n${lines.map((line) => line.join(',')).join('\n')}\n`))).all;
  }

  it('is the same for every order, and another when a row is left out or its target differs', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (lines, pick) => {
        const digest = await digestOf(lines);
        const k = pick % lines.length;
        const turned = [...lines.slice(k), ...lines.slice(0, k)].reverse();
        expect(await digestOf(turned)).toBe(digest);
        const [a, b, y] = lines[k]!;
        const changed = lines.map((line, i) => (i === k ? ([a, b, y === 'p' ? 'q' : 'p'] as const) : line));
        expect(await digestOf(changed)).not.toBe(digest);
        if (lines.length > 1) expect(await digestOf(lines.filter((_, i) => i !== k))).not.toBe(digest);
      }),
      { numRuns: 60 },
    );
  });

  it('covers the members alone', async () => {
    const table = await tableOf('a,y\n1,1\n2,2\n3,3\n');
    const { test, train } = await setsOf(table, Uint32Array.of(0, 2));
    expect((await setsOf(await tableOf('a,y\n3,3\n1,1\n'))).all).toBe(test);
    expect((await setsOf(await tableOf('a,y\n2,2\n'))).all).toBe(train);
  });
});
