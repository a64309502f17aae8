/**
 * The Baselines port (github.md, section 8): a run of the default branch at the start commit, the nearest ancestor that has
 * one, the newest release. What is absent is passed over and told; what is broken stops the search.
 */
import { InputError } from '../errors.ts';
import type { BaselineRequest, Baselines, Log, NoBaseline, Repository, StoredBaseline } from '../ports.ts';
import { type AbsenceRequest, absenceOf } from './absence.ts';
import { positionOf } from './ancestors.ts';
import { ApiError } from './api-error.ts';
import { BaselineSearch, type Candidate, Walk } from './baseline-search.ts';
import type { Client } from './client.ts';
import { KeptAnswers } from './kept-answers.ts';
import { listsModel } from './listed-models.ts';
import { findRelease, listReleases } from './released-documents.ts';
import { modelsOf, readDocuments } from './run-documents.ts';
import { type ApiRun, disqualification, nameOfRun, type RunIdentity, readRun, type Searching } from './runs.ts';

/** Passed-over candidates that are told one by one. */
const MAX_NOTES = 12;
/** Other branches that are asked whether they are earlier names of the default branch: a request each. */
const MAX_BRANCHES = 10;

export function openBaselines(
  client: Client,
  searching: Searching,
  repository: Pick<Repository, 'readText'>,
  log: Log,
): Baselines {
  const search = new BaselineSearch(client, searching, log);
  const world: World = { client, searching, search, repository, kept: new KeptAnswers(), nearest: new Map() };
  return {
    async find(request) {
      const { runId } = request;
      return runId === undefined ? findNearest(world, request) : findExplicit(world, { ...request, runId });
    },

    async modelsAt(start) {
      const at = await search.runAt(start);
      const run = at !== undefined && modelsOf(at.artifacts).length > 0 ? at.run : world.nearest.get(start)?.run;
      const nearest = run ?? (await search.nearestOfAny(start));
      return nearest === undefined ? [] : modelsOf(await search.artifactsOf(nearest));
    },
  };
}

interface World {
  readonly client: Client;
  readonly searching: Searching;
  readonly search: BaselineSearch;
  readonly repository: Pick<Repository, 'readText'>;
  readonly kept: KeptAnswers;
  /** By start: the nearest run that was found for a model so far. */
  readonly nearest: Map<string, Candidate>;
}

async function findNearest(world: World, request: BaselineRequest): Promise<StoredBaseline | NoBaseline> {
  const { client, search, kept } = world;
  const { model, start } = request;
  const notes: string[] = [];
  const walk = new Walk();
  const gone: string[] = [];
  // A change that names another config of the base is no way around the bar: where that config left nothing, this is it. The
  // default branch may name another one, and begins its line.
  let ofOther: StoredBaseline | undefined;
  do {
    for await (const candidate of search.candidates(model, start, walk)) {
      const read = await readCandidate(world, request, candidate);
      const source = nameOfRun(candidate.run, world.searching);
      if (read.documents !== undefined) {
        noteNearest(world, start, candidate);
        const { distance } = candidate;
        const stored = (): StoredBaseline => ({
          found: distance === 0 ? 'start_commit' : 'ancestor',
          commit: candidate.run.head_sha,
          distance,
          source,
          documents: read.documents,
          ...(read.expiresAt === undefined ? {} : { expiresAt: read.expiresAt }),
          notes: shortened([...notes, ...read.remarks.map((remark) => `${source}: ${remark}`)]),
        });
        if (!read.isOfOther) return stored();
        ofOther ??= stored();
        notes.push(`${source}: ${read.remarks.at(-1)}`);
        continue;
      }
      if (read.existed) gone.push(`${source}: ${read.passedOver}`);
      notes.push(`${source}: ${read.passedOver}`);
    }
  } while (await learnsEarlierNames(search, walk, world.searching));
  if (ofOther !== undefined && !world.searching.isDefaultBranch) return ofOther;
  const releases = await kept.keep('releases', () => listReleases(client));
  const release = await findRelease(client, releases, model, start);
  notes.push(...release.notes);
  if (release.found !== undefined) {
    const { tag, commit, distance, documents } = release.found;
    return { found: 'release', commit, distance, source: tag, documents, notes: shortened(notes) };
  }
  const seen: AbsenceRequest = {
    ...request,
    walk,
    gone,
    released: release.tags,
    configOf: (run, workflow) =>
      kept.keep(`config of ${model} by ${run.id}`, () => configOf(world, model, run, workflow)),
  };
  const absence = await absenceOf(seen, world);
  notes.push(...absence.notes);
  return { found: 'none', absence: absence.absence, reason: absence.reason, notes: shortened(notes) };
}

