/** `compare`: finds the baseline, scores it on the candidate's test rows, decides; writes `verdict.json`. */

import type { Occasion } from '../compare/endings.ts';
import { countEvaluation } from '../compare/ledger.ts';
import { changedTruthsOf, type Shift, withTodaysTruth } from '../compare/shift.ts';
import { type Compared, compareModels } from '../compare/verdict.ts';
import { BASELINE_FILES } from '../documents/files.ts';
import type { Finding } from '../documents/finding.ts';
import { encodePredictions, type Predictions } from '../documents/predictions.ts';
import { runDocument } from '../documents/run.ts';
import { type Verdict, verdictDocument } from '../documents/verdict.ts';
import { findKind } from '../models/kinds.ts';
import { findAnchor, keepAnchor } from './anchor.ts';
import { withAttribution } from './attribution.ts';
import { type FoundBaseline, findBaseline, type NoneFound } from './baseline.ts';
import { baselineShift, claimedShift } from './baseline-shift.ts';
import { comparedSlices } from './compared-slices.ts';
import { datasetOf } from './dataset.ts';
import { testRows } from './evaluate.ts';
import { handedOverScores } from './handed-over.ts';
import { judgeByBase, readingFindings } from './judge-by-base.ts';
import type { ChainOptions } from './options.ts';
import type { Recipe } from './recipe.ts';
import { type BaselineScores, scoreBaseline } from './rescore.ts';
import { evaluationOf, modelOf, predictionsOf, type Session } from './session.ts';
import { isTold, tellVerdict } from './told-verdict.ts';
import type { HeldOut } from './unseen-rows.ts';
import { verdictRun } from './verdict-run.ts';
import { applyWaivers } from './waivers.ts';

export async function compare(session: Session, options: ChainOptions): Promise<void> {
  const { ports, folder, held } = session;
  const answer = await findBaseline(session, options);
  const found = answer.found === 'none' ? undefined : answer;
  const policy = await judgeByBase(session, options, answer);
  const { recipe } = session;
  if (isTold(session, options)) {
    const occasion = occasionOf(session, options);
    const own = { ...(policy === undefined ? {} : { policy }), ...runOf(session, occasion) };
    return tellVerdict(session, options, { answer, occasion, own });
  }
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const scores = found && correctedScores(await scoresOf(session, found, options), predictions);
  const anchor = await findAnchor(session, options, found);
  const isAway = answer.found === 'none' && answer.absence === 'unreachable';
  const facts = {
    policy: recipe.policy,
    ...occasionOf(session, options),
    firstRun: found === undefined && !isAway,
  };
  const read = options.handedOver === undefined ? await readingFindings(session) : [];
  const { findings, withUnpaired, ...slices } = await comparedSlices(session, found, options);
  const documents = options.handedOver?.get(recipe.name);
  const shift =
    found &&
    (await baselineShift(session, {
      baseline: found,
      scores,
      testDigest: evaluation.testDigest,
      handedOver: documents,
    }));
  const judge = (shifted: Shift | undefined) =>
    compareModels({
      model: recipe.name,
      policy: facts.policy,
      event: facts.event,
      mayRelease: facts.mayRelease,
      candidate: { predictions, digest: model.digest },
      baseline:
        found === undefined || scores === undefined
          ? isAway
            ? { exact: false, problem: 'baseline_unreachable' as const }
            : undefined
          : {
              predictions: 'predictions' in scores ? scores.predictions : undefined,
              digest: found.model.digest,
              exact: false,
              shift: shifted,
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
      ...slices,
      findings: [
        ...read,
        ...goneRows(scores?.heldOut),
        ...otherTruths(scores, predictions),
        ...anchor.findings,
        ...findings,
      ],
    });
  const plain = judge(shift);
  // Whoever had the rows may say that the yardstick is another, never that a rejection is none.
  const claimed = shift === undefined && plain.verdict.decision !== 'rejected' ? claimedShift(documents) : undefined;
  const compared = claimed === undefined ? plain : judge(claimed);
  const decided = await applyWaivers(session, options, compared.verdict, facts);
  const attributed = await withAttribution(session, {
    verdict: { ...decided, ...runOf(session, facts), ...(policy === undefined ? {} : { policy }) },
    found,
    baseline: compared.baseline,
    handedOver: documents,
  });
  const verdict = withUnpaired(attributed, compared);
  held.verdict = verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(verdict));
  if (found !== undefined) await keepBaseline(session, found, compared);
  await keepAnchor(session, anchor);
}

