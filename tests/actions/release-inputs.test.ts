import { describe, expect, it } from 'vitest';
import { readReleaseInputs } from '../../src/actions/release-inputs.ts';
import { releaseOutputsOf } from '../../src/actions/release-outputs.ts';
import type { ReleaseOutcome } from '../../src/steps/release.ts';

const reader = (inputs: Record<string, string>) => (name: string) => inputs[name] ?? '';
const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('readReleaseInputs', () => {
  it('asks for nothing by default', () => {
    expect(readReleaseInputs(reader({}))).toEqual({
      release: false,
      token: '',
      out: 'assay-out',
      config: 'assay.yml',
      models: undefined,
      artifacts: new Map(),
      uploadPredictions: true,
    });
  });

  it('pairs ids and digests by model', () => {
    const inputs = { release: 'true', 'artifact-id': '{"a": 12}', 'artifact-digest': `{"a": "${DIGEST}"}` };
    expect(readReleaseInputs(reader(inputs)).artifacts).toEqual(new Map([['a', { id: 12, digest: DIGEST }]]));
    expect(readReleaseInputs(reader({ ...inputs, 'artifact-id': '{"a": "12"}' })).artifacts.get('a')!.id).toBe(12);
  });

  it('reads names one a line, and paths from the working directory', () => {
    const { models, out, config } = readReleaseInputs(
      reader({ models: 'a\r\nb\n\na', 'working-directory': 'sub', out: 'made' }),
    );
    expect(models).toEqual(['a', 'b']);
    expect(out).toBe('sub/made');
    expect(config).toBe('sub/assay.yml');
  });

  it('takes what the report decided, in a word or by model', () => {
    const read = (decision: string) => readReleaseInputs(reader({ decision })).decision;
    expect(read('')).toBeUndefined();
    expect(read(' pending ')).toBe('pending');
    expect(read('{"a": "approved", "b": "rejected"}')).toEqual(
      new Map([
        ['a', 'approved'],
        ['b', 'rejected'],
      ]),
    );
  });

  it.each<[Record<string, string>, string]>([
    [
      { decision: 'yes' },
      'input `decision` must be one of error, rejected, pending, approved, or JSON of them by model',
    ],
    [{ decision: '{"a": 1}' }, 'input `decision` must be JSON by model such as {"MODEL": "approved"}'],
    [{ release: 'yes' }, 'input `release` must be true or false, got "yes"'],
    [{ 'artifact-id': '12' }, 'input `artifact-id` must be JSON by model such as {"MODEL": 123}, got "12"'],
    [{ 'artifact-id': '{"a": 1.5}' }, 'input `artifact-id` must be JSON by model'],
    [{ 'artifact-id': '{"a": -1}' }, 'input `artifact-id` must be JSON by model'],
    [{ 'artifact-id': '[1]' }, 'input `artifact-id` must be JSON by model'],
    [{ 'artifact-id': 'null' }, 'input `artifact-id` must be JSON by model'],
    [
      { 'artifact-digest': '{"a": "abc"}' },
      'input `artifact-digest` must be JSON by model such as {"MODEL": "sha256:…"}',
    ],
    [{ 'artifact-id': '{"a": 1}' }, 'input `artifact-digest` says nothing of the model "a"'],
    [{ 'artifact-digest': `{"a": "${DIGEST}"}` }, 'input `artifact-id` says nothing of the model "a"'],
  ])('refuses %j', (inputs, message) => {
    expect(() => readReleaseInputs(reader(inputs))).toThrow(message);
  });
});

describe('releaseOutputsOf', () => {
  const outcome = (overrides: Partial<ReleaseOutcome>): ReleaseOutcome => ({
    model: 'a',
    decision: 'approved',
    result: undefined,
    notice: undefined,
    failure: undefined,
    ...overrides,
  });

  it('names what is released now, and of several models the worst decision', () => {
    const outcomes = [
      outcome({ result: { ending: 'published', tag: 'a@v1.0.0', url: 'u' } }),
      outcome({ model: 'b', result: { ending: 'superseded', tag: 'b@v2.0.0', url: 'v' } }),
      outcome({ model: 'c', decision: 'pending' }),
    ];
    expect(releaseOutputsOf(outcomes, 0)).toEqual({
      decision: 'pending',
      passed: 'true',
      'release-tag': '{"a":"a@v1.0.0"}',
      'release-url': '{"a":"u"}',
    });
    expect(releaseOutputsOf([], 0).decision).toBe('');
  });
});
