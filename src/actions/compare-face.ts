/** `compare`: on GitHub by the base's policy with the baseline of the default branch; elsewhere as on the command line. */
import { relative, resolve } from 'node:path';
import { failureOf } from '../errors.ts';
import { openPlatform } from '../github/platform.ts';
import type { Platform, Ports } from '../ports.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { type ModelOutcome, runChain, worstExitCode } from '../steps/chain.ts';
import { writeFailure } from '../steps/failure-record.ts';
import { handOver } from '../steps/hand-over.ts';
import { openJudge } from '../steps/judge.ts';
import { judgeMissing } from '../steps/missing-models.ts';
import type { ChainOptions } from '../steps/options.ts';
import type { Recipe } from '../steps/recipe.ts';
import { DEFAULT_CONFIG, readRecipes } from '../steps/request.ts';
import { readPayload } from './event.ts';
import type { CompareInputs } from './inputs.ts';
import { outputsOf } from './outputs.ts';
import type { ActionEnd, Line } from './run.ts';

export async function compareFace(inputs: CompareInputs, own: Ports): Promise<ActionEnd> {
  const { env } = process;
  const platform = openPlatform({ env, payload: readPayload(), token: inputs.token, log: own.log, clock: own.clock });
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
  const { run } = platform;
  const { folder } = inputs.recipes;
  const root = (await ports.git.rootOf(folder)) ?? resolve('.');
  const evaluated = (await ports.git.describe(folder))?.commit ?? run.sha;
  const config = inputs.recipes.table === undefined ? (inputs.recipes.config ?? DEFAULT_CONFIG) : undefined;
  const configPath = config === undefined ? undefined : relative(root, resolve(folder, config)).replaceAll('\\', '/');
  const lines: Line[] = [];
  /** What stops all models is told of each: the report finds it where it would else find a verdict that passed. */
  const ofAll = async (thrown: unknown): Promise<never> => {
    for (const { name } of recipes)
      await writeFailure(`${inputs.out}/${name}`, 'compare', failureOf(thrown), ports.files);
    throw thrown;
  };
  const judge = await openJudge(platform, { evaluated, configPath }).catch(ofAll);
  const isJudgedByBase = judge.start.policy !== undefined;
  if (isJudgedByBase && inputs.baseline !== 'auto') {
    const text = `\`baseline: ${inputs.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: 'notice', text });
  }
  const options: ChainOptions = {
    ...local,
    judge,
    ...(await baselineOptions(isJudgedByBase ? 'auto' : inputs.baseline, local, ports)),
    event: inputs.release && run.isDefaultBranch ? 'release' : 'pullRequest',
  };
  const outcomes = await runChain(['compare'], recipes, options, ports);
  const handed = await handOver(outcomes, inputs, platform, ports);
  const present = new Set(recipes.map(({ name }) => name));
  const missing = await judgeMissing(judge, present, inputs.out, ports.files).catch(ofAll);
  // Where the workflow names some models, another job has the others: whoever reports sees whether it came.
  const counted = inputs.recipes.models === undefined ? missing : [];
  const ended = handed.map(({ outcome }) => outcome);
  const exitCode = Math.max(worstExitCode(ended), counted.length > 0 ? 1 : 0);
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => (artifact ? [[outcome.name, artifact]] : [])));
  return {
    exitCode,
    outputs: outputsOf({ outcomes: ended, exitCode, further: counted.map(() => 'rejected' as const), artifacts }),
    lines: [
      ...lines,
      ...ended.map(lineOf),
      ...counted.map((verdict): Line => ({ kind: 'failed', text: `${verdict.model}: ${verdictLine(verdict)}` })),
    ],
  };
}

/** A folder goes before a run of that number. */
async function baselineOptions(
  baseline: string,
  { folder }: ChainOptions,
  { files }: Ports,
): Promise<Pick<ChainOptions, 'baseline' | 'search'>> {
  if (baseline === 'auto') return { baseline: undefined, search: { runId: undefined } };
  if (baseline === 'none') return { baseline: undefined };
  const isFolder = (await files.exists(resolve(folder, baseline))) === 'folder';
  if (!isFolder && /^[1-9][0-9]{0,15}$/.test(baseline))
    return { baseline: undefined, search: { runId: Number(baseline) } };
  return { baseline };
}

function lineOf({ name, failure, verdict, session }: ModelOutcome): Line {
  if (failure !== undefined) return { kind: 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected') return { kind: 'failed', text: `${name}: ${verdictLine(verdict)}` };
  return { kind: 'info', text: `${name}: compare done, documents in ${session.folder}` };
}
