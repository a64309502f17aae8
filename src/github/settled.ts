/**
 * An answer that is cut off can leave a promise behind that nothing will ever settle: `@actions/http-client` waits for the
 * end of a body and hears nothing of its breaking off. Node then has nothing left to do and ends with its own 13. Whoever
 * waits here gets an InfrastructureError instead.
 */
import { InfrastructureError } from '../errors.ts';

/** Those that wait, the innermost last. */
const waiting: (() => void)[] = [];

/** Node has nothing left to do. One at a time: what the innermost does next may settle the others. */
function drained(): void {
  waiting.at(-1)?.();
}

/** `what` for people. `limitMs`: of real time, for where something else keeps the process alive. */
export async function settled<T>(work: () => Promise<T>, what: string, limitMs?: number): Promise<T> {
  let end = () => {};
  const never = new Promise<never>((_, reject) => {
    end = () => reject(new InfrastructureError(`${what}: the answer broke off or never came. Safe to re-run`));
  });
  if (waiting.length === 0) process.on('beforeExit', drained);
  waiting.push(end);
  const timer = limitMs === undefined ? undefined : setTimeout(end, limitMs).unref();
  try {
    return await Promise.race([work(), never]);
  } finally {
    clearTimeout(timer);
    waiting.splice(waiting.lastIndexOf(end), 1);
    if (waiting.length === 0) process.off('beforeExit', drained);
  }
}
