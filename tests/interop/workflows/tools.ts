/** The programs that `scripts/interop.ts` installs, and a folder of files for them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../house/files.ts';
import { type WorkflowSource, workflowSources } from '../../house/workflow-sources.ts';

const PROGRAMS = {
  zizmor: '.interop/tools/bin/zizmor',
  act: '.interop/tools/bin/act',
  actionlint: '.interop/go/bin/actionlint',
} as const;

export interface ToolEnd {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Throws where the program is not there: `npm run test:interop` installs it. */
export function runTool(
  tool: keyof typeof PROGRAMS,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): ToolEnd {
  const { status, stdout, stderr, error } = spawnSync(join(ROOT, PROGRAMS[tool]), args, {
    cwd: options.cwd ?? ROOT,
    env: options.env ?? process.env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw new Error(`${tool}: ${error.message}; start with npm run test:interop`);
  return { code: status, out: stdout, errors: stderr };
}

export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-workflows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Every workflow of the house as a file, its name told by `nameOf`. */
export function writeWorkflows(): { readonly paths: readonly string[]; nameOf(path: string): string } {
  const names = new Map<string, WorkflowSource>(
    workflowSources().map((source, at) => [`.github/workflows/${at}.yml`, source]),
  );
  const folder = makeFolder(Object.fromEntries([...names].map(([path, { text }]) => [path, text])));
  return {
    paths: [...names.keys()].map((path) => join(folder, path)),
    nameOf: (path) => names.get(path.slice(path.indexOf('.github/')))?.name ?? path,
  };
}
