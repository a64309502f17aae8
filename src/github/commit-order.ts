/** Which of two commits came later. */
import type { Client } from './client.ts';
import { type Comparison, comparisonOf } from './comparison.ts';

export type CommitOrder = Comparison['status'];

/** Where `other` stands, seen from `commit`. A commit that is gone (force-push) is on no line with it. Throws ApiError. */
export async function compareCommits(client: Client, commit: string, other: string): Promise<CommitOrder> {
  if (commit === other) return 'identical';
  return (await comparisonOf(client, commit, other))?.status ?? 'diverged';
}
