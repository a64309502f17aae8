/**
 * Our actions in jobs of the GitHub double: one model, its baseline on main, pull requests against it. They run as functions
 * in this process, unless the scene or the call says `child`: then as built, each in a process of its own.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { readAction } from '../../scripts/action-files.ts';
import { ROOT, recipe, smallTable } from '../chain/assay.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import type { Seed } from '../github-double/seed.ts';
import { type Double, type DoubleOptions, startDouble } from '../github-double/server.ts';
import type { Permissions } from '../github-double/state.ts';
import { runInProcess } from '../runner/in-process.ts';
import type { StepsRun } from '../runner/request.ts';

export const REPOSITORY = 'octo/models';
export const FORK = 'eve/models';
export const WORKFLOW = '.github/workflows/ct.yml';
export const MODEL = 'small';
/** Shrinks the effect of `a`: much worse, and still better than a model that looks at nothing. */
export const WORSE = recipe({ train: '{model: ridge, params: {alpha: 100000}}' });
const FILES = { 'assay.yml': recipe(), 'data.csv': smallTable(), [WORKFLOW]: 'on: [push, pull_request]\n' };

export const REPORTING: Permissions = { contents: 'read', actions: 'read', pull_requests: 'write', checks: 'write' };
export const CHAIN = ['check-data', 'train', 'evaluate', 'compare', 'report'] as const;
export type Verb = (typeof CHAIN)[number] | 'find-baseline' | 'report-post' | 'release';

export interface StepEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly milliseconds: number;
}

export interface StepCall {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: what the scene says, `in`; `child` where somebody is to end it. */
  readonly process?: StepsRun;
  /** Gets the means to end the process. */
  readonly onStart?: (end: (signal?: NodeJS.Signals) => void) => void;
}

export interface ScenePlan {
  /** On top of the plain repository. */
  readonly files?: Readonly<Record<string, string>>;
  readonly seed?: Omit<Seed, 'repositories'>;
  readonly options?: DoubleOptions;
  /** Where steps run that say nothing of it. Default: `in`. */
  readonly process?: StepsRun;
}

/** Doubles and jobs whose steps are processes. */
const inChildren = new WeakSet<Double | Job>();

/** `openScene` for one test, which closes it. */
export async function openScene(plan: ScenePlan = {}): Promise<Double> {
  const double = await makeScene(plan);
  onTestFinished(() => closeScene(double));
  return double;
}

export async function closeScene(double: Double): Promise<void> {
  await double.close();
  expect(double.violations).toEqual([]);
}

/** `octo/models`, private, and its fork `eve/models`. Every answer of the double is checked against GitHub's schema. */
export async function makeScene({ files = {}, seed = {}, options = {}, process }: ScenePlan = {}): Promise<Double> {
  const double = await startDouble(
    {
      ...seed,
      repositories: [
        { name: REPOSITORY, private: true, commits: [{ files: { ...FILES, ...files } }] },
        { name: FORK, private: true, forkOf: REPOSITORY },
      ],
    },
    { check: true, ...options },
  );
  if (process === 'child') inChildren.add(double);
  return double;
}

/** Runs an action as the runner would, inputs at their defaults unless given. */
export async function runStep(job: Job, verb: Verb, call: StepCall = {}): Promise<StepEnd> {
  const { inputs = {}, env = {}, onStart } = call;
  const declared = verb === 'report-post' ? readAction('report').inputs : readAction(verb).inputs;
  const given = Object.entries(declared).map(([name, input]) => {
    const preset = name === 'github-token' ? job.token : input.default;
    return [`INPUT_${name.toUpperCase()}`, inputs[name] ?? preset];
  });
  const commands = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'];
  for (const name of commands) writeFileSync(job.env[name]!, '');
  const all = { PATH: process.env['PATH'], ...job.env, ...Object.fromEntries(given), ...env };
  const where = { cwd: job.workspace, env: all };
  const { process: own = onStart !== undefined || inChildren.has(job) ? 'child' : 'in' } = call;
  const end =
    own === 'in' ? { signal: null, ...(await runInProcess(verb, where)) } : await spawned(verb, where, onStart);
  const [output, summary] = commands.map((name) => readFileSync(job.env[name]!, 'utf8'));
  return { ...end, outputs: parseOutputs(output!), summary: summary! };
}

function spawned(
  verb: Verb,
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  onStart: StepCall['onStart'],
): Promise<Omit<StepEnd, 'outputs' | 'summary'>> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist', `${verb}.js`)], where);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  onStart?.((signal = 'SIGTERM') => child.kill(signal));
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal, log, milliseconds: performance.now() - started }));
  });
}

