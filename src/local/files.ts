/** The Files port on disk. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { InfrastructureError, InputError } from '../errors.ts';
import type { ByteSource, Files } from '../ports.ts';

/** What is wrong with a path, not with the disk, by the system's code. */
const PATH_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ELOOP: 'a link that leads to itself',
  ENAMETOOLONG: 'a path too long for this system',
  ERR_INVALID_ARG_VALUE: 'no path',
};

export const localFiles: Files = {
  async readText(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw failure(error, path);
    }
  },
  async open(path, { root, shown = path } = {}) {
    const info = await stat(path).catch((error) => {
      const fault = PATH_FAULTS[codeOf(error) ?? ''];
      if (fault !== undefined) throw new InputError(fault, { file: shown });
      throw failure(error, path);
    });
    if (!info.isFile())
      throw new InputError(`is ${info.isDirectory() ? 'a folder' : 'no regular file'}`, { file: shown });
    if (root !== undefined) {
      const inside = relative(await realpath(root), await realpath(path));
      if (inside.startsWith('..') || isAbsolute(inside))
        throw new InputError('leads out of the repository', { file: shown });
    }
    return sourceOf(path, shown);
  },
  async writeText(path, text) {
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      const file = await open(temporary, 'w');
      try {
        if (typeof text === 'string') await file.writeFile(text);
        else for (const piece of text) await file.write(piece);
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw failure(error, path);
    }
  },
  async exists(path) {
    const info = await stat(path).catch(() => undefined);
    return info === undefined ? undefined : info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other';
  },
  async removeFiles(folder, names) {
    for (const name of names) await rm(join(folder, name), { force: true });
  },
};

/** The bytes of a regular file; `shown` is its name in messages. */
export function sourceOf(path: string, shown: string): ByteSource {
  const fd = openSync(path, 'r');
  return {
    name: shown,
    size: fstatSync(fd).size,
    path,
    read(offset, into) {
      // A read may end early for reasons of the system: less than asked for means the end of the file only at 0.
      let filled = 0;
      while (filled < into.length) {
        const read = readSync(fd, into, filled, into.length - filled, offset + filled);
        if (read === 0) break;
        filled += read;
      }
      return filled;
    },
    close: () => closeSync(fd),
  };
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
function failure(error: unknown, path: string): Error {
  return error instanceof InputError ? error : new InfrastructureError(`${path}: ${(error as Error).message}`);
}
