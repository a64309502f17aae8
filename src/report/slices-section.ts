/** How candidate and baseline do on parts of the held-out rows. */
import type { Outcome, Verdict } from '../documents/verdict.ts';
import { type GateWithInterval, hasInterval, signedImprovement } from './change-text.ts';
import type { ModelReport } from './contract.ts';
import { formatNumber, formatTogether } from './number-text.ts';
import { groupThousands, type Phrase, plural, type Section, say, toned } from './phrase.ts';
import { sliceName } from './slice-name.ts';
import { OUTCOME_WORDS } from './words.ts';

type Slice = Verdict['slices'][number];

/** At most so many metric columns and slices are shown; the documents hold all. */
const METRIC_COLUMNS = 3;
const SLICE_ROWS = 40;

export function slicesSection(report: ModelReport): Section | undefined {
  const slices = slicesOf(report);
  if (slices.length === 0) return undefined;
  const metrics = metricsOf(report, slices);
  const isCompared = slices.some((slice) =>
    Object.values(slice.metrics).some((metric) => metric.outcome !== undefined),
  );
  const shown = slices
    .map((slice, position) => ({ slice, position, rank: RANK[worstOutcome(slice)] }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .slice(0, SLICE_ROWS);
  const judged = shown.map(({ slice }) => judgedMetric(slice, metrics));
  const isMeasured = judged.some((metric) => metric !== undefined);
  const hasP = judged.some((metric) => metric?.adjustedPValue !== undefined);
  const rows = shown.map(({ slice }, i) => [
    slice.source === 'found' ? say`${sliceName(slice)} (found)` : sliceName(slice),
    [formatNumber(slice.rows)],
    ...metrics.map((metric) => metricCell(slice, metric)),
    ...(isMeasured ? [[improvementCell(judged[i])]] : []),
    ...(hasP ? [[pCell(judged[i])]] : []),
    ...(isCompared || slices.some(isSmall) ? [[outcomePiece(slice)]] : []),
  ]);
  const columns = [
    { title: 'Slice', align: 'left' as const },
    { title: 'Rows', align: 'right' as const },
    ...metrics.map((metric) => ({ title: metric, align: 'right' as const, isName: true })),
    ...(isMeasured ? [{ title: 'Improvement (interval)', align: 'right' as const }] : []),
    ...(hasP ? [{ title: 'p after Holm', align: 'right' as const }] : []),
    ...(isCompared || slices.some(isSmall) ? [{ title: 'Outcome', align: 'left' as const }] : []),
  ];
  const more = slices.length - shown.length;
  const searched = searchedWords(report);
  return {
    id: 'slices',
    title: [slicesSummary(slices)],
    blocks: [
      { type: 'table', table: { columns, rows } },
      ...(hasP ? [{ type: 'paragraph' as const, text: [HOLM_NOTE] }] : []),
      ...(more > 0 ? [{ type: 'paragraph' as const, text: [`${plural(more, 'more slice')} in the documents.`] }] : []),
      ...(searched === undefined ? [] : [{ type: 'paragraph' as const, text: [searched] }]),
    ],
  };
}

const HOLM_NOTE =
  'p: of so low a result if the slice were no worse than its margin, corrected for the number of slices. Only what is provably worse fails.';

/** The gate that a slice is judged by: the metric that is worse, else the first that was measured. */
function judgedMetric({ metrics }: Slice, names: readonly string[]): (GateWithInterval & SliceNumbers) | undefined {
  const measured = names.flatMap((name) => {
    const numbers = metrics[name];
    if (numbers === undefined) return [];
    const gate = { metric: name, direction: 'higher', require: 'no_worse', passed: true, ...numbers } as const;
    const told = { ...gate, outcome: numbers.outcome ?? ('not_compared' as const) };
    return hasInterval(told) ? [told] : [];
  });
  return measured.find(({ outcome }) => outcome === 'worse') ?? measured[0];
}

type SliceNumbers = Pick<Slice['metrics'][string], 'adjustedPValue'>;

function improvementCell(gate: (GateWithInterval & SliceNumbers) | undefined): string {
  return gate === undefined ? '' : signedImprovement(gate);
}

function pCell(gate: (GateWithInterval & SliceNumbers) | undefined): string {
  const p = gate?.adjustedPValue;
  return p === undefined ? '' : p < 0.001 ? '< 0.001' : formatNumber(p, 2);
}

/** `Slices: 1 of 2 is worse`. */
export function slicesSummary(slices: readonly Slice[]): string {
  const worse = slices.filter((slice) => worstOutcome(slice) === 'worse').length;
  if (worse > 0) return `Slices: ${worse} of ${slices.length} ${worse === 1 ? 'is' : 'are'} worse`;
  const missing = slices.filter(({ reason }) => reason === 'slice_missing').length;
  if (missing > 0) return `Slices: ${missing} of ${slices.length} ${missing === 1 ? 'is' : 'are'} missing`;
  const small = slices.filter(isSmall).length;
  const judged = slices.some((slice) => Object.values(slice.metrics).some((metric) => metric.outcome !== undefined));
  const note = small > 0 ? `, ${small} of them too small to judge` : '';
  return judged ? `Slices: none of ${slices.length} is worse${note}` : `Slices: ${slices.length}${note}`;
}

/** What Assay looked for on its own, beside the slices that the config names. */
function searchedWords({ verdict: { slices, slicesSearched = 0 } }: ModelReport): string | undefined {
  if (slicesSearched === 0) return undefined;
  const worse = slices.filter(({ source, reason }) => source === 'found' && reason === 'slice_worse').length;
  const found =
    worse === 0 ? 'none of them is' : worse === 1 ? 'one of them is' : `${groupThousands(worse)} of them are`;
  const where = 'categories and quartiles of single columns';
  return `Assay looked at ${plural(slicesSearched, 'slice')} on its own (${where}): ${found} worse.`;
}

/** Those of the verdict, of found ones those that fail; of a run without one, those of the evaluation. */
export function slicesOf(report: ModelReport): readonly Slice[] {
  const shown = report.verdict.slices.filter(({ source, reason }) => source !== 'found' || reason !== undefined);
  if (report.verdict.slices.length > 0 || report.evaluation === undefined) return shown;
  return report.evaluation.slices.map((slice) => ({
    ...slice,
    metrics: Object.fromEntries(
      Object.entries(slice.metrics).map(([name, metric]) => [
        name,
        'value' in metric ? { candidate: metric.value } : {},
      ]),
    ),
  }));
}

const RANK: Readonly<Record<Outcome | 'none', number>> = {
  error: 0,
  worse: 1,
  inconclusive: 2,
  none: 3,
  not_compared: 3,
  no_worse: 4,
  unchanged: 5,
  better: 6,
};

function worstOutcome(slice: Slice): Outcome | 'none' {
  if (slice.reason === 'slice_missing' || slice.reason === 'undefined_metric') return 'error';
  if (isSmall(slice)) return 'inconclusive';
  let worst: Outcome | 'none' = 'better';
  let known = false;
  for (const { outcome } of Object.values(slice.metrics)) {
    if (outcome === undefined) continue;
    known = true;
    if (RANK[outcome] < RANK[worst]) worst = outcome;
  }
  return known ? worst : 'none';
}

function isSmall(slice: Slice): boolean {
  return slice.rows < slice.minRows;
}

function outcomePiece(slice: Slice) {
  if (slice.reason === 'slice_missing') return toned('bad', 'missing', true);
  if (isSmall(slice)) return toned('warn', `too few rows (${groupThousands(slice.minRows)} needed)`, true);
  const outcome = worstOutcome(slice);
  if (outcome === 'none') return '';
  const tone = outcome === 'worse' || outcome === 'error' ? 'bad' : outcome === 'inconclusive' ? 'warn' : 'good';
  return outcome === 'not_compared' ? OUTCOME_WORDS[outcome] : toned(tone, OUTCOME_WORDS[outcome], true);
}

function metricsOf(report: ModelReport, slices: readonly Slice[]): string[] {
  const known = new Set(slices.flatMap((slice) => Object.keys(slice.metrics)));
  const gated = report.verdict.gates.map((gate) => gate.metric).filter((metric) => known.has(metric));
  return [...new Set([...gated, ...[...known].sort()])].slice(0, METRIC_COLUMNS);
}

function metricCell(slice: Slice, metric: string): Phrase {
  const numbers = slice.metrics[metric];
  if (numbers === undefined || (isSmall(slice) && numbers.candidate === undefined)) return [''];
  const { candidate, baseline } = numbers;
  if (candidate === undefined) return ['undefined'];
  if (baseline === undefined) return [formatNumber(candidate)];
  const [before, after] = formatTogether([baseline, candidate]);
  return [before === after ? after! : `${before} → ${after}`];
}
