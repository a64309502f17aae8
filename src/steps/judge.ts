/**
 * Whose policy judges a candidate (threats, A3): the base's `gate`, and all that defines the question. A pull request that
 * changes them is judged by the base's, is told so, and must leave a verdict on every model that the base gates.
 */
import { dirname, join, normalize } from 'node:path/posix';
import { wasPages } from '../documents/artifact-name.ts';
import type { ModelConfig } from '../documents/config.ts';
import { runDocument } from '../documents/run.ts';
import { renderPath } from '../documents/strict.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { NoBaseline, Platform, StartPoint, WorkflowRun } from '../ports.ts';
import { type CommitConfig, configsOf } from './base-config.ts';
import { placeRecipe, type Recipe } from './recipe.ts';
import { DEFAULT_CONFIG } from './request.ts';
import { type TableQuestion, tableConfig } from './table-config.ts';
import { verdictRun } from './verdict-run.ts';

export interface JudgeRequest {
  /** The commit that was checked out and trained. */
  readonly evaluated: string;
  /** The candidate's config, from the root of the repository; undefined where a table was given instead. */
  readonly configPath: string | undefined;
  /** What documents of another job say of it, by model, undefined of a table: a claim, which the candidate's commit holds. */
  readonly claimed?: ReadonlyMap<string, string | undefined> | undefined;
}

/** A config of the base, or what stands for one. */
type BaseConfig = Pick<CommitConfig, 'shown' | 'models'>;

