/** The verdicts of one `compare` on the platform, and what kept them from being given. */
import { type Failure, failureOf, InfrastructureError } from '../../errors.ts';
import type { Platform, Ports } from '../../ports.ts';
import { baselineChoice } from '../baseline-choice.ts';
import { type ModelOutcome, runChain } from '../chain.ts';
import { writeFailure } from '../failure-record.ts';
import { type JudgeRequest, openJudge } from '../judge.ts';
import { judgeNames, type MissingModels, NONE_MISSING, namesMissing } from '../missing-models.ts';
import type { ChainOptions } from '../options.ts';
import type { Recipe } from '../recipe.ts';
import { readModels } from '../request.ts';
import { openSession } from '../session.ts';
import type { Line } from '../verb-end.ts';
import type { CompareRequest } from './as-step.ts';

export interface JudgedModels {
  readonly outcomes: readonly ModelOutcome[];
  /** Counted where the workflow names no models; else another job has the others, and whoever reports sees whether it came. */
  readonly missing: MissingModels;
  /** Models that the base gates and that are not here, counted or not. */
  readonly missingNames: readonly string[];
  /** What kept the policy of the base from being read: no model's own fault. */
  readonly failure?: Failure | undefined;
  readonly lines: readonly Line[];
  /** Nothing answered: an upload would try for half a minute and fail too. */
  readonly isOffline?: boolean;
}

/** Errors of the platform do not throw here: the documents that exist are uploaded for the report in every ending. */
export async function judgeAll(
  platform: Platform,
  recipes: readonly Recipe[],
  asked: JudgeRequest,
  request: CompareRequest,
  local: ChainOptions,
  ports: Ports,
): Promise<JudgedModels> {
  const { run } = platform;
  const { out } = request;
  const lines: Line[] = [];
  const opened = await attempt(() => openJudge(platform, asked));
  if ('failure' in opened) {
    const outcomes = await Promise.all(recipes.map((recipe) => failedOutcome(recipe, opened.failure, out, ports)));
    return { outcomes, missing: NONE_MISSING, missingNames: [], lines, isOffline: opened.isOffline };
  }
  const judge = opened.value;
  const isJudgedByBase = judge.start.policy !== undefined;
  if (isJudgedByBase && request.baseline !== 'auto') {
    const text = `\`baseline: ${request.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: 'notice', text });
  }
  const options: ChainOptions = {
    ...local,
    judge,
    ...(await baselineChoice(isJudgedByBase ? 'auto' : request.baseline, local.folder, ports.files)),
    event: request.release && run.isDefaultBranch ? 'release' : 'pullRequest',
  };
  const outcomes = await runChain(['compare'], recipes, options, ports);
  const present = new Set(recipes.map(({ name }) => name));
  const asking = await attempt(async () => {
    const missingNames = await namesMissing(judge, present);
    const { models: named } = request.recipes;
    if (named !== undefined || missingNames.length === 0) return { missing: NONE_MISSING, missingNames };
    const head = await readModels(request.recipes, ports);
    return { missing: await judgeNames(judge, missingNames, { named, head }), missingNames };
  });
  if ('value' in asking) return { outcomes, ...asking.value, lines };
  // The report finds it where it would else find verdicts that passed.
  for (const { name } of recipes) await writeFailure(`${out}/${name}`, 'compare', asking.failure, ports.files);
  return { outcomes, missing: NONE_MISSING, missingNames: [], failure: asking.failure, lines };
}

async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly failure: Failure; readonly isOffline: boolean }> {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { failure: failureOf(thrown), isOffline: thrown instanceof InfrastructureError && thrown.isUnreachable };
  }
}

/** A model that nobody could judge; the verb after this one tells the same. */
async function failedOutcome(recipe: Recipe, failure: Failure, out: string, ports: Ports): Promise<ModelOutcome> {
  const session = openSession(recipe, out, ports);
  await writeFailure(session.folder, 'compare', failure, ports.files);
  return { name: recipe.name, session, verdict: undefined, failure, exitCode: failure.exitCode };
}
