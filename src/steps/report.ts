/** `report`: writes `report.md`, `report.html` and `summary.md` from the documents. */

import { metricInput } from '../compare/metric-input.ts';
import type { Evaluation } from '../documents/evaluation.ts';
import { BASELINE_FILES } from '../documents/files.ts';
import { runDocument } from '../documents/run.ts';
import { evaluateMetrics } from '../metrics/evaluate.ts';
import { defaultMetrics } from '../metrics/table.ts';
import { coefficientsOf } from '../models/coefficients.ts';
import { decodeModel } from '../models/pipeline.ts';
import { COMMENT_BYTES, renderComment, renderSummary } from '../report/comment.ts';
import type { ModelReport, BaselineSide as ReportedBaseline } from '../report/contract.ts';
import { renderHtml } from '../report/html.ts';
import { withoutRows } from '../report/without-rows.ts';
import { refuseUnfinished } from './compare-mark.ts';
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
import { isTold } from './told-verdict.ts';

export async function report(session: Session, options: ChainOptions): Promise<void> {
  const { ports, folder, held } = session;
  const isOfThisProcess = held.verdict !== undefined;
  const gathered = await gatherReport(session, isTold(session, options));
  if (!isOfThisProcess) await refuseUnfinished(session);
  const facts = options.showRows === false ? withoutRows(gathered) : gathered;
  const { command } = options;
  const summary = renderSummary([facts], { command });
  // Where nothing has to be left out the two are one text.
  const fits = Buffer.byteLength(summary) <= COMMENT_BYTES;
  await ports.files.writeText(`${folder}/report.md`, fits ? summary : renderComment([facts], { command }));
  await ports.files.writeText(`${folder}/summary.md`, summary);
  await ports.files.writeText(`${folder}/report.html`, renderHtml(facts, { command }));
  session.held.report = facts;
}

/** Everything the report is made of, from memory or from the documents. Throws InputError for one that is missing. */
export async function gatherReport(session: Session, isWithoutRows = false): Promise<ModelReport> {
  const verdict = await verdictOf(session);
  const evaluation = await evaluationOf(session);
  const model = (await modelOf(session)).document;
  const left = await baselineOf(session);
  // Numbers of a yardstick that is another say nothing of the candidate.
  const baseline = left && verdict.baseline.shift !== undefined ? { ...left, predictions: undefined } : left;
  return {
    verdict,
    evaluation,
    model,
    run: await runOf(session),
    dataCheck: await dataCheckOf(session),
    ...(isWithoutRows ? {} : { predictions: await predictionsOf(session) }),
    coefficients: coefficientsOf(model),
    ...(baseline === undefined ? {} : { baseline: sideOf(baseline, evaluation) }),
  };
}

function sideOf({ model, run, predictions }: BaselineSide, evaluation: Evaluation): ReportedBaseline {
  const isOnSameRows = predictions !== undefined && predictions.ids.length === evaluation.rows;
  return {
    model,
    run,
    predictions,
    // Never its stored evaluation: that may be of other rows.
    metrics: isOnSameRows ? evaluateMetrics(metricInput(predictions), defaultMetrics(evaluation.task)) : undefined,
    coefficients: model === undefined ? undefined : coefficientsOf(model),
  };
}

/** What `compare` left of the baseline; undefined on a first run. */
async function baselineOf(session: Session): Promise<BaselineSide | undefined> {
  const { held, folder, ports } = session;
  if (held.baseline !== undefined) return held.baseline;
  const path = (file: string) => `${folder}/${file}`;
  const modelText = await ports.files.readText(path(BASELINE_FILES.model));
  if (modelText === undefined) return undefined;
  const runText = await ports.files.readText(path(BASELINE_FILES.run));
  const stored = path(BASELINE_FILES.predictions);
  const { task, positive } = await evaluationOf(session);
  const request = { task, positive };
  return {
    model: decodeModel(modelText, path(BASELINE_FILES.model)),
    run: runText === undefined ? undefined : runDocument.decode(runText, path(BASELINE_FILES.run)),
    predictions:
      (await ports.files.exists(stored)) === 'file'
        ? (await openPredictions({ shown: stored, absolute: stored }, request, ports)).predictions
        : undefined,
  };
}
