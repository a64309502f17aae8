/** After the job: a check run that was started and not completed, since the step was killed or the API was away, is completed. */
import * as core from '@actions/core';
import { openForkReport } from '../github/fork-report.ts';
import { openPlatform } from '../github/platform.ts';
import type { Platform, Ports } from '../ports.ts';
import { renderCheck } from '../report/check.ts';
import { readPayload } from './event.ts';
import { readReportInputs } from './inputs.ts';
import { readOpenCheck } from './open-check.ts';

const STOPPED = { model: 'assay', failure: 'the report was stopped before it ended' };

export async function completeLeftCheck(ports: Ports): Promise<void> {
  const open = readOpenCheck();
  if (open === undefined) return;
  const check = await (await openReported(ports))?.checks.start(open.group);
  await check?.complete(open.result ?? renderCheck([STOPPED]));
}

/** The platform as the step saw it: of a fork's report the check stands on the head of the pull request. */
async function openReported({ log, clock }: Ports): Promise<Platform | undefined> {
  const { token, author, workflow } = readReportInputs((name) => core.getInput(name));
  const connect = { env: process.env, payload: readPayload(), token, author, log, clock };
  const platform = openPlatform(connect);
  if (platform?.run.event !== 'workflow_run' || workflow === undefined) return platform;
  const fork = await openForkReport(connect, workflow);
  return 'platform' in fork ? fork.platform : undefined;
}
