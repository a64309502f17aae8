/** Whether a config of a commit has a model. */
import { decodeConfig } from '../documents/config.ts';
import { InputError } from '../errors.ts';
import type { Repository } from '../ports.ts';

/** A config that is there and cannot be read may have it. Throws InfrastructureError. */
export async function listsModel(
  { readText }: Pick<Repository, 'readText'>,
  path: string,
  commit: string,
  model: string,
): Promise<boolean> {
  try {
    const text = await readText(path, commit);
    return text !== undefined && Object.hasOwn(decodeConfig(text, path).config.models, model);
  } catch (thrown) {
    if (thrown instanceof InputError) return true;
    throw thrown;
  }
}