/** `name<<delimiter`, lines, `delimiter`, as the runner reads them. Anything else throws. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1; at++) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name === undefined) throw new Error(`no output: ${lines[at]}`);
    const end = lines.indexOf(delimiter!, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

export function startJob(double: Double, facts: Partial<RunFacts>, permissions: Permissions = REPORTING): Job {
  const job = double.platform.startRun({ event: 'push', workflow: WORKFLOW, ...facts, job: { permissions } });
  double.platform.checkout(job.env['GITHUB_SHA']!, job.workspace);
  if (inChildren.has(double)) inChildren.add(job);
  return job;
}

/** The steps in order; after one that failed only those that run `if: !cancelled()`. */
export async function runChain(
  job: Job,
  verbs: readonly Verb[] = CHAIN,
  calls: Partial<Record<Verb, StepCall>> = {},
): Promise<Record<string, StepEnd>> {
  const ends: Record<string, StepEnd> = {};
  for (const verb of verbs) {
    const failed = Object.values(ends).some(({ code }) => code !== 0);
    if (failed && verb !== 'compare' && verb !== 'report') continue;
    ends[verb] = await runStep(job, verb, calls[verb]);
  }
  return ends;
}

/** A push to main that leaves its documents. Returns the job of the run, which has ended. */
export async function leaveBaseline(double: Double, facts: Partial<RunFacts> = {}): Promise<Job> {
  const job = startJob(double, facts);
  const ends = await runChain(job, ['check-data', 'train', 'evaluate', 'compare']);
  expect(ends['compare']!.code, ends['compare']!.log).toBe(0);
  double.platform.finishRun(job.run.id);
  return job;
}

/** A pull request of a branch that changes `files`, and a job of its run. */
export function openPull(
  double: Double,
  files: Readonly<Record<string, string>>,
  { repository = REPOSITORY, branch = 'change', draft = false } = {},
): { readonly number: number; readonly headSha: string } {
  const headSha = double.platform.push(branch, { files, repository });
  const { number } = double.platform.openPull({ head: branch, headRepository: repository, draft });
  return { number, headSha };
}

export function startPullJob(double: Double, pull: number, permissions: Permissions = REPORTING): Job {
  return startJob(double, { event: 'pull_request', pull }, permissions);
}

/** Everything that people can see of what was written. */
export function written({ state }: Double) {
  return {
    comments: state.comments.map(({ issue, user, body, minimized }) => ({ issue, user, body, minimized })),
    checks: state.checks.map(({ sha, name, status, conclusion, title, summary, text }) => ({
      ...{ sha, name, status, conclusion, title, summary, text },
    })),
    releases: state.releases.map(({ tag, draft, body, assets }) => ({
      tag,
      draft,
      body,
      assets: assets.map(({ name, bytes }) => `${name} ${sha256(bytes)}`),
    })),
    refs: [...state.repositories].map(([name, { refs }]) => [name, [...refs]]),
  };
}

export function checksOf({ state }: Double, sha?: string) {
  return state.checks
    .filter((check) => sha === undefined || check.sha === sha)
    .map(({ name, status, conclusion }) => [name, status, conclusion]);
}

export function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Files below a folder with their bytes, git's own left out. */
export function filesBelow(folder: string, under = ''): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === '.git') continue;
    if (entry.isDirectory())
      for (const [name, bytes] of filesBelow(path, `${under}${entry.name}/`)) found.set(name, bytes);
    else found.set(`${under}${entry.name}`, entry.isFile() ? readFileSync(path, 'latin1') : 'no regular file');
  }
  return found;
}

/** The report of an ended pull-request run, by the workflow on `workflow_run`. */
export async function reportOn(double: Double, run: number, call: StepCall = {}): Promise<{ job: Job; end: StepEnd }> {
  const job = double.platform.startRun({
    event: 'workflow_run',
    workflow: '.github/workflows/fork-report.yml',
    triggeredBy: run,
    job: { permissions: REPORTING },
  });
  const end = await runStep(job, 'report', { ...call, inputs: { workflow: WORKFLOW, ...call.inputs } });
  double.platform.finishRun(job.run.id);
  return { job, end };
}

/** What the step saved for its post step, as the runner hands it on. */
export function stateOf(job: Job): Record<string, string> {
  const text = readFileSync(job.env['GITHUB_STATE']!, 'utf8');
  const saved = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return Object.fromEntries(saved.map(([, name, , value]) => [`STATE_${name}`, value!]));
}

/** The documents of a job, as an artifact's files. */
export function documentsOf(job: Job, model = MODEL): Record<string, Buffer> {
  const folder = join(job.workspace, 'assay-out', model);
  const names = readdirSync(folder).filter((name) => !name.startsWith('report') && name !== 'summary.md');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}
