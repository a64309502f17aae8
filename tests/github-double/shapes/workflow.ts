import { isoTime } from '../clock.ts';
import { resolveCommit } from '../graph.ts';
import type { Repository, State } from '../state.ts';
import { workflowId } from './run.ts';
import { nodeId, SERVER } from './user.ts';

/** Paths of the workflows that ever ran, or stand on the default branch. */
export function workflowsOf(state: State, repository: Repository): string[] {
  const ran = state.runs.filter((run) => run.repository === repository.fullName).map((run) => run.workflow);
  const files = resolveCommit(repository, repository.defaultBranch)?.files ?? new Map<string, Buffer>();
  const there = [...files.keys()].filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return [...new Set([...there, ...ran])].sort();
}

export function workflowJson(base: string, repository: Repository, path: string): Record<string, unknown> {
  const id = workflowId(path);
  const time = isoTime(repository.createdAt);
  const page = `${SERVER}/${repository.fullName}`;
  return {
    id,
    node_id: nodeId('W', id),
    name: path.split('/').at(-1),
    path,
    state: 'active',
    created_at: time,
    updated_at: time,
    url: `${base}/repos/${repository.fullName}/actions/workflows/${id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(path)}/badge.svg`,
  };
}
