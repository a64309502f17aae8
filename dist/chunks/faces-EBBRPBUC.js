import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openWorkers
} from "./chunk-UHV2UN2Y.js";
import {
  EVERYWHERE,
  PLAN_FORMS
} from "./chunk-GAQVYMZW.js";
import {
  TONE_SIGNS,
  displayWidth,
  paint,
  phraseToTerminal,
  tableToTerminal,
  wrap
} from "./chunk-GDFEVGYJ.js";
import {
  checkInput,
  compareModels,
  decide,
  drawnRows,
  identifyRows,
  judgeGate,
  labelFindings,
  labelsOf,
  measureOwn,
  metricInput,
  runChain,
  worstExitCode
} from "./chunk-OWUIN2JV.js";
import "./chunk-7LOBINCT.js";
import "./chunk-OAYPEFYQ.js";
import "./chunk-P2KMOA2C.js";
import "./chunk-IO4LHPPO.js";
import {
  occurrencesOf
} from "./chunk-B3DP24NM.js";
import "./chunk-WU2LVC4L.js";
import "./chunk-TW33F25Q.js";
import {
  SETTLE_NOTE,
  attributionTable,
  attributionWords,
  coefficientRows,
  coefficientTable,
  comparableCoefficients,
  dataFacts,
  decodeModel,
  findingPhrase,
  findingsOf,
  findingsSummary,
  gateNotes,
  gateTable,
  isMoved,
  movedWords,
  openPredictions,
  planGates,
  planSize,
  predictModel,
  profileTable,
  settleTable,
  severityTone,
  slicesOf,
  slicesSection,
  slicesSummary
} from "./chunk-V4CKGDOO.js";
import {
  anchorNote,
  comparedWords,
  costWords,
  dummyWords,
  headlineOf,
  ledgerNote,
  metricRows,
  metricTable,
  numberOf,
  policyChangeWords,
  reproduceWords,
  undefinedNotes,
  waiverWords
} from "./chunk-NA2SX2WY.js";
import {
  ALPHA,
  openTable,
  readConfig,
  readRecipes,
  resolvePolicy,
  taskOf
} from "./chunk-26I4JP7U.js";
import "./chunk-DNFZGFDF.js";
import "./chunk-X3MSHH5V.js";
import {
  otherDelimiter
} from "./chunk-YX4TQNTX.js";
import "./chunk-5C7L63OG.js";
import "./chunk-DDGQ4W4B.js";
import {
  DECISION_TONES,
  METRICS_FILE,
  MODEL_NAME,
  changesOf,
  changesSummary,
  code,
  decodeConfig,
  defaultMetrics,
  encodeCanonical,
  encodeMetrics,
  evaluationDocument,
  findMetric,
  formatExact,
  formatNumber,
  formatPercent,
  formatTogether,
  groupThousands,
  isFailed,
  listOf,
  localClock,
  localGit,
  localMachine,
  orderReports,
  overviewTable,
  overviewTitle,
  parseYaml,
  plural,
  quote,
  require_dist,
  resolveMetric,
  runGit,
  say,
  settingText,
  shortDigest,
  verdictDocument
} from "./chunk-SQ76QYV4.js";
import {
  TASKS,
  refuseHostile
} from "./chunk-U2IA4SCV.js";
import {
  localFiles,
  repositoryAround
} from "./chunk-3NX2RBLL.js";
import {
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  writeTextCell
} from "./chunk-YWSVB6SN.js";
import {
  terminalLines,
  terminalText
} from "./chunk-RN622SCI.js";
import {
  findColumn
} from "./chunk-WF6XTZGX.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-I5UH4J23.js";
import "./chunk-2S72JD7X.js";
import {
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError
} from "./chunk-AA6PEK5W.js";
import {
  __toESM
} from "./chunk-OX56JKKQ.js";

// src/local/work-tree.ts
import { readdirSync } from "node:fs";
import { join } from "node:path";
function localWorkTree(folder) {
  return {
    async workflowFiles() {
      const place = join(folder, ".github/workflows");
      try {
        const names = readdirSync(place).filter((name) => /\.ya?ml$/.test(name));
        return names.sort().map((name) => `.github/workflows/${name}`);
      } catch (error) {
        if (error.code === "ENOENT") return [];
        throw new InfrastructureError(`.github/workflows cannot be read (${error.code})`);
      }
    },
    async remote() {
      const url = await originOf(folder);
      return url === void 0 ? void 0 : remoteOf(url);
    }
  };
}
function remoteOf(url) {
  const found = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^/@]+@)?([\w.-]+)(?::\d+)?\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? /^(?:[\w.-]+@)?([\w.-]+):([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url);
  return found === null ? void 0 : { host: found[1], repository: found[2] };
}
async function originOf(folder) {
  const place = repositoryAround(folder, process.env);
  if (place === void 0) return void 0;
  const { code: code2, out } = await runGit(place, ["config", "--get", "remote.origin.url"]);
  return code2 === 0 ? out.toString("utf8").trim() : void 0;
}

// src/steps/compare-files.ts
import { basename } from "node:path";

// src/compare/compare-values.ts
function compareValues({ model, policy, candidate, baseline, source }) {
  const facts = { n: void 0, identicalModel: false, differing: void 0, rows: {}, testDigest: void 0 };
  const gates = policy.metrics.map((gate) => {
    const side = (values) => ({
      value: Object.hasOwn(values, gate.metric.name) ? values[gate.metric.name] : void 0,
      input: void 0
    });
    return judgeGate(gate, side(candidate), side(baseline), facts);
  });
  return {
    kind: "assay.verdict",
    schemaVersion: 1,
    model,
    ...decide({ gates, slices: [], policy, event: "pullRequest", firstRun: false }),
    baseline: { found: "explicit", source },
    candidate: {},
    gates,
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: []
  };
}

// src/documents/plain-table.ts
var import_yaml = __toESM(require_dist(), 1);
function decodePlainTable(text, file) {
  let value;
  try {
    value = (0, import_yaml.parse)(text, { maxAliasCount: 0, schema: "core" });
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split("\n")[0] : String(thrown);
    throw new InputError(`cannot be read: ${why}`, { file });
  }
  refuseHostile(value, file);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError("holds no values by name", { file });
  }
  return value;
}

// src/steps/metric-values.ts
async function readMetricValues(file, policy, files) {
  const text = await files.readText(file);
  if (text === void 0) throw new InputError("there is no such file", { file });
  const flat = new Map(flatten(decodePlainTable(text, file), ""));
  const values = {};
  for (const { metric } of policy.metrics) {
    const names = [metric.name, ...metric.aliases];
    const exact = names.find((name) => flat.has(name));
    const nested = [...flat.keys()].filter((key2) => names.some((name) => key2.endsWith(`.${name}`)));
    if (exact === void 0 && nested.length > 1) {
      throw new InputError(`holds ${nested.length} values of ${metric.name}: ${nested.slice(0, 3).join(", ")}`, {
        file
      });
    }
    const key = exact ?? nested[0];
    if (key === void 0) continue;
    const value = flat.get(key);
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new InputError(`must be a finite number, got ${JSON.stringify(value) ?? String(value)}`, {
        file,
        field: key
      });
    }
    const isNegated = exact?.startsWith("neg_") === true && metric.direction === "lower";
    values[metric.name] = { value: isNegated ? 0 - value : value };
  }
  return values;
}
function* flatten(value, path) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (path !== "") yield [path, value];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* flatten(inner, path === "" ? key : `${path}.${key}`);
}

