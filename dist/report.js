import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  OPEN_CHECK,
  renderCheck
} from "./chunks/chunk-DD552W7W.js";
import {
  artifactOf,
  judgeMissing,
  modelOf,
  openJudge,
  readMissing,
  verdictLine
} from "./chunks/chunk-JVZ2D654.js";
import "./chunks/chunk-CPNR6J3E.js";
import {
  ARCHIVE_CAPS,
  DOCUMENT_FILES,
  openPlatform,
  readArchive
} from "./chunks/chunk-UW5EQ5JD.js";
import {
  isForbidden,
  listOf,
  listUnder,
  openClient
} from "./chunks/chunk-OP7UYMLX.js";
import {
  renderComment,
  renderSummary,
  runChain,
  worstExitCode
} from "./chunks/chunk-MH7ZP35U.js";
import "./chunks/chunk-7SVJL3DZ.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-EPOPPG3N.js";
import "./chunks/chunk-2FJQDMFD.js";
import "./chunks/chunk-YW74NY3X.js";
import "./chunks/chunk-LCAQ4N3R.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  mayCreateComment,
  readReportInputs
} from "./chunks/chunk-AFZOUATJ.js";
import {
  DEFAULT_CONFIG,
  checkConfig,
  decodeConfig,
  decodeModel,
  placeRecipe,
  readRecipes
} from "./chunks/chunk-6F2ANXH7.js";
import "./chunks/chunk-AIJI6EMK.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-CRUHK4H3.js";
import {
  outputsOf,
  outputsOfNothing,
  readPayload,
  readWorkflowRun,
  runAction
} from "./chunks/chunk-TEJBQEHQ.js";
import {
  failureDocument,
  modelDocument,
  runDocument
} from "./chunks/chunk-P5ZAOEGX.js";
import {
  checkShape,
  zod_exports
} from "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import {
  saveState
} from "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-XK7CREOF.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-Q6UXETZW.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  InputError,
  failureOf
} from "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/report-face.ts
import { basename, join, normalize } from "node:path/posix";

