import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  keepLeftIn,
  openForkReport,
  renderCheck
} from "./chunks/chunk-QYW6BMCO.js";
import {
  judgeMissing,
  openJudge,
  readMissing,
  verdictLine
} from "./chunks/chunk-BTAVFDGM.js";
import "./chunks/chunk-NQQ4XWV6.js";
import {
  refuseLinkedDocuments,
  refuseOtherModelIn,
  renderComment,
  renderSummary,
  runChain,
  stops,
  tableConfig,
  withoutRows,
  worstExitCode
} from "./chunks/chunk-LA5WSQVM.js";
import "./chunks/chunk-7LOBINCT.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  decodeModel
} from "./chunks/chunk-JQQ7HD4E.js";
import "./chunks/chunk-OPZGGFV4.js";
import {
  artifactOf,
  modelOf,
  openPlatform
} from "./chunks/chunk-JOAVJZJK.js";
import "./chunks/chunk-T3INCL4G.js";
import {
  DEFAULT_CONFIG,
  placeRecipe,
  readRecipes
} from "./chunks/chunk-BI6T7HCX.js";
import "./chunks/chunk-DNFZGFDF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-YX4TQNTX.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  actionEndOf,
  connectionOf,
  mayCreateComment,
  readReportInputs,
  runAction
} from "./chunks/chunk-RLDA3E3Q.js";
import {
  DOCUMENT_FILES,
  decodeConfig,
  failureDocument,
  isFailed,
  modelDocument,
  runDocument
} from "./chunks/chunk-ZNIORH2S.js";
import "./chunks/chunk-U2IA4SCV.js";
import "./chunks/chunk-3NX2RBLL.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-YWSVB6SN.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-I5UH4J23.js";
import "./chunks/chunk-2S72JD7X.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  InputError,
  failureOf
} from "./chunks/chunk-AA6PEK5W.js";
import "./chunks/chunk-OX56JKKQ.js";

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

