import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openForkReport,
  renderCheck,
  saveOpenCheck
} from "./chunks/chunk-MSDDOOPY.js";
import {
  judgeMissing,
  openJudge,
  readMissing,
  verdictLine
} from "./chunks/chunk-DXNFXVUD.js";
import "./chunks/chunk-ERASEZ2O.js";
import {
  renderComment,
  renderSummary,
  runChain,
  stops,
  tableConfig,
  withoutRows,
  worstExitCode
} from "./chunks/chunk-OINLCURJ.js";
import "./chunks/chunk-VQZEWG55.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  decodeModel
} from "./chunks/chunk-YRM4RW5S.js";
import "./chunks/chunk-WRHBG6FJ.js";
import {
  artifactOf,
  modelOf,
  openPlatform
} from "./chunks/chunk-WH4LATX2.js";
import "./chunks/chunk-SP5Y5G66.js";
import {
  DEFAULT_CONFIG,
  placeRecipe,
  readRecipes
} from "./chunks/chunk-DCO7NUOZ.js";
import "./chunks/chunk-QW4AZCSQ.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  mayCreateComment,
  outputsOf,
  outputsOfNothing,
  readPayload,
  readReportInputs,
  runAction
} from "./chunks/chunk-XXZHU7OW.js";
import {
  DOCUMENT_FILES,
  decodeConfig,
  failureDocument,
  isFailed,
  modelDocument,
  runDocument
} from "./chunks/chunk-7KIIHX5P.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-BHS5BVIB.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-5EG6A5HZ.js";
import "./chunks/chunk-DXQJQELN.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  InputError,
  failureOf
} from "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/report-face.ts
import { basename, join, normalize } from "node:path/posix";

// src/report/strangers-text.ts
var FAILURE = "its run left nothing that a verdict can be made of; the log of this report and of that run say why";
function withoutSentences(report) {
  if (isFailed(report)) return { ...report, failure: FAILURE };
  const { dataCheck, evaluation, model, run, verdict } = report;
  const { waivers } = verdict;
  return {
    // Ids of single rows are free text.
    ...withoutRows(report),
    // Why it wants to be excused is the fork's own sentence.
    verdict: waivers === void 0 ? verdict : { ...verdict, waivers: waivers.map((one) => ({ ...one, reason: "not shown here" })) },
    run: run && { ...run, train: withoutOrigin(run.train) },
    dataCheck: dataCheck && { ...dataCheck, findings: dataCheck.findings.map(inOwnWords) },
    evaluation: evaluation && { ...evaluation, findings: evaluation.findings.map(inOwnWords) },
    model: model && { ...model, findings: model.findings.map(inOwnWords) }
  };
}
function withoutOrigin({ reused: _, ...rest }) {
  return rest;
}
function inOwnWords(finding) {
  return { ...finding, message: finding.rule.slice(0, 60).replaceAll("_", " ") };
}

// src/steps/publish.ts
async function startCheck(platform, group, log) {
  try {
    return await platform.checks.start(group);
  } catch (thrown) {
    log.warning(`the check run was not started: ${failureOf(thrown).message}`);
    return {
      async complete(result) {
        await (await platform.checks.start(group))?.complete(result);
      }
    };
  }
}
async function completeCheck(check, result, log) {
  try {
    await check?.complete(result);
    return true;
  } catch (thrown) {
    log.warning(`the check run was not completed: ${failureOf(thrown).message}`);
    return false;
  }
}
async function publishComment(reports, options, platform, log) {
  try {
    return await writeComment(reports, options, platform, log);
  } catch (thrown) {
    log.warning(`the comment was not written: ${failureOf(thrown).message}`);
    return [];
  }
}
function linkOf({ run }) {
  return { url: run.url, number: run.runNumber, attempt: run.runAttempt };
}
async function writeComment(reports, { group, comment, unverified, elsewhere }, platform, log) {
  const marker = platform.comments.marker(group);
  const body = renderComment(reports, { command: "run", marker, run: linkOf(platform), unverified });
  const published = await platform.comments.publish({ group, body, create: mayCreateComment(comment, reports) });
  if (published.ending === "forbidden") {
    return [`no comment: the token has no \`${published.permission}\`; ${elsewhere}`];
  }
  if (published.ending === "superseded") {
    log.info("no comment: a newer run or a newer head has the word");
  } else if (published.url !== void 0) log.info(`comment ${published.ending}: ${published.url}`);
  return [];
}

