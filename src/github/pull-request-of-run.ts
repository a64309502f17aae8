/**
 * The one pull request that an ended run belongs to, and the run's artifacts (github.md, section 7; threats, A1). Whoever
 * wrote the fork wrote everything that its run left: a number found there is a hint, never an answer.
 */
import { z } from '../documents/shape.ts';
import { checkShape } from '../documents/strict.ts';
import type { PullRequestRef } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import { type Client, listOf, listUnder } from './client.ts';

/** As GitHub filled it in: `github.event.workflow_run`. */
export interface JudgedRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  /** Path of its workflow file, without `@ref`. */
  readonly workflow: string;
  readonly repositoryId: number;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  /** undefined where the fork is gone. */
  readonly headRepository: { readonly id: number; readonly owner: string; readonly name: string } | undefined;
  /** Always empty for forks. */
  readonly pullRequests: readonly number[];
  /** Who started it: `dependabot[bot]`. */
  readonly actor: string | undefined;
  readonly url: string;
}

const commit = () => z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, { error: 'must be a commit' }));
const RepositoryShape = z.object({ id: z.int() });

const PayloadShape = z.object({
  workflow_run: z.object({
    id: z.int(),
    run_number: z.int(),
    run_attempt: z.optional(z.int()),
    event: z.string(),
    path: z.string(),
    head_sha: commit(),
    head_branch: z.nullable(z.string()),
    repository: RepositoryShape,
    head_repository: z.nullable(
      z.object({ id: z.int(), name: z.string(), owner: z.nullable(z.object({ login: z.string() })) }),
    ),
    pull_requests: z.optional(z.nullable(z.array(z.object({ number: z.int() })))),
    actor: z.optional(z.nullable(z.object({ login: z.string() }))),
    html_url: z.string(),
  }),
});

const PullShape = z.object({
  number: z.int(),
  state: z.string(),
  head: z.object({ sha: z.string(), ref: z.string(), repo: z.nullable(RepositoryShape) }),
  base: z.object({ sha: z.string(), ref: z.string(), repo: RepositoryShape }),
});
type Pull = z.infer<typeof PullShape>;

const ArtifactShape = z.object({
  id: z.int(),
  name: z.string(),
  size_in_bytes: z.int(),
  expired: z.boolean(),
  digest: z.optional(z.nullable(z.string())),
  workflow_run: z.optional(
    z.nullable(
      z.object({
        id: z.optional(z.int()),
        head_sha: z.optional(z.string()),
        /** null where that repository is gone. */
        head_repository_id: z.optional(z.nullable(z.int())),
      }),
    ),
  ),
});

/** Of 100 each. */
const MAX_PAGES = 3;
/** Their tokens are read-only for forks. */
const JUDGED_EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_review']);
const HINT = /^[1-9][0-9]{0,9}$/;

/** The run that a `workflow_run` event tells of; undefined for another event. Throws InputError for a payload that is none. */
export function readJudgedRun(payload: unknown): JudgedRun | undefined {
  if (typeof payload !== 'object' || payload === null || !Object.hasOwn(payload, 'workflow_run')) return undefined;
  const { workflow_run: run } = checkShape(PayloadShape, payload, 'the event');
  const { head_repository: head } = run;
  return {
    id: run.id,
    number: run.run_number,
    attempt: run.run_attempt ?? 1,
    event: run.event,
    workflow: run.path.replace(/@.*$/s, ''),
    repositoryId: run.repository.id,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? undefined,
    headRepository: head?.owner == null ? undefined : { id: head.id, owner: head.owner.login, name: head.name },
    pullRequests: run.pull_requests?.map(({ number }) => number) ?? [],
    actor: run.actor?.login,
    url: run.html_url,
  };
}

export interface PullRequestQuestion {
  /** Ours, by id: names move. */
  readonly repositoryId: number;
  /** Path of the judged workflow, as `fork-report` is told. */
  readonly workflow: string;
  /** The number that the run's artifact names, as text. */
  readonly hint?: string | undefined;
}

/** `notice`: one line, why nothing is written. No failure: the judged run has its own ending. */
export type PullRequestAnswer =
  | { readonly ending: 'found'; readonly pullRequest: PullRequestRef }
  | { readonly ending: 'none'; readonly notice: string };

