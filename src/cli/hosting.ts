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
  const host = remote.host.toLowerCase();
  if (!isGitHub(host, env)) {
    const offline = `the remote \`origin\` is on ${host}, and GITHUB_TOKEN is sent to GitHub only; where that is a GitHub server, set GH_HOST=${host}`;
    return { hosting: undefined, offline };
  }
  if (token === '') return { hosting: undefined, offline: 'GITHUB_TOKEN is not set' };
  const { openClient } = await import('../github/client.ts');
  const { openHosting: open } = await import('../github/hosting.ts');
  const apiUrl = env['GITHUB_API_URL'] || apiOf(host);
  return {
    hosting: open(openClient({ token, apiUrl, repository: remote.repository, log, clock: localClock })),
    offline: '',
  };
}

/** The second name is for SSH where port 22 is closed. */
const PUBLIC_HOSTS: readonly string[] = ['github.com', 'ssh.github.com'];
/** Of companies whose data stay in a region: each has a name below it. */
const REGIONAL = /^[a-z0-9-]+\.ghe\.com$/;

/** Whether a token of GitHub's may be shown to a host: the remote's name alone is whatever its repository says. */
function isGitHub(host: string, env: NodeJS.ProcessEnv): boolean {
  const named = [hostOf(env['GITHUB_API_URL']), env['GH_HOST']?.toLowerCase()];
  return PUBLIC_HOSTS.includes(host) || REGIONAL.test(host) || named.includes(host);
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function apiOf(host: string): string {
  if (PUBLIC_HOSTS.includes(host)) return 'https://api.github.com';
  return REGIONAL.test(host) ? `https://api.${host}` : `https://${host}/api/v3`;
}
