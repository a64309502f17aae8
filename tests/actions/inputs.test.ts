import { describe, expect, it } from 'vitest';
import { readCompareInputs, readRecipeInputs } from '../../src/actions/inputs.ts';

const reader = (inputs: Record<string, string>) => (name: string) => inputs[name] ?? '';

describe('readRecipeInputs', () => {
  it('takes the config by default', () => {
    expect(readRecipeInputs(reader({ config: 'assay.yml', out: 'assay-out', 'working-directory': '.' }))).toEqual({
      recipes: { folder: '.', config: 'assay.yml', table: undefined, models: undefined },
      out: 'assay-out',
      baseline: undefined,
    });
  });

  it('reads model names one a line, whatever the line ends', () => {
    const { recipes } = readRecipeInputs(reader({ models: 'a\r\n\n  b  \n' }));
    expect(recipes.models).toEqual(['a', 'b']);
  });

  it('works from a table and its target instead of a config', () => {
    const { recipes } = readRecipeInputs(reader({ data: 'x.csv', target: 'y', task: 'binary', model: 'logistic' }));
    expect(recipes.table).toEqual({ data: 'x.csv', target: 'y', task: 'binary', train: 'logistic' });
  });

  it.each<[Record<string, string>, string]>([
    [{ data: 'x.csv' }, 'input `data` needs input `target`'],
    [{ target: 'y' }, 'input `target` goes with input `data`'],
    [
      { data: 'x.csv', target: 'y', task: 'rank' },
      'input `task` must be one of regression, binary, multiclass, got "rank"',
    ],
  ])('refuses %j', (inputs, message) => {
    expect(() => readRecipeInputs(reader(inputs))).toThrow(message);
  });

  it('keeps hostile text as the literal value', () => {
    const { recipes } = readRecipeInputs(reader({ config: '"; touch pwned #' }));
    expect(recipes.config).toBe('"; touch pwned #');
  });
});

describe('readCompareInputs', () => {
  it('passes a folder on and takes none and auto for no baseline', () => {
    expect(readCompareInputs(reader({ baseline: 'stored' })).baseline).toBe('stored');
    expect(readCompareInputs(reader({ baseline: 'none' })).baseline).toBeUndefined();
    expect(readCompareInputs(reader({})).baseline).toBeUndefined();
  });
});
