import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApprovals } from '../../src/github/approvals.ts';
import { openClient } from '../../src/github/client.ts';
import { readWorkflowRun } from '../../src/github/event.ts';
import type { Approval, Log } from '../../src/ports.ts';
import type { Platform, RunFacts } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const LABEL = 'assay-waive';
const RIGHTS = { contents: 'read', 'pull-requests': 'read' } as const;

let double: Double;
beforeAll(async () => {
  double = await startDouble({}, { check: true });
});
afterAll(() => double.close());

/** Pull request 1 of dev: ann, bob and dev may write, may only reads, nobody knows eve. */
function propose(more: { readonly author?: string; readonly pusher?: string; readonly fork?: boolean } = {}): number {
  double.reset({
    repositories: [
      {
        name: 'octo/models',
        private: true,
        collaborators: { ann: 'write', bob: 'admin', dev: 'write', may: 'read', 'helper[bot]': 'write' },
        commits: [{ files: { 'assay.yml': 'version: 1\n' } }],
      },
      { name: 'dev/models', forkOf: 'octo/models', ownerType: 'User', private: true },
    ],
  });
  const { author = 'dev', pusher, fork = false } = more;
  const from = fork ? { repository: 'dev/models' } : {};
  double.platform.push('worse', { files: { a: '1' }, author, ...(pusher && { pusher }), ...from });
  const { number } = double.platform.openPull({
    head: 'worse',
    user: 'dev',
    ...(fork ? { headRepository: 'dev/models' } : {}),
  });
  return number;
}

async function ask(
  facts: Partial<RunFacts> = {},
  permissions: Readonly<Record<string, 'read'>> = RIGHTS,
): Promise<Approval> {
  const job = double.platform.startRun({
    event: 'pull_request',
    workflow: '.github/workflows/ct.yml',
    pull: 1,
    job: { permissions },
    ...facts,
  });
  const run = readWorkflowRun(job.env, job.payload)!;
  const client = openClient({
    token: job.token,
    apiUrl: double.url,
    repository: 'octo/models',
    log: SILENT,
    clock: virtualClock(),
  });
  const approvals = openApprovals(client, run);
  const answer = await approvals.ofHead();
  const before = double.requests.length;
  expect(await approvals.ofHead()).toBe(answer);
  expect(double.requests.length, 'asked once for all models').toBe(before);
  expect(double.violations).toEqual([]);
  return answer;
}

/** The double's platform is another one after each `propose`. */
const review: Platform['review'] = (...facts) => double.platform.review(...facts);
const label: Platform['label'] = (...facts) => double.platform.label(...facts);

async function whyNot(facts?: Partial<RunFacts>, permissions?: Readonly<Record<string, 'read'>>): Promise<string> {
  const answer = await ask(facts, permissions);
  if (answer.by !== 'none') throw new Error(`${answer.login} counts by ${answer.by}`);
  return answer.why;
}

