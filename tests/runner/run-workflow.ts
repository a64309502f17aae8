/**
 * Runs a workflow: jobs by `needs`, matrices, reusable workflows. A stand-in for GitHub and its runner, with real child
 * processes, for what the tests of this tree need.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillInputs, type Job, type Permissions, readWorkflow, type Workflow } from './definitions.ts';
import { type Contexts, holds, render, renderTexts } from './expressions.ts';
import { ASSAY, locate } from './locate.ts';
import { type Leg, legsOf } from './matrix.ts';
import { permissionsOf } from './permissions.ts';
import type { Home, StandIn, WorkflowRequest } from './request.ts';
import type { Ending, JobResult, WorkflowResult } from './result.ts';
import type { RunningJob, Scope } from './running-job.ts';
import { runSteps } from './steps.ts';

/** One workflow file in the course of a run: the first, or one that a job calls. */
interface Frame {
  readonly request: WorkflowRequest;
  readonly workflow: Workflow;
  readonly home: Home;
  readonly contexts: Contexts;
  /** Of the calling job; undefined at the top. */
  readonly allowed: Permissions | undefined;
  /** `call / `, before the names of the jobs. */
  readonly prefix: string;
  readonly run: { cancelled: boolean };
  readonly results: Record<string, JobResult>;
}

