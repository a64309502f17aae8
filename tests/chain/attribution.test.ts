/** Where the change comes from: the crossed combinations, against the same combinations trained apart. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import { git, repositoryWith } from '../local/git-repository.ts';
import { assay, folderWith, ROOT, readJson } from './assay.ts';

const BOSTON = readFileSync(join(ROOT, 'examples/boston-housing/data/boston_housing.csv'), 'utf8');
const LINES = BOSTON.trimEnd().split('\n');
const NEW_DATA = BOSTON;
const OLD_DATA = `${LINES.slice(0, 301).join('\n')}\n`;
const OLD_RECIPE = '{model: linear}';
const NEW_RECIPE = '{model: ridge, params: {alpha: 300}}';

function config(train: string, data = '{path: data.csv, target: medv}'): string {
  return `version: 1
models:
  boston:
    task: regression
    data: ${data}
    split: {method: hash, test_size: 0.3, random_state: 1}
    train: ${train}
    gate:
      metrics:
        - {name: rmse, max_relative_regression: 0.5}
        - {name: r2, max_absolute_regression: 0.5}
        - {name: max_error, threshold: 100}
`;
}

const NEW_CONFIG = config(NEW_RECIPE, '{path: data.csv, target: medv, exclude: [lstat]}');
const OLD_FILES = { 'assay.yml': config(OLD_RECIPE), 'data.csv': OLD_DATA };
const NEW_FILES = { 'assay.yml': NEW_CONFIG, 'data.csv': NEW_DATA };

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function pinned(column: string, kind: string): string {
  return config(NEW_RECIPE, `{path: data.csv, target: medv, columns: {${column}: ${kind}}}`);
}

/** The old commit, and beside it the new files. */
function changedRepository(old: Readonly<Record<string, string>> = OLD_FILES, now = NEW_FILES): string {
  const folder = repositoryWith({ ...old, '.gitignore': 'base\nassay-out\n' });
  write(folder, now);
  return folder;
}

function compared(folder: string, ...words: string[]): { verdict: Verdict; err: string } {
  const { code, err } = assay(['run', ...words], folder);
  expect(code, err).toBeLessThan(2);
  return { verdict: readJson(folder, 'assay-out/boston/verdict.json'), err };
}

/** `assay_row_id` → prediction, of a file of predictions. */
function predictionsIn(text: string): Map<string, number> {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const at = header.split(',').indexOf('prediction');
  return new Map(rows.map((row) => [row.split(',')[0]!, Number(row.split(',')[at])]));
}

/** A recipe trained on some data in a folder of its own: what it predicts for every row of the new data. */
function trainedApart(files: Readonly<Record<string, string>>): Map<string, number> {
  const folder = folderWith({ ...files, 'new.csv': NEW_DATA });
  expect(assay(['train'], folder).code).toBe(0);
  const { code, err } = assay(
    ['predict', '--model', 'assay-out/boston/model.json', '--data', 'new.csv', '--out', 'p.csv'],
    folder,
  );
  expect(code, err).toBe(0);
  return predictionsIn(readFileSync(join(folder, 'p.csv'), 'utf8'));
}

/** Of the held-out rows of the new data: id → truth. */
function heldOut(folder: string): Map<string, number> {
  const text = readFileSync(join(folder, 'assay-out/boston/predictions.csv'), 'utf8');
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const at = header.split(',').indexOf('truth');
  return new Map(rows.map((row) => [row.split(',')[0]!, Number(row.split(',')[at])]));
}

const METRICS: Readonly<Record<string, (truth: number[], prediction: number[]) => number>> = {
  rmse: (truth, prediction) =>
    Math.sqrt(truth.reduce((sum, y, i) => sum + (y - prediction[i]!) ** 2, 0) / truth.length),
  r2: (truth, prediction) => {
    const mean = truth.reduce((sum, y) => sum + y, 0) / truth.length;
    const left = truth.reduce((sum, y, i) => sum + (y - prediction[i]!) ** 2, 0);
    return 1 - left / truth.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  },
  max_error: (truth, prediction) => Math.max(...truth.map((y, i) => Math.abs(y - prediction[i]!))),
};

function measured(metric: string, predicted: ReadonlyMap<string, number>, truth: ReadonlyMap<string, number>): number {
  return METRICS[metric]!(
    [...truth.values()],
    [...truth.keys()].map((id) => predicted.get(id)!),
  );
}

