/** What a release asks of GitHub, from the environment of the job. */
import { readFileSync } from 'node:fs';
import { InfrastructureError, InvariantError } from '../errors.ts';
import { openClient } from '../github/client.ts';
import { downloadEvaluated } from '../github/evaluated-artifact.ts';
import { readWorkflowRun } from '../github/event.ts';
import { createReleases } from '../github/releases.ts';
import type { Log, Platform } from '../ports.ts';

/** undefined outside GitHub Actions. Throws InfrastructureError for an environment that GitHub does not make. */
export function openReleasePlatform(token: string, log: Log): Platform | undefined {
  const run = readWorkflowRun(process.env, readPayload());
  if (run === undefined) return undefined;
  const apiUrl = process.env['GITHUB_API_URL'] || 'https://api.github.com';
  const client = openClient({ token, apiUrl, repository: run.repository.fullName, log });
  const absent = (): never => {
    throw new InvariantError('a release asks for nothing but artifacts and releases');
  };
  return {
    run,
    releases: createReleases(client, log),
    artifacts: {
      download: (name, allowed, expected) =>
        expected === undefined ? absent() : downloadEvaluated(client, run.runId, name, allowed, expected),
      upload: absent,
      list: absent,
    },
    repository: { startPoint: absent, readText: absent },
    baselines: { find: absent, modelsAt: absent },
    comments: { marker: absent, publish: absent },
    checks: { start: absent },
  };
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
