/** Why nobody can say how much of a change comes from the data and how much from the recipe. Never an ending. */
import type { Finding } from '../documents/finding.ts';
import { NO_ATTRIBUTION } from '../report/attribution-section.ts';

/** The closed list: what another job says is one of these, or nothing. */
const WHY = {
  unknown_origin: 'the baseline does not say from which commit, recipe and data it was trained',
  not_there:
    'recipe and data of its commit are not at hand (a clone with the whole history has them: `fetch-depth: 0` of actions/checkout)',
  other_recipe: 'the recipe at the commit of the baseline is not the one that it was trained by',
  other_data: 'the data at the commit of the baseline are not those that it was trained on',
  other_rows: 'read again, the data have other training rows than those the models were fitted on',
  not_crossed: 'the old recipe does not fit the new data, or the new recipe the old data',
  unreachable: 'recipe and data of the commit of the baseline could not be fetched',
  undefined_metric: 'no gated metric has a value for each of the crossed models',
} as const;

export type NoAttribution = keyof typeof WHY;

export function noAttribution(reason: NoAttribution): Finding {
  const message = `data and recipe both changed, and how much comes from which is not known: ${WHY[reason]}`;
  return { severity: 'info', rule: NO_ATTRIBUTION, message };
}

/** What another job says, in our own words: undefined for a finding that this file does not write. */
export function ownWordsOf(finding: Finding): Finding | undefined {
  const reasons = Object.keys(WHY) as NoAttribution[];
  return reasons.map(noAttribution).find(({ rule, message }) => rule === finding.rule && message === finding.message);
}
