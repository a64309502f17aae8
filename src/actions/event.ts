/** What the runner tells a process: its environment and the event's file. */
import { readFileSync } from 'node:fs';
import { InfrastructureError } from '../errors.ts';
import { readWorkflowRun } from '../github/event.ts';
import type { WorkflowRun } from '../ports.ts';

/** undefined where there is no event file. Throws InfrastructureError for one that does not parse. */
export function readPayload(): unknown {
  const path = process.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    throw new InfrastructureError(`GITHUB_EVENT_PATH: ${path} does not hold the event's JSON`);
  }
}

/** undefined outside GitHub Actions. Makes no request. */
export function currentRun(): WorkflowRun | undefined {
  return readWorkflowRun(process.env, readPayload());
}
