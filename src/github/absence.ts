/**
 * Why there is no baseline. `never` is said only where it is proven that none ever was:
 *
 * - no artifact of the model is listed (expired ones are listed for a while) that a run of the default branch may have left,
 *   under whatever name of branch or workflow file, and all that are listed were looked at;
 * - no release of the model stands;
 * - and the newest earlier run that counts could not have left one, since its commit's config lacks the model or its workflow
 *   did not run Assay; or there was no such run.
 *
 * A model of this name by another workflow file and another config is another model, where that line stands as it stood: this
 * commit leaves that workflow as it was, and the start's config still has the model.
 *
 * So a fresh repository and a new model have a first run. Everything else is `unreachable`: there was or may be a baseline.
 */
import type { BaselineRequest, NoBaseline, Repository } from '../ports.ts';
import type { BaselineSearch, Walk } from './baseline-search.ts';
import { cutRef } from './event.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { listsModel } from './listed-models.ts';
import { type ApiRun, disqualification, nameOfRun, newerFirst, type Searching } from './runs.ts';
import type { ApiArtifact } from './stored-artifacts.ts';

export interface AbsenceRequest extends BaselineRequest {
  readonly walk: Walk;
  /** Runs that had left documents of it which are gone, and why. */
  readonly gone: readonly string[];
  /** Releases of the model that are of no use here. */
  readonly released: readonly string[];
  /** Path of the config by which a run of this repository made the model; undefined where its documents do not say. */
  configOf(run: ApiRun, workflow: string): Promise<string | undefined>;
}

interface World {
  readonly searching: Searching;
  readonly search: BaselineSearch;
  readonly repository: Pick<Repository, 'readText'>;
  readonly kept: KeptAnswers;
}

export type Absence = Pick<NoBaseline, 'absence' | 'reason' | 'notes'>;

/** Runs that are asked for one by one. */
const MAX_READ = 10;
/** Deleted branches whose runs are asked for, and runs of each. */
const MAX_BRANCHES = 10;
const MAX_RUNS_OF_BRANCH = 3;
/** A config of the usual name may hold a model that the candidate has moved elsewhere. */
const USUAL_CONFIG = 'assay.yml';

/** Throws ApiError. */
export async function absenceOf(request: AbsenceRequest, world: World): Promise<Absence> {
  const { model } = request;
  const { workflow, repository } = world.searching;
  const branch = repository.defaultBranch;
  if (request.isQuick === true) return unreachable('no baseline is found so far');
  const renew = `run ${workflow} on ${branch} to make a new one`;
  const [gone] = request.gone;
  if (gone !== undefined) {
    const isExpired = request.gone.every((line) => /has expired$|is gone$/.test(line));
    const what = isExpired ? 'has expired or is gone' : `cannot be had (${gone})`;
    return unreachable(`every earlier baseline of ${model} ${what}; ${renew}`);
  }
  const [tag] = request.released;
  if (tag !== undefined) {
    return unreachable(`no run has left documents of ${model}, and ${tag} is not before this commit; ${renew}`);
  }
  const [bound] = request.walk.bounds;
  if (bound !== undefined) return unreachable(`no baseline of ${model} is within reach: ${bound}; ${renew}`);
  const left = (await leftByDefaultBranch(request, world)) ?? (await leftByGoneBranch(request, world));
  if (left !== undefined) return left;
  const should = await kept(world, request, () => shouldHaveLeft(request, world));
  if (should !== undefined) return unreachable(`${should}; ${renew}`);
  return {
    absence: 'never',
    reason: `no run of ${workflow} on ${branch} and no release has left a model called ${model}`,
    notes: [],
  };
}

function unreachable(reason: string, notes: readonly string[] = []): Absence {
  return { absence: 'unreachable', reason, notes };
}

/** What a run of the default branch left and the search did not take: of another workflow file, or not before the start. */
async function leftByDefaultBranch(request: AbsenceRequest, world: World): Promise<Absence | undefined> {
  const { model, start } = request;
  const { searching, search } = world;
  const { workflow, repository } = searching;
  const isOwn = ({ run }: ApiArtifact) => run.branch === repository.defaultBranch;
  let ids = earlierRuns(request, world, isOwn);
  if (ids.length > MAX_READ) ids = await search.runs.withoutFailed(ids);
  for (const id of ids.slice(0, MAX_READ)) {
    const run = await search.runs.read(id);
    const path = cutRef(run.path ?? '');
    // Of its own workflow: the file may have had another name then.
    if (disqualification(run, { ...searching, workflow: path }) !== undefined) continue;
    const name = nameOfRun(run, searching);
    const note = `${name} (${path}) left documents of it, which this search does not take`;
    if (path !== workflow && (await isOtherLine(run, path, request, world))) continue;
    if (path !== workflow) {
      const reason = `no run of ${workflow} on ${repository.defaultBranch} has left documents of ${model}; ${name} did by ${path}, and a workflow is compared with its own runs: the next run of ${workflow} on ${repository.defaultBranch} begins its line`;
      return unreachable(reason, [note]);
    }
    const commit = `${run.head_sha.slice(0, 7)} is not known to be before ${start.slice(0, 7)}`;
    return unreachable(`${name} left documents of ${model}, but its commit ${commit}: bring the branch up to date`, [
      note,
    ]);
  }
  if (ids.length <= MAX_READ) return undefined;
  const more = `${ids.length} runs of ${repository.defaultBranch} left documents of ${model}, and the newest ${MAX_READ} do not count`;
  return unreachable(`${more}; run ${workflow} on ${repository.defaultBranch} to make a new one`);
}

