/** `compare --candidate NEW --baseline OLD`: the verdict on any two predictions files. */
import { basename } from 'node:path';
import { compareValues } from '../compare/compare-values.ts';
import { resolvePolicy } from '../compare/policy.ts';
import { compareModels } from '../compare/verdict.ts';
import type { GateMetricConfig } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { readMetricValues } from './metric-values.ts';
import { openPredictions } from './open-predictions.ts';

export interface CompareFilesRequest {
  readonly candidate: string;
  readonly baseline: string;
  readonly task: Task;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly groupColumn?: string | undefined;
  readonly weightColumn?: string | undefined;
  readonly gate: GateMetricConfig;
}

/** Files of numbers without rows, as `dvc metrics` and MLflow leave them. */
const METRICS_FILES = /\.(json|ya?ml)$/i;

/** Throws InputError for a file that cannot be read; rows that do not match are an `error` of the verdict. */
export async function compareFiles(request: CompareFilesRequest, ports: Ports): Promise<Verdict> {
  const { task, candidate, baseline } = request;
  const policy = resolvePolicy({ metrics: [request.gate] }, task, { optionOf });
  const kinds = [candidate, baseline].map((file) => METRICS_FILES.test(file));
  if (kinds[0] !== kinds[1]) {
    const rule = 'one file holds metrics and the other predictions; compare two of a kind';
    throw new InputError(rule, { field: '--baseline' });
  }
  const model = basename(candidate).replace(/\.[^.]*$/, '');
  if (kinds[0] === true) {
    return compareValues({
      model,
      policy,
      candidate: await readMetricValues(candidate, policy, ports.files),
      baseline: await readMetricValues(baseline, policy, ports.files),
      source: baseline,
    });
  }
  const ours = await openPredictions({ shown: candidate, absolute: candidate }, request, ports);
  const theirs = await openPredictions({ shown: baseline, absolute: baseline }, request, ports);
  if (ours.predictions.ids.length === 0) throw new InputError('no rows', { file: candidate });
  const { verdict } = compareModels({
    model,
    policy,
    event: 'pullRequest',
    candidate: { predictions: ours.predictions },
    baseline: { predictions: theirs.predictions, exact: true },
    found: { found: 'explicit', source: baseline, scored: 'paired_by_id' },
    slices: () => [],
    findings: [],
  });
  return verdict;
}

/** A key of `gate.metrics` as an option of the command line. */
function optionOf(key: string): string {
  return key === 'name' ? '--metric' : `--${key.replaceAll('_', '-')}`;
}
