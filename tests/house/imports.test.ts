import { describe, expect, test } from 'vitest';
import { filesUnder, readSource } from './files.ts';
import { packagesAtStart, packagesImported, violations } from './rules.ts';

const paths = filesUnder('src', (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const sources = new Map(paths.map((path) => [path, readSource(path)]));
const verbs = filesUnder('actions', (path) => path.endsWith('/action.yml')).map((path) => path.split('/')[1]!);
const shells = [
  'src/cli/main.ts',
  'src/worker/main.ts',
  'src/actions/report-post.ts',
  ...verbs.map((verb) => `src/actions/${verb}.ts`),
];

test('the source holds the rules of the house', () => {
  expect(paths.length).toBeGreaterThan(10);
  expect(violations(sources, shells)).toEqual([]);
});

test('the command line starts without any package but the one that spells', () => {
  expect(packagesAtStart(sources, 'src/cli/main.ts')).toEqual(['fastest-levenshtein']);
});

test('every package that the source imports is a dependency of its own', () => {
  const { dependencies } = JSON.parse(readSource('package.json')) as { dependencies: Record<string, string> };
  expect(packagesImported(sources).filter((name) => !(name in dependencies))).toEqual([]);
});

/** A house of two or three files, and what must be said of it. Files that are only imported stand for themselves. */
const BROKEN: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'a room that imports a step',
    { 'src/metrics/rmse.ts': "import { run } from '../steps/run.ts';", 'src/steps/run.ts': 'export const run = 1;' },
    'src/metrics/rmse.ts:1: metrics may not import steps',
  ],
  [
    'data that imports models',
    { 'src/data/table.ts': "import type { M } from '../models/m.ts';", 'src/models/m.ts': 'export type M = 1;' },
    'src/data/table.ts:1: data may not import models',
  ],
  [
    'compare that imports report, by a re-export',
    { 'src/compare/a.ts': "export { x } from '../report/x.ts';", 'src/report/x.ts': 'export const x = 1;' },
    'src/compare/a.ts:1: compare may not import report',
  ],
  [
    'a step that imports an adapter, lazily',
    {
      'src/steps/a.ts': "export const f = () => import('../local/disk.ts');",
      'src/local/disk.ts': 'export const x = 1;',
    },
    'src/steps/a.ts:1: steps may not import local',
  ],
  [
    'an adapter that imports a step',
    { 'src/local/a.ts': "import { x } from '../steps/x.ts';", 'src/steps/x.ts': 'export const x = 1;' },
    'src/local/a.ts:1: local may not import steps',
  ],
  [
    'a face that imports a face',
    { 'src/actions/a.ts': "import { x } from '../cli/x.ts';", 'src/cli/x.ts': 'export const x = 1;' },
    'src/actions/a.ts:1: face actions imports face cli',
  ],
  [
    'a room that takes a value from the ports',
    { 'src/data/a.ts': "import { x } from '../ports.ts';", 'src/ports.ts': 'export const x = 1;' },
    'src/data/a.ts:1: takes more than types from ports.ts',
  ],
  ['a room that nobody knows', { 'src/things/a.ts': '' }, 'src/things/a.ts: no room called "things"'],
  [
    'a computed import',
    { 'src/models/a.ts': 'export const f = (n: string) => import(n);' },
    'a.ts:1: imports a computed name',
  ],
  [
    'a program that is started beside git',
    { 'src/local/a.ts': "import { spawn } from 'node:child_process';\nexport const f = () => spawn('sh');" },
    'src/local/a.ts:1: node:child_process is for src/local/git-command.ts',
  ],
  [
    'a program that a face starts, lazily',
    { 'src/cli/a.ts': "export const f = () => import('child_process');" },
    'src/cli/a.ts:1: child_process is for src/local/git-command.ts',
  ],
  [
    'a thread that is started beside the others',
    { 'src/cli/a.ts': "import { Worker } from 'node:worker_threads';\nexport const f = () => new Worker('x');" },
    'src/cli/a.ts:1: node:worker_threads is for src/local/workers.ts and src/worker/main.ts',
  ],
  [
    'an import cycle',
    {
      'src/data/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'src/data/b.ts': "import { c } from './c.ts';\nexport const b = () => c;",
      'src/data/c.ts': "import { a } from './a.ts';\nexport const c = () => a;",
    },
    'import cycle: src/data/a.ts → src/data/b.ts → src/data/c.ts → src/data/a.ts',
  ],
  [
    'csv-parse outside data',
    { 'src/models/a.ts': "import { parse } from 'csv-parse';" },
    'a.ts:1: csv-parse lives in src/data',
  ],
  [
    'the toolkit outside the actions',
    { 'src/cli/a.ts': "import * as core from '@actions/core';" },
    'a.ts:1: @actions/core lives in src/actions',
  ],
  [
    'a package by its inner path',
    { 'src/data/a.ts': "import d from 'd3-scale/src/linear.js';" },
    'a.ts:1: d3-scale lives in src/report',
  ],
  [
    'zod past the one door',
    { 'src/models/a.ts': "import { z } from 'zod';" },
    'a.ts:1: zod comes from documents/shape.ts',
  ],
  [
    'a package without a room',
    { 'src/data/a.ts': "import _ from 'lodash';" },
    'a.ts:1: the package lodash has no room yet',
  ],
  [
    'the disk in a room',
    { 'src/data/a.ts': "import { readFile } from 'node:fs/promises';" },
    'a.ts:1: node:fs/promises is for faces and adapters',
  ],
  [
    'the disk in a step',
    { 'src/steps/a.ts': "export const f = () => import('node:fs');" },
    'a.ts:1: node:fs is for faces and adapters',
  ],
  [
    'a process in a step',
    { 'src/steps/a.ts': "import { spawn } from 'node:child_process';" },
    'node:child_process is for faces and adapters',
  ],
  [
    'randomness of node:crypto',
    { 'src/steps/a.ts': "import { randomUUID } from 'node:crypto';" },
    'a.ts:1: randomness is for faces and adapters',
  ],

  [
    'randomness as a member of node:crypto',
    { 'src/steps/a.ts': "import hashes from 'node:crypto';\nconst f = () => hashes.randomUUID();" },
    'a.ts:1: randomness is for faces and adapters',
  ],
  [
    'randomness of Math',
    { 'src/models/a.ts': 'export const f = () => Math.random();' },
    'a.ts:1: Math.random is for faces and adapters',
  ],
  [
    'the clock',
    { 'src/report/a.ts': '\nexport const f = () => Date.now();' },
    'a.ts:2: Date.now is for faces and adapters',
  ],
  [
    'the clock by another door',
    { 'src/report/a.ts': 'export const f = () => new Date();' },
    'a.ts:1: new Date() is for faces and adapters',
  ],
  [
    'the environment',
    { 'src/steps/a.ts': "export const f = () => process.env['HOME'];" },
    'a.ts:1: process.env is for faces and adapters',
  ],
  [
    'the environment, hidden in an argument',
    { 'src/steps/a.ts': 'export const f = () => Object.keys(process);' },
    'a.ts:1: process is for faces and adapters',
  ],
  [
    'a power',
    { 'src/models/a.ts': 'export const f = (x: number) => x ** 2;' },
    'a.ts:1: **: bits differ between versions of Node',
  ],
  [
    'Math.pow, even in a face',
    { 'src/cli/a.ts': 'export const f = (x: number) => Math.pow(x, 2);' },
    'a.ts:1: Math.pow: bits differ',
  ],
  [
    'sorting by locale',
    { 'src/report/a.ts': 'export const f = (a: string, b: string) => a.localeCompare(b);' },
    'a.localeCompare: depends on the locale',
  ],
  [
    'numbers by locale',
    { 'src/report/a.ts': 'export const f = (a: number[]) => a[0]!.toLocaleString();' },
    '.toLocaleString: depends on the locale',
  ],
  [
    'setFailed in a shell',
    { 'src/actions/train.ts': "import * as core from '@actions/core';\ncore.setFailed('x');" },
    'train.ts:2: only run.ts calls setFailed',
  ],
  [
    'an exit code in a face',
    { 'src/cli/faces.ts': 'export const f = () => process.exit(1);' },
    'faces.ts:1: only src/actions/run.ts and src/cli/main.ts end the program',
  ],
  [
    'work at import',
    { 'src/data/a.ts': 'const x = new Map();\nx.set(1, 2);' },
    'src/data/a.ts:2: runs at import: x.set(1, 2);',
  ],
  [
    'a loop at import',
    { 'src/data/a.ts': 'for (const x of [1]) void x;' },
    'src/data/a.ts:1: runs at import: for (const x of [1])',
  ],
  [
    'a shell that exports',
    { 'src/actions/train.ts': 'export const x = 1;' },
    'src/actions/train.ts: a shell exports nothing',
  ],
  ['a file called utils', { 'src/data/utils.ts': '' }, 'src/data/utils.ts: a name that says nothing'],
  ['a folder called helpers', { 'src/data/helpers/a.ts': '' }, 'src/data/helpers/a.ts: a name that says nothing'],
  ['a name in capitals', { 'src/data/DataTable.ts': '' }, 'src/data/DataTable.ts: file names are kebab-case'],
];

