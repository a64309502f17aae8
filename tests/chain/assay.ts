/** Runs the built command line as a user would: `dist/cli.js` in a process and a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process that runs longer is killed, and its `code` is null. */
const LONGEST_RUN_MS = 60_000;

/** `node` may be another Node than the one that runs the tests. */
export function assay(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  node = process.execPath,
): Ended {
  const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env };
  const { status, stdout, stderr } = spawnSync(node, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: clean,
    maxBuffer: 1 << 28,
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that goes with the test, holding these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function readJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(join(...parts), 'utf8')) as T;
}

/** `rows` rows, enough to hold out those that a gate needs, of y = 2·a − b + a little, with a text column. Deterministic. */
export function smallTable(rows = 150): string {
  const lines = ['a,b,group,y'];
  for (let i = 0; i < rows; i++) {
    const a = (i * 37) % 101;
    const b = (i * 53) % 17;
    lines.push(`${a},${b},${['x', 'y', 'z'][i % 3]},${2 * a - b + ((i * 7) % 5) / 10}`);
  }
  return `${lines.join('\n')}\n`;
}

export function recipe(
  overrides: { data?: string; split?: string; train?: string; gate?: string; evaluate?: string; task?: string } = {},
): string {
  return `version: 1
models:
  small:
    task: ${overrides.task ?? 'regression'}
    data: ${overrides.data ?? '{path: data.csv, target: y}'}
    split: ${overrides.split ?? '{method: hash, test_size: 0.3, random_state: 1}'}
    train: ${overrides.train ?? '{model: linear}'}
    evaluate: ${overrides.evaluate ?? '{metrics: [rmse, mae, r2]}'}
    gate: ${overrides.gate ?? '{metrics: [{name: rmse, max_relative_regression: 0.1, threshold: 50}]}'}
`;
}
