/**
 * Whose policy judges a candidate (threats, A3): the base's `gate`, and all that defines the question. A pull request that
 * changes them is judged by the base's, is told so, and must leave a verdict on every model that the base gates.
 */
import { type Config, decodeConfig, type ModelConfig } from '../documents/config.ts';
import { runDocument } from '../documents/run.ts';
import { renderPath } from '../documents/strict.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { Platform, StartPoint } from '../ports.ts';
import { placeRecipe, type Recipe } from './recipe.ts';
import { DEFAULT_CONFIG } from './request.ts';
import { type TableQuestion, tableConfig } from './table-config.ts';

export interface JudgeRequest {
  /** The commit that was checked out and trained. */
  readonly evaluated: string;
  /** The candidate's config, from the root of the repository; undefined where a table was given instead. */
  readonly configPath: string | undefined;
}

/** A config of the base, as read there. */
interface BaseConfig {
  readonly path: string;
  readonly models: Config['models'];
}

export interface Judge {
  readonly evaluated: string;
  readonly start: StartPoint;
  /** The recipe as the base asks it to be judged. Throws InputError for a policy of the base that cannot be read. */
  judge(recipe: Recipe, before: JudgedBefore | undefined): Promise<Judged>;
  /** Models that the base gates: each needs a verdict, whatever the head's workflow and config name. Ask after `judge`. */
  required(): Promise<readonly string[]>;
  /** Whether the base says that a verdict on this model stops nothing. */
  isInformational(model: string): Promise<boolean>;
}

/** What the baseline's own run says of how it was judged. */
export interface JudgedBefore {
  /** undefined where a table was given instead of a config. */
  readonly configPath: string | undefined;
  readonly question: TableQuestion;
}

export interface Judged {
  readonly recipe: Recipe;
  readonly policy: NonNullable<Verdict['policy']>;
  /** The rows, the target or what is measured differ: what the head trained answers another question. */
  readonly isOtherQuestion: boolean;
}

/** What defines the question, beside the gate: key in messages → value of a model's config. */
const QUESTION: Readonly<Record<string, (config: ModelConfig) => unknown>> = {
  task: (config) => config.task,
  'data.target': (config) => config.data.target,
  'data.id': (config) => config.data.id ?? undefined,
  split: (config) => config.split,
  evaluate: (config) => config.evaluate,
};

export async function openJudge(platform: Platform, { evaluated, configPath }: JudgeRequest): Promise<Judge> {
  const start = await platform.repository.startPoint(evaluated);
  const configs = new Map<string, Promise<BaseConfig | undefined>>();
  const configAt = (path: string): Promise<BaseConfig | undefined> => {
    const known = configs.get(path) ?? readConfig(platform, path, start);
    configs.set(path, known);
    return known;
  };
  /** The base's config at the candidate's path; where it has none there, the one by the usual name. */
  const baseConfig = async () =>
    (configPath === undefined ? undefined : await configAt(configPath)) ?? (await configAt(DEFAULT_CONFIG));
  /** A model that the base's runs left: the base may have dropped it since. */
  const isStillGated = async (model: string, baseline = start.policy ?? evaluated): Promise<boolean> => {
    const stored = await platform.baselines.find({ model, start: baseline });
    const run = stored.found === 'none' ? undefined : stored.documents.get(runDocument.file);
    const path = run && runDocument.decode(run.toString('utf8'), `${model}/${runDocument.file}`).config.path;
    // By a table and no config, or nobody can tell any more.
    return path === undefined || Object.hasOwn((await configAt(path))?.models ?? {}, model);
  };
  /** A push to the default branch is its own policy, and no reading of its own takes rows from the commit before. */
  const readAsBefore = async (recipe: Recipe): Promise<Recipe> => {
    const path = configPath ?? DEFAULT_CONFIG;
    // Without texts of its own it reads more rows, never fewer.
    if (recipe.data.naValues === undefined || start.baseline === undefined || start.baseline === evaluated)
      return recipe;
    const base = await readConfigAt(platform, path, start.baseline, 'the commit before');
    const models = base?.models ?? {};
    return Object.hasOwn(models, recipe.name) ? readAs(recipe, models[recipe.name] as ModelConfig) : recipe;
  };
  return {
    evaluated,
    start,
    async judge(recipe, before) {
      if (start.policy === undefined) {
        const read = await readAsBefore(recipe);
        return {
          recipe: read,
          policy: { sha: evaluated, branch: start.policyBranch, changed: [] },
          isOtherQuestion: read.rowsAs !== undefined,
        };
      }
      const path = before?.configPath;
      // The main branch's own run says by which file it judged: another file that happens to be there is no way out.
      const named = path === undefined ? undefined : await configAt(path);
      const configs = [
        named,
        await baseConfig(),
        before && path === undefined ? asTable(recipe.name, before) : undefined,
      ];
      const base = configs.find((config) => Object.hasOwn(config?.models ?? {}, recipe.name));
      if (base === undefined) {
        // Nobody on the base ever said that this model may fail.
        const policy = { ...recipe.policy, informational: false };
        return {
          recipe: { ...recipe, policy },
          policy: { branch: start.policyBranch, changed: [] },
          isOtherQuestion: false,
        };
      }
      return judgeBy(recipe, base, start);
    },
    async required() {
      if (start.policy === undefined) return [];
      const names = new Set(Object.keys((await baseConfig())?.models ?? {}));
      // Naming another config of the base is no way out either: what its runs judged is asked for as well.
      const left = start.baseline === undefined ? [] : await platform.baselines.modelsAt(start.baseline);
      for (const model of left) if (!names.has(model) && (await isStillGated(model, start.baseline))) names.add(model);
      return [...names];
    },
    async isInformational(model) {
      const models = (await baseConfig())?.models ?? {};
      return Object.hasOwn(models, model) && models[model]?.gate?.informational === true;
    },
  };
}

