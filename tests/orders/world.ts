/**
 * One commit that two pull requests are open of: one onto the default branch, one onto a branch that asks for less. It holds two
 * configs, the second of two models.
 */
import type { MemoryCommit, MemoryState } from '../github/memory-api.ts';
import { createState } from '../github/memory-api.ts';

export const HEAD = 'a'.repeat(40);
/** On the default branch too, and without the head. */
export const OTHER = 'd'.repeat(40);
const ROOTS = 'f'.repeat(40);

export const BASES = ['main', 'lax'] as const;
export type Base = (typeof BASES)[number];
export const PULLS: Readonly<Record<Base, number>> = { main: 7, lax: 8 };

export const CONFIGS = ['assay.yml', 'ml/assay.yml'] as const;
export type ConfigPath = (typeof CONFIGS)[number];
export const MODELS: Readonly<Record<ConfigPath, readonly string[]>> = {
  'assay.yml': ['houses'],
  'ml/assay.yml': ['flats', 'huts'],
};

export type Quality = 'good' | 'bad';
const THRESHOLDS: Readonly<Record<Base, number>> = { main: 1, lax: 1000 };
const TRAINED: Readonly<Record<Quality, string>> = {
  good: '{model: linear}',
  bad: '{model: ridge, params: {alpha: 100000}}',
};

function table(rows: number): string {
  const lines = ['rooms,price'];
  for (let i = 0; i < rows; i++) lines.push(`${(i * 37) % 101},${3 * ((i * 37) % 101) + ((i * 7) % 5) / 10}`);
  return `${lines.join('\n')}\n`;
}

export function configOf(path: ConfigPath, base: Base, quality: Quality): string {
  const models = MODELS[path].map(
    (name) => `  ${name}:
    task: regression
    data: {path: ${name}.csv, target: price}
    split: {method: hash, test_size: 0.3, random_state: 1}
    train: ${TRAINED[quality]}
    gate: {metrics: [{name: rmse, threshold: ${THRESHOLDS[base]}}]}
`,
  );
  return `version: 1\nmodels:\n${models.join('')}`;
}

/** Every commit of a base has its own thresholds; of the head they are the default branch's. */
export function filesOf(base: Base, quality: Quality, rows: number): Readonly<Record<string, string>> {
  const configs = CONFIGS.map((path) => [path, configOf(path, base, quality)] as const);
  const tables = CONFIGS.flatMap((path) =>
    MODELS[path].map((name) => [path.replace('assay.yml', `${name}.csv`), table(rows)] as const),
  );
  return Object.fromEntries([...configs, ...tables]);
}

const TIPS: Readonly<Record<Base, string>> = { main: 'b'.repeat(40), lax: 'c'.repeat(40) };
const COMMITS: ReadonlyMap<string, MemoryCommit> = new Map([
  [ROOTS, { parents: [], files: filesOf('main', 'good', 99) }],
  [TIPS.main, { parents: [ROOTS], files: filesOf('main', 'good', 99) }],
  [TIPS.lax, { parents: [ROOTS], files: filesOf('lax', 'good', 99) }],
  [OTHER, { parents: [TIPS.main], files: filesOf('main', 'good', 99) }],
  [HEAD, { parents: [ROOTS], files: filesOf('main', 'good', 100) }],
]);

export function openWorld(): MemoryState {
  return createState({
    head: HEAD,
    commits: COMMITS,
    branches: new Map(BASES.map((base) => [base, TIPS[base]])),
    bases: new Map(BASES.map((base) => [PULLS[base], base])),
  });
}