// src/steps/report/ended.ts
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
function endOf(gathered, summary = renderSummary(reportsOf(gathered), { command: "run" })) {
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
    results: { outcomes, further },
    lines: [
      ...outcomes.map((outcome) => lineOf(outcome, retold)),
      ...missing.map((verdict) => {
        return { kind: stops(verdict) ? "failed" : "info", text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...failure === void 0 ? [] : [{ kind: "failed", text: failure.message }]
    ],
    summary
  };
}
function lineOf({ name, failure, session, exitCode, verdict }, retold) {
  if (failure !== void 0) return { kind: retold.has(name) ? "info" : "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected")
    return { kind: exitCode === 0 ? "info" : "failed", text: `${name}: ${verdictLine(verdict)}` };
  return { kind: "info", text: `${name}: report done, documents in ${session.folder}` };
}

// src/steps/report/gather.ts
import { join, normalize } from "node:path/posix";

// src/steps/recompare.ts
async function recompareModels(request, platform, ports) {
  const { models, out, configPath } = request;
  const judge = await openJudge(platform, { evaluated: await evaluatedCommit(models, platform), configPath });
  const headConfig = await readHeadConfig(platform, judge, configPath);
  const recipes = [];
  for (const [name, documents] of models) {
    await refuseLinkedDocuments(`${out}/${name}`, DOCUMENT_FILES, ports.files);
    for (const [file, bytes] of documents) {
      refuseOtherModelIn(bytes.toString("utf8"), name, { folder: `assay-${name}`, file });
      await ports.files.writeText(`${out}/${name}/${file}`, bytes.toString("utf8"));
    }
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

// src/steps/report/gather.ts
async function gatherFailing(gather) {
  try {
    return await gather();
  } catch (thrown) {
    return { outcomes: [], missing: [], retold: /* @__PURE__ */ new Set(), failure: failureOf(thrown) };
  }
}
async function gatherHere(request, ports) {
  const { out } = request;
  const recipes = await readRecipes(request.recipes, ports);
  const names = recipes.map(({ name }) => name);
  const retold = /* @__PURE__ */ new Set();
  for (const name of names)
    if (await ports.files.exists(`${out}/${name}/${failureDocument.file}`) !== void 0) retold.add(name);
  const options = {
    out,
    baseline: void 0,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: "run",
    showRows: request.uploadPredictions
  };
  const outcomes = await runChain(["report"], recipes, options, ports);
  const missing = ports.workflow === void 0 ? [] : await readMissing(new Set(names), out, ports.files);
  return { outcomes, missing, retold };
}
async function gatherHandedOver(request, platform, ports) {
  const models = /* @__PURE__ */ new Map();
  for (const [name, expected] of await artifactsFor(request, platform))
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, expected));
  if (models.size === 0)
    throw new InputError(
      "this run left no documents, so there is no verdict; the log of the job that evaluates says why",
      { field: "artifact-id" }
    );
  return recompare(models, request, platform, ports);
}
async function recompare(models, { recipes: { folder, config = DEFAULT_CONFIG }, out, release }, platform, ports) {
  const configPath = normalize(join(folder, config));
  const event = release && platform.run.isDefaultBranch ? "release" : "pullRequest";
  const { outcomes, missing } = await recompareModels({ models, configPath, out, event }, platform, ports);
  return { outcomes, missing, retold: /* @__PURE__ */ new Set() };
}
async function artifactsFor({ artifacts }, platform) {
  if (artifacts !== "auto") return artifacts ?? /* @__PURE__ */ new Map();
  const names = (await platform.artifacts.list()).flatMap((name) => modelOf(name) ?? []);
  return new Map(names.sort().map((name) => [name, void 0]));
}

// src/steps/report/publish-end.ts
import { basename } from "node:path/posix";

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

// src/steps/report/publish-end.ts
async function publishEnd(gathered, { check, keepLeft, unverified }, request, platform, ports) {
  const { group } = request;
  const reports = unverified ? reportsOf(gathered).map(withoutSentences) : reportsOf(gathered);
  const run = linkOf(platform);
  const end = endOf(gathered, renderSummary(reports, { command: "run", run, unverified }));
  const result = renderCheck(reports, { run, unverified });
  const isCompleted = await completeCheck(check, result, ports.log);
  keepLeft(isCompleted ? void 0 : { group, result });
  const options = {
    group,
    comment: request.comment,
    unverified,
    elsewhere: "the summary of this run says the same"
  };
  const notices = await publishComment(reports, options, platform, ports.log);
  await keepPages(gathered, group, platform, ports);
  const lines = notices.map((text) => ({ kind: "notice", text }));
  return { ...end, lines: [...lines, ...end.lines] };
}
async function keepPages({ outcomes }, group, platform, { workflow, files, log }) {
  const pages = outcomes.filter(({ failure }) => failure === void 0).flatMap(({ name, session }) => [
    { name: `${name}.html`, path: files.absolute(`${session.folder}/report.html`) },
    { name: `${name}.md`, path: files.absolute(`${session.folder}/report.md`) }
  ]);
  if (pages.length === 0 || workflow?.runId !== platform.run.runId || platform.run.event === "workflow_run") return;
  try {
    const stored = await platform.artifacts.upload(`assay-${basename(group)}-report`, pages, {});
    if ("unsupported" in stored) log.info(stored.unsupported);
  } catch (thrown) {
    log.warning(`the pages were not kept: ${failureOf(thrown).message}`);
  }
}

// src/steps/report/as-step.ts
async function reportHere(request, ports) {
  return endOf(await gatherHere(request, ports));
}
async function reportOn(platform, request, keepLeft, ports) {
  const check = await openCheck(platform, request.group, keepLeft, ports);
  const gathered = await gatherFailing(
    () => request.artifacts === void 0 ? gatherHere(request, ports) : gatherHandedOver(request, platform, ports)
  );
  return publishEnd(gathered, { check, keepLeft, unverified: false }, request, platform, ports);
}
async function reportForFork({ platform, documents }, request, keepLeft, ports) {
  const check = await openCheck(platform, request.group, keepLeft, ports);
  const gathered = await gatherFailing(
    async () => recompare(await documents(DOCUMENT_FILES), request, platform, ports)
  );
  const end = await publishEnd(gathered, { check, keepLeft, unverified: true }, request, platform, ports);
  if (gathered.failure?.exitCode === 3) return end;
  const lines = end.lines.map((line) => line.kind === "failed" ? { ...line, kind: "warning" } : line);
  return { ...end, exitCode: 0, passed: end.exitCode === 0, lines };
}
function openCheck(platform, group, keepLeft, { log }) {
  keepLeft({ group });
  return startCheck(platform, group, log);
}

// src/actions/report-face.ts
async function reportFace(inputs, world) {
  const connection = { ...await connectionOf(world, inputs.token), author: inputs.author };
  const platform = openPlatform(connection);
  if (platform === void 0) return actionEndOf("report", await reportHere(inputs, world.ports));
  const keepLeft = keepLeftIn(world.state);
  if (platform.run.event !== "workflow_run") {
    const ports2 = { ...world.ports, workflow: platform.run, platform };
    return actionEndOf("report", await reportOn(platform, inputs, keepLeft, ports2));
  }
  const fork = await openFork(connection, inputs.workflow);
  if ("notice" in fork)
    return actionEndOf("report", { exitCode: 0, lines: [{ kind: "notice", text: fork.notice }], results: void 0 });
  const ports = { ...world.ports, workflow: fork.platform.run, platform: fork.platform };
  return actionEndOf("report", await reportForFork(fork, inputs, keepLeft, ports));
}
function openFork(connection, workflow) {
  if (workflow === void 0)
    throw new InputError("needs the path of the workflow that is reported for", { field: "workflow" });
  return openForkReport(connection, workflow);
}

// src/actions/report.ts
await runAction("report", readReportInputs, reportFace);
