/** Which of two commits came later. The API knows it in shallow clones too. */
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { ComparisonShape } from './release-shapes.ts';

export type CommitOrder = 'ahead' | 'behind' | 'identical' | 'diverged';

/** Where `other` stands, seen from `commit`. A commit that is gone (force-push) is on no line with it. Throws ApiError. */
export async function compareCommits(client: Client, commit: string, other: string): Promise<CommitOrder> {
  if (commit === other) return 'identical';
  try {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    // The commits themselves are not wanted: one is the least a page can hold.
    const parameters = { basehead: `${commit}...${other}`, per_page: 1 };
    return (await client.call(route, parameters, ComparisonShape)).status;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return 'diverged';
    throw thrown;
  }
}
