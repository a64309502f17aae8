/** Where found baselines lie between the steps of a job: the runner's own folder, which it empties before each job. */
import { join } from 'node:path';
import { localFiles } from '../local/files.ts';
import type { Log, WorkflowRun } from '../ports.ts';
import type { DigestStore } from '../steps/digest-store.ts';
import { type FoundBaselines, openFound } from '../steps/found-baseline.ts';

/** undefined outside a runner. */
export function foundStore(): DigestStore | undefined {
  const temporary = process.env['RUNNER_TEMP'] ?? '';
  return temporary === '' ? undefined : { folder: join(temporary, 'assay-found'), files: localFiles };
}

/** undefined where nobody looked, and where what was found cannot be used. */
export async function foundBefore(
  digest: string | undefined,
  run: WorkflowRun | undefined,
  log: Log,
): Promise<FoundBaselines | undefined> {
  const store = foundStore();
  return digest === undefined || run === undefined || store === undefined
    ? undefined
    : openFound(digest, run, store, log);
}
