import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from '../../src/documents/shape.ts';
import { failureOf, InfrastructureError } from '../../src/errors.ts';
import { ApiError } from '../../src/github/api-error.ts';
import { type Client, listOf, listUnder, openClient } from '../../src/github/client.ts';
import type { Log } from '../../src/ports.ts';
import { virtualClock } from '../virtual-clock.ts';
import { json, type Seen, type SmallServer, serve } from './small-server.ts';

/** When the clock of a test starts, in seconds since 1970. */
const SECOND = Date.UTC(2026, 0, 1) / 1000;
const TOKEN = 'ghs_TESTTESTTESTTESTTESTTEST';
const Pull = z.object({ number: z.int() });
const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const POST = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

let server: SmallServer | undefined;
let lines: string[] = [];
let clock = virtualClock();
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A client of a server that gives these answers one after another, the last for ever. */
async function clientOf(...answers: readonly ((response: ServerResponse, request: Seen) => void)[]): Promise<Client> {
  let at = 0;
  server = await serve((request, response) => answers[Math.min(at++, answers.length - 1)]!(response, request));
  return clientAt(server.url);
}

function clientAt(apiUrl: string): Client {
  lines = [];
  clock = virtualClock();
  const keep = (line: string) => void lines.push(line);
  const log: Log = { info: keep, warning: keep, verbose: keep, progress: () => {} };
  return openClient({ token: TOKEN, apiUrl, repository: 'octo/assay', log, clock });
}

async function failureBy(call: Promise<unknown>): Promise<ApiError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ApiError);
  expect(thrown).toBeInstanceOf(InfrastructureError);
  expect(failureOf(thrown).exitCode).toBe(3);
  expect([(thrown as Error).message, ...lines].join('\n')).not.toContain(TOKEN);
  return thrown as ApiError;
}

const status =
  (code: number, message = 'no', headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    json(response, code, { message }, headers);
const reset = (response: ServerResponse) => void response.destroy();
const good = (response: ServerResponse) => json(response, 200, { number: 7, more: 'ignored' });
const raw = (type: string, text: string) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': type });
  response.end(text);
};

test('fills owner and repo, and drops what the schema does not name', async () => {
  const client = await clientOf(good);
  expect(await client.call(PULL, { pull_number: 7 }, Pull)).toEqual({ number: 7 });
  expect(server!.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /repos/octo/assay/pulls/7']);
  expect(client.requests).toBe(1);
  expect(lines).toEqual(['API request 1: GET /repos/octo/assay/pulls/7 → 200']);
});

test('a deletion has no answer to check', async () => {
  const client = await clientOf((response) => response.writeHead(204).end());
  const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
  expect(await client.call(route, { comment_id: 1 }, z.unknown())).toBeUndefined();
});

describe('a 200 that is not the answer ends as unexpected response', () => {
  test.each([
    ['a web page', raw('text/html', '<!DOCTYPE html><html>'), 'unexpected response: a web page'],
    ['cut JSON', raw('application/json', '{"number": 7, "ti'), 'unexpected response: text that is not whole JSON'],
    ['nothing', raw('application/json', ''), 'unexpected response: nothing'],
    ['other JSON', raw('application/json', '{"number": null}'), 'number: expected a number, got null'],
    [
      'a body that breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"number"', () => response.destroy());
      },
      'unexpected response: nothing',
    ],
  ])('%s', async (_what, answer, message) => {
    const client = await clientOf(answer);
    expect((await failureBy(client.call(PULL, { pull_number: 7 }, Pull))).message).toContain(message);
    expect(server!.seen).toHaveLength(1);
  });

  test('after a write it may have been stored', async () => {
    const client = await clientOf(raw('text/html', '<html>'));
    expect((await failureBy(client.call(POST, { issue_number: 7, body: 'x' }, Pull))).stored).toBe('unknown');
  });
});

