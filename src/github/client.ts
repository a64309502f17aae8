/**
 * The one client of the REST API. Repeats what is safe to repeat, waits as it is told within limits, and believes no answer
 * before its shape is checked (github.md, section 6; threats, A10).
 */
import type { getOctokit } from '@actions/github';
import { z } from '../documents/shape.ts';
import { checkShape } from '../documents/strict.ts';
import { InputError, InvariantError } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import { ApiError, apiErrorOf, type RequestFailure, unexpectedResponse } from './api-error.ts';
import { Attempts, pathOf, SOCKET_TIMES, type SocketTimes, timeLimit } from './attempts.ts';
import { Pace } from './pace.ts';
import { type Cap, readCapped } from './read-capped.ts';
import { againAfter } from './repeats.ts';

export { ApiError } from './api-error.ts';

type Octokit = ReturnType<typeof getOctokit>;
/** By the names in a route; what it does not name goes into the query or the body. */
export type Parameters = Readonly<Record<string, unknown>>;

const PER_PAGE = 100;

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`: fills `{owner}` and `{repo}` of a route. */
  readonly repository: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Real time that sockets are waited for; default `SOCKET_TIMES`. */
  readonly sockets?: SocketTimes | undefined;
  /** How long silence is borne, in milliseconds; default `SILENCE_MS`. */
  readonly silenceMs?: number | undefined;
}

export interface CallOptions {
  /** Time limit of one attempt, in milliseconds. */
  readonly timeoutMs?: number;
  /**
   * Sent at once and never again: for a write that follows a look. What would be waited for before another try is waited for
   * by `turn`, and the caller looks again.
   */
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
  /** Whether the token is an app's, as the workflow's own is, and not a person's. */
  readonly isInstallation: boolean;
  /** By which it waits, and by which the age of a look is told. */
  readonly clock: Clock;
  /**
   * One request; `route` as Octokit writes it, `GET /repos/{owner}/{repo}/pulls/{pull_number}`, or with the whole address that
   * an answer gave. The answer is checked by `schema`; fields it does not name are ignored. A POST is never repeated after a
   * failure that may have stored something. Throws ApiError.
   */
  call<T>(route: string, parameters: Parameters, schema: z.ZodMiniType<T>, options?: CallOptions): Promise<T>;
  /**
   * Waits until a write by this route may go: for the pause between two writes, and for a limit that an answer told of
   * (`ApiError.isPassing`). For whoever looks before it writes: turn, look, write `once`, so that nothing is waited for
   * between the look and the write. true: it waited, so what was looked at before is old.
   */
  turn(route: string): Promise<boolean>;
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

/**
 * How long a look is believed, in milliseconds from its first request to its write. No run is triggered, set up and through its
 * work within that time; what a slow answer, a repeat or a limit made older is looked at again.
 */
export const LOOK_MS = 8000;

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
  const { clock, sockets = SOCKET_TIMES } = options;
  const attempts = new Attempts(log, () => clock.now(), options.silenceMs);
  const pace = new Pace(clock);
  let opening: Promise<Octokit> | undefined;
  const octokit = () => {
    opening ??= openOctokit(options);
    return opening;
  };

  const asked = async (
    route: string,
    parameters: Parameters,
    { timeoutMs, once, isStream }: { timeoutMs: number; once: boolean; isStream: boolean },
  ) => {
    const kit = await octokit();
    const name = await nameOf(kit, route, { owner, repo, ...parameters });
    refuseOtherHosts(route, options.apiUrl, name);
    const { method } = partsOf(route);
    const writes = isWrite(route);
    const own = route.includes('{owner}') ? { owner, repo } : {};
    const more = isStream ? { redirect: 'manual', parseSuccessResponseBody: false } : {};
    const send = (signal: AbortSignal) =>
      kit.request(route, { ...own, ...parameters, request: { ...more, signal } as object });
    const tries = { faults: 0, limits: 0 };
    for (;;) {
      if (writes && !once) await pace.turn(route);
      if (writes && once) pace.wrote(route);
      try {
        const response = await pace.within(() => attempts.run(name, timeoutMs, isStream, send));
        return { name, writes, response };
      } catch (thrown) {
        if (!isRequestFailure(thrown)) throw thrown;
        const again = againAfter(thrown, tries, clock.now());
        const isPassing = again?.kind === 'limit';
        if (isPassing) pace.hold(again.waitMs);
        // What a fault may have stored is not sent again by itself.
        const isUnsafe = again?.kind === 'fault' && (method === 'POST' || !attempts.mayRepeat(again.waitMs));
        if (again === undefined || once || isUnsafe) throw apiErrorOf(thrown, { name, writes, isPassing });
        if (isPassing) log.info(`GitHub's ${again.what} is reached, waiting ${again.waitMs / 1000} s as it asks`);
        tries[isPassing ? 'limits' : 'faults']++;
        await clock.sleep(again.waitMs);
      }
    }
  };

  const answered = async <T>(route: string, parameters: Parameters, schema: z.ZodMiniType<T>, call: CallOptions) => {
    const isLarge = parameters['data'] instanceof Uint8Array;
    const { name, writes, response } = await asked(route, parameters, {
      timeoutMs: call.timeoutMs ?? (isLarge ? sockets.transfer : sockets.attempt),
      once: call.once ?? false,
      isStream: false,
    });
    const value: unknown = response.status === 204 ? undefined : response.data;
    return { headers: response.headers, data: believed(schema, value, name, writes) };
  };

  return {
    repository,
    isInstallation: options.token.startsWith('ghs_'),
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
        const more = headers.link === undefined ? found.length >= PER_PAGE : /rel="next"/.test(String(headers.link));
        if (!more) return;
      }
      log.verbose(`${route}: more than ${maxPages} pages, the rest was not read`);
    },

    async download(route, parameters, { maxBytes }) {
      const request = { timeoutMs: sockets.transfer, once: false, isStream: true };
      const fetchThere = (await octokit()).request.endpoint.DEFAULTS.request?.fetch as typeof fetch | undefined;
      const cap = { maxBytes, stallMs: sockets.stall };
      for (let trial = 1; ; trial++) {
        const { name, response } = await asked(route, parameters, request);
        try {
          return await bytesBehind(response, name, cap, { fetchThere: fetchThere ?? fetch, attempts, sockets });
        } catch (thrown) {
          const gone = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
          if (thrown instanceof InputError || gone || trial === 2) throw thrown;
          log.verbose(`${name}: ${(thrown as Error).message}; once more`);
        }
      }
    },
  };
}

