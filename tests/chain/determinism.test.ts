/** The same inputs give the same bytes: on every Node that is here, twice, elsewhere, in other zones and languages. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, ROOT } from './assay.ts';

/** These hold times and the machine, or show them. */
const NOT_PROMISED = new Set(['run.json', 'baseline-run.json', 'report.md', 'report.html', 'summary.md']);

/** Every Node of another version: the one that runs this, the project's own, those that the path leads to. */
const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
const byVersion = new Map(
  [process.execPath, join(ROOT, 'node_modules/node/bin/node'), ...onPath]
    .filter(existsSync)
    .map((node) => [spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(), node] as const),
);
const NODES = [...byVersion.values()];
const versions = [...byVersion.keys()];
console.info(`determinism is shown on Node ${versions.join(' and ')}`);

const EXAMPLES = ['boston-housing', 'penguins', 'breast-cancer'];

function copyOf(example: string, inside = '.'): string {
  const folder = join(folderWith({}), inside);
  cpSync(join(ROOT, 'examples', example), folder, { recursive: true });
  return folder;
}

function documentsOf(folder: string, example: string): Map<string, string> {
  const out = join(folder, 'assay-out', example);
  const names = readdirSync(out)
    .filter((name) => !NOT_PROMISED.has(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

function run(folder: string, env: NodeJS.ProcessEnv, node: string): void {
  const { code, err } = assay(['run', '--baseline', 'baseline'], folder, env, node);
  expect(code, err).toBe(0);
}

describe.each(EXAMPLES)('examples/%s', (example) => {
  it(`gives the same bytes on Node ${versions.join(' and ')}, twice, in another folder, zone and language`, () => {
    const first = copyOf(example);
    run(first, { TZ: 'UTC', LANG: 'C' }, NODES[0]!);
    const expected = documentsOf(first, example);
    expect([...expected.keys()]).toEqual(
      expect.arrayContaining([
        'data-check.json',
        'evaluation.json',
        'metrics.json',
        'model.json',
        'predictions.csv',
        'verdict.json',
      ]),
    );
    run(first, { TZ: 'UTC', LANG: 'C' }, NODES[0]!);
    expect(documentsOf(first, example)).toEqual(expected);
    for (const node of NODES) {
      const other = copyOf(example, 'another/ plâce');
      run(other, { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'de_DE.UTF-8' }, node);
      expect(documentsOf(other, example)).toEqual(expected);
    }
  });

  it('gives the same model, predictions and evaluation for data with CRLF', () => {
    const [plain, crlf] = [copyOf(example), copyOf(example)];
    for (const name of readdirSync(join(crlf, 'data'))) {
      const file = join(crlf, 'data', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n'));
    }
    for (const folder of [plain, crlf]) run(folder, {}, NODES[0]!);
    const [expected, found] = [documentsOf(plain, example), documentsOf(crlf, example)];
    for (const name of ['model.json', 'predictions.csv', 'evaluation.json']) {
      expect(found.get(name), name).toBe(expected.get(name));
    }
  });
});
