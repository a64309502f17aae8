/** What a release asks of GitHub, from the environment of the job. */
import { readFileSync } from 'node:fs';
import { InfrastructureError } from '../errors.ts';
import type { Log, Platform } from '../ports.ts';

/** undefined outside GitHub Actions. Throws InfrastructureError for an environment that GitHub does not make. */
export async function openReleasePlatform(token: string, log: Log): Promise<Platform | undefined> {
  const { openPlatform } = await import('../github/platform.ts');
  return openPlatform({ env: process.env, payload: readPayload(), token, log });
}

function readPayload(): unknown {
  const path = process.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    throw new InfrastructureError(`GITHUB_EVENT_PATH: ${path} does not hold the event's JSON`);
  }
}
