/** `compare`: finds the baseline, scores it on the candidate's test rows, decides; writes `verdict.json`. */

import { isResampled } from '../compare/intervals/method-of-metric.ts';
import { countEvaluation } from '../compare/ledger.ts';
import { type GatePolicy, primaryGate } from '../compare/policy.ts';
import { type Compared, type CompareRequest, compareModels } from '../compare/verdict.ts';
import { BASELINE_FILES } from '../documents/files.ts';
import type { Finding } from '../documents/finding.ts';
import { encodePredictions, type Predictions } from '../documents/predictions.ts';
import { runDocument } from '../documents/run.ts';
import { type Verdict, verdictDocument } from '../documents/verdict.ts';
import { findKind } from '../models/kinds.ts';
import { findAnchor, keepAnchor } from './anchor.ts';
import { withAttribution } from './attribution.ts';
import { type FoundBaseline, findBaseline, type NoneFound } from './baseline.ts';
import { checkData } from './check-data.ts';
import { datasetOf } from './dataset.ts';
import { evaluate, testRows } from './evaluate.ts';
import { foundColumns, groupFound } from './found-slices.ts';
import { checkAnswer, claimedRowsRemoved, claimedSlices, handedOverScores } from './handed-over.ts';
import type { JudgedBefore } from './judge.ts';
import type { ChainOptions } from './options.ts';
import type { Recipe } from './recipe.ts';
import { type BaselineScores, scoreBaseline } from './rescore.ts';
import { evaluationOf, forget, modelOf, optionalDataCheck, predictionsOf, type Session } from './session.ts';
import { groupSlices } from './slices.ts';
import { train } from './train.ts';
import { type Slice, shrunkSlices, unpairedSlices, vanishedCategories, vanishedSlices } from './vanished-slices.ts';
import { applyWaivers } from './waivers.ts';

export async function compare(session: Session, options: ChainOptions): Promise<void> {
  const { ports, folder, held } = session;
  const answer = await findBaseline(session, options);
  const found = answer.found === 'none' ? undefined : answer;
  const policy = await judgeByBase(session, options, found);
  const { recipe } = session;
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const scores = found && (await scoresOf(session, found, options));
  const anchor = await findAnchor(session, options, found);
  const isLost = answer.found === 'none' && answer.absence === 'lost';
  const facts = {
    policy: isLost && options.judge?.start.policy === undefined ? renewing(recipe.policy) : recipe.policy,
    event: options.event ?? ('pullRequest' as const),
    firstRun: found === undefined && !isLost,
  };
  const now = sizesOf(recipe, predictions);
  const before = await slicesBefore(recipe, found);
  const claimed = claimedSlices(options.handedOver?.get(recipe.name));
  const compared = compareModels({
    model: recipe.name,
    policy: facts.policy,
    event: facts.event,
    candidate: { predictions, digest: model.digest },
    baseline:
      found === undefined || scores === undefined
        ? isLost
          ? { exact: false }
          : undefined
        : {
            predictions: 'predictions' in scores ? scores.predictions : undefined,
            digest: found.model.digest,
            exact: false,
          },
    found: describe(answer, scores),
    testDigest: evaluation.testDigest,
    seeds: { candidate: isSeveral(recipe) ? evaluation.seeds : undefined, baseline: found?.evaluation?.seeds },
    dummy: evaluation.dummyAnswer ?? 'unknown',
    anchor: anchor.side,
    ledger: countEvaluation({
      testDigest: evaluation.testDigest,
      candidate: model.digest,
      carried: found?.verdict?.ledger,
      max: recipe.policy.maxEvaluations,
    }),
    slices: await slicesOf(session, found, options),
    // Found where the rows were at hand, a claim can only reject.
    otherSlices: [...vanishedSlices(recipe, before, now), ...claimed.slices],
    slicesSearched: options.handedOver === undefined ? undefined : claimed.searched,
    findings: [
      ...anchor.findings,
      ...shrunkSlices(recipe, before, now),
      ...vanishedCategories(found?.dataCheck, await optionalDataCheck(session)),
      ...(found === undefined ? [] : notLookedFor(recipe)),
    ],
  });
  const decided = await applyWaivers(session, options, compared.verdict, facts);
  const attributed = await withAttribution(session, {
    verdict: policy === undefined ? decided : { ...decided, policy },
    found,
    baseline: compared.baseline,
    handedOver: options.handedOver?.get(recipe.name),
  });
  const verdict = withUnpaired(attributed, now, compared);
  held.verdict = verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(verdict));
  if (found !== undefined) await keepBaseline(session, found, compared);
  await keepAnchor(session, anchor);
}

