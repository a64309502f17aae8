/** Documents in memory behind the Files port: what reads a folder reads them the same way. Nothing is written to disk. */
import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { ByteSource, Files } from '../ports.ts';

/** Every path of the folder is known by its last part; writing goes to `disk`. */
export function memoryFiles(documents: ReadonlyMap<string, Buffer>, disk: Files): Files {
  return {
    ...disk,
    readText: async (path) => documents.get(basename(path))?.toString('utf8'),
    async open(path, { shown = path } = {}) {
      const bytes = documents.get(basename(path));
      if (bytes === undefined) throw new InputError('there is no such file', { file: shown });
      return sourceOf(bytes, shown);
    },
    exists: async (path) => (documents.has(basename(path)) ? 'file' : undefined),
    list: async () => [...documents.keys()].sort(),
  };
}

/** Bytes in memory as a file that is read in pieces. */
export function sourceOf(bytes: Buffer, name: string): ByteSource {
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close: () => {},
  };
}
