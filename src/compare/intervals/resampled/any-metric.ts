/** Any metric, by writing out every resample: for one that nobody wrote a faster way for. */
import type { Metric, MetricInput } from '../../../metrics/contract.ts';
import type { ResampledOf } from '../bootstrap.ts';
import { massAt } from '../row-mass.ts';

/** Asks the metric about rows repeated as often as their mass says. NaN where a mass is no whole number: no weights. */
export function resampledBy(metric: Pick<Metric, 'compute'>): ResampledOf {
  return (input, mass) => (drawn) => {
    const counts = Float64Array.from(mass.units, (_, row) => massAt(mass, drawn, row));
    if (!counts.every(Number.isInteger)) return Number.NaN;
    const rows = repeated(counts);
    if (rows.length === 0) return Number.NaN;
    const answer = metric.compute(takeRows(input, rows));
    return 'value' in answer ? answer.value : Number.NaN;
  };
}

function repeated(counts: Float64Array): Uint32Array {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  const rows = new Uint32Array(total);
  let filled = 0;
  for (let i = 0; i < counts.length; i++) for (let k = 0; k < counts[i]!; k++) rows[filled++] = i;
  return rows;
}

function takeRows(input: MetricInput, rows: Uint32Array): MetricInput {
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  if (input.task === 'regression') {
    return { task: 'regression', truth: numbers(input.truth), prediction: numbers(input.prediction) };
  }
  const codes = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  return {
    ...input,
    truth: codes(input.truth),
    prediction: codes(input.prediction),
    probabilities: input.probabilities?.map(numbers),
  };
}
