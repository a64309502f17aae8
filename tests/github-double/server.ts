/** The double as a server: reads requests, finds their work, puts faults in the way, writes answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, Refusal } from './answer.ts';
import { answerRequest } from './api.ts';
import { ARTIFACT_PATH } from './artifact-service.ts';
import { answerBlob } from './blobs.ts';
import { answerControl, CONTROL_PREFIX } from './control.ts';
import { createFaults, type Effect, type Fault, type Faults } from './faults.ts';
import { createMeter, LIMITS, limitAnswer, type Meter } from './limits.ts';
import { createPlatform, type Platform } from './platform.ts';
import { type Seed, stateOf } from './seed.ts';
import type { State } from './state.ts';

/** One request as it came and ended, for tests that count. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly query: string;
  /** Who asked: a token's login, or undefined. */
  readonly login: string | undefined;
  /** What the client saw, or undefined where it saw no answer. */
  readonly status: number | undefined;
  /** `api`, `artifacts` (Twirp) or `blobs`. */
  readonly service: 'api' | 'artifacts' | 'blobs';
}

export interface Double {
  /** `http://127.0.0.1:PORT`: the value of `GITHUB_API_URL` and `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  /** Another origin, as the real blob store's, so that a client that follows a redirect drops its token. */
  readonly blobUrl: string;
  readonly state: State;
  readonly faults: Faults;
  readonly platform: Platform;
  readonly requests: readonly LoggedRequest[];
  /** Answers of the double that did not fit GitHub's schema, where they are checked. */
  readonly violations: readonly string[];
  /**
   * Asked before each request, after the faults that were added: may wait, and may return a fault. For tests that choose
   * an order of their own.
   */
  intercept:
    | ((request: {
        readonly method: string;
        readonly path: string;
        readonly body: string;
      }) => Promise<Fault | undefined>)
    | undefined;
  /** Starts anew from another seed. The addresses stay. */
  reset(seed: Seed): void;
  close(): Promise<void>;
}

export interface DoubleOptions {
  /** Default 0: any that is free. */
  readonly port?: number;
  /** Answers 500 with the violation where an answer of its own does not fit GitHub's schema. */
  readonly check?: boolean;
}

interface Inner {
  state: State;
  meter: Meter;
  readonly requests: LoggedRequest[];
  readonly violations: string[];
  readonly check: ((method: string, route: string, answer: Answer) => string | undefined) | undefined;
}

