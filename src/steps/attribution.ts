/**
 * Where the change comes from: where data and recipe both changed, the old recipe is trained on the new data and the new
 * recipe on the old data. An explanation: it never decides, and where it cannot be given a finding says why.
 */
import { attributeChange } from '../compare/attribution.ts';
import { measureMetrics } from '../compare/measured.ts';
import { metricInput, takePredictions } from '../compare/metric-input.ts';
import { drawnRows } from '../compare/sampling.ts';
import { encodeCanonical } from '../documents/canonical.ts';
import type { MetricValue } from '../documents/evaluation.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Predictions, RowIds } from '../documents/predictions.ts';
import type { Run } from '../documents/run.ts';
import type { Attribution, Verdict } from '../documents/verdict.ts';
import { InfrastructureError, InputError } from '../errors.ts';
import type { FoundBaseline } from './baseline.ts';
import { type Dataset, datasetOf, featuresOf, readDataset } from './dataset.ts';
import { testRows } from './evaluate.ts';
import { fitRecipe } from './fit.ts';
import { handedOverAttribution } from './handed-over-attribution.ts';
import { type NoAttribution, noAttribution } from './no-attribution.ts';
import { filesInMemory } from './old-files.ts';
import { type OldSide, openOldSide } from './old-recipe.ts';
import type { Recipe } from './recipe.ts';
import { scoreRows } from './score.ts';
import { modelOf, predictionsOf, runOf, type Session } from './session.ts';

export interface AttributionRequest {
  readonly verdict: Verdict;
  readonly found: FoundBaseline | undefined;
  /** The baseline's predictions on the paired rows: rows that neither side was trained on. */
  readonly baseline: Predictions | undefined;
  /** Documents of the job that compared first: its answer is taken, since the rows are not here. */
  readonly handedOver: ReadonlyMap<string, Buffer> | undefined;
}

/** The verdict, and where the change comes from; as it is where only one of the two changed. */
export async function withAttribution(
  session: Session,
  { verdict, found, baseline, handedOver }: AttributionRequest,
): Promise<Verdict> {
  const isCompared = verdict.gates.some((gate) => gate.improvement !== undefined);
  if (found === undefined || baseline === undefined || !isCompared) return verdict;
  if (!mayBothHaveChanged(found, (await modelOf(session)).document, await runOf(session))) return verdict;
  if (handedOver !== undefined) return { ...verdict, ...handedOverAttribution(verdict, handedOver) };
  const answer = await cross(session, { found, baseline, verdict });
  if (answer === undefined) return verdict;
  return typeof answer === 'string'
    ? { ...verdict, findings: [...verdict.findings, noAttribution(answer)] }
    : { ...verdict, attribution: answer };
}

/** By the documents alone: other training rows, and another recipe or another set of columns. */
function mayBothHaveChanged({ model: { document }, run }: FoundBaseline, candidate: ModelDocument, now: Run): boolean {
  if (document.training.trainDigest === candidate.training.trainDigest) return false;
  if (run?.config.digest === now.config.digest && run.config.path !== undefined) return false;
  return fittedBy(document) !== fittedBy(candidate);
}

function fittedBy({ estimator, params, signature }: ModelDocument): string {
  return encodeCanonical({ kind: estimator.type, params, inputs: signature.inputs });
}

/** What a recipe fits, whatever the data hold. */
function fits({ train, data }: Recipe): string {
  const { kind, params } = train;
  return encodeCanonical({ kind, params, exclude: [...data.exclude].sort(), columns: data.columns });
}

interface Compared {
  readonly found: FoundBaseline;
  readonly baseline: Predictions;
  readonly verdict: Verdict;
}

/** undefined where the recipe is the same after all: new data brought or took columns. */
async function cross(session: Session, compared: Compared): Promise<Attribution[] | NoAttribution | undefined> {
  const { ports, recipe } = session;
  try {
    const old = await openOldSide(session, compared.found);
    if (typeof old === 'string') return old;
    return fits(old.recipe) === fits(recipe) ? undefined : await attribute(session, old, compared);
  } catch (thrown) {
    if (!(thrown instanceof InputError || thrown instanceof InfrastructureError)) throw thrown;
    ports.log.verbose(`${recipe.name}: no attribution: ${thrown.message}`);
    return thrown instanceof InputError ? 'not_crossed' : 'unreachable';
  }
}

