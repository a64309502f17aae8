/** The config that a table and its target stand for, where there is no `assay.yml`: everything else has its default. */
import { checkConfig, type ModelConfig, type SplitConfig } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';

export interface TableQuestion {
  readonly task: Task;
  readonly target: string;
  /** Default: that of a config without `split`. */
  readonly split?: SplitConfig | undefined;
}

/** Throws InputError that names `source` for values that no config may have. */
export function tableConfig(name: string, { task, target, split }: TableQuestion, source: string): ModelConfig {
  const raw = { task, data: { path: 'table', target }, ...(split === undefined ? {} : { split }) };
  return checkConfig({ version: 1, models: { [name]: raw } }, source).models[name] as ModelConfig;
}
