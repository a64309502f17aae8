/** `release`: publishes what the run evaluated, where the workflow asks for it. */
import { openPlatform } from '../github/platform.ts';
import type { Ports } from '../ports.ts';
import { type ReleaseOptions, releaseExitCode, releaseModels } from '../steps/release.ts';
import { readPayload } from './event.ts';
import { releaseOutputsOf } from './release-outputs.ts';
import type { ActionEnd, Line } from './run.ts';

export interface ReleaseInputs extends ReleaseOptions {
  readonly token: string;
}

export async function releaseFace(inputs: ReleaseInputs, ports: Ports): Promise<ActionEnd> {
  const connect = { env: process.env, payload: readPayload(), token: inputs.token, log: ports.log, clock: ports.clock };
  const platform = inputs.release ? openPlatform(connect) : undefined;
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
