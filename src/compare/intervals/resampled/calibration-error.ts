/** ece where each row counts as often as its mass says. */
import { InvariantError } from '../../../errors.ts';
import { CALIBRATION_BINS, calibratedClass, calibrationBin } from '../../../metrics/calibration.ts';
import type { ResampledOf } from '../bootstrap.ts';
import { massAt } from '../row-mass.ts';

/** Σ over bins of |Σ mass·(came true − probability)| / Σ mass: the share of rows in a bin cancels. NaN without mass. */
export const resampledCalibrationError: ResampledOf = (input, mass) => {
  if (input.task === 'regression') throw new InvariantError('ece was asked about regression');
  const n = input.truth.length;
  const bins = new Uint8Array(n);
  const gaps = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const c = calibratedClass(input, input.probabilities!, i);
    const confidence = input.probabilities![c]![i]!;
    bins[i] = calibrationBin(confidence);
    gaps[i] = (input.truth[i] === c ? 1 : 0) - confidence;
  }
  const sums = new Float64Array(CALIBRATION_BINS);
  return (drawn) => {
    sums.fill(0);
    let total = 0;
    for (let i = 0; i < n; i++) {
      const count = massAt(mass, drawn, i);
      sums[bins[i]!]! += count * gaps[i]!;
      total += count;
    }
    let gap = 0;
    for (let bin = 0; bin < CALIBRATION_BINS; bin++) gap += Math.abs(sums[bin]!);
    return gap / total;
  };
};
