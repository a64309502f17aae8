import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openWorkers
} from "./chunk-NR4EOLAW.js";
import {
  EVERYWHERE,
  PLAN_FORMS
} from "./chunk-IJ5OLJN7.js";
import {
  TONE_SIGNS,
  displayWidth,
  paint,
  phraseToTerminal,
  tableToTerminal,
  wrap
} from "./chunk-HDZA3W3Y.js";
import {
  compareModels,
  identifyRows,
  labelFindings,
  labelsOf,
  measureOwn,
  metricInput,
  runChain,
  worstExitCode
} from "./chunk-3PJONJKN.js";
import "./chunk-IBDJHCSU.js";
import {
  expiryWords
} from "./chunk-TBOBBUC4.js";
import "./chunk-P2KMOA2C.js";
import "./chunk-IO4LHPPO.js";
import {
  occurrencesOf
} from "./chunk-B3DP24NM.js";
import "./chunk-WU2LVC4L.js";
import "./chunk-OZFMHBV5.js";
import "./chunk-TW33F25Q.js";
import {
  SETTLE_NOTE,
  attributionTable,
  attributionWords,
  checkInput,
  coefficientRows,
  coefficientTable,
  comparableCoefficients,
  dataFacts,
  decide,
  drawnRows,
  findingPhrase,
  findingsOf,
  findingsSummary,
  gateNotes,
  gateTable,
  isMoved,
  judgeGate,
  movedWords,
  openPredictions,
  planGates,
  planSize,
  profileTable,
  settleTable,
  severityTone,
  slicesOf,
  slicesSection,
  slicesSummary
} from "./chunk-WZWBMWQS.js";
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
} from "./chunk-YSLYPBW4.js";
import {
  ALPHA,
  decimalComma,
  decodeModel,
  openTable,
  predictModel,
  readConfig,
  readRecipes,
  resolvePolicy,
  taskOf
} from "./chunk-3ET62CJQ.js";
import "./chunk-X2CBZQXF.js";
import "./chunk-X3MSHH5V.js";
import {
  otherDelimiter
} from "./chunk-ZAMKKATV.js";
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
} from "./chunk-Q3XRVOCM.js";
import {
  TASKS,
  refuseHostile
} from "./chunk-U2S2S4CM.js";
import {
  localFiles,
  repositoryAround
} from "./chunk-OZQOA2DB.js";
import {
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  writeTextCell
} from "./chunk-DILNABZH.js";
import {
  terminalLines,
  terminalText
} from "./chunk-RN622SCI.js";
import {
  findColumn
} from "./chunk-WF6XTZGX.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-3P46YW6C.js";
import "./chunk-IBAK7LWP.js";
import {
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError
} from "./chunk-MTL7CF67.js";
import {
  __toESM
} from "./chunk-OX56JKKQ.js";

// src/cli/faces.ts
import { relative as relative2 } from "node:path";
import { fileURLToPath } from "node:url";

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
  for (const [key, inner2] of Object.entries(value)) yield* flatten(inner2, path === "" ? key : `${path}.${key}`);
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

// src/steps/doctor.ts
import { join as join2 } from "node:path/posix";

// src/documents/workflow-file.ts
var MAX_CHARACTERS = 512 * 1024;
var MAX_JOBS = 1e3;
function decodeWorkflow(source, file) {
  const value = mapOf(parsed(source, file));
  for (const key of ["on", "jobs"]) {
    if (!value.has(key)) throw new InputError("a workflow needs it", { file, field: key });
  }
  const jobs = [...mapOf(value.get("jobs"))];
  if (jobs.length > MAX_JOBS)
    throw new InputError(`${jobs.length} jobs, at most ${MAX_JOBS} are read`, { file, field: "jobs" });
  return {
    triggers: triggersOf(value.get("on")),
    permissions: grantOf(value.get("permissions")),
    concurrency: value.has("concurrency"),
    jobs: jobs.map(([id, job]) => jobOf(id, mapOf(job)))
  };
}
function parsed(source, file) {
  if (source.length > MAX_CHARACTERS)
    throw new InputError(`${source.length} characters long, at most ${MAX_CHARACTERS} are read`, { file });
  try {
    return parseYaml(source, file).value;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new InputError("is nested too deeply", { file });
    throw thrown;
  }
}
function triggersOf(on) {
  if (typeof on === "string" || Array.isArray(on)) {
    return new Map(textsOf(on).map((event) => [event, triggerOf(void 0)]));
  }
  return new Map([...mapOf(on)].map(([event, filter]) => [event, triggerOf(filter)]));
}
function triggerOf(filter) {
  const value = mapOf(filter);
  const texts = (key) => textsOf(value.get(key));
  return {
    types: texts("types"),
    branches: texts("branches"),
    branchesIgnore: texts("branches-ignore"),
    tags: texts("tags"),
    tagsIgnore: texts("tags-ignore"),
    paths: texts("paths"),
    pathsIgnore: texts("paths-ignore")
  };
}
function jobOf(id, job) {
  const steps = job.get("steps");
  const read = Array.isArray(steps) ? steps.map((step) => stepOf(mapOf(step))) : [];
  const call = job.has("uses") ? stepOf(job) : void 0;
  return {
    id,
    name: scalarOf(job.get("name")),
    permissions: grantOf(job.get("permissions")),
    if: scalarOf(job.get("if")),
    needs: textsOf(job.get("needs")) ?? [],
    continueOnError: scalarOf(job.get("continue-on-error")),
    matrix: mapOf(job.get("strategy")).has("matrix"),
    call,
    steps: read,
    uses: [call, ...read].flatMap((each) => each?.uses === void 0 ? [] : [each.uses])
  };
}
function stepOf(step) {
  const inputs = [...mapOf(step.get("with"))].flatMap(([name, value]) => {
    const text = scalarOf(value);
    return text === void 0 ? [] : [[name, text]];
  });
  const uses = step.get("uses");
  return {
    uses: typeof uses === "string" ? uses : void 0,
    with: new Map(inputs),
    if: scalarOf(step.get("if")),
    continueOnError: scalarOf(step.get("continue-on-error"))
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
function scalarOf(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : void 0;
}

// src/steps/default-branch.ts
var USUAL = ["main", "master", "trunk"];
function defaultBranchOf(branches) {
  if (branches === void 0) return { name: "main", because: "there is no git repository here, so this is assumed" };
  const { remoteDefault, current, all, configured } = branches;
  if (remoteDefault !== void 0) return { name: remoteDefault, because: "the default branch of `origin`" };
  if (all.length === 0 && current !== void 0) return { name: current, because: "the branch that you are on" };
  if (all.length === 1) return { name: all[0], because: "the only branch" };
  const usual = [...configured === void 0 ? [] : [configured], ...USUAL].filter((name) => all.includes(name));
  if (current !== void 0 && (usual.includes(current) || usual.length === 0))
    return { name: current, because: "the branch that you are on" };
  if (usual.length > 0) return { name: usual[0], because: `of ${all.length} branches the usual one` };
  if (configured !== void 0) return { name: configured, because: "`init.defaultBranch` of git" };
  return { name: "main", because: "git names no other, so this is assumed" };
}

// src/documents/filter-pattern.ts
function admits(patterns, name) {
  let admitted = false;
  for (const pattern of patterns) {
    const negated = pattern.startsWith("!");
    if (fits(negated ? pattern.slice(1) : pattern, name)) admitted = !negated;
  }
  return admitted;
}
function fits(pattern, name) {
  const parts = partsOf(pattern);
  let places = reachable(/* @__PURE__ */ new Set([0]), parts);
  for (const character of name) {
    const next = /* @__PURE__ */ new Set();
    for (const place of places) {
      const part = parts[place];
      if (part === void 0 || !part.takes(character)) continue;
      next.add(place + 1);
      if (part.many) next.add(place);
    }
    places = reachable(next, parts);
  }
  return places.has(parts.length);
}
function reachable(places, parts) {
  for (const place of places) if (parts[place]?.least === 0) places.add(place + 1);
  return places;
}
function partsOf(pattern) {
  const parts = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === "*") {
      const any = pattern[at + 1] === "*";
      if (any) at++;
      parts.push({ takes: any ? () => true : (each) => each !== "/", least: 0, many: true });
      continue;
    }
    if (character === "[") {
      const end = pattern.indexOf("]", at + 1);
      if (end > at) {
        parts.push(repeated(setOf(pattern.slice(at + 1, end)), pattern[end + 1]));
        at = isRepeat(pattern[end + 1]) ? end + 1 : end;
        continue;
      }
    }
    const literal = character === "\\" ? pattern[++at] ?? "\\" : character;
    parts.push(repeated((each) => each === literal, pattern[at + 1]));
    if (isRepeat(pattern[at + 1])) at++;
  }
  return parts;
}
function isRepeat(sign) {
  return sign === "?" || sign === "+";
}
function repeated(takes, sign) {
  return { takes, least: sign === "?" ? 0 : 1, many: sign === "+" };
}
function setOf(text) {
  const ranges = [...text.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, one]) => [from ?? one, to ?? one]);
  return (character) => ranges.some(([from, to]) => from <= character && character <= to);
}

