/** A WebAssembly module of one memory and some functions, assembled at run time: no binary that nobody can read. */
import { type Code, TYPE_BYTES, unsigned, type ValueType } from './code.ts';

/** A parameter or a variable of a function. */
export interface Local {
  readonly get: Code;
  set(value: Code): Code;
}

export interface FunctionBody {
  /** A variable that starts as 0. */
  local(type: ValueType): Local;
}

export interface FunctionSpec {
  readonly name: string;
  /** Types of the parameters, all numbers. */
  readonly parameters: readonly ValueType[];
  /** Statements; `parameters` in the order of their types. Nothing is returned: answers stand in memory. */
  readonly body: (parameters: readonly Local[], variables: FunctionBody) => Code;
}

const HEADER: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const SECTIONS = { types: 1, functions: 3, memories: 5, exports: 7, code: 10 } as const;

/** The bytes of a module that exports its `memory` of so many pages (64 KiB each) and the functions. */
export function assembleModule(pages: number, functions: readonly FunctionSpec[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...list(parameters.map((type) => [TYPE_BYTES[type]])), 0]);
  const exported = functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]);
  return Uint8Array.from([
    ...HEADER,
    ...section(SECTIONS.types, list(types)),
    ...section(SECTIONS.functions, list(functions.map((_, i) => unsigned(i)))),
    ...section(SECTIONS.memories, list([[0x01, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(SECTIONS.exports, list([[...text('memory'), 0x02, 0], ...exported])),
    ...section(SECTIONS.code, list(functions.map(bodyOf))),
  ]);
}

function bodyOf({ parameters, body }: FunctionSpec): Code {
  const variables: ValueType[] = [];
  const localAt = (index: number): Local => ({
    get: [0x20, ...unsigned(index)],
    set: (value) => [...value, 0x21, ...unsigned(index)],
  });
  const code = body(
    parameters.map((_, i) => localAt(i)),
    { local: (type) => localAt(parameters.length + variables.push(type) - 1) },
  );
  const declared = list(variables.map((type) => [1, TYPE_BYTES[type]]));
  return sized([...declared, ...code, 0x0b]);
}

function section(id: number, content: Code): Code {
  return [id, ...sized(content)];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function sized(content: Code): Code {
  return [...unsigned(content.length), ...content];
}

function text(name: string): Code {
  return sized([...Buffer.from(name, 'utf8')]);
}
