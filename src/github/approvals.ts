/**
 * The Approvals port: whether somebody else with write access allowed the waivers of this very head.
 *
 * - **A review** is bound to the commit that the reviewer saw (`commit_id`), so it cannot be taken along to another head.
 * - **The label `assay-waive`** is bound to none. It counts where it was set after the newest push to the head's branch, and
 *   that push brought this head. Both times are the server's: of the label's event, and of the repository's list of
 *   activities. Dates of commits are their author's to choose; the first workflow run of a head proves nothing of a head that
 *   was left and come back to, or whose commit asks to skip runs.
 *
 * Who counts is a person (no app: a pull request's own workflow could make one approve), and neither the author of the pull
 * request, nor author or committer of its newest commit, nor who pushed it where the platform tells.
 */
import { z } from '../documents/shape.ts';
import type { Approval, Approvals, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import { type Client, listOf } from './client.ts';

export const WAIVE_LABEL = 'assay-waive';

/** Of 100 each. Where there are more the newest were not seen, and nothing counts. */
const MAX_PAGES = 30;
const PER_PAGE = 100;
/** Approvals whose author's rights are asked for, newest first: strangers may approve too. */
const MOST_ASKED = 20;
/** Notes why an approval does not count. */
const MOST_NOTES = 3;
/** The branch of a merge queue names the pull request: `refs/heads/gh-readonly-queue/main/pr-7-<sha>`. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9][0-9]{0,9})-[0-9a-f]{40,64}$/;
/** Those of a reviewer that take the place of an earlier one; a comment does not. */
const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
const WRITERS: ReadonlySet<string> = new Set(['admin', 'maintain', 'write']);

const UserShape = z.nullable(z.object({ login: z.string(), type: z.string() }));
const PullShape = z.object({
  user: UserShape,
  labels: z.array(z.object({ name: z.string() })),
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    repo: z.nullable(z.object({ name: z.string(), owner: z.object({ login: z.string() }) })),
  }),
});
type Pull = z.infer<typeof PullShape>;
const ReviewShape = z.object({
  user: UserShape,
  state: z.string(),
  commit_id: z.nullable(z.string()),
});
const LoginShape = z.optional(z.nullable(z.object({ login: z.optional(z.string()) })));
const CommitShape = z.object({ author: LoginShape, committer: LoginShape });
const ActivityShape = z.array(
  z.object({
    ref: z.string(),
    after: z.string(),
    timestamp: z.string(),
    actor: z.optional(z.nullable(z.object({ login: z.string() }))),
  }),
);
const EventShape = z.object({
  event: z.string(),
  created_at: z.string(),
  actor: z.optional(UserShape),
  label: z.optional(z.object({ name: z.nullable(z.string()) })),
});
const PermissionShape = z.object({ permission: z.string() });

/** Makes no request before it is asked, and then once for all models. */
export function openApprovals(client: Client, run: WorkflowRun): Approvals {
  let asked: Promise<Approval> | undefined;
  return {
    ofHead() {
      asked ??= askOfHead(client, run);
      return asked;
    },
  };
}

async function askOfHead(client: Client, run: WorkflowRun): Promise<Approval> {
  const number = run.pullRequest?.number ?? queuedPull(run);
  if (number === undefined) return { by: 'none', why: 'only on a pull request can somebody allow it' };
  try {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const pull = await client.call(route, { pull_number: number }, PullShape);
    return await new Search(client, number, run.pullRequest?.headSha ?? pull.head.sha, pull).search();
  } catch (thrown) {
    if (!isForbidden(thrown)) throw thrown;
    return { by: 'none', why: `nobody could be asked who allowed it: the token lacks ${lacking(thrown, PULLS)}` };
  }
}

const PULLS = 'pull-requests: read';

/** The one that a merge group adds; those before it in the queue were judged in groups of their own. */
function queuedPull({ mergeGroup, ref }: WorkflowRun): number | undefined {
  const [, number] = mergeGroup === undefined ? [] : (QUEUED.exec(ref) ?? []);
  return number === undefined ? undefined : Number(number);
}

function lacking(thrown: ApiError, permission: string): string {
  return thrown.permission ?? permission;
}

/** The newest push to the head's branch. */
interface Push {
  readonly sha: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string | undefined;
}

class Search {
  readonly #client: Client;
  readonly #number: number;
  readonly #sha: string;
  readonly #pull: Pull;
  /** Why what looks like an approval is none. */
  readonly #notes: string[] = [];
  readonly #rights = new Map<string, boolean>();
  /** Login in lower case → what the person did. */
  readonly #involved = new Map<string, string>();

  constructor(client: Client, number: number, sha: string, pull: Pull) {
    this.#client = client;
    this.#number = number;
    this.#sha = sha;
    this.#pull = pull;
  }

