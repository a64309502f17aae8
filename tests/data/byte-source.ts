/** Sources and workers for tests of the readers. */
import type { ByteSource, Workers } from '../../src/ports.ts';

/** Bytes in memory under a file's name. */
export function sourceOfBytes(content: string | Uint8Array, name = 'data.csv'): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close() {},
  };
}

/** Everything in this thread. */
export const ONE_THREAD: Workers = {
  count: 1,
  start() {},
  run: async (_job, work, inputs) => inputs.map(work),
  begin: (_job, work, inputs) => ({ finish: async () => inputs.map(work) }),
  close: async () => {},
};
