/** Patterns of branches, against the examples of GitHub's own page ("Filter pattern cheat sheet"). */
import { describe, expect, test } from 'vitest';
import { admits } from '../../src/documents/filter-pattern.ts';

describe('a branch passes', () => {
  test.each<[readonly string[], string, boolean]>([
    [['feature/*'], 'feature/my-branch', true],
    [['feature/*'], 'feature/beta-a/my-branch', false],
    [['feature/**'], 'feature/beta-a/my-branch', true],
    [['main', 'releases/mona-the-octocat'], 'main', true],
    [['*'], 'main', true],
    [['*'], 'all/the/branches', false],
    [['**'], 'all/the/branches', true],
    [['*feature'], 'mona-feature', true],
    [['*feature'], 'mona-features', false],
    [['v2*'], 'v2.9', true],
    [['v[12].[0-9]+.[0-9]+'], 'v1.10.1', true],
    [['v[12].[0-9]+.[0-9]+'], 'v3.0.1', false],
    [['*.jsx?'], 'page.js', true],
    [['*.jsx?'], 'page.jsx', true],
    [['a\\+b'], 'a+b', true],
    [['a+b'], 'aab', true],
    [['a+b'], 'b', false],
    [['**', '!main'], 'main', false],
    [['**', '!main'], 'other', true],
    [['!main', '**'], 'main', true],
    [['releases/**', '!releases/**-alpha'], 'releases/beta/3-alpha', false],
    [['!main'], 'other', false],
    [[], 'main', false],
    [['[main'], '[main', true],
  ])('%j %s: %s', (patterns, name, passes) => {
    expect(admits(patterns, name)).toBe(passes);
  });

  test('no pattern takes long', () => {
    const pattern = `${'*a'.repeat(2000)}b`;
    expect(admits([pattern], 'a'.repeat(250))).toBe(false);
    expect(admits([`${'a?'.repeat(2000)}b`], 'a'.repeat(250))).toBe(false);
  });
});
