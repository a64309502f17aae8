/** A body read into memory, counted as it comes: what a header says of its size is not believed. */
import { InputError } from '../errors.ts';
import { ApiError } from './api-error.ts';

/** Throws InputError for more than `maxBytes`, ApiError where the body breaks off. `name`: of the request, for messages. */
export async function readCapped(body: unknown, name: string, maxBytes: number): Promise<Buffer> {
  if (body instanceof ArrayBuffer) return capped(Buffer.from(body), name, maxBytes);
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) {
    throw new ApiError(`${name}: unexpected response: no bytes`, { stored: 'no' });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(Buffer.from(chunk));
    }
  } catch (thrown) {
    if (thrown instanceof InputError) throw thrown;
    throw new ApiError(`${name}: the download broke off after ${size} bytes`, { stored: 'no', cause: thrown });
  }
  return Buffer.concat(chunks, size);
}

function capped(bytes: Buffer, name: string, maxBytes: number): Buffer {
  if (bytes.length > maxBytes) throw tooLarge(name, maxBytes);
  return bytes;
}

function tooLarge(name: string, maxBytes: number): InputError {
  return new InputError(`holds more than the ${maxBytes} bytes that are read`, { file: name });
}
