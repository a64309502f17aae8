/** What two models say of the same labels: rows counted by the cells of both their tables. */
import { InvariantError } from '../../errors.ts';
import type { ClassInput, MetricInput } from '../../metrics/contract.ts';
import { countedLabels, type LabelTable } from './label-table.ts';
import type { Discordance } from './tango.ts';

/** Above, most pairs of cells hold no row, and rows are looked at one by one. */
const MOST_PAIRS = 4_194_304;

export interface LabelPairs {
  readonly candidate: LabelTable;
  readonly baseline: LabelTable;
  /** Rows by (cell of the candidate) × (cells of the baseline) + (cell of the baseline); undefined for too many cells. */
  readonly counts: Float64Array | undefined;
}

const made = new WeakMap<ClassInput, { readonly baseline: ClassInput; readonly pairs: LabelPairs }>();

/** Counted once a pair. */
export function labelPairs(candidate: ClassInput, baseline: ClassInput): LabelPairs {
  const known = made.get(candidate);
  if (known?.baseline === baseline) return known.pairs;
  const tables = { candidate: countedLabels(candidate), baseline: countedLabels(baseline) };
  const pairs = { ...tables, counts: countsOf(tables.candidate, tables.baseline) };
  made.set(candidate, { baseline, pairs });
  return pairs;
}

function countsOf({ cellOfRow, masses }: LabelTable, other: LabelTable): Float64Array | undefined {
  const width = other.masses.length;
  if (masses.length * width > MOST_PAIRS) return undefined;
  const counts = new Float64Array(masses.length * width);
  const cellOfOther = other.cellOfRow;
  for (let i = 0; i < cellOfRow.length; i++) counts[cellOfRow[i]! * width + cellOfOther[i]!]! += 1;
  return counts;
}

/** Rows that only one of both has right. Inputs of classes; others throw InvariantError. */
export function discordanceOf(ours: MetricInput, theirs: MetricInput): Discordance {
  if (ours.task === 'regression' || theirs.task === 'regression') {
    throw new InvariantError('labels were asked about regression');
  }
  const { candidate, baseline, counts } = labelPairs(ours, theirs);
  const n = ours.truth.length;
  const isRight = ({ truths, predictions }: LabelTable, cell: number) => truths[cell] === predictions[cell];
  let gained = 0;
  let lost = 0;
  const add = (cell: number, other: number, rows: number) => {
    if (isRight(candidate, cell) === isRight(baseline, other)) return;
    if (isRight(candidate, cell)) gained += rows;
    else lost += rows;
  };
  const width = baseline.masses.length;
  if (counts === undefined) for (let i = 0; i < n; i++) add(candidate.cellOfRow[i]!, baseline.cellOfRow[i]!, 1);
  else for (let k = 0; k < counts.length; k++) add(Math.floor(k / width), k % width, counts[k]!);
  return { gained, lost, n };
}
