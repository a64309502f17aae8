/**
 * The one check run of a group on a judged commit, by base and config. Its name never changes; its external id says which run and
 * attempt wrote it. A check run cannot be deleted, so only one run may ever make or
 * complete it: the newest one on that commit, as the list of runs has it. Every other ends without a word.
 */
import { z } from '../documents/shape.ts';
import type { CheckHandle, CheckResult, Checks, Log, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import { checkKey, checkName, otherBase } from './check-name.ts';
import { type Client, listUnder } from './client.ts';
import { listRuns, type OtherRun } from './other-runs.ts';
import { readExternalId, renderExternalId } from './publication-key.ts';
import { compareRuns, isNewer, type RunOrder } from './run-order.ts';

export interface ChecksOptions {
  readonly client: Client;
  /** The judged run. */
  readonly run: WorkflowRun;
  /** Login of the app whose token writes: `github-actions[bot]`. Another app's check of the same name is not ours. */
  readonly author: string;
  readonly log: Log;
}

type Fields = Readonly<Record<string, unknown>>;

const PERMISSION = 'checks: write';
const MAX_PAGES = 3;
/** Of work whose last request may have been stored. */
const MAX_TRIES = 3;
/** GitHub refuses a title above 255 characters and a summary above 65,535. */
const TITLE_CHARACTERS = 255;
const SUMMARY_BYTES = 65_000;

const CheckShape = z.looseObject({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  external_id: z.optional(z.nullable(z.string())),
  app: z.optional(z.nullable(z.looseObject({ slug: z.optional(z.string()) }))),
});

/** Events whose runs mark no commit, see `markedCommit`. */
const WITHOUT_CHECK: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'workflow_run']);

interface OwnCheck {
  readonly id: number;
  readonly order: RunOrder;
}

/** The commit that the check stands on; undefined where a second judgement of the same commit could turn it green. */
export function markedCommit(run: WorkflowRun): string | undefined {
  if (run.pullRequest !== undefined) return run.pullRequest.headSha;
  if (run.mergeGroup !== undefined) return run.mergeGroup.headSha;
  return run.event === 'push' && run.isDefaultBranch ? run.sha : undefined;
}

export function openChecks(options: ChecksOptions): Checks {
  const sha = markedCommit(options.run);
  return {
    async start(group, config) {
      return sha === undefined ? undefined : await new GroupCheck(options, group, config, sha).start();
    },
  };
}

class GroupCheck {
  readonly #options: ChecksOptions;
  readonly #name: string;
  readonly #key: string;
  readonly #sha: string;
  readonly #order: RunOrder;

  constructor(options: ChecksOptions, group: string, config: string | undefined, sha: string) {
    const { run } = options;
    this.#options = options;
    this.#name = checkName(group, otherBase(run), config);
    this.#key = checkKey(run, group, config);
    this.#sha = sha;
    this.#order = { run: run.runNumber, attempt: run.runAttempt };
  }

  async start(): Promise<CheckHandle | undefined> {
    try {
      const id = await this.#take();
      return id === undefined ? undefined : { id, complete: (result) => this.#complete(id, result) };
    } catch (thrown) {
      this.#tellMissing(thrown);
      return undefined;
    }
  }

  /** The id of the check that this run may write: ours, an older run's taken over, or a new one. */
  async #take(): Promise<number | undefined> {
    return await this.#untilKnown(async () => {
      if ((await this.#newerRuns()) === 'unfinished') return this.#leave();
      const ours = await this.#findOurs();
      if (ours === undefined) return (await this.#create()).id;
      const difference = compareRuns(ours.order, this.#order);
      if (difference > 0) return this.#leave();
      if (difference < 0) await this.#update(ours.id, { status: 'in_progress' });
      return ours.id;
    });
  }

  async #complete(id: number, result: CheckResult): Promise<void> {
    const title = cutCharacters(result.title, TITLE_CHARACTERS);
    const summary = cutBytes(result.summary, SUMMARY_BYTES);
    const changes = { status: 'completed', conclusion: result.conclusion, output: { title, summary } };
    try {
      await this.#untilKnown(async () => {
        const newer = await this.#newerRuns();
        if (newer === 'unfinished' || (newer !== 'none' && (await this.#isTakenOver(id)))) return this.#leave();
        await this.#update(id, changes);
      });
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }

  /** Again from the first look on, where a write may have been stored. */
  async #untilKnown<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (thrown) {
        if (!(thrown instanceof ApiError && thrown.stored === 'unknown') || tries === MAX_TRIES) throw thrown;
      }
    }
  }