describe('what is repeated', () => {
  test.each([
    ['GET, 502', PULL, status(502), 2],
    ['GET, reset', PULL, reset, 2],
    ['PATCH, 500', 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}', status(500), 2],
  ])('%s: once more, and good', async (_what, route, answer, times) => {
    const client = await clientOf(answer, good);
    expect(await client.call(route, { pull_number: 7 }, Pull)).toEqual({ number: 7 });
    expect(server!.seen).toHaveLength(times);
    expect(client.requests).toBe(times);
  });

  test.each([
    ['502', status(502)],
    ['reset', reset],
  ])('POST, %s: never, and it may be stored', async (_what, answer) => {
    const client = await clientOf(answer, good);
    expect((await failureBy(client.call(POST, { issue_number: 7, body: 'x' }, Pull))).stored).toBe('unknown');
    expect(server!.seen).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 409, 410, 422, 451])('%d: never, and nothing is stored', async (code) => {
    const client = await clientOf(status(code), good);
    const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
    const failure = await failureBy(client.call(route, { pull_number: 7, title: 'x' }, Pull));
    expect([failure.status, failure.stored]).toEqual([code, 'no']);
    expect(server!.seen).toHaveLength(1);
  });

  test('a GET that always fails is given up after three repeats', async () => {
    const client = await clientOf(status(503));
    expect((await failureBy(client.call(PULL, { pull_number: 7 }, Pull))).status).toBe(503);
    expect(server!.seen).toHaveLength(4);
  });
});

describe('limits', () => {
  const secondary = 'You have exceeded a secondary rate limit. Please wait.';
  const exhausted = (resetAt: number) =>
    status(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetAt) });
  test.each([
    ['403 secondary', status(403, secondary, { 'retry-after': '2' }), 2],
    ['429 secondary', status(429, secondary, { 'retry-after': '2' }), 2],
    ['403 secondary without retry-after', status(403, secondary), 60],
    ['429 of other words', status(429, 'slow down', { 'retry-after': '2' }), 2],
    ['403 primary, back in a minute', exhausted(SECOND + 60), 61],
    ['403 primary, back already', exhausted(SECOND - 60), 0],
  ])('%s: waits as told, and a POST is sent again, for it was refused', async (_what, answer, seconds) => {
    const client = await clientOf(answer, good);
    expect(await client.call(POST, { issue_number: 7, body: 'x' }, Pull)).toEqual({ number: 7 });
    expect(server!.seen).toHaveLength(2);
    expect(lines.join('\n')).toMatch(/wait/);
    expect(clock.waits[0]).toBe(seconds * 1000);
  });

  test.each([
    ['403 secondary', status(403, secondary, { 'retry-after': '20' }), true],
    ['429 of other words', status(429, 'slow down', { 'retry-after': '20' }), true],
    ['403 primary, back in a minute', exhausted(SECOND + 60), true],
    ['403 secondary, ten minutes', status(403, secondary, { 'retry-after': '600' }), false],
    ['403 primary, back in an hour', exhausted(SECOND + 3600), false],
  ])('%s: a write that follows a look is not sent again, the next turn waits', async (_what, answer, isPassing) => {
    const client = await clientOf(answer, good);
    const write = () => client.call(POST, { issue_number: 7, body: 'x' }, Pull, { once: true });
    await client.turn(POST);
    const failure = await failureBy(write());
    expect([failure.stored, failure.isLimit, failure.isPassing]).toEqual(['no', true, isPassing]);
    expect(server!.seen).toHaveLength(1);
    expect(clock.waits).toEqual([]);
    await client.turn(POST);
    expect(clock.waits.length).toBeGreaterThan(0);
    expect(clock.now() - SECOND * 1000 > 15_000).toBe(isPassing);
    const before = clock.now();
    await write();
    expect(clock.now(), 'nothing is waited for after the turn').toBe(before);
  });

  test.each([
    ['secondary, for ever', status(403, secondary, { 'retry-after': '2' }), 3],
    ['secondary, ten minutes', status(403, secondary, { 'retry-after': '600' }), 1],
    ['429 of other words, for ever', status(429, 'slow down', { 'retry-after': '2' }), 2],
    ['429 of other words, ten minutes', status(429, 'slow down', { 'retry-after': '600' }), 1],
    ['429 of other words, no time', status(429, 'slow down'), 1],
  ])('%s: ends', async (_what, answer, times) => {
    const client = await clientOf(answer);
    const { message } = await failureBy(client.call(PULL, { pull_number: 7 }, Pull));
    expect(message).toContain('GitHub slows this token down');
    expect(server!.seen).toHaveLength(times);
  });

  test('the primary limit, an hour away, ends at once and names the time', async () => {
    const inAnHour = SECOND + 3600;
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(inAnHour) };
    const client = await clientOf(status(403, 'API rate limit exceeded for installation', headers));
    const { message } = await failureBy(client.call(PULL, { pull_number: 7 }, Pull));
    expect(message).toBe(
      `GET /repos/octo/assay/pulls/7: the token's rate limit is used up until ${new Date(inAnHour * 1000).toISOString()}; run the job again then`,
    );
    expect(server!.seen).toHaveLength(1);
  });
});