export async function startDouble(seed: Seed = {}, options: DoubleOptions = {}): Promise<Double> {
  const inner: Inner = {
    state: stateOf(seed, Date.now()),
    meter: createMeter({ ...LIMITS, ...seed.limits }),
    requests: [],
    violations: [],
    check: options.check === true ? (await import('./answer-schemas.ts')).violationOf : undefined,
  };
  const faults = createFaults();
  const api = createServer();
  const blobs = createServer();
  const [port, blobPort] = await Promise.all([listen(api, options.port ?? 0), listen(blobs, 0)]);
  let folders: string | undefined;
  const newFolder = () => {
    folders ??= mkdtempSync(join(tmpdir(), 'assay-double-'));
    return mkdtempSync(join(folders, 'job-'));
  };
  const double: Double = {
    url: `http://127.0.0.1:${port}`,
    blobUrl: `http://127.0.0.1:${blobPort}`,
    get state() {
      return inner.state;
    },
    faults,
    get platform() {
      return createPlatform(inner.state, double.url, newFolder);
    },
    requests: inner.requests,
    violations: inner.violations,
    intercept: undefined,
    reset: (next) => {
      inner.state = stateOf(next, Date.now());
      inner.meter = createMeter({ ...LIMITS, ...next.limits });
      inner.requests.length = 0;
      inner.violations.length = 0;
      faults.clear();
    },
    close: async () => {
      await Promise.all([shut(api), shut(blobs)]);
      if (folders !== undefined) rmSync(folders, { recursive: true, force: true });
    },
  };
  api.on('request', (request, response) => void serve(inner, double, request, response, false));
  blobs.on('request', (request, response) => void serve(inner, double, request, response, true));
  return double;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  inner: Inner,
  double: Double,
  request: IncomingMessage,
  response: ServerResponse,
  isBlob: boolean,
): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return; // The client went away in the middle of its request.
  }
  const bytes = Buffer.concat(chunks);
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', isBlob ? double.blobUrl : double.url);
  const headers = request.headers as Record<string, string | undefined>;
  if (!isBlob && url.pathname.startsWith(CONTROL_PREFIX)) {
    send(response, method, answerControl(double, method, url, bytes));
    return;
  }
  const seen = { method, path: decoded(url.pathname), body: isBlob ? '' : bytes.toString('utf8') };
  const fault = double.faults.take(seen) ?? (await double.intercept?.(seen));
  const effect = fault?.effect;
  const isAfter = fault?.when === 'after' || (effect !== undefined && TRUE_ANSWERS.has(effect.kind));
  const work = () => {
    try {
      if (isBlob) return { answer: answerBlob(inner.state, { method, url, headers, bytes }), login: undefined };
      return answerRequest(inner, double, { method, url, headers, bytes, leaveStarter: effect?.kind === 'starter' });
    } catch (error) {
      return { answer: error instanceof Refusal ? error.answer : broken(error), login: undefined };
    }
  };
  const done = fault === undefined || isAfter ? work() : undefined;
  const service = isBlob ? 'blobs' : url.pathname.startsWith(ARTIFACT_PATH) ? 'artifacts' : 'api';
  const log = (status: number | undefined) =>
    inner.requests.push({ method, path: seen.path, query: url.search, login: done?.login, status, service });
  if (effect === undefined) {
    log(done!.answer.status);
    send(response, method, done!.answer);
    return;
  }
  await strike(response, method, effect, done?.answer, log);
}

/** Effects that change only how the true answer arrives. */
const TRUE_ANSWERS: ReadonlySet<Effect['kind']> = new Set(['cut', 'break', 'delay', 'starter']);

async function strike(
  response: ServerResponse,
  method: string,
  effect: Effect,
  answer: Answer | undefined,
  log: (status: number | undefined) => void,
): Promise<void> {
  const text = { 'content-type': 'application/json; charset=utf-8' };
  switch (effect.kind) {
    case 'reset':
      log(undefined);
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      log(undefined);
      return;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, effect.milliseconds));
      break;
    case 'break': {
      const whole = bytesOf(answer!);
      log(undefined);
      response.writeHead(answer!.status, { ...text, 'content-length': String(whole.length) });
      response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.socket?.resetAndDestroy());
      return;
    }
    default:
  }
  const shown = replaced(effect, answer);
  log(shown.status);
  send(response, method, shown);
}

function replaced(effect: Effect, answer: Answer | undefined): Answer {
  switch (effect.kind) {
    case 'status':
      return {
        status: effect.status,
        json: effect.body ?? { message: `Fault: status ${effect.status}` },
        headers: effect.headers ?? {},
      };
    case 'html': {
      const page = Buffer.from('<!DOCTYPE html><html><body><h1>Unicorn!</h1></body></html>');
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, bytes: page };
    }
    case 'empty':
      return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, bytes: Buffer.alloc(0) };
    case 'cut': {
      const whole = bytesOf(answer!);
      const headers = { ...answer!.headers, 'content-type': 'application/json; charset=utf-8' };
      return { status: answer!.status, headers, bytes: whole.subarray(0, Math.floor(whole.length / 2)) };
    }
    default:
      return limitAnswer(effect, Date.now()) ?? answer!;
  }
}

function bytesOf(answer: Answer): Buffer {
  if (answer.bytes !== undefined) return answer.bytes;
  return answer.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.json));
}

function send(response: ServerResponse, method: string, answer: Answer): void {
  const bytes = bytesOf(answer);
  const type = answer.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const length = answer.status === 204 ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(answer.status, { ...type, ...length, ...answer.headers });
  response.end(method === 'HEAD' ? undefined : bytes);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A mistake of the double itself. */
function broken(error: unknown): Answer {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, json: { message: `The double is broken: ${said}` } };
}
