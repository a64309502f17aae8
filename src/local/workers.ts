/** The Workers port over worker threads, started when the first work is large enough to be shared. */
import { Worker } from 'node:worker_threads';
import { InfrastructureError, InvariantError } from '../errors.ts';
import type { Begun, Workers } from '../ports.ts';
import { childEnvironment } from './child-environment.ts';

/** What a thread is sent: it takes the next input that nobody has taken, until none is left. */
export interface Task {
  /** Told again by the answer: a thread may have several tasks before it. */
  readonly id: number;
  readonly job: string;
  readonly inputs: readonly unknown[];
  /** One shared number: how many inputs are taken. */
  readonly taken: Int32Array;
}

type Outputs = readonly (readonly [number, unknown])[];

/** The outputs of the inputs a thread took, or what went wrong. */
export type Outcome = { readonly outputs: Outputs } | { readonly failure: string };

export type Done = Outcome & { readonly id: number };

/** Threads beside this one: more than this bring nothing for memory-bound work. */
const MOST_THREADS = 7;

/** `entry` is the built worker; `count` the processors there are. */
export function localWorkers(entry: URL, count: number): Workers {
  const wanted = Math.max(1, Math.min(count, MOST_THREADS + 1));
  const threads: Thread[] = [];
  return {
    count: wanted,
    start() {
      while (threads.length < wanted - 1) threads.push(new Thread(entry));
    },
    async run(job, work, inputs) {
      if (inputs.length > 1) this.start();
      return share(inputs.length > 1 ? threads : [], job, work, inputs).finish();
    },
    begin(job, work, inputs) {
      this.start();
      return share(threads, job, work, inputs);
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.close()));
    },
  };
}

function share<Input, Output>(
  threads: readonly Thread[],
  job: string,
  work: (input: Input) => Output,
  inputs: readonly Input[],
): Begun<Output> {
  const outputs = new Array<Output>(inputs.length);
  let missing = inputs.length;
  const keep = (i: number, output: Output) => {
    outputs[i] = output;
    missing -= 1;
  };
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const next = () => Atomics.add(taken, 0, 1);
  const answers = threads.map(async (thread) => {
    for (const [i, output] of await thread.ask(job, inputs, taken)) keep(i, output as Output);
  });
  // Not before `finish` does anybody listen.
  for (const answer of answers) answer.catch(() => {});
  return {
    async finish() {
      // A failure here is thrown first; the threads then find no input left.
      try {
        for (let i = next(); i < inputs.length; i = next()) keep(i, work(inputs[i]!));
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      // A thread that is still at an earlier task has taken nothing: nobody waits for it.
      const left = new Set(answers);
      while (missing > 0) await Promise.race([...left].map((answer) => answer.then(() => left.delete(answer))));
      return outputs;
    },
  };
}

/** A worker thread and the tasks it has not answered yet. */
class Thread {
  readonly #worker: Worker;
  readonly #open = new Map<number, { resolve(outputs: Outputs): void; reject(reason: Error): void }>();
  #asked = 0;
  /** It runs, and has given its last answer. */
  #last: Promise<unknown>;
  /** Why it answers no more. */
  #ended: Error | undefined;

  constructor(entry: URL) {
    // Nothing that an earlier step left for programs of Node is loaded into a thread.
    const worker = new Worker(entry, { env: childEnvironment(process.env), execArgv: [] });
    this.#worker = worker;
    this.#last = new Promise((resolve) => worker.once('online', resolve).once('exit', resolve));
    // Idle threads do not keep the process alive.
    this.#worker.unref();
    this.#worker.on('message', (done: Done) => this.#settle(done));
    this.#worker.on('error', (error: Error) =>
      this.#fail(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error })),
    );
    this.#worker.on('exit', (code: number) =>
      this.#fail(new InfrastructureError(`a worker thread ended with ${code}; is memory short?`)),
    );
  }

  ask(job: string, inputs: readonly unknown[], taken: Int32Array): Promise<Outputs> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const answer = new Promise<Outputs>((resolve, reject) => {
      const id = this.#asked++;
      this.#open.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, job, inputs, taken } satisfies Task);
    });
    const before = this.#last;
    this.#last = Promise.allSettled([before, answer]);
    return answer;
  }

  /** A thread is not ended while it starts, asked or not, or at work on memory of ours. */
  async close(): Promise<void> {
    await this.#last;
    await this.#worker.terminate();
  }

  #settle(done: Done): void {
    const waiting = this.#open.get(done.id);
    this.#open.delete(done.id);
    if (this.#open.size === 0) this.#worker.unref();
    if ('failure' in done) waiting?.reject(new InvariantError(done.failure));
    else waiting?.resolve(done.outputs);
  }

  #fail(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
    this.#worker.unref();
  }
}
