/** The built actions as a runner starts them, on a pull request of the GitHub double. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Job } from '../tests/github-double/platform.ts';
import { type Double, startDouble } from '../tests/github-double/server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PYTHON = fileURLToPath(new URL('../.interop/venv/bin/python', import.meta.url));
const SCRIPT = fileURLToPath(new URL('measure.py', import.meta.url));
/** The second part is told what the first found. */
const PARTS = [
  ['check-data', 'find-baseline'],
  ['train', 'evaluate', 'compare'],
] as const;
const WORKFLOW = '.github/workflows/assay.yml';

export interface ActionFigures {
  /** Of all processes together, medians over the pull requests. */
  readonly cpuSeconds: number;
  readonly seconds: number;
}

/** `runs` pull requests, each measured on its second, warm turn. Throws when a verb ends with another exit code than 0. */
export async function measureActions(node: string, runs: number): Promise<ActionFigures> {
  const read = (path: string) => readFileSync(`${ROOT}examples/boston-housing/${path}`, 'utf8');
  const files = { 'assay.yml': read('assay.yml'), 'data/boston_housing.csv': read('data/boston_housing.csv') };
  const double = await startDouble({ repositories: [{ name: 'octo/models', private: true, commits: [{ files }] }] });
  try {
    const { platform } = double;
    const first = platform.startRun({ event: 'push', workflow: WORKFLOW, job: { permissions: 'write-all' } });
    await measureChain(double, first, node);
    platform.finishRun(first.run.id);
    const all: ActionFigures[] = [];
    for (let run = 0; run < runs; run++) {
      platform.push(`pull-${run}`, { files: { note: String(run) } });
      const { number } = platform.openPull({ head: `pull-${run}` });
      const facts = { event: 'pull_request', workflow: WORKFLOW, pull: number } as const;
      const job = platform.startRun({ ...facts, job: { permissions: 'write-all' } });
      all.push(await measureChain(double, job, node));
    }
    return {
      cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
      seconds: median(all.map(({ seconds }) => seconds)),
    };
  } finally {
    await double.close();
  }
}

async function measureChain({ platform }: Double, job: Job, node: string): Promise<ActionFigures> {
  platform.checkout(job.env['GITHUB_SHA'] as string, job.workspace);
  const variables = { ...job.env, 'INPUT_GITHUB-TOKEN': job.token, PATH: process.env['PATH'] ?? '' };
  const all: ActionFigures[] = [];
  for (const verbs of PARTS) {
    const found = foundBaseline(job.env['GITHUB_OUTPUT'] as string);
    const environment = Object.entries({ ...variables, 'INPUT_FOUND-BASELINE': found });
    const words = environment.map(([name, value]) => `${name}=${value}`);
    const commands = Object.fromEntries(
      verbs.map((verb) => [verb, ['env', '-i', ...words, node, `${ROOT}dist/${verb}.js`]]),
    );
    const figures = await measure(JSON.stringify({ commands, runs: 1, cwd: job.workspace }));
    all.push(...verbs.flatMap((verb) => figures[verb] ?? []));
  }
  const sum = (name: keyof ActionFigures) => all.reduce((total, one) => total + one[name], 0);
  return { cpuSeconds: sum('cpuSeconds'), seconds: sum('seconds') };
}

/** What the steps so far handed on; empty before `find-baseline`. */
function foundBaseline(outputs: string): string {
  const text = existsSync(outputs) ? readFileSync(outputs, 'utf8') : '';
  return /^found-baseline<<.*\r?\n(sha256:\w+)$/m.exec(text)?.[1] ?? '';
}

/** Not waited for in place: the double answers from this process. */
function measure(task: string): Promise<Record<string, ActionFigures[]>> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error('the actions could not be measured'));
      else resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Record<string, ActionFigures[]>);
    });
    child.stdin.end(task);
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
