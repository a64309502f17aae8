import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { digestOfFiles } from '../../src/documents/files-digest.ts';
import { runDocument } from '../../src/documents/run.ts';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { openBaselines } from '../../src/github/baselines.ts';
import { type Client, openClient } from '../../src/github/client.ts';
import { createReleases } from '../../src/github/releases.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Baselines, Log, WorkflowRun } from '../../src/ports.ts';
import { addCommit } from '../github-double/graph.ts';
import type { SeedArtifact, SeedRelease, SeedRun } from '../github-double/seed.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';
import { createRunRecord, documentsOf, type Facts, MODEL, zipOf } from './stored-baseline.ts';
import type { ZipEntry } from './write-zip.ts';

const OURS = 'octo/models';
const FORK = 'stranger/models';
const WORKFLOW = '.github/workflows/ct.yml';
const TOKEN = 'ghs_TEST';
const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const ID = 42;

let double: Double;
beforeAll(async () => {
  double = await startDouble({}, { check: true });
});
// A folder for each of a thousand runs is removed.
afterAll(() => double.close(), 60_000);

interface World {
  readonly baselines: Baselines;
  readonly client: Client;
  readonly lines: readonly string[];
  /** Commit names of the seed → sha; `c1` is the oldest, `c4` the start. */
  readonly sha: Readonly<Record<string, string>>;
}

interface RunOptions extends Partial<Omit<SeedRun, 'artifacts'>> {
  readonly commit: string;
  /** Fields of its `run.json` against the truth. */
  readonly forged?: Partial<Facts>;
  readonly artifact?: Partial<SeedArtifact>;
  /** More entries, or others in their place. */
  readonly entries?: (honest: ZipEntry[]) => ZipEntry[];
  /** Leaves nothing. */
  readonly bare?: boolean;
}

interface WorldOptions {
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly releases?: (sha: World['sha']) => SeedRelease[];
}

/** Four commits of main and a side branch `s1` of `c2`; a run's number is its place among those of its workflow. */
function create(runs: readonly RunOptions[], { permissions, releases }: WorldOptions = {}): World {
  const commits = ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, files: { file: id } }));
  const tokens = [
    { token: TOKEN, repositories: [OURS], permissions: permissions ?? { actions: 'read', contents: 'read' } },
  ] as const;
  // One time for both seeds: hashes of commits hold it.
  const now = new Date().toISOString();
  const seed = (more: object) => ({
    now,
    repositories: [
      {
        name: OURS,
        id: ID,
        private: true,
        commits: [...commits, { id: 's1', parents: ['c2'], files: { file: 's1' } }],
        branches: { main: 'c4', side: 's1' },
        ...more,
      },
      { name: FORK, id: 77, forkOf: OURS, private: true },
    ],
    tokens,
  });
  double.intercept = undefined;
  double.reset(seed({}));
  const { commits: made } = double.state.repositories.get(OURS)!;
  const sha = Object.fromEntries([...made.values()].map((one) => [one.message.trim(), one.sha]));
  double.reset(seed({ releases: releases?.(sha) ?? [] }));
  for (const options of runs) addRun(sha, options);
  // The run that searches.
  const own = double.platform.startRun({ event: 'schedule', workflow: WORKFLOW }).run;
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const log: Log = { info: keep, warning: keep, verbose: keep, progress: () => {} };
  const client = openClient({ token: TOKEN, apiUrl: double.url, repository: OURS, log, clock: virtualClock() });
  return { baselines: open(client, own, log), client, lines, sha };
}

function open(
  client: Client,
  { id: runId, headSha: sha }: { id: number; headSha: string },
  log: Log,
  isDefaultBranch = false,
): Baselines {
  const repository = { fullName: OURS, id: ID, defaultBranch: 'main' };
  const searching = { repository, workflow: WORKFLOW, runId, sha, hasArtifacts: true, isDefaultBranch };
  const run = { ...searching, event: 'schedule' } as unknown as WorkflowRun;
  return openBaselines(client, searching, openRepository(client, run), log);
}

function addRun(sha: World['sha'], options: RunOptions): void {
  const { forged, artifact, entries, bare, ...run } = options;
  const { platform, state } = double;
  const event = 'push' as const;
  const started = platform.startRun({ event, workflow: options.workflow ?? WORKFLOW, sha: sha[options.commit]! }).run;
  const { runs } = state;
  const made = runs.find(({ id }) => id === started.id)!;
  const head = run.headRepository === undefined ? OURS : run.headRepository;
  Object.assign(made, {
    status: 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    event: run.event ?? 'push',
    path: run.path ?? made.path,
    attempt: run.attempt ?? 1,
    headBranch: run.branch === undefined ? 'main' : run.branch,
    headRepository: head,
    headRepositoryId: head === OURS ? ID : 77,
  });
  if (bare === true) return;
  const facts: Facts = {
    model: 'iris',
    commit: made.headSha,
    repository: OURS,
    workflow: made.workflow,
    runId: made.id,
    runAttempt: made.attempt,
    ...forged,
  };
  const honest = documentsOf(facts);
  platform.addArtifact(made.id, { name: 'assay-iris', zip: zipOf(entries?.(honest) ?? honest), ...artifact });
}

