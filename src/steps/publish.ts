/** What is written on the pull request: one comment for all models of a group, one check run. Changes no verdict. */
import { failureOf } from '../errors.ts';
import type { CheckHandle, CheckResult, Log, Platform } from '../ports.ts';
import { renderComment } from '../report/comment.ts';
import { type CommentMode, mayCreateComment } from '../report/comment-mode.ts';
import type { Report } from '../report/contract.ts';
import type { RunLink } from '../report/origin.ts';

/** What a check run and a comment are of. */
export interface Subject {
  readonly group: string;
  /** From the root of the repository. */
  readonly config?: string | undefined;
}

export interface PublishOptions extends Subject {
  readonly comment: CommentMode;
  /** The numbers are a fork's claim. */
  readonly unverified: boolean;
  /** The artifact that holds the pages; undefined where they were not kept. */
  readonly pages: string | undefined;
  /** Told to those who may not comment: where the same can be read. */
  readonly elsewhere: string;
}

/** What a check run is ended by. */
export type OpenCheck = Pick<CheckHandle, 'complete'>;

/**
 * Starts the check run. A failure to do so is told and changes nothing: whether the check was stored nobody knows then, so
 * that it is looked for once more when there is something to complete it with.
 */
export async function startCheck(
  platform: Platform,
  { group, config }: Subject,
  log: Log,
): Promise<OpenCheck | undefined> {
  try {
    return await platform.checks.start(group, config);
  } catch (thrown) {
    log.warning(`the check run was not started: ${failureOf(thrown).message}`);
    return {
      async complete(result) {
        await (await platform.checks.start(group, config))?.complete(result);
      },
    };
  }
}

/** False where it is still open: somebody has to try again. A failure is told and changes nothing. */
export async function completeCheck(check: OpenCheck | undefined, result: CheckResult, log: Log): Promise<boolean> {
  try {
    await check?.complete(result);
    return true;
  } catch (thrown) {
    log.warning(`the check run was not completed: ${failureOf(thrown).message}`);
    return false;
  }
}

/** Returns what people should notice: a permission that is missing, by its name. A failure is told and changes nothing. */
export async function publishComment(
  reports: readonly Report[],
  options: PublishOptions,
  platform: Platform,
  log: Log,
): Promise<string[]> {
  try {
    return await writeComment(reports, options, platform, log);
  } catch (thrown) {
    log.warning(`the comment was not written: ${failureOf(thrown).message}`);
    return [];
  }
}

export function linkOf({ run }: Platform): RunLink {
  return { url: run.url, number: run.runNumber, attempt: run.runAttempt };
}

/** Whose runs have a comment or a check, or are expected to have neither. */
const KNOWN_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
  'push',
  'schedule',
  'workflow_dispatch',
]);

async function writeComment(
  reports: readonly Report[],
  { group, config, comment, unverified, pages, elsewhere }: PublishOptions,
  platform: Platform,
  log: Log,
): Promise<string[]> {
  const marker = platform.comments.marker(group, config);
  const body = renderComment(reports, {
    command: 'run',
    marker,
    run: linkOf(platform),
    unverified,
    pages: pages ?? 'none',
  });
  const published = await platform.comments.publish({
    group,
    config,
    body,
    create: mayCreateComment(comment, reports),
  });
  const { event, pullRequest } = platform.run;
  const isOfNone = event === 'workflow_run' ? pullRequest === undefined : !KNOWN_EVENTS.has(event);
  if (published.ending === 'absent' && isOfNone) {
    return [`no comment and no check: the event \`${event}\` names no pull request; ${elsewhere}`];
  }
  if (published.ending === 'forbidden') {
    return [`no comment: the token has no \`${published.permission}\`; ${elsewhere}`];
  }
  if (published.ending === 'locked') {
    return [`no comment: the conversation is locked; ${elsewhere}`];
  }
  if (published.ending === 'superseded') {
    log.info('no comment: a run that is newer, or of a newer head, writes it');
  } else if (published.url !== undefined) log.info(`comment ${published.ending}: ${published.url}`);
  return [];
}
