import { expect, test } from 'vitest';
import { beginPredictions } from '../../src/data/encode-predictions.ts';
import { idsOfDigits } from '../../src/data/hex-ids.ts';
import { encodePredictions, type Predictions } from '../../src/documents/predictions.ts';
import { localWorkers } from '../../src/local/workers.ts';

const ROWS = 70_001;

function numbersOf(shift: number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, i) => Math.sin(i + shift) * 1e3);
}

const ids = idsOfDigits({
  bytes: Uint8Array.from({ length: 8 * ROWS }, (_, i) => (i * 131) % 251),
  repeats: Uint32Array.from({ length: ROWS }, (_, i) => (i % 9) + 1),
});
const slices = new Map([
  ['town', { codes: Int32Array.from({ length: ROWS }, (_, i) => (i % 3) - 1), values: ['=é', 'b,c'] }],
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
