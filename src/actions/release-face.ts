/** `release`: publishes what the run evaluated, where the workflow asks for it. */
import type { Ports } from '../ports.ts';
import { type ReleaseOptions, releaseExitCode, releaseModels } from '../steps/release.ts';
import { releaseOutputsOf } from './release-outputs.ts';
import { openReleasePlatform } from './release-platform.ts';
import type { ActionEnd, Line } from './run.ts';

export interface ReleaseInputs extends ReleaseOptions {
  readonly token: string;
}

export async function releaseFace(inputs: ReleaseInputs, ports: Ports): Promise<ActionEnd> {
  const platform = inputs.release ? openReleasePlatform(inputs.token, ports.log) : undefined;
  const outcomes = await releaseModels(inputs, { ...ports, workflow: platform?.run, platform });
  const exitCode = releaseExitCode(outcomes);
  const lines = outcomes.flatMap(({ model, failure, result, notice }): Line[] => {
    if (failure !== undefined) return [{ kind: 'failed', text: `${model}: ${failure.message}` }];
    if (notice !== undefined) return [{ kind: 'notice', text: notice }];
    if (result === undefined) return [];
    return [{ kind: 'info', text: `${model}: ${result.ending}, ${result.tag}, ${result.url}` }];
  });
  return { exitCode, outputs: releaseOutputsOf(outcomes, exitCode), lines };
}
