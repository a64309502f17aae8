/** Each row of the table of permissions: without that right, on a private repository, what the row says happens. */
import { afterAll, describe, expect, test } from 'vitest';
import { type FacePermissions, PERMISSIONS, permissionsTable } from '../../scripts/permissions.ts';
import {
  example,
  FORKS_WORKFLOW,
  GOOD,
  openSetting,
  type Ran,
  recipe,
  type Setting,
  type Taken,
  WORKFLOW,
  WORSE,
  WORST,
} from './setting.ts';

interface Way {
  readonly workflow: string;
  /** The step that needs the right. */
  readonly step: string;
  /** The job that lacks it. Default: every job. */
  readonly job?: string;
  run(setting: Setting, branch: string, taken: Taken | undefined): Promise<Ran>;
}

const RELEASING = example('release');
const better = (branch: string) => ({ 'assay.yml': recipe(GOOD), [`notes/${branch}`]: 'x' });
const onPull: Way['run'] = (setting, branch, taken) =>
  setting.runPull(setting.propose(branch, better(branch)), { taken }, 'opened');
const onPush: Way['run'] = (setting, branch, taken) => setting.pushMain({ [`notes/${branch}`]: 'x' }, { taken });
/** A model that is not released yet. */
const onMerge: Way['run'] = (setting, branch, taken) => setting.pushMain(better(branch), { taken });

const WAYS: Readonly<Record<FacePermissions['name'], Way>> = {
  local: { workflow: example('one-step'), step: 'evaluate', run: onPull },
  pullRequest: { workflow: example('one-step'), step: 'compare', run: onPull },
  push: { workflow: example('one-step'), step: 'compare', run: onPush },
  release: { workflow: RELEASING, step: 'release', run: onMerge },
  compare: { workflow: example('hardened'), step: 'compare', run: onPull },
  report: { workflow: example('hardened'), step: 'report', job: 'assay / report', run: onPull },
  releaseModel: { workflow: example('hardened'), step: 'release', run: onMerge },
  forkReport: {
    workflow: example('one-step'),
    // The called workflow gives it no id.
    step: '__1',
    async run(setting, branch, taken) {
      const pull = setting.propose(branch, better(branch), { fork: true });
      const judged = await setting.runPull(pull, {}, 'opened');
      const facts = { event: 'workflow_run', workflow: FORKS_WORKFLOW, triggeredBy: judged.id } as const;
      return setting.run(facts, { taken });
    },
  },
};

const settings = new Map<string, Promise<Setting>>();
/** One for each workflow, with a baseline. */
function settingOf(workflow: string): Promise<Setting> {
  const known = settings.get(workflow);
  if (known !== undefined) return known;
  const opened = (async () => {
    const files = { 'assay.yml': recipe(WORSE), [WORKFLOW]: workflow, [FORKS_WORKFLOW]: example('forks') };
    const setting = await openSetting(files, { ann: 'write' });
    const first = await setting.pushMain({});
    if (first.conclusion !== 'success') throw new Error(first.log);
    return setting;
  })();
  settings.set(workflow, opened);
  return opened;
}
afterAll(async () => {
  for (const setting of settings.values()) await (await setting).close();
});

/** A worse model that a reviewer excuses. */
function proposeWaived(setting: Setting, branch: string): number {
  const waive = ['rmse', 'r2']
    .map(
      (metric) =>
        `{metric: ${metric}, reason: known, expires: ${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)}}`,
    )
    .join(', ');
  const metrics = '{name: rmse, max_relative_regression: 0.02}, {name: r2, max_absolute_regression: 0.02}';
  const gate = `{metrics: [${metrics}], waive: [${waive}]}`;
  const pull = setting.propose(branch, { 'assay.yml': recipe(WORST, { gate }), [`notes/${branch}`]: 'x' });
  setting.double.platform.review(pull, 'ann', 'APPROVED');
  return pull;
}

let count = 0;
for (const { name, face, needs } of PERMISSIONS) {
  const { workflow, step, job, run } = WAYS[name];
  describe(face, () => {
    for (const { permission, exitCode } of needs) {
      if (exitCode === 1) {
        test(`without ${permission}: what a waiver would excuse is rejected`, { timeout: 180_000 }, async () => {
          const setting = await settingOf(workflow);
          const pull = proposeWaived(setting, `${name}-${count++}`);
          const [scope = ''] = permission.split(': ');
          const facts = { event: 'pull_request', workflow: WORKFLOW, pull } as const;
          const ran = await setting.run(facts, { taken: { permission: scope, job } });
          const { exitCode: ended, outputs } = ran.step(step);
          expect(ended, ran.log).toBe(exitCode);
          expect(outputs).toMatchObject({ decision: 'rejected', passed: 'false' });
          const { conclusion, summary } = setting.double.state.checks.at(-1)!;
          expect(conclusion).toBe('failure');
          expect(summary).toContain(`the token lacks ${permission}`);
          const allowed = await setting.run(facts);
          expect(allowed.step(step).outputs['decision'], allowed.log).toBe('approved');
        });
        continue;
      }
      test(`without ${permission}`, { timeout: 180_000 }, async () => {
        const setting = await settingOf(workflow);
        const [scope, level] = permission.split(': ') as [string, string];
        const left = permission === 'contents: write' ? 'read' : undefined;
        const taken: Taken = { permission: scope, left, job };
        const { comments, checks, releases } = setting.double.state;
        const before = { comments: comments.length, checks: checks.length, releases: releases.length };
        const ran = await run(setting, `${name}-${count++}`, taken);
        const ended = ran.step(step);
        expect(ended.exitCode, ran.log).toBe(exitCode);
        expect(ran.log).toContain(permission);
        if (name === 'forkReport' && scope === 'pull-requests') return;
        const decision = exitCode === 0 ? 'approved' : 'error';
        expect(ended.outputs).toMatchObject({
          decision,
          ...(step === 'release' ? {} : { passed: String(exitCode === 0) }),
        });
        expect(ran.conclusion, ran.log).toBe(exitCode === 0 ? 'success' : 'failure');
        if (scope === 'checks') expect(setting.double.state.checks).toHaveLength(before.checks);
        if (scope === 'pull-requests') expect(setting.double.state.comments).toHaveLength(before.comments);
        if (level === 'write' && scope === 'contents')
          expect(setting.double.state.releases).toHaveLength(before.releases);
        // What it still may do it does.
        if (scope === 'checks' && name !== 'push')
          expect(setting.double.state.comments).toHaveLength(before.comments + 1);
        if (scope === 'pull-requests') expect(setting.double.state.checks.at(-1)!.conclusion).toBe('success');
      });
    }
    if (needs.length === 0)
      test('needs none: no request leaves it', { timeout: 180_000 }, async () => {
        const setting = await settingOf(workflow);
        const ran = await run(setting, `${name}-${count++}`, undefined);
        for (const verb of ['check-data', 'train', 'evaluate']) {
          expect(ran.step(verb).exitCode).toBe(0);
          expect(ran.step(verb).log).not.toContain('API request');
        }
        expect(ran.step('compare').log).toContain('API request');
      });
  });
}

test('the table has a line for each', () => {
  const lines = PERMISSIONS.reduce((sum, { needs }) => sum + Math.max(1, needs.length), 0);
  expect(permissionsTable().split('\n')).toHaveLength(lines + 2);
});
