// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub
/** `init` writes files that work without an edit. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { admits } from '../../src/documents/filter-pattern.ts';
import { ACTION, renderWorkflow } from '../../src/steps/templates.ts';
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

  it.each([';', '|', '\t'])('finds that %j stands between the cells, and writes it', (delimiter) => {
    const comma = tableOf(['a', 'b', 'price'], (i) => String(((i * 37) % 101) * 2 - (i % 7)));
    const folder = folderWith({ 'd.csv': comma.replaceAll(',', delimiter) });
    const made = assay(['init', 'd.csv'], folder);
    expect(made.code, made.err).toBe(0);
    const recipe = parse(readFileSync(join(folder, 'assay.yml'), 'utf8'));
    expect(recipe.models.d.data).toEqual({ path: 'd.csv', delimiter, target: 'price' });
    const checked = assay(['check-data', '--json'], folder);
    expect(checked.code, checked.err).toBe(0);
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
    [['semicolon.csv', '--target', 'yy'], 'semicolon.csv, --target: no column "yy"; did you mean "y"?'],
    [['ragged.csv'], 'ragged.csv, line 3: 1 cell where the header has 2'],
    [
      ['comma.csv'],
      'comma.csv, y: "1,5" is a number with a decimal comma; write the numbers of this file with a point',
    ],
    [['one.csv'], 'one.csv: a table needs at least two columns'],
  ])('%j is refused in one line', (words, message) => {
    const folder = folderWith({
      'd.csv': smallTable(),
      'one.csv': 'a\n1\n',
      'semicolon.csv': 'x;y\n1;2\n',
      'ragged.csv': 'x,y\n1,2\n3\n',
      'comma.csv': 'x;y\n1;1,5\n2;2,5\n3;3\n',
    });
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

  const WORKFLOW = FILES[1]!;
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  const commit = (folder: string) =>
    git(folder, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--allow-empty', '--quiet', '-m', 'x');

  it('writes the workflow into the root of the repository, for the branch that is there', () => {
    const folder = folderWith({ 'my data/d.csv': smallTable() });
    git(folder, 'init', '--quiet', '-b', 'master');
    const place = join(folder, 'my data');
    const made = assay(['init', 'd.csv'], place);
    expect(made.code, made.err).toBe(0);
    expect(made.out).toContain(
      'Wrote ../.github/workflows/assay.yml: it judges pull requests and pushes to `master` (the branch that you are on).\n',
    );
    expect(made.out).toContain('Write the owner of the repository that holds Assay for OWNER in it');
    expect(made.out).toContain('in a ruleset of `master`, require the job `assay`, the check of exactly that name.');
    expect(existsSync(join(place, '.github'))).toBe(false);
    const workflow = readFileSync(join(folder, WORKFLOW), 'utf8');
    const expected = { name: 'assay', branch: 'master', config: 'my data/assay.yml', action: ACTION };
    expect(workflow).toBe(renderWorkflow(expected));
    // The data lie beside the recipe, wherever it is run from.
    expect(assay(['check-data', '--config', 'my data/assay.yml', '--json'], folder).code).toBe(0);
    expect(assay(['doctor', '--strict'], place).code).toBe(0);
  });

  it.each<[string, (folder: string) => void, string, string]>([
    ['a clone of a repository on trunk', cloned, 'trunk', 'the default branch of `origin`'],
    [
      'a branch beside the usual one',
      (folder) => {
        git(folder, 'init', '--quiet', '-b', 'master');
        commit(folder);
        git(folder, 'checkout', '--quiet', '-b', 'add-assay');
        commit(folder);
      },
      'master',
      'of 2 branches the usual one',
    ],
    ['no git', () => {}, 'main', 'there is no git repository here, so this is assumed'],
  ])('knows the default branch: %s', (_what, prepare, branch, because) => {
    const folder = folderWith({ 'd.csv': smallTable() });
    prepare(folder);
    const { out, err } = assay(['init', 'd.csv'], folder);
    expect(out, err).toContain(`pushes to \`${branch}\` (${because}).`);
    expect(readFileSync(join(folder, WORKFLOW), 'utf8')).toContain(`push: { branches: [${branch}] }`);
  });

  function cloned(folder: string): void {
    const origin = folderWith({});
    git(origin, 'init', '--quiet', '-b', 'trunk');
    commit(origin);
    git(folder, 'init', '--quiet', '-b', 'try');
    git(folder, 'remote', 'add', 'origin', origin);
    git(folder, 'fetch', '--quiet', 'origin');
    git(folder, 'remote', 'set-head', 'origin', '--auto');
  }

  it('gives a second config a workflow and a job of its own, and calls the Assay that the first calls', () => {
    const folder = folderWith({ 'a/d.csv': smallTable(), 'b/d.csv': smallTable(), 'd.csv': smallTable() });
    git(folder, 'init', '--quiet', '-b', 'main');
    expect(assay(['init', 'd.csv'], join(folder, 'a')).code).toBe(0);
    const first = readFileSync(join(folder, WORKFLOW), 'utf8');
    writeFileSync(join(folder, WORKFLOW), first.replace('OWNER/assay@v1', 'acme/assay@v1.2.3'));
    const second = assay(['init', 'd.csv', '--json'], join(folder, 'b'));
    expect(JSON.parse(second.out)).toMatchObject({ files: ['assay.yml', '../.github/workflows/assay-b.yml'] });
    const expected = { name: 'assay b', branch: 'main', config: 'b/assay.yml', action: 'acme/assay@v1.2.3' };
    expect(readFileSync(join(folder, '.github/workflows/assay-b.yml'), 'utf8')).toBe(renderWorkflow(expected));
    expect(assay(['init', 'd.csv', '--json'], folder).out).toContain('.github/workflows/assay-root.yml');
    expect(readFileSync(join(folder, WORKFLOW), 'utf8')).toContain('config: a/assay.yml');
    // Its own is not written over, and neither is one that cannot be read.
    expect(assay(['init', 'd.csv'], join(folder, 'b')).err).toContain('exists already');
    const { code, out } = assay(['doctor', '--strict'], folder);
    expect(code, out).toBe(0);
    expect(out).toContain('require the jobs `assay b`, `assay root`, `assay`');
  });

  it('writes into no folder that is a link', () => {
    const folder = folderWith({ 'ml/d.csv': smallTable() });
    git(folder, 'init', '--quiet');
    const elsewhere = folderWith({});
    symlinkSync(elsewhere, join(folder, '.github'));
    expect(assay(['init', 'd.csv', '--force'], join(folder, 'ml')).err).toContain(
      'is a link, and init writes through none',
    );
    expect(existsSync(join(elsewhere, 'workflows'))).toBe(false);
  });

  it('refuses a folder whose name GitHub would read as an expression', () => {
    const folder = folderWith({ '${{ x }}/d.csv': smallTable() });
    git(folder, 'init', '--quiet');
    expect(assay(['init', 'd.csv'], join(folder, '${{ x }}')).err).toContain('as an expression; rename the folder');
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });
});

describe('the workflow', () => {
  it('says whatever its branch and its config are called', () => {
    for (const word of [...HOSTILE.filter((each) => !each.includes('${{')), 'release/1.x', 'a+b', 'ünï', '#7']) {
      const text = renderWorkflow({ name: `assay ${word}`, branch: word, config: `${word}/assay.yml`, action: ACTION });
      const { on, jobs, name } = parse(text) as {
        name: string;
        on: { push: { branches: string[] } };
        jobs: { assay: { name: string; steps: { with: { config: string } }[] } };
      };
      expect([name, jobs.assay.name]).toEqual([`assay ${word}`, `assay ${word}`]);
      expect(jobs.assay.steps[1]!.with.config).toBe(`${word}/assay.yml`);
      expect(on.push.branches).toHaveLength(1);
      if (!/[*?[\\]/.test(word)) expect(admits(on.push.branches, word), word).toBe(true);
    }
  });
});
