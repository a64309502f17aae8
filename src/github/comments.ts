/**
 * The one comment of a workflow and group on its pull request (threats, A11). GitHub has no compare and swap, so an older
 * run's edit may land on a newer run's at any later time. Hence two ways to write:
 *
 * - **Edit** the oldest of ours, where no older run can still write.
 * - **Replace** where one can: post the text as a new comment and delete the others. The older run's edit then finds
 *   nothing to land on. Among several, the newest run's comment stays, of equals the oldest.
 */
import { z } from '../documents/shape.ts';
import { InfrastructureError, InvariantError } from '../errors.ts';
import type { CommentRequest, Comments, Log, Published, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden, quote } from './api-error.ts';
import type { Author } from './author.ts';
import { commentKey } from './check-name.ts';
import { type Client, LOOK_MS, listOf } from './client.ts';
import { listRuns } from './other-runs.ts';
import { readMarker, renderMarker } from './publication-key.ts';
import { compareRuns, isNewer, type RunOrder } from './run-order.ts';

/** The workflow run that this process is part of, where it reports for another one (`workflow_run`). */
export interface Reporter {
  readonly workflow: string;
  readonly runId: number;
}

export interface CommentsOptions {
  readonly client: Client;
  /** The judged run: its number and attempt say who has the word. */
  readonly run: WorkflowRun;
  /** Whose comments are ours. */
  readonly author: Author;
  readonly log: Log;
  readonly reporter?: Reporter | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whatever request was refused: with less it would only be the next one. */
const PERMISSION = 'pull-requests: write';
/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each round ends the work or meets a fault or another writer. */
const MAX_ROUNDS = 8;
/** Limits that are waited for. */
const MAX_LIMITS = 3;
const POST = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

const CommentShape = z.looseObject({
  id: z.number(),
  body: z.optional(z.nullable(z.string())),
  user: z.nullable(z.looseObject({ login: z.string() })),
  html_url: z.string(),
});
const HeadShape = z.looseObject({ head: z.looseObject({ sha: z.string() }) });

interface OwnComment {
  readonly id: number;
  readonly body: string;
  readonly order: RunOrder;
  readonly url: string;
}

export function openComments(options: CommentsOptions): Comments {
  const { run } = options;
  const order: RunOrder = { run: run.runNumber, attempt: run.runAttempt };
  const sha = run.pullRequest?.headSha ?? run.sha;
  return {
    marker: (group, config) => renderMarker(commentKey(run.workflow, group, config), order, sha),
    async publish(request) {
      const { pullRequest } = run;
      if (readMarker(request.body, commentKey(run.workflow, request.group, request.config)) === undefined)
        throw new InvariantError('a comment without its marker would never be found again');
      if (pullRequest === undefined) return { ending: 'absent' };
      try {
        return await new Publication(options, request, order, pullRequest).publish();
      } catch (thrown) {
        if (!isForbidden(thrown)) throw thrown;
        if (isLocked(thrown)) return { ending: 'locked' };
        return { ending: 'forbidden', permission: PERMISSION };
      }
    },
  };
}

type PullRequest = NonNullable<WorkflowRun['pullRequest']>;

class Publication {
  readonly #options: CommentsOptions;
  readonly #request: CommentRequest;
  readonly #order: RunOrder;
  readonly #pull: PullRequest;
  readonly #key: string;
  #ending: 'created' | 'updated' | 'unchanged' = 'unchanged';
  /** Whether a comment of this publication may stand beside others. */
  #hasPosted = false;
  #posted: OwnComment | undefined;
  /** A write may go without waiting. */
  #hasTurn = false;
  /** When the round began to look, by the clock. */
  #looked = 0;

  constructor(options: CommentsOptions, request: CommentRequest, order: RunOrder, pull: PullRequest) {
    this.#options = options;
    this.#request = request;
    this.#order = order;
    this.#pull = pull;
    this.#key = commentKey(options.run.workflow, request.group, request.config);
  }

