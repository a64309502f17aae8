/** A worse model whose gates somebody asks to waive, by the built actions: who must allow it, and until when. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { readArchive } from '../../src/github/archive.ts';
import { withForgery } from './forged-documents.ts';
import {
  example,
  FORKS_WORKFLOW,
  GOOD,
  heardByItself,
  openSetting,
  type Ran,
  recipe,
  type Setting,
  WORKFLOW,
  WORSE,
} from './setting.ts';

const PEOPLE = { ann: 'write', may: 'read' } as const;
const METRICS =
  '[{name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 8}, {name: r2, require: no_worse, max_absolute_regression: 0.02}]';
/** A recipe whose gates are the base's, but for what it adds. */
const gated = (train: string, more = '') => recipe(train, { gate: `{metrics: ${METRICS}${more}}` });
const waiving = (expires: string, metrics = ['rmse', 'r2']) =>
  `, waive: [${metrics.map((metric) => `{metric: ${metric}, reason: "fewer columns | for @privacy", expires: ${expires}}`).join(', ')}]`;
/** Within the 90 days that a waiver may last. */
const LATER = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** What a run left: of several attempts the newest. */
async function verdictOf({ double }: Setting, ran: Ran): Promise<Verdict> {
  const artifact = double.state.artifacts.filter(({ run, name }) => run === ran.id && name === 'assay-boston').at(-1)!;
  const { bytes } = double.state.blobs.get(artifact.blob)!;
  const digest = artifact.digest ?? undefined;
  const files = await readArchive(bytes!, { name: 'artifact', digest, allowed: DOCUMENT_FILES });
  return verdictDocument.decode(files.get('verdict.json')!.toString('utf8'), 'verdict.json');
}

const asked = (ran: Ran) =>
  ran.requests.filter(({ path }) => /\/(?:reviews|activity|events|collaborators\/.*)$/.test(path)).length;