async function attribute(
  session: Session,
  old: OldSide,
  { found, baseline, verdict }: Compared,
): Promise<Attribution[] | NoAttribution> {
  const { ports, recipe } = session;
  const dataset = await datasetOf(session);
  const files = await old.data();
  if (typeof files === 'string') return files;
  ports.log.info(`${recipe.name}: data and recipe both changed; training the two crossed combinations`);
  const newData = await readAs(session, old.recipe);
  const oldPorts = { ...ports, files: filesInMemory(files, ports.files) };
  const oldData = await readDataset(withColumnsOf(old.recipe, recipe), oldPorts);
  if (newData.training.trainDigest !== (await modelOf(session)).document.training.trainDigest) return 'other_rows';
  if (oldData.training.trainDigest !== found.model.document.training.trainDigest) return 'other_rows';
  /** `held`: the candidate's test rows as `trainer` reads them. */
  const scored = async (trainer: Recipe, data: Dataset, held: Dataset, name: string): Promise<Predictions> => {
    const features = featuresOf(data.train.table, trainer);
    const model = await fitRecipe({ recipe, dataset: data, train: trainer.train, features }, ports);
    return onRows(scoreRows(model, testRows(recipe, held), name).predictions, baseline.ids);
  };
  const names = verdict.gates.filter((gate) => gate.improvement !== undefined).map((gate) => gate.metric);
  const metricsOf = (predictions: Predictions) =>
    measureMetrics(metricInput(predictions), names, drawnRows(predictions));
  const values = {
    baseline: metricsOf(baseline),
    newData: metricsOf(await scored(old.recipe, newData, newData, 'the old recipe on the new data')),
    newRecipe: metricsOf(await scored(recipe, oldData, dataset, 'the new recipe on the old data')),
    candidate: metricsOf(onRows(await predictionsOf(session), baseline.ids)),
  };
  const attributed = recipe.policy.metrics
    .filter(({ metric }) => names.includes(metric.name))
    .map(({ metric }) =>
      attributeChange(metric, {
        baseline: numberOf(values.baseline[metric.name]),
        newData: numberOf(values.newData[metric.name]),
        newRecipe: numberOf(values.newRecipe[metric.name]),
        candidate: numberOf(values.candidate[metric.name]),
      }),
    )
    .filter((one) => one !== undefined);
  return attributed.length === 0 ? 'undefined_metric' : attributed;
}

/** The candidate's data as another recipe reads them: most often what is in memory. */
function readAs(session: Session, other: Recipe): Promise<Dataset> {
  const { recipe, ports } = session;
  const isSame = encodeCanonical(other.data.columns) === encodeCanonical(recipe.data.columns);
  return isSame ? datasetOf(session) : readDataset(withColumnsOf(recipe, other), ports);
}

function withColumnsOf(recipe: Recipe, { data: { columns } }: Recipe): Recipe {
  return { ...recipe, data: { ...recipe.data, columns } };
}

/** The predictions of the rows with these ids, in that order. Throws InputError where one is missing. */
function onRows(predictions: Predictions, ids: RowIds): Predictions {
  const places = new Map<string, number>();
  for (let row = 0; row < predictions.ids.length; row++) places.set(predictions.ids.text(row), row);
  const rows = Uint32Array.from({ length: ids.length }, (_, row) => {
    const place = places.get(ids.text(row));
    if (place === undefined) throw new InputError(`the paired row ${ids.text(row)} is not in the data any more`);
    return place;
  });
  return takePredictions(predictions, rows);
}

/** NaN, which no attribution is made of, where there is none. */
function numberOf(metric: MetricValue | undefined): number {
  return metric !== undefined && 'value' in metric ? metric.value : Number.NaN;
}
