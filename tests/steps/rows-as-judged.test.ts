/** Which rows judge, and what is true of them, goes by the base's reading: texts called missing take no held-out row away. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import type { Platform, StartPoint } from '../../src/ports.ts';
import { runChain } from '../../src/steps/chain.ts';
import { openJudge } from '../../src/steps/judge.ts';
import { readRecipes } from '../../src/steps/request.ts';
import { folderWith, readJson } from '../chain/assay.ts';
import { type Commit, configOf, csv, houses, PORTS, type Row, run, type Trained } from './changed-world.ts';

const ROWS = houses(600, 4).map((row) => ({ ...row, y: Math.round(Number(row['y'])) }));
const DATA = 'exclude: [key, when]';
const BASE: Commit = { rows: ROWS, data: DATA };
const WORSE = '{model: ridge, params: {alpha: 300}}';
/** Two thirds of the targets. */
const MANY = [...new Set(ROWS.map(({ y }) => y))].filter((y) => y % 3 !== 0);
const many = `${DATA}, na_values: ["", ${MANY.map((y) => `"${y}"`).join(', ')}]`;

const PULL: StartPoint = { baseline: 'base', policy: 'base', policyBranch: 'main' };
const PUSH: StartPoint = { baseline: 'base', policyBranch: 'main' };

async function judgedBy(base: Commit, after: Commit, start: StartPoint, against?: Trained, text = configOf(base)) {
  const baseline = against ?? (await run(base));
  const folder = folderWith({ 'assay.yml': configOf(after), 'data.csv': csv(after.rows) });
  const texts: string[] = [];
  const platform = {
    run: { repository: { defaultBranch: 'main' } },
    repository: {
      startPoint: async () => start,
      readText: async (path: string, commit: string) => {
        texts.push(`${commit}:${path}`);
        return path === 'assay.yml' && commit === 'base' ? text : undefined;
      },
    },
  } as unknown as Platform;
  const judge = await openJudge(platform, { evaluated: 'head', configPath: 'assay.yml' });
  const options = {
    out: join(folder, 'out'),
    baseline: join(baseline.folder, 'out'),
    folder,
    recipes: { folder },
    command: 'run',
    judge,
  };
  const recipes = await readRecipes({ folder }, PORTS);
  const [outcome] = await runChain(['check-data', 'train', 'evaluate', 'compare', 'report'], recipes, options, PORTS);
  if (outcome?.failure !== undefined) throw new Error(outcome.failure.message);
  return { verdict: outcome!.verdict!, out: join(folder, 'out/m'), texts };
}

const gated = ({ gates }: Verdict) =>
  gates.map(({ outcome, candidate, baseline, n }) => ({ outcome, candidate, baseline, n }));
const told = ({ findings }: Verdict) =>
  findings.filter(({ rule }) => rule === 'rows_read_otherwise').map((f) => f.message);

