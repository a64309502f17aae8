import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  runDocument
} from "./chunk-LW752UDA.js";
import {
  VERSION
} from "./chunk-TW33F25Q.js";

// src/steps/run-record.ts
function createRun(session, { code, data, modelDigest }) {
  const { recipe, ports } = session;
  const { os, arch, runtime } = ports.machine;
  return {
    kind: "assay.run",
    schemaVersion: 1,
    model: recipe.name,
    ...code === void 0 ? {} : { code },
    config: { ...recipe.config.path === void 0 ? {} : { path: recipe.config.path }, digest: recipe.config.digest },
    data,
    train: { model: recipe.train.kind, params: { ...recipe.train.params } },
    modelDigest,
    environment: { os, arch, runtime, assay: VERSION },
    ...timesOf(session)
  };
}
function noteProgress(session) {
  if (session.held.run !== void 0) session.held.run = { ...session.held.run, ...timesOf(session) };
}
async function writeRun(session, run) {
  session.held.run = run;
  await session.ports.files.writeText(`${session.folder}/${runDocument.file}`, runDocument.encode(run));
}
function timesOf({ ports, started, seconds }) {
  return {
    started: new Date(started).toISOString(),
    finished: new Date(ports.clock.now()).toISOString(),
    seconds: { ...seconds },
    peakMemory: ports.machine.peakMemory()
  };
}

export {
  createRun,
  noteProgress,
  writeRun
};