const find = (
  world: World,
  more: { model?: string; runId?: number; start?: string; config?: string | undefined; isQuick?: boolean } = {},
) =>
  world.baselines.find({
    model: 'iris',
    config: 'assay.yml',
    start: world.sha[more.start ?? 'c4']!,
    ...more,
    ...(more.start ? { start: world.sha[more.start]! } : {}),
  });
const asked = () => double.requests.filter(({ service }) => service === 'api');

describe('finds', () => {
  test('the run at the start commit, in four requests', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    const found = await find(world);
    expect(found).toMatchObject({
      found: 'start_commit',
      commit: world.sha['c4'],
      distance: 0,
      source: 'run 2 of main',
      notes: [],
    });
    if (found.found === 'none') throw new Error('none');
    expect([...found.documents.keys()]).toEqual(['model.json', 'run.json', 'evaluation.json']);
    expect(String(found.documents.get('model.json'))).toBe(MODEL);
    expect(asked().map(({ path }) => path.replace(/^.*octo\/models/, ''))).toEqual([
      '/actions/workflows/ct.yml/runs',
      `/compare/main...${world.sha['c4']}`,
      expect.stringMatching(/^\/actions\/runs\/\d+\/artifacts$/),
      expect.stringMatching(/^\/actions\/artifacts\/\d+\/zip$/),
    ]);
    expect(world.client.requests).toBe(5); // and the bytes, from the blob store
  });

  test('the nearest ancestor, whatever finished last', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c1' }, { commit: 'c2' }]);
    expect(await find(world)).toMatchObject({
      found: 'ancestor',
      commit: world.sha['c3'],
      distance: 1,
      source: 'run 1 of main',
    });
  });

  test('of one commit the newest run', async () => {
    const world = create([
      { commit: 'c4' },
      { commit: 'c4', event: 'schedule' },
      { commit: 'c4', event: 'workflow_dispatch' },
    ]);
    expect(await find(world)).toMatchObject({ found: 'start_commit', source: 'run 3 of main' });
  });

  test('no run that is newer than the start', async () => {
    const world = create([{ commit: 'c2' }, { commit: 'c4' }]);
    expect(await find(world, { start: 'c3' })).toMatchObject({
      found: 'ancestor',
      commit: world.sha['c2'],
      distance: 1,
    });
  });

  test('past a run that left nothing of this model', async () => {
    const world = create([
      { commit: 'c3' },
      { commit: 'c4', forged: { model: 'other' }, artifact: { name: 'assay-other' } },
    ]);
    expect(await find(world)).toMatchObject({
      found: 'ancestor',
      distance: 1,
      notes: ['run 2 of main: left no documents of it'],
    });
  });

  test('past a run that broke on this model only', async () => {
    const broke = () => [{ name: 'failure.json', bytes: '{}' }];
    const world = create([{ commit: 'c3' }, { commit: 'c4', entries: broke }]);
    expect(await find(world)).toMatchObject({
      found: 'ancestor',
      notes: ['run 2 of main: broke before this model was trained'],
    });
  });

  test('the artifact of the second name, which is the later one', async () => {
    const world = create([{ commit: 'c4' }]);
    const [run] = double.state.runs;
    const later = documentsOf({
      model: 'iris',
      commit: run!.headSha,
      repository: OURS,
      workflow: WORKFLOW,
      runId: run!.id,
    });
    double.platform.addArtifact(run!.id, {
      name: 'assay-iris.2',
      zip: zipOf([...later, { name: 'report.md', bytes: 'later' }]),
    });
    const found = await find(world);
    expect(found.found === 'none' ? undefined : found.documents.has('report.md')).toBe(true);
  });

  test('the artifact of the highest id, of the attempt that made it', async () => {
    const world = create([{ commit: 'c4', attempt: 2, forged: { runAttempt: 1 } }]);
    expect(await find(world)).toMatchObject({ found: 'start_commit' });
    const [run] = double.state.runs;
    const facts = {
      model: 'iris',
      commit: run!.headSha,
      repository: OURS,
      workflow: WORKFLOW,
      runId: run!.id,
      runAttempt: 2,
    };
    double.platform.addArtifact(run!.id, {
      name: 'assay-iris',
      zip: zipOf([...documentsOf(facts), { name: 'report.md', bytes: 'second' }]),
    });
    const found = await find(again(world));
    expect(found.found === 'none' ? undefined : found.documents.has('report.md')).toBe(true);
  });

  test('where the server names no digest, and says so', async () => {
    const world = create([{ commit: 'c4', artifact: { digest: null } }]);
    expect(await find(world)).toMatchObject({
      found: 'start_commit',
      notes: ['run 1 of main: this server names no digest of its artifact'],
    });
  });

  test('among a thousand runs in a bounded number of requests', async () => {
    const world = create([{ commit: 'c1' }, ...Array.from({ length: 1000 }, () => FORK_RUN)]);
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c1'], distance: 3 });
    expect(asked().length).toBeLessThanOrEqual(12);
  });

  test('in the first try after a broken connection', async () => {
    const world = create([{ commit: 'c4' }]);
    double.faults.add(
      { path: '*/runs', effect: { kind: 'reset' } },
      { path: '*/zip', effect: { kind: 'status', status: 502 } },
    );
    expect(await find(world)).toMatchObject({ found: 'start_commit' });
  });
});

