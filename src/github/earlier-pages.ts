/** Pages of a group that an earlier version kept under the name that a model's documents have. */
import { isPage, wasPages } from '../documents/artifact-name.ts';
import { InputError } from '../errors.ts';
import { type ArchiveRequest, readArchive } from './archive.ts';

/** As `readArchive`; undefined for such pages. */
export async function readModelArchive(
  zip: Buffer,
  model: string,
  request: ArchiveRequest,
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  try {
    return await readArchive(zip, request);
  } catch (thrown) {
    if (!(thrown instanceof InputError) || !wasPages(model)) throw thrown;
    const pages = await readArchive(zip, { ...request, allowed: { has: isPage } }).catch(() => undefined);
    if (pages === undefined || pages.size === 0) throw thrown;
    return undefined;
  }
}
