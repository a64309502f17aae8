/** Runs the steps of a job or of a composite, in order, as the runner's `if`, `continue-on-error` and outputs have it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommands } from './commands.ts';
import { type Action, fillInputs, readAction, type Step } from './definitions.ts';
import { environmentOf } from './environment.ts';
import { type Contexts, holds, render, renderTexts, textOf } from './expressions.ts';
import { runInProcess } from './in-process.ts';
import { type Located, locate } from './locate.ts';
import { OUR_ACTIONS } from './our-actions.ts';
import { type ProcessEnd, runProcess } from './process.ts';
import type { Home } from './request.ts';
import type { Ending, StepResult } from './result.ts';
import { contextsOf, type RunningJob, type Scope, statusOf, stepFolder } from './running-job.ts';
import { makeStepFiles } from './step-files.ts';

/** A step's end before its name, conclusion and condition are looked at. */
type Work = Omit<StepResult, 'id' | 'name' | 'conclusion'>;

const NOTHING: Omit<Work, 'outcome'> = {
  log: '',
  summary: '',
  outputs: {},
  annotations: [],
  milliseconds: 0,
  steps: [],
};

export async function runSteps(steps: readonly Step[], job: RunningJob, scope: Scope): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [at, step] of steps.entries()) {
    const result = await runStep(step, step.id ?? `__${at + 1}`, job, scope);
    results.push(result);
    const { outputs, outcome, conclusion } = result;
    if (step.id !== undefined) scope.steps[step.id] = { outputs, outcome, conclusion };
    if (conclusion === 'failure') {
      scope.failed = true;
      if (!scope.composite) job.failed = true;
    }
    const { cancelAfter } = job.request;
    if (cancelAfter?.job === job.name && cancelAfter.step === step.id) job.cancelled = true;
  }
  return results;
}

async function runStep(step: Step, id: string, job: RunningJob, scope: Scope): Promise<StepResult> {
  const name = textOf(step.name ?? step.uses ?? step.run?.split('\n')[0]);
  let work: Work;
  let forgiven = false;
  try {
    if (!holds(step.if, contextsOf(job, scope, {}), statusOf(job, scope)))
      return { ...NOTHING, id, name, outcome: 'skipped', conclusion: 'skipped' };
    const env = renderTexts(step.env, contextsOf(job, scope, {}));
    const contexts = contextsOf(job, scope, env);
    forgiven = textOf(render(step['continue-on-error'], contexts)) === 'true';
    work = await (step.run === undefined
      ? useAction(step, env, contexts, job, scope)
      : runScript(step, env, contexts, job, scope));
  } catch (thrown) {
    work = failureOf(thrown);
  }
  return { ...work, id, name, conclusion: forgiven && work.outcome === 'failure' ? 'success' : work.outcome };
}

/** What the runner itself finds wrong fails the step. */
function failureOf(thrown: unknown): Work {
  return { ...NOTHING, outcome: 'failure', log: `runner: ${thrown instanceof Error ? thrown.message : thrown}` };
}

const SHELLS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
  python: ['python3'],
};

async function runScript(
  step: Step,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
  job: RunningJob,
  scope: Scope,
): Promise<Work> {
  if (scope.composite && step.shell === undefined) throw new Error('`run` inside a composite needs a `shell`');
  const shell = SHELLS[step.shell ?? ''];
  if (shell === undefined) throw new Error(`no shell ${step.shell}`);
  const folder = stepFolder(job);
  const files = makeStepFiles(folder);
  const script = join(folder, 'script');
  writeFileSync(script, textOf(render(step.run, contexts)));
  const place = textOf(render(step['working-directory'] ?? '.', contexts));
  return runChild((where) => runProcess([...shell, script], where), place, job, files, {
    kind: 'run',
    env: { ...job.env, ...scope.env, ...env },
    inputs: {},
    state: {},
    own: scope.actionPath === undefined ? {} : { GITHUB_ACTION_PATH: scope.actionPath },
  });
}

async function useAction(
  step: Step,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
  job: RunningJob,
  scope: Scope,
): Promise<Work> {
  const places = { home: scope.home, workspace: job.workspace, assay: job.assay };
  const located = locate(step.uses!, places);
  const given = renderTexts(step.with, contexts);
  const whole = { ...job.env, ...scope.env, ...env };
  if (located.kind === 'foreign') return standIn(located, given, whole, job);
  const action = readAction(located.path);
  // Defaults may hold expressions: `${{ github.token }}`.
  const inputs = renderTexts(fillInputs(step.uses!, action.inputs, given), { ...contexts, inputs: {} });
  if (action.runs.using === 'composite')
    return runComposite(action, located.home, inputs, { ...scope.env, ...env }, job);
  if (!/^node\d+$/.test(action.runs.using)) throw new Error(`no runner for \`using: ${action.runs.using}\``);
  return runJavascript(action, step, located.home, inputs, whole, job);
}