// src/steps/recompare.ts
async function recompareModels(request, platform, ports) {
  const { models, out, configPath } = request;
  const judge = await openJudge(platform, { evaluated: await evaluatedCommit(models, platform), configPath });
  const headConfig = await readHeadConfig(platform, judge, configPath);
  const recipes = [];
  for (const [name, documents] of models) {
    for (const [file, bytes] of documents)
      await ports.files.writeText(`${out}/${name}/${file}`, bytes.toString("utf8"));
    recipes.push(recipeOf(name, documents, headConfig, configPath));
  }
  const options = {
    out,
    baseline: void 0,
    folder: ".",
    recipes: { folder: "." },
    command: "run",
    judge,
    search: { runId: void 0 },
    handedOver: models,
    event: request.event
  };
  const outcomes = await runChain(["compare", "report"], recipes, options, ports);
  return { outcomes, missing: await judgeMissing(judge, new Set(models.keys()), out, ports.files) };
}
async function evaluatedCommit(models, platform) {
  const { runId, sha } = platform.run;
  let evaluated;
  for (const [name, documents] of models) {
    const bytes = documents.get(runDocument.file);
    if (bytes === void 0) continue;
    const file = `assay-${name}/${runDocument.file}`;
    const { code } = runDocument.decode(bytes.toString("utf8"), file);
    if (code?.runId !== String(runId)) {
      throw new InputError(`is of run ${code?.runId ?? "none"}, expected ${runId}`, { file, field: "code.runId" });
    }
    const { commit } = code;
    if ((evaluated ?? commit) !== commit || !await platform.repository.mayHaveEvaluated(commit)) {
      const expected = evaluated ?? `${sha} or a merge of it`;
      throw new InputError(`is of commit ${commit}, expected ${expected}`, { file, field: "code.commit" });
    }
    evaluated = commit;
  }
  return evaluated ?? sha;
}
async function readHeadConfig(platform, { evaluated }, path) {
  const text = await platform.repository.readText(path, evaluated);
  return text === void 0 ? void 0 : decodeConfig(text, `${path} of this commit`).config;
}
function recipeOf(name, documents, head, configPath) {
  const own = head !== void 0 && Object.hasOwn(head.models, name) ? head.models[name] : void 0;
  const config = own ?? configOf(name, documents);
  return placeRecipe(name, config, { folder: ".", root: void 0, file: own === void 0 ? void 0 : configPath });
}
function configOf(name, documents) {
  const bytes = documents.get(modelDocument.file);
  if (bytes === void 0) {
    const isTold = documents.has(failureDocument.file);
    if (!isTold) throw new InputError("holds neither a model nor a failure", { file: `assay-${name}` });
    return tableConfig(name, { task: "regression", target: "unknown" }, `assay-${name}`);
  }
  const model = decodeModel(bytes.toString("utf8"), `assay-${name}/${modelDocument.file}`);
  const { task, target, training } = model;
  return tableConfig(name, { task, target, split: training.split }, `assay-${name}`);
}

