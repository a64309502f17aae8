/** `compare`: finds the baseline, scores it on the candidate's test rows, decides; writes `verdict.json`. */
import { type Compared, compareModels, type SliceRequest } from '../compare/verdict.ts';
import { modelDocument } from '../documents/model.ts';
import { encodePredictions, type Predictions } from '../documents/predictions.ts';
import { runDocument } from '../documents/run.ts';
import { type Verdict, verdictDocument } from '../documents/verdict.ts';
import { type FoundBaseline, findBaseline } from './baseline.ts';
import { datasetOf } from './dataset.ts';
import { testRows } from './evaluate.ts';
import type { ChainOptions } from './options.ts';
import { type BaselineScores, scoreBaseline } from './rescore.ts';
import { evaluationOf, modelOf, predictionsOf, type Session } from './session.ts';
import { groupSlices } from './slices.ts';
import { BASELINE_FILES } from './written-by.ts';

export async function compare(session: Session, options: ChainOptions): Promise<void> {
  const { recipe, ports, folder, held } = session;
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const found = await findBaseline(session, options);
  const scores = found && (await scoresOf(session, found));
  const compared = compareModels({
    model: recipe.name,
    policy: recipe.policy,
    event: 'pullRequest',
    candidate: { predictions, digest: model.digest },
    baseline: found &&
      scores && {
        predictions: 'predictions' in scores ? scores.predictions : undefined,
        digest: found.model.digest,
        exact: false,
      },
    found: describe(found, scores),
    testDigest: evaluation.testDigest,
    slices: (rows: Predictions): SliceRequest[] => groupSlices(recipe, rows.slices, rows.ids.length),
    sliceMetrics: [...new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])],
    findings: [],
  });
  held.verdict = compared.verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(compared.verdict));
  if (found !== undefined) await keepBaseline(session, found, compared);
}

async function scoresOf(session: Session, found: FoundBaseline): Promise<BaselineScores> {
  const dataset = await datasetOf(session);
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset));
}

function describe(found: FoundBaseline | undefined, scores: BaselineScores | undefined): Verdict['baseline'] {
  if (found === undefined || scores === undefined) return { found: 'none' };
  return {
    found: 'explicit',
    ...(found.distance === undefined ? {} : { distance: found.distance }),
    digest: found.model.digest,
    source: found.source,
    ...(scores.scored === undefined ? { problem: scores.problem } : { scored: scores.scored }),
  };
}

/** The report's half of the baseline, beside the verdict (docs/adr/0005). */
async function keepBaseline(session: Session, found: FoundBaseline, { baseline }: Compared): Promise<void> {
  const { ports, folder, held } = session;
  const { run, evaluation } = found;
  const model = found.model.document;
  held.baseline = { model, run, evaluation, predictions: baseline };
  await ports.files.writeText(`${folder}/${BASELINE_FILES.model}`, modelDocument.encode(model));
  if (run !== undefined) await ports.files.writeText(`${folder}/${BASELINE_FILES.run}`, runDocument.encode(run));
  if (baseline !== undefined)
    await ports.files.writeText(`${folder}/${BASELINE_FILES.predictions}`, encodePredictions(baseline));
}
