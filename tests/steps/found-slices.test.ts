/** Slices that Assay looks for: categories of few values, quartiles of many. */
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/data/table.ts';
import { foundColumns, groupFound } from '../../src/steps/found-slices.ts';

type Recipe = Parameters<typeof foundColumns>[0];
type Dataset = Parameters<typeof foundColumns>[1];

const numeric = (name: string, values: readonly number[]): Column => ({
  name,
  kind: 'numeric',
  storage: 'float64',
  values: Float64Array.from(values),
});

function slicesOf(columns: readonly Column[], rows: number, paired?: Uint32Array) {
  const recipe = { data: { target: 'y', id: 'id' }, split: { method: 'hash' }, evaluate: { slices: [] } };
  const dataset = { test: { table: { rows, columns } } };
  const found = foundColumns(recipe as unknown as Recipe, dataset as unknown as Dataset);
  return groupFound(found, paired?.length ?? rows, paired, 'rmse').map(({ where, rows: own }) => [where, own.length]);
}

const count = (rows: number) => Array.from({ length: rows }, (_, i) => i);

describe('found slices', () => {
  it('are quartiles of many values: half-open, the last one closed', () => {
    expect(slicesOf([numeric('a', count(401))], 401)).toEqual([
      [{ a: '[0, 100)' }, 100],
      [{ a: '[100, 200)' }, 100],
      [{ a: '[200, 300)' }, 100],
      [{ a: '[300, 400]' }, 101],
    ]);
  });

  it('join quarters that ties leave empty', () => {
    const values = [...Array.from({ length: 300 }, () => 0), ...count(300)];
    expect(slicesOf([numeric('a', values)], 600)).toEqual([
      [{ a: '[0, 149.25)' }, 450],
      [{ a: '[149.25, 299]' }, 150],
    ]);
  });

  it('are the values where there are at most 20, −0 and 0 the same, missing cells none of them', () => {
    const values = count(500).map((i) => [2, -0, 0, Number.NaN, 10][i % 5]!);
    expect(slicesOf([numeric('a', values)], 500)).toEqual([
      [{ a: '0' }, 200],
      [{ a: '2' }, 100],
      [{ a: '10' }, 100],
    ]);
    expect(
      slicesOf(
        [
          numeric(
            'a',
            count(2100).map((i) => i % 20),
          ),
        ],
        2100,
      ),
    ).toHaveLength(20);
    expect(
      slicesOf(
        [
          numeric(
            'a',
            count(2100).map((i) => i % 21),
          ),
        ],
        2100,
      ),
    ).toHaveLength(4);
  });

  it('are none of the target, of the id, of one value, and below 100 rows', () => {
    const values = count(300).map((i) => (i < 99 ? 0 : 1));
    expect(
      slicesOf(
        [
          numeric('y', values),
          numeric('id', values),
          numeric(
            'one',
            values.map(() => 7),
          ),
        ],
        300,
      ),
    ).toEqual([]);
    expect(slicesOf([numeric('a', values)], 300)).toEqual([[{ a: '1' }, 201]]);
  });

  it('count the rows that are compared alone', () => {
    const values = count(400).map((i) => i % 2);
    const even = Uint32Array.from(count(200), (i) => 2 * i);
    const most = Uint32Array.from([...even, 1]);
    expect(slicesOf([numeric('a', values)], 400, most)).toEqual([[{ a: '0' }, 200]]);
  });
});
