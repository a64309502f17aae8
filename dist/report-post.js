import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openForkReport,
  readOpenCheck,
  renderCheck
} from "./chunks/chunk-MSDDOOPY.js";
import "./chunks/chunk-ERASEZ2O.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-WRHBG6FJ.js";
import {
  openPlatform
} from "./chunks/chunk-WH4LATX2.js";
import "./chunks/chunk-SP5Y5G66.js";
import {
  readPayload,
  readReportInputs,
  runPost
} from "./chunks/chunk-XXZHU7OW.js";
import "./chunks/chunk-7KIIHX5P.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import {
  getInput
} from "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-BHS5BVIB.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-DXQJQELN.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/left-check.ts
var STOPPED = { model: "assay", failure: "the report was stopped before it ended" };
async function completeLeftCheck(ports) {
  const open = readOpenCheck();
  if (open === void 0) return;
  const check = await (await openReported(ports))?.checks.start(open.group);
  await check?.complete(open.result ?? renderCheck([STOPPED]));
}
async function openReported({ log, clock }) {
  const { token, author, workflow } = readReportInputs((name) => getInput(name));
  const connect = { env: process.env, payload: readPayload(), token, author, log, clock };
  const platform = openPlatform(connect);
  if (platform?.run.event !== "workflow_run" || workflow === void 0) return platform;
  const fork = await openForkReport(connect, workflow);
  return "platform" in fork ? fork.platform : void 0;
}

// src/actions/report-post.ts
await runPost(completeLeftCheck);
