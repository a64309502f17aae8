import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  isForbidden,
  listOf,
  listUnder,
  openClient,
  quote
} from "./chunk-T3INCL4G.js";
import {
  TRUSTED_EVENTS,
  cutRef,
  readWorkflowRun
<<<<<<<< HEAD:dist/chunks/chunk-JOAVJZJK.js
} from "./chunk-RLDA3E3Q.js";
========
} from "./chunk-RQM536EW.js";
>>>>>>>> h-faces:dist/chunks/chunk-EQU65AL3.js
import {
  DOCUMENT_FILES,
  SUMS_FILE,
  failureDocument,
  modelDocument,
  newestFirst,
  runDocument,
  sha256,
  tagPrefix,
  versionOfTag
<<<<<<<< HEAD:dist/chunks/chunk-JOAVJZJK.js
} from "./chunk-ZNIORH2S.js";
========
} from "./chunk-MK3RJCKQ.js";
>>>>>>>> h-faces:dist/chunks/chunk-EQU65AL3.js
import {
  zod_exports
} from "./chunk-U2IA4SCV.js";
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-AA6PEK5W.js";

// src/github/approvals.ts
var WAIVE_LABEL = "assay-waive";
var MAX_PAGES = 30;
var PER_PAGE = 100;
var MOST_ASKED = 20;
var MOST_NOTES = 3;
var QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9][0-9]{0,9})-[0-9a-f]{40,64}$/;
var DECISIVE = /* @__PURE__ */ new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
var WRITERS = /* @__PURE__ */ new Set(["admin", "maintain", "write"]);
var UserShape = zod_exports.nullable(zod_exports.object({ login: zod_exports.string(), type: zod_exports.string() }));
var PullShape = zod_exports.object({
  user: UserShape,
  labels: zod_exports.array(zod_exports.object({ name: zod_exports.string() })),
  head: zod_exports.object({
    sha: zod_exports.string(),
    ref: zod_exports.string(),
    repo: zod_exports.nullable(zod_exports.object({ name: zod_exports.string(), owner: zod_exports.object({ login: zod_exports.string() }) }))
  })
});
var ReviewShape = zod_exports.object({
  user: UserShape,
  state: zod_exports.string(),
  commit_id: zod_exports.nullable(zod_exports.string())
});
var LoginShape = zod_exports.optional(zod_exports.nullable(zod_exports.object({ login: zod_exports.optional(zod_exports.string()) })));
var CommitShape = zod_exports.object({ author: LoginShape, committer: LoginShape });
var ActivityShape = zod_exports.array(
  zod_exports.object({
    ref: zod_exports.string(),
    after: zod_exports.string(),
    timestamp: zod_exports.string(),
    actor: zod_exports.optional(zod_exports.nullable(zod_exports.object({ login: zod_exports.string() })))
  })
);
var EventShape = zod_exports.object({
  event: zod_exports.string(),
  created_at: zod_exports.string(),
  actor: zod_exports.optional(UserShape),
  label: zod_exports.optional(zod_exports.object({ name: zod_exports.nullable(zod_exports.string()) }))
});
var PermissionShape = zod_exports.object({ permission: zod_exports.string() });
function openApprovals(client, run) {
  let asked;
  return {
    ofHead() {
      asked ??= askOfHead(client, run);
      return asked;
    }
  };
}
async function askOfHead(client, run) {
  const number = run.pullRequest?.number ?? queuedPull(run);
  if (number === void 0) return { by: "none", why: "only on a pull request can somebody allow it" };
  try {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    const pull = await client.call(route, { pull_number: number }, PullShape);
    return await new Search(client, number, run.pullRequest?.headSha ?? pull.head.sha, pull).search();
  } catch (thrown) {
    if (!isForbidden(thrown)) throw thrown;
    return { by: "none", why: `nobody could be asked who allowed it: the token lacks ${lacking(thrown, PULLS)}` };
  }
}
var PULLS = "pull-requests: read";
function queuedPull({ mergeGroup, ref }) {
  const [, number] = mergeGroup === void 0 ? [] : QUEUED.exec(ref) ?? [];
  return number === void 0 ? void 0 : Number(number);
}
function lacking(thrown, permission) {
  return thrown.permission ?? permission;
}
var Search = class {
  #client;
  #number;
  #sha;
  #pull;
  /** Why what looks like an approval is none. */
  #notes = [];
  #rights = /* @__PURE__ */ new Map();
  /** Login in lower case → what the person did. */
  #involved = /* @__PURE__ */ new Map();
  constructor(client, number, sha, pull) {
    this.#client = client;
    this.#number = number;
    this.#sha = sha;
    this.#pull = pull;
  }
  async search() {
    this.#involve(this.#pull.user?.login, "opened the pull request");
    const [push, reviews] = await Promise.all([this.#newestPush(), this.#approvals(), this.#readCommit()]);
    if (push !== void 0 && push.sha === this.#sha) this.#involve(push.by, "pushed this commit");
    for (const login2 of reviews) if (await this.#mayAllow(login2)) return { by: "review", login: login2 };
    const login = await this.#labelledBy(push);
    if (login !== void 0 && await this.#mayAllow(login)) return { by: "label", login };
    return { by: "none", why: this.#why() };
  }
  #why() {
    const rule = `nobody else with write access has approved ${this.#sha.slice(0, 7)} or set the label ${WAIVE_LABEL} since it was pushed`;
    return [rule, ...[...new Set(this.#notes)].slice(0, MOST_NOTES)].join("; ");
  }
  #involve(login, what) {
    const key = login?.toLowerCase();
    if (key !== void 0 && !this.#involved.has(key)) this.#involved.set(key, what);
  }
  async #mayAllow(login) {
    const what = this.#involved.get(login.toLowerCase());
    if (what !== void 0) {
      this.#notes.push(`${login} ${what}`);
      return false;
    }
    const known = this.#rights.get(login);
    if (known !== void 0) return known;
    if (this.#rights.size >= MOST_ASKED) {
      this.#notes.push(`more than ${MOST_ASKED} people approved, and none of those asked about may write`);
      return false;
    }
    const mayWrite = await this.#mayWrite(login);
    this.#rights.set(login, mayWrite);
    return mayWrite;
  }
  async #mayWrite(login) {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    try {
      const { permission } = await this.#client.call(route, { username: login }, PermissionShape);
      if (WRITERS.has(permission)) return true;
      this.#notes.push(`${login} has no write access`);
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      const isNobody = thrown.status === 404;
      this.#notes.push(
        isNobody ? `${login} has no write access` : `the rights of ${login} are not known: the token lacks ${lacking(thrown, "metadata: read")}`
      );
    }
    return false;
  }
  /** Logins of those whose newest decisive review approves this very commit, newest first. */
  async #approvals() {
    const newest = /* @__PURE__ */ new Map();
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
    const reviews = this.#client.pages(route, { pull_number: this.#number }, listOf(ReviewShape), {
      maxPages: MAX_PAGES
    });
    let count = 0;
    for await (const review of reviews) {
      count += 1;
      const login = review.user?.login;
      if (login === void 0 || !DECISIVE.has(review.state)) continue;
      newest.delete(login);
      newest.set(login, review);
    }
    if (count >= MAX_PAGES * PER_PAGE) {
      this.#notes.push(`the pull request has ${count} reviews or more, too many to see the newest`);
      return [];
    }
    const approving = [...newest].reverse().filter(([, { state }]) => state === "APPROVED");
    return approving.filter(([login, { user, commit_id: commit }]) => {
      if (user?.type !== "User") this.#notes.push(`${login} is no person`);
      else if (commit !== this.#sha) this.#notes.push(`${login} approved another commit`);
      else return true;
      return false;
    }).map(([login]) => login);
  }
  /** Of GHES before this list existed, and of a fork that is out of sight: not known. */
  async #newestPush() {
    const { ref, repo } = this.#pull.head;
    if (repo === null) return void 0;
    const full = `refs/heads/${ref}`;
    const parameters = { owner: repo.owner.login, repo: repo.name, ref: full, direction: "desc", per_page: 1 };
    try {
      const [newest] = await this.#client.call("GET /repos/{owner}/{repo}/activity", parameters, ActivityShape);
      if (newest === void 0 || newest.ref !== full) return void 0;
      return { sha: newest.after, at: Date.parse(newest.timestamp), by: newest.actor?.login };
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      return void 0;
    }
  }
  /** What a commit says of its author keeps people out; it lets nobody in. */
  async #readCommit() {
    try {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}";
      const { author, committer } = await this.#client.call(route, { ref: this.#sha }, CommitShape);
      this.#involve(author?.login, "is the author of its newest commit");
      this.#involve(committer?.login, "committed its newest commit");
    } catch (thrown) {
      const isAbsent = thrown instanceof ApiError && thrown.status === 422;
      if (!isAbsent && !isForbidden(thrown)) throw thrown;
    }
  }
  /** Whose label it is, where it was set after this head was pushed. */
  async #labelledBy(push) {
    if (!this.#pull.labels.some(({ name }) => name === WAIVE_LABEL)) return void 0;
    const set = await this.#newestLabelling();
    if (set === void 0) return void 0;
    const { actor, at } = set;
    if (push === void 0)
      this.#notes.push(`when ${this.#sha.slice(0, 7)} was pushed is not known, a review would do`);
    else if (push.sha !== this.#sha) this.#notes.push("another commit was pushed since");
    else if (!(at > push.at)) this.#notes.push(`the label ${WAIVE_LABEL} was set before this commit was pushed`);
    else if (actor?.type !== "User") this.#notes.push(`the label ${WAIVE_LABEL} was set by no person`);
    else return actor.login;
    return void 0;
  }
  async #newestLabelling() {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
    let newest;
    let count = 0;
    try {
      const events = this.#client.pages(route, { issue_number: this.#number }, listOf(EventShape), {
        maxPages: MAX_PAGES
      });
      for await (const event of events) {
        count += 1;
        if (event.label?.name === WAIVE_LABEL && /^(?:un)?labeled$/.test(event.event)) newest = event;
      }
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      this.#notes.push(`who set the label is not known: the token lacks ${lacking(thrown, PULLS)}`);
      return void 0;
    }
    if (count >= MAX_PAGES * PER_PAGE) {
      this.#notes.push(`the pull request has ${count} events or more, too many to see who set the label`);
      return void 0;
    }
    return newest?.event === "labeled" ? { actor: newest.actor, at: Date.parse(newest.created_at) } : void 0;
  }
};

