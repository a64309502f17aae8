/** Faults put into the way of requests: where, how often, before or after the work was done, and what the client sees. */

export type Effect =
  /** Another answer. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** Status 200 and a page for people. */
  | { readonly kind: 'html' }
  /** Status 200 and half of the JSON, with a length that fits the half. */
  | { readonly kind: 'cut' }
  /** The true status and length, then the connection breaks off halfway. */
  | { readonly kind: 'break' }
  /** Status 200 and nothing. */
  | { readonly kind: 'empty' }
  /** The true answer, later. In milliseconds of the real clock. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** No answer, until the client goes or the double closes. */
  | { readonly kind: 'hang' }
  /** Out of requests until `resetIn` seconds from now (default 3600). */
  | {
      readonly kind: 'primary-limit';
      readonly status?: 403 | 429;
      readonly resetIn?: number;
      readonly retryAfter?: number;
    }
  /** Too fast. `retryAfter` in seconds; without it no such header is sent. */
  | { readonly kind: 'secondary-limit'; readonly status?: 403 | 429; readonly retryAfter?: number }
  /** For an upload of a release asset: it stays behind in the state `starter`, and the answer is 502. */
  | { readonly kind: 'starter' };

export interface Fault {
  /** Default: every method. */
  readonly method?: string;
  /** The path without query; `*` stands for anything: `/repos/*\/issues/*\/comments`. Default: every path. */
  readonly path?: string;
  /** Text that the body must hold. */
  readonly body?: string;
  /** Requests to let pass first. Default 0. */
  readonly skip?: number;
  /** Requests to hit. Default 1. */
  readonly count?: number;
  /** Whether the work was done when it struck. Default `before`. */
  readonly when?: 'before' | 'after';
  readonly effect: Effect;
}

export interface Request {
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly body: string;
}

export interface Faults {
  add(...faults: readonly Fault[]): void;
  clear(): void;
  /** The fault that hits this request, if any; it is used up by that. */
  take(request: Request): Fault | undefined;
  /** Those not yet used up. */
  pending(): readonly Fault[];
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; skip: number; count: number }[] = [];
  return {
    add: (...faults) => {
      for (const fault of faults) waiting.push({ fault, skip: fault.skip ?? 0, count: fault.count ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    take: (request) => {
      for (const entry of waiting) {
        if (!matches(entry.fault, request)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.count -= 1;
        waiting = waiting.filter(({ count }) => count > 0);
        return entry.fault;
      }
      return undefined;
    },
    pending: () => waiting.map(({ fault }) => fault),
  };
}

function matches({ method, path, body }: Fault, request: Request): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (body !== undefined && !request.body.includes(body)) return false;
  if (path === undefined) return true;
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(request.path);
}
