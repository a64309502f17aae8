/**
 * Runs that left documents of a model, the nearest to a commit first (github.md, section 8). The artifacts themselves are asked
 * for, by name, so that runs which left nothing cost nothing, however many they are; the graph of commits decides which is
 * nearest, never the time of finishing. One search serves all models of a run: answers are kept.
 */
import { modelOf } from '../documents/artifact-name.ts';
import type { Log } from '../ports.ts';
import { type Ancestor, nearestAncestors, positionOf } from './ancestors.ts';
import type { Client } from './client.ts';
import { EarlierNames } from './earlier-names.ts';
import { KeptAnswers } from './kept-answers.ts';
import { KnownRuns } from './known-runs.ts';
import { type ApiRun, disqualification, newerFirst, type RunIdentity, timeOf } from './runs.ts';
import { type ApiArtifact, type Batch, StoredArtifacts } from './stored-artifacts.ts';

/** Commits beyond the nearest hundred whose place is asked for, one by one; of more the newest that comes before is found by halves. */
const PROBES = 5;
/** Runs whose documents are read for one model, and none is of use. */
const MAX_TRIED = 20;
/** Comparisons for one model. */
const MAX_COMPARED = 60;

export interface Candidate {
  readonly run: ApiRun;
  readonly distance: number;
  /** What the run left, of this model at least. */
  readonly artifacts: readonly ApiArtifact[];
}

/** What one walk over the candidates of a model saw. */
export class Walk {
  /** Of the model, by id, by whatever run of this repository. */
  readonly artifacts = new Map<number, ApiArtifact>();
  /** Runs that were candidates. */
  readonly tried = new Set<number>();
  /** What was not looked at, for people; empty where all there is was seen. */
  readonly bounds = new Set<string>();
  compared = 0;

  /** Distinct branches that the artifacts are of, of the newest first. */
  branches(): string[] {
    const newest = [...this.artifacts.values()].sort((a, b) => b.id - a.id);
    return [...new Set(newest.flatMap(({ run }) => run.branch ?? []))];
  }
}

export class BaselineSearch {
  readonly runs: KnownRuns;
  readonly earlier: EarlierNames;
  readonly #stored: StoredArtifacts;
  readonly #client: Client;
  readonly #identity: RunIdentity;
  readonly #log: Log;
  readonly #kept = new KeptAnswers();
  readonly #told = new Set<string>();

  constructor(client: Client, identity: RunIdentity, log: Log) {
    this.#client = client;
    this.#identity = identity;
    this.#log = log;
    this.runs = new KnownRuns(client, identity);
    this.earlier = new EarlierNames(client, identity.repository.defaultBranch);
    this.#stored = new StoredArtifacts(client, identity.repository.id);
  }

  /** Takes down in `walk` what it sees, and passes over what that walk has tried. */
  async *candidates(model: string, start: string, walk: Walk): AsyncIterable<Candidate> {
    const at = await this.runAt(start);
    if (at !== undefined && !walk.tried.has(at.run.id)) {
      walk.tried.add(at.run.id);
      yield { ...at, distance: 0 };
    }
    yield* this.#walk(this.#stored.of(model), start, walk);
  }

  /** The nearest run that left documents of any model. */
  async nearestOfAny(start: string): Promise<ApiRun | undefined> {
    const hasModel = ({ name }: ApiArtifact) => modelOf(name) !== undefined;
    const at = await this.runAt(start);
    if (at?.artifacts.some(hasModel) === true) return at.run;
    for await (const { run } of this.#walk(this.#stored.where(hasModel), start, new Walk())) return run;
    return undefined;
  }

  async *#walk(source: AsyncIterable<Batch>, start: string, walk: Walk): AsyncIterable<Candidate> {
    const batches = source[Symbol.asyncIterator]();
    let olderThan = Number.POSITIVE_INFINITY;
    let isOpen = true;
    /** Whether a run that is nearer may have left what lies further back in the list: the best one was made again since. */
    const mayBeBehind = ({ run, distance }: Candidate) =>
      distance > 0 && olderThan > (timeOf(run.created_at) ?? Number.NEGATIVE_INFINITY);
    while (walk.tried.size < MAX_TRIED) {
      const best = await this.#nearest(walk, start);
      if (isOpen && (best === undefined || mayBeBehind(best))) {
        const next = await batches.next();
        if (next.done === true) {
          isOpen = false;
          walk.bounds.add(`only the ${walk.artifacts.size} newest of its artifacts were looked at`);
          continue;
        }
        olderThan = next.value.olderThan;
        isOpen = olderThan !== Number.NEGATIVE_INFINITY;
        for (const artifact of next.value.artifacts) walk.artifacts.set(artifact.id, artifact);
        continue;
      }
      if (best === undefined) return;
      walk.tried.add(best.run.id);
      yield best;
    }
    walk.bounds.add(`only the ${MAX_TRIED} nearest runs that left documents of it were looked at`);
  }

  /** The newest run at the start that counts, with what it left of any model. */
  async runAt(start: string): Promise<Omit<Candidate, 'distance'> | undefined> {
    const [run] = this.#qualified(await this.runs.at(start));
    if (run === undefined || !(await this.isOnBranch(start, start))) return undefined;
    return { run, artifacts: await this.artifactsOf(run) };
  }

  artifactsOf(run: ApiRun): Promise<readonly ApiArtifact[]> {
    return this.#kept.keep(`artifacts ${run.id}`, () => this.#stored.ofRun(run));
  }

