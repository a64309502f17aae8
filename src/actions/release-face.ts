/** `release`: publishes what the run evaluated, where the workflow asks for it. */
import { openPlatform } from '../github/platform.ts';
import { type ReleaseOptions, releaseExitCode, releaseLines, releaseModels } from '../steps/release.ts';
import { connectionOf } from './connection.ts';
import type { ActionEnd, World } from './face.ts';
import { releaseOutputsOf } from './release-outputs.ts';

export interface ReleaseInputs extends ReleaseOptions {
  readonly token: string;
}

export async function releaseFace(inputs: ReleaseInputs, world: World): Promise<ActionEnd> {
  const connection = await connectionOf(world, inputs.token);
  const platform = inputs.release ? openPlatform(connection) : undefined;
  const outcomes = await releaseModels(inputs, { ...world.ports, workflow: platform?.run, platform });
  const exitCode = releaseExitCode(outcomes);
  return { exitCode, outputs: releaseOutputsOf(outcomes, exitCode), lines: releaseLines(outcomes) };
}