// src/documents/workflow-condition.ts
var UNKNOWN = /* @__PURE__ */ Symbol("unknown");
var MAX_DEPTH = 50;
var MAX_CHARACTERS2 = 21e3;
function truthOf(text, facts) {
  const whole = inner(text);
  if (whole === void 0 && text.includes("${{")) return true;
  const value = evaluate(whole ?? text, facts);
  return value === UNKNOWN ? void 0 : truthy(value);
}
function textOf(text, facts) {
  let known = true;
  const filled = text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression) => {
    const value = evaluate(expression, facts);
    if (value === UNKNOWN) known = false;
    return value === null || value === UNKNOWN ? "" : String(value);
  });
  return known ? filled : void 0;
}
function asksStatus(text) {
  return /\b(?:always|success|failure|cancelled)\s*\(/.test(text);
}
function inner(text) {
  const found = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1];
  return found === void 0 || found.includes("}}") ? void 0 : found;
}
function truthy(value) {
  return !(value === false || value === 0 || value === "" || value === null || Number.isNaN(value));
}
var TOKEN = /\s*(?:(?<text>'(?:[^']|'')*')|(?<number>-?(?:0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))|(?<word>[A-Za-z_][\w-]*)|(?<sign>\|\||&&|==|!=|<=|>=|[!<>()[\].,*]))/y;
function evaluate(expression, facts) {
  if (expression.length > MAX_CHARACTERS2) return UNKNOWN;
  const tokens = tokensOf(expression);
  if (tokens === void 0 || tokens.length === 0) return UNKNOWN;
  const reader = { tokens, at: 0, depth: 0, facts };
  try {
    const value = either(reader);
    return reader.at === tokens.length ? value : UNKNOWN;
  } catch (thrown) {
    if (thrown instanceof Unreadable) return UNKNOWN;
    throw thrown;
  }
}
var Unreadable = class extends Error {
};
function tokensOf(expression) {
  const tokens = [];
  const end = expression.trimEnd().length;
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < end) {
    const groups = pattern.exec(expression)?.groups;
    if (groups === void 0) return void 0;
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== void 0);
    tokens.push({ kind, text });
  }
  return tokens;
}
function take(reader, ...signs) {
  const token = reader.tokens[reader.at];
  if (token?.kind !== "sign" || !signs.includes(token.text)) return void 0;
  reader.at++;
  return token.text;
}
function expect(reader, sign) {
  if (take(reader, sign) === void 0) throw new Unreadable();
}
function either(reader) {
  if (++reader.depth > MAX_DEPTH) throw new Unreadable();
  let left = both(reader);
  while (take(reader, "||") !== void 0) {
    const right2 = both(reader);
    if (left === UNKNOWN) left = right2 !== UNKNOWN && truthy(right2) ? true : UNKNOWN;
    else if (!truthy(left)) left = right2;
  }
  reader.depth--;
  return left;
}
function both(reader) {
  let left = equality(reader);
  while (take(reader, "&&") !== void 0) {
    const right2 = equality(reader);
    if (left === UNKNOWN) left = right2 !== UNKNOWN && !truthy(right2) ? false : UNKNOWN;
    else if (truthy(left)) left = right2;
  }
  return left;
}
function equality(reader) {
  let left = relation(reader);
  for (let sign = take(reader, "==", "!="); sign !== void 0; sign = take(reader, "==", "!=")) {
    const right2 = relation(reader);
    if (left === UNKNOWN || right2 === UNKNOWN) left = UNKNOWN;
    else left = equal(left, right2) === (sign === "==");
  }
  return left;
}
function relation(reader) {
  let left = negation(reader);
  while (take(reader, "<", "<=", ">", ">=") !== void 0) {
    negation(reader);
    left = UNKNOWN;
  }
  return left;
}
function negation(reader) {
  let negations = 0;
  while (take(reader, "!") !== void 0) negations++;
  const value = primary(reader);
  if (negations === 0 || value === UNKNOWN) return value;
  return truthy(value) === (negations % 2 === 0);
}
var WORDS = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false],
  ["null", null]
]);
function primary(reader) {
  if (take(reader, "(") !== void 0) {
    const value = either(reader);
    expect(reader, ")");
    return value;
  }
  const token = reader.tokens[reader.at++];
  if (token === void 0 || token.kind === "sign") throw new Unreadable();
  if (token.kind === "text") return token.text.slice(1, -1).replaceAll("''", "'");
  if (token.kind === "number") return Number(token.text);
  const name = token.text.toLowerCase();
  if (take(reader, "(") !== void 0) return called(name, argumentsOf(reader));
  const path = pathOf(reader, name);
  if (WORDS.has(path)) return WORDS.get(path);
  return reader.facts.get(path) ?? (reader.facts.has(path) ? null : UNKNOWN);
}
function argumentsOf(reader) {
  if (take(reader, ")") !== void 0) return [];
  const values = [either(reader)];
  while (take(reader, ",") !== void 0) values.push(either(reader));
  expect(reader, ")");
  return values;
}
function pathOf(reader, first) {
  const names = [first];
  for (; ; ) {
    if (take(reader, ".") !== void 0) {
      const token = reader.tokens[reader.at++];
      if (token === void 0 || token.kind !== "word" && token.text !== "*") throw new Unreadable();
      names.push(token.text.toLowerCase());
    } else if (take(reader, "[") !== void 0) {
      const key = take(reader, "*") === void 0 ? either(reader) : "*";
      expect(reader, "]");
      names.push(typeof key === "string" ? key.toLowerCase() : "*");
    } else {
      return names.join(".");
    }
  }
}
var FUNCTIONS = {
  always: () => true,
  success: () => true,
  failure: () => false,
  cancelled: () => false,
  startswith: (text, part) => ofTexts(text, part, (a, b) => a.startsWith(b)),
  endswith: (text, part) => ofTexts(text, part, (a, b) => a.endsWith(b)),
  contains: (text, part) => ofTexts(text, part, (a, b) => a.includes(b))
};
function called(name, values) {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name](...values) : UNKNOWN;
}
function ofTexts(a, b, test) {
  return typeof a === "string" && typeof b === "string" ? test(a.toLowerCase(), b.toLowerCase()) : UNKNOWN;
}
function equal(a, b) {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  if (typeof a === typeof b) return a === b;
  return numberOf2(a) === numberOf2(b);
}
function numberOf2(value) {
  if (value === null) return 0;
  return typeof value === "string" && value.trim() === "" ? 0 : Number(value);
}

