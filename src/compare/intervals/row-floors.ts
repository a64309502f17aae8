/** Fewest rows that a verdict may rest on (statistics, section 4). Judgement, not theory: below, error rates are off. */
import type { ClassInput, Metric, MetricInput } from '../../metrics/contract.ts';
import type { Groups } from './contract.ts';

export const REGRESSION_ROWS = 30;
export const CLASSIFICATION_ROWS = 100;
/** Of each class that the metric looks at by itself, and of all others together. */
export const CLASS_ROWS = 10;
/** Below, a class is thin: told, and judged all the same. */
export const THIN_CLASS_ROWS = 50;
export const GROUPS = 30;

/** Metrics that stand or fall with the positive class, and those where every class counts the same. */
const POSITIVE_CLASS: ReadonlySet<string> = new Set(['roc_auc', 'average_precision', 'f1', 'precision', 'recall']);
const EVERY_CLASS: ReadonlySet<string> = new Set([
  'f1_macro',
  'precision_macro',
  'recall_macro',
  'roc_auc_ovr',
  'roc_auc_ovo',
]);

/** What there is too little of, for people: `8 rows of class "yes"`, with the floor. */
export interface Shortage {
  readonly what: string;
  readonly has: number;
  readonly floor: number;
}

/** The first floor that is missed, or undefined. */
export function missedFloor(metric: Pick<Metric, 'name'>, input: MetricInput, groups?: Groups): Shortage | undefined {
  const rows = input.truth.length;
  const floor = input.task === 'regression' ? REGRESSION_ROWS : CLASSIFICATION_ROWS;
  if (rows < floor) return { what: 'rows', has: rows, floor };
  if (groups !== undefined && groups.count < GROUPS) return { what: 'groups', has: groups.count, floor: GROUPS };
  return input.task === 'regression' ? undefined : thinnest(metric, input, CLASS_ROWS);
}

/** The thinnest class below 50 rows that the metric rests on, or undefined: for a warning above the floors. */
export function thinClass(metric: Pick<Metric, 'name'>, input: MetricInput): Shortage | undefined {
  return input.task === 'regression' ? undefined : thinnest(metric, input, THIN_CLASS_ROWS);
}

function thinnest({ name }: Pick<Metric, 'name'>, input: ClassInput, floor: number): Shortage | undefined {
  const { truth, classes, positive } = input;
  const everyClass = EVERY_CLASS.has(name);
  if (!everyClass && !POSITIVE_CLASS.has(name)) return undefined;
  const counts = new Uint32Array(classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i]!]!++;
  const sides = everyClass
    ? classes.map((label, c) => ({ what: `rows of class "${label}"`, has: counts[c]! }))
    : [
        { what: `rows of class "${classes[positive]}"`, has: counts[positive]! },
        { what: `rows of other classes than "${classes[positive]}"`, has: truth.length - counts[positive]! },
      ];
  const least = sides.reduce((a, b) => (b.has < a.has ? b : a));
  return least.has < floor ? { ...least, floor } : undefined;
}
