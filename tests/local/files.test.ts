/** Real files on a real disk. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { localFiles } from '../../src/local/files.ts';
import { folderWith } from '../chain/assay.ts';

const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Error) => error,
  );

/** A FIFO that nobody writes to: opening it the plain way would wait for ever. */
function fifo(folder: string): string {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

describe('open', () => {
  it('reads any part of a file, again and out of order', async () => {
    const path = join(folderWith({ 'a.csv': 'abcdef' }), 'a.csv');
    const source = await localFiles.open(path, { shown: 'data/a.csv' });
    const read = (offset: number, size: number) => {
      const into = new Uint8Array(size);
      return Buffer.from(into.subarray(0, source.read(offset, into))).toString();
    };
    expect([source.name, source.size, read(3, 2), read(0, 3), read(4, 9)]).toEqual([
      'data/a.csv',
      6,
      'de',
      'abc',
      'ef',
    ]);
    source.close();
  });

  it.each<[string, (folder: string) => string, string]>([
    ['what is absent', (folder) => join(folder, 'no.csv'), 'data.csv: there is no such file'],
    [
      'a part of the path that is a file',
      (folder) => join(folder, 'a.csv', 'b.csv'),
      'data.csv: there is no such file',
    ],
    ['a name of 300 letters', (folder) => join(folder, 'x'.repeat(300)), 'data.csv: there is no such file'],
    ['a name with NUL', (folder) => `${folder}/a\0b`, 'data.csv: there is no such file'],
    ['a folder', (folder) => folder, 'data.csv: is a folder'],
    ['a FIFO', fifo, 'data.csv: is no regular file'],
    ['a device', () => '/dev/null', 'data.csv: is no regular file'],
    [
      'a circle of links',
      (folder) => {
        symlinkSync('loop', join(folder, 'loop'));
        return join(folder, 'loop');
      },
      'data.csv: its links lead in a circle',
    ],
  ])('refuses %s, in the words of the user', async (_, make, message) => {
    const error = await caught(localFiles.open(make(folderWith({ 'a.csv': '1' })), { shown: 'data.csv' }));
    expect(error).toBeInstanceOf(InputError);
    expect(error?.message).toBe(message);
  });

  it('follows a link that stays inside, and refuses one that leaves', async () => {
    const folder = folderWith({ 'in/a.csv': '1', 'out/b.csv': '2', 'in/..c/d.csv': '3' });
    const root = join(folder, 'in');
    symlinkSync('a.csv', join(root, 'inside.csv'));
    symlinkSync('../out/b.csv', join(root, 'outside.csv'));
    symlinkSync('../out', join(root, 'folder'));
    for (const good of ['inside.csv', '..c/d.csv']) (await localFiles.open(join(root, good), { root })).close();
    for (const bad of ['outside.csv', 'folder/b.csv', '../out/b.csv', '../../../../../../etc/hosts']) {
      const error = await caught(localFiles.open(join(root, bad), { root, shown: bad }));
      const how = bad.startsWith('../') ? '' : 'is or lies behind a link that ';
      expect(error?.message).toBe(`${bad}: ${how}leads out of the repository`);
      expect(error).toBeInstanceOf(InputError);
    }
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const path = join(folderWith({ 'a.csv': '1' }), 'a.csv');
    chmodSync(path, 0);
    const error = await caught(localFiles.open(path, { shown: 'a.csv' }));
    expect(error).toBeInstanceOf(InfrastructureError);
    expect(error?.message).toBe('a.csv: permission denied');
  });
});

describe('readText', () => {
  it('is undefined for what is absent', async () => {
    const folder = folderWith({ 'a.txt': 'ä' });
    expect(await localFiles.readText(join(folder, 'a.txt'))).toBe('ä');
    for (const path of ['no', 'a.txt/b', 'x'.repeat(300)])
      expect(await localFiles.readText(join(folder, path))).toBeUndefined();
  });

  it('refuses a folder and a FIFO, and does not wait for a writer', async () => {
    const folder = folderWith({});
    expect((await caught(localFiles.readText(folder)))?.message).toBe(`${folder}: is a folder`);
    const pipe = fifo(folder);
    expect((await caught(localFiles.readText(pipe)))?.message).toBe(`${pipe}: is no regular file`);
  });
});

describe('writeText', () => {
  it('makes folders, joins pieces and leaves nothing beside', async () => {
    const folder = folderWith({});
    const path = join(folder, 'a/b/c.txt');
    await localFiles.writeText(path, ['one ', '', 'two']);
    await localFiles.writeText(
      path,
      (function* () {
        yield 'three';
      })(),
    );
    expect(readFileSync(path, 'utf8')).toBe('three');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it('keeps the old file whole when the new one fails half-way', async () => {
    const folder = folderWith({ 'c.txt': 'old' });
    const broken = (function* () {
      yield 'x'.repeat(100_000);
      throw new Error('half-way');
    })();
    await expect(localFiles.writeText(join(folder, 'c.txt'), broken)).rejects.toThrow('half-way');
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['c.txt']);
  });

  it('says in words what stands in the way', async () => {
    const folder = folderWith({ file: '1', 'taken/x': '1' });
    const under = await caught(localFiles.writeText(join(folder, 'file/a.json'), '{}'));
    expect(under).toBeInstanceOf(InputError);
    expect(under?.message).toBe(`${join(folder, 'file/a.json')}: a part of this path is a file, not a folder`);
    const over = await caught(localFiles.writeText(join(folder, 'taken'), '{}'));
    expect(over).toBeInstanceOf(InputError);
    expect(over?.message).toBe(`${join(folder, 'taken')}: is a folder`);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });
});

describe('removeFiles', () => {
  it('takes the named files and what a killed run left of them, and no other', async () => {
    const folder = folderWith({ 'a.json': '', '.a.json.123.tmp': '', 'b.json': '', '.b.json.5.tmp': '', '.env': '' });
    await localFiles.removeFiles(folder, ['a.json', 'absent.json']);
    expect(readdirSync(folder).sort()).toEqual(['.b.json.5.tmp', '.env', 'b.json']);
    await localFiles.removeFiles(join(folder, 'absent'), ['a.json']);
  });

  it('says in words what cannot be removed', async () => {
    const folder = folderWith({ file: '' });
    mkdirSync(join(folder, 'verdict.json'));
    writeFileSync(join(folder, 'verdict.json/x'), '');
    const error = await caught(localFiles.removeFiles(folder, ['verdict.json']));
    expect(error).toBeInstanceOf(InputError);
    expect(error?.message).toBe(`${join(folder, 'verdict.json')}: is a folder`);
    expect((await caught(localFiles.removeFiles(join(folder, 'file'), ['a'])))?.message).toContain(
      'is a file, not a folder',
    );
  });
});

describe('exists', () => {
  it('tells file, folder and anything else', async () => {
    const folder = folderWith({ a: '' });
    expect(await localFiles.exists(join(folder, 'a'))).toBe('file');
    expect(await localFiles.exists(folder)).toBe('folder');
    expect(await localFiles.exists(fifo(folder))).toBe('other');
    expect(await localFiles.exists(join(folder, 'no'))).toBeUndefined();
  });
});
