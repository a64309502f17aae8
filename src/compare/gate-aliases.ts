/** TFMA's and MLflow's words in a gate, turned into ours (statistics, section 13). */
import type { GateMetricConfig } from '../documents/config.ts';
import { InputError, type Place } from '../errors.ts';
import type { Metric } from '../metrics/contract.ts';

type Key = 'threshold' | `max_${'absolute' | 'relative'}_regression` | `min_${'absolute' | 'relative'}_change`;

/**
 * The same gate in our own words. TFMA's `change_threshold` is the least `candidate − baseline` (the largest, where lower
 * is better): one that allows a loss is a margin, one that asks for a gain is a required change.
 * Throws InputError for a direction that is not the metric's, for a bound on the better side, and for a key given twice.
 */
export function inOwnWords(
  config: GateMetricConfig,
  { name, direction }: Pick<Metric, 'name' | 'direction'>,
  place: (key: string) => Place,
): GateMetricConfig {
  const { greater_is_better, value_threshold, change_threshold, ...own } = config;
  const better = direction === 'higher';
  if (greater_is_better !== undefined && greater_is_better !== better) {
    throw new InputError(`of ${name} ${better ? 'more' : 'less'} is better`, place('greater_is_better'));
  }
  const taken: Partial<Record<Key, number>> = {};
  const take = (key: Key, value: number, alias: string) => {
    if (own[key] !== undefined) throw new InputError(`says the same as ${key}; give one of them`, place(alias));
    taken[key] = value;
  };
  if (value_threshold !== undefined) {
    const { lower_bound, upper_bound } = value_threshold;
    const [bound, other] = better ? [lower_bound, upper_bound] : [upper_bound, lower_bound];
    if (other !== undefined) {
      const rule = `of ${name} ${better ? 'more' : 'less'} is better, so nothing is bounded on that side; \`max_improvement\` of the gate catches what is too good to be true`;
      throw new InputError(rule, place(`value_threshold.${better ? 'upper_bound' : 'lower_bound'}`));
    }
    if (bound === undefined) {
      const rule = `names no bound; ${better ? 'lower_bound' : 'upper_bound'} is the threshold of ${name}`;
      throw new InputError(rule, place('value_threshold'));
    }
    take('threshold', bound, 'value_threshold');
  }
  if (change_threshold !== undefined) {
    const { absolute, relative, direction: said } = change_threshold;
    if (said !== undefined && (said === 'HIGHER_IS_BETTER') !== better) {
      throw new InputError(`of ${name} ${better ? 'more' : 'less'} is better`, place('change_threshold.direction'));
    }
    if (absolute === undefined && relative === undefined) {
      throw new InputError('names neither absolute nor relative', place('change_threshold'));
    }
    const changes = [
      ['absolute', absolute],
      ['relative', relative],
    ] as const;
    for (const [kind, value] of changes) {
      if (value === undefined) continue;
      const asksForGain = better ? value > 0 : value < 0;
      const key: Key = asksForGain ? `min_${kind}_change` : `max_${kind}_regression`;
      take(key, Math.abs(value), `change_threshold.${kind}`);
    }
  }
  return { ...own, ...taken };
}