test('one step: rejected, approved by a reviewer, taken back, expired, merged', { timeout: 240_000 }, async () => {
  const setting = await openSetting({ 'assay.yml': gated(GOOD), [WORKFLOW]: heardByItself('one-step') }, PEOPLE);
  onTestFinished(() => setting.close());
  const { platform } = setting.double;
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');

  // Nobody allowed it: the waiver is told and does not count.
  const pull = setting.propose('worse', { 'assay.yml': gated(WORSE, waiving(LATER)) });
  const alone = await setting.runPull(pull, {}, 'opened');
  expect(alone.conclusion).toBe('failure');
  expect(alone.step('compare').outputs).toMatchObject({ decision: 'rejected', passed: 'false' });
  expect(setting.checks(alone.headSha)).toEqual(['failure']);
  expect(setting.comments(pull)[0]).toMatch(
    /The waiver of `rmse` \(until `[0-9-]{10}`\) does not count: nobody else with write/,
  );
  const refused = await verdictOf(setting, alone);
  expect(refused.policy?.changed, 'a waiver is no change of the policy').toEqual([]);
  expect(refused.waivers?.map(({ counted }) => counted)).toEqual([false, false]);

  // Whoever only reads has no say.
  platform.review(pull, 'may', 'APPROVED');
  const byReader = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(byReader.conclusion).toBe('failure');
  expect(setting.comments(pull)[0]).toContain('may has no write access');

  // Somebody who may write approves: the same head is judged anew, without a push.
  platform.review(pull, 'ann', 'APPROVED');
  const allowed = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(allowed.conclusion, allowed.log).toBe('success');
  expect(allowed.headSha).toBe(alone.headSha);
  expect(allowed.step('report').outputs).toMatchObject({ decision: 'approved', passed: 'true' });
  expect(setting.checks(allowed.headSha)).toEqual(['success']);
  expect(setting.comments(pull)).toHaveLength(1);
  const [comment] = setting.comments(pull);
  expect(comment).toMatch(/## ✅ boston: approved/);
  expect(comment).toContain(
    `\`rmse\` is waived until \`${LATER}\` by an approving review of \`ann\`. Reason: fewer columns`,
  );
  expect(comment).not.toContain('@privacy');
  expect(setting.double.state.checks.at(-1)!.summary).toContain('by an approving review of `ann`');
  const verdict = await verdictOf(setting, allowed);
  expect(verdict).toMatchObject({ decision: 'approved', reasons: ['waived'] });
  expect(verdict.gates.map(({ metric, outcome, passed, waived }) => ({ metric, outcome, passed, waived }))).toEqual([
    { metric: 'rmse', outcome: 'worse', passed: false, waived: true },
    { metric: 'r2', outcome: 'worse', passed: false, waived: true },
  ]);
  expect(verdict.waivers).toEqual(
    ['rmse', 'r2'].map((metric) => ({
      metric,
      reason: 'fewer columns | for @privacy',
      expires: LATER,
      counted: true,
      by: 'review',
      allowedBy: 'ann',
    })),
  );
  expect(verdict.policy).toEqual(refused.policy);

  // The merge queue judges what was allowed.
  const group = platform.mergeGroup([pull]);
  const queued = await setting.run({ event: 'merge_group', workflow: WORKFLOW, group });
  expect(queued.conclusion, queued.log).toBe('success');

  // Taken back.
  platform.dismiss(pull, 'ann');
  const dismissed = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull, action: 'dismissed' });
  expect(dismissed.conclusion).toBe('failure');
  expect(setting.checks(dismissed.headSha)).toEqual(['failure']);

  // Expired: nobody is asked any more.
  platform.push('worse', { files: { 'assay.yml': gated(WORSE, waiving('2020-12-31')) } });
  platform.review(pull, 'ann', 'APPROVED');
  const late = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(late.conclusion).toBe('failure');
  expect(setting.comments(pull)[0]).toContain('it expired with the end of 2020-12-31, UTC');
  expect(asked(late)).toBe(0);

  // One of two: the other gate still stops it.
  platform.push('worse', { files: { 'assay.yml': gated(WORSE, waiving(LATER, ['rmse'])) } });
  platform.review(pull, 'ann', 'APPROVED');
  const half = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(half.conclusion).toBe('failure');
  expect(setting.comments(pull)[0]).toMatch(/## ❌ boston: rejected, `r2` is worse/);

  // By the label, and merged: on the default branch it counts as merged.
  platform.push('worse', { files: { 'assay.yml': gated(WORSE, waiving(LATER)) } });
  platform.label(pull, 'assay-waive', 'ann');
  const labelled = await setting.runPull(pull, {}, 'labeled');
  expect(labelled.conclusion, labelled.log).toBe('success');
  expect(setting.comments(pull)[0]).toContain('by the label `assay-waive`, which `ann` set');
  platform.merge(pull);
  const merged = await setting.run({ event: 'push', workflow: WORKFLOW });
  expect(merged.conclusion, merged.log).toBe('success');
  expect((await verdictOf(setting, merged)).waivers).toMatchObject([
    { metric: 'rmse', counted: true, by: 'merged' },
    { metric: 'r2', counted: true, by: 'merged' },
  ]);
  expect(asked(merged)).toBe(0);
});

test('hardened: evaluate and report agree, and what evaluate claims allows nothing', { timeout: 240_000 }, async () => {
  const files = { 'assay.yml': gated(GOOD), [WORKFLOW]: heardByItself('hardened') };
  const setting = await openSetting(files, PEOPLE);
  onTestFinished(() => setting.close());
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const pull = setting.propose('worse', { 'assay.yml': gated(WORSE, waiving(LATER)) });
  const claimed = withForgery(setting.double, 'boston', {
    change: (documents) => {
      const verdict = verdictDocument.decode(documents.get('verdict.json')!.toString('utf8'), 'verdict.json');
      const waivers = verdict.waivers?.map(({ problem: _, ...waiver }) => {
        return { ...waiver, counted: true, by: 'review' as const, allowedBy: 'ann' };
      });
      const forged: Verdict = { ...verdict, decision: 'approved', reasons: ['waived'], waivers };
      documents.set('verdict.json', Buffer.from(verdictDocument.encode(forged)));
    },
  });
  const alone = await setting.runPull(pull, claimed, 'opened');
  expect(alone.step('report').exitCode, alone.log).toBe(1);
  expect(alone.conclusion).toBe('failure');
  expect(setting.comments(pull)[0]).toContain('does not count: nobody else with write access');
  setting.double.platform.review(pull, 'ann', 'APPROVED');
  const allowed = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(allowed.conclusion, allowed.log).toBe('success');
  expect(setting.checks(allowed.headSha)).toEqual(['success']);
  expect(setting.comments(pull)[0]).toContain('by an approving review of `ann`');
});

