import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, parseVersion, versionOfTag } from '../../src/documents/release-tag.ts';
import { FIRST_VERSION, nextVersion } from '../../src/registry/versions.ts';

const version = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  .map(([major, minor, patch]) => `v${major}.${minor}.${patch}`);

describe('versionOfTag', () => {
  it.each([
    ['boston-housing', 'boston-housing@v1.2.3', 'v1.2.3'],
    ['a', 'a@v0.0.0', 'v0.0.0'],
    ['a', 'a@v10.20.30', 'v10.20.30'],
  ])('of %s in %s is %s', (model, tag, expected) => {
    expect(versionOfTag(model, tag)).toBe(expected);
  });

  it.each([
    ['another model', 'boston@v1.2.3'],
    ['a model that begins alike', 'a-b@v1.2.3'],
    ['a withdrawn version', 'a@v1.2.3!'],
    ['a stage', 'a#prod#4'],
    ['a deprecation', 'a@deprecated#1'],
    ['leading zeros', 'a@v01.2.3'],
    ['a pre-release', 'a@v1.2.3-rc.1'],
    ['two numbers', 'a@v1.2'],
    ['no v', 'a@1.2.3'],
    ['more digits than are exact', 'a@v1.2.12345678901234567890'],
    ['a subfolder', 'models=a@v1.2.3'],
  ])('knows no version in %s', (_what, tag) => {
    expect(versionOfTag('a', tag)).toBeUndefined();
  });

  it.each(['a-', 'a_'])('refuses the name %s, which GTO cannot read', (model) => {
    expect(() => versionOfTag(model, `${model}@v1.0.0`)).toThrow(
      `models.${model}: a released model needs a name of letters, digits, "-" and "_" that ends in a letter or digit`,
    );
  });
});

describe('newestFirst', () => {
  it('orders by numbers, not by letters', () => {
    expect(newestFirst(['v1.9.0', 'v1.10.0', 'v2.0.0', 'v1.10.1', 'latest'])).toEqual([
      'v2.0.0',
      'v1.10.1',
      'v1.10.0',
      'v1.9.0',
    ]);
  });
});

describe('nextVersion', () => {
  it.each([
    [[], FIRST_VERSION],
    [['v1.0.0'], 'v1.1.0'],
    [['v1.9.0', 'v1.10.3'], 'v1.11.0'],
    [['v0.3.1'], 'v0.4.0'],
    [['v1.0.0', 'v1.4.0'], 'v1.5.0'],
    [['nonsense'], FIRST_VERSION],
  ])('after %j comes %s', (existing, expected) => {
    expect(nextVersion(existing)).toBe(expected);
  });

  it('is newer than every version that stands, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(version), (existing) => {
        const next = nextVersion(existing);
        expect(parseVersion(next)).toBeDefined();
        expect(newestFirst([...existing, next])[0]).toBe(next);
        expect(existing).not.toContain(next);
      }),
      { seed: 4 },
    );
  });
});
