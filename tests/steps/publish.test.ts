/** What people are told of a comment that could not be written: why, and where the same can be read. */
import { expect, it } from 'vitest';
import type { Log, Platform } from '../../src/ports.ts';
import { publishComment } from '../../src/steps/publish.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const ELSEWHERE = 'the summary of this run says the same';

const told = (event: string, published: object) => {
  const platform = {
    run: { event, url: 'https://github.com/o/r/actions/runs/1', runNumber: 1, runAttempt: 1 },
    comments: { marker: () => '<!-- m -->', publish: async () => published },
  } as unknown as Platform;
  const options = {
    group: 'default',
    comment: 'always',
    unverified: false,
    elsewhere: ELSEWHERE,
    pages: undefined,
  } as const;
  return publishComment([{ model: 'm', failure: 'broken' }], options, platform, SILENT);
};

it.each([
  ['pull_request', { ending: 'locked' }, `no comment: the conversation is locked; ${ELSEWHERE}`],
  [
    'pull_request',
    { ending: 'forbidden', permission: 'pull-requests: write' },
    `no comment: the token has no \`pull-requests: write\`; ${ELSEWHERE}`,
  ],
  [
    'issue_comment',
    { ending: 'absent' },
    `no comment and no check: the event \`issue_comment\` names no pull request; ${ELSEWHERE}`,
  ],
] as const)('%s, %o', async (event, published, words) => {
  expect(await told(event, published)).toEqual([words]);
});

it.each([
  ['push', { ending: 'absent' }],
  ['pull_request', { ending: 'superseded' }],
  ['pull_request', { ending: 'created', url: 'https://github.com/o/r/pull/1#issuecomment-1' }],
] as const)('nothing of %s, %o', async (event, published) => {
  expect(await told(event, published)).toEqual([]);
});
