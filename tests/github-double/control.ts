/** How a test in another process reads and steers the double: `/__state`, `/__seed`, `/__faults`, `/__clock`, `/__act`. */
import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';
import type { Seed } from './seed.ts';
import type { Double } from './server.ts';
import { readable, readableState } from './state.ts';

export const CONTROL_PREFIX = '/__';

type Control = (double: Double, body: unknown) => unknown;

const CONTROLS: Readonly<Record<string, Control>> = {
  'GET /__state': ({ state, requests, violations, faults }) => ({
    ...readableState(state),
    requests,
    violations,
    faults: faults.pending(),
  }),
  'POST /__seed': (double, body) => double.reset(body as Seed),
  'POST /__faults': ({ faults }, body) => faults.add(...((Array.isArray(body) ? body : [body]) as Fault[])),
  'DELETE /__faults': ({ faults }) => faults.clear(),
  'POST /__clock': ({ state }, body) => {
    const { now, advance } = body as { now?: string; advance?: number };
    if (now !== undefined) state.clock.set(Date.parse(now));
    if (advance !== undefined) state.clock.advance(advance);
    return { now: state.clock.now() };
  },
  // `{"call": "push", "args": ["main", {"files": {"a.txt": "1"}}]}`: any call of the platform.
  'POST /__act': ({ platform }, body) => {
    const { call, args = [] } = body as { call: string; args?: unknown[] };
    const work = (platform as unknown as Record<string, ((...given: unknown[]) => unknown) | undefined>)[call];
    if (work === undefined) throw new Error(`no call ${call}; there are ${Object.keys(platform).join(', ')}`);
    return { result: readable(work(...args)) ?? null };
  },
};

export function answerControl(double: Double, method: string, url: URL, bytes: Buffer): Answer {
  const control = CONTROLS[`${method} ${url.pathname}`];
  if (control === undefined) return { status: 404, json: { message: `there are ${Object.keys(CONTROLS).join(', ')}` } };
  try {
    const body: unknown = bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'));
    return { status: 200, json: control(double, body) ?? { ok: true } };
  } catch (error) {
    return { status: 400, json: { message: error instanceof Error ? error.message : String(error) } };
  }
}
