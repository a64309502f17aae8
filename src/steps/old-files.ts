/** Files as the baseline's commit holds them: from git, where this clone has the commit, else from the platform. */
import { join, relative, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { Files, Platform, Ports } from '../ports.ts';
import { sourceOf } from './memory-files.ts';

/** What a repository on GitHub can hold outside Git LFS. */
const MOST_BYTES_OF_GIT = 100 * 1024 * 1024;
/** A download that a run can wait for. */
const MOST_BYTES_OF_PLATFORM = 20 * 1024 * 1024;

/** Stands for the root of the repository, in paths of recipes that no work tree holds. */
const ROOT = resolve('/');

export interface OldFiles {
  /**
   * The bytes of a file, asked for once; `size` where it is known. undefined where neither has it, or it is larger than
   * what is read. Throws InfrastructureError.
   */
  bytes(path: string, size?: number): Promise<Buffer | undefined>;
}

/** `root`: of the repository around the candidate. Paths go from there. */
export function oldFiles(ports: Ports, root: string | undefined, commit: string): OldFiles {
  const known = new Map<string, Promise<Buffer | undefined>>();
  const read = async (path: string, size: number) => {
    const local = root === undefined ? undefined : await ports.git.readFile(root, commit, path, MOST_BYTES_OF_GIT);
    if (local !== undefined || size > MOST_BYTES_OF_PLATFORM) return local;
    return ports.platform && fromPlatform(ports.platform, commit, path);
  };
  return {
    bytes(path, size = 0) {
      const asked = known.get(path) ?? read(path, size);
      known.set(path, asked);
      return asked;
    },
  };
}

async function fromPlatform({ repository }: Platform, commit: string, path: string): Promise<Buffer | undefined> {
  try {
    return await repository.readBytes(path, commit, MOST_BYTES_OF_PLATFORM);
  } catch (thrown) {
    // Larger than that.
    if (thrown instanceof InputError) return undefined;
    throw thrown;
  }
}

/** An absolute path, so that a recipe can be made of it. */
export function absolutePath(path: string): string {
  return join(ROOT, path);
}

/** Back to a path from the root of the repository. */
export function pathInRepository(absolute: string): string {
  return relative(ROOT, absolute).replaceAll('\\', '/');
}

/** The Files port over bytes that were read before, by absolute path. Nothing else is there. */
export function filesInMemory(bytes: ReadonlyMap<string, Buffer>, disk: Files): Files {
  return {
    ...disk,
    async open(path, { shown = path } = {}) {
      const found = bytes.get(path);
      if (found === undefined) throw new InputError('there is no such file', { file: shown });
      return sourceOf(found, shown);
    },
    exists: async (path) => (bytes.has(path) ? 'file' : undefined),
  };
}
