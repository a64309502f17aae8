/** When a request may go: so many at once, writes with the pauses that GitHub asks for, none before a limit lifts. */
import type { Clock } from '../ports.ts';

const MOST_AT_ONCE = 10;
/** Between two writes, in milliseconds, and between two that notify people. */
const WRITE_GAP_MS = 1000;
const NOTICE_GAP_MS = 3000;
/** Routes whose writes notify people. */
const NOTIFIES = /^POST \S+\/(?:issues\/[^/]+\/comments|releases)$/;

export class Pace {
  readonly #clock: Clock;
  #active = 0;
  readonly #queue: (() => void)[] = [];
  /** Turns are given one after another. */
  #turns: Promise<void> = Promise.resolve();
  #writeFrom = Number.NEGATIVE_INFINITY;
  #noticeFrom = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits until a write by `route` may go, and says whether it did. Whoever was let through has had the turn. */
  turn(route: string): Promise<boolean> {
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
    this.#turns = turn.then(() => {});
    return turn;
  }

  /** A write by `route` goes now. */
  wrote(route: string): void {
    const now = this.#clock.now();
    this.#writeFrom = Math.max(this.#writeFrom, now + WRITE_GAP_MS);
    if (NOTIFIES.test(route)) this.#noticeFrom = now + NOTICE_GAP_MS;
  }

  /** A limit was met: no write for so long. */
  hold(milliseconds: number): void {
    this.#writeFrom = Math.max(this.#writeFrom, this.#clock.now() + milliseconds);
  }

  /** `send` once there is room for it. */
  async within<T>(send: () => Promise<T>): Promise<T> {
    if (this.#active >= MOST_AT_ONCE) await new Promise<void>((free) => this.#queue.push(free));
    else this.#active++;
    try {
      return await send();
    } finally {
      // The place goes to the next in line, or is free.
      const next = this.#queue.shift();
      if (next === undefined) this.#active--;
      else next();
    }
  }
}
