/** `compare`: on GitHub by the base's policy with the baseline of the default branch; elsewhere as on the command line. */
import { relative, resolve } from 'node:path';
import { stops } from '../compare/stops.ts';
import type { Verdict } from '../documents/verdict.ts';
import { type Failure, failureOf } from '../errors.ts';
import { ApiError } from '../github/api-error.ts';
import { openPlatform } from '../github/platform.ts';
import type { Platform, Ports } from '../ports.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { type ModelOutcome, runChain, worstExitCode } from '../steps/chain.ts';
import { writeFailure } from '../steps/failure-record.ts';
import { answering } from '../steps/found-baseline.ts';
import { handOver } from '../steps/hand-over.ts';
import { type JudgeRequest, openJudge } from '../steps/judge.ts';
import { judgeMissing } from '../steps/missing-models.ts';
import type { ChainOptions } from '../steps/options.ts';
import type { Recipe } from '../steps/recipe.ts';
import { DEFAULT_CONFIG, readRecipes } from '../steps/request.ts';
import { openSession } from '../steps/session.ts';
import { baselineChoice } from './baseline-choice.ts';
import { readPayload } from './event.ts';
import { foundBefore } from './found-store.ts';
import type { CompareInputs } from './inputs.ts';
import { outputsOf } from './outputs.ts';
import type { ActionEnd, Line } from './run.ts';

export async function compareFace(inputs: CompareInputs, own: Ports): Promise<ActionEnd> {
  const { env } = process;
  const opened = openPlatform({ env, payload: readPayload(), token: inputs.token, log: own.log, clock: own.clock });
  const found = await foundBefore(inputs.foundBaseline, opened?.run, own.log);
  const platform = opened !== undefined && found !== undefined ? answering(opened, found) : opened;
  const ports: Ports = { ...own, workflow: platform?.run, platform };
  const recipes = await readRecipes(inputs.recipes, ports);
  const local = {
    out: inputs.out,
    baseline: inputs.baseline === 'auto' || inputs.baseline === 'none' ? undefined : inputs.baseline,
    folder: inputs.recipes.folder,
    recipes: inputs.recipes,
    command: 'run',
  };
  return platform === undefined
    ? compareHere(recipes, local, ports)
    : compareOn(platform, recipes, inputs, local, ports);
}

async function compareHere(recipes: readonly Recipe[], options: ChainOptions, ports: Ports): Promise<ActionEnd> {
  const outcomes = await runChain(['compare'], recipes, options, ports);
  const exitCode = worstExitCode(outcomes);
  return { exitCode, outputs: outputsOf({ outcomes, exitCode }), lines: outcomes.map(lineOf) };
}

async function compareOn(
  platform: Platform,
  recipes: readonly Recipe[],
  inputs: CompareInputs,
  local: ChainOptions,
  ports: Ports,
): Promise<ActionEnd> {
  const { folder } = inputs.recipes;
  const root = (await ports.git.rootOf(folder)) ?? resolve('.');
  const evaluated = (await ports.git.describe(folder))?.commit ?? platform.run.sha;
  const config = inputs.recipes.table === undefined ? (inputs.recipes.config ?? DEFAULT_CONFIG) : undefined;
  const configPath = config === undefined ? undefined : relative(root, resolve(folder, config)).replaceAll('\\', '/');
  const work = await judgeAll(platform, recipes, { evaluated, configPath }, inputs, local, ports);
  const handed = work.isOffline
    ? work.outcomes.map((outcome) => ({ outcome, artifact: undefined }))
    : await handOver(work.outcomes, inputs, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  // Where the workflow names some models, another job has the others: whoever reports sees whether it came.
  const counted = inputs.recipes.models === undefined ? work.missing : [];
  const exitCode = Math.max(worstExitCode(ended), counted.some(stops) ? 1 : 0, work.failure?.exitCode ?? 0);
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => (artifact ? [[outcome.name, artifact]] : [])));
  const further = [
    ...counted.map(() => 'rejected' as const),
    ...(work.failure === undefined ? [] : ['error' as const]),
  ];
  return {
    exitCode,
    outputs: outputsOf({ outcomes: ended, exitCode, further, artifacts }),
    lines: [
      ...work.lines,
      ...ended.map(lineOf),
      ...counted.map((verdict) => rejectedLine(verdict.model, verdict)),
      ...(work.failure === undefined ? [] : [{ kind: 'failed' as const, text: work.failure.message }]),
    ],
  };
}

interface Judged {
  readonly outcomes: readonly ModelOutcome[];
  readonly missing: readonly Verdict[];
  /** What kept the policy of the base from being read: no model's own fault. */
  readonly failure?: Failure | undefined;
  readonly lines: readonly Line[];
  /** Nothing answered: an upload would try for half a minute and fail too. */
  readonly isOffline?: boolean;
}

/** Never throws for what the platform answers: the documents there are go to whoever reports, in every ending. */
async function judgeAll(
  platform: Platform,
  recipes: readonly Recipe[],
  request: JudgeRequest,
  inputs: CompareInputs,
  local: ChainOptions,
  ports: Ports,
): Promise<Judged> {
  const { run } = platform;
  const lines: Line[] = [];
  const opened = await attempt(() => openJudge(platform, request));
  if ('failure' in opened) {
    const outcomes = await Promise.all(
      recipes.map((recipe) => failedOutcome(recipe, opened.failure, inputs.out, ports)),
    );
    return { outcomes, missing: [], lines, isOffline: opened.isOffline };
  }
  const judge = opened.value;
  const isJudgedByBase = judge.start.policy !== undefined;
  if (isJudgedByBase && inputs.baseline !== 'auto') {
    const text = `\`baseline: ${inputs.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: 'notice', text });
  }
  const options: ChainOptions = {
    ...local,
    judge,
    ...(await baselineChoice(isJudgedByBase ? 'auto' : inputs.baseline, local.folder, ports.files)),
    event: inputs.release && run.isDefaultBranch ? 'release' : 'pullRequest',
  };
  const outcomes = await runChain(['compare'], recipes, options, ports);
  const present = new Set(recipes.map(({ name }) => name));
  const missing = await attempt(() => judgeMissing(judge, present, inputs.out, ports.files));
  if ('value' in missing) return { outcomes, missing: missing.value, lines };
  // The report finds it where it would else find verdicts that passed.
  for (const { name } of recipes) await writeFailure(`${inputs.out}/${name}`, 'compare', missing.failure, ports.files);
  return { outcomes, missing: [], failure: missing.failure, lines };
}

async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly failure: Failure; readonly isOffline: boolean }> {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { failure: failureOf(thrown), isOffline: thrown instanceof ApiError && thrown.status === undefined };
  }
}

/** A model that nobody could judge; the verb after this one tells the same. */
async function failedOutcome(recipe: Recipe, failure: Failure, out: string, ports: Ports): Promise<ModelOutcome> {
  const session = openSession(recipe, out, ports);
  await writeFailure(session.folder, 'compare', failure, ports.files);
  return { name: recipe.name, session, verdict: undefined, failure, exitCode: failure.exitCode };
}

function lineOf({ name, failure, verdict, session }: ModelOutcome): Line {
  if (failure !== undefined) return { kind: 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected') return rejectedLine(name, verdict);
  return { kind: 'info', text: `${name}: compare done, documents in ${session.folder}` };
}

/** A verdict that stops nothing is no failure of the step. */
function rejectedLine(name: string, verdict: Verdict): Line {
  const text = `${name}: ${verdictLine(verdict)}`;
  return stops(verdict) ? { kind: 'failed', text } : { kind: 'notice', text: `${text}; the policy is informational` };
}