test('a fork: its own run reads who allowed it, and so does the workflow that comments', {
  timeout: 240_000,
}, async () => {
  const files = { 'assay.yml': gated(GOOD), [WORKFLOW]: heardByItself('one-step'), [FORKS_WORKFLOW]: example('forks') };
  const setting = await openSetting(files, PEOPLE);
  onTestFinished(() => setting.close());
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const pull = setting.propose('worse', { 'assay.yml': gated(WORSE, waiving(LATER)) }, { fork: true });
  setting.double.platform.review(pull, 'ann', 'APPROVED');
  const judged = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
  expect(judged.conclusion, judged.log).toBe('success');
  const told = await setting.run({ event: 'workflow_run', workflow: FORKS_WORKFLOW, triggeredBy: judged.id });
  expect(told.conclusion, told.log).toBe('success');
  const [comment] = setting.comments(pull);
  expect(comment).toContain('by an approving review of `ann`. Reason: not shown here.');
  expect(comment).not.toContain('fewer columns');
  expect(setting.checks(judged.headSha)).toEqual(['action_required']);
});

describe('an informational gate', () => {
  const INFORMATIONAL = ', informational: true';

  test('of the base ends 0 and neutral, and releases nothing that it rejects', { timeout: 240_000 }, async () => {
    const releasing = example('one-step')
      .replace('contents: read,', 'contents: write,')
      .replace('config: assay.yml', 'config: assay.yml\n          release: true');
    const files = { 'assay.yml': gated(GOOD, INFORMATIONAL), [WORKFLOW]: releasing };
    const setting = await openSetting(files, PEOPLE);
    onTestFinished(() => setting.close());
    const first = await setting.pushMain({});
    expect(first.conclusion, first.log).toBe('success');
    expect(setting.checks(first.headSha)).toEqual(['neutral']);
    const { releases } = setting.double.state;
    const before = releases.length;
    const pull = setting.propose('worse', { 'assay.yml': gated(WORSE, INFORMATIONAL) });
    const worse = await setting.runPull(pull, {}, 'opened');
    expect(worse.conclusion, worse.log).toBe('success');
    expect(worse.step('compare').outputs).toMatchObject({ decision: 'rejected', passed: 'true' });
    expect(worse.step('report').outputs).toMatchObject({ decision: 'rejected', passed: 'true' });
    expect(setting.checks(worse.headSha)).toEqual(['neutral']);
    expect(setting.comments(pull)[0]).toContain('boston: rejected');
    setting.double.platform.merge(pull);
    const merged = await setting.run({ event: 'push', workflow: WORKFLOW });
    expect(merged.conclusion, merged.log).toBe('success');
    expect(merged.step('report').outputs['decision']).toBe('rejected');
    expect(releases).toHaveLength(before);
    expect(merged.log).toContain('boston is not released: its verdict is rejected');
  });

  test('of the head alone stops the worse model all the same', { timeout: 240_000 }, async () => {
    const files = { 'assay.yml': gated(GOOD), [WORKFLOW]: example('one-step') };
    const setting = await openSetting(files, PEOPLE);
    onTestFinished(() => setting.close());
    const first = await setting.pushMain({});
    expect(first.conclusion, first.log).toBe('success');
    const pull = setting.propose('worse', { 'assay.yml': gated(WORSE, INFORMATIONAL) });
    const worse = await setting.runPull(pull, {}, 'opened');
    expect(worse.conclusion).toBe('failure');
    expect(setting.checks(worse.headSha)).toEqual(['failure']);
    expect(setting.comments(pull)[0]).toContain('`gate.informational`');
  });
});
