import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  configsOf
} from "./chunks/chunk-NLKVJZGA.js";
import {
  CHAIN,
  FILES_OF,
  coefficientsOf,
  gateNotes,
  gateTable,
  judgeAgain,
  memoryFiles,
  metricsSection,
  openPredictions,
  renderHtml,
  tableConfig
} from "./chunks/chunk-WZWBMWQS.js";
import {
  anchorNote,
  blockToMarkdown,
  comparedWords,
  dummyWords,
  headlineOf,
  keepWithin,
  ledgerNote,
  lineageTable,
  phraseToMarkdown,
  sectionToMarkdown,
  tableToMarkdown
} from "./chunks/chunk-YSLYPBW4.js";
import {
  digestOfFiles,
  openPlatform
} from "./chunks/chunk-YHHMG4ZB.js";
import "./chunks/chunk-GPCNXUAN.js";
import {
  DEFAULT_CONFIG,
  decodeModel,
  namedConfig,
  placeRecipe
} from "./chunks/chunk-3ET62CJQ.js";
import "./chunks/chunk-X2CBZQXF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-ZAMKKATV.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  WORST_FIRST,
  connectionOf,
  invalid,
  optional,
  readByModel,
  readFlag,
  readHandedOver,
  readLines,
  releaseOutputsOf,
  runAction
} from "./chunks/chunk-5SSEGOFA.js";
import {
  METRICS_FILE,
  MODEL_NAME,
  SUMS_FILE,
  changesSection,
  dataCheckDocument,
  decodeConfig,
  encodeMetrics,
  evaluationDocument,
  failureDocument,
  formatVersion,
  modelDocument,
  newestFirst,
  parseVersion,
  runDocument,
  sha256,
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
  InvariantError,
  failureOf
} from "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/registry/asset-names.ts
var ASSET_NAME = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
var LONGEST = 200;
function isAssetName(name) {
  return name.length <= LONGEST && ASSET_NAME.test(name);
}
function checkAssetNames(names) {
  for (const name of names) {
    if (!isAssetName(name)) throw new InvariantError(`"${name}" is no name for an asset of a release`);
  }
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) {
    throw new InvariantError(`two assets of one name: ${names.join(", ")}`);
  }
}

// src/registry/manifest.ts
function createManifest(files) {
  const listed = [...files].map(([name, bytes]) => ({ name, bytes, digest: sha256(bytes) })).sort(byName);
  const sums = Buffer.from(renderSums(listed));
  const assets = [...listed, { name: SUMS_FILE, bytes: sums, digest: sha256(sums) }].sort(byName);
  checkAssetNames(assets.map(({ name }) => name));
  return { assets, digest: digestOfFiles(assets) };
}
function renderSums(assets) {
  return assets.map(({ name, digest }) => `${digest.slice("sha256:".length)}  ${name}
`).join("");
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/registry/notes.ts
var NOTES_CHARACTERS = 124e3;
function renderNotes({ model, version, previous, assets, digest, report }) {
  const tag = `${model}@${version}`;
  const after = previous === void 0 ? "The first version" : `The version after \`${previous}\``;
  const text = `# ${model} ${version}

${after}. Model: \`${digest}\`.

${report.trim()}

## Verify

\`\`\`sh
gh release download '${tag}'
sha256sum -c ${SUMS_FILE}
\`\`\`

| File | Bytes | SHA-256 |
|---|--:|---|
${assets.map((asset) => `| \`${asset.name}\` | ${asset.bytes.length} | \`${asset.digest.slice("sha256:".length)}\` |`).join("\n")}

These are the bytes that were evaluated: \`run.json\` names the commit and the run, \`verdict.json\` the decision.
`;
  if (text.length > NOTES_CHARACTERS) throw new InvariantError(`notes of ${text.length} characters for ${tag}`);
  return text;
}

// src/registry/versions.ts
var FIRST_VERSION = "v1.0.0";
function nextVersion(existing) {
  const newest = parseVersion(newestFirst(existing)[0] ?? "");
  if (newest === void 0) return FIRST_VERSION;
  return formatVersion({ major: newest.major, minor: newest.minor + 1, patch: 0 });
}