// src/github/artifacts.ts
import { constants } from "node:fs";
import { copyFile, lstat, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

// src/documents/artifact-name.ts
var SECOND_NAME = ".2";
var DOCUMENTS = /^assay-([a-z0-9][a-z0-9_-]{0,63})(?:\.2)?$/;
var NO_DOCUMENTS = /-(?:files|report)$/;
function artifactOf(model) {
  return `assay-${model}`;
}
function modelOf(artifact) {
  const model = DOCUMENTS.exec(artifact)?.[1];
  return model === void 0 || NO_DOCUMENTS.test(model) ? void 0 : model;
}

// src/github/archive.ts
var ARCHIVE_CAPS = {
  zipBytes: 32 * 1024 * 1024,
  entries: 64,
  totalBytes: 64 * 1024 * 1024,
  /** Inflated to stored size of one entry. */
  ratio: 200
};
var SMALLEST_COUNTED_BYTES = 1024;
var SHOWN_CHARACTERS = 80;
var TYPE_BITS = 61440;
var REGULAR_FILE = 32768;
async function readArchive(zip, { name, digest, allowed }) {
  const fault = (rule) => new InputError(rule, { file: name });
  if (zip.length > ARCHIVE_CAPS.zipBytes) {
    throw fault(`holds ${zip.length} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`);
  }
  if (digest !== void 0) checkDigest(zip, digest, name);
  const { fromBufferPromise } = await loadYauzl();
  let file;
  try {
    file = await fromBufferPromise(zip, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (thrown) {
    throw fault(`not a zip archive (${wordsOf(thrown)})`);
  }
  if (file.entryCount > ARCHIVE_CAPS.entries) {
    throw fault(`holds ${file.entryCount} entries, at most ${ARCHIVE_CAPS.entries} are read`);
  }
  const found = /* @__PURE__ */ new Map();
  let left = ARCHIVE_CAPS.totalBytes;
  try {
    for await (const entry of file.eachEntry()) {
      const rule = refusal(entry, allowed, found);
      if (rule !== void 0) throw fault(rule);
      const bytes = await inflate(file, entry, left, fault);
      left -= bytes.length;
      found.set(entry.fileName, bytes);
    }
  } catch (thrown) {
    throw thrown instanceof InputError ? thrown : fault(`the archive is damaged (${wordsOf(thrown)})`);
  }
  return found;
}
function checkDigest(bytes, expected, name) {
  const actual = sha256(bytes);
  if (actual !== expected) throw new InputError(`its digest is ${actual}, expected ${expected}`, { file: name });
}
function refusal(entry, allowed, found) {
  const { fileName } = entry;
  const shown = JSON.stringify(fileName.slice(0, SHOWN_CHARACTERS));
  if (!allowed.has(fileName)) return `unexpected entry ${shown}`;
  if (found.has(fileName)) return `entry ${shown} appears twice`;
  const type = entry.externalFileAttributes >>> 16 & TYPE_BITS;
  if (type !== 0 && type !== REGULAR_FILE) return `entry ${shown} is not a regular file`;
  if (entry.isEncrypted()) return `entry ${shown} is encrypted`;
  return void 0;
}
async function inflate(file, entry, left, fault) {
  const stored2 = Math.max(entry.compressedSize, SMALLEST_COUNTED_BYTES);
  const limit = Math.min(left, stored2 * ARCHIVE_CAPS.ratio);
  const chunks = [];
  let size = 0;
  for await (const chunk of await file.openReadStreamPromise(entry)) {
    size += chunk.length;
    if (size > limit) throw fault(`entry "${entry.fileName}" inflates past ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
async function loadYauzl() {
  const loaded = await import("./yauzl-O7MBRWZ6.js");
  return loaded.default ?? loaded;
}
function wordsOf(thrown) {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 2 * SHOWN_CHARACTERS);
}

// src/github/artifacts.ts
var COMPRESSED = 6;
var STORED = 0;
function openArtifacts({ run, log, temporary = tmpdir() }) {
  let opening;
  const client = () => {
    opening ??= import("./artifact-XOR6CL5J.js").then((loaded) => new loaded.DefaultArtifactClient());
    return opening;
  };
  const unsupported = unsupportedHost(run.serverUrl);
  const inFolder = async (work) => {
    const folder = await mkdtemp(join(temporary, "assay-artifact-"));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  const listed = async () => {
    if (unsupported !== void 0) throw new InfrastructureError(unsupported);
    try {
      return (await (await client()).listArtifacts()).artifacts;
    } catch (thrown) {
      throw serviceFault("list", thrown);
    }
  };
  return {
    async upload(name, files, { retentionDays }) {
      if (unsupported !== void 0) return { unsupported };
      return inFolder(async (folder) => {
        const paths = await gather(name, files, folder);
        const compressionLevel = await levelFor(name, paths);
        const options = { compressionLevel, ...retentionDays === void 0 ? {} : { retentionDays } };
        const send = async (as) => (await client()).uploadArtifact(as, paths, folder, options);
        const answer = await send(name).catch((thrown) => {
          if (!isTaken(thrown)) throw thrown;
          log.info(`artifact ${name}: the name is taken, uploading as ${name}${SECOND_NAME}`);
          return send(`${name}${SECOND_NAME}`);
        }).catch((thrown) => {
          throw serviceFault(`upload ${name}`, thrown);
        });
        return stored(name, answer);
      });
    },
    async download(name, allowed, expected) {
      const names = [name, `${name}${SECOND_NAME}`];
      const all = await listed();
      const [newest] = all.filter((one) => names.includes(one.name)).sort((a, b) => b.id - a.id);
      const chosen = expected === void 0 ? newest : all.find((one) => one.id === expected.id);
      if (chosen === void 0 || !names.includes(chosen.name)) {
        if (expected === void 0) throw new InputError(`this run has no artifact ${name}`, { field: "artifact" });
        const rule = `artifact ${expected.id} is not the ${name} of this run: what was handed over was replaced`;
        throw new InputError(rule, { field: "artifact-id" });
      }
      const shown = `artifact ${chosen.name}`;
      if (chosen.size > ARCHIVE_CAPS.zipBytes) {
        throw new InputError(`holds ${chosen.size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown });
      }
      const digest = expected?.digest ?? chosen.digest;
      const fetchOnce = async () => zipOf(await client(), chosen.id, inFolder, shown);
      let zip = await fetchOnce();
      if (digest !== void 0 && sha256(zip) !== digest) zip = await fetchOnce();
      return readArchive(zip, { name: shown, digest, allowed });
    },
    async list() {
      return [...new Set((await listed()).map(({ name }) => name))];
    }
  };
}
function unsupportedHost(serverUrl) {
  const { hostname } = new URL(serverUrl);
  if (hostname === "github.com" || /\.(?:ghe\.com|localhost)$/.test(hostname)) return void 0;
  return `${hostname} has no artifact service for this version (GitHub Enterprise Server): the documents stay in the job, and releases serve as the baseline`;
}
async function gather(name, files, folder) {
  const fault = (file, rule) => new InputError(rule, { file: `artifact ${name}, ${file}` });
  if (files.length === 0) throw new InputError("has no files", { file: `artifact ${name}` });
  if (files.length > ARCHIVE_CAPS.entries) {
    throw new InputError(`has ${files.length} files, at most ${ARCHIVE_CAPS.entries} are read again`, {
      file: `artifact ${name}`
    });
  }
  const paths = [];
  let total = 0;
  for (const file of files) {
    if (!/^[A-Za-z0-9._-]+$/.test(file.name) || /^\.\.?$/.test(file.name))
      throw fault(file.name, "is no plain file name");
    const facts = await lstat(file.path).catch(() => void 0);
    if (facts === void 0) throw fault(file.name, "is not there");
    if (!facts.isFile()) throw fault(file.name, "is a link, a folder or a device, not a regular file");
    total += facts.size;
    if (total > ARCHIVE_CAPS.totalBytes) {
      throw fault(file.name, `takes the artifact past the ${ARCHIVE_CAPS.totalBytes} bytes that are read again`);
    }
    const path = join(folder, file.name);
    try {
      await copyFile(file.path, path, constants.COPYFILE_EXCL);
    } catch (thrown) {
      throw new InfrastructureError(`artifact ${name}, ${file.name}: cannot be copied: ${thrown.message}`);
    }
    paths.push(path);
  }
  return paths;
}
async function levelFor(name, paths) {
  let packed = 0;
  let plain = 0;
  let isBomb = false;
  for (const path of paths) {
    const bytes2 = await readFile(path);
    const size = deflateRawSync(bytes2, { level: COMPRESSED }).length;
    packed += size;
    plain += bytes2.length;
    isBomb ||= bytes2.length > Math.max(size, 1024) * ARCHIVE_CAPS.ratio / 2;
  }
  const bytes = isBomb ? plain : packed;
  const room = ARCHIVE_CAPS.zipBytes - 64 * 1024;
  if (bytes <= room) return isBomb ? STORED : COMPRESSED;
  throw new InputError(
    `takes ${bytes} bytes, at most ${room} are read again; upload-predictions: false leaves the rows out`,
    {
      file: `artifact ${name}`
    }
  );
}
async function zipOf(client, id, inFolder, shown) {
  return inFolder(async (path) => {
    try {
      await client.downloadArtifact(id, { path, skipDecompress: true });
    } catch (thrown) {
      throw serviceFault(`download ${shown}`, thrown);
    }
    const [file, ...more] = await readdir(path);
    if (file === void 0 || more.length > 0) throw new InfrastructureError(`${shown}: the download left no one file`);
    const { size } = await stat(join(path, file));
    if (size > ARCHIVE_CAPS.zipBytes) {
      throw new InputError(`holds ${size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown });
    }
    return readFile(join(path, file));
  });
}
function stored(name, { id, digest }) {
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(digest ?? "")?.[1];
  if (id === void 0 || hex === void 0)
    throw new InfrastructureError(`artifact ${name}: no id or digest came back`);
  return { id, digest: `sha256:${hex}` };
}
function isTaken(thrown) {
  return thrown instanceof Error && /\(409\)|already exists/.test(thrown.message);
}
var HINTS = [
  [/ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)/, "only an action has access to it, a run: step has not"],
  [/quota/i, "the storage that the plan includes is used up: delete old artifacts or lower retention-days"]
];
function serviceFault(what, thrown) {
  if (thrown instanceof InputError || thrown instanceof InfrastructureError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = HINTS.find(([words]) => words.test(message))?.[1];
  return new InfrastructureError(`artifact service, ${what}: ${hint ?? quote(message)}`, { cause: thrown });
}

// src/github/ancestors.ts
var CommitShape2 = zod_exports.object({ sha: zod_exports.string(), parents: zod_exports.array(zod_exports.object({ sha: zod_exports.string() })) });
var ComparisonShape = zod_exports.object({
  status: zod_exports.string(),
  ahead_by: zod_exports.int(),
  behind_by: zod_exports.int()
});
var MAX_ANCESTOR_PAGES = 3;
var PER_PAGE2 = 100;
async function* ancestorsOf(client, start) {
  const distances = /* @__PURE__ */ new Map([[start, 0]]);
  let line = { sha: start, distance: 0 };
  const commits = client.pages("GET /repos/{owner}/{repo}/commits", { sha: start }, listOf(CommitShape2), {
    maxPages: MAX_ANCESTOR_PAGES
  });
  let page = [];
  for await (const { sha, parents } of commits) {
    const distance = sha === line.sha ? line.distance : distances.get(sha) ?? 0;
    if (sha === line.sha && parents[0] !== void 0) line = { sha: parents[0].sha, distance: distance + 1 };
    for (const parent of parents) {
      distances.set(parent.sha, Math.min(distances.get(parent.sha) ?? Number.POSITIVE_INFINITY, distance + 1));
    }
    page.push({ sha, distance });
    if (page.length === PER_PAGE2) {
      yield page.sort(nearerFirst);
      page = [];
    }
  }
  if (page.length > 0) yield page.sort(nearerFirst);
}
function nearerFirst(a, b) {
  return a.distance - b.distance;
}
async function positionOf(client, from, commit) {
  try {
    const parameters = { basehead: `${from}...${commit}`, per_page: 1 };
    const { status, behind_by } = await client.call(
      "GET /repos/{owner}/{repo}/compare/{basehead}",
      parameters,
      ComparisonShape
    );
    return { distance: status === "behind" || status === "identical" ? behind_by : void 0 };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return { distance: void 0 };
    throw thrown;
  }
}

// src/github/runs.ts
var RunShape = zod_exports.object({
  id: zod_exports.int(),
  run_number: zod_exports.int(),
  run_attempt: zod_exports.optional(zod_exports.int()),
  event: zod_exports.string(),
  conclusion: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  head_branch: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  head_sha: zod_exports.string(),
  path: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  repository: zod_exports.object({ id: zod_exports.int() }),
  /** null where the fork is gone. */
  head_repository: zod_exports.optional(zod_exports.nullable(zod_exports.object({ id: zod_exports.int() })))
});
var MAX_PAGES2 = 3;
var RULES = [
  [(run, { repository }) => run.repository.id === repository.id, "of another repository"],
  [(run, { repository }) => run.head_repository?.id === repository.id, "its commit is of a fork"],
  [(run) => TRUSTED_EVENTS.has(run.event), "its event is none of push, schedule and workflow_dispatch"],
  [(run, { repository }) => run.head_branch === repository.defaultBranch, "not on the default branch"],
  [(run, { workflow }) => cutRef(run.path ?? "") === workflow, "of another workflow"],
  [(run) => run.conclusion === "success", "did not succeed"]
];
function disqualification(run, identity) {
  return RULES.find(([holds]) => !holds(run, identity))?.[1];
}
function nameOfRun(run, { repository }) {
  return `run ${run.run_number} of ${repository.defaultBranch}`;
}
function readRun(client, runId) {
  return client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, RunShape);
}
function runsAt(client, identity, sha) {
  return listRuns(client, identity, { head_sha: sha });
}
async function runsOfBranch(client, identity) {
  const lists = await Promise.all([...TRUSTED_EVENTS].map((event) => listRuns(client, identity, { event })));
  return [...new Map(lists.flat().map((run) => [run.id, run])).values()];
}
async function listRuns(client, identity, filter) {
  const { repository, workflow } = identity;
  if (repository.id === 0)
    throw new InfrastructureError("GITHUB_REPOSITORY_ID: missing; whose runs count cannot be told");
  const parameters = {
    workflow_id: workflow.split("/").at(-1),
    branch: repository.defaultBranch,
    status: "success",
    exclude_pull_requests: true,
    ...filter
  };
  const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
  const found = [];
  const pages = client.pages(route, parameters, listUnder("workflow_runs", RunShape), { maxPages: MAX_PAGES2 });
  for await (const run of pages) found.push(run);
  return found.sort(newerFirst);
}
function newerFirst(a, b) {
  return b.run_number - a.run_number || (b.run_attempt ?? 1) - (a.run_attempt ?? 1);
}

// src/github/earlier-artifacts.ts
var ArtifactShape = zod_exports.object({
  name: zod_exports.string(),
  workflow_run: zod_exports.optional(
    zod_exports.nullable(
      zod_exports.object({
        id: zod_exports.optional(zod_exports.int()),
        repository_id: zod_exports.optional(zod_exports.int()),
        head_repository_id: zod_exports.optional(zod_exports.nullable(zod_exports.int())),
        head_branch: zod_exports.optional(zod_exports.nullable(zod_exports.string()))
      })
    )
  )
});
var MAX_PAGES3 = 3;
var MAX_RUNS = 3;
async function earlierDocuments(client, model, identity, before) {
  const name = artifactOf(model);
  const { id: ours, defaultBranch } = identity.repository;
  const runs = /* @__PURE__ */ new Set();
  const route = "GET /repos/{owner}/{repo}/actions/artifacts";
  const pages = client.pages(route, { name }, listUnder("artifacts", ArtifactShape), { maxPages: MAX_PAGES3 });
  for await (const { name: found, workflow_run: run } of pages) {
    const isOurs = run?.repository_id === ours && run.head_repository_id === ours && run.head_branch === defaultBranch;
    if (found !== name || !isOurs || run.id === void 0 || run.id >= before) continue;
    runs.add(run.id);
    if (runs.size >= MAX_RUNS) break;
  }
  for (const id of runs) {
    const run = await readRun(client, id).catch((thrown) => {
      if (thrown instanceof ApiError && thrown.status === 404) return void 0;
      throw thrown;
    });
    if (run === void 0 || disqualification(run, { ...identity, workflow: cutRef(run.path ?? "") }) !== void 0)
      continue;
    return `${nameOfRun(run, identity)} (${cutRef(run.path ?? "")})`;
  }
  return void 0;
}

// src/documents/files-digest.ts
import { createHash } from "node:crypto";
var DIGEST = /^sha256:([0-9a-f]{64})$/;
function digestOfFiles(files) {
  const sorted = [...files].sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const hash = createHash("sha256");
  for (const { name, digest } of sorted) {
    const hex = DIGEST.exec(digest)?.[1];
    if (hex === void 0) throw new InvariantError(`no digest of ${name}: ${digest}`);
    hash.update(Buffer.from(hex, "hex"));
  }
  return `sha256:${hash.digest("hex")}`;
}

// src/documents/release-marker.ts
var MODEL = "[a-z0-9][a-z0-9_-]{0,63}";
var DIGEST2 = "sha256:[0-9a-f]{64}";
var COMMIT = "[0-9a-f]{40}(?:[0-9a-f]{24})?";
var MARKER = new RegExp(
  `^<!-- assay-release:v1 model=(${MODEL}) digest=(${DIGEST2}) manifest=(${DIGEST2}) commit=(${COMMIT}) -->$`
);
function formatReleaseMarker({ model, digest, manifest, commit }) {
  const line = `<!-- assay-release:v1 model=${model} digest=${digest} manifest=${manifest} commit=${commit} -->`;
  if (!MARKER.test(line)) throw new InvariantError(`no marker of a release: ${line}`);
  return line;
}
function readReleaseMarker(notes) {
  return parseLine(notes.split(/\r?\n/, 1)[0] ?? "");
}
function readTagMarker(message) {
  const lines = message.split(/\r?\n/);
  for (const line of lines.reverse()) {
    const marker = parseLine(line);
    if (marker !== void 0) return marker;
  }
  return void 0;
}
function parseLine(line) {
  const [, model, digest, manifest, commit] = MARKER.exec(line) ?? [];
  if (model === void 0 || digest === void 0 || manifest === void 0 || commit === void 0) return void 0;
  return { model, digest, manifest, commit };
}

// src/github/run-documents.ts
var ArtifactShape2 = zod_exports.object({
  id: zod_exports.int(),
  name: zod_exports.string(),
  size_in_bytes: zod_exports.int(),
  expired: zod_exports.boolean(),
  /** Absent on GHES. */
  digest: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  workflow_run: zod_exports.optional(
    zod_exports.nullable(
      zod_exports.object({
        id: zod_exports.optional(zod_exports.int()),
        repository_id: zod_exports.optional(zod_exports.int()),
        head_repository_id: zod_exports.optional(zod_exports.int()),
        head_sha: zod_exports.optional(zod_exports.string())
      })
    )
  )
});
var MAX_PAGES4 = 5;
function modelsOf(artifacts) {
  const models = artifacts.flatMap(({ name }) => modelOf(name) ?? []);
  return [...new Set(models)].sort();
}
async function listArtifacts(client, run, identity) {
  const found = [];
  const pages = client.pages(
    "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
    { run_id: run.id },
    listUnder("artifacts", ArtifactShape2),
    { maxPages: MAX_PAGES4 }
  );
  for await (const artifact of pages) {
    const origin = artifact.workflow_run;
    const isOurs = origin?.id === run.id && origin.repository_id === identity.repository.id && origin.head_repository_id === identity.repository.id && origin.head_sha === run.head_sha;
    if (isOurs) found.push(artifact);
  }
  return found;
}
async function readDocuments(client, run, artifacts, model, identity) {
  const names = [artifactOf(model), `${artifactOf(model)}${SECOND_NAME}`];
  const [artifact] = artifacts.filter(({ name: name2 }) => names.includes(name2)).sort((a, b) => b.id - a.id);
  if (artifact === void 0) return { documents: void 0, existed: false, passedOver: "left no documents of it" };
  if (artifact.expired) return { documents: void 0, existed: true, passedOver: "its artifact has expired" };
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes) {
    const passedOver = `its artifact holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`;
    return { documents: void 0, existed: true, passedOver };
  }
  const name = `artifact ${artifact.name} of ${nameOfRun(run, identity)}`;
  const zip = await download(client, artifact);
  if (zip === void 0) return { documents: void 0, existed: true, passedOver: "its artifact is gone" };
  const digest = artifact.digest ?? void 0;
  const documents = await readArchive(zip, { name, digest, allowed: DOCUMENT_FILES }).catch((thrown) => {
    throw thrown instanceof InputError ? withAdvice(thrown) : thrown;
  });
  if (!documents.has(runDocument.file) && documents.has(failureDocument.file)) {
    return { documents: void 0, existed: false, passedOver: "broke before this model was trained" };
  }
  const moved = prove(documents, run, model, identity, name);
  if (moved !== void 0) return { documents: void 0, existed: true, passedOver: moved };
  return { documents, remark: digest === void 0 ? "this server names no digest of its artifact" : void 0 };
}
async function download(client, artifact) {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  const parameters = { artifact_id: artifact.id, archive_format: "zip" };
  try {
    const zip = await client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes });
    if (artifact.digest == null || sha256(zip) === artifact.digest) return zip;
    return await client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes });
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410)) return void 0;
    throw thrown;
  }
}
function prove(documents, run, model, identity, name) {
  const file = `${name}, ${runDocument.file}`;
  const record = decodeRun(documents, name);
  const { code } = record;
  const attempt = code?.runAttempt;
  const expected = [
    ["model", record.model, model],
    ["code.commit", code?.commit, run.head_sha],
    ["code.headCommit", code?.headCommit ?? run.head_sha, run.head_sha],
    ["code.workflow", code?.workflow, identity.workflow],
    ["code.runId", code?.runId, String(run.id)]
  ];
  for (const [field, actual, wanted] of expected) {
    if (actual !== wanted) throw forged(file, field, actual, String(wanted));
  }
  if (attempt === void 0 || attempt < 1 || attempt > (run.run_attempt ?? 1)) {
    throw forged(file, "code.runAttempt", attempt, `at most ${run.run_attempt ?? 1}`);
  }
  checkModel(documents, record, name);
  const was = code?.repository;
  if (was?.toLowerCase() === identity.repository.fullName.toLowerCase()) return void 0;
  return `its run.json says ${JSON.stringify(was ?? "nothing").slice(0, 80)} of the repository's name`;
}
function decodeRun(documents, name) {
  const bytes = documents.get(runDocument.file);
  if (bytes === void 0) throw withAdvice(new InputError(`holds no ${runDocument.file}`, { file: name }));
  return runDocument.decode(bytes.toString("utf8"), `${name}, ${runDocument.file}`);
}
function checkModel(documents, record, name) {
  const model = documents.get(modelDocument.file);
  if (model === void 0) throw withAdvice(new InputError(`holds no ${modelDocument.file}`, { file: name }));
  const actual = sha256(model);
  if (actual !== record.modelDigest) {
    const rule = `its digest is ${actual}, ${runDocument.file} beside it expects ${record.modelDigest}`;
    throw withAdvice(new InputError(rule, { file: `${name}, ${modelDocument.file}` }));
  }
}
function forged(file, field, actual, expected) {
  const shown = actual === void 0 ? "nothing" : JSON.stringify(actual).slice(0, 120);
  return withAdvice(new InputError(`names ${shown}, expected ${expected}`, { file, field }));
}
function withAdvice(fault) {
  return new InputError(`${fault.message}; it is not used and nothing takes its place: find out why, then delete it`);
}

// src/github/released-documents.ts
var AssetShape = zod_exports.object({
  id: zod_exports.int(),
  name: zod_exports.string(),
  state: zod_exports.string(),
  size: zod_exports.int(),
  digest: zod_exports.optional(zod_exports.nullable(zod_exports.string()))
});
var ReleaseShape = zod_exports.object({
  tag_name: zod_exports.string(),
  draft: zod_exports.boolean(),
  prerelease: zod_exports.boolean(),
  body: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  assets: zod_exports.array(AssetShape)
});
var MAX_PAGES5 = 10;
var MAX_VERSIONS = 10;
async function releasedModels(client, model) {
  const releases = await releasesOf(client, model);
  return releases.map(({ release: release2, marker }) => ({
    tag: release2.tag_name,
    digest: marker.digest,
    isIn: async (commit) => (await positionOf(client, commit, marker.commit)).distance !== void 0,
    documents: async () => {
      await checkTag(client, release2.tag_name, marker);
      return readAssets(client, release2, marker);
    }
  }));
}
async function findRelease(client, model, start) {
  const releases = await releasesOf(client, model);
  const notes = [];
  for (const { release: release2, marker } of releases.slice(0, MAX_VERSIONS)) {
    const tag = release2.tag_name;
    const { distance } = await positionOf(client, start, marker.commit);
    if (distance === void 0) {
      notes.push(`${tag}: its commit ${marker.commit.slice(0, 7)} is not before ${start.slice(0, 7)}`);
      continue;
    }
    await checkTag(client, tag, marker);
    const documents = await readAssets(client, release2, marker);
    return { found: { tag, commit: marker.commit, distance, documents }, existed: true, notes };
  }
  return { found: void 0, existed: releases.length > 0, notes };
}
async function releasesOf(client, model) {
  const byVersion2 = /* @__PURE__ */ new Map();
  const pages = client.pages("GET /repos/{owner}/{repo}/releases", {}, listOf(ReleaseShape), { maxPages: MAX_PAGES5 });
  for await (const release2 of pages) {
    const version = versionOf(model, release2.tag_name);
    const marker = readReleaseMarker(release2.body ?? "");
    if (version === void 0 || release2.draft || release2.prerelease || marker?.model !== model) continue;
    byVersion2.set(version, { release: release2, marker });
  }
  return newestFirst([...byVersion2.keys()]).map((version) => byVersion2.get(version));
}
function versionOf(model, tag) {
  return tag.startsWith(`${model}@`) && /[a-z0-9]$/.test(model) ? versionOfTag(model, tag) : void 0;
}
async function checkTag(client, tag, marker) {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  const { sha } = await client.call(route, { ref: `tags/${tag}` }, zod_exports.object({ sha: zod_exports.string() }));
  if (sha !== marker.commit) {
    throw new InputError(`its tag is at ${sha}, its notes name ${marker.commit}`, { file: `release ${tag}` });
  }
}
async function readAssets(client, release2, marker) {
  const name = `release ${release2.tag_name}`;
  const assets = new Map(release2.assets.map((asset) => [asset.name, asset]));
  for (const file of [SUMS_FILE, modelDocument.file, runDocument.file]) {
    if (!assets.has(file)) throw new InputError(`has no ${file}`, { file: name });
  }
  const list = await readAsset(client, name, assets.get(SUMS_FILE));
  const sums = parseSums(list.toString("utf8"), name);
  const files = [...sums].map(([file, digest]) => ({ name: file, digest }));
  const manifest = digestOfFiles([...files, { name: SUMS_FILE, digest: sha256(list) }]);
  if (manifest !== marker.manifest) {
    const rule = `its files make the digest ${manifest}, its notes name ${marker.manifest}`;
    throw new InputError(rule, { file: `${name}, ${SUMS_FILE}` });
  }
  const documents = /* @__PURE__ */ new Map();
  let total = 0;
  for (const [file, expected] of sums) {
    if (!DOCUMENT_FILES.has(file)) continue;
    const asset = assets.get(file);
    if (asset === void 0) throw new InputError(`has no ${file}, which ${SUMS_FILE} lists`, { file: name });
    const bytes = await readAsset(client, name, asset);
    checkDigest(bytes, expected, `${name}, ${file}`);
    total += bytes.length;
    if (total > ARCHIVE_CAPS.totalBytes) {
      throw new InputError(`its documents hold more than ${ARCHIVE_CAPS.totalBytes} bytes`, { file: name });
    }
    documents.set(file, bytes);
  }
  const record = decodeRun(documents, name);
  checkModel(documents, record, name);
  const facts = [
    ["model", record.model, marker.model],
    ["code.commit", record.code?.commit, marker.commit],
    ["modelDigest", record.modelDigest, marker.digest]
  ];
  for (const [field, actual, wanted] of facts) {
    if (actual === wanted) continue;
    const shown = JSON.stringify(actual ?? null).slice(0, 120);
    throw new InputError(`names ${shown}, the notes name ${wanted}`, { file: `${name}, ${runDocument.file}`, field });
  }
  return documents;
}
async function readAsset(client, name, asset) {
  const file = `${name}, ${asset.name}`;
  if (asset.state !== "uploaded") throw new InputError(`its upload never ended (${asset.state})`, { file });
  if (asset.size > ARCHIVE_CAPS.totalBytes) {
    throw new InputError(`holds ${asset.size} bytes, at most ${ARCHIVE_CAPS.totalBytes} are read`, { file });
  }
  const bytes = await client.download(
    "GET /repos/{owner}/{repo}/releases/assets/{asset_id}",
    { asset_id: asset.id, headers: { accept: "application/octet-stream" } },
    { maxBytes: ARCHIVE_CAPS.totalBytes }
  );
  if (bytes.length !== asset.size) {
    throw new ApiError(`${file}: ${bytes.length} of ${asset.size} bytes came`, { stored: "no" });
  }
  if (asset.digest != null) checkDigest(bytes, asset.digest, file);
  return bytes;
}
function parseSums(text, name) {
  const sums = /* @__PURE__ */ new Map();
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const [, hex, file] = /^([0-9a-f]{64}) [ *]([A-Za-z0-9._-]{1,255})$/.exec(line) ?? [];
    if (hex === void 0 || file === void 0 || sums.has(file)) {
      throw new InputError('is not "HEX  NAME", each name once', { file: `${name}, ${SUMS_FILE}`, line: index + 1 });
    }
    sums.set(file, `sha256:${hex}`);
  }
  return sums;
}

// src/github/baselines.ts
var MAX_NOTES = 12;
var MAX_CANDIDATES = 20;
function openBaselines(client, identity, log) {
  const search = new RunSearch(client, identity, log);
  return {
    async find(request) {
      if (request.runId !== void 0)
        return findExplicit(client, identity, search, { ...request, runId: request.runId });
      return findNearest(client, identity, search, request);
    },
    async modelsAt(start) {
      let looked = 0;
      for await (const { run } of search.candidates(start)) {
        if (++looked > MAX_CANDIDATES) break;
        const models = modelsOf(await search.artifactsOf(run));
        if (models.length > 0) return models;
      }
      return [];
    }
  };
}
async function findNearest(client, identity, search, { model, start }) {
  const notes = [];
  let existed = false;
  let looked = 0;
  for await (const { run, distance } of search.candidates(start)) {
    if (++looked > MAX_CANDIDATES) {
      notes.push(`runs before ${run.run_number} were not looked at`);
      break;
    }
    const source = nameOfRun(run, identity);
    const read = await readDocuments(client, run, await search.artifactsOf(run), model, identity);
    if (read.documents !== void 0) {
      if (read.remark !== void 0) notes.push(`${source}: ${read.remark}`);
      const found = distance === 0 ? "start_commit" : "ancestor";
      return { found, commit: run.head_sha, distance, source, documents: read.documents, notes: shortened(notes) };
    }
    existed ||= read.existed;
    notes.push(`${source}: ${read.passedOver}`);
  }
  const release2 = await findRelease(client, model, start);
  notes.push(...release2.notes);
  if (release2.found !== void 0) {
    const { tag, commit, distance, documents } = release2.found;
    return { found: "release", commit, distance, source: tag, documents, notes: shortened(notes) };
  }
  const branch = identity.repository.defaultBranch;
  if (!existed && !release2.existed) {
    const earlier = await earlierDocuments(client, model, identity, identity.runId);
    existed = earlier !== void 0;
    if (earlier !== void 0) notes.push(`${earlier} left documents of it, which this search does not reach`);
  }
  if (!existed && !release2.existed) {
    const reason2 = `no run of ${identity.workflow} on ${branch} and no release has left a model called ${model}`;
    return { found: "none", absence: "never", reason: reason2, notes: shortened(notes) };
  }
  const reason = `every earlier baseline of ${model} has expired or is gone; run ${identity.workflow} on ${branch} to make a new one`;
  return { found: "none", absence: "unreachable", reason, notes: shortened(notes) };
}
async function findExplicit(client, identity, search, { model, start, runId }) {
  const refuse = (why2) => new InputError(`run ${runId} cannot be the baseline: ${why2}`, { field: "baseline" });
  const run = await readRun(client, runId).catch((thrown) => {
    throw thrown instanceof ApiError && thrown.status === 404 ? refuse("there is no such run") : thrown;
  });
  const why = disqualification(run, identity) ?? await search.offBranch(run.head_sha);
  if (why !== void 0) throw refuse(why);
  const read = await readDocuments(client, run, await search.artifactsOf(run), model, identity);
  if (read.documents === void 0) throw refuse(read.passedOver);
  const { distance } = await positionOf(client, start, run.head_sha);
  if (distance === void 0) throw refuse(`its commit ${run.head_sha.slice(0, 7)} is not before ${start.slice(0, 7)}`);
  return {
    found: "explicit",
    commit: run.head_sha,
    distance,
    source: nameOfRun(run, identity),
    documents: read.documents,
    notes: read.remark === void 0 ? [] : [read.remark]
  };
}
var RunSearch = class {
  #client;
  #identity;
  #log;
  #kept = /* @__PURE__ */ new Map();
  constructor(client, identity, log) {
    this.#client = client;
    this.#identity = identity;
    this.#log = log;
  }
  /** The nearest first; of one commit the newest run first. */
  async *candidates(start) {
    const here = await this.#keep(`at ${start}`, () => runsAt(this.#client, this.#identity, start));
    for (const run of this.#qualified(here.filter(({ head_sha }) => head_sha === start))) {
      if (await this.#isOnBranch(start, start)) yield { run, distance: 0 };
    }
    const all = await this.#keep("branch", () => runsOfBranch(this.#client, this.#identity));
    const earlier = this.#qualified(all.filter(({ head_sha }) => head_sha !== start));
    if (earlier.length === 0) return;
    const byCommit = grouped(earlier);
    for (let page = 0; ; page++) {
      const commits = await this.#ancestorPage(start, page);
      if (commits === void 0) return;
      for (const { sha, distance } of commits) {
        for (const run of byCommit.get(sha) ?? []) {
          if (await this.#isOnBranch(start, sha)) yield { run, distance };
        }
      }
    }
  }
  artifactsOf(run) {
    return this.#keep(`artifacts ${run.id}`, () => listArtifacts(this.#client, run, this.#identity));
  }
  /** Why a commit does not count, undefined where the default branch holds it. */
  async offBranch(sha) {
    const branch = this.#identity.repository.defaultBranch;
    const { distance } = await this.#keep(`position ${sha}`, () => positionOf(this.#client, branch, sha));
    return distance === void 0 ? `its commit ${sha.slice(0, 7)} is not on ${branch}` : void 0;
  }
  #qualified(runs) {
    const qualified = runs.filter((run) => {
      const why = disqualification(run, this.#identity);
      if (why !== void 0) this.#log.verbose(`baseline search: run ${run.id} is ignored: ${why}`);
      return why === void 0;
    });
    return qualified.sort(newerFirst);
  }
  /** What the branch holds it holds with all ancestors, so that the start answers for them. */
  async #isOnBranch(start, sha) {
    if (await this.offBranch(start) === void 0) return true;
    const why = await this.offBranch(sha);
    if (why !== void 0) this.#log.verbose(`baseline search: ${why}`);
    return why === void 0;
  }
  #walks = /* @__PURE__ */ new Map();
  #ancestorPage(start, page) {
    return this.#keep(`ancestors ${start} ${page}`, async () => {
      const walk = this.#walks.get(start) ?? ancestorsOf(this.#client, start)[Symbol.asyncIterator]();
      this.#walks.set(start, walk);
      const { done, value } = await walk.next();
      return done === true ? void 0 : value;
    });
  }
  /** A failed question is asked anew. */
  #keep(key, ask) {
    const known = this.#kept.get(key);
    if (known !== void 0) return known;
    const asked = ask();
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
};
function grouped(runs) {
  const groups = /* @__PURE__ */ new Map();
  for (const run of runs) groups.set(run.head_sha, [...groups.get(run.head_sha) ?? [], run]);
  return groups;
}
function shortened(notes) {
  const more = notes.length - MAX_NOTES;
  return more <= 0 ? [...notes] : [...notes.slice(0, MAX_NOTES), `and ${more} more`];
}

// src/github/other-runs.ts
var RunsPage = zod_exports.looseObject({
  total_count: zod_exports.number(),
  workflow_runs: zod_exports.array(
    zod_exports.looseObject({
      id: zod_exports.number(),
      run_number: zod_exports.number(),
      run_attempt: zod_exports.optional(zod_exports.number()),
      status: zod_exports.nullable(zod_exports.string()),
      event: zod_exports.string(),
      head_branch: zod_exports.nullable(zod_exports.string())
    })
  )
});
var ROUTE = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
async function listRuns2(client, workflow, filter) {
  try {
    const page = await client.call(
      ROUTE,
      { workflow_id: workflow.slice(workflow.lastIndexOf("/") + 1), per_page: 100, ...filter },
      RunsPage
    );
    return page.workflow_runs.map((run) => ({
      id: run.id,
      run: run.run_number,
      attempt: run.run_attempt ?? 1,
      isFinished: run.status === "completed",
      event: run.event,
      branch: run.head_branch ?? void 0
    }));
  } catch (thrown) {
    if (isForbidden(thrown)) return void 0;
    throw thrown;
  }
}

// src/github/publication-key.ts
var UNSAFE = /[^A-Za-z0-9._/-]/gu;
var ORDER = /^run=(\d{1,15}) attempt=(\d{1,9}) sha=[0-9a-f]* -->(?:\r?\n|$)/;
var EXTERNAL_ORDER = /^(\d{1,15})\.(\d{1,9})$/;
var UNREADABLE = { run: 0, attempt: 0 };
function publicationKey(workflow, group) {
  return `${workflow}/${group}`.replace(UNSAFE, (mark) => `%${mark.codePointAt(0).toString(16)}`);
}
function markerStart(key) {
  return `<!-- assay:v1 key=${key} `;
}
function renderMarker(key, order, sha) {
  return `${markerStart(key)}run=${order.run} attempt=${order.attempt} sha=${sha} -->`;
}
function readMarker(body, key) {
  const start = markerStart(key);
  if (!body.startsWith(start)) return void 0;
  return orderOf(ORDER.exec(body.slice(start.length, start.length + 200)));
}
function renderExternalId(key, order) {
  return `${key}#${order.run}.${order.attempt}`;
}
function readExternalId(text, key) {
  const start = `${key}#`;
  return text.startsWith(start) ? orderOf(EXTERNAL_ORDER.exec(text.slice(start.length))) : void 0;
}
function orderOf(match) {
  return match === null ? UNREADABLE : { run: Number(match[1]), attempt: Number(match[2]) };
}

// src/github/run-order.ts
function compareRuns(a, b) {
  return a.run - b.run || a.attempt - b.attempt;
}
function isNewer(a, b) {
  return compareRuns(a, b) > 0;
}

// src/github/check-runs.ts
var PERMISSION = "checks: write";
var MAX_PAGES6 = 3;
var MAX_TRIES = 3;
var TITLE_CHARACTERS = 255;
var SUMMARY_BYTES = 65e3;
var CheckShape = zod_exports.looseObject({
  id: zod_exports.number(),
  name: zod_exports.string(),
  status: zod_exports.string(),
  external_id: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  app: zod_exports.optional(zod_exports.nullable(zod_exports.looseObject({ slug: zod_exports.optional(zod_exports.string()) })))
});
var WITHOUT_CHECK = /* @__PURE__ */ new Set(["schedule", "workflow_dispatch", "workflow_run"]);
function markedCommit(run) {
  if (run.pullRequest !== void 0) return run.pullRequest.headSha;
  if (run.mergeGroup !== void 0) return run.mergeGroup.headSha;
  return run.event === "push" && run.isDefaultBranch ? run.sha : void 0;
}
function checkName(group) {
  return group === "default" ? "assay" : `assay / ${group}`;
}
function openChecks(options) {
  const sha = markedCommit(options.run);
  return {
    async start(group) {
      return sha === void 0 ? void 0 : await new GroupCheck(options, group, sha).start();
    }
  };
}
var GroupCheck = class {
  #options;
  #name;
  #key;
  #sha;
  #order;
  constructor(options, group, sha) {
    const { run } = options;
    this.#options = options;
    this.#name = checkName(group);
    this.#key = publicationKey(run.workflow, group);
    this.#sha = sha;
    this.#order = { run: run.runNumber, attempt: run.runAttempt };
  }
  async start() {
    try {
      const id = await this.#take();
      return id === void 0 ? void 0 : { id, complete: (result) => this.#complete(id, result) };
    } catch (thrown) {
      this.#tellMissing(thrown);
      return void 0;
    }
  }
  /** The id of the check that this run may write: ours, an older run's taken over, or a new one. */
  async #take() {
    return await this.#untilKnown(async () => {
      if (await this.#newerRuns() === "unfinished") return this.#leave();
      const ours = await this.#findOurs();
      if (ours === void 0) return (await this.#create()).id;
      const difference = compareRuns(ours.order, this.#order);
      if (difference > 0) return this.#leave();
      if (difference < 0) await this.#update(ours.id, { status: "in_progress" });
      return ours.id;
    });
  }
  async #complete(id, result) {
    const title = cutCharacters(result.title, TITLE_CHARACTERS);
    const summary = cutBytes(result.summary, SUMMARY_BYTES);
    const changes = { status: "completed", conclusion: result.conclusion, output: { title, summary } };
    try {
      await this.#untilKnown(async () => {
        const newer = await this.#newerRuns();
        if (newer === "unfinished" || newer !== "none" && await this.#isTakenOver(id)) return this.#leave();
        await this.#update(id, changes);
      });
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }
  /** Again from the first look on, where a write may have been stored. */
  async #untilKnown(work) {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (thrown) {
        if (!(thrown instanceof ApiError && thrown.stored === "unknown") || tries === MAX_TRIES) throw thrown;
      }
    }
  }
  /** Runs that may write this check too. A finished one has left its mark on it, or none. */
  async #newerRuns() {
    const { client, run } = this.#options;
    const runs = await listRuns2(client, run.workflow, { head_sha: this.#sha });
    if (runs === void 0) return "unknown";
    const newer = runs.filter((other) => isNewer(other, this.#order) && this.#writesChecks(other));
    if (newer.length === 0) return "none";
    return newer.every((other) => other.isFinished) ? "finished" : "unfinished";
  }
  #writesChecks(other) {
    if (other.event === "push") return other.branch === this.#options.run.repository.defaultBranch;
    return !WITHOUT_CHECK.has(other.event);
  }
  async #isTakenOver(id) {
    const route = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
    const check = await this.#options.client.call(route, { check_run_id: id }, CheckShape);
    const order = readExternalId(check.external_id ?? "", this.#key);
    return order !== void 0 && isNewer(order, this.#order);
  }
  /** The newest of ours; of equals the oldest. By name, key and app: others may use the name. */
  async #findOurs() {
    const slug = this.#options.author.replace(/\[bot\]$/, "");
    const parameters = { ref: this.#sha, check_name: this.#name, filter: "all" };
    const all = this.#options.client.pages(
      "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
      parameters,
      listUnder("check_runs", CheckShape),
      { maxPages: MAX_PAGES6 }
    );
    let found;
    for await (const { id, name, external_id: externalId, app } of all) {
      const order = readExternalId(externalId ?? "", this.#key);
      if (order === void 0 || name !== this.#name || (app?.slug ?? slug) !== slug) continue;
      const difference = found === void 0 ? 1 : compareRuns(order, found.order);
      if (difference > 0 || difference === 0 && id < found.id) found = { id, order };
    }
    return found;
  }
  async #create() {
    return await this.#options.client.call(
      "POST /repos/{owner}/{repo}/check-runs",
      { head_sha: this.#sha, ...this.#identity(), status: "in_progress" },
      CheckShape
    );
  }
  async #update(id, changes) {
    await this.#options.client.call(
      "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
      { check_run_id: id, ...this.#identity(), ...changes },
      CheckShape,
      { once: true }
    );
  }
  #identity() {
    const { url } = this.#options.run;
    return { name: this.#name, external_id: renderExternalId(this.#key, this.#order), details_url: url };
  }
  #leave() {
    this.#options.log.info(
      `check run "${this.#name}": left to a newer run of ${this.#options.run.workflow} on this commit.`
    );
  }
  #tellMissing(thrown) {
    if (!isForbidden(thrown)) throw thrown;
    this.#options.log.info(`check run "${this.#name}" not written: the token lacks ${PERMISSION}. The verdict stands.`);
  }
};
function cutCharacters(text, most) {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text[most - 2]);
  return `${text.slice(0, isHalf ? most - 2 : most - 1)}…`;
}
function cutBytes(text, most) {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const whole = bytes.subarray(0, most - 4).toString().replace(/\ufffd+$/, "");
  const line = whole.lastIndexOf("\n");
  return `${line > 0 ? whole.slice(0, line) : whole}
…`;
}