/** Whoever evaluated may claim a spread only of a trainer that has one: it widens the interval. */
function isSeveral({ train: { kind, seeds } }: Recipe): boolean {
  return seeds > 1 && findKind(kind)?.seeded === true;
}

/** Configured ones from the predictions; found ones where the rows are at hand and there is a baseline to compare with. */
async function slicesOf(
  session: Session,
  found: FoundBaseline | undefined,
  { handedOver }: ChainOptions,
): Promise<CompareRequest['slices']> {
  const { recipe } = session;
  const shown = [...new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])];
  const primary = primaryGate(recipe.policy).metric.name;
  const isLooked =
    recipe.evaluate.findSlices && found !== undefined && handedOver === undefined && !isResampled(primary);
  const dataset = isLooked ? await datasetOf(session) : undefined;
  // Data that changed since would put other rows' values beside the predictions.
  const isOfThese = dataset?.testDigest === (await evaluationOf(session)).testDigest;
  const columns = dataset !== undefined && isOfThese ? foundColumns(recipe, dataset) : new Map();
  return (paired, rows) => {
    const count = paired.ids.length;
    const configured = groupSlices(recipe, paired.slices, count);
    return [
      ...configured.map((slice) => ({ ...slice, source: 'configured' as const, metrics: shown })),
      ...groupFound(columns, count, rows, primary),
    ];
  };
}

/** Of the baseline's own held-out rows, by its evaluation; where it left none, by the slice columns of its predictions. */
async function slicesBefore(recipe: Recipe, found: FoundBaseline | undefined): Promise<readonly Slice[]> {
  if (found === undefined || recipe.evaluate.slices.length === 0) return [];
  if (found.evaluation !== undefined) return found.evaluation.slices;
  const predictions = await found.predictions();
  return predictions === undefined ? [] : sizesOf(recipe, predictions);
}

/** Of configured slices whose columns the predictions hold. */
function sizesOf(recipe: Recipe, { slices, ids }: Predictions): Slice[] {
  const asked = recipe.evaluate.slices.filter(({ columns }) => columns.every((name) => slices.has(name)));
  const known = { ...recipe, evaluate: { ...recipe.evaluate, slices: asked } };
  return groupSlices(known, slices, ids.length).map((slice) => ({ ...slice, rows: slice.rows.length }));
}

/** The bootstrap takes too long for every category of every column. */
function notLookedFor({ evaluate, policy }: Recipe): Finding[] {
  const { name } = primaryGate(policy).metric;
  if (!evaluate.findSlices || !isResampled(name)) return [];
  const message = `no slices were looked for: ${name} has no interval but the bootstrap, which takes too long for each`;
  return [{ severity: 'info', rule: 'slices_not_searched', message }];
}

function withUnpaired(verdict: Verdict, now: readonly Slice[], { baseline }: Compared): Verdict {
  if (baseline === undefined) return verdict;
  const paired = verdict.slices.filter(({ source, reason }) => source !== 'found' && reason !== 'slice_missing');
  return { ...verdict, findings: [...verdict.findings, ...unpairedSlices(now, paired)] };
}

/**
 * Takes the base's policy for the candidate's own. Where the question differs, the candidate is trained and evaluated
 * anew on the base's: what it answered before, on rows of its own choice, is not what the base asks.
 */
