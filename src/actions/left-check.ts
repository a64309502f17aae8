/** After the job: a check run that was started and that nobody completed, since the step was killed, is a failure. */
import * as core from '@actions/core';
import { openPlatform } from '../github/platform.ts';
import type { Ports } from '../ports.ts';
import { renderCheck } from '../report/check.ts';
import { readPayload } from './event.ts';
import { OPEN_CHECK } from './open-check.ts';

export async function completeLeftCheck({ log, clock }: Ports): Promise<void> {
  const group = core.getState(OPEN_CHECK);
  if (group === '') return;
  const token = core.getInput('github-token');
  const platform = openPlatform({ env: process.env, payload: readPayload(), token, log, clock });
  const check = await platform?.checks.start(group);
  await check?.complete(renderCheck([{ model: 'assay', failure: 'the report was stopped before it ended' }]));
}
