/** `report` as a step of its own: the pages from the documents; on the platform one comment, one check run, the summary. */
import { DOCUMENT_FILES } from '../../documents/files.ts';
import type { Platform, Ports } from '../../ports.ts';
import { startCheck } from '../publish.ts';
import type { Line, VerbEnd } from '../verb-end.ts';
import { endOf } from './ended.ts';
import { gatherFailing, gatherHandedOver, gatherHere, recompare } from './gather.ts';
import { publishEnd } from './publish-end.ts';
import type { ForkRun, KeepLeft, ReportRequest } from './request.ts';

/** Away from a platform: pages and summary. */
export async function reportHere(request: ReportRequest, ports: Ports): Promise<VerbEnd> {
  return endOf(await gatherHere(request, ports));
}

export async function reportOn(
  platform: Platform,
  request: ReportRequest,
  keepLeft: KeepLeft,
  ports: Ports,
): Promise<VerbEnd> {
  const check = await openCheck(platform, request.group, keepLeft, ports);
  const gathered = await gatherFailing(() =>
    request.artifacts === undefined ? gatherHere(request, ports) : gatherHandedOver(request, platform, ports),
  );
  return publishEnd(gathered, { check, keepLeft, unverified: false }, request, platform, ports);
}

/** Of a fork's run: everything that it left is a claim, and nothing here changes how this workflow ends. */
export async function reportForFork(
  { platform, documents }: ForkRun,
  request: ReportRequest,
  keepLeft: KeepLeft,
  ports: Ports,
): Promise<VerbEnd> {
  const check = await openCheck(platform, request.group, keepLeft, ports);
  const gathered = await gatherFailing(async () =>
    recompare(await documents(DOCUMENT_FILES), request, platform, ports),
  );
  const end = await publishEnd(gathered, { check, keepLeft, unverified: true }, request, platform, ports);
  // What kept this job from its own work is its own failure.
  if (gathered.failure?.exitCode === 3) return end;
  // The judged run has an ending of its own; what went wrong with its documents is told in the comment.
  const lines = end.lines.map((line): Line => (line.kind === 'failed' ? { ...line, kind: 'warning' } : line));
  return { ...end, exitCode: 0, passed: end.exitCode === 0, lines };
}

/** From here on it is left open, as the post step sees it, until somebody completed it. */
function openCheck(platform: Platform, group: string, keepLeft: KeepLeft, { log }: Ports) {
  keepLeft({ group });
  return startCheck(platform, group, log);
}
