/** Configs of a commit, each read once: by the path that names it, wherever a link or another spelling puts it there. */
import { type Config, decodeConfig } from '../documents/config.ts';
import type { Repository } from '../ports.ts';

export interface CommitConfig {
  /** Where the commit holds it. */
  readonly path: string;
  /** For people: `ml/assay.yml of main`. */
  readonly shown: string;
  readonly models: Config['models'];
}

/** undefined where the commit has none. Throws InputError for one that cannot be read, InfrastructureError. */
export type ConfigAt = (path: string) => Promise<CommitConfig | undefined>;

/** `name`: of the commit, for people. */
export function configsOf(
  repository: Pick<Repository, 'readText' | 'findFile'>,
  commit: string | undefined,
  name: string,
): ConfigAt {
  const known = new Map<string, Promise<CommitConfig | undefined>>();
  const read = async (path: string): Promise<CommitConfig | undefined> => {
    if (commit === undefined || path === '') return undefined;
    const text = await repository.readText(path, commit);
    if (text !== undefined) {
      const shown = `${path} of ${name}`;
      return { path, shown, models: decodeConfig(text, shown).config.models };
    }
    const there = await repository.findFile(path, commit);
    return there === undefined || there === path ? undefined : await at(there);
  };
  const at: ConfigAt = (path) => {
    const asked = known.get(path) ?? read(path);
    known.set(path, asked);
    return asked;
  };
  return at;
}
