import { expect, test } from 'vitest';
import { beginPredictions, encodePiece } from '../../src/data/encode-predictions.ts';
import { idsOfDigits } from '../../src/data/hex-ids.ts';
import { encodePredictions, type Predictions, writtenColumns } from '../../src/documents/predictions.ts';
import { localWorkers } from '../../src/local/workers.ts';

const ROWS = 70_001;

function numbersOf(shift: number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, i) => {
    const value = Math.sin(i + shift) * 1e3;
    return i % 3 === 0 ? Math.round(value) / 8 : value;
  });
}

const ids = idsOfDigits({
  bytes: Uint8Array.from({ length: 8 * ROWS }, (_, i) => (i * 131) % 251),
  repeats: Uint32Array.from({ length: ROWS }, (_, i) => (i % 9) + 1),
});
const slices = new Map([
  [
    'town',
    { codes: Int32Array.from({ length: ROWS }, (_, i) => (i % 3) - 1), values: ['=é', `b,c${'x'.repeat(9000)}`] },
  ],
]);
const codes = Int32Array.from({ length: ROWS }, (_, i) => i % 2);

test.each<[string, Predictions]>([
  ['a regression', { task: 'regression', ids, slices, truth: numbersOf(1), prediction: numbersOf(2) }],
  [
    'a classification',
    {
      task: 'binary',
      ids,
      slices,
      classes: ['no', 'yes'],
      positive: 'yes',
      truth: codes,
      prediction: codes.slice().reverse(),
      probabilities: [numbersOf(3), numbersOf(4)],
    },
  ],
])('other threads write the very text: %s', async (_what, predictions) => {
  const workers = localWorkers(new URL('../../dist/worker.js', import.meta.url), 3);
  try {
    const pieces = [...(await beginPredictions(predictions, workers).finish())];
    expect(pieces.length).toBe(1 + Math.ceil(ROWS / 8192));
    const text = Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array))).toString('utf8');
    expect(text === [...encodePredictions(predictions)].join('')).toBe(true);
  } finally {
    await workers.close();
  }
});

test('what is no number and what has no label is refused as in the text', () => {
  const { digits } = ids;
  const base = { ids, slices: new Map() };
  const numbers = numbersOf(1);
  const broken = numbersOf(2);
  broken[5] = Number.NaN;
  const none = codes.slice();
  none[7] = 2;
  const predictions: Predictions[] = [
    { ...base, task: 'regression', truth: numbers, prediction: broken },
    { ...base, task: 'multiclass', classes: ['no', 'yes'], truth: codes, prediction: none },
  ];
  for (const each of predictions) {
    const piece = () => encodePiece({ columns: writtenColumns(each), digits: digits!, from: 0, to: 8 });
    const text = () => [...encodePredictions(each)];
    const messageOf = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        return String(error);
      }
      return undefined;
    };
    expect(messageOf(piece)).toMatch(/predictions.csv: prediction of row \d (is NaN|has no label)/);
    expect(messageOf(piece)).toBe(messageOf(text));
  }
});