// src/steps/judging-jobs.ts
var REPORTS = ["contents: read", "actions: read", "pull-requests: write", "checks: write"];
var FACES = [
  { path: /^$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/continuous-training\.yml$/, permissions: REPORTS, judges: true, gate: "gate" },
  { path: /^\/\.github\/workflows\/fork-report\.yml$/, permissions: REPORTS, judges: false },
  { path: /^\/\.github\/workflows\/release-model\.yml$/, permissions: ["contents: write"], judges: false },
  { path: /^\/actions\/compare$/, permissions: ["contents: read", "actions: read"], judges: true },
  { path: /^\/actions\/report$/, permissions: REPORTS, judges: false, reports: true },
  { path: /^\/actions\/release$/, permissions: ["contents: write"], judges: false },
  { path: /^\/actions\/(?:check-data|train|evaluate)$/, permissions: ["contents: read"], judges: false }
];
var CALL = /^(?<owner>[\w.-]+)\/assay(?<path>\/[^@\s]+)?@(?<ref>\S+)$/i;
var LOCAL = /^\.\/(?<path>\.github\/workflows\/[^/]+\.ya?ml)$/;
var MAX_LEVELS = 10;
var MAX_RUNNING = 2e3;
function usesOf(job) {
  return [...job.call === void 0 ? [] : [job.call], ...job.steps].flatMap((step) => {
    const path = CALL.exec(step.uses ?? "")?.groups;
    if (path === void 0) return [];
    return FACES.filter((face) => face.path.test(path["path"] ?? "")).map((face) => ({ face, step }));
  });
}
function jobsOf({ file }, all) {
  return running(file, all, { prefix: "", conditions: [], level: 0, budget: { left: MAX_RUNNING } });
}
function running(file, all, caller) {
  const known = /* @__PURE__ */ new Map();
  const open = (job, above) => {
    const made = known.get(job.id);
    if (made !== void 0) return made;
    const needs = above.has(job.id) ? [] : job.needs.flatMap((id) => {
      const needed = file.jobs.find((each) => each.id === id);
      return needed === void 0 ? [] : open(needed, /* @__PURE__ */ new Set([...above, job.id]));
    });
    const name = job.matrix || job.name?.includes("${{") ? void 0 : job.name ?? job.id;
    const check = name === void 0 || caller.prefix === void 0 ? void 0 : `${caller.prefix}${name}`;
    const conditions = [...caller.conditions, ...job.if === void 0 ? [] : [job.if]];
    const called2 = LOCAL.exec(job.call?.uses ?? "")?.groups?.["path"];
    const there = called2 === void 0 ? void 0 : all.find(({ path }) => path === called2);
    const jobs = there === void 0 || caller.level >= MAX_LEVELS || caller.budget.left <= 0 ? [{ check, conditions, needs, job, uses: usesOf(job) }] : running(there.file, all, {
      prefix: check === void 0 ? void 0 : `${check} / `,
      conditions,
      level: caller.level + 1,
      budget: caller.budget
    });
    caller.budget.left -= jobs.length;
    known.set(job.id, jobs);
    return jobs;
  };
  return file.jobs.flatMap((job) => open(job, /* @__PURE__ */ new Set()));
}
function runner(facts) {
  const known = /* @__PURE__ */ new Map();
  const tell = (job) => {
    if (known.has(job)) return known.get(job);
    const own = allOf(job.conditions.map((condition) => truthOf(condition, facts)));
    const told = own === false || job.conditions.some(asksStatus) ? own : allOf([own, ...job.needs.map(tell)]);
    known.set(job, told);
    return told;
  };
  return tell;
}
function allOf(truths) {
  if (truths.includes(false)) return false;
  return truths.includes(void 0) ? void 0 : true;
}
function judging(jobs) {
  return jobs.filter(({ uses }) => uses.some(({ face }) => face.judges || face.reports === true));
}
function gatesOf(jobs) {
  const judges = judging(jobs);
  if (!judges.some(({ uses }) => uses.some(({ face }) => face.judges))) return [];
  const gates = jobs.filter((job) => {
    if (!job.conditions.some(asksStatus)) return false;
    const earlier = before(job);
    return judges.every((each) => earlier.has(each));
  });
  const alone = judges.length === 1 ? judges : [];
  return [...alone, ...gates].flatMap(({ check, uses }) => {
    if (check === void 0) return [];
    const inside = uses.find(({ face }) => face.gate !== void 0)?.face.gate;
    return [inside === void 0 ? check : `${check} / ${inside}`];
  });
}
function before(job) {
  const found = new Set(job.needs);
  for (const each of found) for (const needed of each.needs) found.add(needed);
  return found;
}

