/** `theil_sen`: the median of the slopes of all pairs of rows (Theil 1950, Sen 1968). */
import { finite, z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { ModelKind } from './contract.ts';
import { linearPredictor } from './linear-predictor.ts';
import { medianOf } from './median.ts';
import { requireFiniteFit, singleColumn } from './single-feature.ts';
import { numbersOfTarget } from './target.ts';

/** Two million slopes: 16 MB and a fifth of a second. */
const MAX_ROWS = 2000;

const ParamsSchema = z.strictObject({});
type TheilSenParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({ type: z.literal('theil_sen'), intercept: finite(), slope: finite() });
type TheilSenEstimator = z.infer<typeof EstimatorSchema>;

export const theilSen: ModelKind<TheilSenParams, TheilSenEstimator> = {
  name: 'theil_sen',
  tasks: ['regression'],
  summary: 'y = intercept + slope·x of one numeric feature, slope the median over all pairs: outliers count little',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn('theil_sen', design);
    if (x.length > MAX_ROWS) {
      throw new InputError(
        `theil_sen compares every pair of rows and takes at most ${MAX_ROWS} training rows, got ${x.length}: use linear`,
      );
    }
    const slope = medianOf(pairSlopes(x, y));
    const intercept = medianOf(y) - slope * medianOf(x);
    requireFiniteFit('theil_sen', { intercept, slope });
    return { estimator: { type: 'theil_sen', intercept, slope }, findings: [] };
  },
  check() {},
  predict: ({ intercept, slope }, design) => ({ type: 'double', values: linearPredictor(intercept, [slope], design) }),
  coefficients: ({ intercept, slope }, names) => ({
    headings: ['coefficient'],
    linearRows: true,
    rows: [
      { name: 'intercept', values: [intercept] },
      { name: names[0]!, values: [slope] },
    ],
  }),
};

/** Slopes of all pairs of rows with different x; as `scipy.stats.theilslopes`. */
function pairSlopes(x: Float64Array, y: Float64Array): Float64Array {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] !== x[j]) slopes[count++] = (y[j]! - y[i]!) / (x[j]! - x[i]!);
    }
  }
  return slopes.subarray(0, count);
}