export interface Judge {
  readonly evaluated: string;
  readonly start: StartPoint;
  /** The run that asks. */
  readonly run?: WorkflowRun | undefined;
  /**
   * The recipe as the base asks it to be judged. `absence`: where no baseline is, whether there was one. Throws InputError for
   * a policy of the base that cannot be read, and where nobody can tell which one it is.
   */
  judge(recipe: Recipe, before: JudgedBefore | undefined, absence?: NoBaseline['absence']): Promise<Judged>;
  /** Models that the base gates: each needs a verdict, whatever the head's workflow and config name. Ask after `judge`. */
  required(): Promise<readonly string[]>;
  /** Whether the base says that a verdict on this model stops nothing. */
  isInformational(model: string): Promise<boolean>;
  /** Whether the candidate changes nothing that the model is made of: neither its part of the config nor its data. */
  isUntouched(model: string, head: ModelConfig): Promise<boolean>;
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

export async function openJudge(platform: Platform, request: JudgeRequest): Promise<Judge> {
  const { evaluated, configPath, claimed } = request;
  const { repository, baselines, run } = platform;
  const start = await repository.startPoint(evaluated);
  const { policy: commit, policyBranch: branch } = start;
  const { defaultBranch } = run.repository;
  const baseAt = configsOf(repository, commit, branch);
  const headAt = configsOf(repository, evaluated, 'this commit');
  const defaultAt = configsOf(repository, branch === defaultBranch ? undefined : defaultBranch, defaultBranch);
  const pathOf = (model: string) => (claimed?.has(model) === true ? claimed.get(model) : configPath);
  /** The configs that the candidate names, the job's own first. */
  const paths = [...new Set([configPath, ...(claimed?.values() ?? [])])].filter((path) => path !== undefined);

  /** The base's configs at the candidate's paths; where it has none there, the one by the usual name. */
  const baseConfigs = async (): Promise<readonly CommitConfig[]> => {
    const there = (await Promise.all(paths.map(baseAt))).filter((config) => config !== undefined);
    if (there.length > 0) return there;
    const usual = await baseAt(DEFAULT_CONFIG);
    return usual === undefined ? [] : [usual];
  };

  /** A model that the base's runs left: the base may have dropped it since. */
  const isStillGated = async (model: string, baseline = commit ?? evaluated): Promise<boolean> => {
    const stored = await baselines.find({ model, start: baseline });
    const record = stored.found === 'none' ? undefined : stored.documents.get(runDocument.file);
    const path = record && runDocument.decode(record.toString('utf8'), `${model}/${runDocument.file}`).config.path;
    // Of a name that earlier versions gave to the pages, nothing but documents tells that there is a model.
    if (stored.found === 'none' && wasPages(model)) return false;
    // By a table and no config, or nobody can tell any more.
    return path === undefined || has(await baseAt(path), model);
  };

  /** Where two jobs of one run name two configs of the base that both have the model, nobody here may choose. */
  const refuseTwo = async (model: string): Promise<void> => {
    const path = claimed?.get(model);
    if (path === undefined || configPath === undefined) return;
    const [theirs, ours] = [await baseAt(path), await baseAt(configPath)];
    if (theirs === undefined || ours === undefined || theirs.path === ours.path) return;
    if (!has(theirs, model) || !has(ours, model)) return;
    const rule = `its documents are of ${path}, this job was given ${configPath}, and both are a config of ${branch} that has the model; give this job \`config: ${path}\``;
    throw new InputError(rule, { field: `models.${model}` });
  };

  /** Throws InputError unless the base provably never had the model, or dropped it. */
  const refuseUnproven = async (
    model: string,
    before: JudgedBefore | undefined,
    absence: NoBaseline['absence'] | undefined,
  ): Promise<void> => {
    const path = pathOf(model);
    const isThere = path !== undefined && (await baseAt(path)) !== undefined;
    if (path !== undefined && !isThere && (await headAt(path)) === undefined) {
      const rule = `neither this commit nor ${branch} holds it, so nobody can tell whose policy judges; \`config\` and \`working-directory\` name it from the root of the repository`;
      throw new InputError(rule, { file: path });
    }
    // Of an older branch its own rule holds: `gatedBy`.
    if (branch !== defaultBranch) return;
    const wasAt = before?.configPath;
    const isDropped = wasAt === undefined ? isThere : (await baseAt(wasAt)) !== undefined;
    const isLeft = before !== undefined || (absence !== undefined && absence !== 'never');
    if (!isLeft || isDropped) return;
    const at = wasAt ?? path;
    const where = at === undefined ? 'no config' : `no ${at} now`;
    const rule = `an earlier run of ${branch} left this model, and ${branch} has ${where}, so it is not new and nobody can tell whose policy judges it; name the config as ${branch} has it, or have an owner merge the new one first`;
    throw new InputError(rule, { field: `models.${model}` });
  };

  /** A model of no config of the base: by its own policy, but for what it may not say of itself. */
  const judgeNew = async (recipe: Recipe): Promise<Judged> => {
    const path = pathOf(recipe.name) ?? DEFAULT_CONFIG;
    const theirs = [await defaultAt(path), await defaultAt(DEFAULT_CONFIG)];
    const gatedBy = theirs.some((config) => has(config, recipe.name)) ? { gatedBy: defaultBranch } : {};
    return {
      // Nobody on the base ever said that this model may fail.
      recipe: {
        ...recipe,
        policy: { ...recipe.policy, informational: false, onUnreachable: { pullRequest: 'fail', release: 'warn' } },
      },
      policy: { branch, changed: [], ...gatedBy },
      isOtherQuestion: false,
    };
  };

  const { baseline: from } = start;
  const beforeAt = configsOf(repository, from === evaluated ? undefined : from, 'the commit before');

  /** A push to the default branch is its own policy, and reads rows and their truth as the commit before it did. */
  const readAsBefore = async (recipe: Recipe): Promise<Pick<Judged, 'recipe' | 'isOtherQuestion'>> => {
    const config = await beforeAt(pathOf(recipe.name) ?? DEFAULT_CONFIG).catch(unreadable);
    if (config === undefined || !has(config, recipe.name)) return { recipe, isOtherQuestion: false };
    const theirs = config.models[recipe.name] as ModelConfig;
    const ours = recipe.origin.config;
    const ofOurs = columnsOfRows(ours);
    const ofBoth = new Set([...columnsOfRows(theirs)].filter((name) => ofOurs.has(name)));
    const columns = columnsAs(theirs, ours, ofBoth);
    const isTyped = differences(columns, ours.data.columns ?? {}, []).length > 0;
    const typed = isTyped ? judgedRecipe(recipe, { ...ours, data: { ...ours.data, columns } }, config) : recipe;
    // Without texts of its own it reads more rows, never fewer.
    const read = recipe.data.naValues === undefined ? typed : readAs(typed, theirs);
    return { recipe: read, isOtherQuestion: isTyped || read.rowsAs !== undefined };
  };

  return {
    evaluated,
    start,
    run: platform.run,
    async judge(recipe, before, absence) {
      const { name } = recipe;
      if (commit === undefined) {
        return { ...(await readAsBefore(recipe)), policy: { sha: evaluated, branch, changed: [] } };
      }
      const path = before?.configPath;
      // The main branch's own run says by which file it judged: another file that happens to be there is no way out.
      const named = path === undefined ? undefined : await baseAt(path);
      if (!has(named, name)) await refuseTwo(name);
      const own = pathOf(name);
      const known: readonly (BaseConfig | undefined)[] = [
        named,
        own === undefined ? undefined : await baseAt(own),
        ...(await baseConfigs()),
        await baseAt(DEFAULT_CONFIG),
        before && path === undefined ? asTable(name, before) : undefined,
      ];
      const base = known.find((config) => has(config, name));
      if (base !== undefined) return judgeBy(recipe, base, start);
      await refuseUnproven(name, before, absence);
      return judgeNew(recipe);
    },
    async required() {
      if (commit === undefined) return [];
      const names = new Set((await baseConfigs()).flatMap(({ models }) => Object.keys(models)));
      // Naming another config of the base is no way out either: what its runs judged is asked for as well.
      const left = start.baseline === undefined ? [] : await baselines.modelsAt(start.baseline);
      for (const model of left) if (!names.has(model) && (await isStillGated(model, start.baseline))) names.add(model);
      return [...names];
    },
    async isInformational(model) {
      const config = (await baseConfigs()).find((one) => has(one, model));
      return config?.models[model]?.gate?.informational === true;
    },
    async isUntouched(model, head) {
      const path = pathOf(model);
      const from = start.baseline;
      if (path === undefined || from === undefined) return false;
      const before = (await configsOf(repository, from, branch)(path))?.models;
      if (before === undefined || !Object.hasOwn(before, model)) return false;
      if (differences(before[model], head, []).length > 0) return false;
      const changed = await repository.changedFiles(from, evaluated);
      if (changed === undefined) return false;
      for (const file of filesOf(head, dirname(path))) {
        const there = (await repository.findFile(file, evaluated)) ?? file;
        if (changed.has(file) || changed.has(there)) return false;
      }
      return true;
    },
  };
}

function has(config: BaseConfig | undefined, model: string): boolean {
  return config !== undefined && Object.hasOwn(config.models, model);
}

/** What a model reads, from the root of the repository. */
function filesOf({ data, split }: ModelConfig, folder: string): string[] {
  const named = [data.path, ...(split.method === 'files' ? [split.test_path] : [])];
  return named.map((path) => normalize(join(folder, path)));
}

/** A model that the main branch judged without a config is not new: its question stands, and so do the defaults. */
function asTable(name: string, { question }: JudgedBefore): BaseConfig {
  const shown = 'the run of the main branch, which had a table and no config';
  return { shown, models: { [name]: tableConfig(name, question, shown) } };
}

function judgeBy(recipe: Recipe, base: BaseConfig, start: StartPoint): Judged {
  const theirs = base.models[recipe.name] as ModelConfig;
  const ours = recipe.origin.config;
  const question = Object.entries(QUESTION).flatMap(([key, of]) => differences(of(theirs), of(ours), key.split('.')));
  const gate = differences(withoutWaivers(theirs), withoutWaivers(ours), ['gate']);
  const columns = columnsAs(theirs, ours, columnsOfRows(theirs));
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

/** A push that repairs the config is judged by it: the commit before has none to go by. */
function unreadable(thrown: unknown): undefined {
  if (!(thrown instanceof InputError)) throw thrown;
  return undefined;
}

/** Columns that say which rows there are, how they are drawn and what is true. */
function columnsOfRows({ data, split, evaluate }: ModelConfig): ReadonlySet<string | null | undefined> {
  const named = [data.target, data.id, evaluate.group_column, evaluate.weight_column];
  return new Set([...named, ...('column' in split ? [split.column] : [])]);
}

/** The head's types, and the base's of the columns of rows. */
function columnsAs(
  theirs: ModelConfig,
  ours: ModelConfig,
  ofRows: ReadonlySet<string | null | undefined>,
): NonNullable<ModelConfig['data']['columns']> {
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
    const rule = `the recipe does not answer the question of ${base.shown}, which judges it: ${thrown.message}`;
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
export function missingVerdict(model: string, { start, evaluated, run }: Judge, informational: boolean): Verdict {
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
    ...(run === undefined ? {} : { run: verdictRun(run, { event: run.isDefaultBranch ? 'release' : 'pullRequest' }) }),
    gates: [],
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: [],
  };
}
