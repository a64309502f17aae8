import { describe, expect, it } from 'vitest';
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
});