/** Throws ApiError. */
export async function findPullRequestOf(
  run: JudgedRun,
  client: Client,
  { repositoryId, workflow, hint }: PullRequestQuestion,
): Promise<PullRequestAnswer> {
  const refuse = (why: string) => ({ ending: 'none' as const, notice: `nothing is written for run ${run.id}: ${why}` });
  if (!JUDGED_EVENTS.has(run.event)) return refuse('its event is not one of a pull request');
  if (run.workflow !== workflow) return refuse(`it is not a run of ${workflow}`);
  if (run.repositoryId !== repositoryId) return refuse('it belongs to another repository');
  if (run.headRepository === undefined) return refuse('the repository of its head is gone');
  const isOurs = (pull: Pull) => belongs(pull, run, repositoryId);

  let hinted: Pull | undefined;
  if (hint !== undefined) {
    hinted = HINT.test(hint) ? await pullOf(client, Number(hint)) : undefined;
    if (hinted === undefined || !isOurs(hinted))
      return refuse('the pull request that its artifact names is not its own');
  }
  for (const candidates of [byNumber, byHead, byCommit]) {
    let pulls: readonly Pull[];
    try {
      pulls = await candidates(run, client);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status !== 403 || thrown.isLimit) throw thrown;
      return refuse('the token has no `pull-requests: write`');
    }
    const found = new Map(pulls.filter(isOurs).map((pull) => [pull.number, pull]));
    if (found.size > 1) return refuse(`pull requests ${[...found.keys()].join(' and ')} are open from the same head`);
    const [only] = found.values();
    if (only !== undefined) return { ending: 'found', pullRequest: refOf(only) };
  }
  if (hinted !== undefined) return { ending: 'found', pullRequest: refOf(hinted) };
  return refuse('no open pull request has its head; it may have moved on');
}

/** All of A1: null on either side refuses, for two nulls would compare equal. */
function belongs({ state, base, head }: Pull, run: JudgedRun, repositoryId: number): boolean {
  return (
    state === 'open' &&
    base.repo.id === repositoryId &&
    head.sha === run.headSha &&
    head.repo !== null &&
    head.repo.id === run.headRepository?.id
  );
}

async function byNumber(run: JudgedRun, client: Client): Promise<Pull[]> {
  const pulls = await Promise.all(run.pullRequests.slice(0, 10).map((number) => pullOf(client, number)));
  return pulls.filter((pull) => pull !== undefined);
}

/** An empty owner or branch would drop the filter and return everything. */
async function byHead({ headRepository, headBranch }: JudgedRun, client: Client): Promise<Pull[]> {
  if (!headRepository?.owner || !headBranch) return [];
  const parameters = { state: 'open', head: `${headRepository.owner}:${headBranch}` };
  const found: Pull[] = [];
  const route = 'GET /repos/{owner}/{repo}/pulls';
  for await (const pull of client.pages(route, parameters, listOf(PullShape), { maxPages: MAX_PAGES }))
    found.push(pull);
  return found;
}

/** Asked of the head's repository: the base does not know a commit that only the fork has. */
async function byCommit({ headRepository, headSha }: JudgedRun, client: Client): Promise<Pull[]> {
  if (headRepository === undefined) return [];
  const parameters = { owner: headRepository.owner, repo: headRepository.name, commit_sha: headSha };
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  const found: Pull[] = [];
  try {
    for await (const pull of client.pages(route, parameters, listOf(PullShape), { maxPages: MAX_PAGES })) {
      found.push(pull);
    }
  } catch (thrown) {
    // A private fork, or one that is gone meanwhile.
    if (!isForbidden(thrown)) throw thrown;
  }
  return found;
}

async function pullOf(client: Client, number: number): Promise<Pull | undefined> {
  try {
    return await client.call('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }, PullShape);
  } catch (thrown) {
    if (isForbidden(thrown)) return undefined;
    throw thrown;
  }
}

function refOf({ number, head, base }: Pull): PullRequestRef {
  return {
    number,
    headSha: head.sha,
    headBranch: head.ref,
    headRepositoryId: head.repo?.id,
    isFork: head.repo?.id !== base.repo.id,
    baseBranch: base.ref,
    baseSha: base.sha,
  };
}

export interface RunArtifact {
  readonly id: number;
  /** In bytes, of the zip. */
  readonly size: number;
  /** `sha256:` + hex of the zip; absent on GHES. */
  readonly digest: string | undefined;
}

/**
 * Artifacts of this very run by name, expired ones left out; of one name the newest. `NAME.2` is what an upload is called
 * whose first try left its name taken: it counts as `NAME`. Throws ApiError.
 */
export async function artifactsOfRun(run: JudgedRun, client: Client): Promise<ReadonlyMap<string, RunArtifact>> {
  const found = new Map<string, RunArtifact>();
  const pages = client.pages(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { run_id: run.id },
    listUnder('artifacts', ArtifactShape),
    { maxPages: MAX_PAGES },
  );
  for await (const { id, name, size_in_bytes: size, expired, digest, workflow_run: origin } of pages) {
    const isOfRun =
      origin?.id === run.id &&
      origin.head_sha === run.headSha &&
      typeof origin.head_repository_id === 'number' &&
      origin.head_repository_id === run.headRepository?.id;
    if (expired || !isOfRun) continue;
    const plain = name.replace(/\.2$/, '');
    if ((found.get(plain)?.id ?? 0) < id) found.set(plain, { id, size, digest: digest ?? undefined });
  }
  return found;
}
