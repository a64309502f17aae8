/** The double's time. It stands still until a write ticks it or a test moves it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Moves on by one second, as every write does, so that later things have later times. Returns the new time. */
  tick(): number;
  advance(milliseconds: number): void;
  set(time: number): void;
}

export function createClock(start: number): Clock {
  // Whole seconds: GitHub shows no fractions, and git knows none.
  let time = Math.floor(start / 1000) * 1000;
  return {
    now: () => time,
    tick: () => {
      time += 1000;
      return time;
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
    set: (to) => {
      time = to;
    },
  };
}

/** As GitHub writes times: `2026-11-22T21:15:31Z`. */
export function isoTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
