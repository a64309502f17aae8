/** What two models say of the same labels: rows counted by the cells of both their tables. */
import { InvariantError } from '../../errors.ts';
import type { ClassInput, MetricInput } from '../../metrics/contract.ts';
import { countedLabels, type LabelTable } from '../../metrics/label-table.ts';
import type { Discordance } from './tango.ts';

/** Above, most pairs of cells hold no row, and a map finds those that do. */
const MOST_DENSE_PAIRS = 4_194_304;

/** Of two tables of the same rows: pairs of cells, one of each, that have rows. */
export interface LabelPairs {
  readonly candidate: LabelTable;
  readonly baseline: LabelTable;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly rows: Float64Array;
}

const made = new WeakMap<ClassInput, { readonly baseline: ClassInput; readonly pairs: LabelPairs }>();

/** Counted once a pair. In the order of the class codes, so that the order of the rows does not show. */
export function labelPairs(candidate: ClassInput, baseline: ClassInput): LabelPairs {
  const known = made.get(candidate);
  if (known?.baseline === baseline) return known.pairs;
  const tables = { candidate: countedLabels(candidate), baseline: countedLabels(baseline) };
  const held = rowsOfPairs(candidate, baseline, tables);
  const width = tables.baseline.masses.length;
  const pairs = {
    ...tables,
    ours: held.map(([pair]) => Math.floor(pair / width)),
    theirs: held.map(([pair]) => pair % width),
    rows: Float64Array.from(held, ([, rows]) => rows),
  };
  made.set(candidate, { baseline, pairs });
  return pairs;
}

/** [(cell of the candidate) × (cells of the baseline) + (cell of the baseline), its rows], by rising pair. */
function rowsOfPairs(
  candidate: ClassInput,
  baseline: ClassInput,
  tables: Pick<LabelPairs, 'candidate' | 'baseline'>,
): (readonly [number, number])[] {
  const sides = candidate.classes.length * baseline.classes.length;
  const held =
    sides * sides <= MOST_DENSE_PAIRS
      ? densePairs(candidate, baseline, tables)
      : sparsePairs(candidate, baseline, tables);
  return held.sort(([a], [b]) => a - b);
}

/** Counted in a table of all four codes: no row asks for its cells. */
function densePairs(
  { truth, prediction, classes }: ClassInput,
  baseline: ClassInput,
  tables: Pick<LabelPairs, 'candidate' | 'baseline'>,
): (readonly [number, number])[] {
  const { truth: otherTruth, prediction: otherPrediction } = baseline;
  const [ours, theirs] = [classes.length, baseline.classes.length];
  const width = theirs * theirs;
  const rows = new Uint32Array(ours * ours * width);
  for (let i = 0; i < truth.length; i++) {
    rows[(truth[i]! * ours + prediction[i]!) * width + otherTruth[i]! * theirs + otherPrediction[i]!]! += 1;
  }
  const held: (readonly [number, number])[] = [];
  rows.forEach((count, place) => {
    if (count === 0) return;
    const cell = tables.candidate.cellAt(Math.floor(place / width));
    held.push([cell * tables.baseline.masses.length + tables.baseline.cellAt(place % width), count]);
  });
  return held;
}

/** By cells, of which there are no more than rows: four codes of many classes are too large a number. */
function sparsePairs(
  { truth, prediction, classes }: ClassInput,
  baseline: ClassInput,
  tables: Pick<LabelPairs, 'candidate' | 'baseline'>,
): (readonly [number, number])[] {
  const { truth: otherTruth, prediction: otherPrediction } = baseline;
  const [ours, theirs] = [classes.length, baseline.classes.length];
  const held = new Map<number, number>();
  for (let i = 0; i < truth.length; i++) {
    const cell = tables.candidate.cellAt(truth[i]! * ours + prediction[i]!);
    const other = tables.baseline.cellAt(otherTruth[i]! * theirs + otherPrediction[i]!);
    const pair = cell * tables.baseline.masses.length + other;
    held.set(pair, (held.get(pair) ?? 0) + 1);
  }
  return [...held];
}

/** Rows that only one of both has right. Inputs of classes; others throw InvariantError. */
export function discordanceOf(candidate: MetricInput, baseline: MetricInput): Discordance {
  if (candidate.task === 'regression' || baseline.task === 'regression') {
    throw new InvariantError('labels were asked about regression');
  }
  const pairs = labelPairs(candidate, baseline);
  let gained = 0;
  let lost = 0;
  pairs.rows.forEach((rows, pair) => {
    const isOurs = isRight(pairs.candidate, pairs.ours[pair]!);
    if (isOurs === isRight(pairs.baseline, pairs.theirs[pair]!)) return;
    if (isOurs) gained += rows;
    else lost += rows;
  });
  return { gained, lost, n: candidate.truth.length };
}

function isRight({ truths, predictions }: LabelTable, cell: number): boolean {
  return truths[cell] === predictions[cell];
}
