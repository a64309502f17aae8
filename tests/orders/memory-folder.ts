/** A checkout in memory behind the Files and Git ports, whose writes are kept in their order. */
import { resolve } from 'node:path';
import { InputError } from '../../src/errors.ts';
import type { Files, Git } from '../../src/ports.ts';
import { sourceOf } from '../../src/steps/memory-files.ts';

export const ROOT = '/checkout';

/** `text` undefined: removed. */
export interface Write {
  readonly path: string;
  readonly text: string | undefined;
}

export interface MemoryFolder extends Files {
  readonly writes: readonly Write[];
  /** Says what all its files are, where they are known. */
  readonly documents: string | undefined;
  /** By absolute path. */
  readonly content: ReadonlyMap<string, Buffer>;
  apply(write: Write): void;
}

export function memoryFolder(content: Iterable<readonly [string, Buffer]>, documents?: string): MemoryFolder {
  const files = new Map(content);
  const writes: Write[] = [];
  const absolute = (path: string) => resolve(ROOT, path);
  const apply = ({ path, text }: Write) => {
    if (text === undefined) files.delete(path);
    else files.set(path, Buffer.from(text));
  };
  const write = (one: Write) => {
    writes.push(one);
    apply(one);
  };
  return {
    writes,
    documents,
    content: files,
    apply,
    absolute,
    readText: async (path) => files.get(absolute(path))?.toString('utf8'),
    async open(path, { shown = path } = {}) {
      const bytes = files.get(absolute(path));
      if (bytes === undefined) throw new InputError('there is no such file', { file: shown });
      return sourceOf(bytes, shown);
    },
    async writeText(path, text) {
      const pieces = typeof text === 'string' ? [text] : [...text];
      const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
      write({ path: absolute(path), text: bytes.toString('utf8') });
    },
    async exists(path) {
      const full = absolute(path);
      if (files.has(full)) return 'file';
      return [...files.keys()].some((name) => name.startsWith(`${full}/`)) ? 'folder' : undefined;
    },
    linkIn: async () => undefined,
    async list(folder) {
      const inside = `${absolute(folder)}/`;
      const below = [...files.keys()].filter((name) => name.startsWith(inside));
      return [...new Set(below.map((name) => name.slice(inside.length).split('/')[0]!))].sort();
    },
    async removeFiles(folder, names) {
      for (const name of names) {
        const path = absolute(`${folder}/${name}`);
        if (files.has(path)) write({ path, text: undefined });
      }
    },
  };
}

/** One repository around `ROOT`, with this commit checked out. */
export function memoryGit(commit: string): Git {
  return {
    rootOf: async () => ROOT,
    branches: async () => undefined,
    innerRootOf: async () => undefined,
    describe: async () => ({ root: ROOT, commit, tree: 'e'.repeat(40), dirty: false }),
    checkout: () => Promise.reject(new InputError('there is one commit here')),
    distance: async () => undefined,
    readFile: async () => undefined,
  };
}