/** What `needs.<job>` shows. */
interface Needed {
  readonly result: Ending;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Throws for what GitHub refuses before any job starts: a bad file, an event without its trigger, too few permissions. */
export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowResult> {
  const text = request.text ?? readFileSync(join(request.repository, request.workflow), 'utf8');
  const workflow = readWorkflow(request.workflow, text);
  const event = eventOf(request.environment);
  checkTrigger(request, workflow, event);
  const { GITHUB_REPOSITORY: repository = '', GITHUB_SHA: ref = '' } = request.environment;
  const results: Record<string, JobResult> = {};
  const frame: Frame = {
    request,
    workflow,
    home: { repository, ref, folder: request.repository },
    contexts: {
      github: { ...githubContext(request.environment), event },
      inputs: request.inputs ?? {},
      vars: {},
      runner: { os: 'Linux', arch: 'X64', name: 'runner', temp: request.folder, debug: '' },
    },
    allowed: undefined,
    prefix: '',
    run: { cancelled: false },
    results,
  };
  checkPermissions(frame);
  const needed = await runJobs(frame);
  return { conclusion: worst([...needed.values()].map(({ result }) => result)), jobs: results };
}

/** One job alone, as if it needed no other. */
export async function runJob(request: WorkflowRequest & { readonly job: string }): Promise<JobResult> {
  const text = request.text ?? readFileSync(join(request.repository, request.workflow), 'utf8');
  const workflow = readWorkflow(request.workflow, text);
  const job = workflow.jobs[request.job];
  if (job === undefined) throw new Error(`${request.workflow}: no job ${request.job}`);
  const { needs: _, ...alone } = job;
  const only = { ...workflow, jobs: { [request.job]: alone } };
  const result = await runWorkflow({ ...request, text: JSON.stringify(only) });
  return result.jobs[request.job]!;
}

async function runJobs(frame: Frame): Promise<Map<string, Needed>> {
  const done = new Map<string, Needed>();
  const left = new Map(Object.entries(frame.workflow.jobs));
  while (left.size > 0) {
    const ready = [...left].find(([, job]) => namesOf(job.needs).every((name) => done.has(name)));
    if (ready === undefined) throw new Error(`jobs wait for each other or for none: ${[...left.keys()].join(', ')}`);
    const [id, job] = ready;
    left.delete(id);
    done.set(id, await runOne(id, job, frame, done));
  }
  return done;
}

async function runOne(id: string, job: Job, frame: Frame, done: ReadonlyMap<string, Needed>): Promise<Needed> {
  const needs = Object.fromEntries(namesOf(job.needs).map((name) => [name, done.get(name)!]));
  const contexts: Contexts = { ...frame.contexts, needs };
  const before = ancestorsOf(job, frame.workflow).map((name) => done.get(name)!.result);
  const status = {
    success: before.every((result) => result === 'success') && !frame.run.cancelled,
    failure: before.includes('failure'),
    cancelled: frame.run.cancelled,
  };
  const permissions = permissionsOf(id, job.permissions, frame.workflow.permissions, frame.allowed);
  if (!holds(job.if, contexts, status)) {
    frame.results[frame.prefix + id] = { conclusion: 'skipped', outputs: {}, steps: [], permissions, workspace: '' };
    return { result: 'skipped', outputs: {} };
  }
  const legs = legsOf(render(job.strategy?.matrix, contexts));
  const failFast = render(job.strategy?.['fail-fast'] ?? true, contexts) === true;
  const ends: Needed[] = [];
  for (const leg of legs) {
    const name = frame.prefix + id + legName(leg);
    const leftOver = failFast && ends.some(({ result }) => result === 'failure');
    if (leftOver) {
      frame.results[name] = { conclusion: 'cancelled', outputs: {}, steps: [], permissions, workspace: '' };
      ends.push({ result: 'cancelled', outputs: {} });
      continue;
    }
    const own: Contexts = { ...contexts, matrix: leg, strategy: { 'fail-fast': failFast, 'job-total': legs.length } };
    ends.push(
      job.uses === undefined
        ? await runSteppedJob(id, name, job, permissions, own, frame)
        : await callWorkflow(name, job, permissions, own, frame),
    );
  }
  const outputs = Object.assign({}, ...ends.map((end) => nonEmpty(end.outputs))) as Record<string, string>;
  return { result: worst(ends.map(({ result }) => result)), outputs };
}

async function runSteppedJob(
  id: string,
  name: string,
  job: Job,
  permissions: Permissions,
  contexts: Contexts,
  frame: Frame,
): Promise<Needed> {
  const { request, home } = frame;
  const folder = join(request.folder, name.replaceAll(/[^\w.-]+/g, '_'));
  const workspace = join(folder, 'workspace');
  const temp = join(folder, 'temp');
  for (const each of [workspace, temp]) mkdirSync(each, { recursive: true });
  const token = request.tokenFor(permissions, name);
  const base = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? tmpdir(),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...request.environment,
    ...request.jobEnvironment?.(name, permissions),
    GITHUB_JOB: id,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
  const github = { ...(frame.contexts['github'] as object), job: id, workspace, token };
  const whole: Contexts = {
    ...contexts,
    github,
    secrets: { GITHUB_TOKEN: token },
    job: { workflow_repository: home.repository, workflow_sha: home.ref },
  };
  const env = {
    ...renderTexts(frame.workflow.env, whole),
    ...renderTexts(job.env, { ...whole, env: renderTexts(frame.workflow.env, whole) }),
  };
  const running: RunningJob = {
    request: { ...request, standIns: { 'actions/checkout': checkout(request), ...request.standIns } },
    name,
    workspace,
    folder,
    permissions,
    assay: request.assay ?? ASSAY,
    github,
    contexts: whole,
    base,
    env,
    paths: [],
    masks: new Set([token]),
    posts: [],
    failed: false,
    cancelled: false,
    count: 0,
  };
  const scope: Scope = { home, composite: false, env: {}, steps: {}, failed: false };
  const steps = await runSteps(job.steps ?? [], running, scope);
  steps.push(...(await runPosts(running, whole)));
  if (running.cancelled) frame.run.cancelled = true;
  const result: Ending = running.cancelled ? 'cancelled' : running.failed ? 'failure' : 'success';
  const outputs = renderTexts(job.outputs, { ...whole, env: running.env, steps: scope.steps });
  frame.results[name] = { conclusion: result, outputs, steps, permissions, workspace };
  return { result, outputs };
}

async function runPosts(job: RunningJob, contexts: Contexts) {
  const results = [];
  for (const post of job.posts.reverse()) {
    const status = {
      success: !job.failed && !job.cancelled,
      failure: job.failed && !job.cancelled,
      cancelled: job.cancelled,
    };
    if (!holds(post.condition, { ...contexts, env: job.env }, status)) continue;
    const result = await post.run();
    if (result.outcome === 'failure') job.failed = true;
    results.push(result);
  }
  return results;
}

/** `actions/checkout` as far as a job sees it: the repository's files are in the workspace. */
function checkout(request: WorkflowRequest): StandIn {
  return ({ inputs, workspace }) => {
    cpSync(request.repository, join(workspace, inputs['path'] ?? ''), { recursive: true, verbatimSymlinks: true });
  };
}

async function callWorkflow(
  name: string,
  job: Job,
  permissions: Permissions,
  contexts: Contexts,
  frame: Frame,
): Promise<Needed> {
  const { workflow, home } = readCalled(job, frame);
  const definition = (workflow.on['workflow_call'] ?? {}) as {
    inputs?: Parameters<typeof fillInputs>[1];
    outputs?: Record<string, { value: string }>;
  };
  const given = render(job.with ?? {}, contexts) as Record<string, unknown>;
  const inputs = fillInputs(job.uses!, definition.inputs ?? {}, given);
  const inner: Frame = {
    ...frame,
    workflow,
    home,
    contexts: { ...frame.contexts, inputs },
    allowed: permissions,
    prefix: `${name} / `,
  };
  const done = await runJobs(inner);
  const jobs = Object.fromEntries(done);
  const values = Object.entries(definition.outputs ?? {}).map(([output, { value }]) => [output, value]);
  const outputs = renderTexts(Object.fromEntries(values), { ...inner.contexts, jobs });
  return { result: worst([...done.values()].map(({ result }) => result)), outputs };
}

function readCalled(job: Job, frame: Frame): { workflow: Workflow; home: Home } {
  const assay = frame.request.assay ?? ASSAY;
  const located = locate(job.uses!, { home: frame.home, workspace: frame.home.folder, assay });
  if (located.kind === 'foreign') throw new Error(`no workflow of ${located.name} here`);
  const workflow = readWorkflow(job.uses!, readFileSync(located.path, 'utf8'));
  if (!('workflow_call' in workflow.on)) throw new Error(`${job.uses} cannot be called: no workflow_call`);
  return { workflow, home: located.home };
}

/** Every job, also one that will be skipped, must get what it asks for: GitHub refuses the whole run otherwise. */
function checkPermissions(frame: Frame): void {
  for (const [id, job] of Object.entries(frame.workflow.jobs)) {
    const permissions = permissionsOf(id, job.permissions, frame.workflow.permissions, frame.allowed);
    if (job.uses === undefined) continue;
    checkPermissions({ ...frame, ...readCalled(job, frame), allowed: permissions });
  }
}

function checkTrigger(request: WorkflowRequest, workflow: Workflow, event: Readonly<Record<string, unknown>>): void {
  const name = request.environment['GITHUB_EVENT_NAME'] ?? '';
  if (!(name in workflow.on)) throw new Error(`${request.workflow} is not started by ${name}`);
  const types = (workflow.on[name] as { types?: string | string[] } | null)?.types;
  const wanted = types === undefined ? DEFAULT_TYPES[name] : [types].flat();
  const { action } = event;
  if (wanted !== undefined && typeof action === 'string' && !wanted.includes(action))
    throw new Error(`${request.workflow} is not started by ${name}: ${action}`);
}

const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
};

function eventOf(environment: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const path = environment['GITHUB_EVENT_PATH'];
  return path === undefined ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
}

/** `GITHUB_HEAD_REF` → `github.head_ref`; paths of step files are no part of it. */
function githubContext(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith('GITHUB_') && name !== 'GITHUB_TOKEN')
      .map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]),
  );
}

function namesOf(needs: Job['needs']): readonly string[] {
  return needs === undefined ? [] : typeof needs === 'string' ? [needs] : needs;
}

/** Names of all jobs that this one waits for, directly or not. */
function ancestorsOf(job: Job, workflow: Workflow): string[] {
  const found = new Set<string>();
  const visit = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      visit(namesOf(workflow.jobs[name]?.needs));
    }
  };
  visit(namesOf(job.needs));
  return [...found];
}

function worst(results: readonly Ending[]): Ending {
  for (const ending of ['failure', 'cancelled', 'success'] as const) if (results.includes(ending)) return ending;
  return 'skipped';
}

function legName(leg: Leg): string {
  const values = Object.values(leg).map(String);
  return values.length === 0 ? '' : ` (${values.join(', ')})`;
}

function nonEmpty(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ''));
}
