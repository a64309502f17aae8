/**
 * A run writes and deletes files of its own names in its output folders. Whoever wrote a pull request may have committed a
 * link there: to another model's folder, or out of the workspace.
 */
import { InputError } from '../errors.ts';
import type { Files } from '../ports.ts';

/** Throws InputError where `path` is reached through a link, below the folder that was checked out. */
export async function refuseLinked(path: string, files: Files): Promise<void> {
  const link = await files.linkIn(path);
  if (link === undefined) return;
  const rule =
    'is a link, and documents are never written through one; delete it, or name its target as the output folder';
  throw new InputError(rule, { file: link });
}

/** The same of a model's folder and the files in it that have names of ours. */
export async function refuseLinkedDocuments(folder: string, names: Iterable<string>, files: Files): Promise<void> {
  await refuseLinked(folder, files);
  const own = new Set(names);
  for (const name of await files.list(folder)) if (own.has(name)) await refuseLinked(`${folder}/${name}`, files);
}