// src/steps/doctor-jobs.ts
var PROPOSED = "refs/pull/1/merge";
var HEAD = "refs/pull/1/head";
var BASE = "\0base";
var DEFAULT_TYPES = ["opened", "synchronize", "reopened"];
var TYPES = "[opened, synchronize, reopened, edited]";
function onPullRequest(branch, event = "pull_request") {
  const base = branch ?? BASE;
  const proposed = event === "pull_request" ? PROPOSED : base;
  return /* @__PURE__ */ new Map([
    ["github.event_name", event],
    ["github.ref", event === "pull_request" ? PROPOSED : `refs/heads/${base}`],
    ["github.ref_name", event === "pull_request" ? "1/merge" : base],
    ["github.ref_type", "branch"],
    ["github.sha", proposed],
    ["github.base_ref", base],
    ["github.head_ref", HEAD],
    ["github.event.pull_request", true],
    ["github.event.pull_request.base.ref", base],
    ["github.event.pull_request.base.sha", base],
    ["github.event.pull_request.head.ref", HEAD],
    ["github.event.pull_request.head.sha", HEAD],
    ["github.event.pull_request.merge_commit_sha", PROPOSED],
    ["github.event.pull_request.number", 1],
    ["github.event.number", 1],
    ["github.event.repository.default_branch", base]
  ]);
}
function onPush(branch) {
  const name = branch ?? BASE;
  return /* @__PURE__ */ new Map([
    ["github.event_name", "push"],
    ["github.ref", `refs/heads/${name}`],
    ["github.ref_name", name],
    ["github.ref_type", "branch"],
    ["github.base_ref", ""],
    ["github.head_ref", ""],
    ["github.event.pull_request", null],
    ["github.event.repository.default_branch", name]
  ]);
}
function faultsOfTrigger(trigger, event, branch) {
  const faults = [];
  if (!admitsBranch(trigger, branch)) {
    const message = `\`${event}:\` leaves out pull requests to \`${branch}\`: they are not judged`;
    faults.push({ standing: "void", message, next: `take \`branches:\` out from under \`${event}:\`` });
  }
  const types = trigger.types ?? DEFAULT_TYPES;
  const missing = ["opened", "synchronize"].filter((type) => !types.includes(type));
  if (missing.length > 0) {
    const what = missing.map((type) => `\`${type}\``).join(" and ");
    const message = `\`types:\` of \`${event}:\` lacks ${what}: a check of older commits, or none, stands for new ones`;
    faults.push({ standing: "void", message, next: `under \`${event}:\` write \`types: ${TYPES}\`` });
  } else if (!types.includes("edited")) {
    const message = "does not run again when a pull request is pointed at another base branch";
    faults.push({ standing: "lacks", message, next: `under \`${event}:\` write \`types: ${TYPES}\`` });
  }
  if (trigger.paths !== void 0 || trigger.pathsIgnore !== void 0) {
    faults.push({
      standing: "void",
      message: `\`paths:\` of \`${event}:\`: where no path fits, no check comes, and a merge that requires it waits for ever`,
      next: "take it out there and let a job decide, as docs/monorepos.md shows"
    });
  }
  return faults;
}
function admitsBranch({ branches, branchesIgnore }, branch) {
  if (branch === void 0) return true;
  if (branches !== void 0) return admits(branches, branch);
  return branchesIgnore === void 0 || !admits(branchesIgnore, branch);
}
function neverRuns(job, facts) {
  const where = facts.get("github.event_name") === "push" ? "pushes" : "pull requests";
  if (runner(facts)(job) === false) {
    const message2 = `never runs on ${where} (\`if:\` of it or of a job that it needs), and GitHub counts a skipped job as passed`;
    return [
      { standing: "void", message: message2, next: "take the condition out, or put what it is about into a job of its own" }
    ];
  }
  if (callsOf(job).every((step) => step === job.job.call || truthOf(step.if ?? "true", facts) !== false)) return [];
  const message = `the step that calls Assay never runs on ${where} (\`if:\`), and the job is green without it`;
  return [{ standing: "void", message, next: "take the condition out" }];
}
function faultsOfJob(job, facts) {
  return [...neverRuns(job, facts), ...skipped(job), ...forgiven(job, facts), ...elsewhere(job, facts)];
}
function callsOf({ uses }) {
  return uses.filter(({ face }) => face.judges || face.reports).map(({ step }) => step);
}
function skipped({ needs, conditions }) {
  if (needs.length === 0 || conditions.some(asksStatus)) return [];
  const names = needs.map(({ job: { id } }) => `\`${id}\``).join(", ");
  const message = `is skipped where ${names} fails, and GitHub counts a skipped job as passed`;
  return [{ standing: "lacks", message, next: "let its `if:` begin with `always()`, or require what it needs too" }];
}
function forgiven(job, facts) {
  const truths = [job.job.continueOnError, ...callsOf(job).map((step) => step.continueOnError)].flatMap(
    (text) => text === void 0 ? [] : [truthOf(text, facts)]
  );
  if (truths.every((truth) => truth === false)) return [];
  const surely = truths.includes(true);
  return [
    {
      standing: surely ? "void" : "lacks",
      message: `\`continue-on-error\` ${surely ? "makes" : "can make"} the job green where the model is rejected`,
      next: "take it out; `gate.informational: true` in assay.yml shows a verdict that stops nothing"
    }
  ];
}
function elsewhere(job, facts) {
  const other = otherCheckout(job, facts);
  if (other === void 0) return [];
  const message = `checks out ${other}, not the pull request: what is proposed is never judged`;
  return [{ standing: "void", message, next: "use `pull_request`, and take `ref:` out of the checkout" }];
}
var CHECKOUT = /^actions\/checkout@/i;
function otherCheckout({ job: { steps }, uses }, facts) {
  const event = facts.get("github.event_name");
  const judge = steps.findIndex((step) => uses.some((use) => use.step === step && use.face.judges));
  if (judge < 0) return void 0;
  const checkout = steps.slice(0, judge).findLast(isOwnCheckout);
  if (checkout === void 0) return void 0;
  const given = checkout.with.get("ref")?.trim() ?? "";
  if (given === "") return event === "pull_request" ? void 0 : "the base branch";
  const ref = textOf(given, facts);
  if (ref === "") return event === "pull_request" ? void 0 : "the base branch";
  if (ref === void 0 || ref.startsWith("refs/pull/")) return void 0;
  return `\`${given}\``;
}
function isOwnCheckout({ uses, with: inputs }) {
  return CHECKOUT.test(uses ?? "") && !inputs.has("repository");
}

