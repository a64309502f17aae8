import { describe, expect, it } from 'vitest';
import { Author } from '../../src/github/author.ts';
import { openComments } from '../../src/github/comments.ts';
import type { CommentRequest, Published, WorkflowRun } from '../../src/ports.ts';
import { createRun, keepLog } from './create-run.ts';
import {
  BOT,
  createState,
  type Fault,
  type MemoryClient,
  type MemoryClientOptions,
  type MemoryRun,
  type MemoryState,
  openMemoryClient,
} from './memory-api.ts';

const START = '<!-- assay:v1 key=.github/workflows/ct.yml/default';

function post(state: MemoryState, body: string, login = BOT): number {
  const id = state.nextId++;
  state.comments.push({ id, body, user: { login }, html_url: `https://github.example/c/${id}` });
  return id;
}

function startRun(state: MemoryState, overrides: Partial<MemoryRun> = {}): void {
  state.runs.push({
    id: 1,
    run_number: 1,
    run_attempt: 1,
    status: 'in_progress',
    event: 'pull_request',
    head_branch: 'tune',
    head_sha: 'a1',
    ...overrides,
  });
}

async function publish(
  state: MemoryState,
  {
    run = createRun(),
    faults = [],
    token = {},
    author = BOT,
    wait,
    ...request
  }: Partial<CommentRequest> & {
    run?: WorkflowRun;
    faults?: readonly (readonly [string, Fault])[];
    token?: Pick<MemoryClientOptions, 'app' | 'person'>;
    author?: string;
    wait?: () => Promise<void>;
  } = {},
): Promise<{ published: Published; client: MemoryClient; body: string; lines: readonly string[] }> {
  const left = [...faults];
  const client = openMemoryClient(state, {
    before: (route) => (left[0] !== undefined && route.startsWith(left[0][0]) ? left.shift()![1] : 'none'),
    ...token,
    ...(wait === undefined ? {} : { wait }),
  });
  const log = keepLog();
  const comments = openComments({ client, run, author: new Author(author), log });
  const body = `${comments.marker('default')}\n## verdict\n`;
  const published = await comments.publish({ group: 'default', body, create: true, ...request });
  return { published, client, body: request.body ?? body, lines: log.lines };
}

const LIST = 'GET /issues/{issue_number}/comments';
const POST = 'POST /issues/{issue_number}/comments';
const PATCH = 'PATCH /issues/comments/{comment_id}';
const DELETE = 'DELETE /issues/comments/{comment_id}';
const HEAD = 'GET /pulls/{pull_number}';
const RUNS = 'GET /actions/workflows/{workflow_id}/runs';

