/** The workflows that we hand out, run with actions that only tell how they were called: what gates, and what each job may. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runExample } from './stub-actions.ts';

const CHAIN = ['check-data', 'find-baseline', 'train', 'evaluate', 'compare', 'report'];
const READS = { contents: 'read', actions: 'read', 'pull-requests': 'read' };
const WRITES = { ...READS, 'pull-requests': 'write', checks: 'write' };
const opened = { event: 'pull_request', payload: { action: 'opened' }, branch: '7/merge' } as const;

describe('hardened.yml', () => {
  test('gives each job what it needs, hands the documents over by id and digest, and gates on both', async () => {
    const { endings, conclusion, calls, tokens, jobs } = await runExample('hardened', opened);
    expect(conclusion).toBe('success');
    expect(endings).toEqual([
      'assay / evaluate: success',
      'assay / report: success',
      'assay / gate: success',
      'release: skipped',
    ]);
    expect(calls.map(({ verb }) => verb)).toEqual(CHAIN);
    expect(calls.at(-1)!.inputs).toMatchObject({
      'artifact-id': 'artifact-id-of-compare',
      'artifact-digest': 'artifact-digest-of-compare',
    });
    expect(tokens).toEqual({ 'assay / evaluate': READS, 'assay / report': WRITES, 'assay / gate': {} });
    expect(readdirSync(jobs['assay / evaluate']!.workspace)).toEqual(['assay.yml']);
    expect(readdirSync(jobs['assay / report']!.workspace)).toEqual([]);
  });

  test.each([
    ['compare rejects', ['compare'], CHAIN],
    ['training fails', ['train'], ['check-data', 'find-baseline', 'train', 'compare', 'report']],
    ['the report’s own comparison rejects', ['report'], CHAIN],
  ])('%s: reported, and the gate is red', async (_what, failing, verbs) => {
    const { jobs, conclusion, calls } = await runExample('hardened', { ...opened, failing });
    expect(calls.map(({ verb }) => verb)).toEqual(verbs);
    expect(jobs['assay / gate']!.conclusion).toBe('failure');
    expect(jobs['assay / gate']!.steps[0]!.log).toMatch(
      /^evaluate: \w+, report: \w+\n::error::evaluate: \w+, report: \w+\n$/,
    );
    expect(conclusion).toBe('failure');
  });

  test('a run that is cancelled is not reported, and the gate is red, not skipped', async () => {
    const cancelAfter = { job: 'assay / evaluate', step: 'train' };
    const { endings } = await runExample('hardened', { ...opened, cancelAfter });
    expect(endings.slice(0, 3)).toEqual([
      'assay / evaluate: cancelled',
      'assay / report: skipped',
      'assay / gate: failure',
    ]);
  });

  test.each([
    ['a push to the default branch', { event: 'push' }, true],
    ['a push to another branch', { event: 'push', branch: 'better' }, false],
    ['the merge queue', { event: 'merge_group', payload: { action: 'checks_requested' } }, false],
    ['a rejected push', { event: 'push', failing: ['compare'] }, false],
    ['a push that the report rejects', { event: 'push', failing: ['report'] }, false],
  ])('%s: whether it releases', async (_what, run, releases) => {
    const { calls } = await runExample('hardened', run);
    expect(calls.some(({ verb }) => verb === 'release')).toBe(releases);
    if (releases) expect(calls.at(-1)!.inputs['artifact-id']).toBe('artifact-id-of-compare');
  });
});

describe('matrix.yml', () => {
  test('trains in legs that may not write, reports once, and gates on all of them', async () => {
    const { endings, calls, tokens } = await runExample('matrix', opened);
    expect(endings).toEqual(['train (houses): success', 'train (churn): success', 'report: success', 'gate: success']);
    expect(calls.filter(({ verb }) => verb === 'report').map(({ inputs }) => inputs['artifact-id'])).toEqual(['auto']);
    expect(tokens).toEqual({ 'train (houses)': READS, 'train (churn)': READS, report: WRITES, gate: {} });
  });

  test('one red leg: the other runs on, all are reported, the gate is red', async () => {
    const { endings } = await runExample('matrix', { ...opened, failing: ['compare houses'] });
    expect(endings).toEqual(['train (houses): failure', 'train (churn): success', 'report: success', 'gate: failure']);
  });
});

describe('forks.yml', () => {
  const ended = (event: string) => ({
    event: 'workflow_run',
    payload: { action: 'completed', workflow_run: { event, conclusion: 'failure' } },
  });

  test.each(['pull_request', 'pull_request_review'])(
    'reports for a run of %s, with the path of the judged workflow, and checks nothing out',
    async (event) => {
      const { calls, tokens, jobs } = await runExample('forks', ended(event));
      expect(calls).toHaveLength(1);
      expect(calls[0]).toMatchObject({ verb: 'report', inputs: { workflow: '.github/workflows/assay.yml' } });
      expect(tokens).toEqual({ 'report / report': WRITES });
      expect(readdirSync(jobs['report / report']!.workspace)).toEqual([]);
    },
  );

  test('leaves every other run alone', async () => {
    expect((await runExample('forks', ended('push'))).endings).toEqual(['report / report: skipped']);
  });
});

test.each([
  ['one-step', opened],
  ['one-step', { ...opened, payload: { action: 'edited' } }],
  ['one-step', { ...opened, payload: { action: 'labeled' } }],
  ['one-step', { ...opened, event: 'pull_request_review', payload: { action: 'submitted' } }],
  ['one-step', { ...opened, event: 'pull_request_review', payload: { action: 'dismissed' } }],
  ['one-step', { event: 'merge_group', payload: { action: 'checks_requested' } }],
  ['schedule', { event: 'schedule' }],
  ['schedule', { event: 'workflow_dispatch' }],
])('%s.yml runs the whole chain: %j', async (name, run) => {
  const { calls, conclusion } = await runExample(name, run);
  expect(calls.map(({ verb }) => verb).slice(0, CHAIN.length)).toEqual(CHAIN);
  expect(conclusion).toBe('success');
});
