import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDocs, fill } from '../../scripts/build-docs.ts';
import { decodeConfig } from '../../src/documents/config.ts';
import { fencedBlocks, proseOf } from './fenced-blocks.ts';
import { filesUnder, ROOT, readSource } from './files.ts';

const pages = filesUnder('.', (path) => path.endsWith('.md') && !path.startsWith('tests/'));

describe('npm run docs', () => {
  test('would change nothing', () => {
    for (const [path, text] of buildDocs()) expect(readSource(path), path).toBe(text);
  });

  test('fills between the marks and keeps what is around them', () => {
    const page = 'a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n';
    const filled = fill('p.md', page, { x: 'new $& $1' });
    expect(filled).toBe('a\n<!-- x:start -->\n\nnew $& $1\n\n<!-- x:end -->\nb\n');
    expect(fill('p.md', filled, { x: 'new $& $1' })).toBe(filled);
  });

  test.each(['no marks', '<!-- x:end --><!-- x:start -->', '<!-- x:start --><!-- x:start --><!-- x:end -->'])(
    'refuses a page with %s',
    (page) => {
      expect(() => fill('p.md', page, { x: '' })).toThrow('p.md: needs one <!-- x:start -->');
    },
  );
});

/** GitHub's name for a heading: lower case, punctuation gone, spaces as hyphens. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('%s', (path) => {
  const source = readSource(path);

  test('leads to files that are there', () => {
    const lost: string[] = [];
    for (const [, target] of proseOf(source).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue;
      const [file = '', anchor] = target!.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      if (!existsSync(`${ROOT}${found}`)) lost.push(target!);
      else if (anchor !== undefined && !anchorsOf(readSource(found)).includes(anchor)) lost.push(target!);
    }
    expect(lost).toEqual([]);
  });

  test('shows pictures that are there, and small', () => {
    for (const [, ofTag, ofLink] of source.matchAll(/\b(?:src|srcset)="([^"]+)"|!\[[^\]]*\]\(([^)\s]+)\)/g)) {
      const target = ofTag ?? ofLink!;
      const file = `${ROOT}${join(dirname(path), target)}`;
      expect(existsSync(file), target).toBe(true);
      expect(statSync(file).size, target).toBeLessThan(150 * 1024);
    }
  });

  test('mentions scripts, folders and files that are there', () => {
    const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
    const known = [...Object.keys(scripts), 'ci', 'cit', 'install', 'install-test'];
    for (const [, name] of source.matchAll(/(?:`|^|: )npm (?:run )?(?:--silent )?([a-z][\w:]*)/gm)) {
      expect(known).toContain(name);
    }
    for (const [, named] of source.matchAll(
      /`((?:src|tests|scripts|bench|actions|docs|schemas|examples)\/[\w./-]*)`/g,
    )) {
      expect(existsSync(`${ROOT}${named}`), named).toBe(true);
    }
  });

  test('closes every fenced block, and none is empty', () => {
    expect((source.match(/^```/gm) ?? []).length % 2).toBe(0);
    for (const { text } of fencedBlocks(source)) expect(text.trim()).not.toBe('');
  });
});

describe('docs/adr', () => {
  const records = filesUnder('docs/adr', (path) => /\/\d{4}-/.test(path));
  const numberOf = (path: string) => /\/(\d{4})-/.exec(path)![1]!;

  test('has each number once, without a gap, and its README lists them', () => {
    expect(records.map(numberOf)).toEqual(records.map((_, i) => String(i + 1).padStart(4, '0')));
    const index = readSource('docs/adr/README.md');
    for (const path of records) expect(index).toContain(`(${path.split('/').at(-1)})`);
  });

  test.each(records)('%s says context, decision and consequences in under 40 lines', (path) => {
    const record = readSource(path);
    expect(record.startsWith(`# ${numberOf(path)} `)).toBe(true);
    expect([...record.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(record.split('\n').length).toBeLessThanOrEqual(40);
  });

  test('every record that a file refers to is there', () => {
    const files = filesUnder(
      '.',
      (path) => /\.(ts|mjs|md|json)$/.test(path) && !/^(dist|tests\/fixtures)\//.test(path),
    );
    const mentions = files.flatMap((path) =>
      [...readSource(path).matchAll(/\badr\/(\d{4})\b/g)].map(([, number]) => `${path}: ${number}`),
    );
    expect(mentions.length).toBeGreaterThan(0);
    const numbers = records.map(numberOf);
    expect(mentions.filter((mention) => !numbers.includes(mention.slice(-4)))).toEqual([]);
  });
});

describe('the first screen of the README', () => {
  const readme = readSource('README.md');
  const screen = readme.slice(0, readme.indexOf('\n## '));

  test('shows a comment, for readers of light and of dark pages', () => {
    expect(screen).toMatch(/<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="[^"]*dark[^"]*">/);
    expect(/<img alt="([^"]*)"[^>]* src="[^"]*light[^"]*"/.exec(screen)?.[1]).toMatch(/rejected/);
  });

  test('has the one-step workflow to paste, as it is among the examples, and leads to the hardened one', () => {
    const [workflow] = fencedBlocks(screen);
    const example = readSource('examples/workflows/one-step.yml');
    expect(workflow!.text).toBe(example.slice(example.indexOf('name: assay\n')));
    expect(screen).toContain('](examples/workflows/hardened.yml)');
  });

  test('shows a recipe that is one', () => {
    const [, recipe] = fencedBlocks(screen);
    expect(Object.keys(decodeConfig(recipe!.text, 'README.md').config.models)).toEqual(['boston-housing']);
  });
});

test('the root has the pages that people look for', () => {
  for (const path of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE']) {
    expect(statSync(`${ROOT}${path}`).size, path).toBeGreaterThan(500);
  }
});
