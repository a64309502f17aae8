/** Metrics of label counts: the jackknife over cells of the table of true and predicted classes. */
import { InvariantError } from '../../errors.ts';
import type { ClassInput, LabelCounts, Metric, MetricInput } from '../../metrics/contract.ts';
import { findMetric } from '../../metrics/table.ts';
import { Sum } from '../../numbers.ts';
import type { Undefined } from './contract.ts';
import { isUndefined } from './contract.ts';
import type { InfluenceOf } from './influence.ts';
import { type LabelTable, labelTable } from './label-table.ts';

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
    const formula = formulaOf(name, classes);
    const table = labelTable(classes, weights);
    const counts = countsOf(table, classes.classes.length);
    const value = formula(counts);
    if (typeof value !== 'number') return value;
    const influences = weights === undefined ? leftOut(table, counts, formula) : slopes(table, counts, formula);
    if (isUndefined(influences)) return influences;
    const rows = new Float64Array(table.cellOfRow.length);
    for (let i = 0; i < rows.length; i++) rows[i] = influences[table.cellOfRow[i]!]!;
    if (weights !== undefined) for (let i = 0; i < rows.length; i++) rows[i]! *= weights[i]!;
    return { value, rows, scale: 1, center: 0 };
  };
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
