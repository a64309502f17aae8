/** The real git where the work tree, the clone's configuration or the environment wants to run or steer something. */
import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { childEnvironment } from '../../src/local/child-environment.ts';
import { localGit } from '../../src/local/git.ts';
import { localWorkTree } from '../../src/local/work-tree.ts';
import { assay, folderWith, smallTable } from '../chain/assay.ts';
import { git, repositoryWith } from './git-repository.ts';
import { embedRepository, payload } from './hostile-repository.ts';

afterEach(() => vi.unstubAllEnvs());

/** As on a runner, in whose workspace `folder` lies. */
function onRunner(workspace: string): void {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  vi.stubEnv('GITHUB_WORKSPACE', workspace);
}

const headOf = (folder: string) => git(folder, 'rev-parse', 'HEAD');

describe('a folder that looks like a repository', () => {
  test.each(['on a runner', 'elsewhere'])('is none, and what it names does not run: %s', async (where) => {
    const folder = repositoryWith({ 'ml/assay.yml': '', 'ml/b.txt': '1' });
    const { program, hasRun } = payload();
    const planted = embedRepository(join(folder, 'ml'), program);
    if (where === 'on a runner') onRunner(folder);
    // Git's own search takes it: else this test shows nothing.
    expect(git(join(folder, 'ml'), 'rev-parse', 'HEAD')).toBe(planted.commit);
    expect(await localGit.rootOf(join(folder, 'ml'))).toBe(folder);
    expect(await localGit.describe(join(folder, 'ml'))).toMatchObject({ root: folder, commit: headOf(folder) });
    const { commit, dispose } = await localGit.checkout(join(folder, 'ml'), 'HEAD');
    await dispose();
    expect(commit).toBe(headOf(folder));
    expect(await localGit.readFile(join(folder, 'ml'), planted.commit, 'other.txt', 100)).toBeUndefined();
    git(folder, 'remote', 'add', 'origin', 'https://github.com/octo/models');
    git(join(folder, 'ml'), 'remote', 'add', 'origin', 'https://evil.example/octo/models');
    expect(await localWorkTree(join(folder, 'ml')).remote()).toMatchObject({ host: 'github.com' });
    expect(hasRun()).toBe(false);
  });
});

describe("the clone's own configuration runs nothing", () => {
  test('no watcher and no hook, also of a baseline that is checked out', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const { program, hasRun } = payload();
    git(folder, 'config', 'core.fsmonitor', program);
    mkdirSync(join(folder, 'hooks'));
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
      writeFileSync(join(folder, 'hooks', hook), `#!/bin/sh\n${program}\n`);
      chmodSync(join(folder, 'hooks', hook), 0o755);
    }
    git(folder, 'config', 'core.hooksPath', join(folder, 'hooks'));
    expect(await localGit.describe(folder)).toMatchObject({ dirty: false });
    await (await localGit.checkout(folder, 'main')).dispose();
    expect(hasRun()).toBe(false);
  });

  test('no filter that .gitattributes chooses: what it made of a file cannot be told', async () => {
    const folder = repositoryWith({
      '.gitattributes': '*.csv filter=own\n*.txt filter=Other.One\n',
      'a.csv': '1\n',
      'b.txt': '1\n',
    });
    const { program, hasRun } = payload();
    for (const way of ['clean', 'smudge']) git(folder, 'config', `filter.own.${way}`, program);
    git(folder, 'config', 'filter.own.required', 'true');
    git(folder, 'config', 'filter.Other.One.process', program);
    writeFileSync(join(folder, 'a.csv'), '2\n');
    writeFileSync(join(folder, 'b.txt'), '2\n');
    expect(await localGit.describe(folder)).toMatchObject({ commit: headOf(folder), dirty: undefined });
    const { folder: tree, dispose } = await localGit.checkout(folder, 'main');
    expect(readFileSync(join(tree, 'a.csv'), 'utf8')).toBe('1\n');
    await dispose();
    rmSync(join(folder, 'b.txt'));
    expect(await localGit.describe(folder)).toMatchObject({ dirty: true });
    expect(hasRun()).toBe(false);
  });

  test('no submodule is looked into', async () => {
    const inner = repositoryWith({ 'a.txt': '1' });
    const folder = repositoryWith({ 'b.txt': '1' });
    git(folder, 'submodule', 'add', '-q', inner, 'sub');
    git(folder, 'commit', '-qm', 'sub');
    const { program, hasRun } = payload();
    git(join(folder, 'sub'), 'config', 'core.fsmonitor', program);
    writeFileSync(join(folder, 'sub/a.txt'), '2');
    expect(await localGit.describe(folder)).toMatchObject({ dirty: false });
    expect(hasRun()).toBe(false);
  });

  test('no other machine is asked for what a partial clone lacks', async () => {
    const origin = repositoryWith({ 'a.txt': 'old' });
    const first = headOf(origin);
    writeFileSync(join(origin, 'a.txt'), 'new');
    git(origin, 'commit', '-qam', 'new');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = folderWith({});
    git(clone, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'c');
    const { program, hasRun } = payload();
    git(join(clone, 'c'), 'config', 'remote.origin.uploadpack', program);
    await expect(localGit.checkout(join(clone, 'c'), first)).rejects.toThrow('git could not check out');
    expect(hasRun()).toBe(false);
  });
});