async function standIn(
  { name }: Extract<Located, { kind: 'foreign' }>,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  job: RunningJob,
): Promise<Work> {
  const act = job.request.standIns?.[name];
  if (act === undefined) throw new Error(`nothing stands in for ${name}`);
  await act({ inputs, workspace: job.workspace, env });
  return { ...NOTHING, outcome: 'success' };
}

async function runComposite(
  action: Action,
  home: Home,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  job: RunningJob,
): Promise<Work> {
  const scope: Scope = {
    home,
    composite: true,
    actionPath: action.folder,
    inputs,
    env,
    steps: {},
    failed: false,
  };
  const steps = await runSteps(action.runs.steps ?? [], job, scope);
  const values = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
  const outputs = renderTexts(Object.fromEntries(values), contextsOf(job, scope, {}));
  return {
    outcome: scope.failed ? 'failure' : 'success',
    log: steps.map(({ log }) => log).join(''),
    summary: steps.map(({ summary }) => summary).join(''),
    outputs,
    annotations: steps.flatMap(({ annotations }) => annotations),
    milliseconds: steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    steps,
  };
}

async function runJavascript(
  action: Action,
  step: Step,
  home: Home,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  job: RunningJob,
): Promise<Work> {
  const { main, pre, post } = action.runs;
  if (pre !== undefined) throw new Error(`${action.folder}: \`pre\` is not run here`);
  let state: Readonly<Record<string, string>> = {};
  const own = { GITHUB_ACTION_REPOSITORY: home.repository, GITHUB_ACTION_REF: home.ref };
  const start = async (file: string): Promise<Work> => {
    const files = makeStepFiles(stepFolder(job));
    const work = await runChild(startOf(action.folder, file, home, job), '.', job, files, {
      kind: 'javascript',
      env,
      inputs,
      state,
      own,
    });
    state = { ...state, ...files.state() };
    return work;
  };
  if (post !== undefined) {
    const name = `Post ${textOf(step.name ?? step.uses)}`;
    job.posts.push({
      condition: action.runs['post-if'] ?? 'always()',
      run: async () => {
        const work = await start(post).catch(failureOf);
        return { ...work, id: `post ${step.id ?? step.uses}`, name, conclusion: work.outcome };
      },
    });
  }
  return start(main!);
}

type Start = (where: Parameters<typeof runProcess>[1]) => Promise<ProcessEnd>;

/** In this process only what is built from this tree. */
function startOf(folder: string, file: string, home: Home, { request, assay }: RunningJob): Start {
  const [, name] = /^\.\.\/\.\.\/dist\/([\w-]+)\.js$/.exec(file) ?? [];
  const isOurs = home.repository === assay.repository && name !== undefined && OUR_ACTIONS.has(name);
  if (request.process === 'in' && isOurs) return (where) => runInProcess(name, where);
  return (where) => runProcess([request.node ?? process.execPath, join(folder, file)], where);
}

async function runChild(
  start: Start,
  place: string,
  job: RunningJob,
  files: ReturnType<typeof makeStepFiles>,
  step: Omit<Parameters<typeof environmentOf>[0], 'base' | 'identity'>,
): Promise<Work> {
  const identity = job.permissions['id-token'] === 'write';
  const own = { ...step.own, ...files.environment };
  const env = environmentOf({ ...step, own, base: job.base, identity });
  if (job.paths.length > 0) env['PATH'] = [...job.paths, env['PATH'] ?? ''].join(':');
  const end = await start({ cwd: join(job.workspace, place), env });
  const { annotations, masks } = readCommands(end.log);
  for (const mask of masks) if (mask !== '') job.masks.add(mask);
  job.env = { ...job.env, ...files.variables() };
  job.paths = [...files.paths().reverse(), ...job.paths];
  const outcome: Ending = end.code === 0 ? 'success' : 'failure';
  return {
    ...NOTHING,
    outcome,
    exitCode: end.code,
    log: masked(end.log, job.masks),
    summary: files.summary(),
    outputs: files.outputs(),
    annotations,
    milliseconds: end.milliseconds,
  };
}

function masked(log: string, masks: ReadonlySet<string>): string {
  return [...masks].reduce((text, mask) => text.replaceAll(mask, '***'), log);
}