// src/github/pull-request-of-run.ts
var commit = () => zod_exports.string().check(zod_exports.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, { error: "must be a commit" }));
var RepositoryShape = zod_exports.object({ id: zod_exports.int() });
var PayloadShape = zod_exports.object({
  workflow_run: zod_exports.object({
    id: zod_exports.int(),
    run_number: zod_exports.int(),
    run_attempt: zod_exports.optional(zod_exports.int()),
    event: zod_exports.string(),
    path: zod_exports.string(),
    head_sha: commit(),
    head_branch: zod_exports.nullable(zod_exports.string()),
    repository: RepositoryShape,
    head_repository: zod_exports.nullable(
      zod_exports.object({ id: zod_exports.int(), name: zod_exports.string(), owner: zod_exports.nullable(zod_exports.object({ login: zod_exports.string() })) })
    ),
    pull_requests: zod_exports.optional(zod_exports.nullable(zod_exports.array(zod_exports.object({ number: zod_exports.int() })))),
    actor: zod_exports.optional(zod_exports.nullable(zod_exports.object({ login: zod_exports.string() }))),
    html_url: zod_exports.string()
  })
});
var PullShape = zod_exports.object({
  number: zod_exports.int(),
  state: zod_exports.string(),
  head: zod_exports.object({ sha: zod_exports.string(), ref: zod_exports.string(), repo: zod_exports.nullable(RepositoryShape) }),
  base: zod_exports.object({ sha: zod_exports.string(), ref: zod_exports.string(), repo: RepositoryShape })
});
var ArtifactShape = zod_exports.object({
  id: zod_exports.int(),
  name: zod_exports.string(),
  size_in_bytes: zod_exports.int(),
  expired: zod_exports.boolean(),
  digest: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  workflow_run: zod_exports.optional(
    zod_exports.nullable(
      zod_exports.object({
        id: zod_exports.optional(zod_exports.int()),
        head_sha: zod_exports.optional(zod_exports.string()),
        head_repository_id: zod_exports.optional(zod_exports.int())
      })
    )
  )
});
var MAX_PAGES = 3;
var HINT = /^[1-9][0-9]{0,9}$/;
function readJudgedRun(payload) {
  if (typeof payload !== "object" || payload === null || !Object.hasOwn(payload, "workflow_run")) return void 0;
  const { workflow_run: run } = checkShape(PayloadShape, payload, "the event");
  const { head_repository: head } = run;
  return {
    id: run.id,
    number: run.run_number,
    attempt: run.run_attempt ?? 1,
    event: run.event,
    workflow: run.path.replace(/@.*$/s, ""),
    repositoryId: run.repository.id,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? void 0,
    headRepository: head?.owner == null ? void 0 : { id: head.id, owner: head.owner.login, name: head.name },
    pullRequests: run.pull_requests?.map(({ number }) => number) ?? [],
    actor: run.actor?.login,
    url: run.html_url
  };
}
async function findPullRequestOf(run, client, { repositoryId, workflow, hint }) {
  const refuse = (why) => ({ ending: "none", notice: `nothing is written for run ${run.id}: ${why}` });
  if (run.event !== "pull_request") return refuse("its event is not pull_request");
  if (run.workflow !== workflow) return refuse(`it is not a run of ${workflow}`);
  if (run.repositoryId !== repositoryId) return refuse("it belongs to another repository");
  if (run.headRepository === void 0) return refuse("the repository of its head is gone");
  const isOurs = (pull) => belongs(pull, run, repositoryId);
  let hinted;
  if (hint !== void 0) {
    hinted = HINT.test(hint) ? await pullOf(client, Number(hint)) : void 0;
    if (hinted === void 0 || !isOurs(hinted))
      return refuse("the pull request that its artifact names is not its own");
  }
  for (const candidates of [byNumber, byHead, byCommit]) {
    const found = new Map((await candidates(run, client)).filter(isOurs).map((pull) => [pull.number, pull]));
    if (found.size > 1) return refuse(`pull requests ${[...found.keys()].join(" and ")} are open from the same head`);
    const [only] = found.values();
    if (only !== void 0) return { ending: "found", pullRequest: refOf(only) };
  }
  if (hinted !== void 0) return { ending: "found", pullRequest: refOf(hinted) };
  return refuse("no open pull request has its head; it may have moved on");
}
function belongs({ state, base, head }, run, repositoryId) {
  return state === "open" && base.repo.id === repositoryId && head.sha === run.headSha && head.repo !== null && head.repo.id === run.headRepository?.id;
}
async function byNumber(run, client) {
  const pulls = await Promise.all(run.pullRequests.slice(0, 10).map((number) => pullOf(client, number)));
  return pulls.filter((pull) => pull !== void 0);
}
async function byHead({ headRepository, headBranch }, client) {
  if (!headRepository?.owner || !headBranch) return [];
  const parameters = { state: "open", head: `${headRepository.owner}:${headBranch}` };
  return await all(client, "GET /repos/{owner}/{repo}/pulls", parameters);
}
async function byCommit({ headRepository, headSha }, client) {
  if (headRepository === void 0) return [];
  const parameters = { owner: headRepository.owner, repo: headRepository.name, commit_sha: headSha };
  return await all(client, "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", parameters);
}
async function all(client, route, parameters) {
  const found = [];
  try {
    for await (const pull of client.pages(route, parameters, listOf(PullShape), { maxPages: MAX_PAGES })) {
      found.push(pull);
    }
  } catch (thrown) {
    if (!isForbidden(thrown)) throw thrown;
  }
  return found;
}
async function pullOf(client, number) {
  try {
    return await client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number }, PullShape);
  } catch (thrown) {
    if (isForbidden(thrown)) return void 0;
    throw thrown;
  }
}
function refOf({ number, head, base }) {
  return {
    number,
    headSha: head.sha,
    headBranch: head.ref,
    headRepositoryId: head.repo?.id,
    isFork: head.repo?.id !== base.repo.id,
    baseBranch: base.ref,
    baseSha: base.sha
  };
}
async function artifactsOfRun(run, client) {
  const found = /* @__PURE__ */ new Map();
  const pages = client.pages(
    "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
    { run_id: run.id },
    listUnder("artifacts", ArtifactShape),
    { maxPages: MAX_PAGES }
  );
  for await (const { id, name, size_in_bytes: size, expired, digest, workflow_run: origin } of pages) {
    const isOfRun = origin?.id === run.id && origin.head_sha === run.headSha && origin.head_repository_id !== void 0 && origin.head_repository_id === run.headRepository?.id;
    if (expired || !isOfRun) continue;
    const plain = name.replace(/\.2$/, "");
    if ((found.get(plain)?.id ?? 0) < id) found.set(plain, { id, size, digest: digest ?? void 0 });
  }
  return found;
}

