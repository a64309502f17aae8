/** The documents that a chain leaves in a folder, as a baseline. Broken is never taken for absent. */
import { digestSource } from '../data/digest-source.ts';
import { sha256 } from '../documents/canonical.ts';
import { type DataCheck, dataCheckDocument } from '../documents/data-check.ts';
import { type Evaluation, evaluationDocument } from '../documents/evaluation.ts';
import { ANCHOR_FILES } from '../documents/files.ts';
import { modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE, type Predictions } from '../documents/predictions.ts';
import { type Run, runDocument } from '../documents/run.ts';
import type { Task } from '../documents/shape.ts';
import { type Anchor, type Verdict, verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Ports } from '../ports.ts';
import { refuseOtherModel } from './named-model.ts';
import { openPredictions } from './open-predictions.ts';
import type { RecipePath } from './recipe.ts';
import type { LoadedModel, Session } from './session.ts';

/** A model that can be scored. */
export interface StoredModel {
  readonly model: LoadedModel;
  /** Its very bytes: its digest is theirs, whatever a later version would write. */
  readonly text: string;
  /** Where it stands, for messages. */
  readonly file: string;
  /** Of its own test rows, read when they are asked for; undefined when it left none. */
  predictions(): Promise<Predictions | undefined>;
}

export interface BaselineDocuments extends StoredModel {
  readonly run?: Run | undefined;
  readonly evaluation?: Evaluation | undefined;
  readonly dataCheck?: DataCheck | undefined;
  readonly verdict?: Verdict | undefined;
  readonly anchor?: CarriedAnchor | undefined;
}

/** The anchor as the baseline's run left it. */
export interface CarriedAnchor {
  readonly known: Anchor;
  /** undefined where no run kept it: of a release, which holds its own model only. */
  readonly stored: StoredModel | undefined;
}

/**
 * The documents of a folder, or undefined where it holds no model. `shown` is the folder in messages; `names` the model
 * that they must name, undefined where a person named the very folder.
 */
export async function readFolder(
  session: Session,
  folder: string,
  shown: string,
  names: string | undefined,
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
  const dataCheck = await readOptional(session.ports, `${folder}/${dataCheckDocument.file}`, (t) =>
    dataCheckDocument.decode(t, `${shown}/${dataCheckDocument.file}`),
  );
  const verdict = await readOptional(session.ports, `${folder}/${verdictDocument.file}`, (t) =>
    verdictDocument.decode(t, `${shown}/verdict.json`),
  );
  if (names !== undefined) {
    for (const [document, by] of [
      [run, runDocument.file],
      [verdict, verdictDocument.file],
    ] as const)
      if (document !== undefined) refuseOtherModel(document, names, `${shown}/${by}`);
  }
  for (const [expected, by] of [
    [run?.modelDigest, 'run.json'],
    [evaluation?.modelDigest, 'evaluation.json'],
    [verdict?.candidate.digest, 'verdict.json'],
  ] as const) {
    if (expected !== undefined && expected !== model.digest) {
      throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
    }
  }
  const stored = pathOf(folder, shown, PREDICTIONS_FILE);
  const there = await checkStored(session.ports, stored, evaluation);
  const predictions = async () => (there ? readStored(session, stored, model.document.task, evaluation) : undefined);
  const anchor = await readAnchor(session, { folder, shown, known: verdict?.anchor, evaluation });
  return { model, text, file, run, evaluation, dataCheck, verdict, anchor, predictions };
}

interface AnchorPlace {
  readonly folder: string;
  readonly shown: string;
  readonly known: Anchor | undefined;
  readonly evaluation: Evaluation | undefined;
}

/** The best release that the run kept beside its own model. Throws InputError where it is not the one its verdict names. */
async function readAnchor(session: Session, place: AnchorPlace): Promise<CarriedAnchor | undefined> {
  const { folder, shown, known, evaluation } = place;
  const { files } = session.ports;
  const path = pathOf(folder, shown, ANCHOR_FILES.model);
  const text = await files.readText(path.absolute, path.shown);
  const digest = text === undefined ? undefined : sha256(text);
  if (digest !== undefined && digest !== known?.digest) {
    const rule = `its digest is ${digest}, verdict.json beside it expects ${known?.digest ?? 'no anchor'}`;
    throw new InputError(rule, { file: path.shown });
  }
  if (known === undefined) return undefined;
  if (text === undefined || digest === undefined) return { known, stored: undefined };
  const document = decodeModel(text, path.shown);
  const rows = pathOf(folder, shown, ANCHOR_FILES.predictions);
  const predictions = async () =>
    (await files.exists(rows.absolute)) === 'file' ? readStored(session, rows, document.task, evaluation) : undefined;
  return { known, stored: { model: { document, digest }, text, file: path.shown, predictions } };
}

function pathOf(folder: string, shown: string, file: string): RecipePath {
  return { absolute: `${folder}/${file}`, shown: `${shown}/${file}` };
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
