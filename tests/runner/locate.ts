/** `uses:` → where its definition lies. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Home } from './request.ts';

export const ASSAY: Home = {
  repository: 'OWNER/assay',
  ref: 'v1',
  folder: fileURLToPath(new URL('../..', import.meta.url)),
};

export type Located =
  | { readonly kind: 'files'; readonly home: Home; readonly path: string }
  /** An action of somebody else, `owner/name`. */
  | { readonly kind: 'foreign'; readonly name: string };

export interface Places {
  /** Repository of the file that holds the `uses:`. */
  readonly home: Home;
  /** The job's workspace: `./` of a step. */
  readonly workspace: string;
  readonly assay: Home;
}

/** The folder of an action, or the file of a reusable workflow. */
export function locate(uses: string, { home, workspace, assay }: Places): Located {
  if (uses.startsWith('$/')) {
    const path = uses.slice(2);
    if (path === '' || path.includes('@')) throw new Error(`uses: ${uses}: $/ needs a path and takes no @ref`);
    return { kind: 'files', home, path: join(home.folder, path) };
  }
  if (uses.startsWith('./')) return { kind: 'files', home, path: join(workspace, uses) };
  const [, name, path = '', ref] = /^([^/@]+\/[^/@]+)(?:\/([^@]+))?@(.+)$/.exec(uses) ?? [];
  if (name === undefined) throw new Error(`uses: ${uses}: needs owner/name@ref`);
  if (name !== assay.repository) return { kind: 'foreign', name };
  return { kind: 'files', home: { ...assay, ref: ref! }, path: join(assay.folder, path) };
}
