/** Jobs of a small repository on the double, which run the built actions one by one in a work tree of their commit. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAction } from '../../scripts/action-files.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import type { Double } from '../github-double/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORKFLOW = '.github/workflows/ct.yml';
export const CHAIN = ['check-data', 'train', 'evaluate', 'compare', 'report'] as const;

export const CONFIG = `version: 1
models:
  houses:
    task: regression
    data: {path: houses.csv, target: price}
    evaluate: {metrics: [rmse, r2]}
    gate: {metrics: [{name: rmse, require: no_worse, max_relative_regression: 0.05, threshold: 2}]}
`;

/** 200 rows of a line with a little noise, the same at every call; `worth` scales what the rooms say of the price. */
export function houses(worth = 3): string {
  const rows = Array.from({ length: 200 }, (_, i) => {
    const rooms = 2 + ((i * 7) % 31) / 5;
    const noise = (((i * 7919) % 101) - 50) / 100;
    return `${i + 1},${rooms},${(worth * rooms + noise).toFixed(3)}`;
  });
  return `age,rooms,price\n${rows.join('\n')}\n`;
}

export interface StepEnd {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

export interface StepRequest {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Further variables of the environment; `undefined` removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** File of dist/, where it is not the action's main one. */
  readonly file?: string;
}

/** Inputs that are not given have the defaults of `action.yml`, as on a runner. */
export function runStep(job: Job, verb: string, { inputs = {}, env = {}, file = verb }: StepRequest = {}) {
  const given = Object.entries(readAction(verb).inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? (name === 'github-token' ? job.token : input.default),
  ]);
  const files = {
    GITHUB_OUTPUT: job.env['GITHUB_OUTPUT']!,
    GITHUB_STATE: join(dirname(job.env['GITHUB_OUTPUT']!), 'state'),
  };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const child = spawn(process.execPath, [join(ROOT, 'dist', `${file}.js`)], {
    cwd: job.workspace,
    env: { PATH: process.env['PATH'], ...job.env, ...Object.fromEntries(given), ...files, ...env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise<StepEnd>((done) => {
    child.on('close', (code) =>
      done({ code, log, outputs: readPairs(files.GITHUB_OUTPUT), state: readPairs(files.GITHUB_STATE) }),
    );
  });
}

/** All verbs as the root composite runs them: after one that fails, compare and report still run. */
export async function runChainOf(
  job: Job,
  request: StepRequest = {},
): Promise<Record<(typeof CHAIN)[number], StepEnd>> {
  const ends: Partial<Record<(typeof CHAIN)[number], StepEnd>> = {};
  for (const verb of CHAIN) {
    const isRed = Object.values(ends).some(({ code }) => code !== 0);
    if (isRed && verb !== 'compare' && verb !== 'report') continue;
    ends[verb] = await runStep(job, verb, request);
  }
  return ends as Record<(typeof CHAIN)[number], StepEnd>;
}

/** Starts a run and checks its commit out. */
export function startJob(double: Double, facts: Partial<RunFacts>): Job {
  const job = double.platform.startRun({ event: 'push', workflow: WORKFLOW, ...facts });
  mkdirSync(job.workspace, { recursive: true });
  double.platform.checkout(job.env['GITHUB_SHA']!, job.workspace, { repository: job.run.repository });
  return job;
}

function readPairs(path: string): Record<string, string> {
  const text = readFileSync(path, 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
}
