/** `evaluate --predictions FILE`: metrics of any predictions file. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { measureOwn } from '../compare/measured.ts';
import { metricInput } from '../compare/metric-input.ts';
import { drawnRows } from '../compare/sampling.ts';
import { type Evaluation, encodeMetrics, evaluationDocument, METRICS_FILE } from '../documents/evaluation.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { Task } from '../documents/shape.ts';
import { checkInput } from '../metrics/input.ts';
import { labelFindings } from '../metrics/label-findings.ts';
import { defaultMetrics, resolveMetric } from '../metrics/table.ts';
import type { Ports } from '../ports.ts';
import { openPredictions } from './open-predictions.ts';

export interface EvaluateFileRequest {
  readonly file: string;
  readonly task: Task;
  /** Names or aliases; default all of the task. */
  readonly metrics?: readonly string[] | undefined;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly groupColumn?: string | undefined;
  readonly weightColumn?: string | undefined;
  /** Folder; documents go to `OUT/<file>/`. */
  readonly out?: string | undefined;
}

export async function evaluateFile(request: EvaluateFileRequest, ports: Ports): Promise<Evaluation> {
  const { file, task, out } = request;
  const names =
    request.metrics?.map((name) => resolveMetric(name, task, { field: '--metrics' }).name) ?? defaultMetrics(task);
  const { predictions, sha256 } = await openPredictions({ shown: file, absolute: file }, request, ports);
  const evaluation: Evaluation = {
    kind: 'assay.evaluation',
    schemaVersion: 1,
    task,
    rows: predictions.ids.length,
    testDigest: truthDigest(predictions),
    predictionsDigest: sha256,
    ...(predictions.task === 'regression' ? {} : classFacts(predictions)),
    metrics: measured(predictions, names, request),
    slices: [],
    findings: labelFindings(metricInput(predictions)),
  };
  if (out !== undefined) {
    const folder = `${out}/${basename(file).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, '')}`;
    await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
    await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
  }
  return evaluation;
}

/** Throws InputError that names the file. */
function measured(predictions: Predictions, names: readonly string[], request: EvaluateFileRequest) {
  const input = metricInput(predictions);
  checkInput(input, { file: request.file });
  return measureOwn(input, names, {
    rows: drawnRows(predictions),
    testDigest: truthDigest(predictions),
    wanted: new Set(request.metrics === undefined ? [] : names),
  });
}

function classFacts(predictions: Extract<Predictions, { classes: readonly string[] }>): Partial<Evaluation> {
  const { classes, positive, truth } = predictions;
  const classRows = new Array<number>(classes.length).fill(0);
  for (const code of truth) classRows[code]! += 1;
  return { classes: [...classes], classRows, ...(positive === undefined ? {} : { positive }) };
}

/** The test set as a predictions file knows it: ids and truth, in id order. */
function truthDigest(predictions: Predictions): string {
  const hash = createHash('sha256');
  for (let row = 0; row < predictions.ids.length; row++) {
    const truth =
      predictions.task === 'regression' ? predictions.truth[row] : predictions.classes[predictions.truth[row]!];
    hash.update(`${JSON.stringify([predictions.ids.text(row), truth])}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
}
