import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/local/git.ts
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
var REF = /^[A-Za-z0-9_][A-Za-z0-9._/@{}~^+-]{0,250}$/;
var localGit = {
  async rootOf(folder) {
    for (let here = resolve(folder); ; here = dirname(here)) {
      const entry = await stat(join(here, ".git")).catch(() => void 0);
      if (entry !== void 0) return here;
      if (dirname(here) === here) return void 0;
    }
  },
  async describe(folder) {
    const [ids, status] = await Promise.all([
      git(folder, ["rev-parse", "--show-toplevel", "HEAD", "HEAD^{tree}"]),
      git(folder, ["status", "--porcelain", "--untracked-files=no"])
    ]);
    if (ids.code !== 0 || status.code !== 0) return void 0;
    const [root = "", commit = "", tree = ""] = ids.out.trim().split("\n");
    return { root, commit, tree, dirty: status.out !== "" };
  },
  async checkout(folder, ref) {
    if (!REF.test(ref) || ref.includes(".."))
      throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: "--baseline" });
    const found = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === "") {
      throw new InputError(`"${ref}" is neither a folder nor a git ref of this repository`, { field: "--baseline" });
    }
    const place = await mkdtemp(join(tmpdir(), "assay-baseline-"));
    const tree = join(place, "tree");
    const added = await git(folder, ["worktree", "add", "--detach", "--force", tree, commit]);
    if (added.code !== 0) {
      await rm(place, { recursive: true, force: true });
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return {
      folder: tree,
      commit,
      async dispose() {
        await git(folder, ["worktree", "remove", "--force", tree]);
        await rm(place, { recursive: true, force: true });
      }
    };
  },
  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ["merge-base", "--is-ancestor", ancestor, commit]);
    if (isAncestor.code !== 0) return void 0;
    const counted = await git(folder, ["rev-list", "--count", "--first-parent", `${ancestor}..${commit}`]);
    const distance = Number(counted.out.trim());
    return counted.code === 0 && Number.isInteger(distance) ? distance : void 0;
  }
};
function git(folder, args) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  return new Promise((done) => {
    execFile(
      "git",
      ["-C", folder, "-c", "core.hooksPath=/dev/null", ...args],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
        done({ code, out, err });
      }
    );
  });
}

// src/local/machine.ts
var localClock = { now: () => Date.now() };
var localMachine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  /** `maxRSS` is in kilobytes on every system. */
  peakMemory: () => process.resourceUsage().maxRSS * 1024
};

// src/local/workers.ts
import { Worker } from "node:worker_threads";
var MOST_THREADS = 7;
function localWorkers(entry, count) {
  const wanted = Math.max(1, Math.min(count, MOST_THREADS + 1));
  const threads = [];
  return {
    count: wanted,
    start() {
      while (threads.length < wanted - 1) {
        const thread = new Worker(entry);
        thread.unref();
        thread.setMaxListeners(0);
        threads.push(thread);
      }
    },
    async run(job, work, inputs) {
      const outputs = new Array(inputs.length);
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const next = () => Atomics.add(taken, 0, 1);
      if (inputs.length > 1) this.start();
      const helpers = inputs.length > 1 ? threads : [];
      const answers = helpers.map((thread) => ask(thread, { job, inputs, taken }));
      try {
        for (let i = next(); i < inputs.length; i = next()) outputs[i] = work(inputs[i]);
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      for (const answer of await Promise.all(answers)) for (const [i, output] of answer) outputs[i] = output;
      return outputs;
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
    }
  };
}
function ask(thread, task) {
  return new Promise((resolve2, reject) => {
    const settle = (end) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      thread.unref();
      end();
    };
    const onMessage = (done) => settle(() => "failure" in done ? reject(new InvariantError(done.failure)) : resolve2(done.outputs));
    const onError = (error) => settle(() => reject(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error })));
    const onExit = (code) => settle(() => reject(new InfrastructureError(`a worker thread ended with ${code}; is memory short?`)));
    thread.ref();
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  });
}

export {
  localGit,
  localClock,
  localMachine,
  localWorkers
};
