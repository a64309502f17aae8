/** `report`: writes `report.md`, `report.html` and `summary.md` from the documents. */

import { modelDocument } from '../documents/model.ts';
import { runDocument } from '../documents/run.ts';
import { coefficientsOf } from '../models/coefficients.ts';
import { decodeModel } from '../models/pipeline.ts';
import { renderComment, renderSummary } from '../report/comment.ts';
import type { ModelReport, Side } from '../report/contract.ts';
import { renderHtml } from '../report/html.ts';
import { openPredictions } from './open-predictions.ts';
import type { ChainOptions } from './options.ts';
import {
  type BaselineSide,
  dataCheckOf,
  evaluationOf,
  modelOf,
  predictionsOf,
  runOf,
  type Session,
  verdictOf,
} from './session.ts';
import { BASELINE_FILES } from './written-by.ts';

export async function report(session: Session, options: ChainOptions): Promise<void> {
  const { ports, folder } = session;
  const facts = await gatherReport(session);
  const { command } = options;
  await ports.files.writeText(`${folder}/report.md`, renderComment([facts], { command }));
  await ports.files.writeText(`${folder}/summary.md`, renderSummary([facts], { command }));
  await ports.files.writeText(`${folder}/report.html`, renderHtml(facts, { command }));
  session.held.report = facts;
}

/** Everything the report is made of, from memory or from the documents. Throws InputError for one that is missing. */
export async function gatherReport(session: Session): Promise<ModelReport> {
  const verdict = await verdictOf(session);
  const evaluation = await evaluationOf(session);
  const model = (await modelOf(session)).document;
  const baseline = await baselineOf(session);
  return {
    verdict,
    evaluation,
    model,
    run: await runOf(session),
    dataCheck: await dataCheckOf(session),
    predictions: await predictionsOf(session),
    coefficients: coefficientsOf(model),
    ...(baseline === undefined ? {} : { baseline: sideOf(baseline) }),
  };
}

function sideOf({ model, run, evaluation, predictions }: BaselineSide): Side {
  return { model, run, evaluation, predictions, coefficients: model === undefined ? undefined : coefficientsOf(model) };
}

/** What `compare` left of the baseline; undefined on a first run. */
async function baselineOf(session: Session): Promise<BaselineSide | undefined> {
  const { held, folder, ports, recipe } = session;
  if (held.baseline !== undefined) return held.baseline;
  const path = (file: string) => `${folder}/${file}`;
  const modelText = await ports.files.readText(path(BASELINE_FILES.model));
  if (modelText === undefined) return undefined;
  const runText = await ports.files.readText(path(BASELINE_FILES.run));
  const stored = path(BASELINE_FILES.predictions);
  const request = { task: recipe.task, positive: recipe.evaluate.positive };
  return {
    model: decodeModel(modelText, path(modelDocument.file)),
    run: runText === undefined ? undefined : runDocument.decode(runText, path(BASELINE_FILES.run)),
    predictions:
      (await ports.files.exists(stored)) === 'file'
        ? (await openPredictions({ shown: stored, absolute: stored }, request, ports)).predictions
        : undefined,
  };
}
