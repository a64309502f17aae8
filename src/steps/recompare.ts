/** Compares again from documents that another job handed over, by the base's policy: that verdict gates. */
import type { Config, ModelConfig } from '../documents/config.ts';
import { failureDocument } from '../documents/failure.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import { modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { type Decision, verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Platform, Ports } from '../ports.ts';
import { type CommitConfig, type ConfigAt, configsOf } from './base-config.ts';
import { type ModelOutcome, runChain } from './chain.ts';
import { refuseUnmarked } from './compare-mark.ts';
import { openJudge } from './judge.ts';
import { refuseLinkedDocuments } from './linked-folder.ts';
import { judgeMissing, type MissingModels } from './missing-models.ts';
import { isNamed, refuseOtherModelIn } from './named-model.ts';
import { placeRecipe, type Recipe } from './recipe.ts';
import { tableConfig } from './table-config.ts';

export interface RecompareRequest {
  /** Documents by model. */
  readonly models: ReadonlyMap<string, Documents>;
  /** The config that this job names, from the root of the repository; undefined for a path that is none of a repository. */
  readonly configPath: string | undefined;
  /** The models that this job names; undefined: all. */
  readonly named: readonly string[] | undefined;
  readonly out: string;
  readonly event: 'pullRequest' | 'release';
  /** The workflow keeps rows out of artifacts: documents without them are decided by what they name. */
  readonly withoutRows: boolean;
  /** The documents are a fork's claim: nothing that comes of them passes. */
  readonly unverified: boolean;
}

/** A fork's model that nobody here can judge, and what its own run says. */
export interface Unjudged {
  readonly model: string;
  readonly decision: Decision;
}

export interface Recompared {
  readonly outcomes: readonly ModelOutcome[];
  readonly missing: MissingModels;
  readonly unjudged: readonly Unjudged[];
}

type Documents = ReadonlyMap<string, Buffer>;

export async function recompareModels(
  request: RecompareRequest,
  platform: Platform,
  ports: Ports,
): Promise<Recompared> {
  const { models, out, configPath, named, unverified } = request;
  for (const [name, documents] of models)
    for (const [file, bytes] of documents)
      if (isNamed(file)) refuseOtherModelIn(bytes.toString('utf8'), name, { folder: `assay-${name}`, file });
  const records = recordsOf(models);
  const evaluated = await evaluatedCommit(records, platform);
  if (!unverified) refuseUnended(models, records, platform.run.runId);
  const claimed = new Map([...records].map(([name, { config }]) => [name, config.path]));
  const headAt = configsOf(platform.repository, evaluated, 'this commit');
  await refuseStrangeClaims(claimed, headAt);
  const judge = await openJudge(platform, { evaluated, configPath, claimed });
  const unjudged = unverified ? unjudgedOf(models) : [];
  const recipes: Recipe[] = [];
  for (const [name, documents] of models) {
    if (unjudged.some(({ model }) => model === name)) continue;
    await refuseLinkedDocuments(`${out}/${name}`, DOCUMENT_FILES, ports.files);
    for (const [file, bytes] of documents)
      await ports.files.writeText(`${out}/${name}/${file}`, bytes.toString('utf8'));
    const path = claimed.has(name) ? claimed.get(name) : configPath;
    recipes.push(recipeOf(name, documents, path === undefined ? undefined : await headAt(path)));
  }
  const options = {
    out,
    baseline: undefined,
    folder: '.',
    recipes: { folder: '.' },
    command: 'run',
    judge,
    search: { runId: undefined },
    handedOver: models,
    withoutRows: request.withoutRows,
    event: request.event,
  };
  const outcomes = await runChain(['compare', 'report'], recipes, options, ports);
  const head = await modelsAt([...claimed.values(), configPath], headAt);
  const missing = await judgeMissing(judge, { present: new Set(models.keys()), named, head });
  return { outcomes, missing, unjudged };
}

async function modelsAt(paths: readonly (string | undefined)[], headAt: ConfigAt): Promise<Config['models']> {
  const configs = await Promise.all(paths.map((path) => (path === undefined ? undefined : headAt(path))));
  return Object.assign({}, ...configs.map((config) => config?.models));
}

