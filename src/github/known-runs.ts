/** Runs by id: one by one as long as they are few, then from the lists of those that succeeded and failed. */
import type { Client } from './client.ts';
import { KeptAnswers } from './kept-answers.ts';
import {
  type ApiRun,
  failedRunsOfBranch,
  type NewestRuns,
  type RunIdentity,
  readRun,
  runsAt,
  runsOfBranch,
} from './runs.ts';

/** Runs that are read one by one and turn out to be none of ours before lists are asked for. */
const FEW = 2;

export class KnownRuns {
  readonly #client: Client;
  readonly #identity: RunIdentity;
  readonly #runs = new Map<number, ApiRun>();
  readonly #kept = new KeptAnswers();
  #misses = 0;

  constructor(client: Client, identity: RunIdentity) {
    this.#client = client;
    this.#identity = identity;
  }

  async at(sha: string): Promise<readonly ApiRun[]> {
    const runs = await this.#kept.keep(`at ${sha}`, () => runsAt(this.#client, this.#identity, sha));
    for (const run of runs) this.#runs.set(run.id, run);
    return runs.filter(({ head_sha }) => head_sha === sha);
  }

  /** The newest that succeeded on the default branch, of this workflow. Unchecked. */
  succeeded(): Promise<NewestRuns> {
    return this.#kept.keep('succeeded', async () => {
      const list = await runsOfBranch(this.#client, this.#identity);
      for (const run of list.runs) this.#runs.set(run.id, run);
      return list;
    });
  }

  /** `isWanted` says whether it is one that was looked for; after a few that are not, lists are asked for instead. */
  async get(id: number, isWanted: (run: ApiRun) => boolean): Promise<ApiRun | undefined> {
    const known = this.#runs.get(id);
    if (known !== undefined) return isWanted(known) ? known : undefined;
    if (this.#misses >= FEW) {
      const { since } = await this.succeeded();
      const listed = this.#runs.get(id);
      if (listed !== undefined) return isWanted(listed) ? listed : undefined;
      // Whatever it is, it is no successful run of this workflow on the default branch.
      if (id >= since) return undefined;
    }
    const run = await this.read(id);
    if (isWanted(run)) return run;
    this.#misses++;
    return undefined;
  }

  async read(id: number): Promise<ApiRun> {
    const known = this.#runs.get(id);
    if (known !== undefined) return known;
    const run = await this.#kept.keep(`run ${id}`, () => readRun(this.#client, id));
    this.#runs.set(id, run);
    return run;
  }

  /** Of `ids` those that are not known to have failed, by one list. */
  async withoutFailed(ids: readonly number[]): Promise<number[]> {
    const { runs } = await this.#kept.keep('failed', () => failedRunsOfBranch(this.#client, this.#identity));
    const failed = new Set(runs.map(({ id }) => id));
    return ids.filter((id) => !failed.has(id));
  }
}
