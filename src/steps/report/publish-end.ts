/** What was gathered, written on the pull request: check run, comment, pages. Changes no verdict. */
import { basename } from 'node:path/posix';
import { pagesArtifactOf } from '../../documents/artifact-name.ts';
import { failureOf } from '../../errors.ts';
import type { Platform, Ports } from '../../ports.ts';
import { renderCheck } from '../../report/check.ts';
import { renderSummary } from '../../report/comment.ts';
import { withoutSentences } from '../../report/strangers-text.ts';
import { completeCheck, linkOf, type OpenCheck, publishComment } from '../publish.ts';
import type { Line, VerbEnd } from '../verb-end.ts';
import { endOf, reportsOf } from './ended.ts';
import type { Gathered } from './gather.ts';
import type { KeepLeft, ReportRequest } from './request.ts';

export interface Publication {
  readonly check: OpenCheck | undefined;
  /** What the check is called after, from the root of the repository. */
  readonly config: string | undefined;
  readonly keepLeft: KeepLeft;
  /** The numbers are a fork's claim. */
  readonly unverified: boolean;
}

export async function publishEnd(
  gathered: Gathered,
  { check, config, keepLeft, unverified }: Publication,
  request: ReportRequest,
  platform: Platform,
  ports: Ports,
): Promise<VerbEnd> {
  const { group } = request;
  const reports = unverified ? reportsOf(gathered).map(withoutSentences) : reportsOf(gathered);
  // Before anything is written: what cannot be rendered here must not stand green there.
  const run = linkOf(platform);
  const end = endOf(gathered, renderSummary(reports, { command: 'run', run, unverified }));
  const result = renderCheck(reports, { run, unverified });
  const isCompleted = await completeCheck(check, result, ports.log);
  keepLeft(isCompleted ? undefined : { group, config, result });
  const pages = await keepPages(gathered, group, platform, ports);
  const options = {
    group,
    pages,
    config,
    comment: request.comment,
    unverified,
    elsewhere: 'the summary of this run says the same',
  };
  const notices = await publishComment(reports, options, platform, ports.log);
  const lines = notices.map((text): Line => ({ kind: 'notice', text }));
  return { ...end, lines: [...lines, ...end.lines] };
}

/**
 * The pages as an artifact of their own. It is for reading: where it cannot be kept nothing changes. Returns its name, undefined
 * where it is not there.
 */
async function keepPages(
  { outcomes }: Gathered,
  group: string,
  platform: Platform,
  { workflow, files, log }: Ports,
): Promise<string | undefined> {
  const pages = outcomes
    .filter(({ failure }) => failure === undefined)
    .flatMap(({ name, session }) => [
      { name: `${name}.html`, path: files.absolute(`${session.folder}/report.html`) },
      { name: `${name}.md`, path: files.absolute(`${session.folder}/report.md`) },
    ]);
  const { runId, event, pullRequest } = platform.run;
  const isOfFork = event === 'workflow_run' && pullRequest !== undefined;
  if (pages.length === 0 || workflow?.runId !== runId || isOfFork) return undefined;
  const name = pagesArtifactOf(basename(group));
  try {
    const stored = await platform.artifacts.upload(name, pages, {});
    if (!('unsupported' in stored)) return name;
    log.info(stored.unsupported);
  } catch (thrown) {
    log.warning(`the pages were not kept: ${failureOf(thrown).message}`);
  }
  return undefined;
}