describe('the comment', () => {
  it('begins with a marker of workflow, group, run, attempt and head', () => {
    const comments = openComments({
      client: openMemoryClient(createState()),
      run: createRun(),
      author: new Author(BOT),
      log: keepLog(),
    });
    expect(comments.marker('default')).toBe(`${START} run=431 attempt=1 sha=a1 -->`);
    expect(comments.marker('x --> <b>')).toBe(
      '<!-- assay:v1 key=.github/workflows/ct.yml/x%20--%3e%20%3cb%3e run=431 attempt=1 sha=a1 -->',
    );
  });

  it('is made in four requests', async () => {
    const state = createState();
    const { published, client, body } = await publish(state);
    expect(published).toEqual({ ending: 'created', url: 'https://github.example/c/1' });
    expect(client.sent).toEqual([LIST, HEAD, POST, LIST]);
    expect(state.comments.map((one) => one.body)).toEqual([body]);
  });

  it('is edited in four requests and stays the same comment', async () => {
    const state = createState();
    const id = post(state, `${START} run=430 attempt=2 sha=00 -->\nold`);
    const { published, client, body } = await publish(state);
    expect(published.ending).toBe('updated');
    expect(client.sent).toEqual([LIST, RUNS, HEAD, PATCH]);
    expect(state.comments.map((one) => [one.id, one.body])).toEqual([[id, body]]);
  });

  it('is edited while the older run that wrote it is still under way', async () => {
    const state = createState();
    const id = post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    startRun(state, { run_number: 430 });
    startRun(state, { run_number: 431, id: 1431 });
    await publish(state);
    expect(state.comments.map((one) => one.id)).toEqual([id]);
  });

  it('is replaced where an older run may still edit it', async () => {
    const state = createState();
    const id = post(state, `${START} run=429 attempt=1 sha=00 -->\nold`);
    startRun(state, { run_number: 430 });
    const { published, body } = await publish(state);
    expect(published.ending).toBe('updated');
    expect(state.comments.map((one) => one.body)).toEqual([body]);
    expect(state.comments[0]!.id).not.toBe(id);
  });

  it('is left alone when it says the same, whatever the line ends', async () => {
    const state = createState();
    const { body } = await publish(state);
    state.comments[0]!.body = body.trimEnd().replaceAll('\n', '\r\n');
    const { published, client } = await publish(state);
    expect(published.ending).toBe('unchanged');
    expect(client.sent).toEqual([LIST]);
  });

  it('keeps the oldest of several and deletes the others', async () => {
    const state = createState();
    const first = post(state, `${START} run=430 attempt=1 sha=00 -->\none`);
    post(state, `${START} run=430 attempt=2 sha=00 -->\ntwo`);
    const { client, body } = await publish(state);
    expect(client.sent).toEqual([LIST, RUNS, HEAD, PATCH, DELETE]);
    expect(state.comments.map((one) => [one.id, one.body])).toEqual([[first, body]]);
  });

  it.each([
    ['a newer run', 'run=432 attempt=1'],
    ['a newer attempt', 'run=431 attempt=2'],
  ])('is left to %s', async (_what, order) => {
    const state = createState();
    post(state, `${START} ${order} sha=00 -->\nnewer`);
    const { published, client } = await publish(state);
    expect(published.ending).toBe('superseded');
    expect(client.sent).toEqual([LIST]);
  });

  it.each([[[]], [[`${START} run=430 attempt=1 sha=00 -->\nold`]]])(
    'is left alone once the head has moved, before %j',
    async (bodies) => {
      const state = createState({ head: 'b2' });
      for (const body of bodies) post(state, body);
      const { published } = await publish(state);
      expect(published.ending).toBe('superseded');
      expect(state.comments.map((one) => one.body)).toEqual(bodies);
    },
  );

  it('is nobody else’s: not by author, not by a quoted marker, not of another group', async () => {
    const state = createState();
    const marker = `${START} run=430 attempt=1 sha=00 -->`;
    post(state, `${marker}\nhijacked`, 'mallory');
    post(state, `> ${marker}\nquoted`);
    post(state, `${START}-2 run=430 attempt=1 sha=00 -->\nanother group`);
    const { published } = await publish(state);
    expect(published.ending).toBe('created');
    expect(state.comments.length).toBe(4);
  });

  it('is written anew where somebody edited its marker', async () => {
    const state = createState();
    post(state, `${START} run=99999999999999999999 attempt=x -->\nbroken`);
    const { published, body } = await publish(state);
    expect(published.ending).toBe('updated');
    expect(state.comments.map((one) => one.body)).toEqual([body]);
  });

  it('is not made where it should only be kept up to date', async () => {
    const state = createState();
    expect((await publish(state, { create: false })).published.ending).toBe('absent');
    expect(state.comments).toEqual([]);
    post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    expect((await publish(state, { create: false })).published.ending).toBe('updated');
  });

  it('needs a pull request', async () => {
    const { published, client } = await publish(createState(), {
      run: createRun({ event: 'merge_group', pullRequest: undefined }),
    });
    expect(published.ending).toBe('absent');
    expect(client.sent).toEqual([]);
  });

  it.each(['lost', 'cut'] as const)('is one after a POST that was %s', async (fault) => {
    const state = createState();
    const { published } = await publish(state, { faults: [[POST, fault]] });
    expect(published.ending).toBe('created');
    expect(state.comments.length).toBe(1);
  });

  it.each(['lost', 'cut'] as const)('is up to date after a PATCH that was %s', async (fault) => {
    const state = createState();
    post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    const { published, body } = await publish(state, { faults: [[PATCH, fault]] });
    expect(published.ending).toBe('updated');
    expect(state.comments.map((one) => one.body)).toEqual([body]);
  });

  it('is made again where it was deleted before the PATCH', async () => {
    const state = createState();
    post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    const client = openMemoryClient(state, {
      before: (route) => {
        if (route === PATCH) state.comments.length = 0;
        return 'none';
      },
    });
    const comments = openComments({ client, run: createRun(), author: new Author(BOT), log: keepLog() });
    const body = `${comments.marker('default')}\nx`;
    expect((await comments.publish({ group: 'default', body, create: true })).ending).toBe('updated');
    expect(state.comments.map((one) => one.body)).toEqual([body]);
  });

  it('is not made twice where the list lags behind', async () => {
    const state = createState();
    let listed = false;
    const client = openMemoryClient(state, {
      before: (route) => {
        if (route === LIST && state.comments.length > 0 && !listed) {
          listed = true;
          const hidden = state.comments.splice(0);
          setImmediate(() => state.comments.push(...hidden));
        }
        return 'none';
      },
    });
    const comments = openComments({ client, run: createRun(), author: new Author(BOT), log: keepLog() });
    const body = `${comments.marker('default')}\nx`;
    expect((await comments.publish({ group: 'default', body, create: true })).ending).toBe('created');
    expect(listed).toBe(true);
    expect(client.sent.filter((route) => route === POST).length).toBe(1);
  });

  it('is replaced while any other run reports for another one, whose number says nothing', async () => {
    const state = createState();
    const id = post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    startRun(state, { id: 77, run_number: 9999, event: 'workflow_run', head_branch: 'main' });
    const reporter = { workflow: '.github/workflows/fork-report.yml', runId: 76 };
    const client = openMemoryClient(state);
    const comments = openComments({ client, run: createRun(), author: new Author(BOT), log: keepLog(), reporter });
    const body = `${comments.marker('default')}\nx`;
    expect((await comments.publish({ group: 'default', body, create: true })).ending).toBe('updated');
    expect(state.comments.map((one) => one.body)).toEqual([body]);
    expect(state.comments[0]!.id).not.toBe(id);
  });

  it('needs its marker', async () => {
    await expect(publish(createState(), { body: 'no marker' })).rejects.toThrow(/without its marker/);
  });

  it.each([LIST, HEAD, POST])('names the permission where %s is refused', async (route) => {
    const { published } = await publish(createState(), { faults: [[route, 'refused']] });
    expect(published).toEqual({ ending: 'forbidden', permission: 'pull-requests: write' });
  });

  it('is edited where the token may not see the runs', async () => {
    const state = createState();
    post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    const { published, client } = await publish(state, { faults: [[RUNS, 'refused']] });
    expect(published.ending).toBe('updated');
    expect(client.sent).toEqual([LIST, RUNS, HEAD, PATCH]);
  });

  it.each([
    [POST, false, [LIST, HEAD, POST, LIST, HEAD, POST, LIST]],
    [PATCH, true, [LIST, RUNS, HEAD, PATCH, LIST, RUNS, HEAD, PATCH]],
  ])('is looked for again after a limit on %s', async (route, isThere, sent) => {
    const state = createState();
    if (isThere) post(state, `${START} run=430 attempt=1 sha=00 -->\nold`);
    const { client, body } = await publish(state, { faults: [[route, 'limited']] });
    expect(client.sent).toEqual(sent);
    expect(state.comments.map((one) => one.body)).toEqual([body]);
  });

  it.each([POST, PATCH])('is left alone where the head moves while a limit on %s is waited for', async (route) => {
    const state = createState();
    const old = `${START} run=430 attempt=1 sha=00 -->\nold`;
    if (route === PATCH) post(state, old);
    const wait = async () => {
      state.head = 'b2';
    };
    const { published } = await publish(state, { faults: [[route, 'limited']], wait });
    expect(published.ending).toBe('superseded');
    expect(state.comments.map((one) => one.body)).toEqual(route === PATCH ? [old] : []);
  });

  it('gives a limit up that comes again and again', async () => {
    const faults = Array.from({ length: 9 }, () => [POST, 'limited'] as const);
    const state = createState();
    await expect(publish(state, { faults })).rejects.toMatchObject({ isLimit: true });
    expect(state.clock.now() - createState().clock.now()).toBeLessThanOrEqual(4 * 60_000);
  });

  it('says that a conversation is locked, which is no missing right', async () => {
    expect((await publish(createState({ isLocked: true }))).published).toEqual({ ending: 'locked' });
  });

  it('is written where somebody’s own words hold "locked"', async () => {
    const state = createState();
    post(state, 'this is locked', 'mallory');
    expect((await publish(state)).published.ending).toBe('created');
  });

  it('fails with what happened when it cannot be settled', async () => {
    const faults = Array.from({ length: 20 }, () => [POST, 'lost'] as const);
    await expect(publish(createState(), { faults })).rejects.toThrow(/pull request 7 could not be settled in 8 rounds/);
  });
});