/** The same world, asked anew. */
function again({ client }: World): World {
  const log: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
  const sha = Object.fromEntries(
    [...double.state.repositories.get(OURS)!.commits.values()].map((one) => [one.message.trim(), one.sha]),
  );
  return { baselines: open(client, double.state.runs.at(-1)!, log), client, lines: [], sha };
}

const FORK_RUN: RunOptions = { commit: 'c4', headRepository: FORK, event: 'pull_request', bare: true };

describe('ignores, for an older run of our own,', () => {
  test.each([
    ["a fork's main", { headRepository: FORK }, 'its commit is of a fork'],
    ['a fork that is gone', { headRepository: null }, 'its commit is of a fork'],
    ['a pull request', { event: 'pull_request' }, 'its event is none of push'],
    ['workflow_run', { event: 'workflow_run' }, 'its event is none of push'],
    ['another branch', { branch: 'side' }, undefined],
    ['no branch', { branch: null }, undefined],
    ['a failure', { conclusion: 'failure' }, undefined],
    ['a run that was cancelled', { conclusion: 'cancelled' }, undefined],
    ['a run that goes on', { conclusion: null }, undefined],
    ['another workflow', { workflow: '.github/workflows/other.yml' }, undefined],
  ] as const)('%s', async (_what, changed, why) => {
    const world = create([{ commit: 'c3' }, { commit: 'c4', ...changed }]);
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c3'], source: 'run 1 of main' });
    if (why !== undefined) expect(world.lines.join('\n')).toContain(why);
  });

  /** A server that filters nothing: each rule holds on our side too. */
  test.each([
    ['event', { event: 'pull_request' }],
    ['conclusion', { conclusion: 'failure' }],
    ['null conclusion', { conclusion: null }],
    ['branch', { branch: 'side' }],
    ['null branch', { branch: null }],
    ['path', { path: '.github/workflows/other.yml@refs/heads/main' }],
    ['head repository', { headRepository: FORK }],
    ['no head repository', { headRepository: null }],
  ] as const)('what an unfiltered list holds: %s', async (_what, changed) => {
    const world = create([{ commit: 'c3' }, { commit: 'c4', ...changed }]);
    unfilter();
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c3'] });
  });

  test('a run of another repository in the list', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    unfilter((runs) =>
      runs.map((run) => (run['head_sha'] === world.sha['c4'] ? { ...run, repository: { id: 9 } } : run)),
    );
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c3'] });
  });

  test('a path that the API writes with its ref is the same', async () => {
    const world = create([{ commit: 'c4', path: `${WORKFLOW}@refs/heads/main` }]);
    expect(await find(world)).toMatchObject({ found: 'start_commit' });
  });

  test('a commit that the default branch does not hold', async () => {
    // A run of `main` before a force-push: its commit now lies on the side branch only.
    const world = create([{ commit: 'c2' }, { commit: 's1' }]);
    expect(await find(world, { start: 's1' })).toMatchObject({
      found: 'ancestor',
      commit: world.sha['c2'],
      distance: 1,
    });
    expect(world.lines.join('\n')).toContain(`its commit ${world.sha['s1']!.slice(0, 7)} is not on main`);
  });

  test("an artifact whose head is a fork's", async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    Object.assign(double.state.runs[1]!, { headRepositoryId: 77 });
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c3'] });
  });
});

/** Gives every run whatever was asked for. */
function unfilter(change: (runs: Record<string, unknown>[]) => unknown[] = (runs) => runs): void {
  const { state, url } = double;
  const list = async () => {
    const answer = await fetch(`${url}/repos/${OURS}/actions/runs?per_page=100`, {
      headers: { authorization: `token ${TOKEN}` },
    });
    return ((await answer.json()) as { workflow_runs: Record<string, unknown>[] }).workflow_runs;
  };
  const first = state.runs.length;
  double.intercept = async ({ path }) => {
    if (!path.endsWith('/workflows/ct.yml/runs')) return undefined;
    const runs = change(await list());
    return { effect: { kind: 'status', status: 200, body: { total_count: first, workflow_runs: runs } } };
  };
}

