/** Whether a request that failed is sent again, and after how long (github.md, section 6). */
import { isExhausted, isRateLimit, type RequestFailure, retryAfterOf } from './api-error.ts';

/** Answers that another try would not change, and conflicts, which their caller settles. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 410, 422, 429, 451]);
const MAX_REPEATS = 3;
/** A limit that lifts later than this ends the run; nobody pays for a runner that sleeps. */
const MAX_WAIT_SECONDS = 120;
const MAX_WAITS = 2;
/** Where a secondary limit does not say how long. */
const SECONDARY_SECONDS = 60;

/** What became of a request so far. */
export interface Tries {
  readonly faults: number;
  readonly limits: number;
}

export interface Again {
  readonly kind: 'fault' | 'limit';
  readonly waitMs: number;
  /** Of a limit, for people. */
  readonly what: string;
}

/** undefined: it is not sent again. `now`: in milliseconds. */
export function againAfter(failure: RequestFailure, tries: Tries, now: number): Again | undefined {
  if (isRateLimit(failure)) {
    const { seconds, what, waits } = limitOf(failure, now);
    if (seconds === undefined || seconds > MAX_WAIT_SECONDS || tries.limits >= waits) return undefined;
    return { kind: 'limit', waitMs: seconds * 1000, what };
  }
  if (failure.status !== undefined && (failure.status < 400 || FINAL.has(failure.status))) return undefined;
  if (tries.faults >= MAX_REPEATS) return undefined;
  const next = tries.faults + 1;
  return { kind: 'fault', waitMs: next * next * 1000, what: 'fault' };
}

interface Limit {
  /** Until it lifts; undefined where the answer does not say. */
  readonly seconds: number | undefined;
  readonly what: string;
  /** How often it is waited for. */
  readonly waits: number;
}

function limitOf(failure: RequestFailure, now: number): Limit {
  const asked = retryAfterOf(failure);
  if (/\bsecondary rate\b/i.test(failure.message)) {
    return { seconds: asked || SECONDARY_SECONDS, what: 'secondary rate limit', waits: MAX_WAITS };
  }
  const headers = failure.response?.headers ?? {};
  if (isExhausted(headers)) {
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    // A second more: it lifts after that time, not at it.
    const seconds = Number.isFinite(reset) ? Math.max(Math.ceil(reset - now / 1000) + 1, 0) : undefined;
    return { seconds, what: 'rate limit', waits: MAX_WAITS };
  }
  return { seconds: asked, what: 'limit', waits: 1 };
}
