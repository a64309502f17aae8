/** Faults strike where and when they were told to, and leave the state as they say. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './client.ts';
import type { Effect } from './faults.ts';
import { type Double, startDouble } from './server.ts';

let double: Double;
const PATH = '/repos/octo/models/issues/1/comments';

beforeEach(async () => {
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        commits: [{}, { id: 'topic', files: { x: '2' } }],
        branches: { topic: 'topic' },
        pulls: [{ head: 'topic' }],
      },
    ],
    tokens: [{ token: 'job', repositories: ['octo/models'], permissions: { issues: 'write' } }],
  });
});

afterEach(() => double.close());

const comment = () => ask(double, 'POST', PATH, { token: 'job', json: { body: 'a verdict' } });

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a 502 %s the work was done leaves %d comments', async (when, stored) => {
  double.faults.add({ method: 'POST', path: '*/comments', when, effect: { kind: 'status', status: 502 } });
  expect((await comment()).status).toBe(502);
  expect(double.state.comments.length).toBe(stored);
  expect((await comment()).status).toBe(201);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a connection reset %s the work was done leaves %d comments', async (when, stored) => {
  double.faults.add({ method: 'POST', when, effect: { kind: 'reset' } });
  await expect(comment()).rejects.toThrow('fetch failed');
  expect(double.state.comments.length).toBe(stored);
});

test.each<[Effect, (text: unknown) => boolean]>([
  [{ kind: 'html' }, (body) => String(body).startsWith('<!DOCTYPE html>')],
  [{ kind: 'cut' }, (body) => typeof body === 'string' && body.startsWith('[{"url"') && !body.endsWith(']')],
  [{ kind: 'empty' }, (body) => body === ''],
])('an answer with status 200 that is no JSON: $kind', async (effect, isSo) => {
  await comment();
  double.faults.add({ method: 'GET', effect });
  const { status, body } = await ask(double, 'GET', PATH);
  expect([status, isSo(body)]).toEqual([200, true]);
});

test('an answer that breaks off halfway', async () => {
  await comment();
  double.faults.add({ effect: { kind: 'break' } });
  await expect(ask(double, 'GET', PATH)).rejects.toThrow('terminated');
});

test.each<[Effect, number, string, string | null]>([
  [{ kind: 'primary-limit' }, 403, 'API rate limit exceeded', null],
  [{ kind: 'primary-limit', status: 429, retryAfter: 7 }, 429, 'API rate limit exceeded', '7'],
  [{ kind: 'secondary-limit' }, 403, 'secondary rate limit', null],
  [{ kind: 'secondary-limit', status: 429, retryAfter: 1 }, 429, 'secondary rate limit', '1'],
])('a limit: %o', async (effect, status, message, retryAfter) => {
  double.faults.add({ effect });
  const reply = await ask(double, 'GET', PATH);
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, retryAfter]);
  expect(reply.body.message).toContain(message);
  if (effect.kind === 'primary-limit') {
    expect(reply.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(reply.headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now() + 3_500_000);
  }
});

test('a hang answers nothing until the client goes; a delay answers late', async () => {
  double.faults.add({ effect: { kind: 'hang' } }, { effect: { kind: 'delay', milliseconds: 30 } });
  await expect(fetch(`${double.url}${PATH}`, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  const start = performance.now();
  expect((await ask(double, 'GET', PATH)).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(25);
});

test('skip, count, method, path and body choose the requests', async () => {
  const status = { kind: 'status', status: 500 } as const;
  double.faults.add({ path: '/repos/*/issues/1/comments', body: 'verdict', skip: 1, count: 2, effect: status });
  const seen = [];
  for (let count = 0; count < 4; count += 1) seen.push((await comment()).status);
  expect(seen).toEqual([201, 500, 500, 201]);
  double.faults.add({ method: 'PATCH', effect: status }, { path: '/repos/*/issues/2/comments', effect: status });
  expect((await comment()).status).toBe(201);
  expect(double.faults.pending().length).toBe(2);
  double.faults.clear();
  expect(double.faults.pending()).toEqual([]);
});

test('an interceptor orders requests and strikes them', async () => {
  const order: string[] = [];
  let open = () => {};
  const first = new Promise<void>((resolve) => {
    open = resolve;
  });
  double.intercept = async ({ method }) => {
    if (method === 'GET') await first;
    order.push(method);
    return method === 'GET' ? { effect: { kind: 'status', status: 503 } } : undefined;
  };
  const reading = ask(double, 'GET', PATH);
  await comment();
  open();
  expect((await reading).status).toBe(503);
  expect(order).toEqual(['POST', 'GET']);
});

test('the log tells who asked for what, and what was seen', async () => {
  double.faults.add({ method: 'POST', when: 'after', effect: { kind: 'reset' } });
  await comment().catch(() => {});
  await ask(double, 'GET', `${PATH}?page=2`);
  expect(double.requests).toEqual([
    { method: 'POST', path: PATH, query: '', login: 'github-actions[bot]', status: undefined, service: 'api' },
    { method: 'GET', path: PATH, query: '?page=2', login: undefined, status: 200, service: 'api' },
  ]);
});