function readCandidate({ client, searching, repository, kept }: World, request: BaselineRequest, candidate: Candidate) {
  const { model, config, start } = request;
  const has = (path: string) =>
    kept.keep(`config ${path} ${model} ${start}`, () => listsModel(repository, path, start, model));
  return readDocuments(client, candidate.run, candidate.artifacts, {
    model,
    identity: searching,
    // Where only one of the two is a config of the base, it was moved, and the model is the same one.
    isOther: async (path) =>
      path !== undefined && config !== undefined && path !== config && (await has(path)) && (await has(config)),
  });
}

/** By what config a run of another workflow made the model. */
async function configOf({ client, searching, search }: World, model: string, run: ApiRun, workflow: string) {
  let config: string | undefined;
  await readDocuments(client, run, await search.artifactsOf(run), {
    model,
    identity: { ...searching, workflow },
    isOther: async (path) => {
      config = path;
      return false;
    },
  });
  return config;
}

function noteNearest({ nearest }: World, start: string, candidate: Candidate): void {
  const before = nearest.get(start);
  if (before === undefined || candidate.distance < before.distance) nearest.set(start, candidate);
}

/** Whether a branch that artifacts of the model are of turned out to be an earlier name of the default branch. */
async function learnsEarlierNames(search: BaselineSearch, walk: Walk, { repository }: RunIdentity): Promise<boolean> {
  const { earlier } = search;
  const others = walk.branches().filter((name) => name !== repository.defaultBranch && !earlier.names.has(name));
  let hasLearnt = false;
  for (const name of others.slice(0, MAX_BRANCHES))
    hasLearnt = (await earlier.stateOf(name)) === 'earlier' || hasLearnt;
  return hasLearnt;
}

/** An explicit baseline is held to the same identity: `baseline` in a workflow is written by whoever wrote the head. */
async function findExplicit(
  world: World,
  request: BaselineRequest & { readonly runId: number },
): Promise<StoredBaseline> {
  const { client, searching, search } = world;
  const { start, runId } = request;
  const refuse = (why: string) => new InputError(`run ${runId} cannot be the baseline: ${why}`, { field: 'baseline' });
  const run = await readRun(client, runId).catch((thrown) => {
    throw thrown instanceof ApiError && thrown.status === 404 ? refuse('there is no such run') : thrown;
  });
  const why = (await unfit(world, run, start)) ?? (await search.offBranch(run.head_sha));
  if (why !== undefined) throw refuse(why);
  const { distance } = await positionOf(client, start, run.head_sha);
  const artifacts = await search.artifactsOf(run);
  const read = await readCandidate(world, request, { run, artifacts, distance: distance ?? 0 });
  if (read.documents === undefined) throw refuse(read.passedOver);
  if (distance === undefined) throw refuse(`its commit ${run.head_sha.slice(0, 7)} is not before ${start.slice(0, 7)}`);
  return {
    found: 'explicit',
    commit: run.head_sha,
    distance,
    source: nameOfRun(run, searching),
    documents: read.documents,
    ...(read.expiresAt === undefined ? {} : { expiresAt: read.expiresAt }),
    notes: read.remarks,
  };
}

/** Why a run that was named does not count; of an earlier name of the default branch it may. */
async function unfit({ searching, search }: World, run: ApiRun, start: string): Promise<string | undefined> {
  const why = disqualification(run, searching);
  const { head_branch: branch } = run;
  if (why === undefined || branch == null || branch === searching.repository.defaultBranch) return why;
  if ((await search.earlier.stateOf(branch)) !== 'earlier') return why;
  if ((await search.near(start)).get(run.head_sha)?.isOnLine !== true) return why;
  return disqualification(run, searching, search.earlier.names);
}

function shortened(notes: readonly string[]): string[] {
  const more = notes.length - MAX_NOTES;
  return more <= 0 ? [...notes] : [...notes.slice(0, MAX_NOTES), `and ${more} more`];
}
