/** The files of the house, as git sees them: tracked, or new and not ignored. Without git, what the folder holds. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const NEVER = new Set(['node_modules', '.git', '.interop', 'assay-out', 'coverage']);

let known: readonly string[] | undefined;

/** Paths from the root with `/`, sorted. */
export function allFiles(): readonly string[] {
  known ??= listFiles();
  return known;
}

export function filesUnder(folder: string, wanted: (path: string) => boolean): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  return allFiles().filter((path) => path.startsWith(prefix) && wanted(path));
}

export function readSource(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

function listFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    // A file that was removed stays listed until git is told; a link that leads nowhere is there.
    const there = (path: string) => lstatSync(`${ROOT}${path}`, { throwIfNoEntry: false }) !== undefined;
    return [...new Set(listed.split('\0').filter((path) => path !== ''))].filter(there).sort();
  } catch {
    return walk('').sort();
  }
}

function walk(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NEVER.has(entry.name)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}
