/**
 * `find-baseline` as a step of its own: asks before training what `compare` would ask after it. It fails nothing: without an
 * answer `train` trains, and `compare` asks itself and ends as it must.
 */
import type { Platform, Ports } from '../../ports.ts';
import { baselineChoice } from '../baseline-choice.ts';
import type { DigestStore } from '../digest-store.ts';
import { type Found, findBaselines } from '../find-baseline.ts';
import { judgeRequestOf } from '../judged-config.ts';
import { type RecipeRequest, readRecipes } from '../request.ts';
import { configPath } from '../run-record.ts';

export interface FindBaselineRequest {
  readonly recipes: RecipeRequest;
  /** `auto`, `none`, a folder, or a run's id. */
  readonly baseline: string;
}

/** Throws for what keeps it from asking. */
export async function findBaselineAsStep(
  { recipes: request, baseline }: FindBaselineRequest,
  platform: Platform | undefined,
  store: DigestStore | undefined,
  ports: Ports,
): Promise<Found> {
  if (platform === undefined || store === undefined) return { digest: '', lines: ['this is no run of a workflow'] };
  const { files } = ports;
  const recipes = await readRecipes(request, ports);
  const asked = {
    evaluated: (await judgeRequestOf(request, platform.run, ports)).evaluated,
    models: recipes.map(({ name, config: { digest } }) => ({ name, configDigest: digest })),
    config: recipes[0] && configPath(recipes[0]),
    search: async (isJudgedByBase: boolean) =>
      (await baselineChoice(isJudgedByBase ? 'auto' : baseline, request.folder, files)).search,
  };
  return findBaselines(platform, asked, store);
}
