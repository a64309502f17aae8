/** A worker thread: takes inputs of one job until none is left. */
import { parentPort } from 'node:worker_threads';
import type { Done, Outcome, Task } from '../local/workers.ts';
import { JOBS } from './jobs.ts';

parentPort?.on('message', async ({ id, job, inputs, taken }: Task) => {
  parentPort?.postMessage({ id, ...(await work()) } satisfies Done);

  async function work(): Promise<Outcome> {
    try {
      const load = JOBS[job];
      if (load === undefined) return { failure: `no job ${job}` };
      const run = await load();
      const outputs: [number, unknown][] = [];
      for (let i = Atomics.add(taken, 0, 1); i < inputs.length; i = Atomics.add(taken, 0, 1)) {
        outputs.push([i, run(inputs[i])]);
      }
      return { outputs };
    } catch (thrown) {
      return { failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
    }
  }
});
