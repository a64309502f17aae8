/** The ports over disk and git as a process in `folder` has them: relative paths start there. */
import { resolve } from 'node:path';
import { filesAt, localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import type { Files, Git } from '../../src/ports.ts';

export function filesIn(folder: string, env: NodeJS.ProcessEnv): Files {
  const at = (path: string) => resolve(folder, path);
  const { absolute, linkIn } = filesAt({ env, cwd: folder });
  return {
    absolute,
    linkIn,
    readText: (path, shown = path, root = undefined) =>
      localFiles.readText(at(path), shown, root === undefined ? undefined : at(root)),
    open: (path, { root, shown = path } = {}) =>
      localFiles.open(at(path), { root: root === undefined ? undefined : at(root), shown }),
    writeText: (path, text) => localFiles.writeText(at(path), text),
    exists: (path) => localFiles.exists(at(path)),
    list: (path) => localFiles.list(at(path)),
    removeFiles: (path, names) => localFiles.removeFiles(at(path), names),
  };
}

export function gitIn(folder: string): Git {
  const at = (path: string) => resolve(folder, path);
  return {
    rootOf: (path) => localGit.rootOf(at(path)),
    branches: (path) => localGit.branches(at(path)),
    innerRootOf: (path) => localGit.innerRootOf(at(path)),
    describe: (path) => localGit.describe(at(path)),
    checkout: (path, ref) => localGit.checkout(at(path), ref),
    distance: (path, ancestor, commit) => localGit.distance(at(path), ancestor, commit),
    readFile: (path, commit, name, maxBytes) => localGit.readFile(at(path), commit, name, maxBytes),
  };
}
