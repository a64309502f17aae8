/** The story of one model with the one-step workflow: from the first push to the release, by the built actions only. */
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { example, FORKS_WORKFLOW, GOOD, openSetting, recipe, WORKFLOW, WORSE, WORST } from './setting.ts';

/** The same workflow, with the right to release and the wish for it. */
const RELEASING = example('one-step')
  .replace('contents: read,', 'contents: write,')
  .replace('config: assay.yml', 'config: assay.yml\n          release: true');

test('push, better, worse, fork, merge queue, merge, release, re-run', { timeout: 240_000 }, async () => {
  const setting = await openSetting({
    'assay.yml': recipe(WORSE),
    [WORKFLOW]: example('one-step'),
    [FORKS_WORKFLOW]: example('forks').replace('workflow: .github/workflows/assay.yml', `workflow: ${WORKFLOW}`),
  });
  onTestFinished(() => setting.close());
  const { platform, state } = setting.double;

  // Push to main: the first run, whose documents are the baseline.
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  expect(first.step('compare').outputs['decision']).toBe('approved');
  expect(first.summary).toContain('rubber stamp');
  const stored = state.artifacts.filter(({ run }) => run === first.id).map(({ name }) => name);
  expect(stored.sort()).toEqual(['assay-boston', 'assay.report.default']);
  expect(setting.checks(first.headSha)).toEqual(['success']);

  // A pull request that improves.
  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const better = await setting.runPull(pull, {}, 'opened');
  expect(better.conclusion, better.log).toBe('success');
  expect(better.step('report').outputs).toMatchObject({ decision: 'approved', passed: 'true' });
  expect(JSON.parse(better.step('compare').outputs['baseline']!)).toMatchObject({
    boston: { found: 'start_commit' },
  });
  expect(setting.comments(pull)).toHaveLength(1);
  expect(setting.comments(pull)[0]).toMatch(/## ✅ boston: approved/);
  expect(setting.checks(better.headSha)).toEqual(['success']);
  const { id: commentId } = state.comments[0]!;

  // A second push that worsens.
  platform.push('better', { files: { 'assay.yml': recipe(WORST) } });
  const worse = await setting.runPull(pull);
  expect(worse.conclusion).toBe('failure');
  expect(worse.step('compare').exitCode).toBe(1);
  expect(worse.step('report').outputs['decision']).toBe('rejected');
  expect(worse.headSha).not.toBe(better.headSha);
  expect(setting.checks(worse.headSha)).toEqual(['failure']);
  expect(setting.checks(better.headSha), 'the verdict on the old head stays').toEqual(['success']);
  expect(setting.comments(pull)).toHaveLength(1);
  expect(state.comments[0]!.id).toBe(commentId);
  expect(setting.comments(pull)[0]).toMatch(/## ❌ boston: rejected, `r2` is worse/);

  // A fork: its run reads only, and ends by its verdict; the other workflow comments.
  const foreign = setting.propose('fork-better', { 'assay.yml': recipe(GOOD) }, { fork: true });
  const fork = await setting.runPull(foreign, {}, 'opened');
  expect(fork.conclusion, fork.log).toBe('success');
  expect(fork.summary).toMatch(/boston: approved/);
  expect(fork.notices).toEqual([expect.stringContaining('pull-requests: write')]);
  expect(fork.requests.filter(({ method, status }) => method !== 'GET' && status !== 403)).toEqual([]);
  expect(setting.comments(foreign)).toEqual([]);
  expect(setting.checks(fork.headSha)).toEqual([]);
  const told = await setting.run({ event: 'workflow_run', workflow: FORKS_WORKFLOW, triggeredBy: fork.id });
  expect(told.conclusion, told.log).toBe('success');
  expect(setting.comments(foreign)).toHaveLength(1);
  expect(setting.comments(foreign)[0]).toMatch(/unverified/i);
  expect(setting.comments(foreign)[0]).toMatch(/boston: approved/);
  // Nobody but the fork computed it.
  expect(setting.checks(fork.headSha)).toEqual(['action_required']);
  const ofOwn = await setting.run({ event: 'workflow_run', workflow: FORKS_WORKFLOW, triggeredBy: worse.id });
  expect(ofOwn.conclusion).toBe('success');
  expect(ofOwn.notices.join()).toContain('its own run writes');

  // Repaired, queued, merged. The merge brings the wish to release.
  platform.push('better', { files: { 'assay.yml': recipe(GOOD), [WORKFLOW]: RELEASING } });
  const repaired = await setting.runPull(pull);
  expect(repaired.conclusion, repaired.log).toBe('success');
  expect(state.releases, 'a pull request releases nothing').toEqual([]);
  const group = platform.mergeGroup([pull]);
  const queued = await setting.run({ event: 'merge_group', workflow: WORKFLOW, group });
  expect(queued.conclusion, queued.log).toBe('success');
  expect(queued.step('report').outputs['decision']).toBe('approved');
  expect(setting.checks(group.headSha)).toEqual(['success']);
  expect(setting.comments(pull)).toHaveLength(1);
  expect(state.comments).toHaveLength(2);
  expect(state.releases).toEqual([]);

  platform.merge(pull);
  const merged = await setting.run({ event: 'push', workflow: WORKFLOW });
  expect(merged.conclusion, merged.log).toBe('success');
  expect(JSON.parse(merged.step('compare').outputs['baseline']!)).toMatchObject({ boston: { found: 'start_commit' } });
  expect(setting.checks(merged.headSha)).toEqual(['success']);
  expect(state.releases.map(({ tag, draft, target }) => ({ tag, draft, target }))).toEqual([
    { tag: 'boston@v1.0.0', draft: false, target: merged.headSha },
  ]);
  const assets = new Map(state.releases[0]!.assets.map((asset) => [asset.name, asset]));
  const model = assets.get('model.json')!;
  const evaluated = JSON.parse(merged.step('evaluate').outputs['model-digest']!) as Record<string, string>;
  expect(sha256(model.bytes)).toBe(evaluated['boston']);
  expect(model.digest).toBe(evaluated['boston']);
  expect(assets.has('SHA256SUMS')).toBe(true);
  expect(merged.step('release').outputs['release-tag']).toBe('{"boston":"boston@v1.0.0"}');

  // The same again: nothing changes.
  const before = JSON.stringify([state.releases, state.comments.map(({ body }) => body)]);
  const again = await setting.rerun(merged.id);
  expect(again.conclusion, again.log).toBe('success');
  expect(JSON.stringify([state.releases, state.comments.map(({ body }) => body)])).toBe(before);
  expect(setting.checks(merged.headSha)).toEqual(['success']);
  expect(again.step('release').outputs['release-tag']).toBe('{"boston":"boston@v1.0.0"}');
});
