/** Whole-process time and memory of commands that take turns. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PYTHON = fileURLToPath(new URL('../.interop/venv/bin/python', import.meta.url));
const SCRIPT = fileURLToPath(new URL('measure.py', import.meta.url));

export interface Figures {
  /** Medians over the counted runs. */
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Throws when a command ends with another exit code than 0. */
export function measure<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  runs: number,
  cwd: string,
): Record<Name, Figures> {
  const result = spawnSync(PYTHON, [SCRIPT], { input: JSON.stringify({ commands, runs, cwd }), encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr || `${PYTHON} did not start: run the interop suite once`);
  const raw = JSON.parse(result.stdout) as Record<Name, Figures[]>;
  const entries = Object.entries<Figures[]>(raw).map(([name, all]) => [
    name,
    { seconds: median(all.map((one) => one.seconds)), mebibytes: median(all.map((one) => one.mebibytes)) },
  ]);
  return Object.fromEntries(entries) as Record<Name, Figures>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
