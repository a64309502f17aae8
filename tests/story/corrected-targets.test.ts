/** Targets that a pull request corrects are the truth of both models, whether the baseline can answer today's columns or not. */
import { expect, onTestFinished, test } from 'vitest';
import { configOf, openWorld, rowsOf } from './small-repository.ts';

const [HEADER, ...ROWS] = rowsOf().trimEnd().split('\n');

/** `key` is declared; `z` is a column that the model reads and does not need. */
function table({ corrected = 0, withZ = true }): string {
  const lines = ROWS.map((row, i) => {
    const [a, b, y] = row.split(',');
    const target = i < corrected * ROWS.length ? (Number(y) + 1).toFixed(4) : y;
    return [`k${i}`, a, b, ...(withZ ? [i % 7] : []), target].join(',');
  });
  return `${['key', 'a', 'b', ...(withZ ? ['z'] : []), HEADER!.at(-1)].join(',')}\n${lines.join('\n')}\n`;
}

const CHANGES: readonly (readonly [string, string, string])[] = [
  ['in the columns that it knows', table({ corrected: 0.02 }), 'scored again'],
  ['where one of its columns is gone', table({ corrected: 0.02, withZ: false }), 'paired by id'],
];
test.each(CHANGES)('%s: approved, and the comment counts them', async (_what, data, how) => {
  const world = await openWorld({ files: { 'assay.yml': configOf({ id: 'key' }), 'data.csv': table({}) } });
  onTestFinished(() => world.close());
  const { decision, log } = await world.propose({ 'data.csv': data });
  expect(decision, log).toBe('approved');
  const [comment] = world.comments();
  expect(comment).toContain(how);
  expect(comment).toMatch(/\d held-out rows? ha(?:s|ve) another target than at the baseline/);
});

test('a target that is another altogether is none that somebody corrected', async () => {
  const world = await openWorld({ files: { 'assay.yml': configOf({ id: 'key' }), 'data.csv': table({}) } });
  onTestFinished(() => world.close());
  const { decision, log } = await world.propose({ 'data.csv': table({ corrected: 1, withZ: false }) });
  expect(decision, log).toBe('rejected');
  expect(world.comments()[0]).toContain('the truth of row');
});
