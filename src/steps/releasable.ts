/**
 * The documents of one model, proven to belong together, to the very run that releases them and to an approval. Whatever an
 * input says, nothing else becomes a release (threats: rules 1, 11 and 13, T21).
 */
import { sha256 } from '../documents/canonical.ts';
import { dataCheckDocument } from '../documents/data-check.ts';
import { encodeMetrics, evaluationDocument, METRICS_FILE } from '../documents/evaluation.ts';
import { modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';
import { runDocument } from '../documents/run.ts';
import { verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { coefficientsOf } from '../models/coefficients.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Ports, WorkflowRun } from '../ports.ts';
import type { ModelReport } from '../report/contract.ts';
import { memoryFiles } from './memory-files.ts';
import { openPredictions } from './open-predictions.ts';

export interface Documents {
  readonly model: string;
  /** Folder or artifact, for messages. */
  readonly shown: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface Releasable {
  /** Of `model.json`. */
  readonly digest: string;
  /** The commit that was evaluated. */
  readonly commit: string;
  readonly facts: ModelReport;
}

/** Reads and proves everything but the decision, which stands in `facts.verdict`. Throws InputError: file, field, both values. */
export async function proveDocuments(documents: Documents, run: WorkflowRun, ports: Ports): Promise<Releasable> {
  const { model: name, shown } = documents;
  const text = (file: string): string => textOf(documents, file);
  const path = (file: string): string => `${shown}/${file}`;
  const verdict = verdictDocument.decode(text(verdictDocument.file), path(verdictDocument.file));
  const record = runDocument.decode(text(runDocument.file), path(runDocument.file));
  const evaluation = evaluationDocument.decode(text(evaluationDocument.file), path(evaluationDocument.file));
  const dataCheck = dataCheckDocument.decode(text(dataCheckDocument.file), path(dataCheckDocument.file));
  const digest = sha256(documents.files.get(modelDocument.file) ?? text(modelDocument.file));
  const predictions = documents.files.get(PREDICTIONS_FILE);
  const facts: readonly (readonly [file: string, field: string, actual: unknown, wanted: unknown, whose: string])[] = [
    [verdictDocument.file, 'model', verdict.model, name, 'this model is'],
    [runDocument.file, 'model', record.model, name, 'this model is'],
    [runDocument.file, 'modelDigest', record.modelDigest, digest, 'model.json is'],
    [evaluationDocument.file, 'modelDigest', evaluation.modelDigest, digest, 'model.json is'],
    [verdictDocument.file, 'candidate.digest', verdict.candidate.digest, digest, 'model.json is'],
    [verdictDocument.file, 'testDigest', verdict.testDigest, evaluation.testDigest, 'evaluation.json has'],
    [runDocument.file, 'code.commit', record.code?.commit, run.sha, 'this run is of'],
    [runDocument.file, 'code.repository', record.code?.repository, run.repository.fullName, 'this run is of'],
    [runDocument.file, 'code.runId', record.code?.runId, String(run.runId), 'this run is'],
    ...(predictions === undefined
      ? []
      : [
          [
            evaluationDocument.file,
            'predictionsDigest',
            evaluation.predictionsDigest,
            sha256(predictions),
            'predictions.csv is',
          ] as const,
        ]),
  ];
  for (const [file, field, actual, wanted, whose] of facts) {
    if (actual === wanted) continue;
    const found = JSON.stringify(actual ?? null).slice(0, 120);
    throw new InputError(`is ${found}, ${whose} ${String(wanted)}`, { file: path(file), field });
  }
  if (text(METRICS_FILE) !== encodeMetrics(evaluation.metrics)) {
    throw new InputError('holds other numbers than evaluation.json beside it', { file: path(METRICS_FILE) });
  }
  const document = decodeModel(text(modelDocument.file), path(modelDocument.file));
  return {
    digest,
    commit: run.sha,
    facts: {
      verdict,
      evaluation,
      model: document,
      run: record,
      dataCheck,
      coefficients: coefficientsOf(document),
      ...(predictions === undefined ? {} : { predictions: await predictionsOf(documents, evaluation, ports) }),
    },
  };
}

/** Throws InputError for one that is missing. */
function textOf({ files, shown }: Documents, file: string): string {
  const bytes = files.get(file);
  if (bytes === undefined)
    throw new InputError('is missing, so there is nothing to release', { file: `${shown}/${file}` });
  return bytes.toString('utf8');
}

async function predictionsOf({ files, shown }: Documents, evaluation: ModelReport['evaluation'], ports: Ports) {
  const path = { shown: `${shown}/${PREDICTIONS_FILE}`, absolute: PREDICTIONS_FILE };
  const request = { task: evaluation!.task, positive: evaluation!.positive };
  return (await openPredictions(path, request, { ...ports, files: memoryFiles(files, ports.files) })).predictions;
}