describe('writes', () => {
  const EDIT = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';

  test('have a second between them, those that notify people three, and reads none', async () => {
    const client = await clientOf(good);
    const times: number[] = [];
    const at = async (call: Promise<unknown>) => {
      await call;
      times.push((clock.now() - SECOND * 1000) / 1000);
    };
    await at(client.call(PULL, { pull_number: 7 }, Pull));
    await at(client.call(EDIT, { pull_number: 7 }, Pull));
    await at(client.call(PULL, { pull_number: 7 }, Pull));
    await at(client.call(EDIT, { pull_number: 7 }, Pull));
    await at(client.call(POST, { issue_number: 7 }, Pull));
    await at(client.call(POST, { issue_number: 7 }, Pull));
    await at(client.turn(EDIT));
    await at(client.call(EDIT, { pull_number: 7 }, Pull, { once: true }));
    await at(client.call(EDIT, { pull_number: 7 }, Pull));
    expect(times).toEqual([0, 0, 0, 1, 2, 5, 6, 6, 7]);
  });

  test('that fail are repeated after one, four and nine seconds', async () => {
    const client = await clientOf(status(503));
    await failureBy(client.call(EDIT, { pull_number: 7 }, Pull));
    expect(clock.waits).toEqual([1000, 4000, 9000]);
  });

  test.each([
    ['502', status(502)],
    ['reset', reset],
  ])('that follow a look are not repeated after %s', async (_what, answer) => {
    const client = await clientOf(answer, good);
    const failure = await failureBy(client.call(EDIT, { pull_number: 7 }, Pull, { once: true }));
    expect(failure.stored).toBe('unknown');
    expect(server!.seen).toHaveLength(1);
    expect(clock.waits).toEqual([]);
  });
});

test('no more than ten requests are under way at once', async () => {
  const open: (() => void)[] = [];
  const client = await clientOf((response) => void open.push(() => good(response)));
  const calls = Array.from({ length: 25 }, () => client.call(PULL, { pull_number: 7 }, Pull));
  let answered = 0;
  while (answered < 25) {
    await expect.poll(() => open.length).toBe(Math.min(answered + 10, 25));
    open[answered++]!();
  }
  expect(await Promise.all(calls)).toHaveLength(25);
});

describe('what a refusal says', () => {
  test.each([
    ['issues=write; pull_requests=write', 'issues: write or pull-requests: write'],
    ['contents=write,workflows=write', 'contents: write and workflows: write'],
    ['nonsense', undefined],
  ])('403, %s', async (header, permission) => {
    const words = 'Resource not accessible by integration';
    const client = await clientOf(status(403, words, { 'x-accepted-github-permissions': header }));
    const failure = await failureBy(client.call(POST, { issue_number: 7, body: 'x' }, Pull));
    expect(failure.permission).toBe(permission);
    expect(failure.message).toContain(permission ?? 'the token may not do this');
  });

  test('401 says that the token is not accepted', async () => {
    const client = await clientOf(status(401, 'Bad credentials'));
    expect((await failureBy(client.call(PULL, { pull_number: 7 }, Pull))).message).toContain(
      'GET /repos/octo/assay/pulls/7: 401, the token is not accepted',
    );
  });

  test('404 names what a private repository would ask of the token', async () => {
    const client = await clientOf(status(404, 'Not Found'));
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    expect((await failureBy(client.call(route, { run_id: 1 }, Pull))).message).toContain('it needs actions: read');
  });

  test('422 keeps the codes', async () => {
    const client = await clientOf((response) =>
      json(response, 422, { message: 'Validation Failed', errors: [{ code: 'already_exists' }, 'text'] }),
    );
    expect((await failureBy(client.call(POST, { issue_number: 7, body: 'x' }, Pull))).codes).toEqual([
      'already_exists',
    ]);
  });

  test("the server's words are one line, cut, without signatures", async () => {
    const client = await clientOf(status(400, `a\n::error::b https://x.test/blob?sig=SECRET ${'z'.repeat(500)}`));
    const { message } = await failureBy(client.call(PULL, { pull_number: 7 }, Pull));
    expect(message).not.toContain('\n');
    expect(message).not.toContain('SECRET');
    expect(message.length).toBeLessThan(320);
  });
});

