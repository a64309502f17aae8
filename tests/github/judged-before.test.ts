/** Whose documents may stand in for training once more: every fact that must hold is taken away by itself. */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { openJudgedBefore } from '../../src/github/judged-before.ts';
import type { WorkflowRun } from '../../src/ports.ts';
import { createRun, WORKFLOW } from './create-run.ts';
import { documentsOf, type Facts } from './stored-baseline.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

const HEAD = 'a1';
const EVALUATED = 'ffff';
const REQUEST = { model: 'iris', evaluated: EVALUATED, configDigest: sha256('config') };
const REPOSITORY = { id: 1 };

/** What the API answers, as one object that a test takes something away from. */
interface World {
  run: WorkflowRun;
  readonly ended: Record<string, unknown>;
  readonly record: Partial<Facts>;
  entries: (honest: ZipEntry[]) => ZipEntry[];
  readonly artifact: Record<string, unknown>;
  readonly artifactRun: Record<string, unknown>;
  pulls: { number: number; base: { ref: string } }[];
  events: { event: string }[];
  download: () => void;
}

function client(world: World, asked: string[]): Client {
  const { runId } = world.run;
  const id = world.run.runAttempt > 1 ? runId : 900;
  const honest = documentsOf({
    model: 'iris',
    commit: EVALUATED,
    headCommit: HEAD,
    repository: 'octo/iris',
    workflow: WORKFLOW,
    runId: id,
    runAttempt: 1,
    ...world.record,
  });
  const zip = writeZip(world.entries(honest));
  const answers: readonly (readonly [RegExp, () => unknown])[] = [
    [
      /workflows\/\{workflow_id\}\/runs$/,
      () => ({
        workflow_runs: [
          {
            id,
            run_number: 430,
            run_attempt: 1,
            event: 'pull_request',
            conclusion: 'failure',
            head_branch: 'tune',
            head_sha: HEAD,
            path: WORKFLOW,
            repository: REPOSITORY,
            head_repository: REPOSITORY,
            ...world.ended,
          },
        ],
      }),
    ],
    [
      /runs\/\{run_id\}\/artifacts$/,
      () => ({
        artifacts: [
          {
            id: 5,
            name: 'assay-iris',
            size_in_bytes: zip.length,
            expired: false,
            digest: sha256(zip),
            workflow_run: { id, repository_id: 1, head_repository_id: 1, head_sha: HEAD, ...world.artifactRun },
            ...world.artifact,
          },
        ],
      }),
    ],
    [/\/pulls$/, () => world.pulls],
    [/\/events$/, () => world.events],
  ];
  const answer = (route: string) => {
    asked.push(route);
    return answers.find(([pattern]) => pattern.test(route))![1]();
  };
  return {
    call: async (route: string) => answer(route),
    async *pages(route: string, _: unknown, { items }: { items: (page: unknown) => Iterable<unknown> }) {
      yield* items(answer(route));
    },
    download: async (route: string) => {
      asked.push(route);
      world.download();
      return zip;
    },
  } as unknown as Client;
}

const AGAIN = createRun({ runAttempt: 2 });
const LABELLED = createRun({ action: 'labeled' });

function createWorld(run: WorkflowRun, overrides: Partial<World> = {}): World {
  return {
    run,
    ended: {},
    record: {},
    entries: (honest) => honest,
    artifact: {},
    artifactRun: {},
    pulls: [{ number: 7, base: { ref: 'main' } }],
    events: [{ event: 'labeled' }],
    download: () => {},
    ...overrides,
  };
}

async function find(world: World) {
  const asked: string[] = [];
  return { found: await openJudgedBefore(client(world, asked), world.run).find(REQUEST), asked };
}

describe('is found', () => {
  test.each<[string, WorkflowRun, string, number]>([
    ['of the attempt before', AGAIN, 'attempt 1 of run 431', 2],
    [
      'where a push runs again',
      createRun({ runAttempt: 2, event: 'push', sha: HEAD, pullRequest: undefined }),
      'attempt 1 of run 431',
      2,
    ],
    ['after a label', LABELLED, 'run 430 of this pull request', 5],
    ['after a label was taken off', createRun({ action: 'unlabeled' }), 'run 430 of this pull request', 5],
    [
      'after a review',
      createRun({ event: 'pull_request_review', action: 'submitted' }),
      'run 430 of this pull request',
      5,
    ],
  ])('%s', async (_what, run, source, requests) => {
    const { found, asked } = await find(createWorld(run));
    expect(found).toMatchObject({ source, commit: EVALUATED });
    expect(asked).toHaveLength(requests);
  });

  test('by the head where the merge is another one', async () => {
    const { found } = await find(createWorld(LABELLED, { record: { commit: 'eeee' } }));
    expect(found).toMatchObject({ commit: 'eeee' });
  });
});

describe('is not asked for', () => {
  test.each<[string, WorkflowRun]>([
    ['on a push', createRun({ event: 'push', pullRequest: undefined, sha: HEAD })],
    ['in a merge group', createRun({ event: 'merge_group', pullRequest: undefined })],
    ['by pull_request_target', createRun({ event: 'pull_request_target', action: 'labeled' })],
    ...['opened', 'synchronize', 'reopened', 'edited'].map((action): [string, WorkflowRun] => [
      `when a pull request is ${action}`,
      createRun({ action }),
    ]),
    ["of a fork's commit", createRun({ runAttempt: 2, pullRequest: { ...AGAIN.pullRequest!, isFork: true } })],
    ['on a server without artifacts', createRun({ runAttempt: 2, serverUrl: 'https://git.example.com' })],
  ])('%s', async (_what, run) => {
    expect(await find(createWorld(run))).toEqual({ found: undefined, asked: [] });
  });
});

