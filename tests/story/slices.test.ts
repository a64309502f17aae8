/** A slice that the base asks for, and a pull request that takes its rows away: the built actions on the double. */
import { expect, onTestFinished, test } from 'vitest';
import { BOSTON, example, GOOD, openSetting, recipe, WORKFLOW } from './setting.ts';

/** Houses at the river are few: the name of the slice stands in column `chas`. */
const RIVER = { evaluate: '{metrics: [rmse, r2], slices: [{columns: [chas], min_rows: 4}]}' };

const [HEADER, ...ROWS] = BOSTON.trimEnd().split('\n') as [string, ...string[]];
const isAtRiver = (line: string) => line.split(',')[HEADER.split(',').indexOf('chas')] === '1';
const table = (rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

test.each([
  ['one-step', 'its rows are deleted', { 'data/boston.csv': table(ROWS.filter((line) => !isAtRiver(line))) }],
  ['hardened', 'its rows are deleted', { 'data/boston.csv': table(ROWS.filter((line) => !isAtRiver(line))) }],
  [
    'one-step',
    'the config asks for it no more, too',
    { 'data/boston.csv': table(ROWS.filter((line) => !isAtRiver(line))), 'assay.yml': recipe(GOOD) },
  ],
])('%s: a slice that vanished, since %s, is named and rejects', { timeout: 240_000 }, async (name, _why, changes) => {
  const setting = await openSetting({ 'assay.yml': recipe(GOOD, RIVER), [WORKFLOW]: example(name) });
  onTestFinished(() => setting.close());
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const pull = setting.propose('no-river', changes);
  const ran = await setting.runPull(pull, {}, 'opened');
  expect(ran.conclusion, ran.log).toBe('failure');
  expect(setting.checks(ran.headSha)).toEqual(['failure']);
  const [comment] = setting.comments(pull);
  expect(comment).toMatch(/## ❌ boston: rejected, .*slice `chas` = `1` is missing/);
});
