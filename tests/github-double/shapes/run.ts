import { isoTime } from '../clock.ts';
import type { Artifact, Run, State } from '../state.ts';
import { simpleCommitJson } from './commit.ts';
import { minimalPullJson } from './pull.ts';
import { minimalRepositoryJson } from './repository.ts';
import { nodeId, SERVER, userJson } from './user.ts';

/** A workflow has no id of its own here; it follows from its path. */
export function workflowId(path: string): number {
  let id = 100_000;
  for (const letter of path) id = (id * 33 + letter.codePointAt(0)!) % 900_000_000;
  return id;
}

export function runJson(state: State, base: string, run: Run): Record<string, unknown> {
  const repository = state.repositories.get(run.repository)!;
  const head = run.headRepository === null ? undefined : state.repositories.get(run.headRepository);
  const commit = (head ?? repository).commits.get(run.headSha) ?? repository.commits.get(run.headSha);
  const api = `${base}/repos/${run.repository}`;
  const url = `${api}/actions/runs/${run.id}`;
  const workflow = workflowId(run.workflow);
  const pulls = state.pulls.filter((pull) => pull.repository === run.repository && run.pulls.includes(pull.number));
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: commit?.message.split('\n')[0] ?? run.name,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    check_suite_id: run.id + 500_000,
    check_suite_node_id: nodeId('CS', run.id + 500_000),
    url,
    html_url: `${SERVER}/${run.repository}/actions/runs/${run.id}`,
    pull_requests: pulls.map((pull) => minimalPullJson(state, base, pull)),
    created_at: isoTime(run.createdAt),
    updated_at: isoTime(run.updatedAt),
    run_started_at: isoTime(run.startedAt),
    actor: userJson(state, base, run.actor),
    triggering_actor: userJson(state, base, run.actor),
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id + 500_000}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${workflow}`,
    head_commit: commit === undefined ? null : simpleCommitJson(commit),
    repository: minimalRepositoryJson(state, base, repository),
    head_repository: head === undefined ? null : minimalRepositoryJson(state, base, head),
  };
}

export function artifactJson(state: State, base: string, artifact: Artifact): Record<string, unknown> {
  const run = state.runs.find(({ id }) => id === artifact.run)!;
  const url = `${base}/repos/${artifact.repository}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: nodeId('MDg6QXJ0aWZhY3Q', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt <= state.clock.now(),
    ...(artifact.digest === null ? {} : { digest: artifact.digest }),
    created_at: isoTime(artifact.createdAt),
    expires_at: isoTime(artifact.expiresAt),
    updated_at: isoTime(artifact.createdAt),
    workflow_run: {
      id: run.id,
      repository_id: state.repositories.get(run.repository)!.id,
      head_repository_id: run.headRepositoryId,
      ...(run.headBranch === null ? {} : { head_branch: run.headBranch }),
      head_sha: run.headSha,
    },
  };
}
