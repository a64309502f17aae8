/** When a new comment is worth a person's attention. An existing one is brought up to date whatever the mode. */
import { changesOf } from './changes.ts';
import { isFailed, type Report } from './contract.ts';
import { endingOf } from './overview.ts';

export const COMMENT_MODES = ['always', 'changes', 'failures', 'never'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

const IS_WORTH: Readonly<Record<CommentMode, (report: Report) => boolean>> = {
  always: () => true,
  changes: (report) => isChange(report) || isFailure(report),
  failures: isFailure,
  never: () => false,
};

/** Whether a comment may be made for these models where none is yet. */
export function mayCreateComment(mode: CommentMode, reports: readonly Report[]): boolean {
  return mode === 'always' || reports.some(IS_WORTH[mode]);
}

/** Pending is none: nothing is broken, and the policy lets it merge. */
function isFailure(report: Report): boolean {
  const ending = endingOf(report);
  return ending === 'failed' || ending === 'rejected';
}

/** An outcome that is not the baseline's own, or another recipe, data or policy. */
function isChange(report: Report): boolean {
  if (isFailed(report)) return true;
  const { verdict } = report;
  if (verdict.decision !== 'approved' || (verdict.policy?.changed.length ?? 0) > 0) return true;
  if (verdict.gates.some(({ outcome }) => outcome !== 'unchanged' && outcome !== 'no_worse')) return true;
  return changesOf(report).some(({ group }) => group !== 'code');
}
