/** What `--help` prints. */
import { OPTIONS, type OptionName, type OptionSpec, VERBS, type VerbName, type VerbSpec } from './options.ts';

export function overviewHelp(): string {
  const width = Math.max(...Object.keys(VERBS).map((verb) => verb.length));
  const verbs = Object.entries(VERBS).map(([verb, spec]) => `  ${verb.padEnd(width)}  ${spec.summary}`);
  return `Assay: a verdict on every model, in continuous integration.

Usage: assay <verb> [options]

${verbs.join('\n')}

  assay <verb> --help   options and examples of one verb
  assay --version

Exit codes: 0 passed or nothing to gate, 1 rejected, 2 bad input, 3 infrastructure.
`;
}

export function verbHelp(verb: VerbName): string {
  const spec: VerbSpec = VERBS[verb];
  const optionOf = (name: OptionName): Pick<OptionSpec, 'value' | 'help'> => spec.words?.[name] ?? OPTIONS[name];
  const heads = spec.options.map((name) => {
    const option = optionOf(name);
    return `--${name}${option.value === undefined ? '' : ` ${option.value}`}`;
  });
  const width = Math.max(...heads.map((head) => head.length));
  const rows = spec.options.map((name, i) => `  ${heads[i]!.padEnd(width)}  ${optionOf(name).help}`);
  return `assay ${verb}: ${spec.summary}

Usage:
${spec.usage.map((line) => `  ${line}`).join('\n')}

Options:
${rows.join('\n')}

Examples:
${spec.examples.map((line) => `  ${line}`).join('\n')}
`;
}

/** The help of a verb, or the overview. */
export function helpText(verb: string | undefined): string {
  return verb !== undefined && Object.hasOwn(VERBS, verb) ? verbHelp(verb as VerbName) : overviewHelp();
}