// src/steps/compare-files.ts
var METRICS_FILES = /\.(json|ya?ml)$/i;
async function compareFiles(request, ports) {
  const { task, candidate, baseline } = request;
  const policy = resolvePolicy({ metrics: [request.gate] }, task, { optionOf });
  const kinds = [candidate, baseline].map((file) => METRICS_FILES.test(file));
  if (kinds[0] !== kinds[1]) {
    const rule = "one file holds metrics and the other predictions; compare two of a kind";
    throw new InputError(rule, { field: "--baseline" });
  }
  const model = basename(candidate).replace(/\.[^.]*$/, "");
  if (kinds[0] === true) {
    return compareValues({
      model,
      policy,
      candidate: await readMetricValues(candidate, policy, ports.files),
      baseline: await readMetricValues(baseline, policy, ports.files),
      source: baseline
    });
  }
  const ours = await openPredictions({ shown: candidate, absolute: candidate }, request, ports);
  const theirs = await openPredictions({ shown: baseline, absolute: baseline }, request, ports);
  if (ours.predictions.ids.length === 0) throw new InputError("no rows", { file: candidate });
  const { verdict } = compareModels({
    model,
    policy,
    event: "pullRequest",
    candidate: { predictions: ours.predictions },
    baseline: { predictions: theirs.predictions, exact: true },
    found: { found: "explicit", source: baseline, scored: "paired_by_id" },
    slices: () => [],
    findings: []
  });
  return verdict;
}
function optionOf(key) {
  return key === "name" ? "--metric" : `--${key.replaceAll("_", "-")}`;
}

// src/documents/workflow-file.ts
function decodeWorkflow(source, file) {
  const value = mapOf(parseYaml(source, file).value);
  for (const key of ["on", "jobs"]) {
    if (!value.has(key)) throw new InputError("a workflow needs it", { file, field: key });
  }
  return {
    triggers: triggersOf(value.get("on")),
    permissions: grantOf(value.get("permissions")),
    concurrency: value.has("concurrency"),
    jobs: [...mapOf(value.get("jobs"))].map(([id, job]) => jobOf(id, mapOf(job)))
  };
}
function triggersOf(on) {
  if (typeof on === "string" || Array.isArray(on)) {
    return new Map(textsOf(on).map((event) => [event, { types: void 0, branches: void 0 }]));
  }
  return new Map(
    [...mapOf(on)].map(([event, filter]) => [
      event,
      { types: textsOf(mapOf(filter).get("types")), branches: textsOf(mapOf(filter).get("branches")) }
    ])
  );
}
function jobOf(id, job) {
  const steps = job.get("steps");
  const called = [job, ...Array.isArray(steps) ? steps.map(mapOf) : []].map((each) => each.get("uses"));
  return {
    id,
    permissions: grantOf(job.get("permissions")),
    uses: called.filter((uses) => typeof uses === "string")
  };
}
function grantOf(value) {
  if (value === void 0 || value === null) return void 0;
  if (value === "read-all" || value === "write-all") return value;
  return new Map([...mapOf(value)].map(([scope, right2]) => [scope, String(right2)]));
}
function mapOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : /* @__PURE__ */ new Map();
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : void 0;
}

// src/steps/doctor-hosting.ts
var DAY_MS = 864e5;
var SOON = 14;
async function findingsOfHosting(hosting, branch, models, clock) {
  const rules = await attempt("required check", async () => rulesFinding(await hosting.rulesOf(branch), branch));
  const baselines2 = [];
  for (const model of models) {
    const subject = `baseline of ${model}`;
    baselines2.push(
      await attempt(subject, async () => {
        const artifact = await hosting.newestArtifact(`assay-${model}`, branch);
        const { standing, message } = standingOf(artifact, branch, clock.now());
        const next = `run the workflow on ${branch}`;
        return [{ standing, subject, message, ...standing === "ok" ? {} : { next } }];
      })
    );
  }
  return [...rules, ...baselines2.flat()];
}
async function attempt(subject, look) {
  try {
    return await look();
  } catch (thrown) {
    const forbidden = thrown instanceof InfrastructureError && "permission" in thrown && thrown.permission !== void 0;
    if (!forbidden) throw thrown;
    return [{ standing: "unknown", subject, message: thrown.message }];
  }
}
function rulesFinding(rules, branch) {
  const subject = `required check on ${branch}`;
  const queue = rules.mergeQueue ? [{ standing: "ok", subject: `merge queue of ${branch}`, message: "is on: the workflow needs `merge_group`" }] : [];
  if (rules.requiredChecks.length > 0) {
    return [{ standing: "ok", subject, message: `requires ${rules.requiredChecks.join(", ")}` }, ...queue];
  }
  return [
    {
      standing: "lacks",
      subject,
      message: "none: a rejected model can be merged",
      next: "in a ruleset, require the job that judges: `assay`, or `assay / gate` of the hardened set-up"
    },
    ...queue
  ];
}
function standingOf(artifact, branch, now) {
  if (artifact === void 0) return { standing: "lacks", message: `no run of ${branch} has stored one` };
  const days = Math.floor((artifact.expiresAt - now) / DAY_MS);
  if (artifact.expired || days < 0) return { standing: "lacks", message: "has expired" };
  return { standing: days < SOON ? "lacks" : "ok", message: `stored, ends in ${days} ${days === 1 ? "day" : "days"}` };
}

