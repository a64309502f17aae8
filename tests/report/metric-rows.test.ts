import { describe, expect, it } from 'vitest';
import { metricRows, metricTable } from '../../src/report/metric-rows.ts';
import { phraseToTerminal } from '../../src/report/terminal-text.ts';
import { createEvaluation, createGate, createReport, createVerdict } from './create.ts';

const evaluation = createEvaluation({ metrics: { mae: { value: 3 }, r2: { value: 0.7 }, rmse: { value: 5 } } });

describe('metricRows', () => {
  it('puts the gated metrics first, worst first, then the others by name', () => {
    const gates = [
      createGate({ metric: 'rmse', outcome: 'better' }),
      createGate({ metric: 'r2', direction: 'higher', outcome: 'worse', passed: false }),
    ];
    const rows = metricRows(createReport({ evaluation, verdict: createVerdict({ gates }) }));
    expect(rows.map(({ metric }) => metric)).toEqual(['r2', 'rmse', 'mae']);
  });

  it('compares a gated metric on the rows of the gate, not with the evaluation of more rows', () => {
    const verdict = createVerdict({ gates: [createGate({ baseline: 4.5, candidate: 4.4 })] });
    const [rmse] = metricRows(createReport({ evaluation, verdict }));
    expect([rmse?.baseline, rmse?.candidate]).toEqual([{ value: 4.5 }, { value: 4.4 }]);
  });

  it('compares the other metrics only where the baseline was scored on the same rows', () => {
    const { baseline } = createReport();
    const without = metricRows(createReport({ evaluation, baseline }));
    expect(without.find(({ metric }) => metric === 'mae')?.improvement).toBeUndefined();
    const scored = metricRows(
      createReport({ evaluation, baseline: { ...baseline, metrics: { mae: { value: 3.5 } } } }),
    );
    expect(scored.find(({ metric }) => metric === 'mae')?.improvement).toBe(0.5);
  });
});

describe('metricTable', () => {
  it('shows a zero that was computed as zero', () => {
    const rows = metricRows(
      createReport({
        evaluation: createEvaluation({ metrics: { r2: { value: 0.7 } }, dummy: { r2: { value: 1.1e-16 } } }),
        verdict: createVerdict({ gates: [] }),
        baseline: undefined,
      }),
    );
    expect(metricTable(rows).rows[0]?.map((cell) => phraseToTerminal(cell, false))).toEqual(['r2 ↑', '0.7000', '0']);
  });
});
