import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { allFiles, filesUnder, ROOT } from './files.ts';

/** Past this a bundle is no longer read by anyone, and GitHub stops showing it. */
const LARGEST = 5_000_000;
/** esbuild's minifier leaves a whole bundle on a few lines; a table of a package may be long, but not that long. */
const LONGEST_MEAN_LINE = 200;

let built: string;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'assay-dist-'));
  await build(built);
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Paths of all files below `folder`, sorted. */
function filesOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

describe('dist/', () => {
  test('holds the very files that the source builds: else run `npm run build`', () => {
    const made = filesOf(built);
    expect(filesOf(`${ROOT}dist`)).toEqual(made);
    const differing = made.filter(
      (path) => !readFileSync(join(built, path)).equals(readFileSync(`${ROOT}dist/${path}`)),
    );
    expect(differing).toEqual([]);
  });

  test('hides no file from git', () => {
    expect(filesUnder('dist', () => true).map((path) => path.slice('dist/'.length))).toEqual(filesOf(built));
  });

  test('can be read by people: no file is huge or minified', () => {
    for (const path of filesOf(built)) {
      const text = readFileSync(join(built, path), 'utf8');
      expect(text.length, path).toBeLessThan(LARGEST);
      expect(text.length / text.split('\n').length, path).toBeLessThan(LONGEST_MEAN_LINE);
    }
  });

  test('names no folder of the machine that built it', () => {
    for (const path of filesOf(built)) {
      expect(readFileSync(join(built, path), 'utf8').includes(ROOT), path).toBe(false);
    }
  });
});

test('no link in the tree leads nowhere', () => {
  const dangling = allFiles().filter(
    (path) => lstatSync(`${ROOT}${path}`).isSymbolicLink() && !existsSync(`${ROOT}${path}`),
  );
  expect(dangling).toEqual([]);
});
