/** What the input `baseline` names. */
import { resolve } from 'node:path';
import type { Files } from '../ports.ts';
import type { ChainOptions } from './options.ts';

export type BaselineChoice = Pick<ChainOptions, 'baseline' | 'search'>;

/** A folder goes before a run of that number; `folder` is where a relative one starts. */
export async function baselineChoice(baseline: string, folder: string, files: Files): Promise<BaselineChoice> {
  if (baseline === 'auto') return { baseline: undefined, search: { runId: undefined } };
  if (baseline === 'none') return { baseline: undefined };
  const isFolder = (await files.exists(resolve(files.absolute(folder), baseline))) === 'folder';
  if (!isFolder && /^[1-9][0-9]{0,15}$/.test(baseline))
    return { baseline: undefined, search: { runId: Number(baseline) } };
  return { baseline };
}
