/**
 * Reads a zip in memory (threats, A4). Nothing is written to disk, no header is believed: sizes are counted on the bytes
 * that come out, names must be on a list. Any other archive is refused whole.
 */
import type { Entry, ZipFile } from 'yauzl';
import { sha256 } from '../documents/canonical.ts';
import { InputError } from '../errors.ts';

/** Choices that fit Assay's documents with room to spare. */
export const ARCHIVE_CAPS = {
  zipBytes: 32 * 1024 * 1024,
  entries: 64,
  totalBytes: 64 * 1024 * 1024,
  /** Inflated to stored size of one entry. */
  ratio: 200,
} as const;

/** A tiny entry may repeat itself more than the ratio allows. */
const SMALLEST_COUNTED_BYTES = 1024;
/** Of a file name in a message. */
const SHOWN_CHARACTERS = 80;
const TYPE_BITS = 0o170000;
const REGULAR_FILE = 0o100000;

export interface ArchiveRequest {
  /** For messages: `artifact assay-iris of run 12`. */
  readonly name: string;
  /** `sha256:` + hex of the zip, checked before anything is parsed; undefined where the server names none (GHES). */
  readonly digest: string | undefined;
  readonly allowed: Pick<ReadonlySet<string>, 'has'>;
}

/** Files by name. Throws InputError that names archive and entry. */
export async function readArchive(
  zip: Buffer,
  { name, digest, allowed }: ArchiveRequest,
): Promise<ReadonlyMap<string, Buffer>> {
  const fault = (rule: string) => new InputError(rule, { file: name });
  if (zip.length > ARCHIVE_CAPS.zipBytes) {
    throw fault(`holds ${zip.length} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`);
  }
  if (digest !== undefined) checkDigest(zip, digest, name);
  const { fromBufferPromise } = await loadYauzl();
  let file: ZipFile;
  try {
    file = await fromBufferPromise(zip, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (thrown) {
    throw fault(`not a zip archive (${wordsOf(thrown)})`);
  }
  if (file.entryCount > ARCHIVE_CAPS.entries) {
    throw fault(`holds ${file.entryCount} entries, at most ${ARCHIVE_CAPS.entries} are read`);
  }
  const found = new Map<string, Buffer>();
  let left: number = ARCHIVE_CAPS.totalBytes;
  try {
    for await (const entry of file.eachEntry()) {
      const rule = refusal(entry, allowed, found);
      if (rule !== undefined) throw fault(rule);
      const bytes = await inflate(file, entry, left, fault);
      left -= bytes.length;
      found.set(entry.fileName, bytes);
    }
  } catch (thrown) {
    throw thrown instanceof InputError ? thrown : fault(`the archive is damaged (${wordsOf(thrown)})`);
  }
  return found;
}

/** Throws InputError that shows both digests. */
export function checkDigest(bytes: Buffer, expected: string, name: string): void {
  const actual = sha256(bytes);
  if (actual !== expected) throw new InputError(`its digest is ${actual}, expected ${expected}`, { file: name });
}

/** Why an entry cannot stand, judged by its header alone. */
function refusal(
  entry: Entry,
  allowed: ArchiveRequest['allowed'],
  found: ReadonlyMap<string, Buffer>,
): string | undefined {
  const { fileName } = entry;
  const shown = JSON.stringify(fileName.slice(0, SHOWN_CHARACTERS));
  if (!allowed.has(fileName)) return `unexpected entry ${shown}`;
  if (found.has(fileName)) return `entry ${shown} appears twice`;
  // 0: a zip made where files have no type.
  const type = (entry.externalFileAttributes >>> 16) & TYPE_BITS;
  if (type !== 0 && type !== REGULAR_FILE) return `entry ${shown} is not a regular file`;
  if (entry.isEncrypted()) return `entry ${shown} is encrypted`;
  return undefined;
}

/** The bytes of an entry; stops as soon as they pass what is left or the ratio. */
async function inflate(
  file: ZipFile,
  entry: Entry,
  left: number,
  fault: (rule: string) => InputError,
): Promise<Buffer> {
  const stored = Math.max(entry.compressedSize, SMALLEST_COUNTED_BYTES);
  const limit = Math.min(left, stored * ARCHIVE_CAPS.ratio);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw fault(`entry "${entry.fileName}" inflates past ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function loadYauzl(): Promise<typeof import('yauzl')> {
  const loaded = (await import('yauzl')) as typeof import('yauzl') & { default?: typeof import('yauzl') };
  return loaded.default ?? loaded;
}

/** The library's words: they quote names out of the archive. */
function wordsOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 2 * SHOWN_CHARACTERS);
}
