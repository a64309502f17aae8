import { expect, it } from 'vitest';
import { labelsOf } from '../../src/models/labels.ts';

const columns = (...rows: number[][]) => rows[0]!.map((_, c) => Float64Array.from(rows, (row) => row[c]!));

it('the most probable class wins, the first of equals', () => {
  const labels = labelsOf(columns([0.2, 0.5, 0.3], [0.4, 0.2, 0.4], [0.1, 0.1, 0.8]), ['a', 'b', 'c']);
  expect([...labels]).toEqual([1, 0, 2]);
});

it('the positive class is called from its threshold on', () => {
  const probabilities = columns([0.7, 0.3], [0.71, 0.29], [0.5, 0.5]);
  expect([...labelsOf(probabilities, ['no', 'yes'], 'yes', 0.3)]).toEqual([1, 0, 1]);
  expect([...labelsOf(probabilities, ['no', 'yes'], 'yes')]).toEqual([0, 0, 1]);
  expect([...labelsOf(probabilities, ['no', 'yes'], 'no', 0.71)]).toEqual([1, 0, 1]);
});

it('a threshold of 0 calls every row positive', () => {
  expect([...labelsOf(columns([1, 0]), ['no', 'yes'], 'yes', 0)]).toEqual([1]);
});

it('no rows give no labels', () => {
  expect([...labelsOf([new Float64Array(), new Float64Array()], ['a', 'b'])]).toEqual([]);
});
