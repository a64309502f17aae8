/** `report`: of a run of its own, of a fork's run that could not write itself, and away from GitHub. */
import { openForkReport } from '../github/fork-report.ts';
import { openPlatform } from '../github/platform.ts';
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
  // Without the workflow that it reports for it is a job that judged for itself, after another workflow.
  if (platform.run.event !== 'workflow_run' || inputs.workflow === undefined) {
    const ports = { ...world.ports, workflow: platform.run, platform };
    return actionEndOf('report', await reportOn(platform, inputs, keepLeft, ports));
  }
  const fork = await openForkReport(connection, inputs.workflow);
  if ('notice' in fork)
    return actionEndOf('report', { exitCode: 0, lines: [{ kind: 'notice', text: fork.notice }], results: undefined });
  const ports = { ...world.ports, workflow: fork.platform.run, platform: fork.platform };
  return actionEndOf('report', await reportForFork(fork, inputs, keepLeft, ports));
}