// src/github/comments.ts
var PERMISSION2 = "pull-requests: write";
var MAX_PAGES7 = 100;
var MAX_ROUNDS = 8;
var CommentShape = zod_exports.looseObject({
  id: zod_exports.number(),
  body: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  user: zod_exports.nullable(zod_exports.looseObject({ login: zod_exports.string() })),
  html_url: zod_exports.string()
});
var HeadShape = zod_exports.looseObject({ head: zod_exports.looseObject({ sha: zod_exports.string() }) });
function openComments(options) {
  const { run } = options;
  const order = { run: run.runNumber, attempt: run.runAttempt };
  const sha = run.pullRequest?.headSha ?? run.sha;
  return {
    marker: (group) => renderMarker(publicationKey(run.workflow, group), order, sha),
    async publish(request) {
      const { pullRequest } = run;
      if (readMarker(request.body, publicationKey(run.workflow, request.group)) === void 0)
        throw new InvariantError("a comment without its marker would never be found again");
      if (pullRequest === void 0) return { ending: "absent" };
      try {
        return await new Publication(options, request, order, pullRequest).publish();
      } catch (thrown) {
        if (!isForbidden(thrown)) throw thrown;
        return { ending: "forbidden", permission: PERMISSION2 };
      }
    }
  };
}
var Publication = class {
  #options;
  #request;
  #order;
  #pull;
  #key;
  #ending = "unchanged";
  /** Whether a comment of this publication may stand beside others. */
  #hasPosted = false;
  #posted;
  constructor(options, request, order, pull) {
    this.#options = options;
    this.#request = request;
    this.#order = order;
    this.#pull = pull;
    this.#key = publicationKey(options.run.workflow, request.group);
  }
  async publish() {
    let lastFault;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const ours = await this.#listOurs();
      const leader = leaderOf(ours);
      try {
        const ending = leader === void 0 ? await this.#begin() : await this.#follow(ours, leader);
        if (ending !== void 0) return ending;
      } catch (thrown) {
        if (!(thrown instanceof WriteFault)) throw thrown;
        lastFault = thrown.cause;
      }
    }
    throw new InfrastructureError(
      `the comment on pull request ${this.#pull.number} could not be settled in ${MAX_ROUNDS} rounds: ${lastFault instanceof Error ? lastFault.message : "other runs write it too"}. Safe to re-run`,
      { cause: lastFault }
    );
  }
  async #begin() {
    if (!this.#request.create) return { ending: "absent" };
    if (await this.#hasHeadMoved()) return { ending: "superseded" };
    await this.#post("created");
    return void 0;
  }
  async #follow(ours, leader) {
    const { url } = leader;
    const others = ours.filter((one) => one !== leader);
    const difference = compareRuns(leader.order, this.#order);
    if (difference > 0) {
      if (this.#hasPosted) await this.#deleteAll(others);
      return { ending: "superseded", url };
    }
    if (difference === 0 && isSameBody(leader.body, this.#request.body)) {
      await this.#deleteAll(others);
      return { ending: this.#ending, url };
    }
    const mayEdit = await this.#mayEdit(ours);
    if (await this.#hasHeadMoved()) return { ending: "superseded", url };
    if (mayEdit) return await this.#edit(ours);
    await this.#post("updated");
    return void 0;
  }
  /** Oldest first. By author and marker: a quoted marker is nobody's. */
  async #listOurs() {
    const author = this.#options.author.toLowerCase();
    const ours = [];
    const all = this.#options.client.pages(
      "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      { issue_number: this.#pull.number },
      listOf(CommentShape),
      { maxPages: MAX_PAGES7 }
    );
    for await (const { id, body, user, html_url: url } of all) {
      if (user?.login.toLowerCase() !== author) continue;
      const order = readMarker(body ?? "", this.#key);
      if (order !== void 0) ours.push({ id, body, order, url });
    }
    const posted = this.#posted;
    if (posted !== void 0 && ours.every(({ id }) => id !== posted.id)) ours.push(posted);
    return ours.sort((a, b) => a.id - b.id);
  }
  /**
   * Whether no older run can still write. One that has had its say, and left one comment, only reads from then on. A run
   * that is re-run at this very moment needs far longer to get here than we to write.
   */
  async #mayEdit(ours) {
    const { client, run, reporter } = this.#options;
    const runs = reporter === void 0 ? await listRuns2(client, run.workflow, { status: "in_progress", branch: this.#pull.headBranch }) : await listRuns2(client, reporter.workflow, { status: "in_progress" });
    if (runs === void 0) return true;
    const own = reporter?.runId ?? run.runId;
    return runs.every((other) => {
      if (other.isFinished || other.id === own) return true;
      if (reporter !== void 0) return false;
      return isNewer(other, this.#order) || ours.length === 1 && compareRuns(ours[0].order, other) === 0;
    });
  }
  async #hasHeadMoved() {
    const parameters = { pull_number: this.#pull.number };
    const pull = await this.#options.client.call(
      "GET /repos/{owner}/{repo}/pulls/{pull_number}",
      parameters,
      HeadShape
    );
    return pull.head.sha !== this.#pull.headSha;
  }
  async #edit(ours) {
    const [oldest, ...others] = ours;
    this.#ending = "updated";
    const parameters = { comment_id: oldest.id, body: this.#request.body };
    const edited = await this.#write(
      "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters,
      CommentShape
    );
    if (edited === void 0) throw new WriteFault(new Error("comment deleted meanwhile"));
    await this.#deleteAll(others);
    return { ending: "updated", url: edited.html_url };
  }
  async #post(ending) {
    this.#hasPosted = true;
    if (this.#ending === "unchanged") this.#ending = ending;
    const parameters = { issue_number: this.#pull.number, body: this.#request.body };
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const posted = await this.#write(route, parameters, CommentShape);
    if (posted === void 0)
      throw new InfrastructureError(`pull request ${this.#pull.number} is not there, or the token may not see it`);
    this.#posted = { id: posted.id, body: this.#request.body, order: this.#order, url: posted.html_url };
  }
  async #deleteAll(comments) {
    const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
    for (const { id } of comments) await this.#write(route, { comment_id: id }, zod_exports.unknown());
  }
  /** undefined for 404. Throws WriteFault where only the next list can tell whether it was stored. */
  async #write(route, parameters, schema) {
    try {
      return await this.#options.client.call(route, parameters, schema, { once: true });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (thrown.status === 404) return void 0;
      throw thrown.stored === "unknown" ? new WriteFault(thrown) : thrown;
    }
  }
};
var WriteFault = class extends Error {
  constructor(cause) {
    super("a write that may have been stored", { cause });
    this.name = "WriteFault";
  }
};
function leaderOf(ours) {
  let leader = ours[0];
  for (const one of ours) if (compareRuns(one.order, leader.order) > 0) leader = one;
  return leader;
}
function isSameBody(stored2, wanted) {
  return stored2.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}

// src/github/release-shapes.ts
var AssetShape2 = zod_exports.object({
  id: zod_exports.int(),
  name: zod_exports.string(),
  /** `uploaded`; `starter` where the upload never ended, or has not yet. */
  state: zod_exports.string(),
  size: zod_exports.int(),
  /** `sha256:` + hex; absent on GHES and on what was uploaded long ago. */
  digest: zod_exports.optional(zod_exports.nullable(zod_exports.string()))
});
var ReleaseShape2 = zod_exports.object({
  id: zod_exports.int(),
  tag_name: zod_exports.string(),
  draft: zod_exports.boolean(),
  body: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  html_url: zod_exports.string(),
  /** A template: `https://uploads.github.com/…/assets{?name,label}`. */
  upload_url: zod_exports.string(),
  immutable: zod_exports.optional(zod_exports.boolean()),
  assets: zod_exports.array(AssetShape2)
});
var RefShape = zod_exports.object({
  ref: zod_exports.string(),
  object: zod_exports.object({ sha: zod_exports.string(), type: zod_exports.string() })
});
var TagShape = zod_exports.object({
  sha: zod_exports.string(),
  message: zod_exports.string(),
  object: zod_exports.object({ sha: zod_exports.string(), type: zod_exports.string() })
});
var ComparisonShape2 = zod_exports.object({ status: zod_exports.enum(["ahead", "behind", "identical", "diverged"]) });

// src/github/commit-order.ts
async function compareCommits(client, commit, other) {
  if (commit === other) return "identical";
  try {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const parameters = { basehead: `${commit}...${other}`, per_page: 1 };
    return (await client.call(route, parameters, ComparisonShape2)).status;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return "diverged";
    throw thrown;
  }
}

// src/github/release-assets.ts
import { createHash as createHash2 } from "node:crypto";
var MAX_PAGES8 = 10;
var TRANSFER_MS = 3e5;
var UPLOAD_TRIES = 3;
async function listAssets(client, releaseId) {
  const route = "GET /repos/{owner}/{repo}/releases/{release_id}/assets";
  const assets = [];
  for await (const asset of client.pages(route, { release_id: releaseId }, listOf(AssetShape2), { maxPages: MAX_PAGES8 }))
    assets.push(asset);
  return assets;
}
function looksRight(asset, wanted) {
  return asset.state === "uploaded" && asset.size === wanted.bytes.length && (typeof asset.digest !== "string" || asset.digest === wanted.digest);
}
function isSound(assets, wanted) {
  return assets.every((asset) => {
    const own = wanted.find(({ name }) => name === asset.name);
    return own !== void 0 && looksRight(asset, own);
  });
}
async function fillDraft(client, draft, wanted) {
  let present = draft.assets;
  for (const asset of wanted) {
    for (let attempt = 1; !present.some(({ name }) => name === asset.name); attempt++) {
      try {
        await upload(client, draft, asset);
        break;
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (thrown.status === 404) return "gone";
        const mayStand = thrown.stored === "unknown" || thrown.status === 422;
        if (!mayStand || attempt === UPLOAD_TRIES) throw thrown;
        present = await listAssets(client, draft.id);
        if (!isSound(present, wanted)) return "spoiled";
      }
    }
  }
  return "filled";
}
function upload(client, draft, asset) {
  const address = draft.upload_url.replace(/\{[^}]*\}$/, "");
  return client.call(
    `POST ${address}?name=${encodeURIComponent(asset.name)}`,
    { data: asset.bytes, headers: { "content-type": "application/octet-stream" } },
    AssetShape2,
    { timeoutMs: TRANSFER_MS }
  );
}
async function findDifference(client, assets, wanted) {
  for (const own of wanted) {
    const asset = assets.find(({ name }) => name === own.name);
    if (asset === void 0) return `${own.name} is missing`;
    if (asset.state !== "uploaded") return `${own.name} is not uploaded to its end`;
    if (asset.size !== own.bytes.length) return `${own.name} has ${asset.size} bytes, not ${own.bytes.length}`;
    const digest = await digestOf(client, asset);
    if (digest !== own.digest) return `${own.name} is ${digest}, not ${own.digest}`;
  }
  const foreign = assets.find(({ name }) => !wanted.some((own) => own.name === name));
  return foreign === void 0 ? void 0 : `${foreign.name} does not belong there`;
}
async function digestOf(client, asset) {
  if (typeof asset.digest === "string" && asset.digest !== "") return asset.digest;
  const bytes = await client.download(
    "GET /repos/{owner}/{repo}/releases/assets/{asset_id}",
    { asset_id: asset.id, headers: { accept: "application/octet-stream" } },
    { maxBytes: asset.size }
  );
  return `sha256:${createHash2("sha256").update(bytes).digest("hex")}`;
}

// src/github/tags.ts
var REF = "refs/tags/";
var MAX_PAGES9 = 20;
var MAX_DEPTH = 5;
async function listVersionTags(client, model) {
  const tags = /* @__PURE__ */ new Map();
  const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
  const parameters = { ref: `tags/${tagPrefix(model)}v` };
  for await (const ref of client.pages(route, parameters, listOf(RefShape), { maxPages: MAX_PAGES9 })) {
    if (!ref.ref.startsWith(REF)) continue;
    const tag = ref.ref.slice(REF.length);
    if (versionOfTag(model, tag) !== void 0) tags.set(tag, ref);
  }
  return tags;
}
async function readTag(client, tag) {
  try {
    const ref = await client.call("GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `tags/${tag}` }, RefShape);
    return await peelTag(client, tag, ref);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return void 0;
    throw thrown;
  }
}
async function peelTag(client, tag, ref) {
  let { sha, type } = ref.object;
  let marker;
  for (let depth = 0; type === "tag"; depth++) {
    if (depth === MAX_DEPTH) throw new InfrastructureError(`tag ${tag}: a tag of a tag of a tag`);
    const object = await client.call("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, TagShape);
    marker ??= readTagMarker(object.message);
    ({ sha, type } = object.object);
  }
  return { tag, commit: sha, marker };
}
async function makeTag(client, tag, marker) {
  const [, version = ""] = tag.split("@");
  const message = `${marker.model} ${version}

${formatReleaseMarker(marker)}
`;
  for (let attempt = 1; ; attempt++) {
    try {
      const { sha } = await client.call(
        "POST /repos/{owner}/{repo}/git/tags",
        { tag, message, object: marker.commit, type: "commit" },
        zod_exports.object({ sha: zod_exports.string() })
      );
      await client.call("POST /repos/{owner}/{repo}/git/refs", { ref: `${REF}${tag}`, sha }, RefShape);
      return { tag, commit: marker.commit, marker };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const isTaken2 = thrown.status === 422 || thrown.status === 409;
      if (!isTaken2 && thrown.stored === "no") throw thrown;
      const standing = await readTag(client, tag);
      if (standing !== void 0) return standing;
      if (isTaken2) return void 0;
      if (attempt === 2) throw thrown;
    }
  }
}

// src/github/release-standing.ts
var MAX_PAGES10 = 100;
var MAX_LOOKS = 3;
var UNRELEASED_READ = 10;
async function look(client, model) {
  for (let round = 1; ; round++) {
    const tags = await listVersionTags(client, model);
    const all = await listReleases(client);
    const published = all.filter(({ draft, tag_name }) => !draft && versionOfTag(model, tag_name) !== void 0);
    if (round < MAX_LOOKS && published.some(({ tag_name }) => !tags.has(tag_name))) continue;
    return {
      versions: versionsOf(model, [...tags.keys(), ...published.map(({ tag_name }) => tag_name)]),
      published: byVersion(model, published),
      releases: marked(model, byVersion(model, published)),
      drafts: marked(
        model,
        all.filter(({ draft }) => draft).sort((a, b) => a.id - b.id)
      ),
      unreleased: await readUnreleased(client, model, tags, published)
    };
  }
}
async function listReleases(client) {
  const releases = [];
  const pages = client.pages("GET /repos/{owner}/{repo}/releases", {}, listOf(ReleaseShape2), { maxPages: MAX_PAGES10 });
  for await (const release2 of pages) releases.push(release2);
  return releases;
}
function marked(model, releases) {
  return releases.flatMap((release2) => {
    const marker = readReleaseMarker(release2.body ?? "");
    return marker?.model === model ? [{ release: release2, marker }] : [];
  });
}
async function readUnreleased(client, model, tags, published) {
  const released = new Set(published.map(({ tag_name }) => tag_name));
  const left = versionsOf(
    model,
    [...tags.keys()].filter((tag) => !released.has(tag) && tags.get(tag).object.type === "tag")
  );
  const states = [];
  for (const version of left.slice(0, UNRELEASED_READ)) {
    const tag = `${tagPrefix(model)}${version}`;
    const state = await peelTag(client, tag, tags.get(tag));
    if (state.marker?.model === model) states.push(state);
  }
  return states;
}
function versionsOf(model, tags) {
  const versions = tags.map((tag) => versionOfTag(model, tag)).filter((version) => version !== void 0);
  return newestFirst([...new Set(versions)]);
}
function byVersion(model, releases) {
  return versionsOf(
    model,
    releases.map(({ tag_name }) => tag_name)
  ).flatMap((version) => releases.filter(({ tag_name }) => tag_name === `${tagPrefix(model)}${version}`));
}

// src/github/release-drafts.ts
async function createDraft(client, { tag, marker, notes }) {
  try {
    return await client.call(
      "POST /repos/{owner}/{repo}/releases",
      {
        tag_name: tag,
        target_commitish: marker.commit,
        name: tag.replace("@", " "),
        body: `${formatReleaseMarker(marker)}

${notes}`,
        draft: true,
        prerelease: false,
        make_latest: "false"
      },
      ReleaseShape2
    );
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.stored === "unknown") return "unknown";
    if (thrown.status === 422) return "refused";
    throw thrown;
  }
}
async function tidyDrafts(client, request, log) {
  try {
    const standing = await look(client, request.model);
    for (const draft of standing.drafts) {
      if (await isLeftOver(client, draft, standing, request)) await deleteDraft(client, draft.release.id);
    }
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    log.warning(
      `a draft of ${request.model} that nobody needs is left, the next release deletes it: ${thrown.message}`
    );
  }
}
async function isLeftOver(client, { release: release2, marker }, { published }, { commit, modelDigest, ending, atStart }) {
  if (published.some(({ tag_name }) => tag_name === release2.tag_name)) return true;
  if (marker.digest === modelDigest && ending !== "superseded") return true;
  if (marker.commit === commit) return ending === "superseded";
  return atStart.has(release2.id) && await compareCommits(client, commit, marker.commit) !== "ahead";
}
async function deleteDraft(client, id) {
  try {
    const route = "/repos/{owner}/{repo}/releases/{release_id}";
    const { draft } = await client.call(`GET ${route}`, { release_id: id }, ReleaseShape2);
    if (draft) await client.call(`DELETE ${route}`, { release_id: id }, zod_exports.unknown());
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
  }
}

// src/github/releases.ts
var ROUNDS = 8;
var VERSION_TRIES = 3;
function createReleases(client, log) {
  return {
    released: (model) => releasedModels(client, model),
    publish: (request) => publish({ client, log, request, spoiled: /* @__PURE__ */ new Set(), taken: /* @__PURE__ */ new Set() })
  };
}
async function publish(work) {
  const { client, log, request } = work;
  const { model, commit, modelDigest } = request;
  let atStart;
  for (let round = 0; round < ROUNDS; round++) {
    const standing = await look(client, model);
    atStart ??= new Set(standing.drafts.map(({ release: release2 }) => release2.id));
    const early = await settled(work, standing);
    const result = early ?? await release(work, standing);
    if (result === void 0) continue;
    const isUntouched = early !== void 0 && round === 0 && standing.drafts.length === 0;
    if (!isUntouched) await tidyDrafts(client, { model, commit, modelDigest, ending: result.ending, atStart }, log);
    return result;
  }
  throw new InfrastructureError(
    `${model}: not released after ${ROUNDS} tries, others publish at the same time; it is safe to run the job again`
  );
}
async function settled({ client, request }, standing) {
  const { model, commit, modelDigest } = request;
  const own = standing.releases.find(({ marker }) => marker.digest === modelDigest);
  if (own !== void 0) {
    await checkReleased(client, own, request);
    return { ending: "unchanged", tag: own.release.tag_name, url: own.release.html_url };
  }
  const [newest] = standing.releases;
  if (newest === void 0 || await compareCommits(client, commit, newest.marker.commit) !== "ahead")
    return void 0;
  const { tag_name: tag, html_url: url } = newest.release;
  const notice = `${model} is not released: ${tag} is of a newer commit (${newest.marker.commit.slice(0, 7)} after ${commit.slice(0, 7)})`;
  return { ending: "superseded", tag, url, notice };
}
async function checkReleased(client, { release: release2, marker }, request) {
  const isSame = marker.manifest === request.manifestDigest;
  const wanted = request.assets.filter(({ digest }) => isSame || digest === request.modelDigest);
  const names = new Set(wanted.map(({ name }) => name));
  const difference = await findDifference(
    client,
    release2.assets.filter(({ name }) => names.has(name)),
    wanted
  );
  if (difference === void 0) return;
  const advice = release2.immutable === true ? "it is immutable and cannot be repaired: delete it, and the next run releases the model under the next version" : "a release is never repaired: delete it and its tag, then run again";
  throw new InputError(`the release holds other bytes than its notes say: ${difference}; ${advice}`, {
    file: release2.tag_name
  });
}
async function release(work, standing) {
  const { client, request, spoiled } = work;
  const claimed = await claimedDraft(work, standing);
  const draft = claimed ?? await ownDraft(work, standing);
  if (draft === void 0) return void 0;
  const { tag, marker } = draft;
  if (claimed === void 0) {
    const filled = await fillDraft(client, draft.release, request.assets);
    if (filled !== "filled") {
      if (filled === "spoiled") spoiled.add(draft.release.id);
      return void 0;
    }
    const difference = await findDifference(client, await listAssets(client, draft.release.id), request.assets);
    if (difference !== void 0) {
      spoiled.add(draft.release.id);
      return void 0;
    }
  }
  return await afterWorkflowsTrap(async () => {
    if (!await hasTag(work, tag, marker)) return void 0;
    const before = await settled(work, await look(client, request.model));
    return before ?? await putOut(work, { ...draft, standing });
  });
}
async function claimedDraft({ client, request }, standing) {
  for (const { tag, marker } of standing.unreleased) {
    if (marker?.digest !== request.modelDigest) continue;
    for (const { release: release2, marker: drafted } of standing.drafts) {
      if (release2.tag_name !== tag || drafted.manifest !== marker.manifest) continue;
      if (await isComplete(client, release2, marker)) return { release: release2, tag, marker };
    }
  }
  return void 0;
}
async function isComplete(client, { assets }, { manifest }) {
  if (assets.length === 0 || assets.some(({ state }) => state !== "uploaded")) return false;
  const files = [];
  for (const asset of assets) files.push({ name: asset.name, digest: await digestOf(client, asset) });
  return digestOfFiles(files) === manifest;
}
async function ownDraft(work, standing) {
  const { client, request, spoiled, taken } = work;
  const { model, commit, modelDigest: digest, manifestDigest: manifest, assets } = request;
  const marker = { model, digest, manifest, commit };
  const kept = standing.unreleased.find((state) => state.commit === commit && state.marker?.digest === digest);
  const versions = [...taken, ...standing.versions];
  const version = (kept && versionOfTag(model, kept.tag)) ?? request.nextVersion(versions);
  const tag = `${tagPrefix(model)}${version}`;
  const found = standing.drafts.find(
    (draft) => draft.release.tag_name === tag && draft.marker.manifest === manifest && draft.marker.digest === digest && draft.marker.commit === commit && !spoiled.has(draft.release.id) && isSound(draft.release.assets, assets)
  );
  if (found !== void 0) return { release: found.release, tag, marker };
  const notes = request.notes(
    version,
    standing.versions.find((other) => other !== version)
  );
  const release2 = await afterWorkflowsTrap(() => createDraft(client, { tag, marker, notes }));
  if (release2 === "refused") passOver(work, tag, "was used by an immutable release");
  return typeof release2 === "string" ? void 0 : { release: release2, tag, marker };
}
function passOver({ request, taken }, tag, where) {
  taken.add(versionOfTag(request.model, tag));
  if (taken.size < VERSION_TRIES) return;
  throw new InputError(`version taken: the tag ${where}; ${VERSION_TRIES} versions were tried`, { file: tag });
}
async function hasTag(work, tag, marker) {
  const { client, request } = work;
  const standing = await makeTag(client, tag, marker);
  const other = standing?.marker;
  if (standing?.commit === marker.commit) {
    if (other === void 0 || other.manifest === marker.manifest) return true;
    if (other.digest === marker.digest) return !await isDrafted(client, request.model, tag, other);
  }
  if (other?.digest === marker.digest && await isDrafted(client, request.model, tag, other)) return false;
  passOver(work, tag, standing === void 0 ? "was used by an immutable release" : `is on commit ${standing.commit}`);
  return false;
}
async function isDrafted(client, model, tag, { manifest }) {
  const { drafts, published } = await look(client, model);
  return published.some(({ tag_name }) => tag_name === tag) || drafts.some(({ release: release2, marker }) => release2.tag_name === tag && marker.manifest === manifest);
}
async function putOut(work, { release: release2, tag, marker, standing }) {
  const { client, request } = work;
  const version = versionOfTag(request.model, tag);
  const isNewest = newestFirst([version, ...standing.versions])[0] === version;
  try {
    await client.call(
      "PATCH /repos/{owner}/{repo}/releases/{release_id}",
      {
        release_id: release2.id,
        tag_name: tag,
        draft: false,
        // A string; without it GitHub would make a model the latest release of the repository's own software.
        make_latest: request.makeLatest && isNewest ? "true" : "false"
      },
      ReleaseShape2
    );
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.status === 422 && !thrown.codes.includes("already_exists"))
      passOver(work, tag, "was used by an immutable release");
    else if (thrown.status !== 404 && thrown.status !== 422 && thrown.stored === "no") throw thrown;
  }
  return await confirmed(client, request, tag, marker);
}
async function confirmed(client, request, tag, { manifest, commit }) {
  let found;
  try {
    found = await client.call("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }, ReleaseShape2);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return void 0;
    throw thrown;
  }
  if (found.draft) return void 0;
  const difference = manifest === request.manifestDigest ? await findDifference(client, found.assets, request.assets) : void 0;
  const standing = await readTag(client, tag);
  if (difference !== void 0 || standing?.commit !== commit) {
    const what = difference ?? `its tag is on commit ${standing?.commit ?? "(none)"}, not ${commit}`;
    throw new InputError(`published, but it is not what was uploaded: ${what}; somebody else changed it`, {
      file: tag
    });
  }
  return { ending: "published", tag, url: found.html_url };
}
async function afterWorkflowsTrap(work) {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status !== 403 || !/workflows/.test(thrown.permission ?? ""))
      throw thrown;
    throw new InfrastructureError(
      "main's workflow files have changed since this commit; release a newer commit or pass an app token with workflows: write",
      { cause: thrown }
    );
  }
}

