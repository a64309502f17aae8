import { describe, expect, it } from 'vitest';
import { readCompareInputs, readRecipeInputs, readReportInputs } from '../../src/actions/inputs.ts';
import { InputError } from '../../src/errors.ts';

const reader = (inputs: Record<string, string>) => (name: string) => inputs[name] ?? '';

describe('readRecipeInputs', () => {
  it('takes the config by default', () => {
    expect(readRecipeInputs(reader({ config: 'assay.yml', out: 'assay-out', 'working-directory': '.' }))).toEqual({
      recipes: { folder: '.', config: 'assay.yml', table: undefined, models: undefined },
      out: 'assay-out',
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

  it('takes 0 days, as upload-artifact does, for what the repository has set', () => {
    expect(readCompareInputs(reader({ 'retention-days': '0' })).retentionDays).toBeUndefined();
    expect(readCompareInputs(reader({ 'retention-days': '7' })).retentionDays).toBe(7);
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
  it('passes on what the baseline is searched by: auto where nothing is said', () => {
    expect(readCompareInputs(reader({ baseline: 'stored' })).baseline).toBe('stored');
    expect(readCompareInputs(reader({ baseline: 'none' })).baseline).toBe('none');
    expect(readCompareInputs(reader({})).baseline).toBe('auto');
  });

  it.each([
    ['retention-days', '00'],
    ['retention-days', '1.5'],
    ['upload-predictions', 'maybe'],
    ['release', 'yes'],
  ])('refuses %s %j by name and value', (name, value) => {
    expect(() => readCompareInputs(reader({ [name]: value }))).toThrow(
      new RegExp(`input \`${name}\` must be .*"${value}"`),
    );
  });
});

describe('readReportInputs', () => {
  it('takes artifacts by model, all of this run, or the documents here', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const given = { 'artifact-id': '{"m":7}', 'artifact-digest': JSON.stringify({ m: digest }) };
    expect(readReportInputs(reader(given)).artifacts).toEqual(new Map([['m', { id: 7, digest }]]));
    expect(readReportInputs(reader({ 'artifact-id': 'auto' })).artifacts).toBe('auto');
    expect(readReportInputs(reader({})).artifacts).toBeUndefined();
  });

  it('keeps for the report that one of two outputs came without the other', () => {
    const digest = JSON.stringify({ m: `sha256:${'a'.repeat(64)}` });
    for (const [given, message] of [
      [{ 'artifact-id': '{"m":7}' }, 'input `artifact-digest` says nothing of the model "m"'],
      [{ 'artifact-id': '{}', 'artifact-digest': digest }, 'input `artifact-id` says nothing of the model "m"; GitHub'],
    ] as const) {
      const { artifacts } = readReportInputs(reader(given));
      expect(artifacts).toBeInstanceOf(InputError);
      expect((artifacts as InputError).message).toContain(message);
    }
  });

  it.each([
    [{ 'artifact-id': '[]' }, 'input `artifact-id` must be JSON by model'],
    [{ comment: 'often' }, 'input `comment` must be one of always, changes, failures, never, got "often"'],
    [{ group: 'a b' }, 'input `group` must be at most 64 letters'],
    [{ 'comment-author': '<x>' }, 'input `comment-author` must be a login'],
  ])('refuses %j', (given, message) => {
    expect(() => readReportInputs(reader(given))).toThrow(message);
  });
});
