/** `assay`: words of the command line → verbs → exit code. The one place of the command line that knows exit codes. */
import { writeSync } from 'node:fs';
import { failureOf, InfrastructureError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { readArguments } from './arguments.ts';
import { readAhead } from './read-ahead.ts';

async function main(argv: readonly string[]): Promise<number> {
  const { verb, options, positionals } = readArguments(argv);
  if (verb === 'version') return print(`${VERSION}\n`);
  if (verb === 'help' || options.help === true) {
    const { helpText } = await import('./help.ts');
    return print(helpText(verb === 'help' ? positionals[0] : verb));
  }
  const ahead = readAhead(verb, options);
  try {
    const { FACES } = await import('./faces.ts');
    return await FACES[verb](options, positionals, print, ahead);
  } finally {
    await ahead?.workers.close();
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/**
 * A reader that went away (`assay run | head`) is no fault: what is still written is lost, and the work ends with its own
 * exit code, so that a rejection stays one. Anything else must not become Node's 1, which would read as a rejection.
 */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(new InfrastructureError(`the output cannot be written: ${error.message}`));
  });
}
process.on('uncaughtException', fail);

function fail(thrown: unknown): never {
  const { exitCode, message } = failureOf(thrown);
  try {
    writeSync(2, `assay: ${message}\n`);
  } catch {
    // Nobody listens.
  }
  process.exit(exitCode);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const failure = failureOf(thrown);
  process.exitCode = failure.exitCode;
  const { terminalText } = await import('../report/escape.ts');
  process.stderr.write(`assay: ${terminalText(failure.message)}\n`);
}
