import { expect, test } from 'vitest';
import { closest, suggest } from '../../src/documents/suggest.ts';

const KNOWN = ['threshold', 'test_size', 'random_state', 'path'];

test.each([
  ['treshold', 'did you mean "threshold"?'],
  ['testSize', 'did you mean "test_size"?'],
  ['RANDOM-STATE', 'did you mean "random_state"?'],
  ['paths', 'did you mean "path"?'],
  ['apth', 'did you mean "path"?'],
  ['anchor', 'known: threshold, test_size, random_state, path'],
])('for %s says: %s', (word, hint) => {
  expect(suggest(word, KNOWN)).toBe(hint);
});

test('has no word where nothing is known', () => {
  expect(closest('path', [])).toBeUndefined();
});