async function readConfig(platform: Platform, path: string, start: StartPoint): Promise<BaseConfig | undefined> {
  return start.policy === undefined ? undefined : readConfigAt(platform, path, start.policy, start.policyBranch);
}

async function readConfigAt(
  platform: Platform,
  path: string,
  commit: string,
  shown: string,
): Promise<BaseConfig | undefined> {
  const text = await platform.repository.readText(path, commit);
  if (text === undefined) return undefined;
  const file = `${path} of ${shown}`;
  return { path: file, models: decodeConfig(text, file).config.models };
}

/** A model that the main branch judged without a config is not new: its question stands, and so do the defaults. */
function asTable(name: string, { question }: JudgedBefore): BaseConfig {
  const path = 'the run of the main branch, which had a table and no config';
  return { path, models: { [name]: tableConfig(name, question, path) } };
}

function judgeBy(recipe: Recipe, base: BaseConfig, start: StartPoint): Judged {
  const theirs = base.models[recipe.name] as ModelConfig;
  const ours = recipe.origin.config;
  const question = Object.entries(QUESTION).flatMap(([key, of]) => differences(of(theirs), of(ours), key.split('.')));
  const gate = differences(withoutWaivers(theirs), withoutWaivers(ours), ['gate']);
  const columns = rowColumnsAs(theirs, ours);
  const config: ModelConfig = {
    ...ours,
    task: theirs.task,
    data: { ...ours.data, target: theirs.data.target, id: theirs.data.id, columns },
    split: theirs.split,
    evaluate: theirs.evaluate,
    gate: theirs.gate,
  };
  const types = differences(columns, ours.data.columns ?? {}, ['data', 'columns']);
  const judged = readAs(judgedRecipe(recipe, config, base), theirs);
  return {
    recipe: judged,
    policy: {
      ...(start.policy === undefined ? {} : { sha: start.policy }),
      branch: start.policyBranch,
      changed: [...question, ...types, ...gate],
    },
    isOtherQuestion: question.length > 0 || types.length > 0 || judged.rowsAs !== undefined,
  };
}

/** The head's types, and the base's of every column that says which rows there are, how they are drawn and what is true. */
function rowColumnsAs(theirs: ModelConfig, ours: ModelConfig): NonNullable<ModelConfig['data']['columns']> {
  const { data, split, evaluate } = theirs;
  const named = [data.target, data.id, evaluate.group_column, evaluate.weight_column];
  const ofRows = new Set([...named, ...('column' in split ? [split.column] : [])]);
  const isOfRows = ([name]: [string, unknown]) => ofRows.has(name);
  return Object.fromEntries([
    ...Object.entries(ours.data.columns ?? {}).filter((pin) => !isOfRows(pin)),
    ...Object.entries(theirs.data.columns ?? {}).filter(isOfRows),
  ]);
}

/** Where both take the same texts for missing there is one reading. */
function readAs(recipe: Recipe, { data: { na_values: naValues } }: ModelConfig): Recipe {
  const [theirs, ours] = [naValues, recipe.data.naValues].map((texts) =>
    JSON.stringify([...new Set(texts ?? [''])].sort()),
  );
  return theirs === ours ? recipe : { ...recipe, rowsAs: { naValues } };
}

/** Waivers are the head's own: who may allow them is asked apart. */
function withoutWaivers({ gate }: ModelConfig): ModelConfig['gate'] {
  if (gate === undefined) return undefined;
  const { waive: _, ...policy } = gate;
  return policy;
}

/** The digest stays that of the candidate's own recipe: it tells what was written, not who judged; so do its waivers. */
function judgedRecipe(recipe: Recipe, config: ModelConfig, base: BaseConfig): Recipe {
  try {
    const { waive, config: written } = recipe;
    return { ...placeRecipe(recipe.name, config, recipe.origin.place), config: written, waive };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const rule = `the recipe does not answer the question of ${base.path}, which judges it: ${thrown.message}`;
    throw new InputError(rule, { field: `models.${recipe.name}` });
  }
}

/** Paths of the leaves that differ: `gate.metrics[0].threshold`. */
function differences(a: unknown, b: unknown, path: readonly PropertyKey[]): string[] {
  if (isRecord(a) && isRecord(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => differences(a[i], b[i], [...path, i])).flat();
  }
  return Object.is(a, b) ? [] : [renderPath(path) ?? ''];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A model that the base gates and the candidate no longer has: rejected, by no input and no waiver to be talked down. */
export function missingVerdict(model: string, { start, evaluated }: Judge, informational: boolean): Verdict {
  return {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model,
    decision: 'rejected',
    reasons: ['model_missing'],
    rubberStamp: false,
    ...(informational ? { informational } : {}),
    baseline: { found: 'none' },
    candidate: {},
    policy: { sha: start.policy ?? evaluated, branch: start.policyBranch, changed: [] },
    gates: [],
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: [],
  };
}
