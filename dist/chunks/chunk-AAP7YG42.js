import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  phraseToTerminal
} from "./chunk-HDZA3W3Y.js";
import {
  UNVERIFIED_TITLE,
  UNVERIFIED_WORDS,
  expiryWords,
  runLink
} from "./chunk-TBOBBUC4.js";
import {
  INFORMATIONAL,
  NO_VERDICT,
  claimedConclusion,
  comparedWords,
  effectOf,
  headlineOf,
  keepWithin,
  phraseToMarkdown,
  policyChangeWords,
  policyWords,
  waiverWords
} from "./chunk-YSLYPBW4.js";
import {
  ARCHIVE_CAPS,
  modelOf,
  openPlatform,
  readModelArchive
} from "./chunk-YHHMG4ZB.js";
import {
  ApiError,
  isForbidden,
  listOf,
  listUnder,
  openClient
} from "./chunk-GPCNXUAN.js";
import {
  readWorkflowRun
} from "./chunk-5SSEGOFA.js";
import {
  DECISION_MARKS,
  isFailed,
  nameOf,
  orderReports,
  overviewTitle
} from "./chunk-Q3XRVOCM.js";
import {
  checkShape,
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  NAME_CAP,
  cleanText,
  markdownText,
  terminalText
} from "./chunk-RN622SCI.js";
import {
  InputError
} from "./chunk-MTL7CF67.js";

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
        /** null where that repository is gone. */
        head_repository_id: zod_exports.optional(zod_exports.nullable(zod_exports.int()))
      })
    )
  )
});
var MAX_PAGES = 3;
var JUDGED_EVENTS = /* @__PURE__ */ new Set(["pull_request", "pull_request_review"]);
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
  if (!JUDGED_EVENTS.has(run.event)) return refuse("its event is not one of a pull request");
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
    let pulls;
    try {
      pulls = await candidates(run, client);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status !== 403 || thrown.isLimit) throw thrown;
      return refuse("the token has no `pull-requests: write`");
    }
    const found = new Map(pulls.filter(isOurs).map((pull) => [pull.number, pull]));
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
  const found = [];
  const route = "GET /repos/{owner}/{repo}/pulls";
  for await (const pull of client.pages(route, parameters, listOf(PullShape), { maxPages: MAX_PAGES }))
    found.push(pull);
  return found;
}
async function byCommit({ headRepository, headSha }, client) {
  if (headRepository === void 0) return [];
  const parameters = { owner: headRepository.owner, repo: headRepository.name, commit_sha: headSha };
  const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
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
    const isOfRun = origin?.id === run.id && origin.head_sha === run.headSha && typeof origin.head_repository_id === "number" && origin.head_repository_id === run.headRepository?.id;
    if (expired || !isOfRun) continue;
    const plain = name.replace(/\.2$/, "");
    if ((found.get(plain)?.id ?? 0) < id) found.set(plain, { id, size, digest: digest ?? void 0 });
  }
  return found;
}

