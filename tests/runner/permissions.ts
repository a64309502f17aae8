/** `permissions:` → the rights of a job, and what a called workflow may ask for. */
import type { Permissions, Workflow } from './definitions.ts';

const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
];
const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

/** Of a repository with GitHub's restricted default. */
const DEFAULT: Permissions = { contents: 'read', packages: 'read' };

/** The job's own word, else the workflow's, else the caller's, else the default. Unknown scopes and values throw. */
export function permissionsOf(
  job: string,
  own: Workflow['permissions'],
  workflow: Workflow['permissions'],
  allowed: Permissions | undefined,
): Permissions {
  const asked = own ?? workflow;
  if (asked === undefined) return allowed ?? DEFAULT;
  const permissions = expand(asked);
  for (const [scope, right] of Object.entries(permissions)) {
    if (!SCOPES.includes(scope) || !(right in RANK)) throw new Error(`job ${job}: no permission ${scope}: ${right}`);
    const granted = allowed === undefined ? 'write' : (allowed[scope] ?? 'none');
    if (RANK[right]! > RANK[granted]!)
      throw new Error(
        `The nested job '${job}' is requesting '${scope}: ${right}', but is only allowed '${scope}: ${granted}'`,
      );
  }
  return permissions;
}

function expand(asked: NonNullable<Workflow['permissions']>): Permissions {
  if (typeof asked !== 'string') return asked;
  const right = asked === 'write-all' ? 'write' : 'read';
  return Object.fromEntries(
    SCOPES.filter((scope) => scope !== 'id-token' || right === 'write').map((scope) => [scope, right]),
  );
}
