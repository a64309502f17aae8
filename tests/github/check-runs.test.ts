import { describe, expect, it } from 'vitest';
import { Author } from '../../src/github/author.ts';
import { openChecks } from '../../src/github/check-runs.ts';
import type { CheckResult, WorkflowRun } from '../../src/ports.ts';
import { createRun, keepLog, WORKFLOW } from './create-run.ts';
import {
  BOT,
  createState,
  type Fault,
  type MemoryCheck,
  type MemoryClientOptions,
  type MemoryState,
  openMemoryClient,
} from './memory-api.ts';

const RUNS = 'GET /actions/workflows/{workflow_id}/runs';
const LIST = 'GET /commits/{ref}/check-runs';
const POST = 'POST /check-runs';
const PATCH = 'PATCH /check-runs/{check_run_id}';
const GREEN: CheckResult = { conclusion: 'success', title: 'approved', summary: 'fine' };
const RED: CheckResult = { conclusion: 'failure', title: 'rejected', summary: 'worse' };

function open(
  state: MemoryState,
  run: WorkflowRun = createRun(),
  faults: readonly (readonly [string, Fault])[] = [],
  more: Pick<MemoryClientOptions, 'app' | 'person' | 'wait'> = {},
) {
  const left = [...faults];
  const before = (route: string) => (left[0]?.[0] === route ? left.shift()![1] : 'none');
  const client = openMemoryClient(state, { before, ...more });
  const log = keepLog();
  return { checks: openChecks({ client, run, author: new Author(BOT), log }), client, log };
}

function runTo(baseBranch: string, runNumber = 431): WorkflowRun {
  const run = createRun({ runNumber });
  return { ...run, pullRequest: { ...run.pullRequest!, baseBranch } };
}

function addCheck(state: MemoryState, overrides: Partial<MemoryCheck> = {}): MemoryCheck {
  const check: MemoryCheck = {
    id: state.nextId++,
    name: 'assay verdict',
    head_sha: 'a1',
    external_id: `${WORKFLOW}/default#430.1`,
    status: 'completed',
    conclusion: 'failure',
    output: {},
    app: { slug: 'github-actions' },
    ...overrides,
  };
  state.checks.push(check);
  return check;
}

function addRun(state: MemoryState, run_number: number, status: 'in_progress' | 'completed', event = 'pull_request') {
  const at = { event, head_branch: event === 'push' ? 'tune' : 'main', head_sha: 'a1' };
  state.runs.push({ id: 1000 + run_number, run_number, run_attempt: 1, status, ...at });
}

