/** What a pull request can commit that looks like a repository, and payloads that tell when they ran. */
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../chain/assay.ts';
import { git } from './git-repository.ts';

export interface Payload {
  /** A program that leaves a file behind. */
  readonly program: string;
  hasRun(): boolean;
}

/** Outside every work tree. As a filter or a watcher it also answers what it was asked. */
export function payload(): Payload {
  const place = folderWith({});
  const program = join(place, 'program.sh');
  const mark = join(place, 'has-run');
  writeFileSync(program, `#!/bin/sh\ntouch ${mark}\ncat\n`);
  chmodSync(program, 0o755);
  return { program, hasRun: () => existsSync(mark) };
}

/** A bare repository of one commit in `folder`, beside whatever is there, whose configuration names `watcher`. */
export function embedRepository(folder: string, watcher: string): { readonly commit: string } {
  const bare = folderWith({ 'other.txt': 'other' });
  git(bare, 'init', '-q', '-b', 'main');
  git(bare, 'add', '-A');
  git(bare, 'commit', '-qm', 'planted');
  const commit = git(bare, 'rev-parse', 'HEAD');
  mkdirSync(folder, { recursive: true });
  for (const name of ['HEAD', 'config', 'index', 'objects', 'refs'])
    cpSync(join(bare, '.git', name), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'config'),
    `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${watcher}\n`,
  );
  return { commit };
}
