/** How far the search for a baseline reaches, and what it costs: histories of large repositories. */
import { describe, expect, test } from 'vitest';
import { openBaselines } from '../../src/github/baselines.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Baselines, Log, WorkflowRun } from '../../src/ports.ts';
import { HISTORY, HISTORY_WORKFLOW, type History, type HistoryRun, openHistory, shaOf } from './memory-history.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const RUN_ID = 100_000;

function open(history: History): { baselines: Baselines; sent: readonly string[] } {
  const client = openHistory(history);
  const searching = {
    repository: HISTORY,
    workflow: HISTORY_WORKFLOW,
    runId: RUN_ID,
    sha: 'own',
    hasArtifacts: true,
    isDefaultBranch: false,
  };
  const run = { ...searching, event: 'pull_request' } as unknown as WorkflowRun;
  return { baselines: openBaselines(client, searching, openRepository(client, run), SILENT), sent: client.sent };
}

const ask = (model: string, start: number) => ({ model, start: shaOf(start), config: 'assay.yml' });
const idle = (count: number, from: number, commit: (index: number) => number): HistoryRun[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, commit: commit(index), models: [] }));
const config = (models: readonly string[]) =>
  `version: 1\nmodels:\n${models.map((name) => `  ${name}:\n    task: regression\n    data: {path: a.csv, target: y}\n`).join('')}`;

describe('a baseline is found', () => {
  test('behind a thousand runs that left nothing', async () => {
    const runs = [{ id: 1, commit: 0, models: ['iris'] }, ...idle(1000, 2, (index) => Math.floor(index / 20) + 1)];
    const { baselines, sent } = open({ runs, tip: 50 });
    expect(await baselines.find(ask('iris', 50))).toMatchObject({
      found: 'ancestor',
      distance: 50,
      source: 'run 1 of main',
    });
    expect(await baselines.modelsAt(shaOf(50))).toEqual(['iris']);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9);
  });

  test('ten thousand commits back, by comparing and not by reading them', async () => {
    const { baselines, sent } = open({ runs: [{ id: 1, commit: 3, models: ['iris'] }], tip: 10_003 });
    expect(await baselines.find(ask('iris', 10_003))).toMatchObject({ found: 'ancestor', distance: 10_000 });
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(8);
    expect(sent.filter((route) => route === 'GET /commits')).toHaveLength(1);
  });

  test('behind two thousand artifacts of its name that pull requests left', async () => {
    const pulls = Array.from({ length: 2000 }, (_, index) => ({ id: 2 + index, commit: undefined, models: ['iris'] }));
    const { baselines, sent } = open({ runs: [{ id: 1, commit: 7, models: ['iris'] }, ...pulls], tip: 10 });
    expect(await baselines.find(ask('iris', 10))).toMatchObject({ found: 'ancestor', distance: 3 });
    expect(sent.length).toBeLessThanOrEqual(28);
  });

  test('for a start that many runs came after', async () => {
    const later = Array.from({ length: 90 }, (_, index) => ({
      id: 10 + index,
      commit: 2000 + 10 * index,
      models: ['iris'],
    }));
    const runs = [{ id: 1, commit: 5, models: ['iris'] }, { id: 2, commit: 900, models: ['iris'] }, ...later];
    const { baselines, sent } = open({ runs, tip: 5000 });
    expect(await baselines.find(ask('iris', 1500))).toMatchObject({ found: 'ancestor', source: 'run 2 of main' });
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(22);
  });

  test('of the nearest commit, though an older one was run again and lies a page before it', async () => {
    const pulls = Array.from({ length: 150 }, (_, index) => ({
      id: 10 + index,
      commit: undefined,
      models: ['iris'],
      day: 30,
    }));
    const again = { id: 1, commit: 2, models: ['iris'], began: 5, day: 40 };
    const nearer = { id: 2, commit: 8, models: ['iris'], day: 20 };
    const { baselines } = open({ runs: [again, nearer, ...pulls], tip: 10 });
    expect(await baselines.find(ask('iris', 10))).toMatchObject({ distance: 2, source: 'run 2 of main' });
  });

  test('with the time when its documents are deleted', async () => {
    const { baselines } = open({ runs: [{ id: 1, commit: 1, models: ['iris'], day: 10 }], tip: 1 });
    expect(await baselines.find(ask('iris', 1))).toMatchObject({ expiresAt: '1970-04-11T00:00:00.000Z' });
  });
});

