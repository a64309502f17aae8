/** The Git port over the `git` command and the `.git` folder. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { InfrastructureError, InputError } from '../errors.ts';
import type { Git } from '../ports.ts';

/** A ref that git itself could read as an option or as an expression is refused before git sees it. */
const REF = /^[A-Za-z0-9_][A-Za-z0-9._/@{}~^+-]{0,250}$/;

export const localGit: Git = {
  async rootOf(folder) {
    for (let here = resolve(folder); ; here = dirname(here)) {
      const entry = await stat(join(here, '.git')).catch(() => undefined);
      if (entry !== undefined) return here;
      if (dirname(here) === here) return undefined;
    }
  },

  async describe(folder) {
    const [ids, status] = await Promise.all([
      git(folder, ['rev-parse', '--show-toplevel', 'HEAD', 'HEAD^{tree}']),
      git(folder, ['status', '--porcelain', '--untracked-files=no']),
    ]);
    if (ids.code !== 0 || status.code !== 0) return undefined;
    const [root = '', commit = '', tree = ''] = ids.out.trim().split('\n');
    return { root, commit, tree, dirty: status.out !== '' };
  },

  async checkout(folder, ref) {
    if (!REF.test(ref) || ref.includes('..'))
      throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: '--baseline' });
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === '') {
      throw new InputError(`"${ref}" is neither a folder nor a git ref of this repository`, { field: '--baseline' });
    }
    const place = await mkdtemp(join(tmpdir(), 'assay-baseline-'));
    const tree = join(place, 'tree');
    const added = await git(folder, ['worktree', 'add', '--detach', '--force', tree, commit]);
    if (added.code !== 0) {
      await rm(place, { recursive: true, force: true });
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return {
      folder: tree,
      commit,
      async dispose() {
        await git(folder, ['worktree', 'remove', '--force', tree]);
        await rm(place, { recursive: true, force: true });
      },
    };
  },

  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ['merge-base', '--is-ancestor', ancestor, commit]);
    if (isAncestor.code !== 0) return undefined;
    const counted = await git(folder, ['rev-list', '--count', '--first-parent', `${ancestor}..${commit}`]);
    const distance = Number(counted.out.trim());
    return counted.code === 0 && Number.isInteger(distance) ? distance : undefined;
  },
};

interface GitResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs git without prompts, hooks or the user's language; never throws. */
function git(folder: string, args: readonly string[]): Promise<GitResult> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((done) => {
    execFile(
      'git',
      ['-C', folder, '-c', 'core.hooksPath=/dev/null', ...args],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
        done({ code, out, err });
      },
    );
  });
}