// src/github/fork-report.ts
var MOST_MODELS = 50;
async function openForkReport(options, asked) {
  const workflow = wholePath(asked);
  if (workflow !== asked) options.log.warning(`workflow: "${asked}" is taken for ${workflow}; write the whole path`);
  const own = readWorkflowRun(options.env, options.payload);
  const judged = readJudgedRun(options.payload);
  if (own === void 0 || judged === void 0) return { notice: "nothing is written: no run is told of" };
  const client = openClient({
    token: options.token,
    apiUrl: options.env["GITHUB_API_URL"] || "https://api.github.com",
    repository: own.repository.fullName,
    log: options.log,
    clock: options.clock
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
    async documents(allowed) {
      const found = /* @__PURE__ */ new Map();
      for (const [name, { id, digest }] of await artifactsOfRun(judged, client)) {
        const model = modelOf(name);
        if (model === void 0 || found.size >= MOST_MODELS) continue;
        const shown = `artifact ${name}`;
        const zip = await client.download(
          "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip",
          { artifact_id: id },
          { maxBytes: ARCHIVE_CAPS.zipBytes }
        ).catch((thrown) => {
          if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
          throw new InputError(`is gone (404), so run ${judged.id} has no verdict here`, { file: shown });
        });
        const documents = await readModelArchive(zip, model, { name: shown, digest, allowed });
        if (documents !== void 0) found.set(model, documents);
      }
      return found;
    }
  };
}
function wholePath(workflow) {
  const path = workflow.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
  return path.includes("/") ? path : `.github/workflows/${path}`;
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

// src/actions/open-check.ts
var NAME = "assay-open-check";
function keepLeftIn(state) {
  return (left) => state.set(NAME, left === void 0 ? "" : JSON.stringify(shortened(left)));
}
function readLeft(state) {
  const text = state.get(NAME);
  return text === "" ? void 0 : JSON.parse(text);
}
function shortened({ group, config, result }) {
  if (result === void 0) return { group, config };
  const { conclusion, title } = result;
  return { group, config, result: { conclusion, title, summary: "The page of the run says more." } };
}

// src/report/no-pass.ts
function isNoPass(report) {
  return isFailed(report) ? report.isUnjudged === true : report.verdict.policy?.gatedBy !== void 0;
}

// src/report/check.ts
var TITLE_CHARACTERS = 255;
var SUMMARY_BYTES = 6e4;
var WORST_FIRST = ["failure", "neutral", "success"];
function conclusionOf(report) {
  if (isNoPass(report) && (isFailed(report) || report.verdict.decision !== "rejected")) return INFORMATIONAL.check;
  return isFailed(report) ? NO_VERDICT.check : effectOf(report.verdict).check;
}
function renderCheck(reports, options = {}) {
  const ordered = orderReports(reports);
  const [worst] = ordered;
  const prefix = options.unverified === true ? `${UNVERIFIED_TITLE} ` : "";
  const title = worst === void 0 ? "failed, no verdict on any model" : titleOf(worst);
  const counts = ordered.length > 1 ? ` (${phraseToTerminal(overviewTitle(reports), false)})` : "";
  const parts = ordered.map((report) => ({ kind: "headline", text: summaryOf(report) }));
  if (options.unverified === true) parts.unshift({ kind: "fixed", text: UNVERIFIED_WORDS });
  const link = options.run === void 0 ? void 0 : runLink(options.run);
  if (link !== void 0) parts.push({ kind: "foot", text: link });
  const conclusions = new Set(reports.map(conclusionOf));
  const conclusion = WORST_FIRST.find((one) => conclusions.has(one)) ?? NO_VERDICT.check;
  return {
    conclusion: options.unverified === true ? claimedConclusion(conclusion) : conclusion,
    title: cleanText(`${prefix}${title}${counts}`, TITLE_CHARACTERS),
    summary: keepWithin(parts, SUMMARY_BYTES)
  };
}
function titleOf(report) {
  const name = terminalText(nameOf(report), NAME_CAP);
  if (isFailed(report)) return `${name}: ${report.isUnjudged === true ? "not judged here" : "failed, no verdict"}`;
  return `${name}: ${phraseToTerminal(headlineOf(report.verdict).verdict, false)}`;
}
function summaryOf(report) {
  const name = markdownText(nameOf(report));
  if (isFailed(report))
    return report.isUnjudged === true ? `${DECISION_MARKS.pending} **${name}**: not judged here. ${markdownText(report.failure)}` : `${DECISION_MARKS.failed} **${name}**: failed, no verdict. ${markdownText(report.failure)}`;
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const policy = policyWords(verdict);
  const change = policyChangeWords(verdict);
  const expiry = expiryWords(report);
  const lines = [
    `${DECISION_MARKS[verdict.decision]} **${name}**: ${phraseToMarkdown(headline.verdict)}`,
    ...change === void 0 ? [] : [phraseToMarkdown(change)],
    headline.why.map(phraseToMarkdown).join(" "),
    ...waiverWords(verdict).map(phraseToMarkdown),
    `${phraseToMarkdown(comparedWords(report))}${policy === void 0 ? "" : ` ${phraseToMarkdown(policy)}`}`,
    ...expiry === void 0 ? [] : [phraseToMarkdown(expiry)]
  ];
  return lines.join("\n\n");
}

export {
  openForkReport,
  renderCheck,
  keepLeftIn,
  readLeft
};
