/**
 * A folder of files that are named by their digest. Whoever knows the digest gets the bytes that were put in or none:
 * where the folder lies, and who else may write there, does not matter.
 */
import { sha256 } from '../documents/canonical.ts';
import { InputError } from '../errors.ts';
import type { Files } from '../ports.ts';

/** As much as an archive of documents may hold (threats, A4). */
const MAX_BYTES = 64 * 1024 * 1024;

export interface DigestStore {
  readonly folder: string;
  readonly files: Files;
}

/** Returns the digest, `sha256:` and hex. Throws InfrastructureError. */
export async function putBytes({ folder, files }: DigestStore, bytes: Uint8Array): Promise<string> {
  const digest = sha256(bytes);
  await files.writeText(pathOf(folder, digest), [bytes]);
  return digest;
}

/** Throws InputError for a file that is absent, too large or holds other bytes. */
export async function getBytes({ folder, files }: DigestStore, digest: string): Promise<Buffer> {
  const source = await files.open(pathOf(folder, digest), { shown: digest });
  try {
    if (source.size > MAX_BYTES) {
      throw new InputError(`holds ${source.size} bytes, at most ${MAX_BYTES} are read`, { file: digest });
    }
    const bytes = Buffer.alloc(source.size);
    for (let offset = 0; offset < bytes.length; ) {
      const read = source.read(offset, bytes.subarray(offset));
      if (read === 0) break;
      offset += read;
    }
    const actual = sha256(bytes);
    if (actual !== digest) throw new InputError(`holds bytes whose digest is ${actual}`, { file: digest });
    return bytes;
  } finally {
    source.close();
  }
}

function pathOf(folder: string, digest: string): string {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new InputError('is no digest', { file: digest.slice(0, 80) });
  return `${folder}/${digest.slice('sha256:'.length)}`;
}
