/** `init` writes files that work without an edit. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, smallTable } from '../chain/assay.ts';

const FILES = ['assay.yml', '.github/workflows/assay.yml'];

/** Two numeric features, and a target made of them. */
function tableOf(header: readonly string[], target: (i: number) => string, rows = 80): string {
  const cell = (name: string) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  const lines = [header.map(cell).join(',')];
  for (let i = 0; i < rows; i++) lines.push([(i * 37) % 101, ((i * 53) % 17) + 0.5, target(i)].join(','));
  return `${lines.join('\n')}\n`;
}

const HOSTILE = [
  'a: b',
  '# not a comment',
  '{x}',
  '[y]',
  '*alias',
  '&anchor',
  '!!int',
  '"quoted"',
  "it's",
  'yes',
  'null',
  'y',
  '1e5',
  '-',
  'a, b',
  '=1+1',
  '%TAG',
  `\${{ github.token }}`,
  '日本語',
  'a\\nb',
  '@x',
  '`x`',
  '> x',
  '| x',
  '? x',
  '2024-01-01',
  '.inf',
];

describe('assay init', () => {
  it.each<[string, string, (i: number) => string]>([
    ['regression', 'price', (i) => String(((i * 37) % 101) * 2 - (i % 7))],
    ['binary', 'label', (i) => ['no', 'yes'][((i * 37) % 101 > 50 ? 1 : 0) ^ (i % 9 === 0 ? 1 : 0)]!],
    ['multiclass', 'class', (i) => ['x', 'y', 'z'][(Math.floor(((i * 37) % 101) / 34) + (i % 9 === 0 ? 1 : 0)) % 3]!],
  ])('then run, for %s', (task, target, value) => {
    const folder = folderWith({ 'data/My Table.csv': tableOf(['a', 'b', target], value) });
    const made = assay(['init', 'data/My Table.csv', '--json'], folder);
    expect(made.code, made.err).toBe(0);
    expect(JSON.parse(made.out)).toEqual({ target, task, files: FILES });
    for (const file of FILES) expect(existsSync(join(folder, file))).toBe(true);
    const ran = assay(['run', '--json'], folder);
    expect(ran.code, ran.err).toBe(0);
    const { models } = JSON.parse(ran.out) as { models: Record<string, { decision: string }> };
    expect(models['my-table']?.decision).toBe('pending');
  });

  it('copes with whatever a target is called', () => {
    for (const target of HOSTILE) {
      const folder = folderWith({
        'd.csv': tableOf(['a', 'b', target], (i) => String(((i * 37) % 101) * 2 - (i % 7))),
      });
      const made = assay(['init', 'd.csv', `--target=${target}`], folder);
      expect(made.code, `${target}: ${made.err}`).toBe(0);
      const checked = assay(['check-data', '--json'], folder);
      expect(checked.code, `${target}: ${checked.err}`).toBe(0);
      expect((JSON.parse(checked.out) as { target: string }).target).toBe(target);
    }
  });

  it.each(FILES)('never writes over %s, unless forced', (file) => {
    const folder = folderWith({ 'd.csv': smallTable(), [file]: 'mine' });
    const { code, out, err } = assay(['init', 'd.csv'], folder);
    expect([code, out, err]).toEqual([2, '', `assay: ${file}: exists already; --force writes over it\n`]);
    expect(readFileSync(join(folder, file), 'utf8')).toBe('mine');
    expect(FILES.filter((each) => existsSync(join(folder, each)))).toEqual([file]);
    expect(assay(['init', 'd.csv', '--force'], folder).code).toBe(0);
    expect(readFileSync(join(folder, file), 'utf8')).not.toBe('mine');
  });

  it('writes over no link either', () => {
    const folder = folderWith({ 'd.csv': smallTable() });
    symlinkSync('elsewhere.yml', join(folder, 'assay.yml'));
    expect(assay(['init', 'd.csv'], folder).err).toContain('assay.yml: exists already');
  });

  it.each<[string[], string]>([
    [[], 'FILE: init needs a table: assay init data/houses.csv'],
    [['no.csv'], 'no.csv: there is no such file'],
    [['../d.csv'], '../d.csv: lies outside this folder'],
    [['d.csv', '--target', 'yy'], 'd.csv, --target: no column "yy"; did you mean "y"?'],
    [
      ['semicolon.csv', '--target', 'y'],
      'semicolon.csv, --target: no column "y"; known: x;y; is ";" the delimiter? data.delimiter in assay.yml sets it',
    ],
    [['one.csv'], 'one.csv: a table needs at least two columns'],
  ])('%j is refused in one line', (words, message) => {
    const folder = folderWith({ 'd.csv': smallTable(), 'one.csv': 'a\n1\n', 'semicolon.csv': 'x;y\n1;2\n' });
    const { code, err } = assay(['init', ...words], folder);
    expect(code).toBe(2);
    expect(err).toContain(`assay: ${message}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'assay.yml'))).toBe(false);
  });

  it('is what a missing assay.yml suggests', () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'd.csv'), smallTable());
    expect(assay(['run'], folder)).toEqual({
      code: 2,
      out: '',
      err: 'assay: assay.yml: there is no such file; `assay init FILE.csv` writes one for a table\n',
    });
  });
});
