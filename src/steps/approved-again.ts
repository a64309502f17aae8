/**
 * Whether a model is approved by more than its own documents: by the job that compared again, where it says so, and by what the
 * gates come to under the policy of the commit that is released.
 */
import { judgeAgain } from '../compare/second-judgement.ts';
import type { Decision } from '../documents/verdict.ts';
import type { Platform, Ports } from '../ports.ts';
import { configsOf } from './base-config.ts';
import { placeRecipe, type Recipe } from './recipe.ts';
import type { Releasable } from './releasable.ts';
import { tableConfig } from './table-config.ts';

/** What the report job decided: of all models in a word, or by model; undefined: nobody says. */
export type ReportDecision = string | ReadonlyMap<string, string>;

/** Why the model is not released after all; undefined: it is. */
export type Withheld = { readonly decision: Decision | 'error'; readonly why: string } | undefined;

/** What a report says of one model; a report that is silent of it did not judge it. */
export function withheldByReport(model: string, reported: ReportDecision | undefined): Withheld {
  if (reported === undefined) return undefined;
  const isOfAll = typeof reported === 'string';
  const said = isOfAll ? reported : reported.get(model);
  if (said === 'approved') return undefined;
  if (said === undefined) return { decision: 'error', why: 'the job that compared again says nothing of it' };
  const whose = isOfAll ? 'of all models together ' : '';
  return {
    decision: said as Decision | 'error',
    why: `the job that compared again decided ${whose}"${said}", whatever its verdict says`,
  };
}

/** `config`: the path that the workflow names, from the root of the repository. Throws InputError, InfrastructureError. */
export async function withheldByPolicy(
  { facts }: Releasable,
  config: string | undefined,
  platform: Pick<Platform, 'run' | 'repository'>,
  { clock }: Pick<Ports, 'clock'>,
): Promise<Withheld> {
  const { verdict, run: record } = facts;
  const recipe = await recipeAt([config, record?.config.path], facts, platform);
  const judged = judgeAgain(verdict, {
    task: recipe.task,
    policy: recipe.policy,
    waive: recipe.waive,
    now: clock.now(),
    event: 'release',
    mayRelease: true,
  });
  if (judged.decision === 'approved') return undefined;
  const reasons = judged.reasons.length === 0 ? '' : ` (${judged.reasons.join(', ')})`;
  const whose = recipe.config.path ?? 'the default policy';
  return {
    decision: judged.decision,
    why: `its verdict says "${verdict.decision}", its gates by ${whose} come to "${judged.decision}"${reasons}`,
  };
}

/** The recipe of the commit that is released. What the workflow names comes first; a table stands in no config. */
async function recipeAt(
  paths: readonly (string | undefined)[],
  { verdict: { model: name }, model }: Releasable['facts'],
  { run, repository }: Pick<Platform, 'run' | 'repository'>,
): Promise<Recipe> {
  const at = configsOf(repository, run.sha, run.sha.slice(0, 7));
  const place = { folder: '.', root: undefined, file: undefined };
  for (const path of paths) {
    const found = path === undefined ? undefined : await at(path);
    const own = found !== undefined && Object.hasOwn(found.models, name) ? found.models[name] : undefined;
    if (found !== undefined && own !== undefined) return placeRecipe(name, own, { ...place, file: found.shown });
  }
  const { task, target, training } = model!;
  return placeRecipe(name, tableConfig(name, { task, target, split: training.split }, name), place);
}
