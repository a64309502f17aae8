/** `linear`: ordinary least squares. */
import { finite, z } from '../documents/shape.ts';
import type { ModelKind } from './contract.ts';
import { leastSquares } from './least-squares.ts';
import { checkCoefficientCount, linearPredictor } from './linear-predictor.ts';
import { rankFindings, saturationFindings } from './rank-findings.ts';
import { numbersOfTarget, requireRows } from './target.ts';

const ParamsSchema = z.strictObject({});
type LinearParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('linear'),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: z.array(finite()),
});
type LinearEstimator = z.infer<typeof EstimatorSchema>;

export const linear: ModelKind<LinearParams, LinearEstimator> = {
  name: 'linear',
  tasks: ['regression'],
  summary: 'ordinary least squares (blocked Householder QR)',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const least = design.columns.length + 1;
    requireRows('linear', design.rows, least, `for ${design.columns.length} columns`, 'use ridge, or exclude features');
    const fit = await leastSquares(design.columns, y, options);
    return {
      estimator: { type: 'linear', intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: [
        ...rankFindings(fit.dropped, design.names),
        ...saturationFindings(design.rows, least - fit.dropped.length),
      ],
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
