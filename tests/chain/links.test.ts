/** Links that somebody committed where Assay reads its recipe or writes its documents. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryWith } from '../local/git-repository.ts';
import { assay, folderWith, recipe, smallTable } from './assay.ts';

const FILES = { 'assay.yml': recipe(), 'data.csv': smallTable() };
const SECRET = 'top-secret: sesame\n';

describe('a recipe', () => {
  test.each(['assay.yml', 'ml/assay.yml', 'folder/assay.yml'])(
    'that leads out of the repository is refused, and nothing of it is shown: %s',
    (path) => {
      const folder = repositoryWith({ 'data.csv': smallTable(), 'ml/a.txt': '' });
      const outside = folderWith({ 'secret.txt': SECRET, 'assay.yml': SECRET });
      if (path.startsWith('folder/')) symlinkSync(outside, join(folder, 'folder'));
      else symlinkSync(join(outside, 'secret.txt'), join(folder, path));
      for (const args of [['run'], ['doctor']]) {
        const named = path === 'assay.yml' ? args : [...args, '--config', path];
        const { code, out, err } = assay(named, folder);
        expect(code, err).toBe(2);
        expect(err).toContain(`${path}: is or lies behind a link that leads out of the repository`);
        expect(out + err).not.toContain('secret');
        expect(existsSync(join(folder, 'assay-out'))).toBe(false);
      }
    },
  );

  test('may be a link within the repository, and one that is named outright leads where it likes', () => {
    const folder = repositoryWith({ 'data.csv': smallTable(), 'recipes/small.yml': recipe() });
    symlinkSync('recipes/small.yml', join(folder, 'assay.yml'));
    const inside = assay(['run', '--out', join(folder, 'one')], folder);
    expect(inside.code, inside.err).toBe(0);
    const elsewhere = folderWith({ 'data.csv': smallTable() });
    symlinkSync(join(folder, 'recipes/small.yml'), join(elsewhere, 'linked.yml'));
    const outright = assay(['run', '--config', join(elsewhere, 'linked.yml'), '--out', join(folder, 'two')], folder);
    expect(outright.code, outright.err).toBe(0);
  });
});

describe('an output folder', () => {
  const victim = () => folderWith({ 'run.json': 'theirs', 'small/run.json': 'theirs', 'small/failure.json': 'theirs' });
  const refused = (folder: string, args: readonly string[], link: string) => {
    const { code, err } = assay(args, folder, { GITHUB_WORKSPACE: folder });
    expect(code, err).toBe(2);
    expect(err).toContain(`${link}: is a link, and documents are never written through one`);
  };

  test('that is a link is refused, and what it leads to stays as it is', () => {
    const outside = victim();
    const folder = repositoryWith(FILES);
    symlinkSync(outside, join(folder, 'assay-out'));
    for (const verb of ['run', 'check-data', 'train', 'evaluate', 'compare', 'report'])
      refused(folder, [verb], 'assay-out');
    expect(readdirSync(outside)).toEqual(['run.json', 'small']);
    for (const file of ['run.json', 'small/run.json', 'small/failure.json'])
      expect(readFileSync(join(outside, file), 'utf8')).toBe('theirs');
  });

  test("that is another model's is refused", () => {
    const folder = repositoryWith(FILES);
    mkdirSync(join(folder, 'assay-out/zed'), { recursive: true });
    symlinkSync('zed', join(folder, 'assay-out/small'));
    refused(folder, ['run'], 'assay-out/small');
    refused(folder, ['train', '--out', join(folder, 'assay-out')], 'assay-out/small');
    expect(readdirSync(join(folder, 'assay-out/zed'))).toEqual([]);
  });

  test('that holds a link for a document is refused', () => {
    const folder = repositoryWith({ ...FILES, 'assay-out/small/a.txt': '' });
    symlinkSync('/etc/hostname', join(folder, 'assay-out/small/predictions.csv'));
    refused(folder, ['run'], 'assay-out/small/predictions.csv');
    expect(lstatSync(join(folder, 'assay-out/small/predictions.csv')).isSymbolicLink()).toBe(true);
  });

  test('that is reached by a link on the way is refused, also by one that leads back into the repository', () => {
    const folder = repositoryWith({ ...FILES, 'build/a.txt': '' });
    symlinkSync('build', join(folder, 'built'));
    symlinkSync('.', join(folder, 'here'));
    refused(folder, ['run', '--out', 'built/deep/out'], 'built');
    refused(folder, ['run', '--out', 'here/out'], 'here');
  });

  test('that a person names elsewhere is free', () => {
    const folder = repositoryWith(FILES);
    const outside = folderWith({ 'real/a.txt': '' });
    symlinkSync('real', join(outside, 'out'));
    const { code, err } = assay(['run', '--out', join(outside, 'out')], folder);
    expect(code, err).toBe(0);
    expect(existsSync(join(outside, 'real/small/run.json'))).toBe(true);
  });
});

describe('documents', () => {
  test('of another model are refused by the verb that reads them', () => {
    const folder = repositoryWith(FILES);
    expect(assay(['run'], folder).code).toBe(0);
    const place = join(folder, 'assay-out/small');
    for (const [file, verb] of [
      ['run.json', 'evaluate'],
      ['verdict.json', 'report'],
    ] as const) {
      const path = join(place, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('"model": "small"', '"model": "zed"'));
      const { code, err } = assay([verb], folder);
      writeFileSync(path, text);
      expect(code, err).toBe(2);
      expect(err).toContain(`assay-out/small/${file}, model: is of the model "zed", expected "small"`);
      expect(assay(['run'], folder).code).toBe(0);
    }
  });

  test('of another model are no baseline, unless their very folder is named', () => {
    const folder = repositoryWith({ ...FILES, 'other.yml': recipe().replace('  small:', '  zed:') });
    expect(assay(['run', '--config', 'other.yml', '--out', 'stored'], folder).code).toBe(0);
    symlinkSync('zed', join(folder, 'stored/small'));
    const { code, err } = assay(['run', '--baseline', 'stored'], folder);
    expect(code, err).toBe(2);
    expect(err).toContain('stored/small/run.json, model: is of the model "zed", expected "small"');
    const outright = assay(['run', '--baseline', 'stored/zed'], folder);
    expect(outright.code, outright.err).toBe(0);
  });

  test('hold together: an evaluation is of the model beside it', () => {
    const folder = repositoryWith(FILES);
    expect(assay(['run'], folder).code).toBe(0);
    const path = join(folder, 'assay-out/small/evaluation.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/"modelDigest": "sha256:[0-9a-f]{4}/, '"modelDigest": "sha256:0000'));
    const { code, err } = assay(['compare'], folder);
    expect(code, err).toBe(2);
    expect(err).toContain('evaluation.json, modelDigest: is of the model sha256:0000');
  });
});
