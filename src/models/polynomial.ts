/**
 * `polynomial`: least squares on powers of each numeric feature, without products of different features. The powers are
 * taken of the feature mapped to [−1, 1], and the map is stored: raw powers lose the digits (Filip of NIST StRD: 7 of 15).
 */
import { finite, z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { Design, ModelKind } from './contract.ts';
import { leastSquares } from './least-squares.ts';
import { rankFindings, saturationFindings } from './rank-findings.ts';
import { rawPowers } from './raw-powers.ts';
import { numbersOfTarget, requireRows } from './target.ts';

const MAX_DEGREE = 20;

const ParamsSchema = z.strictObject({ degree: z._default(z.int().check(z.minimum(1), z.maximum(MAX_DEGREE)), 2) });
type PolynomialParams = z.infer<typeof ParamsSchema>;

const TermSchema = z.strictObject({
  center: finite(),
  scale: z.number().check(z.gt(0)),
  /** Of t, t², t³… with t = (x − center) / scale. */
  coefficients: z.array(finite()).check(z.minLength(1), z.maxLength(MAX_DEGREE)),
});
type Term = z.infer<typeof TermSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('polynomial'),
  intercept: finite(),
  /** One for each column of the design. */
  terms: z.array(TermSchema),
});
type PolynomialEstimator = z.infer<typeof EstimatorSchema>;

export const polynomial: ModelKind<PolynomialParams, PolynomialEstimator> = {
  name: 'polynomial',
  tasks: ['regression'],
  summary: 'least squares on the powers up to degree (2) of each numeric feature, without interactions',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, params, options) {
    const y = numbersOfTarget(target, options.target);
    const bases = design.columns.map((column) => basisOf(column, params.degree));
    const names = bases.flatMap((basis, k) => basis.powers.map((_, p) => powerName(design.names[k]!, p + 1)));
    const least = names.length + 1;
    requireRows(
      'polynomial',
      design.rows,
      least,
      `for ${names.length} powers`,
      'lower the degree, or exclude features',
    );
    const fit = await leastSquares(
      bases.flatMap((basis) => basis.powers),
      y,
      options,
    );
    let next = 0;
    const terms = bases.map(({ center, scale, powers }): Term => {
      const coefficients = [...fit.coefficients.subarray(next, next + powers.length)];
      next += powers.length;
      return { center, scale, coefficients };
    });
    return {
      estimator: { type: 'polynomial', intercept: fit.intercept, terms },
      findings: [...rankFindings(fit.dropped, names), ...saturationFindings(design.rows, least - fit.dropped.length)],
    };
  },
  check(estimator, designColumns, _classes, file) {
    if (estimator.terms.length === designColumns) return;
    throw new InputError(`${estimator.terms.length} terms for ${designColumns} columns of features`, {
      file,
      field: 'estimator.terms',
    });
  },
  predict: (estimator, design) => ({ type: 'double', values: evaluate(estimator, design) }),
  coefficients(estimator, names) {
    const raw = estimator.terms.map(rawPowers);
    const intercept = raw.reduce((sum, powers) => sum + powers[0]!, estimator.intercept);
    return {
      headings: ['coefficient'],
      linearRows: false,
      rows: [
        { name: 'intercept', values: [intercept] },
        ...raw.flatMap((powers, k) =>
          powers.slice(1).map((value, p) => ({ name: powerName(names[k]!, p + 1), values: [value] })),
        ),
      ],
    };
  },
};

function powerName(name: string, power: number): string {
  return power === 1 ? name : `${name}^${power}`;
}

interface Basis {
  readonly center: number;
  readonly scale: number;
  readonly powers: readonly Float64Array[];
}

/** Powers of a column mapped to [−1, 1]. A column of two values has only one: all its powers are the same. */
function basisOf(column: Float64Array, degree: number): Basis {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of column) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const center = least / 2 + greatest / 2;
  const half = greatest / 2 - least / 2;
  const scale = half > 0 ? half : 1;
  const mapped = column.map((value) => (value - center) / scale);
  const powers = [mapped];
  const twoValued = column.every((value) => value === least || value === greatest);
  for (let p = 2; p <= degree && !twoValued; p++) {
    const below = powers.at(-1)!;
    powers.push(below.map((value, i) => value * mapped[i]!));
  }
  return { center, scale, powers };
}

/** Horner's rule for each column, columns in order. */
function evaluate(estimator: PolynomialEstimator, design: Design): Float64Array {
  const out = new Float64Array(design.rows).fill(estimator.intercept);
  estimator.terms.forEach(({ center, scale, coefficients }, k) => {
    const column = design.columns[k]!;
    for (let i = 0; i < out.length; i++) {
      const t = (column[i]! - center) / scale;
      let sum = 0;
      for (let p = coefficients.length - 1; p >= 0; p--) sum = (sum + coefficients[p]!) * t;
      out[i] = out[i]! + sum;
    }
  });
  return out;
}
