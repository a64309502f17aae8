import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openForkReport,
  readLeft,
  renderCheck
} from "./chunks/chunk-7CQFJQKP.js";
import "./chunks/chunk-OBEZDGI7.js";
import "./chunks/chunk-CQK2W2HG.js";
import "./chunks/chunk-ECUUMGEN.js";
import {
  openPlatform
} from "./chunks/chunk-O3CVLK2A.js";
import "./chunks/chunk-KWKTJJYS.js";
import {
  connectionOf,
  readReportInputs,
  runPost
} from "./chunks/chunk-JR7UAHZC.js";
import "./chunks/chunk-24I7IGCB.js";
import "./chunks/chunk-5HYNEIEP.js";
import "./chunks/chunk-3NX2RBLL.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-YWSVB6SN.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-2S72JD7X.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-AA6PEK5W.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/steps/report/left-check.ts
var STOPPED = { model: "assay", failure: "the report was stopped before it ended" };
async function completeLeftCheck({ group, config, result }, { checks }) {
  const check = await checks.start(group, config);
  await check?.complete(result ?? renderCheck([STOPPED]));
}

// src/actions/report-post-face.ts
async function reportPostFace(input, world) {
  const left = readLeft(world.state);
  if (left === void 0) return;
  const platform = await openReported(input, world);
  if (platform !== void 0) await completeLeftCheck(left, platform);
}
async function openReported(input, world) {
  const { token, author, workflow } = readReportInputs(input);
  const connection = { ...await connectionOf(world, token), author };
  const platform = openPlatform(connection);
  if (platform?.run.event !== "workflow_run" || workflow === void 0) return platform;
  const fork = await openForkReport(connection, workflow);
  return "platform" in fork ? fork.platform : void 0;
}

// src/actions/report-post.ts
await runPost(reportPostFace);
