/** A file of metrics → values by canonical name. Nested keys are joined with dots, as `dvc metrics` does. */
import type { GatePolicy } from '../compare/policy.ts';
import type { MetricValue } from '../documents/evaluation.ts';
import { decodePlainTable } from '../documents/plain-table.ts';
import { InputError } from '../errors.ts';
import type { Files } from '../ports.ts';

/**
 * A metric is found by its name or an alias, else by the one nested key that ends in it (`test.rmse`). One that is not
 * there is left out: it was not computed. Throws InputError for a file that is absent or cannot be read, for a value that
 * is no finite number, and for a name that stands for several values.
 */
export async function readMetricValues(
  file: string,
  policy: GatePolicy,
  files: Files,
): Promise<Record<string, MetricValue>> {
  const text = await files.readText(file);
  if (text === undefined) throw new InputError('there is no such file', { file });
  const flat = new Map(flatten(decodePlainTable(text, file), ''));
  const values: Record<string, MetricValue> = {};
  for (const { metric } of policy.metrics) {
    const names = [metric.name, ...metric.aliases];
    const exact = names.find((name) => flat.has(name));
    const nested = [...flat.keys()].filter((key) => names.some((name) => key.endsWith(`.${name}`)));
    if (exact === undefined && nested.length > 1) {
      throw new InputError(`holds ${nested.length} values of ${metric.name}: ${nested.slice(0, 3).join(', ')}`, {
        file,
      });
    }
    const key = exact ?? nested[0];
    if (key === undefined) continue;
    const value = flat.get(key);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new InputError(`must be a finite number, got ${JSON.stringify(value) ?? String(value)}`, {
        file,
        field: key,
      });
    }
    // A score that is turned round so that more is better.
    const isNegated = exact?.startsWith('neg_') === true && metric.direction === 'lower';
    values[metric.name] = { value: isNegated ? 0 - value : value };
  }
  return values;
}

function* flatten(value: unknown, path: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (path !== '') yield [path, value];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* flatten(inner, path === '' ? key : `${path}.${key}`);
}
