/**
 * The one check run of a group on a judged commit, by base and config. Its name never changes; its external id says which run and
 * attempt wrote it. A check run cannot be deleted, so only one run may ever make or
 * complete it: the newest one on that commit, as the list of runs has it. Every other ends without a word.
 */
import { z } from '../documents/shape.ts';
import { InfrastructureError } from '../errors.ts';
import type { CheckHandle, CheckResult, Checks, Log, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import type { Author } from './author.ts';
import { checkKey, checkName, otherBase } from './check-name.ts';
import { type Client, LOOK_MS, listUnder } from './client.ts';
import { listRuns, type OtherRun } from './other-runs.ts';
import { readExternalId, renderExternalId } from './publication-key.ts';
import { compareRuns, isNewer, type RunOrder } from './run-order.ts';

export interface ChecksOptions {
  readonly client: Client;
  /** The judged run. */
  readonly run: WorkflowRun;
  /** Another app's check of the same name is not ours. */
  readonly author: Author;
  readonly log: Log;
}

type Fields = Readonly<Record<string, unknown>>;

const PERMISSION = 'checks: write';
const MAX_PAGES = 3;
/** Of a look and the write behind it, where the write may have been stored or met a limit, or the look grew old. */
const MAX_TRIES = 4;
/** Two runs of one push begin together and end together, or nearly so. */
const DOUBT_MS = 10_000;
const MAX_DOUBTS = 12;
/** Apps that are asked whether their check is ours: a request each. */
const MAX_APPS = 3;
/** GitHub refuses a title above 255 characters and a summary above 65,535. */
const TITLE_CHARACTERS = 255;
const SUMMARY_BYTES = 65_000;

const CheckShape = z.looseObject({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  external_id: z.optional(z.nullable(z.string())),
  app: z.optional(z.nullable(z.looseObject({ slug: z.optional(z.string()) }))),
  output: z.optional(z.nullable(z.looseObject({ title: z.optional(z.nullable(z.string())) }))),
});

/** Events whose runs mark no commit, see `markedCommit`. */
const WITHOUT_CHECK: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'workflow_run']);

/** `doubtful`: unfinished, and GitHub names pull requests onto several bases for it, so that it may be of another one. */
type NewerRuns = 'none' | 'finished' | 'perhaps finished' | 'unfinished' | 'doubtful' | 'unknown';

interface OwnCheck {
  readonly id: number;
  readonly order: RunOrder;
  readonly app: string | undefined;
  /** A write of an older run landed late, maybe over the verdict of a newer one. */
  readonly hasGivenWay: boolean;
}

/** What a look came to: an end without a write, or the write that it allows. */
type Step<T> = { readonly end: T } | { readonly write: () => Promise<T> };

const CREATE = 'POST /repos/{owner}/{repo}/check-runs';
const UPDATE = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';

/** Never green, and no verdict: which run has the word is for people to find by running it again. */
const OVERTAKEN = {
  status: 'completed',
  conclusion: 'failure',
  output: {
    title: 'a newer run judged this commit meanwhile',
    summary:
      'GitHub held a request of an older run until a newer one was under way, so this check may say what the older one found. Run the newest run of this commit again.',
  },
};

