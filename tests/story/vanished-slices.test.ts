/** Slices that a pull request makes vanish: rejected, named in the comment, by the base's config and the baseline's documents. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOSTON, example, GOOD, openSetting, recipe, type Setting, WORKFLOW } from './setting.ts';

/** Boston has 35 houses at the river in 506, of which 4 are held out. */
const SLICES = { evaluate: '{metrics: [rmse], slices: [{columns: [chas], min_rows: 3}]}' };
const LAX = { gate: '{metrics: [{name: rmse, max_relative_regression: 0.5}]}' };
const BASE = recipe(GOOD, { ...SLICES, ...LAX });

const [HEADER, ...ROWS] = BOSTON.trimEnd().split('\n');
const CHAS = HEADER!.split(',').indexOf('chas');
const withRows = (change: (cells: string[]) => readonly (readonly string[])[]) =>
  `${[HEADER, ...ROWS.flatMap((row) => change(row.split(',')).map((cells) => cells.join(',')))].join('\n')}\n`;
const isAtRiver = (cells: readonly string[]) => Number(cells[CHAS]) === 1;
const withChas = (value: string) => withRows((cells) => [isAtRiver(cells) ? cells.with(CHAS, value) : cells]);

/** Not one of them changes the model for the worse. */
const ESCAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'its rows deleted': { 'data/boston.csv': withRows((cells) => (isAtRiver(cells) ? [] : [cells])) },
  'its category renamed': { 'data/boston.csv': withChas('2') },
  'its cells emptied': { 'data/boston.csv': withChas('') },
  'its rows deleted, and the slice taken out of the config': {
    'data/boston.csv': withRows((cells) => (isAtRiver(cells) ? [] : [cells])),
    'assay.yml': recipe(GOOD, LAX),
  },
  'its rows deleted, and min_rows raised': {
    'data/boston.csv': withRows((cells) => (isAtRiver(cells) ? [] : [cells])),
    'assay.yml': BASE.replace('min_rows: 3', 'min_rows: 100000'),
  },
};

for (const name of ['one-step', 'hardened'] as const) {
  describe(`through ${name}.yml`, () => {
    let setting: Setting;
    beforeAll(async () => {
      setting = await openSetting({ 'assay.yml': BASE, [WORKFLOW]: example(name) });
      const first = await setting.pushMain({});
      if (first.conclusion !== 'success') throw new Error(first.log);
    }, 120_000);
    afterAll(() => setting.close());

    let count = 0;
    for (const [way, files] of Object.entries(ESCAPES)) {
      test(way, { timeout: 120_000 }, async () => {
        const pull = setting.propose(`slice-${count++}`, files);
        const ran = await setting.runPull(pull, {}, 'opened');
        expect(ran.conclusion, ran.log).toBe('failure');
        expect(setting.checks(ran.headSha)).toEqual(['failure']);
        const [comment, ...rest] = setting.comments(pull);
        expect(rest).toEqual([]);
        expect(comment).toContain('## ❌ boston: rejected, the slice `chas` = `1` is missing');
        expect(comment).toContain('A missing slice is never a pass.');
      });
    }

    test('none of them where every slice is left', { timeout: 120_000 }, async () => {
      const pull = setting.propose('slices-left', { 'data/boston.csv': `${[HEADER, ...ROWS.slice(5)].join('\n')}\n` });
      const ran = await setting.runPull(pull, {}, 'opened');
      expect(ran.conclusion, ran.log).toBe('success');
      expect(setting.comments(pull)[0]).not.toContain('missing');
    });
  });
}