/** Whether a run of the workflow file `path` made a model of its own, which goes on being judged beside this one. */
async function isOtherLine(run: ApiRun, path: string, request: AbsenceRequest, world: World): Promise<boolean> {
  const { model, start, config } = request;
  const { searching, repository, kept: answers } = world;
  const { readText } = keeping(repository, answers);
  if (config === undefined) return false;
  const workflow = await readText(path, start);
  // A workflow that this commit moved, changed or took away was this one, or might be.
  if (workflow === undefined || workflow !== (await readText(path, searching.sha))) return false;
  const theirs = await request.configOf(run, path);
  return theirs !== undefined && theirs !== config && (await listsModel({ readText }, theirs, start, model));
}

/**
 * What a branch left that is there no more, where the default branch stood too, as far as anybody knows: it may have been the
 * default branch by another name. Branches that were merged lie beside that line.
 */
async function leftByGoneBranch(request: AbsenceRequest, world: World): Promise<Absence | undefined> {
  const { model, start, walk } = request;
  const { searching, search } = world;
  const { workflow, repository } = searching;
  const others = walk.branches().filter((name) => name !== repository.defaultBranch);
  for (const branch of others.slice(0, MAX_BRANCHES)) {
    if ((await search.earlier.stateOf(branch)) === 'another') continue;
    const ids = earlierRuns(request, world, ({ run }) => run.branch === branch);
    for (const id of ids.slice(0, MAX_RUNS_OF_BRANCH)) {
      const { sha } = [...walk.artifacts.values()].find(({ run }) => run.id === id)!.run;
      if ((await search.near(start)).get(sha)?.isOnLine === false) continue;
      if ((await search.distanceTo(start, sha, walk)) === undefined) continue;
      const run = await search.runs.read(id);
      const own = { ...searching, workflow: cutRef(run.path ?? '') };
      if (disqualification(run, own, new Set([branch])) !== undefined) continue;
      const name = nameOfRun(run, searching);
      const reason = `${name} left documents of ${model}, and nobody knows whether ${branch} was ${repository.defaultBranch} by another name then; run ${workflow} on ${repository.defaultBranch} to make a new one`;
      return unreachable(reason);
    }
  }
  return undefined;
}

/** Ids of runs before this one that were no candidates, newest first. */
function earlierRuns(
  { walk }: AbsenceRequest,
  { searching }: World,
  isWanted: (artifact: ApiArtifact) => boolean,
): number[] {
  const ids = [...walk.artifacts.values()].filter(isWanted).map(({ run }) => run.id);
  const earlier = ids.filter((id) => id < searching.runId && !walk.tried.has(id));
  return [...new Set(earlier)].sort((a, b) => b - a);
}

function kept<T>({ kept: answers }: World, { model, config }: AbsenceRequest, ask: () => Promise<T>): Promise<T> {
  return answers.keep(`should have left ${model} ${config}`, ask);
}

/** The newest run that counts, where nothing but its documents' end explains that there are none of this model. */
async function shouldHaveLeft(request: AbsenceRequest, world: World): Promise<string | undefined> {
  const { model, config } = request;
  const { searching, search, repository, kept: answers } = world;
  if (!searching.hasArtifacts) return undefined;
  const { runs } = await search.runs.succeeded();
  const counts = (run: ApiRun) => run.id < searching.runId && disqualification(run, searching) === undefined;
  const [run] = runs.filter(counts).sort(newerFirst);
  if (run === undefined) return undefined;
  const commit = run.head_sha;
  if (config !== undefined) {
    let has = false;
    for (const path of new Set([config, USUAL_CONFIG])) {
      has ||= await listsModel(keeping(repository, answers), path, commit, model);
    }
    if (!has) return undefined;
  }
  if (!(await ranAssay(commit, world))) return undefined;
  const name = `${nameOfRun(run, searching)} (${commit.slice(0, 7)})`;
  return `${name} may have left documents of ${model}, and none are there: expired, deleted, or never made`;
}

/** Whether the workflow of a commit ran Assay: it names it, or is the very file that runs now. */
async function ranAssay(commit: string, { searching, repository, kept: answers }: World): Promise<boolean> {
  const { readText } = keeping(repository, answers);
  const text = await readText(searching.workflow, commit);
  return text === undefined || /assay/i.test(text) || text === (await readText(searching.workflow, searching.sha));
}

/** One reading for all models. */
function keeping({ readText }: Pick<Repository, 'readText'>, answers: KeptAnswers): Pick<Repository, 'readText'> {
  return { readText: (path, commit) => answers.keep(`text ${path} ${commit}`, () => readText(path, commit)) };
}