describe('the check run', () => {
  it('is started and completed in five requests', async () => {
    const state = createState();
    const { checks, client } = open(state);
    const handle = await checks.start('default');
    expect(state.checks.map((check) => [check.status, check.external_id])).toEqual([
      ['in_progress', `${WORKFLOW}/default#431.1`],
    ]);
    await handle!.complete(GREEN);
    expect(client.sent).toEqual([RUNS, LIST, POST, RUNS, PATCH]);
    expect(state.checks).toMatchObject([
      {
        name: 'assay verdict',
        head_sha: 'a1',
        status: 'completed',
        conclusion: 'success',
        output: { title: 'approved' },
      },
    ]);
  });

  it('is named and found by group, base and config, the usual ones left out', async () => {
    const state = createState();
    const of = (base: string, config?: string) => open(state, runTo(base)).checks.start('default', config);
    for (const base of ['main', 'release/1.x'])
      for (const config of ['assay.yml', 'ml/assay.yml']) await of(base, config);
    expect(state.checks.map(({ name }) => name)).toEqual([
      'assay verdict',
      'assay verdict (ml/assay.yml)',
      'assay verdict (release/1.x)',
      'assay verdict (release/1.x) (ml/assay.yml)',
    ]);
    expect(new Set(state.checks.map((check) => check.external_id)).size).toBe(4);
    // Each is found again by its own.
    await of('release/1.x', 'ml/assay.yml');
    expect(state.checks).toHaveLength(4);
  });

  it('of one commit for two bases is one each, whoever ends last', async () => {
    const state = createState();
    const main = await open(state, runTo('main', 430)).checks.start('default');
    await main!.complete({ ...GREEN, conclusion: 'failure' });
    const lax = await open(state, runTo('lax')).checks.start('default');
    await lax!.complete(GREEN);
    expect(state.checks.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['assay verdict', 'failure'],
      ['assay verdict (lax)', 'success'],
    ]);
  });

  it('over which an older write landed late is left to the newest run, also by a later attempt of the older one', async () => {
    const state = createState();
    addRun(state, 432, 'completed');
    const output = { title: 'a newer run judged this commit meanwhile' };
    addCheck(state, { external_id: `${WORKFLOW}/default#431.1`, output });
    const older = createRun({ runNumber: 431, runAttempt: 2 });
    expect(await open(state, older).checks.start('default')).toBeUndefined();
    expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'failure', output }]);
    const newest = await open(state, createRun({ runNumber: 432, runAttempt: 2 })).checks.start('default');
    await newest!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  it('on which an older write lands late while it is taken over is not turned green', async () => {
    const state = createState();
    const handle = await open(state, createRun({ runNumber: 431, runAttempt: 2 })).checks.start('default');
    addRun(state, 432, 'completed');
    const late = { external_id: `${WORKFLOW}/default#431.1`, status: 'completed', conclusion: 'failure' };
    Object.assign(state.checks[0]!, late, { output: { title: 'a newer run judged this commit meanwhile' } });
    await handle!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('is not left to a newer run that is known to be of another base', async () => {
    const state = createState();
    addRun(state, 432, 'in_progress');
    Object.assign(state.runs.at(-1)!, { pull_requests: [{ base: { ref: 'lax' } }] });
    const handle = await open(state).checks.start('default');
    await handle!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  describe('of one branch for two bases, whose runs GitHub lists with both', () => {
    const listed = () => {
      const state = createState();
      addRun(state, 432, 'in_progress');
      Object.assign(state.runs.at(-1)!, { pull_requests: [{ base: { ref: 'main' } }, { base: { ref: 'lax' } }] });
      return state;
    };

    /** The report of run 431; the newer one ends, by `end`, at this question for the runs. */
    async function report(state: MemoryState, question: number, end: () => void): Promise<number> {
      let asked = 0;
      const before = (route: string): Fault => {
        if (route === RUNS && ++asked === question) end();
        return 'none';
      };
      const client = openMemoryClient(state, { before });
      const handle = await openChecks({ client, run: createRun(), author: new Author(BOT), log: keepLog() }).start(
        'default',
      );
      await handle?.complete(GREEN);
      return asked;
    }

    it('is completed by the older run once the newer one has ended without it', async () => {
      const state = listed();
      await report(state, 4, () => {
        state.runs.at(-1)!.status = 'completed';
      });
      expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
    });

    it('is completed by it too where the newer run began after it', async () => {
      const state = createState();
      const first = await open(state).checks.start('default');
      state.runs.push(...listed().runs);
      state.clock.sleep(30_000).then(() => {
        state.runs.at(-1)!.status = 'completed';
      });
      await first!.complete(GREEN);
      expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
    });

    it('stays that of the newer run where that one wrote it', async () => {
      const state = listed();
      await report(state, 4, () => {
        state.runs.at(-1)!.status = 'completed';
        addCheck(state, { external_id: `${WORKFLOW}/default#432.1` });
      });
      expect(state.checks).toMatchObject([{ conclusion: 'failure', external_id: `${WORKFLOW}/default#432.1` }]);
    });

    it('is left to a newer run that does not end in time', async () => {
      const state = listed();
      expect(await report(state, 0, () => {})).toBeLessThan(20);
      expect(state.checks).toEqual([]);
    });
  });

  it('is named after a group that is not the default', async () => {
    const state = createState();
    await open(state).checks.start('nightly');
    expect(state.checks[0]).toMatchObject({
      name: 'assay verdict / nightly',
      external_id: `${WORKFLOW}/nightly#431.1`,
    });
  });

  it('takes over that of an older run', async () => {
    const state = createState();
    const { id } = addCheck(state);
    const handle = await open(state).checks.start('default');
    expect(handle!.id).toBe(id);
    expect(state.checks).toMatchObject([{ id, status: 'in_progress', external_id: `${WORKFLOW}/default#431.1` }]);
  });

  it('is not opened again by a second start of the same attempt', async () => {
    const state = createState();
    const { id } = addCheck(state, { external_id: `${WORKFLOW}/default#431.1` });
    const { checks, client } = open(state);
    expect((await checks.start('default'))!.id).toBe(id);
    expect(client.sent).toEqual([RUNS, LIST]);
    expect(state.checks[0]!.status).toBe('completed');
  });

  it.each([
    ['another app', { app: { slug: 'other-bot' } }],
    ['another workflow', { external_id: '.github/workflows/x.yml/default#430.1' }],
    ['a person’s own words', { external_id: 'mine' }],
  ])('is not that of %s', async (_what, overrides) => {
    const state = createState();
    addCheck(state, overrides);
    await open(state).checks.start('default');
    expect(state.checks.length).toBe(2);
    expect(state.checks[0]!.conclusion).toBe('failure');
  });

  it('is left to a newer run that wrote it', async () => {
    const state = createState();
    addCheck(state, { external_id: `${WORKFLOW}/default#432.1` });
    const { checks, log } = open(state);
    expect(await checks.start('default')).toBeUndefined();
    expect(log.lines.join()).toContain('left to a newer run');
    expect(state.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('is left to a newer run under way, and to one that ended while this one worked', async () => {
    const state = createState();
    const older = open(state);
    const handle = await older.checks.start('default');
    addRun(state, 432, 'in_progress');
    const newer = open(state, createRun({ runNumber: 432 }));
    await (await newer.checks.start('default'))!.complete(RED);
    await handle!.complete(GREEN);
    state.runs[0]!.status = 'completed';
    await handle!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'failure', external_id: `${WORKFLOW}/default#432.1` }]);
  });

  it('is completed past a newer run that ended without a word, and past one that writes no check', async () => {
    const state = createState();
    addRun(state, 432, 'completed');
    addRun(state, 433, 'in_progress', 'push');
    await (await open(state).checks.start('default'))!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  it.each([
    [
      'merge_group',
      createRun({
        event: 'merge_group',
        pullRequest: undefined,
        mergeGroup: { headSha: 'c3', baseSha: 'b', baseBranch: 'main' },
      }),
      ['c3'],
    ],
    [
      'a push to the default branch',
      createRun({ event: 'push', pullRequest: undefined, isDefaultBranch: true, sha: 'd4' }),
      ['d4'],
    ],
    ['a push to another branch', createRun({ event: 'push', pullRequest: undefined, sha: 'd4' }), []],
    ['a schedule', createRun({ event: 'schedule', pullRequest: undefined, isDefaultBranch: true }), []],
  ])('stands on the judged commit of %s', async (_what, run, shas) => {
    const state = createState();
    await open(state, run).checks.start('default');
    expect(state.checks.map((check) => check.head_sha)).toEqual(shas);
  });

  it.each(['lost', 'cut'] as const)('is one after a POST that was %s', async (fault) => {
    const state = createState();
    const handle = await open(state, createRun(), [[POST, fault]]).checks.start('default');
    expect(state.checks.map((check) => check.id)).toEqual([handle!.id]);
  });

  it.each(['lost', 'cut'] as const)('is completed after a PATCH that was %s', async (fault) => {
    const state = createState();
    const handle = await open(state, createRun(), [[PATCH, fault]]).checks.start('default');
    await handle!.complete(RED);
    expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  it('is looked for again after a limit', async () => {
    const state = createState();
    const { checks, client } = open(state, createRun(), [
      [POST, 'limited'],
      [PATCH, 'limited'],
    ]);
    await (await checks.start('default'))!.complete(RED);
    expect(client.sent).toEqual([RUNS, LIST, POST, RUNS, LIST, POST, RUNS, PATCH, RUNS, PATCH]);
    expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  it('is left to a newer run that judged while a limit was waited for', async () => {
    const state = createState();
    const wait = async () => {
      addRun(state, 432, 'completed');
      await (await open(state, createRun({ runNumber: 432 })).checks.start('default'))!.complete(RED);
    };
    const older = open(state, createRun(), [[PATCH, 'limited']], { wait });
    await (await older.checks.start('default'))!.complete(GREEN);
    expect(state.checks).toMatchObject([{ conclusion: 'failure', external_id: `${WORKFLOW}/default#432.1` }]);
    expect(older.log.lines.join()).toContain('left to a newer run');
  });

  it('gives a limit up that comes again and again', async () => {
    const faults = Array.from({ length: 9 }, () => [POST, 'limited'] as const);
    await expect(open(createState(), createRun(), faults).checks.start('default')).rejects.toMatchObject({
      isLimit: true,
    });
  });

  it('is left out, in words, where the token may not', async () => {
    const { checks, log } = open(createState(), createRun(), [[POST, 'refused']]);
    expect(await checks.start('default')).toBeUndefined();
    expect(log.lines.join()).toMatch(
      /check run "assay verdict" not written: the token lacks .*: write\. The verdict stands/,
    );
  });

  it('stays within GitHub’s sizes without half a character', async () => {
    const state = createState();
    const handle = await open(state).checks.start('default');
    await handle!.complete({
      conclusion: 'neutral',
      title: `${'x'.repeat(253)}😀😀`,
      summary: `${'😀'.repeat(40)}\n`.repeat(2000),
    });
    const { title, summary } = state.checks[0]!.output;
    expect(title!.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(summary!)).toBeLessThanOrEqual(65_535);
    expect(`${title}${summary}`).not.toMatch(/\p{Cs}|\ufffd/u);
  });
});

describe('a token that is not the workflow’s own', () => {
  const ML = { app: 'ml-bot' };

  it('of an app takes over the check that it made, of an older run and of its own', async () => {
    const state = createState();
    await (await open(state, createRun(), [], ML).checks.start('default'))!.complete(GREEN);
    await (await open(state, createRun({ runAttempt: 2 }), [], ML).checks.start('default'))!.complete(GREEN);
    // The step after the job, in a process that has learnt nothing.
    await (await open(state, createRun({ runAttempt: 2 }), [], ML).checks.start('default'))!.complete(RED);
    expect(state.checks).toMatchObject([{ app: { slug: 'ml-bot' }, conclusion: 'failure' }]);
    expect(state.checks[0]!.external_id).toBe(`${WORKFLOW}/default#431.2`);
  });

  it('leaves its check to a newer run', async () => {
    const state = createState();
    addCheck(state, { external_id: `${WORKFLOW}/default#432.1`, app: { slug: 'ml-bot' } });
    expect(await open(state, createRun(), [], ML).checks.start('default')).toBeUndefined();
    expect(state.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  it('costs the workflow’s own token one request where another app’s check bears our key, else none', async () => {
    const state = createState();
    addCheck(state, { external_id: `${WORKFLOW}/default#999.1`, app: { slug: 'other-bot' }, conclusion: 'success' });
    const { checks, client } = open(state);
    await (await checks.start('default'))!.complete(RED);
    expect(client.sent).toEqual([RUNS, LIST, PATCH, POST, RUNS, PATCH]);
    expect(state.checks.map(({ app, conclusion }) => [app.slug, conclusion])).toEqual([
      ['other-bot', 'success'],
      ['github-actions', 'failure'],
    ]);
  });

  it('tells the comment whose it is', async () => {
    const author = new Author(BOT);
    const client = openMemoryClient(createState(), ML);
    await openChecks({ client, run: createRun(), author, log: keepLog() }).start('default');
    expect(author.login).toBe('ml-bot[bot]');
  });

  it('of a person makes none, in words', async () => {
    const { checks, log } = open(createState(), createRun(), [], { person: 'octo' });
    expect(await checks.start('default')).toBeUndefined();
    expect(log.lines.join()).toContain('The verdict stands');
  });
});
