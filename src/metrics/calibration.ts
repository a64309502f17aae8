/** Whether probabilities mean what they say: bins of equal width, and the expected calibration error over them. */
import { Sum } from '../numbers.ts';
import type { ClassInput } from './contract.ts';
import { scoreMetric } from './define.ts';

/** Bins of equal width over [0, 1]. */
export const CALIBRATION_BINS = 10;

export interface CalibrationBin {
  /** Probabilities from `from` up to, but without, `to`; the last bin holds 1 as well. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean probability of the bin's rows; 0 for an empty bin. */
  readonly confidence: number;
  /** Share of the bin's rows where it came true; 0 for an empty bin. */
  readonly accuracy: number;
}

/**
 * Ten bins over [0, 1]: of the positive class's probability for a binary task, else of the largest probability of a row
 * (of equal ones the first class's) and whether that class is the true one.
 */
export function calibrationBins(input: ClassInput, probabilities: readonly Float64Array[]): CalibrationBin[] {
  const rows = new Float64Array(CALIBRATION_BINS);
  const right = new Float64Array(CALIBRATION_BINS);
  const confidence = Array.from({ length: CALIBRATION_BINS }, () => new Sum());
  for (let i = 0; i < input.truth.length; i++) {
    const c = calibratedClass(input, probabilities, i);
    const p = probabilities[c]![i]!;
    const bin = calibrationBin(p);
    rows[bin]!++;
    if (input.truth[i] === c) right[bin]!++;
    confidence[bin]!.add(p);
  }
  return confidence.map((total, bin) => ({
    from: bin / CALIBRATION_BINS,
    to: (bin + 1) / CALIBRATION_BINS,
    rows: rows[bin]!,
    confidence: rows[bin] === 0 ? 0 : total.value / rows[bin]!,
    accuracy: rows[bin] === 0 ? 0 : right[bin]! / rows[bin]!,
  }));
}

/** The class whose probability puts a row into its bin. */
export function calibratedClass(input: ClassInput, probabilities: readonly Float64Array[], row: number): number {
  return input.task === 'binary' ? input.positive : topClass(probabilities, row);
}

/** The number of a probability's bin. */
export function calibrationBin(p: number): number {
  return Math.min(Math.floor(p * CALIBRATION_BINS), CALIBRATION_BINS - 1);
}

function topClass(probabilities: readonly Float64Array[], row: number): number {
  let top = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c]![row]! > probabilities[top]![row]!) top = c;
  return top;
}

export const ece = scoreMetric({
  name: 'ece',
  aliases: ['expected_calibration_error'],
  tasks: ['binary', 'multiclass'],
  direction: 'lower',
  range: [0, 1],
  summary:
    'Mean over rows of |share that came true − mean probability| in ten bins of equal width (not in scikit-learn).',
  formula(input, probabilities) {
    const gaps = new Sum();
    for (const bin of calibrationBins(input, probabilities)) {
      gaps.add((bin.rows / input.truth.length) * Math.abs(bin.accuracy - bin.confidence));
    }
    return gaps.value;
  },
});
