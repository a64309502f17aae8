/** `dummy`: answers the same whatever the features say; what a real model has to beat. scikit-learn's Dummy estimators. */
import { finite, z } from '../documents/shape.ts';
import { InputError, InvariantError } from '../errors.ts';
import { columnMoments } from './column-moments.ts';
import type { ModelKind, Target } from './contract.ts';
import { medianOf } from './median.ts';
import { requireRows } from './target.ts';

const REGRESSION = ['mean', 'median'] as const;
const CLASSIFICATION = ['prior', 'most_frequent'] as const;

const ParamsSchema = z.strictObject({
  /** Default: `mean` for regression, `prior` (the shares of the classes) for classification. */
  strategy: z.optional(z.enum([...REGRESSION, ...CLASSIFICATION])),
});
type DummyParams = z.infer<typeof ParamsSchema>;

const EstimatorSchema = z.strictObject({
  type: z.literal('dummy'),
  /** Regression: the answer. */
  value: z.optional(finite()),
  /** Classification: one for each class. */
  probabilities: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(1)))),
});
type DummyEstimator = z.infer<typeof EstimatorSchema>;

export const dummy: ModelKind<DummyParams, DummyEstimator> = {
  name: 'dummy',
  tasks: ['regression', 'binary', 'multiclass'],
  summary: 'ignores the features: strategy mean or median (regression), prior or most_frequent (classes)',
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => false, withoutFeatures: true },
  unsuited({ strategy }, task) {
    const known: readonly string[] = task === 'regression' ? REGRESSION : CLASSIFICATION;
    if (strategy === undefined || known.includes(strategy)) return undefined;
    return { key: 'strategy', rule: `"${strategy}" is not for task ${task}: use ${known.join(' or ')}` };
  },
  async fit(design, target, params) {
    requireRows('dummy', design.rows, 1, 'to average', 'add data');
    const answer =
      target.type === 'double' ? { value: middle(target.values, params) } : { probabilities: shares(target, params) };
    return { estimator: { type: 'dummy', ...answer }, findings: [] };
  },
  check(estimator, _designColumns, classes, file) {
    const { value, probabilities } = estimator;
    if (classes === 0) {
      if (value === undefined || probabilities !== undefined)
        throw new InputError('a regression wants one value', { file, field: 'estimator' });
      return;
    }
    const field = 'estimator.probabilities';
    if (value !== undefined || probabilities?.length !== classes)
      throw new InputError(`one probability for each of ${classes} classes`, { file, field });
    const sum = probabilities.reduce((total, p) => total + p, 0);
    if (!(Math.abs(sum - 1) < 1e-9)) throw new InputError(`must sum to 1, got ${sum}`, { file, field });
  },
  predict({ value, probabilities }, design) {
    if (probabilities !== undefined) {
      return { type: 'probabilities', columns: probabilities.map((p) => new Float64Array(design.rows).fill(p)) };
    }
    if (value === undefined) throw new InvariantError('a dummy without an answer');
    return { type: 'double', values: new Float64Array(design.rows).fill(value) };
  },
};

function middle(values: Float64Array, { strategy }: DummyParams): number {
  if (strategy === 'median') return medianOf(values);
  return columnMoments({ columns: [values], from: 0, to: values.length })[0]! / values.length;
}

/** Share of each class in training, or all on the most frequent (the first of equals). */
function shares(target: Target & { type: 'label' }, { strategy }: DummyParams): number[] {
  const counts = target.classes.map(() => 0);
  for (const code of target.codes) counts[code] = counts[code]! + 1;
  if (strategy !== 'most_frequent') return counts.map((count) => count / target.codes.length);
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, c) => (c === best ? 1 : 0));
}
