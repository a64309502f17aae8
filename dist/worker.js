import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import "./chunks/chunk-OX56JKKQ.js";

// src/worker/main.ts
import { parentPort } from "node:worker_threads";

// src/worker/jobs.ts
var JOBS = {
  scanPart: async () => (await import("./chunks/scan-part-ZUKOQZO2.js")).scanPart,
  digestRows: async () => (await import("./chunks/row-digests-ETMBKK6D.js")).digestRows,
  setDigest: async () => (await import("./chunks/set-digest-VDU3TV5M.js")).setDigest,
  arrangeColumn: async () => (await import("./chunks/arrange-RBXV5EIX.js")).arrangeColumn,
  profileColumn: async () => (await import("./chunks/profile-DAAURWUV.js")).profileColumn,
  columnMoments: async () => (await import("./chunks/column-moments-IHQXYKJE.js")).columnMoments,
  tallQr: async () => (await import("./chunks/tall-qr-YSBOKC2Z.js")).tallQr
};

// src/worker/main.ts
parentPort?.on("message", async ({ job, inputs, taken }) => {
  parentPort?.postMessage(await work());
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
