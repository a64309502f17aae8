/** The outcomes that a report is made of: from the documents of this job, or from those that another job left. */
import { artifactOf } from '../../documents/artifact-name.ts';
import { DOCUMENT_FILES } from '../../documents/files.ts';
import { type Failure, failureOf, InputError } from '../../errors.ts';
import type { Platform, Ports, StoredArtifact } from '../../ports.ts';
import { type ModelOutcome, runChain } from '../chain.ts';
import { openJudge } from '../judge.ts';
import { judgeRequestOf, namedConfig } from '../judged-config.ts';
import { judgeNames, type MissingModels, NONE_MISSING } from '../missing-models.ts';
import { recompareModels, type Unjudged } from '../recompare.ts';
import { readModels } from '../request.ts';
import { readStepRecipes } from '../step-recipes.ts';
import { listedDocuments } from './listed-documents.ts';
import type { ReportRequest } from './request.ts';

/** What is known when the work is done, however it went. */
export interface Gathered {
  readonly outcomes: readonly ModelOutcome[];
  /** Models that the base gates and nobody judged. */
  readonly missing: MissingModels;
  /** Of a fork: models that nobody here can judge. */
  readonly unjudged: readonly Unjudged[];
  /** What failed before there was any model. */
  readonly failure?: Failure | undefined;
  /** Of handed-over documents: the artifacts that they are of, by model. */
  readonly artifacts?: ReadonlyMap<string, StoredArtifact> | undefined;
  /** Another step of this job told that failure: no second annotation says the same. */
  readonly isRetold?: boolean | undefined;
}

const NOTHING: Gathered = { outcomes: [], missing: NONE_MISSING, unjudged: [] };

/** Whatever breaks is told on the pull request too: no verdict is never silence. */
export async function gatherFailing(gather: () => Promise<Gathered>): Promise<Gathered> {
  try {
    return await gather();
  } catch (thrown) {
    return { ...NOTHING, failure: failureOf(thrown) };
  }
}

/** From the documents that the verbs before it left in this job. */
export async function gatherHere(request: ReportRequest, ports: Ports): Promise<Gathered> {
  const { out } = request;
  const read = await readStepRecipes('report', request, ports);
  if ('failure' in read) return { ...NOTHING, ...read };
  const { recipes } = read;
  const options = {
    out,
    baseline: undefined,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: 'run',
    showRows: request.uploadPredictions,
  };
  const outcomes = await runChain(['report'], recipes, options, ports);
  return { ...NOTHING, outcomes, missing: await missingHere(outcomes, request, ports) };
}

/** The models that `compare` noted in its mark; what else lies in the output folder is of an earlier run. */
async function missingHere(
  outcomes: readonly ModelOutcome[],
  { recipes }: ReportRequest,
  ports: Ports,
): Promise<MissingModels> {
  const { platform } = ports;
  const noted = new Set(outcomes.flatMap(({ session }) => session.held.run?.compared?.missing ?? []));
  if (platform === undefined || noted.size === 0) return NONE_MISSING;
  const judge = await openJudge(platform, await judgeRequestOf(recipes, platform.run, ports));
  return judgeNames(judge, [...noted], { named: recipes.models, head: await readModels(recipes, ports) });
}

export type HandedOver = ReadonlyMap<string, ReadonlyMap<string, Buffer>>;

/** What another job left, and which artifacts that was, for whoever releases just that. */
export interface Taken {
  readonly models: HandedOver;
  readonly artifacts: ReadonlyMap<string, StoredArtifact>;
}

/** Documents by model, from artifacts of this run: by the id and digest that the job which made them handed over, or as listed. */
export async function takeHandedOver({ artifacts: asked }: ReportRequest, platform: Platform): Promise<Taken> {
  if (asked instanceof InputError) throw asked;
  const models = new Map<string, ReadonlyMap<string, Buffer>>();
  const artifacts = new Map<string, StoredArtifact>();
  const wanted = asked === 'auto' ? await listedDocuments(platform) : (asked ?? new Map<string, StoredArtifact>());
  for (const [name, { id, digest }] of wanted) {
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, { id, digest }));
    if (digest !== undefined) artifacts.set(name, { id, digest });
  }
  return { models, artifacts };
}

/** The same comparison again, from the documents of `models`. */
export async function recompare(
  models: HandedOver,
  { recipes, out, release, uploadPredictions }: ReportRequest,
  platform: Platform,
  ports: Ports,
  unverified = false,
): Promise<Gathered> {
  const event = release && platform.run.isDefaultBranch ? ('release' as const) : ('pullRequest' as const);
  const request = {
    models,
    configPath: namedConfig(recipes),
    named: recipes.models,
    out,
    event,
    withoutRows: !uploadPredictions && !unverified,
    unverified,
  };
  const compared = await recompareModels(request, platform, ports);
  const { rejected, cutOff } = compared.missing;
  if (models.size === 0 && rejected.length === 0 && cutOff.length === 0)
    throw new InputError(
      'this run left no documents, so there is no verdict; the log of the job that evaluates says why',
      { field: 'artifact-id' },
    );
  return { ...NOTHING, ...compared };
}