  /** Runs that may write this check too. A finished one has left its mark on it, or none. */
  async #newerRuns(): Promise<'none' | 'finished' | 'unfinished' | 'unknown'> {
    const { client, run } = this.#options;
    const runs = await listRuns(client, run.workflow, { head_sha: this.#sha });
    if (runs === undefined) return 'unknown';
    const newer = runs.filter((other) => isNewer(other, this.#order) && this.#writesChecks(other));
    if (newer.length === 0) return 'none';
    return newer.every((other) => other.isFinished) ? 'finished' : 'unfinished';
  }

  #writesChecks(other: OtherRun): boolean {
    const { pullRequest } = this.#options.run;
    // Of another base it writes another check, and nobody would end this one.
    if (pullRequest !== undefined && other.bases.length > 0 && !other.bases.includes(pullRequest.baseBranch))
      return false;
    if (other.event === 'push') return other.branch === this.#options.run.repository.defaultBranch;
    return !WITHOUT_CHECK.has(other.event);
  }

  async #isTakenOver(id: number): Promise<boolean> {
    const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}';
    const check = await this.#options.client.call(route, { check_run_id: id }, CheckShape);
    const order = readExternalId(check.external_id ?? '', this.#key);
    return order !== undefined && isNewer(order, this.#order);
  }

  /** The newest of ours; of equals the oldest. By name, key and app: others may use the name. */
  async #findOurs(): Promise<OwnCheck | undefined> {
    const slug = this.#options.author.replace(/\[bot\]$/, '');
    const parameters = { ref: this.#sha, check_name: this.#name, filter: 'all' };
    const all = this.#options.client.pages(
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      parameters,
      listUnder('check_runs', CheckShape),
      { maxPages: MAX_PAGES },
    );
    let found: OwnCheck | undefined;
    for await (const { id, name, external_id: externalId, app } of all) {
      const order = readExternalId(externalId ?? '', this.#key);
      if (order === undefined || name !== this.#name || (app?.slug ?? slug) !== slug) continue;
      const difference = found === undefined ? 1 : compareRuns(order, found.order);
      if (difference > 0 || (difference === 0 && id < found!.id)) found = { id, order };
    }
    return found;
  }

  async #create(): Promise<{ readonly id: number }> {
    return await this.#options.client.call(
      'POST /repos/{owner}/{repo}/check-runs',
      { head_sha: this.#sha, ...this.#identity(), status: 'in_progress' },
      CheckShape,
    );
  }

  async #update(id: number, changes: Fields): Promise<void> {
    await this.#options.client.call(
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      { check_run_id: id, ...this.#identity(), ...changes },
      CheckShape,
      { once: true },
    );
  }

  #identity(): Fields {
    const { url } = this.#options.run;
    return { name: this.#name, external_id: renderExternalId(this.#key, this.#order), details_url: url };
  }

  #leave(): undefined {
    this.#options.log.info(
      `check run "${this.#name}": left to a newer run of ${this.#options.run.workflow} on this commit.`,
    );
  }

  #tellMissing(thrown: unknown): void {
    if (!isForbidden(thrown)) throw thrown;
    this.#options.log.info(`check run "${this.#name}" not written: the token lacks ${PERMISSION}. The verdict stands.`);
  }
}

/** At most so many UTF-16 units, never half a character. */
function cutCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text[most - 2]!);
  return `${text.slice(0, isHalf ? most - 2 : most - 1)}…`;
}

/** At most so many UTF-8 bytes, cut at the end of a line where there is one. */
function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const whole = bytes
    .subarray(0, most - 4)
    .toString()
    .replace(/\ufffd+$/, '');
  const line = whole.lastIndexOf('\n');
  return `${line > 0 ? whole.slice(0, line) : whole}\n…`;
}
