/** A run clears its output folder first: a baseline that stands there would be gone before it is read. */
import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { ChainOptions } from './options.ts';
import type { Session } from './session.ts';

/** Throws InputError where the baseline's folder is the one this model's documents go to. */
export function refuseOwnFolder(session: Session, options: ChainOptions): void {
  const { baseline, folder } = options;
  if (baseline === undefined) return;
  const { files } = session.ports;
  const own = files.absolute(session.folder);
  const path = resolve(files.absolute(folder), baseline);
  if (path === own || resolve(path, session.recipe.name) === own) {
    throw new InputError('is where this run writes; give another --out, or copy the baseline first', {
      field: `--baseline ${baseline}`,
    });
  }
}