function hasGivenWay({ output }: z.infer<typeof CheckShape>): boolean {
  return output?.title === OVERTAKEN.output.title;
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
      const ids = await this.#take(false);
      if (ids === 'doubtful') return { complete: (result) => this.#takeLate(result) };
      return ids && { id: ids[0]!, complete: (result) => this.#complete(ids, result) };
    } catch (thrown) {
      this.#tellMissing(thrown);
      return undefined;
    }
  }

  /**
   * The check that this run may write: ours, an older run's taken over, or a new one. Others behind it where a held request
   * made a second one: they end alike.
   */
  #take(mayWait: boolean): Promise<readonly number[] | 'doubtful' | undefined> {
    return this.#settle<readonly number[] | 'doubtful' | undefined>(async () => {
      const newer = mayWait ? await this.#newerRunsKnown() : await this.#newerRuns();
      if (newer === 'doubtful' && !mayWait) return { end: 'doubtful' };
      if (isUnfinished(newer)) return { end: this.#leave() };
      const ours = await this.#findOurs();
      const [first] = ours;
      if (first === undefined) return { write: async () => [await this.#create()] };
      const difference = compareRuns(first.order, this.#order);
      if (difference > 0) return { end: this.#leave() };
      // What the newer run found stood there: only that one may say it again.
      if (first.hasGivenWay && newer === 'finished') return { end: this.#leave() };
      const ids = ours.map(({ id }) => id);
      if (difference === 0) return { end: ids };
      return {
        write: async () => {
          await this.#update(first.id, { status: 'in_progress' });
          return ids;
        },
      };
    });
  }

  /** Of a check that was not begun: a newer run might have been about to write it. */
  async #takeLate(result: CheckResult): Promise<void> {
    try {
      const ids = await this.#take(true);
      if (ids !== undefined && ids !== 'doubtful') await this.#complete(ids, result);
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }

  async #complete(ids: readonly number[], result: CheckResult): Promise<void> {
    const title = cutCharacters(result.title, TITLE_CHARACTERS);
    const summary = cutBytes(result.summary, SUMMARY_BYTES);
    const changes = { status: 'completed', conclusion: result.conclusion, output: { title, summary } };
    try {
      for (const id of ids) {
        await this.#settle<void>(async () => {
          const newer = await this.#newerRunsKnown();
          const isLeft = isUnfinished(newer) || (newer !== 'none' && (await this.#isTakenOver(id, newer)));
          return isLeft ? { end: this.#leave() } : { write: () => this.#update(id, changes) };
        });
      }
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }

  /**
   * All waiting, then the look, then at once the write. Again from the waiting on where the write was refused for a limit or
   * may have been stored: what was true then need not be true now.
   */
  async #settle<T>(look: () => Promise<Step<T>>): Promise<T | undefined> {
    const { client } = this.#options;
    const { clock } = client;
    let mayLandLate = false;
    for (let tries = 1; ; tries++) {
      await client.turn(UPDATE);
      const looked = clock.now();
      const isOld = () => clock.now() - looked > LOOK_MS;
      const step = await look();
      if ('end' in step) {
        if (mayLandLate) await this.#giveWay();
        return step.end;
      }
      if (isOld()) {
        if (tries < MAX_TRIES) continue;
        throw new InfrastructureError(
          `check run "${this.#name}": GitHub answers so slowly that no look at newer runs was fresh enough to write after it. Safe to re-run`,
        );
      }
      try {
        const value = await step.write();
        return (mayLandLate || isOld()) && (await this.#giveWay()) ? undefined : value;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || tries === MAX_TRIES) throw thrown;
        if (thrown.stored !== 'unknown' && !thrown.isPassing) throw thrown;
        // One that was given up may land at any time; one that broke off at once has landed or never will.
        mayLandLate ||= thrown.stored === 'unknown' && isOld();
      }
    }
  }

  /**
   * For a write that was long under way: where a newer run of the commit is there by now, what stands in our name may stand
   * over its verdict, and becomes a failure. Whether it did.
   */
  async #giveWay(): Promise<boolean> {
    const newer = await this.#newerRuns();
    if (newer === 'none' || newer === 'unknown') return false;
    for (const { id, order } of await this.#findOurs()) {
      if (compareRuns(order, this.#order) === 0) await this.#update(id, OVERTAKEN, false);
    }
    this.#leave();
    return true;
  }

  /** Runs that may write this check too. A finished one has left its mark on it, or none. */
  async #newerRuns(): Promise<NewerRuns> {
    const { client, run } = this.#options;
    const runs = await listRuns(client, run.workflow, { head_sha: this.#sha });
    if (runs === undefined) return 'unknown';
    const newer = runs.filter((other) => isNewer(other, this.#order) && this.#writesChecks(other));
    if (newer.length === 0) return 'none';
    /** Listed for several bases, each of them may write another base's check alone. */
    const isInDoubt = (runs: readonly OtherRun[]) =>
      run.pullRequest !== undefined && runs.every(({ bases }) => bases.length > 1);
    const unfinished = newer.filter((other) => !other.isFinished);
    if (unfinished.length === 0) return isInDoubt(newer) ? 'perhaps finished' : 'finished';
    return isInDoubt(unfinished) ? 'doubtful' : 'unfinished';
  }

  /**
   * The same after a while where it is in doubt whether a newer run writes this check: left to one that does not, it would stay
   * open. One that has finished has left its mark, or none.
   */
  async #newerRunsKnown(): Promise<NewerRuns> {
    let newer = await this.#newerRuns();
    for (let i = 0; newer === 'doubtful' && i < MAX_DOUBTS; i++) {
      await this.#options.client.clock.sleep(DOUBT_MS);
      newer = await this.#newerRuns();
    }
    return newer;
  }

  #writesChecks(other: OtherRun): boolean {
    const { pullRequest } = this.#options.run;
    // Of another base it writes another check, and nobody would end this one.
    if (pullRequest !== undefined && other.bases.length > 0 && !other.bases.includes(pullRequest.baseBranch))
      return false;
    if (other.event === 'push') return other.branch === this.#options.run.repository.defaultBranch;
    return !WITHOUT_CHECK.has(other.event);
  }

  async #isTakenOver(id: number, newer: NewerRuns): Promise<boolean> {
    const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}';
    const check = await this.#options.client.call(route, { check_run_id: id }, CheckShape);
    const order = readExternalId(check.external_id ?? '', this.#key);
    if (order === undefined) return false;
    return isNewer(order, this.#order) || (newer === 'finished' && hasGivenWay(check));
  }

  /** The newest first, of equals the oldest. By name, key and app: others may use the name. */
  async #findOurs(): Promise<readonly OwnCheck[]> {
    const { author } = this.#options;
    const parameters = { ref: this.#sha, check_name: this.#name, filter: 'all' };
    const all = this.#options.client.pages(
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      parameters,
      listUnder('check_runs', CheckShape),
      { maxPages: MAX_PAGES },
    );
    const found: OwnCheck[] = [];
    for await (const check of all) {
      const { id, name, app } = check;
      const order = readExternalId(check.external_id ?? '', this.#key);
      if (order !== undefined && name === this.#name)
        found.push({ id, order, app: app?.slug, hasGivenWay: hasGivenWay(check) });
    }
    found.sort((a, b) => compareRuns(b.order, a.order) || a.id - b.id);
    const ours = () => found.filter(({ app }) => app === undefined || app === author.slug);
    if (ours().length === 0 && author.isOpen) await this.#findApp(found);
    return ours();
  }

  /** Only the app that made a check run may change it: one that lets itself be given the name that it has is ours. */
  async #findApp(candidates: readonly OwnCheck[]): Promise<void> {
    const apps = [...new Map(candidates.map((one) => [one.app, one])).values()];
    for (const { id, app } of apps.slice(0, MAX_APPS)) {
      try {
        await this.#options.client.call(UPDATE, { check_run_id: id, name: this.#name }, CheckShape);
        this.#options.author.learnApp(app!);
        return;
      } catch (thrown) {
        const isRefused = thrown instanceof ApiError && !thrown.isLimit && thrown.stored === 'no';
        if (!isRefused) throw thrown;
      }
    }
  }

  async #create(): Promise<number> {
    const fields = { head_sha: this.#sha, ...this.#identity(), status: 'in_progress' };
    const { id, app } = await this.#options.client.call(CREATE, fields, CheckShape, { once: true });
    if (app?.slug !== undefined) this.#options.author.learnApp(app.slug);
    return id;
  }

  /** `once`: not for a failure, which may be sent as often as it takes. */
  async #update(id: number, changes: Fields, once = true): Promise<void> {
    const fields = { check_run_id: id, ...this.#identity(), ...changes };
    await this.#options.client.call(UPDATE, fields, CheckShape, { once });
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

function isUnfinished(newer: NewerRuns): boolean {
  return newer === 'unfinished' || newer === 'doubtful';
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
