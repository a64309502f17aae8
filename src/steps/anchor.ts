/**
 * The anchor of one comparison: on the default branch from the releases, elsewhere from the documents of the baseline, which
 * carry it along; scored like the baseline, or by numbers that another job handed over.
 */
import type { AnchorSide } from '../compare/anchor.ts';
import { sha256 } from '../documents/canonical.ts';
import { ANCHOR_FILES } from '../documents/files.ts';
import type { Finding } from '../documents/finding.ts';
import { encodePredictions } from '../documents/predictions.ts';
import { type Anchor, verdictDocument } from '../documents/verdict.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Releases } from '../ports.ts';
import type { BaselineDocuments, CarriedAnchor, StoredModel } from './baseline-folder.ts';
import { baselineShift } from './baseline-shift.ts';
import { datasetOf } from './dataset.ts';
import { testRows } from './evaluate.ts';
import { handedOverAnchorScores } from './handed-over.ts';
import type { ChainOptions } from './options.ts';
import { resetOf, type Standing, standingAnchor, tagOf } from './released-anchor.ts';
import { type BaselineScores, scoreBaseline } from './rescore.ts';
import { evaluationOf, modelOf, type Session } from './session.ts';

export interface FoundAnchor {
  /** undefined: there is no anchor. */
  readonly side: AnchorSide | undefined;
  readonly stored: StoredModel | undefined;
  readonly findings: readonly Finding[];
}

const NONE: FoundAnchor = { side: undefined, stored: undefined, findings: [] };

type Documents = ReadonlyMap<string, Buffer>;

/** Throws InputError for a broken release and an unknown one in `anchor_reset`, InfrastructureError. */
export async function findAnchor(
  session: Session,
  options: ChainOptions,
  found: BaselineDocuments | undefined,
): Promise<FoundAnchor> {
  if (session.recipe.policy.anchor === 'off') return NONE;
  const carried = found?.anchor;
  const main = mainRun(session, options);
  const documents = options.handedOver?.get(session.recipe.name);
  const score = (stored: StoredModel) => scoreHere(session, stored, found);
  const standing =
    documents !== undefined
      ? await handedOverAnchor(session, found, documents, main)
      : main !== undefined
        ? await standingAnchor({ session, found, ...main, score })
        : await carriedAnchor(carried, score);
  if (standing === undefined) return NONE;
  const isTaken = main !== undefined || resetOf(session, carried) === undefined;
  return {
    side: sideOf(session, standing, { carried, isTaken, isHandedOver: documents !== undefined }),
    stored: standing.stored,
    findings: isTaken ? [] : [waitingReset(session, standing)],
  };
}

interface MainRun {
  readonly start: string;
  readonly releases: Releases;
}

/** What a run of the default branch may ask; undefined for every other run, which takes what such a run left. */
function mainRun({ ports }: Session, { judge }: ChainOptions): MainRun | undefined {
  const { platform } = ports;
  if (platform === undefined || judge === undefined || !platform.run.isDefaultBranch) return undefined;
  const { policy, baseline } = judge.start;
  // On a repository's first commit nothing was released before.
  if (policy !== undefined || baseline === undefined) return undefined;
  return { start: baseline, releases: platform.releases };
}

async function scoreHere(
  session: Session,
  stored: StoredModel,
  found: BaselineDocuments | undefined,
): Promise<BaselineScores> {
  const dataset = await datasetOf(session);
  const candidate = (await modelOf(session)).document;
  const scores = await scoreBaseline(stored, candidate, dataset, testRows(session.recipe, dataset), {
    what: 'anchor',
    id: session.recipe.data.id,
    ofSameRule: await heldOutBy(found),
  });
  return unlessShifted(session, stored, scores, undefined);
}

/** By the rows that it was kept with alone: since it was released the world may have become harder, and so it is measured. */
async function unlessShifted(
  session: Session,
  { model, text, file, predictions }: StoredModel,
  scores: BaselineScores,
  handedOver: Documents | undefined,
): Promise<BaselineScores> {
  const { testDigest } = await evaluationOf(session);
  const shift = await baselineShift(session, {
    baseline: { model, text, file, predictions },
    scores,
    testDigest,
    handedOver,
  });
  if (shift === undefined) return scores;
  const { metric, home, now, cause } = shift;
  const numbers = `${metric} was ${home ?? 'undefined'} and is ${now ?? 'undefined'} on the same rows`;
  const problem = `it measures something else than it did: ${numbers}${cause === undefined ? '' : `; ${cause}`}`;
  return { scored: undefined, problem };
}

async function heldOutBy(found: BaselineDocuments | undefined) {
  return (await found?.predictions())?.ids;
}

async function carriedAnchor(
  carried: CarriedAnchor | undefined,
  score: (stored: StoredModel) => Promise<BaselineScores>,
): Promise<Standing | undefined> {
  if (carried === undefined) return undefined;
  const { stored, known } = carried;
  const { version = 'the best release', considered } = known;
  const scores = stored === undefined ? notKept(version) : await score(stored);
  return { version, stored, scores, considered };
}

function notKept(version: string): BaselineScores {
  return { scored: undefined, problem: `the baseline's run did not keep the model of ${version}` };
}