describe('an approving review', () => {
  test('of this head by somebody else with write access counts, on either event', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    expect(await ask()).toEqual({ by: 'review', login: 'ann' });
    expect(await ask({ event: 'pull_request_review' })).toEqual({ by: 'review', login: 'ann' });
    expect(double.requests.filter(({ status }) => (status ?? 500) >= 400)).toEqual([]);
  });

  test('does not count where there is none', async () => {
    propose();
    expect(await whyNot()).toMatch(
      /^nobody else with write access has approved [0-9a-f]{7} or set the label assay-waive/,
    );
  });

  test('of the author of the pull request does not count', async () => {
    const pull = propose();
    double.platform.review(pull, 'dev', 'APPROVED');
    expect(await whyNot()).toContain('dev opened the pull request');
  });

  test('of whoever pushed the head, or wrote its newest commit, does not count', async () => {
    review(propose({ pusher: 'ann' }), 'ann', 'APPROVED');
    expect(await whyNot()).toContain('ann pushed this commit');
    review(propose({ author: 'bob', pusher: 'dev' }), 'bob', 'APPROVED');
    expect(await whyNot()).toMatch(/bob is the author of [0-9a-f]{7}/);
  });

  test('of an older head does not count', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    double.platform.push('worse', { files: { a: '2' }, author: 'dev' });
    expect(await whyNot()).toContain('ann approved another commit');
  });

  test('that was dismissed does not count', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    double.platform.dismiss(pull, 'ann');
    expect(await whyNot()).not.toContain('ann');
  });

  test('that the same person took back by requesting changes does not count; a comment takes nothing back', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    double.platform.review(pull, 'ann', 'COMMENTED');
    expect(await ask()).toEqual({ by: 'review', login: 'ann' });
    double.platform.review(pull, 'ann', 'CHANGES_REQUESTED');
    expect((await ask()).by).toBe('none');
  });

  test('of somebody who only reads, or whom nobody knows, does not count', async () => {
    const pull = propose();
    double.platform.review(pull, 'may', 'APPROVED');
    double.platform.review(pull, 'eve', 'APPROVED');
    const why = await whyNot();
    expect(why).toContain('may has no write access');
    expect(why).toContain('eve has no write access');
    double.platform.review(pull, 'bob', 'APPROVED');
    expect(await ask()).toEqual({ by: 'review', login: 'bob' });
  });

  test('of an app does not count: the pull request’s own workflow could make one approve', async () => {
    const pull = propose();
    double.platform.review(pull, 'github-actions[bot]', 'APPROVED');
    double.platform.review(pull, 'helper[bot]', 'APPROVED');
    expect(await whyNot()).toContain('helper[bot] is no person');
  });

  test('is found behind a hundred others, and what came last is what holds', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    for (let i = 0; i < 120; i++) double.platform.review(pull, `reader${i}`, 'COMMENTED');
    double.platform.review(pull, 'ann', 'CHANGES_REQUESTED');
    expect((await ask()).by).toBe('none');
    double.platform.review(pull, 'bob', 'APPROVED');
    expect(await ask()).toEqual({ by: 'review', login: 'bob' });
  });

  test('does not count where there are more reviews than are read: the newest were not seen', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    for (let i = 0; i < 3000; i++) double.platform.review(pull, 'eve', 'COMMENTED');
    expect(await whyNot()).toContain('too many to see the newest');
  });

  test('strangers’ approvals are asked about twenty times at most, the newest first', async () => {
    const pull = propose();
    for (let i = 0; i < 40; i++) double.platform.review(pull, `reader${i}`, 'APPROVED');
    const before = double.requests.length;
    expect(await whyNot()).toContain('reader39 has no write access');
    const asked = double.requests.slice(before).filter(({ path }) => path.includes('/collaborators/'));
    expect(asked).toHaveLength(20);
    double.platform.review(pull, 'ann', 'APPROVED');
    expect(await ask()).toEqual({ by: 'review', login: 'ann' });
  });

  test('of a fork’s pull request counts too', async () => {
    review(propose({ fork: true }), 'ann', 'APPROVED');
    expect(await ask()).toEqual({ by: 'review', login: 'ann' });
  });
});

