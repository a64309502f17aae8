/** Reads `assay.yml`. The shape is in `config-shape.ts`, so that rooms which need only that do not load a YAML parser. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { InputError } from '../errors.ts';
import { columnKey } from './column-key.ts';
import { type Config, ConfigSchema } from './config-shape.ts';
import { checkShape, type LineOf, refuseHostile } from './strict.ts';

export * from './config-shape.ts';

/** The newest `version` of `assay.yml` that this code reads. */
const CONFIG_VERSION = 1;

/** An alias bomb grows by repeating; a recipe needs none to a few. */
const MAX_ALIASES = 32;
/** A recipe of a thousand models has about 300,000 characters. */
const MAX_CONFIG_CHARACTERS = 1024 * 1024;

export interface DecodedConfig {
  readonly config: Config;
  /** Line of a key in the file, for messages of later checks. */
  readonly lineOf: LineOf;
}

/**
 * Reads `assay.yml`. `prepare` may change the raw value before it is checked (`--set`). Throws InputError that names
 * file, line, key, value and rule.
 */
export function decodeConfig(
  source: string,
  file: string,
  prepare: (raw: unknown) => unknown = (raw) => raw,
): DecodedConfig {
  if (source.length > MAX_CONFIG_CHARACTERS) {
    throw new InputError(`${source.length} characters long, at most ${MAX_CONFIG_CHARACTERS} are read`, { file });
  }
  const { value, root, lines } = parseYaml(source, file);
  const lineOf: LineOf = (path) => lineOfNode(root, path, lines);
  if (value === null || value === undefined) {
    throw new InputError('the file is empty; `assay init FILE` writes one', { file });
  }
  keyColumns(value);
  refuseHostile(value, file, lineOf);
  return { config: checkConfig(prepare(value), file, lineOf), lineOf };
}

/** A pin may be of any column: the keys of `data.columns` are names of the table's owner, not ours. */
function keyColumns(raw: unknown): void {
  const done = new Set<unknown>();
  for (const model of Object.values(mapIn(raw, 'models') ?? {})) {
    const data = mapIn(model, 'data');
    const columns = mapIn(data, 'columns');
    // Two models may share one by an alias.
    if (data === undefined || columns === undefined || done.has(data)) continue;
    done.add(data);
    data['columns'] = Object.fromEntries(Object.entries(columns).map(([name, kind]) => [columnKey(name), kind]));
  }
}

function mapIn(value: unknown, key: string): Record<string, unknown> | undefined {
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, key) && (value as never)[key];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : undefined;
}

/** Checks a raw recipe, from a file or made from the command line. Throws InputError. */
export function checkConfig(raw: unknown, file: string, lineOf?: LineOf): Config {
  refuseHostile(raw, file, lineOf);
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > CONFIG_VERSION) {
    throw new InputError(`made for a newer version of Assay: ${version}, this one reads ${CONFIG_VERSION}`, {
      file,
      line: lineOf?.(['version']),
      field: 'version',
    });
  }
  const config = checkShape(ConfigSchema, raw, file, lineOf);
  if (Object.keys(config.models).length === 0) {
    throw new InputError('names no model', { file, line: lineOf?.(['models']), field: 'models' });
  }
  return config;
}

/** One YAML value, as in `--set train.params.alpha=1`. Throws InputError. */
export function parseValue(text: string, field: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new InputError(`${plainWords(problem)}, got "${text}"`, { field });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new InputError(`aliases are refused, got "${text}"`, { field });
  }
  refuseHostile(value, field);
  return value;
}

interface ParsedYaml {
  readonly value: unknown;
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
}

/** The value of a YAML text with the limits of `assay.yml`: no alias bombs, no hostile keys. Throws InputError that names the line. */
export function parseYaml(source: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  // Its own check for unique keys compares all pairs: half a minute for a file within the cap. `refuseAtNode` has one.
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new InputError(plainWords(problem), { file, line, column: col });
  }
  // YAML 1.1 reads `target: y` as true and `1:30` as 90.
  if (document.directives?.yaml.version === '1.1') throw new InputError('%YAML 1.1 is refused; leave it out', { file });
  refuseAtNode(document, (rule, offset) => {
    const { line, col } = lines.linePos(offset);
    return new InputError(rule, { file, line, column: col });
  });
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), root: document.contents, lines };
  } catch {
    throw new InputError(`its aliases repeat too much, at most ${MAX_ALIASES} in all`, { file });
  }
}

/** Keys that stand twice, keys that are no text, too many aliases: what the value no longer shows. */
function refuseAtNode(document: Document.Parsed, fault: (rule: string, offset: number) => InputError): void {
  let aliases = 0;
  visit(document, {
    Alias(_key, node) {
      if (++aliases > MAX_ALIASES) throw fault(`more than ${MAX_ALIASES} aliases`, startOf(node) ?? 0);
    },
    Map(_key, node) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) throw fault('a list or a map cannot be a key', startOf(key) ?? startOf(node) ?? 0);
        const name = String(key.value);
        if (seen.has(name)) throw fault(`the key ${JSON.stringify(name)} stands twice; keep one`, startOf(key) ?? 0);
        seen.add(name);
      }
    },
  });
}

/** The parser's own words, but for those that speak to its programmers. */
function plainWords(problem: YAMLError): string {
  switch (problem.code) {
    case 'TAB_AS_INDENT':
      return 'indented by a tab; use spaces';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here (`---`); keep one';
    case 'TAG_RESOLVE_FAILED':
      return `${problem.message}; write the value without a tag`;
    default:
      return problem.message.startsWith('Maximum call stack') ? 'nested too deep' : problem.message;
  }
}

/** The line of the deepest key of `path` that exists in the document. */
function lineOfNode(root: unknown, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  let here = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find((item) => String((item.key as { value?: unknown }).value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      here = pair.value;
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step];
      offset = startOf(here) ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}