// src/steps/doctor-workflows.ts
var FULL_COMMIT = /^[0-9a-f]{40}$/;
function callersIn(all) {
  return all.map((each) => ({ ...each, jobs: jobsOf(each, all) })).filter(({ jobs }) => jobs.some(({ uses }) => uses.length > 0));
}
function gatesIn(all) {
  return judgesIn(all).filter(({ file }) => file.triggers.has("pull_request") || file.triggers.has("pull_request_target")).map(({ jobs }) => gatesOf(jobs)).filter((names) => names.length > 0);
}
function requireWords(gates, branch) {
  const names = [...new Set(gates.map(([first]) => `\`${first}\``))];
  const jobs = names.length === 0 ? "the job `assay`" : `the ${names.length === 1 ? "job" : "jobs"} ${names.join(", ")}`;
  const checks = names.length > 1 ? "the checks of exactly these names" : "the check of exactly that name";
  const place = branch === void 0 ? "a ruleset" : `a ruleset of \`${branch}\``;
  return `in ${place}, require ${jobs}: ${checks}, not \`assay verdict\``;
}
function findingsOfWorkflows(all, known) {
  const callers = callersIn(all);
  if (callers.length === 0) {
    return [
      {
        standing: "void",
        subject: ".github/workflows",
        message: "no workflow calls assay",
        next: "`assay init FILE` writes one, examples/workflows holds others"
      }
    ];
  }
  const judges = judgesIn(all);
  return [
    ...pullRequests(judges, known.defaultBranch),
    ...baselines(judges, known.defaultBranch),
    ...sameNames(all, judges, known.defaultBranch),
    ...mergeQueue(judges, known.mergeQueue),
    forks(callers),
    ...callers.flatMap((caller) => [
      ...configs(caller),
      ...safety(caller),
      ...permissions(caller),
      ...pins(caller),
      ...overtaking(caller)
    ])
  ];
}
function judgesIn(all) {
  return callersIn(all).filter(
    ({ file, jobs }) => (
      // A file that is only called is seen where it is called.
      [...file.triggers.keys()].some((event) => event !== "workflow_call") && jobs.some(({ uses }) => uses.some(({ face }) => face.judges))
    )
  );
}
function pullRequests(judges, branch) {
  const subject = "pull requests";
  const findings = [];
  const sound = [];
  let asked = false;
  for (const { path, file, jobs } of judges) {
    const event = ["pull_request", "pull_request_target"].find((name) => file.triggers.has(name));
    if (event === void 0) continue;
    asked = true;
    const found = [
      ...faultsOfTrigger(file.triggers.get(event), event, branch).map((fault) => ({ ...fault, subject: path })),
      ...ofJobs(path, jobs, (job) => faultsOfJob(job, onPullRequest(branch, event)))
    ];
    findings.push(...found);
    if (!found.some(({ standing }) => standing === "void")) sound.push(path);
  }
  if (!asked) {
    const next = "add `pull_request:` under `on:` of the workflow that calls assay";
    return [{ standing: "void", subject, message: "no workflow judges them", next }];
  }
  if (sound.length === 0) return findings;
  return [{ standing: "ok", subject, message: `judged by ${sound.join(", ")}` }, ...findings];
}
function ofJobs(path, jobs, faults) {
  return judging(jobs).flatMap(
    (job) => faults(job).map((fault) => ({ ...fault, subject: `${path}, job ${job.check ?? job.job.id}` }))
  );
}
function baselines(judges, branch) {
  const subject = "baseline";
  const name = branch ?? "main";
  const reasons = [];
  const makers = judges.filter(({ path, file, jobs }) => {
    if (file.triggers.has("schedule")) return true;
    const push = file.triggers.get("push");
    if (push === void 0) return false;
    const why = unheard(push, branch);
    if (why === void 0) {
      const [fault] = ofJobs(path, jobs, (job) => neverRuns(job, onPush(branch)));
      if (fault === void 0) return true;
      reasons.push(`${fault.subject}: ${fault.message}`);
    } else {
      reasons.push(`${path} ${why}`);
    }
    return false;
  });
  if (makers.length > 0) return [{ standing: "ok", subject, message: `stored by ${namesOf(makers)}` }];
  const byHand = judges.filter(({ file }) => file.triggers.has("workflow_dispatch"));
  const rest = reasons.length === 0 ? "" : ` (${reasons.join("; ")})`;
  return [
    {
      standing: "void",
      subject,
      message: byHand.length > 0 ? `stored only where somebody starts ${namesOf(byHand)} by hand${rest}: every other pull request has nothing new to be compared with` : `no workflow runs on pushes to ${name}${rest}, so there is nothing to compare with`,
      next: `under \`on:\` write \`push: { branches: [${name}] }\``
    }
  ];
}
function unheard(push, branch) {
  const { branches, branchesIgnore, tags, tagsIgnore } = push;
  if (branches === void 0 && branchesIgnore === void 0 && (tags ?? tagsIgnore) !== void 0)
    return "runs on pushes of tags only";
  return admitsBranch(push, branch) ? void 0 : `leaves out pushes to \`${branch}\``;
}
function sameNames(all, judges, branch) {
  const gates = new Set(judges.flatMap(({ jobs }) => gatesOf(jobs)));
  const places = /* @__PURE__ */ new Map();
  for (const each of all) {
    if (!showsOnPullRequests(each, branch)) continue;
    for (const { check, job } of jobsOf(each, all)) {
      if (check === void 0 || !gates.has(check)) continue;
      places.set(check, [...places.get(check) ?? [], `${each.path} (${job.id})`]);
    }
  }
  return [...places].filter(([, where]) => where.length > 1).map(([name, where]) => ({
    standing: "void",
    subject: `job ${name}`,
    message: `${where.length} jobs have this name, ${where.join(", ")}: required by name, the green one is enough`,
    next: "give each job a `name:` of its own"
  }));
}
var SOME_BRANCH = "somebody/some-change";
function showsOnPullRequests({ file: { triggers } }, branch) {
  if (triggers.has("pull_request") || triggers.has("pull_request_target")) return true;
  const push = triggers.get("push");
  return push !== void 0 && branch !== SOME_BRANCH && unheard(push, SOME_BRANCH) === void 0;
}
function mergeQueue(judges, on) {
  const subject = "merge queue";
  const queued = judges.filter(({ file }) => file.triggers.has("merge_group"));
  if (queued.length > 0) return [{ standing: "ok", subject, message: `judged by ${namesOf(queued)}` }];
  if (on === false) return [];
  return [
    {
      standing: on === true ? "void" : "hint",
      subject,
      message: "no workflow judges what a queue is about to merge; with a queue, a required check would never come",
      next: "add `merge_group:` under `on:`"
    }
  ];
}
function forks(callers) {
  const subject = "forks";
  const reporting = callers.filter(
    ({ file }) => file.triggers.has("workflow_run") && file.jobs.some((job) => job.uses.some((uses) => /fork-report\.yml@|\/actions\/report@/.test(uses)))
  );
  if (reporting.length > 0) return { standing: "ok", subject, message: `reported by ${namesOf(reporting)}` };
  return {
    standing: "hint",
    subject,
    message: "their pull requests get a verdict and a summary, but no comment: their runs may not write",
    next: "examples/workflows/forks.yml, where pull requests from forks or Dependabot are expected"
  };
}
function configs({ path, jobs }) {
  const named = [...new Set(jobs.flatMap(configsOf))].sort();
  if (named.length < 2) return [];
  return [
    {
      standing: "lacks",
      subject: path,
      message: `judges ${named.length} configs, ${named.join(" and ")}: models of one name would be compared with each other`,
      next: "give each config a workflow file of its own, as docs/monorepos.md shows"
    }
  ];
}
function configsOf({ uses }) {
  return uses.flatMap(({ face, step }) => {
    if (!face.judges || step.with.has("data")) return [];
    const folder = step.with.get("working-directory") ?? ".";
    const path = joined(folder, step.with.get("config") ?? "assay.yml");
    return path.includes("${{") ? [] : [path];
  });
}
function joined(folder, path) {
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
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
    const wanted = new Set(usesOf(job).flatMap(({ face }) => face.permissions));
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
      const next = "write the owner of the repository that holds Assay instead";
      findings.push({ standing: "lacks", subject: path, message: "OWNER is a placeholder: no run can start", next });
    } else if (!FULL_COMMIT.test(ref)) {
      const next = "write the full commit, and the version in a comment behind it";
      findings.push({ standing: "hint", subject: path, message: `\`@${ref}\` can be moved to other code`, next });
    }
  }
  const seen = /* @__PURE__ */ new Set();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}
