/** One model's part of `assay.yml`, checked against what the rooms know: kinds, parameters, metrics, policy. */
import { isAbsolute, resolve } from 'node:path';
import { type GatePolicy, resolvePolicy } from '../compare/policy.ts';
import { encodeCanonical, sha256 } from '../documents/canonical.ts';
import { columnKey } from '../documents/column-key.ts';
import type { ColumnKind, Config, EvaluateConfig, ModelConfig, SplitConfig, WaiveConfig } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';
import { type LineOf, renderPath } from '../documents/strict.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import { defaultMetrics, resolveMetric } from '../metrics/table.ts';
import { checkParams, checkSeeds } from '../models/kinds.ts';

/** A path of the recipe: as the user wrote it, where it is, and the folder it must not leave (links followed). */
export interface RecipePath {
  readonly shown: string;
  readonly absolute: string;
  readonly root?: string | undefined;
}

export interface Recipe {
  readonly name: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly task: Task;
  readonly data: {
    readonly file: RecipePath;
    readonly target: string;
    readonly id: string | undefined;
    readonly exclude: readonly string[];
    readonly columns: Readonly<Record<string, ColumnKind>>;
    readonly delimiter: string | undefined;
    readonly naValues: readonly string[] | undefined;
  };
  /**
   * Texts of missing cells as the judging commit has them, where they differ from `data.naValues`: by these go which rows
   * there are, their names, sides and truths. The recipe's own make its features.
   */
  readonly rowsAs?: { readonly naValues: readonly string[] | undefined } | undefined;
  readonly split: SplitConfig;
  /** Of `split: {method: files}`. */
  readonly testFile: RecipePath | undefined;
  readonly train: {
    readonly kind: string;
    readonly params: Readonly<Record<string, unknown>>;
    /** How often a seeded kind is trained, at least 1; the first one ships. */
    readonly seeds: number;
  };
  readonly evaluate: {
    /** Canonical names, the primary metric first. */
    readonly metrics: readonly string[];
    readonly slices: NonNullable<EvaluateConfig['slices']>;
    readonly positive: string | undefined;
    readonly threshold: number;
    /** Column whose equal values make a group: one observation. */
    readonly groupColumn: string | undefined;
    readonly weightColumn: string | undefined;
    /** Whether slices are looked for in every column. */
    readonly findSlices: boolean;
  };
  readonly policy: GatePolicy;
  /** Waivers that this commit asks for, whoever's policy judges it (contracts, waivers). */
  readonly waive: readonly WaiveConfig[];
  /** Where the recipe stands and the digest of this model's part of it. */
  readonly config: { readonly path: string | undefined; readonly digest: string };
  /** What it was made from, for whoever makes it anew with parts of another. */
  readonly origin: { readonly config: ModelConfig; readonly place: RecipePlace };
}

export interface RecipePlace {
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Folder that paths must not leave; undefined for paths of the command line. */
  readonly root: string | undefined;
  /** `assay.yml` as the user named it; undefined without a file. */
  readonly file: string | undefined;
  readonly lineOf?: LineOf | undefined;
}

/** scikit-learn's threshold on the positive class's probability. */
const DEFAULT_THRESHOLD = 0.5;

/** The recipes of the named models, or of all. Throws InputError for a name that is not there. */
export function selectRecipes(config: Config, names: readonly string[] | undefined, place: RecipePlace): Recipe[] {
  for (const name of names ?? []) {
    if (!Object.hasOwn(config.models, name)) {
      const file = place.file ?? 'the recipe';
      throw new InputError(`no model "${name}"; ${suggest(name, Object.keys(config.models))}`, { file });
    }
  }
  const wanted = names === undefined ? Object.keys(config.models) : [...new Set(names)];
  return wanted.map((name) => placeRecipe(name, config.models[name] as ModelConfig, place));
}

