/** `power`: y = level·(x / center)^exponent, by least squares of log y on log x. */
import { finite, z } from '../documents/shape.ts';
import { mean } from '../numbers.ts';
import type { ModelKind } from './contract.ts';
import { logErrorFinding } from './log-error-finding.ts';
import { requireFiniteFit, requirePositive, singleColumn } from './single-feature.ts';
import { numbersOfTarget } from './target.ts';

const ParamsSchema = z.strictObject({});
type PowerParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('power'),
  /** Geometric mean of x in training: keeps `level` in range whatever the unit of x. */
  center: z.number().check(z.gt(0)),
  exponent: finite(),
  level: z.number().check(z.gt(0)),
});
type PowerEstimator = z.infer<typeof EstimatorSchema>;

export const power: ModelKind<PowerParams, PowerEstimator> = {
  name: 'power',
  tasks: ['regression'],
  summary: 'y = A·x^B of one numeric feature, by least squares of log y on log x (both above 0)',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn('power', design);
    requirePositive('power', x, 'a feature', design.names[0]);
    requirePositive('power', y, 'a target', options.target);
    const center = Math.exp(mean(x.map(Math.log)));
    const { default: regressions } = await import('ml-regression');
    const { A: level, B: exponent } = new regressions.PowerRegression(
      x.map((value) => value / center),
      y,
    );
    requireFiniteFit('power', { center, exponent, level });
    return { estimator: { type: 'power', center, exponent, level }, findings: [logErrorFinding('power')] };
  },
  check() {},
  predict({ center, exponent, level }, design) {
    const x = design.columns[0]!;
    requirePositive('power', x, 'a feature', design.names[0]);
    // No `**`: its last bit differs between versions of Node.
    return { type: 'double', values: x.map((value) => level * Math.exp(exponent * Math.log(value / center))) };
  },
  coefficients: ({ center, exponent, level }, names) => ({
    headings: ['coefficient'],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]!} = ${center}`, values: [level] },
      { name: `exponent of ${names[0]!}`, values: [exponent] },
    ],
  }),
};
