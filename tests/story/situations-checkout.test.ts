/** Where the commit, the config and the data lie: what real repositories check out, and whose policy judges then. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../github-double/platform.ts';
import { configOf, type Files, type How, openWorld, rowsOf, WORSE, type World } from './small-repository.ts';

const LAX = '{metrics: [{name: rmse, max_relative_regression: 5, threshold: 30}]}';
/** A worse model that brings a policy by which it passes. */
const LOWERED = configOf({ exclude: 'b', gate: LAX });
const withoutGit = ({ workspace }: Job) => rmSync(join(workspace, '.git'), { recursive: true });

describe('one config in the root', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  beforeEach(() => world.restore());
  afterAll(() => world.close());

  const REFUSED: readonly (readonly [string, 'pull_request' | 'pull_request_target', How])[] = [
    ['pull_request_target with a plain checkout, which is the base', 'pull_request_target', {}],
    ['a pull request with `ref: main`', 'pull_request', { ref: 'main' }],
    ['a pull request with `ref: main`, reported by a job of its own', 'pull_request', { ref: 'main', ownReport: true }],
  ];
  test.each(REFUSED)('%s is no verdict on the head', async (_what, event, how) => {
    const judged = await world.judge({ event, pull: world.open(WORSE) }, how);
    expect(judged.codes, judged.log).toEqual([2, 2]);
    expect(judged.log).toContain("which does not hold the pull request's head");
    expect(world.checks().at(-1)).toBe('assay verdict: failure');
    expect(world.checks(world.double.platform.shaOf('change'))).toEqual(['assay verdict: failure']);
  });

  test('a merge group with `ref: main` is no verdict on its head', async () => {
    const group = world.double.platform.mergeGroup([world.open(WORSE)]);
    const judged = await world.judge({ event: 'merge_group', group }, { ref: 'main' });
    expect(judged.codes, judged.log).toEqual([2, 2]);
    expect(world.checks(group.headSha)).toEqual(['assay verdict: failure']);
  });

  test('a merge group is judged by its base', async () => {
    const group = world.double.platform.mergeGroup([world.open({ 'assay.yml': LOWERED })]);
    const judged = await world.judge({ event: 'merge_group', group });
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.checks(group.headSha)).toEqual(['assay verdict: failure']);
  });

  test('pull_request_target with the head checked out is judged', async () => {
    const judged = await world.judge({ event: 'pull_request_target', pull: world.open(WORSE) }, { ref: 'change' });
    expect(judged.codes, judged.log).toEqual([1, 1]);
    expect(judged.decision).toBe('rejected');
  });

  const BY_BASE: readonly (readonly [string, How])[] = [
    ['that lowers its own threshold', {}],
    ['checked out into `path: repo`', { at: 'repo', inputs: { config: 'repo/assay.yml' } }],
    ['in `working-directory: repo`', { at: 'repo', inputs: { 'working-directory': 'repo' } }],
    ['without .git, as a download leaves it', { prepare: withoutGit }],
    ['where no program git is there', { env: { PATH: '/nowhere' } }],
    ['with an absolute output folder', { inputs: { out: '/tmp/assay-situation-out' } }],
    ['kept for 400 days', { inputs: { 'retention-days': '400' } }],
  ];
  test.each(BY_BASE)("a pull request %s is judged by the base's policy", async (_what, how) => {
    const judged = await world.propose({ 'assay.yml': LOWERED }, how);
    rmSync('/tmp/assay-situation-out', { recursive: true, force: true });
    expect(judged.codes, judged.log).toEqual([1, 1]);
    expect(judged.decision).toBe('rejected');
    expect(world.checks().at(-1)).toMatch(/: failure$/);
  });

  test('a config that is a link to a file of the repository is that file', async () => {
    const prepare = ({ workspace }: Job) => {
      rmSync(join(workspace, 'assay.yml'));
      writeFileSync(join(workspace, 'real.yml'), LOWERED);
      symlinkSync('real.yml', join(workspace, 'assay.yml'));
    };
    const judged = await world.propose({ 'assay.yml': LOWERED }, { prepare });
    expect(judged.codes[1], judged.log).not.toBe(0);
    expect(world.checks().at(-1)).toMatch(/: failure$/);
  });

  test('an output folder that is a file is one line', async () => {
    const judged = await world.propose({ 'a.txt': '' }, { inputs: { out: 'data.csv' } });
    expect(judged.codes[1], judged.log).toBeGreaterThan(1);
    expect(judged.log).not.toContain('fault in Assay');
  });

  test.each<[string, How]>([
    ['no checkout at all', { ref: null }],
    ['a wrong `working-directory`', { inputs: { 'working-directory': 'nowhere' } }],
  ])('%s asks for the checkout, and proposes no new config', async (_what, how) => {
    const judged = await world.propose({ 'a.txt': '' }, how);
    expect(judged.codes, judged.log).toEqual([2, 2]);
    expect(judged.log).toContain('is the repository checked out (actions/checkout) before this step, and do `working');
    expect(judged.log).not.toContain('assay init');
  });

  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`;
  test.each(['data.csv', 'assay.yml'])('%s that is a pointer of Git LFS is told as one', async (file) => {
    const judged = await world.propose({ [file]: POINTER });
    expect(judged.codes, judged.log).toEqual([2, 2]);
    expect(judged.log).toContain(`${file}: is a Git LFS pointer`);
    expect(judged.log).toContain('lfs: true');
  });

  test('data that are checked out beside the repository, as a submodule is, are read', async () => {
    const files = { 'assay.yml': configOf({ data: 'sub/data.csv', exclude: 'b' }) };
    const prepare = ({ workspace }: Job) => {
      mkdirSync(join(workspace, 'sub/.git'), { recursive: true });
      writeFileSync(join(workspace, 'sub/data.csv'), rowsOf());
    };
    const judged = await world.propose(files, { prepare });
    expect(judged.decision, judged.log).toBe('rejected');
  });

  test('what an earlier run left in the output folder counts for nothing', async () => {
    const prepare = ({ workspace }: Job) => {
      mkdirSync(join(workspace, 'assay-out/old'), { recursive: true });
      writeFileSync(join(workspace, 'assay-out/old/verdict.json'), '{"decision": "rejected"}');
    };
    const judged = await world.propose({ 'a.txt': '' }, { prepare });
    expect(judged.codes, judged.log).toEqual([0, 0]);
  });

  test.each<[string, string, string]>([
    ['fetched data that are a page to log in', '<!DOCTYPE html>\n<html><body>Log in</body></html>\n', 'HTML'],
    ['fetched data of which only the header came', 'a,b,y\n', 'no rows'],
  ])('%s are refused as such', async (_what, text, words) => {
    const prepare = ({ workspace }: Job) => writeFileSync(join(workspace, 'data.csv'), text);
    const judged = await world.propose({ 'a.txt': '' }, { prepare });
    expect(judged.codes, judged.log).toEqual([2, 2]);
    expect(judged.log).toContain(words);
  });

  test('lines that end as on Windows change nothing', async () => {
    const prepare = ({ workspace }: Job) =>
      writeFileSync(join(workspace, 'data.csv'), rowsOf().replaceAll('\n', '\r\n'));
    const judged = await world.propose({ 'a.txt': '' }, { prepare });
    expect(judged.codes, judged.log).toEqual([0, 0]);
    expect(world.comments()[0]).toContain('unchanged');
  });
});

describe('a config in a subfolder', () => {
  const NAME = 'ml/churn.yml';
  const files: Files = { 'assay.yml': null, 'data.csv': null, [NAME]: configOf(), 'ml/data.csv': rowsOf() };
  const change = { [NAME]: LOWERED };
  const WAYS: readonly (readonly [string, How])[] = [
    ['by its path', { inputs: { config: NAME } }],
    ['below `path: repo`', { at: 'repo', inputs: { config: `repo/${NAME}` } }],
    [
      'from `working-directory: repo/ml`',
      { at: 'repo', inputs: { 'working-directory': 'repo/ml', config: 'churn.yml' } },
    ],
    ['from `working-directory: ./ml`', { inputs: { 'working-directory': './ml', config: 'churn.yml' } }],
    [`as ./ml/../${NAME}`, { inputs: { config: `./ml/../${NAME}` } }],
    ['without .git', { inputs: { config: NAME }, prepare: withoutGit }],
  ];

  for (const [state, main] of [
    ['with a baseline', { inputs: { config: NAME } }],
    ['without a baseline', null],
  ] as const) {
    describe(state, () => {
      let world: World;
      beforeAll(async () => {
        world = await openWorld({ files, main });
      });
      beforeEach(() => world.restore());
      afterAll(() => world.close());

      test.each(WAYS)("named %s: the base's policy judges, in a report job of its own too", async (_name, how) => {
        const judged = await world.propose(change, { ...how, ownReport: main === null });
        expect(judged.codes, judged.log).toEqual([1, 1]);
        expect(judged.decision, judged.log).toBe('rejected');
        expect(world.checks().at(-1)).toBe(`assay verdict (${NAME}): failure`);
      });
    });
  }

  test('data by `../` work with git, and without it the message says what is missing', async () => {
    const above = {
      ...files,
      'ml/data.csv': null,
      'data/x.csv': rowsOf(),
      [NAME]: configOf({ data: '../data/x.csv' }),
    };
    const world = await openWorld({ files: above, main: { inputs: { config: NAME } } });
    const how = { inputs: { config: NAME } };
    const pulled = await world.propose({ [NAME]: configOf({ data: '../data/x.csv', exclude: 'b' }) }, how);
    expect(pulled.decision, pulled.log).toBe('rejected');
    const bare = await world.propose({ 'a.txt': '' }, { ...how, branch: 'bare', prepare: withoutGit });
    if (bare.codes[1] !== 0) {
      expect(bare.codes, bare.log).toEqual([2, 2]);
      expect(bare.log).toContain('.git');
    }
    await world.close();
  });
});

test('a name with a blank, an umlaut, a hash or a percent sign is a name', async () => {
  const folder = 'Daten für #1 %20';
  const files: Files = { 'assay.yml': null, [`${folder}/assay.yml`]: configOf(), [`${folder}/data.csv`]: rowsOf() };
  const inputs = { config: `${folder}/assay.yml` };
  const world = await openWorld({ files, main: { inputs } });
  const judged = await world.propose({ [`${folder}/assay.yml`]: LOWERED }, { inputs });
  expect(judged.decision, judged.log).toBe('rejected');
  expect(existsSync(join(judged.job.workspace, folder))).toBe(true);
  await world.close();
});