describe('the environment of earlier steps', () => {
  test('does not reach git', async () => {
    const [ours, other] = [repositoryWith({ 'a.txt': '1' }), repositoryWith({ 'a.txt': 'other' })];
    const { program, hasRun } = payload();
    const home = folderWith({ '.gitconfig': `[core]\n\tfsmonitor = ${program}\n` });
    const before = headOf(ours);
    for (const [name, value] of Object.entries({
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_NAMESPACE: 'other',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'`,
      GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
      GIT_EXEC_PATH: '/nowhere',
      GIT_TRACE: join(home, 'trace'),
      HOME: home,
    }))
      vi.stubEnv(name, value);
    expect(await localGit.describe(ours)).toEqual({
      root: ours,
      commit: before,
      tree: expect.stringMatching(/^[0-9a-f]{40}$/),
      dirty: false,
    });
    expect(hasRun()).toBe(false);
    expect(readdirSync(home)).toEqual(['.gitconfig']);
  });

  test('has no folder of the work tree where programs are looked for', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const { program, hasRun } = payload();
    symlinkSync(program, join(folder, 'git'));
    vi.stubEnv('PATH', `.:${process.env['PATH']}`);
    const before = process.cwd();
    try {
      process.chdir(folder);
      expect(await localGit.describe('.')).toMatchObject({ root: folder });
    } finally {
      process.chdir(before);
    }
    expect(hasRun()).toBe(false);
  });

  test('does not reach a thread', { timeout: 60_000 }, () => {
    const place = folderWith({ 'table.csv': smallTable(400_000) });
    const mark = join(place, 'has-run');
    const isThread = "require('node:worker_threads').isMainThread === false";
    const preload = `if (${isThread}) require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    writeFileSync(join(place, 'preload.cjs'), preload);
    const env = { NODE_OPTIONS: `--require ${join(place, 'preload.cjs')}` };
    const { code, err } = assay(['check-data', '--data', 'table.csv', '--target', 'y'], place, env);
    expect(code, err).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  test('is an allow list', () => {
    const there = { PATH: ['', '.', 'bin', '/bin', './node_modules/.bin'].join(':'), HOME: '/home/a' };
    const hostile = { NODE_OPTIONS: '-r x', GIT_DIR: 'x', LD_PRELOAD: 'x', DYLD_INSERT_LIBRARIES: 'x', BASH_ENV: 'x' };
    const env = childEnvironment({ ...there, ...hostile, INPUT_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x' });
    expect(env).toEqual({ PATH: '/bin', HOME: '/home/a', LC_ALL: 'C' });
  });
});

describe('the repository', () => {
  it('is that of a work tree of its own, where `.git` is a file', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const place = folderWith({});
    git(folder, 'worktree', 'add', '-q', '--detach', join(place, 'tree'));
    writeFileSync(join(place, 'tree/a.txt'), '2');
    git(join(place, 'tree'), 'commit', '-qam', 'second');
    const root = join(place, 'tree');
    for (const where of ['elsewhere', 'on a runner']) {
      if (where === 'on a runner') onRunner(root);
      expect(await localGit.describe(root)).toMatchObject({ root, commit: headOf(root), dirty: false });
      const { commit, dispose } = await localGit.checkout(root, 'main');
      await dispose();
      expect(commit).toBe(headOf(folder));
    }
  });

  it('is none where the file `.git` leads into the work tree itself, or nowhere', async () => {
    for (const text of ['gitdir: planted\n', 'gitdir: ../none\n', 'planted\n', '']) {
      const folder = folderWith({ '.git': text });
      embedRepository(join(folder, 'planted'), '/bin/true');
      expect(await localGit.rootOf(folder)).toBe(folder);
      expect(await localGit.describe(folder), text).toBeUndefined();
    }
  });

  it("is the workspace's on a runner, also for a submodule or a second checkout in it", async () => {
    const inner = repositoryWith({ 'ml/assay.yml': '' });
    const folder = repositoryWith({ 'b.txt': '1' });
    git(folder, 'submodule', 'add', '-q', inner, 'sub');
    git(folder, 'commit', '-qm', 'sub');
    git(folder, 'clone', '-q', inner, 'second');
    expect(await localGit.describe(join(folder, 'sub'))).toMatchObject({ commit: headOf(inner) });
    expect(await localGit.innerRootOf(join(folder, 'sub/ml'))).toBeUndefined();
    onRunner(folder);
    symlinkSync('sub/ml', join(folder, 'link'));
    for (const where of ['sub', 'sub/ml', 'second', 'link']) {
      expect(await localGit.describe(join(folder, where))).toMatchObject({ root: folder, commit: headOf(folder) });
      expect(await localGit.innerRootOf(join(folder, where)), where).toMatch(/\/(sub|second)$/);
    }
    expect(await localGit.innerRootOf(folder)).toBeUndefined();
  });

  it('is the one below the workspace where it was checked out there, and the workspace without git', async () => {
    const workspace = folderWith({ 'plain/a.txt': '' });
    const origin = repositoryWith({ 'ml/a.txt': '1' });
    git(workspace, 'clone', '-q', origin, 'repo');
    onRunner(workspace);
    const root = join(workspace, 'repo');
    expect(await localGit.describe(join(root, 'ml'))).toMatchObject({ root, commit: headOf(root) });
    expect(await localGit.innerRootOf(join(root, 'ml'))).toBeUndefined();
    expect(await localGit.rootOf(join(workspace, 'plain'))).toBe(workspace);
    expect(await localGit.describe(workspace)).toBeUndefined();
    await expect(localGit.checkout(workspace, 'main')).rejects.toThrow('lies in no git repository');
  });

  // A container job meets the checkout of another user.
  it.runIf(process.getuid?.() === 0)('may belong to another user', async () => {
    const folder = repositoryWith({ 'a.txt': '1' });
    const before = headOf(folder);
    for (const name of readdirSync(folder, { recursive: true }) as string[])
      lchownSync(join(folder, name), 12345, 12345);
    lchownSync(folder, 12345, 12345);
    expect(() => headOf(folder)).toThrow('dubious ownership');
    expect(await localGit.describe(folder)).toMatchObject({ commit: before, dirty: false });
    rmSync(folder, { recursive: true });
  });
});
