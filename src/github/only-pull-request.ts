/**
 * Whether every run of a head's branch was one for this pull request's base. On `pull_request` the workflow file is the merge's: a
 * head that was once proposed for a branch with a workflow of its own ran that, and may have left whatever that one made. The
 * API tells of a run the head, never the base, so the branch must have known no other.
 */
import { z } from '../documents/shape.ts';
import type { PullRequestRef, WorkflowRun } from '../ports.ts';
import { type Client, listOf } from './client.ts';

const PullShape = z.object({ number: z.int(), base: z.object({ ref: z.string() }) });
const EventShape = z.object({ event: z.string() });

const PER_PAGE = 100;
/** Of a pull request's events: where there are more the newest were not seen. */
const MAX_PAGES = 10;
/** By a person, and by the platform where the base was merged and deleted. */
const RETARGETED = /^(?:base_ref_changed|automatic_base_change_succeeded)$/;

/** Why it is not known to be so, undefined where it is. Throws ApiError. */
export async function branchOnlyServed(
  client: Client,
  { repository }: Pick<WorkflowRun, 'repository'>,
  { number, headBranch, baseBranch }: PullRequestRef,
): Promise<string | undefined> {
  const [owner] = repository.fullName.split('/');
  const parameters = { head: `${owner}:${headBranch}`, state: 'all' };
  const listed = client.pages('GET /repos/{owner}/{repo}/pulls', parameters, listOf(PullShape), { maxPages: 1 });
  let own: z.infer<typeof PullShape> | undefined;
  for await (const pull of listed) {
    if (pull.number !== number) return `${headBranch} had another pull request`;
    own = pull;
  }
  if (own?.base.ref !== baseBranch) return `the pull request is not for ${baseBranch} any more`;
  const events = client.pages(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
    { issue_number: number },
    listOf(EventShape),
    { maxPages: MAX_PAGES },
  );
  let count = 0;
  for await (const { event } of events) {
    count++;
    if (RETARGETED.test(event)) return 'the pull request was for another base';
  }
  return count >= MAX_PAGES * PER_PAGE ? `it has ${count} events or more, too many to see all` : undefined;
}
