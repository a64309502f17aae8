import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import "./chunks/chunk-OX56JKKQ.js";

// src/worker/main.ts
import { parentPort } from "node:worker_threads";

// src/worker/jobs.ts
var JOBS = {
  scanPart: async () => (await import("./chunks/scan-part-UZUSSNZB.js")).scanPart,
  joinColumn: async () => (await import("./chunks/join-column-H6QEEL2S.js")).joinColumn,
  digestRows: async () => (await import("./chunks/row-digests-RPQDQRDV.js")).digestRows,
  digestSets: async () => (await import("./chunks/row-sets-I7ZWHGCH.js")).digestSets,
  encodePiece: async () => (await import("./chunks/encode-predictions-K35LTV5K.js")).encodePiece,
  arrangeColumn: async () => (await import("./chunks/arrange-FH65Y2NF.js")).arrangeColumn,
  profileColumn: async () => (await import("./chunks/profile-OD4IAS6K.js")).profileColumn,
  columnMoments: async () => (await import("./chunks/column-moments-6CYJ6UNE.js")).columnMoments,
  tallQr: async () => (await import("./chunks/tall-qr-CZQESDEO.js")).tallQr
};

// src/worker/main.ts
parentPort?.on("message", async ({ id, job, inputs, taken }) => {
  parentPort?.postMessage({ id, ...await work() });
  async function work() {
    try {
      const load = JOBS[job];
      if (load === void 0) return { failure: `no job ${job}` };
      const run = await load();
      const outputs = [];
      for (let i = Atomics.add(taken, 0, 1); i < inputs.length; i = Atomics.add(taken, 0, 1)) {
        outputs.push([i, run(inputs[i])]);
      }
      return { outputs };
    } catch (thrown) {
      return { failure: thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown) };
    }
  }
});
