// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub
/** Expressions where part of the context is known: every answer is GitHub's, or there is none. */
import { describe, expect, test } from 'vitest';
import { type Facts, textOf, truthOf, type Value } from '../../src/documents/workflow-condition.ts';

const FACTS: Facts = new Map<string, Value>([
  ['github.event_name', 'pull_request'],
  ['github.ref', 'refs/pull/1/merge'],
  ['github.base_ref', 'main'],
  ['github.event.pull_request', true],
  ['github.event.release', null],
]);

describe('an `if:`', () => {
  test.each<[string, boolean | undefined]>([
    ["github.event_name == 'push'", false],
    ["github.event_name == 'Pull_Request'", true],
    ["${{ github.event_name != 'pull_request' }}", false],
    ["github['event_name'] == 'push'", false],
    ["github.event_name == 'push' && github.actor == 'ann'", false],
    ["github.actor == 'ann' && github.event_name == 'push'", false],
    ["github.actor == 'ann' && github.event_name == 'pull_request'", undefined],
    ["github.actor == 'ann' || github.event_name == 'pull_request'", true],
    ["!(github.event_name == 'push' || github.event_name == 'schedule')", true],
    ['always()', true],
    ['!cancelled() && failure()', false],
    ["startsWith(github.ref, 'refs/heads/')", false],
    ["contains(github.event_name, 'pull')", true],
    ['contains(fromJSON(\'["push"]\'), github.event_name)', undefined],
    ['github.event.pull_request', true],
    ['github.event.release', false],
    ['github.event.release.draft', undefined],
    ["needs.changes.outputs.ml == 'true'", undefined],
    ['github.run_number > 5', undefined],
    ['true', true],
    ['false', false],
    ['${{ false }}', false],
    ["''", false],
    ['0', false],
    ["'0'", true],
    ["'it''s'", true],
    ['false == 0', true],
    // Text beside the braces makes a text of it all, and that is true.
    ["${{ github.event_name == 'push' }} && true", true],
    ['${{ false }}${{ false }}', true],
    ['', undefined],
    ['github.event_name ==', undefined],
    ["github.event_name == 'push", undefined],
    ['(true', undefined],
    ['__proto__', undefined],
    ['constructor()', undefined],
    ['toString.x', undefined],
  ])('%s: %s', (text, truth) => {
    expect(truthOf(text, FACTS)).toBe(truth);
  });

  test.each([
    ['nested', `${'('.repeat(30_000)}true${')'.repeat(30_000)}`],
    ['nested within the length', `${'('.repeat(9000)}true${')'.repeat(9000)}`],
    ['not', `${'!'.repeat(20_000)}true`],
    ['a chain', `true${' && true'.repeat(2000)}`],
    ['blanks', `true${' '.repeat(20_000)}x`],
    ['braces', '${{'.repeat(20_000)],
  ])('that is hostile (%s) ends', (_what, text) => {
    expect([true, false, undefined]).toContain(truthOf(text, FACTS));
  });
});

test.each<[string, string | undefined]>([
  ['main', 'main'],
  ['${{ github.base_ref }}', 'main'],
  ['refs/heads/${{ github.base_ref }}', 'refs/heads/main'],
  ['${{ github.event.release }}', ''],
  ['${{ inputs.ref }}', undefined],
])('a `ref:` %s: %s', (text, value) => {
  expect(textOf(text, FACTS)).toBe(value);
});