  async search(): Promise<Approval> {
    this.#involve(this.#pull.user?.login, 'opened the pull request');
    const [push, reviews] = await Promise.all([this.#newestPush(), this.#approvals(), this.#readCommit()]);
    if (push !== undefined && push.sha === this.#sha) this.#involve(push.by, 'pushed this commit');
    for (const login of reviews) if (await this.#mayAllow(login)) return { by: 'review', login };
    const login = await this.#labelledBy(push);
    if (login !== undefined && (await this.#mayAllow(login))) return { by: 'label', login };
    return { by: 'none', why: this.#why() };
  }

  #why(): string {
    const rule = `nobody else with write access has approved ${this.#sha.slice(0, 7)} or set the label ${WAIVE_LABEL} since it was pushed`;
    return [rule, ...[...new Set(this.#notes)].slice(0, MOST_NOTES)].join('; ');
  }

  #involve(login: string | undefined, what: string): void {
    const key = login?.toLowerCase();
    if (key !== undefined && !this.#involved.has(key)) this.#involved.set(key, what);
  }

  async #mayAllow(login: string): Promise<boolean> {
    const what = this.#involved.get(login.toLowerCase());
    if (what !== undefined) {
      this.#notes.push(`${login} ${what}`);
      return false;
    }
    const known = this.#rights.get(login);
    if (known !== undefined) return known;
    if (this.#rights.size >= MOST_ASKED) {
      this.#notes.push(`more than ${MOST_ASKED} people approved, and none of those asked about may write`);
      return false;
    }
    const mayWrite = await this.#mayWrite(login);
    this.#rights.set(login, mayWrite);
    return mayWrite;
  }

  async #mayWrite(login: string): Promise<boolean> {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    try {
      const { permission } = await this.#client.call(route, { username: login }, PermissionShape);
      if (WRITERS.has(permission)) return true;
      this.#notes.push(`${login} has no write access`);
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      // 404: nobody of that name belongs to the repository.
      const isNobody = thrown.status === 404;
      this.#notes.push(
        isNobody
          ? `${login} has no write access`
          : `the rights of ${login} are not known: the token lacks ${lacking(thrown, 'metadata: read')}`,
      );
    }
    return false;
  }

  /** Logins of those whose newest decisive review approves this very commit, newest first. */
  async #approvals(): Promise<readonly string[]> {
    const newest = new Map<string, z.infer<typeof ReviewShape>>();
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
    const reviews = this.#client.pages(route, { pull_number: this.#number }, listOf(ReviewShape), {
      maxPages: MAX_PAGES,
    });
    let count = 0;
    for await (const review of reviews) {
      count += 1;
      const login = review.user?.login;
      if (login === undefined || !DECISIVE.has(review.state)) continue;
      newest.delete(login);
      newest.set(login, review);
    }
    if (count >= MAX_PAGES * PER_PAGE) {
      this.#notes.push(`the pull request has ${count} reviews or more, too many to see the newest`);
      return [];
    }
    const approving = [...newest].reverse().filter(([, { state }]) => state === 'APPROVED');
    return approving
      .filter(([login, { user, commit_id: commit }]) => {
        if (user?.type !== 'User') this.#notes.push(`${login} is no person`);
        else if (commit !== this.#sha) this.#notes.push(`${login} approved another commit`);
        else return true;
        return false;
      })
      .map(([login]) => login);
  }

  /** Of GHES before this list existed, and of a fork that is out of sight: not known. */
  async #newestPush(): Promise<Push | undefined> {
    const { ref, repo } = this.#pull.head;
    if (repo === null) return undefined;
    const full = `refs/heads/${ref}`;
    const parameters = { owner: repo.owner.login, repo: repo.name, ref: full, direction: 'desc', per_page: 1 };
    try {
      const [newest] = await this.#client.call('GET /repos/{owner}/{repo}/activity', parameters, ActivityShape);
      if (newest === undefined || newest.ref !== full) return undefined;
      return { sha: newest.after, at: Date.parse(newest.timestamp), by: newest.actor?.login };
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      return undefined;
    }
  }

  /** What a commit says of its author keeps people out; it lets nobody in. */
  async #readCommit(): Promise<void> {
    try {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
      const { author, committer } = await this.#client.call(route, { ref: this.#sha }, CommitShape);
      this.#involve(author?.login, 'is the author of its newest commit');
      this.#involve(committer?.login, 'committed its newest commit');
    } catch (thrown) {
      // 422: no commit has this name.
      const isAbsent = thrown instanceof ApiError && thrown.status === 422;
      if (!isAbsent && !isForbidden(thrown)) throw thrown;
    }
  }

  /** Whose label it is, where it was set after this head was pushed. */
  async #labelledBy(push: Push | undefined): Promise<string | undefined> {
    if (!this.#pull.labels.some(({ name }) => name === WAIVE_LABEL)) return undefined;
    const set = await this.#newestLabelling();
    if (set === undefined) return undefined;
    const { actor, at } = set;
    if (push === undefined)
      this.#notes.push(`when ${this.#sha.slice(0, 7)} was pushed is not known, a review would do`);
    else if (push.sha !== this.#sha) this.#notes.push('another commit was pushed since');
    else if (!(at > push.at)) this.#notes.push(`the label ${WAIVE_LABEL} was set before this commit was pushed`);
    else if (actor?.type !== 'User') this.#notes.push(`the label ${WAIVE_LABEL} was set by no person`);
    else return actor.login;
    return undefined;
  }

  async #newestLabelling(): Promise<
    { readonly actor: z.infer<typeof UserShape> | undefined; readonly at: number } | undefined
  > {
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
    let newest: z.infer<typeof EventShape> | undefined;
    let count = 0;
    try {
      const events = this.#client.pages(route, { issue_number: this.#number }, listOf(EventShape), {
        maxPages: MAX_PAGES,
      });
      for await (const event of events) {
        count += 1;
        if (event.label?.name === WAIVE_LABEL && /^(?:un)?labeled$/.test(event.event)) newest = event;
      }
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      this.#notes.push(`who set the label is not known: the token lacks ${lacking(thrown, PULLS)}`);
      return undefined;
    }
    if (count >= MAX_PAGES * PER_PAGE) {
      this.#notes.push(`the pull request has ${count} events or more, too many to see who set the label`);
      return undefined;
    }
    return newest?.event === 'labeled' ? { actor: newest.actor, at: Date.parse(newest.created_at) } : undefined;
  }
}
