import { describe, expect, it } from 'vitest';
import { assay, folderWith, recipe, smallTable } from './assay.ts';

const run = (data: string, task = 'regression') => {
  const evaluate = task === 'regression' ? '{metrics: [rmse]}' : '{metrics: [accuracy]}';
  const gate = `{metrics: [{name: ${task === 'regression' ? 'rmse' : 'accuracy'}, max_absolute_regression: 1}]}`;
  const train = `{model: ${task === 'regression' ? 'linear' : 'logistic'}}`;
  const config = recipe({ train, data: `{path: data.csv, ${data}}`, task, evaluate, gate });
  return assay(['run', '--quiet'], folderWith({ 'assay.yml': config, 'data.csv': smallTable() }));
};

describe('a recipe that takes its target away', () => {
  it.each([
    ['target: y, columns: {y: categorical}', 'data.columns.y: the target of a regression is numeric, not categorical'],
    ['target: y, columns: {y: boolean}', 'data.columns.y: the target of a regression is numeric, not boolean'],
    ['target: y, columns: {y: date}', 'data.columns.y: the target of a regression is numeric, not date'],
    ['target: y, id: y', 'data.id: "y" is the target; who a row is must not depend on it'],
    ['target: y, exclude: [a, y]', 'data.exclude: holds "y", which is the target'],
  ])('with %s is refused', (data, message) => {
    const { code, err } = run(data);
    expect(code, err).toBe(2);
    expect(err).toContain('assay.yml, line 5, models.small.');
    expect(err).toContain(message);
  });

  it.each(['numeric', 'ignore'])('is fine with the target pinned to %s: it is read all the same', (kind) => {
    expect(run(`target: y, columns: {y: ${kind}}`).code).toBe(0);
  });

  it('takes classes of any pin', () => {
    for (const kind of ['categorical', 'ignore', 'date']) {
      expect(run(`target: group, columns: {group: ${kind}}`, 'multiclass').code, kind).toBe(0);
    }
  });
});

it('refuses to exclude a column that is not there', () => {
  const { code, err } = run('target: y, exclude: [a, grup]');
  expect(code).toBe(2);
  expect(err).toContain('models.small.data.exclude[1]: "grup" is no column of data.csv; did you mean "group"?');
});