describe('what is gone', () => {
  const EXPIRED = { expiresAt: '2020-01-01T00:00:00Z' };
  test.each([['expired', { artifact: EXPIRED }, 'its artifact has expired']])(
    '%s: the next one, and told',
    async (_what, changed, why) => {
      const world = create([{ commit: 'c3' }, { commit: 'c4', ...changed }]);
      expect(await find(world)).toMatchObject({ found: 'ancestor', distance: 1, notes: [`run 2 of main: ${why}`] });
    },
  );

  test('410: the next one', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    double.faults.add({ path: '*/zip', effect: { kind: 'status', status: 410 } });
    expect(await find(world)).toMatchObject({ found: 'ancestor', notes: ['run 2 of main: its artifact is gone'] });
  });

  test('too large: the next one', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    double.state.artifacts[1]!.size = 33 * 1024 * 1024;
    expect(await find(world)).toMatchObject({
      notes: ['run 2 of main: its artifact holds 34603008 bytes, at most 33554432 are read'],
    });
  });

  test('a listed artifact that answers 404 once is asked again', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4' }]);
    double.faults.add({ path: '*/zip', effect: { kind: 'status', status: 404 } });
    expect(await find(world)).toMatchObject({ found: 'start_commit', notes: [] });
  });

  test.each([
    ['listed and not expired', '*/zip', 2],
    ["run of an artifact's", '*/actions/runs/*', 2],
    ['comparison of commits that are there', '*/compare/*', 2],
    ['list of artifacts', '*/actions/artifacts', 2],
  ])('what is 404 twice is the platform to blame for, not absent: %s', async (_what, path, times) => {
    const world = create([{ commit: 'c1' }, { commit: 'c3' }]);
    double.faults.add({ path, count: times, effect: { kind: 'status', status: 404 } });
    const search = find(world);
    await expect(search).rejects.toThrow(InfrastructureError);
    await expect(search).rejects.toThrow('404');
  });

  test('a commit that shares no history with the branch is no ancestor, and no fault', async () => {
    const world = create([{ commit: 'c3' }]);
    const repository = double.state.repositories.get(OURS)!;
    const facts = { files: new Map(), parents: [], message: 'x', author: { name: 'a', email: 'a@b' }, date: 0 };
    const orphan = addCommit(repository, facts);
    addRun({ orphan: orphan.sha }, { commit: 'orphan' });
    expect(await find(world)).toMatchObject({ found: 'ancestor', commit: world.sha['c3'] });
  });

  test('all of them: unreachable, never a first run', async () => {
    const world = create([
      { commit: 'c3', artifact: EXPIRED },
      { commit: 'c4', artifact: EXPIRED },
    ]);
    expect(await find(world)).toEqual({
      found: 'none',
      absence: 'unreachable',
      reason:
        'every earlier baseline of iris has expired or is gone; run .github/workflows/ct.yml on main to make a new one',
      notes: ['run 2 of main: its artifact has expired', 'run 1 of main: its artifact has expired'],
    });
  });

  test('nothing ever: a first run', async () => {
    const world = create([
      { commit: 'c4', bare: true },
      { ...FORK_RUN, bare: false },
    ]);
    expect(await find(world)).toMatchObject({ found: 'none', absence: 'never' });
    expect(await find(create([]))).toMatchObject({ found: 'none', absence: 'never' });
  });

  test('what main left under another name of the workflow file: lost, so that renaming it makes no first run', async () => {
    const path = '.github/workflows/old.yml';
    const world = create([{ commit: 'c3', workflow: path, path }]);
    expect(await find(world)).toMatchObject({
      absence: 'unreachable',
      notes: [`run 1 of main (${path}) left documents of it, which this search does not take`],
    });
  });

  test.each<[string, Partial<RunOptions>]>([
    ['that failed', { conclusion: 'failure' }],
    ['of a fork', { headRepository: FORK }],
    ['of another branch', { branch: 'side' }],
    ['of a pull request', { event: 'pull_request' }],
  ])('what a run %s left under another name of the workflow file counts for nothing', async (_what, facts) => {
    const path = '.github/workflows/old.yml';
    const world = create([{ commit: 'c3', workflow: path, path, ...facts }]);
    expect(await find(world)).toMatchObject({ absence: 'never' });
  });

  test('neither does what this run or a later one left', async () => {
    const world = create([]);
    const own = double.state.runs.at(-1)!;
    double.platform.addArtifact(own.id, { name: 'assay-iris', files: {} });
    addRun(world.sha, { commit: 'c4', workflow: '.github/workflows/new.yml', path: '.github/workflows/new.yml' });
    expect(await find(world)).toMatchObject({ absence: 'never' });
  });

  test('a run from before the repository was renamed or moved is its own: the id says so', async () => {
    const world = create([{ commit: 'c4', forged: { repository: 'octo/old-name' } }]);
    expect(await find(world)).toMatchObject({
      found: 'start_commit',
      notes: ['run 1 of main: the repository was called "octo/old-name" then'],
    });
  });
});

