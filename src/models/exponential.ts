/** `exponential`: y = level·exp(rate·(x − center)), by least squares of log y. */
import { finite, z } from '../documents/shape.ts';
import { mean } from '../numbers.ts';
import type { ModelKind } from './contract.ts';
import { logErrorFinding } from './log-error-finding.ts';
import { requireFiniteFit, requirePositive, singleColumn } from './single-feature.ts';
import { numbersOfTarget } from './target.ts';

const ParamsSchema = z.strictObject({});
type ExponentialParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('exponential'),
  /** Training mean of x. Without it Unix seconds as x give level 0. */
  center: finite(),
  rate: finite(),
  level: z.number().check(z.gt(0)),
});
type ExponentialEstimator = z.infer<typeof EstimatorSchema>;

export const exponential: ModelKind<ExponentialParams, ExponentialEstimator> = {
  name: 'exponential',
  tasks: ['regression'],
  summary: 'y = B·exp(A·x) of one numeric feature, by least squares of log y (y above 0)',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn('exponential', design);
    requirePositive('exponential', y, 'a target', options.target);
    const center = mean(x);
    const { default: regressions } = await import('ml-regression');
    const { A: rate, B: level } = new regressions.ExponentialRegression(
      x.map((value) => value - center),
      y,
    );
    requireFiniteFit('exponential', { center, rate, level });
    return { estimator: { type: 'exponential', center, rate, level }, findings: [logErrorFinding('exponential')] };
  },
  check() {},
  predict({ center, rate, level }, design) {
    return { type: 'double', values: design.columns[0]!.map((x) => level * Math.exp(rate * (x - center))) };
  },
  coefficients: ({ center, rate, level }, names) => ({
    headings: ['coefficient'],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]!} = ${center}`, values: [level] },
      { name: `rate of ${names[0]!}`, values: [rate] },
    ],
  }),
};
