/** The threads of the command line. */
import { availableParallelism } from 'node:os';
import { localWorkers } from '../local/workers.ts';
import type { Workers } from '../ports.ts';

export function openWorkers(): Workers {
  // This code is bundled into dist/chunks/.
  return localWorkers(new URL('../worker.js', import.meta.url), availableParallelism());
}
