/** Ordinary changes of the data between two commits: none makes a worse model better, none makes an honest one worse. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import { headlineOf } from '../../src/report/headline.ts';
import { phraseToTerminal } from '../../src/report/terminal-text.ts';
import { type Commit, digits, houses, judged, type Row } from './changed-world.ts';

const ID = 'id: key';
const HOUSES = houses(700, 1);
const DIGITS = digits(900, 2);
const [excluded, keyed] = ['exclude: [key, when]', `${ID}, exclude: [when]`];

const outcomes = ({ gates }: Verdict) => gates.map(({ outcome }) => outcome);
const reasons = ({ gates }: Verdict) => gates.map(({ reason }) => reason);
const change = (rows: readonly Row[], of: (row: Row) => Row) => rows.map((row) => ({ ...row, ...of(row) }));
const scaled = (factor: number) => change(HOUSES, ({ tax }) => ({ tax: Number(tax) * factor }));
const short = change(HOUSES, ({ region }) => ({ region: String(region).charAt(0).toUpperCase() }));
const bright = change(DIGITS, (row) =>
  Object.fromEntries(Object.entries(row).map(([name, v]) => [name, name.startsWith('p') ? Number(v) / 16 : v])),
);
const reformatted = change(HOUSES, ({ when }) => ({ when: String(when).split('-').reverse().join('/') }));
const WORSE = '{model: ridge, params: {alpha: 300}}';

const house = (rows: readonly Row[], data: string, train?: string): Commit => ({
  rows,
  data,
  ...(train === undefined ? {} : { train }),
});
const digit = (rows: readonly Row[], data: string): Commit => ({ rows, data, task: 'multiclass', target: 'digit' });

describe('a yardstick that breaks makes no model better', () => {
  it.each<[string, Commit, Commit, Commit, RegExp]>([
    [
      'a feature ÷ 100',
      house(HOUSES, keyed),
      house(scaled(0.01), keyed, WORSE),
      house(scaled(0.01), keyed),
      /`tax` is about 1\/100 of what it was/,
    ],
    [
      'a feature × 100',
      house(HOUSES, keyed),
      house(scaled(100), keyed, WORSE),
      house(scaled(100), keyed),
      /`tax` is about 100 times what it was/,
    ],
    [
      'categories under other names',
      house(HOUSES, keyed),
      house(short, `${ID}, exclude: [when, x1]`),
      house(short, keyed),
      /category values of `region` are new: E, N, S, W/,
    ],
    [
      'pixels ÷ 16',
      digit(DIGITS, ID),
      digit(bright, `${ID}, exclude: [p0, p1]`),
      digit(bright, ID),
      /`p0` is about 1\/16 of what it was/,
    ],
  ])('%s, with a declared id', async (_, before, worse, twin, cause) => {
    for (const after of [worse, twin]) {
      const verdict = await judged(before, after);
      expect(reasons(verdict)).toEqual(['baseline_shifted']);
      expect(verdict.reasons[0]).toBe('baseline_shifted');
      expect(verdict.decision).not.toBe('approved');
      const { shift } = verdict.baseline;
      expect(shift?.cause).toMatch(cause);
      expect(Number.isFinite(shift?.home) && Number.isFinite(shift?.now)).toBe(true);
      expect(shift?.home).not.toBe(shift?.now);
      expect(shift?.rows).toBeGreaterThan(100);
      expect(verdict.rows).not.toHaveProperty('improved');
      const why = headlineOf(verdict)
        .why.map((phrase) => phraseToTerminal(phrase, false))
        .join(' ');
      expect(why).toMatch(
        /^The baseline measures something else than it did: its (rmse|accuracy) was [\d.]+ and is [\d.]+ now, on \d+ rows: /,
      );
      // A terminal without colour shows names as they are.
      expect(why).toMatch(new RegExp(cause.source.replaceAll('`', '')));
    }
  });

  it.each<[string, Commit, Commit, Commit]>([
    ['a feature ÷ 100', house(HOUSES, excluded), house(scaled(0.01), excluded, WORSE), house(scaled(0.01), excluded)],
    [
      'categories under other names',
      house(HOUSES, excluded),
      house(short, 'exclude: [key, when, x1]'),
      house(short, excluded),
    ],
    [
      'pixels ÷ 16',
      digit(DIGITS, 'exclude: [key]'),
      digit(bright, 'exclude: [key, p0, p1]'),
      digit(bright, 'exclude: [key]'),
    ],
    [
      'an excluded column in another format',
      house(HOUSES, excluded),
      house(reformatted, excluded, WORSE),
      house(reformatted, excluded),
    ],
    [
      'the same under a column split',
      { ...house(sided(HOUSES), excluded), split: '{method: column, column: side}' },
      { ...house(sided(reformatted, 2), excluded, WORSE), split: '{method: column, column: side}' },
      { ...house(sided(reformatted, 2), excluded), split: '{method: column, column: side}' },
    ],
  ])('%s, without an id: no row is known again, and the words say what to do', async (_, before, worse, twin) => {
    for (const after of [worse, twin]) {
      const verdict = await judged(before, after);
      expect(reasons(verdict)).toEqual(['not_comparable']);
      expect(verdict.decision).toBe('pending');
      expect(verdict.baseline.problem).toContain('the content of every row changed; declare `data.id`');
      expect(verdict.baseline.heldOut?.found).toBe(0);
    }
  });

  it('an excluded column in another format changes nothing where rows have a declared id', async () => {
    expect(outcomes(await judged(house(HOUSES, keyed), house(reformatted, keyed)))).toEqual(['no_worse']);
    expect(outcomes(await judged(house(HOUSES, keyed), house(reformatted, keyed, WORSE)))).toEqual(['worse']);
  });

  it('a target in another unit, or under other names', async () => {
    const cents = change(HOUSES, ({ y }) => ({ y: (Number(y) * 100).toFixed(2) }));
    for (const data of [keyed, excluded]) {
      const verdict = await judged(house(HOUSES, data), house(cents, data, WORSE));
      expect(reasons(verdict)).toEqual(['baseline_shifted']);
      expect(verdict.baseline.shift?.cause).toContain('the target `y` is about 100 times what it was');
    }
    const named = change(DIGITS, ({ digit: d }) => ({ digit: String(d).slice(1) }));
    const verdict = await judged(digit(DIGITS, ID), digit(named, ID));
    expect(reasons(verdict)).toEqual(['baseline_shifted']);
  });
});

/** A split column that holds out every fifth row, from `first` on. */
function sided(rows: readonly Row[], first = 0): Row[] {
  return rows.map((row, i) => ({ ...row, side: i % 5 === first ? 'test' : 'train' }));
}

