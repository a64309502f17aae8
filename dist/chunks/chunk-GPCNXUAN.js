import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  checkShape,
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/github/permissions.ts
var READS = [
  [/\/actions\//, "actions: read"],
  [/\/check-runs/, "checks: read"],
  [/\/pulls/, "pull-requests: read"],
  [/\/issues/, "issues: read or pull-requests: read"]
];
function readPermission(request) {
  return READS.find(([route]) => route.test(request))?.[1] ?? "contents: read";
}
function missingPermission(headers) {
  const header = headers["x-accepted-github-permissions"];
  if (typeof header !== "string") return void 0;
  const alternatives = header.split(";").map((all) => all.split(",").map(inWorkflowSpelling).filter(isNamed).join(" and ")).filter(isNamed);
  return alternatives.length === 0 ? void 0 : alternatives.join(" or ");
}
function inWorkflowSpelling(permission) {
  const [, name, level] = /^\s*([a-z_]+)\s*=\s*([a-z]+)\s*$/.exec(permission) ?? [];
  return name === void 0 || level === void 0 ? "" : `${name.replaceAll("_", "-")}: ${level}`;
}
function isNamed(text) {
  return text !== "";
}

// src/github/api-error.ts
var ApiError = class extends InfrastructureError {
  status;
  permission;
  codes;
  stored;
  isLimit;
  said;
  isPassing;
  constructor(message, fault) {
    super(message, { cause: fault.cause, isUnreachable: fault.status === void 0 });
    this.name = "ApiError";
    this.status = fault.status;
    this.permission = fault.permission;
    this.codes = fault.codes ?? [];
    this.stored = fault.stored;
    this.isLimit = fault.isLimit ?? false;
    this.said = fault.said ?? "";
    this.isPassing = fault.isPassing ?? false;
  }
};
var MAX_QUOTED = 200;
function apiErrorOf(failure, { name: request, writes, isPassing }) {
  const { response } = failure;
  const status = response === void 0 ? void 0 : failure.status;
  const refused = status !== void 0 && status >= 400 && status < 500;
  const stored = writes && !refused ? "unknown" : "no";
  if (response === void 0 || status === void 0) {
    const hint = "where a proxy stands between, set HTTPS_PROXY, and NO_PROXY for hosts inside";
    return new ApiError(`${request}: the API cannot be reached (${quote(failure.message)}); ${hint}`, { stored });
  }
  const permission = status === 403 && !isRateLimit(failure) ? missingPermission(response.headers) : void 0;
  const codes = codesOf(response.data);
  return new ApiError(`${request}: ${reasonOf(failure, response, request, permission)}`, {
    status,
    permission,
    codes,
    stored,
    isLimit: isRateLimit(failure),
    said: wordsOf(response.data),
    isPassing
  });
}
function unexpectedResponse(request, writes, what) {
  const stored = writes ? "unknown" : "no";
  return new ApiError(`${request}: unexpected response: ${what}`, { stored });
}
function isRateLimit({ status, message, response }) {
  if (response === void 0 || status !== 403 && status !== 429) return false;
  return status === 429 || isExhausted(response.headers) || /\brate limit\b/i.test(message);
}
function retryAfterOf({ response }) {
  const seconds = Number(response?.headers["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0;
}
function isExhausted(headers) {
  return String(headers["x-ratelimit-remaining"] ?? "") === "0";
}
function reasonOf(failure, response, request, permission) {
  const { status } = failure;
  const said = wordsOf(response.data);
  if (isRateLimit(failure)) return limitReason(response.headers, said);
  switch (status) {
    case 401:
      return "401, the token is not accepted: it has expired, belongs to another server or is no token; leave the input github-token at its default";
    case 403:
      return permission === void 0 ? `403, the token may not do this${said}` : `403, the token lacks ${permission}; grant it under permissions: in the workflow${said}`;
    case 404:
      return `404, it does not exist or the token may not see it (in a private repository it needs ${readPermission(request)})`;
    default:
      return `${status}${said}`;
  }
}
function limitReason(headers, said) {
  if (!isExhausted(headers)) {
    const wait = Number(headers["retry-after"]);
    const hint = Number.isFinite(wait) ? `, which asks to wait ${wait} s` : "";
    return `GitHub slows this token down${hint}; it was not asked again, run the job again later${said}`;
  }
  const reset = Number(headers["x-ratelimit-reset"]);
  const when = Number.isFinite(reset) && reset > 0 && reset < 1e11 ? new Date(reset * 1e3).toISOString() : void 0;
  return `the token's rate limit is used up${when === void 0 ? "" : ` until ${when}`}; run the job again then`;
}
function wordsOf(data) {
  const message = field(data, "message");
  return typeof message === "string" && message !== "" ? ` (${quote(message)})` : "";
}
function codesOf(data) {
  const errors = field(data, "errors");
  if (!Array.isArray(errors)) return [];
  return errors.map((error) => field(error, "code")).filter((code) => typeof code === "string");
}
function field(data, name) {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name) ? data[name] : void 0;
}
function quote(text) {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/(https?:\/\/[^\s?]*)\?\S*/g, "$1?…").replace(/\b(?:gh[a-z]|github_pat)_\w+/g, "…");
  return line.length > MAX_QUOTED ? `${[...line].slice(0, MAX_QUOTED).join("")}…` : line;
}
function isForbidden(thrown) {
  if (!(thrown instanceof ApiError) || thrown.isLimit) return false;
  return thrown.status === 403 || thrown.status === 404;
}

// src/github/attempts.ts
var SOCKET_TIMES = { attempt: 1e4, transfer: 12e4, stall: 1e4 };
var NO_ANSWER = "no answer in time";
var SILENCE_MS = 22e3;
var Attempts = class {
  /** Requests sent so far. */
  count = 0;
  #log;
  #now;
  #silenceMs;
  /** Start of the first of the attempts that failed since the last answer. */
  #silentSince;
  /** `silenceMs`: less patience than usual, for what nobody has to wait for. */
  constructor(log, now, silenceMs = SILENCE_MS) {
    this.#log = log;
    this.#now = now;
    this.#silenceMs = silenceMs;
  }
  /** Time that an attempt may take, in milliseconds; 0 where the API counts as unreachable. */
  limit(wanted) {
    if (this.#silentSince === void 0) return wanted;
    return Math.max(0, Math.min(wanted, this.#silentSince + this.#silenceMs - this.#now()));
  }
  /** An answer came; one of the server's own failures is as good as none. */
  ended(started, status) {
    if (status !== void 0 && status < 500) this.#silentSince = void 0;
    else this.#silentSince ??= started;
  }
  /** Whether another attempt after `waitMs` would still fall within the time that silence is borne. */
  mayRepeat(waitMs) {
    return this.#silentSince === void 0 || this.#now() + waitMs < this.#silentSince + this.#silenceMs;
  }
  sent(method, path, ending) {
    this.count++;
    this.#log.verbose(`API request ${this.count}: ${method} ${path} → ${ending}`);
  }
  /** One attempt; `name` is its method and path. Throws RequestFailure. A body that `isStream` stays under the limit. */
  async run(name, wantedMs, isStream, send) {
    const time = this.limit(wantedMs);
    if (time === 0) throw Object.assign(new Error("no answer so far, not asked again"), { status: 500, request: {} });
    const [method = "", path = ""] = name.split(" ");
    const started = this.#now();
    const limit = timeLimit(time);
    let isOpen = false;
    try {
      const answer = await send(limit.signal);
      isOpen = isStream;
      this.ended(started, answer.status);
      this.sent(method, path, String(answer.status));
      return answer;
    } catch (thrown) {
      const { response, status } = thrown;
      this.ended(started, response === void 0 ? void 0 : status);
      this.sent(method, path, response === void 0 ? "no answer" : String(status));
      throw thrown;
    } finally {
      if (!isOpen) limit.clear();
    }
  }
};
function timeLimit(milliseconds) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(NO_ANSWER)), milliseconds).unref();
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
function pathOf(url) {
  return new URL(url).pathname;
}

// src/github/pace.ts
var MOST_AT_ONCE = 10;
var WRITE_GAP_MS = 1e3;
var NOTICE_GAP_MS = 3e3;
var NOTIFIES = /^POST \S+\/(?:issues\/[^/]+\/comments|releases)$/;
var Pace = class {
  #clock;
  #active = 0;
  #queue = [];
  /** Turns are given one after another. */
  #turns = Promise.resolve();
  #writeFrom = Number.NEGATIVE_INFINITY;
  #noticeFrom = Number.NEGATIVE_INFINITY;
  constructor(clock) {
    this.#clock = clock;
  }
  /** Waits until a write by `route` may go, and says whether it did. Whoever was let through has had the turn. */
  turn(route) {
    const turn = this.#turns.then(async () => {
      for (let waited = false; ; waited = true) {
        const from = NOTIFIES.test(route) ? Math.max(this.#writeFrom, this.#noticeFrom) : this.#writeFrom;
        const wait = from - this.#clock.now();
        if (!(wait > 0)) {
          this.wrote(route);
          return waited;
        }
        await this.#clock.sleep(wait);
      }
    });
    this.#turns = turn.then(() => {
    });
    return turn;
  }
  /** A write by `route` goes now. */
  wrote(route) {
    const now = this.#clock.now();
    this.#writeFrom = Math.max(this.#writeFrom, now + WRITE_GAP_MS);
    if (NOTIFIES.test(route)) this.#noticeFrom = now + NOTICE_GAP_MS;
  }
  /** A limit was met: no write for so long. */
  hold(milliseconds) {
    this.#writeFrom = Math.max(this.#writeFrom, this.#clock.now() + milliseconds);
  }
  /** `send` once there is room for it. */
  async within(send) {
    if (this.#active >= MOST_AT_ONCE) await new Promise((free) => this.#queue.push(free));
    else this.#active++;
    try {
      return await send();
    } finally {
      const next = this.#queue.shift();
      if (next === void 0) this.#active--;
      else next();
    }
  }
};

