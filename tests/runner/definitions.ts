/** Workflow and action files: checked by GitHub's own parser, read as plain YAML. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { parse } from 'yaml';

export type Permissions = Readonly<Record<string, string>>;

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean | string;
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string | boolean;
  readonly permissions?: Permissions | 'read-all' | 'write-all';
  readonly strategy?: { readonly matrix?: unknown; readonly 'fail-fast'?: unknown };
  readonly env?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
  /** Of a job that calls a reusable workflow. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface InputDefinition {
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
}

export interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions | 'read-all' | 'write-all';
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Action {
  readonly folder: string;
  readonly inputs: Readonly<Record<string, InputDefinition>>;
  readonly outputs: Readonly<Record<string, { readonly value?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly pre?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
    readonly steps?: readonly Step[];
  };
}

/** Throws an Error with every complaint of GitHub's parser. */
export function readWorkflow(name: string, text: string): Workflow {
  const { context } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  refuse(name, context.errors.getErrors());
  const read = parse(text) as Workflow & { on: unknown };
  const on = typeof read.on === 'string' ? { [read.on]: null } : read.on;
  return { ...read, on: Array.isArray(on) ? Object.fromEntries(on.map((event) => [event, null])) : on };
}

export function readAction(folder: string): Action {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${folder} has no action.yml`);
  const text = readFileSync(file, 'utf8');
  const { context } = parseAction({ name: file, content: text }, new NoOperationTraceWriter());
  refuse(file, context.errors.getErrors());
  const { inputs, outputs, runs } = parse(text) as Action;
  return { folder, inputs: inputs ?? {}, outputs: outputs ?? {}, runs };
}

/** Keys that GitHub took up after this parser: `cache-mode` of a job (September 2026), `queue` of a concurrency group. */
const NEWER_KEYS = /Unexpected value '(?:cache-mode|queue)'/;

function refuse(file: string, errors: readonly { readonly message: string }[]): void {
  const faults = errors.map(({ message }) => message).filter((message) => !NEWER_KEYS.test(message));
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
}

/** Inputs of a reusable workflow or an action: what is given, else the default. Unknown and missing ones throw. */
export function fillInputs(
  what: string,
  definitions: Readonly<Record<string, InputDefinition | null>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(definitions, name)) throw new Error(`${what}: unexpected input ${name}`);
  }
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      if (Object.hasOwn(given, name)) return [name, given[name]];
      if (definition?.required === true && definition.default === undefined)
        throw new Error(`${what}: input ${name} is required`);
      return [name, definition?.default ?? (definition?.type === 'boolean' ? false : '')];
    }),
  );
}
