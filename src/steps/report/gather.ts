/** The outcomes that a report is made of: from the documents of this job, or from those that another job left. */
import { join, normalize } from 'node:path/posix';
import { artifactOf, modelOf } from '../../documents/artifact-name.ts';
import { failureDocument } from '../../documents/failure.ts';
import { DOCUMENT_FILES } from '../../documents/files.ts';
import type { Verdict } from '../../documents/verdict.ts';
import { type Failure, failureOf, InputError } from '../../errors.ts';
import type { Platform, Ports, StoredArtifact } from '../../ports.ts';
import { type ModelOutcome, runChain } from '../chain.ts';
import { readMissing } from '../missing-models.ts';
import { recompareModels } from '../recompare.ts';
import { DEFAULT_CONFIG, readRecipes } from '../request.ts';
import type { ReportRequest } from './request.ts';

/** What is known when the work is done, however it went. */
export interface Gathered {
  readonly outcomes: readonly ModelOutcome[];
  /** Of models that the base gates and nobody judged. */
  readonly missing: readonly Verdict[];
  /** What failed before there was any model. */
  readonly failure?: Failure | undefined;
  /** Models whose failure another step of this job told already: no second annotation says the same. */
  readonly retold: ReadonlySet<string>;
}

/** Whatever breaks is told on the pull request too: no verdict is never silence. */
export async function gatherFailing(gather: () => Promise<Gathered>): Promise<Gathered> {
  try {
    return await gather();
  } catch (thrown) {
    return { outcomes: [], missing: [], retold: new Set(), failure: failureOf(thrown) };
  }
}

/** From the documents that the verbs before it left in this job. */
export async function gatherHere(request: ReportRequest, ports: Ports): Promise<Gathered> {
  const { out } = request;
  const recipes = await readRecipes(request.recipes, ports);
  const names = recipes.map(({ name }) => name);
  const retold = new Set<string>();
  for (const name of names)
    if ((await ports.files.exists(`${out}/${name}/${failureDocument.file}`)) !== undefined) retold.add(name);
  const options = {
    out,
    baseline: undefined,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: 'run',
    showRows: request.uploadPredictions,
  };
  const outcomes = await runChain(['report'], recipes, options, ports);
  const missing = ports.workflow === undefined ? [] : await readMissing(new Set(names), out, ports.files);
  return { outcomes, missing, retold };
}

/** From artifacts of this run, by the id and digest that the job which made them handed over. */
export async function gatherHandedOver(request: ReportRequest, platform: Platform, ports: Ports): Promise<Gathered> {
  const models = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const [name, expected] of await artifactsFor(request, platform))
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, expected));
  if (models.size === 0)
    throw new InputError(
      'this run left no documents, so there is no verdict; the log of the job that evaluates says why',
      { field: 'artifact-id' },
    );
  return recompare(models, request, platform, ports);
}

/** The same comparison again, from the documents of `models`. */
export async function recompare(
  models: ReadonlyMap<string, ReadonlyMap<string, Buffer>>,
  { recipes: { folder, config = DEFAULT_CONFIG }, out, release }: ReportRequest,
  platform: Platform,
  ports: Ports,
): Promise<Gathered> {
  const configPath = normalize(join(folder, config));
  const event = release && platform.run.isDefaultBranch ? ('release' as const) : ('pullRequest' as const);
  const { outcomes, missing } = await recompareModels({ models, configPath, out, event }, platform, ports);
  return { outcomes, missing, retold: new Set() };
}

async function artifactsFor(
  { artifacts }: ReportRequest,
  platform: Platform,
): Promise<ReadonlyMap<string, StoredArtifact | undefined>> {
  if (artifacts !== 'auto') return artifacts ?? new Map();
  const names = (await platform.artifacts.list()).flatMap((name) => modelOf(name) ?? []);
  return new Map(names.sort().map((name) => [name, undefined]));
}