/** Checks one model's part against what the rooms know. Throws InputError. */
export function placeRecipe(name: string, config: ModelConfig, place: RecipePlace): Recipe {
  const at = { file: place.file, field: `models.${name}` };
  const kind = config.train.model ?? (config.task === 'regression' ? 'linear' : 'logistic');
  const params = checkParams(kind, config.train.params, config.task, at);
  const { data, evaluate, split } = config;
  checkTaskKeys(config.task, evaluate, at);
  checkTarget(config, { ...place, name });
  checkDrawnColumns(config, { ...place, name });
  return {
    name,
    folder: place.folder,
    task: config.task,
    data: {
      file: locate(data.path, place),
      target: data.target,
      id: data.id ?? undefined,
      exclude: data.exclude ?? [],
      columns: data.columns ?? {},
      delimiter: data.delimiter,
      naValues: data.na_values,
    },
    split,
    testFile: split.method === 'files' ? locate(split.test_path, place) : undefined,
    train: { kind, params, seeds: checkSeeds(kind, config.train.seeds, { ...at, lineOf: place.lineOf }) },
    evaluate: {
      metrics:
        evaluate.metrics?.map((metric, i) => {
          const field = `${at.field}.evaluate.metrics[${i}]`;
          return resolveMetric(metric, config.task, { file: at.file, field }).name;
        }) ?? defaultMetrics(config.task),
      slices: evaluate.slices ?? [],
      positive: evaluate.positive === undefined ? undefined : String(evaluate.positive),
      threshold: evaluate.threshold ?? DEFAULT_THRESHOLD,
      groupColumn: evaluate.group_column,
      weightColumn: evaluate.weight_column,
      findSlices: evaluate.find_slices ?? true,
    },
    policy: resolvePolicy(config.gate, config.task, { ...at, lineOf: place.lineOf }),
    waive: config.gate?.waive ?? [],
    config: { path: place.file, digest: sha256(encodeCanonical({ [name]: config })) },
    origin: { config, place },
  };
}

function checkTaskKeys(task: Task, evaluate: EvaluateConfig, at: { file: string | undefined; field: string }): void {
  for (const key of ['positive', 'threshold'] as const) {
    if (evaluate[key] !== undefined && task !== 'binary') {
      throw new InputError(`is for task binary, this one is ${task}`, {
        file: at.file,
        field: `${at.field}.evaluate.${key}`,
      });
    }
  }
}

/** Keys of `data` that would take the target away, or make of it what the task cannot use. */
function checkTarget(
  { task, data }: ModelConfig,
  { file, lineOf, name }: RecipePlace & { readonly name: string },
): void {
  const fault = (rule: string, ...keys: string[]) => {
    const path = ['models', name, 'data', ...keys];
    return new InputError(rule, { file, line: lineOf?.(path), field: renderPath(path) });
  };
  const { target } = data;
  if (data.id === target) throw fault(`"${target}" is the target; who a row is must not depend on it`, 'id');
  if (data.exclude?.includes(target)) throw fault(`holds "${target}", which is the target`, 'exclude');
  const key = columnKey(target);
  const pin = data.columns !== undefined && Object.hasOwn(data.columns, key) ? data.columns[key] : undefined;
  if (task === 'regression' && pin !== undefined && pin !== 'numeric' && pin !== 'ignore') {
    throw fault(`the target of a regression is numeric, not ${pin}`, 'columns', target);
  }
}

/** Rows cannot be drawn by what is predicted. */
function checkDrawnColumns(
  { data, evaluate }: ModelConfig,
  { file, lineOf, name }: RecipePlace & { readonly name: string },
) {
  for (const key of ['group_column', 'weight_column'] as const) {
    if (evaluate[key] !== data.target) continue;
    const path = ['models', name, 'evaluate', key];
    throw new InputError(`"${data.target}" is the target`, { file, line: lineOf?.(path), field: renderPath(path) });
  }
}

function locate(path: string, place: RecipePlace): RecipePath {
  const absolute = isAbsolute(path) ? path : resolve(place.folder, path);
  return { shown: path, absolute, root: place.root };
}
