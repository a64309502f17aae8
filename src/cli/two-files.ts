/** Two predictions files and a gate, as options name them. */
import { InputError } from '../errors.ts';
import type { CompareFilesRequest } from '../steps/compare-files.ts';
import type { Options } from './arguments.ts';

/** Throws InputError for an option that two files cannot do without. */
export function twoFilesOf(options: Options): CompareFilesRequest {
  for (const name of ['baseline', 'task', 'metric'] as const) {
    if (options[name] === undefined) throw new InputError(`--candidate needs --${name}`, { field: `--${name}` });
  }
  return {
    candidate: options.candidate as string,
    baseline: options.baseline as string,
    task: options.task as never,
    id: options.id,
    positive: options.positive,
    groupColumn: options['group-column'],
    weightColumn: options['weight-column'],
    gate: {
      name: options.metric as string,
      require: options.require as never,
      threshold: options.threshold,
      max_absolute_regression: options['max-absolute-regression'],
      max_relative_regression: options['max-relative-regression'],
      min_absolute_change: options['min-absolute-change'],
      min_relative_change: options['min-relative-change'],
      alpha: options.alpha,
      greater_is_better: isTrue(options['greater-is-better']),
    },
  };
}

function isTrue(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'true';
}
