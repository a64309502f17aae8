/** The one runner of every action: inputs → face → outputs → ending. Nobody else calls `setFailed`. */
import { availableParallelism } from 'node:os';
import * as core from '@actions/core';
import { failureOf } from '../errors.ts';
import { localFiles } from '../local/files.ts';
import { localGit } from '../local/git.ts';
import { localClock, localMachine } from '../local/machine.ts';
import { localWorkers } from '../local/workers.ts';
import type { Log, Ports } from '../ports.ts';
import { logText } from '../report/escape.ts';
import type { ReadInput } from './inputs.ts';
import { OUTPUTS_OF, outputsOfNothing, type Verb } from './outputs.ts';

/** What a face leaves: how it ended, what is handed on, what people are told. */
export interface ActionEnd {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
  /** Markdown for the page of the run. */
  readonly summary?: string | undefined;
}

/** `failed` marks the step, `warning` and `notice` are shown on the page of the run, `info` in the log. */
export interface Line {
  readonly kind: 'failed' | 'warning' | 'notice' | 'info';
  readonly text: string;
  /** The file that an annotation is about. */
  readonly file?: string | undefined;
}

export type Face<Inputs> = (inputs: Inputs, ports: Ports) => Promise<ActionEnd>;

/** Untrusted text never reaches the log raw: the runner reads commands in it (threat A6). */
const actionLog: Log = {
  info: (line) => core.info(logText(line)),
  warning: (line) => core.warning(logText(line)),
  verbose: (line) => core.debug(logText(line)),
  progress: () => {},
};

const TELL: Readonly<Record<Line['kind'], (text: string, file: string | undefined) => void>> = {
  failed: (text) => core.setFailed(text),
  warning: (text, file) => core.warning(text, file === undefined ? {} : { file }),
  notice: (text, file) => core.notice(text, file === undefined ? {} : { file }),
  info: (text) => core.info(text),
};

export async function runAction<Inputs>(
  verb: Verb,
  readInputs: (input: ReadInput) => Inputs,
  face: Face<Inputs>,
): Promise<void> {
  let outputs: Readonly<Record<string, string>> = outputsOfNothing(verb);
  let exitCode = 3;
  const ports = openPorts();
  try {
    const end = await face(
      readInputs((name) => core.getInput(name)),
      ports,
    );
    exitCode = end.exitCode;
    outputs = end.outputs;
    for (const { kind, text, file } of end.lines) TELL[kind](logText(text), file);
    if (end.summary !== undefined) await writeSummary(end.summary);
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    core.setFailed(logText(failure.message));
  }
  try {
    for (const name of OUTPUTS_OF[verb]) core.setOutput(name, outputs[name] ?? '');
  } catch (thrown) {
    // What reads the outputs would find none: never taken for a pass, nor, by Node's own 1, for a rejection.
    exitCode = 3;
    core.setFailed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  process.exitCode = exitCode;
  await ports.workers.close();
}

/** Work after the job's steps. It changes no ending: the step has one already. */
export async function runPost(work: (ports: Ports) => Promise<void>): Promise<void> {
  const ports = openPorts();
  try {
    await work(ports);
  } catch (thrown) {
    core.warning(logText(failureOf(thrown).message));
  }
  await ports.workers.close();
}

/** A page that cannot be written changes no verdict. */
async function writeSummary(summary: string): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  try {
    await core.summary.addRaw(summary, true).write();
  } catch (thrown) {
    core.warning(logText(`the summary could not be written: ${String(thrown)}`));
  }
}

function openPorts(): Ports {
  return {
    files: localFiles,
    // This code is bundled into dist/chunks/.
    workers: localWorkers(new URL('../worker.js', import.meta.url), availableParallelism()),
    git: localGit,
    log: actionLog,
    clock: localClock,
    machine: localMachine,
  };
}
