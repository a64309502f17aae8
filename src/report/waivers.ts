/** Who excused what, and why what asks for it does not count. Reasons and names are the head's own text. */
import type { Verdict, Waiver } from '../documents/verdict.ts';
import { code, type Phrase, quote, say } from './phrase.ts';

/** Of each kind; more are in the verdict. */
const SHOWN = 5;

/** One sentence a waiver: first those that count. Of a verdict that stands without them, only what is wrong with them. */
export function waiverWords(verdict: Verdict): Phrase[] {
  const { waivers = [] } = verdict;
  const counted = waivers.filter((waiver) => waiver.counted).slice(0, SHOWN);
  const refused = waivers.filter((waiver) => !waiver.counted && isWorthTelling(waiver, verdict)).slice(0, SHOWN);
  return [...counted.map(countedWords), ...refused.map(refusedWords)];
}

/** A waiver that outlived its use is no news while nothing stands where it would help. */
function isWorthTelling({ metric, reasonCode }: Waiver, { decision, gates }: Verdict): boolean {
  if (reasonCode !== undefined) return decision !== 'approved';
  const gate = gates.find((one) => one.metric === metric);
  return decision !== 'approved' || gate === undefined || !gate.passed;
}

function countedWords(waiver: Waiver): Phrase {
  const { expires, reason } = waiver;
  return say`${subject(waiver)} is waived until ${code(expires)} by ${allowanceWords(waiver)}. Reason: ${quote(reason)}${stopAfter(reason)}`;
}

function allowanceWords({ by, allowedBy = '' }: Waiver): Phrase {
  switch (by) {
    case 'review':
      return say`an approving review of ${code(allowedBy)}`;
    case 'label':
      return say`the label ${code('assay-waive')}, which ${code(allowedBy)} set`;
    case 'merged':
      return ['being merged into the default branch'];
    case undefined:
      return ['nobody'];
  }
}

function refusedWords(waiver: Waiver): Phrase {
  const { expires, problem = 'no reason given' } = waiver;
  return say`The waiver of ${subject(waiver)} (until ${code(expires)}) does not count: ${quote(problem)}${stopAfter(problem)}`;
}

/** The gate, or the reason. */
function subject({ metric, reasonCode }: Waiver): Phrase {
  return [code(reasonCode ?? metric ?? 'nothing')];
}

function stopAfter(sentence: string): string {
  return /[.!?]$/.test(sentence) ? '' : '.';
}
