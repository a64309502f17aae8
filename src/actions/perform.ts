/** How every action goes: inputs → face → outputs → ending. The process is the runner's affair (`run.ts`, or a test's). */
import { failureOf } from '../errors.ts';
import type { Log, Ports } from '../ports.ts';
import { logText } from '../report/escape.ts';
import type { Line } from '../steps/verb-end.ts';
import type { Face, World } from './face.ts';
import type { ReadInput } from './inputs.ts';
import { OUTPUTS_OF, outputsOfNothing, type Verb } from './outputs.ts';

/** Everything that a step has of its own, and another step in the same process has not. */
export interface Runner extends Pick<World, 'env' | 'state'> {
  readonly ports: Omit<Ports, 'log'>;
  readonly input: ReadInput;
  /** By kind: a command of the runner, or a line of the log. */
  readonly tell: Readonly<Record<Line['kind'] | 'debug', (text: string, file?: string | undefined) => void>>;
  /** Throws where the value cannot be handed on. */
  setOutput(name: string, value: string): void;
  /** Appends to the page of the run. */
  writeSummary(markdown: string): Promise<void>;
  end(exitCode: number): void;
}

export async function performAction<Inputs>(
  verb: Verb,
  readInputs: (input: ReadInput) => Inputs,
  face: Face<Inputs>,
  runner: Runner,
): Promise<void> {
  const { tell } = runner;
  let outputs: Readonly<Record<string, string>> = outputsOfNothing(verb);
  let exitCode = 3;
  try {
    const end = await face(readInputs(runner.input), worldOf(runner));
    exitCode = end.exitCode;
    outputs = end.outputs;
    for (const { kind, text, file } of end.lines) tell[kind](logText(text), file);
    if (end.summary !== undefined) await writeSummary(end.summary, runner);
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    tell.failed(logText(failure.message));
  }
  try {
    for (const name of OUTPUTS_OF[verb]) runner.setOutput(name, outputs[name] ?? '');
  } catch (thrown) {
    // What reads the outputs would find none: never taken for a pass, nor, by Node's own 1, for a rejection.
    exitCode = 3;
    tell.failed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  runner.end(exitCode);
  await runner.ports.workers.close();
}

/** Work after the job's steps. It changes no ending: the step has one already. */
export async function performPost(
  work: (input: ReadInput, world: World) => Promise<void>,
  runner: Runner,
): Promise<void> {
  try {
    await work(runner.input, worldOf(runner));
  } catch (thrown) {
    runner.tell.warning(logText(failureOf(thrown).message));
  }
  await runner.ports.workers.close();
}

function worldOf({ env, state, ports, tell }: Runner): World {
  // Untrusted text never reaches the log raw: the runner reads commands in it (threat A6).
  const log: Log = {
    info: (line) => tell.info(logText(line)),
    warning: (line) => tell.warning(logText(line)),
    verbose: (line) => tell.debug(logText(line)),
    progress: () => {},
  };
  return { env, state, ports: { ...ports, log } };
}

/** A page that cannot be written changes no verdict. */
async function writeSummary(summary: string, runner: Runner): Promise<void> {
  if ((runner.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  try {
    await runner.writeSummary(summary);
  } catch (thrown) {
    runner.tell.warning(logText(`the summary could not be written: ${String(thrown)}`));
  }
}