describe('is not used', () => {
  const gone = (status: number) => () => {
    throw new ApiError('gone', { status, stored: 'no' });
  };
  const either: readonly [string, Partial<World>, RegExp][] = [
    ['another model', { record: { model: 'wine' } }, /names "wine", expected "iris"/],
    ['another workflow', { record: { workflow: '.github/workflows/own.yml' } }, /code\.workflow/],
    ['another run', { record: { runId: 17 } }, /code\.runId/],
    ['no earlier attempt', { record: { runAttempt: 2 } }, /code\.runAttempt/],
    ['another model than its record names', { record: { modelDigest: sha256('other') } }, /its digest is/],
    ['no model', { entries: (honest) => honest.filter(({ name }) => name !== 'model.json') }, /holds no model\.json/],
    ['no record', { entries: (honest) => honest.filter(({ name }) => name !== 'run.json') }, /holds no run\.json/],
    ['files that no verb writes', { entries: (honest) => [...honest, { name: 'x.sh', bytes: '' }] }, /x\.sh/],
    ['an expired artifact', { artifact: { expired: true } }, /has expired/],
    ['an artifact whose bytes are others', { artifact: { digest: sha256('others') } }, /digest/],
    ['an artifact without a digest', { artifact: { digest: null } }, /no digest/],
    ['an artifact that is too large', { artifact: { size_in_bytes: 2 ** 30 } }, /at most/],
    ["an artifact of a fork's run", { artifactRun: { head_repository_id: 2 } }, /left no documents/],
    ['an artifact of another run', { artifactRun: { id: 4 } }, /left no documents/],
    ['an artifact of another head', { artifactRun: { head_sha: 'cc' } }, /left no documents/],
    ['an artifact that answers 404', { download: gone(404) }, /is gone/],
    ['an artifact that answers 410', { download: gone(410) }, /has expired/],
  ];

  test.each(either)('%s of an attempt', async (_what, changed, why) => {
    expect((await find(createWorld(AGAIN, changed))).found).toEqual({ why: expect.stringMatching(why) });
  });

  test.each(either)('%s of another run', async (_what, changed, why) => {
    expect((await find(createWorld(LABELLED, changed))).found).toEqual({ why: expect.stringMatching(why) });
  });

  test('an attempt that evaluated another commit', async () => {
    const { found } = await find(createWorld(AGAIN, { record: { commit: 'eeee' } }));
    expect(found).toEqual({ why: expect.stringMatching(/code\.commit/) });
  });

  test.each<[string, Partial<World>, RegExp]>([
    ['of another head', { ended: { head_sha: 'cc' } }, /no earlier run/],
    ['of another branch', { ended: { head_branch: 'main' } }, /no earlier run/],
    ['of another repository', { ended: { repository: { id: 2 } } }, /no earlier run/],
    ['of a fork', { ended: { head_repository: { id: 2 } } }, /no earlier run/],
    ['of a fork that is gone', { ended: { head_repository: null } }, /no earlier run/],
    ['of another workflow', { ended: { path: '.github/workflows/own.yml' } }, /no earlier run/],
    ['of another event', { ended: { event: 'workflow_dispatch' } }, /no earlier run/],
    ['by the rights of the base', { ended: { event: 'pull_request_target' } }, /no earlier run/],
    ['that came later', { ended: { id: 9999 } }, /no earlier run/],
    ['whose record names no head', { record: { headCommit: 'cc' } }, /code\.headCommit/],
    [
      'where the branch had another pull request',
      {
        pulls: [
          { number: 9, base: { ref: 'lax' } },
          { number: 7, base: { ref: 'main' } },
        ],
      },
      /another pull request/,
    ],
    ['where nobody knows the pull request', { pulls: [] }, /not for main/],
    ['where it is for another base by now', { pulls: [{ number: 7, base: { ref: 'lax' } }] }, /not for main/],
    ['where a person retargeted it', { events: [{ event: 'base_ref_changed' }] }, /another base/],
    ['where the platform retargeted it', { events: [{ event: 'automatic_base_change_succeeded' }] }, /another base/],
    ['where not all of its events are seen', { events: Array(1000).fill({ event: 'labeled' }) }, /too many/],
  ])('another run %s', async (_what, changed, why) => {
    expect((await find(createWorld(LABELLED, changed))).found).toEqual({ why: expect.stringMatching(why) });
  });

  test('another config', async () => {
    const world = createWorld(AGAIN);
    const found = await openJudgedBefore(client(world, []), AGAIN).find({ ...REQUEST, configDigest: sha256('other') });
    expect(found).toEqual({ why: expect.stringMatching(/config\.digest/) });
  });

  test('where the token may not look: it throws, and the caller trains', async () => {
    const world = createWorld(AGAIN, { download: gone(403) });
    await expect(find(world)).rejects.toThrow(ApiError);
  });
});
