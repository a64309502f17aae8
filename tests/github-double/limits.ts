/** Rate limits: the headers on every answer, and, where a seed says so, the refusals. */
import { type Answer, Refusal } from './answer.ts';
import type { Effect } from './faults.ts';
import type { Token } from './state.ts';

export interface Limits {
  /** Requests an hour: a job's token, a person's, and without one. */
  readonly installation: number;
  readonly personal: number;
  readonly anonymous: number;
  /** Points a minute (a GET is 1, a write 5) and things made a minute. */
  readonly points: number;
  readonly creations: number;
  /** Off by default: the clock stands still, so that a long test would run out. */
  readonly enforced: boolean;
}

export const LIMITS: Limits = {
  installation: 1000,
  personal: 5000,
  anonymous: 60,
  points: 900,
  creations: 80,
  enforced: false,
};

const HOUR = 3_600_000;
const MINUTE = 60_000;

export interface Meter {
  /** Counts a request. Throws the refusal when limits are enforced and used up. */
  count(token: Token | undefined, method: string, now: number): void;
  headers(token: Token | undefined, now: number): Record<string, string>;
  /** As `GET /rate_limit` shows it. */
  show(token: Token | undefined, now: number): unknown;
}

export function createMeter(limits: Limits): Meter {
  const used = new Map<string, { start: number; requests: number }>();
  const recent = new Map<string, { at: number; points: number; creation: boolean }[]>();
  const keyOf = (token: Token | undefined) =>
    token === undefined ? 'anonymous' : `${token.app ?? token.login} ${token.repositories}`;
  const limitOf = (token: Token | undefined) => {
    if (token === undefined) return limits.anonymous;
    return token.app === undefined ? limits.personal : limits.installation;
  };
  const windowOf = (token: Token | undefined, now: number) => {
    const known = used.get(keyOf(token));
    if (known !== undefined && now < known.start + HOUR) return known;
    const fresh = { start: now, requests: 0 };
    used.set(keyOf(token), fresh);
    return fresh;
  };
  const show = (token: Token | undefined, now: number) => {
    const { start, requests } = windowOf(token, now);
    const limit = limitOf(token);
    return {
      limit,
      used: requests,
      remaining: Math.max(0, limit - requests),
      reset: Math.floor((start + HOUR) / 1000),
    };
  };
  return {
    count: (token, method, now) => {
      const window = windowOf(token, now);
      if (limits.enforced && window.requests >= limitOf(token)) {
        throw primary(403, Math.floor((window.start + HOUR) / 1000), limitOf(token), undefined);
      }
      window.requests += 1;
      const past = (recent.get(keyOf(token)) ?? []).filter(({ at }) => at > now - MINUTE);
      past.push({ at: now, points: method === 'GET' ? 1 : 5, creation: method === 'POST' });
      recent.set(keyOf(token), past);
      if (!limits.enforced) return;
      const points = past.reduce((sum, request) => sum + request.points, 0);
      const creations = past.filter(({ creation }) => creation).length;
      if (points > limits.points || creations > limits.creations) throw secondary(403, 60);
    },
    headers: (token, now) => {
      const { limit, remaining, reset, used: count } = show(token, now);
      return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-used': String(count),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-resource': 'core',
      };
    },
    show: (token, now) => {
      const core = show(token, now);
      return { resources: { core, search: { ...core, limit: 30 }, graphql: core }, rate: core };
    },
  };
}

function primary(status: number, reset: number, limit: number, retryAfter: number | undefined): Refusal {
  return new Refusal(status, 'API rate limit exceeded for installation.', {
    headers: {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-used': String(limit),
      'x-ratelimit-reset': String(reset),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

function secondary(status: number, retryAfter: number | undefined): Refusal {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return new Refusal(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    { headers },
  );
}

/** The answer of a limit that a test put in the way. Reset times are the real clock's, which is the client's. */
export function limitAnswer(effect: Effect, now: number): Answer | undefined {
  if (effect.kind === 'primary-limit') {
    const reset = Math.floor(now / 1000) + (effect.resetIn ?? 3600);
    return primary(effect.status ?? 403, reset, LIMITS.installation, effect.retryAfter).answer;
  }
  return effect.kind === 'secondary-limit' ? secondary(effect.status ?? 403, effect.retryAfter).answer : undefined;
}
