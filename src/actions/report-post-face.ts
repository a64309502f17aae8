/** After the job: completes the check run that the step left open, on the commit where the step saw it. */
import { openForkReport } from '../github/fork-report.ts';
import { openPlatform } from '../github/platform.ts';
import type { Platform } from '../ports.ts';
import { completeLeftCheck } from '../steps/report/left-check.ts';
import { connectionOf } from './connection.ts';
import type { World } from './face.ts';
import { type ReadInput, readReportInputs } from './inputs.ts';
import { readLeft } from './open-check.ts';

export async function reportPostFace(input: ReadInput, world: World): Promise<void> {
  const left = readLeft(world.state);
  if (left === undefined) return;
  const platform = await openReported(input, world);
  if (platform !== undefined) await completeLeftCheck(left, platform);
}

/** Of a fork's report the check stands on the head of the pull request. */
async function openReported(input: ReadInput, world: World): Promise<Platform | undefined> {
  const { token, author, workflow } = readReportInputs(input);
  const connection = { ...(await connectionOf(world, token)), author };
  const platform = openPlatform(connection);
  if (platform?.run.event !== 'workflow_run' || workflow === undefined) return platform;
  const fork = await openForkReport(connection, workflow);
  return 'platform' in fork ? fork.platform : undefined;
}