describe('whoever had a hand in any commit may not allow a waiver', () => {
  const CO = 'Both of us\n\nCo-authored-by: Ann <12345+ann@users.noreply.github.com>';
  const bobs = (more: object = {}) => ({ files: { b: '1' }, author: 'bob', ...more });
  const cases: [string, () => void, RegExp][] = [
    [
      'who wrote an older commit, under somebody else’s newest one',
      () => {
        double.platform.push('worse', { files: { b: '1' }, author: 'ann', pusher: 'dev' });
        double.platform.push('worse', bobs());
      },
      /ann is the author of [0-9a-f]{7}/,
    ],
    [
      'who pushed all but the newest commit',
      () => {
        double.platform.push('worse', { files: { b: '1' }, author: 'dev', pusher: 'ann' });
        double.platform.push('worse', { files: { b: '2' }, author: 'dev', pusher: 'dev' });
      },
      /ann pushed to this branch/,
    ],
    [
      'who pushed what somebody then brought up to date with the base',
      () => {
        const { platform } = double;
        platform.push('worse', { files: { b: '1' }, author: 'dev', pusher: 'ann' });
        const base = platform.push('main', { files: { c: '1' }, author: 'bob' });
        const parents = [platform.shaOf('worse'), base];
        platform.push('worse', { parents, message: 'Update branch', author: 'dev', pusher: 'bob' });
      },
      /ann pushed to this branch/,
    ],
    [
      'who pushed what a bot then rebased',
      () => {
        const { platform } = double;
        platform.push('worse', { files: { b: '1' }, author: 'dev', pusher: 'ann' });
        platform.push('worse', {
          parents: [platform.shaOf('main')],
          files: { b: '1' },
          author: 'dev',
          pusher: 'helper[bot]',
        });
      },
      /ann pushed to this branch/,
    ],
    [
      'who is named as a co-author',
      () => double.platform.push('worse', { files: { b: '1' }, author: 'dev', message: CO }),
      /ann is a co-author of [0-9a-f]{7}/,
    ],
  ];

  test.each(cases)('%s', async (_, happen, why) => {
    const pull = propose();
    happen();
    review(pull, 'ann', 'APPROVED');
    label(pull, LABEL, 'ann');
    expect(await whyNot()).toMatch(why);
  });

  test('before the pull request was opened either: a bot’s rebase hides it', async () => {
    propose();
    const { platform } = double;
    platform.push('other', { files: { b: '1' }, author: 'dev', pusher: 'ann' });
    platform.push('other', { files: { b: '2' }, author: 'dev', pusher: 'dev' });
    platform.push('other', {
      parents: [platform.shaOf('main')],
      files: { b: '2' },
      author: 'dev',
      pusher: 'helper[bot]',
    });
    const { number } = platform.openPull({ head: 'other', user: 'dev' });
    platform.review(number, 'ann', 'APPROVED');
    expect(await whyNot({ pull: number })).toContain('ann pushed to this branch');
  });

  test('but who pushed an earlier, merged change of a branch that lives long may', async () => {
    const pull = propose({ pusher: 'ann' });
    const { platform } = double;
    platform.merge(pull, 'merge');
    platform.push('worse', { files: { b: '1' }, author: 'dev', pusher: 'dev' });
    const { number } = platform.openPull({ head: 'worse', user: 'dev' });
    platform.review(number, 'ann', 'APPROVED');
    expect(await ask({ pull: number })).toEqual({ by: 'review', login: 'ann' });
  });

  test('and where not all commits or pushes are seen, nobody may', async () => {
    const pull = propose();
    review(pull, 'ann', 'APPROVED');
    for (let i = 0; i < 100; i++) double.platform.push('worse', { files: { b: `${i}` }, author: 'dev' });
    review(pull, 'ann', 'APPROVED');
    expect(await whyNot()).toContain('pushed to 100 times or more, too often to see by whom');
    for (let i = 0; i < 150; i++) double.platform.push('worse', { files: { c: `${i}` }, author: 'dev' });
    review(pull, 'ann', 'APPROVED');
    expect(await whyNot()).toContain('commits or more, too many to see whose they are');
  });
});

test('each attempt reads reviews and labels as they are then', async () => {
  const pull = propose();
  const facts = { event: 'pull_request', action: 'opened' } as const;
  expect((await ask(facts)).by).toBe('none');
  double.platform.review(pull, 'ann', 'APPROVED');
  expect(await ask(facts)).toEqual({ by: 'review', login: 'ann' });
  double.platform.dismiss(pull, 'ann');
  expect((await ask(facts)).by).toBe('none');
  double.platform.label(pull, LABEL, 'bob');
  expect(await ask(facts)).toEqual({ by: 'label', login: 'bob' });
});