// src/actions/report-face.ts
async function reportFace(inputs, own) {
  const payload = readPayload();
  const connect = {
    env: process.env,
    payload,
    token: inputs.token,
    log: own.log,
    clock: own.clock,
    author: inputs.author
  };
  const here = openPlatform(connect);
  if (here === void 0) return endOf(await gatherHere(inputs, own), void 0, []);
  if (here.run.event === "workflow_run") return reportForFork(inputs, connect, own);
  const ports = { ...own, workflow: here.run, platform: here };
  const check = await openCheck(here, inputs.group, ports);
  const gathered = await gatherFailing(
    () => inputs.artifacts === void 0 ? gatherHere(inputs, ports) : gatherHandedOver(inputs, here, ports)
  );
  return publish(gathered, check, inputs, here, ports, false);
}
async function reportForFork(inputs, connect, own) {
  if (inputs.workflow === void 0) {
    throw new InputError("needs the path of the workflow that is reported for", { field: "workflow" });
  }
  const fork = await openForkReport(connect, inputs.workflow);
  if ("notice" in fork) {
    return { exitCode: 0, outputs: outputsOfNothing("report"), lines: [{ kind: "notice", text: fork.notice }] };
  }
  const { platform } = fork;
  const ports = { ...own, workflow: platform.run, platform };
  const check = await openCheck(platform, inputs.group, ports);
  const gathered = await gatherFailing(async () => {
    const models = await fork.documents(DOCUMENT_FILES);
    return recompare(models, inputs, platform, ports);
  });
  const end = await publish(gathered, check, inputs, platform, ports, true);
  if (gathered.failure?.exitCode === 3) return end;
  const lines = end.lines.map((line) => line.kind === "failed" ? { ...line, kind: "warning" } : line);
  return { ...end, exitCode: 0, lines };
}
async function gatherHere(inputs, ports) {
  const { recipes: request, out } = inputs;
  const recipes = await readRecipes(request, ports);
  const names = recipes.map(({ name }) => name);
  const retold = /* @__PURE__ */ new Set();
  for (const name of names)
    if (await ports.files.exists(`${out}/${name}/${failureDocument.file}`) !== void 0) retold.add(name);
  const options = {
    out,
    baseline: void 0,
    folder: request.folder,
    recipes: request,
    command: "run",
    showRows: inputs.uploadPredictions
  };
  const outcomes = await runChain(["report"], recipes, options, ports);
  const missing = ports.workflow === void 0 ? [] : await readMissing(new Set(names), out, ports.files);
  return { outcomes, missing, retold };
}
async function gatherHandedOver(inputs, platform, ports) {
  const models = /* @__PURE__ */ new Map();
  for (const [name, expected] of await artifactsFor(inputs, platform))
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, expected));
  if (models.size === 0)
    throw new InputError(
      "this run left no documents, so there is no verdict; the log of the job that evaluates says why",
      { field: "artifact-id" }
    );
  return recompare(models, inputs, platform, ports);
}
async function artifactsFor({ artifacts }, platform) {
  if (artifacts !== "auto") return artifacts ?? /* @__PURE__ */ new Map();
  const names = (await platform.artifacts.list()).flatMap((name) => modelOf(name) ?? []);
  return new Map(names.sort().map((name) => [name, void 0]));
}
async function recompare(models, inputs, platform, ports) {
  const { folder, config = DEFAULT_CONFIG } = inputs.recipes;
  const request = {
    models,
    configPath: normalize(join(folder, config)),
    out: inputs.out,
    event: inputs.release && platform.run.isDefaultBranch ? "release" : "pullRequest"
  };
  const { outcomes, missing } = await recompareModels(request, platform, ports);
  return { outcomes, missing, retold: /* @__PURE__ */ new Set() };
}
async function gatherFailing(gather) {
  try {
    return await gather();
  } catch (thrown) {
    return { outcomes: [], missing: [], retold: /* @__PURE__ */ new Set(), failure: failureOf(thrown) };
  }
}
async function openCheck(platform, group, ports) {
  saveOpenCheck({ group });
  return startCheck(platform, group, ports.log);
}
async function publish(gathered, check, inputs, platform, ports, unverified) {
  const { group } = inputs;
  const reports = unverified ? reportsOf(gathered).map(withoutSentences) : reportsOf(gathered);
  const run = linkOf(platform);
  const end = endOf(gathered, renderSummary(reports, { command: "run", run, unverified }), []);
  const result = renderCheck(reports, { run, unverified });
  const isCompleted = await completeCheck(check, result, ports.log);
  saveOpenCheck(isCompleted ? void 0 : { group, result });
  const options = {
    group,
    comment: inputs.comment,
    unverified,
    elsewhere: "the summary of this run says the same"
  };
  const notices = await publishComment(reports, options, platform, ports.log);
  await keepPages(gathered, inputs, platform, ports);
  const lines = notices.map((text) => ({ kind: "notice", text }));
  return { ...end, lines: [...lines, ...end.lines] };
}
async function keepPages({ outcomes }, { group }, platform, ports) {
  const pages = outcomes.filter(({ failure }) => failure === void 0).flatMap(({ name, session }) => [
    { name: `${name}.html`, path: `${session.folder}/report.html` },
    { name: `${name}.md`, path: `${session.folder}/report.md` }
  ]);
  if (pages.length === 0 || ports.workflow?.runId !== platform.run.runId || platform.run.event === "workflow_run")
    return;
  try {
    const stored = await platform.artifacts.upload(`assay-${basename(group)}-report`, pages, {});
    if ("unsupported" in stored) ports.log.info(stored.unsupported);
  } catch (thrown) {
    ports.log.warning(`the pages were not kept: ${failureOf(thrown).message}`);
  }
}
function reportsOf({ outcomes, missing, failure }) {
  return [
    ...outcomes.map(({ name, session, failure: own }) => {
      const report = session.held.report;
      if (own === void 0 && report !== void 0) return report;
      return { model: name, failure: own?.message ?? "there is no report" };
    }),
    ...missing.map((verdict) => ({ verdict })),
    ...failure === void 0 ? [] : [{ model: "assay", failure: failure.message }]
  ];
}
function endOf(gathered, summary, notices) {
  const { outcomes, missing, failure, retold } = gathered;
  const verdicts = [...missing, ...outcomes.flatMap(({ verdict }) => verdict ?? [])];
  const rejected = verdicts.some(stops);
  const exitCode = Math.max(worstExitCode(outcomes), rejected ? 1 : 0, failure?.exitCode ?? 0);
  const further = [
    ...missing.map(() => "rejected"),
    ...failure === void 0 ? [] : ["error"]
  ];
  return {
    exitCode,
    outputs: outputsOf({ outcomes, exitCode, further }),
    lines: [
      ...notices,
      ...outcomes.map((outcome) => lineOf(outcome, retold)),
      ...missing.map((verdict) => {
        return { kind: stops(verdict) ? "failed" : "info", text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...failure === void 0 ? [] : [{ kind: "failed", text: failure.message }]
    ],
    summary: summary ?? renderSummary(reportsOf(gathered), { command: "run" })
  };
}
function lineOf({ name, failure, session, exitCode, verdict }, retold) {
  if (failure !== void 0) return { kind: retold.has(name) ? "info" : "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected")
    return { kind: exitCode === 0 ? "info" : "failed", text: `${name}: ${verdictLine(verdict)}` };
  return { kind: "info", text: `${name}: report done, documents in ${session.folder}` };
}

// src/actions/report.ts
await runAction("report", readReportInputs, reportFace);
