/** `evaluate`: scores the model on the held-out rows; writes `predictions.csv`, `evaluation.json`, `metrics.json`. */

import { measureMetrics, measureOwn } from '../compare/measured.ts';
import { metricInput, takePredictions } from '../compare/metric-input.ts';
import { drawnRows } from '../compare/sampling.ts';
import { beginPredictions } from '../data/encode-predictions.ts';
import { type Evaluation, encodeMetrics, evaluationDocument, METRICS_FILE } from '../documents/evaluation.ts';
import { PREDICTIONS_FILE, type Predictions } from '../documents/predictions.ts';
import { labelFindings } from '../metrics/label-findings.ts';
import { defaultMetrics } from '../metrics/table.ts';
import { type Dataset, datasetOf } from './dataset.ts';
import { DigestedPieces } from './digested-pieces.ts';
import { drawnColumns } from './drawn-columns.ts';
import { fitRecipe } from './fit.ts';
import type { Recipe } from './recipe.ts';
import { type ScoredRows, scoreRows } from './score.ts';
import { seedSpread } from './seed-spread.ts';
import { modelOf, type Session } from './session.ts';
import { groupSlices, sliceCodes } from './slices.ts';

export async function evaluate(session: Session): Promise<void> {
  const { recipe, ports, folder, held } = session;
  const dataset = await datasetOf(session);
  const model = await modelOf(session);
  const rows = testRows(recipe, dataset);
  const { predictions, findings } = scoreRows(model.document, rows, 'model.json');
  const text = beginPredictions(predictions, ports.workers);
  const dummy = await scoreDummy(session, dataset, rows);
  const seeds = await seedSpread(session, dataset, rows, predictions);
  const measured = {
    ...classFacts(predictions, recipe),
    ...(seeds === undefined ? {} : { seeds }),
    metrics: measureOwn(metricInput(predictions), defaultMetrics(recipe.task), {
      rows: drawnRows(predictions),
      testDigest: dataset.testDigest,
      wanted: wantedMetrics(recipe),
    }),
    dummy: measureMetrics(metricInput(dummy), dummyMetrics(recipe), drawnRows(dummy)),
    dummyAnswer: answerOf(dummy),
    slices: evaluateSlices(recipe, predictions),
    findings: [...findings, ...labelFindings(metricInput(predictions))],
  };
  const pieces = new DigestedPieces(await text.finish());
  await ports.files.writeText(`${folder}/${PREDICTIONS_FILE}`, pieces);
  const evaluation: Evaluation = {
    kind: 'assay.evaluation',
    schemaVersion: 1,
    task: recipe.task,
    rows: dataset.test.rows,
    trainRows: dataset.train.rows,
    testDigest: dataset.testDigest,
    modelDigest: model.digest,
    predictionsDigest: pieces.digest(),
    split: recipe.split,
    ...(recipe.rowsAs === undefined ? {} : { rowsAs: { naValues: [...(recipe.rowsAs.naValues ?? [''])] } }),
    ...measured,
  };
  held.predictions = predictions;
  held.evaluation = evaluation;
  await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
  await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
}

/** The held-out rows as every model is scored on them. */
export function testRows(recipe: Recipe, dataset: Dataset): ScoredRows {
  return {
    table: dataset.test.table,
    truth: dataset.test.truth,
    ids: dataset.testIds,
    slices: sliceCodes(recipe, dataset.test.table),
    ...drawnColumns(recipe, dataset.test.table),
    positive: dataset.positive,
    threshold: recipe.evaluate.threshold,
  };
}

/** A model must beat the one that looks at no feature. */
async function scoreDummy(session: Session, dataset: Dataset, rows: ScoredRows): Promise<Predictions> {
  const { recipe, ports } = session;
  const train = { kind: 'dummy', params: {} };
  const model = await fitRecipe({ recipe, dataset, train, features: [] }, ports);
  return scoreRows(model, rows, 'dummy').predictions;
}

/** It says the same of every row, so the first row's answer is all. */
function answerOf(dummy: Predictions): NonNullable<Evaluation['dummyAnswer']> {
  if (dummy.task === 'regression') return { value: dummy.prediction[0] ?? 0 };
  const label = dummy.classes[dummy.prediction[0] ?? 0] ?? '';
  return { label, probabilities: dummy.classes.map((_, c) => dummy.probabilities?.[c]?.[0] ?? 0) };
}

/** What a person looks for beside a model's number: metrics that were asked for by name, else those that gate. */
function dummyMetrics({ policy, evaluate, origin }: Recipe): readonly string[] {
  if (origin.config.evaluate.metrics !== undefined) return evaluate.metrics;
  return policy.metrics.map(({ metric }) => metric.name);
}

/** Gated, or asked for by name: their own intervals are worth a bootstrap. */
function wantedMetrics({ policy, evaluate, origin }: Recipe): ReadonlySet<string> {
  const named = origin.config.evaluate.metrics === undefined ? [] : evaluate.metrics;
  return new Set([...policy.metrics.map(({ metric }) => metric.name), ...named]);
}

function classFacts(predictions: Predictions, recipe: Recipe): Partial<Evaluation> {
  if (predictions.task === 'regression') return {};
  const { classes, positive, truth } = predictions;
  const classRows = new Array<number>(classes.length).fill(0);
  for (const code of truth) classRows[code]! += 1;
  return {
    classes: [...classes],
    classRows,
    ...(positive === undefined ? {} : { positive, threshold: recipe.evaluate.threshold }),
  };
}

function evaluateSlices(recipe: Recipe, predictions: Predictions): Evaluation['slices'] {
  return groupSlices(recipe, predictions.slices, predictions.ids.length).map(({ where, missing, minRows, rows }) => ({
    where,
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
    rows: rows.length,
    minRows,
    metrics: measureSlice(takePredictions(predictions, rows), recipe.evaluate.metrics),
  }));
}

function measureSlice(rows: Predictions, names: readonly string[]): Evaluation['metrics'] {
  return measureMetrics(metricInput(rows), names, drawnRows(rows));
}
