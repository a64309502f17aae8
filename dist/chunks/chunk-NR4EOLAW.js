import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  localWorkers
} from "./chunk-IBAK7LWP.js";

// src/cli/open-workers.ts
import { availableParallelism } from "node:os";
function openWorkers() {
  return localWorkers(new URL("../worker.js", import.meta.url), availableParallelism());
}

export {
  openWorkers
};
