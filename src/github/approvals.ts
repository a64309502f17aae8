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
 * request, nor author, co-author or committer of any of its commits, nor who pushed any of them where the platform tells: a
 * merge of the base or a rebase by somebody else on top makes nobody a stranger to the change.
 *
 * Reviews, labels and commits are read from the platform in every attempt, never from the event that began the run.
 */
import { z } from '../documents/shape.ts';
import type { Approval, Approvals, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import { type Client, listOf } from './client.ts';

export const WAIVE_LABEL = 'assay-waive';

/** Of 100 each. Where there are more the newest were not seen, and nothing counts. */
const MAX_PAGES = 30;
const PER_PAGE = 100;
/** The platform lists no more commits of a pull request. */
const MOST_COMMITS = 250;
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
  created_at: z.string(),
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
const CommitShape = z.object({
  sha: z.string(),
  author: LoginShape,
  committer: LoginShape,
  commit: z.object({ message: z.string() }),
});
/** The address that the platform itself gives people: it holds the login. */
const CO_AUTHOR = /^co-authored-by:.*<(?:[0-9]+\+)?([A-Za-z0-9-]+)@users\.noreply\.[^<>\s]+>/gim;
const ActivityShape = z.array(
  z.object({
    ref: z.string(),
    after: z.string(),
    timestamp: z.string(),
    activity_type: z.optional(z.string()),
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

/** A push to the head's branch. */
interface Push {
  readonly sha: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string | undefined;
  /** What was there before is not part of what is there now. */
  readonly isForced: boolean;
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
    const [pushes, reviews, commits] = await Promise.all([this.#pushes(), this.#approvals(), this.#readCommits()]);
    const isWhole = commits !== undefined && this.#involvePushers(pushes, commits);
    if (!isWhole) return { by: 'none', why: this.#why() };
    const [push] = pushes;
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

  /** Newest first. None of GHES before this list existed, nor of a fork that is out of sight: not known. */
  async #pushes(): Promise<readonly Push[]> {
    const { ref, repo } = this.#pull.head;
    if (repo === null) return [];
    const full = `refs/heads/${ref}`;
    const parameters = { owner: repo.owner.login, repo: repo.name, ref: full, direction: 'desc', per_page: PER_PAGE };
    try {
      const found = await this.#client.call('GET /repos/{owner}/{repo}/activity', parameters, ActivityShape);
      return found
        .filter((one) => one.ref === full)
        .map(({ after, timestamp, actor, activity_type: type }) => ({
          sha: after,
          at: Date.parse(timestamp),
          by: actor?.login,
          isForced: type === 'force_push',
        }));
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      return [];
    }
  }

  /**
   * Who pushed since the pull request was opened, or since the first push of what it holds now; where a force push began that,
   * whoever pushed before it too, since it hides whose commits it replaced. False where the list ends before.
   */
  #involvePushers(pushes: readonly Push[], commits: ReadonlySet<string>): boolean {
    const opened = Date.parse(this.#pull.created_at);
    let last = pushes.findLastIndex(({ sha, at }) => commits.has(sha) || !(at < opened));
    if (last >= 0 && pushes[last]!.isForced) last = pushes.length - 1;
    for (const { sha, by } of pushes.slice(0, last + 1))
      this.#involve(by, sha === this.#sha ? 'pushed this commit' : 'pushed to this branch');
    if (pushes.length < PER_PAGE || last < pushes.length - 1) return true;
    this.#notes.push(`the branch was pushed to ${pushes.length} times or more, too often to see by whom`);
    return false;
  }

  /** Names of the commits; undefined where not all can be seen. What a commit says keeps people out; it lets nobody in. */
  async #readCommits(): Promise<ReadonlySet<string> | undefined> {
    const seen = new Set<string>();
    const parameters = { pull_number: this.#number };
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
    const pages = { maxPages: Math.ceil(MOST_COMMITS / PER_PAGE) };
    for await (const commit of this.#client.pages(route, parameters, listOf(CommitShape), pages)) {
      seen.add(commit.sha);
      this.#involveAuthors(commit);
    }
    if (seen.size >= MOST_COMMITS) {
      this.#notes.push(`the pull request has ${seen.size} commits or more, too many to see whose they are`);
      return undefined;
    }
    // The pull request has moved on, or the queue judges what it holds no more.
    if (!seen.has(this.#sha)) await this.#readCommit();
    return seen.add(this.#sha);
  }

  #involveAuthors({ sha, author, committer, commit }: z.infer<typeof CommitShape>): void {
    const name = sha.slice(0, 7);
    this.#involve(author?.login, `is the author of ${name}`);
    this.#involve(committer?.login, `committed ${name}`);
    for (const [, login] of commit.message.matchAll(CO_AUTHOR)) this.#involve(login, `is a co-author of ${name}`);
  }

  async #readCommit(): Promise<void> {
    try {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
      this.#involveAuthors(await this.#client.call(route, { ref: this.#sha }, CommitShape));
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
