import { isoTime } from '../clock.ts';
import type { Comment, Issue, Pull, State, TimelineEvent } from '../state.ts';
import { appJson } from './app.ts';
import { nodeId, SERVER, userJson } from './user.ts';

export function labelJson(api: string, name: string): Record<string, unknown> {
  return {
    id: 1,
    node_id: nodeId('LA', name),
    url: `${api}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: '',
  };
}

/** An issue, or a pull request seen as one. */
export function issueJson(state: State, base: string, issue: Issue | Pull): Record<string, unknown> {
  const api = `${base}/repos/${issue.repository}`;
  const url = `${api}/issues/${issue.number}`;
  const isPull = 'head' in issue;
  const page = `${SERVER}/${issue.repository}/${isPull ? 'pull' : 'issues'}/${issue.number}`;
  const comments = state.comments.filter((one) => one.repository === issue.repository && one.issue === issue.number);
  const pull = {
    url: `${api}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: isPull && issue.mergedAt !== undefined ? isoTime(issue.mergedAt) : null,
  };
  return {
    id: issue.id,
    node_id: nodeId('I', issue.id),
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    state: issue.state,
    state_reason: null,
    title: issue.title,
    body: issue.body,
    user: userJson(state, base, issue.user),
    labels: issue.labels.map((name) => labelJson(api, name)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: comments.length,
    ...(isPull ? { pull_request: pull } : {}),
    closed_at: issue.closedAt === undefined ? null : isoTime(issue.closedAt),
    created_at: isoTime(issue.createdAt),
    updated_at: isoTime(issue.updatedAt),
    author_association: 'CONTRIBUTOR',
  };
}

export function commentJson(state: State, base: string, comment: Comment): Record<string, unknown> {
  const api = `${base}/repos/${comment.repository}`;
  const isPull = state.pulls.some((one) => one.repository === comment.repository && one.number === comment.issue);
  const page = `${SERVER}/${comment.repository}/${isPull ? 'pull' : 'issues'}/${comment.issue}`;
  return {
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userJson(state, base, comment.user),
    created_at: isoTime(comment.createdAt),
    updated_at: isoTime(comment.updatedAt),
    author_association: comment.app === undefined ? 'CONTRIBUTOR' : 'NONE',
    body: comment.body,
    performed_via_github_app: comment.app === undefined ? null : appJson(state, base, comment.app),
  };
}

export function timelineJson(state: State, base: string, event: TimelineEvent): Record<string, unknown> {
  return {
    id: event.id,
    node_id: nodeId('LE', event.id),
    url: `${base}/repos/${event.repository}/issues/events/${event.id}`,
    actor: userJson(state, base, event.actor),
    event: event.event,
    commit_id: null,
    commit_url: null,
    created_at: isoTime(event.createdAt),
    ...(event.label === undefined ? {} : { label: { name: event.label, color: 'ededed' } }),
    performed_via_github_app: null,
  };
}
