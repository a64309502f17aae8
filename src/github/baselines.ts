/**
 * The Baselines port (github.md, section 8): a run of the default branch at the start commit, the nearest ancestor that has
 * one, the newest release. What is absent is passed over and told; what is broken stops the search.
 */
import { InputError } from '../errors.ts';
import type { BaselineRequest, Baselines, Log, NoBaseline, StoredBaseline } from '../ports.ts';
import { ancestorsOf, positionOf } from './ancestors.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { earlierDocuments } from './earlier-artifacts.ts';
import { findRelease } from './released-documents.ts';
import { type ApiArtifact, listArtifacts, modelsOf, readDocuments } from './run-documents.ts';
import {
  type ApiRun,
  disqualification,
  nameOfRun,
  newerFirst,
  type RunIdentity,
  readRun,
  runsAt,
  runsOfBranch,
} from './runs.ts';

/** Passed-over candidates that are told one by one. */
const MAX_NOTES = 12;
/** Runs whose artifacts are looked at: a request each. */
const MAX_CANDIDATES = 20;

interface Candidate {
  readonly run: ApiRun;
  readonly distance: number;
}

/** `runId`: of the run that searches; of later ones nothing is taken for having been there before. */
export function openBaselines(client: Client, identity: RunIdentity & { readonly runId: number }, log: Log): Baselines {
  const search = new RunSearch(client, identity, log);
  return {
    async find(request) {
      if (request.runId !== undefined)
        return findExplicit(client, identity, search, { ...request, runId: request.runId });
      return findNearest(client, identity, search, request);
    },

    async modelsAt(start) {
      let looked = 0;
      for await (const { run } of search.candidates(start)) {
        if (++looked > MAX_CANDIDATES) break;
        const models = modelsOf(await search.artifactsOf(run));
        if (models.length > 0) return models;
      }
      return [];
    },
  };
}

async function findNearest(
  client: Client,
  identity: RunIdentity & { readonly runId: number },
  search: RunSearch,
  { model, start }: BaselineRequest,
): Promise<StoredBaseline | NoBaseline> {
  const notes: string[] = [];
  let existed = false;
  let looked = 0;
  for await (const { run, distance } of search.candidates(start)) {
    if (++looked > MAX_CANDIDATES) {
      notes.push(`runs before ${run.run_number} were not looked at`);
      break;
    }
    const source = nameOfRun(run, identity);
    const read = await readDocuments(client, run, await search.artifactsOf(run), model, identity);
    if (read.documents !== undefined) {
      if (read.remark !== undefined) notes.push(`${source}: ${read.remark}`);
      const found = distance === 0 ? 'start_commit' : 'ancestor';
      return { found, commit: run.head_sha, distance, source, documents: read.documents, notes: shortened(notes) };
    }
    existed ||= read.existed;
    notes.push(`${source}: ${read.passedOver}`);
  }
  const release = await findRelease(client, model, start);
  notes.push(...release.notes);
  if (release.found !== undefined) {
    const { tag, commit, distance, documents } = release.found;
    return { found: 'release', commit, distance, source: tag, documents, notes: shortened(notes) };
  }
  const branch = identity.repository.defaultBranch;
  if (!existed && !release.existed) {
    const earlier = await earlierDocuments(client, model, identity, identity.runId);

    existed = earlier !== undefined;
    if (earlier !== undefined) notes.push(`${earlier} left documents of it, which this search does not reach`);
  }
  if (!existed && !release.existed) {
    const reason = `no run of ${identity.workflow} on ${branch} and no release has left a model called ${model}`;
    return { found: 'none', absence: 'never', reason, notes: shortened(notes) };
  }
  const reason = `every earlier baseline of ${model} has expired or is gone; run ${identity.workflow} on ${branch} to make a new one`;
  return { found: 'none', absence: 'unreachable', reason, notes: shortened(notes) };
}