// src/github/repository.ts
var CommitShape3 = zod_exports.object({ sha: zod_exports.string(), parents: zod_exports.array(zod_exports.object({ sha: zod_exports.string() })) });
var ComparisonShape3 = zod_exports.object({
  base_commit: zod_exports.object({ sha: zod_exports.string() }),
  merge_base_commit: zod_exports.object({ sha: zod_exports.string() })
});
var PullShape2 = zod_exports.object({ base: zod_exports.object({ ref: zod_exports.string() }) });
var EntryShape = zod_exports.object({
  type: zod_exports.string(),
  encoding: zod_exports.optional(zod_exports.string()),
  content: zod_exports.optional(zod_exports.string()),
  size: zod_exports.optional(zod_exports.int())
});
var ContentsShape = zod_exports.union([EntryShape, zod_exports.array(zod_exports.unknown())]);
var COMMIT2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var MAX_FILE_BYTES = 1024 * 1024;
function openRepository(client, run) {
  const { defaultBranch } = run.repository;
  let mayRead = false;
  const texts = /* @__PURE__ */ new Map();
  const parentsOf = async (sha) => {
    const { parents } = await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: sha }, CommitShape3);
    mayRead = true;
    return parents.map((parent) => parent.sha);
  };
  const leftFrom = async (branch, commit) => {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const parameters = { basehead: `${branch}...${commit}`, per_page: 1 };
    const { base_commit: tip, merge_base_commit: mergeBase } = await client.call(route, parameters, ComparisonShape3);
    mayRead = true;
    return { baseline: mergeBase.sha, policy: tip.sha, policyBranch: branch };
  };
  const baseOfMerge = async (commit, pull) => {
    const [base, head, ...more] = await parentsOf(commit);
    return head === pull.headSha && more.length === 0 ? base : void 0;
  };
  const claimedBase = async (commit, pull) => {
    if (!COMMIT2.test(commit)) return void 0;
    try {
      return await baseOfMerge(commit, pull);
    } catch (thrown) {
      if (thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 422)) return void 0;
      throw thrown;
    }
  };
  const refuseOldBase = async ({ number, baseBranch }) => {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    let now;
    try {
      now = (await client.call(route, { pull_number: number }, PullShape2)).base.ref;
    } catch (thrown) {
      if (isForbidden(thrown)) return;
      throw thrown;
    }
    if (now === baseBranch) return;
    const rule = `this run began on base "${baseBranch}", the pull request is based on "${now}" now; its newest run judges it`;
    throw new InputError(rule, { field: "pull_request.base" });
  };
  const ofPullRequest = async (evaluated, pull) => {
    const { baseBranch, headSha } = pull;
    if (run.event === "workflow_run") {
      const left = await leftFrom(baseBranch, headSha);
      const base2 = evaluated === headSha ? void 0 : await claimedBase(evaluated, pull);
      return base2 === void 0 ? left : { ...left, baseline: base2 };
    }
    if (run.runAttempt > 1) await refuseOldBase(pull);
    const base = evaluated === run.sha ? await baseOfMerge(evaluated, pull) : void 0;
    return base === void 0 ? leftFrom(baseBranch, evaluated) : { baseline: base, policy: base, policyBranch: baseBranch };
  };
  const ofDefaultBranch = async (evaluated) => {
    if (run.event !== "push") return { baseline: evaluated, policyBranch: defaultBranch };
    const [before] = await parentsOf(evaluated);
    return { ...before === void 0 ? {} : { baseline: before }, policyBranch: defaultBranch };
  };
  return {
    async startPoint(evaluated) {
      const { pullRequest, mergeGroup } = run;
      if (pullRequest !== void 0) return ofPullRequest(evaluated, pullRequest);
      if (mergeGroup !== void 0) {
        return { baseline: mergeGroup.baseSha, policy: mergeGroup.baseSha, policyBranch: mergeGroup.baseBranch };
      }
      if (run.isDefaultBranch && evaluated === run.sha) return ofDefaultBranch(evaluated);
      return leftFrom(defaultBranch, evaluated);
    },
    async mayHaveEvaluated(commit) {
      const { pullRequest: pull, mergeGroup } = run;
      if ([run.sha, pull?.headSha, mergeGroup?.headSha].includes(commit)) return true;
      if (run.event !== "workflow_run" || pull === void 0) return false;
      return await claimedBase(commit, pull) !== void 0;
    },
    async readText(path, commit) {
      const route = "GET /repos/{owner}/{repo}/contents/{path}";
      const shown = `${path} of ${commit.slice(0, 7)}`;
      try {
        const entry = await client.call(route, { path, ref: commit }, ContentsShape);
        mayRead = true;
        const text = textOf(entry, shown);
        texts.set(`${commit}:${path}`, text);
        return text;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
        if (!mayRead) await parentsOf(commit);
        return void 0;
      }
    },
    async readBytes(path, commit, maxBytes) {
      const known = texts.get(`${commit}:${path}`);
      if (known !== void 0) return Buffer.from(known, "utf8");
      const route = "GET /repos/{owner}/{repo}/contents/{path}";
      const raw = { accept: "application/vnd.github.raw+json" };
      try {
        const bytes = await client.download(route, { path, ref: commit, headers: raw }, { maxBytes });
        mayRead = true;
        return bytes;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
        if (!mayRead) await parentsOf(commit);
        return void 0;
      }
    }
  };
}
function textOf(entry, file) {
  if (Array.isArray(entry)) throw new InputError("is a folder", { file });
  if (entry.type !== "file") throw new InputError(`is a ${entry.type}, not a file`, { file });
  if (entry.encoding === "none" || (entry.size ?? 0) > MAX_FILE_BYTES) {
    throw new InputError(`is larger than the ${MAX_FILE_BYTES} bytes that are read`, { file });
  }
  if (entry.encoding !== "base64" || entry.content === void 0) {
    throw new InfrastructureError(`${file}: unexpected response: content encoded as ${JSON.stringify(entry.encoding)}`);
  }
  const bytes = Buffer.from(entry.content, "base64");
  if (entry.size !== void 0 && bytes.length !== entry.size) {
    throw new InfrastructureError(`${file}: unexpected response: ${bytes.length} of ${entry.size} bytes`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError("is not UTF-8 text", { file });
  }
}

// src/github/platform.ts
var DEFAULT_AUTHOR = "github-actions[bot]";
function openPlatform(options) {
  const { env, payload, token, log, author = DEFAULT_AUTHOR, judged } = options;
  const own = readWorkflowRun(env, payload);
  if (own === void 0) return void 0;
  if (token === "") throw new InfrastructureError("github-token: empty; leave the input at its default");
  const run = judged ?? own;
  const { repository, workflow } = run;
  const client = openClient({
    token,
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    repository: repository.fullName,
    log,
    clock: options.clock,
    silenceMs: options.silenceMs
  });
  const reporter = judged && { workflow: own.workflow, runId: own.runId };
  return {
    client,
    run,
    repository: openRepository(client, run),
    baselines: openBaselines(client, { repository, workflow, runId: run.runId }, log),
    artifacts: openArtifacts({ run: own, log, temporary: env["RUNNER_TEMP"] || void 0 }),
    comments: openComments({ client, run, author, log, reporter }),
    checks: openChecks({ client, run, author, log }),
    approvals: openApprovals(client, run),
    releases: createReleases(client, log)
  };
}

export {
  artifactOf,
  modelOf,
  ARCHIVE_CAPS,
  readArchive,
  digestOfFiles,
  openPlatform
};
