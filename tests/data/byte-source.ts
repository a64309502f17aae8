import type { ByteSource } from '../../src/ports.ts';

/** Bytes or text as a file of that name. */
export function sourceOf(content: string | Uint8Array, name = 'data.csv'): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const piece = bytes.subarray(offset, offset + into.length);
      into.set(piece);
      return piece.length;
    },
    close: () => {},
  };
}
