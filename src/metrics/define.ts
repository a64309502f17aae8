/** Makers of metrics: they hold what is the same for all of a task, so that a metric's file holds its formula only. */
import type { MetricValue } from '../documents/evaluation.ts';
import { InvariantError } from '../errors.ts';
import type { ClassInput, LabelCounts, Metric, MetricInput, RegressionInput } from './contract.ts';
import { labelCounts } from './label-counts.ts';

/** Why there is no number. */
export interface NoAnswer {
  readonly undefined: string;
}

/** A formula's answer: a number, or why there is none. */
export type Answer = number | NoAnswer;

export function undefinedBecause(reason: string): NoAnswer {
  return { undefined: reason };
}

type Described = Pick<Metric, 'name' | 'aliases' | 'direction' | 'range' | 'summary'>;

export function regressionMetric(spec: Described & { readonly formula: (input: RegressionInput) => Answer }): Metric {
  const { formula, ...described } = spec;
  return {
    ...described,
    tasks: ['regression'],
    reads: 'labels',
    compute(input) {
      if (input.task !== 'regression') throw wrongTask(spec.name, input);
      return settle(formula(input));
    },
  };
}

/** A metric of predicted labels: of their counts. */
export function labelMetric(
  spec: Described & Pick<Metric, 'tasks'> & { readonly formula: (counts: LabelCounts, positive: number) => Answer },
): Metric {
  const { formula, ...described } = spec;
  const fromCounts = (counts: LabelCounts, positive: number) => settle(formula(counts, positive));
  return {
    ...described,
    reads: 'labels',
    fromCounts,
    compute(input) {
      if (input.task === 'regression' || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      return fromCounts(labelCounts(input), input.positive);
    },
  };
}

/** A metric of probabilities: undefined where there are none. */
export function scoreMetric(
  spec: Described &
    Pick<Metric, 'tasks'> & {
      readonly formula: (input: ClassInput, probabilities: readonly Float64Array[]) => Answer;
    },
): Metric {
  const { formula, ...described } = spec;
  return {
    ...described,
    reads: 'scores',
    compute(input) {
      if (input.task === 'regression' || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      if (input.probabilities === undefined) return { undefined: 'it reads probabilities and there are none' };
      return settle(formula(input, input.probabilities));
    },
  };
}

/** Documents hold finite numbers: what overflowed has no value. */
function settle(answer: Answer): MetricValue {
  if (typeof answer !== 'number') return answer;
  if (!Number.isFinite(answer)) return { undefined: 'the numbers are too large for double precision' };
  return { value: answer };
}

function wrongTask(name: string, input: MetricInput): InvariantError {
  return new InvariantError(`metric ${name} was asked about the task ${input.task}`);
}
