import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError,
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/local/workers.ts
import { Worker } from "node:worker_threads";

// src/local/child-environment.ts
import { delimiter, isAbsolute } from "node:path";
var INHERITED = [
  "HOME",
  "TMPDIR",
  "TMP",
  "TEMP",
  "SystemRoot",
  "ComSpec",
  "PATHEXT",
  "USERPROFILE"
];
function childEnvironment(env) {
  const own = { PATH: absolutePlaces(env["PATH"] ?? ""), LC_ALL: "C" };
  for (const name of INHERITED) if (env[name] !== void 0) own[name] = env[name];
  return own;
}
function absolutePlaces(path) {
  return path.split(delimiter).filter((place) => isAbsolute(place)).join(delimiter);
}

// src/local/workers.ts
var MOST_THREADS = 7;
function localWorkers(entry, count) {
  const wanted = Math.max(1, Math.min(count, MOST_THREADS + 1));
  const threads = [];
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
    }
  };
}
function share(threads, job, work, inputs) {
  const outputs = new Array(inputs.length);
  let missing = inputs.length;
  const keep = (i, output) => {
    outputs[i] = output;
    missing -= 1;
  };
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const next = () => Atomics.add(taken, 0, 1);
  const answers = threads.map(async (thread) => {
    for (const [i, output] of await thread.ask(job, inputs, taken)) keep(i, output);
  });
  for (const answer of answers) answer.catch(() => {
  });
  return {
    async finish() {
      try {
        for (let i = next(); i < inputs.length; i = next()) keep(i, work(inputs[i]));
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      const left = new Set(answers);
      while (missing > 0) await Promise.race([...left].map((answer) => answer.then(() => left.delete(answer))));
      return outputs;
    }
  };
}
var Thread = class {
  #worker;
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  /** It runs, and has given its last answer. */
  #last;
  /** Why it answers no more. */
  #ended;
  constructor(entry) {
    const worker = new Worker(entry, { env: childEnvironment(process.env), execArgv: [] });
    this.#worker = worker;
    this.#last = new Promise((resolve) => worker.once("online", resolve).once("exit", resolve));
    this.#worker.unref();
    this.#worker.on("message", (done) => this.#settle(done));
    this.#worker.on(
      "error",
      (error) => this.#fail(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error }))
    );
    this.#worker.on(
      "exit",
      (code) => this.#fail(new InfrastructureError(`a worker thread ended with ${code}; is memory short?`))
    );
  }
  ask(job, inputs, taken) {
    if (this.#ended !== void 0) return Promise.reject(this.#ended);
    const answer = new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#open.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, job, inputs, taken });
    });
    const before = this.#last;
    this.#last = Promise.allSettled([before, answer]);
    return answer;
  }
  /** A thread is not ended while it starts, asked or not, or at work on memory of ours. */
  async close() {
    await this.#last;
    await this.#worker.terminate();
  }
  #settle(done) {
    const waiting = this.#open.get(done.id);
    this.#open.delete(done.id);
    if (this.#open.size === 0) this.#worker.unref();
    if ("failure" in done) waiting?.reject(new InvariantError(done.failure));
    else waiting?.resolve(done.outputs);
  }
  #fail(reason) {
    this.#ended ??= reason;
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
    this.#worker.unref();
  }
};

export {
  childEnvironment,
  localWorkers
};
