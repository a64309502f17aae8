/** The Clock and Machine ports over this process. */
import { readFileSync } from 'node:fs';
import type { Clock, Machine } from '../ports.ts';

export const localClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds)),
};

export const localMachine: Machine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  peakMemory: () => (highWaterMark() ?? process.resourceUsage().maxRSS) * 1024,
};

/**
 * In kilobytes, where the system tells it. Linux counts the parent's memory into `maxRSS` of a child that it started by
 * copying itself.
 */
function highWaterMark(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found === null ? undefined : Number(found[1]);
  } catch {
    return undefined;
  }
}
