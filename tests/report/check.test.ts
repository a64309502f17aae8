import { describe, expect, it } from 'vitest';
import { renderCheck } from '../../src/report/check.ts';
import { mayCreateComment } from '../../src/report/comment-mode.ts';
import type { ModelReport, Report } from '../../src/report/contract.ts';
import { createGate, createReport, createRun, createVerdict } from './create.ts';
import {
  firstRun,
  hostileOnPullRequest,
  missing,
  onPullRequest,
  pending,
  policyChanged,
  rejected,
  several,
  unchanged,
  unreachable,
} from './samples.ts';

const failed = { model: 'broken', failure: 'data.csv, line 3: 4 cells' };
const run = { url: 'https://github.com/octo/iris/actions/runs/123', number: 431, attempt: 1 };

describe('the check', () => {
  it.each([
    ['approved', [unchanged()], 'success', 'boston-housing: approved, unchanged'],
    ['pending', [pending()], 'neutral', 'breast-cancer: pending, roc_auc is inconclusive'],
    ['rejected', [rejected()], 'failure', 'boston-housing: rejected, rmse is worse'],
    ['missing', [missing()], 'failure', 'boston-housing: rejected, the model is missing'],
    ['out of reach', [unreachable()], 'failure', 'boston-housing: rejected, the baseline is out of reach'],
    ['failed', [failed], 'failure', 'broken: failed, no verdict'],
    [
      'several',
      several(),
      'failure',
      'broken: failed, no verdict (5 models: 1 failed, 1 rejected, 1 pending, 2 approved)',
    ],
    ['none', [], 'failure', 'failed, no verdict on any model'],
  ] as readonly (readonly [string, Report[], string, string])[])('of %s', (_what, reports, conclusion, title) => {
    expect(renderCheck(reports)).toMatchObject({ conclusion, title });
  });

  it('is neutral whatever an informational gate says, and red where another one stops the run', () => {
    const informational = (decision: 'approved' | 'rejected') =>
      createReport({ verdict: createVerdict({ decision, informational: true }) });
    expect(renderCheck([informational('rejected')]).conclusion).toBe('neutral');
    expect(renderCheck([informational('approved')]).conclusion).toBe('neutral');
    expect(renderCheck([informational('rejected'), unchanged()]).conclusion).toBe('neutral');
    expect(renderCheck([informational('rejected'), rejected()]).conclusion).toBe('failure');
    expect(renderCheck([informational('rejected'), failed]).conclusion).toBe('failure');
  });

  it('names whose policy judged and links the run', async () => {
    const { summary } = renderCheck([onPullRequest()], { run });
    expect(summary).toContain('Policy: `main` at `77aa01b`.');
    expect(summary).toContain(`[full report and documents](${run.url})`);
  });

  it.each([
    ['policy-changed', [policyChanged()], {}],
    ['several', several(), { run, unverified: true }],
    ['hostile', [hostileOnPullRequest()], { run }],
  ] as const)('reads as the file check-%s.md', async (name, reports, options) => {
    const { title, summary } = renderCheck([...reports], options);
    await expect(`${title}\n\n${summary}`).toMatchFileSnapshot(`__snapshots__/check-${name}.md`);
  });

  it('marks a fork’s claim in its title', () => {
    expect(renderCheck([rejected()], { unverified: true }).title).toBe(
      '(unverified) boston-housing: rejected, rmse is worse',
    );
  });

  it('stays within GitHub’s sizes', () => {
    const many = Array.from({ length: 2000 }, () => rejected());
    const long = createReport({ verdict: createVerdict({ model: '😀'.repeat(400) }) });
    const { title, summary } = renderCheck([long, ...many], { run });
    expect(title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(60_000);
    expect(title).not.toMatch(/\p{Cs}/u);
  });
});

describe('a new comment', () => {
  const same = unchanged();
  const noWorse = createReport({ verdict: createVerdict({ gates: [createGate()] }) });
  const better = createReport({ verdict: createVerdict({ gates: [createGate({ outcome: 'better' })] }) });
  const otherData = {
    ...same,
    baseline: { ...same.baseline, run: createRun({ data: [{ ...createRun().data[0]!, dataDigest: 'sha256:0' }] }) },
  };
  const otherPolicy: ModelReport = {
    ...same,
    verdict: { ...same.verdict, policy: { sha: '0', changed: ['gate.anchor'] } },
  };
  it.each([
    ['the same model', same, { changes: false, failures: false }],
    ['no worse, same recipe and data', noWorse, { changes: false, failures: false }],
    ['better', better, { changes: true, failures: false }],
    ['other data', otherData, { changes: true, failures: false }],
    ['another policy', otherPolicy, { changes: true, failures: false }],
    ['a first run', firstRun(), { changes: true, failures: false }],
    ['pending', pending(), { changes: true, failures: false }],
    ['rejected', rejected(), { changes: true, failures: true }],
    ['missing', missing(), { changes: true, failures: true }],
    ['failed', failed, { changes: true, failures: true }],
  ] as readonly (readonly [string, Report, Record<'changes' | 'failures', boolean>])[])(
    'for %s',
    (_what, report, expected) => {
      const made = (mode: 'always' | 'changes' | 'failures' | 'never') => mayCreateComment(mode, [same, report]);
      expect({ changes: made('changes'), failures: made('failures') }).toEqual(expected);
      expect([made('always'), made('never')]).toEqual([true, false]);
    },
  );
});

it('a fork’s claim meets no requirement, however it ends', () => {
  const unjudged = { model: 'boston', failure: 'no rows', isUnjudged: true };
  const conclude = (...reports: Report[]) => renderCheck(reports, { unverified: true }).conclusion;
  expect([conclude(unchanged()), conclude(pending()), conclude(unjudged), conclude(unchanged(), unjudged)]).toEqual(
    Array.from({ length: 4 }, () => 'action_required'),
  );
  expect([conclude(rejected()), conclude(), conclude({ model: 'boston', failure: 'broke' })]).toEqual(
    Array.from({ length: 3 }, () => 'failure'),
  );
  expect(renderCheck([unjudged], { unverified: true })).toMatchObject({
    title: expect.stringContaining('not judged here'),
    summary: expect.stringContaining('no rows'),
  });
});

it('on a base without policy what the default branch gates is neutral at most, and says so', () => {
  const gated = (report: ModelReport): ModelReport => {
    const policy = { branch: 'lax', changed: [], gatedBy: 'main' };
    return { ...report, verdict: { ...report.verdict, policy } };
  };
  const check = renderCheck([gated(unchanged())]);
  expect(check.conclusion).toBe('neutral');
  expect(check.summary).toContain('this is no pass');
  expect(renderCheck([gated(rejected())]).conclusion).toBe('failure');
});
