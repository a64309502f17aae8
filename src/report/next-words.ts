/** What to do next: one sentence by what decided. */
import type { Reason, Verdict } from '../documents/verdict.ts';
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
  if (causes.length > 0 && causes.every(({ open }) => open !== undefined)) return nextOfOpen(verdict, causes);
  // The worst comes first, and the rest may go with it.
  const worst = first;
  if (worst?.next !== undefined) return worst.next;
  const reason = worst === undefined ? verdict.reasons[0] : worst.reason;
  const words = reason === undefined ? undefined : BY_REASON[reason];
  if (words !== undefined) return words;
  if (worst?.gate?.outcome === 'error')
    return say`repair what the sentence above names and run again; an error is never a pass.`;
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  const isOfChange = worst?.gate === undefined || worst.gate.outcome === 'worse';
  return say`find the cause under ${strong('What changed')}, or have an owner change the ${isOfChange ? 'margin' : 'threshold'} on the main branch.`;
}

function nextOfApproval({ rubberStamp, gates, reasons }: Verdict): Phrase {
  if (rubberStamp) return say`merge it to make it the baseline; the next run compares with it.`;
  if (reasons.includes('waived'))
    return say`merge it if the waiver below still holds; it is recorded with the verdict.`;
  if (gates.some((gate) => gate.outcome === 'inconclusive' && gate.informational !== true))
    return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
  if (gates.length > 0 && gates.every((gate) => gate.outcome === 'unchanged'))
    return say`nothing to release; merging changes no model.`;
  if (reasons.includes('ledger_exhausted'))
    return say`nothing stands in the way of a merge; hold out fresh rows before long.`;
  return say`nothing stands in the way of a merge.`;
}

function nextOfOpen({ decision }: Verdict, causes: readonly Cause[]): Phrase {
  const most = Math.max(0, ...causes.map(({ open }) => open?.rowsNeeded ?? 0));
  const rows = most > 0 ? `hold out about ${aboutRows(most)}` : 'hold out more rows';
  const isByWidth = causes.some(({ open }) => open?.isByWidth === true);
  if (decision === 'pending')
    return say`${rows}${isByWidth ? ', widen the margin' : ''}, or have an owner decide; a pending model may merge but is not released.`;
  return isByWidth ? say`${rows}, or have an owner widen the margin on the main branch.` : say`${rows}.`;
}

/** What nobody's model is to blame for. */
const OF_BASELINE: Partial<Readonly<Record<Reason, (verdict: Verdict) => Phrase>>> = {
  baseline_unreachable: nextOfUnreachable,
  baseline_shifted: nextOfShifted,
  not_comparable: nextOfNotComparable,
};

const assayYml = code('assay.yml');
const SAME_ROWS = say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
const UNDEFINED = say`see why the metric is undefined under ${strong('All metrics')}; a larger or stratified test set, or another metric, decides.`;

const BY_REASON: Partial<Readonly<Record<Reason, Phrase>>> = {
  no_thresholds: say`add a ${code('threshold')} to a gate in ${assayYml}, so that a first run has something to hold to, or have an owner accept this model.`,
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
