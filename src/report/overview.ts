/** Several models in one report: which comes first, and the table that ends it. */
import { isFailed, nameOf, type Report } from './contract.ts';
import { worstFirst } from './gate-order.ts';
import { formatTogether } from './number-text.ts';
import { code, type Phrase, plural, say, type Table, toned } from './phrase.ts';
import { DECISION_TONES } from './words.ts';

/** Rows of the overview; more are counted. */
const SHOWN = 200;

export type Ending = 'failed' | 'rejected' | 'pending' | 'approved';
const RANK: Readonly<Record<Ending, number>> = { failed: 0, rejected: 1, pending: 2, approved: 3 };

export function endingOf(report: Report): Ending {
  if (isFailed(report)) return report.isUnjudged === true ? 'pending' : 'failed';
  return report.verdict.decision;
}

/** Worst first, else as given. */
export function orderReports(reports: readonly Report[]): Report[] {
  return reports
    .map((report, position) => ({ report, position, rank: RANK[endingOf(report)] }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .map(({ report }) => report);
}

export function overviewTable(reports: readonly Report[]): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    columns: [
      { title: 'Model', align: 'left' },
      { title: 'Verdict', align: 'left' },
      { title: 'Gate', align: 'left' },
      right('Baseline'),
      right('Candidate'),
    ],
    rows: orderReports(reports).slice(0, SHOWN).map(overviewRow),
  };
}

function overviewRow(report: Report): Phrase[] {
  const ending = endingOf(report);
  const verdict = toned(DECISION_TONES[ending], ending, true);
  if (isFailed(report)) return [[code(report.model)], [verdict], [''], [''], ['']];
  const [gate] = worstFirst(report.verdict.gates);
  if (gate === undefined) return [[code(nameOf(report))], [verdict], [''], [''], ['']];
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== undefined);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === undefined ? 'none' : texts[0]!;
  const candidate = gate.candidate === undefined ? 'undefined' : texts[numbers.length - 1]!;
  return [[code(nameOf(report))], [verdict], [code(gate.metric)], [baseline], [candidate]];
}

/** `3 models: 1 rejected, 2 approved`. */
export function overviewTitle(reports: readonly Report[]): Phrase {
  const endings = reports.map(endingOf);
  const parts = (Object.keys(RANK) as Ending[])
    .map((ending) => ({ ending, count: endings.filter((other) => other === ending).length }))
    .filter(({ count }) => count > 0)
    .map(({ ending, count }) => `${count} ${ending}`);
  return say`${plural(reports.length, 'model')}: ${parts.join(', ')}`;
}
