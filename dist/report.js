import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  keepLeftIn,
  openForkReport,
  renderCheck
} from "./chunks/chunk-AAP7YG42.js";
import {
  NONE_MISSING,
  judgeMissing,
  judgeNames,
  openJudge,
  verdictLine
} from "./chunks/chunk-DHDAP2W3.js";
import "./chunks/chunk-HDZA3W3Y.js";
import {
  readStepRecipes
} from "./chunks/chunk-T4CWYLAQ.js";
import {
  refuseLinkedDocuments,
  refuseUnmarked,
  renderComment,
  renderSummary,
  runChain,
  stops,
  withoutRows,
  worstExitCode
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
import {
  configsOf
} from "./chunks/chunk-NLKVJZGA.js";
import {
  tableConfig
} from "./chunks/chunk-WZWBMWQS.js";
import "./chunks/chunk-YSLYPBW4.js";
import {
  artifactOf,
  isNamedAfter,
  modelOf,
  openPlatform,
  pagesArtifactOf
} from "./chunks/chunk-YHHMG4ZB.js";
import "./chunks/chunk-GPCNXUAN.js";
import {
  configPathOf,
  decodeModel,
  judgeRequestOf,
  namedConfig,
  placeRecipe,
  readModels
} from "./chunks/chunk-3ET62CJQ.js";
import "./chunks/chunk-X2CBZQXF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-ZAMKKATV.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  actionEndOf,
  connectionOf,
  mayCreateComment,
  readReportInputs,
  runAction
} from "./chunks/chunk-5SSEGOFA.js";
import {
  DOCUMENT_FILES,
  failureDocument,
  isFailed,
  modelDocument,
  runDocument,
  verdictDocument
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
  InputError,
  failureOf
} from "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/steps/publish.ts
async function startCheck(platform, { group, config }, log) {
  try {
    return await platform.checks.start(group, config);
  } catch (thrown) {
    log.warning(`the check run was not started: ${failureOf(thrown).message}`);
    return {
      async complete(result) {
        await (await platform.checks.start(group, config))?.complete(result);
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
var KNOWN_EVENTS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "merge_group",
  "push",
  "schedule",
  "workflow_dispatch"
]);
async function writeComment(reports, { group, config, comment, unverified, pages, elsewhere }, platform, log) {
  const marker = platform.comments.marker(group, config);
  const body = renderComment(reports, {
    command: "run",
    marker,
    run: linkOf(platform),
    unverified,
    pages: pages ?? "none"
  });
  const published = await platform.comments.publish({
    group,
    config,
    body,
    create: mayCreateComment(comment, reports)
  });
  const { event, pullRequest } = platform.run;
  const isOfNone = event === "workflow_run" ? pullRequest === void 0 : !KNOWN_EVENTS.has(event);
  if (published.ending === "absent" && isOfNone) {
    return [`no comment and no check: the event \`${event}\` names no pull request; ${elsewhere}`];
  }
  if (published.ending === "forbidden") {
    return [`no comment: the token has no \`${published.permission}\`; ${elsewhere}`];
  }
  if (published.ending === "locked") {
    return [`no comment: the conversation is locked; ${elsewhere}`];
  }
  if (published.ending === "superseded") {
    log.info("no comment: a run that is newer, or of a newer head, writes it");
  } else if (published.url !== void 0) log.info(`comment ${published.ending}: ${published.url}`);
  return [];
}

// src/steps/report/ended.ts
function reportsOf({ outcomes, missing, unjudged, failure }) {
  return [
    ...outcomes.map(({ name, session, failure: own }) => {
      const report = session.held.report;
      if (own === void 0 && report !== void 0) return report;
      return { model: name, failure: own?.message ?? "there is no report" };
    }),
    ...missing.rejected.map((verdict) => ({ verdict })),
    ...missing.cutOff.map(({ model, failure: own }) => ({ model, failure: own.message })),
    ...unjudged.map(({ model, decision }) => ({ model, failure: unjudgedWords(decision), isUnjudged: true })),
    ...failure === void 0 ? [] : [{ model: "assay", failure: failure.message }]
  ];
}
function endOf(gathered, summary = renderSummary(reportsOf(gathered), { command: "run" })) {
  const { outcomes, missing, unjudged, failure, isRetold, artifacts } = gathered;
  const { rejected: missed, cutOff } = missing;
  const verdicts = [...missed, ...outcomes.flatMap(({ verdict }) => verdict ?? [])];
  const rejected = verdicts.some(stops);
  const failed = cutOff.map((one) => one.failure.exitCode);
  const exitCode = Math.max(worstExitCode(outcomes), rejected ? 1 : 0, ...failed, failure?.exitCode ?? 0);
  const further = [
    ...missed.map(() => "rejected"),
    ...cutOff.map(() => "error"),
    ...unjudged.map(() => "pending"),
    ...failure === void 0 ? [] : ["error"]
  ];
  return {
    exitCode,
    results: { outcomes, further, artifacts },
    lines: [
      ...outcomes.map(lineOf),
      ...missed.map((verdict) => {
        return { kind: stops(verdict) ? "failed" : "info", text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...cutOff.map((one) => ({ kind: "failed", text: one.failure.message })),
      ...unjudged.map(
        ({ model, decision }) => ({ kind: "notice", text: `${model}: ${unjudgedWords(decision)}` })
      ),
      ...failure === void 0 ? [] : [{ kind: isRetold ? "info" : "failed", text: failure.message }]
    ],
    summary
  };
}
function unjudgedWords(decision) {
  return `the fork's run kept its rows to itself (\`upload-predictions: false\`), so nobody here can compare again; it says "${decision}" of itself. Run the workflow on this commit from a branch of this repository to judge it`;
}
function lineOf({ name, failure, isRetold, session, exitCode, verdict }) {
  if (failure !== void 0) return { kind: isRetold ? "info" : "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected")
    return { kind: exitCode === 0 ? "info" : "failed", text: `${name}: ${verdictLine(verdict)}` };
  return { kind: "info", text: `${name}: report done, documents in ${session.folder}` };
}

// src/steps/recompare.ts
async function recompareModels(request, platform, ports) {
  const { models, out, configPath, named, unverified } = request;
  for (const [name, documents] of models)
    for (const [file, bytes] of documents)
      if (isNamed(file)) refuseOtherModelIn(bytes.toString("utf8"), name, { folder: `assay-${name}`, file });
  const records = recordsOf(models);
  const evaluated = await evaluatedCommit(records, platform);
  if (!unverified) refuseUnended(models, records, platform.run.runId);
  const claimed = new Map([...records].map(([name, { config }]) => [name, config.path]));
  const headAt = configsOf(platform.repository, evaluated, "this commit");
  await refuseStrangeClaims(claimed, headAt);
  const judge = await openJudge(platform, { evaluated, configPath, claimed });
  const unjudged = unverified ? unjudgedOf(models) : [];
  const recipes = [];
  for (const [name, documents] of models) {
    if (unjudged.some(({ model }) => model === name)) continue;
    await refuseLinkedDocuments(`${out}/${name}`, DOCUMENT_FILES, ports.files);
    for (const [file, bytes] of documents)
      await ports.files.writeText(`${out}/${name}/${file}`, bytes.toString("utf8"));
    const path = claimed.has(name) ? claimed.get(name) : configPath;
    recipes.push(recipeOf(name, documents, path === void 0 ? void 0 : await headAt(path)));
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
    withoutRows: request.withoutRows,
    event: request.event
  };
  const outcomes = await runChain(["compare", "report"], recipes, options, ports);
  const head = await modelsAt([...claimed.values(), configPath], headAt);
  const missing = await judgeMissing(judge, { present: new Set(models.keys()), named, head });
  return { outcomes, missing, unjudged };
}
async function modelsAt(paths, headAt) {
  const configs = await Promise.all(paths.map((path) => path === void 0 ? void 0 : headAt(path)));
  return Object.assign({}, ...configs.map((config) => config?.models));
}
function recordsOf(models) {
  const records = /* @__PURE__ */ new Map();
  for (const [name, documents] of models) {
    const bytes = documents.get(runDocument.file);
    if (bytes !== void 0) records.set(name, runDocument.decode(bytes.toString("utf8"), recordFile(name)));
  }
  return records;
}
function recordFile(model) {
  return `assay-${model}/${runDocument.file}`;
}
function refuseUnended(models, records, runId) {
  for (const [name, record] of records) {
    const documents = models.get(name);
    if (documents?.has(verdictDocument.file) === true && !documents.has(failureDocument.file))
      refuseUnmarked(record, runId, recordFile(name));
  }
}
async function refuseStrangeClaims(claimed, headAt) {
  for (const [name, path] of claimed) {
    if (path === void 0) continue;
    const config = await headAt(path);
    if (config !== void 0 && Object.hasOwn(config.models, name)) continue;
    const what = config === void 0 ? "which this commit does not hold" : `which has no model "${name}" in this commit`;
    throw new InputError(`names ${path}, ${what}`, { file: recordFile(name), field: "config.path" });
  }
}
function unjudgedOf(models) {
  return [...models].flatMap(([model, documents]) => {
    const verdict = documents.get(verdictDocument.file);
    if (verdict === void 0 || documents.has(PREDICTIONS_FILE) || documents.has(failureDocument.file)) return [];
    const file = `assay-${model}/${verdictDocument.file}`;
    return [{ model, decision: verdictDocument.decode(verdict.toString("utf8"), file).decision }];
  });
}
async function evaluatedCommit(records, platform) {
  const { runId, sha, event, pullRequest } = platform.run;
  let evaluated;
  for (const [name, { code }] of records) {
    const file = recordFile(name);
    if (code?.runId !== String(runId)) {
      throw new InputError(`is of run ${code?.runId ?? "none"}, expected ${runId}`, { file, field: "code.runId" });
    }
    const { commit } = code;
    if ((evaluated ?? commit) !== commit) {
      throw new InputError(`is of commit ${commit}, expected ${evaluated}`, { file, field: "code.commit" });
    }
    await refuseOther(commit, file, platform);
    evaluated = commit;
  }
  return evaluated ?? (event === "pull_request_target" ? pullRequest?.headSha ?? sha : sha);
}
async function refuseOther(commit, file, { repository }) {
  try {
    await repository.refuseOther(commit);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InputError(thrown.message, { file, field: "code.commit" }) : thrown;
  }
}
function recipeOf(name, documents, head) {
  const own = head !== void 0 && Object.hasOwn(head.models, name) ? head.models[name] : void 0;
  const config = own ?? configOf(name, documents);
  return placeRecipe(name, config, { folder: ".", root: void 0, file: own === void 0 ? void 0 : head?.path });
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

// src/steps/report/listed-documents.ts
async function listedDocuments(platform) {
  const listed = await platform.artifacts.list();
  const models = [...new Set(listed.flatMap(({ name }) => modelOf(name) ?? []))].sort();
  const found = /* @__PURE__ */ new Map();
  for (const model of models) {
    const ours = listed.filter(({ name }) => isNamedAfter(name, model));
    const newest = ours.at(-1);
    const others = ours.filter((one) => one !== newest && (one.digest === void 0 || one.digest !== newest.digest));
    for (const other of others) await refuseRival(model, newest, other, platform);
    found.set(model, newest);
  }
  return found;
}
async function refuseRival(model, newest, other, platform) {
  const { runAttempt } = platform.run;
  if (runAttempt > 1 && other.name === newest.name) return;
  if (runAttempt > 1) {
    const [late, early] = [await attemptOf(model, newest, platform), await attemptOf(model, other, platform)];
    if (late !== void 0 && early !== void 0 && early < late && late <= runAttempt) return;
  }
  const rule = `this run has left it and the artifact ${other.name}, and they differ: which of them the job of this model made, nobody can tell; let one job and nothing else make the documents of ${model}, or hand them over by \`artifact-id\` and \`artifact-digest\``;
  throw new InputError(rule, { file: `artifact ${newest.name}` });
}
async function attemptOf(model, { id, digest }, { artifacts }) {
  const name = artifactOf(model);
  const bytes = (await artifacts.download(name, DOCUMENT_FILES, { id, digest })).get(runDocument.file);
  return bytes && runDocument.decode(bytes.toString("utf8"), `artifact ${name}, ${runDocument.file}`).code?.runAttempt;
}

// src/steps/report/gather.ts
var NOTHING = { outcomes: [], missing: NONE_MISSING, unjudged: [] };
async function gatherFailing(gather) {
  try {
    return await gather();
  } catch (thrown) {
    return { ...NOTHING, failure: failureOf(thrown) };
  }
}
async function gatherHere(request, ports) {
  const { out } = request;
  const read = await readStepRecipes("report", request, ports);
  if ("failure" in read) return { ...NOTHING, ...read };
  const { recipes } = read;
  const options = {
    out,
    baseline: void 0,
    folder: request.recipes.folder,
    recipes: request.recipes,
    command: "run",
    showRows: request.uploadPredictions
  };
  const outcomes = await runChain(["report"], recipes, options, ports);
  return { ...NOTHING, outcomes, missing: await missingHere(outcomes, request, ports) };
}
async function missingHere(outcomes, { recipes }, ports) {
  const { platform } = ports;
  const noted = new Set(outcomes.flatMap(({ session }) => session.held.run?.compared?.missing ?? []));
  if (platform === void 0 || noted.size === 0) return NONE_MISSING;
  const judge = await openJudge(platform, await judgeRequestOf(recipes, platform.run, ports));
  return judgeNames(judge, [...noted], { named: recipes.models, head: await readModels(recipes, ports) });
}
async function takeHandedOver({ artifacts: asked }, platform) {
  if (asked instanceof InputError) throw asked;
  const models = /* @__PURE__ */ new Map();
  const artifacts = /* @__PURE__ */ new Map();
  const wanted = asked === "auto" ? await listedDocuments(platform) : asked ?? /* @__PURE__ */ new Map();
  for (const [name, { id, digest }] of wanted) {
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, { id, digest }));
    if (digest !== void 0) artifacts.set(name, { id, digest });
  }
  return { models, artifacts };
}
async function recompare(models, { recipes, out, release, uploadPredictions }, platform, ports, unverified = false) {
  const event = release && platform.run.isDefaultBranch ? "release" : "pullRequest";
  const request = {
    models,
    configPath: namedConfig(recipes),
    named: recipes.models,
    out,
    event,
    withoutRows: !uploadPredictions && !unverified,
    unverified
  };
  const compared = await recompareModels(request, platform, ports);
  const { rejected, cutOff } = compared.missing;
  if (models.size === 0 && rejected.length === 0 && cutOff.length === 0)
    throw new InputError(
      "this run left no documents, so there is no verdict; the log of the job that evaluates says why",
      { field: "artifact-id" }
    );
  return { ...NOTHING, ...compared };
}

// src/steps/report/publish-end.ts
import { basename } from "node:path/posix";

// src/report/strangers-text.ts
var FAILURE = "its run left nothing that a verdict can be made of; the log of this report and of that run say why";
function withoutSentences(report) {
  if (isFailed(report)) return report.isUnjudged === true ? report : { ...report, failure: FAILURE };
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
async function publishEnd(gathered, { check, config, keepLeft, unverified }, request, platform, ports) {
  const { group } = request;
  const reports = unverified ? reportsOf(gathered).map(withoutSentences) : reportsOf(gathered);
  const run = linkOf(platform);
  const end = endOf(gathered, renderSummary(reports, { command: "run", run, unverified }));
  const result = renderCheck(reports, { run, unverified });
  const isCompleted = await completeCheck(check, result, ports.log);
  keepLeft(isCompleted ? void 0 : { group, config, result });
  const pages = await keepPages(gathered, group, platform, ports);
  const options = {
    group,
    pages,
    config,
    comment: request.comment,
    unverified,
    elsewhere: "the summary of this run says the same"
  };
  const notices = await publishComment(reports, options, platform, ports.log);
  const lines = notices.map((text) => ({ kind: "notice", text }));
  return { ...end, lines: [...lines, ...end.lines] };
}
async function keepPages({ outcomes }, group, platform, { workflow, files, log }) {
  const pages = outcomes.filter(({ failure }) => failure === void 0).flatMap(({ name: name2, session }) => [
    { name: `${name2}.html`, path: files.absolute(`${session.folder}/report.html`) },
    { name: `${name2}.md`, path: files.absolute(`${session.folder}/report.md`) }
  ]);
  const { runId, event, pullRequest } = platform.run;
  const isOfFork = event === "workflow_run" && pullRequest !== void 0;
  if (pages.length === 0 || workflow?.runId !== runId || isOfFork) return void 0;
  const name = pagesArtifactOf(basename(group));
  try {
    const stored = await platform.artifacts.upload(name, pages, {});
    if (!("unsupported" in stored)) return name;
    log.info(stored.unsupported);
  } catch (thrown) {
    log.warning(`the pages were not kept: ${failureOf(thrown).message}`);
  }
  return void 0;
}

// src/steps/report/as-step.ts
async function reportHere(request, ports) {
  return endOf(await gatherHere(request, ports));
}
async function reportOn(platform, request, keepLeft, ports) {
  if (request.artifacts === void 0) {
    const config2 = await configPathOf(request.recipes, ports);
    const check2 = await openCheck(platform, request.group, config2, keepLeft, ports);
    const gathered2 = await gatherFailing(() => gatherHere(request, ports));
    return publishEnd(gathered2, { check: check2, config: config2, keepLeft, unverified: false }, request, platform, ports);
  }
  const taken = await takeHandedOver(request, platform).then(
    (found) => ({ ...found, failure: void 0 }),
    (failure) => ({ models: /* @__PURE__ */ new Map(), artifacts: void 0, failure })
  );
  const config = configOfDocuments(taken.models) ?? namedConfig(request.recipes);
  const check = await openCheck(platform, request.group, config, keepLeft, ports);
  const gathered = await gatherFailing(async () => {
    if (taken.failure !== void 0) throw taken.failure;
    return { ...await recompare(taken.models, request, platform, ports), artifacts: taken.artifacts };
  });
  return publishEnd(gathered, { check, config, keepLeft, unverified: false }, request, platform, ports);
}
async function reportForFork({ platform, documents }, request, keepLeft, ports) {
  const config = namedConfig(request.recipes);
  const check = await openCheck(platform, request.group, config, keepLeft, ports);
  const gathered = await gatherFailing(
    async () => recompare(await documents(DOCUMENT_FILES), request, platform, ports, true)
  );
  const end = await publishEnd(gathered, { check, config, keepLeft, unverified: true }, request, platform, ports);
  if (gathered.failure?.exitCode === 3) return end;
  const told = gathered.failure?.message;
  const lines = end.lines.map((line) => {
    return line.kind === "failed" ? { ...line, kind: line.text === told ? "notice" : "warning" } : line;
  });
  return { ...end, exitCode: 0, passed: end.exitCode === 0, lines };
}
function openCheck(platform, group, config, keepLeft, { log }) {
  keepLeft({ group, config });
  return startCheck(platform, { group, config }, log);
}
var PLAIN = /^[^\p{Cc}]{1,200}$/u;
function configOfDocuments(models) {
  const [path, ...more] = new Set([...models.values()].map(pathIn));
  return path !== void 0 && more.length === 0 && PLAIN.test(path) ? path : void 0;
}
function pathIn(documents) {
  try {
    const bytes = documents.get(runDocument.file);
    return bytes && runDocument.decode(bytes.toString("utf8"), runDocument.file).config.path;
  } catch {
    return void 0;
  }
}

// src/actions/report-face.ts
async function reportFace(inputs, world) {
  const connection = { ...await connectionOf(world, inputs.token), author: inputs.author };
  const platform = openPlatform(connection);
  if (platform === void 0) return actionEndOf("report", await reportHere(inputs, world.ports));
  const keepLeft = keepLeftIn(world.state);
  if (platform.run.event !== "workflow_run" || inputs.workflow === void 0) {
    const ports2 = { ...world.ports, workflow: platform.run, platform };
    return actionEndOf("report", await reportOn(platform, inputs, keepLeft, ports2));
  }
  const fork = await openForkReport(connection, inputs.workflow);
  if ("notice" in fork)
    return actionEndOf("report", { exitCode: 0, lines: [{ kind: "notice", text: fork.notice }], results: void 0 });
  const ports = { ...world.ports, workflow: fork.platform.run, platform: fork.platform };
  return actionEndOf("report", await reportForFork(fork, inputs, keepLeft, ports));
}

// src/actions/report.ts
await runAction("report", readReportInputs, reportFace);