async function judgeByBase(
  session: Session,
  { judge, handedOver }: ChainOptions,
  found: FoundBaseline | undefined,
): Promise<Verdict['policy']> {
  if (judge === undefined) return undefined;
  const { recipe, policy, isOtherQuestion } = await judge.judge(session.recipe, found && judgedBefore(found));
  const sameIds = session.recipe.data.id === recipe.data.id;
  session.recipe = recipe;
  if (handedOver !== undefined) {
    await checkAnswer(session, judge.evaluated);
    return isOtherQuestion ? { ...policy, ...claimedRowsRemoved(handedOver.get(recipe.name)) } : policy;
  }
  if (!isOtherQuestion) return policy;
  session.ports.log.info(
    `${recipe.name}: the question changed, so it is answered as ${policy.branch ?? 'the base'} asks it`,
  );
  const before = sameIds ? await heldOutIds(session) : undefined;
  forget(session);
  await checkData(session);
  await train(session);
  await evaluate(session);
  if (before === undefined) return policy;
  const asked = await heldOutIds(session);
  return { ...policy, rowsRemoved: [...asked].filter((id) => !before.has(id)).length };
}

/** How the main branch's run asked the question. */
function judgedBefore({ run, model: { document } }: FoundBaseline): JudgedBefore {
  const { task, target, training } = document;
  return { configPath: run?.config.path, question: { task, target, split: training.split } };
}

async function heldOutIds(session: Session): Promise<ReadonlySet<string>> {
  const { ids } = await predictionsOf(session);
  return new Set(Array.from({ length: ids.length }, (_, row) => ids.text(row)));
}

async function scoresOf(session: Session, found: FoundBaseline, { handedOver }: ChainOptions): Promise<BaselineScores> {
  const documents = handedOver?.get(session.recipe.name);
  if (documents !== undefined) return handedOverScores(session, found, documents);
  const dataset = await datasetOf(session);
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset));
}

/**
 * Where the default branch finds its baselines expired, a rejection could never end: no run would succeed and be the next
 * one. Nor is it an approval, whatever the policy makes of an open question: pending is a success and never released.
 */
function renewing(policy: GatePolicy): GatePolicy {
  return { ...policy, onInconclusive: { pullRequest: 'warn', release: 'warn' } };
}

function describe(answer: FoundBaseline | NoneFound, scores: BaselineScores | undefined): Verdict['baseline'] {
  const notes = answer.notes === undefined || answer.notes.length === 0 ? {} : { notes: [...answer.notes] };
  if (answer.found === 'none') {
    const { absence, reason } = answer;
    return {
      found: 'none',
      ...(absence === undefined ? {} : { absence }),
      ...(absence === 'lost' && reason !== undefined ? { problem: reason } : {}),
      ...notes,
    };
  }
  const problem = scores?.scored === undefined ? scores?.problem : undefined;
  return {
    found: answer.found,
    ...(answer.distance === undefined ? {} : { distance: answer.distance }),
    ...(answer.commit === undefined ? {} : { commit: answer.commit }),
    digest: answer.model.digest,
    source: answer.source,
    ...(scores?.scored === undefined ? {} : { scored: scores.scored }),
    ...(problem === undefined ? {} : { problem }),
    ...notes,
  };
}

/** The report's half of the baseline, beside the verdict (docs/adr/0005). */
async function keepBaseline(session: Session, found: FoundBaseline, { baseline }: Compared): Promise<void> {
  const { ports, folder, held } = session;
  const { run, evaluation } = found;
  const model = found.model.document;
  held.baseline = { model, run, evaluation, predictions: baseline };
  await ports.files.writeText(`${folder}/${BASELINE_FILES.model}`, found.text);
  if (run !== undefined) await ports.files.writeText(`${folder}/${BASELINE_FILES.run}`, runDocument.encode(run));
  if (baseline !== undefined)
    await ports.files.writeText(`${folder}/${BASELINE_FILES.predictions}`, encodePredictions(baseline));
}