/**
 * From what another job left. Its model is taken for the anchor only where the baseline's own run left the same one, or, on
 * the default branch, where it is a release by its digest. Its predictions are held to what the baseline's are.
 */
async function handedOverAnchor(
  session: Session,
  found: BaselineDocuments | undefined,
  documents: Documents,
  main: MainRun | undefined,
): Promise<Standing | undefined> {
  const carried = found?.anchor;
  const standing = main && (await claimedRelease(session, carried, documents, main));
  if (standing === undefined && carried === undefined) return undefined;
  const score = async (stored: StoredModel) =>
    unlessShifted(
      session,
      stored,
      await handedOverAnchorScores(session, stored, documents, {
        positive: found?.evaluation?.positive ?? (await evaluationOf(session)).positive,
        ofSameRule: await heldOutBy(found),
      }),
      documents,
    );
  if (standing === undefined) return carriedAnchor(carried, score);
  return standing.stored === undefined ? standing : { ...standing, scores: await score(standing.stored) };
}

/** Of the default branch's run: the release that the other job chose. undefined where it is the baseline's anchor still. */
async function claimedRelease(
  session: Session,
  carried: CarriedAnchor | undefined,
  documents: Documents,
  { start, releases }: MainRun,
): Promise<Standing | undefined> {
  const { name } = session.recipe;
  const bytes = documents.get(ANCHOR_FILES.model);
  const digest = bytes && sha256(bytes);
  const reset = resetOf(session, carried);
  if (reset === undefined && digest !== undefined && digest === carried?.known.digest) return undefined;
  const { version, considered } = claimedAnchor(documents) ?? {};
  const released = await releases.released(name);
  const isAsked = (tag: string) => tag === (reset === undefined ? version : tagOf(name, reset.version));
  const release = released.find((one) => isAsked(one.tag) && one.digest === digest);
  if (release !== undefined && bytes !== undefined && digest !== undefined) {
    const text = bytes.toString('utf8');
    const file = `assay-${name}/${ANCHOR_FILES.model}`;
    const stored = {
      model: { document: decodeModel(text, file), digest },
      text,
      file,
      predictions: async () => undefined,
    };
    return { version: release.tag, stored, scores: unscored(release.tag), considered };
  }
  if (reset !== undefined) return notLeft(tagOf(name, reset.version));
  // The baseline's anchor stands, and so do the numbers that its run left.
  if (carried !== undefined) return undefined;
  for (const one of released) if (await one.isIn(start)) return notLeft(one.tag);
  return undefined;
}

/** There is an anchor, and the other job left nothing of it. */
function notLeft(version: string): Standing {
  return { version, stored: undefined, scores: unscored(version), considered: undefined };
}

function claimedAnchor(documents: Documents): Anchor | undefined {
  const bytes = documents.get(verdictDocument.file);
  return bytes && verdictDocument.decode(bytes.toString('utf8'), verdictDocument.file).anchor;
}

function unscored(version: string): BaselineScores {
  return { scored: undefined, problem: `the job that evaluated left no numbers of ${version}` };
}

interface Circumstances {
  readonly carried: CarriedAnchor | undefined;
  /** The policy's reset, if it has one, holds. */
  readonly isTaken: boolean;
  readonly isHandedOver: boolean;
}

function sideOf(session: Session, standing: Standing, { carried, isTaken, isHandedOver }: Circumstances): AnchorSide {
  const { version, stored, scores, considered } = standing;
  const { anchorReset } = session.recipe.policy;
  const digest = stored?.model.digest ?? (carried?.known.version === version ? carried.known.digest : undefined);
  const isSame = digest !== undefined && digest === carried?.known.digest && resetOf(session, carried) === undefined;
  const reset = isTaken ? anchorReset : carried?.known.reset;
  return {
    known: {
      version,
      ...(digest === undefined ? {} : { digest }),
      ...(scores.scored === undefined ? { problem: scores.problem } : { scored: scores.scored }),
      ...(reset === undefined ? {} : { reset: { ...reset } }),
      ...(considered === undefined ? {} : { considered }),
    },
    acceptedBefore: isSame ? (carried?.known.accepted ?? 0) : 0,
    predictions: scores.scored === undefined ? undefined : scores.predictions,
    mustCompare: isHandedOver,
  };
}

/** Only a run of the default branch can fetch the release; until one has, the anchor stays where it is. */
function waitingReset(session: Session, { version }: Standing): Finding {
  const to = session.recipe.policy.anchorReset?.version ?? '';
  const message = `the policy resets the anchor to ${to}; the next run of the default branch does so, until then it is ${version}`;
  return { severity: 'info', rule: 'anchor_reset_waits', message };
}

/** The anchor beside the verdict: the next run takes it from here. */
export async function keepAnchor({ ports, folder }: Session, { side, stored }: FoundAnchor): Promise<void> {
  if (stored !== undefined) await ports.files.writeText(`${folder}/${ANCHOR_FILES.model}`, stored.text);
  const predictions = side?.predictions;
  if (predictions !== undefined)
    await ports.files.writeText(`${folder}/${ANCHOR_FILES.predictions}`, encodePredictions(predictions));
}
