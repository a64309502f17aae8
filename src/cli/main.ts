/** `assay`: words of the command line → verbs → exit code. The one place of the command line that knows exit codes. */
import { failureOf } from '../errors.ts';
import { VERSION } from '../version.ts';
import { readArguments } from './arguments.ts';

async function main(argv: readonly string[]): Promise<number> {
  const { verb, options, positionals } = readArguments(argv);
  if (verb === 'version') return print(`${VERSION}\n`);
  if (verb === 'help' || options.help === true) {
    const { helpText } = await import('./help.ts');
    return print(helpText(verb === 'help' ? positionals[0] : verb));
  }
  const { FACES } = await import('./faces.ts');
  return FACES[verb](options, positionals, print);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** A reader that went away (`assay run | head`) ends the program quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const failure = failureOf(thrown);
  process.exitCode = failure.exitCode;
  const { terminalText } = await import('../report/escape.ts');
  process.stderr.write(`assay: ${terminalText(failure.message)}\n`);
}