  /** Why a commit does not count, undefined where the default branch holds it. */
  async offBranch(sha: string): Promise<string | undefined> {
    const branch = this.#identity.repository.defaultBranch;
    const { distance } = await this.#kept.keep(`on ${sha}`, () => positionOf(this.#client, branch, sha));
    return distance === undefined ? `its commit ${sha.slice(0, 7)} is not on ${branch}` : undefined;
  }

  /** What the branch holds it holds with all ancestors, so that the start answers for them. */
  async isOnBranch(start: string, sha: string): Promise<boolean> {
    if ((await this.offBranch(start)) === undefined) return true;
    const why = await this.offBranch(sha);
    if (why !== undefined) this.#tell(why);
    return why === undefined;
  }

  near(start: string): Promise<ReadonlyMap<string, Ancestor>> {
    return this.#kept.keep(`near ${start}`, () => nearestAncestors(this.#client, start));
  }

  /** Commits from `sha` to the start; undefined where it is no ancestor. */
  async distanceTo(start: string, sha: string, walk: Walk): Promise<number | undefined> {
    if (sha === start) return 0;
    const near = (await this.near(start)).get(sha);
    if (near !== undefined) return near.distance;
    return this.#kept.keep(`place ${start} ${sha}`, async () => {
      walk.compared++;
      return (await positionOf(this.#client, start, sha)).distance;
    });
  }

  async #nearest(walk: Walk, start: string): Promise<Candidate | undefined> {
    const commits = new Map<string, Map<number, ApiArtifact[]>>();
    for (const artifact of walk.artifacts.values()) {
      const { id, sha, branch } = artifact.run;
      if (walk.tried.has(id) || !(await this.#mayCount(branch, sha, start))) continue;
      const runs = commits.get(sha) ?? new Map<number, ApiArtifact[]>();
      commits.set(sha, runs.set(id, [...(runs.get(id) ?? []), artifact]));
    }
    if (commits.size === 0) return undefined;
    const take = async (sha: string, distance: number): Promise<Candidate | undefined> => {
      const candidate = await this.#qualifiedOf(commits.get(sha)!);
      return candidate !== undefined && (await this.isOnBranch(start, sha)) ? { ...candidate, distance } : undefined;
    };
    const here = commits.has(start) ? await take(start, 0) : undefined;
    if (here !== undefined) return here;
    const others = [...commits.keys()].filter((sha) => sha !== start);
    if (others.length === 0) return undefined;
    const near = await this.near(start);
    const close = others.filter((sha) => near.has(sha));
    for (const sha of close.sort((a, b) => near.get(a)!.distance - near.get(b)!.distance)) {
      const found = await take(sha, near.get(sha)!.distance);
      if (found !== undefined) return found;
    }
    const newest = (sha: string) => Math.max(...commits.get(sha)!.keys());
    const far = others.filter((sha) => !near.has(sha)).sort((a, b) => newest(b) - newest(a));
    return this.#farther(far, start, take, walk);
  }

  /** By the branch that the run was of: what an earlier name left counts where the branch itself stood. */
  async #mayCount(branch: string | undefined, sha: string, start: string): Promise<boolean> {
    if (branch === this.#identity.repository.defaultBranch) return true;
    if (branch === undefined || !this.earlier.names.has(branch)) return false;
    return (await this.near(start)).get(sha)?.isOnLine === true;
  }

  /**
   * Beyond the nearest hundred commits the graph is asked commit by commit, of the newest run first: the branch stood at one
   * commit after the other. Where many are newer than the start, the first that comes before it is found by halves.
   */
  async #farther(
    commits: readonly string[],
    start: string,
    take: (sha: string, distance: number) => Promise<Candidate | undefined>,
    walk: Walk,
  ): Promise<Candidate | undefined> {
    const isBefore = async (sha: string) => (await this.distanceTo(start, sha, walk)) !== undefined;
    let from = 0;
    while (from < Math.min(PROBES, commits.length) && !(await isBefore(commits[from]!))) from++;
    if (from === PROBES && commits.length > PROBES) {
      let [low, high] = [PROBES, commits.length - 1];
      if (!(await isBefore(commits[high]!))) return undefined;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (await isBefore(commits[middle]!)) high = middle;
        else low = middle + 1;
      }
      from = low;
    }
    for (const sha of commits.slice(from)) {
      if (walk.compared >= MAX_COMPARED) {
        walk.bounds.add(`only ${MAX_COMPARED} commits that its runs are of were looked at`);
        return undefined;
      }
      const distance = await this.distanceTo(start, sha, walk);
      const found = distance === undefined ? undefined : await take(sha, distance);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The newest run of a commit that counts: ids of one workflow rise as its numbers do. */
  async #qualifiedOf(runs: ReadonlyMap<number, readonly ApiArtifact[]>) {
    for (const id of [...runs.keys()].sort((a, b) => b - a)) {
      const run = await this.runs.get(id, (one) => this.#isQualified(one));
      if (run !== undefined) return { run, artifacts: runs.get(id)! };
    }
    return undefined;
  }

  #qualified(runs: readonly ApiRun[]): ApiRun[] {
    return runs.filter((run) => this.#isQualified(run)).sort(newerFirst);
  }

  #isQualified(run: ApiRun): boolean {
    const why = disqualification(run, this.#identity, this.earlier.names);
    if (why !== undefined) this.#tell(`run ${run.id} is ignored: ${why}`);
    return why === undefined;
  }

  #tell(line: string): void {
    if (!this.#told.has(line)) this.#log.verbose(`baseline search: ${line}`);
    this.#told.add(line);
  }
}
