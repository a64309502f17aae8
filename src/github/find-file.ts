/**
 * Where a commit holds the file that a path names. The contents API knows one spelling only: it follows no folder that is a link,
 * and what a runner on another system calls `ML\Assay.yml` is not there. What is not found so would be taken for absent.
 */
import { z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';

const ListedShape = z.array(z.object({ name: z.string(), type: z.string() }));
const FolderShape = z.union([ListedShape, z.object({ type: z.string() })]);
const LinkShape = z.object({ type: z.string(), target: z.optional(z.string()) });

const ROUTE = 'GET /repos/{owner}/{repo}/contents/{path}';
const MAX_LINKS = 10;

type Entry = z.infer<typeof ListedShape>[number];

/** Asks for a folder of a commit once. */
export type FindFile = (path: string, commit: string) => Promise<string | undefined>;

export function openFindFile(client: Client): FindFile {
  const folders = new Map<string, Promise<readonly Entry[]>>();
  const entriesOf = (path: string, ref: string): Promise<readonly Entry[]> => {
    const key = `${ref}:${path}`;
    const known = folders.get(key) ?? list(client, path, ref);
    folders.set(key, known);
    return known;
  };

  return async (path, commit) => {
    const fault = (rule: string) => new InputError(rule, { file: `${path} of ${commit.slice(0, 7)}` });
    let rest = partsOf(path);
    let here: readonly string[] = [];
    let links = 0;
    while (rest !== undefined && rest.length > 0) {
      const [name, ...more] = rest as [string, ...string[]];
      const entry = entryCalled(name, await entriesOf(here.join('/'), commit));
      if (entry === undefined) return undefined;
      const full = [...here, entry.name];
      if (entry.type === 'symlink') {
        if (++links > MAX_LINKS) throw fault('is a link in a circle');
        const target = await targetOf(client, full.join('/'), commit);
        if (target === undefined) return more.length === 0 ? full.join('/') : undefined;
        const way = target.startsWith('/') ? undefined : partsOf([...here, target, ...more].join('/'));
        if (way === undefined) throw fault('is a link that leads out of the repository');
        rest = way;
        here = [];
      } else if (more.length === 0) return entry.type === 'file' ? full.join('/') : undefined;
      else if (entry.type !== 'dir') return undefined;
      else {
        here = full;
        rest = more;
      }
    }
    return undefined;
  };
}

/** undefined for a path that leads out of the repository. */
function partsOf(path: string): string[] | undefined {
  if (path.startsWith('/') || path.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts;
}

/** The one of that name, else the only one that a system without case or another form of Unicode takes for it. */
function entryCalled(name: string, entries: readonly Entry[]): Entry | undefined {
  const exact = entries.find((entry) => entry.name === name);
  if (exact !== undefined) return exact;
  const alike = entries.filter((entry) => folded(entry.name) === folded(name));
  return alike.length === 1 ? alike[0] : undefined;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

async function list(client: Client, path: string, ref: string): Promise<readonly Entry[]> {
  try {
    const answer = await client.call(ROUTE, { path, ref }, FolderShape);
    return Array.isArray(answer) ? answer : [];
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return [];
    throw thrown;
  }
}

/** undefined of a link to a file, which the API follows by itself. */
async function targetOf(client: Client, path: string, ref: string): Promise<string | undefined> {
  const { type, target } = await client.call(ROUTE, { path, ref }, LinkShape);
  return type === 'symlink' ? (target ?? '') : undefined;
}