// src/steps/doctor-workflows.ts
var REPORTS = ["contents: read", "actions: read", "pull-requests: write", "checks: write"];
var FACES = [
  { path: /^$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/continuous-training\.yml$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/fork-report\.yml$/, permissions: REPORTS, judges: false },
  { path: /^\/\.github\/workflows\/release-model\.yml$/, permissions: ["contents: write"], judges: false },
  { path: /^\/actions\/compare$/, permissions: ["contents: read", "actions: read"], judges: true },
  { path: /^\/actions\/report$/, permissions: REPORTS, judges: false },
  { path: /^\/actions\/release$/, permissions: ["contents: write"], judges: false },
  { path: /^\/actions\/(?:check-data|train|evaluate)$/, permissions: ["contents: read"], judges: false }
];
var CALL = /^(?<owner>[\w.-]+)\/assay(?<path>\/[^@\s]+)?@(?<ref>\S+)$/i;
var FULL_COMMIT = /^[0-9a-f]{40}$/;
function callsAssay(file) {
  return file.jobs.some((job) => facesOf(job).length > 0);
}
function findingsOfWorkflows(callers, defaultBranch) {
  if (callers.length === 0) {
    return [
      {
        standing: "lacks",
        subject: ".github/workflows",
        message: "no workflow calls assay",
        next: "`assay init FILE` writes one, examples/workflows holds others"
      }
    ];
  }
  const judging = callers.filter(({ file }) => file.jobs.some((job) => facesOf(job).some((face) => face.judges)));
  return [
    pullRequests(judging),
    baselines(judging, defaultBranch),
    mergeQueue(judging),
    forks(callers),
    ...callers.flatMap((caller) => [...safety(caller), ...permissions(caller), ...pins(caller), ...overtaking(caller)])
  ];
}
function pullRequests(judging) {
  const subject = "pull requests";
  const judged = judging.filter(({ file }) => file.triggers.has("pull_request"));
  if (judged.length === 0) {
    const next = "add `pull_request:` under `on:` of the workflow that calls assay";
    return { standing: "lacks", subject, message: "no workflow judges them", next };
  }
  const deaf = judged.filter(({ file }) => file.triggers.get("pull_request")?.types?.includes("edited") !== true);
  if (deaf.length === 0) return { standing: "ok", subject, message: `judged by ${namesOf(judged)}` };
  return {
    standing: "lacks",
    subject,
    message: `${namesOf(deaf)} does not run again when one is pointed at another base branch`,
    next: "under `pull_request:` write `types: [opened, synchronize, reopened, edited, labeled, unlabeled]`"
  };
}
var STORED_BY = ["push", "schedule", "workflow_dispatch"];
function baselines(judging, defaultBranch) {
  const subject = "baseline";
  const makers = judging.filter(
    ({ file }) => STORED_BY.some((event) => {
      const trigger = file.triggers.get(event);
      if (trigger === void 0) return false;
      const { branches } = trigger;
      return event !== "push" || defaultBranch === void 0 || branches === void 0 || branches.some((branch2) => branch2 === defaultBranch || /[*?+[!]/.test(branch2));
    })
  );
  if (makers.length > 0) return { standing: "ok", subject, message: `stored by ${namesOf(makers)}` };
  const branch = defaultBranch ?? "main";
  return {
    standing: "lacks",
    subject,
    message: `no workflow runs on pushes to ${branch}, so there is nothing to compare with`,
    next: `under \`on:\` add \`push: {branches: [${branch}]}\``
  };
}
function mergeQueue(judging) {
  const subject = "merge queue";
  const queued = judging.filter(({ file }) => file.triggers.has("merge_group"));
  if (queued.length > 0) return { standing: "ok", subject, message: `judged by ${namesOf(queued)}` };
  return {
    standing: "lacks",
    subject,
    message: "no workflow judges what a queue is about to merge; with a queue, a required check would never come",
    next: "add `merge_group:` under `on:`"
  };
}
function forks(callers) {
  const subject = "forks";
  const reporting = callers.filter(
    ({ file }) => file.triggers.has("workflow_run") && file.jobs.some((job) => job.uses.some((uses) => /fork-report\.yml@|\/actions\/report@/.test(uses)))
  );
  if (reporting.length > 0) return { standing: "ok", subject, message: `reported by ${namesOf(reporting)}` };
  return {
    standing: "lacks",
    subject,
    message: "their pull requests get a verdict and a summary, but no comment: their runs may not write",
    next: "examples/workflows/forks.yml, where pull requests from forks or Dependabot are expected"
  };
}
function safety({ path, file }) {
  if (!file.triggers.has("pull_request_target")) return [];
  return [
    {
      standing: "lacks",
      subject: path,
      message: "`pull_request_target` gives the code of a fork the rights of this repository",
      next: "use `pull_request`, and examples/workflows/forks.yml for the comments"
    }
  ];
}
function permissions({ path, file }) {
  const commenting = file.triggers.has("pull_request") || file.triggers.has("workflow_run");
  return file.jobs.flatMap((job) => {
    const wanted = new Set(facesOf(job).flatMap((face) => face.permissions));
    if (!commenting) wanted.delete("pull-requests: write");
    if (wanted.size === 0) return [];
    const subject = `${path}, job ${job.id}`;
    const granted = job.permissions ?? file.permissions;
    if (granted === void 0) {
      const next2 = `write \`permissions: {}\` at the top, and in the job ${[...wanted].join(", ")}`;
      return [{ standing: "unknown", subject, message: "its permissions are the repository's default", next: next2 }];
    }
    const missing = [...wanted].filter((each) => !grants(granted, each));
    if (missing.length === 0) return [{ standing: "ok", subject, message: "has the permissions it needs" }];
    const next = "add them under `permissions:` of the job";
    return [{ standing: "lacks", subject, message: `lacks ${missing.join(", ")}`, next }];
  });
}
function grants(granted, wanted) {
  const [scope = "", right2 = ""] = wanted.split(": ");
  if (typeof granted === "string") return granted === "write-all" || right2 === "read";
  const given = granted.get(scope);
  return given === "write" || given === right2;
}
function pins({ path, file }) {
  const refs = new Set(file.jobs.flatMap((job) => job.uses.map((uses) => CALL.exec(uses)?.groups)));
  const findings = [];
  for (const call of refs) {
    if (call === void 0) continue;
    const { owner, ref } = call;
    if (owner === "OWNER") {
      const next = "write the owner of the action instead";
      findings.push({ standing: "lacks", subject: path, message: "OWNER is a placeholder", next });
    } else if (!FULL_COMMIT.test(ref)) {
      const next = "write the full commit, and the version in a comment behind it";
      findings.push({ standing: "lacks", subject: path, message: `\`@${ref}\` can be moved to other code`, next });
    }
  }
  const seen = /* @__PURE__ */ new Set();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}
function overtaking({ path, file }) {
  if (file.concurrency || !file.triggers.has("pull_request")) return [];
  return [
    {
      standing: "lacks",
      subject: path,
      message: "a push does not end the run before it: both are paid for",
      next: "add `concurrency:` as in examples/workflows/one-step.yml"
    }
  ];
}
function facesOf(job) {
  const paths = job.uses.map((uses) => CALL.exec(uses)).filter((call) => call !== null);
  return paths.flatMap((call) => FACES.filter(({ path }) => path.test(call.groups?.["path"] ?? "")));
}
function namesOf(callers) {
  return callers.map(({ path }) => path).join(", ");
}

// src/steps/doctor.ts
async function doctor({ config, hosting, offline }, ports) {
  const recipe = await readConfig({ folder: ".", config }, ports);
  const models = recipe === void 0 ? [] : Object.keys(decodeConfig(recipe, config).config.models);
  const callers = await readCallers(ports);
  const branch = await hosting?.defaultBranch();
  const hosted = hosting === void 0 || branch === void 0 ? [
    {
      standing: "unknown",
      subject: "required check, merge queue, stored baselines",
      message: offline,
      next: "with a token that may read the repository: GITHUB_TOKEN=… assay doctor"
    }
  ] : await findingsOfHosting(hosting, branch, models, ports.clock);
  return [recipeFinding(config, recipe, models), ...findingsOfWorkflows(callers, branch), ...hosted];
}
function recipeFinding(config, recipe, models) {
  if (recipe !== void 0) {
    const count = `${models.length} ${models.length === 1 ? "model" : "models"}`;
    return { standing: "ok", subject: config, message: `${count}: ${models.join(", ")}` };
  }
  const next = "`assay init FILE.csv` writes one for a table";
  return { standing: "lacks", subject: config, message: "there is no such file", next };
}
async function readCallers(ports) {
  const callers = [];
  for (const path of await ports.tree.workflowFiles()) {
    const source = await ports.files.readText(path);
    if (source === void 0 || !/\bassay\b/i.test(source)) continue;
    const file = decodeWorkflow(source, path);
    if (callsAssay(file)) callers.push({ path, file });
  }
  return callers;
}

// src/steps/evaluate-file.ts
import { createHash } from "node:crypto";
import { basename as basename2 } from "node:path";
async function evaluateFile(request, ports) {
  const { file, task, out } = request;
  const names = request.metrics?.map((name) => resolveMetric(name, task, { field: "--metrics" }).name) ?? defaultMetrics(task);
  const { predictions, sha256 } = await openPredictions({ shown: file, absolute: file }, request, ports);
  const evaluation = {
    kind: "assay.evaluation",
    schemaVersion: 1,
    task,
    rows: predictions.ids.length,
    testDigest: truthDigest(predictions),
    predictionsDigest: sha256,
    ...predictions.task === "regression" ? {} : classFacts(predictions),
    metrics: measured(predictions, names, request),
    slices: [],
    findings: labelFindings(metricInput(predictions))
  };
  if (out !== void 0) {
    const folder = `${out}/${basename2(file).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "")}`;
    await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
    await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
  }
  return evaluation;
}
function measured(predictions, names, request) {
  const input = metricInput(predictions);
  checkInput(input, { file: request.file });
  return measureOwn(input, names, {
    rows: drawnRows(predictions),
    testDigest: truthDigest(predictions),
    wanted: new Set(request.metrics === void 0 ? [] : names)
  });
}
function classFacts(predictions) {
  const { classes, positive, truth } = predictions;
  const classRows = new Array(classes.length).fill(0);
  for (const code2 of truth) classRows[code2] += 1;
  return { classes: [...classes], classRows, ...positive === void 0 ? {} : { positive } };
}
function truthDigest(predictions) {
  const hash = createHash("sha256");
  for (let row = 0; row < predictions.ids.length; row++) {
    const truth = predictions.task === "regression" ? predictions.truth[row] : predictions.classes[predictions.truth[row]];
    hash.update(`${JSON.stringify([predictions.ids.text(row), truth])}
`);
  }
  return `sha256:${hash.digest("hex")}`;
}

// src/steps/init.ts
import { relative, resolve } from "node:path";

// src/steps/templates.ts
var DEFAULTS = {
  regression: {
    model: "linear",
    metrics: "[rmse, mae, r2]",
    gate: ["{name: rmse, require: no_worse, max_relative_regression: 0.05}"]
  },
  binary: {
    model: "logistic",
    metrics: "[roc_auc, log_loss, accuracy, f1]",
    gate: ["{name: roc_auc, require: no_worse, max_absolute_regression: 0.02}"]
  },
  multiclass: {
    model: "logistic",
    metrics: "[accuracy, f1_macro, log_loss]",
    gate: ["{name: accuracy, require: no_worse, max_absolute_regression: 0.02}"]
  }
};
function renderRecipe(facts) {
  const defaults = DEFAULTS[facts.task];
  const dates = facts.columns.filter((column) => column.kind === "date" && column.name !== facts.target);
  const params = facts.task === "regression" ? "{}" : "{standardize: true}";
  return `version: 1
models:
  ${facts.name}:
    task: ${facts.task}
    data:
      path: ${quote2(facts.path)}
      target: ${quote2(facts.target)}
${facts.id === void 0 ? "" : `      id: ${quote2(facts.id)}
`}${dates.length === 0 ? "" : `      # dates are not used as features: ${dates.map((c) => c.name).join(", ").replace(/[\r\n]/g, " ")}
`}    # A row's side depends on the row alone: test rows stay test rows when the data grows.
    split: {method: hash, test_size: 0.2, random_state: 42}
    train: {model: ${defaults.model}, params: ${params}}
    evaluate:
      metrics: ${defaults.metrics}
    gate:
      metrics:
${defaults.gate.map((line) => `        - ${line}`).join("\n")}
`;
}
function renderWorkflow() {
  return `name: assay
on:
  pull_request:
    # edited: a pull request can be pointed at another base branch. labeled, unlabeled: \`assay-waive\` allows a waiver.
    types: [opened, synchronize, reopened, edited, labeled, unlabeled]
  pull_request_review:
    # An approval allows a waiver (\`gate.waive\`), until it is dismissed. The job's check of the pull_request event stays as it
    # was: re-run that job, or set the label instead. Where nobody waives, leave this and the labels out.
    types: [submitted, dismissed]
  push:
    branches: [main]
  merge_group:
permissions: {}
# A newer event of a pull request ends the run before it. Runs of main are never cut off: each may become a baseline.
concurrency:
  group: assay-\${{ github.event_name }}-\${{ startsWith(github.event_name, 'pull_request') && github.ref || github.run_id }}
  cancel-in-progress: \${{ startsWith(github.event_name, 'pull_request') }}
jobs:
  assay:
    name: assay
    runs-on: ubuntu-latest
    permissions:
      contents: read # the checkout, and the policy of the base branch
      actions: read # documents of the baseline's run
      pull-requests: write # the comment
      checks: write # the check run
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: OWNER/assay@v1
        with:
          config: assay.yml
`;
}
function quote2(text) {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}

// src/steps/init.ts
var CONFIG = "assay.yml";
var WORKFLOW = ".github/workflows/assay.yml";
var TARGET_NAMES = ["target", "label", "class", "y", "outcome", "price"];
async function init(request, ports) {
  const path = relative(".", resolve(request.file)) || request.file;
  if (path.startsWith("..")) {
    throw new InputError("lies outside this folder; run init in the folder that holds the data", {
      file: request.file
    });
  }
  if (!request.force) await refuseExisting(ports);
  const { table } = await openTable(
    { shown: request.file, absolute: resolve(request.file), root: resolve(".") },
    {},
    ports
  );
  const target = chooseTarget(table.columns, request.target, request.file);
  const task = request.task ?? taskOf(target);
  const name = modelName(path);
  const ids = table.columns.filter(
    (column) => column !== target && /^(id|uuid|.*_id)$/i.test(column.name) && isUnique(column)
  );
  const recipe = renderRecipe({
    name,
    path: path.replaceAll("\\", "/"),
    target: target.name,
    task,
    id: ids[0]?.name,
    columns: table.columns
  });
  await ports.files.writeText(CONFIG, recipe);
  await ports.files.writeText(WORKFLOW, renderWorkflow());
  const text = `Wrote ${CONFIG} (${task}, target "${target.name}", ${table.rows} rows) and ${WORKFLOW}.
${request.target === void 0 ? `The target is a guess: \`assay init ${request.file} --target COLUMN --force\` chooses another.
` : ""}Next: assay run
`;
  return { text, summary: { target: target.name, task, files: [CONFIG, WORKFLOW] } };
}
async function refuseExisting(ports) {
  for (const file of [CONFIG, WORKFLOW]) {
    if (await ports.files.exists(file) !== void 0)
      throw new InputError("exists already; --force writes over it", { file });
  }
}
function chooseTarget(columns, wanted, file) {
  const names = columns.map((column2) => column2.name);
  const name = wanted ?? TARGET_NAMES.map((word) => names.find((n) => n.toLowerCase() === word)).find((n) => n !== void 0) ?? names.at(-1);
  const column = name === void 0 ? void 0 : findColumn({ rows: 0, columns }, name);
  if (column === void 0)
    throw new InputError(`no column "${name}"; ${suggest(name ?? "", names)}${otherDelimiter(names)}`, {
      file,
      field: "--target"
    });
  if (columns.length < 2)
    throw new InputError("a table needs at least two columns, a feature and the target", { file });
  return column;
}
function modelName(path) {
  const stem = (path.split(/[\\/]/).at(-1) ?? "").replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "");
  return stem.toLowerCase().replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 64) || "model";
}
function isUnique(column) {
  if (column.storage === "text") return column.categories.length === column.codes.length;
  return new Set(column.values).size === column.values.length;
}

// src/steps/predict.ts
var ROWS_A_PIECE = 8192;
async function predict(request, ports) {
  const text = await ports.files.readText(request.model);
  if (text === void 0) throw new InputError("there is no such file", { file: request.model });
  const model = decodeModel(text, request.model);
  const { table } = await openTable({ shown: request.data, absolute: request.data }, {}, ports);
  const identity = await identifyRows(table, { id: request.id, target: model.target }, ports.workers);
  const all = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const ids = identity.idsOf(all, occurrencesOf(identity.digests, findColumn(table, model.target)));
  const { scores, findings } = predictModel(model, table, request.model);
  const { output } = model.signature;
  const columns = [{ name: ROW_ID_COLUMN, cell: (row) => ids.text(row) }];
  if (scores.type === "double") {
    columns.push({ name: "prediction", cell: (row) => scores.values[row] });
  } else if (output.type === "label") {
    const codes = labelsOf(scores.columns, output.classes, output.positive, output.threshold);
    columns.push({ name: "prediction", cell: (row) => output.classes[codes[row]] });
    output.classes.forEach((name, c) => {
      columns.push({ name: `${PROBABILITY_PREFIX}${name}`, cell: (row) => scores.columns[c][row] });
    });
  }
  return { csv: lines(columns, table.rows), rows: records(columns, table.rows), findings };
}
function* lines(columns, rows) {
  yield `${columns.map(({ name }) => writeTextCell(name)).join(",")}
`;
  for (let from = 0; from < rows; from += ROWS_A_PIECE) {
    let piece = "";
    const to = Math.min(rows, from + ROWS_A_PIECE);
    for (let row = from; row < to; row++) piece += `${columns.map(({ cell }) => cellText(cell(row))).join(",")}
`;
    yield piece;
  }
}
function* records(columns, rows) {
  for (let row = 0; row < rows; row++) yield Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
}
function cellText(value) {
  if (typeof value === "string") return writeTextCell(value);
  return value === 0 ? "0" : String(value);
}

// src/local/terminal.ts
var PROGRESS_INTERVAL = 100;
function terminalLog(options) {
  const live = process.stderr.isTTY === true && !options.quiet;
  let drawn = false;
  let last = 0;
  const line = (text) => {
    if (drawn) process.stderr.write("\r\x1B[2K");
    drawn = false;
    process.stderr.write(`${text}
`);
  };
  return {
    info: (text) => {
      if (!options.quiet) line(text);
    },
    warning: (text) => line(text),
    verbose: (text) => {
      if (options.verbose && !options.quiet) line(text);
    },
    progress(label, done, total) {
      if (!live) return;
      const now = performance.now();
      if (done < total && now - last < PROGRESS_INTERVAL) return;
      last = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const cells = Math.round(share * 24);
      process.stderr.write(
        `\r\x1B[2K${label} ${"█".repeat(cells)}${"░".repeat(24 - cells)} ${Math.round(share * 100)} %`
      );
      drawn = true;
      if (done >= total) {
        process.stderr.write("\r\x1B[2K");
        drawn = false;
      }
    }
  };
}
function wantsColour(noColour, env, isTerminal) {
  if (noColour || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0 && forced !== "") return forced !== "0";
  return isTerminal;
}

// src/cli/display.ts
var DEFAULT_WIDTH = 100;
var WIDEST = 120;
function display(options) {
  const terminal = process.stdout.isTTY === true;
  return {
    colour: wantsColour(options["no-color"] === true, process.env, terminal),
    width: Math.min(WIDEST, terminal ? process.stdout.columns : DEFAULT_WIDTH)
  };
}

// src/cli/doctor-text.ts
var WIDTH = "unknown".length;
function doctorText(findings) {
  const lines2 = findings.flatMap(({ standing, subject, message, next }) => [
    `${standing.padEnd(WIDTH)}  ${subject}: ${message}`,
    ...next === void 0 ? [] : [`${" ".repeat(WIDTH)}  next: ${next}`]
  ]);
  const lacking = findings.filter(({ standing }) => standing === "lacks").length;
  const end = lacking === 0 ? "Nothing is lacking." : `${lacking} ${lacking === 1 ? "thing is" : "things are"} lacking.`;
  return `${[...lines2, "", end].map((line) => terminalText(line)).join("\n")}
`;
}

// src/cli/hosting.ts
async function openHosting(remote, env, log) {
  const token = env["GITHUB_TOKEN"] ?? "";
  if (remote === void 0) return { hosting: void 0, offline: "git has no remote `origin` that is on GitHub" };
  const host = remote.host.toLowerCase();
  if (!isGitHub(host, env)) {
    const offline = `the remote \`origin\` is on ${host}, and GITHUB_TOKEN is sent to GitHub only; where that is a GitHub server, set GH_HOST=${host}`;
    return { hosting: void 0, offline };
  }
  if (token === "") return { hosting: void 0, offline: "GITHUB_TOKEN is not set" };
  const { openClient } = await import("./client-ERN2HBFN.js");
  const { openHosting: open } = await import("./hosting-IISCRQ6N.js");
  const apiUrl = env["GITHUB_API_URL"] || apiOf(host);
  return {
    hosting: open(openClient({ token, apiUrl, repository: remote.repository, log, clock: localClock })),
    offline: ""
  };
}
var PUBLIC_HOSTS = ["github.com", "ssh.github.com"];
var REGIONAL = /^[a-z0-9-]+\.ghe\.com$/;
function isGitHub(host, env) {
  const named = [hostOf(env["GITHUB_API_URL"]), env["GH_HOST"]?.toLowerCase()];
  return PUBLIC_HOSTS.includes(host) || REGIONAL.test(host) || named.includes(host);
}
function hostOf(url) {
  return url !== void 0 && URL.canParse(url) ? new URL(url).hostname : void 0;
}
function apiOf(host) {
  if (PUBLIC_HOSTS.includes(host)) return "https://api.github.com";
  return REGIONAL.test(host) ? `https://api.${host}` : `https://${host}/api/v3`;
}

