/** A module made ready to run. */
import { assembleModule, type FunctionSpec } from './module.ts';

export interface Kernel {
  /** All of the kernel's memory. */
  readonly memory: ArrayBuffer;
  /** By name; they take and change nothing but numbers and the memory. */
  readonly functions: Readonly<Record<string, (...parameters: number[]) => void>>;
}

/** What we use of the engine: the types of Node tell nothing of it. */
interface Engine {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

const PAGE = 65_536;

/** At least so many bytes of memory. Undefined where the engine runs no vector instructions (`--jitless`, old processors). */
export function openKernel(bytes: number, functions: readonly FunctionSpec[]): Kernel | undefined {
  const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;
  const module = assembleModule(Math.ceil(bytes / PAGE), functions);
  if (engine === undefined || !engine.validate(module)) return undefined;
  const { memory, ...rest } = new engine.Instance(new engine.Module(module)).exports;
  return { memory: (memory as { readonly buffer: ArrayBuffer }).buffer, functions: rest as Kernel['functions'] };
}
