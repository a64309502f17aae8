import { describe, expect, test } from 'vitest';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { openFindFile } from '../../src/github/find-file.ts';

/** A tree as the contents API tells it: links that lead to a file are followed by it, others told. */
function finder(files: readonly string[], links: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const paths = [...files, ...Object.keys(links)];
  const call = async (_route: string, { path }: { path: string }) => {
    asked.push(path);
    const target = links[path];
    if (target !== undefined) return files.includes(target) ? { type: 'file' } : { type: 'symlink', target };
    if (files.includes(path)) return { type: 'file' };
    const inside = paths.filter((one) => path === '' || one.startsWith(`${path}/`));
    if (inside.length === 0) throw new ApiError('404', { status: 404, stored: 'no' });
    const below = inside.map((one) => one.slice(path === '' ? 0 : path.length + 1));
    return [...new Set(below.map((one) => one.split('/')[0]!))].map((name) => {
      const full = path === '' ? name : `${path}/${name}`;
      return { name, type: full in links ? 'symlink' : files.includes(full) ? 'file' : 'dir' };
    });
  };
  const find = openFindFile({ call } as unknown as Client);
  return { asked, find: (path: string) => find(path, 'c'.repeat(40)) };
}

describe('a file of a commit is found', () => {
  test.each([
    ['by its own path', 'ml/assay.yml', 'ml/assay.yml'],
    ['by a path with detours', './ml/../ml//assay.yml', 'ml/assay.yml'],
    ['in another case', 'ML/Assay.yml', 'ml/assay.yml'],
    ['through a folder that is a link', 'link/assay.yml', 'ml/assay.yml'],
    ['through a link to a link', 'deep/in/assay.yml', 'ml/assay.yml'],
    ['by a link to a file', 'here.yml', 'here.yml'],
    ['in another form of Unicode', 'u\u0308ber/assay.yml', '\u00fcber/assay.yml'],
  ])('%s', async (_what, path, there) => {
    const links = { link: 'ml', 'deep/in': '../link', 'here.yml': 'ml/assay.yml' };
    expect(await finder(['ml/assay.yml', 'assay.yml', '\u00fcber/assay.yml'], links).find(path)).toBe(there);
  });

  test.each(['none/assay.yml', 'ml', '../assay.yml', '/assay.yml', 'assay.yml/x', '', 'ml/assay.yml\0'])(
    'not by %j',
    async (path) => {
      expect(await finder(['ml/assay.yml', 'assay.yml']).find(path)).toBeUndefined();
    },
  );

  test('by no spelling that two files share', async () => {
    expect(await finder(['ml/assay.yml', 'ml/Assay.yml']).find('ml/ASSAY.yml')).toBeUndefined();
    expect(await finder(['ml/assay.yml', 'ml/Assay.yml']).find('ml/Assay.yml')).toBe('ml/Assay.yml');
  });

  test.each([
    ['leads out', { link: '../..' }, 'leads out of the repository'],
    ['leads to a place of the machine', { link: '/etc' }, 'leads out of the repository'],
    ['leads to itself', { link: 'link' }, 'in a circle'],
  ])('never by a link that %s', async (_what, links, message) => {
    await expect(finder(['assay.yml'], links).find('link/assay.yml')).rejects.toThrow(message);
  });

  test('with one request a folder', async () => {
    const { asked, find } = finder(['ml/assay.yml']);
    for (let i = 0; i < 3; i++) await find('ML/assay.yml');
    expect(asked).toEqual(['', 'ml']);
  });
});
