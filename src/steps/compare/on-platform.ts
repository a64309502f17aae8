/** `compare` on the platform: the verdicts, those of models that are missing, and the documents for whoever reports. */
import { relative, resolve } from 'node:path';
import { stops } from '../../compare/stops.ts';
import type { Platform, Ports } from '../../ports.ts';
import { worstExitCode } from '../chain.ts';
import { handOver } from '../hand-over.ts';
import type { JudgeRequest } from '../judge.ts';
import type { ChainOptions } from '../options.ts';
import type { Recipe } from '../recipe.ts';
import { DEFAULT_CONFIG, type RecipeRequest } from '../request.ts';
import type { VerbEnd } from '../verb-end.ts';
import type { CompareRequest } from './as-step.ts';
import { judgeAll } from './judge-all.ts';
import { lineOf, rejectedLine } from './lines.ts';

export async function compareOn(
  platform: Platform,
  recipes: readonly Recipe[],
  request: CompareRequest,
  local: ChainOptions,
  ports: Ports,
): Promise<VerbEnd> {
  const asked = await judgeRequestOf(request.recipes, platform, ports);
  const work = await judgeAll(platform, recipes, asked, request, local, ports);
  const handed = work.isOffline
    ? work.outcomes.map((outcome) => ({ outcome, artifact: undefined }))
    : await handOver(work.outcomes, request, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  // Where the workflow names some models, another job has the others: whoever reports sees whether it came.
  const counted = request.recipes.models === undefined ? work.missing : [];
  const exitCode = Math.max(worstExitCode(ended), counted.some(stops) ? 1 : 0, work.failure?.exitCode ?? 0);
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => (artifact ? [[outcome.name, artifact]] : [])));
  const further = [
    ...counted.map(() => 'rejected' as const),
    ...(work.failure === undefined ? [] : ['error' as const]),
  ];
  return {
    exitCode,
    results: { outcomes: ended, further, artifacts },
    lines: [
      ...work.lines,
      ...ended.map(lineOf),
      ...counted.map((verdict) => rejectedLine(verdict.model, verdict)),
      ...(work.failure === undefined ? [] : [{ kind: 'failed' as const, text: work.failure.message }]),
    ],
  };
}

/** The commit that was evaluated, and the path of its config from the root of the repository. */
async function judgeRequestOf(
  { folder: given, table, config = DEFAULT_CONFIG }: RecipeRequest,
  platform: Platform,
  { files, git }: Ports,
): Promise<JudgeRequest> {
  const folder = files.absolute(given);
  const root = (await git.rootOf(folder)) ?? files.absolute('.');
  const evaluated = (await git.describe(folder))?.commit ?? platform.run.sha;
  const configPath = table === undefined ? relative(root, resolve(folder, config)).replaceAll('\\', '/') : undefined;
  return { evaluated, configPath };
}
