import type { Verdict } from '../documents/verdict.ts';
import { effectOf } from './endings.ts';

/** Whether a verdict ends the run as a rejection: an informational policy shows one and stops nothing. */
export function stops(verdict: Pick<Verdict, 'decision' | 'informational'>): boolean {
  return effectOf(verdict).exitCode !== 0;
}
