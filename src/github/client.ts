/**
 * The one client of the REST API. Repeats what is safe to repeat, waits as it is told within limits, and believes no answer
 * before its shape is checked (github.md, section 6; threats, A10).
 */
import type { getOctokit } from '@actions/github';
import { z } from '../documents/shape.ts';
import { checkShape } from '../documents/strict.ts';
import { InputError, InvariantError } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import {
  ApiError,
  apiErrorOf,
  isRateLimit,
  type RequestFailure,
  retryAfterOf,
  unexpectedResponse,
} from './api-error.ts';
import { ATTEMPT_MS, Attempts, attemptsPlugin, pathOf, timeLimit } from './attempts.ts';
import { readCapped } from './read-capped.ts';

export { ApiError } from './api-error.ts';

type Octokit = ReturnType<typeof getOctokit>;
/** By the names in a route; what it does not name goes into the query or the body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Answers that another try would not change, and conflicts, which their caller settles. */
const DO_NOT_RETRY = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** A limit that lifts later than this ends the run; nobody pays for a runner that sleeps. */
const MAX_WAIT_SECONDS = 120;
const MAX_WAITS = 2;
/** For a body of many megabytes, in milliseconds. */
const TRANSFER_MS = 120_000;
const PER_PAGE = 100;
const SECOND_MS = 1000;

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`: fills `{owner}` and `{repo}` of a route. */
  readonly repository: string;
  readonly log: Log;
  readonly clock?: Clock;
  /** Milliseconds of real time for a second of waiting; a test sets 0, which also sends writes without a pause between. */
  readonly secondMs?: number;
  /** How long silence is borne, in milliseconds; default `SILENCE_MS`. */
  readonly silenceMs?: number | undefined;
}

export interface CallOptions {
  /** Time limit of one attempt, in milliseconds. */
  readonly timeoutMs?: number;
  /** Sent once, as a POST is: for a write that must not land again after a look. */
  readonly once?: boolean;
}

/** The shape of one page of a list and where its items are. */
export interface PageShape<Page, Item> {
  readonly schema: z.ZodMiniType<Page>;
  readonly items: (page: Page) => readonly Item[];
}

export interface Client {
  readonly repository: string;
  /** Requests sent so far, repeats included. */
  readonly requests: number;
  /**
   * One request; `route` as Octokit writes it, `GET /repos/{owner}/{repo}/pulls/{pull_number}`, or with the whole address that
   * an answer gave. The answer is checked by `schema`; fields it does not name are ignored. A POST is never repeated after a
   * failure that may have stored something. Throws ApiError.
   */
  call<T>(route: string, parameters: Parameters, schema: z.ZodMiniType<T>, options?: CallOptions): Promise<T>;
  /** Items of all pages, asked for as they are taken, `maxPages` at most. Throws ApiError. */
  pages<Page, Item>(
    route: string,
    parameters: Parameters,
    shape: PageShape<Page, Item>,
    options: { readonly maxPages: number },
  ): AsyncIterable<Item>;
  /**
   * The bytes behind a route, which most often points to a short-lived address elsewhere; the token does not travel there.
   * Throws InputError for more than `maxBytes`, ApiError for the rest (404 and 410: they are gone).
   */
  download(route: string, parameters: Parameters, options: { readonly maxBytes: number }): Promise<Buffer>;
}

/** A page that is a list. */
export function listOf<Item>(item: z.ZodMiniType<Item>): PageShape<Item[], Item> {
  return { schema: z.array(item), items: (page) => page };
}

/** A page that holds its list under `key`: `workflow_runs`. */
export function listUnder<Item>(key: string, item: z.ZodMiniType<Item>): PageShape<Record<string, Item[]>, Item> {
  return { schema: z.object({ [key]: z.array(item) }), items: (page) => page[key] ?? [] };
}

/** Makes no request and loads no package before the first call. */
export function openClient(options: ClientOptions): Client {
  const { log, repository } = options;
  const [owner = '', repo = ''] = repository.split('/');
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) throw new InvariantError(`"${repository}" is not owner/name`);
  // In a header it would be refused by words that quote it.
  if (!/^[\x21-\x7e]*$/.test(options.token))
    throw new InputError('holds white space, or characters that no token has; it is not sent', {
      field: 'github-token',
    });
  const secondMs = options.secondMs ?? SECOND_MS;
  const now = () => options.clock?.now() ?? Date.now();
  const attempts = new Attempts(log, now, options.silenceMs);
  let opening: Promise<Octokit> | undefined;
  const octokit = () => {
    opening ??= openOctokit(options, attemptsPlugin(attempts, secondMs, now), secondMs);
    return opening;
  };

  const send = async (route: string, parameters: Parameters, request: Parameters, name: string) => {
    const { method } = partsOf(route);
    const own = route.includes('{owner}') ? { owner, repo } : {};
    // A fresh object for each try: the plugins write their counts into it.
    const ask = async () =>
      (await octokit()).request(route, {
        ...own,
        ...parameters,
        request: { ...request, ...(method === 'POST' ? { retries: 0 } : {}) },
      });
    try {
      return await ask();
    } catch (thrown) {
      const failure = thrown as RequestFailure;
      const seconds = retryAfterOf(failure);
      // The throttle plugin waits only where the words are those it knows.
      const unread = failure.status === 429 && !/\bsecondary rate\b/i.test(failure.message) && isRateLimit(failure);
      const primary = String(failure.response?.headers['x-ratelimit-remaining'] ?? '') === '0';
      if (!unread || primary || seconds === undefined || seconds > MAX_WAIT_SECONDS) throw thrown;
      log.verbose(`${name}: 429, asked to wait ${seconds} s`);
      await pause(seconds * secondMs);
      return await ask();
    }
  };

  const asked = async (route: string, parameters: Parameters, request: Parameters) => {
    const name = await nameOf(await octokit(), route, { owner, repo, ...parameters });
    refuseOtherHosts(route, options.apiUrl, name);
    const writes = isWrite(route);
    try {
      return { name, writes, response: await send(route, parameters, request, name) };
    } catch (thrown) {
      throw isRequestFailure(thrown) ? apiErrorOf(thrown, name, writes) : thrown;
    }
  };

  const answered = async <T>(route: string, parameters: Parameters, schema: z.ZodMiniType<T>, call: CallOptions) => {
    const timeoutMs = call.timeoutMs ?? (parameters['data'] instanceof Uint8Array ? TRANSFER_MS : undefined);
    const { name, writes, response } = await asked(route, parameters, {
      timeoutMs,
      ...(call.once === true ? { retries: 0 } : {}),
    });
    const value: unknown = response.status === 204 ? undefined : response.data;
    return { headers: response.headers, data: believed(schema, value, name, writes) };
  };

  return {
    repository,
    get requests() {
      return attempts.count;
    },

    async call(route, parameters, schema, call = {}) {
      return (await answered(route, parameters, schema, call)).data;
    },

    async *pages(route, parameters, { schema, items }, { maxPages }) {
      for (let page = 1; page <= maxPages; page++) {
        const { headers, data } = await answered(route, { ...parameters, per_page: PER_PAGE, page }, schema, {});
        const found = items(data);
        yield* found;
        const more = headers.link === undefined ? found.length >= PER_PAGE : /rel="next"/.test(String(headers.link));
        if (!more) return;
      }
      log.verbose(`${route}: more than ${maxPages} pages, the rest was not read`);
    },

    async download(route, parameters, { maxBytes }) {
      const request = { redirect: 'manual', parseSuccessResponseBody: false, timeoutMs: TRANSFER_MS };
      const fetchThere = (await octokit()).request.endpoint.DEFAULTS.request?.fetch as typeof fetch | undefined;
      for (let trial = 1; ; trial++) {
        const { name, response } = await asked(route, parameters, request);
        try {
          return await bytesBehind(response, name, maxBytes, fetchThere ?? fetch, attempts);
        } catch (thrown) {
          const gone = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
          if (thrown instanceof InputError || gone || trial === 2) throw thrown;
          log.verbose(`${name}: ${(thrown as Error).message}; once more`);
        }
      }
    },
  };
}

async function openOctokit(
  options: ClientOptions,
  counted: ReturnType<typeof attemptsPlugin>,
  secondMs: number,
): Promise<Octokit> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const { log } = options;
  const waits = (what: string) => (seconds: number, _options: unknown, _octokit: unknown, waited: number) => {
    const wait = seconds <= MAX_WAIT_SECONDS && waited < MAX_WAITS;
    if (wait) log.info(`GitHub's ${what} is reached, waiting ${seconds} s as it asks`);
    return wait;
  };
  // What the plugin uses of a limiter; its type asks for the whole of one.
  const unpaced = { key: () => ({ schedule: (_options: unknown, job: () => unknown) => job() }) } as never;
  const settings = {
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    log: { debug: ignore, info: ignore, warn: log.verbose, error: log.verbose },
    retry: { doNotRetry: DO_NOT_RETRY, retryAfterBaseValue: secondMs },
    throttle: {
      onRateLimit: waits('rate limit'),
      onSecondaryRateLimit: waits('secondary rate limit'),
      retryAfterBaseValue: secondMs,
      ...(secondMs === 0 ? { write: unpaced, notifications: unpaced } : {}),
    },
  };
  return getOctokit(options.token, settings, counted, retry, throttling);
}

