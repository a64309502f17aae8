/**
 * Finds what to compare with: a folder of documents, or a git ref that is checked out and trained. Absent and broken
 * are different: an explicit baseline is used or the run stops.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { digestSource } from '../data/scan-range.ts';
import { sha256 } from '../documents/canonical.ts';
import { type Evaluation, evaluationDocument } from '../documents/evaluation.ts';
import { modelDocument } from '../documents/model.ts';
import { PREDICTIONS_FILE, type Predictions } from '../documents/predictions.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import { decodeModel } from '../models/pipeline.ts';
import type { Ports } from '../ports.ts';
import { evaluate } from './evaluate.ts';
import { openPredictions } from './open-predictions.ts';
import type { ChainOptions } from './options.ts';
import type { RecipePath } from './recipe.ts';
import { DEFAULT_CONFIG, readRecipes } from './request.ts';
import { type LoadedModel, modelOf, openSession, type Session } from './session.ts';
import { train } from './train.ts';

export interface FoundBaseline {
  /** Folder or git ref, as the user named it. */
  readonly source: string;
  /** Commits between it and the candidate, of a git ref. */
  readonly distance?: number | undefined;
  readonly model: LoadedModel;
  /** Where the model stands, for messages. */
  readonly file: string;
  readonly run?: Run | undefined;
  readonly evaluation?: Evaluation | undefined;
  /** Of its own test rows, read when they are asked for; undefined when it left none. */
  predictions(): Promise<Predictions | undefined>;
}

/** undefined: none was named. Throws InputError for one that is named and is not there, or is broken. */
export async function findBaseline(session: Session, options: ChainOptions): Promise<FoundBaseline | undefined> {
  if (options.baseline === undefined) return undefined;
  const path = resolve(options.folder, options.baseline);
  const kind = await session.ports.files.exists(path);
  if (kind === 'file') {
    throw new InputError('is a file; a baseline is a folder that holds <model>/model.json, or a git ref', {
      file: options.baseline,
    });
  }
  return kind === 'folder' ? fromFolder(session, options, path) : fromRef(session, options, options.baseline);
}

async function fromFolder(session: Session, options: ChainOptions, path: string): Promise<FoundBaseline> {
  const { files } = session.ports;
  const { name } = session.recipe;
  const source = options.baseline as string;
  const base = source.replace(/(?<=.)\/+$/, '');
  const places: [string, string][] = [[`${path}/${name}`, `${base}/${name}`]];
  // Of several models nobody can tell whose it is.
  if (options.soleModel === true) places.push([path, base]);
  for (const [folder, shown] of places) {
    const text = await files.readText(`${folder}/${modelDocument.file}`, `${shown}/${modelDocument.file}`);
    if (text === undefined) continue;
    const file = `${shown}/${modelDocument.file}`;
    const model = { document: decodeModel(text, file), digest: sha256(text) };
    const run = await readOptional(session.ports, `${folder}/${runDocument.file}`, (t) =>
      runDocument.decode(t, `${shown}/run.json`),
    );
    const evaluation = await readOptional(session.ports, `${folder}/${evaluationDocument.file}`, (t) =>
      evaluationDocument.decode(t, `${shown}/evaluation.json`),
    );
    for (const [expected, by] of [
      [run?.modelDigest, 'run.json'],
      [evaluation?.modelDigest, 'evaluation.json'],
    ] as const) {
      if (expected !== undefined && expected !== model.digest) {
        throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
      }
    }
    const stored = {
      absolute: `${folder}/${PREDICTIONS_FILE}`,
      shown: `${shown}/${PREDICTIONS_FILE}`,
    };
    const there = await checkStored(session.ports, stored, evaluation);
    const predictions = async () => (there ? readStored(session, stored, evaluation) : undefined);
    return { source, model, file, run, evaluation, predictions };
  }
  const missing = options.soleModel === true ? `${name}/model.json and no model.json` : `${name}/model.json`;
  throw new InputError(`holds no ${missing}; leave --baseline out for a first run`, { file: source });
}

