/**
 * The commit that a run judges, as GitHub itself filled it in: what was checked out must hold it, or a verdict would stand on a
 * commit that nobody trained.
 */
import { InputError } from '../errors.ts';
import type { WorkflowRun } from '../ports.ts';
import { TRUSTED_EVENTS } from './event.ts';

export interface JudgedCommit {
  readonly sha: string;
  /** For people: `the pull request's head`. */
  readonly what: string;
  /** What a checkout names to have it. */
  readonly ref: string;
}

/** undefined of an event that names no commit (`issue_comment`): there the checked-out one is judged, and no check written. */
export function judgedCommit(run: WorkflowRun): JudgedCommit | undefined {
  const { pullRequest, mergeGroup } = run;
  if (pullRequest !== undefined) {
    return {
      sha: pullRequest.headSha,
      what: "the pull request's head",
      ref: expression('github.event.pull_request.head.sha'),
    };
  }
  if (mergeGroup !== undefined) {
    return {
      sha: mergeGroup.headSha,
      what: "the merge group's head",
      ref: expression('github.event.merge_group.head_sha'),
    };
  }
  if (!TRUSTED_EVENTS.has(run.event)) return undefined;
  return { sha: run.sha, what: 'the commit of this run', ref: expression('github.sha') };
}

export function notHeld(evaluated: string, { sha, what, ref }: JudgedCommit): InputError {
  const rule = `this run checked out ${evaluated.slice(0, 7)}, which does not hold ${what} ${sha.slice(0, 7)}; check it out with \`ref: ${ref}\``;
  return new InputError(rule);
}

function expression(name: string): string {
  return `\${{ ${name} }}`;
}