describe.each<[string, StartPoint]>([
  ['a pull request', PULL],
  ['a push to the default branch', PUSH],
])('%s that calls targets missing', (_, start) => {
  it('is judged on every row that the base holds out', async () => {
    const honest = await judgedBy(BASE, { ...BASE, train: WORSE }, start);
    const { verdict, out } = await judgedBy(BASE, { ...BASE, data: many, train: WORSE }, start);
    expect(verdict.gates[0]?.n).toBe(honest.verdict.gates[0]?.n);
    expect(verdict.gates[0]?.outcome).toBe('worse');
    expect(verdict.decision).toBe('rejected');
    expect(verdict.rows).toMatchObject({ paired: honest.verdict.rows.paired, dropped: 0 });
    expect(verdict.policy?.rowsRemoved).toBeGreaterThan(60);
    expect(told(verdict)[0]).toMatch(/`data\.na_values` differs from the base's: \d+ held-out rows have no target/);
    expect(readJson<{ rows: number }>(out, 'evaluation.json').rows).toBe(honest.verdict.rows.paired);
    const { trainRows } = readJson<{ trainRows: number }>(out, 'data-check.json');
    expect(trainRows).toBeLessThan(250);
  });

  it('says so of the policy only where it is another’s', async () => {
    const { verdict } = await judgedBy(BASE, { ...BASE, data: many }, start);
    expect(verdict.policy?.changed).toEqual(start === PULL ? ['data.na_values'] : []);
  });
});

it('texts that only features hold are the recipe’s own matter, and rows keep their names', async () => {
  const gaps = ROWS.map((row, i): Row => (i % 9 === 0 ? { ...row, x2: '?' } : row));
  const numbers = gaps.map((row): Row => (row['x2'] === '?' ? { ...row, x2: '-99' } : row));
  const before = { rows: numbers, data: DATA };
  const { verdict, out } = await judgedBy(before, { ...before, data: `${DATA}, na_values: ["", "-99"]` }, PULL);
  expect(verdict.policy?.changed).toEqual([]);
  expect(told(verdict)).toEqual([]);
  expect(verdict.baseline.heldOut?.found).toBe(verdict.baseline.heldOut?.rows);
  expect(verdict.rows.dropped).toBe(0);
  const { columns } = readJson<{ columns: { name: string; missing: number }[] }>(out, 'data-check.json');
  expect(columns.find(({ name }) => name === 'x2')?.missing).toBe(67);
});

it('a text that is no number is no truth of a regression, whoever calls it missing', async () => {
  const gaps = ROWS.map((row, i): Row => (i % 7 === 0 ? { ...row, y: 'n/a' } : row));
  const now = { rows: gaps, data: `${DATA}, na_values: ["", "n/a"]` };
  const { verdict } = await judgedBy(BASE, now, PULL);
  expect(told(verdict)).toEqual([]);
  expect(verdict.gates[0]?.outcome).toBe('no_worse');
  const sneaked = { ...now, train: WORSE, data: `${many.replace('["",', '["", "n/a",')}` };
  const { verdict: second } = await judgedBy(BASE, sneaked, PULL);
  expect(second.gates[0]).toMatchObject({ outcome: 'worse', n: verdict.gates[0]?.n });
});

it('a third class of a binary target is none, and takes no row of the other two away', async () => {
  const binary = ROWS.map((row): Row => ({ ...row, y: row.y > 9 ? 'yes' : 'no' }));
  const gate = '{metrics: [{name: accuracy, max_absolute_regression: 0.02}]}';
  const base: Commit = { rows: binary, data: DATA, task: 'binary', train: '{model: logistic}', gate };
  const gaps = binary.map((row, i): Row => (i % 7 === 0 ? { ...row, y: 'unknown' } : row));
  const { verdict } = await judgedBy(base, { ...base, rows: gaps, data: `${DATA}, na_values: ["", "unknown"]` }, PULL);
  expect(told(verdict)).toEqual([]);
  expect(verdict.rows.paired).toBeGreaterThan(100);
});

describe('types of the target and of columns by which rows are drawn', () => {
  const grouped = '{method: group, column: tax, test_size: 0.3}';
  const base: Commit = { rows: ROWS, data: `${DATA}, columns: {tax: categorical}`, split: grouped };
  const after: Commit = { ...base, data: `${DATA}, columns: {y: numeric, x1: numeric}` };

  it.each([
    ['a pull request', PULL, ['data.columns.tax', 'data.columns.y']],
    ['a push to the default branch, which changes no policy but its own', PUSH, []],
  ] as const)('are the base’s in %s', async (_, start, changed) => {
    const { verdict, out } = await judgedBy(base, after, start);
    expect(verdict.policy?.changed.toSorted()).toEqual(changed);
    expect(gated(verdict)[0]).toMatchObject({ outcome: 'unchanged' });
    const { columns } = readJson<{ columns: { name: string; kind: string }[] }>(out, 'data-check.json');
    expect(columns.find(({ name }) => name === 'tax')?.kind).toBe('categorical');
  });

  it('are no word on features, whose types are the push’s own matter', async () => {
    const { verdict } = await judgedBy(BASE, { ...BASE, data: `${DATA}, columns: {region: ignore}` }, PUSH);
    expect(verdict.gates[0]?.outcome).toBe('worse');
  });
});

it('a commit before whose config cannot be read stops no push that repairs it', async () => {
  const { verdict } = await judgedBy(BASE, BASE, PUSH, undefined, 'version: 1\nmodels: [\n');
  expect(verdict.gates[0]?.outcome).toBe('unchanged');
});

it('asks a push once for the commit before', async () => {
  const plain = await judgedBy(BASE, BASE, PUSH);
  expect(plain.texts).toEqual(['base:assay.yml']);
  const named = await judgedBy(BASE, { ...BASE, data: `${DATA}, na_values: [""]` }, PUSH);
  expect(named.texts).toEqual(['base:assay.yml']);
  expect(named.verdict.gates[0]?.outcome).toBe('unchanged');
});
