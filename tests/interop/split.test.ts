/** `split: {method: sklearn}` and the hash of the other methods against scikit-learn. */
import { expect, it } from 'vitest';
import { hashText, hashWords } from '../../src/data/split/murmur.ts';
import { splitRows } from '../../src/data/split/split.ts';
import type { Column, Table } from '../../src/data/table.ts';
import { numeric, tableOf, text } from '../models/fixture-table.ts';
import { python } from './python.ts';

interface Case {
  readonly rows: number;
  readonly test_size: number;
  readonly random_state: number;
  readonly stratify?: readonly (number | string)[];
}

const SPLIT = `
import json, sys
import numpy as np
from sklearn.model_selection import train_test_split
answers = []
for case in json.load(sys.stdin):
    labels = case.get('stratify')
    if labels is not None:
        labels = np.array(labels)
    try:
        train, test = train_test_split(np.arange(case['rows']), test_size=case['test_size'], random_state=case['random_state'], stratify=labels)
        answers.append({'train': train.tolist(), 'test': test.tolist()})
    except ValueError as error:
        answers.append({'error': str(error)})
print(json.dumps(answers))
`;

type Answer = { readonly train: number[]; readonly test: number[] } | { readonly error: string };

function columnOf(labels: readonly (number | string)[]): Column {
  return typeof labels[0] === 'number' ? numeric('y', labels as number[]) : text('y', labels as string[]);
}

function ours({ rows, test_size, random_state, stratify }: Case): Answer {
  const table: Table = stratify === undefined ? { rows, columns: [] } : tableOf(columnOf(stratify));
  const config = { method: 'sklearn' as const, test_size, random_state, ...(stratify ? { stratify: 'y' } : {}) };
  const keys = { length: 0, words: new Uint32Array(0), stride: 2 };
  try {
    const { train, test } = splitRows(table, config, { keys }, { field: 'split' });
    return { train: [...train], test: [...test] };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const SEEDS = [0, 1, 42, 2147483648, 4294967295, 1729384756];

it('gives the rows of train_test_split in its order', () => {
  const sizes: [number, number][] = [
    [2, 0.5],
    [3, 0.1],
    [5, 1],
    [10, 0.25],
    [150, 0.2],
    [506, 0.2],
    [1000, 0.333],
    [1797, 77],
    [100_000, 0.1],
  ];
  const cases = sizes.flatMap(([rows, test_size]) =>
    SEEDS.slice(0, rows > 10_000 ? 2 : 6).map((random_state): Case => ({ rows, test_size, random_state })),
  );
  const answers = python<Answer[]>(SPLIT, cases);
  expect(answers.length).toBeGreaterThan(20);
  cases.forEach((one, i) => {
    expect(ours(one), JSON.stringify(one)).toEqual(answers[i]);
  });
});

const LABELS: readonly (readonly [string, (row: number) => number | string, number])[] = [
  ['two classes, uneven', (i) => (i % 7 === 0 ? 1 : 0), 100],
  ['three classes of equal size: ties', (i) => i % 3, 99],
  ['ten classes, numbers past 9 as text', (i) => i % 11, 121],
  ['ten classes of text', (i) => `class ${'abcdefghij'[(i * i + i) % 10]}`, 300],
  ['negative and fractional classes', (i) => [-1.5, 10, 9, 0.25][i % 4]!, 77],
  ['text beyond the basic plane', (i) => ['\u{1f600}', '\uff5e', 'é', 'z'][i % 4]!, 42],
  ['many small classes: ties in the remainders', (i) => `c${i % 20}`, 60],
];

it('gives the stratified rows of train_test_split in its order', () => {
  const cases = LABELS.flatMap(([, label, rows]) => {
    const stratify = Array.from({ length: rows }, (_, i) => label(i));
    return [0.2, 0.25, 0.37, 21, 30].flatMap((test_size) =>
      SEEDS.map((random_state): Case => ({ rows, test_size, random_state, stratify })),
    );
  });
  const answers = python<Answer[]>(SPLIT, cases);
  cases.forEach((one, i) => {
    const expected = answers[i]!;
    const name = `${one.stratify!.slice(0, 4)} ${one.rows} ${one.test_size} ${one.random_state}`;
    const actual = ours(one);
    if ('error' in expected) expect(actual, name).toHaveProperty('error');
    else expect(actual, name).toEqual(expected);
  });
  expect(answers.filter((answer) => 'train' in answer).length).toBeGreaterThan(150);
});

it('refuses what train_test_split refuses', () => {
  const cases: Case[] = [
    { rows: 5, test_size: 0.4, random_state: 0, stratify: [0, 0, 0, 0, 1] },
    { rows: 6, test_size: 2, random_state: 0, stratify: [0, 0, 1, 1, 2, 2] },
    { rows: 6, test_size: 4, random_state: 0, stratify: [0, 0, 1, 1, 2, 2] },
    { rows: 6, test_size: 6, random_state: 0 },
    { rows: 1, test_size: 0.5, random_state: 0 },
  ];
  const answers = python<Answer[]>(SPLIT, cases);
  expect(answers.every((answer) => 'error' in answer)).toBe(true);
  expect(cases.map(ours)).toEqual([
    { error: 'split.stratify: every class of "y" needs two rows, there is one of "1"' },
    { error: 'split.test_size: 2 test rows cannot hold the 3 classes of "y"; raise it' },
    { error: 'split.test_size: 2 train rows cannot hold the 3 classes of "y"; lower it' },
    { error: 'split.test_size: 6 takes 6 of 6 rows for the test side, no train row is left; lower it' },
    { error: 'split.test_size: 0.5 takes 1 of 1 rows for the test side, no train row is left; lower it' },
  ]);
});

it('hashes as murmurhash3_32 does', () => {
  const texts = ['', 'a', 'ab', 'abc', 'abcd', 'grüße', '\u{1f600} five', 'a longer text of words'];
  const words: [number, number][] = [
    [0, 0],
    [1, 4294967295],
    [2863311530, 305419896],
  ];
  const expected = python<{ texts: number[][]; words: number[][] }>(
    `
import json, struct, sys
from sklearn.utils import murmurhash3_32 as m
given = json.load(sys.stdin)
print(json.dumps({
  'texts': [[m(t.encode(), seed=s, positive=True) for s in given['seeds']] for t in given['texts']],
  'words': [[m(struct.pack('<II', a, b), seed=s, positive=True) for s in given['seeds']] for a, b in given['words']],
}))`,
    { texts, words, seeds: SEEDS },
  );
  expect(texts.map((one) => SEEDS.map((seed) => hashText(one, seed)))).toEqual(expected.texts);
  expect(words.map(([a, b]) => SEEDS.map((seed) => hashWords(a, b, seed)))).toEqual(expected.words);
});
