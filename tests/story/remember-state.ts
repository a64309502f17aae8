/** What the double knows, to be had again: one run of main serves the tests of a file. Runs that were remembered start no further job. */
import type { Double } from '../github-double/server.ts';

/** Returns the way back. */
export function rememberState(double: Double): () => void {
  const { clock, ...rest } = double.state;
  const kept = copyOf(rest) as Record<string, unknown>;
  const time = clock.now();
  return () => {
    const state = double.state as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(copyOf(kept) as object)) refill(state, key, value);
    clock.set(time);
    double.faults.clear();
  };
}

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, copyOf(inner)]));
  if (value instanceof Set) return new Set(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}

/** Whoever holds the list or the table goes on holding it. */
function refill(state: Record<string, unknown>, key: string, value: unknown): void {
  const there = state[key];
  if (Array.isArray(there)) there.splice(0, there.length, ...(value as unknown[]));
  else if (there instanceof Map) {
    there.clear();
    for (const [name, inner] of value as Map<unknown, unknown>) there.set(name, inner);
  } else state[key] = value;
}
