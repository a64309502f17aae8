/** After the job: a check run that was started and not completed, since the step was killed or the API was away, is completed. */
import type { Platform } from '../../ports.ts';
import { renderCheck } from '../../report/check.ts';
import type { LeftCheck } from './request.ts';

const STOPPED = { model: 'assay', failure: 'the report was stopped before it ended' };

export async function completeLeftCheck({ group, config, result }: LeftCheck, { checks }: Platform): Promise<void> {
  const check = await checks.start(group, config);
  await check?.complete(result ?? renderCheck([STOPPED]));
}
