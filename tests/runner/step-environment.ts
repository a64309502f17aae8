/**
 * What packages take from the process (`@actions/artifact` its token, an HTTP client its proxy, a log line its standard
 * output) is the step's own, for all that a step in this process does, however many run at once.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface StepProcess {
  readonly env: Record<string, string | undefined>;
  print(text: string): void;
}

const running = new AsyncLocalStorage<StepProcess>();
let installed = false;

/** Runs `work` as a step with that environment and that output. */
export function asStep<T>(step: StepProcess, work: () => Promise<T>): Promise<T> {
  if (!installed) install();
  installed = true;
  return running.run(step, work);
}

function install(): void {
  const outside = process.env;
  const current = () => running.getStore()?.env ?? outside;
  // A target of its own: what a Proxy may say is bound to the keys of its target.
  process.env = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? current()[name] : undefined),
      set: (_, name, value) => {
        current()[String(name)] = String(value);
        return true;
      },
      has: (_, name) => name in current(),
      deleteProperty: (_, name) => delete current()[String(name)],
      ownKeys: () => Object.keys(current()),
      getOwnPropertyDescriptor: (_, name) => {
        const value = current()[String(name)];
        return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
      },
    },
  );
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...all: unknown[]) => boolean;
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      const step = running.getStore();
      if (step === undefined) return write(chunk, ...rest);
      step.print(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      const over = rest.at(-1);
      if (typeof over === 'function') over();
      return true;
    };
  }
}
