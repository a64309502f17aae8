/** The order of work. One model that fails does not stop the others. */
import { stops } from '../compare/stops.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import type { Verdict } from '../documents/verdict.ts';
import { type Failure, failureOf } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { checkData } from './check-data.ts';
import { compare } from './compare.ts';
import { unmark } from './compare-mark.ts';
import { evaluate } from './evaluate.ts';
import { rethrowEarlierFailure, writeFailure } from './failure-record.ts';
import { describeCode } from './judged-config.ts';
import { refuseLinkedDocuments } from './linked-folder.ts';
import type { ChainOptions } from './options.ts';
import { refuseOwnFolder } from './own-folder.ts';
import { refuseForeignDocuments, refuseOtherCheckout } from './own-run.ts';
import type { Recipe } from './recipe.ts';
import { report } from './report.ts';
import { noteProgress, writeRun } from './run-record.ts';
import { openSession, type Session, timed } from './session.ts';
import { train } from './train.ts';
import { type ChainVerb, staleFiles } from './written-by.ts';

export interface ModelOutcome {
  readonly name: string;
  readonly session: Session;
  readonly verdict: Verdict | undefined;
  /** Present when a verb failed: the later ones did not run. */
  readonly failure: Failure | undefined;
  /** A step before this one, in the same job, told that failure: no second annotation says the same. */
  readonly isRetold?: boolean | undefined;
  /** 0 passed or nothing to gate, 1 rejected, 2 bad input, 3 infrastructure. */
  readonly exitCode: number;
}

type Step = (session: Session, options: ChainOptions) => Promise<void>;

const STEPS: Readonly<Record<ChainVerb, Step>> = { 'check-data': checkData, train, evaluate, compare, report };

/** Runs `verbs`, in the order given, for every recipe. */
export async function runChain(
  verbs: readonly [ChainVerb, ...ChainVerb[]],
  recipes: readonly Recipe[],
  options: ChainOptions,
  ports: Ports,
): Promise<ModelOutcome[]> {
  const outcomes: ModelOutcome[] = [];
  const own = { ...options, soleModel: recipes.length === 1 };
  for (const recipe of recipes) outcomes.push(await runModel(verbs, recipe, own, ports));
  return outcomes;
}

async function runModel(
  verbs: readonly [ChainVerb, ...ChainVerb[]],
  recipe: Recipe,
  options: ChainOptions,
  ports: Ports,
): Promise<ModelOutcome> {
  const session = openSession(recipe, options.out, ports);
  let failure: Failure | undefined;
  let isRetold = false;
  let running = verbs[0];
  if (verbs.includes('train')) {
    const { config, data, folder } = recipe;
    const table = config.path === undefined ? data.file.absolute : undefined;
    session.held.code = describeCode(ports.git, { folder, table });
    // Whoever needs the answer meets the fault; nobody may, when the data are refused first.
    session.held.code.catch(() => {});
  }
  try {
    await refuseLinkedDocuments(session.folder, DOCUMENT_FILES, ports.files);
    refuseOwnFolder(session, options);
    // On a laptop the user may have repaired the cause in between; the steps of one workflow run follow on each other.
    if (ports.workflow !== undefined) {
      isRetold = options.handedOver === undefined;
      await rethrowEarlierFailure(session.folder, verbs[0], ports.files);
      isRetold = false;
    }
    await ports.files.removeFiles(session.folder, staleFiles(verbs[0]));
    // Documents that were handed over are proven where they come in.
    if (options.handedOver === undefined) await refuseForeignDocuments(session, verbs[0]);
    if (verbs[0] === 'compare') {
      await unmark(session);
      const { judge, handedOver } = options;
      if (judge !== undefined && handedOver === undefined) await refuseOtherCheckout(session, judge.evaluated);
    }
    for (const verb of verbs) {
      running = verb;
      await timed(session, verb, () => STEPS[verb](session, options));
      noteProgress(session);
    }
    if (session.held.run !== undefined) await writeRun(session, session.held.run);
  } catch (thrown) {
    failure = failureOf(thrown);
    if (ports.workflow !== undefined) await writeFailure(session.folder, running, failure, ports.files);
  }
  const verdict = session.held.verdict;
  const rejected = verbs.includes('compare') && verdict !== undefined && stops(verdict);
  return { name: recipe.name, session, verdict, failure, isRetold, exitCode: failure?.exitCode ?? (rejected ? 1 : 0) };
}

/** The exit code of several models is the highest. */
export function worstExitCode(outcomes: readonly ModelOutcome[]): number {
  return outcomes.reduce((worst, outcome) => Math.max(worst, outcome.exitCode), 0);
}
