/** Reads `action.yml` files: what goes in, what comes out, what runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface ActionStep {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  /** `root`, or the folder in `actions/`. */
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string; value?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly post?: string;
    readonly steps?: readonly ActionStep[];
  };
}

/** The order of the steps, so that tables read as the work goes; a folder it does not know comes last. */
const CHAIN = ['check-data', 'find-baseline', 'train', 'evaluate', 'compare', 'report', 'release'];

/** Folders of `actions/`, in the order of the chain. */
export function verbs(): string[] {
  const rank = (verb: string) => (CHAIN.indexOf(verb) + CHAIN.length + 1) % (CHAIN.length + 1);
  return readdirSync(`${ROOT}actions`).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export function readAction(name: string): Action {
  const path = name === 'root' ? 'action.yml' : `actions/${name}/action.yml`;
  return { name, path, ...(parse(readFileSync(`${ROOT}${path}`, 'utf8')) as Omit<Action, 'name' | 'path'>) };
}

/** The root action first. */
export function readActions(): Action[] {
  return ['root', ...verbs()].map(readAction);
}
