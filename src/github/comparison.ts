/** How two commits lie to each other, by the API: a shallow clone knows none of it. */
import { z } from '../documents/shape.ts';
import { ApiError } from './api-error.ts';
import { askedAgain, isNotFound } from './asked-again.ts';
import type { Client } from './client.ts';

const ComparisonShape = z.object({
  status: z.enum(['ahead', 'behind', 'identical', 'diverged']),
  behind_by: z.int(),
});
export type Comparison = z.infer<typeof ComparisonShape>;

/**
 * Where `other`, a commit, stands seen from `from`, a branch or a commit that is there. undefined: they share no history, or
 * there is no such commit any more (force-push). Throws ApiError: also for a 404 that is neither.
 */
export async function comparisonOf(client: Client, from: string, other: string): Promise<Comparison | undefined> {
  // The commits themselves are not wanted: one is the least a page can hold.
  const parameters = { basehead: `${from}...${other}`, per_page: 1 };
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  try {
    return await askedAgain(() => client.call(route, parameters, ComparisonShape));
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
    if (/no common ancestor/i.test(thrown.said) || !(await isThere(client, other))) return undefined;
    throw thrown;
  }
}

/** Throws ApiError for 404: whoever may not read commits learns nothing from it. */
async function isThere(client: Client, commit: string): Promise<boolean> {
  try {
    await client.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }, z.object({ sha: z.string() }));
    return true;
  } catch (thrown) {
    // No commit has this name.
    if (thrown instanceof ApiError && thrown.status === 422) return false;
    throw thrown;
  }
}
