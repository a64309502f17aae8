/** What `run.json` says of the code: commit and tree by git, the workflow run by the platform. */
import type { Run } from '../documents/run.ts';
import type { Git, WorkflowRun } from '../ports.ts';

/**
 * undefined outside git and workflow. Where git is missing or refuses (a container job meets the checkout of another owner)
 * the event's commit stands: without one the run could be no baseline, and its documents would be nobody's.
 */
export function codeRecord(
  git: Awaited<ReturnType<Git['describe']>>,
  workflow: WorkflowRun | undefined,
): Run['code'] | undefined {
  if (git === undefined) return workflow && { commit: workflow.sha, ...runFacts(workflow, workflow.sha) };
  const { commit, tree, dirty } = git;
  return { commit, tree, ...(dirty === undefined ? {} : { dirty }), ...(workflow && runFacts(workflow, commit)) };
}

/** Of which run of which workflow: what a later run proves before it takes this one for its baseline. */
function runFacts(workflow: WorkflowRun, commit: string) {
  const headCommit = workflow.pullRequest?.headSha ?? workflow.mergeGroup?.headSha;
  // Of what else was checked out nobody here can tell whether it is a merge of the head.
  const isOfHead = commit === headCommit || (commit === workflow.sha && workflow.event !== 'pull_request_target');
  return {
    ...(headCommit === undefined || !isOfHead ? {} : { headCommit }),
    repository: workflow.repository.fullName,
    workflow: workflow.workflow,
    runId: String(workflow.runId),
    runAttempt: workflow.runAttempt,
  };
}
