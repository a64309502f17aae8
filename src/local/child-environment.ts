/**
 * What a process or a thread that Assay starts inherits: these names and no other. An earlier step may have left
 * `NODE_OPTIONS`, `GIT_*` or `LD_PRELOAD` behind, and each of them runs or steers what is started next.
 */
import { delimiter, isAbsolute } from 'node:path';

/** Where programs, a person's folder and temporary files are; the last four are Windows' own. */
const INHERITED: readonly string[] = [
  'HOME',
  'TMPDIR',
  'TMP',
  'TEMP',
  'SystemRoot',
  'ComSpec',
  'PATHEXT',
  'USERPROFILE',
];

export function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { PATH: absolutePlaces(env['PATH'] ?? ''), LC_ALL: 'C' };
  for (const name of INHERITED) if (env[name] !== undefined) own[name] = env[name];
  return own;
}

/** A relative entry is a folder of the work tree: a file called `git` there would be started. */
function absolutePlaces(path: string): string {
  return path
    .split(delimiter)
    .filter((place) => isAbsolute(place))
    .join(delimiter);
}
