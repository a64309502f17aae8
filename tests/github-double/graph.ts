/** Questions to the commit graph: who comes before whom, what changed, what a name means. */
import { blobSha, commitObject, type Files, treeSha } from './git-objects.ts';
import type { Commit, Ref, Repository } from './state.ts';

/** `sha` and all that came before it. Parents that the repository lacks end the walk, as in a shallow clone. */
export function ancestry(repository: Repository, sha: string): Set<string> {
  const seen = new Set<string>();
  const queue = [sha];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const commit = repository.commits.get(next);
    if (commit === undefined || seen.has(next)) continue;
    seen.add(next);
    queue.push(...commit.parents);
  }
  return seen;
}

/** As `git log`: newest first by date, but a commit only after one of its children. */
export function history(repository: Repository, sha: string, without: ReadonlySet<string> = new Set()): Commit[] {
  const listed: Commit[] = [];
  const seen = new Set<string>([sha]);
  const front = [repository.commits.get(sha)].filter((commit) => commit !== undefined);
  while (front.length > 0) {
    let newest = 0;
    front.forEach((commit, index) => {
      if (commit.date > front[newest]!.date) newest = index;
    });
    const [commit] = front.splice(newest, 1) as [Commit];
    if (!without.has(commit.sha)) listed.push(commit);
    for (const parent of commit.parents) {
      const known = repository.commits.get(parent);
      if (known === undefined || seen.has(parent)) continue;
      seen.add(parent);
      front.push(known);
    }
  }
  return listed;
}

/** The best common ancestor: one that no other common ancestor descends from. */
export function mergeBase(repository: Repository, base: string, head: string): string | undefined {
  const before = ancestry(repository, base);
  const common = [...ancestry(repository, head)].filter((sha) => before.has(sha));
  const older = new Set(
    common.flatMap((sha) =>
      repository.commits.get(sha)!.parents.flatMap((parent) => [...ancestry(repository, parent)]),
    ),
  );
  return common
    .filter((sha) => !older.has(sha))
    .sort((a, b) => repository.commits.get(b)!.date - repository.commits.get(a)!.date)[0];
}

export interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical';
  /** Commits of head that base lacks, oldest first. */
  readonly ahead: readonly Commit[];
  readonly behindBy: number;
  readonly mergeBase: Commit;
  readonly files: readonly FileChange[];
}

/** Undefined where the two have no common ancestor. */
export function compareCommits(repository: Repository, base: string, head: string): Comparison | undefined {
  const fork = mergeBase(repository, base, head);
  if (fork === undefined) return undefined;
  const ahead = history(repository, head, ancestry(repository, base)).reverse();
  const behindBy = history(repository, base, ancestry(repository, head)).length;
  const mergeBaseCommit = repository.commits.get(fork)!;
  const status = ahead.length === 0 ? (behindBy === 0 ? 'identical' : 'behind') : behindBy === 0 ? 'ahead' : 'diverged';
  return {
    status,
    ahead,
    behindBy,
    mergeBase: mergeBaseCommit,
    files: changedFiles(mergeBaseCommit.files, repository.commits.get(head)!.files),
  };
}

export interface FileChange {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified';
  /** Of the blob, the old one for a removed file. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** In the order of names. Lines are counted as a bag, which is what git says unless lines only moved. */
export function changedFiles(before: Files, after: Files): FileChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((filename): FileChange[] => {
    const old = before.get(filename);
    const now = after.get(filename);
    if (old !== undefined && now?.equals(old) === true) return [];
    const status = old === undefined ? 'added' : now === undefined ? 'removed' : 'modified';
    const [removed, added] = [linesOf(old), linesOf(now)];
    const left = new Map<string, number>();
    for (const line of removed) left.set(line, (left.get(line) ?? 0) + 1);
    let kept = 0;
    for (const line of added) {
      const count = left.get(line) ?? 0;
      if (count > 0) {
        kept += 1;
        left.set(line, count - 1);
      }
    }
    const sha = blobSha((now ?? old)!);
    return [{ filename, status, sha, additions: added.length - kept, deletions: removed.length - kept }];
  });
}

function linesOf(bytes: Buffer | undefined): string[] {
  if (bytes === undefined || bytes.length === 0 || bytes.includes(0)) return [];
  return bytes.toString('utf8').replace(/\n$/, '').split('\n');
}

/** The commit that a ref or annotated tag ends at. */
export function peel(repository: Repository, ref: Ref): string {
  return ref.type === 'commit' ? ref.sha : (repository.tags.get(ref.sha)?.object.sha ?? ref.sha);
}

/** What the API takes for a commit: a sha (7 digits or more), a branch, a tag, or either with `heads/`, `tags/`, `refs/`. */
export function resolveCommit(repository: Repository, name: string): Commit | undefined {
  for (const full of [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`]) {
    const ref = full.startsWith('refs/') ? repository.refs.get(full) : undefined;
    if (ref !== undefined) return repository.commits.get(peel(repository, ref));
  }
  if (name === 'HEAD') return resolveCommit(repository, repository.defaultBranch);
  if (!/^[0-9a-f]{7,40}$/.test(name)) return undefined;
  const exact = repository.commits.get(name);
  if (exact !== undefined || name.length === 40) return exact;
  const found = [...repository.commits.values()].filter(({ sha }) => sha.startsWith(name));
  return found.length === 1 ? found[0] : undefined;
}

export interface NewCommit {
  readonly files: Files;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly login?: string | undefined;
  readonly date: number;
  /** Taken as it is, where a test wants a name it knows. Such a commit cannot be checked out. */
  readonly sha?: string | undefined;
}

/** Makes a commit and keeps it; no ref moves. */
export function addCommit(repository: Repository, { files, sha: given, login, ...facts }: NewCommit): Commit {
  const tree = treeSha(files);
  const sha = given ?? commitObject({ tree, ...facts }).sha;
  const commit: Commit = { ...facts, tree, sha, files, login };
  repository.commits.set(sha, commit);
  return commit;
}

/** Copies a commit and its ancestors, as opening a pull request does from a fork. */
export function copyCommits(from: Repository, to: Repository, sha: string): void {
  for (const known of ancestry(from, sha)) to.commits.set(known, from.commits.get(known)!);
}

/** The files of a merge by whole files, or undefined where both sides changed one file differently. */
export function mergeFiles(repository: Repository, ours: string, theirs: string): Files | undefined {
  const fork = mergeBase(repository, ours, theirs);
  const base: Files = fork === undefined ? new Map() : repository.commits.get(fork)!.files;
  const [left, right] = [repository.commits.get(ours)!.files, repository.commits.get(theirs)!.files];
  const same = (a: Buffer | undefined, b: Buffer | undefined) =>
    a === undefined || b === undefined ? a === b : a.equals(b);
  const merged = new Map<string, Buffer>();
  for (const path of new Set([...base.keys(), ...left.keys(), ...right.keys()])) {
    const [old, mine, other] = [base.get(path), left.get(path), right.get(path)];
    if (!same(mine, other) && !same(mine, old) && !same(other, old)) return undefined;
    const kept = same(mine, old) ? other : mine;
    if (kept !== undefined) merged.set(path, kept);
  }
  return merged;
}
