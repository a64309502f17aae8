/**
 * The Files port on disk. Every error names the path as the user wrote it, and none of them is Node's own. Calls of the
 * system are made at once: documents are small and local, and a hop to another thread for each costs more than it frees.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { InfrastructureError, InputError } from '../errors.ts';
import type { ByteSource, Files } from '../ports.ts';
import { isInside, rootAround, workspaceOf } from './repository-place.ts';

/** Opening a FIFO waits for a writer, unless told not to; what was opened is looked at afterwards. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export const localFiles: Files = {
  absolute: (path) => resolve(path),

  async readText(path, shown = path, root = undefined) {
    if (root !== undefined) refuseOutside(path, root, shown);
    let fd: number;
    try {
      fd = openSync(path, READ);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw failureOf(error, shown);
    }
    try {
      refuseIrregular(fstatSync(fd), shown);
      return readFileSync(fd, 'utf8');
    } catch (error) {
      throw failureOf(error, shown);
    } finally {
      closeSync(fd);
    }
  },

  async open(path, { root, shown = path } = {}) {
    if (root !== undefined) refuseOutside(path, root, shown);
    return sourceOf(path, shown);
  },

  async writeText(path, text) {
    const temporary = join(dirname(path), `${temporaryPrefix(basename(path))}${process.pid}${TEMPORARY}`);
    try {
      mkdirSync(dirname(path), { recursive: true });
      const fd = openSync(temporary, 'w');
      try {
        for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(fd, piece);
      } finally {
        closeSync(fd);
      }
      renameSync(temporary, path);
    } catch (error) {
      removeQuietly(temporary);
      throw failureOf(error, path);
    }
  },

  async exists(path) {
    // A link that leads nowhere is there all the same.
    const info = statOf(path);
    return info === undefined ? undefined : info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other';
  },

  async linkIn(path) {
    const own = workspaceOf(process.env) ?? realpathSync(rootAround('.', process.env) ?? '.');
    const ways: string[] = [];
    for (let here = resolve(path); dirname(here) !== here; here = dirname(here)) ways.unshift(here);
    const from = ways.findIndex((way) => sameFolder(way, own));
    const link = from === -1 ? undefined : ways.slice(from + 1).find(isLink);
    return link === undefined ? undefined : relative(resolve('.'), link);
  },

  async list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw failureOf(error, folder);
    }
  },

  async removeFiles(folder, names) {
    let there: string[];
    try {
      there = readdirSync(folder);
    } catch (error) {
      if (isAbsent(error) && codeOf(error) !== 'ENOTDIR') return;
      throw failureOf(error, folder);
    }
    // A run that was killed while it wrote left its temporary file: it is of no use to anybody.
    const prefixes = names.map(temporaryPrefix);
    const left = there.filter(
      (name) =>
        names.includes(name) || (name.endsWith(TEMPORARY) && prefixes.some((prefix) => name.startsWith(prefix))),
    );
    for (const name of left) {
      try {
        rmSync(join(folder, name), { force: true });
      } catch (error) {
        throw failureOf(error, join(folder, name));
      }
    }
  },
};

function sameFolder(path: string, real: string): boolean {
  try {
    return realpathSync(path) === real;
  } catch {
    return false;
  }
}

/** Below a file, and under a name that no file can have, there is none; whoever writes there hears why not. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw failureOf(error, path);
  }
}

const TEMPORARY = '.tmp';

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What failed before is what is told.
  }
}

function statOf(path: string): { isFile(): boolean; isDirectory(): boolean } | undefined {
  for (const look of [statSync, lstatSync]) {
    try {
      return look(path);
    } catch {
      // The next look, or nothing is there.
    }
  }
  return undefined;
}

function temporaryPrefix(name: string): string {
  return `.${name}.`;
}

/** The bytes of a regular file; `shown` is its name in messages. Throws as `open` does. */
export function sourceOf(path: string, shown: string): ByteSource {
  let fd: number;
  try {
    fd = openSync(path, READ);
  } catch (error) {
    if (isAbsent(error)) throw new InputError('there is no such file', { file: shown });
    throw failureOf(error, shown);
  }
  try {
    const info = fstatSync(fd);
    refuseIrregular(info, shown);
    return {
      name: shown,
      size: info.size,
      path,
      read: (offset, into) => readFully(fd, offset, into, shown),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw failureOf(error, shown);
  }
}

/** A read may end early for reasons of the system: less than asked for means the end of the file only at 0. */
function readFully(fd: number, offset: number, into: Uint8Array, shown: string): number {
  try {
    let filled = 0;
    while (filled < into.length) {
      const read = readSync(fd, into, filled, into.length - filled, offset + filled);
      if (read === 0) break;
      filled += read;
    }
    return filled;
  } catch (error) {
    throw failureOf(error, shown);
  }
}

/** Links are followed on both sides; what is absent is told by whoever opens it. */
function refuseOutside(path: string, root: string, shown: string): void {
  let inside = path;
  let from = root;
  try {
    inside = realpathSync(path);
    from = realpathSync(root);
  } catch (error) {
    if (!isAbsent(error)) throw failureOf(error, shown);
  }
  if (isInside(inside, from)) return;
  // Said of a link: what the path itself says everybody sees.
  const isByLink = isInside(resolve(path), resolve(root));
  throw new InputError(`${isByLink ? 'is or lies behind a link that ' : ''}leads out of the repository`, {
    file: shown,
  });
}

function refuseIrregular(info: { isFile(): boolean; isDirectory(): boolean }, shown: string): void {
  if (!info.isFile())
    throw new InputError(`is ${info.isDirectory() ? 'a folder' : 'no regular file'}`, { file: shown });
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Absent, or a name that no file can have. */
function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(codeOf(error) ?? '');
}

/** What a person reads, for the codes that a person meets. */
const WORDS: ReadonlyMap<string, { readonly words: string; readonly fault: 'input' | 'infrastructure' }> = new Map([
  ['EISDIR', { words: 'is a folder', fault: 'input' }],
  ['ERR_FS_EISDIR', { words: 'is a folder', fault: 'input' }],
  ['ENOTDIR', { words: 'a part of this path is a file, not a folder', fault: 'input' }],
  ['EEXIST', { words: 'a part of this path is a file, not a folder', fault: 'input' }],
  ['ENAMETOOLONG', { words: 'the name is too long', fault: 'input' }],
  ['ERR_INVALID_ARG_VALUE', { words: 'no file can have this name', fault: 'input' }],
  ['ELOOP', { words: 'its links lead in a circle', fault: 'input' }],
  ['ENXIO', { words: 'is no regular file', fault: 'input' }],
  ['EACCES', { words: 'permission denied', fault: 'infrastructure' }],
  ['EPERM', { words: 'permission denied', fault: 'infrastructure' }],
  ['EROFS', { words: 'the disk can only be read', fault: 'infrastructure' }],
  ['ENOSPC', { words: 'the disk is full', fault: 'infrastructure' }],
]);

function failureOf(error: unknown, shown: string): Error {
  const code = codeOf(error);
  // Whatever has no code of the system is not about the file: a fault while the text was made.
  if (code === undefined || error instanceof InputError) return error as Error;
  const known = WORDS.get(code);
  if (known?.fault === 'input') return new InputError(known.words, { file: shown });
  return new InfrastructureError(`${shown}: ${known?.words ?? (error as Error).message}`, { cause: error });
}
