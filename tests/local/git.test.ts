/** The real git on real repositories. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { localGit } from '../../src/local/git.ts';
import { folderWith } from '../chain/assay.ts';
import { git, repositoryWith } from './git-repository.ts';

const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Error) => error,
  );

function commit(folder: string, text: string): string {
  writeFileSync(join(folder, 'a.txt'), text);
  git(folder, 'commit', '-qam', text);
  return git(folder, 'rev-parse', 'HEAD');
}

afterEach(() => vi.unstubAllEnvs());

describe('rootOf and describe', () => {
  it('find the work tree around a folder, and its state', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    expect(await localGit.rootOf(join(folder, 'deep/er'))).toBe(folder);
    const commitId = git(folder, 'rev-parse', 'HEAD');
    expect(await localGit.describe(join(folder, 'deep'))).toMatchObject({ commit: commitId, dirty: false });
    writeFileSync(join(folder, 'untracked.txt'), '');
    expect((await localGit.describe(folder))?.dirty).toBe(false);
    writeFileSync(join(folder, 'a.txt'), '2');
    expect((await localGit.describe(folder))?.dirty).toBe(true);
  });

  it('find nothing outside one, before the first commit, and without git', async () => {
    expect(await localGit.describe(folderWith({}))).toBeUndefined();
    const empty = folderWith({});
    git(empty, 'init', '-q');
    expect(await localGit.describe(empty)).toBeUndefined();
    vi.stubEnv('PATH', '/nowhere');
    expect(await localGit.describe(empty)).toBeUndefined();
  });

  it('are not led astray by the git that called us', async () => {
    const [ours, other] = [repositoryWith({ 'a.txt': '1' }), repositoryWith({ 'a.txt': 'other' })];
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    const found = await localGit.describe(ours);
    vi.unstubAllEnvs();
    expect(found?.commit).toBe(git(ours, 'rev-parse', 'HEAD'));
  });
});

describe('branches', () => {
  it('are those of the clone and of origin, with what origin calls its default', async () => {
    const origin = repositoryWith({ 'a.txt': '1' });
    git(origin, 'branch', 'release/1.x');
    const clone = folderWith({});
    git(clone, 'clone', '-q', origin, '.');
    git(clone, 'checkout', '-q', '-b', 'try');
    const found = await localGit.branches(clone);
    expect(found).toMatchObject({ remoteDefault: 'main', current: 'try', all: ['main', 'release/1.x', 'try'] });
    git(clone, 'checkout', '-q', '--detach');
    expect((await localGit.branches(clone))?.current).toBeUndefined();
  });

  it('are told before the first commit, and not outside a work tree or without git', async () => {
    const empty = folderWith({});
    git(empty, 'init', '-q', '-b', 'master');
    expect(await localGit.branches(empty)).toMatchObject({ current: 'master', all: [], remoteDefault: undefined });
    expect(await localGit.branches(folderWith({}))).toBeUndefined();
    vi.stubEnv('PATH', '/nowhere');
    expect(await localGit.branches(empty)).toBeUndefined();
  });
});

describe('checkout', () => {
  it('gives another commit in a work tree of its own, and takes it away again', async () => {
    const folder = repositoryWith({ 'a.txt': 'old' });
    const first = git(folder, 'rev-parse', 'HEAD');
    commit(folder, 'new');
    writeFileSync(join(folder, 'a.txt'), 'not committed');
    const { folder: tree, commit: found, dispose } = await localGit.checkout(folder, 'HEAD~1');
    expect(found).toBe(first);
    expect(readFileSync(join(tree, 'a.txt'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('not committed');
    await dispose();
    expect(existsSync(tree)).toBe(false);
    expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it.each(['main', 'v1.0.0', 'feature/ünï-#12', 'refs/heads/main', '@', 'main@{0}', 'v1.0.0^{commit}'])(
    'knows %s',
    async (ref) => {
      const folder = repositoryWith({ 'a.txt': '1' });
      git(folder, 'tag', '-am', 'release', 'v1.0.0');
      git(folder, 'branch', 'feature/ünï-#12');
      const { commit: found, dispose } = await localGit.checkout(folder, ref);
      await dispose();
      expect(found).toBe(git(folder, 'rev-parse', 'HEAD'));
    },
  );

  it.each([
    '-rf',
    '--help',
    '--output=x',
    'a/../b',
    'x@{0}',
    'main..main',
    ':/first',
    'HEAD:a.txt',
    'a b',
    'a\nb',
    '*',
    '😀',
    'x'.repeat(300),
    '$(touch pwned)',
  ])('refuses %j in words, and runs nothing', async (ref) => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const error = await caught(localGit.checkout(folder, ref));
    expect(error).toBeInstanceOf(InputError);
    expect(error?.message).toContain('--baseline: "');
    expect(error?.message).toContain('is neither a folder nor a git ref');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('runs no hook of the repository', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    writeFileSync(join(folder, '.git/hooks/post-checkout'), `#!/bin/sh\ntouch ${folder}/pwned\n`, { mode: 0o755 });
    await (await localGit.checkout(folder, 'main')).dispose();
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('tells of a branch that only the remote has, and of a shallow clone', async () => {
    const origin = repositoryWith({ 'a.txt': '1' });
    const old = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'branch', 'release');
    commit(origin, '2');
    const clone = folderWith({});
    git(clone, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${origin}`, 'c');
    const folder = join(clone, 'c');
    const remote = await caught(localGit.checkout(folder, 'release'));
    expect(remote?.message).toContain('did you mean "origin/release"?');
    git(folder, 'remote', 'remove', 'origin');
    const shallow = await caught(localGit.checkout(folder, 'HEAD~1'));
    expect(shallow?.message).toContain(
      'this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)',
    );
    expect(old).toMatch(/^[0-9a-f]{40}$/);
  });

  it('says that git is not there', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    vi.stubEnv('PATH', '/nowhere');
    const error = await caught(localGit.checkout(folder, 'main'));
    expect(error).toBeInstanceOf(InfrastructureError);
    expect(error?.message).toContain('git cannot be run');
  });
});

describe('readFile', () => {
  const MOST = 1000;

  it('gives the bytes of a file as the commit holds them', async () => {
    const folder = repositoryWith({ 'deep/ü a.txt': 'old\r\n' });
    const first = git(folder, 'rev-parse', 'HEAD');
    writeFileSync(join(folder, 'deep/ü a.txt'), 'new');
    git(folder, 'commit', '-qam', 'second');
    expect(await localGit.readFile(folder, first, 'deep/ü a.txt', MOST)).toEqual(Buffer.from('old\r\n'));
    expect(await localGit.readFile(join(folder, 'deep'), first, 'deep/ü a.txt', MOST)).toBeDefined();
  });

  it('gives nothing for what is absent, a folder or too large, and for what is no whole commit', async () => {
    const folder = repositoryWith({ 'deep/a.txt': 'x'.repeat(MOST), 'deep/b.txt': 'x'.repeat(MOST + 1) });
    const first = git(folder, 'rev-parse', 'HEAD');
    expect((await localGit.readFile(folder, first, 'deep/a.txt', MOST))?.length).toBe(MOST);
    for (const [commitId, path] of [
      [first, 'deep/b.txt'],
      [first, 'deep'],
      [first, 'none.txt'],
      [first, '../etc/passwd'],
      [first, 'deep/a.txt\0'],
      [first.slice(0, 10), 'deep/a.txt'],
      ['0'.repeat(40), 'deep/a.txt'],
      ['main', 'deep/a.txt'],
      ['--help', 'deep/a.txt'],
    ] as const) {
      expect(await localGit.readFile(folder, commitId, path, MOST), `${commitId}:${path}`).toBeUndefined();
    }
    vi.stubEnv('PATH', '/nowhere');
    expect(await localGit.readFile(folder, first, 'deep/a.txt', MOST)).toBeUndefined();
  });

  it('asks no other machine where the clone has the commit and not its files', async () => {
    const origin = repositoryWith({ 'a.txt': 'old' });
    const first = git(origin, 'rev-parse', 'HEAD');
    commit(origin, 'new');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = folderWith({});
    git(clone, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'c');
    const folder = join(clone, 'c');
    expect(await localGit.readFile(folder, first, 'a.txt', MOST)).toBeUndefined();
    expect(git(folder, 'cat-file', 'blob', `${first}:a.txt`)).toBe('old');
    expect(await localGit.readFile(folder, first, 'a.txt', MOST)).toEqual(Buffer.from('old'));
  });
});

describe('distance', () => {
  it('counts commits along the first parents, and is undefined where there is no way', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const first = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '-qb', 'side');
    writeFileSync(join(folder, 'b.txt'), '');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'side');
    const side = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '-q', 'main');
    const second = commit(folder, '2');
    git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'side');
    const merge = git(folder, 'rev-parse', 'HEAD');
    expect(await localGit.distance(folder, first, merge)).toBe(2);
    expect(await localGit.distance(folder, merge, merge)).toBe(0);
    expect(await localGit.distance(folder, second, side)).toBeUndefined();
    expect(await localGit.distance(folder, 'nonsense', merge)).toBeUndefined();
  });
});