// src/github/fork-report.ts
var MODEL_ARTIFACT = /^assay-([a-z0-9][a-z0-9_-]{0,63})$/;
var MOST_MODELS = 50;
async function openForkReport(options, workflow) {
  const own = readWorkflowRun(options.env, options.payload);
  const judged = readJudgedRun(options.payload);
  if (own === void 0 || judged === void 0) return { notice: "nothing is written: no run is told of" };
  const client = openClient({
    token: options.token,
    apiUrl: options.env["GITHUB_API_URL"] || "https://api.github.com",
    repository: own.repository.fullName,
    log: options.log
  });
  const isForeign = judged.headRepository?.id !== own.repository.id;
  if (!isForeign && judged.actor !== "dependabot[bot]")
    return { notice: "nothing is written: the pull request is of this repository, its own run writes" };
  const answer = await findPullRequestOf(judged, client, { repositoryId: own.repository.id, workflow });
  if (answer.ending === "none") return { notice: answer.notice };
  const run = judgedRun(own, judged, answer.pullRequest);
  const platform = openPlatform({ ...options, judged: run });
  if (platform === void 0) return { notice: "nothing is written outside GitHub Actions" };
  return {
    platform,
    commits: [judged.headSha],
    async documents(allowed) {
      const found = /* @__PURE__ */ new Map();
      for (const [name, { id, digest }] of await artifactsOfRun(judged, client)) {
        const model = MODEL_ARTIFACT.exec(name)?.[1];
        if (model === void 0 || model.endsWith("-report") || model.endsWith("-files") || found.size >= MOST_MODELS)
          continue;
        const zip = await client.download(
          "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip",
          { artifact_id: id },
          { maxBytes: ARCHIVE_CAPS.zipBytes }
        );
        found.set(model, await readArchive(zip, { name: `artifact ${name}`, digest, allowed }));
      }
      return found;
    }
  };
}
function judgedRun(own, judged, pullRequest) {
  return {
    ...own,
    runId: judged.id,
    runNumber: judged.number,
    runAttempt: judged.attempt,
    workflow: judged.workflow,
    sha: judged.headSha,
    ref: `refs/pull/${pullRequest?.number}/head`,
    isDefaultBranch: false,
    pullRequest,
    url: judged.url
  };
}

