/** `compare --candidate NEW --baseline OLD`: the verdict on any two predictions files. */
import { basename } from 'node:path';
import { resolvePolicy } from '../compare/policy.ts';
import { compareModels } from '../compare/verdict.ts';
import type { GateMetricConfig } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { openPredictions } from './open-predictions.ts';

export interface CompareFilesRequest {
  readonly candidate: string;
  readonly baseline: string;
  readonly task: Task;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly gate: GateMetricConfig;
}

/** Throws InputError for a file that cannot be read; rows that do not match are an `error` of the verdict. */
export async function compareFiles(request: CompareFilesRequest, ports: Ports): Promise<Verdict> {
  const { task, candidate, baseline } = request;
  const policy = resolvePolicy({ metrics: [request.gate] }, task, { optionOf });
  const ours = await openPredictions({ shown: candidate, absolute: candidate }, request, ports);
  const theirs = await openPredictions({ shown: baseline, absolute: baseline }, request, ports);
  if (ours.predictions.ids.length === 0) throw new InputError('no rows', { file: candidate });
  const { verdict } = compareModels({
    model: basename(candidate).replace(/\.[^.]*$/, ''),
    policy,
    event: 'pullRequest',
    candidate: { predictions: ours.predictions },
    baseline: { predictions: theirs.predictions, exact: true },
    found: { found: 'explicit', source: baseline, scored: 'paired_by_id' },
    slices: () => [],
    sliceMetrics: [],
    findings: [],
  });
  return verdict;
}

/** A key of `gate.metrics` as an option of the command line. */
function optionOf(key: string): string {
  return key === 'name' ? '--metric' : `--${key.replaceAll('_', '-')}`;
}
