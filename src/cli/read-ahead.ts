/**
 * A large table's digest, begun by a thread while this one still loads the rest of the program: it needs nothing but the
 * path, and so the thread's start costs no time of its own.
 */
import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { digestSource } from '../data/digest-source.ts';
import type { ScanPart } from '../data/scan-range.ts';
import type { ByteSource, Files, Sha256, Workers } from '../ports.ts';
import type { Options } from './arguments.ts';
import { openWorkers } from './open-workers.ts';
import type { VerbName } from './options.ts';

export interface Ahead {
  /** Stops what is begun when they are closed. */
  readonly workers: Workers;
  /** The files, of which the one that is read ahead knows its digest. */
  over(files: Files): Files;
}

/** Verbs that read the whole of `--data`. */
const READERS: readonly (VerbName | 'help' | 'version')[] = ['run', 'check-data', 'train', 'evaluate'];

/** In bytes: from here on threads are used at all, and above nothing is read. */
const LEAST = 4 * 1024 * 1024;
const MOST = 4 * 1024 * 1024 * 1024;

/** Undefined where there is no large table, or no other thread. A fault is told by whoever reads the table. */
export function readAhead(verb: VerbName | 'help' | 'version', { data }: Options): Ahead | undefined {
  if (data === undefined || !READERS.includes(verb)) return undefined;
  const info = statOf(data);
  if (info === undefined || !info.isFile() || info.size < LEAST || info.size > MOST) return undefined;
  const workers = openWorkers();
  if (workers.count < 2) return undefined;
  const path = resolve(data);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  let source: ByteSource | undefined;
  const begun = workers.begin<ScanPart, Sha256>('scanPart', () => digestSource(source!), [
    { part: 'digest', path, stop },
  ]);
  return {
    workers: {
      ...workers,
      async close() {
        Atomics.store(stop, 0, 1);
        await workers.close();
      },
    },
    over: (files) => ({
      ...files,
      async open(wanted, options) {
        const opened = await files.open(wanted, options);
        // The first time only: an answer is given once.
        if (source !== undefined || resolve(wanted) !== path || opened.size !== info.size) return opened;
        source = opened;
        return { ...opened, digest: async () => (await begun.finish())[0]! };
      },
    }),
  };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
