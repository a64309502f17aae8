import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openForkReport,
  readLeft,
  renderCheck
} from "./chunks/chunk-AAP7YG42.js";
import "./chunks/chunk-HDZA3W3Y.js";
import "./chunks/chunk-TBOBBUC4.js";
import "./chunks/chunk-YSLYPBW4.js";
import {
  openPlatform
} from "./chunks/chunk-YHHMG4ZB.js";
import "./chunks/chunk-GPCNXUAN.js";
import {
  connectionOf,
  readReportInputs,
  runPost
} from "./chunks/chunk-5SSEGOFA.js";
import "./chunks/chunk-Q3XRVOCM.js";
import "./chunks/chunk-U2S2S4CM.js";
import "./chunks/chunk-OZQOA2DB.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-DILNABZH.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-IBAK7LWP.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-MTL7CF67.js";
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
