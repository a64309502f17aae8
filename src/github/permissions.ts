/** Permissions in the spelling of a workflow's `permissions:` block. */

/** What a read of a route needs, first match wins; the routes are those under `/repos/{owner}/{repo}`. */
const READS: readonly (readonly [RegExp, string])[] = [
  [/\/actions\//, 'actions: read'],
  [/\/check-runs/, 'checks: read'],
  [/\/pulls/, 'pull-requests: read'],
  [/\/issues/, 'issues: read or pull-requests: read'],
];

/** `GET /repos/o/r/pulls/7` → `pull-requests: read`. */
export function readPermission(request: string): string {
  return READS.find(([route]) => route.test(request))?.[1] ?? 'contents: read';
}

/**
 * From the header that GitHub sends with a 403: `issues=write; pull_requests=write` → `issues: write or pull-requests: write`
 * (`;` parts alternatives, `,` what is needed together). undefined where it is absent or says nothing.
 */
export function missingPermission(headers: Readonly<Record<string, string | number | undefined>>): string | undefined {
  const header = headers['x-accepted-github-permissions'];
  if (typeof header !== 'string') return undefined;
  const alternatives = header
    .split(';')
    .map((all) => all.split(',').map(inWorkflowSpelling).filter(isNamed).join(' and '))
    .filter(isNamed);
  return alternatives.length === 0 ? undefined : alternatives.join(' or ');
}

function inWorkflowSpelling(permission: string): string {
  const [, name, level] = /^\s*([a-z_]+)\s*=\s*([a-z]+)\s*$/.exec(permission) ?? [];
  return name === undefined || level === undefined ? '' : `${name.replaceAll('_', '-')}: ${level}`;
}

function isNamed(text: string): boolean {
  return text !== '';
}