/** Of the models that got as far as a record. */
function recordsOf(models: ReadonlyMap<string, Documents>): ReadonlyMap<string, Run> {
  const records = new Map<string, Run>();
  for (const [name, documents] of models) {
    const bytes = documents.get(runDocument.file);
    if (bytes !== undefined) records.set(name, runDocument.decode(bytes.toString('utf8'), recordFile(name)));
  }
  return records;
}

function recordFile(model: string): string {
  return `assay-${model}/${runDocument.file}`;
}

/** Throws InputError for a verdict of a `compare` that did not end. */
function refuseUnended(models: ReadonlyMap<string, Documents>, records: ReadonlyMap<string, Run>, runId: number): void {
  for (const [name, record] of records) {
    const documents = models.get(name);
    if (documents?.has(verdictDocument.file) === true && !documents.has(failureDocument.file))
      refuseUnmarked(record, runId, recordFile(name));
  }
}

/** Throws InputError for a config that the documents name and the candidate's commit does not hold, or not with this model. */
async function refuseStrangeClaims(claimed: ReadonlyMap<string, string | undefined>, headAt: ConfigAt): Promise<void> {
  for (const [name, path] of claimed) {
    if (path === undefined) continue;
    const config = await headAt(path);
    if (config !== undefined && Object.hasOwn(config.models, name)) continue;
    const what =
      config === undefined ? 'which this commit does not hold' : `which has no model "${name}" in this commit`;
    throw new InputError(`names ${path}, ${what}`, { file: recordFile(name), field: 'config.path' });
  }
}

/** Without rows nobody compares again; of this repository's own runs that is an error. */
function unjudgedOf(models: ReadonlyMap<string, Documents>): Unjudged[] {
  return [...models].flatMap(([model, documents]) => {
    const verdict = documents.get(verdictDocument.file);
    if (verdict === undefined || documents.has(PREDICTIONS_FILE) || documents.has(failureDocument.file)) return [];
    const file = `assay-${model}/${verdictDocument.file}`;
    return [{ model, decision: verdictDocument.decode(verdict.toString('utf8'), file).decision }];
  });
}

/** Throws InputError for documents of another run or commit. */
async function evaluatedCommit(records: ReadonlyMap<string, Run>, platform: Platform): Promise<string> {
  const { runId, sha, event, pullRequest } = platform.run;
  let evaluated: string | undefined;
  for (const [name, { code }] of records) {
    const file = recordFile(name);
    if (code?.runId !== String(runId)) {
      throw new InputError(`is of run ${code?.runId ?? 'none'}, expected ${runId}`, { file, field: 'code.runId' });
    }
    const { commit } = code;
    if ((evaluated ?? commit) !== commit) {
      throw new InputError(`is of commit ${commit}, expected ${evaluated}`, { file, field: 'code.commit' });
    }
    await refuseOther(commit, file, platform);
    evaluated = commit;
  }
  // Of models that broke before there was a record. The commit of `pull_request_target` is the base's.
  return evaluated ?? (event === 'pull_request_target' ? (pullRequest?.headSha ?? sha) : sha);
}

/** Throws InputError that names the document where its commit does not hold the judged one. */
async function refuseOther(commit: string, file: string, { repository }: Platform): Promise<void> {
  try {
    await repository.refuseOther(commit);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InputError(thrown.message, { file, field: 'code.commit' }) : thrown;
  }
}

/** From the candidate's own config; where a table was given instead, from what its model says of itself. */
function recipeOf(name: string, documents: Documents, head: CommitConfig | undefined): Recipe {
  const own = head !== undefined && Object.hasOwn(head.models, name) ? head.models[name] : undefined;
  const config = own ?? configOf(name, documents);
  return placeRecipe(name, config, { folder: '.', root: undefined, file: own === undefined ? undefined : head?.path });
}

function configOf(name: string, documents: Documents): ModelConfig {
  const bytes = documents.get(modelDocument.file);
  if (bytes === undefined) {
    // It failed before there was a model, and says so: any recipe will do to tell it.
    const isTold = documents.has(failureDocument.file);
    if (!isTold) throw new InputError('holds neither a model nor a failure', { file: `assay-${name}` });
    return tableConfig(name, { task: 'regression', target: 'unknown' }, `assay-${name}`);
  }
  const model = decodeModel(bytes.toString('utf8'), `assay-${name}/${modelDocument.file}`);
  const { task, target, training } = model;
  return tableConfig(name, { task, target, split: training.split }, `assay-${name}`);
}