describe('the rules see', () => {
  test.each(BROKEN)('%s', (_what, files, message) => {
    expect(violations(new Map(Object.entries(files)), ['src/actions/train.ts']).join('\n')).toContain(message);
  });
});

describe('the rules let pass', () => {
  test.each([
    [
      'a type from the ports',
      { 'src/data/a.ts': "import type { Files } from '../ports.ts';", 'src/ports.ts': 'export type Files = 1;' },
    ],
    [
      'hashes and zlib anywhere',
      { 'src/data/a.ts': "import { createHash } from 'node:crypto';\nimport { gunzipSync } from 'node:zlib';" },
    ],
    [
      'a time that is an argument',
      { 'src/report/a.ts': 'export const f = (ms: number) => new Date(ms).toISOString();' },
    ],
    [
      'a word in a comment',
      { 'src/report/a.ts': '// x ** 2, Math.random(), process.env\nexport const s = "Date.now()";' },
    ],
    ['a parameter called process', { 'src/report/a.ts': 'export const f = (process: { id: number }) => process.id;' }],
    ['a key called performance', { 'src/report/a.ts': 'export const f = { performance: 1, fetch: 2 };' }],
    [
      'types that know each other',
      {
        'src/data/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
        'src/data/b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;",
      },
    ],
    [
      'a face that joins a step to an adapter',
      {
        'src/cli/a.ts':
          "import { s } from '../steps/s.ts';\nimport { d } from '../local/d.ts';\nexport const f = [s, d];",
        'src/steps/s.ts': 'export const s = 1;',
        'src/local/d.ts': "import { readFileSync } from 'node:fs';\nexport const d = readFileSync;",
      },
    ],
  ] as readonly (readonly [string, Record<string, string>])[])('%s', (_what, files) => {
    expect(violations(new Map(Object.entries(files)), [])).toEqual([]);
  });
});
