/**
 * Finds what to compare with: on the platform a run of the default branch or a release; else a folder of documents, or a
 * git ref that is checked out and trained. Absent and broken are different: an explicit baseline is used or the run stops.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { modelDocument } from '../documents/model.ts';
import { InputError } from '../errors.ts';
import type { NoBaseline, StoredBaseline } from '../ports.ts';
import { type BaselineDocuments, readFolder } from './baseline-folder.ts';
import { evaluate } from './evaluate.ts';
import { memoryFiles } from './memory-files.ts';
import type { ChainOptions } from './options.ts';
import { DEFAULT_CONFIG, readRecipes } from './request.ts';
import { configPath } from './run-record.ts';
import { modelOf, openSession, type Session } from './session.ts';
import { train } from './train.ts';

/** Told that long before: 14 days. */
const SOON_MS = 14 * 86_400_000;

export interface FoundBaseline extends BaselineDocuments {
  readonly found: StoredBaseline['found'];
  /** Folder or git ref, as the user named it; `run 428 of main`. */
  readonly source: string;
  /** Commits between it and the start commit, or the candidate. */
  readonly distance?: number | undefined;
  /** Where the platform proved it. */
  readonly commit?: string | undefined;
  /** When its documents are deleted: ISO 8601, UTC. */
  readonly expiresAt?: string | undefined;
  /** Candidates that were passed over, and why. */
  readonly notes?: readonly string[] | undefined;
}

/** No baseline, and why: what cannot be had is never taken for a first run. */
export type NoneFound = Pick<NoBaseline, 'found'> & Partial<NoBaseline>;

/** Throws InputError for one that is named and is not there, or is broken. */
export async function findBaseline(session: Session, options: ChainOptions): Promise<FoundBaseline | NoneFound> {
  if (options.search !== undefined) return fromPlatform(session, options, options.search.runId);
  if (options.baseline === undefined) return { found: 'none' };
  const path = resolve(session.ports.files.absolute(options.folder), options.baseline);
  const kind = await session.ports.files.exists(path);
  if (kind === 'file') {
    throw new InputError('is a file; a baseline is a folder that holds <model>/model.json, or a git ref', {
      file: options.baseline,
    });
  }
  return kind === 'folder' ? fromFolder(session, options, path) : fromRef(session, options, options.baseline);
}

/** A run of the default branch, or a release, whose identity the adapter checked field by field. */
async function fromPlatform(
  session: Session,
  { judge }: ChainOptions,
  runId: number | undefined,
): Promise<FoundBaseline | NoneFound> {
  const { ports, recipe } = session;
  const start = judge?.start.baseline;
  if (ports.platform === undefined || start === undefined) return { found: 'none', absence: 'never' };
  const stored = await ports.platform.baselines.find({ model: recipe.name, start, runId, config: configPath(recipe) });
  if (stored.found === 'none') return stored;
  const { found, source, distance, commit, expiresAt, notes, documents } = stored;
  if (judge?.start.policy === undefined) tellExpiry(session, source, expiresAt);
  const memory: Session = { ...session, ports: { ...ports, files: memoryFiles(documents, ports.files) } };
  const read = await readFolder(memory, source, source, recipe.name);
  if (read === undefined) throw new InputError(`holds no ${modelDocument.file}`, { file: source });
  return { ...read, found, source, distance, commit, expiresAt, notes };
}

/** On the default branch, which can renew it: a baseline that is gone stops every pull request. */
function tellExpiry({ recipe, ports }: Session, source: string, expiresAt: string | undefined): void {
  const left = Date.parse(expiresAt ?? '') - ports.clock.now();
  if (!(left < SOON_MS)) return;
  const day = expiresAt?.slice(0, 10);
  ports.log.info(
    `${recipe.name}: the documents of its baseline, ${source}, expire on ${day}; a run that passes renews them`,
  );
}

async function fromFolder(session: Session, options: ChainOptions, path: string): Promise<FoundBaseline> {
  const { name } = session.recipe;
  const source = options.baseline as string;
  const base = source.replace(/(?<=.)\/+$/, '');
  const places: [string, string, string | undefined][] = [[`${path}/${name}`, `${base}/${name}`, name]];
  // Of several models nobody can tell whose it is. Of one a person may have named it otherwise before.
  if (options.soleModel === true) places.push([path, base, undefined]);
  for (const [folder, shown, names] of places) {
    const read = await readFolder(session, folder, shown, names);
    if (read !== undefined) return { ...read, found: 'explicit', source };
  }
  const missing = options.soleModel === true ? `${name}/model.json and no model.json` : `${name}/model.json`;
  throw new InputError(`holds no ${missing}; leave --baseline out for a first run`, { file: source });
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
      found: 'explicit',
      source: ref,
      distance,
      model,
      text: modelDocument.encode(model.document),
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
  const folder = ports.files.absolute(options.folder);
  const request = {
    ...options.recipes,
    folder: resolve(tree.folder, relative(tree.root, recipe.folder)),
    models: [recipe.name],
    overrides: undefined,
    config: relative(recipe.folder, resolve(folder, options.recipes.config ?? DEFAULT_CONFIG)),
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
  return relative(folder, path);
}
