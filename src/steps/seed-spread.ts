/** `train.seeds`: a seeded trainer is run again with other seeds, and how far its metrics spread is noted. */
import { measureMetrics } from '../compare/measured.ts';
import { metricInput } from '../compare/metric-input.ts';
import { drawnRows } from '../compare/sampling.ts';
import type { MetricValue, SeedSpread } from '../documents/evaluation.ts';
import type { Predictions } from '../documents/predictions.ts';
import { defaultMetrics } from '../metrics/table.ts';
import { variance } from '../numbers.ts';
import type { Dataset } from './dataset.ts';
import { FIRST_SEED, fitRecipe } from './fit.ts';
import { type ScoredRows, scoreRows } from './score.ts';
import type { Session } from './session.ts';

/** `shipped`: predictions of the first seed's model on the same rows. undefined where the recipe is trained once. */
export async function seedSpread(
  { recipe, ports }: Session,
  dataset: Dataset,
  rows: ScoredRows,
  shipped: Predictions,
): Promise<SeedSpread | undefined> {
  const { seeds } = recipe.train;
  if (seeds < 2) return undefined;
  const gated = recipe.policy.metrics.map(({ metric }) => metric.name);
  const names = [...new Set([...defaultMetrics(recipe.task), ...recipe.evaluate.metrics, ...gated])];
  const measure = (predictions: Predictions) => measureMetrics(metricInput(predictions), names, drawnRows(predictions));
  const trainings = [measure(shipped)];
  for (let further = 1; further < seeds; further++) {
    ports.log.progress(`training ${recipe.name} with other seeds`, further, seeds);
    const model = await fitRecipe({ recipe, dataset, seed: FIRST_SEED + further }, ports);
    trainings.push(measure(scoreRows(model, rows, `seed ${FIRST_SEED + further}`).predictions));
  }
  return { count: seeds, variance: variances(names, trainings) };
}

/** Of the metrics that every training has a value for. */
function variances(
  names: readonly string[],
  trainings: readonly Readonly<Record<string, MetricValue>>[],
): Record<string, number> {
  const spread: Record<string, number> = {};
  for (const name of names) {
    const values = trainings.map((metrics) => metrics[name]).filter((one) => one !== undefined && 'value' in one);
    if (values.length < trainings.length) continue;
    const own = variance(
      Float64Array.from(values, ({ value }) => value),
      1,
    );
    if (Number.isFinite(own)) spread[name] = own;
  }
  return spread;
}
