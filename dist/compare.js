import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  baselineChoice
} from "./chunks/chunk-O7IEY3FD.js";
import {
  NONE_MISSING,
  judgeNames,
  namesMissing,
  openJudge,
  verdictLine
} from "./chunks/chunk-DHDAP2W3.js";
import "./chunks/chunk-HDZA3W3Y.js";
import {
  endOfUnread,
  readStepRecipes
} from "./chunks/chunk-T4CWYLAQ.js";
import {
  markCompared,
  markOf,
  markedRun,
  openSession,
  refuseLinkedDocuments,
  runChain,
  stops,
  worstExitCode,
  writeFailure
} from "./chunks/chunk-3PJONJKN.js";
import "./chunks/chunk-IBDJHCSU.js";
import "./chunks/chunk-TBOBBUC4.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import {
  isNamed,
  refuseOtherModelIn
} from "./chunks/chunk-OZFMHBV5.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-NLKVJZGA.js";
import {
  MARKED_RUN
} from "./chunks/chunk-WZWBMWQS.js";
import "./chunks/chunk-YSLYPBW4.js";
import {
  artifactOf,
  openPlatform
} from "./chunks/chunk-YHHMG4ZB.js";
import "./chunks/chunk-GPCNXUAN.js";
import {
  judgeRequestOf,
  readModels
} from "./chunks/chunk-3ET62CJQ.js";
import "./chunks/chunk-X2CBZQXF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-ZAMKKATV.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  actionEndOf,
  answering,
  connectionOf,
  foundBefore,
  readCompareInputs,
  runAction
} from "./chunks/chunk-5SSEGOFA.js";
import {
  ANCHOR_FILES,
  BASELINE_FILES,
  DOCUMENT_FILES,
  PAGES,
  runDocument
} from "./chunks/chunk-Q3XRVOCM.js";
import "./chunks/chunk-U2S2S4CM.js";
import "./chunks/chunk-OZQOA2DB.js";
import "./chunks/chunk-PDLTQKQM.js";
import {
  PREDICTIONS_FILE
} from "./chunks/chunk-DILNABZH.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-3P46YW6C.js";
import "./chunks/chunk-IBAK7LWP.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  InfrastructureError,
  failureOf
} from "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/steps/compare/lines.ts
function lineOf({ name, failure, isRetold, verdict, session }) {
  if (failure !== void 0) return { kind: isRetold ? "info" : "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected") return rejectedLine(name, verdict);
  return { kind: "info", text: `${name}: compare done, documents in ${session.folder}` };
}
function rejectedLine(name, verdict) {
  const text = `${name}: ${verdictLine(verdict)}`;
  return stops(verdict) ? { kind: "failed", text } : { kind: "notice", text: `${text}; the policy is informational` };
}

// src/steps/hand-over.ts
async function handOver(outcomes, options, platform, ports) {
  const handed = [];
  for (const outcome of outcomes) {
    const { name, session } = outcome;
    const files = await markedDocuments(outcome, options, ports.files);
    if (files.length === 0) {
      handed.push({ outcome, artifact: void 0 });
      continue;
    }
    try {
      await refuseForeign(session.folder, name, ports.files);
      const stored = await platform.artifacts.upload(artifactOf(name), files, { retentionDays: options.retentionDays });
      await ports.files.removeFiles(session.folder, [MARKED_RUN]);
      if ("unsupported" in stored) ports.log.info(stored.unsupported);
      handed.push({ outcome, artifact: "unsupported" in stored ? void 0 : stored });
    } catch (thrown) {
      const failure = outcome.failure ?? failureOf(thrown);
      if (outcome.failure !== void 0) ports.log.warning(`${name}: ${failureOf(thrown).message}`);
      await writeFailure(session.folder, "compare", failure, ports.files);
      handed.push({
        outcome: { ...outcome, failure, exitCode: Math.max(outcome.exitCode, failure.exitCode) },
        artifact: void 0
      });
    }
  }
  return handed;
}
async function markedDocuments({ session, failure }, options, files) {
  const { folder } = session;
  const documents = await documentsIn(folder, options, files);
  const text = failure === void 0 ? markedRun(session, options.mark) : void 0;
  if (text === void 0) return documents;
  const path = `${folder}/${MARKED_RUN}`;
  await files.writeText(path, text);
  return documents.map((file) => file.name === runDocument.file ? { ...file, path: files.absolute(path) } : file);
}
async function refuseForeign(folder, name, files) {
  await refuseLinkedDocuments(folder, DOCUMENT_FILES, files);
  for (const file of await files.list(folder)) {
    const text = isNamed(file) ? await files.readText(`${folder}/${file}`) : void 0;
    if (text !== void 0) refuseOtherModelIn(text, name, { folder, file });
  }
}
async function documentsIn(folder, { uploadPredictions }, files) {
  const rows = /* @__PURE__ */ new Set([PREDICTIONS_FILE, BASELINE_FILES.predictions, ANCHOR_FILES.predictions]);
  const pages = new Set(PAGES);
  const there = await files.list(folder);
  return there.filter((name) => DOCUMENT_FILES.has(name) && !pages.has(name) && (uploadPredictions || !rows.has(name))).map((name) => ({ name, path: files.absolute(`${folder}/${name}`) }));
}

