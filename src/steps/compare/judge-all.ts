/** The verdicts of one `compare` on the platform, and what kept them from being given. */
import type { Verdict } from '../../documents/verdict.ts';
import { type Failure, failureOf, InfrastructureError } from '../../errors.ts';
import type { Platform, Ports } from '../../ports.ts';
import { baselineChoice } from '../baseline-choice.ts';
import { type ModelOutcome, runChain } from '../chain.ts';
import { writeFailure } from '../failure-record.ts';
import { type JudgeRequest, openJudge } from '../judge.ts';
import { judgeMissing } from '../missing-models.ts';
import type { ChainOptions } from '../options.ts';
import type { Recipe } from '../recipe.ts';
import { openSession } from '../session.ts';
import type { Line } from '../verb-end.ts';
import type { CompareRequest } from './as-step.ts';

export interface JudgedModels {
  readonly outcomes: readonly ModelOutcome[];
  readonly missing: readonly Verdict[];
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
    return { outcomes, missing: [], lines, isOffline: opened.isOffline };
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
  const missing = await attempt(() => judgeMissing(judge, present, out, ports.files));
  if ('value' in missing) return { outcomes, missing: missing.value, lines };
  // The report finds it where it would else find verdicts that passed.
  for (const { name } of recipes) await writeFailure(`${out}/${name}`, 'compare', missing.failure, ports.files);
  return { outcomes, missing: [], failure: missing.failure, lines };
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