// src/report/release-notes.ts
var MOST_BYTES = 1e5;
function renderReleaseNotes(report) {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join(" ");
  const parts = [
    {
      kind: "headline",
      text: [
        `**Verdict:** ${phraseToMarkdown(headline.verdict)}. ${why}`,
        phraseToMarkdown(comparedWords(report))
      ].join("\n\n")
    }
  ];
  if (verdict.gates.length > 0) parts.push({ kind: "table", text: tableToMarkdown(gateTable(verdict)) });
  const notes = [
    ...gateNotes(verdict, headline.told),
    ...[anchorNote(verdict), ledgerNote(verdict), dummyWords(report)?.text].filter((words) => words !== void 0)
  ];
  if (notes.length > 0) parts.push({ kind: "notes", text: notes.map(phraseToMarkdown).join("\n\n") });
  const metrics = metricsSection(report);
  if (metrics !== void 0) {
    parts.push({ kind: "table", text: `## Metrics

${metrics.blocks.map(blockToMarkdown).join("\n\n")}` });
  }
  const changes = changesSection(report);
  if (changes !== void 0) parts.push({ kind: "section", text: sectionToMarkdown(changes) });
  const lineage = {
    id: "lineage",
    title: ["Lineage"],
    blocks: [{ type: "table", table: lineageTable(report) }]
  };
  parts.push({ kind: "section", text: sectionToMarkdown(lineage) });
  return keepWithin(parts, MOST_BYTES);
}

// src/steps/approved-again.ts
function withheldByReport(model, reported) {
  if (reported === void 0) return void 0;
  const isOfAll = typeof reported === "string";
  const said = isOfAll ? reported : reported.get(model);
  if (said === "approved") return void 0;
  if (said === void 0) return { decision: "error", why: "the job that compared again says nothing of it" };
  const whose = isOfAll ? "of all models together " : "";
  return {
    decision: said,
    why: `the job that compared again decided ${whose}"${said}", whatever its verdict says`
  };
}
async function withheldByPolicy({ facts }, config, platform, { clock }) {
  const { verdict, run: record } = facts;
  const recipe = await recipeAt([config, record?.config.path], facts, platform);
  const judged = judgeAgain(verdict, {
    task: recipe.task,
    policy: recipe.policy,
    waive: recipe.waive,
    now: clock.now(),
    event: "release",
    mayRelease: true
  });
  if (judged.decision === "approved") return void 0;
  const reasons = judged.reasons.length === 0 ? "" : ` (${judged.reasons.join(", ")})`;
  const whose = recipe.config.path ?? "the default policy";
  return {
    decision: judged.decision,
    why: `its verdict says "${verdict.decision}", its gates by ${whose} come to "${judged.decision}"${reasons}`
  };
}
async function recipeAt(paths, { verdict: { model: name }, model }, { run, repository }) {
  const at = configsOf(repository, run.sha, run.sha.slice(0, 7));
  const place = { folder: ".", root: void 0, file: void 0 };
  for (const path of paths) {
    const found = path === void 0 ? void 0 : await at(path);
    const own = found !== void 0 && Object.hasOwn(found.models, name) ? found.models[name] : void 0;
    if (found !== void 0 && own !== void 0) return placeRecipe(name, own, { ...place, file: found.shown });
  }
  const { task, target, training } = model;
  return placeRecipe(name, tableConfig(name, { task, target, split: training.split }, name), place);
}

// src/steps/releasable.ts
async function proveDocuments(documents, run, ports) {
  const { model: name, shown } = documents;
  const text = (file) => textOf(documents, file);
  const path = (file) => `${shown}/${file}`;
  const verdict = verdictDocument.decode(text(verdictDocument.file), path(verdictDocument.file));
  const record = runDocument.decode(text(runDocument.file), path(runDocument.file));
  const evaluation = evaluationDocument.decode(text(evaluationDocument.file), path(evaluationDocument.file));
  const dataCheck = dataCheckDocument.decode(text(dataCheckDocument.file), path(dataCheckDocument.file));
  const digest = sha256(documents.files.get(modelDocument.file) ?? text(modelDocument.file));
  const predictions = documents.files.get(PREDICTIONS_FILE);
  const facts = [
    [verdictDocument.file, "model", verdict.model, name, "this model is"],
    [runDocument.file, "model", record.model, name, "this model is"],
    [runDocument.file, "modelDigest", record.modelDigest, digest, "model.json is"],
    [evaluationDocument.file, "modelDigest", evaluation.modelDigest, digest, "model.json is"],
    [verdictDocument.file, "candidate.digest", verdict.candidate.digest, digest, "model.json is"],
    [verdictDocument.file, "testDigest", verdict.testDigest, evaluation.testDigest, "evaluation.json has"],
    [runDocument.file, "code.commit", record.code?.commit, run.sha, "this run is of"],
    [runDocument.file, "code.repository", record.code?.repository, run.repository.fullName, "this run is of"],
    [runDocument.file, "code.runId", record.code?.runId, String(run.runId), "this run is"],
    ...predictions === void 0 ? [] : [
      [
        evaluationDocument.file,
        "predictionsDigest",
        evaluation.predictionsDigest,
        sha256(predictions),
        "predictions.csv is"
      ]
    ]
  ];
  for (const [file, field, actual, wanted, whose] of facts) {
    if (actual === wanted) continue;
    const found = JSON.stringify(actual ?? null).slice(0, 120);
    throw new InputError(`is ${found}, ${whose} ${String(wanted)}`, { file: path(file), field });
  }
  if (text(METRICS_FILE) !== encodeMetrics(evaluation.metrics)) {
    throw new InputError("holds other numbers than evaluation.json beside it", { file: path(METRICS_FILE) });
  }
  const document = decodeModel(text(modelDocument.file), path(modelDocument.file));
  return {
    digest,
    commit: run.sha,
    facts: {
      verdict,
      evaluation,
      model: document,
      run: record,
      dataCheck,
      coefficients: coefficientsOf(document),
      ...predictions === void 0 ? {} : { predictions: await predictionsOf(documents, evaluation, ports) }
    }
  };
}
function textOf({ files, shown }, file) {
  const bytes = files.get(file);
  if (bytes === void 0)
    throw new InputError("is missing, so there is nothing to release", { file: `${shown}/${file}` });
  return bytes.toString("utf8");
}
async function predictionsOf({ files, shown }, evaluation, ports) {
  const path = { shown: `${shown}/${PREDICTIONS_FILE}`, absolute: PREDICTIONS_FILE };
  const request = { task: evaluation.task, positive: evaluation.positive };
  return (await openPredictions(path, request, { ...ports, files: memoryFiles(files, ports.files) })).predictions;
}

