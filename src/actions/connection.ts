/** From the environment of a step and its event to the run that it is part of, and to what speaks to GitHub. */
import { join } from 'node:path';
import { InfrastructureError } from '../errors.ts';
import { readWorkflowRun } from '../github/event.ts';
import type { PlatformOptions } from '../github/platform.ts';
import type { Files, WorkflowRun } from '../ports.ts';
import type { DigestStore } from '../steps/digest-store.ts';
import { type FoundBaselines, openFound } from '../steps/found-baseline.ts';
import type { Environment, World } from './face.ts';

/** What `openPlatform` is told. Throws InfrastructureError for an event file that does not parse. */
export async function connectionOf({ env, ports }: World, token: string): Promise<PlatformOptions> {
  return { env, payload: await readPayload(env, ports.files), token, log: ports.log, clock: ports.clock };
}

/** undefined outside GitHub Actions. Makes no request. */
export async function currentRun({ env, ports }: World): Promise<WorkflowRun | undefined> {
  return readWorkflowRun(env, await readPayload(env, ports.files));
}

/** Where found baselines lie between the steps of a job: the runner's own folder, which it empties before each job. */
export function foundStore({ env, ports }: World): DigestStore | undefined {
  const temporary = env['RUNNER_TEMP'] ?? '';
  return temporary === '' ? undefined : { folder: join(temporary, 'assay-found'), files: ports.files };
}

/** undefined where nobody looked, and where what was found cannot be used. */
export async function foundBefore(
  digest: string | undefined,
  run: WorkflowRun | undefined,
  world: World,
): Promise<FoundBaselines | undefined> {
  const store = foundStore(world);
  return digest === undefined || run === undefined || store === undefined
    ? undefined
    : openFound(digest, run, store, world.ports.log);
}

/** undefined where there is no event file. */
async function readPayload(env: Environment, files: Files): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  try {
    return JSON.parse((await files.readText(path)) as string) as unknown;
  } catch {
    throw new InfrastructureError(`GITHUB_EVENT_PATH: ${path} does not hold the event's JSON`);
  }
}
