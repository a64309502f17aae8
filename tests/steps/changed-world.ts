/** Small worlds of data that change between two commits, judged in one process: the baseline's folder, then the candidate's. */
import { join } from 'node:path';
import type { Verdict } from '../../src/documents/verdict.ts';
import { localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import { localClock, localMachine } from '../../src/local/machine.ts';
import type { Ports } from '../../src/ports.ts';
import { runChain } from '../../src/steps/chain.ts';
import { readRecipes } from '../../src/steps/request.ts';
import { folderWith } from '../chain/assay.ts';
import { ALONE } from '../models/fixture-table.ts';

export const PORTS: Ports = {
  files: localFiles,
  workers: ALONE.workers,
  git: localGit,
  log: { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} },
  clock: localClock,
  machine: localMachine,
};

/** Numbers evenly spread over [0, 1): the same for the same seed. */
export function drawsOf(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 8) + 0.5) / 16777216;
  };
}

/** About normal. */
export function normal(draw: () => number): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += draw();
  return sum - 6;
}

export type Row = Readonly<Record<string, string | number>>;

/** y = 3·x1 + 2·x2 + 1.5·tax/100 + a region's share + noise. `when` is a date that no model reads. */
export function houses(rows: number, seed: number): Row[] {
  const draw = drawsOf(seed);
  return Array.from({ length: rows }, (_, i) => {
    const [x1, x2, tax] = [normal(draw), normal(draw), Math.round(300 + 60 * normal(draw))];
    const region = ['north', 'south', 'east', 'west'][Math.floor(4 * draw())]!;
    const share = { north: 4, south: -4, east: 1, west: -1 }[region]!;
    const y = 3 * x1 + 2 * x2 + (1.5 * tax) / 100 + share + normal(draw);
    const when = `2026-0${1 + (i % 9)}-${10 + (i % 18)}`;
    return { key: `h${i}`, x1: x1.toFixed(4), x2: x2.toFixed(4), tax, region, when, y: y.toFixed(4) };
  });
}

/** Three classes by six pixels of 0 to 16. */
export function digits(rows: number, seed: number): Row[] {
  const draw = drawsOf(seed);
  return Array.from({ length: rows }, (_, i) => {
    const digit = Math.floor(3 * draw());
    const pixel = (bright: boolean) =>
      Math.max(0, Math.min(16, Math.round((bright ? 10 : 6) + 3 * normal(draw)))).toString();
    const pixels = Array.from({ length: 6 }, (_, p) => [`p${p}`, pixel(p % 3 === digit)] as const);
    return { key: `d${i}`, ...Object.fromEntries(pixels), digit: `d${digit}` };
  });
}

export function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]!);
  return `${[names.join(','), ...rows.map((row) => names.map((name) => row[name]).join(','))].join('\n')}\n`;
}

export interface Commit {
  readonly rows: readonly Row[];
  /** Keys of `data` beside `path` and `target`. */
  readonly data?: string;
  readonly train?: string;
  readonly split?: string;
  readonly task?: string;
  readonly target?: string;
  readonly gate?: string;
}

export function configOf(commit: Commit): string {
  const { task = 'regression', target = 'y', data = '' } = commit;
  const { train = task === 'regression' ? '{model: linear}' : '{model: logistic}' } = commit;
  const { split = '{method: hash, test_size: 0.3, random_state: 1}' } = commit;
  const margin =
    task === 'regression'
      ? 'name: rmse, max_relative_regression: 0.05'
      : 'name: accuracy, max_absolute_regression: 0.05';
  return `version: 1
models:
  m:
    task: ${task}
    data: {path: data.csv, target: ${target}${data === '' ? '' : `, ${data}`}}
    split: ${split}
    train: ${train}
    gate: ${commit.gate ?? `{metrics: [{${margin}}]}`}
`;
}

export interface Trained {
  readonly folder: string;
  readonly verdict: Verdict | undefined;
}

/** Runs the chain on a commit, against another's output. Throws what a verb threw. */
export async function run(commit: Commit, against?: Trained): Promise<Trained> {
  const folder = folderWith({ 'assay.yml': configOf(commit), 'data.csv': csv(commit.rows) });
  const recipes = await readRecipes({ folder }, PORTS);
  const options = {
    out: join(folder, 'out'),
    baseline: against && join(against.folder, 'out'),
    folder,
    recipes: { folder },
    command: 'run',
  };
  const [outcome] = await runChain(['check-data', 'train', 'evaluate', 'compare', 'report'], recipes, options, PORTS);
  if (outcome?.failure !== undefined) throw new Error(outcome.failure.message);
  return { folder, verdict: outcome?.verdict };
}

/** What a change is called on the data of two commits. */
export async function judged(before: Commit, after: Commit): Promise<Verdict> {
  return (await run(after, await run(before))).verdict!;
}
