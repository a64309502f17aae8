/** What each face asks of a workflow's `permissions:`, and what happens without it: tested row by row (tests/story/permissions.test.ts). */
import { markdownTable } from './markdown-table.ts';

export interface PermissionNeed {
  readonly permission:
    | 'contents: read'
    | 'contents: write'
    | 'actions: read'
    | 'pull-requests: read'
    | 'pull-requests: write'
    | 'checks: write';
  readonly reason: string;
  /** Of the step that lacks it: `3` ends it, `0` leaves the verdict as it is, `1` rejects what a waiver would have excused. */
  readonly exitCode: 0 | 1 | 3;
  /** What then happens, for people. */
  readonly without: string;
}

export interface FacePermissions {
  /** Key of the tests. */
  readonly name: 'local' | 'pullRequest' | 'push' | 'release' | 'compare' | 'report' | 'releaseModel' | 'forkReport';
  /** Markdown. */
  readonly face: string;
  readonly needs: readonly PermissionNeed[];
}

const NO_VERDICT = 'exit code 3, no verdict; the message names it';

/** Without it the pull request is not even found. */
const NOTHING_WRITTEN = 'nothing is written, a notice names it';

const policy: PermissionNeed = {
  permission: 'contents: read',
  reason: 'the policy of the base branch',
  exitCode: 3,
  without: NO_VERDICT,
};
const baseline: PermissionNeed = {
  permission: 'actions: read',
  reason: "documents of the baseline's run",
  exitCode: 3,
  without: NO_VERDICT,
};
const comment: PermissionNeed = {
  permission: 'pull-requests: write',
  reason: 'the comment',
  exitCode: 0,
  without: 'no comment, a notice names it; the verdict stands',
};
const check: PermissionNeed = {
  permission: 'checks: write',
  reason: 'the check run',
  exitCode: 0,
  without: 'no check run, the log names it; the verdict stands',
};
const waiver: PermissionNeed = {
  permission: 'pull-requests: read',
  reason: 'who allowed a waiver (`gate.waive`)',
  exitCode: 1,
  without: 'no waiver counts, and the verdict names it; needed where one is asked for',
};
const release: PermissionNeed = {
  permission: 'contents: write',
  reason: 'tag and release',
  exitCode: 3,
  without: 'exit code 3, nothing is released; the verdict stands, and a re-run releases',
};

export const PERMISSIONS: readonly FacePermissions[] = [
  { name: 'local', face: '`check-data`, `train`, `evaluate`', needs: [] },
  { name: 'pullRequest', face: 'the root action on a pull request', needs: [policy, baseline, comment, check] },
  { name: 'push', face: 'the root action on a push, a schedule or a merge queue', needs: [policy, baseline, check] },
  { name: 'release', face: 'the root action with `release: true`', needs: [release] },
  {
    name: 'compare',
    face: '`compare`, and `find-baseline` before it; job `evaluate` of `continuous-training.yml`',
    needs: [policy, baseline, waiver],
  },
  {
    name: 'report',
    face: '`report` in a job of its own; job `report` of `continuous-training.yml`',
    needs: [policy, baseline, comment, check],
  },
  { name: 'releaseModel', face: '`release`; `release-model.yml`', needs: [release] },
  {
    name: 'forkReport',
    face: '`fork-report.yml`',
    needs: [policy, baseline, { ...comment, without: NOTHING_WRITTEN }, check],
  },
];

/** One line for each face and permission. */
export function permissionsTable(): string {
  const rows = PERMISSIONS.flatMap(({ face, needs }) =>
    needs.length === 0
      ? [[face, 'none', 'they make no request', '']]
      : needs.map(({ permission, reason, without }, at) => [
          at === 0 ? face : '',
          `\`${permission}\``,
          reason,
          without,
        ]),
  );
  return markdownTable(['', 'permission', 'for', 'without it'], rows);
}