describe('where a bound is met', () => {
  test('the answer is unreachable and says what was looked at', async () => {
    const pulls = Array.from({ length: 3200 }, (_, index) => ({ id: 2 + index, commit: undefined, models: ['iris'] }));
    const { baselines } = open({ runs: [{ id: 1, commit: 1, models: ['iris'] }, ...pulls], tip: 2 });
    expect(await baselines.find(ask('iris', 2))).toMatchObject({
      found: 'none',
      absence: 'unreachable',
      reason:
        'no baseline of iris is within reach: only the 3000 newest of its artifacts were looked at; run .github/workflows/ct.yml on main to make a new one',
    });
  });
});

describe('250 models of a run', () => {
  const models = Array.from({ length: 250 }, (_, index) => `model-${index}`);
  const findAll = async (baselines: Baselines, start: number, isQuick = false) => {
    const found = [];
    for (const model of models) found.push((await baselines.find({ ...ask(model, start), isQuick })).found);
    return [...new Set(found)];
  };

  test.each([
    ['of the start', 20],
    ['of an ancestor', 12],
  ])('cost a download each and little more: %s', async (_what, commit) => {
    const { baselines, sent } = open({ runs: [{ id: 1, commit, models }, ...idle(9, 2, () => 5)], tip: 20 });
    expect(await findAll(baselines, 20)).toEqual([commit === 20 ? 'start_commit' : 'ancestor']);
    await baselines.modelsAt(shaOf(20));
    expect(sent.length).toBeLessThanOrEqual(270);
  });

  test('that are new cost next to nothing, however often they are asked for', async () => {
    const files = { 'assay.yml': config(['iris']), [HISTORY_WORKFLOW]: 'uses: octo/assay@v1' };
    const runs = [...idle(1000, 1, () => 19), { id: 2000, commit: 18, models: ['iris'] }];
    const { baselines, sent } = open({ runs, tip: 20, files });
    for (const model of models) {
      expect(await baselines.find(ask(model, 20))).toMatchObject({ found: 'none', absence: 'never' });
    }
    await findAll(baselines, 20, true);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(20);
  });
});

describe('a first run is said only where it is proven', () => {
  const ran = { [HISTORY_WORKFLOW]: 'steps: [{uses: octo/assay@v1}]' };
  const runs = idle(3, 1, () => 1);
  test.each<[string, History, 'never' | 'unreachable']>([
    ['a fresh repository', { runs: [], tip: 2 }, 'never'],
    ['only runs that failed', { runs: runs.map((run) => ({ ...run, conclusion: 'failure' })), tip: 2 }, 'never'],
    ['a new model in an old repository', { runs, tip: 2, files: { ...ran, 'assay.yml': config(['other']) } }, 'never'],
    ['the first config of an old workflow', { runs, tip: 2, files: ran }, 'never'],
    [
      'a workflow that came to run Assay only now',
      {
        runs,
        tip: 2,
        files: { [HISTORY_WORKFLOW]: 'make', [`own:${HISTORY_WORKFLOW}`]: 'gate', 'assay.yml': config(['iris']) },
      },
      'never',
    ],
    [
      'a run that had the model and left nothing',
      { runs, tip: 2, files: { ...ran, 'assay.yml': config(['iris']) } },
      'unreachable',
    ],
    [
      'the same with a config that cannot be read',
      { runs, tip: 2, files: { ...ran, 'assay.yml': '{' } },
      'unreachable',
    ],
  ])('%s', async (_what, history, absence) => {
    const { baselines } = open(history);
    expect(await baselines.find(ask('iris', 2))).toMatchObject({ found: 'none', absence });
  });

  test('a dozen failing runs of the branch that left documents are no baselines', async () => {
    const failed = Array.from({ length: 12 }, (_, index) => ({
      id: 1 + index,
      commit: index,
      models: ['iris'],
      conclusion: 'failure',
    }));
    const { baselines, sent } = open({ runs: failed, tip: 20, files: { 'assay.yml': config(['iris']), ...ran } });
    expect(await baselines.find(ask('iris', 20))).toMatchObject({ absence: 'never' });
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(14);
  });

  test('what the branch left after the start is told, with what to do', async () => {
    const { baselines } = open({ runs: [{ id: 9, commit: 5, models: ['iris'] }], tip: 6 });
    expect(await baselines.find(ask('iris', 2))).toMatchObject({
      absence: 'unreachable',
      reason:
        'run 9 of main left documents of iris, but its commit 0000000 is not known to be before 0000000: bring the branch up to date',
    });
  });
});
