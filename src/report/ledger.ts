/** How worn the test set is: one sentence, from 80 % of what it may judge. */
import { isNearlySpent, isSpent } from '../compare/ledger.ts';
import type { Verdict } from '../documents/verdict.ts';
import { code, groupThousands, type Phrase, plural, say } from './phrase.ts';

export function ledgerWords({ ledger }: Verdict): Phrase | undefined {
  if (ledger === undefined) return undefined;
  const most = groupThousands(ledger.max);
  if (isSpent(ledger))
    return say`This test set is spent: it has judged ${plural(ledger.evaluated, 'candidate')}, ${most} are allowed.`;
  if (!isNearlySpent(ledger)) return undefined;
  return say`This test set has judged ${plural(ledger.evaluated, 'candidate')} of the ${most} that it may judge.`;
}

/** The same, where the headline has not told it. */
export function ledgerNote(verdict: Verdict): Phrase | undefined {
  return isLedgerToldFirst(verdict) ? undefined : ledgerWords(verdict);
}

/** Whether the ledger is why the model was rejected. */
export function isLedgerToldFirst({ decision, reasons }: Verdict): boolean {
  return decision === 'rejected' && reasons.includes('ledger_exhausted');
}

export function nextOfLedger(): Phrase {
  return say`hold out rows that no candidate was judged on, as by another ${code('split.random_state')}, or have an owner raise ${code('gate.max_evaluations')} on the main branch.`;
}
