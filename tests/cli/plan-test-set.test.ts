import { describe, expect, it } from 'vitest';
import { assay, folderWith, recipe, smallTable } from '../chain/assay.ts';

interface Planned {
  readonly models: readonly {
    readonly model: string;
    readonly gates: readonly {
      readonly metric: string;
      readonly rows: number;
      readonly smallestMargin: number;
      readonly margin?: number;
      readonly needed: readonly { readonly margin: number; readonly rows: number }[];
    }[];
  }[];
}

const rows = (error: (row: number) => number, count = 200) =>
  `assay_row_id,truth,prediction\n${Array.from({ length: count }, (_, i) => `r${i},${i},${i + error(i)}\n`).join('')}`;
const FILES = {
  'new.csv': rows((i) => ((i * 7) % 11) - 5),
  'old.csv': rows((i) => ((i * 5) % 11) - 5),
};
const compared = ['--candidate', 'new.csv', '--baseline', 'old.csv', '--task', 'regression', '--metric', 'mae'];

describe('assay plan-test-set by size', () => {
  it('prints the table of rows by margin and disagreement, and what the size settles', () => {
    const { code, out } = assay(['plan-test-set', '--rows', '500'], folderWith({}));
    expect(code).toBe(0);
    expect(out).toMatch(/rows for a margin of 0\.02 +310 +773 +1,546 +3,092\n/);
    expect(out).toMatch(/smallest margin of 500 rows +0\.016 +0\.025 +0\.035 +0\.050\n/);
    expect(out).toContain('500 rows settle 0.11 deviations or more.');
  });

  it('says that a set below the floor settles nothing', () => {
    const { out } = assay(['plan-test-set', '--rows', '99', '--metric', 'accuracy'], folderWith({}));
    expect(out).toContain('Nothing: below 100 rows no verdict is given');
    expect(out).not.toContain('smallest margin of');
  });

  it('prints one document', () => {
    const { out } = assay(['plan-test-set', '--rows', '500', '--metric', 'accuracy', '--json'], folderWith({}));
    expect(JSON.parse(out)).toMatchObject({
      alpha: 0.05,
      power: 0.8,
      metric: 'accuracy',
      rows: 500,
      floor: { rows: 100 },
    });
  });

  it.each([
    [['--rows', '0'], '--rows: must be a whole number of rows, got 0'],
    [['--rows', '1.5'], '--rows: must be a whole number of rows, got 1.5'],
    [['--metric', 'acuracy'], '--metric: no metric is called "acuracy"; did you mean "accuracy"?'],
    [['--rows', '9', '--alpha', '0.5'], '--alpha: must lie above 0 and below 0.5, got 0.5'],
    [['--rows', '9', '--out', 'x'], '--out: does not go with --rows or --metric'],
    [['--task', 'binary'], '--task: does not go without --rows and --candidate'],
    [['--candidate', 'new.csv'], '--candidate needs --baseline'],
  ])('refuses %j', (given, message) => {
    const { code, err } = assay(['plan-test-set', ...given], folderWith({}));
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('assay plan-test-set by a finished run', () => {
  it('gives for each gate what its rows settle, and four times as many rows for half the margin', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable(300) });
    expect(assay(['run', '--out', 'base', '--set', 'data.exclude=[b]'], folder).code).toBe(0);
    assay(['run', '--baseline', 'base'], folder);
    const { models } = JSON.parse(assay(['plan-test-set', '--json'], folder).out) as Planned;
    const [gate] = models[0]!.gates;
    expect([models[0]!.model, gate!.metric]).toEqual(['small', 'rmse']);
    const [whole, half] = gate!.needed;
    expect([whole!.margin, half!.margin]).toEqual([gate!.margin, gate!.margin! / 2]);
    expect(half!.rows / whole!.rows).toBeCloseTo(4, 1);
    const { out } = assay(['plan-test-set', '--model', 'small'], folder);
    expect(out).toContain(`small: what ${gate!.rows} held-out rows can settle`);
  });

  it('says what is missing where there is no run, no such model, or nothing that was measured', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    expect(assay(['plan-test-set'], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('assay-out: holds no verdict; run `assay run` first'),
    });
    assay(['run'], folder);
    expect(assay(['plan-test-set'], folder).err).toContain('no gate was measured on paired rows');
    expect(assay(['plan-test-set', '--model', 'other'], folder).err).toContain('there is no verdict of this model');
    expect(assay(['plan-test-set', '--model', '../x'], folder).err).toContain('is no name of a model');
  });
});

describe('assay plan-test-set by two files', () => {
  it('plans for the margin that is named, and without one for what the rows settle', () => {
    const folder = folderWith(FILES);
    const plan = (...more: string[]) =>
      (JSON.parse(assay(['plan-test-set', ...compared, ...more, '--json'], folder).out) as Planned).models[0]!
        .gates[0]!;
    const named = plan('--max-absolute-regression', '0.1');
    const open = plan();
    expect(named.margin).toBe(0.1);
    expect(open.margin).toBeUndefined();
    expect(open.smallestMargin).toBe(named.smallestMargin);
    expect(open.needed[0]).toEqual({ margin: open.smallestMargin, rows: 200 });
  });

  it('takes the error rate into account', () => {
    const folder = folderWith(FILES);
    const smallest = (alpha: string) =>
      (JSON.parse(assay(['plan-test-set', ...compared, '--alpha', alpha, '--json'], folder).out) as Planned).models[0]!
        .gates[0]!.smallestMargin;
    expect(smallest('0.01')).toBeGreaterThan(smallest('0.05'));
  });

  it('refuses files that do not pair', () => {
    const folder = folderWith({ ...FILES, 'old.csv': rows(() => 1, 150) });
    expect(assay(['plan-test-set', ...compared], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('new.csv: nothing to plan by: '),
    });
  });
});
