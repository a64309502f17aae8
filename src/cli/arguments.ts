/** Words of the command line → typed options, checked as strictly as `assay.yml`. A pure function of its arguments. */
import { parseArgs } from 'node:util';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import {
  EVERYWHERE,
  OPTIONS,
  type OptionName,
  type OptionSpec,
  RECIPE,
  VERBS,
  type VerbName,
  type VerbSpec,
} from './options.ts';

type ValueOf<Spec extends OptionSpec> = Spec['many'] extends true
  ? string[]
  : Spec['type'] extends 'flag'
    ? true
    : Spec['type'] extends 'number'
      ? number
      : string;

export type Options = { -readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> };

export interface Arguments {
  readonly verb: VerbName | 'help' | 'version';
  readonly options: Options;
  readonly positionals: readonly string[];
}

/** Decimal and exponent only: `0x10`, `Infinity` and the empty text are no numbers. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Throws InputError that names the option, the value and the rule. */
export function readArguments(argv: readonly string[]): Arguments {
  const [first, ...rest] = argv;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    return { verb: 'help', options: {}, positionals: rest };
  }
  if (first === '--version' || first === '-V') return { verb: 'version', options: {}, positionals: [] };
  if (!Object.hasOwn(VERBS, first)) {
    throw new InputError(`no such verb; ${suggest(first, Object.keys(VERBS))}`, { field: first });
  }
  const verb = first as VerbName;
  return { verb, ...readOptions(VERBS[verb], verb, rest) };
}

function readOptions(
  spec: VerbSpec,
  verb: VerbName,
  argv: readonly string[],
): Pick<Arguments, 'options' | 'positionals'> {
  const known = spec.options;
  const config: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const name of known)
    config[name] = { type: (OPTIONS[name] as OptionSpec).type === 'flag' ? 'boolean' : 'string' };
  config['help'] = { type: 'boolean', short: 'h' };
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const options: Record<string, unknown> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.name as OptionName;
    if (!known.includes(name)) {
      const words = known.map((word) => `--${word}`);
      throw new InputError(`unknown option of \`assay ${verb}\`; ${suggest(`--${token.name}`, words)}`, {
        field: token.rawName,
      });
    }
    // `--config --json`: the value was forgotten, and the next option taken for it.
    const swallowed = token.inlineValue === false && known.some((word) => token.value === `--${word}`);
    addOption(options, name, OPTIONS[name], swallowed ? undefined : token.value);
  }
  checkForm(spec, options);
  const allowed = spec.positionals ?? [];
  if (positionals.length > allowed.length) {
    throw new InputError(`unexpected word; options begin with --`, { field: positionals[allowed.length] });
  }
  return { options: options as Options, positionals };
}

/** An option that another one makes meaningless is refused, not ignored. */
function checkForm({ fileForm }: VerbSpec, options: Record<string, unknown>): void {
  if (fileForm === undefined) return;
  const { key } = fileForm;
  const given = Object.keys(options) as OptionName[];
  const chain: readonly OptionName[] = [...RECIPE, 'baseline', ...EVERYWHERE];
  const allowed: readonly OptionName[] = [key, ...fileForm.options, ...EVERYWHERE];
  for (const name of given) {
    if (Object.hasOwn(options, key)) {
      if (!allowed.includes(name)) throw new InputError(`does not go with --${key}`, { field: `--${name}` });
    } else if (!chain.includes(name)) {
      throw new InputError(`goes with --${key} ${(OPTIONS[key] as OptionSpec).value}`, { field: `--${name}` });
    }
  }
}

function addOption(
  options: Record<string, unknown>,
  name: OptionName,
  spec: OptionSpec,
  value: string | undefined,
): void {
  const field = `--${name}`;
  if (spec.type === 'flag') {
    if (value !== undefined) throw new InputError(`takes no value, got "${value}"`, { field });
    options[name] = true;
    return;
  }
  if (value === undefined || value === '') throw new InputError(`needs a value: ${field} ${spec.value}`, { field });
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    throw new InputError(`must be one of ${spec.choices.join(', ')}, got "${value}"`, { field });
  }
  if (spec.many === true) {
    options[name] = [...((options[name] as string[] | undefined) ?? []), value];
    return;
  }
  if (Object.hasOwn(options, name)) throw new InputError('given twice', { field });
  options[name] = spec.type === 'number' ? readNumber(value, field) : value;
}

function readNumber(value: string, field: string): number {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new InputError(`must be a number, got "${value}"`, { field });
  return number;
}
