import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  LOOK_MS,
  isForbidden,
  listOf,
  listUnder,
  openClient,
  quote
} from "./chunk-GPCNXUAN.js";
import {
  TRUSTED_EVENTS,
  cutRef,
  readWorkflowRun,
  settled
} from "./chunk-5SSEGOFA.js";
import {
  DOCUMENT_FILES,
  SUMS_FILE,
  decodeConfig,
  failureDocument,
  modelDocument,
  newestFirst,
  runDocument,
  sha256,
  tagPrefix,
  versionOfTag
} from "./chunk-Q3XRVOCM.js";
import {
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/github/approvals.ts
var WAIVE_LABEL = "assay-waive";
var MAX_PAGES = 30;
var PER_PAGE = 100;
var MOST_COMMITS = 250;
var MOST_ASKED = 20;
var MOST_NOTES = 3;
var QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9][0-9]{0,9})-[0-9a-f]{40,64}$/;
var DECISIVE = /* @__PURE__ */ new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
var WRITERS = /* @__PURE__ */ new Set(["admin", "maintain", "write"]);
var UserShape = zod_exports.nullable(zod_exports.object({ login: zod_exports.string(), type: zod_exports.string() }));
var PullShape = zod_exports.object({
  user: UserShape,
  created_at: zod_exports.string(),
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
var CommitShape = zod_exports.object({
  sha: zod_exports.string(),
  author: LoginShape,
  committer: LoginShape,
  commit: zod_exports.object({ message: zod_exports.string() })
});
var CO_AUTHOR = /^co-authored-by:.*<(?:[0-9]+\+)?([A-Za-z0-9-]+)@users\.noreply\.[^<>\s]+>/gim;
var ActivityShape = zod_exports.array(
  zod_exports.object({
    ref: zod_exports.string(),
    after: zod_exports.string(),
    timestamp: zod_exports.string(),
    activity_type: zod_exports.optional(zod_exports.string()),
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
    const [pushes, reviews, commits] = await Promise.all([this.#pushes(), this.#approvals(), this.#readCommits()]);
    const isWhole = commits !== void 0 && this.#involvePushers(pushes, commits);
    if (!isWhole) return { by: "none", why: this.#why() };
    const [push] = pushes;
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
  /** Newest first. None of GHES before this list existed, nor of a fork that is out of sight: not known. */
  async #pushes() {
    const { ref, repo } = this.#pull.head;
    if (repo === null) return [];
    const full = `refs/heads/${ref}`;
    const parameters = { owner: repo.owner.login, repo: repo.name, ref: full, direction: "desc", per_page: PER_PAGE };
    try {
      const found = await this.#client.call("GET /repos/{owner}/{repo}/activity", parameters, ActivityShape);
      return found.filter((one) => one.ref === full).map(({ after, timestamp, actor, activity_type: type }) => ({
        sha: after,
        at: Date.parse(timestamp),
        by: actor?.login,
        isForced: type === "force_push"
      }));
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      return [];
    }
  }
  /**
   * Who pushed since the pull request was opened, or since the first push of what it holds now; where a force push began that,
   * whoever pushed before it too, since it hides whose commits it replaced. False where the list ends before.
   */
  #involvePushers(pushes, commits) {
    const opened = Date.parse(this.#pull.created_at);
    let last = pushes.findLastIndex(({ sha, at }) => commits.has(sha) || !(at < opened));
    if (last >= 0 && pushes[last].isForced) last = pushes.length - 1;
    for (const { sha, by } of pushes.slice(0, last + 1))
      this.#involve(by, sha === this.#sha ? "pushed this commit" : "pushed to this branch");
    if (pushes.length < PER_PAGE || last < pushes.length - 1) return true;
    this.#notes.push(`the branch was pushed to ${pushes.length} times or more, too often to see by whom`);
    return false;
  }
  /** Names of the commits; undefined where not all can be seen. What a commit says keeps people out; it lets nobody in. */
  async #readCommits() {
    const seen = /* @__PURE__ */ new Set();
    const parameters = { pull_number: this.#number };
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
    const pages = { maxPages: Math.ceil(MOST_COMMITS / PER_PAGE) };
    for await (const commit of this.#client.pages(route, parameters, listOf(CommitShape), pages)) {
      seen.add(commit.sha);
      this.#involveAuthors(commit);
    }
    if (seen.size >= MOST_COMMITS) {
      this.#notes.push(`the pull request has ${seen.size} commits or more, too many to see whose they are`);
      return void 0;
    }
    if (!seen.has(this.#sha)) await this.#readCommit();
    return seen.add(this.#sha);
  }
  #involveAuthors({ sha, author, committer, commit }) {
    const name = sha.slice(0, 7);
    this.#involve(author?.login, `is the author of ${name}`);
    this.#involve(committer?.login, `committed ${name}`);
    for (const [, login] of commit.message.matchAll(CO_AUTHOR)) this.#involve(login, `is a co-author of ${name}`);
  }
  async #readCommit() {
    try {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}";
      this.#involveAuthors(await this.#client.call(route, { ref: this.#sha }, CommitShape));
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
import { basename, join } from "node:path";
import { deflateRawSync } from "node:zlib";

// src/documents/artifact-name.ts
var SECOND_NAME = ".2";
var DOCUMENTS = /^assay-([a-z0-9][a-z0-9_-]{0,63})(?:\.2)?$/;
var PAGES_BEFORE = /-report$/;
var PAGE = /^[a-z0-9][a-z0-9_-]{0,63}\.(?:html|md)$/;
function artifactOf(model) {
  return `assay-${model}`;
}
function modelOf(artifact) {
  return DOCUMENTS.exec(artifact)?.[1];
}
function pagesArtifactOf(group) {
  return `assay.report.${group}`;
}
function wasPages(model) {
  return PAGES_BEFORE.test(model);
}
function isPage(file) {
  return PAGE.test(file);
}
function isNamedAfter(artifact, model) {
  const name = artifactOf(model);
  return artifact === name || artifact.startsWith(`${name}.`) && /^[0-9]+$/.test(artifact.slice(name.length + 1));
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
  const shown3 = JSON.stringify(fileName.slice(0, SHOWN_CHARACTERS));
  if (!allowed.has(fileName)) return `unexpected entry ${shown3}`;
  if (found.has(fileName)) return `entry ${shown3} appears twice`;
  const type = entry.externalFileAttributes >>> 16 & TYPE_BITS;
  if (type !== 0 && type !== REGULAR_FILE) return `entry ${shown3} is not a regular file`;
  if (entry.isEncrypted()) return `entry ${shown3} is encrypted`;
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

// src/github/taken-name.ts
function ownerOfTaken(name, theirs, ours) {
  const [left, own] = [theirs.get(runDocument.file), ours.get(runDocument.file)];
  if (left === void 0 || own === void 0) return "earlier";
  const isSameModel = theirs.get(modelDocument.file)?.equals(ours.get(modelDocument.file) ?? Buffer.alloc(0)) === true;
  if (left.equals(own) && isSameModel) return "same";
  const read = (bytes) => runDocument.decode(bytes.toString("utf8"), `artifact ${name}, ${runDocument.file}`);
  const [their, our] = [read(left), read(own)];
  const isOtherAttempt = their.code?.runAttempt !== our.code?.runAttempt;
  if (isOtherAttempt || their.config.path === our.config.path && isSameModel) return "earlier";
  const rule = their.config.path === our.config.path ? `another job of this run has left another model of this name by the same config, ${shown(our)}: let one job train it, or give them different names` : `another job of this run has left a model of this name by the config ${shown(their)}, this one's is ${shown(our)}: give the models different names, or each config a workflow of its own`;
  throw new InputError(rule, { file: `artifact ${name}` });
}
function shown({ config: { path } }) {
  return path === void 0 ? "(a table without one)" : path;
}

// src/github/artifacts.ts
var SERVICE_TIMES = { call: 12e4, transfer: 6e5 };
var COMPRESSED = 6;
var STORED = 0;
function openArtifacts({ run, log, temporary = tmpdir(), times = SERVICE_TIMES }) {
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
      return (await settled(async () => (await client()).listArtifacts(), "artifact service, list", times.call)).artifacts;
    } catch (thrown) {
      throw serviceFault("list", thrown);
    }
  };
  const sameUpload = async (name, paths) => {
    if (modelOf(name) === void 0) return void 0;
    const [taken] = (await listed()).filter((one) => one.name === name).sort((a, b) => b.id - a.id);
    if (taken === void 0 || taken.size > ARCHIVE_CAPS.zipBytes) return void 0;
    const shown3 = `artifact ${name}`;
    const zip = await zipOf(await client(), taken.id, inFolder, { shown: shown3, limitMs: times.transfer });
    const theirs = await readArchive(zip, { name: shown3, digest: taken.digest, allowed: DOCUMENT_FILES });
    const ours = /* @__PURE__ */ new Map();
    for (const path of paths) ours.set(basename(path), await readFile(path));
    return ownerOfTaken(name, theirs, ours) === "same" ? { id: taken.id, digest: sha256(zip) } : void 0;
  };
  return {
    async upload(name, files, { retentionDays }) {
      if (unsupported !== void 0) return { unsupported };
      return inFolder(async (folder) => {
        const isRead = modelOf(name) !== void 0;
        const paths = await gather(name, files, folder, isRead);
        const compressionLevel = isRead ? await levelFor(name, paths) : COMPRESSED;
        const options = { compressionLevel, ...retentionDays === void 0 ? {} : { retentionDays } };
        const send = (as) => settled(
          async () => (await client()).uploadArtifact(as, paths, folder, options),
          `artifact service, upload ${as}`,
          times.transfer
        );
        const answer = await send(name).catch(async (thrown) => {
          if (!isTaken(thrown)) throw thrown;
          const before = await sameUpload(name, paths);
          if (before !== void 0) return before;
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
      const shown3 = `artifact ${chosen.name}`;
      if (chosen.size > ARCHIVE_CAPS.zipBytes) {
        throw new InputError(`holds ${chosen.size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown3 });
      }
      const digest = expected?.digest ?? chosen.digest;
      const fetchOnce = async () => zipOf(await client(), chosen.id, inFolder, { shown: shown3, limitMs: times.transfer });
      let zip = await fetchOnce();
      if (digest !== void 0 && sha256(zip) !== digest) zip = await fetchOnce();
      return readArchive(zip, { name: shown3, digest, allowed });
    },
    async list() {
      const all = [...await listed()].sort((a, b) => a.id - b.id);
      return all.map(({ name, id, digest }) => ({ name, id, digest }));
    }
  };
}
function unsupportedHost(serverUrl) {
  const { hostname } = new URL(serverUrl);
  if (hostname === "github.com" || /\.(?:ghe\.com|localhost)$/.test(hostname)) return void 0;
  return `${hostname} has no artifact service for this version (GitHub Enterprise Server): the documents stay in the job, and releases serve as the baseline`;
}
async function gather(name, files, folder, isRead) {
  const fault = (file, rule) => new InputError(rule, { file: `artifact ${name}, ${file}` });
  if (files.length === 0) throw new InputError("has no files", { file: `artifact ${name}` });
  if (isRead && files.length > ARCHIVE_CAPS.entries) {
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
    if (isRead && total > ARCHIVE_CAPS.totalBytes) {
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
async function zipOf(client, id, inFolder, { shown: shown3, limitMs }) {
  return inFolder(async (path) => {
    try {
      const download = () => client.downloadArtifact(id, { path, skipDecompress: true });
      await settled(download, `artifact service, download ${shown3}`, limitMs);
    } catch (thrown) {
      throw serviceFault(`download ${shown3}`, thrown);
    }
    const [file, ...more] = await readdir(path);
    if (file === void 0 || more.length > 0) throw new InfrastructureError(`${shown3}: the download left no one file`);
    const { size } = await stat(join(path, file));
    if (size > ARCHIVE_CAPS.zipBytes) {
      throw new InputError(`holds ${size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown3 });
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

// src/github/author.ts
var DEFAULT_AUTHOR = "github-actions[bot]";
var UserShape2 = zod_exports.looseObject({ login: zod_exports.string() });
var BOT = /\[bot\]$/;
var Author = class {
  #login;
  /** By the API's own word. */
  #isProven = false;
  #asking;
  /** `login`: as the workflow names it. */
  constructor(login = DEFAULT_AUTHOR) {
    this.#login = login;
  }
  get login() {
    return this.#login;
  }
  /** Of the app whose bot it is. */
  get slug() {
    return this.#login.replace(BOT, "");
  }
  /** Whether another name than this one may turn out to be the token's. */
  get isOpen() {
    return !this.#isProven;
  }
  is(login) {
    return login?.toLowerCase() === this.#login.toLowerCase();
  }
  /** What the API says of something that this token just made. true: it is another name than the one that was looked for. */
  learn(login) {
    const isOther = !this.is(login);
    this.#login = login;
    this.#isProven = true;
    return isOther;
  }
  learnApp(slug) {
    return this.learn(`${slug}[bot]`);
  }
  /** Asks where only asking helps: the token is a person's, and nobody named the person. Throws ApiError. */
  ask(client) {
    this.#asking ??= this.#ask(client);
    return this.#asking;
  }
  async #ask(client) {
    if (this.#isProven || client.isInstallation || this.#login !== DEFAULT_AUTHOR) return;
    try {
      this.learn((await client.call("GET /user", {}, UserShape2)).login);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status === void 0 || thrown.isLimit) throw thrown;
    }
  }
};

// src/github/listed-models.ts
async function listsModel({ readText }, path, commit, model) {
  try {
    const text = await readText(path, commit);
    return text !== void 0 && Object.hasOwn(decodeConfig(text, path).config.models, model);
  } catch (thrown) {
    if (thrown instanceof InputError) return true;
    throw thrown;
  }
}

// src/github/asked-again.ts
async function askedAgain(ask) {
  try {
    return await ask();
  } catch (thrown) {
    if (isNotFound(thrown)) return await ask();
    throw thrown;
  }
}
function isNotFound(thrown) {
  return thrown instanceof ApiError && thrown.status === 404;
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
  created_at: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  repository: zod_exports.object({ id: zod_exports.int() }),
  /** null where the fork is gone. */
  head_repository: zod_exports.optional(zod_exports.nullable(zod_exports.object({ id: zod_exports.int() })))
});
var PER_PAGE2 = 100;
var RULES = [
  [(run, { repository }) => run.repository.id === repository.id, "of another repository"],
  [(run, { repository }) => run.head_repository?.id === repository.id, "its commit is of a fork"],
  [(run) => TRUSTED_EVENTS.has(run.event), "its event is none of push, schedule and workflow_dispatch"],
  [
    ({ head_branch: branch }, { repository }, earlier) => branch === repository.defaultBranch || branch != null && earlier.has(branch),
    "not on the default branch"
  ],
  [(run, { workflow }) => cutRef(run.path ?? "") === workflow, "of another workflow"],
  [(run) => run.conclusion === "success", "did not succeed"]
];
var NO_EARLIER = /* @__PURE__ */ new Set();
function disqualification(run, identity, earlier = NO_EARLIER) {
  return RULES.find(([holds]) => !holds(run, identity, earlier))?.[1];
}
function nameOfRun(run, { repository }) {
  return `run ${run.run_number} of ${run.head_branch ?? repository.defaultBranch}`;
}
function readRun(client, runId) {
  const ask = () => client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, RunShape);
  return askedAgain(ask);
}
async function runsAt(client, identity, sha) {
  return (await newestRuns(client, identity, { head_sha: sha })).runs;
}
async function endedRunsAt(client, identity, { sha, branch }) {
  return (await newestRuns(client, identity, { head_sha: sha, branch, status: "completed" })).runs;
}
async function runsOfBranch(client, identity) {
  const lists = await Promise.all([...TRUSTED_EVENTS].map((event) => newestRuns(client, identity, { event })));
  const runs = new Map(lists.flatMap((list2) => list2.runs).map((run) => [run.id, run]));
  return { runs: [...runs.values()].sort(newerFirst), since: Math.max(...lists.map(({ since }) => since)) };
}
function failedRunsOfBranch(client, identity) {
  return newestRuns(client, identity, { status: "failure" });
}
async function newestRuns(client, identity, filter) {
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
  const { workflow_id: _file, ...anywhere } = parameters;
  let isElsewhere = false;
  const runs = await pageOf(client, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", parameters).catch(
    async (thrown) => {
      if (!isNotFound(thrown)) throw thrown;
      isElsewhere = true;
      return await pageOf(client, "GET /repos/{owner}/{repo}/actions/runs", anywhere).catch((again) => {
        throw isNotFound(again) ? thrown : again;
      });
    }
  );
  const since = runs.length < PER_PAGE2 ? 0 : Math.min(...runs.map(({ id }) => id));
  return { runs: (isElsewhere ? runs.filter(({ path }) => isOf(path, workflow)) : runs).sort(newerFirst), since };
}
async function pageOf(client, route, parameters) {
  const runs = [];
  const page = client.pages(route, parameters, listUnder("workflow_runs", RunShape), { maxPages: 1 });
  for await (const run of page) runs.push(run);
  return runs;
}
function isOf(path, workflow) {
  return path === void 0 || path === null || cutRef(path) === workflow;
}
function newerFirst(a, b) {
  return b.run_number - a.run_number || (b.run_attempt ?? 1) - (a.run_attempt ?? 1);
}
function timeOf(text) {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? void 0 : time;
}

// src/github/absence.ts
var MAX_READ = 10;
var MAX_BRANCHES = 10;
var MAX_RUNS_OF_BRANCH = 3;
var USUAL_CONFIG = "assay.yml";
async function absenceOf(request, world) {
  const { model } = request;
  const { workflow, repository } = world.searching;
  const branch = repository.defaultBranch;
  if (request.isQuick === true) return unreachable("no baseline is found so far");
  const renew = `run ${workflow} on ${branch} to make a new one`;
  const [gone] = request.gone;
  if (gone !== void 0) {
    const isExpired = request.gone.every((line) => /has expired$|is gone$/.test(line));
    const what = isExpired ? "has expired or is gone" : `cannot be had (${gone})`;
    return unreachable(`every earlier baseline of ${model} ${what}; ${renew}`);
  }
  const [tag] = request.released;
  if (tag !== void 0) {
    return unreachable(`no run has left documents of ${model}, and ${tag} is not before this commit; ${renew}`);
  }
  const [bound] = request.walk.bounds;
  if (bound !== void 0) return unreachable(`no baseline of ${model} is within reach: ${bound}; ${renew}`);
  const left = await leftByDefaultBranch(request, world) ?? await leftByGoneBranch(request, world);
  if (left !== void 0) return left;
  const should = await kept(world, request, () => shouldHaveLeft(request, world));
  if (should !== void 0) return unreachable(`${should}; ${renew}`);
  return {
    absence: "never",
    reason: `no run of ${workflow} on ${branch} and no release has left a model called ${model}`,
    notes: []
  };
}
function unreachable(reason, notes = []) {
  return { absence: "unreachable", reason, notes };
}
async function leftByDefaultBranch(request, world) {
  const { model, start } = request;
  const { searching, search } = world;
  const { workflow, repository } = searching;
  const isOwn = ({ run }) => run.branch === repository.defaultBranch;
  let ids = earlierRuns(request, world, isOwn);
  if (ids.length > MAX_READ) ids = await search.runs.withoutFailed(ids);
  for (const id of ids.slice(0, MAX_READ)) {
    const run = await search.runs.read(id);
    const path = cutRef(run.path ?? "");
    if (disqualification(run, { ...searching, workflow: path }) !== void 0) continue;
    const name = nameOfRun(run, searching);
    const note = `${name} (${path}) left documents of it, which this search does not take`;
    if (path !== workflow && await isOtherLine(run, path, request, world)) continue;
    if (path !== workflow) {
      const reason = `no run of ${workflow} on ${repository.defaultBranch} has left documents of ${model}; ${name} did by ${path}, and a workflow is compared with its own runs: the next run of ${workflow} on ${repository.defaultBranch} begins its line`;
      return unreachable(reason, [note]);
    }
    const commit = `${run.head_sha.slice(0, 7)} is not known to be before ${start.slice(0, 7)}`;
    return unreachable(`${name} left documents of ${model}, but its commit ${commit}: bring the branch up to date`, [
      note
    ]);
  }
  if (ids.length <= MAX_READ) return void 0;
  const more = `${ids.length} runs of ${repository.defaultBranch} left documents of ${model}, and the newest ${MAX_READ} do not count`;
  return unreachable(`${more}; run ${workflow} on ${repository.defaultBranch} to make a new one`);
}
async function isOtherLine(run, path, request, world) {
  const { model, start, config } = request;
  const { searching, repository, kept: answers } = world;
  const { readText } = keeping(repository, answers);
  if (config === void 0) return false;
  const workflow = await readText(path, start);
  if (workflow === void 0 || workflow !== await readText(path, searching.sha)) return false;
  const theirs = await request.configOf(run, path);
  return theirs !== void 0 && theirs !== config && await listsModel({ readText }, theirs, start, model);
}
async function leftByGoneBranch(request, world) {
  const { model, start, walk } = request;
  const { searching, search } = world;
  const { workflow, repository } = searching;
  const others = walk.branches().filter((name) => name !== repository.defaultBranch);
  for (const branch of others.slice(0, MAX_BRANCHES)) {
    if (await search.earlier.stateOf(branch) === "another") continue;
    const ids = earlierRuns(request, world, ({ run }) => run.branch === branch);
    for (const id of ids.slice(0, MAX_RUNS_OF_BRANCH)) {
      const { sha } = [...walk.artifacts.values()].find(({ run: run2 }) => run2.id === id).run;
      if ((await search.near(start)).get(sha)?.isOnLine === false) continue;
      if (await search.distanceTo(start, sha, walk) === void 0) continue;
      const run = await search.runs.read(id);
      const own = { ...searching, workflow: cutRef(run.path ?? "") };
      if (disqualification(run, own, /* @__PURE__ */ new Set([branch])) !== void 0) continue;
      const name = nameOfRun(run, searching);
      const reason = `${name} left documents of ${model}, and nobody knows whether ${branch} was ${repository.defaultBranch} by another name then; run ${workflow} on ${repository.defaultBranch} to make a new one`;
      return unreachable(reason);
    }
  }
  return void 0;
}
function earlierRuns({ walk }, { searching }, isWanted) {
  const ids = [...walk.artifacts.values()].filter(isWanted).map(({ run }) => run.id);
  const earlier = ids.filter((id) => id < searching.runId && !walk.tried.has(id));
  return [...new Set(earlier)].sort((a, b) => b - a);
}
function kept({ kept: answers }, { model, config }, ask) {
  return answers.keep(`should have left ${model} ${config}`, ask);
}
async function shouldHaveLeft(request, world) {
  const { model, config } = request;
  const { searching, search, repository, kept: answers } = world;
  if (!searching.hasArtifacts) return void 0;
  const { runs } = await search.runs.succeeded();
  const counts = (run2) => run2.id < searching.runId && disqualification(run2, searching) === void 0;
  const [run] = runs.filter(counts).sort(newerFirst);
  if (run === void 0) return void 0;
  const commit = run.head_sha;
  if (config !== void 0) {
    let has = false;
    for (const path of /* @__PURE__ */ new Set([config, USUAL_CONFIG])) {
      has ||= await listsModel(keeping(repository, answers), path, commit, model);
    }
    if (!has) return void 0;
  }
  if (!await ranAssay(commit, world)) return void 0;
  const name = `${nameOfRun(run, searching)} (${commit.slice(0, 7)})`;
  return `${name} may have left documents of ${model}, and none are there: expired, deleted, or never made`;
}
async function ranAssay(commit, { searching, repository, kept: answers }) {
  const { readText } = keeping(repository, answers);
  const text = await readText(searching.workflow, commit);
  return text === void 0 || /assay/i.test(text) || text === await readText(searching.workflow, searching.sha);
}
function keeping({ readText }, answers) {
  return { readText: (path, commit) => answers.keep(`text ${path} ${commit}`, () => readText(path, commit)) };
}

// src/github/comparison.ts
var ComparisonShape = zod_exports.object({
  status: zod_exports.enum(["ahead", "behind", "identical", "diverged"]),
  behind_by: zod_exports.int()
});
async function comparisonOf(client, from, other) {
  const parameters = { basehead: `${from}...${other}`, per_page: 1 };
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  try {
    return await askedAgain(() => client.call(route, parameters, ComparisonShape));
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
    if (/no common ancestor/i.test(thrown.said) || !await isThere(client, other)) return void 0;
    throw thrown;
  }
}
async function isThere(client, commit) {
  try {
    await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: commit }, zod_exports.object({ sha: zod_exports.string() }));
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 422) return false;
    throw thrown;
  }
}

// src/github/ancestors.ts
var CommitShape2 = zod_exports.object({ sha: zod_exports.string(), parents: zod_exports.array(zod_exports.object({ sha: zod_exports.string() })) });
async function nearestAncestors(client, start) {
  const distances = /* @__PURE__ */ new Map([[start, 0]]);
  let line = { sha: start, distance: 0 };
  const route = "GET /repos/{owner}/{repo}/commits";
  const found = /* @__PURE__ */ new Map();
  for await (const { sha, parents } of client.pages(route, { sha: start }, listOf(CommitShape2), { maxPages: 1 })) {
    const isOnLine = sha === line.sha;
    const distance = isOnLine ? line.distance : distances.get(sha) ?? 0;
    if (isOnLine && parents[0] !== void 0) line = { sha: parents[0].sha, distance: distance + 1 };
    for (const parent of parents) {
      distances.set(parent.sha, Math.min(distances.get(parent.sha) ?? Number.POSITIVE_INFINITY, distance + 1));
    }
    found.set(sha, { distance, isOnLine });
  }
  return found;
}
async function positionOf(client, from, commit) {
  const compared = await comparisonOf(client, from, commit);
  const isBefore = compared?.status === "behind" || compared?.status === "identical";
  return { distance: isBefore ? compared.behind_by : void 0 };
}

// src/github/kept-answers.ts
var KeptAnswers = class {
  #kept = /* @__PURE__ */ new Map();
  /** A failed question is asked again. */
  keep(key, ask) {
    const known = this.#kept.get(key);
    if (known !== void 0) return known;
    const asked = ask();
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
};

// src/github/earlier-names.ts
var BranchShape = zod_exports.object({ name: zod_exports.string() });
var EarlierNames = class {
  #client;
  #branch;
  #kept = new KeptAnswers();
  #names = /* @__PURE__ */ new Set();
  constructor(client, branch) {
    this.#client = client;
    this.#branch = branch;
  }
  /** Those that were asked for and are. */
  get names() {
    return this.#names;
  }
  async stateOf(branch) {
    const state = await this.#kept.keep(branch, () => this.#ask(branch));
    if (state === "earlier") this.#names.add(branch);
    return state;
  }
  async #ask(branch) {
    const route = "GET /repos/{owner}/{repo}/branches/{branch}";
    try {
      const { name } = await this.#client.call(route, { branch }, BranchShape);
      return name === this.#branch && name !== branch ? "earlier" : "another";
    } catch (thrown) {
      if (isNotFound(thrown)) return "gone";
      throw thrown;
    }
  }
};

// src/github/known-runs.ts
var FEW = 2;
var KnownRuns = class {
  #client;
  #identity;
  #runs = /* @__PURE__ */ new Map();
  #kept = new KeptAnswers();
  #misses = 0;
  constructor(client, identity) {
    this.#client = client;
    this.#identity = identity;
  }
  async at(sha) {
    const runs = await this.#kept.keep(`at ${sha}`, () => runsAt(this.#client, this.#identity, sha));
    for (const run of runs) this.#runs.set(run.id, run);
    return runs.filter(({ head_sha }) => head_sha === sha);
  }
  /** The newest that succeeded on the default branch, of this workflow. Unchecked. */
  succeeded() {
    return this.#kept.keep("succeeded", async () => {
      const list2 = await runsOfBranch(this.#client, this.#identity);
      for (const run of list2.runs) this.#runs.set(run.id, run);
      return list2;
    });
  }
  /** `isWanted` says whether it is one that was looked for; after a few that are not, lists are asked for instead. */
  async get(id, isWanted) {
    const known = this.#runs.get(id);
    if (known !== void 0) return isWanted(known) ? known : void 0;
    if (this.#misses >= FEW) {
      const { since } = await this.succeeded();
      const listed = this.#runs.get(id);
      if (listed !== void 0) return isWanted(listed) ? listed : void 0;
      if (id >= since) return void 0;
    }
    const run = await this.read(id);
    if (isWanted(run)) return run;
    this.#misses++;
    return void 0;
  }
  async read(id) {
    const known = this.#runs.get(id);
    if (known !== void 0) return known;
    const run = await this.#kept.keep(`run ${id}`, () => readRun(this.#client, id));
    this.#runs.set(id, run);
    return run;
  }
  /** Of `ids` those that are not known to have failed, by one list. */
  async withoutFailed(ids) {
    const { runs } = await this.#kept.keep("failed", () => failedRunsOfBranch(this.#client, this.#identity));
    const failed = new Set(runs.map(({ id }) => id));
    return ids.filter((id) => !failed.has(id));
  }
};

// src/github/stored-artifacts.ts
var ArtifactShape = zod_exports.object({
  id: zod_exports.int(),
  name: zod_exports.string(),
  size_in_bytes: zod_exports.int(),
  expired: zod_exports.boolean(),
  created_at: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  expires_at: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  /** Absent on GHES. */
  digest: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  workflow_run: zod_exports.optional(
    zod_exports.nullable(
      zod_exports.object({
        id: zod_exports.optional(zod_exports.int()),
        repository_id: zod_exports.optional(zod_exports.int()),
        /** null where the fork is gone. */
        head_repository_id: zod_exports.optional(zod_exports.nullable(zod_exports.int())),
        head_branch: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
        head_sha: zod_exports.optional(zod_exports.string())
      })
    )
  )
});
var PageShape = zod_exports.object({ artifacts: zod_exports.array(ArtifactShape) });
var PER_PAGE3 = 100;
var MAX_NAMED_PAGES = 30;
var MAX_SHARED_PAGES = 20;
var FEW2 = 2;
var MAX_RUN_PAGES = 10;
function namesOf(model) {
  return [artifactOf(model), `${artifactOf(model)}${SECOND_NAME}`];
}
var StoredArtifacts = class {
  #client;
  #repository;
  #lists = /* @__PURE__ */ new Map();
  #models = /* @__PURE__ */ new Set();
  constructor(client, repository) {
    this.#client = client;
    this.#repository = repository;
  }
  /** Ends without a batch that holds all where there are more than are read. */
  async *of(model) {
    this.#models.add(model);
    const names = namesOf(model);
    if (this.#models.size > FEW2) {
      for await (const batch of this.where(({ name }) => names.includes(name))) {
        yield batch;
        if (batch.olderThan === Number.NEGATIVE_INFINITY) return;
      }
    }
    const second = await this.#list({ name: names[1] }).page(0);
    const list2 = this.#list({ name: names[0] });
    for (let index = 0; index < MAX_NAMED_PAGES; index++) {
      const { artifacts, oldest, isLast } = await list2.page(index);
      const isAll = isLast && second.isLast;
      yield {
        artifacts: [...artifacts, ...index === 0 ? second.artifacts : []].filter(({ name }) => names.includes(name)),
        olderThan: isAll ? Number.NEGATIVE_INFINITY : oldest
      };
      if (isLast) return;
    }
  }
  /** Of all names, as far back as one list for all is read. */
  async *where(isWanted) {
    const shared = this.#list({});
    for (let index = 0; index < MAX_SHARED_PAGES; index++) {
      const { artifacts, oldest, isLast } = await shared.page(index);
      yield { artifacts: artifacts.filter(isWanted), olderThan: isLast ? Number.NEGATIVE_INFINITY : oldest };
      if (isLast) return;
    }
  }
  /** What a run and no other left. */
  async ofRun({ id, head_sha: sha }) {
    const list2 = this.#list({ run_id: id });
    const found = [];
    for (let index = 0; index < MAX_RUN_PAGES; index++) {
      const { artifacts, isLast } = await list2.page(index);
      found.push(...artifacts.filter(({ run }) => run.id === id && run.sha === sha));
      if (isLast) break;
    }
    return found;
  }
  #list(filter) {
    const key = JSON.stringify(filter);
    const list2 = this.#lists.get(key) ?? new PagedList(this.#client, this.#repository, filter);
    this.#lists.set(key, list2);
    return list2;
  }
};
var PagedList = class {
  #client;
  #repository;
  #filter;
  #pages = [];
  constructor(client, repository, filter) {
    this.#client = client;
    this.#repository = repository;
    this.#filter = filter;
  }
  page(index) {
    const known = this.#pages[index];
    if (known !== void 0) return known;
    const asked = this.#ask(index);
    this.#pages[index] = asked;
    asked.catch(() => delete this.#pages[index]);
    return asked;
  }
  async #ask(index) {
    const { run_id: run } = this.#filter;
    const route = run === void 0 ? "GET /repos/{owner}/{repo}/actions/artifacts" : "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    const parameters = { ...this.#filter, per_page: PER_PAGE3, page: index + 1 };
    const { artifacts } = await askedAgain(() => this.#client.call(route, parameters, PageShape));
    return {
      artifacts: artifacts.flatMap((one) => this.#ours(one)),
      oldest: timeOf(artifacts.at(-1)?.created_at) ?? Number.POSITIVE_INFINITY,
      isLast: artifacts.length < PER_PAGE3
    };
  }
  #ours({ workflow_run: run, ...artifact }) {
    const isOurs = run?.repository_id === this.#repository && run.head_repository_id === this.#repository;
    if (!isOurs || run.id === void 0 || run.head_sha === void 0) return [];
    return [{ ...artifact, run: { id: run.id, sha: run.head_sha, branch: run.head_branch ?? void 0 } }];
  }
};

// src/github/baseline-search.ts
var PROBES = 5;
var MAX_TRIED = 20;
var MAX_COMPARED = 60;
var Walk = class {
  /** Of the model, by id, by whatever run of this repository. */
  artifacts = /* @__PURE__ */ new Map();
  /** Runs that were candidates. */
  tried = /* @__PURE__ */ new Set();
  /** What was not looked at, for people; empty where all there is was seen. */
  bounds = /* @__PURE__ */ new Set();
  compared = 0;
  /** Distinct branches that the artifacts are of, of the newest first. */
  branches() {
    const newest = [...this.artifacts.values()].sort((a, b) => b.id - a.id);
    return [...new Set(newest.flatMap(({ run }) => run.branch ?? []))];
  }
};
var BaselineSearch = class {
  runs;
  earlier;
  #stored;
  #client;
  #identity;
  #log;
  #kept = new KeptAnswers();
  #told = /* @__PURE__ */ new Set();
  constructor(client, identity, log) {
    this.#client = client;
    this.#identity = identity;
    this.#log = log;
    this.runs = new KnownRuns(client, identity);
    this.earlier = new EarlierNames(client, identity.repository.defaultBranch);
    this.#stored = new StoredArtifacts(client, identity.repository.id);
  }
  /** Takes down in `walk` what it sees, and passes over what that walk has tried. */
  async *candidates(model, start, walk) {
    const at = await this.runAt(start);
    if (at !== void 0 && !walk.tried.has(at.run.id)) {
      walk.tried.add(at.run.id);
      yield { ...at, distance: 0 };
    }
    yield* this.#walk(this.#stored.of(model), start, walk);
  }
  /** The nearest run that left documents of any model. */
  async nearestOfAny(start) {
    const hasModel = ({ name }) => modelOf(name) !== void 0;
    const at = await this.runAt(start);
    if (at?.artifacts.some(hasModel) === true) return at.run;
    for await (const { run } of this.#walk(this.#stored.where(hasModel), start, new Walk())) return run;
    return void 0;
  }
  async *#walk(source, start, walk) {
    const batches = source[Symbol.asyncIterator]();
    let olderThan = Number.POSITIVE_INFINITY;
    let isOpen = true;
    const mayBeBehind = ({ run, distance }) => distance > 0 && olderThan > (timeOf(run.created_at) ?? Number.NEGATIVE_INFINITY);
    while (walk.tried.size < MAX_TRIED) {
      const best = await this.#nearest(walk, start);
      if (isOpen && (best === void 0 || mayBeBehind(best))) {
        const next = await batches.next();
        if (next.done === true) {
          isOpen = false;
          walk.bounds.add(`only the ${walk.artifacts.size} newest of its artifacts were looked at`);
          continue;
        }
        olderThan = next.value.olderThan;
        isOpen = olderThan !== Number.NEGATIVE_INFINITY;
        for (const artifact of next.value.artifacts) walk.artifacts.set(artifact.id, artifact);
        continue;
      }
      if (best === void 0) return;
      walk.tried.add(best.run.id);
      yield best;
    }
    walk.bounds.add(`only the ${MAX_TRIED} nearest runs that left documents of it were looked at`);
  }
  /** The newest run at the start that counts, with what it left of any model. */
  async runAt(start) {
    const [run] = this.#qualified(await this.runs.at(start));
    if (run === void 0 || !await this.isOnBranch(start, start)) return void 0;
    return { run, artifacts: await this.artifactsOf(run) };
  }
  artifactsOf(run) {
    return this.#kept.keep(`artifacts ${run.id}`, () => this.#stored.ofRun(run));
  }
  /** Why a commit does not count, undefined where the default branch holds it. */
  async offBranch(sha) {
    const branch = this.#identity.repository.defaultBranch;
    const { distance } = await this.#kept.keep(`on ${sha}`, () => positionOf(this.#client, branch, sha));
    return distance === void 0 ? `its commit ${sha.slice(0, 7)} is not on ${branch}` : void 0;
  }
  /** What the branch holds it holds with all ancestors, so that the start answers for them. */
  async isOnBranch(start, sha) {
    if (await this.offBranch(start) === void 0) return true;
    const why = await this.offBranch(sha);
    if (why !== void 0) this.#tell(why);
    return why === void 0;
  }
  near(start) {
    return this.#kept.keep(`near ${start}`, () => nearestAncestors(this.#client, start));
  }
  /** Commits from `sha` to the start; undefined where it is no ancestor. */
  async distanceTo(start, sha, walk) {
    if (sha === start) return 0;
    const near = (await this.near(start)).get(sha);
    if (near !== void 0) return near.distance;
    return this.#kept.keep(`place ${start} ${sha}`, async () => {
      walk.compared++;
      return (await positionOf(this.#client, start, sha)).distance;
    });
  }
  async #nearest(walk, start) {
    const commits = /* @__PURE__ */ new Map();
    for (const artifact of walk.artifacts.values()) {
      const { id, sha, branch } = artifact.run;
      if (walk.tried.has(id) || !await this.#mayCount(branch, sha, start)) continue;
      const runs = commits.get(sha) ?? /* @__PURE__ */ new Map();
      commits.set(sha, runs.set(id, [...runs.get(id) ?? [], artifact]));
    }
    if (commits.size === 0) return void 0;
    const take = async (sha, distance) => {
      const candidate = await this.#qualifiedOf(commits.get(sha));
      return candidate !== void 0 && await this.isOnBranch(start, sha) ? { ...candidate, distance } : void 0;
    };
    const here = commits.has(start) ? await take(start, 0) : void 0;
    if (here !== void 0) return here;
    const others = [...commits.keys()].filter((sha) => sha !== start);
    if (others.length === 0) return void 0;
    const near = await this.near(start);
    const close = others.filter((sha) => near.has(sha));
    for (const sha of close.sort((a, b) => near.get(a).distance - near.get(b).distance)) {
      const found = await take(sha, near.get(sha).distance);
      if (found !== void 0) return found;
    }
    const newest = (sha) => Math.max(...commits.get(sha).keys());
    const far = others.filter((sha) => !near.has(sha)).sort((a, b) => newest(b) - newest(a));
    return this.#farther(far, start, take, walk);
  }
  /** By the branch that the run was of: what an earlier name left counts where the branch itself stood. */
  async #mayCount(branch, sha, start) {
    if (branch === this.#identity.repository.defaultBranch) return true;
    if (branch === void 0 || !this.earlier.names.has(branch)) return false;
    return (await this.near(start)).get(sha)?.isOnLine === true;
  }
  /**
   * Beyond the nearest hundred commits the graph is asked commit by commit, of the newest run first: the branch stood at one
   * commit after the other. Where many are newer than the start, the first that comes before it is found by halves.
   */
  async #farther(commits, start, take, walk) {
    const isBefore = async (sha) => await this.distanceTo(start, sha, walk) !== void 0;
    let from = 0;
    while (from < Math.min(PROBES, commits.length) && !await isBefore(commits[from])) from++;
    if (from === PROBES && commits.length > PROBES) {
      let [low, high] = [PROBES, commits.length - 1];
      if (!await isBefore(commits[high])) return void 0;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (await isBefore(commits[middle])) high = middle;
        else low = middle + 1;
      }
      from = low;
    }
    for (const sha of commits.slice(from)) {
      if (walk.compared >= MAX_COMPARED) {
        walk.bounds.add(`only ${MAX_COMPARED} commits that its runs are of were looked at`);
        return void 0;
      }
      const distance = await this.distanceTo(start, sha, walk);
      const found = distance === void 0 ? void 0 : await take(sha, distance);
      if (found !== void 0) return found;
    }
    return void 0;
  }
  /** The newest run of a commit that counts: ids of one workflow rise as its numbers do. */
  async #qualifiedOf(runs) {
    for (const id of [...runs.keys()].sort((a, b) => b - a)) {
      const run = await this.runs.get(id, (one) => this.#isQualified(one));
      if (run !== void 0) return { run, artifacts: runs.get(id) };
    }
    return void 0;
  }
  #qualified(runs) {
    return runs.filter((run) => this.#isQualified(run)).sort(newerFirst);
  }
  #isQualified(run) {
    const why = disqualification(run, this.#identity, this.earlier.names);
    if (why !== void 0) this.#tell(`run ${run.id} is ignored: ${why}`);
    return why === void 0;
  }
  #tell(line) {
    if (!this.#told.has(line)) this.#log.verbose(`baseline search: ${line}`);
    this.#told.add(line);
  }
};

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

// src/github/earlier-pages.ts
async function readModelArchive(zip, model, request) {
  try {
    return await readArchive(zip, request);
  } catch (thrown) {
    if (!(thrown instanceof InputError) || !wasPages(model)) throw thrown;
    const pages = await readArchive(zip, { ...request, allowed: { has: isPage } }).catch(() => void 0);
    if (pages === void 0 || pages.size === 0) throw thrown;
    return void 0;
  }
}

// src/github/run-documents.ts
function modelsOf(artifacts) {
  const models = artifacts.flatMap(({ name }) => modelOf(name) ?? []);
  return [...new Set(models)].sort();
}
async function readDocuments(client, run, artifacts, request) {
  const names = namesOf(request.model);
  const ours = artifacts.filter(({ name }) => names.includes(name)).sort((a, b) => b.id - a.id);
  let other;
  for (const artifact of ours) {
    const read = await readArtifact(client, run, artifact, request);
    if ("isPages" in read) continue;
    if (read.documents === void 0 || !read.isOfOther) return read;
    other ??= read;
  }
  return other ?? { documents: void 0, existed: false, passedOver: "left no documents of it" };
}
async function readArtifact(client, run, artifact, { model, identity, isOther }) {
  if (artifact.expired) return { documents: void 0, existed: true, passedOver: "its artifact has expired" };
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes) {
    const passedOver = `its artifact holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`;
    return { documents: void 0, existed: true, passedOver };
  }
  const name = `artifact ${artifact.name} of ${nameOfRun(run, identity)}`;
  const zip = await downloadArtifact(client, artifact);
  if (zip === void 0) return { documents: void 0, existed: true, passedOver: "its artifact is gone" };
  const digest = artifact.digest ?? void 0;
  const documents = await readModelArchive(zip, model, { name, digest, allowed: DOCUMENT_FILES }).catch((thrown) => {
    throw thrown instanceof InputError ? withAdvice(thrown) : thrown;
  });
  if (documents === void 0) return { isPages: true };
  if (!documents.has(runDocument.file) && documents.has(failureDocument.file)) {
    return { documents: void 0, existed: false, passedOver: "broke before this model was trained" };
  }
  const record = prove(documents, run, model, identity, name);
  const { path } = record.config;
  const isOfOther = await isOther(path);
  const expires = timeOf(artifact.expires_at);
  return {
    isOfOther,
    documents,
    expiresAt: expires === void 0 ? void 0 : new Date(expires).toISOString(),
    remarks: [
      ...digest === void 0 ? ["this server names no digest of its artifact"] : [],
      ...earlierName(record, identity),
      ...isOfOther ? [`its documents are of the config ${path ?? "(none)"}`] : []
    ]
  };
}
function earlierName({ code }, { repository }) {
  const was = code?.repository;
  if (was === void 0 || was.toLowerCase() === repository.fullName.toLowerCase()) return [];
  return [`the repository was called ${JSON.stringify(was).slice(0, 80)} then`];
}
async function downloadArtifact(client, artifact) {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  const parameters = { artifact_id: artifact.id, archive_format: "zip" };
  try {
    const fetchOnce = () => askedAgain(() => client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes }));
    const zip = await fetchOnce();
    if (artifact.digest == null || sha256(zip) === artifact.digest) return zip;
    return await fetchOnce();
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 410) return void 0;
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
  return record;
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
  const shown3 = actual === void 0 ? "nothing" : JSON.stringify(actual).slice(0, 120);
  return withAdvice(new InputError(`names ${shown3}, expected ${expected}`, { file, field }));
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
var MAX_PAGES2 = 10;
var PER_PAGE4 = 100;
var MAX_VERSIONS = 10;
async function releasedModels(client, list2, model) {
  const releases = await releasesOf(client, list2, model);
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
async function findRelease(client, list2, model, start) {
  const releases = await releasesOf(client, list2, model);
  const tags = releases.map(({ release: release2 }) => release2.tag_name);
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
    return { found: { tag, commit: marker.commit, distance, documents }, tags, notes };
  }
  return { found: void 0, tags, notes };
}
async function listReleases(client) {
  const releases = [];
  const pages = client.pages("GET /repos/{owner}/{repo}/releases", {}, listOf(ReleaseShape), { maxPages: MAX_PAGES2 });
  for await (const release2 of pages) releases.push(release2);
  return { releases, isAll: releases.length < MAX_PAGES2 * PER_PAGE4 };
}
async function releasesOf(client, { releases, isAll }, model) {
  const byVersion2 = /* @__PURE__ */ new Map();
  for (const release2 of [...releases, ...isAll ? [] : await taggedReleases(client, model)]) {
    const version = versionOf(model, release2.tag_name);
    const marker = readReleaseMarker(release2.body ?? "");
    if (version === void 0 || release2.draft || release2.prerelease || marker?.model !== model) continue;
    byVersion2.set(version, { release: release2, marker });
  }
  return newestFirst([...byVersion2.keys()]).map((version) => byVersion2.get(version));
}
async function taggedReleases(client, model) {
  const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
  const refs = await client.call(route, { ref: `tags/${tagPrefix(model)}` }, zod_exports.array(zod_exports.object({ ref: zod_exports.string() })));
  const versions = refs.flatMap(({ ref }) => versionOf(model, ref.slice("refs/tags/".length)) ?? []);
  const found = [];
  for (const version of newestFirst(versions).slice(0, MAX_VERSIONS)) {
    const byTag = "GET /repos/{owner}/{repo}/releases/tags/{tag}";
    try {
      found.push(await client.call(byTag, { tag: `${tagPrefix(model)}${version}` }, ReleaseShape));
    } catch (thrown) {
      if (!isNotFound(thrown)) throw thrown;
    }
  }
  return found;
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
  const list2 = await readAsset(client, name, assets.get(SUMS_FILE));
  const sums = parseSums(list2.toString("utf8"), name);
  const files = [...sums].map(([file, digest]) => ({ name: file, digest }));
  const manifest = digestOfFiles([...files, { name: SUMS_FILE, digest: sha256(list2) }]);
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
    const shown3 = JSON.stringify(actual ?? null).slice(0, 120);
    throw new InputError(`names ${shown3}, the notes name ${wanted}`, { file: `${name}, ${runDocument.file}`, field });
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
var MAX_BRANCHES2 = 10;
function openBaselines(client, searching, repository, log) {
  const search = new BaselineSearch(client, searching, log);
  const world = { client, searching, search, repository, kept: new KeptAnswers(), nearest: /* @__PURE__ */ new Map() };
  return {
    async find(request) {
      const { runId } = request;
      return runId === void 0 ? findNearest(world, request) : findExplicit(world, { ...request, runId });
    },
    async modelsAt(start) {
      const at = await search.runAt(start);
      const run = at !== void 0 && modelsOf(at.artifacts).length > 0 ? at.run : world.nearest.get(start)?.run;
      const nearest = run ?? await search.nearestOfAny(start);
      return nearest === void 0 ? [] : modelsOf(await search.artifactsOf(nearest));
    }
  };
}
async function findNearest(world, request) {
  const { client, search, kept: kept2 } = world;
  const { model, start } = request;
  const notes = [];
  const walk = new Walk();
  const gone = [];
  let ofOther;
  do {
    for await (const candidate of search.candidates(model, start, walk)) {
      const read = await readCandidate(world, request, candidate);
      const source = nameOfRun(candidate.run, world.searching);
      if (read.documents !== void 0) {
        noteNearest(world, start, candidate);
        const { distance } = candidate;
        const stored2 = () => ({
          found: distance === 0 ? "start_commit" : "ancestor",
          commit: candidate.run.head_sha,
          distance,
          source,
          documents: read.documents,
          ...read.expiresAt === void 0 ? {} : { expiresAt: read.expiresAt },
          notes: shortened([...notes, ...read.remarks.map((remark) => `${source}: ${remark}`)])
        });
        if (!read.isOfOther) return stored2();
        ofOther ??= stored2();
        notes.push(`${source}: ${read.remarks.at(-1)}`);
        continue;
      }
      if (read.existed) gone.push(`${source}: ${read.passedOver}`);
      notes.push(`${source}: ${read.passedOver}`);
    }
  } while (await learnsEarlierNames(search, walk, world.searching));
  if (ofOther !== void 0 && !world.searching.isDefaultBranch) return ofOther;
  const releases = await kept2.keep("releases", () => listReleases(client));
  const release2 = await findRelease(client, releases, model, start);
  notes.push(...release2.notes);
  if (release2.found !== void 0) {
    const { tag, commit, distance, documents } = release2.found;
    return { found: "release", commit, distance, source: tag, documents, notes: shortened(notes) };
  }
  const seen = {
    ...request,
    walk,
    gone,
    released: release2.tags,
    configOf: (run, workflow) => kept2.keep(`config of ${model} by ${run.id}`, () => configOf(world, model, run, workflow))
  };
  const absence = await absenceOf(seen, world);
  notes.push(...absence.notes);
  return { found: "none", absence: absence.absence, reason: absence.reason, notes: shortened(notes) };
}
function readCandidate({ client, searching, repository, kept: kept2 }, request, candidate) {
  const { model, config, start } = request;
  const has = (path) => kept2.keep(`config ${path} ${model} ${start}`, () => listsModel(repository, path, start, model));
  return readDocuments(client, candidate.run, candidate.artifacts, {
    model,
    identity: searching,
    // Where only one of the two is a config of the base, it was moved, and the model is the same one.
    isOther: async (path) => path !== void 0 && config !== void 0 && path !== config && await has(path) && await has(config)
  });
}
async function configOf({ client, searching, search }, model, run, workflow) {
  let config;
  await readDocuments(client, run, await search.artifactsOf(run), {
    model,
    identity: { ...searching, workflow },
    isOther: async (path) => {
      config = path;
      return false;
    }
  });
  return config;
}
function noteNearest({ nearest }, start, candidate) {
  const before = nearest.get(start);
  if (before === void 0 || candidate.distance < before.distance) nearest.set(start, candidate);
}
async function learnsEarlierNames(search, walk, { repository }) {
  const { earlier } = search;
  const others = walk.branches().filter((name) => name !== repository.defaultBranch && !earlier.names.has(name));
  let hasLearnt = false;
  for (const name of others.slice(0, MAX_BRANCHES2))
    hasLearnt = await earlier.stateOf(name) === "earlier" || hasLearnt;
  return hasLearnt;
}
async function findExplicit(world, request) {
  const { client, searching, search } = world;
  const { start, runId } = request;
  const refuse = (why2) => new InputError(`run ${runId} cannot be the baseline: ${why2}`, { field: "baseline" });
  const run = await readRun(client, runId).catch((thrown) => {
    throw thrown instanceof ApiError && thrown.status === 404 ? refuse("there is no such run") : thrown;
  });
  const why = await unfit(world, run, start) ?? await search.offBranch(run.head_sha);
  if (why !== void 0) throw refuse(why);
  const { distance } = await positionOf(client, start, run.head_sha);
  const artifacts = await search.artifactsOf(run);
  const read = await readCandidate(world, request, { run, artifacts, distance: distance ?? 0 });
  if (read.documents === void 0) throw refuse(read.passedOver);
  if (distance === void 0) throw refuse(`its commit ${run.head_sha.slice(0, 7)} is not before ${start.slice(0, 7)}`);
  return {
    found: "explicit",
    commit: run.head_sha,
    distance,
    source: nameOfRun(run, searching),
    documents: read.documents,
    ...read.expiresAt === void 0 ? {} : { expiresAt: read.expiresAt },
    notes: read.remarks
  };
}
async function unfit({ searching, search }, run, start) {
  const why = disqualification(run, searching);
  const { head_branch: branch } = run;
  if (why === void 0 || branch == null || branch === searching.repository.defaultBranch) return why;
  if (await search.earlier.stateOf(branch) !== "earlier") return why;
  if ((await search.near(start)).get(run.head_sha)?.isOnLine !== true) return why;
  return disqualification(run, searching, search.earlier.names);
}
function shortened(notes) {
  const more = notes.length - MAX_NOTES;
  return more <= 0 ? [...notes] : [...notes.slice(0, MAX_NOTES), `and ${more} more`];
}

// src/github/publication-key.ts
var UNSAFE = /[^A-Za-z0-9._/-]/gu;
var ORDER = /^run=(\d{1,15}) attempt=(\d{1,9}) sha=[0-9a-f]* -->(?:\r?\n|$)/;
var EXTERNAL_ORDER = /^(\d{1,15})\.(\d{1,9})$/;
var UNREADABLE = { run: 0, attempt: 0 };
var MOST_CHARACTERS = 300;
function publicationKey(workflow, group, { base, config } = {}) {
  const parts = [
    safe(`${workflow}/${group}`),
    ...base === void 0 ? [] : [`base=${safe(base)}`],
    ...config === void 0 ? [] : [`config=${safe(config)}`]
  ];
  const key = parts.join(":");
  return key.length <= MOST_CHARACTERS ? key : `${parts[0]}:${sha256(key).replace(":", "-")}`;
}
function safe(text) {
  return text.replace(UNSAFE, (mark) => `%${mark.codePointAt(0).toString(16)}`);
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

// src/github/check-name.ts
var USUAL_CONFIG2 = "assay.yml";
function otherBase({ pullRequest, mergeGroup, repository }) {
  const base = pullRequest?.baseBranch ?? mergeGroup?.baseBranch;
  return base === repository.defaultBranch ? void 0 : base;
}
function otherConfig(config) {
  return config === USUAL_CONFIG2 ? void 0 : config;
}
function checkName(group, base, config) {
  const named = group === "default" ? "assay verdict" : `assay verdict / ${group}`;
  const further = [base, otherConfig(config)].flatMap((part) => part === void 0 ? [] : [` (${part})`]);
  return `${named}${further.join("")}`.replace(new RegExp("\\p{Cc}", "gu"), "?");
}
function checkKey(run, group, config) {
  return publicationKey(run.workflow, group, { base: otherBase(run), config: otherConfig(config) });
}
function commentKey(workflow, group, config) {
  return publicationKey(workflow, group, { config: otherConfig(config) });
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
      head_branch: zod_exports.nullable(zod_exports.string()),
      pull_requests: zod_exports.optional(
        zod_exports.nullable(zod_exports.array(zod_exports.looseObject({ base: zod_exports.optional(zod_exports.looseObject({ ref: zod_exports.optional(zod_exports.string()) })) })))
      )
    })
  )
});
var ROUTE = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
async function listRuns(client, workflow, filter) {
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
      branch: run.head_branch ?? void 0,
      bases: (run.pull_requests ?? []).flatMap(({ base }) => base?.ref ?? [])
    }));
  } catch (thrown) {
    if (isForbidden(thrown)) return void 0;
    throw thrown;
  }
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
var MAX_PAGES3 = 3;
var MAX_TRIES = 4;
var DOUBT_MS = 1e4;
var MAX_DOUBTS = 12;
var MAX_APPS = 3;
var TITLE_CHARACTERS = 255;
var SUMMARY_BYTES = 65e3;
var CheckShape = zod_exports.looseObject({
  id: zod_exports.number(),
  name: zod_exports.string(),
  status: zod_exports.string(),
  external_id: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  app: zod_exports.optional(zod_exports.nullable(zod_exports.looseObject({ slug: zod_exports.optional(zod_exports.string()) }))),
  output: zod_exports.optional(zod_exports.nullable(zod_exports.looseObject({ title: zod_exports.optional(zod_exports.nullable(zod_exports.string())) })))
});
var WITHOUT_CHECK = /* @__PURE__ */ new Set(["schedule", "workflow_dispatch", "workflow_run"]);
var CREATE = "POST /repos/{owner}/{repo}/check-runs";
var UPDATE = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
var OVERTAKEN = {
  status: "completed",
  conclusion: "failure",
  output: {
    title: "a newer run judged this commit meanwhile",
    summary: "GitHub held a request of an older run until a newer one was under way, so this check may say what the older one found. Run the newest run of this commit again."
  }
};
function hasGivenWay({ output }) {
  return output?.title === OVERTAKEN.output.title;
}
function markedCommit(run) {
  if (run.pullRequest !== void 0) return run.pullRequest.headSha;
  if (run.mergeGroup !== void 0) return run.mergeGroup.headSha;
  return run.event === "push" && run.isDefaultBranch ? run.sha : void 0;
}
function openChecks(options) {
  const sha = markedCommit(options.run);
  return {
    async start(group, config) {
      return sha === void 0 ? void 0 : await new GroupCheck(options, group, config, sha).start();
    }
  };
}
var GroupCheck = class {
  #options;
  #name;
  #key;
  #sha;
  #order;
  constructor(options, group, config, sha) {
    const { run } = options;
    this.#options = options;
    this.#name = checkName(group, otherBase(run), config);
    this.#key = checkKey(run, group, config);
    this.#sha = sha;
    this.#order = { run: run.runNumber, attempt: run.runAttempt };
  }
  async start() {
    try {
      const ids = await this.#take(false);
      if (ids === "doubtful") return { complete: (result) => this.#takeLate(result) };
      return ids && { id: ids[0], complete: (result) => this.#complete(ids, result) };
    } catch (thrown) {
      this.#tellMissing(thrown);
      return void 0;
    }
  }
  /**
   * The check that this run may write: ours, an older run's taken over, or a new one. Others behind it where a held request
   * made a second one: they end alike.
   */
  #take(mayWait) {
    return this.#settle(async () => {
      const newer = mayWait ? await this.#newerRunsKnown() : await this.#newerRuns();
      if (newer === "doubtful" && !mayWait) return { end: "doubtful" };
      if (isUnfinished(newer)) return { end: this.#leave() };
      const ours = await this.#findOurs();
      const [first] = ours;
      if (first === void 0) return { write: async () => [await this.#create()] };
      const difference = compareRuns(first.order, this.#order);
      if (difference > 0) return { end: this.#leave() };
      if (first.hasGivenWay && newer === "finished") return { end: this.#leave() };
      const ids = ours.map(({ id }) => id);
      if (difference === 0) return { end: ids };
      return {
        write: async () => {
          await this.#update(first.id, { status: "in_progress" });
          return ids;
        }
      };
    });
  }
  /** Of a check that was not begun: a newer run might have been about to write it. */
  async #takeLate(result) {
    try {
      const ids = await this.#take(true);
      if (ids !== void 0 && ids !== "doubtful") await this.#complete(ids, result);
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }
  async #complete(ids, result) {
    const title = cutCharacters(result.title, TITLE_CHARACTERS);
    const summary = cutBytes(result.summary, SUMMARY_BYTES);
    const changes = { status: "completed", conclusion: result.conclusion, output: { title, summary } };
    try {
      for (const id of ids) {
        await this.#settle(async () => {
          const newer = await this.#newerRunsKnown();
          const isLeft = isUnfinished(newer) || newer !== "none" && await this.#isTakenOver(id, newer);
          return isLeft ? { end: this.#leave() } : { write: () => this.#update(id, changes) };
        });
      }
    } catch (thrown) {
      this.#tellMissing(thrown);
    }
  }
  /**
   * All waiting, then the look, then at once the write. Again from the waiting on where the write was refused for a limit or
   * may have been stored: what was true then need not be true now.
   */
  async #settle(look2) {
    const { client } = this.#options;
    const { clock } = client;
    let mayLandLate = false;
    for (let tries = 1; ; tries++) {
      await client.turn(UPDATE);
      const looked = clock.now();
      const isOld = () => clock.now() - looked > LOOK_MS;
      const step = await look2();
      if ("end" in step) {
        if (mayLandLate) await this.#giveWay();
        return step.end;
      }
      if (isOld()) {
        if (tries < MAX_TRIES) continue;
        throw new InfrastructureError(
          `check run "${this.#name}": GitHub answers so slowly that no look at newer runs was fresh enough to write after it. Safe to re-run`
        );
      }
      try {
        const value = await step.write();
        return (mayLandLate || isOld()) && await this.#giveWay() ? void 0 : value;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || tries === MAX_TRIES) throw thrown;
        if (thrown.stored !== "unknown" && !thrown.isPassing) throw thrown;
        mayLandLate ||= thrown.stored === "unknown" && isOld();
      }
    }
  }
  /**
   * For a write that was long under way: where a newer run of the commit is there by now, what stands in our name may stand
   * over its verdict, and becomes a failure. Whether it did.
   */
  async #giveWay() {
    const newer = await this.#newerRuns();
    if (newer === "none" || newer === "unknown") return false;
    for (const { id, order } of await this.#findOurs()) {
      if (compareRuns(order, this.#order) === 0) await this.#update(id, OVERTAKEN, false);
    }
    this.#leave();
    return true;
  }
  /** Runs that may write this check too. A finished one has left its mark on it, or none. */
  async #newerRuns() {
    const { client, run } = this.#options;
    const runs = await listRuns(client, run.workflow, { head_sha: this.#sha });
    if (runs === void 0) return "unknown";
    const newer = runs.filter((other) => isNewer(other, this.#order) && this.#writesChecks(other));
    if (newer.length === 0) return "none";
    const isInDoubt = (runs2) => run.pullRequest !== void 0 && runs2.every(({ bases }) => bases.length > 1);
    const unfinished = newer.filter((other) => !other.isFinished);
    if (unfinished.length === 0) return isInDoubt(newer) ? "perhaps finished" : "finished";
    return isInDoubt(unfinished) ? "doubtful" : "unfinished";
  }
  /**
   * The same after a while where it is in doubt whether a newer run writes this check: left to one that does not, it would stay
   * open. One that has finished has left its mark, or none.
   */
  async #newerRunsKnown() {
    let newer = await this.#newerRuns();
    for (let i = 0; newer === "doubtful" && i < MAX_DOUBTS; i++) {
      await this.#options.client.clock.sleep(DOUBT_MS);
      newer = await this.#newerRuns();
    }
    return newer;
  }
  #writesChecks(other) {
    const { pullRequest } = this.#options.run;
    if (pullRequest !== void 0 && other.bases.length > 0 && !other.bases.includes(pullRequest.baseBranch))
      return false;
    if (other.event === "push") return other.branch === this.#options.run.repository.defaultBranch;
    return !WITHOUT_CHECK.has(other.event);
  }
  async #isTakenOver(id, newer) {
    const route = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
    const check = await this.#options.client.call(route, { check_run_id: id }, CheckShape);
    const order = readExternalId(check.external_id ?? "", this.#key);
    if (order === void 0) return false;
    return isNewer(order, this.#order) || newer === "finished" && hasGivenWay(check);
  }
  /** The newest first, of equals the oldest. By name, key and app: others may use the name. */
  async #findOurs() {
    const { author } = this.#options;
    const parameters = { ref: this.#sha, check_name: this.#name, filter: "all" };
    const all = this.#options.client.pages(
      "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
      parameters,
      listUnder("check_runs", CheckShape),
      { maxPages: MAX_PAGES3 }
    );
    const found = [];
    for await (const check of all) {
      const { id, name, app } = check;
      const order = readExternalId(check.external_id ?? "", this.#key);
      if (order !== void 0 && name === this.#name)
        found.push({ id, order, app: app?.slug, hasGivenWay: hasGivenWay(check) });
    }
    found.sort((a, b) => compareRuns(b.order, a.order) || a.id - b.id);
    const ours = () => found.filter(({ app }) => app === void 0 || app === author.slug);
    if (ours().length === 0 && author.isOpen) await this.#findApp(found);
    return ours();
  }
  /** Only the app that made a check run may change it: one that lets itself be given the name that it has is ours. */
  async #findApp(candidates) {
    const apps = [...new Map(candidates.map((one) => [one.app, one])).values()];
    for (const { id, app } of apps.slice(0, MAX_APPS)) {
      try {
        await this.#options.client.call(UPDATE, { check_run_id: id, name: this.#name }, CheckShape);
        this.#options.author.learnApp(app);
        return;
      } catch (thrown) {
        const isRefused = thrown instanceof ApiError && !thrown.isLimit && thrown.stored === "no";
        if (!isRefused) throw thrown;
      }
    }
  }
  async #create() {
    const fields = { head_sha: this.#sha, ...this.#identity(), status: "in_progress" };
    const { id, app } = await this.#options.client.call(CREATE, fields, CheckShape, { once: true });
    if (app?.slug !== void 0) this.#options.author.learnApp(app.slug);
    return id;
  }
  /** `once`: not for a failure, which may be sent as often as it takes. */
  async #update(id, changes, once = true) {
    const fields = { check_run_id: id, ...this.#identity(), ...changes };
    await this.#options.client.call(UPDATE, fields, CheckShape, { once });
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
function isUnfinished(newer) {
  return newer === "unfinished" || newer === "doubtful";
}
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
var MAX_PAGES4 = 100;
var MAX_ROUNDS = 8;
var MAX_LIMITS = 3;
var POST = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
var EDIT = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
var DELETE = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
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
    marker: (group, config) => renderMarker(commentKey(run.workflow, group, config), order, sha),
    async publish(request) {
      const { pullRequest } = run;
      if (readMarker(request.body, commentKey(run.workflow, request.group, request.config)) === void 0)
        throw new InvariantError("a comment without its marker would never be found again");
      if (pullRequest === void 0) return { ending: "absent" };
      try {
        return await new Publication(options, request, order, pullRequest).publish();
      } catch (thrown) {
        if (!isForbidden(thrown)) throw thrown;
        if (isLocked(thrown)) return { ending: "locked" };
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
  /** A write may go without waiting. */
  #hasTurn = false;
  /** When the round began to look, by the clock. */
  #looked = 0;
  constructor(options, request, order, pull) {
    this.#options = options;
    this.#request = request;
    this.#order = order;
    this.#pull = pull;
    this.#key = commentKey(options.run.workflow, request.group, request.config);
  }
  async publish() {
    const { author, client } = this.#options;
    let lastFault;
    let limits = 0;
    await author.ask(client);
    if (this.#request.create) await this.#isNext();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.#looked = client.clock.now();
      const ours = await this.#listOurs();
      const leader = leaderOf(ours);
      try {
        const ending = leader === void 0 ? await this.#begin() : await this.#follow(ours, leader);
        if (ending !== void 0) return ending;
      } catch (thrown) {
        if (!(thrown instanceof WriteFault)) throw thrown;
        lastFault = thrown.cause;
        if (!(thrown.cause instanceof ApiError) || !thrown.cause.isPassing) continue;
        if (++limits > MAX_LIMITS) throw thrown.cause;
        await client.turn(POST);
        this.#hasTurn = true;
      }
    }
    throw new InfrastructureError(
      `the comment on pull request ${this.#pull.number} could not be settled in ${MAX_ROUNDS} rounds: ${lastFault instanceof Error ? lastFault.message : "other runs write it too"}. Safe to re-run`,
      { cause: lastFault }
    );
  }
  async #begin() {
    if (!this.#request.create) return { ending: "absent" };
    if (!await this.#isNext()) return void 0;
    if (await this.#hasHeadMoved()) return { ending: "superseded" };
    if (this.#isFresh()) await this.#post("created");
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
    if (!await this.#isNext()) return void 0;
    const mayEdit = await this.#mayEdit(ours);
    if (await this.#hasHeadMoved()) return { ending: "superseded", url };
    if (!this.#isFresh()) return void 0;
    if (mayEdit) return await this.#edit(ours);
    await this.#post("updated");
    return void 0;
  }
  /** Whether a write may follow at once. Else it was waited for, and the list of this round is old. */
  async #isNext() {
    if (this.#hasTurn) return true;
    const waited = await this.#options.client.turn(POST);
    this.#hasTurn = true;
    return !waited;
  }
  #isFresh() {
    return this.#options.client.clock.now() - this.#looked <= LOOK_MS;
  }
  /** Oldest first. By author and marker: a quoted marker is nobody's. */
  async #listOurs() {
    const { author } = this.#options;
    const ours = [];
    const all = this.#options.client.pages(
      "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      { issue_number: this.#pull.number },
      listOf(CommentShape),
      { maxPages: MAX_PAGES4 }
    );
    for await (const { id, body, user, html_url: url } of all) {
      if (!author.is(user?.login)) continue;
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
    const runs = reporter === void 0 ? await listRuns(client, run.workflow, { status: "in_progress", branch: this.#pull.headBranch }) : await listRuns(client, reporter.workflow, { status: "in_progress" });
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
    const edited = await this.#write(EDIT, parameters);
    if (edited === void 0) throw new WriteFault(new Error("comment deleted meanwhile"));
    await this.#deleteAll(others);
    return { ending: "updated", url: edited.html_url };
  }
  async #post(ending) {
    this.#hasPosted = true;
    if (this.#ending === "unchanged") this.#ending = ending;
    const parameters = { issue_number: this.#pull.number, body: this.#request.body };
    const posted = await this.#write(POST, parameters);
    if (posted === void 0)
      throw new InfrastructureError(`pull request ${this.#pull.number} is not there, or the token may not see it`);
    this.#posted = { id: posted.id, body: this.#request.body, order: this.#order, url: posted.html_url };
    if (posted.user !== null) this.#learn(posted.user.login);
  }
  /** Where the token turns out to write as somebody else, the next round finds what that one left earlier. */
  #learn(login) {
    const { author, log } = this.#options;
    if (!author.learn(login)) return;
    log.warning(
      `comment-author: this token writes as ${quote(login)}, which only a new comment tells. With \`comment-author: ${quote(login)}\` the comment of an earlier run is edited, else it is replaced`
    );
  }
  async #deleteAll(comments) {
    for (const { id } of comments) {
      try {
        await this.#options.client.call(DELETE, { comment_id: id }, zod_exports.unknown());
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (thrown.stored === "unknown") throw new WriteFault(thrown);
        if (thrown.status !== 404) throw thrown;
      }
    }
  }
  /** undefined for 404. Throws WriteFault where only the next round can tell what is there, or may go on. */
  async #write(route, parameters) {
    this.#hasTurn = false;
    try {
      return await this.#options.client.call(route, parameters, CommentShape, { once: true });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (thrown.status === 404) return void 0;
      throw thrown.stored === "unknown" || thrown.isPassing ? new WriteFault(thrown) : thrown;
    }
  }
};
function isLocked({ status, said }) {
  return status === 403 && /\block(?:ed)?\b/i.test(said);
}
var WriteFault = class extends Error {
  constructor(cause) {
    super("a write that is not settled", { cause });
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

// src/github/only-pull-request.ts
var PullShape2 = zod_exports.object({ number: zod_exports.int(), base: zod_exports.object({ ref: zod_exports.string() }) });
var EventShape2 = zod_exports.object({ event: zod_exports.string() });
var PER_PAGE5 = 100;
var MAX_PAGES5 = 10;
var RETARGETED = /^(?:base_ref_changed|automatic_base_change_succeeded)$/;
async function branchOnlyServed(client, { repository }, { number, headBranch, baseBranch }) {
  const [owner] = repository.fullName.split("/");
  const parameters = { head: `${owner}:${headBranch}`, state: "all" };
  const listed = client.pages("GET /repos/{owner}/{repo}/pulls", parameters, listOf(PullShape2), { maxPages: 1 });
  let own;
  for await (const pull of listed) {
    if (pull.number !== number) return `${headBranch} had another pull request`;
    own = pull;
  }
  if (own?.base.ref !== baseBranch) return `the pull request is not for ${baseBranch} any more`;
  const events = client.pages(
    "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
    { issue_number: number },
    listOf(EventShape2),
    { maxPages: MAX_PAGES5 }
  );
  let count = 0;
  for await (const { event } of events) {
    count++;
    if (RETARGETED.test(event)) return "the pull request was for another base";
  }
  return count >= MAX_PAGES5 * PER_PAGE5 ? `it has ${count} events or more, too many to see all` : void 0;
}

// src/github/judged-before.ts
var SAME_HEAD = /* @__PURE__ */ new Set(["labeled", "unlabeled"]);
var TRAINING = /* @__PURE__ */ new Set(["pull_request", "pull_request_review"]);
var MAX_RUNS = 3;
var MAX_READ2 = 4;
function openJudgedBefore(client, run) {
  const stored2 = new StoredArtifacts(client, run.repository.id);
  const kept2 = new KeptAnswers();
  const world = { client, run, stored: stored2, kept: kept2 };
  return {
    async find(request) {
      if (run.pullRequest?.isFork === true || unsupportedHost(run.serverUrl) !== void 0) return void 0;
      let none;
      for (const [key, sourcesOf] of SOURCES) {
        const { sources, why } = await kept2.keep(key, () => sourcesOf(world));
        if (why !== void 0) none ??= { why };
        for (const source of sources) {
          const found = await readSource(world, source, request);
          if ("documents" in found) return found;
          none ??= found;
        }
      }
      return none;
    }
  };
}
async function earlierAttempts({ run }) {
  const lastAttempt = run.runAttempt - 1;
  if (lastAttempt < 1) return { sources: [] };
  const source = {
    run: { id: run.runId, head_sha: headOf(run) },
    lastAttempt,
    nameOf: (record) => `attempt ${record?.code?.runAttempt ?? lastAttempt} of run ${run.runNumber}`,
    // GitHub keeps the commit of a run that is run again.
    factsOf: ({ code }, { evaluated }) => [["code.commit", code?.commit, evaluated]]
  };
  return { sources: [source] };
}
async function earlierRuns2(world) {
  const { client, run } = world;
  const { pullRequest } = run;
  if (pullRequest === void 0 || !judgesAgain(run)) return { sources: [] };
  const branch = pullRequest.headBranch;
  const listed = await endedRunsAt(client, run, { sha: pullRequest.headSha, branch });
  const runs = listed.filter((one) => one.id < run.runId && isOfHead(one, run, pullRequest));
  if (runs.length === 0) return { sources: [], why: `no earlier run of ${pullRequest.headSha.slice(0, 7)} is over` };
  const why = await branchOnlyServed(client, run, pullRequest);
  if (why !== void 0) return { sources: [], why: `earlier runs are not used: ${why}` };
  const sources = runs.slice(0, MAX_RUNS).map(
    (one) => ({
      run: one,
      lastAttempt: one.run_attempt ?? 1,
      nameOf: () => `run ${one.run_number} of this pull request`,
      // The merge may be another: data, config and version of Assay are all of it that training sees, and are compared.
      factsOf: ({ code }) => [["code.headCommit", code?.headCommit, pullRequest.headSha]]
    })
  );
  return { sources };
}
var SOURCES = [
  ["attempts", earlierAttempts],
  ["runs", earlierRuns2]
];
function judgesAgain({ event, action }) {
  return event === "pull_request_review" || event === "pull_request" && SAME_HEAD.has(action ?? "");
}
function isOfHead(one, { repository, workflow }, { headSha, headBranch }) {
  return one.repository.id === repository.id && one.head_repository?.id === repository.id && TRAINING.has(one.event) && one.head_sha === headSha && one.head_branch === headBranch && cutRef(one.path ?? "") === workflow;
}
function headOf({ pullRequest, mergeGroup, sha }) {
  return pullRequest?.headSha ?? mergeGroup?.headSha ?? sha;
}
async function readSource({ client, stored: stored2, kept: kept2, run }, source, request) {
  const artifacts = await kept2.keep(`artifacts ${source.run.id}`, () => stored2.ofRun(source.run));
  const names = namesOf(request.model);
  const ours = artifacts.filter(({ name }) => names.includes(name)).sort((a, b) => b.id - a.id);
  let why;
  for (const artifact of ours.slice(0, MAX_READ2)) {
    try {
      return await readArtifact2({ client, run }, source, artifact, request);
    } catch (thrown) {
      const isGone = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
      if (!isGone && !(thrown instanceof InputError)) throw thrown;
      const what = isGone ? "is gone" : `is not used: ${thrown.message}`;
      why ??= `${artifact.name} of ${source.nameOf(void 0)} ${what}`;
    }
  }
  return { why: why ?? `${source.nameOf(void 0)} left no documents of it` };
}
async function readArtifact2({ client, run }, source, artifact, request) {
  const { model, configDigest } = request;
  const digest = artifact.digest ?? void 0;
  if (artifact.expired) throw new InputError("has expired");
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes)
    throw new InputError(`holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`);
  if (digest === void 0) throw new InputError("the server names no digest of it");
  const zip = await downloadArtifact(client, artifact);
  if (zip === void 0) throw new InputError("has expired");
  const name = `artifact ${artifact.name} of ${source.nameOf(void 0)}`;
  const documents = await readArchive(zip, { name, digest, allowed: DOCUMENT_FILES });
  const record = decodeRun(documents, name);
  checkModel(documents, record, name);
  const { code, config } = record;
  const facts = [
    ["model", record.model, model],
    ["config.digest", config.digest, configDigest],
    ["code.workflow", code?.workflow, run.workflow],
    ["code.runId", code?.runId, String(source.run.id)],
    ...source.factsOf(record, request)
  ];
  for (const [field, actual, expected] of facts) {
    if (actual !== expected) throw new InputError(`names ${shown2(actual)}, expected ${shown2(expected)}`, { field });
  }
  const attempt = code?.runAttempt ?? 0;
  if (attempt < 1 || attempt > source.lastAttempt)
    throw new InputError(`names ${shown2(attempt)}, expected at most ${source.lastAttempt}`, {
      field: "code.runAttempt"
    });
  return { source: source.nameOf(record), commit: code.commit, documents };
}
function shown2(value) {
  return value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 120);
}

// src/github/commit-order.ts
async function compareCommits(client, commit, other) {
  if (commit === other) return "identical";
  return (await comparisonOf(client, commit, other))?.status ?? "diverged";
}

// src/github/release-assets.ts
import { createHash as createHash2 } from "node:crypto";

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

// src/github/release-assets.ts
var MAX_PAGES6 = 10;
var TRANSFER_MS = 3e5;
var UPLOAD_TRIES = 3;
async function listAssets(client, releaseId) {
  const route = "GET /repos/{owner}/{repo}/releases/{release_id}/assets";
  const assets = [];
  for await (const asset of client.pages(route, { release_id: releaseId }, listOf(AssetShape2), { maxPages: MAX_PAGES6 }))
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
var MAX_PAGES7 = 20;
var MAX_DEPTH = 5;
async function listVersionTags(client, model) {
  const tags = /* @__PURE__ */ new Map();
  const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
  const parameters = { ref: `tags/${tagPrefix(model)}v` };
  for await (const ref of client.pages(route, parameters, listOf(RefShape), { maxPages: MAX_PAGES7 })) {
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
var MAX_PAGES8 = 100;
var MAX_LOOKS = 3;
var UNRELEASED_READ = 10;
async function look(client, model) {
  for (let round = 1; ; round++) {
    const tags = await listVersionTags(client, model);
    const all = await listReleases2(client);
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
async function listReleases2(client) {
  const releases = [];
  const pages = client.pages("GET /repos/{owner}/{repo}/releases", {}, listOf(ReleaseShape2), { maxPages: MAX_PAGES8 });
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
  const kept2 = new KeptAnswers();
  return {
    released: async (model) => releasedModels(client, await kept2.keep("releases", () => listReleases(client)), model),
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
    const early = await settled2(work, standing);
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
async function settled2({ client, request }, standing) {
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
    const before = await settled2(work, await look(client, request.model));
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
  const kept2 = standing.unreleased.find((state) => state.commit === commit && state.marker?.digest === digest);
  const versions = [...taken, ...standing.versions];
  const version = (kept2 && versionOfTag(model, kept2.tag)) ?? request.nextVersion(versions);
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

// src/github/find-file.ts
var ListedShape = zod_exports.array(zod_exports.object({ name: zod_exports.string(), type: zod_exports.string() }));
var FolderShape = zod_exports.union([ListedShape, zod_exports.object({ type: zod_exports.string() })]);
var LinkShape = zod_exports.object({ type: zod_exports.string(), target: zod_exports.optional(zod_exports.string()) });
var ROUTE2 = "GET /repos/{owner}/{repo}/contents/{path}";
var MAX_LINKS = 10;
function openFindFile(client) {
  const folders = /* @__PURE__ */ new Map();
  const entriesOf = (path, ref) => {
    const key = `${ref}:${path}`;
    const known = folders.get(key) ?? list(client, path, ref);
    folders.set(key, known);
    return known;
  };
  return async (path, commit) => {
    const fault = (rule) => new InputError(rule, { file: `${path} of ${commit.slice(0, 7)}` });
    let rest = partsOf(path);
    let here = [];
    let links = 0;
    while (rest !== void 0 && rest.length > 0) {
      const [name, ...more] = rest;
      const entry = entryCalled(name, await entriesOf(here.join("/"), commit));
      if (entry === void 0) return void 0;
      const full = [...here, entry.name];
      if (entry.type === "symlink") {
        if (++links > MAX_LINKS) throw fault("is a link in a circle");
        const target = await targetOf(client, full.join("/"), commit);
        if (target === void 0) return more.length === 0 ? full.join("/") : void 0;
        const way = target.startsWith("/") ? void 0 : partsOf([...here, target, ...more].join("/"));
        if (way === void 0) throw fault("is a link that leads out of the repository");
        rest = way;
        here = [];
      } else if (more.length === 0) return entry.type === "file" ? full.join("/") : void 0;
      else if (entry.type !== "dir") return void 0;
      else {
        here = full;
        rest = more;
      }
    }
    return void 0;
  };
}
function partsOf(path) {
  if (path.startsWith("/") || path.includes("\0")) return void 0;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.pop() === void 0) return void 0;
    if (part !== "" && part !== "." && part !== "..") parts.push(part);
  }
  return parts;
}
function entryCalled(name, entries) {
  const exact = entries.find((entry) => entry.name === name);
  if (exact !== void 0) return exact;
  const alike = entries.filter((entry) => folded(entry.name) === folded(name));
  return alike.length === 1 ? alike[0] : void 0;
}
function folded(name) {
  return name.normalize("NFC").toLowerCase();
}
async function list(client, path, ref) {
  try {
    const answer = await client.call(ROUTE2, { path, ref }, FolderShape);
    return Array.isArray(answer) ? answer : [];
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return [];
    throw thrown;
  }
}
async function targetOf(client, path, ref) {
  const { type, target } = await client.call(ROUTE2, { path, ref }, LinkShape);
  return type === "symlink" ? target ?? "" : void 0;
}

// src/github/judged-commit.ts
function judgedCommit(run) {
  const { pullRequest, mergeGroup } = run;
  if (pullRequest !== void 0) {
    return {
      sha: pullRequest.headSha,
      what: "the pull request's head",
      ref: expression("github.event.pull_request.head.sha")
    };
  }
  if (mergeGroup !== void 0) {
    return {
      sha: mergeGroup.headSha,
      what: "the merge group's head",
      ref: expression("github.event.merge_group.head_sha")
    };
  }
  if (!TRUSTED_EVENTS.has(run.event)) return void 0;
  return { sha: run.sha, what: "the commit of this run", ref: expression("github.sha") };
}
function notHeld(evaluated, { sha, what, ref }) {
  const rule = `this run checked out ${evaluated.slice(0, 7)}, which does not hold ${what} ${sha.slice(0, 7)}; check it out with \`ref: ${ref}\``;
  return new InputError(rule);
}
function expression(name) {
  return `\${{ ${name} }}`;
}

// src/github/repository.ts
var CommitShape3 = zod_exports.object({ sha: zod_exports.string(), parents: zod_exports.array(zod_exports.object({ sha: zod_exports.string() })) });
var ComparisonShape2 = zod_exports.object({
  base_commit: zod_exports.object({ sha: zod_exports.string() }),
  merge_base_commit: zod_exports.object({ sha: zod_exports.string() })
});
var ChangesShape = zod_exports.object({
  files: zod_exports.optional(zod_exports.array(zod_exports.object({ filename: zod_exports.string(), previous_filename: zod_exports.optional(zod_exports.string()) })))
});
var PullShape3 = zod_exports.object({ base: zod_exports.object({ ref: zod_exports.string() }) });
var EntryShape = zod_exports.object({
  type: zod_exports.string(),
  encoding: zod_exports.optional(zod_exports.string()),
  content: zod_exports.optional(zod_exports.string()),
  size: zod_exports.optional(zod_exports.int())
});
var ContentsShape = zod_exports.union([EntryShape, zod_exports.array(zod_exports.unknown())]);
var MAX_CHANGED_FILES = 300;
var COMMIT2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var MAX_FILE_BYTES = 1024 * 1024;
function openRepository(client, run) {
  const { defaultBranch } = run.repository;
  let mayRead = false;
  const texts = /* @__PURE__ */ new Map();
  const parents = /* @__PURE__ */ new Map();
  const parentsOf = async (sha) => {
    const known = parents.get(sha);
    if (known !== void 0) return known;
    const commit = await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: sha }, CommitShape3);
    mayRead = true;
    const read = commit.parents.map((parent) => parent.sha);
    parents.set(sha, read);
    return read;
  };
  const leftFrom = async (branch, commit) => {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const parameters = { basehead: `${branch}...${commit}`, per_page: 1 };
    const { base_commit: tip, merge_base_commit: mergeBase } = await client.call(route, parameters, ComparisonShape2);
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
      if (isUnknown(thrown)) return void 0;
      throw thrown;
    }
  };
  const isMergeOf = async (commit, head) => (await parentsOf(commit))[1] === head;
  const isAncestor = async (ancestor, commit) => {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const parameters = { basehead: `${ancestor}...${commit}`, per_page: 1 };
    return (await client.call(route, parameters, ComparisonShape2)).merge_base_commit.sha === ancestor;
  };
  const refuseOther = async (evaluated) => {
    const judged = judgedCommit(run);
    if (judged === void 0 || evaluated === judged.sha) return;
    if (run.pullRequest?.mergedAs === evaluated && evaluated === run.sha) return;
    if (!COMMIT2.test(evaluated)) throw notHeld(evaluated, judged);
    try {
      if (await isMergeOf(evaluated, judged.sha)) return;
    } catch (thrown) {
      if (!isUnknown(thrown)) throw thrown;
      await parentsOf(judged.sha);
      throw notHeld(evaluated, judged);
    }
    if (!await isAncestor(judged.sha, evaluated)) throw notHeld(evaluated, judged);
  };
  const proofs = /* @__PURE__ */ new Map();
  const proveHeld = (evaluated) => {
    const known = proofs.get(evaluated);
    if (known !== void 0) return known;
    const asked = refuseOther(evaluated);
    proofs.set(evaluated, asked);
    asked.catch(() => proofs.delete(evaluated));
    return asked;
  };
  const refuseOldBase = async ({ number, baseBranch }) => {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    let now;
    try {
      now = (await client.call(route, { pull_number: number }, PullShape3)).base.ref;
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
      if (run.event !== "workflow_run") await proveHeld(evaluated);
      if (pullRequest !== void 0) return ofPullRequest(evaluated, pullRequest);
      if (mergeGroup !== void 0) {
        return { baseline: mergeGroup.baseSha, policy: mergeGroup.baseSha, policyBranch: mergeGroup.baseBranch };
      }
      if (run.isDefaultBranch && evaluated === run.sha) return ofDefaultBranch(evaluated);
      return leftFrom(defaultBranch, evaluated);
    },
    async refuseOther(commit) {
      const { pullRequest: pull } = run;
      if (run.event !== "workflow_run" || pull === void 0) return proveHeld(commit);
      const judged = judgedCommit(run);
      if (judged === void 0 || commit === judged.sha || await claimedBase(commit, pull) !== void 0) return;
      throw notHeld(commit, judged);
    },
    async readText(path, commit) {
      const route = "GET /repos/{owner}/{repo}/contents/{path}";
      const shown3 = `${path} of ${commit.slice(0, 7)}`;
      try {
        const entry = await client.call(route, { path, ref: commit }, ContentsShape);
        mayRead = true;
        const text = textOf(entry, shown3);
        texts.set(`${commit}:${path}`, text);
        return text;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
        if (!mayRead) await parentsOf(commit);
        return void 0;
      }
    },
    findFile: openFindFile(client),
    async changedFiles(from, to) {
      const parameters = { basehead: `${from}...${to}`, per_page: 1 };
      const { files } = await client.call("GET /repos/{owner}/{repo}/compare/{basehead}", parameters, ChangesShape);
      if (files === void 0 || files.length >= MAX_CHANGED_FILES) return void 0;
      return new Set(files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]));
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
function isUnknown(thrown) {
  return thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 422);
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
function openPlatform(options) {
  const { env, payload, token, log, judged } = options;
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
  const author = new Author(options.author);
  const files = openRepository(client, run);
  const searching = {
    repository,
    workflow,
    runId: run.runId,
    sha: run.sha,
    hasArtifacts: unsupportedHost(run.serverUrl) === void 0,
    isDefaultBranch: run.isDefaultBranch
  };
  const reporter = judged && { workflow: own.workflow, runId: own.runId };
  return {
    client,
    run,
    repository: files,
    baselines: openBaselines(client, searching, files, log),
    judgedBefore: openJudgedBefore(client, run),
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
  pagesArtifactOf,
  wasPages,
  isNamedAfter,
  ARCHIVE_CAPS,
  digestOfFiles,
  readModelArchive,
  openPlatform
};
