/**
 * One model during one call of Assay. A verb takes what the verb before it left: from memory within a chain, else from
 * the documents in the output folder, and says which one is missing.
 */

import { sha256 } from '../documents/canonical.ts';
import type { DataCheck } from '../documents/data-check.ts';
import { dataCheckDocument } from '../documents/data-check.ts';
import type { DocumentKind } from '../documents/document.ts';
import type { Evaluation } from '../documents/evaluation.ts';
import { evaluationDocument } from '../documents/evaluation.ts';
import { type ModelDocument, modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE, type Predictions } from '../documents/predictions.ts';
import type { Run } from '../documents/run.ts';
import { runDocument } from '../documents/run.ts';
import type { Verdict } from '../documents/verdict.ts';
import { verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Git, Ports } from '../ports.ts';
import type { ModelReport } from '../report/contract.ts';
import type { ArrangedRows, Dataset } from './dataset.ts';
import { refuseOtherModel } from './named-model.ts';
import { openPredictions } from './open-predictions.ts';
import type { Recipe } from './recipe.ts';
import { WRITTEN_BY } from './written-by.ts';

export interface LoadedModel {
  readonly document: ModelDocument;
  /** Of the bytes of `model.json`. */
  readonly digest: string;
}

/** The baseline's side of the report. `predictions` are those on the paired rows, in the candidate's order. */
export interface BaselineSide {
  readonly model?: ModelDocument | undefined;
  readonly run?: Run | undefined;
  readonly evaluation?: Evaluation | undefined;
  readonly predictions?: Predictions | undefined;
}

/** What is already in memory. */
export interface Held {
  /** Git's answer, asked early: it comes while the data are read. */
  code?: ReturnType<Git['describe']>;
  arranged?: ArrangedRows;
  dataset?: Dataset;
  dataCheck?: DataCheck;
  model?: LoadedModel;
  run?: Run;
  predictions?: Predictions;
  evaluation?: Evaluation;
  verdict?: Verdict;
  baseline?: BaselineSide;
  report?: ModelReport;
}

export interface Session {
  /** Replaced once, where the base's policy asks for another. */
  recipe: Recipe;
  /** `OUT/<model>`. */
  readonly folder: string;
  readonly ports: Ports;
  readonly held: Held;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Wall seconds by verb, in the order of the chain. */
  readonly seconds: Record<string, number>;
}

export function openSession(recipe: Recipe, out: string, ports: Ports): Session {
  return { recipe, folder: `${out}/${recipe.name}`, ports, held: {}, started: ports.clock.now(), seconds: {} };
}

/** Forgets what was made by another recipe; git's answer holds for all. */
export function forget({ held }: Session): void {
  for (const key of Object.keys(held) as (keyof Held)[]) if (key !== 'code') delete held[key];
}

export const dataCheckOf = (session: Session): Promise<DataCheck> => take(session, 'dataCheck', dataCheckDocument);
export const runOf = (session: Session): Promise<Run> => take(session, 'run', runDocument);
export const verdictOf = (session: Session): Promise<Verdict> => take(session, 'verdict', verdictDocument);

/** It names its model by digest: that of `run.json`, which has the name. Throws InputError for another's. */
export async function evaluationOf(session: Session): Promise<Evaluation> {
  const evaluation = await take(session, 'evaluation', evaluationDocument);
  const { modelDigest } = await runOf(session);
  if (evaluation.modelDigest !== undefined && evaluation.modelDigest !== modelDigest) {
    const rule = `is of the model ${evaluation.modelDigest}, run.json beside it of ${modelDigest}`;
    throw new InputError(rule, { file: `${session.folder}/${evaluationDocument.file}`, field: 'modelDigest' });
  }
  return evaluation;
}

/** The profile of the columns; undefined where `check-data` did not run. */
export async function optionalDataCheck(session: Session): Promise<DataCheck | undefined> {
  const isThere = (await session.ports.files.exists(`${session.folder}/${dataCheckDocument.file}`)) === 'file';
  return session.held.dataCheck !== undefined || isThere ? dataCheckOf(session) : undefined;
}

async function take<Key extends 'dataCheck' | 'run' | 'evaluation' | 'verdict'>(
  session: Session,
  key: Key,
  kind: DocumentKind<NonNullable<Held[Key]>>,
): Promise<NonNullable<Held[Key]>> {
  const held = session.held[key];
  if (held !== undefined) return held;
  const path = `${session.folder}/${kind.file}`;
  const value = kind.decode(await readDocument(session, kind.file), path);
  if ('model' in value) refuseOtherModel(value, session.recipe.name, path);
  session.held[key] = value;
  return value;
}

/** The fitted model. What `run.json` says of its digest must hold. Throws InputError. */
export async function modelOf(session: Session): Promise<LoadedModel> {
  if (session.held.model !== undefined) return session.held.model;
  const path = `${session.folder}/${modelDocument.file}`;
  const text = await readDocument(session, modelDocument.file);
  const digest = sha256(text);
  const { modelDigest } = await runOf(session);
  if (digest !== modelDigest) {
    throw new InputError(`its digest is ${digest}, run.json beside it expects ${modelDigest}`, { file: path });
  }
  session.held.model = { document: decodeModel(text, path), digest };
  return session.held.model;
}

/** The candidate's predictions, which must be those that were evaluated. Throws InputError. */
export async function predictionsOf(session: Session): Promise<Predictions> {
  if (session.held.predictions !== undefined) return session.held.predictions;
  const { folder, ports } = session;
  const path = `${folder}/${PREDICTIONS_FILE}`;
  if ((await ports.files.exists(path)) === undefined) await readDocument(session, PREDICTIONS_FILE);
  const evaluation = await evaluationOf(session);
  // The task of the documents: where the base asked another question, the recipe of this commit has not the say.
  const request = { task: evaluation.task, positive: evaluation.positive };
  const { predictions, sha256: digest } = await openPredictions({ shown: path, absolute: path }, request, ports);
  if (digest !== evaluation.predictionsDigest) {
    throw new InputError(`its digest is ${digest}, evaluation.json beside it expects ${evaluation.predictionsDigest}`, {
      file: path,
    });
  }
  session.held.predictions = predictions;
  return predictions;
}

/** The text of a document of the output folder. Throws InputError that names the verb that writes it. */
export async function readDocument(session: Session, file: string): Promise<string> {
  const path = `${session.folder}/${file}`;
  const text = await session.ports.files.readText(path);
  if (text === undefined) {
    throw new InputError(`is missing; \`assay ${WRITTEN_BY.get(file) ?? 'run'}\` writes it`, { file: path });
  }
  return text;
}

/** Runs a verb and notes how long it took. */
export async function timed<T>(session: Session, verb: string, work: () => Promise<T>): Promise<T> {
  const { clock } = session.ports;
  const before = clock.now();
  const result = await work();
  session.seconds[verb] = (clock.now() - before) / 1000;
  return result;
}