describe('after the default branch was renamed', () => {
  /** Runs of `main`, which is called `trunk` when the search begins; `old`: the branch that they were of. */
  const renamed = (
    runs: readonly RunOptions[],
    how: 'renamed' | 'deleted' | 'kept' = 'renamed',
    old = 'master',
  ): World => {
    const world = create(runs.map((run) => ({ branch: old, ...run })));
    const repository = double.state.repositories.get(OURS)!;
    if (how === 'renamed') repository.renamedBranches.set(old, 'main');
    if (how === 'kept') repository.refs.set(`refs/heads/${old}`, repository.refs.get('refs/heads/main')!);
    return world;
  };

  test('its runs by the earlier name are found where the branch itself stood', async () => {
    const world = renamed([{ commit: 'c2' }, { commit: 'c3' }]);
    expect(await find(world)).toMatchObject({
      found: 'ancestor',
      commit: world.sha['c3'],
      source: 'run 2 of master',
      distance: 1,
    });
    expect(await find(again(world), { runId: double.state.runs[0]!.id })).toMatchObject({ found: 'explicit' });
  });

  test.each<[string, Partial<RunOptions>]>([
    ['of a pull request', { event: 'pull_request' }],
    ['of a fork', { headRepository: FORK }],
    ['that failed', { conclusion: 'failure' }],
  ])('a run %s by the earlier name is none', async (_what, facts) => {
    expect(await find(renamed([{ commit: 'c3', ...facts }]))).toMatchObject({ found: 'none', absence: 'never' });
  });

  test('a run of that name is none where its commit was merged into the branch: anybody may push a branch', async () => {
    const world = renamed([{ commit: 's1' }]);
    const { platform } = double;
    const merge = platform.push('main', { parents: [world.sha['c4']!, world.sha['s1']!], files: { x: '1' } });
    const search = world.baselines.find({ model: 'iris', start: merge, config: 'assay.yml' });
    expect(await search).toMatchObject({ found: 'none', absence: 'never' });
  });

  test('by a new branch in its place, which nobody can prove: unreachable, never a first run', async () => {
    expect(await find(renamed([{ commit: 'c3' }], 'deleted'))).toMatchObject({
      absence: 'unreachable',
      reason:
        'run 1 of master left documents of iris, and nobody knows whether master was main by another name then; run .github/workflows/ct.yml on main to make a new one',
    });
  });

  test('a branch that still stands is another branch, and what it left counts for nothing', async () => {
    expect(await find(renamed([{ commit: 'c3' }], 'kept'))).toMatchObject({ absence: 'never' });
  });
});

describe('two configs of one workflow with a model of one name', () => {
  const at = (path: string) => (honest: ZipEntry[]) =>
    honest.map((entry) => {
      if (entry.name !== 'run.json') return entry;
      const record = runDocument.decode(String(entry.bytes), 'run.json');
      return { ...entry, bytes: runDocument.encode({ ...record, config: { ...record.config, path } }) };
    });
  const CONFIG = 'version: 1\nmodels:\n  iris:\n    task: regression\n    data: {path: a.csv, target: y}\n';
  /** `files`: of the start, on top of a run at `c3` of team a. */
  const shared = (files: Readonly<Record<string, string>>, runs: readonly RunOptions[] = []) => {
    const world = create([...runs, { commit: 'c4', entries: at('a/assay.yml') }]);
    const start = double.platform.push('main', { files });
    const search = (config: string) => world.baselines.find({ model: 'iris', start, config });
    return { world, search };
  };
  const BOTH = { 'a/assay.yml': CONFIG, 'b/assay.yml': CONFIG };

  test("have a baseline each: the other's is passed over, and told", async () => {
    const { world, search } = shared(BOTH, [{ commit: 'c2', entries: at('b/assay.yml') }]);
    expect(await search('a/assay.yml')).toMatchObject({ commit: world.sha['c4'] });
    expect(await search('b/assay.yml')).toMatchObject({
      commit: world.sha['c2'],
      notes: ['run 2 of main: its documents are of the config a/assay.yml'],
    });
  });

  test('are no way around a baseline: where one of them never left any, the nearest of the other is the bar', async () => {
    const { world, search } = shared(BOTH);
    expect(await search('b/assay.yml')).toMatchObject({
      found: 'ancestor',
      commit: world.sha['c4'],
      notes: ['run 1 of main: its documents are of the config a/assay.yml'],
    });
    const own = double.platform.startRun({ event: 'push', workflow: WORKFLOW }).run;
    const ofMain = open(world.client, own, { info() {}, warning() {}, verbose() {}, progress() {} }, true);
    const start = double.platform.shaOf('main');
    expect(
      await ofMain.find({ model: 'iris', start, config: 'b/assay.yml' }),
      'the default branch begins another line',
    ).toMatchObject({ found: 'none' });
  });

  test('have it each where one run left both, under the second name', async () => {
    const { search } = shared(BOTH);
    const run = double.state.runs[0]!;
    const facts = { model: 'iris', commit: run.headSha, repository: OURS, workflow: WORKFLOW, runId: run.id };
    const second = at('b/assay.yml')([...documentsOf(facts), { name: 'report.md', bytes: 'of b' }]);
    double.platform.addArtifact(run.id, { name: 'assay-iris.2', zip: zipOf(second) });
    const [a, b] = [await search('a/assay.yml'), await search('b/assay.yml')];
    expect(a).toMatchObject({ found: 'ancestor', distance: 1 });
    expect(b).toMatchObject({ found: 'ancestor', distance: 1 });
    if (a.found === 'none' || b.found === 'none') throw new Error('none');
    expect([a.documents.has('report.md'), b.documents.has('report.md')]).toEqual([false, true]);
  });

  test('a config that was moved, on either side of the change, keeps its baseline', async () => {
    expect(await shared({ 'b/assay.yml': CONFIG }).search('b/assay.yml')).toMatchObject({ found: 'ancestor' });
    expect(await shared({ 'a/assay.yml': CONFIG }).search('b/assay.yml')).toMatchObject({ found: 'ancestor' });
  });
});

