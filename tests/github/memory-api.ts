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
  /** Its pull request; undefined: the one that is asked for. */
  readonly issue?: number;
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
  readonly pull_requests?: readonly { readonly base: { readonly ref: string } }[] | undefined;
}

export interface MemoryCommit {
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, string>>;
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
  /** Bases of pull requests by number; `main` of the others. */
  readonly bases: ReadonlyMap<number, string>;
  readonly commits: ReadonlyMap<string, MemoryCommit>;
  /** Tips. */
  readonly branches: ReadonlyMap<string, string>;
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
    bases: new Map(),
    commits: new Map(),
    branches: new Map(),
    clock: virtualClock(),
    ...overrides,
  };
}

export interface MemoryClientOptions {
  /** Awaited before each request; says what goes wrong with it. */
  readonly before?: (route: string) => Promise<Fault> | Fault;
  /** After each request that took effect. */
  readonly after?: (route: string) => void;
  /** The process was killed: it never hears of the request again. Default: `Killed` is thrown. */
  readonly killed?: () => void;
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
  const die = async (): Promise<never> => {
    if (options.killed === undefined) throw new Killed('killed');
    options.killed();
    return await new Promise<never>(() => {});
  };
  const call: Client['call'] = async (route, parameters, schema, { once = false } = {}) => {
    const short = route.replace('/repos/{owner}/{repo}', '');
    sent.push(short);
    const fault = (await options.before?.(short)) ?? 'none';
    const writes = !route.startsWith('GET ');
    const lost = () => new ApiError(`${short}: 502`, { status: 502, stored: writes ? 'unknown' : 'no' });
    if (fault === 'killed before') return await die();
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
    if (fault === 'killed after') return await die();
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

type Named = readonly [sha: string, commit: MemoryCommit];

/** By its name, or that of a branch. */
function commitOf({ commits, branches }: MemoryState, name: string): Named {
  const sha = branches.get(name) ?? name;
  const commit = commits.get(sha);
  if (commit === undefined) throw notFound(`commit ${name}`);
  return [sha, commit];
}

function mergeBaseOf({ commits }: MemoryState, a: string, b: string): string | undefined {
  const before = (sha: string): string[] => [sha, ...(commits.get(sha)?.parents ?? []).flatMap(before)];
  const ofA = new Set(before(a));
  return before(b).find((sha) => ofA.has(sha));
}

function changedFiles({ commits }: MemoryState, from: string, { files }: MemoryCommit): { filename: string }[] {
  const old = commits.get(from)?.files ?? {};
  const names = new Set([...Object.keys(old), ...Object.keys(files)]);
  return [...names].filter((name) => old[name] !== files[name]).map((filename) => ({ filename }));
}

type Action = (state: MemoryState, parameters: Parameters, actor: Actor) => unknown;

const ROUTES: Readonly<Record<string, Action>> = {
  'GET /issues/{issue_number}/comments': (state, { issue_number: asked }) =>
    state.comments.filter(({ issue }) => issue === undefined || issue === asked),
  'GET /user': (_state, _parameters, { person }) => {
    if (person === undefined) throw forbidden('Resource not accessible by integration');
    return { login: person };
  },
  'POST /issues/{issue_number}/comments': (state, { issue_number: issue, body }, { app, person }) => {
    if (state.isLocked) throw forbidden('Unable to create comment because issue is locked.');
    const id = state.nextId++;
    const user = { login: person ?? `${app}[bot]` };
    const comment = { id, body: String(body), user, html_url: `https://github.example/c/${id}`, issue: Number(issue) };
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
  'GET /pulls/{pull_number}': (state, { pull_number: number }) => ({
    head: { sha: state.head },
    base: { ref: state.bases.get(Number(number)) ?? 'main' },
  }),
  'GET /commits/{ref}': (state, { ref }) => {
    const [sha, { parents }] = commitOf(state, String(ref));
    return { sha, parents: parents.map((parent) => ({ sha: parent })) };
  },
  'GET /compare/{basehead}': (state, { basehead }) => {
    const [base, head] = String(basehead)
      .split('...')
      .map((name) => commitOf(state, name)) as [Named, Named];
    const merge = mergeBaseOf(state, base[0], head[0]);
    if (merge === undefined) throw notFound('no common ancestor');
    return {
      base_commit: { sha: base[0] },
      merge_base_commit: { sha: merge },
      files: changedFiles(state, merge, head[1]),
    };
  },
  'GET /contents/{path}': (state, { path, ref }) => {
    const [, { files }] = commitOf(state, String(ref));
    const text = files[String(path)];
    if (text !== undefined) {
      const bytes = Buffer.from(text);
      return { type: 'file', encoding: 'base64', size: bytes.length, content: bytes.toString('base64') };
    }
    const inside = path === '' ? '' : `${path}/`;
    const below = Object.keys(files).filter((name) => name.startsWith(inside));
    if (below.length === 0) throw notFound('contents');
    const names = new Set(below.map((name) => name.slice(inside.length).split('/')[0]!));
    return [...names].map((name) => ({ name, type: files[inside + name] === undefined ? 'dir' : 'file' }));
  },
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
