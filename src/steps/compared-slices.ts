/** Which slices a comparison is asked of: configured, found, vanished, and those that another job found. */
import { isResampled } from '../compare/intervals/method-of-metric.ts';
import { primaryGate } from '../compare/policy.ts';
import type { Compared, CompareRequest } from '../compare/verdict.ts';
import type { Finding } from '../documents/finding.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { Verdict } from '../documents/verdict.ts';
import type { FoundBaseline } from './baseline.ts';
import { datasetOf } from './dataset.ts';
import { foundColumns, groupFound } from './found-slices.ts';
import { claimedSlices } from './handed-over.ts';
import type { ChainOptions } from './options.ts';
import type { Recipe } from './recipe.ts';
import { evaluationOf, optionalDataCheck, predictionsOf, type Session } from './session.ts';
import { groupSlices } from './slices.ts';
import { type Slice, shrunkSlices, unpairedSlices, vanishedCategories, vanishedSlices } from './vanished-slices.ts';

export interface ComparedSlices extends Pick<CompareRequest, 'slices' | 'otherSlices' | 'slicesSearched'> {
  readonly findings: readonly Finding[];
  /** The verdict, with a word on slices of which no row is compared. */
  withUnpaired(verdict: Verdict, compared: Compared): Verdict;
}

export async function comparedSlices(
  session: Session,
  found: FoundBaseline | undefined,
  options: ChainOptions,
): Promise<ComparedSlices> {
  const { recipe } = session;
  const now = sizesOf(recipe, await predictionsOf(session));
  const before = await slicesBefore(recipe, found);
  const claimed = claimedSlices(options.handedOver?.get(recipe.name));
  return {
    slices: await slicesOf(session, found, options),
    // Found where the rows were at hand, a claim can only reject.
    otherSlices: [...vanishedSlices(recipe, before, now), ...claimed.slices],
    slicesSearched: options.handedOver === undefined ? undefined : claimed.searched,
    findings: [
      ...shrunkSlices(recipe, before, now),
      ...vanishedCategories(found?.dataCheck, await optionalDataCheck(session)),
      ...(found === undefined ? [] : notLookedFor(recipe)),
    ],
    withUnpaired: (verdict, compared) => withUnpaired(verdict, now, compared),
  };
}

/** Configured ones from the predictions; found ones where the rows are at hand and there is a baseline to compare with. */
async function slicesOf(
  session: Session,
  found: FoundBaseline | undefined,
  { handedOver }: ChainOptions,
): Promise<CompareRequest['slices']> {
  const { recipe } = session;
  const shown = [...new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])];
  const primary = primaryGate(recipe.policy).metric.name;
  const isLooked =
    recipe.evaluate.findSlices && found !== undefined && handedOver === undefined && !isResampled(primary);
  const dataset = isLooked ? await datasetOf(session) : undefined;
  // Data that changed since would put other rows' values beside the predictions.
  const isOfThese = dataset?.testDigest === (await evaluationOf(session)).testDigest;
  const columns = dataset !== undefined && isOfThese ? foundColumns(recipe, dataset) : new Map();
  return (paired, rows) => {
    const count = paired.ids.length;
    const configured = groupSlices(recipe, paired.slices, count);
    return [
      ...configured.map((slice) => ({ ...slice, source: 'configured' as const, metrics: shown })),
      ...groupFound(columns, count, rows, primary),
    ];
  };
}

/** Of the baseline's own held-out rows, by its evaluation; where it left none, by the slice columns of its predictions. */
async function slicesBefore(recipe: Recipe, found: FoundBaseline | undefined): Promise<readonly Slice[]> {
  if (found === undefined || recipe.evaluate.slices.length === 0) return [];
  if (found.evaluation !== undefined) return found.evaluation.slices;
  const predictions = await found.predictions();
  return predictions === undefined ? [] : sizesOf(recipe, predictions);
}

/** Of configured slices whose columns the predictions hold. */
function sizesOf(recipe: Recipe, { slices, ids }: Predictions): Slice[] {
  const asked = recipe.evaluate.slices.filter(({ columns }) => columns.every((name) => slices.has(name)));
  const known = { ...recipe, evaluate: { ...recipe.evaluate, slices: asked } };
  return groupSlices(known, slices, ids.length).map((slice) => ({ ...slice, rows: slice.rows.length }));
}

/** The bootstrap takes too long for every category of every column. */
function notLookedFor({ evaluate, policy }: Recipe): Finding[] {
  const { name } = primaryGate(policy).metric;
  if (!evaluate.findSlices || !isResampled(name)) return [];
  const message = `no slices were looked for: ${name} has no interval but the bootstrap, which takes too long for each`;
  return [{ severity: 'info', rule: 'slices_not_searched', message }];
}

function withUnpaired(verdict: Verdict, now: readonly Slice[], { baseline }: Compared): Verdict {
  if (baseline === undefined) return verdict;
  const paired = verdict.slices.filter(({ source, reason }) => source !== 'found' && reason !== 'slice_missing');
  return { ...verdict, findings: [...verdict.findings, ...unpairedSlices(now, paired)] };
}