describe('what is broken stops the search', () => {
  const changed = (name: string, bytes: string) => (honest: ZipEntry[]) =>
    honest.map((entry) => (entry.name === name ? { ...entry, bytes } : entry));
  test.each<[string, Partial<RunOptions>, string]>([
    ['digest', { artifact: { digest: sha256('other') } }, 'its digest is sha256:'],
    ['model', { forged: { model: 'boston' } }, 'model: names "boston", expected iris'],
    ['commit', { forged: { commit: 'f'.repeat(40) } }, 'code.commit: names "ffff'],
    ['head commit', { forged: { headCommit: 'f'.repeat(40) } }, 'code.headCommit: names "ffff'],
    [
      'workflow',
      { forged: { workflow: '.github/workflows/pr.yml' } },
      'code.workflow: names ".github/workflows/pr.yml"',
    ],
    ['run', { forged: { runId: 5 } }, 'code.runId: names "5", expected'],
    ['attempt', { forged: { runAttempt: 2 } }, 'code.runAttempt: names 2, expected at most 1'],
    ['model digest', { forged: { modelDigest: sha256('x') } }, 'model.json: its digest is'],
    ['changed model', { entries: changed('model.json', '{}') }, 'model.json: its digest is'],
    ['no model', { entries: (honest) => honest.slice(1) }, 'holds no model.json'],
    ['no run record', { entries: (honest) => honest.filter(({ name }) => name !== 'run.json') }, 'holds no run.json'],
    ['cut run record', { entries: changed('run.json', '{"kind": "assay.r') }, 'run.json: not a run record'],
    ['hostile archive', { entries: (honest) => [...honest, { name: '../../x', bytes: '' }] }, 'invalid relative path'],
    ['unknown entry', { entries: (honest) => [...honest, { name: 'run.sh', bytes: '' }] }, 'unexpected entry "run.sh"'],
  ])('%s', async (_what, options, message) => {
    const world = create([{ commit: 'c3' }, { commit: 'c4', ...options }]);
    const search = find(world);
    await expect(search).rejects.toThrow(InputError);
    await expect(search).rejects.toThrow('artifact assay-iris of run 2 of main');
    await expect(search).rejects.toThrow(message);
  });

  test('bytes that came wrong once are fetched again', async () => {
    const world = create([{ commit: 'c4' }]);
    double.faults.add({ path: '/blob/*', effect: { kind: 'html' } });
    expect(await find(world)).toMatchObject({ found: 'start_commit' });
  });

  test.each([
    ['no rights to runs', { contents: 'read' }, 'actions: read'],
    ['no rights to commits', { actions: 'read' }, undefined],
  ] as const)('%s is not taken for absent', async (_what, permissions, missing) => {
    const world = create([{ commit: 'c3' }], { permissions });
    const search = find(world);
    await expect(search).rejects.toThrow(InfrastructureError);
    if (missing !== undefined) await expect(search).rejects.toThrow(missing);
  });

  test.each(['html', 'cut', 'empty'] as const)('an answer of %s is not taken for none', async (kind) => {
    const world = create([{ commit: 'c4' }]);
    double.faults.add({ path: '*/runs', effect: { kind } });
    await expect(find(world)).rejects.toThrow('unexpected response');
  });
});