// src/github/read-capped.ts
async function readCapped(body, name, { maxBytes, stallMs }) {
  if (body instanceof ArrayBuffer) return capped(Buffer.from(body), name, maxBytes);
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) {
    throw new ApiError(`${name}: unexpected response: no bytes`, { stored: "no" });
  }
  const chunks = [];
  let size = 0;
  const pieces = body[Symbol.asyncIterator]();
  try {
    for (; ; ) {
      const piece = await withinStall(pieces.next(), stallMs);
      if (piece.done === true) break;
      size += piece.value.length;
      if (size > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(Buffer.from(piece.value));
    }
  } catch (thrown) {
    void pieces.return?.().then(void 0, () => {
    });
    if (thrown instanceof InputError) throw thrown;
    throw new ApiError(`${name}: the download broke off after ${size} bytes`, { stored: "no", cause: thrown });
  }
  return Buffer.concat(chunks, size);
}
async function withinStall(piece, stallMs) {
  let timer;
  const stall = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("nothing more came")), stallMs);
  });
  try {
    return await Promise.race([piece, stall]);
  } finally {
    clearTimeout(timer);
  }
}
function capped(bytes, name, maxBytes) {
  if (bytes.length > maxBytes) throw tooLarge(name, maxBytes);
  return bytes;
}
function tooLarge(name, maxBytes) {
  return new InputError(`holds more than the ${maxBytes} bytes that are read`, { file: name });
}

