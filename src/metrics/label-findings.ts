/** What a reader of averaged precision, recall and F1 should know. */
import type { Finding } from '../documents/finding.ts';
import type { MetricInput } from './contract.ts';
import { classesWithoutDenominator } from './precision-recall.ts';

const MOST_NAMED = 5;

/** A note when an average counts a class as 0 because its precision or recall has no value (statistics, section 7). */
export function labelFindings(input: MetricInput): Finding[] {
  const classes = input.task === 'multiclass' ? classesWithoutDenominator(input) : [];
  if (classes.length === 0) return [];
  const named = classes.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const more = classes.length > MOST_NAMED ? ` and ${classes.length - MOST_NAMED} more` : '';
  return [
    {
      severity: 'info',
      rule: 'zero_in_average',
      message: `precision or recall of ${named.join(', ')}${more} has no value, since no row is of the class or none is predicted as it; it counts as 0 in averages`,
      numbers: { classes: classes.length },
    },
  ];
}
