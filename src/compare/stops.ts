import type { Verdict } from '../documents/verdict.ts';

/** Whether a verdict ends the run as a rejection: an informational policy shows one and stops nothing. */
export function stops({ decision, informational }: Pick<Verdict, 'decision' | 'informational'>): boolean {
  return decision === 'rejected' && informational !== true;
}
