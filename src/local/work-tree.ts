/** The work tree that `assay doctor` looks at, from disk and git. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InfrastructureError } from '../errors.ts';
import type { WorkTree } from '../ports.ts';
import { runGit } from './git-command.ts';
import { repositoryAround } from './repository-place.ts';

/** As paths from `folder`. */
export function localWorkTree(folder: string): WorkTree {
  return {
    async workflowFiles() {
      const place = join(folder, '.github/workflows');
      try {
        const names = readdirSync(place).filter((name) => /\.ya?ml$/.test(name));
        return names.sort().map((name) => `.github/workflows/${name}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw new InfrastructureError(`.github/workflows cannot be read (${(error as NodeJS.ErrnoException).code})`);
      }
    },

    async remote() {
      const url = await originOf(folder);
      return url === undefined ? undefined : remoteOf(url);
    },
  };
}

/** `git@HOST:owner/name.git`, `https://HOST/owner/name`, `ssh://git@HOST/owner/name.git`; undefined for anything else. */
export function remoteOf(url: string): { host: string; repository: string } | undefined {
  const found =
    /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^/@]+@)?([\w.-]+)(?::\d+)?\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ??
    /^(?:[\w.-]+@)?([\w.-]+):([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url);
  return found === null ? undefined : { host: found[1]!, repository: found[2]! };
}

async function originOf(folder: string): Promise<string | undefined> {
  const place = repositoryAround(folder, process.env);
  if (place === undefined) return undefined;
  const { code, out } = await runGit(place, ['config', '--get', 'remote.origin.url']);
  return code === 0 ? out.toString('utf8').trim() : undefined;
}
