/**
 * Comments, check runs and runs of one repository in memory, behind the client's own interface. Each request takes effect
 * at one moment; `before` is awaited first, so that a test decides the order in which those of several reporters do.
 */
import { renderPath } from '../../src/documents/strict.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { type VirtualClock, virtualClock } from '../virtual-clock.ts';

type Parameters = Readonly<Record<string, unknown>>;

export interface MemoryComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
  readonly html_url: string;
}

export interface MemoryCheck {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  external_id: string;
  status: string;
  conclusion: string | null;
  readonly output: { title?: string; summary?: string };
  readonly app: { readonly slug: string };
}

export interface MemoryRun {
  readonly id: number;
  readonly run_number: number;
  run_attempt: number;
  status: 'in_progress' | 'completed';
  readonly event: string;
  readonly head_branch: string;
  readonly head_sha: string;
}

/**
 * `lost`: never arrived, nobody knows. `cut`: took effect, nobody knows. `refused`: the token may not. `limited`: refused for
 * a limit that lifts in a minute.
 */
export type Fault = 'none' | 'lost' | 'cut' | 'killed before' | 'killed after' | 'refused' | 'limited';

/** The process is gone: no code of ours may catch it. */
export class Killed extends Error {}

export interface MemoryState {
  head: string;
  readonly comments: MemoryComment[];
  readonly checks: MemoryCheck[];
  readonly runs: MemoryRun[];
  nextId: number;
  /** The conversation of the pull request. */
  isLocked: boolean;
  readonly clock: VirtualClock;
}

export const BOT = 'github-actions[bot]';

export function createState(overrides: Partial<MemoryState> = {}): MemoryState {
  return {
    head: 'a1',
    comments: [],
    checks: [],
    runs: [],
    nextId: 1,
    isLocked: false,
    clock: virtualClock(),
    ...overrides,
  };
}

export interface MemoryClientOptions {
  /** Awaited before each request; says what goes wrong with it. */
  readonly before?: (route: string) => Promise<Fault> | Fault;
  /** After each request that took effect. */
  readonly after?: (route: string) => void;
  /** Awaited while a limit is waited for. */
  readonly wait?: () => Promise<void>;
  /** Slug of the app that the token is of, or login of a person; default `github-actions`. */
  readonly app?: string;
  readonly person?: string;
}

export interface MemoryClient extends Client {
  /** Routes in the order of the requests, without the repository. */
  readonly sent: readonly string[];
}

export function openMemoryClient(state: MemoryState, options: MemoryClientOptions = {}): MemoryClient {
  const sent: string[] = [];
  const { clock } = state;
  const actor: Actor = { app: options.app ?? 'github-actions', person: options.person };
  let isHeld = false;
  const waitForLimit = async () => {
    await options.wait?.();
    clock.advance(60_000);
    isHeld = false;
  };
  const call: Client['call'] = async (route, parameters, schema, { once = false } = {}) => {
    const short = route.replace('/repos/{owner}/{repo}', '');
    sent.push(short);
    const fault = (await options.before?.(short)) ?? 'none';
    const writes = !route.startsWith('GET ');
    const lost = () => new ApiError(`${short}: 502`, { status: 502, stored: writes ? 'unknown' : 'no' });
    if (fault === 'killed before') throw new Killed('killed');
    if (fault === 'lost') throw lost();
    if (fault === 'limited') {
      isHeld = true;
      if (once) throw new ApiError(`${short}: 403`, { status: 403, stored: 'no', isLimit: true, isPassing: true });
      await waitForLimit();
      return await call(route, parameters, schema);
    }
    if (fault === 'refused')
      throw new ApiError(`${short}: 403`, { status: 403, permission: 'pull-requests: write', stored: 'no' });
    const answer = perform(state, short, parameters, actor);
    options.after?.(short);
    if (fault === 'killed after') throw new Killed('killed');
    if (fault === 'cut') throw lost();
    const read = schema.safeParse(structuredClone(answer));
    if (!read.success) throw new Error(`${short}: ${renderPath(read.error.issues[0]!.path)}`);
    return read.data;
  };
  return {
    sent,
    call,
    isInstallation: actor.person === undefined,
    clock,
    async turn() {
      const waits = isHeld;
      if (waits) await waitForLimit();
      return waits;
    },
    async *pages(route, parameters, { schema, items }) {
      // A list is one moment here; paging is the client's own business.
      yield* items(await call(route, parameters, schema));
    },
    repository: 'octo/iris',
    get requests() {
      return sent.length;
    },
    download() {
      throw new Error('nothing to download here');
    },
  };
}

