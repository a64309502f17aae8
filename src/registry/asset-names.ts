/** Names of release assets. GitHub rewrites what it does not like (spaces, dots at the ends): ours are what it likes. */
import { InvariantError } from '../errors.ts';

const ASSET_NAME = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** Shorter than any file system's limit. */
const LONGEST = 200;

export function isAssetName(name: string): boolean {
  return name.length <= LONGEST && ASSET_NAME.test(name);
}

/** Throws InvariantError: which names there are is our own choice. */
export function checkAssetNames(names: readonly string[]): void {
  for (const name of names) {
    if (!isAssetName(name)) throw new InvariantError(`"${name}" is no name for an asset of a release`);
  }
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) {
    throw new InvariantError(`two assets of one name: ${names.join(', ')}`);
  }
}
