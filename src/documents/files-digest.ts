/** One digest over several files, as OpenSSF model signing defines it for the method `files` (statistics, section 11). */
import { createHash } from 'node:crypto';
import { InvariantError } from '../errors.ts';

const DIGEST = /^sha256:([0-9a-f]{64})$/;

/**
 * SHA-256 over the raw digests of the files, concatenated in the order of their names (by code units). Names enter it by
 * their order only: where they must be bound, a file that lists them (`SHA256SUMS`) is one of the files.
 */
export function digestOfFiles(files: readonly { readonly name: string; readonly digest: string }[]): string {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const hash = createHash('sha256');
  for (const { name, digest } of sorted) {
    const hex = DIGEST.exec(digest)?.[1];
    if (hex === undefined) throw new InvariantError(`no digest of ${name}: ${digest}`);
    hash.update(Buffer.from(hex, 'hex'));
  }
  return `sha256:${hash.digest('hex')}`;
}
