/** `compare` as a step of its own: on the platform by the base's policy; elsewhere as on the command line. */
import type { Ports } from '../../ports.ts';
import { runChain, worstExitCode } from '../chain.ts';
import type { ChainOptions } from '../options.ts';
import type { Recipe } from '../recipe.ts';
import type { RecipeRequest } from '../request.ts';
import { endOfUnread, readStepRecipes } from '../step-recipes.ts';
import type { VerbEnd } from '../verb-end.ts';
import { lineOf } from './lines.ts';
import { compareOn } from './on-platform.ts';

export interface CompareRequest {
  readonly recipes: RecipeRequest;
  readonly out: string;
  /** `auto`, `none`, a folder, or a run's id. */
  readonly baseline: string;
  /** A run that may release is held to more. */
  readonly release: boolean;
  readonly retentionDays: number | undefined;
  readonly uploadPredictions: boolean;
}

export async function compareAsStep(request: CompareRequest, ports: Ports): Promise<VerbEnd> {
  const read = await readStepRecipes('compare', request, ports);
  if ('failure' in read) return endOfUnread(read);
  const { recipes } = read;
  const local = {
    out: request.out,
    baseline: request.baseline === 'auto' || request.baseline === 'none' ? undefined : request.baseline,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: 'run',
  };
  const { platform } = ports;
  return platform === undefined
    ? compareHere(recipes, local, ports)
    : compareOn(platform, recipes, request, local, ports);
}

async function compareHere(recipes: readonly Recipe[], options: ChainOptions, ports: Ports): Promise<VerbEnd> {
  const outcomes = await runChain(['compare'], recipes, options, ports);
  return { exitCode: worstExitCode(outcomes), lines: outcomes.map(lineOf), results: { outcomes } };
}