/** Whether predictions are there, and are those that were evaluated: broken is never taken for absent. */
async function checkStored(ports: Ports, stored: RecipePath, evaluation: Evaluation | undefined): Promise<boolean> {
  if ((await ports.files.exists(stored.absolute)) !== 'file') return false;
  const source = await ports.files.open(stored.absolute, { shown: stored.shown });
  try {
    const actual = digestSource(source);
    const expected = evaluation?.predictionsDigest;
    if (expected !== undefined && expected !== actual) {
      const rule = `its digest is ${actual}, evaluation.json beside it expects ${expected}`;
      throw new InputError(rule, { file: stored.shown });
    }
    return true;
  } finally {
    source.close();
  }
}

async function readStored(
  { ports, recipe }: Session,
  stored: RecipePath,
  evaluation: Evaluation | undefined,
): Promise<Predictions> {
  const request = { task: recipe.task, positive: evaluation?.positive ?? recipe.evaluate.positive };
  return (await openPredictions(stored, request, ports)).predictions;
}

async function readOptional<T>(ports: Ports, path: string, decode: (text: string) => T): Promise<T | undefined> {
  const text = await ports.files.readText(path);
  return text === undefined ? undefined : decode(text);
}

/** Trains and evaluates the recipe of another commit in a work tree of its own, by the very same steps. */
async function fromRef(session: Session, options: ChainOptions, ref: string): Promise<FoundBaseline> {
  const { ports, recipe } = session;
  const root = await ports.git.rootOf(recipe.folder);
  if (root === undefined) {
    throw new InputError(`"${ref}" is no folder, and ${recipe.folder} lies in no git repository`, {
      field: '--baseline',
    });
  }
  const checkout = await ports.git.checkout(root, ref);
  try {
    ports.log.info(`training the baseline ${ref} (${checkout.commit.slice(0, 7)})`);
    const trained = await trainAt(session, options, { root, folder: checkout.folder }).catch((thrown) => {
      throw thrown instanceof InputError ? new InputError(`baseline ${ref}: ${thrown.message}`) : thrown;
    });
    const { run, evaluation, predictions } = trained.held;
    const model = await modelOf(trained);
    const head = await ports.git.describe(root);
    const distance = head === undefined ? undefined : await ports.git.distance(root, checkout.commit, head.commit);
    return {
      source: ref,
      distance,
      model,
      file: `baseline ${ref}`,
      run,
      evaluation,
      predictions: async () => predictions,
    };
  } finally {
    await checkout.dispose();
  }
}

/** Reads the same recipe in the checked-out `folder`, trains and evaluates it beside the work tree. */
async function trainAt(
  { recipe, ports }: Session,
  options: ChainOptions,
  tree: { readonly root: string; readonly folder: string },
): Promise<Session> {
  const { table } = options.recipes;
  const request = {
    ...options.recipes,
    folder: resolve(tree.folder, relative(tree.root, resolve(recipe.folder))),
    models: [recipe.name],
    overrides: undefined,
    config: relative(recipe.folder, resolve(options.folder, options.recipes.config ?? DEFAULT_CONFIG)),
    // The table as it was then, not as it is now.
    table: table && { ...table, data: insideRepository(resolve(recipe.folder, table.data), recipe.folder, tree.root) },
  };
  const [baselineRecipe] = await readRecipes(request, ports);
  if (baselineRecipe === undefined) throw new InputError(`has no model "${recipe.name}"`);
  const session = openSession(baselineRecipe, `${tree.folder}-out`, ports);
  await train(session);
  await evaluate(session);
  return session;
}

/** The path of a table from `folder`. Throws InputError where no commit can hold it. */
function insideRepository(path: string, folder: string, root: string): string {
  const way = relative(root, path);
  if (way.startsWith('..') || isAbsolute(way)) {
    throw new InputError('lies outside the repository, so no commit holds it', { file: path });
  }
  return relative(resolve(folder), path);
}
