/** The hardened workflow: the report job's verdict gates, whatever the evaluate job hands over. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { type Forgery, withForgery } from './forged-documents.ts';
import { example, GOOD, openSetting, recipe, type Setting, WORKFLOW, WORSE, WORST } from './setting.ts';

const endings = ({ jobs }: { readonly jobs: Readonly<Record<string, { readonly conclusion: string }>> }) =>
  Object.fromEntries(Object.entries(jobs).map(([name, { conclusion }]) => [name, conclusion]));

test('push, better, worse, merge queue, merge, release, re-run', { timeout: 240_000 }, async () => {
  const setting = await openSetting({ 'assay.yml': recipe(WORSE), [WORKFLOW]: example('hardened') });
  onTestFinished(() => setting.close());
  const { platform, state } = setting.double;

  const first = await setting.pushMain({});
  expect(endings(first), first.log).toEqual({
    'assay / evaluate': 'success',
    'assay / report': 'success',
    'assay / gate': 'success',
    'release / release': 'success',
  });
  expect(state.releases.map(({ tag }) => tag)).toEqual(['boston@v1.0.0']);

  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const better = await setting.runPull(pull, {}, 'opened');
  expect(endings(better), better.log).toEqual({
    'assay / evaluate': 'success',
    'assay / report': 'success',
    'assay / gate': 'success',
    release: 'skipped',
  });
  expect(setting.comments(pull)).toHaveLength(1);
  expect(setting.comments(pull)[0]).toMatch(/## ✅ boston: approved/);
  expect(setting.checks(better.headSha)).toEqual(['success']);

  platform.push('better', { files: { 'assay.yml': recipe(WORST) } });
  const worse = await setting.runPull(pull);
  expect(endings(worse)).toMatchObject({
    'assay / evaluate': 'failure',
    'assay / report': 'failure',
    'assay / gate': 'failure',
  });
  expect(worse.step('report').exitCode).toBe(1);
  expect(setting.comments(pull)).toHaveLength(1);
  expect(setting.comments(pull)[0]).toMatch(/## ❌ boston: rejected/);
  expect(setting.checks(worse.headSha)).toEqual(['failure']);

  platform.push('better', { files: { 'assay.yml': recipe(GOOD) } });
  const group = platform.mergeGroup([pull]);
  const queued = await setting.run({ event: 'merge_group', workflow: WORKFLOW, group });
  expect(queued.conclusion, queued.log).toBe('success');
  expect(setting.checks(group.headSha)).toEqual(['success']);

  platform.merge(pull);
  const merged = await setting.run({ event: 'push', workflow: WORKFLOW });
  expect(merged.conclusion, merged.log).toBe('success');
  expect(state.releases.map(({ tag, draft, target }) => [tag, draft, target])).toEqual([
    ['boston@v1.0.0', false, first.headSha],
    ['boston@v1.1.0', false, merged.headSha],
  ]);
  const model = state.releases[1]!.assets.find(({ name }) => name === 'model.json')!;
  const evaluated = JSON.parse(merged.step('evaluate').outputs['model-digest']!) as Record<string, string>;
  expect(sha256(model.bytes)).toBe(evaluated['boston']);

  const before = JSON.stringify([state.releases, state.comments]);
  const again = await setting.rerun(merged.id);
  expect(again.conclusion, again.log).toBe('success');
  expect(JSON.stringify([state.releases, state.comments])).toBe(before);
});

describe('documents that the evaluate job forged, of a worse model', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting({ 'assay.yml': recipe(GOOD), [WORKFLOW]: example('hardened') });
    const first = await setting.pushMain({});
    if (first.conclusion !== 'success') throw new Error(first.log);
  }, 120_000);
  afterAll(() => setting.close());

  const text = (documents: Map<string, Buffer>, name: string, change: (text: string) => string) => {
    const before = documents.get(name)!.toString('utf8');
    const after = change(before);
    if (after === before) throw new Error(`${name} was not changed`);
    documents.set(name, Buffer.from(after));
  };
  /** What the report says, and with which exit code. */
  const cases: Readonly<Record<string, Forgery & { readonly exitCode: number; readonly says: RegExp }>> = {
    'as they are': { exitCode: 1, says: /rejected/ },
    'a verdict that approves': {
      change: (documents) => text(documents, 'verdict.json', (json) => json.replace('"rejected"', '"approved"')),
      exitCode: 1,
      says: /rejected/,
    },
    'no verdict': { change: (documents) => void documents.delete('verdict.json'), exitCode: 1, says: /rejected/ },
    'a baseline that predicted nonsense': {
      change: (documents) =>
        text(documents, 'baseline-predictions.csv', (csv) => {
          const [header, ...rows] = csv.trimEnd().split('\n');
          const at = header!.split(',').indexOf('prediction');
          return `${[header, ...rows.map((row) => row.split(',').with(at, '1000').join(','))].join('\n')}\n`;
        }),
      exitCode: 2,
      says: /is not what the baseline predicted itself/,
    },
    'a baseline of fewer rows': {
      change: (documents) =>
        text(documents, 'baseline-predictions.csv', (csv) => `${csv.split('\n').slice(0, 3).join('\n')}\n`),
      exitCode: 1,
      says: /rejected/,
    },
    'a baseline that is another model': {
      change: (documents) => {
        documents.set('baseline-model.json', documents.get('model.json')!);
        documents.set('baseline-predictions.csv', documents.get('predictions.csv')!);
      },
      exitCode: 1,
      says: /rejected/,
    },
    'predictions that were not evaluated': {
      change: (documents) => void documents.set('predictions.csv', documents.get('baseline-predictions.csv')!),
      exitCode: 2,
      says: /predictions\.csv: its digest is/,
    },
    'the baseline’s model for the candidate’s': {
      change: (documents) => void documents.set('model.json', documents.get('baseline-model.json')!),
      exitCode: 2,
      says: /model\.json: its digest is/,
    },
    'a run record of another run': {
      change: (documents) => text(documents, 'run.json', (json) => json.replace(/"runId":\s*"\d+"/, '"runId": "1"')),
      exitCode: 2,
      says: /is of run 1, expected/,
    },
    'a run record of another commit': {
      change: (documents) =>
        text(documents, 'run.json', (json) => json.replace(/"commit":\s*"[0-9a-f]+"/, `"commit": "${'a'.repeat(40)}"`)),
      exitCode: 2,
      says: /this run checked out a{7}, which does not hold the pull request/,
    },
    'another digest than was handed over': {
      handOver: () => ({ digest: `sha256:${'0'.repeat(64)}` }),
      exitCode: 2,
      says: /sha256:0{64}/,
    },
    'an id of no artifact of this run': {
      handOver: () => ({ id: '987654321' }),
      exitCode: 2,
      says: /artifact 987654321 is not the assay-boston of this run/,
    },
    'no id and no digest': {
      handOver: () => ({ id: '', digest: '' }),
      exitCode: 3,
      says: /no documents of boston/,
    },
    'a name that is no document': {
      change: (documents) => void documents.set('evil.sh', Buffer.from('rm -rf /\n')),
      exitCode: 2,
      says: /evil\.sh/,
    },
  };

  let count = 0;
  for (const [name, { exitCode, says, ...forgery }] of Object.entries(cases)) {
    test(name, { timeout: 120_000 }, async () => {
      const pull = setting.propose(`forged-${count++}`, { 'assay.yml': recipe(WORST) });
      const ran = await setting.runPull(pull, withForgery(setting.double, 'boston', forgery), 'opened');
      expect(endings(ran), ran.log).toMatchObject({
        'assay / evaluate': 'success',
        'assay / report': 'failure',
        'assay / gate': 'failure',
      });
      expect(ran.step('report').exitCode, ran.step('report').log).toBe(exitCode);
      expect(ran.step('report').outputs).toMatchObject({
        decision: exitCode === 1 ? 'rejected' : 'error',
        passed: 'false',
      });
      expect(setting.checks(ran.headSha)).toEqual(['failure']);
      expect(setting.comments(pull)).toHaveLength(1);
      expect(setting.comments(pull)[0]).toMatch(says);
    });
  }
});
