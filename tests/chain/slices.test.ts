/** Slices through the built command line: worse, vanished, shrunk, found. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, readJson } from './assay.ts';

interface Slice {
  readonly where: Record<string, string>;
  readonly rows: number;
  readonly source?: string;
  readonly reason?: string;
}
interface Verdict {
  readonly decision: string;
  readonly reasons: readonly string[];
  readonly slices: readonly Slice[];
  readonly slicesSearched?: number;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

/** y follows a everywhere; in `south` it follows b as well. `town` is a text column, `id` tells rows apart. */
function table(towns: readonly string[], rows = 1500): string {
  const lines = ['id,a,b,town,y'];
  for (let i = 0; i < rows; i++) {
    const a = (i * 37) % 101;
    const b = (i * 53) % 97;
    const town = towns[i % towns.length]!;
    lines.push(`${i},${a},${b},${town},${2 * a + (town === 'south' ? 3 * b : 0) + ((i * 7) % 11)}`);
  }
  return `${lines.join('\n')}\n`;
}

const config = (evaluate: string, exclude = '[]') => `version: 1
models:
  small:
    task: regression
    data: {path: data.csv, target: y, id: id, exclude: ${exclude}}
    split: {method: hash, test_size: 0.4, random_state: 1}
    train: {model: ridge, params: {alpha: 1}}
    evaluate: ${evaluate}
    gate: {metrics: [{name: mae, max_absolute_regression: 40}]}
`;
const TOWNS = '{metrics: [mae], slices: [{columns: [town], min_rows: 100}]}';
const THREE = ['north', 'east', 'south'];

function project(before: string, after: string, evaluate = TOWNS, changed = evaluate) {
  const folder = folderWith({ 'assay.yml': config(evaluate), 'data.csv': before });
  const base = assay(['run', '--out', 'base'], folder);
  expect(base.code, base.err).toBe(0);
  writeFileSync(join(folder, 'data.csv'), after);
  writeFileSync(join(folder, 'assay.yml'), config(changed));
  const end = assay(['run', '--baseline', 'base'], folder);
  return { ...end, folder, verdict: readJson<Verdict>(folder, 'assay-out/small/verdict.json') };
}