/** The body of an answer, or of the address that it redirects to. */
async function bytesBehind(
  response: {
    readonly status: number;
    readonly headers: { readonly location?: string | undefined };
    readonly data: unknown;
  },
  name: string,
  maxBytes: number,
  fetchThere: typeof fetch,
  attempts: Attempts,
): Promise<Buffer> {
  const { location } = response.headers;
  if (location === undefined || response.status < 300) return await readCapped(response.data, name, maxBytes);
  const limit = timeLimit(ATTEMPT_MS);
  let there: Response;
  try {
    there = await fetchThere(location, { signal: limit.signal });
  } catch {
    throw new ApiError(`${name}: the address it points to cannot be reached`, { stored: 'no' });
  } finally {
    limit.clear();
    attempts.sent('GET', '(download address)', 'body');
  }
  if (there.ok) return await readCapped(there.body, name, maxBytes);
  await there.body?.cancel();
  throw new ApiError(`${name}: the address it points to answers ${there.status}`, {
    status: there.status,
    stored: 'no',
  });
}

function believed<T>(schema: z.ZodMiniType<T>, value: unknown, name: string, writes: boolean): T {
  if (value === '') throw unexpectedResponse(name, writes, 'nothing');
  if (typeof value === 'string' && !schema.safeParse(value).success) {
    throw unexpectedResponse(name, writes, /^\s*</.test(value) ? 'a web page' : 'text that is not whole JSON');
  }
  try {
    return checkShape(schema, value, 'the answer');
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw unexpectedResponse(name, writes, thrown.message);
  }
}

