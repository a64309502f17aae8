/** The local ports, joined for the command line. */
import { availableParallelism } from 'node:os';
import { localFiles } from '../local/files.ts';
import { localGit } from '../local/git.ts';
import { localClock, localMachine } from '../local/machine.ts';
import { terminalLog } from '../local/terminal.ts';
import { localWorkers } from '../local/workers.ts';
import type { Ports } from '../ports.ts';
import type { Options } from './arguments.ts';

export function openPorts(options: Options): Ports {
  return {
    files: localFiles,
    // This code is bundled into dist/chunks/.
    workers: localWorkers(new URL('../worker.js', import.meta.url), availableParallelism()),
    git: localGit,
    log: terminalLog({ quiet: options.quiet === true, verbose: options.verbose === true }),
    clock: localClock,
    machine: localMachine,
  };
}
