/** `report`: of a run of its own, of a fork's run that could not write itself, and away from GitHub. */
import { InputError } from '../errors.ts';
import { type ForkReport, openForkReport } from '../github/fork-report.ts';
import { openPlatform, type PlatformOptions } from '../github/platform.ts';
import { reportForFork, reportHere, reportOn } from '../steps/report/as-step.ts';
import { connectionOf } from './connection.ts';
import type { ActionEnd, World } from './face.ts';
import type { ReportInputs } from './inputs.ts';
import { keepLeftIn } from './open-check.ts';
import { actionEndOf } from './outputs.ts';

export async function reportFace(inputs: ReportInputs, world: World): Promise<ActionEnd> {
  const connection = { ...(await connectionOf(world, inputs.token)), author: inputs.author };
  const platform = openPlatform(connection);
  if (platform === undefined) return actionEndOf('report', await reportHere(inputs, world.ports));
  const keepLeft = keepLeftIn(world.state);
  if (platform.run.event !== 'workflow_run') {
    const ports = { ...world.ports, workflow: platform.run, platform };
    return actionEndOf('report', await reportOn(platform, inputs, keepLeft, ports));
  }
  const fork = await openFork(connection, inputs.workflow);
  if ('notice' in fork)
    return actionEndOf('report', { exitCode: 0, lines: [{ kind: 'notice', text: fork.notice }], results: undefined });
  const ports = { ...world.ports, workflow: fork.platform.run, platform: fork.platform };
  return actionEndOf('report', await reportForFork(fork, inputs, keepLeft, ports));
}

function openFork(connection: PlatformOptions, workflow: string | undefined): Promise<ForkReport | { notice: string }> {
  if (workflow === undefined)
    throw new InputError('needs the path of the workflow that is reported for', { field: 'workflow' });
  return openForkReport(connection, workflow);
}