describe('a token that is not the workflow’s own', () => {
  const twice = async (token: Pick<MemoryClientOptions, 'app' | 'person'>, author = BOT) => {
    const state = createState();
    const first = await publish(state, { token, author });
    const second = await publish(state, { run: createRun({ runNumber: 432 }), token, author });
    return { state, first, second };
  };

  it('of a person is asked whose it is, and edits the one comment', async () => {
    const { state, first, second } = await twice({ person: 'Octo' });
    expect(first.client.sent).toEqual(['GET /user', LIST, HEAD, POST, LIST]);
    expect(second.client.sent).toEqual(['GET /user', LIST, RUNS, HEAD, PATCH]);
    expect([...first.lines, ...second.lines]).toEqual([]);
    expect(state.comments.map(({ id, body, user }) => [id, body, user.login])).toEqual([[1, second.body, 'Octo']]);
  });

  it('of an app is learnt from what it posts: one comment, and one line that tells the setting', async () => {
    const { state, second } = await twice({ app: 'ml-bot' });
    expect(state.comments.map(({ body, user }) => [body, user.login])).toEqual([[second.body, 'ml-bot[bot]']]);
    expect(second.lines).toEqual([expect.stringContaining('`comment-author: ml-bot[bot]`')]);
  });

  it('is not asked where the workflow names it', async () => {
    const { state, first, second } = await twice({ person: 'octo' }, 'octo');
    expect(first.client.sent).toEqual([LIST, HEAD, POST, LIST]);
    expect([...first.lines, ...second.lines]).toEqual([]);
    expect(state.comments).toHaveLength(1);
  });

  it('leaves what others quote, also those who write like the app', async () => {
    const state = createState();
    const quoted = `${START} run=430 attempt=1 sha=00 -->\nquoted`;
    post(state, quoted, 'mallory');
    post(state, quoted, 'ml-bot');
    await publish(state, { token: { app: 'ml-bot' } });
    expect(state.comments.map(({ user }) => user.login)).toEqual(['mallory', 'ml-bot', 'ml-bot[bot]']);
  });
});