function partsOf(route: string): { method: string; address: string } {
  const [method = '', address = ''] = route.split(' ');
  return { method, address };
}

function isWrite(route: string): boolean {
  return !/^(?:GET|HEAD) /.test(route);
}

/** `GET /repos/o/r/pulls/7`: what messages call a request. */
async function nameOf(octokit: Octokit, route: string, parameters: Parameters): Promise<string> {
  const { method } = partsOf(route);
  const { data: _body, ...rest } = parameters;
  return `${method} ${pathOf(octokit.request.endpoint(route, rest).url)}`;
}

/** A whole address comes out of an answer: the token goes to the API's own hosts and nowhere else. */
function refuseOtherHosts(route: string, apiUrl: string, name: string): void {
  const { address } = partsOf(route);
  if (address.startsWith('/')) return;
  const api = new URL(apiUrl);
  const there = new URL(address.replace(/\{.*$/, ''));
  const uploads = `uploads.${api.host.replace(/^api\./, '')}`;
  if (there.protocol !== api.protocol || (there.host !== api.host && there.host !== uploads)) {
    throw unexpectedResponse(name, false, 'an address on another host, where the token is not sent');
  }
}

function isRequestFailure(thrown: unknown): thrown is RequestFailure {
  return thrown instanceof Error && 'status' in thrown && 'request' in thrown;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function ignore(): void {}
