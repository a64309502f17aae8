import { isoTime } from '../clock.ts';
import { changedFiles, type FileChange } from '../graph.ts';
import type { Commit, Repository, State } from '../state.ts';
import { nodeId, SERVER, userJson } from './user.ts';

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

export function commitJson(
  state: State,
  base: string,
  repository: Repository,
  commit: Commit,
): Record<string, unknown> {
  const url = `${base}/repos/${repository.fullName}`;
  const page = `${SERVER}/${repository.fullName}/commit`;
  const who = { ...commit.author, date: isoTime(commit.date) };
  const account = commit.login === undefined ? null : userJson(state, base, commit.login);
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: who,
      committer: who,
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: account,
    committer: account,
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/${sha}` })),
  };
}

/** With `stats` and the files that differ from the first parent, as the route of a single commit answers. */
export function commitWithFilesJson(
  state: State,
  base: string,
  repository: Repository,
  commit: Commit,
): Record<string, unknown> {
  const parent = repository.commits.get(commit.parents[0] ?? '');
  const files = changedFiles(parent?.files ?? new Map(), commit.files);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...commitJson(state, base, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.slice(0, 300).map((file) => fileChangeJson(base, repository, commit.sha, file)),
  };
}

export function fileChangeJson(
  base: string,
  repository: Repository,
  sha: string,
  file: FileChange,
): Record<string, unknown> {
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${SERVER}/${repository.fullName}/blob/${sha}/${path}`,
    raw_url: `${SERVER}/${repository.fullName}/raw/${sha}/${path}`,
    contents_url: `${base}/repos/${repository.fullName}/contents/${path}?ref=${sha}`,
  };
}

/** As a run and an event carry it. */
export function simpleCommitJson(commit: Commit): Record<string, unknown> {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: isoTime(commit.date),
    author: commit.author,
    committer: commit.author,
  };
}
