/** The recipe and the data that the baseline was trained from, as its own commit holds them; each proven by its digest. */

import { relative } from 'node:path';
import { dirname } from 'node:path/posix';
import { sha256 } from '../documents/canonical.ts';
import { decodeConfig } from '../documents/config.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Run } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import type { FoundBaseline } from './baseline.ts';
import type { NoAttribution } from './no-attribution.ts';
import { absolutePath, type OldFiles, oldFiles, pathInRepository } from './old-files.ts';
import { placeRecipe, type Recipe, selectRecipes } from './recipe.ts';
import type { Session } from './session.ts';
import { tableConfig } from './table-config.ts';

export interface OldSide {
  readonly recipe: Recipe;
  /** The data of that recipe, by its absolute paths. Ask once the recipe alone does not settle the matter. */
  data(): Promise<ReadonlyMap<string, Buffer> | NoAttribution>;
}

/** Makes at most a request a file, and none where this clone has the commit. Throws InfrastructureError. */
export async function openOldSide(
  { ports, recipe: now }: Session,
  { run, commit = run?.code?.commit, model }: FoundBaseline,
): Promise<OldSide | NoAttribution> {
  if (run === undefined || commit === undefined) return 'unknown_origin';
  const root = await ports.git.rootOf(now.folder);
  const files = oldFiles(ports, root, commit);
  const recipe =
    run.config.path === undefined
      ? fromTable(now, root ?? now.folder, model.document)
      : await fromConfig(now.name, run.config.path, run, files);
  return typeof recipe === 'string' ? recipe : { recipe, data: () => readData(recipe, run, files) };
}

async function fromConfig(name: string, path: string, run: Run, files: OldFiles): Promise<Recipe | NoAttribution> {
  const bytes = await files.bytes(path);
  if (bytes === undefined) return 'not_there';
  const recipe = recipeIn(bytes.toString('utf8'), name, path);
  // Else it was trained with `--set`, from a changed work tree, or read by another version.
  return recipe?.config.digest === run.config.digest ? recipe : 'other_recipe';
}

function recipeIn(text: string, name: string, path: string): Recipe | undefined {
  try {
    const { config } = decodeConfig(text, path);
    const place = { folder: absolutePath(dirname(path)), root: undefined, file: path };
    return selectRecipes(config, [name], place)[0];
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined;
    throw thrown;
  }
}

/** A table and no config: the same table, as it was; its digest tells whether it is. */
function fromTable(now: Recipe, root: string, { task, target, training, estimator, params }: ModelDocument) {
  const path = relative(root, now.data.file.absolute).replaceAll('\\', '/');
  if (path.startsWith('../')) return 'unknown_origin';
  const config = tableConfig(now.name, { task, target, split: training.split }, 'the baseline');
  const train = { model: estimator.type, params };
  const place = { folder: absolutePath(''), root: undefined, file: undefined };
  return placeRecipe(now.name, { ...config, data: { ...config.data, path }, train }, place);
}

async function readData(
  { data, testFile }: Recipe,
  run: Run,
  files: OldFiles,
): Promise<ReadonlyMap<string, Buffer> | NoAttribution> {
  const read = new Map<string, Buffer>();
  for (const [role, file] of [
    ['data', data.file],
    ['test', testFile],
  ] as const) {
    if (file === undefined) continue;
    const expected = run.data.find((one) => one.role === role);
    if (expected === undefined) return 'unknown_origin';
    const bytes = await files.bytes(pathInRepository(file.absolute), expected.bytes);
    if (bytes === undefined) return 'not_there';
    if (sha256(bytes) !== expected.sha256) return 'other_data';
    read.set(file.absolute, bytes);
  }
  return read;
}
