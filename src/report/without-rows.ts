/** A report that shows no value of a single row: neither the charts of predictions nor the rows that moved most. */
import type { ModelReport } from './contract.ts';

export function withoutRows(report: ModelReport): ModelReport {
  const { predictions: _own, baseline, ...rest } = report;
  if (baseline === undefined) return rest;
  const { predictions: _theirs, ...side } = baseline;
  return { ...rest, baseline: side };
}
