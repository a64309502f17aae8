/** Builds `dist/`: one ESM bundle for each face, shared chunks, unminified so that people can read it. Deterministic. */
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** CommonJS packages inside an ESM bundle call `require`; declare it and nothing else (docs/adr/0006). */
const REQUIRE_BANNER =
  'import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);';

/** The folder of shells also holds what they share; a shell is a file that has an action folder of its name. */
async function entryPoints(): Promise<Record<string, string>> {
  const entries: Record<string, string> = { cli: 'src/cli/main.ts', worker: 'src/worker/main.ts' };
  for (const verb of await readdir(`${ROOT}actions`)) entries[verb] = `src/actions/${verb}.ts`;
  // The step after the job's steps, of the one action that has one.
  entries['report-post'] = 'src/actions/report-post.ts';
  return entries;
}

/** Wipes `outdir` and builds into it. */
export async function build(outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: await entryPoints(),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE_BANNER },
    legalComments: 'eof',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(`${ROOT}dist`);
