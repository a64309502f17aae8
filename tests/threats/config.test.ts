/** Cases 15, 18, 19, 22 and 23 of the threats: config and inputs, through the built command line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, readJson, recipe, smallTable } from '../chain/assay.ts';
import { repositoryWith } from '../local/git-repository.ts';

const DATA = { 'data.csv': smallTable() };
const run = (config: string, words: string[] = []) =>
  assay(['run', ...words], folderWith({ ...DATA, 'assay.yml': config }));

/** One line that names the place, exit 2, nothing on standard output but what a report says. */
function expectRefused(ended: { code: number | null; err: string }, ...parts: string[]): void {
  expect(ended.code, ended.err).toBe(2);
  for (const part of parts) expect(ended.err).toContain(part);
  expect(ended.err).not.toContain('    at ');
  expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
}

describe('case 15: the path of the data', () => {
  const at = (path: string) => recipe({ data: `{path: ${JSON.stringify(path)}, target: y}` });
  const refused = (path: string, make: (folder: string) => void, message: string) => {
    const folder = repositoryWith({ ...DATA, 'assay.yml': at(path) });
    make(folder);
    expectRefused(assay(['run'], folder), message);
  };

  it.each<[string, string, (folder: string) => void, string]>([
    ['a folder', 'place', (folder) => mkdirSync(join(folder, 'place')), 'small: place: is a folder'],
    ['a FIFO', 'pipe', (folder) => execFileSync('mkfifo', [join(folder, 'pipe')]), 'small: pipe: is no regular file'],
    ['outside', '../../../../../../../../etc/passwd', () => undefined, 'etc/passwd: leads out of the repository'],
    ['absolute', '/etc/passwd', () => undefined, 'small: /etc/passwd: leads out of the repository'],
    [
      'a link that leaves',
      'link.csv',
      (folder) => symlinkSync('/etc/passwd', join(folder, 'link.csv')),
      'small: link.csv: is or lies behind a link that leads out of the repository',
    ],
    ['a device', '/dev/zero', () => undefined, '/dev/zero: leads out of the repository'],
  ])('%s is refused', (_, path, make, message) => refused(path, make, message));
});

describe('case 18: what is no config', () => {
  it.each<[string, string, string[]]>([
    [
      'unknown key',
      recipe().replace('target: y', 'target: y, tarjet: z'),
      ['assay.yml, line 5, models.small.data.tarjet: unknown key; did you mean "target"?'],
    ],
    ['key of a later version', `${recipe()}    monitor: {}\n`, ['models.small.monitor: unknown key']],
    ['wrong type', recipe({ data: '{path: 7, target: y}' }), ['assay.yml, line 5, models.small.data.path', 'got 7']],
    [
      'null where a number belongs',
      recipe({ gate: '{metrics: [{name: rmse, threshold: null}]}' }),
      ['models.small.gate.metrics[0].threshold', 'got null'],
    ],
    ['duplicate key', `${recipe()}    task: binary\n`, ['assay.yml, line 10', 'the key "task" stands twice']],
    ['tab', 'version: 1\nmodels:\n\tsmall: {}\n', ['assay.yml, line 3', 'indented by a tab']],
    ['empty', '', ['assay.yml: the file is empty']],
    ['no map', '- 1\n', ['assay.yml']],
    [
      'newer version',
      recipe().replace('version: 1', 'version: 2'),
      ['assay.yml, line 1, version: made for a newer version of Assay: 2'],
    ],
    ['prototype', `${recipe()}    __proto__: {polluted: 1}\n`, ['assay.yml', 'the key "__proto__" is refused']],
    ['HTML', '<!doctype html><html>', ['assay.yml']],
  ])('%s', (_, config, parts) => expectRefused(run(config), ...parts));

  it('an alias bomb ends at once', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      const [name, before] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expectRefused(run(`${bomb.join('\n')}\n`), 'assay.yml', 'aliases');
  });
});

describe('case 19: thresholds', () => {
  const gate = (metric: string, threshold: string, task = 'regression') =>
    recipe({ task, evaluate: '{}', gate: `{metrics: [{name: ${metric}, threshold: ${threshold}}]}`, train: '{}' });

  it.each<[string, string, string, string]>([
    ['r2', '"0.9"', 'regression', 'expected a number, got the text "0.9"'],
    ['r2', '.nan', 'regression', 'expected a finite number, got NaN'],
    ['r2', '.inf', 'regression', 'expected a finite number, got Infinity'],
    ['r2', '1e400', 'regression', 'expected a finite number, got Infinity'],
    ['r2', '1.5', 'regression', 'must lie in the range of r2'],
    ['rmse', '-1', 'regression', 'must lie in the range of rmse, 0 to Infinity, got -1'],
    ['accuracy', '2', 'binary', 'must lie in the range of accuracy, 0 to 1, got 2'],
    ['rmse', '', 'regression', 'got null'],
    ['rmse', 'true', 'regression', 'expected a number, got true'],
  ])('%s: %s is refused', (metric, threshold, task, message) => {
    expectRefused(
      run(gate(metric, threshold, task)),
      'assay.yml, line 9, models.small.gate.metrics[0].threshold: ',
      message,
    );
  });

  it('on the command line too', () => {
    const folder = folderWith({ ...DATA, 'assay.yml': recipe() });
    for (const value of ['"0.9"', '.nan', '1e400']) {
      const words = ['run', '--set', `gate={metrics: [{name: r2, threshold: ${value}}]}`];
      expectRefused(assay(words, folder), value === '"0.9"' ? 'got the text "0.9"' : 'finite');
    }
  });
});

describe('case 22: names', () => {
  it.each(['a/../b', '..', 'x@{0}', 'x'.repeat(300), '😀', '-rf', 'Small', '', ' ', '__proto__', 'constructor'])(
    'a model called %j is refused',
    (name) => {
      const config = recipe().replace('  small:', `  ${JSON.stringify(name)}:`);
      const ended = run(config);
      expectRefused(ended, 'assay.yml');
    },
  );

  it.each(['a/../b', 'x@{0}', 'x'.repeat(300), '😀', '-rf', '--upload-pack=touch pwned', 'HEAD; touch pwned'])(
    'a baseline called %j is refused',
    (name) => {
      const folder = repositoryWith({ ...DATA, 'assay.yml': recipe() });
      expectRefused(assay(['run', `--baseline=${name}`], folder), '--baseline: "');
    },
  );

  it('of a table become a name that is safe', () => {
    const folder = folderWith({ '-rf 😀 A..B.csv': smallTable() });
    const { code, err } = assay(
      ['run', '--data', '-rf 😀 A..B.csv', '--target', 'y', '--out', 'out', '--quiet'],
      folder,
    );
    expect(code, err).toBe(0);
    expect(readJson<{ model: string }>(folder, 'out/rf-a-b/verdict.json').model).toBe('rf-a-b');
  });
});

describe('case 23', () => {
  it('works with no event, no GITHUB_OUTPUT and nothing else of GitHub', () => {
    const { code, err } = run(recipe());
    expect(code, err).toBe(0);
  });
});