describe('data and recipe both changed', () => {
  it('gives each metric what the same combinations give when they are trained apart', () => {
    const folder = changedRepository();
    const { verdict, err } = compared(folder, '--baseline', 'main', '--verbose');
    expect(err).toContain('training the two crossed combinations');
    const truth = heldOut(folder);
    expect(verdict.rows).toMatchObject({ paired: truth.size, dropped: 0 });
    const [oldOld, oldNew, newOld, newNew] = [
      OLD_FILES,
      { ...OLD_FILES, 'data.csv': NEW_DATA },
      { ...NEW_FILES, 'data.csv': OLD_DATA },
      NEW_FILES,
    ].map(trainedApart);
    expect(verdict.attribution?.map(({ metric }) => metric)).toEqual(['rmse', 'r2', 'max_error']);
    for (const { metric, data, recipe, interaction } of verdict.attribution ?? []) {
      const [base, newData, newRecipe, candidate] = [oldOld, oldNew, newOld, newNew].map((one) =>
        measured(metric, one!, truth),
      ) as [number, number, number, number];
      const sign = metric === 'r2' ? 1 : -1;
      expect(data, metric).toBeCloseTo(sign * (newData - base), 9);
      expect(recipe, metric).toBeCloseTo(sign * (newRecipe - base), 9);
      expect(interaction, metric).toBeCloseTo(sign * (candidate - newData - newRecipe + base), 9);
      const gate = verdict.gates.find((one) => one.metric === metric);
      expect(data + recipe + interaction, metric).toBeCloseTo(gate!.improvement!, 12);
    }
    const report = readFileSync(join(folder, 'assay-out/boston/report.md'), 'utf8');
    expect(report).toMatch(/<summary>Where the change comes from<\/summary>\n\nOf the change of [−+\d.]+ in `rmse`, /);
    expect(readFileSync(join(folder, 'assay-out/boston/report.html'), 'utf8')).toContain('id="attribution"');
  });

  it('reads recipe and data of a folder’s commit, and gives the same numbers', () => {
    const folder = repositoryWith({ ...OLD_FILES, '.gitignore': 'base\nassay-out\n' });
    expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
    write(folder, NEW_FILES);
    git(folder, 'commit', '-qam', 'second');
    const ofFolder = compared(folder, '--baseline', 'base').verdict;
    const ofRef = compared(folder, '--baseline', 'HEAD~1').verdict;
    expect(ofFolder.attribution).toHaveLength(3);
    expect(ofFolder.attribution).toEqual(ofRef.attribution);
  });

  it('finds recipe and data in a folder of the repository, and where a table was given instead of a recipe', () => {
    const inside = Object.fromEntries(Object.entries(OLD_FILES).map(([name, text]) => [`deep/er/${name}`, text]));
    const folder = repositoryWith(inside);
    write(join(folder, 'deep/er'), NEW_FILES);
    expect(compared(join(folder, 'deep/er'), '--baseline', 'main').verdict.attribution).toHaveLength(3);
    const words = ['run', '--data', 'data.csv', '--target', 'medv', '--quiet'];
    git(folder, 'checkout', '-q', '.');
    const there = join(folder, 'deep/er');
    expect(assay([...words, '--out', '../../base'], there).code).toBe(0);
    write(there, NEW_FILES);
    const { code, err } = assay(
      [...words, '--baseline', '../../base', '--train', 'ridge', '--set', 'train.params.alpha=9'],
      there,
    );
    expect(code, err).toBeLessThan(2);
    expect(readJson<Verdict>(there, 'assay-out/data/verdict.json').attribution).toHaveLength(1);
  });

  it('reads columns as either recipe has them', () => {
    for (const kind of ['categorical', 'ignore']) {
      const folder = changedRepository(OLD_FILES, { ...NEW_FILES, 'assay.yml': pinned('rad', kind) });
      const { verdict, err } = compared(folder, '--baseline', 'main', '--verbose');
      expect(verdict.attribution, err).toHaveLength(3);
    }
  });

  it('leaves out rows that either side was trained on', () => {
    const sklearn = (text: string) => text.replace('method: hash', 'method: sklearn');
    const folder = changedRepository(
      { ...OLD_FILES, 'assay.yml': sklearn(OLD_FILES['assay.yml']) },
      { ...NEW_FILES, 'assay.yml': sklearn(NEW_FILES['assay.yml']) },
    );
    const { verdict } = compared(folder, '--baseline', 'main');
    expect(verdict.rows.dropped).toBeGreaterThan(0);
    for (const { metric, data, recipe, interaction } of verdict.attribution ?? []) {
      const gate = verdict.gates.find((one) => one.metric === metric);
      expect(data + recipe + interaction, metric).toBeCloseTo(gate!.improvement!, 12);
    }
    expect(verdict.attribution).toHaveLength(3);
  });

  it('decides nothing: gates and decision are those of a run that cannot tell', () => {
    const folder = changedRepository();
    const { verdict } = compared(folder, '--baseline', 'main');
    const apart = folderWith(NEW_FILES);
    write(folder, OLD_FILES);
    expect(assay(['run', '--out', join(apart, 'base')], folder).code).toBe(0);
    rmSync(join(apart, 'base/boston/run.json'));
    const other = compared(apart, '--baseline', 'base').verdict;
    expect(other).not.toHaveProperty('attribution');
    expect(other.gates).toEqual(verdict.gates);
    expect([other.decision, other.reasons]).toEqual([verdict.decision, verdict.reasons]);
  });
});

