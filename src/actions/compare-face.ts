/** `compare`: the platform answers from what `find-baseline` found, where it looked. */
import { openPlatform } from '../github/platform.ts';
import { compareAsStep } from '../steps/compare/as-step.ts';
import { answering } from '../steps/found-baseline.ts';
import { connectionOf, foundBefore } from './connection.ts';
import type { ActionEnd, World } from './face.ts';
import type { CompareInputs } from './inputs.ts';
import { actionEndOf } from './outputs.ts';

export async function compareFace(inputs: CompareInputs, world: World): Promise<ActionEnd> {
  const opened = openPlatform(await connectionOf(world, inputs.token));
  const found = await foundBefore(inputs.foundBaseline, opened?.run, world);
  const platform = opened !== undefined && found !== undefined ? answering(opened, found) : opened;
  return actionEndOf('compare', await compareAsStep(inputs, { ...world.ports, workflow: platform?.run, platform }));
}
