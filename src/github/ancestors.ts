/** A commit and what came before it, by the API: a shallow clone knows none of it. */
import { z } from '../documents/shape.ts';
import { ApiError } from './api-error.ts';
import { type Client, listOf } from './client.ts';

const CommitShape = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })) });
const ComparisonShape = z.object({
  status: z.string(),
  ahead_by: z.int(),
  behind_by: z.int(),
});

/** Of 100 commits each. */
export const MAX_ANCESTOR_PAGES = 3;
const PER_PAGE = 100;

export interface Ancestor {
  readonly sha: string;
  /** Commits to the start: along the first parents where it lies on them, else the shortest way. */
  readonly distance: number;
}

/** The start itself, then its ancestors, a page of 100 at a time, nearest first within a page. Throws ApiError. */
export async function* ancestorsOf(client: Client, start: string): AsyncIterable<readonly Ancestor[]> {
  const distances = new Map([[start, 0]]);
  /** The next commit of the first parents' line, and its distance. */
  let line = { sha: start, distance: 0 };
  const commits = client.pages('GET /repos/{owner}/{repo}/commits', { sha: start }, listOf(CommitShape), {
    maxPages: MAX_ANCESTOR_PAGES,
  });
  let page: Ancestor[] = [];
  for await (const { sha, parents } of commits) {
    const distance = sha === line.sha ? line.distance : (distances.get(sha) ?? 0);
    if (sha === line.sha && parents[0] !== undefined) line = { sha: parents[0].sha, distance: distance + 1 };
    for (const parent of parents) {
      distances.set(parent.sha, Math.min(distances.get(parent.sha) ?? Number.POSITIVE_INFINITY, distance + 1));
    }
    page.push({ sha, distance });
    if (page.length === PER_PAGE) {
      yield page.sort(nearerFirst);
      page = [];
    }
  }
  if (page.length > 0) yield page.sort(nearerFirst);
}

function nearerFirst(a: Ancestor, b: Ancestor): number {
  return a.distance - b.distance;
}

export interface Position {
  /** Commits from `commit` to `from`, undefined where it is no ancestor of it. */
  readonly distance: number | undefined;
}

/** Where `commit` lies before `from`, a branch or a commit; of a commit that is gone, nowhere. Throws ApiError. */
export async function positionOf(client: Client, from: string, commit: string): Promise<Position> {
  try {
    const parameters = { basehead: `${from}...${commit}`, per_page: 1 };
    const { status, behind_by } = await client.call(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      parameters,
      ComparisonShape,
    );
    return { distance: status === 'behind' || status === 'identical' ? behind_by : undefined };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return { distance: undefined };
    throw thrown;
  }
}
