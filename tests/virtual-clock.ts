import type { Clock } from '../src/ports.ts';

export interface VirtualClock extends Clock {
  /** What was waited for, in milliseconds, in the order in which it was asked. */
  readonly waits: readonly number[];
  advance(milliseconds: number): void;
}

/** Time that passes only where somebody waits: the waiting end in the order of their times, and cost nothing. */
export function virtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  let now = start;
  const waits: number[] = [];
  const sleepers: { readonly at: number; wake(): void }[] = [];
  const wakeNext = () => {
    const next = sleepers.reduce((first, one) => (one.at < first.at ? one : first));
    sleepers.splice(sleepers.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.wake();
  };
  return {
    waits,
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        waits.push(milliseconds);
        sleepers.push({ at: now + milliseconds, wake });
        setImmediate(wakeNext);
      }),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