describe('an explicit baseline', () => {
  test('is the run that was named', async () => {
    const world = create([{ commit: 'c2' }, { commit: 'c4' }]);
    const [run] = double.state.runs;
    expect(await find(world, { runId: run!.id })).toMatchObject({
      found: 'explicit',
      commit: world.sha['c2'],
      distance: 2,
    });
  });

  test.each<[string, Partial<RunOptions>, string]>([
    ['a fork', { headRepository: FORK }, 'its commit is of a fork'],
    ['a pull request', { event: 'pull_request' }, 'its event is none of'],
    ['a failure', { conclusion: 'failure' }, 'did not succeed'],
    ['a commit off the branch', { commit: 's1' }, 'is not on main'],
    ['expired', { artifact: { expiresAt: '2020-01-01T00:00:00Z' } }, 'its artifact has expired'],
    ['nothing of the model', { bare: true }, 'left no documents of it'],
  ])('is not one of: %s', async (_what, options, message) => {
    const world = create([{ commit: 'c3', ...options }, { commit: 'c4' }]);
    const search = find(world, { runId: double.state.runs[0]!.id });
    await expect(search).rejects.toThrow(InputError);
    await expect(search).rejects.toThrow(message);
  });

  test('that is not there is not replaced', async () => {
    const world = create([{ commit: 'c4' }]);
    await expect(find(world, { runId: 999_999_999 })).rejects.toThrow(
      'run 999999999 cannot be the baseline: there is no such run',
    );
  });

  test('that is newer than the start is none', async () => {
    const world = create([{ commit: 'c4' }]);
    await expect(find(world, { start: 'c2', runId: double.state.runs[0]!.id })).rejects.toThrow('is not before');
  });
});

