/**
 * Runs that may be a baseline: their identity checked field by field (threats, A2), since a filter of the API is none: it
 * returns forks' branches of the same name too.
 */
import { z } from '../documents/shape.ts';
import { InfrastructureError } from '../errors.ts';
import type { WorkflowRun } from '../ports.ts';
import { type Client, listUnder } from './client.ts';
import { cutRef, TRUSTED_EVENTS } from './event.ts';

const RunShape = z.object({
  id: z.int(),
  run_number: z.int(),
  run_attempt: z.optional(z.int()),
  event: z.string(),
  conclusion: z.optional(z.nullable(z.string())),
  head_branch: z.optional(z.nullable(z.string())),
  head_sha: z.string(),
  path: z.optional(z.nullable(z.string())),
  repository: z.object({ id: z.int() }),
  /** null where the fork is gone. */
  head_repository: z.optional(z.nullable(z.object({ id: z.int() }))),
});
export type ApiRun = z.infer<typeof RunShape>;

/** Whose runs count. */
export interface RunIdentity {
  readonly repository: WorkflowRun['repository'];
  /** `.github/workflows/ct.yml` */
  readonly workflow: string;
}

/** Of 100 runs each: the newest that a search looks at. */
const MAX_PAGES = 3;

/** What must hold, and what to say of a run for which it does not. */
const RULES: readonly (readonly [(run: ApiRun, identity: RunIdentity) => boolean, string])[] = [
  [(run, { repository }) => run.repository.id === repository.id, 'of another repository'],
  [(run, { repository }) => run.head_repository?.id === repository.id, 'its commit is of a fork'],
  [(run) => TRUSTED_EVENTS.has(run.event), 'its event is none of push, schedule and workflow_dispatch'],
  [(run, { repository }) => run.head_branch === repository.defaultBranch, 'not on the default branch'],
  [(run, { workflow }) => cutRef(run.path ?? '') === workflow, 'of another workflow'],
  [(run) => run.conclusion === 'success', 'did not succeed'],
];

/** Why a run cannot be a baseline, undefined where it can; that its commit is on the branch is asked apart. */
export function disqualification(run: ApiRun, identity: RunIdentity): string | undefined {
  return RULES.find(([holds]) => !holds(run, identity))?.[1];
}

/** `run 428 of main`, for people. */
export function nameOfRun(run: ApiRun, { repository }: RunIdentity): string {
  return `run ${run.run_number} of ${repository.defaultBranch}`;
}

/** The run of an id. Throws ApiError. */
export function readRun(client: Client, runId: number): Promise<ApiRun> {
  return client.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: runId }, RunShape);
}

/** Runs of the workflow at a commit, newest first. Unchecked. */
export function runsAt(client: Client, identity: RunIdentity, sha: string): Promise<ApiRun[]> {
  return listRuns(client, identity, { head_sha: sha });
}

/**
 * Runs of the workflow on the default branch, unchecked. Asked event by event: a hundred pull requests from forks' `main`
 * would otherwise push our own out of the pages that are read.
 */
export async function runsOfBranch(client: Client, identity: RunIdentity): Promise<ApiRun[]> {
  const lists = await Promise.all([...TRUSTED_EVENTS].map((event) => listRuns(client, identity, { event })));
  // A server that knows no such filter lists every run each time.
  return [...new Map(lists.flat().map((run) => [run.id, run])).values()];
}

async function listRuns(client: Client, identity: RunIdentity, filter: Record<string, string>): Promise<ApiRun[]> {
  const { repository, workflow } = identity;
  if (repository.id === 0)
    throw new InfrastructureError('GITHUB_REPOSITORY_ID: missing; whose runs count cannot be told');
  const parameters = {
    workflow_id: workflow.split('/').at(-1),
    branch: repository.defaultBranch,
    status: 'success',
    exclude_pull_requests: true,
    ...filter,
  };
  const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
  const found: ApiRun[] = [];
  const pages = client.pages(route, parameters, listUnder('workflow_runs', RunShape), { maxPages: MAX_PAGES });
  for await (const run of pages) found.push(run);
  return found.sort(newerFirst);
}

/** Never by the time of finishing: runs of a branch finish out of order. */
export function newerFirst(a: ApiRun, b: ApiRun): number {
  return b.run_number - a.run_number || (b.run_attempt ?? 1) - (a.run_attempt ?? 1);
}
