/**
 * What a failed request means and what the user can do: the answer's status and headers in, one line out. No header, token
 * or signed address ever stands in a message.
 */
import { InfrastructureError } from '../errors.ts';
import { missingPermission, readPermission } from './permissions.ts';

export interface ApiFault {
  /** HTTP status of the answer; absent where none came. */
  readonly status?: number | undefined;
  /** The permission that the token lacks, as a workflow file spells it: `pull-requests: write`. */
  readonly permission?: string | undefined;
  /** `errors[].code` of a 422: `already_exists`. */
  readonly codes?: readonly string[] | undefined;
  /** `unknown`: a write that may have taken effect; look before any second try. */
  readonly stored: 'no' | 'unknown';
  /** Refused for the number of requests, not for want of a right. */
  readonly isLimit?: boolean | undefined;
  /** The server's own words, quoted and cut. */
  readonly said?: string | undefined;
  /** Of a limit: it lifts soon, and the client's `turn` waits for it. */
  readonly isPassing?: boolean | undefined;
  readonly cause?: unknown;
}

export class ApiError extends InfrastructureError {
  readonly status: number | undefined;
  readonly permission: string | undefined;
  readonly codes: readonly string[];
  readonly stored: 'no' | 'unknown';
  readonly isLimit: boolean;
  readonly said: string;
  readonly isPassing: boolean;
  constructor(message: string, fault: ApiFault) {
    super(message, { cause: fault.cause, isUnreachable: fault.status === undefined });
    this.name = 'ApiError';
    this.status = fault.status;
    this.permission = fault.permission;
    this.codes = fault.codes ?? [];
    this.stored = fault.stored;
    this.isLimit = fault.isLimit ?? false;
    this.said = fault.said ?? '';
    this.isPassing = fault.isPassing ?? false;
  }
}

/** A failed request as Octokit throws it: `response` is absent where no answer came, whatever `status` says. */
export interface RequestFailure {
  readonly status?: number;
  readonly message: string;
  readonly response?: { readonly headers: Headers; readonly data?: unknown };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Longest piece of a server's own words in a message, in characters. */
const MAX_QUOTED = 200;

/** What the client knows of a request: `name` is `GET /repos/o/r/pulls/7`, without its query. */
export interface Asked {
  readonly name: string;
  /** Whether it changes something. */
  readonly writes: boolean;
  /** Whether the limit that it met lifts soon. */
  readonly isPassing: boolean;
}

export function apiErrorOf(failure: RequestFailure, { name: request, writes, isPassing }: Asked): ApiError {
  const { response } = failure;
  const status = response === undefined ? undefined : failure.status;
  const refused = status !== undefined && status >= 400 && status < 500;
  const stored = writes && !refused ? 'unknown' : 'no';
  if (response === undefined || status === undefined) {
    const hint = 'where a proxy stands between, set HTTPS_PROXY, and NO_PROXY for hosts inside';
    return new ApiError(`${request}: the API cannot be reached (${quote(failure.message)}); ${hint}`, { stored });
  }
  const permission = status === 403 && !isRateLimit(failure) ? missingPermission(response.headers) : undefined;
  const codes = codesOf(response.data);
  return new ApiError(`${request}: ${reasonOf(failure, response, request, permission)}`, {
    status,
    permission,
    codes,
    stored,
    isLimit: isRateLimit(failure),
    said: wordsOf(response.data),
    isPassing,
  });
}

/** A 200 that does not hold what was asked for: a proxy's page, a cut body, nothing. */
export function unexpectedResponse(request: string, writes: boolean, what: string): ApiError {
  const stored = writes ? 'unknown' : 'no';
  return new ApiError(`${request}: unexpected response: ${what}`, { stored });
}

export function isRateLimit({ status, message, response }: RequestFailure): boolean {
  if (response === undefined || (status !== 403 && status !== 429)) return false;
  return status === 429 || isExhausted(response.headers) || /\brate limit\b/i.test(message);
}

/** Seconds that a limit asks to wait, undefined where it does not say. */
export function retryAfterOf({ response }: RequestFailure): number | undefined {
  const seconds = Number(response?.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

export function isExhausted(headers: Headers): boolean {
  return String(headers['x-ratelimit-remaining'] ?? '') === '0';
}

function reasonOf(
  failure: RequestFailure,
  response: NonNullable<RequestFailure['response']>,
  request: string,
  permission: string | undefined,
): string {
  const { status } = failure;
  const said = wordsOf(response.data);
  if (isRateLimit(failure)) return limitReason(response.headers, said);
  switch (status) {
    case 401:
      return '401, the token is not accepted: it has expired, belongs to another server or is no token; leave the input github-token at its default';
    case 403:
      return permission === undefined
        ? `403, the token may not do this${said}`
        : `403, the token lacks ${permission}; grant it under permissions: in the workflow${said}`;
    case 404:
      return `404, it does not exist or the token may not see it (in a private repository it needs ${readPermission(request)})`;
    default:
      return `${status}${said}`;
  }
}

function limitReason(headers: Headers, said: string): string {
  if (!isExhausted(headers)) {
    const wait = Number(headers['retry-after']);
    const hint = Number.isFinite(wait) ? `, which asks to wait ${wait} s` : '';
    return `GitHub slows this token down${hint}; it was not asked again, run the job again later${said}`;
  }
  const reset = Number(headers['x-ratelimit-reset']);
  const when = Number.isFinite(reset) && reset > 0 && reset < 1e11 ? new Date(reset * 1000).toISOString() : undefined;
  return `the token's rate limit is used up${when === undefined ? '' : ` until ${when}`}; run the job again then`;
}

/** The server's own message, quoted and cut: it is a stranger's text. */
function wordsOf(data: unknown): string {
  const message = field(data, 'message');
  return typeof message === 'string' && message !== '' ? ` (${quote(message)})` : '';
}

function codesOf(data: unknown): string[] {
  const errors = field(data, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.map((error) => field(error, 'code')).filter((code) => typeof code === 'string');
}

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}

/** One line; addresses are cut at their query, which may hold a signature, and tokens left out. */
export function quote(text: string): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1?…')
    .replace(/\b(?:gh[a-z]|github_pat)_\w+/g, '…');
  return line.length > MAX_QUOTED ? `${[...line].slice(0, MAX_QUOTED).join('')}…` : line;
}

/** The token may not; 404 is how GitHub answers who may not even see. */
export function isForbidden(thrown: unknown): thrown is ApiError {
  if (!(thrown instanceof ApiError) || thrown.isLimit) return false;
  return thrown.status === 403 || thrown.status === 404;
}