// src/github/repeats.ts
var FINAL = /* @__PURE__ */ new Set([400, 401, 403, 404, 409, 410, 422, 429, 451]);
var MAX_REPEATS = 3;
var MAX_WAIT_SECONDS = 120;
var MAX_WAITS = 2;
var SECONDARY_SECONDS = 60;
function againAfter(failure, tries, now) {
  if (isRateLimit(failure)) {
    const { seconds, what, waits } = limitOf(failure, now);
    if (seconds === void 0 || seconds > MAX_WAIT_SECONDS || tries.limits >= waits) return void 0;
    return { kind: "limit", waitMs: seconds * 1e3, what };
  }
  if (failure.status !== void 0 && (failure.status < 400 || FINAL.has(failure.status))) return void 0;
  if (tries.faults >= MAX_REPEATS) return void 0;
  const next = tries.faults + 1;
  return { kind: "fault", waitMs: next * next * 1e3, what: "fault" };
}
function limitOf(failure, now) {
  const asked = retryAfterOf(failure);
  if (/\bsecondary rate\b/i.test(failure.message)) {
    return { seconds: asked || SECONDARY_SECONDS, what: "secondary rate limit", waits: MAX_WAITS };
  }
  const headers = failure.response?.headers ?? {};
  if (isExhausted(headers)) {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
    const seconds = Number.isFinite(reset) ? Math.max(Math.ceil(reset - now / 1e3) + 1, 0) : void 0;
    return { seconds, what: "rate limit", waits: MAX_WAITS };
  }
  return { seconds: asked, what: "limit", waits: 1 };
}

