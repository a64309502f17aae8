/** `ridge`: least squares with a penalty on the squared coefficients, scikit-learn's `Ridge`. */
import { finite, z } from '../documents/shape.ts';
import type { ModelKind } from './contract.ts';
import { leastSquares } from './least-squares.ts';
import { checkCoefficientCount, linearPredictor } from './linear-predictor.ts';
import { rankFindings } from './rank-findings.ts';
import { numbersOfTarget, requireRows } from './target.ts';

const ParamsSchema = z.strictObject({
  /** Weight of the penalty on the raw coefficients; the intercept is free. */
  alpha: z._default(z.number().check(z.minimum(0)), 1),
});
type RidgeParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('ridge'),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: z.array(finite()),
});
type RidgeEstimator = z.infer<typeof EstimatorSchema>;

export const ridge: ModelKind<RidgeParams, RidgeEstimator> = {
  name: 'ridge',
  tasks: ['regression'],
  summary: 'least squares with an L2 penalty; alpha (1) is its weight',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => false },
  async fit(design, target, params, options) {
    const y = numbersOfTarget(target, options.target);
    requireRows('ridge', design.rows, 2, 'to find a slope', 'add data');
    const fit = await leastSquares(design.columns, y, { ...options, penalty: params.alpha });
    return {
      estimator: { type: 'ridge', intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: rankFindings(fit.dropped, design.names),
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: 'double',
    values: linearPredictor(estimator.intercept, estimator.coefficients, design),
  }),
  coefficients: (estimator, names) => ({
    headings: ['coefficient'],
    linearRows: true,
    rows: [
      { name: 'intercept', values: [estimator.intercept] },
      ...names.map((name, k) => ({ name, values: [estimator.coefficients[k]!] })),
    ],
  }),
};