async function openOctokit({ apiUrl, token, log }: ClientOptions): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    log: { debug: ignore, info: ignore, warn: log.verbose, error: log.verbose },
  });
}

/** The body of an answer, or of the address that it redirects to. */
async function bytesBehind(
  response: {
    readonly status: number;
    readonly headers: { readonly location?: string | undefined };
    readonly data: unknown;
  },
  name: string,
  cap: Cap,
  { fetchThere, attempts, sockets }: { fetchThere: typeof fetch; attempts: Attempts; sockets: SocketTimes },
): Promise<Buffer> {
  const { location } = response.headers;
  if (location === undefined || response.status < 300) return await readCapped(response.data, name, cap);
  const limit = timeLimit(sockets.attempt);
  let there: Response;
  try {
    there = await fetchThere(location, { signal: limit.signal });
  } catch {
    throw new ApiError(`${name}: the address it points to cannot be reached`, { stored: 'no' });
  } finally {
    limit.clear();
    attempts.sent('GET', '(download address)', 'body');
  }
  if (there.ok) return await readCapped(there.body, name, cap);
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

function isRequestFailure(thrown: unknown): thrown is RequestFailure & Error {
  return thrown instanceof Error && 'status' in thrown && 'request' in thrown;
}

function ignore(): void {}
