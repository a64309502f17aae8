/** One route of the REST API: its place, who may use it, and its work. */
import { type Answer, Refusal } from './answer.ts';
import type { Level, Repository, State, Token } from './state.ts';

/** Any of these sets is enough; all of a set are needed: `[{issues: 'write'}, {pull_requests: 'write'}]`. */
export type Accepted = readonly Readonly<Record<string, Level>>[];

export interface Context {
  readonly state: State;
  /** Address of the API, without a slash at the end. */
  readonly base: string;
  /** Address of the blob store, which is another origin. */
  readonly blobBase: string;
  readonly url: URL;
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body where it is a JSON object, else `{}`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly token: Token | undefined;
  /** Throws where the path names none. */
  readonly repository: Repository;
  /** A fault that asks the release upload to leave an unfinished asset behind. */
  readonly leaveStarter: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As the OpenAPI document names it; a parameter in `wide` may hold slashes. */
  readonly path: string;
  readonly accepted: Accepted | ((context: Context) => Accepted);
  /** A public repository's data that nobody needs a right for. Default: every GET. */
  readonly open?: boolean;
  readonly handle: (context: Context) => Answer;
}

/** Parameters that may hold slashes. */
const WIDE = new Set(['path', 'ref', 'tag', 'basehead', 'branch']);

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (pattern === undefined) {
    const source = path
      .replace(/[.]/g, '\\.')
      .replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${name === 'path' ? '.*' : WIDE.has(name) ? '.+' : '[^/]+'})`);
    pattern = new RegExp(`^${source}$`);
    patterns.set(path, pattern);
  }
  return pattern;
}

/** The first route that fits. `path` is still percent-encoded. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Record<string, string> } | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = patternOf(route.path).exec(path);
    if (match === null) continue;
    return { route, params: decoded(match.groups ?? {}) };
  }
  return undefined;
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new Refusal(400, 'Bad Request');
  }
}

/** A text field of the body; `undefined` when absent. Throws nothing: GitHub's own checks are the routes' work. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}