// src/steps/release.ts
var REPORT_FILE = "report.html";
var RELEASED = [
  "data-check.json",
  "model.json",
  "run.json",
  "evaluation.json",
  METRICS_FILE,
  "verdict.json"
];
var ALLOWED = /* @__PURE__ */ new Set([...CHAIN.flatMap((verb) => FILES_OF[verb]), failureDocument.file]);
var MOST_BYTES2 = 1024 * 1024 * 1024;
async function releaseModels(options, ports) {
  const { platform } = ports;
  if (!options.release) {
    ports.log.info("release: nothing is released, it was not asked for");
    return [];
  }
  if (platform === void 0) throw new InputError("works inside GitHub Actions only", { field: "release" });
  const { run } = platform;
  if (!run.isDefaultBranch || run.pullRequest !== void 0) {
    const where = run.pullRequest === void 0 ? `${run.event} on ${run.ref}` : `pull request ${run.pullRequest.number}`;
    ports.log.info(
      `release: nothing is released here (${where}); a push, schedule or workflow_dispatch run of ${run.repository.defaultBranch} releases`
    );
    return [];
  }
  const outcomes = [];
  for (const model of await namesOf(options, ports.files))
    outcomes.push(await releaseOne(model, options, ports, platform));
  return outcomes;
}
async function namesOf({ models, artifacts, out, config }, files) {
  const names = models ?? (artifacts.size > 0 ? [...artifacts.keys()] : void 0);
  for (const name of names ?? []) {
    if (!MODEL_NAME.test(name)) throw new InputError(`"${name}" is no name of a model`, { field: "models" });
    if (artifacts.size > 0 && !artifacts.has(name)) {
      throw new InputError(`no artifact was handed over for the model "${name}"`, { field: "artifact-id" });
    }
  }
  if (names !== void 0) return names;
  const found = [];
  for (const name of await files.list(out)) {
    if (MODEL_NAME.test(name) && await files.exists(`${out}/${name}`) === "folder") found.push(name);
  }
  if (found.length === 0)
    throw new InputError("holds no documents to release; `compare` leaves them there", { file: out });
  const text = await files.readText(config);
  const wanted = text === void 0 ? [] : Object.keys(decodeConfig(text, config).config.models);
  return wanted.some((name) => found.includes(name)) ? [.../* @__PURE__ */ new Set([...wanted, ...found])] : found;
}
async function releaseOne(model, options, ports, platform) {
  const nothing = { model, result: void 0, notice: void 0, failure: void 0 };
  try {
    const documents = await documentsOf(model, options, ports, platform);
    const isHandedOver = options.artifacts.has(model);
    const isFailed = documents.files.has(failureDocument.file);
    if (isFailed || !documents.files.has(verdictDocument.file) && !isHandedOver) {
      const why = isFailed ? "its run failed" : "it has no verdict";
      return { ...nothing, decision: "error", notice: `${model} is not released: ${why}` };
    }
    const proven = await proveDocuments(documents, platform.run, ports);
    const { decision } = proven.facts.verdict;
    if (decision !== "approved") {
      return { ...nothing, decision, notice: `${model} is not released: its verdict is ${decision}` };
    }
    const withheld = withheldByReport(model, options.decision) ?? await withheldByPolicy(proven, namedConfig({ folder: ".", config: options.config }), platform, ports);
    if (withheld !== void 0) {
      return { ...nothing, decision: withheld.decision, notice: `${model} is not released: ${withheld.why}` };
    }
    const result = await platform.releases.publish(requestOf(documents, proven));
    return { ...nothing, decision, result, notice: result.notice };
  } catch (thrown) {
    return { ...nothing, decision: "error", failure: failureOf(thrown) };
  }
}
async function documentsOf(model, { out, artifacts, uploadPredictions }, { files }, platform) {
  const expected = artifacts.get(model);
  if (expected !== void 0) {
    const name = `assay-${model}`;
    const handed = new Map(await platform.artifacts.download(name, ALLOWED, expected));
    if (!uploadPredictions) for (const file of [PREDICTIONS_FILE, REPORT_FILE]) handed.delete(file);
    return { model, shown: name, files: handed };
  }
  const shown = `${out}/${model}`;
  const found = /* @__PURE__ */ new Map();
  const withRows = uploadPredictions ? [PREDICTIONS_FILE, REPORT_FILE] : [];
  for (const file of [...RELEASED, ...withRows, failureDocument.file]) {
    if (await files.exists(`${shown}/${file}`) !== "file") continue;
    found.set(file, await readBytes(files, `${shown}/${file}`, out));
  }
  return { model, shown, files: found };
}
async function readBytes(files, path, root) {
  const source = await files.open(path, { root });
  try {
    if (source.size > MOST_BYTES2) {
      throw new InputError(`${source.size} bytes, at most ${MOST_BYTES2} are released`, { file: path });
    }
    const bytes = Buffer.alloc(source.size);
    source.read(0, bytes);
    return bytes;
  } finally {
    source.close();
  }
}
function requestOf({ model, files }, { digest, commit, facts }) {
  const assets = /* @__PURE__ */ new Map();
  for (const file of [...RELEASED, PREDICTIONS_FILE]) {
    const bytes = files.get(file);
    if (bytes !== void 0) assets.set(file, bytes);
  }
  assets.set(REPORT_FILE, files.get(REPORT_FILE) ?? Buffer.from(renderHtml(facts, { command: "run" })));
  const manifest = createManifest(assets);
  const report = renderReleaseNotes(facts);
  return {
    model,
    commit,
    modelDigest: digest,
    assets: manifest.assets,
    manifestDigest: manifest.digest,
    notes: (version, previous) => renderNotes({ model, version, previous, digest, assets: manifest.assets, report }),
    nextVersion,
    makeLatest: false
  };
}
function releaseLines(outcomes) {
  return outcomes.flatMap(({ model, failure, result, notice }) => {
    if (failure !== void 0) return [{ kind: "failed", text: `${model}: ${failure.message}` }];
    if (notice !== void 0) return [{ kind: "notice", text: notice }];
    if (result === void 0) return [];
    return [{ kind: "info", text: `${model}: ${result.ending}, ${result.tag}, ${result.url}` }];
  });
}
function releaseExitCode(outcomes) {
  return outcomes.reduce(
    (worst, { failure }) => failure && failure.exitCode > worst ? failure.exitCode : worst,
    0
  );
}

