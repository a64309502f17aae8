/** The Clock and Machine ports over this process. */
import type { Clock, Machine } from '../ports.ts';

export const localClock: Clock = { now: () => Date.now() };

export const localMachine: Machine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  /** `maxRSS` is in kilobytes on every system. */
  peakMemory: () => process.resourceUsage().maxRSS * 1024,
};
