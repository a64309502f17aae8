/** Opens GitHub for `assay doctor`, where there is a repository on it and a token. */
import { localClock } from '../local/machine.ts';
import type { Hosting, Log } from '../ports.ts';

interface Opened {
  readonly hosting: Hosting | undefined;
  /** Why there is none. */
  readonly offline: string;
}

export async function openHosting(
  remote: { readonly host: string; readonly repository: string } | undefined,
  env: NodeJS.ProcessEnv,
  log: Log,
): Promise<Opened> {
  const token = env['GITHUB_TOKEN'] ?? '';
  if (remote === undefined) return { hosting: undefined, offline: 'git has no remote `origin` that is on GitHub' };
  if (token === '') return { hosting: undefined, offline: 'GITHUB_TOKEN is not set' };
  const { openClient } = await import('../github/client.ts');
  const { openHosting: open } = await import('../github/hosting.ts');
  const apiUrl = env['GITHUB_API_URL'] ?? apiOf(remote.host);
  return {
    hosting: open(openClient({ token, apiUrl, repository: remote.repository, log, clock: localClock })),
    offline: '',
  };
}

function apiOf(host: string): string {
  return host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`;
}
