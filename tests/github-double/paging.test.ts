/** Pages and limits. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './client.ts';
import { type Double, startDouble } from './server.ts';

let double: Double;
const PATH = '/repos/octo/models/issues/1/comments';

beforeAll(async () => {
  const comments = Array.from({ length: 250 }, (_, index) => ({ issue: 1, body: `comment ${index}`, user: 'someone' }));
  const runs = Array.from({ length: 1100 }, () => ({ workflow: '.github/workflows/ct.yml', commit: 'main' }));
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        commits: [{ files: { x: '1' } }, { id: 'topic', files: { x: '2' } }],
        branches: { topic: 'topic' },
        pulls: [{ head: 'topic' }],
        comments,
        runs,
      },
    ],
  });
});

afterAll(() => double.close());

test.each([
  ['', 30, 'comment 0', ['next', 'last']],
  ['?per_page=100', 100, 'comment 0', ['next', 'last']],
  ['?per_page=1000', 100, 'comment 0', ['next', 'last']],
  ['?per_page=100&page=2', 100, 'comment 100', ['prev', 'next', 'last', 'first']],
  ['?per_page=100&page=3', 50, 'comment 200', ['prev', 'first']],
  ['?per_page=100&page=4', 0, undefined, ['prev', 'first']],
])('a list of 250, asked for with "%s"', async (query, length, first, relations) => {
  const { body, headers } = await ask(double, 'GET', `${PATH}${query}`);
  expect([body.length, body[0]?.body]).toEqual([length, first]);
  expect([...(headers.get('link') ?? '').matchAll(/rel="(\w+)"/g)].map(([, name]) => name)).toEqual(relations);
});

test('following `next` gives each item once', async () => {
  const seen: number[] = [];
  let next: string | undefined = `${PATH}?per_page=100`;
  while (next !== undefined) {
    const { body, headers }: Awaited<ReturnType<typeof ask>> = await ask(double, 'GET', next);
    seen.push(...body.map(({ id }: { id: number }) => id));
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  expect([seen.length, new Set(seen).size]).toEqual([250, 250]);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a search for runs tells of all and gives a thousand, newest first', async () => {
  const page = async (number: number) =>
    (await ask(double, 'GET', `/repos/octo/models/actions/workflows/ct.yml/runs?per_page=100&page=${number}`)).body;
  const [first, tenth, eleventh] = [await page(1), await page(10), await page(11)];
  expect([first.total_count, tenth.workflow_runs.length, eleventh.workflow_runs.length]).toEqual([1100, 100, 0]);
  expect(first.workflow_runs[0].run_number).toBe(1100);
});

test('every answer says how many requests are left', async () => {
  const before = await ask(double, 'GET', '/repos/octo/models');
  const after = await ask(double, 'GET', '/repos/octo/nothing');
  const left = (reply: typeof before) => Number(reply.headers.get('x-ratelimit-remaining'));
  expect(left(before) - left(after)).toBe(1);
  expect((await ask(double, 'GET', '/rate_limit')).body.rate.remaining).toBe(left(after));
});

test('limits that are enforced refuse, and open again with time', async () => {
  const limited = await startDouble({
    limits: { enforced: true, anonymous: 3, creations: 2, installation: 100 },
    repositories: [{ name: 'octo/models', commits: [{ files: { x: '1' } }] }],
    tokens: [{ token: 'job', repositories: ['octo/models'], permissions: { issues: 'write' } }],
  });
  const read = () => ask(limited, 'GET', '/repos/octo/models');
  for (let count = 0; count < 3; count += 1) expect((await read()).status).toBe(200);
  const refused = await read();
  expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  expect(refused.body.message).toContain('API rate limit exceeded');
  limited.state.clock.advance(3_600_000);
  expect((await read()).status).toBe(200);
  const make = () => ask(limited, 'POST', '/repos/octo/models/issues', { token: 'job', json: { title: 'x' } });
  expect([(await make()).status, (await make()).status]).toEqual([201, 201]);
  const hasty = await make();
  expect([hasty.status, hasty.headers.get('retry-after')]).toEqual([403, '60']);
  expect(hasty.body.message).toContain('secondary rate limit');
  await limited.close();
});
