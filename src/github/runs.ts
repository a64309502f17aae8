/**
 * Runs that may be a baseline: their identity checked field by field (threats, A2), since a filter of the API is none: it
 * returns forks' branches of the same name too.
 */
import { z } from '../documents/shape.ts';
import { InfrastructureError } from '../errors.ts';
import type { WorkflowRun } from '../ports.ts';
import { askedAgain, isNotFound } from './asked-again.ts';
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
  created_at: z.optional(z.nullable(z.string())),
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

/** The run that searches. */
export interface Searching extends RunIdentity {
  /** Of later runs nothing is taken for having been there before. */
  readonly runId: number;
  /** Its commit, whose workflow file it runs. */
  readonly sha: string;
  /** Whether runs of this server can leave artifacts; without them nothing is expected of a run. */
  readonly hasArtifacts: boolean;
  /** It goes by its own policy, and what it leaves is the next baseline. */
  readonly isDefaultBranch: boolean;
}

/** An earlier name of the default branch where that is proven. */
export type EarlierBranches = ReadonlySet<string>;

const PER_PAGE = 100;

/** What must hold, and what to say of a run for which it does not. */
const RULES: readonly (readonly [(run: ApiRun, identity: RunIdentity, earlier: EarlierBranches) => boolean, string])[] =
  [
    [(run, { repository }) => run.repository.id === repository.id, 'of another repository'],
    [(run, { repository }) => run.head_repository?.id === repository.id, 'its commit is of a fork'],
    [(run) => TRUSTED_EVENTS.has(run.event), 'its event is none of push, schedule and workflow_dispatch'],
    [
      ({ head_branch: branch }, { repository }, earlier) =>
        branch === repository.defaultBranch || (branch != null && earlier.has(branch)),
      'not on the default branch',
    ],
    [(run, { workflow }) => cutRef(run.path ?? '') === workflow, 'of another workflow'],
    [(run) => run.conclusion === 'success', 'did not succeed'],
  ];

const NO_EARLIER: EarlierBranches = new Set();

/** Why a run cannot be a baseline, undefined where it can; that its commit is on the branch is asked apart. */
export function disqualification(
  run: ApiRun,
  identity: RunIdentity,
  earlier: EarlierBranches = NO_EARLIER,
): string | undefined {
  return RULES.find(([holds]) => !holds(run, identity, earlier))?.[1];
}

/** `run 428 of main`, for people; of a renamed branch by the name that it had. */
export function nameOfRun(run: ApiRun, { repository }: RunIdentity): string {
  return `run ${run.run_number} of ${run.head_branch ?? repository.defaultBranch}`;
}

/** The run of an id. Throws ApiError. */
export function readRun(client: Client, runId: number): Promise<ApiRun> {
  const ask = () => client.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: runId }, RunShape);
  return askedAgain(ask);
}

/** The hundred newest runs of the workflow at a commit, newest first. Unchecked. */
export async function runsAt(client: Client, identity: RunIdentity, sha: string): Promise<readonly ApiRun[]> {
  return (await newestRuns(client, identity, { head_sha: sha })).runs;
}

/** The newest runs of the workflow at the head of a branch that are over, of forks' branches of that name too. Unchecked. */
export async function endedRunsAt(
  client: Client,
  identity: RunIdentity,
  { sha, branch }: { readonly sha: string; readonly branch: string },
): Promise<readonly ApiRun[]> {
  return (await newestRuns(client, identity, { head_sha: sha, branch, status: 'completed' })).runs;
}

export interface NewestRuns {
  readonly runs: readonly ApiRun[];
  /** Of all runs whose id is not below it the list knows. */
  readonly since: number;
}

/**
 * The newest successful runs of the workflow on the default branch, a hundred of each event, unchecked. Asked event by event:
 * a hundred pull requests from forks' `main` would otherwise push our own out of the page that is read.
 */
export async function runsOfBranch(client: Client, identity: RunIdentity): Promise<NewestRuns> {
  const lists = await Promise.all([...TRUSTED_EVENTS].map((event) => newestRuns(client, identity, { event })));
  // A server that knows no such filter lists every run each time.
  const runs = new Map(lists.flatMap((list) => list.runs).map((run) => [run.id, run]));
  return { runs: [...runs.values()].sort(newerFirst), since: Math.max(...lists.map(({ since }) => since)) };
}

/** Those that failed: what they left is no baseline, and nobody has to ask for each. */
export function failedRunsOfBranch(client: Client, identity: RunIdentity): Promise<NewestRuns> {
  return newestRuns(client, identity, { status: 'failure' });
}

async function newestRuns(client: Client, identity: RunIdentity, filter: Record<string, string>): Promise<NewestRuns> {
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
  const { workflow_id: _file, ...anywhere } = parameters;
  let isElsewhere = false;
  const runs = await pageOf(client, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', parameters).catch(
    async (thrown) => {
      if (!isNotFound(thrown)) throw thrown;
      isElsewhere = true;
      // The file of a workflow that a ruleset requires stands in another repository: its runs are listed here all the same.
      return await pageOf(client, 'GET /repos/{owner}/{repo}/actions/runs', anywhere).catch((again) => {
        throw isNotFound(again) ? thrown : again;
      });
    },
  );
  const since = runs.length < PER_PAGE ? 0 : Math.min(...runs.map(({ id }) => id));
  return { runs: (isElsewhere ? runs.filter(({ path }) => isOf(path, workflow)) : runs).sort(newerFirst), since };
}

async function pageOf(client: Client, route: string, parameters: Record<string, unknown>): Promise<ApiRun[]> {
  const runs: ApiRun[] = [];
  const page = client.pages(route, parameters, listUnder('workflow_runs', RunShape), { maxPages: 1 });
  for await (const run of page) runs.push(run);
  return runs;
}

/** What does not say its path stays: the rules tell why it does not count. */
function isOf(path: string | null | undefined, workflow: string): boolean {
  return path === undefined || path === null || cutRef(path) === workflow;
}

/** Never by the time of finishing: runs of a branch finish out of order. */
export function newerFirst(a: ApiRun, b: ApiRun): number {
  return b.run_number - a.run_number || (b.run_attempt ?? 1) - (a.run_attempt ?? 1);
}

/** Of texts of the API, in milliseconds; undefined where there is none. */
export function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
