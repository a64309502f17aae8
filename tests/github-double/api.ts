/** One request to the API: who asks, which route, whether they may, what it answers. */
import { type Answer, notFound, ok, Refusal } from './answer.ts';
import { ARTIFACT_PATH, answerArtifactCall } from './artifact-service.ts';
import { answerGraphql } from './graphql.ts';
import type { Meter } from './limits.ts';
import { type Context, findRoute, type Route } from './route.ts';
import { ACCOUNT_ROUTES } from './routes/account.ts';
import { ACTIVITY_ROUTES } from './routes/activity.ts';
import { CHECK_ROUTES } from './routes/checks.ts';
import { COMMENT_ROUTES } from './routes/comments.ts';
import { COMMIT_ROUTE, GIT_ROUTES } from './routes/git.ts';
import { ISSUE_ROUTES } from './routes/issues.ts';
import { PULL_ROUTES } from './routes/pulls.ts';
import { RELEASE_ROUTES, UPLOAD_ROUTES } from './routes/releases.ts';
import { RUN_ROUTES } from './routes/runs.ts';
import type { Repository, State, Token } from './state.ts';
import { acceptedHeader, authenticate, authorize } from './tokens.ts';

const ROUTES: readonly Route[] = [
  ...ACCOUNT_ROUTES,
  ...ACTIVITY_ROUTES,
  ...GIT_ROUTES,
  ...PULL_ROUTES,
  // `issues/comments/{id}` before `issues/{number}/…`.
  ...COMMENT_ROUTES,
  ...ISSUE_ROUTES,
  ...CHECK_ROUTES,
  ...RUN_ROUTES,
  ...RELEASE_ROUTES,
  COMMIT_ROUTE,
];

const UPLOADS = '/uploads';

export const EVERY_ROUTE: readonly Route[] = [...ROUTES, ...UPLOAD_ROUTES];

export interface ApiRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly leaveStarter: boolean;
}

interface Served {
  readonly state: State;
  readonly meter: Meter;
  readonly violations: string[];
  readonly check: ((method: string, route: string, answer: Answer) => string | undefined) | undefined;
}

export function answerRequest(
  { state, meter, check, violations }: Served,
  { url: base, blobUrl: blobBase }: { readonly url: string; readonly blobUrl: string },
  request: ApiRequest,
): { readonly answer: Answer; readonly login: string | undefined } {
  const { method, url, headers, bytes } = request;
  const body = objectOf(bytes);
  if (url.pathname.startsWith(ARTIFACT_PATH)) {
    const call = url.pathname.slice(ARTIFACT_PATH.length);
    return { answer: answerArtifactCall(state, blobBase, call, headers['authorization'], body), login: undefined };
  }
  let token: Token | undefined;
  let accepted: Record<string, string> = {};
  const answerIt = (): Answer => {
    token = authenticate(state, headers['authorization']);
    if (url.pathname === '/rate_limit') return ok(meter.show(token, state.clock.now()));
    meter.count(token, method, state.clock.now());
    if (url.pathname === '/graphql' && method === 'POST') return answerGraphql(state, token, body);
    const isUpload = url.pathname.startsWith(`${UPLOADS}/`);
    const path = isUpload ? url.pathname.slice(UPLOADS.length) : url.pathname;
    const found = findRoute(isUpload ? UPLOAD_ROUTES : ROUTES, method, path);
    if (found === undefined) throw notFound();
    const { route, params } = found;
    const repository = repositoryOf(state, params);
    const context: Context = {
      ...request,
      state,
      base,
      blobBase,
      params,
      query: url.searchParams,
      body,
      token,
      get repository() {
        if (repository === undefined) throw notFound();
        return repository;
      },
    };
    if (params['repo'] !== undefined) {
      if (repository === undefined) throw notFound();
      // A private repository that is out of sight says so before anything else is looked up.
      authorize(token, repository, [{ metadata: 'read' }], true);
      const needed = typeof route.accepted === 'function' ? route.accepted(context) : route.accepted;
      accepted = acceptedHeader(needed);
      authorize(token, repository, needed, route.open ?? method === 'GET');
    }
    const answer = caught(() => route.handle(context));
    const violation = check?.(method, route.path, answer);
    if (violation === undefined) return answer;
    violations.push(violation);
    return { status: 500, json: { message: violation } };
  };
  const answer = caught(answerIt);
  const limits = meter.headers(token, state.clock.now());
  return { answer: { ...answer, headers: { ...limits, ...accepted, ...answer.headers } }, login: token?.login };
}

function caught(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function repositoryOf(state: State, params: Readonly<Record<string, string>>): Repository | undefined {
  const wanted = `${params['owner']}/${params['repo']}`.toLowerCase();
  return [...state.repositories.values()].find(({ fullName }) => fullName.toLowerCase() === wanted);
}

function objectOf(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