/** Whoever evaluated may claim a spread only of a trainer that has one: it widens the interval. */
function isSeveral({ train: { kind, seeds } }: Recipe): boolean {
  return seeds > 1 && findKind(kind)?.seeded === true;
}

async function scoresOf(session: Session, found: FoundBaseline, { handedOver }: ChainOptions): Promise<BaselineScores> {
  const documents = handedOver?.get(session.recipe.name);
  if (documents !== undefined) return handedOverScores(session, found, documents);
  const dataset = await datasetOf(session);
  const id = session.recipe.data.id;
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset), { id });
}

function correctedScores(scores: BaselineScores, today: Predictions): BaselineScores {
  if (scores.scored !== 'paired_by_id') return scores;
  return { ...scores, predictions: withTodaysTruth(scores.predictions, today) };
}

/** Labels that were corrected are the truth of both sides; whoever reads the verdict is told how many. */
function otherTruths(scores: BaselineScores | undefined, today: Predictions): Finding[] {
  const changed = changedTruthsOf(today, scores?.scored === undefined ? undefined : scores.stored);
  if (changed === 0) return [];
  const message = `${changed} held-out ${changed === 1 ? 'row has' : 'rows have'} another target than at the baseline's run; both models are held to today's`;
  return [{ severity: 'warning', rule: 'held_out_targets_changed', message, numbers: { changed } }];
}

/** The default branch is judged by its own words of `gate`, whether the run may release or not. */
function occasionOf({ ports }: Session, { event, judge }: ChainOptions): Required<Occasion> {
  const mayRelease = event === 'release';
  const isDefaultBranch = judge !== undefined && ports.workflow?.isDefaultBranch === true;
  return { event: mayRelease || isDefaultBranch ? 'release' : 'pullRequest', mayRelease };
}

/** What the report says of buttons and branches; absent outside the platform. */
function runOf({ ports }: Session, occasion: Occasion): Pick<Verdict, 'run'> {
  const run = ports.platform?.run;
  return run === undefined ? {} : { run: verdictRun(run, occasion) };
}

function describe(answer: FoundBaseline | NoneFound, scores: BaselineScores | undefined): Verdict['baseline'] {
  const notes = answer.notes === undefined || answer.notes.length === 0 ? {} : { notes: [...answer.notes] };
  if (answer.found === 'none') {
    const { absence, reason } = answer;
    return {
      found: 'none',
      ...(absence === undefined ? {} : { absence }),
      ...(absence === 'unreachable' && reason !== undefined ? { problem: reason } : {}),
      ...notes,
    };
  }
  const problem = scores?.scored === undefined ? scores?.problem : undefined;
  return {
    found: answer.found,
    ...(answer.distance === undefined ? {} : { distance: answer.distance }),
    ...(answer.commit === undefined ? {} : { commit: answer.commit }),
    ...(answer.expiresAt === undefined ? {} : { expiresAt: answer.expiresAt }),
    digest: answer.model.digest,
    source: answer.source,
    ...(scores?.scored === undefined ? {} : { scored: scores.scored }),
    ...(problem === undefined ? {} : { problem }),
    ...(scores?.heldOut === undefined ? {} : { heldOut: scores.heldOut }),
    ...notes,
  };
}

/** Rows that judged the baseline and judge nothing today: whoever takes them away is not the only one to know. */
function goneRows(heldOut: HeldOut | undefined): Finding[] {
  if (heldOut === undefined || heldOut.found === heldOut.rows) return [];
  const { rows, found } = heldOut;
  const gone = rows - found;
  const message = `${gone} of the ${rows} rows that the baseline held out ${gone === 1 ? 'is' : 'are'} held out no more`;
  return [{ severity: 'warning', rule: 'held_out_rows_gone', message, numbers: { gone, rows } }];
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
