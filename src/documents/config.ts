/** `assay.yml`: the recipe and the policy of every model, in the words of scikit-learn, MLflow and TFX. */
import { isAlias, isMap, isPair, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { InputError } from '../errors.ts';
import { finite, TASKS, z } from './shape.ts';
import { checkShape, type LineOf, refuseHostile } from './strict.ts';

/** What a column may be pinned to with `data.columns`. */
export const COLUMN_KINDS = ['numeric', 'categorical', 'boolean', 'date', 'ignore'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export const MODEL_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;

const text = () => z.string().check(z.minLength(1));
/** NumPy's legacy seeds: 0 to 2³²−1. */
const seed = () => z.int().check(z.minimum(0), z.maximum(4294967295));
/** Below 1 a share of the rows, from 1 on a whole number of rows. */
const testSize = () =>
  z.number().check(
    z.refine((v: number) => v > 0 && (v < 1 || Number.isInteger(v)), {
      error: 'must be a share between 0 and 1 or a whole number of rows',
    }),
  );
const margin = () => z.number().check(z.minimum(0));

export const DataSchema = z.strictObject({
  path: text(),
  target: text(),
  id: z.optional(z.nullable(text())),
  exclude: z.optional(z.array(text())),
  columns: z.optional(z.record(z.string(), z.enum(COLUMN_KINDS))),
  delimiter: z.optional(z.string().check(z.length(1))),
  na_values: z.optional(z.array(z.string())),
});

export const SplitSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('hash'), test_size: z._default(testSize(), 0.2), random_state: z._default(seed(), 42) }),
  z.strictObject({
    method: z.literal('sklearn'),
    test_size: z._default(testSize(), 0.25),
    random_state: z._default(seed(), 42),
    stratify: z.optional(text()),
  }),
  z.strictObject({ method: z.literal('time'), column: text(), test_size: z._default(testSize(), 0.2) }),
  z.strictObject({
    method: z.literal('group'),
    column: text(),
    test_size: z._default(testSize(), 0.2),
    random_state: z._default(seed(), 42),
  }),
  z.strictObject({ method: z.literal('column'), column: text(), test_value: z._default(z.string(), 'test') }),
  z.strictObject({ method: z.literal('files'), test_path: text() }),
]);

export const TrainSchema = z.strictObject({
  /** Default: `linear` for regression, `logistic` for classification. */
  model: z.optional(text()),
  params: z._default(z.record(z.string(), z.unknown()), {}),
});

export const EvaluateSchema = z.strictObject({
  metrics: z.optional(z.array(text()).check(z.minLength(1))),
  slices: z.optional(
    z.array(
      z.strictObject({
        columns: z.array(text()).check(z.minLength(1)),
        min_rows: z._default(z.int().check(z.minimum(1)), 100),
      }),
    ),
  ),
  positive: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  threshold: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});

export const GateMetricSchema = z.strictObject({
  name: text(),
  require: z.optional(z.enum(['no_worse', 'better'])),
  threshold: z.optional(finite()),
  max_absolute_regression: z.optional(margin()),
  max_relative_regression: z.optional(margin()),
  min_absolute_change: z.optional(margin()),
  min_relative_change: z.optional(margin()),
});

const onInconclusive = () => z.enum(['fail', 'warn', 'pass']);

export const GateSchema = z.strictObject({
  metrics: z.array(GateMetricSchema).check(z.minLength(1)),
  on_inconclusive: z.optional(
    z.strictObject({ pull_request: z._default(onInconclusive(), 'warn'), release: z._default(onInconclusive(), 'fail') }),
  ),
  first_run: z.optional(z.enum(['rubber_stamp', 'fail'])),
});

export const ModelConfigSchema = z.strictObject({
  task: z.enum(TASKS),
  data: DataSchema,
  split: z._default(SplitSchema, { method: 'hash', test_size: 0.2, random_state: 42 }),
  train: z._default(TrainSchema, { params: {} }),
  evaluate: z._default(EvaluateSchema, {}),
  gate: z.optional(GateSchema),
});

export const ConfigSchema = z.strictObject({
  version: z.literal(1),
  models: z.record(z.string().check(z.regex(MODEL_NAME)), ModelConfigSchema),
});

export type DataConfig = z.infer<typeof DataSchema>;
export type SplitConfig = z.infer<typeof SplitSchema>;
export type TrainConfig = z.infer<typeof TrainSchema>;
export type EvaluateConfig = z.infer<typeof EvaluateSchema>;
export type GateMetricConfig = z.infer<typeof GateMetricSchema>;
export type GateConfig = z.infer<typeof GateSchema>;
export type ModelConfig = z.infer<typeof ModelConfigSchema>;
export type Config = z.infer<typeof ConfigSchema>;

/** An alias bomb grows by repeating; a recipe needs none to a few. */
const MAX_ALIASES = 32;
const MAX_CONFIG_BYTES = 1024 * 1024;

export interface DecodedConfig {
  readonly config: Config;
  /** Line of a key in the file, for messages of later checks. */
  readonly lineOf: LineOf;
}

/**
 * Reads `assay.yml`. `prepare` may change the raw value before it is checked (`--set`). Throws InputError that names
 * file, line, key, value and rule.
 */
export function decodeConfig(
  source: string,
  file: string,
  prepare: (raw: unknown) => unknown = (raw) => raw,
): DecodedConfig {
  if (source.length > MAX_CONFIG_BYTES) throw new InputError(`larger than ${MAX_CONFIG_BYTES} characters`, { file });
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new InputError(problem.message, { file, line, column: col });
  }
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node) && ++aliases > MAX_ALIASES) throw new InputError(`more than ${MAX_ALIASES} aliases`, { file });
  });
  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  if (value === null || value === undefined) throw new InputError('the file is empty; `assay init FILE` writes one', { file });
  refuseHostile(value, file);
  const lineOf: LineOf = (path) => lineOfNode(document.contents, path, lines);
  return { config: checkConfig(prepare(value), file, lineOf), lineOf };
}

/** Checks a raw recipe, from a file or made from the command line. Throws InputError. */
export function checkConfig(raw: unknown, file: string, lineOf?: LineOf): Config {
  refuseHostile(raw, file);
  const config = checkShape(ConfigSchema, raw, file, lineOf);
  if (Object.keys(config.models).length === 0) throw new InputError('names no model', { file, field: 'models' });
  return config;
}

/** One YAML value, as in `--set train.params.alpha=1`. Throws InputError. */
export function parseValue(text: string, field: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  const problem = document.errors[0];
  if (problem !== undefined) throw new InputError(`${problem.message}, got "${text}"`, { field });
  return document.toJS({ maxAliasCount: 0 });
}

/** The line of the deepest key of `path` that exists in the document. */
function lineOfNode(root: unknown, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  let here: unknown = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find((item) => isPair(item) && String((item.key as { value?: unknown }).value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
      here = pair.value;
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step];
      offset = (here as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}
