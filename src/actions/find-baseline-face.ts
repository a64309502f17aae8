/** `find-baseline`: fails nothing, whatever keeps it from an answer. */
import { failureOf } from '../errors.ts';
import { openPlatform } from '../github/platform.ts';
import { findBaselineAsStep } from '../steps/find-baseline/as-step.ts';
import type { Found } from '../steps/find-baseline.ts';
import { connectionOf, foundStore } from './connection.ts';
import type { ActionEnd, World } from './face.ts';
import type { FindBaselineInputs } from './inputs.ts';

/** `compare` asks again, with all patience: this step must not double the wait for an API that is away. */
const SILENCE_MS = 3000;

export async function findBaselineFace(inputs: FindBaselineInputs, world: World): Promise<ActionEnd> {
  const { digest, lines } = await find(inputs, world).catch(
    (thrown): Found => ({ digest: '', lines: [`the baseline was not looked up: ${failureOf(thrown).message}`] }),
  );
  return {
    exitCode: 0,
    outputs: { 'found-baseline': digest },
    lines: lines.map((text) => ({ kind: 'info', text })),
  };
}

async function find(inputs: FindBaselineInputs, world: World): Promise<Found> {
  const platform = openPlatform({ ...(await connectionOf(world, inputs.token)), silenceMs: SILENCE_MS });
  return findBaselineAsStep(inputs, platform, foundStore(world), world.ports);
}
