/**
 * `logistic`: scikit-learn's `LogisticRegression`: C × the sum of losses + ½‖w‖², the intercept free. Two classes have one
 * row of weights, more have softmax with one row a class.
 */
import type { Finding } from '../documents/finding.ts';
import { finite, z } from '../documents/shape.ts';
import { InputError, InvariantError } from '../errors.ts';
import type { ModelKind, Target } from './contract.ts';
import { linearPredictor } from './linear-predictor.ts';
import { type LogisticSolution, sigmoid, solveLogistic } from './logistic-solver.ts';
import { requireRows } from './target.ts';

const ParamsSchema = z.strictObject({
  /** Inverse weight of the penalty; smaller is simpler. */
  C: z._default(z.number().check(z.gt(0)), 1),
  penalty: z._default(z.enum(['l2', 'none']), 'l2'),
  /** `balanced`: each class weighs n / (classes × its rows). */
  class_weight: z.optional(z.enum(['balanced'])),
  /** Newton steps at most. */
  max_iter: z._default(z.int().check(z.minimum(1)), 100),
  /** Newton's decrement relative to the objective below which the fit has converged. */
  tol: z._default(z.number().check(z.gt(0)), 1e-13),
  /** Standardise numeric features first, as a StandardScaler pipeline does. */
  standardize: z._default(z.boolean(), false),
});
type LogisticParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('logistic'),
  /** One row for two classes (log odds of the second), else one a class; one weight a column of the design. */
  coefficients: z.array(z.array(finite())).check(z.minLength(1)),
  intercepts: z.array(finite()).check(z.minLength(1)),
});
type LogisticEstimator = z.infer<typeof EstimatorSchema>;

export const logistic: ModelKind<LogisticParams, LogisticEstimator> = {
  name: 'logistic',
  tasks: ['binary', 'multiclass'],
  summary: 'logistic regression, L2 by default: C (1), penalty, class_weight, standardize, max_iter, tol',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: (params) => params.standardize, dropReference: (params) => params.penalty === 'none' },
  async fit(design, target, params, options) {
    if (target.type !== 'label') throw new InvariantError('a classification wants classes');
    requireRows('logistic', design.rows, 2, 'to tell classes apart', 'add data');
    const rows = rowsOfClasses(target);
    const held = target.classes.filter((_, code) => rows[code]! > 0);
    if (held.length < 2) {
      throw new InputError(`the training rows hold one class, "${held[0]}": there is nothing to tell apart`, {
        field: options.target,
      });
    }
    if (held.length < rows.length) throw new InvariantError('a class without training rows has no finite weights');
    const solution = solveLogistic({
      columns: design.columns,
      codes: target.codes,
      classes: rows.length,
      classWeights: classWeights(rows, design.rows, params),
      penalty: params.penalty === 'none' ? 0 : 1 / params.C,
      maxIterations: params.max_iter,
      tolerance: params.tol,
      progress: options.progress,
    });
    return {
      estimator: {
        type: 'logistic',
        coefficients: solution.coefficients.map((row) => [...row]),
        intercepts: [...solution.intercepts],
      },
      findings: findingsOf(solution, params),
    };
  },
  check({ coefficients, intercepts }, designColumns, classes, file) {
    const rows = classes === 2 ? 1 : classes;
    if (coefficients.length !== rows || intercepts.length !== rows) {
      throw new InputError(
        `${coefficients.length} rows of coefficients and ${intercepts.length} intercepts for ${classes} classes`,
        { file, field: 'estimator.coefficients' },
      );
    }
    coefficients.forEach((row, i) => {
      if (row.length !== designColumns) {
        throw new InputError(`${row.length} coefficients for ${designColumns} columns of features`, {
          file,
          field: `estimator.coefficients[${i}]`,
        });
      }
    });
  },
  predict({ coefficients, intercepts }, design) {
    const etas = coefficients.map((row, k) => linearPredictor(intercepts[k]!, row, design));
    return { type: 'probabilities', columns: etas.length === 1 ? twoClasses(etas[0]!) : softmax(etas) };
  },
  coefficients({ coefficients, intercepts }, names, classes) {
    const headings = coefficients.length === 1 ? [`log odds of ${classes.at(-1)}`] : [...classes];
    return {
      headings,
      linearRows: true,
      rows: [
        { name: 'intercept', values: [...intercepts] },
        ...names.map((name, k) => ({ name, values: coefficients.map((row) => row[k]!) })),
      ],
    };
  },
};

function rowsOfClasses({ codes, classes }: Extract<Target, { type: 'label' }>): Float64Array {
  const rows = new Float64Array(classes.length);
  for (const code of codes) rows[code] = rows[code]! + 1;
  return rows;
}

/** C stays on the penalty's side (1/C), so every row weighs 1 unless the classes are balanced. */
function classWeights(rows: Float64Array, total: number, { class_weight }: LogisticParams): Float64Array {
  return rows.map((count) => (class_weight === 'balanced' ? total / (rows.length * count) : 1));
}

function findingsOf({ separated, converged, iterations }: LogisticSolution, params: LogisticParams): Finding[] {
  if (separated) {
    const message = `the classes can be separated exactly, so without a penalty the weights grow without end; the fit was stopped after ${iterations} steps. Use penalty: l2`;
    return [{ severity: 'warning', rule: 'separation', message, numbers: { iterations } }];
  }
  if (!converged) {
    const message = `the fit has not converged after ${iterations} steps; raise max_iter (${params.max_iter}) or set standardize: true`;
    return [{ severity: 'warning', rule: 'not_converged', message, numbers: { iterations } }];
  }
  return [];
}

function twoClasses(eta: Float64Array): Float64Array[] {
  return [eta.map((z) => sigmoid(-z)), eta.map(sigmoid)];
}

function softmax(etas: Float64Array[]): Float64Array[] {
  const rows = etas[0]!.length;
  for (let i = 0; i < rows; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]!);
    let total = 0;
    for (const eta of etas) {
      eta[i] = Math.exp(eta[i]! - largest);
      total += eta[i]!;
    }
    for (const eta of etas) eta[i] = eta[i]! / total;
  }
  return etas;
}