// src/report/terminal-page.ts
var INDENT = 2;
var LABEL = 10;
var NARROWEST = 40;
var Page = class {
  #lines = [""];
  #colour;
  #width;
  constructor(colour, width) {
    this.#colour = colour;
    this.#width = Math.max(NARROWEST, width);
  }
  get #room() {
    return this.#width - INDENT;
  }
  #push(line) {
    this.#lines.push(line === "" ? "" : `${" ".repeat(INDENT)}${line}`);
  }
  gap() {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }
  rule() {
    this.#push(paint("─".repeat(this.#room), "dim", this.#colour));
  }
  /** Name and verdict on one line where they fit, else below each other. */
  title(tone, name, verdict) {
    const sign = paint(paint(TONE_SIGNS[tone], tone, this.#colour), "bold", this.#colour);
    const head = paint(terminalText(name), "bold", this.#colour);
    const plain = phraseToTerminal(verdict, false);
    const isShort = displayWidth(terminalText(name)) + displayWidth(plain) + 4 <= this.#room;
    this.#push(`${sign} ${head}${isShort ? `  ${paint(plain, tone, this.#colour)}` : ""}`);
    if (!isShort) for (const line of wrap(verdict, this.#room, false)) this.#push(paint(line, tone, this.#colour));
    this.rule();
  }
  text(phrase) {
    for (const line of wrap(phrase, this.#room, this.#colour)) this.#push(line);
  }
  lines(text) {
    for (const line of text.split("\n")) this.#push(line);
  }
  labelled(label, phrase) {
    const lines2 = wrap(phrase, this.#room - LABEL, this.#colour);
    lines2.forEach((line, i) => {
      const head = i === 0 ? paint(label.padEnd(LABEL), "bold", this.#colour) : " ".repeat(LABEL);
      this.#push(`${head}${line}`);
    });
  }
  table(table, indent = 0, spare = []) {
    const space = " ".repeat(indent);
    for (const line of tableToTerminal(table, this.#room - indent, this.#colour, spare)) this.#push(`${space}${line}`);
  }
  toString() {
    return `${this.#lines.join("\n").trimEnd()}
`;
  }
};

// src/report/terminal.ts
var METRICS_SHOWN = 12;
var COEFFICIENTS_SHOWN = 5;
var FINDINGS_SHOWN = 6;
var CHANGES_SHOWN = 10;
var SPARE = ["Margin", "Threshold", "Baseline"];
function renderTerminal(reports, options) {
  const page = new Page(options.colour, options.width);
  for (const report of orderReports(reports)) {
    if (isFailed(report)) writeFailed(page, report.model, report.failure);
    else writeModel(page, report, options);
  }
  if (reports.length > 1) {
    page.rule();
    page.text(overviewTitle(reports));
    page.gap();
    page.table(overviewTable(reports));
    page.gap();
  }
  return page.toString();
}
function writeFailed(page, model, failure) {
  page.title("bad", model, ["failed, no verdict"]);
  page.lines(terminalLines(failure, ""));
  page.gap();
  page.labelled("Next", ["repair this and run again; no verdict is never a pass."]);
  page.gap();
}
function writeModel(page, report, options) {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  page.title(DECISION_TONES[verdict.decision], verdict.model, headline.verdict);
  const change = policyChangeWords(verdict);
  if (change !== void 0) page.text(change);
  for (const sentence of headline.why) page.text(sentence);
  for (const sentence of waiverWords(verdict)) page.text(sentence);
  page.gap();
  page.labelled("Next", headline.next);
  page.labelled("Compared", comparedWords(report));
  page.gap();
  if (verdict.gates.length > 0) {
    page.table(gateTable(verdict), 0, SPARE);
    page.gap();
  }
  const notes = gateNotes(verdict, headline.told);
  for (const note of [...notes, anchorNote(verdict), ledgerNote(verdict)]) if (note !== void 0) page.text(note);
  const moved = movedWords(report);
  if (moved !== void 0) page.text(moved);
  page.gap();
  writeMetrics(page, report);
  writeSlices(page, report);
  writeAttribution(page, report);
  writeChanges(page, report);
  writeData(page, report);
  writeEnd(page, report, options);
}
function writeMetrics(page, report) {
  const rows = metricRows(report).filter((row) => !row.gated || row.dummy !== void 0);
  if (rows.some((row) => !row.gated)) {
    const shown = rows.slice(0, METRICS_SHOWN);
    page.table(metricTable(shown));
    for (const note of undefinedNotes(shown)) page.text(note);
    if (rows.length > shown.length)
      page.text([`and ${plural(rows.length - shown.length, "more metric")} in metrics.json`]);
    page.gap();
  }
  const dummy = dummyWords(report);
  if (dummy !== void 0)
    page.text(dummy.answer === "yes" ? dummy.text : [{ tone: "warn", text: "! " }, ...dummy.text]);
  page.gap();
}
function writeSlices(page, report) {
  const section = slicesSection(report);
  if (section === void 0) return;
  const summary = slicesSummary(slicesOf(report)).replace("Slices: ", "");
  page.labelled("Slices", [summary]);
  if (!summary.includes("worse") || summary.startsWith("none")) return;
  for (const block of section.blocks) if (block.type === "table") page.table(block.table, LABEL);
}
function writeAttribution(page, { verdict }) {
  const words = attributionWords(verdict);
  if (words === void 0) return;
  page.labelled("Causes", words);
  const table = attributionTable(verdict);
  if (table !== void 0) page.table(table, LABEL);
}
function writeChanges(page, report) {
  if (report.baseline?.model === void 0 && report.baseline?.run === void 0) return;
  const changes = changesOf(report);
  page.labelled("Changed", changesSummary(changes));
  for (const change of changes.slice(0, CHANGES_SHOWN)) {
    page.labelled("", say`${change.what}: ${change.baseline} → ${change.candidate}`);
  }
  if (changes.length > CHANGES_SHOWN)
    page.labelled("", [`and ${plural(changes.length - CHANGES_SHOWN, "more difference")}`]);
  if (comparableCoefficients(report) === void 0) return;
  const rows = coefficientRows(report).filter(isMoved);
  if (rows.length === 0) return;
  page.labelled("", [
    `${plural(rows.length, "coefficient")} moved${rows.length > COEFFICIENTS_SHOWN ? "; most:" : ":"}`
  ]);
  page.table(coefficientTable(rows.slice(0, COEFFICIENTS_SHOWN), true), LABEL);
}
function writeData(page, report) {
  const findings = findingsOf(report);
  const facts = dataFacts(report);
  if (facts.length === 0 && findings.length === 0) return;
  page.labelled(
    "Data",
    facts.length === 0 ? [findingsSummary(findings)] : say`${facts}${findings.length === 0 ? "" : ` Found: ${findingsSummary(findings)}.`}`
  );
  const loud = findings.filter((finding) => finding.severity !== "info");
  for (const finding of loud.slice(0, FINDINGS_SHOWN)) page.labelled("", findingPhrase(finding));
  if (loud.length > FINDINGS_SHOWN) page.labelled("", [`and ${loud.length - FINDINGS_SHOWN} more in data-check.json`]);
}
function writeEnd(page, report, options) {
  const cost = costWords(report.run);
  if (cost !== "") page.labelled("Cost", [cost]);
  if (options.out !== void 0)
    page.labelled(
      "Files",
      say`${code(`${options.out}/${report.verdict.model}/report.html`)} and the documents beside it`
    );
  page.labelled("Again", reproduceWords(report, options.command));
  page.gap();
}

// src/report/verb-text.ts
var COLUMNS_SHOWN = 40;
var SPARE2 = ["Deviation", "Min", "Max", "Distinct", "Median", "Kind", "Missing"];
var DIGITS = 6;
function verbText(name, facts, options) {
  const page = new Page(options.colour, options.width);
  if (facts.evaluation !== void 0) writeEvaluation(page, name, facts.evaluation);
  else if (facts.model !== void 0) writeModel2(page, name, facts.model.document, facts.model.digest);
  else if (facts.dataCheck !== void 0) writeDataCheck(page, name, facts.dataCheck);
  else return "";
  page.labelled("Files", [code(`${facts.folder}/`)]);
  return page.toString();
}
function writeDataCheck(page, name, check) {
  page.title(severityTone(check.findings), name, [`data: ${findingsSummary(check.findings)}`]);
  const sizes = `${plural(check.rows, "row")}: ${groupThousands(check.trainRows)} to train, ${groupThousands(check.testRows)} held out.`;
  page.text(say`${sizes} Target ${code(check.target)}.`);
  page.gap();
  page.table(profileTable(check.columns.slice(0, COLUMNS_SHOWN)), 0, SPARE2);
  const more = check.columns.length - COLUMNS_SHOWN;
  if (more > 0) page.text([`and ${plural(more, "more column")}`]);
  page.gap();
  for (const finding of check.findings) page.text(findingPhrase(finding));
  page.gap();
}
function writeModel2(page, name, model, digest) {
  page.title(severityTone(model.findings), name, [`trained, ${shortDigest(digest)}`]);
  const settings = Object.keys(model.params).sort().map((key) => say`${code(key)} = ${settingText(model.params[key])}`);
  const kind = code(model.estimator.type);
  page.labelled("Model", settings.length === 0 ? [kind] : say`${kind} with ${listOf(settings)}`);
  const features = plural(model.signature.inputs.length, "feature");
  page.labelled("Data", say`${plural(model.training.rows, "training row")}, ${features}, target ${code(model.target)}`);
  for (const finding of model.findings) page.labelled("", findingPhrase(finding));
}
function writeEvaluation(page, name, evaluation) {
  const { findings, metrics, rows } = evaluation;
  page.title(severityTone(findings), name, [`evaluated on ${plural(rows, "held-out row")}`]);
  page.table(evaluationTable(evaluation));
  page.gap();
  for (const [metric, value] of Object.entries(metrics)) {
    if ("undefined" in value) page.text(say`${code(metric)} is undefined: ${quote(value.undefined)}.`);
  }
  page.gap();
  for (const finding of findings) page.text(findingPhrase(finding));
  page.gap();
}
function evaluationTable({ metrics, dummy }) {
  const right2 = (title) => ({ title, align: "right" });
  const withDummy = (cell) => dummy === void 0 ? [] : [[cell]];
  return {
    columns: [{ title: "Metric", align: "left" }, right2("Value"), ...dummy === void 0 ? [] : [right2("Dummy")]],
    rows: Object.keys(metrics).sort().map((name) => [[code(name)], [valueText(metrics[name])], ...withDummy(valueText(dummy?.[name]))])
  };
}
function valueText(metric) {
  const value = numberOf(metric);
  if (value !== void 0) return formatTogether([value])[0];
  return metric === void 0 ? "" : "undefined";
}
function metricsText(metrics, names) {
  const asked = names?.map((name) => findMetric(name)?.name ?? name) ?? Object.keys(metrics).sort();
  const width = asked.reduce((widest, name) => Math.max(widest, displayWidth(name)), 0);
  let out = "";
  for (const name of asked) {
    const metric = metrics[name];
    const value = numberOf(metric);
    const reason = metric !== void 0 && "undefined" in metric ? `: ${terminalText(metric.undefined)}` : "";
    const text = value === void 0 ? `undefined${reason}` : formatNumber(value, DIGITS);
    out += `${terminalText(name)}${" ".repeat(width - displayWidth(name))}  ${text}
`;
  }
  return out;
}

// src/cli/outcome-text.ts
function outcomesJson(verbs, outcomes) {
  const documents = outcomes.map(({ name, session, failure }) => {
    const { held } = session;
    if (failure !== void 0)
      return [name, { decision: "error", exitCode: failure.exitCode, message: failure.message }];
    const last = verbs.at(-1);
    const own = {
      "check-data": held.dataCheck,
      train: held.model?.document,
      evaluate: held.evaluation,
      compare: held.verdict,
      report: held.verdict
    };
    return [name, last === void 0 ? void 0 : own[last]];
  });
  if (verbs.length === 1 && documents.length === 1) return encodeCanonical(documents[0][1]);
  return encodeCanonical({ models: Object.fromEntries(documents) });
}
function outcomesText(verbs, outcomes, options) {
  if (!verbs.includes("compare") && !verbs.includes("report")) {
    return outcomes.map((outcome) => verbText(outcome.name, { ...outcome.session.held, folder: outcome.session.folder }, options)).join("");
  }
  const reports = outcomes.map(({ name, session, verdict, failure }) => {
    if (failure !== void 0) return { model: name, failure: failure.message };
    return session.held.report ?? { verdict };
  });
  return renderTerminal(reports, options);
}
function verdictText(verdict, options) {
  return renderTerminal([{ verdict }], options);
}
function evaluationText(evaluation) {
  return metricsText(evaluation.metrics, Object.keys(evaluation.metrics));
}

// src/report/plan-text.ts
var SPARE3 = ["Method", "for twice", "Models differ on"];
function gatePlansText(models, { colour, width }) {
  const page = new Page(colour, width);
  for (const { model, gates } of models) {
    if (gates.length === 0) {
      page.text(say`${code(model)}: no gate was measured on paired rows.`);
      page.gap();
      continue;
    }
    page.text(
      say`${code(model)}: what ${plural(Math.max(...gates.map(({ rows }) => rows)), "held-out row")} can settle`
    );
    page.gap();
    page.table(settleTable(gates), 0, SPARE3);
    page.gap();
  }
  page.text([SETTLE_NOTE]);
  return page.toString();
}
function sizePlanText(plan, { colour, width }) {
  const { rows, metric, byShare, byDeviation, floor } = plan;
  const page = new Page(colour, width);
  const size = rows === void 0 ? "a test set" : plural(rows, "held-out row");
  page.text(say`What ${size} can settle${metric === void 0 ? "" : say` by ${code(metric)}`}`);
  page.gap();
  if (rows !== void 0 && rows < floor.rows) {
    page.text([{ tone: "warn", text: `Nothing: below ${floor.rows} rows no verdict is given, whatever the margin.` }]);
    page.gap();
  }
  if (byShare !== void 0) {
    page.text(
      metric === void 0 ? [
        "Metrics that say right or wrong of each row (accuracy), by the share of rows on which the two models disagree:"
      ] : ["By the share of rows on which the two models disagree about right and wrong:"]
    );
    page.gap();
    page.table(shareTable(plan));
    page.gap();
  }
  if (byDeviation !== void 0) {
    page.text([
      metric === void 0 ? "Any other metric, by the standard deviation of what each row adds to the difference:" : "By the standard deviation of what each row adds to the difference:"
    ]);
    page.gap();
    page.table(deviationTable(byDeviation.needed));
    page.gap();
    if (rows !== void 0 && byDeviation.smallest !== void 0) {
      page.text([
        `${plural(rows, "row")} ${rows === 1 ? "settles" : "settle"} ${formatNumber(byDeviation.smallest, 2)} deviations or more.`
      ]);
      page.gap();
    }
  }
  page.text(noteOf(plan));
  page.text(
    say`A finished run tells it in your metric’s own unit: ${code("assay run")}, then ${code("assay plan-test-set")}.`
  );
  return page.toString();
}
var right = (title) => ({ title, align: "right" });
function shareTable({ byShare, rows }) {
  const { needed = [], smallest = [] } = byShare ?? {};
  const shares = [...new Set(needed.map(({ share }) => share))];
  const margins = [...new Set(needed.map(({ margin }) => margin))];
  const line = (title, cell) => [
    [title],
    ...shares.map((share) => [cell(share)])
  ];
  return {
    columns: [{ title: "Models disagree on", align: "left" }, ...shares.map((share) => right(formatPercent(share)))],
    rows: [
      ...margins.map(
        (margin) => line(
          `rows for a margin of ${formatExact(margin)}`,
          (share) => groupThousands(needed.find((plan) => plan.share === share && plan.margin === margin).rows)
        )
      ),
      ...rows === void 0 || smallest.length === 0 ? [] : [
        line(
          `smallest margin of ${plural(rows, "row")}`,
          (share) => formatNumber(smallest.find((plan) => plan.share === share).margin, 2)
        )
      ]
    ]
  };
}
function deviationTable(needed) {
  return {
    columns: [{ title: "Margin", align: "left" }, right("Rows")],
    rows: needed.map((plan) => [[`${formatExact(plan.margin)} deviations`], [groupThousands(plan.rows)]])
  };
}
function noteOf({ alpha, power, floor }) {
  const classes = floor.ofEachClass === void 0 ? "" : ` Metrics that look at one class (roc_auc, f1, recall) need ${floor.ofEachClass} rows of each as well.`;
  return [
    `Error rate ${formatPercent(alpha)}, and a chance of ${formatPercent(power)} to settle it where the models are equal. No verdict below ${floor.rows} rows.${classes}`
  ];
}

// src/steps/plan-test-set.ts
var METRIC_NAMES = [...new Set(TASKS.flatMap(defaultMetrics))];
function planFromSize(question) {
  const { rows, alpha = ALPHA } = question;
  if (rows !== void 0 && !(Number.isSafeInteger(rows) && rows > 0))
    throw new InputError(`must be a whole number of rows, got ${rows}`, { field: "--rows" });
  if (!(alpha > 0 && alpha < 0.5))
    throw new InputError(`must lie above 0 and below 0.5, got ${alpha}`, { field: "--alpha" });
  const metric = question.metric === void 0 ? void 0 : findMetric(question.metric);
  if (question.metric !== void 0 && metric === void 0)
    throw new InputError(`no metric is called "${question.metric}"; ${suggest(question.metric, METRIC_NAMES)}`, {
      field: "--metric"
    });
  return planSize({ metric, rows, alpha });
}
async function planFromRuns({ out, models }, files) {
  const names = models ?? (await files.list(out)).filter((name) => MODEL_NAME.test(name));
  const plans = [];
  for (const model of names) {
    const verdict = await readVerdict(model, out, files);
    if (verdict !== void 0) plans.push({ model, gates: planGates(verdict) });
    else if (models !== void 0)
      throw new InputError("there is no verdict of this model; run `assay run` first", { file: `${out}/${model}` });
  }
  if (plans.length === 0) {
    const rule = "holds no verdict; run `assay run` first, or give --rows N for tables without data, or --candidate and --baseline";
    throw new InputError(rule, { file: out });
  }
  if (plans.every(({ gates }) => gates.length === 0)) {
    throw new InputError("no gate was measured on paired rows, so there is nothing to plan by", { file: out });
  }
  return plans;
}
async function readVerdict(model, out, files) {
  if (!MODEL_NAME.test(model)) throw new InputError(`"${model}" is no name of a model`, { field: "--model" });
  const path = `${out}/${model}/${verdictDocument.file}`;
  const text = await files.readText(path);
  return text === void 0 ? void 0 : verdictDocument.decode(text, path);
}
async function planFromFiles(request, ports) {
  const { gate } = request;
  const hasMargin = gate.max_absolute_regression !== void 0 || gate.max_relative_regression !== void 0;
  const verdict = await compareFiles({ ...request, gate: hasMargin ? gate : { ...gate, require: "better" } }, ports);
  const gates = planGates(verdict);
  if (gates.length > 0) return { model: verdict.model, gates };
  const [first] = verdict.gates;
  const why = verdict.baseline.problem ?? first?.note ?? "no difference was measured on paired rows";
  throw new InputError(`nothing to plan by: ${why}`, { file: request.candidate });
}

// src/cli/ports.ts
function openPorts(options, ahead) {
  return {
    files: ahead?.over(localFiles) ?? localFiles,
    workers: ahead?.workers ?? openWorkers(),
    git: localGit,
    log: terminalLog({ quiet: options.quiet === true, verbose: options.verbose === true }),
    clock: localClock,
    machine: localMachine
  };
}

// src/cli/two-files.ts
function twoFilesOf(options) {
  for (const name of ["baseline", "task", "metric"]) {
    if (options[name] === void 0) throw new InputError(`--candidate needs --${name}`, { field: `--${name}` });
  }
  return {
    candidate: options.candidate,
    baseline: options.baseline,
    task: options.task,
    id: options.id,
    positive: options.positive,
    groupColumn: options["group-column"],
    weightColumn: options["weight-column"],
    gate: {
      name: options.metric,
      require: options.require,
      threshold: options.threshold,
      max_absolute_regression: options["max-absolute-regression"],
      max_relative_regression: options["max-relative-regression"],
      min_absolute_change: options["min-absolute-change"],
      min_relative_change: options["min-relative-change"],
      alpha: options.alpha,
      greater_is_better: isTrue(options["greater-is-better"])
    }
  };
}
function isTrue(word) {
  return word === void 0 ? void 0 : word === "true";
}

// src/cli/plan-face.ts
var DEFAULT_OUT = "assay-out";
async function planTestSet(options, _positionals, print) {
  const form = formOf(options);
  if (form === "size") {
    const plan = planFromSize(options);
    print(options.json === true ? encodeCanonical(plan) : sizePlanText(plan, display(options)));
    return 0;
  }
  const ports = openPorts(options);
  try {
    const models = form === "files" ? [await planFromFiles(twoFilesOf(options), ports)] : await planFromRuns({ out: options.out ?? DEFAULT_OUT, models: options.model }, ports.files);
    print(options.json === true ? encodeCanonical({ models }) : gatePlansText(models, display(options)));
    return 0;
  } finally {
    await ports.workers.close();
  }
}
function formOf(options) {
  const isSize = options.rows !== void 0 || options.metric !== void 0 && options.candidate === void 0;
  const form = options.candidate !== void 0 ? "files" : isSize ? "size" : "run";
  const allowed = [...PLAN_FORMS[form], ...EVERYWHERE];
  for (const name of Object.keys(options)) {
    if (allowed.includes(name)) continue;
    const given = { files: "with --candidate", size: "with --rows or --metric", run: "without --rows and --candidate" };
    throw new InputError(`does not go ${given[form]}`, { field: `--${name}` });
  }
  return form;
}

// src/cli/faces.ts
var DEFAULT_OUT2 = "assay-out";
var FACES2 = {
  run: chainFace(["check-data", "train", "evaluate", "compare", "report"]),
  "check-data": chainFace(["check-data"]),
  train: chainFace(["train"]),
  evaluate: async (options, positionals, print, ahead) => options.predictions === void 0 ? chainFace(["evaluate"])(options, positionals, print, ahead) : evaluatePredictions(options, print),
  compare: async (options, positionals, print) => options.candidate === void 0 ? chainFace(["compare"])(options, positionals, print) : comparePredictions(options, print),
  report: chainFace(["report"]),
  predict: predictFile,
  "plan-test-set": planTestSet,
  init: initRecipe,
  doctor: lookAtRepository
};
function chainFace(verbs) {
  return async (options, _positionals, print, ahead) => {
    const ports = openPorts(options, ahead);
    try {
      const request = recipeRequest(options);
      const recipes = await readRecipes(request, ports);
      const out = options.out ?? DEFAULT_OUT2;
      const command = commandOf(verbs.length > 1 ? "run" : verbs[0], options);
      const place = { out, baseline: options.baseline, folder: ".", recipes: request, command };
      const outcomes = await runChain(verbs, recipes, place, ports);
      print(
        options.json === true ? outcomesJson(verbs, outcomes) : outcomesText(verbs, outcomes, { command, out, ...display(options) })
      );
      tellFailures(outcomes, ports.log.warning);
      return worstExitCode(outcomes);
    } finally {
      await ports.workers.close();
    }
  };
}
function recipeRequest(options) {
  const { data, target } = options;
  if (data === void 0) {
    for (const name of ["target", "task", "train"]) {
      if (options[name] !== void 0) throw new InputError("goes with --data FILE", { field: `--${name}` });
    }
  } else if (options.config !== void 0) {
    throw new InputError("give either --config or --data", { field: "--data" });
  } else if (target === void 0) {
    throw new InputError("--data needs --target COLUMN", { field: "--target" });
  }
  return {
    folder: ".",
    config: options.config,
    table: data === void 0 || target === void 0 ? void 0 : { data, target, task: options.task, train: options.train },
    models: options.model,
    overrides: options.set
  };
}
function tellFailures(outcomes, warn) {
  for (const { name, failure } of outcomes) {
    if (failure !== void 0) warn(`assay: ${name}: ${terminalText(failure.message)}`);
  }
}
function commandOf(verb, options) {
  const words = [verb];
  for (const name of TOLD_AGAIN) {
    const value = options[name];
    for (const each of Array.isArray(value) ? value : value === void 0 ? [] : [value])
      words.push(`--${name}`, String(each));
  }
  return words.map(shellWord).join(" ");
}
var TOLD_AGAIN = [
  "config",
  "data",
  "target",
  "task",
  "train",
  "candidate",
  "baseline",
  "metric",
  "require",
  "threshold",
  "max-absolute-regression",
  "max-relative-regression",
  "min-absolute-change",
  "min-relative-change",
  "alpha",
  "greater-is-better",
  "id",
  "positive",
  "group-column",
  "weight-column",
  "set"
];
function shellWord(word) {
  return /^[A-Za-z0-9_./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
async function evaluatePredictions(options, print) {
  const { task, predictions, metrics } = options;
  if (task === void 0) throw new InputError("--predictions needs --task", { field: "--task" });
  const ports = openPorts(options);
  try {
    const evaluation = await evaluateFile(
      {
        file: predictions,
        task,
        metrics: metrics?.split(",").map((name) => name.trim()),
        id: options.id,
        positive: options.positive,
        groupColumn: options["group-column"],
        weightColumn: options["weight-column"],
        out: options.out
      },
      ports
    );
    print(options.json === true ? encodeCanonical(evaluation) : evaluationText(evaluation));
    return 0;
  } finally {
    await ports.workers.close();
  }
}
async function comparePredictions(options, print) {
  const request = twoFilesOf(options);
  const ports = openPorts(options);
  try {
    const verdict = await compareFiles(request, ports);
    print(
      options.json === true ? encodeCanonical(verdict) : verdictText(verdict, { command: commandOf("compare", options), ...display(options) })
    );
    return verdict.decision === "rejected" ? 1 : 0;
  } finally {
    await ports.workers.close();
  }
}
async function predictFile(options, _positionals, print) {
  const model = options.model?.[0];
  if (model === void 0 || options.model?.length !== 1)
    throw new InputError("predict needs one --model MODEL.JSON", { field: "--model" });
  if (options.data === void 0) throw new InputError("predict needs --data FILE", { field: "--data" });
  const ports = openPorts(options);
  try {
    const { csv, rows, findings } = await predict({ model, data: options.data, id: options.id }, ports);
    for (const finding of findings) ports.log.warning(terminalText(finding.message));
    if (options.out !== void 0) await ports.files.writeText(options.out, csv);
    if (options.json === true) print(encodeCanonical({ predictions: [...rows] }));
    else if (options.out === void 0) for (const piece of csv) print(piece);
    return 0;
  } finally {
    await ports.workers.close();
  }
}
async function initRecipe(options, positionals, print) {
  const [file] = positionals;
  if (file === void 0) throw new InputError("init needs a table: assay init data/houses.csv", { field: "FILE" });
  const ports = openPorts(options);
  try {
    const made = await init(
      { file, target: options.target, task: options.task, force: options.force === true },
      ports
    );
    print(options.json === true ? encodeCanonical(made.summary) : made.text);
    return 0;
  } finally {
    await ports.workers.close();
  }
}
async function lookAtRepository(options, _positionals, print) {
  const ports = openPorts(options);
  try {
    const tree = localWorkTree(".");
    const hosting = await openHosting(await tree.remote(), process.env, ports.log);
    const findings = await doctor({ config: options.config ?? "assay.yml", ...hosting }, { ...ports, tree });
    print(options.json === true ? encodeCanonical({ findings: [...findings] }) : doctorText(findings));
    return 0;
  } finally {
    await ports.workers.close();
  }
}
export {
  FACES2 as FACES
};