describe('harmless changes stay judged, and none is called worse', () => {
  const later = houses(740, 1);
  const appended = [
    ...HOUSES,
    ...houses(735, 7)
      .slice(700)
      .map((row, i) => ({ ...row, key: `n${i}` })),
  ];
  const corrected = HOUSES.map((row, i) => (i % 50 === 7 ? { ...row, y: (Number(row['y']) + 0.5).toFixed(4) } : row));
  const mended = HOUSES.map((row, i) => (i % 50 === 7 ? { ...row, x2: (Number(row['x2']) + 0.01).toFixed(4) } : row));
  const harder = [
    ...HOUSES,
    ...change(houses(900, 3).slice(700), ({ y, key }) => ({ key: `w${key}`, y: Number(y) * 2 })),
  ];
  const RIDGE = '{model: ridge, params: {alpha: 1}}';
  it.each<[string, Commit]>([
    ['nothing', house(HOUSES, '')],
    ['another recipe', house(HOUSES, '', RIDGE)],
    ['rows appended', house(appended, '')],
    ['rows in another order', house(HOUSES.toReversed(), '')],
    ['labels corrected', house(corrected, '')],
    ['a few cells corrected', house(mended, '')],
    [
      'rows taken away',
      house(
        HOUSES.filter((_, i) => i % 11 !== 0),
        '',
      ),
    ],
    ['rows that roll on', house(later.slice(40), '')],
    [
      'columns in another order',
      house(
        HOUSES.map((row) => Object.fromEntries(Object.entries(row).toReversed())),
        '',
      ),
    ],
    ['a harder month in new rows', house(harder, '')],
  ])('%s', async (name, after) => {
    for (const data of [keyed, excluded]) {
      const verdict = await judged(house(HOUSES, data), { ...after, data });
      expect([name, verdict.decision, reasons(verdict)[0]]).not.toContain('rejected');
      expect(['no_worse', 'unchanged', 'better']).toContain(outcomes(verdict)[0]);
    }
  });

  it('rows that are appended are judged with the others', async () => {
    const verdict = await judged(house(HOUSES, excluded), house(appended, excluded));
    expect(verdict.rows.dropped).toBe(0);
    expect(verdict.rows.paired).toBeGreaterThan(verdict.baseline.heldOut!.rows);
    expect(verdict.findings.map(({ rule }) => rule)).not.toContain('held_out_rows_gone');
  });
});

it('tells held-out rows that are held out no more, and compares on none that may have been trained on', async () => {
  const moved = HOUSES.map((row, i) => (i % 3 === 0 ? { ...row, x1: Number(row['x1']) + 1e-6 } : row));
  const { baseline, rows, findings } = await judged(house(HOUSES, excluded), house(moved, excluded));
  const { heldOut } = baseline;
  expect(heldOut!.found).toBeLessThan(heldOut!.rows);
  expect(rows.paired).toBe(heldOut!.found);
  expect(rows.dropped).toBeGreaterThan(10);
  const gone = heldOut!.rows - heldOut!.found;
  expect(findings).toContainEqual({
    severity: 'warning',
    rule: 'held_out_rows_gone',
    message: `${gone} of the ${heldOut!.rows} rows that the baseline held out are held out no more`,
    numbers: { gone, rows: heldOut!.rows },
  });
});
