/**
 * `find-baseline`: asks before training what `compare` would ask after it. It fails nothing: without an answer `train`
 * trains, and `compare` asks itself and ends as it must.
 */
import { failureOf } from '../errors.ts';
import { openPlatform } from '../github/platform.ts';
import type { Ports } from '../ports.ts';
import { type Found, findBaselines } from '../steps/find-baseline.ts';
import { readRecipes } from '../steps/request.ts';
import { configPath } from '../steps/run-record.ts';
import { baselineChoice } from './baseline-choice.ts';
import { readPayload } from './event.ts';
import { foundStore } from './found-store.ts';
import type { FindBaselineInputs } from './inputs.ts';
import type { ActionEnd } from './run.ts';

/** `compare` asks again, with all patience: this step must not double the wait for an API that is away. */
const SILENCE_MS = 3000;

export async function findBaselineFace(inputs: FindBaselineInputs, ports: Ports): Promise<ActionEnd> {
  const { digest, lines } = await find(inputs, ports).catch(
    (thrown): Found => ({ digest: '', lines: [`the baseline was not looked up: ${failureOf(thrown).message}`] }),
  );
  return {
    exitCode: 0,
    outputs: { 'found-baseline': digest },
    lines: lines.map((text) => ({ kind: 'info', text })),
  };
}

async function find({ recipes: request, token, baseline }: FindBaselineInputs, ports: Ports): Promise<Found> {
  const { log, clock, files, git } = ports;
  const platform = openPlatform({ env: process.env, payload: readPayload(), token, log, clock, silenceMs: SILENCE_MS });
  const store = foundStore();
  if (platform === undefined || store === undefined) return { digest: '', lines: ['this is no run of a workflow'] };
  const recipes = await readRecipes(request, ports);
  const asked = {
    evaluated: (await git.describe(request.folder))?.commit ?? platform.run.sha,
    models: recipes.map(({ name }) => name),
    config: recipes[0] && configPath(recipes[0]),
    search: async (isJudgedByBase: boolean) =>
      (await baselineChoice(isJudgedByBase ? 'auto' : baseline, request.folder, files)).search,
  };
  return findBaselines(platform, asked, store);
}
