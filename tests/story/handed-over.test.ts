/** What jobs hand each other, or keep to themselves: rows that stay, outputs that are masked, names that pages had, other workflows. */
import { expect, onTestFinished, test } from 'vitest';
import { example, GOOD, openSetting, recipe, type Setting, WORKFLOW, WORSE, WORST } from './setting.ts';

async function open(...asked: Parameters<typeof openSetting>): Promise<Setting> {
  const setting = await openSetting(...asked);
  onTestFinished(() => setting.close());
  return setting;
}

const HARDENED = example('hardened');
const KEEPING = HARDENED.replace('      release: "true"', '      upload-predictions: "false"\n      release: "true"');
const checkNames = ({ double }: Setting, sha: string) =>
  double.state.checks.filter((check) => check.sha === sha).map(({ name, conclusion }) => `${name}: ${conclusion}`);

test('a hardened workflow that keeps its rows makes a baseline, releases and judges', {
  timeout: 240_000,
}, async () => {
  expect(KEEPING).not.toBe(HARDENED);
  const setting = await open({ 'assay.yml': recipe(WORSE), [WORKFLOW]: KEEPING });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  expect(setting.double.state.releases.map(({ tag }) => tag)).toEqual(['boston@v1.0.0']);

  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const better = await setting.runPull(pull);
  expect(better.conclusion, better.log).toBe('success');
  expect(setting.comments(pull)[0]).toMatch(/## ✅ boston: approved/);
  expect(setting.comments(pull)[0], 'and says whose numbers they are').toContain(
    'the rows stayed with the job that evaluated',
  );
  expect(better.summary).toContain('rmse');

  const other = setting.propose('worse', { 'assay.yml': recipe(WORST) });
  const worse = await setting.runPull(other);
  expect(worse.conclusion).toBe('failure');
  expect(worse.step('report').exitCode, worse.log).toBe(1);
  expect(setting.checks(worse.headSha)).toEqual(['failure']);
});

test('rows that the job left out, though the workflow keeps none, make no verdict', { timeout: 120_000 }, async () => {
  // Only the job that shares its machine with training code says so.
  const keeping = inTwoJobs({ compare: "with: { upload-predictions: 'false' }" });
  const setting = await open({ 'assay.yml': recipe(GOOD), [WORKFLOW]: keeping });
  const ran = await setting.pushMain({});
  expect(ran.step('compare').exitCode, ran.log).toBe(0);
  expect(ran.step('report').exitCode).toBe(2);
  expect(ran.log).toContain('give it `upload-predictions: false` as the job that evaluates');
  expect(setting.checks(ran.headSha)).toEqual(['failure']);
});

test('an output that GitHub masks is told on the pull request too', { timeout: 120_000 }, async () => {
  const setting = await open({ 'assay.yml': recipe(GOOD), [WORKFLOW]: inTwoJobs({ id: "''" }) });
  const pull = setting.propose('same', { 'assay.yml': recipe(WORSE) });
  const ran = await setting.runPull(pull);
  expect(ran.step('report').exitCode, ran.log).toBe(2);
  expect(ran.step('report').outputs['decision']).toBe('error');
  expect(setting.checks(ran.headSha)).toEqual(['failure']);
  expect(setting.comments(pull)[0]).toMatch(/artifact-id.* says nothing of the model "boston"/);
});

/** The verbs in a job that trains, and a report in a job of its own. `id`: what the output `artifact-id` is made of. */
function inTwoJobs({ id = `\${{ steps.compare.outputs.artifact-id }}`, compare = '' } = {}): string {
  return `name: assay
on: [pull_request, push]
permissions: {}
jobs:
  evaluate:
    name: evaluate
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, pull-requests: read }
    outputs:
      artifact-id: ${id}
      artifact-digest: \${{ steps.compare.outputs.artifact-digest }}
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/assay/actions/check-data@v1
      - uses: OWNER/assay/actions/train@v1
      - uses: OWNER/assay/actions/evaluate@v1
      - id: compare
        uses: OWNER/assay/actions/compare@v1
        ${compare}
  report:
    name: report
    needs: evaluate
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, pull-requests: write, checks: write }
    steps:
      - id: report
        uses: OWNER/assay/actions/report@v1
        with:
          artifact-id: \${{ needs.evaluate.outputs.artifact-id || '{}' }}
          artifact-digest: \${{ needs.evaluate.outputs.artifact-digest || '{}' }}
`;
}

test('a job that runs after another workflow judges, without check and comment', { timeout: 120_000 }, async () => {
  const after = example('one-step').replace(
    /\non:\n[\s\S]*?\npermissions: \{\}/,
    '\non:\n  push: { branches: [main] }\n  workflow_run: { workflows: [data], types: [completed] }\npermissions: {}',
  );
  const setting = await open({
    'assay.yml': recipe(GOOD),
    [WORKFLOW]: after,
    '.github/workflows/data.yml': 'name: data\non: push\njobs: {}\n',
  });
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const ran = await setting.run({ event: 'workflow_run', workflow: WORKFLOW, triggeredBy: first.id });
  expect(ran.conclusion, ran.log).toBe('success');
  expect(ran.step('report').outputs).toMatchObject({ decision: 'approved', passed: 'true' });
  expect(ran.notices.join()).toContain('no comment and no check: the event `workflow_run` names no pull request');
  expect(checkNames(setting, ran.headSha), 'but that of the push').toEqual(['assay verdict: success']);
});
