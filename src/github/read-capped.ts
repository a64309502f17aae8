/** A body read into memory, counted as it comes: what a header says of its size is not believed. */
import { InputError } from '../errors.ts';
import { ApiError } from './api-error.ts';

export interface Cap {
  readonly maxBytes: number;
  /** Longest silence in the middle of a body, in milliseconds. */
  readonly stallMs: number;
}

/** Throws InputError for more than `maxBytes`, ApiError where the body breaks off. `name`: of the request, for messages. */
export async function readCapped(body: unknown, name: string, { maxBytes, stallMs }: Cap): Promise<Buffer> {
  if (body instanceof ArrayBuffer) return capped(Buffer.from(body), name, maxBytes);
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) {
    throw new ApiError(`${name}: unexpected response: no bytes`, { stored: 'no' });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const pieces = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await withinStall(pieces.next(), stallMs);
      if (piece.done === true) break;
      size += piece.value.length;
      if (size > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(Buffer.from(piece.value));
    }
  } catch (thrown) {
    // Tells the sender to stop; a stalled one does not hear it.
    void pieces.return?.().then(undefined, () => {});
    if (thrown instanceof InputError) throw thrown;
    throw new ApiError(`${name}: the download broke off after ${size} bytes`, { stored: 'no', cause: thrown });
  }
  return Buffer.concat(chunks, size);
}

/** Rejects where nothing more comes for a while. */
async function withinStall<T>(piece: Promise<T>, stallMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const stall = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('nothing more came')), stallMs);
  });
  try {
    return await Promise.race([piece, stall]);
  } finally {
    clearTimeout(timer);
  }
}

function capped(bytes: Buffer, name: string, maxBytes: number): Buffer {
  if (bytes.length > maxBytes) throw tooLarge(name, maxBytes);
  return bytes;
}

function tooLarge(name: string, maxBytes: number): InputError {
  return new InputError(`holds more than the ${maxBytes} bytes that are read`, { file: name });
}
