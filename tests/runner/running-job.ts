/** A job while it runs: what its steps share and change. */
import { join } from 'node:path';
import type { Permissions } from './definitions.ts';
import type { Contexts } from './expressions.ts';
import type { Home, WorkflowRequest } from './request.ts';
import type { StepResult } from './result.ts';

/** What is left to do when the steps are through; run in reverse. */
export interface Post {
  readonly condition: string | undefined;
  run(): Promise<StepResult>;
}

export interface RunningJob {
  readonly request: WorkflowRequest;
  readonly name: string;
  readonly workspace: string;
  /** For step files. */
  readonly folder: string;
  readonly permissions: Permissions;
  readonly assay: Home;
  readonly github: Readonly<Record<string, unknown>>;
  /** `needs`, `matrix`, `inputs`, `runner`, … */
  readonly contexts: Contexts;
  /** Of the machine and the run. */
  readonly base: Readonly<Record<string, string>>;
  /** Workflow and job `env`, then what steps wrote to `GITHUB_ENV`. */
  env: Record<string, string>;
  /** What steps wrote to `GITHUB_PATH`, the last first. */
  paths: string[];
  readonly masks: Set<string>;
  readonly posts: Post[];
  failed: boolean;
  cancelled: boolean;
  /** Steps begun, for folder names. */
  count: number;
}

/** The steps of a job, or those of one composite. */
export interface Scope {
  readonly home: Home;
  readonly composite: boolean;
  /** Folder of the composite. */
  readonly actionPath?: string;
  /** Replaces the job's inputs inside a composite. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** `env` of the step that called the composite. */
  readonly env: Readonly<Record<string, string>>;
  readonly steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string; conclusion: string }>;
  failed: boolean;
}

export function stepFolder(job: RunningJob): string {
  return join(job.folder, String(job.count++));
}

/** Inside a composite only its own steps count; outside, the job. */
export function statusOf(job: RunningJob, scope: Scope) {
  const failed = scope.composite ? scope.failed : job.failed;
  return { success: !failed && !job.cancelled, failure: failed && !job.cancelled, cancelled: job.cancelled };
}

export function contextsOf(job: RunningJob, scope: Scope, env: Readonly<Record<string, string>>): Contexts {
  const status = job.cancelled ? 'cancelled' : job.failed ? 'failure' : 'success';
  return {
    ...job.contexts,
    github: {
      ...job.github,
      ...(scope.actionPath === undefined ? {} : { action_path: scope.actionPath }),
      action_status: scope.failed ? 'failure' : 'success',
    },
    ...(scope.inputs === undefined ? {} : { inputs: scope.inputs }),
    job: { ...(job.contexts['job'] as object), status },
    env: { ...job.env, ...scope.env, ...env },
    steps: scope.steps,
  };
}