describe(`the label ${LABEL}`, () => {
  test('set after the head was pushed by somebody else with write access counts', async () => {
    label(propose(), LABEL, 'ann');
    expect(await ask({ action: 'labeled' })).toEqual({ by: 'label', login: 'ann' });
  });

  test('set before the head was pushed does not count', async () => {
    const pull = propose();
    double.platform.label(pull, LABEL, 'ann');
    double.platform.push('worse', { files: { a: '2' }, author: 'dev', message: 'A commit of long ago' });
    expect(await whyNot()).toContain(`the label ${LABEL} was set before this commit was pushed`);
  });

  test('does not count for a head that was left and come back to', async () => {
    const pull = propose();
    const { platform } = double;
    const worse = platform.shaOf('worse');
    platform.push('worse', { to: platform.shaOf('main'), author: 'dev' });
    platform.label(pull, LABEL, 'ann');
    platform.push('worse', { to: worse, author: 'dev' });
    expect(double.state.pulls[0]!.head.sha).toBe(worse);
    expect(await whyNot()).toContain('before this commit was pushed');
  });

  test('of the author, of a reader, or of an app does not count', async () => {
    label(propose(), LABEL, 'dev');
    expect(await whyNot()).toContain('dev opened the pull request');
    label(propose(), LABEL, 'may');
    expect(await whyNot()).toContain('may has no write access');
    label(propose(), LABEL, 'github-actions[bot]');
    expect(await whyNot()).toContain('was set by no person');
  });

  test('removed does not count, nor does one that the author set again', async () => {
    const pull = propose();
    double.platform.label(pull, LABEL, 'ann');
    double.platform.unlabel(pull, LABEL, 'dev');
    expect(await whyNot()).not.toContain('ann');
    double.platform.label(pull, LABEL, 'dev');
    expect(await whyNot()).toContain('dev opened the pull request');
  });

  test('that events say was removed does not count, whatever the pull request shows', async () => {
    const pull = propose();
    label(pull, LABEL, 'ann');
    double.platform.unlabel(pull, LABEL, 'ann');
    double.state.pulls[0]!.labels.push(LABEL);
    expect((await ask()).by).toBe('none');
  });

  test('is found behind a hundred other events', async () => {
    const pull = propose();
    double.platform.label(pull, LABEL, 'dev');
    for (let i = 0; i < 60; i++) {
      double.platform.label(pull, 'noise', 'eve');
      double.platform.unlabel(pull, 'noise', 'eve');
    }
    double.platform.label(pull, LABEL, 'ann');
    expect(await ask()).toEqual({ by: 'label', login: 'ann' });
  });

  test('another label, or one of that name in other letters, does not count', async () => {
    const pull = propose();
    double.platform.label(pull, 'assay', 'ann');
    double.platform.label(pull, 'Assay-Waive', 'ann');
    expect((await ask()).by).toBe('none');
  });

  test('does not count where nobody says when the head was pushed: a fork that is out of sight', async () => {
    label(propose({ fork: true }), LABEL, 'ann');
    expect(await whyNot()).toContain('was pushed is not known, a review would do');
  });
});

describe('what the token may not see', () => {
  test('does not count, and the permission is named', async () => {
    review(propose(), 'ann', 'APPROVED');
    expect(await whyNot({}, { contents: 'read' })).toContain('the token lacks pull-requests: read');
  });

  test('of somebody’s rights does not count either', async () => {
    review(propose(), 'ann', 'APPROVED');
    double.faults.add({ path: '/repos/*/collaborators/*', effect: { kind: 'status', status: 403 } });
    expect(await whyNot()).toContain('the rights of ann are not known: the token lacks metadata: read');
  });

  test('a server that fails is no answer', async () => {
    review(propose(), 'ann', 'APPROVED');
    double.faults.add({ path: '/repos/*/reviews', count: 99, effect: { kind: 'status', status: 500 } });
    await expect(ask()).rejects.toThrow('/reviews');
    double.faults.clear();
  });
});

describe('a merge queue', () => {
  test('is allowed what was allowed on the head of the pull request that it adds', async () => {
    const pull = propose();
    double.platform.review(pull, 'ann', 'APPROVED');
    const group = double.platform.mergeGroup([pull]);
    expect(await ask({ event: 'merge_group', group })).toEqual({ by: 'review', login: 'ann' });
  });

  test('and nothing else', async () => {
    const pull = propose();
    const group = double.platform.mergeGroup([pull]);
    expect((await ask({ event: 'merge_group', group })).by).toBe('none');
  });
});

test('outside of a pull request nobody is asked', async () => {
  propose();
  const before = double.requests.length;
  expect(await whyNot({ event: 'push', branch: 'worse' })).toBe('only on a pull request can somebody allow it');
  expect(double.requests).toHaveLength(before);
});
