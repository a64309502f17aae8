import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { helpText } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/options.ts';

describe('helpText', () => {
  it('lists every verb in the overview', () => {
    for (const verb of Object.keys(VERBS)) expect(helpText(undefined)).toContain(`  ${verb} `);
  });

  it.each(Object.keys(VERBS))('shows usage, options and an example of %s', (verb) => {
    const text = helpText(verb);
    expect(text).toContain(`Usage:\n  assay ${verb}`);
    expect(text).toMatch(/Examples:\n {2}assay /);
    expect(text).toContain('--help');
  });

  it.each(Object.entries(VERBS))('gives examples of %s that parse', (verb, spec) => {
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const example of spec.examples) {
      const [program, ...words] = example.split(' ');
      expect(program).toBe('assay');
      expect(readArguments(words).verb, example).toBe(verb);
    }
  });
});
