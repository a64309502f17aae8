/**
 * Other runs of the same workflow, by which writers that cannot compare and swap keep out of each other's way. A run is
 * listed before its first request and listed as unfinished until after its last: whoever looks just before it writes
 * sees every writer that could still undo what it writes.
 */
import { z } from '../documents/shape.ts';
import { isForbidden } from './api-error.ts';
import type { Client } from './client.ts';
import type { RunOrder } from './run-order.ts';

const RunsPage = z.looseObject({
  total_count: z.number(),
  workflow_runs: z.array(
    z.looseObject({
      id: z.number(),
      run_number: z.number(),
      run_attempt: z.optional(z.number()),
      status: z.nullable(z.string()),
      event: z.string(),
      head_branch: z.nullable(z.string()),
      pull_requests: z.optional(
        z.nullable(z.array(z.looseObject({ base: z.optional(z.looseObject({ ref: z.optional(z.string()) })) }))),
      ),
    }),
  ),
});

export interface OtherRun extends RunOrder {
  readonly id: number;
  readonly isFinished: boolean;
  readonly event: string;
  readonly branch: string | undefined;
  /** Of the pull requests that GitHub knows it by: none of a fork's. */
  readonly bases: readonly string[];
}

const ROUTE = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';

/**
 * Runs of a workflow file that `filter` lets through (`status`, `branch`, `head_sha`): the newest hundred, of which those
 * that are under way are always. undefined: the token may not read them.
 */
export async function listRuns(
  client: Client,
  workflow: string,
  filter: Readonly<Record<string, string>>,
): Promise<readonly OtherRun[] | undefined> {
  try {
    const page = await client.call(
      ROUTE,
      { workflow_id: workflow.slice(workflow.lastIndexOf('/') + 1), per_page: 100, ...filter },
      RunsPage,
    );
    return page.workflow_runs.map((run) => ({
      id: run.id,
      run: run.run_number,
      attempt: run.run_attempt ?? 1,
      isFinished: run.status === 'completed',
      event: run.event,
      branch: run.head_branch ?? undefined,
      bases: (run.pull_requests ?? []).flatMap(({ base }) => base?.ref ?? []),
    }));
  } catch (thrown) {
    if (isForbidden(thrown)) return undefined;
    throw thrown;
  }
}
