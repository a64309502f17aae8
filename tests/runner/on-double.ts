/** A workflow run on the GitHub double: its files from the run's commit, its tokens from the platform, its end told to it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../github-double/platform.ts';
import type { Double } from '../github-double/server.ts';
import type { AskedPermissions } from '../github-double/tokens.ts';
import type { WorkflowRequest } from './request.ts';
import type { WorkflowResult } from './result.ts';
import { runWorkflow } from './run-workflow.ts';

/**
 * Runs the workflow file of `started` (from `platform.startRun` or `platform.rerun`) as that commit has it, each job with a
 * token of its own, and finishes the run. `folder`: an empty one; the caller removes it.
 */
export async function runOnDouble(
  double: Double,
  started: Job,
  folder: string,
  more: Partial<WorkflowRequest> = {},
): Promise<WorkflowResult> {
  const { platform } = double;
  const { run } = started;
  const repository = join(folder, 'repository');
  platform.checkout(started.env['GITHUB_SHA']!, repository, { repository: run.repository });
  const jobs = new Map<string, Job>();
  const result = await runWorkflow({
    workflow: run.workflow,
    repository,
    folder: join(folder, 'run'),
    environment: started.env,
    tokenFor: (permissions, name) => {
      const place = join(folder, 'jobs', String(jobs.size));
      mkdirSync(place, { recursive: true });
      const job = platform.startJob(run.id, { permissions: permissions as AskedPermissions, name, folder: place });
      jobs.set(name, job);
      return job.token;
    },
    jobEnvironment: (name) => {
      const { ACTIONS_RUNTIME_TOKEN = '' } = jobs.get(name)!.env;
      return { ACTIONS_RUNTIME_TOKEN };
    },
    ...more,
  });
  platform.finishRun(run.id, result.conclusion);
  return result;
}
