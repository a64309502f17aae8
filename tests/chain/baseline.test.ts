/** `--baseline`: folders, git refs, and what is refused. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, repositoryWith } from '../local/git-repository.ts';
import { assay, CLI, folderWith, readJson, recipe, smallTable } from './assay.ts';

const FILES = { 'assay.yml': recipe(), 'data.csv': smallTable() };
const twoModels = `${recipe()}  other:
    task: regression
    data: {path: data.csv, target: y}
`;
const workTrees = (folder: string) => git(folder, 'worktree', 'list').split('\n');
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('assay-baseline-'));

function withBaseline(files: Readonly<Record<string, string>> = FILES): string {
  const folder = folderWith(files);
  expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
  return folder;
}

describe('a folder', () => {
  it('holds <model>/model.json, or model.json where there is one model', () => {
    const folder = withBaseline();
    for (const named of ['base', 'base/', 'base/small', join(folder, 'base')]) {
      const { code, out } = assay(['run', '--baseline', named, '--json'], folder);
      expect(code, named).toBe(0);
      const { models } = JSON.parse(out) as { models: { small: object } };
      expect(models.small).toMatchObject({ baseline: { found: 'explicit', source: named, scored: 'rescored' } });
    }
  });

  it('is nobody’s where it holds model.json and there are several models', () => {
    const folder = withBaseline();
    writeFileSync(join(folder, 'assay.yml'), twoModels);
    const { code, err } = assay(['run', '--baseline', 'base/small'], folder);
    expect(code).toBe(2);
    expect(err).toContain('other: base/small: holds no other/model.json; leave --baseline out for a first run');
    expect(err).toContain('small: base/small: holds no small/model.json; leave');
    expect(assay(['run', '--baseline', 'base/small', '--model', 'small'], folder).code).toBe(0);
  });

  it('goes before a git ref of that name', () => {
    const folder = repositoryWith(FILES);
    assay(['run', '--out', 'main'], folder);
    const { out } = assay(['run', '--baseline', 'main', '--json'], folder);
    const { models } = JSON.parse(out) as { models: { small: { baseline: object } } };
    expect(models.small.baseline).not.toHaveProperty('distance');
  });

  it('must not be the one that this run writes to, which would be emptied first', () => {
    const folder = withBaseline();
    for (const words of [
      ['--out', 'base', '--baseline', 'base'],
      ['--out', 'base', '--baseline', './base/small'],
    ]) {
      const { code, err } = assay(['run', ...words], folder);
      expect(code).toBe(2);
      expect(err).toContain('is where this run writes; give another --out, or copy the baseline first');
      expect(existsSync(join(folder, 'base/small/model.json'))).toBe(true);
    }
  });

  it.each<[string, (folder: string) => string, string]>([
    ['absent', () => 'nowhere', '"nowhere" is no folder'],
    ['a file', () => 'data.csv', 'data.csv: is a file; a baseline is a folder'],
    [
      'empty',
      (folder) => {
        mkdirSync(join(folder, 'empty'));
        return 'empty';
      },
      'empty: holds no small/model.json and no model.json',
    ],
    [
      'cut off',
      (folder) => {
        writeFileSync(join(folder, 'base/small/model.json'), '{"kind": "ass');
        return 'base';
      },
      'base/small/model.json: not a model',
    ],
  ])('that is %s stops the run with exit 2, and leaves no verdict', (_, make, message) => {
    const folder = withBaseline();
    assay(['run'], folder);
    const { code, err } = assay(['run', '--baseline', make(folder)], folder);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect(readdirSync(join(folder, 'assay-out/small'))).not.toContain('verdict.json');
    expect(readdirSync(join(folder, 'assay-out/small'))).not.toContain('report.md');
  });
});

describe('a git ref', () => {
  it('is trained on the data of that commit, in a work tree that goes away again', () => {
    const folder = repositoryWith(FILES);
    const before = leftovers();
    writeFileSync(join(folder, 'data.csv'), smallTable(240));
    const { code, err } = assay(['run', '--baseline', 'main', '--out', 'out'], folder);
    expect(code, err).toBe(0);
    const rows = (name: string) => readJson<{ training: { rows: number } }>(folder, 'out/small', name).training.rows;
    expect(rows('baseline-model.json')).toBeLessThan(rows('model.json'));
    expect(workTrees(folder)).toHaveLength(1);
    expect(leftovers()).toEqual(before);
  });

  it('works without a config file, also with the absolute path of the table', () => {
    const folder = repositoryWith({ 'sub/data.csv': smallTable() });
    writeFileSync(join(folder, 'sub/data.csv'), smallTable(240));
    for (const table of ['data.csv', join(folder, 'sub/data.csv')]) {
      const words = ['run', '--data', table, '--target', 'y', '--baseline', 'main', '--quiet'];
      const { code, err } = assay(words, join(folder, 'sub'));
      expect(code, err).toBe(0);
      const rows = (name: string) =>
        readJson<{ training: { rows: number } }>(folder, 'sub/assay-out/data', name).training.rows;
      expect(rows('baseline-model.json')).toBeLessThan(rows('model.json'));
    }
  });

  it('takes its work tree away when the baseline fails, and says whose fault it is', () => {
    const folder = repositoryWith({ ...FILES, 'data.csv': 'a,b,group,y\n' });
    const before = leftovers();
    writeFileSync(join(folder, 'data.csv'), smallTable());
    const { code, err } = assay(['run', '--baseline', 'main'], folder);
    expect(code).toBe(2);
    expect(err).toContain('small: baseline main: data.csv');
    expect(workTrees(folder)).toHaveLength(1);
    expect(leftovers()).toEqual(before);
  });

  it('that lacks the file or the model says so', () => {
    const folder = repositoryWith({ 'readme.txt': '' });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    expect(assay(['run', '--baseline', 'main'], folder).err).toContain(
      'baseline main: assay.yml: there is no such file',
    );
    const other = repositoryWith(FILES);
    writeFileSync(join(other, 'assay.yml'), twoModels);
    const { err } = assay(['run', '--baseline', 'main'], other);
    expect(err).toContain('other: baseline main: assay.yml: no model "other"; known: small');
  });

  it('takes its work tree away when it is interrupted', async () => {
    const folder = repositoryWith({ ...FILES, 'data.csv': smallTable(60_000) });
    const before = leftovers();
    const child = spawn(process.execPath, [CLI, 'run', '--baseline', 'main'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
    let said = '';
    for await (const piece of child.stderr) {
      said += String(piece);
      if (said.includes('training the baseline')) child.kill('SIGTERM');
    }
    expect(await ended).toBe('SIGTERM');
    expect(workTrees(folder)).toHaveLength(1);
    expect(leftovers()).toEqual(before);
  });
});

describe('the output folder', () => {
  it('holds nothing of an earlier run after one that fails', () => {
    const folder = folderWith(FILES);
    assay(['run'], folder);
    renameSync(join(folder, 'data.csv'), join(folder, 'gone.csv'));
    const { code, err } = assay(['run'], folder);
    expect([code, err]).toEqual([2, 'assay: small: data.csv: there is no such file\n']);
    expect(readdirSync(join(folder, 'assay-out/small'))).toEqual([]);
  });

  it('keeps what earlier verbs wrote, and takes away what later ones did', () => {
    const folder = folderWith(FILES);
    assay(['run'], folder);
    assay(['train', '--set', 'train.model=ridge'], folder);
    expect(readdirSync(join(folder, 'assay-out/small')).sort()).toEqual(['data-check.json', 'model.json', 'run.json']);
  });
});
