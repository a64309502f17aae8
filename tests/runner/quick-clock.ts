import type { Clock } from '../../src/ports.ts';
import { virtualClock } from '../virtual-clock.ts';

/** Time passes as it does, and waiting costs none: whoever waits finds that the time is over. */
export function quickClock(): Clock {
  let last = Date.now();
  const clock = virtualClock(last);
  const now = () => {
    const real = Date.now();
    clock.advance(real - last);
    last = real;
    return clock.now();
  };
  return {
    now,
    sleep: (milliseconds) => {
      now();
      return clock.sleep(milliseconds);
    },
  };
}
