import type { Workers } from '../ports.ts';
/** Everything here, in this thread. */
export function localWorkers(_entry: URL, _count: number): Workers {
  return {
    count: 1,
    run: async () => {
      throw new Error('no worker');
    },
    close: async () => {},
  };
}