// src/steps/compare/judge-all.ts
async function judgeAll(platform, recipes, asked, request, local, ports) {
  const { run } = platform;
  const { out } = request;
  const lines = [];
  const opened = await attempt(() => openJudge(platform, asked));
  if ("failure" in opened) {
    const outcomes2 = await Promise.all(recipes.map((recipe) => failedOutcome(recipe, opened.failure, out, ports)));
    return { outcomes: outcomes2, missing: NONE_MISSING, missingNames: [], lines, isOffline: opened.isOffline };
  }
  const judge = opened.value;
  const isJudgedByBase = judge.start.policy !== void 0;
  if (isJudgedByBase && request.baseline !== "auto") {
    const text = `\`baseline: ${request.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: "notice", text });
  }
  const options = {
    ...local,
    judge,
    ...await baselineChoice(isJudgedByBase ? "auto" : request.baseline, local.folder, ports.files),
    event: request.release && run.isDefaultBranch ? "release" : "pullRequest"
  };
  const outcomes = await runChain(["compare"], recipes, options, ports);
  const present = new Set(recipes.map(({ name }) => name));
  const asking = await attempt(async () => {
    const missingNames = await namesMissing(judge, present);
    const { models: named } = request.recipes;
    if (named !== void 0 || missingNames.length === 0) return { missing: NONE_MISSING, missingNames };
    const head = await readModels(request.recipes, ports);
    return { missing: await judgeNames(judge, missingNames, { named, head }), missingNames };
  });
  if ("value" in asking) return { outcomes, ...asking.value, lines };
  for (const { name } of recipes) await writeFailure(`${out}/${name}`, "compare", asking.failure, ports.files);
  return { outcomes, missing: NONE_MISSING, missingNames: [], failure: asking.failure, lines };
}
async function attempt(work) {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { failure: failureOf(thrown), isOffline: thrown instanceof InfrastructureError && thrown.isUnreachable };
  }
}
async function failedOutcome(recipe, failure, out, ports) {
  const session = openSession(recipe, out, ports);
  await writeFailure(session.folder, "compare", failure, ports.files);
  return { name: recipe.name, session, verdict: void 0, failure, exitCode: failure.exitCode };
}

// src/steps/compare/on-platform.ts
async function compareOn(platform, recipes, request, local, ports) {
  const asked = await judgeRequestOf(request.recipes, platform.run, ports);
  const work = await judgeAll(platform, recipes, asked, request, local, ports);
  const mark = markOf(platform.run, work.missingNames);
  const handed = work.isOffline ? work.outcomes.map((outcome) => ({ outcome, artifact: void 0 })) : await handOver(work.outcomes, { ...request, mark }, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  const { rejected, cutOff } = work.missing;
  const exitCode = Math.max(
    worstExitCode(ended),
    rejected.some(stops) ? 1 : 0,
    ...cutOff.map(({ failure }) => failure.exitCode),
    work.failure?.exitCode ?? 0
  );
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => artifact ? [[outcome.name, artifact]] : []));
  const further = [
    ...rejected.map(() => "rejected"),
    ...cutOff.map(() => "error"),
    ...work.failure === void 0 ? [] : ["error"]
  ];
  await markCompared(ended, mark);
  return {
    exitCode,
    results: { outcomes: ended, further, artifacts },
    lines: [
      ...work.lines,
      ...ended.map(lineOf),
      ...rejected.map((verdict) => rejectedLine(verdict.model, verdict)),
      ...cutOff.map(({ failure }) => ({ kind: "failed", text: failure.message })),
      ...work.failure === void 0 ? [] : [{ kind: "failed", text: work.failure.message }]
    ]
  };
}

// src/steps/compare/as-step.ts
async function compareAsStep(request, ports) {
  const read = await readStepRecipes("compare", request, ports);
  if ("failure" in read) return endOfUnread(read);
  const { recipes } = read;
  const local = {
    out: request.out,
    baseline: request.baseline === "auto" || request.baseline === "none" ? void 0 : request.baseline,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: "run"
  };
  const { platform } = ports;
  return platform === void 0 ? compareHere(recipes, local, ports) : compareOn(platform, recipes, request, local, ports);
}
async function compareHere(recipes, options, ports) {
  const outcomes = await runChain(["compare"], recipes, options, ports);
  return { exitCode: worstExitCode(outcomes), lines: outcomes.map(lineOf), results: { outcomes } };
}

// src/actions/compare-face.ts
async function compareFace(inputs, world) {
  const opened = openPlatform(await connectionOf(world, inputs.token));
  const found = await foundBefore(inputs.foundBaseline, opened?.run, world);
  const platform = opened !== void 0 && found !== void 0 ? answering(opened, found) : opened;
  return actionEndOf("compare", await compareAsStep(inputs, { ...world.ports, workflow: platform?.run, platform }));
}

// src/actions/compare.ts
await runAction("compare", readCompareInputs, compareFace);
