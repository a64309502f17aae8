/** The commit graph against git itself: the same hashes, the same ancestors, the same order of comparison. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from './client.ts';
import { ancestry, compareCommits, history } from './graph.ts';
import { createPlatform } from './platform.ts';
import { type Seed, stateOf } from './seed.ts';
import { startDouble } from './server.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'assay-graph-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A graph where commit `n` has one or two parents before it, and clocks that go wrong. No two dates are the same. */
const graphs = fc
  .array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: undefined }), fc.nat({ max: 99 })), {
    minLength: 2,
    maxLength: 9,
  })
  .map((choices): Seed => {
    const commits = choices.map(([first, second, seconds], index) => {
      const parents = [first, second].flatMap((choice) =>
        choice === undefined || index === 0 ? [] : [`c${choice % index}`],
      );
      const files = {
        [`folder/${index % 3}.txt`]: `${index}\n`,
        [`folder-${index % 2}`]: 'x',
        'top.txt': `${first % 4}\n`,
      };
      const date = new Date(NOW + (seconds * 10 + index) * 1000).toISOString();
      return { id: `c${index}`, parents: [...new Set(parents)], files, date };
    });
    const branches = Object.fromEntries(commits.map(({ id }) => [id, id]));
    return {
      repositories: [{ name: 'octo/models', commits, branches: { main: `c${commits.length - 1}`, ...branches } }],
    };
  });

test('git finds the same hashes, distances and merge bases', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), fc.nat(), (seed, one, other) => {
      const state = stateOf(seed, NOW);
      const repository = state.repositories.get('octo/models')!;
      const shas = [...repository.refs.values()].map(({ sha }) => sha);
      const [base, head] = [shas[one % shas.length]!, shas[other % shas.length]!];
      inFolder((folder) => {
        const platform = createPlatform(state, 'http://double');
        // Both ends and everything before them.
        platform.checkout(base, folder, { depth: 0 });
        platform.checkout(head, join(folder, 'other'), { depth: 0 });
        git(folder, 'fetch', '--quiet', join(folder, 'other'), head);
        expect(git(folder, 'rev-parse', 'HEAD', 'HEAD^{tree}').split('\n')).toEqual([
          base,
          repository.commits.get(base)!.tree,
        ]);
        git(folder, 'fsck', '--strict', '--no-dangling');
        const count = (range: string) => Number(git(folder, 'rev-list', '--count', range));
        expect(ancestry(repository, head).size).toBe(count(head));
        const compared = compareCommits(repository, base, head);
        if (compared === undefined) {
          expect(() => git(folder, 'merge-base', base, head)).toThrow();
          return;
        }
        expect(compared.ahead.length).toBe(count(`${base}..${head}`));
        expect(compared.behindBy).toBe(count(`${head}..${base}`));
        expect(git(folder, 'merge-base', '--all', base, head).split('\n')).toContain(compared.mergeBase.sha);
        expect(history(repository, head).map(({ sha }) => sha)).toEqual(
          git(folder, 'log', '--format=%H', head).split('\n'),
        );
        const changed = git(folder, 'diff', '--no-renames', '--name-only', compared.mergeBase.sha, head);
        expect(compared.files.map(({ filename }) => filename)).toEqual(changed === '' ? [] : changed.split('\n'));
      });
    }),
    { numRuns: 25 },
  );
});

test('a comparison says ahead, behind, diverged and identical, also with a fork', async () => {
  const double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        commits: [{ id: 'a' }, { id: 'b', files: { x: '1' } }, { id: 'c', parents: ['a'], files: { y: '1\n2\n' } }],
        branches: { main: 'b', side: 'c', old: 'a' },
      },
      { name: 'stranger/models', forkOf: 'octo/models', commits: [{ id: 'd', files: { z: '1' } }] },
    ],
  });
  const compare = async (range: string) => {
    const { body } = await ask(double, 'GET', `/repos/octo/models/compare/${range}`);
    return [body.status, body.ahead_by, body.behind_by, body.merge_base_commit.sha];
  };
  const { shaOf } = double.platform;
  const [a, b] = [shaOf('old'), shaOf('main')];
  expect(await compare('old...main')).toEqual(['ahead', 1, 0, a]);
  expect(await compare('main...old')).toEqual(['behind', 0, 1, a]);
  expect(await compare('main...side')).toEqual(['diverged', 1, 1, a]);
  expect(await compare(`${b}...main`)).toEqual(['identical', 0, 0, b]);
  expect(await compare('main...stranger:main')).toEqual(['ahead', 1, 0, b]);
  const { body } = await ask(double, 'GET', '/repos/octo/models/compare/main...side');
  expect(body.files).toMatchObject([{ filename: 'y', status: 'added', additions: 2, deletions: 0, changes: 2 }]);
  await double.close();
});

test('a commit that only a fork has is unknown to the base until a pull request brings it', async () => {
  const double = await startDouble({
    repositories: [
      { name: 'octo/models', commits: [{ files: { x: '1' } }] },
      { name: 'stranger/models', forkOf: 'octo/models' },
    ],
  });
  const { platform } = double;
  const sha = platform.push('main', { repository: 'stranger/models', files: { x: '2' } });
  expect((await ask(double, 'GET', `/repos/octo/models/commits/${sha}`)).status).toBe(422);
  const { number } = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
  expect((await ask(double, 'GET', `/repos/octo/models/commits/${sha}`)).status).toBe(200);
  expect((await ask(double, 'GET', `/repos/octo/models/commits/${sha}/pulls`)).body).toEqual([]);
  expect((await ask(double, 'GET', `/repos/stranger/models/commits/${sha}/pulls`)).body).toMatchObject([{ number }]);
  await double.close();
});

test('the test merge of a pull request has the base tip first and follows base and head', () => {
  const state = stateOf({ repositories: [{ name: 'octo/models', commits: [{ files: { x: '1', y: '1' } }] }] }, NOW);
  const platform = createPlatform(state, 'http://double');
  const repository = state.repositories.get('octo/models')!;
  const opened = platform.shaOf('main');
  const first = platform.push('topic', { files: { x: '2' } });
  const pull = platform.openPull({ head: 'topic' });
  const parents = () => repository.commits.get(platform.shaOf(`refs/pull/${pull.number}/merge`))!.parents;
  expect(parents()).toEqual([opened, first]);
  const tip = platform.push('main', { files: { y: '2' } });
  const second = platform.push('topic', { files: { x: '3' } });
  expect(parents()).toEqual([tip, second]);
  expect(pull.base.sha).toBe(opened);
  const merged = repository.commits.get(pull.mergeCommit!)!;
  expect([...merged.files].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
    ['x', '3'],
    ['y', '2'],
  ]);
  platform.push('main', { files: { x: '9' } });
  expect(() => platform.startRun({ event: 'pull_request', pull: 1, workflow: 'w.yml' })).toThrow('has a conflict');
});

test('a shallow checkout holds one commit, and its files', () => {
  const state = stateOf(
    { repositories: [{ name: 'octo/models', commits: [{ files: { 'a/b.txt': '1' } }, { files: { c: '2' } }] }] },
    NOW,
  );
  const platform = createPlatform(state, 'http://double');
  inFolder((folder) => {
    platform.checkout('main', folder);
    expect(git(folder, 'rev-list', 'HEAD')).toBe(platform.shaOf('main'));
    expect(git(folder, 'rev-parse', '--is-shallow-repository')).toBe('true');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('1');
  });
});
