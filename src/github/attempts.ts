/**
 * Every single attempt of a request passes here, inside the plugins that repeat it: it is counted, gets a time limit of its
 * own, and an API that stays silent is given up in time.
 */
import type { getOctokit } from '@actions/github';
import type { Log } from '../ports.ts';

type Octokit = Pick<ReturnType<typeof getOctokit>, 'hook' | 'request'>;

/** How long one attempt may take before it counts as failed, in milliseconds; a call may ask for more. */
export const ATTEMPT_MS = 10_000;
/** Why an attempt was given up. */
export const NO_ANSWER = 'no answer in time';
/**
 * How long the API may go without one useful answer, over all calls of a client. With it a job whose API cannot be reached
 * ends within 30 s (docs: contracts). Waiting that the API itself asks for is an answer and does not count.
 */
export const SILENCE_MS = 22_000;

export class Attempts {
  /** Requests sent so far. */
  count = 0;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #silenceMs: number;
  /** Start of the first of the attempts that failed since the last answer. */
  #silentSince: number | undefined;

  /** `silenceMs`: less patience than usual, for what nobody has to wait for. */
  constructor(log: Log, now: () => number, silenceMs = SILENCE_MS) {
    this.#log = log;
    this.#now = now;
    this.#silenceMs = silenceMs;
  }

  /** Time that an attempt may take, in milliseconds; 0 where the API counts as unreachable. */
  limit(wanted = ATTEMPT_MS): number {
    if (this.#silentSince === undefined) return wanted;
    return Math.max(0, Math.min(wanted, this.#silentSince + this.#silenceMs - this.#now()));
  }

  /** An answer came; one of the server's own failures is as good as none. */
  ended(started: number, status: number | undefined): void {
    if (status !== undefined && status < 500) this.#silentSince = undefined;
    else this.#silentSince ??= started;
  }

  /** Whether another attempt after `waitMs` would still fall within the time that silence is borne. */
  mayRepeat(waitMs: number): boolean {
    return this.#silentSince === undefined || this.#now() + waitMs < this.#silentSince + this.#silenceMs;
  }

  sent(method: string, path: string, ending: string): void {
    this.count++;
    this.#log.verbose(`API request ${this.count}: ${method} ${path} → ${ending}`);
  }
}

/** The plugin. Registered before the plugins that repeat, so that they repeat what it wraps. */
export function attemptsPlugin(attempts: Attempts, secondMs: number, now: () => number) {
  return (octokit: Octokit): Record<string, never> => {
    octokit.hook.wrap('request', async (request, options) => {
      // In place: the hooks inside this one are bound to these very options.
      const own = options.request as {
        timeoutMs?: number;
        retries?: number;
        retryCount?: number;
        signal?: AbortSignal;
        parseSuccessResponseBody?: boolean;
      };
      const time = attempts.limit(own.timeoutMs);
      if (time === 0) {
        own.retries = 0;
        throw Object.assign(new Error('no answer so far, not asked again'), { status: 500, request: options });
      }
      const path = pathOf(octokit.request.endpoint(options).url);
      const started = now();
      const limit = timeLimit(time);
      let isOpen = false;
      try {
        own.signal = limit.signal;
        const response = await request(options);
        isOpen = own.parseSuccessResponseBody === false;
        attempts.ended(started, response.status);
        attempts.sent(options.method, path, String(response.status));
        return response;
      } catch (thrown) {
        const status = (thrown as { response?: { status?: number } }).response?.status;
        attempts.ended(started, status);
        attempts.sent(options.method, path, status === undefined ? 'no answer' : String(status));
        const next = (own.retryCount ?? 0) + 1;
        if (!attempts.mayRepeat(next * next * secondMs)) own.retries = 0;
        throw thrown;
      } finally {
        // A body that is still to be read stays under its limit.
        if (!isOpen) limit.clear();
      }
    });
    return {};
  };
}

/** A signal that aborts after `milliseconds`, unless it is cleared before. */
export function timeLimit(milliseconds: number): { readonly signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(NO_ANSWER)), milliseconds).unref();
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

/** Without the query, which may hold names of people's branches, and never the host. */
export function pathOf(url: string): string {
  return new URL(url).pathname;
}
