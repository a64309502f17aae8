/** What to do next: one sentence by what decided. */
import type { GateResult, Reason, Verdict } from '../documents/verdict.ts';
import type { Cause } from './causes.ts';
import { isOfFiles } from './compared.ts';
import { nextOfNotComparable, nextOfShifted, nextOfUnreachable } from './merge-words.ts';
import { code, type Phrase, say, strong } from './phrase.ts';
import { aboutRows } from './why-gate.ts';

export function nextWords(verdict: Verdict, causes: readonly Cause[]): Phrase {
  if (verdict.decision === 'approved') return nextOfApproval(verdict);
  const [first] = causes;
  const ofBaseline = first?.reason === undefined ? undefined : OF_BASELINE[first.reason];
  if (ofBaseline !== undefined) return ofBaseline(verdict);
  const open = causes.filter((cause) => cause.open !== undefined);
  const isOpen = verdict.decision === 'pending' ? first?.open !== undefined : open.length === causes.length;
  if (open.length > 0 && isOpen) return nextOfOpen(verdict, open);
  // The worst comes first, and the rest may go with it.
  const worst = first;
  if (worst?.next !== undefined) return worst.next;
  const reason = worst === undefined ? verdict.reasons[0] : worst.reason;
  const words = reason === undefined ? undefined : BY_REASON[reason];
  if (words !== undefined) return words;
  if (worst?.gate?.outcome === 'error')
    return say`repair what the sentence above names and run again; an error is never a pass.`;
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  // Without a baseline nothing is listed as changed.
  const cause =
    verdict.baseline.found === 'none' ? ['improve the model'] : say`find the cause under ${strong('What changed')}`;
  return say`${cause}, or have an owner change the ${limitsOf(worst?.gate)} on the main branch.`;
}

/** All that stands in the way: a wider margin alone helps no model that misses its threshold too. */
function limitsOf(gate: GateResult | undefined): string {
  if (gate !== undefined && gate.outcome !== 'worse') return 'threshold';
  return gate?.thresholdHeld === false ? 'margin and the threshold' : 'margin';
}

function nextOfApproval({ rubberStamp, gates, reasons, run }: Verdict): Phrase {
  if (rubberStamp)
    return run?.event === 'release'
      ? say`nothing to do: the next run compares with this one.`
      : say`merge it to make it the baseline; the next run compares with it.`;
  if (reasons.includes('waived'))
    return say`merge it if the waiver below still holds; it is recorded with the verdict.`;
  if (gates.some((gate) => gate.outcome === 'inconclusive' && gate.informational !== true))
    return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
  if (gates.length > 0 && gates.every((gate) => gate.outcome === 'unchanged'))
    return say`nothing to release; merging changes no model.`;
  if (reasons.includes('ledger_exhausted'))
    return say`nothing stands in the way of a merge; hold out fresh rows before long.`;
  return run?.event === 'release'
    ? say`nothing to do: this model is the next baseline.`
    : say`nothing stands in the way of a merge.`;
}

/** A first run that nothing held to. */
function nextOfNoThresholds({ run }: Verdict): Phrase {
  const threshold = say`a ${code('threshold')} on a gate in ${code('assay.yml')} gives a first run something to hold to.`;
  return run?.event === 'release'
    ? say`nothing to do: the next run compares with this one.`
    : say`merge it to make it the baseline; ${threshold}`;
}

function nextOfOpen({ decision }: Verdict, causes: readonly Cause[]): Phrase {
  const most = Math.max(0, ...causes.map(({ open }) => open?.rowsNeeded ?? 0));
  const rows = most > 0 ? `hold out about ${aboutRows(most)}` : 'hold out more rows';
  const isByWidth = causes.some(({ open }) => open?.isByWidth === true);
  if (decision === 'pending')
    return say`${rows}${isByWidth ? ', widen the margin' : ''}, or have an owner decide; a pending model may merge but is not released.`;
  return isByWidth ? say`${rows}, or have an owner widen the margin on the main branch.` : say`${rows}.`;
}

/** What no model is to blame for. */
const OF_BASELINE: Partial<Readonly<Record<Reason, (verdict: Verdict) => Phrase>>> = {
  baseline_unreachable: nextOfUnreachable,
  baseline_shifted: nextOfShifted,
  not_comparable: nextOfNotComparable,
  no_thresholds: nextOfNoThresholds,
};

const assayYml = code('assay.yml');
const SAME_ROWS = say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
const UNDEFINED = say`see why the metric is undefined under ${strong('All metrics')}; a larger or stratified test set, or another metric, decides.`;

const BY_REASON: Partial<Readonly<Record<Reason, Phrase>>> = {
  model_missing: say`keep the model under this name in ${assayYml} and in the workflow’s ${code('config')} and ${code('models')}; to rename or retire it, have an owner merge that past this check.`,
  undefined_metric: UNDEFINED,
  metric_missing: say`see to it that the metric is computed for both sides, and run again.`,
  ids_mismatch: SAME_ROWS,
  truth_differs: SAME_ROWS,
  prediction_not_finite: say`find the rows without a finite prediction, repair the model and run again.`,
  relative_to_zero: say`have an owner write ${code('max_absolute_regression')} in place of the relative margin.`,
  slice_missing: say`bring back held-out rows of the slice, or have an owner take it out of ${code('evaluate.slices')}.`,
  no_baseline: say`run the main branch first, so that there is a baseline, or have an owner allow a first run.`,
  required_better: say`improve the model, or have an owner change ${code('require')} on the main branch.`,
  suspicious_improvement: say`look for a leak; if the gain is real, have an owner raise ${code('max_improvement')}.`,
  dummy_not_beaten: say`check target, features and split: a model must learn more than an average.`,
};