function notFound(what: string): ApiError {
  return new ApiError(`${what}: 404`, { status: 404, stored: 'no' });
}

function forbidden(message: string): ApiError {
  return new ApiError(message, { status: 403, stored: 'no', said: message });
}

/** Whose token it is: an app's, or a person's, who may make no check runs. */
interface Actor {
  readonly app: string;
  readonly person: string | undefined;
}

function perform(state: MemoryState, route: string, parameters: Parameters, actor: Actor): unknown {
  const action = ROUTES[route];
  if (action === undefined) throw new Error(`the memory API has no ${route}`);
  return action(state, parameters, actor);
}

type Action = (state: MemoryState, parameters: Parameters, actor: Actor) => unknown;

const ROUTES: Readonly<Record<string, Action>> = {
  'GET /issues/{issue_number}/comments': (state) => state.comments,
  'GET /user': (_state, _parameters, { person }) => {
    if (person === undefined) throw forbidden('Resource not accessible by integration');
    return { login: person };
  },
  'POST /issues/{issue_number}/comments': (state, { body }, { app, person }) => {
    if (state.isLocked) throw forbidden('Unable to create comment because issue is locked.');
    const id = state.nextId++;
    const user = { login: person ?? `${app}[bot]` };
    const comment = { id, body: String(body), user, html_url: `https://github.example/c/${id}` };
    state.comments.push(comment);
    return comment;
  },
  'PATCH /issues/comments/{comment_id}': (state, { comment_id: id, body }) => {
    const comment = state.comments.find((one) => one.id === id);
    if (comment === undefined) throw notFound('comment');
    comment.body = String(body);
    return comment;
  },
  'DELETE /issues/comments/{comment_id}': (state, { comment_id: id }) => {
    const place = state.comments.findIndex((one) => one.id === id);
    if (place < 0) throw notFound('comment');
    state.comments.splice(place, 1);
    return undefined;
  },
  'GET /pulls/{pull_number}': (state) => ({ head: { sha: state.head } }),
  'GET /actions/workflows/{workflow_id}/runs': (state, { status, branch, head_sha: sha }) => {
    const found = state.runs.filter(
      (run) =>
        (status === undefined || run.status === status) &&
        (branch === undefined || run.head_branch === branch) &&
        (sha === undefined || run.head_sha === sha),
    );
    return { total_count: found.length, workflow_runs: found };
  },
  'GET /commits/{ref}/check-runs': (state, { ref, check_name: name }) => {
    const found = state.checks.filter((check) => check.head_sha === ref && check.name === name);
    return { total_count: found.length, check_runs: found };
  },
  'GET /check-runs/{check_run_id}': (state, { check_run_id: id }) => {
    const check = state.checks.find((one) => one.id === id);
    if (check === undefined) throw notFound('check run');
    return check;
  },
  'POST /check-runs': (state, parameters, actor) => {
    if (actor.person !== undefined) throw forbidden('You must authenticate via a GitHub App.');
    const { name, head_sha, external_id, status } = parameters as unknown as MemoryCheck;
    const app = { slug: actor.app };
    const check = { id: state.nextId++, name, head_sha, external_id, status, conclusion: null, output: {}, app };
    state.checks.push(check);
    return check;
  },
  'PATCH /check-runs/{check_run_id}': (state, { check_run_id: id, ...changes }, actor) => {
    const check = state.checks.find((one) => one.id === id);
    if (check === undefined) throw notFound('check run');
    if (check.app.slug !== actor.app)
      throw forbidden('check run can only be modified by the GitHub App that created it.');
    Object.assign(check, changes['status'] === undefined ? {} : { conclusion: null }, changes);
    return check;
  },
};