/** An explicit baseline is held to the same identity: `baseline` in a workflow is written by whoever wrote the head. */
async function findExplicit(
  client: Client,
  identity: RunIdentity,
  search: RunSearch,
  { model, start, runId }: BaselineRequest & { readonly runId: number },
): Promise<StoredBaseline> {
  const refuse = (why: string) => new InputError(`run ${runId} cannot be the baseline: ${why}`, { field: 'baseline' });
  const run = await readRun(client, runId).catch((thrown) => {
    throw thrown instanceof ApiError && thrown.status === 404 ? refuse('there is no such run') : thrown;
  });
  const why = disqualification(run, identity) ?? (await search.offBranch(run.head_sha));
  if (why !== undefined) throw refuse(why);
  const read = await readDocuments(client, run, await search.artifactsOf(run), model, identity);
  if (read.documents === undefined) throw refuse(read.passedOver);
  const { distance } = await positionOf(client, start, run.head_sha);
  if (distance === undefined) throw refuse(`its commit ${run.head_sha.slice(0, 7)} is not before ${start.slice(0, 7)}`);
  return {
    found: 'explicit',
    commit: run.head_sha,
    distance,
    source: nameOfRun(run, identity),
    documents: read.documents,
    notes: read.remark === undefined ? [] : [read.remark],
  };
}

/** Qualified runs by distance. One search serves all models of a run: answers are kept. */
class RunSearch {
  readonly #client: Client;
  readonly #identity: RunIdentity;
  readonly #log: Log;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(client: Client, identity: RunIdentity, log: Log) {
    this.#client = client;
    this.#identity = identity;
    this.#log = log;
  }

  /** The nearest first; of one commit the newest run first. */
  async *candidates(start: string): AsyncIterable<Candidate> {
    const here = await this.#keep(`at ${start}`, () => runsAt(this.#client, this.#identity, start));
    for (const run of this.#qualified(here.filter(({ head_sha }) => head_sha === start))) {
      if (await this.#isOnBranch(start, start)) yield { run, distance: 0 };
    }
    const all = await this.#keep('branch', () => runsOfBranch(this.#client, this.#identity));
    const earlier = this.#qualified(all.filter(({ head_sha }) => head_sha !== start));
    if (earlier.length === 0) return;
    const byCommit = grouped(earlier);
    for (let page = 0; ; page++) {
      const commits = await this.#ancestorPage(start, page);
      if (commits === undefined) return;
      for (const { sha, distance } of commits) {
        for (const run of byCommit.get(sha) ?? []) {
          if (await this.#isOnBranch(start, sha)) yield { run, distance };
        }
      }
    }
  }

  artifactsOf(run: ApiRun): Promise<readonly ApiArtifact[]> {
    return this.#keep(`artifacts ${run.id}`, () => listArtifacts(this.#client, run, this.#identity));
  }

  /** Why a commit does not count, undefined where the default branch holds it. */
  async offBranch(sha: string): Promise<string | undefined> {
    const branch = this.#identity.repository.defaultBranch;
    const { distance } = await this.#keep(`position ${sha}`, () => positionOf(this.#client, branch, sha));
    return distance === undefined ? `its commit ${sha.slice(0, 7)} is not on ${branch}` : undefined;
  }

  #qualified(runs: readonly ApiRun[]): ApiRun[] {
    const qualified = runs.filter((run) => {
      const why = disqualification(run, this.#identity);
      if (why !== undefined) this.#log.verbose(`baseline search: run ${run.id} is ignored: ${why}`);
      return why === undefined;
    });
    return qualified.sort(newerFirst);
  }

  /** What the branch holds it holds with all ancestors, so that the start answers for them. */
  async #isOnBranch(start: string, sha: string): Promise<boolean> {
    if ((await this.offBranch(start)) === undefined) return true;
    const why = await this.offBranch(sha);
    if (why !== undefined) this.#log.verbose(`baseline search: ${why}`);
    return why === undefined;
  }

  readonly #walks = new Map<string, AsyncIterator<readonly { sha: string; distance: number }[]>>();

  #ancestorPage(start: string, page: number) {
    return this.#keep(`ancestors ${start} ${page}`, async () => {
      const walk = this.#walks.get(start) ?? ancestorsOf(this.#client, start)[Symbol.asyncIterator]();
      this.#walks.set(start, walk);
      const { done, value } = await walk.next();
      return done === true ? undefined : value;
    });
  }

  /** A failed question is asked anew. */
  #keep<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const asked = ask();
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
}

function grouped(runs: readonly ApiRun[]): Map<string, ApiRun[]> {
  const groups = new Map<string, ApiRun[]>();
  for (const run of runs) groups.set(run.head_sha, [...(groups.get(run.head_sha) ?? []), run]);
  return groups;
}

function shortened(notes: readonly string[]): string[] {
  const more = notes.length - MAX_NOTES;
  return more <= 0 ? [...notes] : [...notes.slice(0, MAX_NOTES), `and ${more} more`];
}
