import { isoTime } from '../clock.ts';
import { compareCommits } from '../graph.ts';
import type { Pull, Repository, State } from '../state.ts';
import { labelJson } from './issue.ts';
import { repositoryJson } from './repository.ts';
import { nodeId, SERVER, userJson } from './user.ts';

/** As lists hold it, and, with `detailed`, as its own route and events do. */
export function pullJson(state: State, base: string, pull: Pull, detailed = false): Record<string, unknown> {
  const repository = state.repositories.get(pull.repository)!;
  const head = pull.head.repository === null ? undefined : state.repositories.get(pull.head.repository);
  const api = `${base}/repos/${pull.repository}`;
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const page = `${SERVER}/${pull.repository}/pull/${pull.number}`;
  const statuses = `${api}/statuses/${pull.head.sha}`;
  const end = (owner: Repository | undefined, ref: string, sha: string) => ({
    label: `${owner?.owner ?? 'unknown repository'}:${ref}`,
    ref,
    sha,
    user: owner === undefined ? null : userJson(state, base, owner.owner),
    repo: owner === undefined ? null : repositoryJson(state, base, owner),
  });
  const simple = {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(state, base, pull.user),
    body: pull.body,
    created_at: isoTime(pull.createdAt),
    updated_at: isoTime(pull.updatedAt),
    closed_at: pull.closedAt === undefined ? null : isoTime(pull.closedAt),
    merged_at: pull.mergedAt === undefined ? null : isoTime(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name) => labelJson(api, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: end(head, pull.head.ref, pull.head.sha),
    base: end(repository, pull.base.ref, pull.base.sha),
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: pull.user === repository.owner ? 'OWNER' : 'CONTRIBUTOR',
    auto_merge: null,
    active_lock_reason: null,
  };
  return detailed ? { ...simple, ...details(state, base, repository, pull) } : simple;
}

function details(state: State, base: string, repository: Repository, pull: Pull): Record<string, unknown> {
  const files = compareCommits(repository, pull.base.sha, pull.head.sha);
  const sum = (of: 'additions' | 'deletions') => (files?.files ?? []).reduce((total, file) => total + file[of], 0);
  const comments = state.comments.filter((one) => one.repository === pull.repository && one.issue === pull.number);
  return {
    merged: pull.merged,
    mergeable: pull.state === 'open' ? pull.mergeable : null,
    rebaseable: null,
    mergeable_state: pull.state !== 'open' ? 'unknown' : pull.mergeable ? 'clean' : 'dirty',
    merged_by: pull.merged ? userJson(state, base, repository.owner) : null,
    comments: comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: files?.ahead.length ?? 0,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files?.files.length ?? 0,
  };
}

/** The three facts of a pull request that runs and check runs carry. */
export function minimalPullJson(state: State, base: string, pull: Pull): Record<string, unknown> {
  const of = (fullName: string) => {
    const repository = state.repositories.get(fullName)!;
    return { id: repository.id, url: `${base}/repos/${fullName}`, name: repository.name };
  };
  return {
    id: pull.id,
    number: pull.number,
    url: `${base}/repos/${pull.repository}/pulls/${pull.number}`,
    head: { ref: pull.head.ref, sha: pull.head.sha, repo: of(pull.head.repository ?? pull.repository) },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo: of(pull.repository) },
  };
}
