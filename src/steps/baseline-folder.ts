/** The documents that a chain leaves in a folder, as a baseline. Broken is never taken for absent. */
import { digestSource } from '../data/digest-source.ts';
import { sha256 } from '../documents/canonical.ts';
import { type Evaluation, evaluationDocument } from '../documents/evaluation.ts';
import { modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE, type Predictions } from '../documents/predictions.ts';
import { type Run, runDocument } from '../documents/run.ts';
import type { Task } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Ports } from '../ports.ts';
import { openPredictions } from './open-predictions.ts';
import type { RecipePath } from './recipe.ts';
import type { LoadedModel, Session } from './session.ts';

export interface BaselineDocuments {
  readonly model: LoadedModel;
  /** Where the model stands, for messages. */
  readonly file: string;
  readonly run?: Run | undefined;
  readonly evaluation?: Evaluation | undefined;
  /** Of its own test rows, read when they are asked for; undefined when it left none. */
  predictions(): Promise<Predictions | undefined>;
}

/** The documents of a folder, or undefined where it holds no model. `shown` is the folder in messages. */
export async function readFolder(
  session: Session,
  folder: string,
  shown: string,
): Promise<BaselineDocuments | undefined> {
  const { files } = session.ports;
  const text = await files.readText(`${folder}/${modelDocument.file}`, `${shown}/${modelDocument.file}`);
  if (text === undefined) return undefined;
  const file = `${shown}/${modelDocument.file}`;
  const model = { document: decodeModel(text, file), digest: sha256(text) };
  const run = await readOptional(session.ports, `${folder}/${runDocument.file}`, (t) =>
    runDocument.decode(t, `${shown}/run.json`),
  );
  const evaluation = await readOptional(session.ports, `${folder}/${evaluationDocument.file}`, (t) =>
    evaluationDocument.decode(t, `${shown}/evaluation.json`),
  );
  for (const [expected, by] of [
    [run?.modelDigest, 'run.json'],
    [evaluation?.modelDigest, 'evaluation.json'],
  ] as const) {
    if (expected !== undefined && expected !== model.digest) {
      throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
    }
  }
  const stored = {
    absolute: `${folder}/${PREDICTIONS_FILE}`,
    shown: `${shown}/${PREDICTIONS_FILE}`,
  };
  const there = await checkStored(session.ports, stored, evaluation);
  const predictions = async () => (there ? readStored(session, stored, model.document.task, evaluation) : undefined);
  return { model, file, run, evaluation, predictions };
}

/** Whether predictions are there, and are those that were evaluated: broken is never taken for absent. */
async function checkStored(ports: Ports, stored: RecipePath, evaluation: Evaluation | undefined): Promise<boolean> {
  if ((await ports.files.exists(stored.absolute)) !== 'file') return false;
  const source = await ports.files.open(stored.absolute, { shown: stored.shown });
  try {
    const actual = digestSource(source);
    const expected = evaluation?.predictionsDigest;
    if (expected !== undefined && expected !== actual) {
      const rule = `its digest is ${actual}, evaluation.json beside it expects ${expected}`;
      throw new InputError(rule, { file: stored.shown });
    }
    return true;
  } finally {
    source.close();
  }
}

async function readStored(
  { ports, recipe }: Session,
  stored: RecipePath,
  task: Task,
  evaluation: Evaluation | undefined,
): Promise<Predictions> {
  const request = { task, positive: evaluation?.positive ?? recipe.evaluate.positive };
  return (await openPredictions(stored, request, ports)).predictions;
}

async function readOptional<T>(ports: Ports, path: string, decode: (text: string) => T): Promise<T | undefined> {
  const text = await ports.files.readText(path);
  return text === undefined ? undefined : decode(text);
}