test('a server that is not there ends as unreachable', async () => {
  const client = await clientOf(good);
  await server!.close();
  const { message, status: code } = await failureBy(client.call(PULL, { pull_number: 7 }, Pull));
  expect(message).toMatch(/^GET \/repos\/octo\/assay\/pulls\/7: the API cannot be reached \(/);
  expect(code).toBeUndefined();
});

test('the token does not go to another host', async () => {
  const client = await clientOf(good);
  for (const address of ['https://evil.test/upload{?name}', `${server!.url.replace('127.0.0.1', 'localhost')}/x`]) {
    expect((await failureBy(client.call(`POST ${address}`, {}, Pull))).message).toContain('another host');
  }
  expect(server!.seen).toHaveLength(0);
});

describe('pages', () => {
  const Item = z.object({ id: z.int() });
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ({ id: from + i }));
  const page = (items: unknown, next: boolean) => (response: ServerResponse) =>
    json(response, 200, items, next ? { link: '<http://x/?page=2>; rel="next", <http://x/?page=9>; rel="last"' } : {});

  async function taken<T>(items: AsyncIterable<T>): Promise<T[]> {
    const found: T[] = [];
    for await (const item of items) found.push(item);
    return found;
  }

  test('are read to the last, a hundred at a time', async () => {
    const client = await clientOf(page(ids(0, 100), true), page(ids(100, 103), false));
    const items = client.pages('GET /repos/{owner}/{repo}/releases', {}, listOf(Item), { maxPages: 10 });
    expect(await taken(items)).toEqual(ids(0, 103));
    expect(server!.seen.map(({ url }) => url)).toEqual([
      '/repos/octo/assay/releases?per_page=100&page=1',
      '/repos/octo/assay/releases?per_page=100&page=2',
    ]);
  });

  test('end at the bound', async () => {
    const client = await clientOf(page({ workflow_runs: ids(0, 100) }, true));
    const runs = client.pages('GET /repos/{owner}/{repo}/actions/runs', {}, listUnder('workflow_runs', Item), {
      maxPages: 3,
    });
    expect(await taken(runs)).toHaveLength(300);
    expect(server!.seen).toHaveLength(3);
  });

  test('are not asked for when nobody takes their items', async () => {
    const client = await clientOf(page(ids(0, 100), true));
    for await (const item of client.pages('GET /repos/{owner}/{repo}/releases', {}, listOf(Item), { maxPages: 9 })) {
      if (item.id === 5) break;
    }
    expect(server!.seen).toHaveLength(1);
  });
});

describe('a download', () => {
  const ZIP = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip';
  const elsewhere = (response: ServerResponse) => {
    response.writeHead(302, { location: `${server!.url}/blob?sig=SECRET` });
    response.end();
  };
  const get = (client: Client, maxBytes = 100) => client.download(ZIP, { artifact_id: 3 }, { maxBytes });

  test('follows the address without the token', async () => {
    const client = await clientOf(elsewhere, raw('application/zip', 'bytes'));
    expect(String(await get(client))).toBe('bytes');
    expect(server!.seen.map(({ url, headers }) => [url, headers.authorization !== undefined])).toEqual([
      ['/repos/octo/assay/actions/artifacts/3/zip', true],
      ['/blob?sig=SECRET', false],
    ]);
    expect(lines.join('\n')).not.toContain('SECRET');
  });

  test('may come without a detour', async () => {
    const client = await clientOf(raw('application/octet-stream', 'bytes'));
    expect(String(await get(client))).toBe('bytes');
  });

  test.each([410, 404])('%d of the address is told as such', async (code) => {
    const client = await clientOf(elsewhere, status(code));
    const failure = await failureBy(get(client));
    expect(failure.status).toBe(code);
    expect(failure.message).not.toContain('SECRET');
    expect(server!.seen).toHaveLength(2);
  });

  test('that breaks off is begun once more', async () => {
    const breaks = (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('by', () => response.destroy());
    };
    const client = await clientOf(elsewhere, breaks, elsewhere, raw('application/zip', 'bytes'));
    expect(String(await get(client))).toBe('bytes');
  });

  test('is cut off at the cap, whatever its header says', async () => {
    const client = await clientOf(elsewhere, raw('application/zip', 'x'.repeat(101)));
    await expect(get(client)).rejects.toThrow(
      'GET /repos/octo/assay/actions/artifacts/3/zip: holds more than the 100 bytes that are read',
    );
  });
});
