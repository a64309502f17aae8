/** Metrics of label counts: the jackknife over cells of the table of true and predicted classes. */
import { InvariantError } from '../../errors.ts';
import type { ClassInput, LabelCounts, Metric, MetricInput } from '../../metrics/contract.ts';
import { countedLabels, type LabelTable, labelTable } from '../../metrics/label-table.ts';
import { findMetric } from '../../metrics/table.ts';
import { Sum } from '../../numbers.ts';
import type { Interval, IntervalMethod, Undefined } from './contract.ts';
import { improvementOf, isUndefined } from './contract.ts';
import { type InfluenceOf, influenceMethod, studentInterval } from './influence.ts';
import { labelPairs } from './label-pairs.ts';

/** Share of all rows that a weighted cell is moved by, up and down, for its slope. */
const SLOPE_STEP = 1e-5;

/**
 * ψ_i = (n − 1)·(mean of θ_(−j) over rows j − θ_(−i)), where θ_(−i) is the metric without row i: rows of one cell share
 * it, so it costs one value a cell. What a joint cell (truth, candidate, baseline) takes away from a difference is the
 * difference of what both models' cells take, so this is the joint-cell jackknife of statistics, section 3.
 * With weights: n × the slope of the metric in the cell's mass. Undefined where leaving a row out makes it undefined.
 */
export function labelCellInfluence(name: string): InfluenceOf {
  return (input, weights) => {
    const classes = classesOf(input);
    const table = weights === undefined ? countedLabels(classes) : labelTable(classes, weights);
    const cells = cellInfluences(name, classes, table, weights !== undefined);
    if (isUndefined(cells)) return cells;
    const { value, influences } = cells;
    const { truth, prediction } = classes;
    const rows = new Float64Array(truth.length);
    for (let i = 0; i < rows.length; i++) {
      rows[i] = influences[table.cellAt(truth[i]! * table.classes + prediction[i]!)]!;
    }
    if (weights !== undefined) for (let i = 0; i < rows.length; i++) rows[i]! *= weights[i]!;
    return { value, rows, scale: 1, center: 0 };
  };
}

/** The jackknife with Student's t. Without weights and groups it sums over cells and never over rows. */
export function labelCellMethod(name: string): IntervalMethod {
  const byRows = influenceMethod('jackknife_t', 'student', labelCellInfluence(name));
  return {
    difference(pair, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return byRows.difference(pair, sampling);
      const [ours, theirs] = [classesOf(pair.candidate), classesOf(pair.baseline)];
      const { candidate, baseline, ours: cells, theirs: others, rows } = labelPairs(ours, theirs);
      const mine = cellInfluences(name, ours, candidate, false);
      if (isUndefined(mine)) return mine;
      const other = cellInfluences(name, theirs, baseline, false);
      if (isUndefined(other)) return other;
      const sign = pair.metric.direction === 'higher' ? 1 : -1;
      const influences = rows.map((_, k) => sign * (mine.influences[cells[k]!]! - other.influences[others[k]!]!));
      const estimate = improvementOf(pair.metric, mine.value, other.value);
      return cellInterval(estimate, rows, influences, ours.truth.length, sampling.alpha);
    },
    own(side, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return byRows.own(side, sampling);
      const input = classesOf(side.input);
      const table = countedLabels(input);
      const cells = cellInfluences(name, input, table, false);
      if (isUndefined(cells)) return cells;
      return cellInterval(cells.value, table.masses, cells.influences, input.truth.length, sampling.alpha);
    },
  };
}

/** sd(ψ)/√n with ddof 1, rows of a cell at once. The mean of ψ is 0 but for rounding, which is taken out. At least 2 rows. */
function cellInterval(
  estimate: number,
  masses: Float64Array,
  influences: Float64Array,
  n: number,
  alpha: number,
): Interval {
  const sums = new Sum();
  const squares = new Sum();
  for (let cell = 0; cell < masses.length; cell++) {
    const influence = influences[cell]!;
    sums.add(masses[cell]! * influence);
    squares.add(masses[cell]! * influence * influence);
  }
  const variance = Math.max(0, squares.value - (sums.value * sums.value) / n) / (n - 1);
  return studentInterval(estimate, Math.sqrt(variance / n), n - 1, alpha, { method: 'jackknife_t', n });
}

