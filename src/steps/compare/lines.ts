/** What `compare` tells of a model in one line. */
import { stops } from '../../compare/stops.ts';
import type { Verdict } from '../../documents/verdict.ts';
import { verdictLine } from '../../report/verdict-line.ts';
import type { ModelOutcome } from '../chain.ts';
import type { Line } from '../verb-end.ts';

export function lineOf({ name, failure, isRetold, verdict, session }: ModelOutcome): Line {
  if (failure !== undefined) return { kind: isRetold ? 'info' : 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected') return rejectedLine(name, verdict);
  return { kind: 'info', text: `${name}: compare done, documents in ${session.folder}` };
}

/** A verdict that stops nothing is no failure of the step. */
export function rejectedLine(name: string, verdict: Verdict): Line {
  const text = `${name}: ${verdictLine(verdict)}`;
  return stops(verdict) ? { kind: 'failed', text } : { kind: 'notice', text: `${text}; the policy is informational` };
}
