/** The local ports, joined for the command line. */
import { localFiles } from '../local/files.ts';
import { localGit } from '../local/git.ts';
import { localClock, localMachine } from '../local/machine.ts';
import { terminalLog } from '../local/terminal.ts';
import type { Ports } from '../ports.ts';
import type { Options } from './arguments.ts';
import { openWorkers } from './open-workers.ts';
import type { Ahead } from './read-ahead.ts';

export function openPorts(options: Options, ahead?: Ahead): Ports {
  return {
    files: ahead?.over(localFiles) ?? localFiles,
    workers: ahead?.workers ?? openWorkers(),
    git: localGit,
    log: terminalLog({ quiet: options.quiet === true, verbose: options.verbose === true }),
    clock: localClock,
    machine: localMachine,
  };
}