describe('a slice', () => {
  it('that is provably worse rejects a model whose gate alone would pass', () => {
    const folder = folderWith({ 'assay.yml': config(TOWNS), 'data.csv': table(THREE) });
    assay(['run', '--out', 'base'], folder);
    const words = [
      'run',
      '--baseline',
      'base',
      '--set',
      'data.exclude=[b, town]',
      '--set',
      'gate.metrics=[{name: mae, max_absolute_regression: 40}]',
    ];
    const { code, out } = assay(words, folder);
    const verdict = readJson<Verdict>(folder, 'assay-out/small/verdict.json');
    expect(verdict.reasons).toEqual(['slice_worse']);
    expect(verdict.slices.find(({ where }) => where['town'] === 'south')).toMatchObject({ reason: 'slice_worse' });
    expect(code).toBe(1);
    expect(out).toContain('south');
  });

  it.each([
    ['its rows are taken away', table(['north', 'east'])],
    ['its category is renamed', table(['north', 'east', 'South'])],
    ['its cells are emptied', table(['north', 'east', ''])],
    ['other rows are put into its place', table(['north', 'east', 'west'])],
  ])('that vanished, since %s, fails and is named', (_, after) => {
    const { code, out, verdict } = project(table(THREE), after);
    expect([code, verdict.decision]).toEqual([1, 'rejected']);
    expect(verdict.reasons).toContain('slice_missing');
    expect(verdict.slices).toContainEqual(
      expect.objectContaining({ where: { town: 'south' }, rows: 0, reason: 'slice_missing' }),
    );
    expect(out).toContain('south');
  });

  it('that was too small to judge before may go', () => {
    const rare = [
      'north',
      'east',
      'north',
      'east',
      'north',
      'east',
      'south',
      'north',
      'east',
      'north',
      'east',
      'north',
      'east',
    ];
    const { verdict } = project(table(rare), table(['north', 'east']));
    expect(verdict.reasons).not.toContain('slice_missing');
  });

  it('that nobody asks for any more may go', () => {
    const { verdict } = project(table(THREE), table(['north', 'east']), TOWNS, '{metrics: [mae]}');
    expect(verdict.reasons).not.toContain('slice_missing');
  });

  it('that became too small is told', () => {
    const few = Array.from({ length: 20 }, (_, i) => (i === 0 ? 'south' : i % 2 === 0 ? 'north' : 'east'));
    const { verdict } = project(table(THREE), table(few));
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({
        rule: 'slice_shrunk',
        message: expect.stringMatching(/^slice town = south had \d+ rows and has \d+/),
      }),
    );
  });

  it('whose column is gone is an error that names it', () => {
    const folder = folderWith({ 'assay.yml': config(TOWNS), 'data.csv': table(THREE) });
    assay(['run', '--out', 'base'], folder);
    writeFileSync(join(folder, 'data.csv'), table(THREE).replace('town', 'place'));
    const { code, err } = assay(['run', '--baseline', 'base'], folder);
    expect(code).toBe(2);
    expect(err).toContain('no column "town"');
  });

  it('that vanished is missed by the predictions too, where the baseline left no evaluation', () => {
    const folder = folderWith({ 'assay.yml': config(TOWNS), 'data.csv': table(THREE) });
    assay(['run', '--out', 'base'], folder);
    rmSync(join(folder, 'base/small/evaluation.json'));
    writeFileSync(join(folder, 'data.csv'), table(['north', 'east']));
    const { code } = assay(['run', '--baseline', 'base'], folder);
    expect(code).toBe(1);
    expect(readJson<Verdict>(folder, 'assay-out/small/verdict.json').reasons[0]).toBe('slice_missing');
  });

  it('that vanished and that nobody configured is told and fails nothing', () => {
    const { code, verdict } = project(table(THREE), table(['north', 'east']), '{metrics: [mae]}');
    expect([code, verdict.decision]).toEqual([0, 'approved']);
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ rule: 'category_vanished', message: 'town = south had 500 rows and has none' }),
    );
  });

  it('is not looked for where each would take a bootstrap, which is told', () => {
    const folder = folderWith({
      'assay.yml': config('{metrics: [mae]}').replace('{name: mae,', '{name: median_absolute_error,'),
      'data.csv': table(THREE),
    });
    assay(['run', '--out', 'base'], folder);
    assay(['run', '--baseline', 'base', '--set', 'data.exclude=[b, town]'], folder);
    const { findings, slices, slicesSearched } = readJson<Verdict>(folder, 'assay-out/small/verdict.json');
    expect([slices, slicesSearched]).toEqual([[], undefined]);
    expect(findings.map(({ rule }) => rule)).toContain('slices_not_searched');
  });

  it('that nobody configured is found', () => {
    const folder = folderWith({ 'assay.yml': config('{metrics: [mae]}'), 'data.csv': table(THREE) });
    assay(['run', '--out', 'base'], folder);
    const worse = ['run', '--baseline', 'base', '--set', 'data.exclude=[b, town]'];
    const { code } = assay(worse, folder);
    const { slices, slicesSearched } = readJson<Verdict>(folder, 'assay-out/small/verdict.json');
    expect(slices).toContainEqual(
      expect.objectContaining({ where: { town: 'south' }, source: 'found', reason: 'slice_worse' }),
    );
    expect(code).toBe(1);
    // Three towns and the quartiles of a and b.
    expect(slicesSearched).toBe(11);
    const page = readFileSync(join(folder, 'assay-out/small/report.md'), 'utf8');
    expect(page).toMatch(/Assay looked at 11 slices on its own .*: \w+ of them (is|are) worse/);
    const told = slices.filter(({ reason }) => reason === undefined);
    expect(told.length).toBeGreaterThan(0);
    for (const { where } of told) expect(page).not.toContain(`= \`${Object.values(where)[0]!}\``);
    assay([...worse, '--set', 'evaluate.find_slices=false'], folder);
    expect(readJson<Verdict>(folder, 'assay-out/small/verdict.json').slices).toEqual([]);
  });
});

/** Strict decoding refuses these as keys: of a document they are data. */
describe.each(['constructor', '__proto__', 'prototype', '=constructor'])('a column called %s', (name) => {
  const named = (text: string) => text.replace('town', name);
  const pinned = (evaluate: string) =>
    config(evaluate).replace('target: y,', `target: y, columns: {"${name}": categorical},`);

  it('is a slice, asked for and found, and may be pinned', { timeout: 60_000 }, () => {
    for (const evaluate of [TOWNS.replace('town', name), '{metrics: [mae]}']) {
      const folder = folderWith({ 'assay.yml': pinned(evaluate), 'data.csv': named(table(THREE)) });
      const base = assay(['run', '--out', 'base'], folder);
      expect(base.code, base.err).toBe(0);
      writeFileSync(join(folder, 'assay.yml'), pinned(evaluate).replace('exclude: []', 'exclude: [b]'));
      const { code, err } = assay(['run', '--baseline', 'base'], folder);
      expect([0, 1], err).toContain(code);
      const { slices } = readJson<Verdict>(folder, 'assay-out/small/verdict.json');
      expect(slices.map(({ where }) => where)).toContainEqual({ [`=${name}`]: 'east' });
      const page = readFileSync(join(folder, 'assay-out/small/report.md'), 'utf8');
      if (evaluate !== '{metrics: [mae]}') expect(page).toContain(`\`${name}\` = \``);
      expect(page).not.toContain(`\`=${name}\``);
      expect(assay(['report'], folder).code).toBe(0);
    }
  });
});
