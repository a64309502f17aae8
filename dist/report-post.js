import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  OPEN_CHECK,
  renderCheck
} from "./chunks/chunk-DD552W7W.js";
import "./chunks/chunk-CPNR6J3E.js";
import {
  openPlatform
} from "./chunks/chunk-UW5EQ5JD.js";
import "./chunks/chunk-OP7UYMLX.js";
import "./chunks/chunk-OAYPEFYQ.js";
import {
  readPayload,
  runPost
} from "./chunks/chunk-TEJBQEHQ.js";
import "./chunks/chunk-P5ZAOEGX.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import {
  getInput,
  getState
} from "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-XK7CREOF.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/left-check.ts
async function completeLeftCheck({ log, clock }) {
  const group = getState(OPEN_CHECK);
  if (group === "") return;
  const token = getInput("github-token");
  const platform = openPlatform({ env: process.env, payload: readPayload(), token, log, clock });
  const check = await platform?.checks.start(group);
  await check?.complete(renderCheck([{ model: "assay", failure: "the report was stopped before it ended" }]));
}

// src/actions/report-post.ts
await runPost(completeLeftCheck);
