/** The runner of a process: everything that is the process's own. Nobody else ends it, or calls `setFailed`. */
import { availableParallelism } from 'node:os';
import * as core from '@actions/core';
import { settled } from '../github/settled.ts';
import { localFiles } from '../local/files.ts';
import { localGit } from '../local/git.ts';
import { localClock, localMachine } from '../local/machine.ts';
import { localWorkers } from '../local/workers.ts';
import type { Face, World } from './face.ts';
import type { ReadInput } from './inputs.ts';
import type { Verb } from './outputs.ts';
import { performAction, performPost, type Runner } from './perform.ts';

export function runAction<Inputs>(
  verb: Verb,
  readInputs: (input: ReadInput) => Inputs,
  face: Face<Inputs>,
): Promise<void> {
  const whole: Face<Inputs> = (inputs, world) => settled(() => face(inputs, world), verb);
  return performAction(verb, readInputs, whole, thisProcess());
}

export function runPost(work: (input: ReadInput, world: World) => Promise<void>): Promise<void> {
  return performPost((input, world) => settled(() => work(input, world), 'after the job'), thisProcess());
}

function thisProcess(): Runner {
  return {
    env: process.env,
    state: { get: (name) => core.getState(name), set: (name, value) => core.saveState(name, value) },
    ports: {
      files: localFiles,
      // This code is bundled into dist/chunks/.
      workers: localWorkers(new URL('../worker.js', import.meta.url), availableParallelism()),
      git: localGit,
      clock: localClock,
      machine: localMachine,
    },
    input: (name) => core.getInput(name),
    tell: {
      failed: (text) => core.setFailed(text),
      warning: (text, file) => core.warning(text, file === undefined ? {} : { file }),
      notice: (text, file) => core.notice(text, file === undefined ? {} : { file }),
      info: (text) => core.info(text),
      debug: (text) => core.debug(text),
    },
    setOutput: (name, value) => core.setOutput(name, value),
    writeSummary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write();
    },
    end: (exitCode) => {
      process.exitCode = exitCode;
    },
  };
}
