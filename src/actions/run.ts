/** The one runner of every action: inputs → chain → outputs → ending. Nobody else calls `setFailed`. */
import { availableParallelism } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as core from '@actions/core';
import type { Verdict } from '../documents/verdict.ts';
import { failureOf } from '../errors.ts';
import { localFiles } from '../local/files.ts';
import { localGit } from '../local/git.ts';
import { localClock, localMachine } from '../local/machine.ts';
import { localWorkers } from '../local/workers.ts';
import type { Log, Ports } from '../ports.ts';
import { logText } from '../report/escape.ts';
import { headlineOf } from '../report/headline.ts';
import { phraseToTerminal } from '../report/terminal-text.ts';
import { type ModelOutcome, runChain, worstExitCode } from '../steps/chain.ts';
import { type ReleaseOptions, releaseExitCode, releaseModels } from '../steps/release.ts';
import { readRecipes } from '../steps/request.ts';
import type { ChainVerb } from '../steps/written-by.ts';
import type { ChainInputs, ReadInput } from './inputs.ts';
import { NO_OUTPUTS, OUTPUTS, type OutputName, outputsOf } from './outputs.ts';
import { NO_RELEASE_OUTPUTS, RELEASE_OUTPUTS, type ReleaseOutputName, releaseOutputsOf } from './release-outputs.ts';
import { openReleasePlatform } from './release-platform.ts';

/** Untrusted text never reaches the log raw: the runner reads commands in it (threat A6). */
const actionLog: Log = {
  info: (line) => core.info(logText(line)),
  warning: (line) => core.warning(logText(line)),
  verbose: (line) => core.debug(logText(line)),
  progress: () => {},
};

/** Runs one verb of the chain for the models of the inputs. */
export async function runAction(verb: ChainVerb, readInputs: (input: ReadInput) => ChainInputs): Promise<void> {
  let outputs: Readonly<Record<OutputName, string>> = NO_OUTPUTS;
  let exitCode = 3;
  const ports = openPorts();
  try {
    const inputs = readInputs((name) => core.getInput(name));
    const recipes = await readRecipes(inputs.recipes, ports);
    const { folder } = inputs.recipes;
    const out = isAbsolute(inputs.out) ? inputs.out : join(folder, inputs.out);
    const outcomes = await runChain(
      [verb],
      recipes,
      { out, baseline: inputs.baseline, folder, recipes: inputs.recipes, command: 'run' },
      ports,
    );
    exitCode = worstExitCode(outcomes);
    outputs = outputsOf(outcomes, exitCode);
    await tell(verb, outcomes);
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    outputs = { ...outputs, decision: 'error', passed: 'false' };
    core.setFailed(logText(failure.message));
  }
  try {
    for (const name of OUTPUTS) core.setOutput(name, outputs[name]);
  } catch (thrown) {
    // What reads the outputs would find none: never taken for a pass, nor, by Node's own 1, for a rejection.
    exitCode = 3;
    core.setFailed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  process.exitCode = exitCode;
  await ports.workers.close();
}

async function tell(verb: ChainVerb, outcomes: readonly ModelOutcome[]): Promise<void> {
  for (const { name, failure, verdict, session } of outcomes) {
    if (failure !== undefined) core.setFailed(logText(`${name}: ${failure.message}`));
    else if (verb === 'compare' && verdict?.decision === 'rejected')
      core.setFailed(logText(`${name}: ${verdictLine(verdict)}`));
    else core.info(logText(`${name}: ${verb} done, documents in ${session.folder}`));
    const summary =
      verb === 'report' && failure === undefined
        ? await localFiles.readText(`${session.folder}/summary.md`)
        : undefined;
    if (summary !== undefined) await writeSummary(summary);
  }
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

/** `rejected, rmse is worse`: the first line of the report. */
function verdictLine(verdict: Verdict): string {
  return phraseToTerminal(headlineOf(verdict).verdict, false);
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

/** Runs the release: its own inputs, outputs and step, the same endings. */
export async function runRelease(readInputs: (input: ReadInput) => ReleaseOptions): Promise<void> {
  let outputs: Readonly<Record<ReleaseOutputName, string>> = NO_RELEASE_OUTPUTS;
  let exitCode = 3;
  const ports = openPorts();
  try {
    const options = readInputs((name) => core.getInput(name));
    const platform = options.release ? openReleasePlatform(core.getInput('github-token'), actionLog) : undefined;
    const outcomes = await releaseModels(options, { ...ports, platform });
    exitCode = releaseExitCode(outcomes);
    outputs = releaseOutputsOf(outcomes, exitCode);
    for (const { model, failure, result, notice } of outcomes) {
      if (failure !== undefined) core.setFailed(logText(`${model}: ${failure.message}`));
      else if (notice !== undefined) core.notice(logText(notice));
      else if (result !== undefined) core.info(logText(`${model}: ${result.ending}, ${result.tag}, ${result.url}`));
    }
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    core.setFailed(logText(failure.message));
  }
  try {
    for (const name of RELEASE_OUTPUTS) core.setOutput(name, outputs[name]);
  } catch (thrown) {
    exitCode = 3;
    core.setFailed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  process.exitCode = exitCode;
  await ports.workers.close();
}
