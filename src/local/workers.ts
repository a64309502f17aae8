/** The Workers port over worker threads, started when the first work is large enough to be shared. */
import { Worker } from 'node:worker_threads';
import { InfrastructureError, InvariantError } from '../errors.ts';
import type { Workers } from '../ports.ts';

/** What a thread is sent: it takes the next input that nobody has taken, until none is left. */
export interface Task {
  readonly job: string;
  readonly inputs: readonly unknown[];
  /** One shared number: how many inputs are taken. */
  readonly taken: Int32Array;
}

/** What it answers: the outputs of the inputs it took, or what went wrong. */
export type Done = { readonly outputs: readonly (readonly [number, unknown])[] } | { readonly failure: string };

/** Threads beside this one: more than this bring nothing for memory-bound work. */
const MOST_THREADS = 7;

/** `entry` is the built worker; `count` the processors there are. */
export function localWorkers(entry: URL, count: number): Workers {
  const wanted = Math.max(1, Math.min(count, MOST_THREADS + 1));
  const threads: Worker[] = [];
  return {
    count: wanted,
    start() {
      while (threads.length < wanted - 1) {
        const thread = new Worker(entry);
        // Idle threads do not keep the process alive.
        thread.unref();
        thread.setMaxListeners(0);
        threads.push(thread);
      }
    },
    async run<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Promise<Output[]> {
      const outputs = new Array<Output>(inputs.length);
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const next = () => Atomics.add(taken, 0, 1);
      if (inputs.length > 1) this.start();
      const helpers = inputs.length > 1 ? threads : [];
      const answers = helpers.map((thread) => ask(thread, { job, inputs, taken }));
      // A failure here is thrown first; the threads then find no input left.
      try {
        for (let i = next(); i < inputs.length; i = next()) outputs[i] = work(inputs[i]!);
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      for (const answer of await Promise.all(answers)) for (const [i, output] of answer) outputs[i] = output as Output;
      return outputs;
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
    },
  };
}

function ask(thread: Worker, task: Task): Promise<readonly (readonly [number, unknown])[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      thread.unref();
      end();
    };
    const onMessage = (done: Done) =>
      settle(() => ('failure' in done ? reject(new InvariantError(done.failure)) : resolve(done.outputs)));
    const onError = (error: Error) =>
      settle(() => reject(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error })));
    const onExit = (code: number) =>
      settle(() => reject(new InfrastructureError(`a worker thread ended with ${code}; is memory short?`)));
    thread.ref();
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(task);
  });
}