// src/steps/publish.ts
async function startCheck(platform, group, log) {
  try {
    return await platform.checks.start(group);
  } catch (thrown) {
    log.warning(`the check run was not started: ${failureOf(thrown).message}`);
    return void 0;
  }
}
async function publishReports(reports, check, options, platform, log) {
  const { unverified } = options;
  const run = linkOf(platform);
  try {
    await check?.complete(renderCheck(reports, { run, unverified }));
  } catch (thrown) {
    log.warning(`the check run was not completed: ${failureOf(thrown).message}`);
  }
  try {
    return await publishComment(reports, options, platform, log);
  } catch (thrown) {
    log.warning(`the comment was not written: ${failureOf(thrown).message}`);
    return [];
  }
}
function linkOf({ run }) {
  return { url: run.url, number: run.runNumber, attempt: run.runAttempt };
}
async function publishComment(reports, { group, comment, unverified, elsewhere }, platform, log) {
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
  const judge = await openJudge(platform, { evaluated: evaluatedCommit(request), configPath });
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
function evaluatedCommit({ models, commits, runId }) {
  let evaluated;
  for (const [name, documents] of models) {
    const bytes = documents.get(runDocument.file);
    if (bytes === void 0) continue;
    const file = `assay-${name}/${runDocument.file}`;
    const { code } = runDocument.decode(bytes.toString("utf8"), file);
    if (code?.runId !== String(runId)) {
      throw new InputError(`is of run ${code?.runId ?? "none"}, expected ${runId}`, { file, field: "code.runId" });
    }
    if (!commits.includes(code.commit) || (evaluated ?? code.commit) !== code.commit) {
      throw new InputError(`is of commit ${code.commit}, expected ${commits.join(" or ")}`, {
        file,
        field: "code.commit"
      });
    }
    evaluated = code.commit;
  }
  return evaluated ?? commits[0];
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
    return fromParts(name, { task: "regression", target: "unknown" });
  }
  const model = decodeModel(bytes.toString("utf8"), `assay-${name}/${modelDocument.file}`);
  return fromParts(name, { task: model.task, target: model.target, split: model.training.split });
}
function fromParts(name, { task, target, split }) {
  const raw = { task, data: { path: "table", target }, ...split === void 0 ? {} : { split } };
  return checkConfig({ version: 1, models: { [name]: raw } }, `assay-${name}`).models[name];
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
  const { platform, commits } = fork;
  const ports = { ...own, workflow: platform.run, platform };
  const check = await openCheck(platform, inputs.group, ports);
  const gathered = await gatherFailing(async () => {
    const models = await fork.documents(DOCUMENT_FILES);
    return recompare(models, inputs, commits, platform, ports);
  });
  const end = await publish(gathered, check, inputs, platform, ports, true);
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
  const options = { out, baseline: void 0, folder: request.folder, recipes: request, command: "run" };
  const outcomes = await runChain(["report"], recipes, options, ports);
  const missing = ports.workflow === void 0 ? [] : await readMissing(new Set(names), out, ports.files);
  return { outcomes, missing, retold };
}
async function gatherHandedOver(inputs, platform, ports) {
  const models = /* @__PURE__ */ new Map();
  for (const [name, expected] of await artifactsFor(inputs, platform))
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, expected));
  if (models.size === 0)
    throw new InputError("this run left no documents, so there is no verdict", { field: "artifact-id" });
  const { run } = platform;
  const head = run.pullRequest?.headSha ?? run.mergeGroup?.headSha;
  return recompare(models, inputs, [run.sha, ...head === void 0 ? [] : [head]], platform, ports);
}
async function artifactsFor({ artifacts }, platform) {
  if (artifacts !== "auto") return artifacts ?? /* @__PURE__ */ new Map();
  const names = (await platform.artifacts.list()).flatMap((name) => modelOf(name) ?? []);
  return new Map(names.sort().map((name) => [name, void 0]));
}
async function recompare(models, inputs, commits, platform, ports) {
  const { folder, config = DEFAULT_CONFIG } = inputs.recipes;
  const request = {
    models,
    configPath: normalize(join(folder, config)),
    out: inputs.out,
    commits,
    runId: platform.run.runId,
    event: "pullRequest"
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
  saveState(OPEN_CHECK, group);
  return startCheck(platform, group, ports.log);
}
async function publish(gathered, check, inputs, platform, ports, unverified) {
  const options = {
    group: inputs.group,
    comment: inputs.comment,
    unverified,
    elsewhere: "the summary of this run says the same"
  };
  const notices = await publishReports(reportsOf(gathered), check, options, platform, ports.log);
  saveState(OPEN_CHECK, "");
  await keepPages(gathered, inputs, platform, ports);
  const lines = notices.map((text) => ({ kind: "notice", text }));
  return endOf(
    gathered,
    renderSummary(reportsOf(gathered), { command: "run", run: linkOf(platform), unverified }),
    lines
  );
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
  const ended = outcomes.map((outcome) => retold.has(outcome.name) ? { ...outcome, exitCode: 0 } : outcome);
  const exitCode = Math.max(worstExitCode(ended), missing.length > 0 ? 1 : 0, failure?.exitCode ?? 0);
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
      ...missing.map((verdict) => ({ kind: "failed", text: `${verdict.model}: ${verdictLine(verdict)}` })),
      ...failure === void 0 ? [] : [{ kind: "failed", text: failure.message }]
    ],
    summary: summary ?? renderSummary(reportsOf(gathered), { command: "run" })
  };
}
function lineOf({ name, failure, session, exitCode, verdict }, retold) {
  if (failure !== void 0) return { kind: retold.has(name) ? "info" : "failed", text: `${name}: ${failure.message}` };
  if (exitCode !== 0 && verdict !== void 0) return { kind: "failed", text: `${name}: ${verdictLine(verdict)}` };
  return { kind: "info", text: `${name}: report done, documents in ${session.folder}` };
}

// src/actions/report.ts
await runAction("report", readReportInputs, reportFace);