// src/actions/release-face.ts
async function releaseFace(inputs, world) {
  const connection = await connectionOf(world, inputs.token);
  const platform = inputs.release ? openPlatform(connection) : void 0;
  const outcomes = await releaseModels(inputs, { ...world.ports, workflow: platform?.run, platform });
  const exitCode = releaseExitCode(outcomes);
  return { exitCode, outputs: releaseOutputsOf(outcomes, exitCode), lines: releaseLines(outcomes) };
}

// src/actions/release-inputs.ts
import { isAbsolute, join } from "node:path";
function readReleaseInputs(input) {
  const folder = optional(input("working-directory")) ?? ".";
  const out = optional(input("out")) ?? "assay-out";
  const config = optional(input("config")) ?? DEFAULT_CONFIG;
  const models = readLines(input("models"));
  return {
    release: readFlag("release", input("release"), false),
    out: isAbsolute(out) ? out : join(folder, out),
    config: isAbsolute(config) ? config : join(folder, config),
    models: models.length === 0 ? void 0 : [...new Set(models)],
    artifacts: readHandedOver(input("artifact-id"), input("artifact-digest")),
    decision: readDecision(input("decision")),
    uploadPredictions: readFlag("upload-predictions", input("upload-predictions"), true),
    token: input("github-token").trim()
  };
}
function readDecision(text) {
  const value = text.trim();
  if (value === "") return void 0;
  const known = (word2) => WORST_FIRST.find((one) => one === word2);
  if (value.startsWith("{")) return readByModel("decision", value, known);
  const word = known(value);
  if (word === void 0) throw invalid("decision", `one of ${WORST_FIRST.join(", ")}, or JSON of them by model`, text);
  return word;
}

// src/actions/release.ts
await runAction("release", readReleaseInputs, releaseFace);