function overtaking({ path, file }) {
  if (file.concurrency || !file.triggers.has("pull_request")) return [];
  return [
    {
      standing: "hint",
      subject: path,
      message: "a push does not end the run before it: both are paid for",
      next: "add `concurrency:` as in examples/workflows/one-step.yml"
    }
  ];
}
function namesOf(callers) {
  return callers.map(({ path }) => path).join(", ");
}

// src/steps/doctor-hosting.ts
var DAY_MS = 864e5;
var SOON = 14;
var OWN_CHECK = /^assay verdict\b/;
async function lookAtHosting(hosting, branch, models, gates, clock) {
  let mergeQueue2;
  const rules = await attempt("required check", async () => {
    const found = await hosting.rulesOf(branch);
    mergeQueue2 = found.mergeQueue;
    return rulesFindings(found, branch, gates);
  });
  const names = await attempt("names of checks", async () => checksFindings(await hosting.checksOf(branch), gates));
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
  return { findings: [...rules, ...names, ...baselines2.flat()], mergeQueue: mergeQueue2 };
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
function rulesFindings({ requiredChecks, mergeQueue: mergeQueue2 }, branch, gates) {
  const subject = `required check on ${branch}`;
  const queue = mergeQueue2 ? [{ standing: "ok", subject: `merge queue of ${branch}`, message: "is on: the workflow needs `merge_group`" }] : [];
  const next = requireWords(gates, branch);
  if (requiredChecks.length === 0)
    return [{ standing: "void", subject, message: "none: a rejected model can be merged", next }, ...queue];
  const told = `requires ${requiredChecks.map((name) => `\`${name}\``).join(", ")}`;
  if (gates.length === 0) return [{ standing: "unknown", subject, message: told, next }, ...queue];
  const open = gates.filter((names) => !names.some((name) => requiredChecks.includes(name)));
  if (open.length === 0) return [{ standing: "ok", subject, message: told }, ...queue];
  const ours = requiredChecks.some((name) => OWN_CHECK.test(name));
  const message = ours ? `${told}: where a run may not write, as of a fork, that check never comes` : `${told}, not the job that judges: a rejected model can be merged`;
  return [{ standing: ours ? "lacks" : "void", subject, message, next: requireWords(open, branch) }, ...queue];
}
function checksFindings(checks, gates) {
  const required = new Set(gates.flat());
  const others = new Map(
    checks.filter(({ name, job }) => required.has(name) && !job).map(({ name, app }) => [name, app])
  );
  return [...others].map(([name, app]) => ({
    standing: "void",
    subject: `job ${name}`,
    message: `${app} makes a check of this name too: required by name, the green one is enough`,
    next: "give the job a `name:` of its own, and require that"
  }));
}
function standingOf(artifact, branch, now) {
  if (artifact === void 0) return { standing: "lacks", message: `no run of ${branch} has stored one` };
  const days = Math.floor((artifact.expiresAt - now) / DAY_MS);
  if (artifact.expired || days < 0) return { standing: "lacks", message: "has expired" };
  return { standing: days < SOON ? "lacks" : "ok", message: `stored, ends in ${days} ${days === 1 ? "day" : "days"}` };
}

// src/steps/doctor.ts
var DEFAULT_CONFIG = "assay.yml";
async function doctor(request, ports) {
  const { root, hosting, offline } = request;
  const { workflows, unread } = await readWorkflows(root, ports);
  const named = [...new Set(callersIn(workflows).flatMap(({ jobs }) => jobs.flatMap(configsOf)))].sort();
  const fromRoot = (named.length > 0 ? named : [DEFAULT_CONFIG]).map((path) => ({
    shown: path,
    path: join2(root, path)
  }));
  const wanted = request.config === void 0 ? fromRoot : [{ shown: request.config, path: request.config }];
  const recipes = [];
  for (const one of wanted) recipes.push(await readRecipe(one, ports));
  const gates = gatesIn(workflows);
  const branches = await ports.git.branches(root);
  const clone = defaultBranchOf(branches);
  const branch = await hosting?.defaultBranch();
  const hosted = hosting === void 0 || branch === void 0 ? { findings: [unseen(offline, requireWords(gates, clone.name))], mergeQueue: void 0 } : await lookAtHosting(hosting, branch, [...new Set(recipes.flatMap(({ models }) => models))], gates, ports.clock);
  const known = { defaultBranch: branch ?? clone.name, mergeQueue: hosted.mergeQueue };
  return [
    ...recipes.map(({ finding }) => finding),
    ...branch === void 0 ? [assumed(clone)] : renamed(branch, branches?.remoteDefault),
    ...await misplaced(root, ports),
    ...unread,
    ...findingsOfWorkflows(workflows, known),
    ...hosted.findings
  ];
}
function unseen(offline, next) {
  return {
    standing: "unknown",
    subject: "required check, merge queue, stored baselines",
    message: `${offline}, so they are not seen`,
    next: `${next}; with a token that may read the repository, \`GITHUB_TOKEN=… assay doctor\` looks whether it is so`
  };
}
function assumed({ name, because }) {
  return { standing: "unknown", subject: "default branch", message: `taken to be \`${name}\`: ${because}` };
}
function renamed(branch, remembered) {
  if (remembered === void 0 || remembered === branch) return [];
  return [
    {
      standing: "hint",
      subject: "default branch",
      message: `is \`${branch}\` on GitHub; this clone still takes it to be \`${remembered}\``,
      next: "git remote set-head origin --auto"
    }
  ];
}
async function readRecipe({ shown, path }, ports) {
  const text = await readConfig({ folder: ".", config: path, shown }, ports);
  if (text === void 0) {
    const next = "`assay init FILE.csv` writes one for a table";
    const finding2 = { standing: "lacks", subject: shown, message: "there is no such file", next };
    return { models: [], finding: finding2 };
  }
  const models = Object.keys(decodeConfig(text, shown).config.models);
  const count = `${models.length} ${models.length === 1 ? "model" : "models"}`;
  const finding = { standing: "ok", subject: shown, message: `${count}: ${models.join(", ")}` };
  return { models, finding };
}
async function readWorkflows(root, { files, tree }) {
  const workflows = [];
  const unread = [];
  for (const path of await tree.workflowFiles()) {
    const source = await files.readText(join2(root, path), path);
    if (source === void 0) continue;
    try {
      workflows.push({ path, file: decodeWorkflow(source, path) });
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      if (/\bassay\b/i.test(source)) throw thrown;
      unread.push({
        standing: "unknown",
        subject: path,
        message: "cannot be read, so the names of its jobs are not seen"
      });
    }
  }
  return { workflows, unread };
}
async function misplaced(root, { files }) {
  if (root === ".") return [];
  const folder = ".github/workflows";
  const names = (await files.list(folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => ({
    standing: "void",
    subject: `${folder}/${name} of this folder`,
    message: "GitHub reads workflows in the root of the repository only: this one never runs",
    next: `move it to ${join2(root, folder, name)}, with \`config:\` as a path from the root`
  }));
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
import { relative as between, dirname, join as join3 } from "node:path/posix";

// src/steps/shell-word.ts
function shellWord(word) {
  return /^[A-Za-z0-9_./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

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
${facts.delimiter === void 0 ? "" : `      delimiter: ${quote2(facts.delimiter)}
`}      target: ${quote2(facts.target)}
${facts.id === void 0 ? "" : `      id: ${quote2(facts.id)}
`}${dates.length === 0 ? "" : `      # dates are not used as features: ${dates.map((c) => c.name).join(", ").replace(/[\r\n]/g, " ")}
`}    # A row's side depends on the row alone: test rows stay test rows when the data grows.
    split: {method: hash, test_size: 0.2, random_state: 42}
    train: {model: ${defaults.model}, params: ${params}}
    evaluate:
      metrics: ${defaults.metrics}
    gate:
      # informational: true # for the first week: every verdict is shown and none stops a merge
      metrics:
${defaults.gate.map((line) => `        - ${line}`).join("\n")}
`;
}
var ACTION = "OWNER/assay@v1";
var FIRST = { name: "assay", branch: "main", config: "assay.yml", action: ACTION };
function renderWorkflow(facts = FIRST) {
  const { name, branch, config, action } = facts;
  return `name: ${quote2(name)}
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: pointed at another base branch
  push: { branches: [${quote2(literalPattern(branch))}] } # each of these runs may become the baseline
  merge_group:
  workflow_dispatch: # by hand on the default branch: a new baseline where the old one has expired
permissions: {}
# A newer event of a pull request ends the run before it. Every other run may become a baseline and is never cut off.
concurrency:
  group: ${slugOf(name)}-\${{ github.event_name }}-\${{ startsWith(github.event_name, 'pull_request') && github.ref || github.run_id }}
  cancel-in-progress: \${{ startsWith(github.event_name, 'pull_request') }}
jobs:
  assay:
    name: ${quote2(name)} # the check to require in a ruleset
    runs-on: ubuntu-latest
    timeout-minutes: 60 # more where training takes longer
    permissions: { contents: read, actions: read, pull-requests: write, checks: write } # policy, baseline, comment, check
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: ${action}
        with:
          config: ${quote2(config)}
`;
}
function literalPattern(branch) {
  return branch.replace(/[+!]/g, "\\$&");
}
function slugOf(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64) || "config";
}
function quote2(text) {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}

// src/steps/init.ts
var CONFIG = "assay.yml";
var WORKFLOWS = ".github/workflows";
var TARGET_NAMES = ["target", "label", "class", "y", "outcome", "price"];
async function init(request, ports) {
  const path = relative(".", resolve(request.file)) || request.file;
  if (path.startsWith("..")) {
    throw new InputError("lies outside this folder; run init in the folder that holds the data", {
      file: request.file
    });
  }
  const workflow = await placeWorkflow(request, ports);
  const link = await ports.files.linkIn(dirname(workflow.path));
  if (link !== void 0) throw new InputError("is a link, and init writes through none", { file: link });
  if (!request.force) await refuseExisting([CONFIG, workflow.path], ports);
  const { table, delimiter } = await readAny(request.file, ports);
  const target = chooseTarget(table.columns, request.target, request.file);
  refuseDecimalComma(target, request);
  const task = request.task ?? taskOf(target);
  const name = modelName(path);
  const ids = table.columns.filter(
    (column) => column !== target && /^(id|uuid|.*_id)$/i.test(column.name) && isUnique(column)
  );
  const recipe = renderRecipe({
    name,
    path: path.replaceAll("\\", "/"),
    delimiter,
    target: target.name,
    task,
    id: ids[0]?.name,
    columns: table.columns
  });
  const branch = defaultBranchOf(await ports.git.branches("."));
  const { name: job, config, action } = workflow;
  await ports.files.writeText(CONFIG, recipe);
  await ports.files.writeText(workflow.path, renderWorkflow({ name: job, branch: branch.name, config, action }));
  const again = `assay init ${shellWord(request.file)} --target COLUMN --force`;
  const text = [
    `Wrote ${CONFIG}: ${task}, target "${target.name}", ${table.rows} rows of ${request.file}.`,
    ...request.target === void 0 ? [`  The target is a guess: \`${again}\` chooses another.`] : [],
    `Wrote ${workflow.path}: it judges pull requests and pushes to \`${branch.name}\` (${branch.because}).`,
    ...action === ACTION ? [
      "  Write the owner of the repository that holds Assay for OWNER in it: init does not know where you have it from."
    ] : [],
    "",
    "Next, here: `assay run`",
    `On GitHub, after the first push: in a ruleset of \`${branch.name}\`, require the job \`${job}\`, the check of exactly that name. Until then a rejected model can be merged. \`assay doctor\` tells what else is missing.`,
    ""
  ].join("\n");
  return { text, summary: { target: target.name, task, files: [CONFIG, workflow.path] } };
}
var DELIMITERS = [";", "	", "|"];
async function readAny(file, ports) {
  const path = { shown: file, absolute: resolve(file), root: resolve(".") };
  const read = async (delimiter) => (await openTable(path, { delimiter }, ports)).table;
  const tried = await read().catch((thrown) => thrown);
  if (isTable(tried) && tried.columns.length > 1) return { table: tried };
  for (const delimiter of tried instanceof InputError || isTable(tried) ? DELIMITERS : []) {
    const table = await read(delimiter).catch(() => void 0);
    if (table !== void 0 && table.columns.length > 1) return { table, delimiter };
  }
  if (!isTable(tried)) throw tried;
  return { table: tried };
}
function isTable(read) {
  return typeof read === "object" && read !== null && "columns" in read;
}
async function placeWorkflow({ root, action }, ports) {
  const config = join3(between(slashed(resolve(root)), slashed(resolve("."))), CONFIG);
  if (config.includes("${{"))
    throw new InputError("GitHub would read `${{` in this path as an expression; rename the folder", { file: config });
  const there = await readWorkflows2(root, ports);
  const first = there.find(({ path }) => path === `${WORKFLOWS}/assay.yml`);
  const others = first === void 0 ? [] : jobsOf(first, there).flatMap(configsOf);
  const isTaken = others.length > 0 && !others.includes(config);
  const folder = config.slice(0, -CONFIG.length);
  const name = isTaken ? `assay ${folder === "" ? "root" : slugOf(folder)}` : "assay";
  return {
    path: join3(root, WORKFLOWS, `${slugOf(name)}.yml`),
    name,
    config,
    action: calledIn(there) ?? (action === void 0 ? ACTION : `${action}@v1`)
  };
}
function slashed(path) {
  return path.replaceAll("\\", "/");
}
function calledIn(workflows) {
  for (const { file } of workflows) {
    for (const { step } of file.jobs.flatMap(usesOf)) {
      const { owner, ref } = CALL.exec(step.uses ?? "")?.groups ?? {};
      if (owner !== void 0 && owner !== "OWNER") return `${owner}/assay@${ref}`;
    }
  }
  return void 0;
}
async function readWorkflows2(root, { files }) {
  const folder = join3(root, WORKFLOWS);
  const read = [];
  for (const name of await files.list(folder)) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = `${WORKFLOWS}/${name}`;
    const source = await files.readText(join3(folder, name), path);
    try {
      if (source !== void 0) read.push({ path, file: decodeWorkflow(source, path) });
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
    }
  }
  return read;
}
async function refuseExisting(paths, ports) {
  for (const file of paths) {
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
function refuseDecimalComma(target, { file, task }) {
  const comma = target.storage === "text" ? decimalComma(target.categories) : void 0;
  if (comma === void 0 || task !== void 0 && task !== "regression") return;
  const rule = "a number with a decimal comma; write the numbers of this file with a point";
  throw new InputError(`${JSON.stringify(comma.slice(0, 40))} is ${rule}`, { file, field: target.name });
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
  return `${[...lines2, "", ending(findings)].map((line) => terminalText(line)).join("\n")}
`;
}
function ending(findings) {
  const count = (wanted) => findings.filter(({ standing }) => standing === wanted).length;
  const lacking = count("lacks");
  const lacks = lacking === 0 ? "Nothing is lacking" : `${lacking} ${lacking === 1 ? "thing is" : "things are"} lacking`;
  const voids = count("void");
  const seen = count("unknown") > 0 ? ", as far as it could be seen" : "";
  if (voids === 0) return `${lacks}${seen}.`;
  return `The gate does not hold, for ${voids} ${voids === 1 ? "reason" : "reasons"} (void). ${lacks} beside that${seen}.`;
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
  const { openClient } = await import("./client-NRGP7GMZ.js");
  const { openHosting: open } = await import("./hosting-DHUACXJH.js");
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
  const expiry = expiryWords(report);
  if (expiry !== void 0) page.text(expiry);
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
async function ownAction(git) {
  const home = fileURLToPath(new URL("../..", import.meta.url));
  if (relative2(await git.rootOf(home) ?? "", home) !== "") return void 0;
  const remote = await localWorkTree(home).remote();
  return remote?.host === "github.com" && /\/assay$/i.test(remote.repository) ? remote.repository : void 0;
}
async function initRecipe(options, positionals, print) {
  const [file] = positionals;
  if (file === void 0) throw new InputError("init needs a table: assay init data/houses.csv", { field: "FILE" });
  const ports = openPorts(options);
  try {
    const made = await init(
      {
        file,
        target: options.target,
        task: options.task,
        force: options.force === true,
        root: relativeRoot(await ports.git.rootOf(".")),
        action: await ownAction(ports.git)
      },
      ports
    );
    print(options.json === true ? encodeCanonical(made.summary) : made.text);
    return 0;
  } finally {
    await ports.workers.close();
  }
}
function relativeRoot(root) {
  return root === void 0 ? "." : relative2(".", root).replaceAll("\\", "/") || ".";
}
async function lookAtRepository(options, _positionals, print) {
  const ports = openPorts(options);
  try {
    const root = relativeRoot(await ports.git.rootOf("."));
    const tree = localWorkTree(root);
    const hosting = await openHosting(await tree.remote(), process.env, ports.log);
    const findings = await doctor({ root, config: options.config, ...hosting }, { ...ports, tree });
    print(options.json === true ? encodeCanonical({ findings: [...findings] }) : doctorText(findings));
    return options.strict === true && findings.some(({ standing }) => standing === "void") ? 1 : 0;
  } finally {
    await ports.workers.close();
  }
}
export {
  FACES2 as FACES
};