interface CellInfluences {
  readonly value: number;
  /** By cell of the table. */
  readonly influences: Float64Array;
}

function cellInfluences(
  name: string,
  classes: ClassInput,
  table: LabelTable,
  weighed: boolean,
): CellInfluences | Undefined {
  const formula = formulaOf(name, classes);
  const counts = countsOf(table, classes.classes.length);
  const value = formula(counts);
  if (typeof value !== 'number') return value;
  const influences = weighed ? slopes(table, counts, formula) : leftOut(table, counts, formula);
  return isUndefined(influences) ? influences : { value, influences };
}

type Formula = (counts: LabelCounts) => number | Undefined;
type Counts = { -readonly [Key in keyof LabelCounts]: LabelCounts[Key] };

function formulaOf(name: string, { positive }: ClassInput): Formula {
  const fromCounts: Metric['fromCounts'] = findMetric(name)?.fromCounts;
  if (fromCounts === undefined) throw new InvariantError(`${name} is no metric of label counts`);
  return (counts) => {
    const answer = fromCounts(counts, positive);
    return 'value' in answer ? answer.value : answer;
  };
}

function classesOf(input: MetricInput): ClassInput {
  if (input.task === 'regression') throw new InvariantError('label counts were asked about regression');
  return input;
}

function countsOf(table: LabelTable, classes: number): Counts {
  const counts = {
    rows: 0,
    correct: 0,
    truth: new Float64Array(classes),
    predicted: new Float64Array(classes),
    hits: new Float64Array(classes),
  };
  table.masses.forEach((mass, cell) => {
    move(counts, table, cell, mass);
  });
  return counts;
}

function move(counts: Counts, { truths, predictions }: LabelTable, cell: number, mass: number): void {
  const truth = truths[cell]!;
  const predicted = predictions[cell]!;
  counts.rows += mass;
  counts.truth[truth]! += mass;
  counts.predicted[predicted]! += mass;
  if (truth !== predicted) return;
  counts.hits[truth]! += mass;
  counts.correct += mass;
}

function leftOut(table: LabelTable, counts: Counts, formula: Formula): Float64Array | Undefined {
  const n = counts.rows;
  if (n < 2) return { undefined: 'an interval needs at least 2 rows' };
  const values = new Float64Array(table.masses.length);
  const total = new Sum();
  for (let cell = 0; cell < values.length; cell++) {
    move(counts, table, cell, -1);
    const value = formula(counts);
    move(counts, table, cell, 1);
    if (typeof value !== 'number') {
      return { undefined: `with one row left out it has no value: ${value.undefined}` };
    }
    values[cell] = value;
    total.add(table.masses[cell]! * value);
  }
  const mean = total.value / n;
  return values.map((value) => (n - 1) * (mean - value));
}

function slopes(table: LabelTable, counts: Counts, formula: Formula): Float64Array | Undefined {
  const n = counts.rows;
  const values = new Float64Array(table.masses.length);
  for (let cell = 0; cell < values.length; cell++) {
    const step = Math.min(table.masses[cell]! / 2, n * SLOPE_STEP);
    if (step === 0) continue;
    // Fresh counts each time: moving a share there and back would leave rounding behind.
    const above = formula(moved(counts, table, cell, step));
    const below = formula(moved(counts, table, cell, -step));
    if (typeof above !== 'number') return above;
    if (typeof below !== 'number') return below;
    values[cell] = (n * (above - below)) / (2 * step);
  }
  return values;
}

function moved(counts: Counts, table: LabelTable, cell: number, mass: number): LabelCounts {
  const copy = {
    rows: counts.rows,
    correct: counts.correct,
    truth: counts.truth.slice(),
    predicted: counts.predicted.slice(),
    hits: counts.hits.slice(),
  };
  move(copy, table, cell, mass);
  return copy;
}
