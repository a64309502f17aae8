/** The life of a pull request: opened, its test merge, pushed to, merged. */
import { addCommit, copyCommits, mergeFiles, resolveCommit } from './graph.ts';
import { newId, newNumber, type Pull, type Repository, type State } from './state.ts';

export interface PullFacts {
  /** Branch of the head. */
  readonly head: string;
  /** Default: the repository itself; a fork's full name for a pull request from there. */
  readonly headRepository?: string;
  /** Default: the default branch. */
  readonly base?: string;
  readonly title?: string;
  readonly body?: string;
  readonly user?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
}

export function addPull(state: State, repository: Repository, facts: PullFacts): Pull {
  const from = state.repositories.get(facts.headRepository ?? repository.fullName);
  const base = facts.base ?? repository.defaultBranch;
  const [head, target] = [
    from && resolveCommit(from, `heads/${facts.head}`),
    resolveCommit(repository, `heads/${base}`),
  ];
  if (from === undefined || head === undefined)
    throw new Error(`pull request: no branch ${facts.headRepository ?? ''} ${facts.head}`);
  if (target === undefined) throw new Error(`pull request: ${repository.fullName} has no branch ${base}`);
  const now = state.clock.tick();
  const pull: Pull = {
    id: newId(state),
    repository: repository.fullName,
    number: newNumber(repository),
    title: facts.title ?? head.message.split('\n')[0]!,
    body: facts.body ?? null,
    state: 'open',
    draft: facts.draft ?? false,
    user: facts.user ?? from.owner,
    labels: [...(facts.labels ?? [])],
    head: { repository: from.fullName, ref: facts.head, sha: head.sha },
    base: { ref: base, sha: target.sha },
    merged: false,
    mergedAt: undefined,
    mergeCommit: undefined,
    mergeable: true,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
  };
  state.pulls.push(pull);
  renewMerge(state, pull);
  return pull;
}

/** Brings `refs/pull/N/head` and `refs/pull/N/merge` up to date: base tip first, head second. */
export function renewMerge(state: State, pull: Pull): void {
  const repository = state.repositories.get(pull.repository)!;
  const from = pull.head.repository === null ? repository : state.repositories.get(pull.head.repository)!;
  copyCommits(from, repository, pull.head.sha);
  const ref = `refs/pull/${pull.number}`;
  repository.refs.set(`${ref}/head`, { sha: pull.head.sha, type: 'commit' });
  const tip = repository.refs.get(`refs/heads/${pull.base.ref}`)!.sha;
  const known = repository.commits.get(pull.mergeCommit ?? '');
  if (known?.parents[0] === tip && known.parents[1] === pull.head.sha) return;
  const files = mergeFiles(repository, tip, pull.head.sha);
  pull.mergeable = files !== undefined;
  pull.mergeCommit = undefined;
  repository.refs.delete(`${ref}/merge`);
  if (files === undefined) return;
  const author = { name: 'GitHub', email: 'noreply@github.com' };
  const message = `Merge ${pull.head.sha} into ${tip}`;
  const commit = addCommit(repository, {
    files,
    parents: [tip, pull.head.sha],
    message,
    author,
    date: state.clock.tick(),
  });
  pull.mergeCommit = commit.sha;
  repository.refs.set(`${ref}/merge`, { sha: commit.sha, type: 'commit' });
}

/** Moves the heads of open pull requests after a push to `branch`, as `synchronize` does. Returns those that moved. */
export function followPush(state: State, repository: Repository, branch: string, sha: string): Pull[] {
  const moved = state.pulls.filter(
    (pull) => pull.state === 'open' && pull.head.repository === repository.fullName && pull.head.ref === branch,
  );
  for (const pull of moved) {
    pull.head = { ...pull.head, sha };
    pull.updatedAt = state.clock.now();
    renewMerge(state, pull);
  }
  return moved;
}

/** Merges an open pull request into its base branch and returns the new tip. */
export function mergePull(state: State, pull: Pull, method: 'merge' | 'squash' | 'rebase'): string {
  const repository = state.repositories.get(pull.repository)!;
  renewMerge(state, pull);
  const test = repository.commits.get(pull.mergeCommit ?? '');
  if (test === undefined) throw new Error(`pull request ${pull.number} has a conflict`);
  const tip = test.parents[0]!;
  const author = { name: pull.user, email: `${pull.user}@users.noreply.github.com` };
  const parents = method === 'merge' ? [tip, pull.head.sha] : [tip];
  const message =
    method === 'merge' ? `Merge pull request #${pull.number} from ${pull.head.ref}` : `${pull.title} (#${pull.number})`;
  const date = state.clock.tick();
  const { sha } = addCommit(repository, { files: test.files, parents, message, author, login: pull.user, date });
  repository.refs.set(`refs/heads/${pull.base.ref}`, { sha, type: 'commit' });
  repository.refs.delete(`refs/pull/${pull.number}/merge`);
  Object.assign(pull, {
    state: 'closed',
    merged: true,
    mergedAt: date,
    closedAt: date,
    updatedAt: date,
    mergeCommit: sha,
  });
  return sha;
}
