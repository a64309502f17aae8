/** Whether the merge is blocked and by whose word, from the table of endings; and the button that renews a baseline. */
import type { Cause as EndingCause } from '../compare/endings.ts';
import { causeOf, consequenceOf } from '../compare/ruling.ts';
import type { Reason, Verdict } from '../documents/verdict.ts';
import { code, type Phrase, say } from './phrase.ts';
import { baseName } from './policy-words.ts';

/**
 * `` This blocks the merge, because `gate.on_shifted.pull_request` is `fail`. `` `first`: what the headline tells first,
 * undefined where it tells a gate that has no reason of its own. Undefined outside the platform and for a plain approval.
 */
export function mergeWords(
  verdict: Verdict,
  first: { readonly reason: Reason | undefined } | undefined,
): Phrase | undefined {
  const cause: EndingCause | undefined =
    first === undefined ? undefined : first.reason === undefined ? 'worse' : causeOf(first.reason, verdict);
  const consequence = consequenceOf(verdict, cause);
  if (consequence === undefined) return undefined;
  const { what, ruling } = consequence;
  const { key, because } = ruling;
  const why = key === undefined ? because : say`${code(key.path)} is ${code(key.word)}`;
  return say`${what}, because ${typeof why === 'string' ? [why] : why}.`;
}

/** `` press “Run workflow” of `assay.yml` on `main` ``: what makes a new baseline. */
export function renewWords({ run }: Verdict): Phrase {
  if (run === undefined) return say`run the workflow on the default branch`;
  const file = run.workflow.slice(run.workflow.lastIndexOf('/') + 1);
  return say`press “Run workflow” of ${code(file)} on ${code(run.defaultBranch)} (tab Actions)`;
}

/** What to do about a baseline that is out of reach. */
export function nextOfUnreachable(verdict: Verdict): Phrase {
  const { run, policy, decision } = verdict;
  if (run?.event === 'release') return nextOnMain(decision);
  if (run !== undefined && policy?.branch !== undefined && policy.branch !== run.defaultBranch) {
    return say`${renewWords(verdict)}, and bring ${baseName(verdict)} up to date with it: only runs of ${code(run.defaultBranch)} make a baseline.${orWaive('baseline_unreachable', verdict)}`;
  }
  const upToDate =
    run === undefined
      ? ''
      : say` If ${code(run.defaultBranch)} has moved on since, bring this branch up to date instead.`;
  return say`${renewWords(verdict)}: that renews the baseline. Then run this job again.${upToDate}${orWaive('baseline_unreachable', verdict)}`;
}

function nextOnMain(decision: Verdict['decision']): Phrase {
  return decision === 'rejected'
    ? say`have an owner write ${code('on_unreachable: {release: warn}')}: a run that fails makes no baseline, so this would not end.`
    : say`nothing to do: this run renews the baseline. Nothing is released, since nothing was compared.`;
}

export function nextOfShifted(verdict: Verdict): Phrase {
  const { run, decision } = verdict;
  const find = 'find out what changed in the data.';
  if (run?.event === 'release')
    return decision === 'rejected'
      ? say`${find} If the new data are right, have an owner write ${code('on_shifted: {release: warn}')}, which makes this the next baseline.`
      : say`${find} If it is a fault, repair it soon: this run is the next baseline.`;
  if (run === undefined)
    return say`${find} If the new data are right, have an owner accept them on the main branch, which makes a new baseline.`;
  if (decision === 'pending')
    return say`${find} If the new data are right, merge: ${code(run.defaultBranch)} then makes a new baseline.`;
  return say`${find}${orWaive('baseline_shifted', verdict, 'If the new data are right')}`;
}

export function nextOfNotComparable(verdict: Verdict): Phrase {
  const { run, decision } = verdict;
  if (run === undefined)
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (run.event === 'release')
    return say`nothing to do if the new data are right: what succeeds here is the next baseline.`;
  const merged = say`if the new data are right, merge: ${code(run.defaultBranch)} then makes a new baseline.`;
  return decision === 'pending'
    ? merged
    : say`keep the columns and rows that the baseline needs.${orWaive('not_comparable', verdict, 'If the new data are right')}`;
}

/** The way out of a red that is nobody's fault. */
function orWaive(reason: Reason, { decision, waivers = [] }: Verdict, when = 'If it cannot wait'): Phrase {
  if (decision !== 'rejected') return [];
  const asked = waivers.some(({ reasonCode, counted }) => reasonCode === reason && !counted);
  if (asked) return say` ${when}, mend what the waiver below lacks, and run this job again.`;
  const waiver = code(`{reason_code: ${reason}, reason: WHY, expires: YYYY-MM-DD}`);
  return say` ${when}, add ${waiver} to ${code('gate.waive')}, have somebody else with write access approve, and run this job again.`;
}
