/** A git repository that goes with the test. */
import { spawnSync } from 'node:child_process';
import { folderWith } from '../chain/assay.ts';

export function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Assay', '-c', 'user.email=assay@example.org', '-c', 'protocol.file.allow=always'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** One commit that holds these files, on `main`. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'first');
  return folder;
}
