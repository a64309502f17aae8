/** The workflows that we hand out, run with actions that only tell how they were called: what gates, and what each job may. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readWorkflow } from './definitions.ts';
import { render } from './expressions.ts';
import { ASSAY } from './locate.ts';
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
    if (!releases) return;
    const { inputs } = calls.at(-1)!;
    expect(inputs['artifact-id']).toBe('artifact-id-of-compare');
    expect(inputs['decision'], 'of the job that compared again').toBe('decisions-of-report');
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

describe('waivers.yml', () => {
  const path = 'examples/workflows/waivers.yml';
  const { again } = readWorkflow(path, readFileSync(join(ASSAY.folder, path), 'utf8')).jobs;
  const labeled = (name: string) => ({ action: 'labeled', label: { name } });

  test.each<[string, object, string, boolean]>([
    ['the label of waivers', labeled('assay-waive'), 'octo/models', true],
    ['that label taken off', { action: 'unlabeled', label: { name: 'assay-waive' } }, 'octo/models', true],
    ['an approval', { action: 'submitted', review: { state: 'approved' } }, 'octo/models', true],
    ['an approval that is dismissed', { action: 'dismissed', review: { state: 'dismissed' } }, 'octo/models', true],
    ['a label of somebody else', labeled('bug'), 'octo/models', false],
    ['a comment', { action: 'submitted', review: { state: 'commented' } }, 'octo/models', false],
    ['a fork, whose token may not', labeled('assay-waive'), 'eve/models', false],
  ])('%s: whether it is heard', (_what, payload, head, heard) => {
    const event = { pull_request: { head: { repo: { full_name: head } } }, ...payload };
    expect(render(again!.if!, { github: { repository: 'octo/models', event } })).toBe(heard);
  });

  test.each<[string, string, string, string, readonly string[]]>([
    ['a red run, and somebody allows it', '7', 'failure', 'false', ['runs/7/rerun']],
    ['a green run, and somebody allows it', '7', 'success', 'false', []],
    ['a green run, and somebody takes it back', '7', 'success', 'true', ['runs/7/rerun']],
    ['no run at all', '', '', 'false', []],
  ])('%s', (_what, run, ended, takenBack, posted) => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-gh-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const answers = `case "$*" in *POST*) echo "$4" >> posted ;; *head_sha=abc*) echo "$RUN" ;; */runs/7*) echo "$ENDED" ;; *) exit 1 ;; esac`;
    writeFileSync(join(folder, 'gh'), `#!/bin/sh\n${answers}\n`, { mode: 0o755 });
    writeFileSync(join(folder, 'posted'), '');
    const env = { PATH: `${folder}:${process.env['PATH']}`, RUN: run, ENDED: ended, TAKEN_BACK: takenBack };
    const facts = { REPOSITORY: 'octo/models', HEAD: 'abc' };
    execFileSync('bash', ['-e', '-c', again!.steps![0]!.run!], { cwd: folder, env: { ...env, ...facts } });
    const lines = readFileSync(join(folder, 'posted'), 'utf8').split('\n').filter(Boolean);
    expect(lines).toEqual(posted.map((each) => `repos/octo/models/actions/${each}`));
  });
});

test.each([
  ['one-step', opened],
  ['one-step', { ...opened, payload: { action: 'edited' } }],
  ['one-step', { event: 'workflow_dispatch' }],
  ['one-step', { event: 'merge_group', payload: { action: 'checks_requested' } }],
  ['schedule', { event: 'schedule' }],
  ['schedule', { event: 'workflow_dispatch' }],
  ['schedule', opened],
])('%s.yml runs the whole chain: %j', async (name, run) => {
  const { calls, conclusion } = await runExample(name, run);
  expect(calls.map(({ verb }) => verb).slice(0, CHAIN.length)).toEqual(CHAIN);
  expect(conclusion).toBe('success');
});
