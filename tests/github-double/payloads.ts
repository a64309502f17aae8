/** Event payloads, with the fields that actions read, shaped as the platform's. */
import { simpleCommitJson } from './shapes/commit.ts';
import { pullJson } from './shapes/pull.ts';
import { repositoryJson } from './shapes/repository.ts';
import { reviewJson } from './shapes/review.ts';
import { runJson } from './shapes/run.ts';
import { userJson } from './shapes/user.ts';
import type { Pull, Repository, Run, State } from './state.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** What every payload has. */
export function commonPayload(state: State, base: string, repository: Repository, actor: string): Payload {
  const organization = { login: repository.owner, id: userJson(state, base, repository.owner)['id'] };
  return {
    repository: repositoryJson(state, base, repository),
    sender: userJson(state, base, actor),
    ...(repository.ownerType === 'Organization' ? { organization } : {}),
  };
}

export function pullPayload(state: State, base: string, pull: Pull, action: string): Payload {
  return { action, number: pull.number, pull_request: pullJson(state, base, pull, true) };
}

/** By the newest review. */
export function reviewPayload(state: State, base: string, pull: Pull, action: string): Payload {
  const newest = state.reviews.filter((one) => one.repository === pull.repository && one.pull === pull.number).at(-1);
  if (newest === undefined) throw new Error(`pull request ${pull.number} has no review`);
  return { action, review: reviewJson(state, base, newest), pull_request: pullJson(state, base, pull) };
}

export function pushPayload(
  repository: Repository,
  ref: string,
  before: string,
  after: string,
  actor: string,
): Payload {
  const commit = repository.commits.get(after)!;
  return {
    ref,
    before,
    after,
    base_ref: null,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    compare: `https://github.com/${repository.fullName}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [simpleCommitJson(commit)],
    head_commit: simpleCommitJson(commit),
    pusher: { name: actor, email: `${actor}@users.noreply.github.com` },
  };
}

/** What a merge queue builds: the base and a merge of one or more pull requests on top. */
export interface MergeGroup {
  readonly repository: string;
  readonly headSha: string;
  /** `refs/heads/gh-readonly-queue/main/pr-7-<sha>` */
  readonly headRef: string;
  readonly baseSha: string;
  /** `refs/heads/main` */
  readonly baseRef: string;
}

export function mergeGroupPayload(repository: Repository, group: MergeGroup): Payload {
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: group.headSha,
      head_ref: group.headRef,
      base_sha: group.baseSha,
      base_ref: group.baseRef,
      head_commit: simpleCommitJson(repository.commits.get(group.headSha)!),
    },
  };
}

export function workflowRunPayload(state: State, base: string, run: Run): Payload {
  const json = runJson(state, base, run);
  const workflow = { id: json['workflow_id'], name: run.name, path: run.workflow, state: 'active' };
  return { action: run.status === 'completed' ? 'completed' : 'requested', workflow_run: json, workflow };
}
