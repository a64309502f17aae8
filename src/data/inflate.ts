/** A `.gz` file as the bytes in it, inflated in memory under our own cap: no size that a header claims is believed. */
import { gunzipSync } from 'node:zlib';
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';

/** Inflated bytes at most: 2 GiB. */
export const MOST_INFLATED_BYTES = 2_147_483_648;
const CHUNK = 262_144;

/**
 * Several members in a row are one file (RFC 1952); zero bytes after the last are padding, anything else is refused.
 * Closing the result closes `source`. Throws InputError for what is no gzip, cut, damaged or larger than `limit` bytes.
 */
export function inflateSource(source: ByteSource, limit: number = MOST_INFLATED_BYTES): ByteSource {
  const file = source.name;
  if (source.size > limit) throw tooLarge(file, limit);
  const packed = readAll(source);
  if (packed[0] !== 0x1f || packed[1] !== 0x8b)
    throw new InputError('not a gzip file, though its name ends in .gz', { file });
  const bytes = inflate(packed, file, limit);
  return {
    name: file,
    size: bytes.length,
    read(offset, into) {
      const piece = bytes.subarray(offset, offset + into.length);
      into.set(piece);
      return piece.length;
    },
    close: () => source.close(),
  };
}

function readAll(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.size);
  let offset = 0;
  while (offset < bytes.length) {
    const read = source.read(offset, bytes.subarray(offset));
    if (read === 0) break;
    offset += read;
  }
  return bytes.subarray(0, offset);
}

function inflate(packed: Uint8Array, file: string, limit: number): Uint8Array {
  try {
    return gunzipSync(packed, { maxOutputLength: limit, chunkSize: CHUNK });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file, limit);
    if (code === 'Z_BUF_ERROR') throw new InputError('a gzip file that is cut short', { file });
    if (code === 'Z_DATA_ERROR') {
      throw new InputError(`a gzip file that is damaged or has other bytes after its end (${message})`, { file });
    }
    throw error;
  }
}

function tooLarge(file: string, limit: number): InputError {
  return new InputError(`larger than ${limit} bytes when inflated, which is the limit for a compressed file`, { file });
}
