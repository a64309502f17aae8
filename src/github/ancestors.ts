/** A commit and what came before it, by the API: a shallow clone knows none of it. */
import { z } from '../documents/shape.ts';
import { type Client, listOf } from './client.ts';
import { comparisonOf } from './comparison.ts';

const CommitShape = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })) });

export interface Ancestor {
  /** Commits to the start: along the first parents where it lies on them, else the shortest way. */
  readonly distance: number;
  /** On the line of first parents: the branch itself stood here, no branch that was merged into it. */
  readonly isOnLine: boolean;
}

/** The start itself and its nearest hundred ancestors, by sha. Throws ApiError. */
export async function nearestAncestors(client: Client, start: string): Promise<ReadonlyMap<string, Ancestor>> {
  const distances = new Map([[start, 0]]);
  /** The next commit of the first parents' line, and its distance. */
  let line = { sha: start, distance: 0 };
  const route = 'GET /repos/{owner}/{repo}/commits';
  const found = new Map<string, Ancestor>();
  for await (const { sha, parents } of client.pages(route, { sha: start }, listOf(CommitShape), { maxPages: 1 })) {
    const isOnLine = sha === line.sha;
    const distance = isOnLine ? line.distance : (distances.get(sha) ?? 0);
    if (isOnLine && parents[0] !== undefined) line = { sha: parents[0].sha, distance: distance + 1 };
    for (const parent of parents) {
      distances.set(parent.sha, Math.min(distances.get(parent.sha) ?? Number.POSITIVE_INFINITY, distance + 1));
    }
    found.set(sha, { distance, isOnLine });
  }
  return found;
}

export interface Position {
  /** Commits from `commit` to `from`, undefined where it is no ancestor of it. */
  readonly distance: number | undefined;
}

/** Where `commit` lies before `from`, a branch or a commit; of a commit that is gone, nowhere. Throws ApiError. */
export async function positionOf(client: Client, from: string, commit: string): Promise<Position> {
  const compared = await comparisonOf(client, from, commit);
  const isBefore = compared?.status === 'behind' || compared?.status === 'identical';
  return { distance: isBefore ? compared.behind_by : undefined };
}
