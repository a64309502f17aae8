/** Every metric that `golden.json` holds, on its inputs (made with scikit-learn 1.9.1). */
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { binary, expectMetric, metric, multiclass, numbers } from './inputs.ts';

type Values = Record<string, number>;
const golden = JSON.parse(readFileSync(new URL('../fixtures/reference/golden.json', import.meta.url), 'utf8')) as {
  regression: Record<'y_true' | 'candidate' | 'baseline', number[]> &
    Record<'candidate_metrics' | 'baseline_metrics', Values>;
  binary: Record<'y_true' | 'candidate_proba' | 'baseline_proba', number[]> &
    Record<'candidate_metrics' | 'baseline_metrics', Values> &
    Record<'candidate_ece10_equal_width_positive_class' | 'baseline_ece10_equal_width_positive_class', number>;
  multiclass: { labels: string[]; y_true: string[]; y_pred: string[]; y_proba: number[][]; metrics: Values };
};

describe.each(['candidate', 'baseline'] as const)('golden %s', (side) => {
  const { regression, binary: two } = golden;
  const regressionInput = numbers(regression.y_true, regression[side]);
  const binaryInput = binary(two.y_true, { scores: two[`${side}_proba`] });

  it.each(Object.entries(regression[`${side}_metrics`]))('%s of regression', (name, value) => {
    // The file has the raw formula, which divides by 2.22e-16 where the truth is 0.
    const expected =
      name === 'mean_absolute_percentage_error'
        ? 'a truth is 0 or nearly 0 (below 1e-9), so it has no percentage'
        : value;
    expectMetric(metric(name).compute(regressionInput), expected);
  });

  it.each(Object.entries(two[`${side}_metrics`]))('%s of binary', (name, value) => {
    expectMetric(metric(name).compute(binaryInput), value);
  });

  it('ece', () => {
    expectMetric(metric('ece').compute(binaryInput), two[`${side}_ece10_equal_width_positive_class`]);
  });
});

describe('golden multiclass', () => {
  const { labels, y_true, y_pred, y_proba, metrics } = golden.multiclass;
  const input = multiclass({ truth: y_true, prediction: y_pred, probabilities: y_proba, classes: labels });

  it.each(Object.entries(metrics))('%s', (name, value) => {
    expectMetric(metric(name === 'brier_score_loss_multi' ? 'brier' : name).compute(input), value);
  });
});