  async publish(): Promise<Published> {
    const { author, client } = this.#options;
    let lastFault: unknown;
    let limits = 0;
    await author.ask(client);
    // Who will most likely write waits for its turn first: a list from before the wait would be old.
    if (this.#request.create) await this.#isNext();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.#looked = client.clock.now();
      const ours = await this.#listOurs();
      const leader = leaderOf(ours);
      try {
        const ending = leader === undefined ? await this.#begin() : await this.#follow(ours, leader);
        if (ending !== undefined) return ending;
      } catch (thrown) {
        if (!(thrown instanceof WriteFault)) throw thrown;
        lastFault = thrown.cause;
        if (!(thrown.cause instanceof ApiError) || !thrown.cause.isPassing) continue;
        if (++limits > MAX_LIMITS) throw thrown.cause;
        await client.turn(POST);
        this.#hasTurn = true;
      }
    }
    throw new InfrastructureError(
      `the comment on pull request ${this.#pull.number} could not be settled in ${MAX_ROUNDS} rounds: ${lastFault instanceof Error ? lastFault.message : 'other runs write it too'}. Safe to re-run`,
      { cause: lastFault },
    );
  }

  async #begin(): Promise<Published | undefined> {
    if (!this.#request.create) return { ending: 'absent' };
    if (!(await this.#isNext())) return undefined;
    if (await this.#hasHeadMoved()) return { ending: 'superseded' };
    if (this.#isFresh()) await this.#post('created');
    return undefined;
  }

  async #follow(ours: readonly OwnComment[], leader: OwnComment): Promise<Published | undefined> {
    const { url } = leader;
    const others = ours.filter((one) => one !== leader);
    const difference = compareRuns(leader.order, this.#order);
    if (difference > 0) {
      if (this.#hasPosted) await this.#deleteAll(others);
      return { ending: 'superseded', url };
    }
    if (difference === 0 && isSameBody(leader.body, this.#request.body)) {
      await this.#deleteAll(others);
      return { ending: this.#ending, url };
    }
    if (!(await this.#isNext())) return undefined;
    const mayEdit = await this.#mayEdit(ours);
    if (await this.#hasHeadMoved()) return { ending: 'superseded', url };
    if (!this.#isFresh()) return undefined;
    if (mayEdit) return await this.#edit(ours);
    await this.#post('updated');
    return undefined;
  }

  /** Whether a write may follow at once. Else it was waited for, and the list of this round is old. */
  async #isNext(): Promise<boolean> {
    if (this.#hasTurn) return true;
    const waited = await this.#options.client.turn(POST);
    this.#hasTurn = true;
    return !waited;
  }

  #isFresh(): boolean {
    return this.#options.client.clock.now() - this.#looked <= LOOK_MS;
  }

  /** Oldest first. By author and marker: a quoted marker is nobody's. */
  async #listOurs(): Promise<OwnComment[]> {
    const { author } = this.#options;
    const ours: OwnComment[] = [];
    const all = this.#options.client.pages(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { issue_number: this.#pull.number },
      listOf(CommentShape),
      { maxPages: MAX_PAGES },
    );
    for await (const { id, body, user, html_url: url } of all) {
      if (!author.is(user?.login)) continue;
      const order = readMarker(body ?? '', this.#key);
      if (order !== undefined) ours.push({ id, body: body!, order, url });
    }
    // A list may lag behind: what was answered for is there.
    const posted = this.#posted;
    if (posted !== undefined && ours.every(({ id }) => id !== posted.id)) ours.push(posted);
    return ours.sort((a, b) => a.id - b.id);
  }

  /**
   * Whether no older run can still write. One that has had its say, and left one comment, only reads from then on. A run
   * that is re-run at this very moment needs far longer to get here than we to write.
   */
  async #mayEdit(ours: readonly OwnComment[]): Promise<boolean> {
    const { client, run, reporter } = this.#options;
    const runs =
      reporter === undefined
        ? await listRuns(client, run.workflow, { status: 'in_progress', branch: this.#pull.headBranch })
        : await listRuns(client, reporter.workflow, { status: 'in_progress' });
    // Without the right to look an edit is the best effort.
    if (runs === undefined) return true;
    const own = reporter?.runId ?? run.runId;
    return runs.every((other) => {
      if (other.isFinished || other.id === own) return true;
      // The number of a run that reports for another one says nothing of whom it reports for.
      if (reporter !== undefined) return false;
      return isNewer(other, this.#order) || (ours.length === 1 && compareRuns(ours[0]!.order, other) === 0);
    });
  }

  async #hasHeadMoved(): Promise<boolean> {
    const parameters = { pull_number: this.#pull.number };
    const pull = await this.#options.client.call(
      'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      parameters,
      HeadShape,
    );
    return pull.head.sha !== this.#pull.headSha;
  }

  async #edit(ours: readonly OwnComment[]): Promise<Published> {
    const [oldest, ...others] = ours;
    this.#ending = 'updated';
    const parameters = { comment_id: oldest!.id, body: this.#request.body };
    const edited = await this.#write(EDIT, parameters);
    // Somebody deleted it: the next round makes another.
    if (edited === undefined) throw new WriteFault(new Error('comment deleted meanwhile'));
    await this.#deleteAll(others);
    return { ending: 'updated', url: edited.html_url };
  }

  async #post(ending: 'created' | 'updated'): Promise<void> {
    // Before the request: one that ends in a fault may have been stored.
    this.#hasPosted = true;
    if (this.#ending === 'unchanged') this.#ending = ending;
    const parameters = { issue_number: this.#pull.number, body: this.#request.body };
    const posted = await this.#write(POST, parameters);
    if (posted === undefined)
      throw new InfrastructureError(`pull request ${this.#pull.number} is not there, or the token may not see it`);
    this.#posted = { id: posted.id, body: this.#request.body, order: this.#order, url: posted.html_url };
    if (posted.user !== null) this.#learn(posted.user.login);
  }

  /** Where the token turns out to write as somebody else, the next round finds what that one left earlier. */
  #learn(login: string): void {
    const { author, log } = this.#options;
    if (!author.learn(login)) return;
    log.warning(
      `comment-author: this token writes as ${quote(login)}, which only a new comment tells. With \`comment-author: ${quote(login)}\` the comment of an earlier run is edited, else it is replaced`,
    );
  }

  async #deleteAll(comments: readonly OwnComment[]): Promise<void> {
    for (const { id } of comments) {
      try {
        await this.#options.client.call(DELETE, { comment_id: id }, z.unknown());
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (thrown.stored === 'unknown') throw new WriteFault(thrown);
        if (thrown.status !== 404) throw thrown;
      }
    }
  }

  /** undefined for 404. Throws WriteFault where only the next round can tell what is there, or may go on. */
  async #write(route: string, parameters: Fields): Promise<z.infer<typeof CommentShape> | undefined> {
    this.#hasTurn = false;
    try {
      return await this.#options.client.call(route, parameters, CommentShape, { once: true });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (thrown.status === 404) return undefined;
      throw thrown.stored === 'unknown' || thrown.isPassing ? new WriteFault(thrown) : thrown;
    }
  }
}

/** GitHub refuses it by 403, as it does a missing right. */
function isLocked({ status, said }: ApiError): boolean {
  return status === 403 && /\block(?:ed)?\b/i.test(said);
}

/** A write that may have been stored, or that a limit refused: look before anything else. */
class WriteFault extends Error {
  constructor(cause: unknown) {
    super('a write that is not settled', { cause });
    this.name = 'WriteFault';
  }
}

/** The newest run's comment, of equals the oldest. */
function leaderOf(ours: readonly OwnComment[]): OwnComment | undefined {
  let leader = ours[0];
  for (const one of ours) if (compareRuns(one.order, leader!.order) > 0) leader = one;
  return leader;
}

/** GitHub may keep other line ends, and none at the end. */
function isSameBody(stored: string, wanted: string): boolean {
  return stored.replaceAll('\r\n', '\n').trimEnd() === wanted.trimEnd();
}
