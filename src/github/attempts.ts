/**
 * Every single attempt of a request passes here: it is counted, gets a time limit of its own, and an API that stays silent
 * is given up in time.
 */
import type { Log } from '../ports.ts';
import type { RequestFailure } from './api-error.ts';

/** Real time that a socket is waited for, in milliseconds. */
export interface SocketTimes {
  /** How long one attempt may take before it counts as failed. */
  readonly attempt: number;
  /** The same for a body of many megabytes. */
  readonly transfer: number;
  /** Longest silence in the middle of a body. */
  readonly stall: number;
}

export const SOCKET_TIMES: SocketTimes = { attempt: 10_000, transfer: 120_000, stall: 10_000 };
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
  limit(wanted: number): number {
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

  /** One attempt; `name` is its method and path. Throws RequestFailure. A body that `isStream` stays under the limit. */
  async run<Answer extends { readonly status: number }>(
    name: string,
    wantedMs: number,
    isStream: boolean,
    send: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const time = this.limit(wantedMs);
    if (time === 0) throw Object.assign(new Error('no answer so far, not asked again'), { status: 500, request: {} });
    const [method = '', path = ''] = name.split(' ');
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
      const { response, status } = thrown as RequestFailure;
      this.ended(started, response === undefined ? undefined : status);
      this.sent(method, path, response === undefined ? 'no answer' : String(status));
      throw thrown;
    } finally {
      if (!isOpen) limit.clear();
    }
  }
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
