/** Turns what a schema found wrong into one sentence in plain words: the place, the rule, the value. */
import { renderValue } from './render.ts';
import type { z } from './shape.ts';
import { closest, suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** What `zod/mini` says, having no language loaded; any other message is a rule of our own schemas. */
const UNWORDED = 'Invalid input';

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly rule: string;
}

/** The fault that tells most: a misspelled key rather than the key that is missing because of it. */
export function explain(schema: z.ZodMiniType, issues: readonly Issue[], value: unknown): Fault {
  const all = issues.flatMap(resolveUnion);
  const first = all[0] as Issue;
  const unknown =
    valueAt(value, first.path) === undefined ? all.find((issue) => unknownBeside(issue, first)) : undefined;
  const issue = unknown ?? first;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const known = keysAt(schema, issue.path, value);
    return {
      path: [...issue.path, key],
      rule: known.length > 0 ? `unknown key; ${suggest(key, known)}` : 'unknown key',
    };
  }
  if (issue.code === 'invalid_key') {
    return { path: issue.path, rule: ruleOf(issue.issues[0] as Issue, issue.path.at(-1)) };
  }
  return { path: issue.path, rule: ruleOf(issue, valueAt(value, issue.path)) };
}

function unknownBeside(issue: Issue, missing: Issue): boolean {
  return issue.code === 'unrecognized_keys' && issue.path.length === missing.path.length - 1;
}

/** Of a union that matched nothing, the branch with the fewest faults is what the writer meant. */
function resolveUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => resolveUnion({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  if (branches.every(([first]) => first?.code === 'invalid_type' && first.path.length === issue.path.length))
    return [issue];
  return branches.reduce((best, branch) => (branch.length < best.length ? branch : best));
}

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly values?: readonly unknown[];
}

/** The definition behind `optional`, `nullable` and defaults. */
function definitionOf(schema: unknown): Definition {
  let here = (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;
  while (here?.innerType !== undefined) here = (here.innerType as { _zod: { def: Definition } })._zod.def;
  return here ?? {};
}

/** The keys a schema allows at a path; of a union, the keys of the branch whose literals the value bears. */
function keysAt(schema: unknown, path: readonly PropertyKey[], value: unknown): string[] {
  const { shape, element, valueType, options } = definitionOf(schema);
  if (options !== undefined) {
    const meant = options.filter((option) => bearsLiterals(option, value));
    return [...new Set(meant.flatMap((option) => keysAt(option, path, value)))];
  }
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const next = shape === undefined ? (element ?? valueType) : shape[String(step)];
  return next === undefined ? [] : keysAt(next, rest, valueAt(value, [step]));
}

function bearsLiterals(option: unknown, value: unknown): boolean {
  return Object.entries(definitionOf(option).shape ?? {}).every(([key, schema]) => {
    const { values } = definitionOf(schema);
    return values === undefined || values.includes(valueAt(value, [key]));
  });
}

function ruleOf(issue: Issue, value: unknown): string {
  const got = `got ${renderValue(value)}`;
  if (issue.message !== UNWORDED && issue.message !== '') return `${issue.message}, ${got}`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? `missing: ${wordFor(issue.expected)} belongs here` : typeRule(issue.expected, value);
    case 'invalid_value':
      return choiceRule(issue.values, value);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? choiceRule(issue.options, value)
        : `expected ${unionWords(issue).join(' or ')}, ${got}`;
    case 'too_small':
    case 'too_big':
      return `must ${boundOf(issue)}, ${got}`;
    case 'invalid_format':
      return `does not have the form ${issue.pattern ?? issue.format}, ${got}`;
    default:
      return `not allowed here, ${got}`;
  }
}

function typeRule(expected: string, value: unknown): string {
  const unquoted = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return `expected ${wordFor(expected)}, got ${renderValue(value)}${unquoted ? '; put it in quotes' : ''}`;
}

function choiceRule(choices: readonly unknown[], value: unknown): string {
  const words = choices.map((choice) => JSON.stringify(choice));
  const choice = `${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`;
  if (value === undefined) return `missing: ${choice} belongs here`;
  const near = typeof value === 'string' ? closest(value, choices.map(String)) : undefined;
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `expected ${choice}, got ${renderValue(value)}${hint}`;
}

function unionWords(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const words = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [wordFor(first.expected)] : []));
  return [...new Set(words)];
}

function boundOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, side] =
    issue.code === 'too_small'
      ? [Number(issue.minimum), issue.inclusive === false ? 'greater than' : 'at least']
      : [Number(issue.maximum), issue.inclusive === false ? 'less than' : 'at most'];
  if (issue.origin !== 'string' && issue.origin !== 'array') return `be ${side} ${limit}`;
  if (issue.exact !== true && issue.code === 'too_small' && limit === 1) return 'not be empty';
  const unit = issue.origin === 'string' ? 'character' : 'entr';
  const plural = issue.origin === 'string' ? (limit === 1 ? '' : 's') : limit === 1 ? 'y' : 'ies';
  return `have ${issue.exact === true ? 'exactly' : side} ${limit} ${unit}${plural}`;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['array', 'a list'],
  ['object', 'keys and values'],
  ['record', 'keys and values'],
  ['boolean', 'true or false'],
  ['string', 'text'],
]);

function wordFor(expected: string): string {
  return WORDS.get(expected) ?? expected;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}