describe('releases', () => {
  const record = (commit: string, more: Partial<Facts> = {}) =>
    runDocument.encode(
      createRunRecord({ model: 'iris', commit, repository: OURS, workflow: WORKFLOW, runId: 5, ...more }),
    );

  function release(
    tag: string,
    commit: string,
    changed: Partial<Record<string, string>> = {},
    more: Partial<SeedRelease> = {},
  ): SeedRelease {
    const files: Record<string, string> = { 'model.json': MODEL, 'run.json': record(commit) };
    const sums = Object.entries(files)
      .map(([name, text]) => `${sha256(text).slice(7)}  ${name}\n`)
      .join('');
    const listed = Object.entries({ ...files, SHA256SUMS: sums }).map(([name, text]) => ({
      name,
      digest: sha256(text),
    }));
    const manifest = digestOfFiles(listed);
    const body = `<!-- assay-release:v1 model=iris digest=${sha256(MODEL)} manifest=${manifest} commit=${commit} -->\n## iris`;
    const assets = { ...files, SHA256SUMS: sums, ...changed };
    const present = Object.entries(assets).filter(([, content]) => content !== undefined);
    return {
      tag,
      target: commit,
      body,
      assets: present.map(([name, content]) => ({ name, content: content as string })),
      ...more,
    };
  }

  test('the newest by version that lies before the start', async () => {
    const world = create([], {
      releases: (sha) => [
        release('iris@v1.10.0', sha['c2']!),
        release('iris@v1.9.0', sha['c3']!),
        release('iris@v2.0.0', sha['s1']!),
        release('other@v9.0.0', sha['c3']!),
        release('v3.0.0', sha['c3']!),
      ],
    });
    expect(await find(world)).toMatchObject({
      found: 'release',
      commit: world.sha['c2'],
      distance: 2,
      source: 'iris@v1.10.0',
      notes: [expect.stringMatching(/^iris@v2\.0\.0: its commit [0-9a-f]{7} is not before [0-9a-f]{7}$/)],
    });
  });

  test('only where no run has one', async () => {
    const world = create([{ commit: 'c1' }], { releases: (sha) => [release('iris@v1.0.0', sha['c3']!)] });
    expect(await find(world)).toMatchObject({ found: 'ancestor' });
  });

  test.each<[string, Partial<SeedRelease>]>([
    ['drafts', { draft: true }],
    ['pre-releases', { prerelease: true }],
    ["somebody else's notes", { body: '## iris' }],
  ])('%s do not count', async (_what, more) => {
    const world = create([], { releases: (sha) => [release('iris@v1.0.0', sha['c3']!, {}, more)] });
    expect(await find(world)).toMatchObject({ found: 'none', absence: 'never' });
  });

  test('that all lie elsewhere are lost, not a first run', async () => {
    const world = create([], { releases: (sha) => [release('iris@v1.0.0', sha['s1']!)] });
    expect(await find(world)).toMatchObject({ found: 'none', absence: 'unreachable' });
  });

  test.each<[string, Partial<Record<string, string>>, string]>([
    ['another model', { 'model.json': '{}' }, 'release iris@v1.0.0, model.json: its digest is'],
    ['another run record', { 'run.json': record('f'.repeat(40)) }, 'release iris@v1.0.0, run.json: its digest is'],
    ['sums that are none', { SHA256SUMS: 'hello' }, 'SHA256SUMS, line 1: is not "HEX  NAME", each name once'],
    ['other sums', { SHA256SUMS: `${'0'.repeat(64)}  model.json\n` }, 'SHA256SUMS: its files make the digest sha256:'],
    ['no sums', { SHA256SUMS: undefined as unknown as string }, 'has no SHA256SUMS'],
    ['no model', { 'model.json': undefined as unknown as string }, 'has no model.json'],
  ])('%s stops', async (_what, changed, message) => {
    const world = create([], { releases: (sha) => [release('iris@v1.0.0', sha['c3']!, changed)] });
    const search = find(world);
    await expect(search).rejects.toThrow(InputError);
    await expect(search).rejects.toThrow(message);
  });

  test('a tag that is elsewhere stops', async () => {
    const world = create([], { releases: (sha) => [release('iris@v1.0.0', sha['c3']!, {}, { target: sha['c1']! })] });
    await expect(find(world)).rejects.toThrow(/release iris@v1\.0\.0: its tag is at [0-9a-f]{40}, its notes name/);
  });

  test('all of a model, newest first: one request, and more only for what is asked', async () => {
    const world = create([], {
      releases: (sha) => [
        release('iris@v1.9.0', sha['c2']!),
        release('iris@v1.10.0', sha['c4']!),
        release('iris@v2.0.0', sha['s1']!),
        release('iris@v3.0.0', sha['c3']!, {}, { draft: true }),
        release('other@v9.0.0', sha['c3']!),
      ],
    });
    const { released } = createReleases(world.client, SILENT);
    const before = world.client.requests;
    const models = await released('iris');
    expect(world.client.requests - before).toBe(1);
    expect(models.map(({ tag, digest }) => [tag, digest])).toEqual(
      ['iris@v2.0.0', 'iris@v1.10.0', 'iris@v1.9.0'].map((tag) => [tag, sha256(MODEL)]),
    );
    const isIn = await Promise.all(models.map((model) => model.isIn(world.sha['c3']!)));
    expect(isIn).toEqual([false, false, true]);
    expect(await models[1]!.isIn(world.sha['c4']!)).toBe(true);
    const documents = await models[2]!.documents();
    expect([...documents.keys()].sort()).toEqual(['model.json', 'run.json']);
    expect(documents.get('model.json')!.toString('utf8')).toBe(MODEL);
    expect(await released('nobody')).toEqual([]);
  });

  test.each<[string, Partial<Record<string, string>>, Partial<SeedRelease>, RegExp]>([
    ['of another model', { 'model.json': '{}' }, {}, /model\.json: its digest is/],
    ['whose tag is elsewhere', {}, { target: 'c1' }, /its tag is at/],
  ])('the documents of one %s are refused', async (_what, changed, more, message) => {
    const world = create([], {
      releases: (sha) => {
        const target = more.target === undefined ? {} : { target: sha[more.target]! };
        return [release('iris@v1.0.0', sha['c3']!, changed, target)];
      },
    });
    const [model] = await createReleases(world.client, SILENT).released('iris');
    await expect(model!.documents()).rejects.toThrow(InputError);
    await expect(model!.documents()).rejects.toThrow(message);
  });

  test('an asset whose upload never ended stops', async () => {
    const world = create([], { releases: (sha) => [release('iris@v1.0.0', sha['c3']!)] });
    double.state.releases[0]!.assets[0]!.state = 'starter';
    await expect(find(world)).rejects.toThrow('its upload never ended (starter)');
  });
});

describe('the models of the branch', () => {
  test('are those that the nearest run left documents of', async () => {
    const world = create([{ commit: 'c3' }, { commit: 'c4', bare: true }]);
    const [run] = double.state.runs;
    for (const name of [
      'assay-boston.2',
      'assay-boston',
      'assay-iris-files',
      'assay.report.default',
      'coverage',
      'assay-A!',
    ]) {
      double.platform.addArtifact(run!.id, { name, zip: zipOf([]) });
    }
    double.platform.expireArtifact(double.state.artifacts[0]!.id);
    expect(await world.baselines.modelsAt(world.sha['c4']!)).toEqual(['boston', 'iris', 'iris-files']);
  });

  test('are none where nothing qualifies', async () => {
    const world = create([{ commit: 'c4', headRepository: FORK }]);
    expect(await world.baselines.modelsAt(world.sha['c4']!)).toEqual([]);
  });
});

test('several models share the requests of the search', async () => {
  const world = create([{ commit: 'c3' }]);
  await find(world);
  const before = world.client.requests;
  expect(await find(world, { model: 'other' })).toMatchObject({ absence: 'never' });
  // Its artifacts by name, under both; releases; what may have left some: three lists of runs and two files of a commit.
  expect(world.client.requests - before).toBe(8);
});
