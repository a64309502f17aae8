/** Compares again from documents that another job handed over, by the base's policy: that verdict gates. */
import { decodeConfig, type ModelConfig } from '../documents/config.ts';
import { failureDocument } from '../documents/failure.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import { modelDocument } from '../documents/model.ts';
import { runDocument } from '../documents/run.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Platform, Ports } from '../ports.ts';
import { type ModelOutcome, runChain } from './chain.ts';
import { type Judge, openJudge } from './judge.ts';
import { refuseLinkedDocuments } from './linked-folder.ts';
import { judgeMissing } from './missing-models.ts';
import { refuseOtherModelIn } from './named-model.ts';
import { placeRecipe, type Recipe } from './recipe.ts';
import { tableConfig } from './table-config.ts';

export interface RecompareRequest {
  /** Documents by model. */
  readonly models: ReadonlyMap<string, ReadonlyMap<string, Buffer>>;
  /** The config, from the root of the repository. */
  readonly configPath: string;
  readonly out: string;
  readonly event: 'pullRequest' | 'release';
}

export interface Recompared {
  readonly outcomes: readonly ModelOutcome[];
  readonly missing: readonly Verdict[];
}

export async function recompareModels(
  request: RecompareRequest,
  platform: Platform,
  ports: Ports,
): Promise<Recompared> {
  const { models, out, configPath } = request;
  const judge = await openJudge(platform, { evaluated: await evaluatedCommit(models, platform), configPath });
  const headConfig = await readHeadConfig(platform, judge, configPath);
  const recipes: Recipe[] = [];
  for (const [name, documents] of models) {
    await refuseLinkedDocuments(`${out}/${name}`, DOCUMENT_FILES, ports.files);
    for (const [file, bytes] of documents) {
      refuseOtherModelIn(bytes.toString('utf8'), name, { folder: `assay-${name}`, file });
      await ports.files.writeText(`${out}/${name}/${file}`, bytes.toString('utf8'));
    }
    recipes.push(recipeOf(name, documents, headConfig, configPath));
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
    event: request.event,
  };
  const outcomes = await runChain(['compare', 'report'], recipes, options, ports);
  return { outcomes, missing: await judgeMissing(judge, new Set(models.keys()), out, ports.files) };
}

/** Throws InputError for documents of another run or commit. */
async function evaluatedCommit(models: RecompareRequest['models'], platform: Platform): Promise<string> {
  const { runId, sha } = platform.run;
  let evaluated: string | undefined;
  for (const [name, documents] of models) {
    const bytes = documents.get(runDocument.file);
    if (bytes === undefined) continue;
    const file = `assay-${name}/${runDocument.file}`;
    const { code } = runDocument.decode(bytes.toString('utf8'), file);
    if (code?.runId !== String(runId)) {
      throw new InputError(`is of run ${code?.runId ?? 'none'}, expected ${runId}`, { file, field: 'code.runId' });
    }
    const { commit } = code;
    if ((evaluated ?? commit) !== commit || !(await platform.repository.mayHaveEvaluated(commit))) {
      const expected = evaluated ?? `${sha} or a merge of it`;
      throw new InputError(`is of commit ${commit}, expected ${expected}`, { file, field: 'code.commit' });
    }
    evaluated = commit;
  }
  return evaluated ?? sha;
}

async function readHeadConfig(platform: Platform, { evaluated }: Judge, path: string) {
  const text = await platform.repository.readText(path, evaluated);
  return text === undefined ? undefined : decodeConfig(text, `${path} of this commit`).config;
}

/** From the candidate's own config; where a table was given instead, from what its model says of itself. */
function recipeOf(
  name: string,
  documents: ReadonlyMap<string, Buffer>,
  head: Awaited<ReturnType<typeof readHeadConfig>>,
  configPath: string,
): Recipe {
  const own = head !== undefined && Object.hasOwn(head.models, name) ? head.models[name] : undefined;
  const config = own ?? configOf(name, documents);
  return placeRecipe(name, config, { folder: '.', root: undefined, file: own === undefined ? undefined : configPath });
}

function configOf(name: string, documents: ReadonlyMap<string, Buffer>): ModelConfig {
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