describe('is not there, and the report says why', () => {
  const told = (verdict: Verdict) => {
    expect(verdict).not.toHaveProperty('attribution');
    return verdict.findings
      .filter(({ rule }) => rule === 'no_attribution')
      .map(({ message }) => message.split(': ')[1]);
  };

  it('where the baseline says nothing of its origin, or nobody has its commit', () => {
    const folder = folderWith(OLD_FILES);
    assay(['run', '--out', 'base'], folder);
    write(folder, NEW_FILES);
    expect(told(compared(folder, '--baseline', 'base').verdict)).toEqual([
      'the baseline does not say from which commit, recipe and data it was trained',
    ]);
    const other = repositoryWith(OLD_FILES);
    assay(['run', '--out', join(folder, 'far')], other);
    const { verdict } = compared(folder, '--baseline', 'far');
    expect(told(verdict)).toEqual([expect.stringContaining('recipe and data of its commit are not at hand')]);
    const report = readFileSync(join(folder, 'assay-out/boston/report.md'), 'utf8');
    expect(report).toContain(
      '<summary>Where the change comes from</summary>\n\nNot told: data and recipe both changed',
    );
    expect(report.match(/are not at hand/g)).toHaveLength(1);
  });

  it('where the commit does not hold what the baseline was trained from', () => {
    const folder = repositoryWith({ ...OLD_FILES, '.gitignore': 'base\nassay-out\n' });
    assay(['run', '--out', 'base', '--set', 'train.model=ridge'], folder);
    write(folder, NEW_FILES);
    expect(told(compared(folder, '--baseline', 'base').verdict)).toEqual([
      'the recipe at the commit of the baseline is not the one that it was trained by',
    ]);
    write(folder, { ...OLD_FILES, 'data.csv': `${LINES.slice(0, 250).join('\n')}\n` });
    assay(['run', '--out', 'base'], folder);
    write(folder, NEW_FILES);
    expect(told(compared(folder, '--baseline', 'base').verdict)).toEqual([
      'the data at the commit of the baseline are not those that it was trained on',
    ]);
  });

  it('where the data changed after the candidate was trained', () => {
    const folder = changedRepository();
    for (const verb of ['check-data', 'train', 'evaluate']) expect(assay([verb], folder).code).toBe(0);
    write(folder, { 'data.csv': `${LINES.slice(0, 480).join('\n')}\n` });
    expect(assay(['compare', '--baseline', 'main'], folder).code).toBeLessThan(2);
    expect(told(readJson(folder, 'assay-out/boston/verdict.json'))).toEqual([
      'read again, the data have other training rows than those the models were fitted on',
    ]);
  });

  it('where the new recipe cannot be trained on the old data', () => {
    const single = (text: string) => text.replaceAll(NEW_RECIPE, '{model: power}');
    const only = (name: string) =>
      LINES[0]!
        .split(',')
        .filter((column) => ![name, 'medv'].includes(column))
        .join(', ');
    // One row that power cannot be fitted on; the others keep their names, so that the models are compared.
    const old = { ...OLD_FILES, 'data.csv': OLD_DATA.replace(/^(?=\d)/m, '-') };
    const now = {
      ...NEW_FILES,
      'assay.yml': single(config(NEW_RECIPE, `{path: data.csv, target: medv, exclude: [${only('crim')}]}`)),
    };
    const { verdict } = compared(changedRepository(old, now), '--baseline', 'main');
    expect(told(verdict)).toEqual(['the old recipe does not fit the new data, or the new recipe the old data']);
  });
});

describe('is not asked for', () => {
  const silent = (verdict: Verdict) => {
    expect(verdict).not.toHaveProperty('attribution');
    expect(verdict.findings).toEqual([]);
  };

  it('where the data alone changed, or the recipe alone', () => {
    const data = compared(changedRepository(OLD_FILES, { ...OLD_FILES, 'data.csv': NEW_DATA }), '--baseline', 'main');
    const recipe = compared(changedRepository(OLD_FILES, { ...NEW_FILES, 'data.csv': OLD_DATA }), '--baseline', 'main');
    for (const { verdict, err } of [data, recipe]) {
      silent(verdict);
      expect(err).not.toContain('crossed');
    }
  });

  it('where new data bring a column and the recipe stays', () => {
    const withId = '{path: data.csv, target: medv, id: row}';
    const numbered = (lines: readonly string[], more = '') =>
      `${lines.map((line, i) => (i === 0 ? `row,${line}${more && ',more'}` : `r${i},${line}${more && `,${i % 7}`}`)).join('\n')}\n`;
    const old = { 'assay.yml': config(OLD_RECIPE, withId), 'data.csv': numbered(LINES.slice(0, 301)) };
    const now = {
      'assay.yml': `${config(OLD_RECIPE, withId)}      first_run: fail\n`,
      'data.csv': numbered(LINES, 'yes'),
    };
    silent(compared(changedRepository(old, now), '--baseline', 'main').verdict);
  });
});
