/** Numbers that carry no rows: thresholds and point differences, told as "not paired" (statistics, section 1.1). */
import type { MetricValue } from '../documents/evaluation.ts';
import type { GateResult, Verdict } from '../documents/verdict.ts';
import { decide } from './decide.ts';
import { judgeGate } from './gate.ts';
import type { GatePolicy } from './policy.ts';

export interface ValuesRequest {
  readonly model: string;
  readonly policy: GatePolicy;
  /** By canonical name; what is not there was not computed. */
  readonly candidate: Readonly<Record<string, MetricValue>>;
  readonly baseline: Readonly<Record<string, MetricValue>>;
  /** What the baseline is called. */
  readonly source: string;
}

export function compareValues({ model, policy, candidate, baseline, source }: ValuesRequest): Verdict {
  const facts = { n: undefined, identicalModel: false, differing: undefined, rows: {}, testDigest: undefined };
  const gates = policy.metrics.map((gate): GateResult => {
    const side = (values: Readonly<Record<string, MetricValue>>) => ({
      value: Object.hasOwn(values, gate.metric.name) ? values[gate.metric.name] : undefined,
      input: undefined,
    });
    return judgeGate(gate, side(candidate), side(baseline), facts);
  });
  return {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model,
    ...decide({ gates, slices: [], policy, event: 'pullRequest', firstRun: false }),
    baseline: { found: 'explicit', source },
    candidate: {},
    gates,
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: [],
  };
}
