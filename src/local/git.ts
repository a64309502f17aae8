/** The Git port over the `git` command and the `.git` folder. */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InfrastructureError, InputError } from '../errors.ts';
import type { Git } from '../ports.ts';
import { filtersOf, type GitResult, NOT_RUN, runGit, runGitNow } from './git-command.ts';
import { innerRootAround, type RepositoryPlace, repositoryAround, rootAround } from './repository-place.ts';

/** What git could read as an option, a range, a path or a pattern is refused before git sees it. */
const REF = /^(?!.*\.\.)[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]{0,250}$/u;

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export const localGit: Git = {
  rootOf: async (folder) => rootAround(folder, process.env),

  innerRootOf: async (folder) => innerRootAround(folder, process.env),

  async branches(folder) {
    const place = repositoryAround(folder, process.env);
    if (place === undefined) return undefined;
    const [refs, origin, head, configured] = await Promise.all([
      runGit(place, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin']),
      runGit(place, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']),
      runGit(place, ['symbolic-ref', '--quiet', 'HEAD']),
      runGit(place, ['config', '--get', 'init.defaultBranch']),
    ]);
    if (refs.code !== 0) return undefined;
    const names = textOf(refs).split('\n').map(branchOf);
    return {
      remoteDefault: branchOf(textOf(origin)),
      current: branchOf(textOf(head)),
      all: [...new Set(names.filter((name) => name !== undefined))].sort(),
      configured: textOf(configured) || undefined,
    };
  },

  async describe(folder) {
    const place = repositoryAround(folder, process.env);
    if (place === undefined) return undefined;
    const [ids, dirty] = await Promise.all([runGit(place, ['rev-parse', 'HEAD', 'HEAD^{tree}']), isDirty(place)]);
    if (ids.code !== 0) return undefined;
    const [commit = '', tree = ''] = textOf(ids).split('\n');
    return { root: place.root, commit, tree, dirty };
  },

  async checkout(folder, ref) {
    if (!REF.test(ref)) throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: '--baseline' });
    const place = repositoryAround(folder, process.env);
    if (place === undefined) {
      throw new InputError(`"${ref}" is no folder, and ${folder} lies in no git repository`, { field: '--baseline' });
    }
    const found = await runGit(place, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = textOf(found);
    if (found.code !== 0 || commit === '') throw await unknownRef(place, ref, found);
    return { commit, ...(await addWorkTree(place, ref, commit)) };
  },

  async distance(folder, ancestor, commit) {
    const place = repositoryAround(folder, process.env);
    if (place === undefined) return undefined;
    const isAncestor = await runGit(place, ['merge-base', '--is-ancestor', ancestor, commit]);
    if (isAncestor.code !== 0) return undefined;
    const counted = await runGit(place, ['rev-list', '--count', '--first-parent', `${ancestor}..${commit}`]);
    const distance = Number(textOf(counted));
    return counted.code === 0 && Number.isInteger(distance) ? distance : undefined;
  },

  async readFile(folder, commit, path, maxBytes) {
    const place = repositoryAround(folder, process.env);
    if (place === undefined || !COMMIT.test(commit) || path.includes('\0')) return undefined;
    const { code, out } = await runGit(place, ['cat-file', 'blob', `${commit}:${path}`], { mostBytes: maxBytes });
    return code === 0 ? out : undefined;
  },
};

function textOf({ out }: GitResult): string {
  return out.toString('utf8').trim();
}

/**
 * Whether files that git knows differ from the commit; undefined where nobody can tell. What a filter made of a file cannot
 * be told without running the filter, which nothing of ours does.
 */
async function isDirty(place: RepositoryPlace): Promise<boolean | undefined> {
  const filters = await filtersOf(place);
  if (filters === undefined) return undefined;
  // A submodule is another repository: only which commit stands there is looked at.
  const args = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=dirty'];
  const status = await runGit(place, args, { filters });
  if (status.code !== 0) return undefined;
  const changed = status.out
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
  if (changed.length === 0) return false;
  if (filters.length === 0 || changed.some((entry) => !entry.startsWith(' M '))) return true;
  const paths = changed.map((entry) => entry.slice(' M '.length));
  const asked = await runGit(place, ['check-attr', '-z', '--stdin', 'filter'], { input: `${paths.join('\0')}\0` });
  const facts = asked.out.toString('utf8').split('\0');
  const isFiltered = paths.every((_, i) => filters.includes(facts[3 * i + 2] ?? ''));
  return asked.code === 0 && isFiltered ? undefined : true;
}

/** In a folder of its own, which goes when the process is told to end. */
async function addWorkTree(
  place: RepositoryPlace,
  ref: string,
  commit: string,
): Promise<{ folder: string; dispose(): Promise<void> }> {
  const filters = await filtersOf(place);
  if (filters === undefined) {
    throw new InputError("this clone's configuration names a filter with `=` in its name", { field: '--baseline' });
  }
  const home = await mkdtemp(join(tmpdir(), 'assay-baseline-'));
  const folder = join(home, 'tree');
  const forget = ['worktree', 'remove', '--force', folder];
  const stopListening = onInterrupt(() => {
    runGitNow(place, forget);
    rmSync(home, { recursive: true, force: true });
  });
  const added = await runGit(place, ['worktree', 'add', '--detach', '--force', folder, commit], { filters });
  const dispose = async () => {
    stopListening();
    await runGit(place, forget);
    await rm(home, { recursive: true, force: true });
  };
  if (added.code !== 0) {
    await dispose();
    throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
  }
  return { folder, dispose };
}

/** `refs/heads/x` and `refs/remotes/origin/x` → `x`; the pointer `origin/HEAD` is no branch. */
function branchOf(ref: string): string | undefined {
  const name = /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1];
  return ref === 'refs/remotes/origin/HEAD' ? undefined : name;
}

/** Why there is no such commit, and what to do. */
async function unknownRef(place: RepositoryPlace, ref: string, { code, err }: GitResult): Promise<Error> {
  const at = { field: '--baseline' };
  if (code === NOT_RUN)
    return new InfrastructureError(`--baseline: "${ref}" is no folder, and git cannot be run: ${err}`);
  const rule = `"${ref}" is neither a folder nor a git ref of this repository`;
  // Says what git itself refuses: a repository of another owner, a broken one.
  if (/^fatal: (?!ambiguous|bad revision|Needed|log for)/.test(err)) {
    return new InputError(`${rule}: ${err.split('\n')[0]}`, at);
  }
  const remote = await runGit(place, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `origin/${ref}^{commit}`,
  ]);
  if (remote.code === 0) return new InputError(`${rule}; did you mean "origin/${ref}"?`, at);
  const shallow = await runGit(place, ['rev-parse', '--is-shallow-repository']);
  return new InputError(
    textOf(shallow) === 'true'
      ? `${rule}; this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)`
      : rule,
    at,
  );
}

/** Runs `clean` when the process is told to end, and lets it end as it would have. Returns how to stop listening. */
function onInterrupt(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => {
    const listener = () => {
      stop();
      clean();
      process.kill(process.pid, signal);
    };
    process.once(signal, listener);
    return [signal, listener] as const;
  });
  const stop = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return stop;
}