// src/github/client.ts
var PER_PAGE = 100;
var LOOK_MS = 8e3;
function listOf(item) {
  return { schema: zod_exports.array(item), items: (page) => page };
}
function listUnder(key, item) {
  return { schema: zod_exports.object({ [key]: zod_exports.array(item) }), items: (page) => page[key] ?? [] };
}
function openClient(options) {
  const { log, repository } = options;
  const [owner = "", repo = ""] = repository.split("/");
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) throw new InvariantError(`"${repository}" is not owner/name`);
  if (!/^[\x21-\x7e]*$/.test(options.token))
    throw new InputError("holds white space, or characters that no token has; it is not sent", {
      field: "github-token"
    });
  const { clock, sockets = SOCKET_TIMES } = options;
  const attempts = new Attempts(log, () => clock.now(), options.silenceMs);
  const pace = new Pace(clock);
  let opening;
  const octokit = () => {
    opening ??= openOctokit(options);
    return opening;
  };
  const asked = async (route, parameters, { timeoutMs, once, isStream }) => {
    const kit = await octokit();
    const name = await nameOf(kit, route, { owner, repo, ...parameters });
    refuseOtherHosts(route, options.apiUrl, name);
    const { method } = partsOf(route);
    const writes = isWrite(route);
    const own = route.includes("{owner}") ? { owner, repo } : {};
    const more = isStream ? { redirect: "manual", parseSuccessResponseBody: false } : {};
    const send = (signal) => kit.request(route, { ...own, ...parameters, request: { ...more, signal } });
    const tries = { faults: 0, limits: 0 };
    for (; ; ) {
      if (writes && !once) await pace.turn(route);
      if (writes && once) pace.wrote(route);
      try {
        const response = await pace.within(() => attempts.run(name, timeoutMs, isStream, send));
        return { name, writes, response };
      } catch (thrown) {
        if (!isRequestFailure(thrown)) throw thrown;
        const again = againAfter(thrown, tries, clock.now());
        const isPassing = again?.kind === "limit";
        if (isPassing) pace.hold(again.waitMs);
        const isUnsafe = again?.kind === "fault" && (method === "POST" || !attempts.mayRepeat(again.waitMs));
        if (again === void 0 || once || isUnsafe) throw apiErrorOf(thrown, { name, writes, isPassing });
        if (isPassing) log.info(`GitHub's ${again.what} is reached, waiting ${again.waitMs / 1e3} s as it asks`);
        tries[isPassing ? "limits" : "faults"]++;
        await clock.sleep(again.waitMs);
      }
    }
  };
  const answered = async (route, parameters, schema, call) => {
    const isLarge = parameters["data"] instanceof Uint8Array;
    const { name, writes, response } = await asked(route, parameters, {
      timeoutMs: call.timeoutMs ?? (isLarge ? sockets.transfer : sockets.attempt),
      once: call.once ?? false,
      isStream: false
    });
    const value = response.status === 204 ? void 0 : response.data;
    return { headers: response.headers, data: believed(schema, value, name, writes) };
  };
  return {
    repository,
    isInstallation: options.token.startsWith("ghs_"),
    clock,
    get requests() {
      return attempts.count;
    },
    async call(route, parameters, schema, call = {}) {
      return (await answered(route, parameters, schema, call)).data;
    },
    turn: (route) => pace.turn(route),
    async *pages(route, parameters, { schema, items }, { maxPages }) {
      for (let page = 1; page <= maxPages; page++) {
        const { headers, data } = await answered(route, { ...parameters, per_page: PER_PAGE, page }, schema, {});
        const found = items(data);
        yield* found;
        const more = headers.link === void 0 ? found.length >= PER_PAGE : /rel="next"/.test(String(headers.link));
        if (!more) return;
      }
      log.verbose(`${route}: more than ${maxPages} pages, the rest was not read`);
    },
    async download(route, parameters, { maxBytes }) {
      const request = { timeoutMs: sockets.transfer, once: false, isStream: true };
      const fetchThere = (await octokit()).request.endpoint.DEFAULTS.request?.fetch;
      const cap = { maxBytes, stallMs: sockets.stall };
      for (let trial = 1; ; trial++) {
        const { name, response } = await asked(route, parameters, request);
        try {
          return await bytesBehind(response, name, cap, { fetchThere: fetchThere ?? fetch, attempts, sockets });
        } catch (thrown) {
          const gone = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
          if (thrown instanceof InputError || gone || trial === 2) throw thrown;
          log.verbose(`${name}: ${thrown.message}; once more`);
        }
      }
    }
  };
}
async function openOctokit({ apiUrl, token, log }) {
  const { getOctokit } = await import("./github-VIZQOXX7.js");
  return getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ""),
    log: { debug: ignore, info: ignore, warn: log.verbose, error: log.verbose }
  });
}
async function bytesBehind(response, name, cap, { fetchThere, attempts, sockets }) {
  const { location } = response.headers;
  if (location === void 0 || response.status < 300) return await readCapped(response.data, name, cap);
  const limit = timeLimit(sockets.attempt);
  let there;
  try {
    there = await fetchThere(location, { signal: limit.signal });
  } catch {
    throw new ApiError(`${name}: the address it points to cannot be reached`, { stored: "no" });
  } finally {
    limit.clear();
    attempts.sent("GET", "(download address)", "body");
  }
  if (there.ok) return await readCapped(there.body, name, cap);
  await there.body?.cancel();
  throw new ApiError(`${name}: the address it points to answers ${there.status}`, {
    status: there.status,
    stored: "no"
  });
}
function believed(schema, value, name, writes) {
  if (value === "") throw unexpectedResponse(name, writes, "nothing");
  if (typeof value === "string" && !schema.safeParse(value).success) {
    throw unexpectedResponse(name, writes, /^\s*</.test(value) ? "a web page" : "text that is not whole JSON");
  }
  try {
    return checkShape(schema, value, "the answer");
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw unexpectedResponse(name, writes, thrown.message);
  }
}
function partsOf(route) {
  const [method = "", address = ""] = route.split(" ");
  return { method, address };
}
function isWrite(route) {
  return !/^(?:GET|HEAD) /.test(route);
}
async function nameOf(octokit, route, parameters) {
  const { method } = partsOf(route);
  const { data: _body, ...rest } = parameters;
  return `${method} ${pathOf(octokit.request.endpoint(route, rest).url)}`;
}
function refuseOtherHosts(route, apiUrl, name) {
  const { address } = partsOf(route);
  if (address.startsWith("/")) return;
  const api = new URL(apiUrl);
  const there = new URL(address.replace(/\{.*$/, ""));
  const uploads = `uploads.${api.host.replace(/^api\./, "")}`;
  if (there.protocol !== api.protocol || there.host !== api.host && there.host !== uploads) {
    throw unexpectedResponse(name, false, "an address on another host, where the token is not sent");
  }
}
function isRequestFailure(thrown) {
  return thrown instanceof Error && "status" in thrown && "request" in thrown;
}
function ignore() {
}

export {
  ApiError,
  quote,
  isForbidden,
  LOOK_MS,
  listOf,
  listUnder,
  openClient
};
