/** Who may do what: permission maps, and the 401, 403 and 404 of those who may not. */
import { Refusal } from './answer.ts';
import type { Accepted } from './route.ts';
import type { Level, Permissions, Repository, State, Token } from './state.ts';

const RANK: Readonly<Record<Level, number>> = { read: 1, write: 2, admin: 3 };

export function holds(token: Token | undefined, repository: Repository, name: string, level: Level): boolean {
  if (token === undefined || !token.repositories.includes(repository.fullName)) return false;
  if (name === 'metadata' && level === 'read') return true;
  const held = token.permissions[name];
  return held !== undefined && RANK[held] >= RANK[level];
}

/** The token of an `Authorization` header, or undefined for an anonymous request. Throws 401 for one that nobody gave out. */
export function authenticate(state: State, header: string | undefined): Token | undefined {
  if (header === undefined) return undefined;
  const token = state.tokens.get(header.replace(/^(?:bearer|token)\s+/i, ''));
  const run = token?.run === undefined ? undefined : state.runs.find(({ id }) => id === token.run);
  if (token === undefined || run?.status === 'completed') throw new Refusal(401, 'Bad credentials');
  return token;
}

/** Throws 404 where the repository is out of sight, 403 where the right is missing. */
export function authorize(token: Token | undefined, repository: Repository, accepted: Accepted, isOpen: boolean): void {
  const belongs = token?.repositories.includes(repository.fullName) === true;
  if (repository.private && !belongs) throw new Refusal(404, 'Not Found');
  if (isOpen && !repository.private) return;
  if (accepted.some((set) => Object.entries(set).every(([name, level]) => holds(token, repository, name, level))))
    return;
  if (token === undefined) throw new Refusal(401, 'Requires authentication');
  throw new Refusal(403, forbidden(token), { headers: acceptedHeader(accepted) });
}

export function forbidden(token: Token): string {
  return `Resource not accessible by ${token.app === undefined ? 'personal access token' : 'integration'}`;
}

/** `issues=write; pull_requests=write`: `;` is or, `,` is and. */
export function acceptedHeader(accepted: Accepted): Record<string, string> {
  const sets = accepted.map((set) =>
    Object.entries(set)
      .map(([name, level]) => `${name}=${level}`)
      .join(','),
  );
  return { 'x-accepted-github-permissions': sets.join('; ') };
}

/** What GitHub says of a token is read-only: a run of a fork's pull request, whatever the workflow asks for. */
function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, 'read' as const]));
}

/** `permissions:` as a workflow writes it: names with hyphens, or one word for all. */
export type AskedPermissions = Readonly<Record<string, Level | 'none'>> | 'read-all' | 'write-all';

const EVERY_PERMISSION = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id_token',
  'issues',
  'packages',
  'pages',
  'pull_requests',
  'security_events',
  'statuses',
];

/**
 * The rights of a job's `GITHUB_TOKEN`: what is asked for, and nothing that is not named. A fork's pull request only ever
 * reads; Dependabot's reads by default, and `permissions:` raises it.
 */
export function jobPermissions(
  repository: Repository,
  asked: AskedPermissions | undefined,
  from: { readonly fork: boolean; readonly dependabot: boolean },
): Permissions {
  const wanted = namedPermissions(asked ?? repository.defaultPermissions);
  return from.fork || (from.dependabot && asked === undefined) ? readOnly(wanted) : wanted;
}

function namedPermissions(asked: AskedPermissions): Permissions {
  if (typeof asked === 'string') {
    const level = asked === 'read-all' ? 'read' : 'write';
    return Object.fromEntries(EVERY_PERMISSION.map((name) => [name, level]));
  }
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, level]) => (level === 'none' ? [] : [[name.replaceAll('-', '_'), level]])),
  );
}
