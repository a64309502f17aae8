/** Files that hold something else than the table their name promises. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assay, folderWith, recipe } from '../chain/assay.ts';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`;
const PAGES = [
  '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n',
  '\n  <html lang="en"><head><title>Sign in, please</title></head></html>\n',
  '\ufeff<!doctype HTML public "-//W3C//DTD">\n<p>a,b\n',
];

const FILES = ['data.csv', 'data.tsv', 'data.parquet', 'data.jsonl', 'data.csv.gz', 'data.jsonl.gz'];
const run = (file: string, content: string | Uint8Array) =>
  assay(['check-data'], folderWith({ 'assay.yml': recipe({ data: `{path: ${file}, target: y}` }), [file]: content }));

describe('a file that was not fetched is told as such', () => {
  test.each(FILES)('a pointer of Git LFS: %s', (file) => {
    const { code, err } = run(file, POINTER);
    expect(code, err).toBe(2);
    expect(err).toContain(`${file}: is a Git LFS pointer, not the data; check out with \`lfs: true\``);
    expect(err).toContain('git lfs pull');
  });

  test('a pointer in place of the recipe', () => {
    const { code, err } = assay(['run'], folderWith({ 'assay.yml': POINTER }));
    expect(code, err).toBe(2);
    expect(err).toContain('assay.yml: is a Git LFS pointer');
  });

  test.each(PAGES)('a page of HTML: %j', (page) => {
    for (const file of FILES) {
      const { code, err } = run(file, page);
      expect(code, err).toBe(2);
      expect(err).toContain(`${file}: looks like an HTML page, not a table`);
    }
    const zipped = run('data.csv.gz', gzipSync(page));
    expect(zipped.code).toBe(2);
    expect(zipped.err).toContain('data.csv.gz: looks like an HTML page');
  });
});
