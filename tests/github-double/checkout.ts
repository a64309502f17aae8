/** Writes a commit as a work tree with a `.git` that holds the double's own objects: git then names the same hashes. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { commitObject, type GitObject, treeObjects } from './git-objects.ts';
import { history } from './graph.ts';
import type { Repository } from './state.ts';

/** `depth` commits deep, 0 for all; HEAD is detached, as `actions/checkout` leaves it. */
export function checkout(repository: Repository, sha: string, folder: string, depth: number): void {
  const git = join(folder, '.git');
  rmSync(git, { recursive: true, force: true });
  for (const path of ['objects', 'refs/heads']) mkdirSync(join(git, path), { recursive: true });
  const written = depth === 0 ? history(repository, sha) : upTo(repository, sha, depth);
  const shas = new Set(written.map((commit) => commit.sha));
  for (const commit of written) {
    const object = commitObject(commit);
    if (object.sha !== commit.sha)
      throw new Error(`commit ${commit.sha} was named by the seed, git would call it ${object.sha}`);
    for (const part of [...treeObjects(commit.files), object]) writeObject(git, part);
  }
  const cut = written
    .filter(({ parents }) => parents.some((parent) => !shas.has(parent)))
    .map((commit) => `${commit.sha}\n`);
  if (cut.length > 0) writeFileSync(join(git, 'shallow'), cut.join(''));
  writeFileSync(join(git, 'HEAD'), `${sha}\n`);
  writeFileSync(join(git, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
  for (const [path, bytes] of repository.commits.get(sha)!.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const { status, stderr } = spawnSync('git', ['-C', folder, 'reset', '--quiet', '--hard', sha], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git reset in the checkout failed: ${stderr}`);
}

function upTo(repository: Repository, sha: string, depth: number) {
  const found = new Map([[sha, repository.commits.get(sha)!]]);
  let edge = [sha];
  for (let level = 1; level < depth; level += 1) {
    edge = edge.flatMap((one) => found.get(one)!.parents).filter((one) => repository.commits.has(one));
    for (const one of edge) found.set(one, repository.commits.get(one)!);
  }
  return [...found.values()];
}

function writeObject(git: string, { kind, sha, bytes }: GitObject): void {
  const path = join(git, 'objects', sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, deflateSync(Buffer.concat([Buffer.from(`${kind} ${bytes.length}\0`), bytes])));
}
