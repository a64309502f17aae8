/** The digest of a file's bytes. */
import { createHash } from 'node:crypto';
import { InfrastructureError } from '../errors.ts';
import type { ByteSource, Sha256 } from '../ports.ts';

const PIECE = 512 * 1024;

/** `sha256:` and hex over all bytes. Throws InfrastructureError as soon as `stop`, one shared number, is 1. */
export function digestSource(source: ByteSource, stop?: Int32Array): Sha256 {
  const hash = createHash('sha256');
  const piece = new Uint8Array(Math.max(1, Math.min(PIECE, source.size)));
  for (let offset = 0; ; ) {
    if (stop !== undefined && Atomics.load(stop, 0) === 1) throw new InfrastructureError(`${source.name}: stopped`);
    const read = source.read(offset, piece);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    offset += read;
  }
  return `sha256:${hash.digest('hex')}`;
}
