/** A step of ours in this process: the same function that the built action runs, with what a process would have of its own. */
import { appendFileSync, existsSync } from 'node:fs';
import type { Runner } from '../../src/actions/perform.ts';
import { localMachine } from '../../src/local/machine.ts';
import { localWorkers } from '../../src/local/workers.ts';
import type { Clock } from '../../src/ports.ts';
import { OUR_ACTIONS } from './our-actions.ts';
import type { ProcessEnd } from './process.ts';
import { quickClock } from './quick-clock.ts';
import { filesIn, gitIn } from './rooted-ports.ts';
import { asStep, type StepProcess } from './step-environment.ts';

export interface InProcessCall {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Default: one of its own on which waiting costs no time. */
  readonly clock?: Clock;
}

/** `name`: that of a file in `dist/`, without its ending. Takes the place of `runProcess([node, dist/<name>.js], …)`. */
export async function runInProcess(name: string, call: InProcessCall): Promise<ProcessEnd> {
  const action = OUR_ACTIONS.get(name);
  if (action === undefined) throw new Error(`no action of ours: ${name}`);
  const { clock = quickClock() } = call;
  const start = clock.now();
  let log = '';
  let code = 0;
  const step: StepProcess = { env: { ...call.env }, print: (text) => (log += text) };
  const end = (exitCode: number) => {
    code = exitCode;
  };
  await asStep(step, () => action.perform(runnerOf(step, { ...call, clock }, end)));
  // What was waited for counts, though it cost nothing.
  return { code, log, milliseconds: clock.now() - start };
}

function runnerOf({ env, print }: StepProcess, { cwd, clock }: Required<InProcessCall>, end: Runner['end']): Runner {
  const command = (name: string) => (text: string, file?: string) => {
    const properties = file === undefined ? '' : ` file=${escaped(file).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
    print(`::${name}${properties}::${escaped(text)}\n`);
  };
  const failed = command('error');
  return {
    env,
    state: {
      get: (name) => env[`STATE_${name}`] ?? '',
      set: (name, value) => hand(env['GITHUB_STATE'], 'save-state', name, value, print),
    },
    ports: {
      files: filesIn(cwd, env),
      git: gitIn(cwd),
      // Of one thread: everything runs here, and no file is loaded.
      workers: localWorkers(new URL('file:///nowhere'), 1),
      clock,
      machine: localMachine,
    },
    // Hyphens are kept, white space around the value is not: as the toolkit reads them.
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    tell: {
      failed: (text) => {
        end(1);
        failed(text);
      },
      warning: command('warning'),
      notice: command('notice'),
      info: (text) => print(`${text}\n`),
      debug: command('debug'),
    },
    setOutput: (name, value) => hand(env['GITHUB_OUTPUT'], 'set-output', name, value, print),
    writeSummary: async (markdown) => {
      const path = env['GITHUB_STEP_SUMMARY'] ?? '';
      if (!existsSync(path)) throw new Error(`Unable to access summary file: '${path}'`);
      appendFileSync(path, `${markdown}\n`);
    },
    end,
  };
}

/** As the toolkit writes a value: into the step's file, where there is one. */
function hand(path: string | undefined, name: string, key: string, value: string, print: StepProcess['print']): void {
  if (path === undefined || path === '') {
    print(`\n::${name} name=${key}::${escaped(value)}\n`);
    return;
  }
  if (!existsSync(path)) throw new Error(`Missing file at path: ${path}`);
  const delimiter = 'ghadelimiter_in_process';
  if (value.includes(delimiter)) throw new Error(`a value holds the delimiter ${delimiter}`);
  appendFileSync(path, `${key}<<${delimiter}\n${value}\n${delimiter}\n`);
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
