import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

describe('readArguments', () => {
  it('reads options with a space or an equals sign', () => {
    const { verb, options } = readArguments(['run', '--config', 'a.yml', '--out=b', '--json']);
    expect(verb).toBe('run');
    expect(options).toEqual({ config: 'a.yml', out: 'b', json: true });
  });

  it('gathers an option that may be repeated', () => {
    const { options } = readArguments(['run', '--model', 'a', '--model', 'b', '--set', 'train.params.alpha=1']);
    expect(options.model).toEqual(['a', 'b']);
    expect(options.set).toEqual(['train.params.alpha=1']);
  });

  it('reads negative numbers and exponents', () => {
    const { options } = readArguments(['compare', '--candidate', 'a.csv', '--threshold', '-1.5e-3']);
    expect(options.threshold).toBe(-0.0015);
  });

  it('takes a value that looks like an option as the value', () => {
    expect(readArguments(['run', '--data', '-rf']).options.data).toBe('-rf');
  });

  it.each<[string[], string]>([
    [['runn'], 'runn: no such verb; did you mean "run"?'],
    [['run', '--confg', 'x'], '--confg: unknown option of `assay run`; did you mean "--config"?'],
    [['run', '--config'], '--config: needs a value: --config FILE'],
    [['run', '--config='], '--config: needs a value: --config FILE'],
    [['run', '--json=yes'], '--json: takes no value, got "yes"'],
    [['run', '--out', 'a', '--out', 'b'], '--out: given twice'],
    [['run', '--task', 'rank'], '--task: must be one of regression, binary, multiclass, got "rank"'],
    [['compare', '--threshold', '0,05'], '--threshold: must be a number, got "0,05"'],
    [['compare', '--threshold', '0x10'], '--threshold: must be a number, got "0x10"'],
    [['compare', '--threshold', 'NaN'], '--threshold: must be a number, got "NaN"'],
    [['compare', '--threshold', '1e400'], '--threshold: must be a number, got "1e400"'],
    [['run', '--config', '--json'], '--config: needs a value: --config FILE'],
    [['compare', '--threshold', '1'], '--threshold: goes with --candidate FILE'],
    [['compare', '--candidate', 'a.csv', '--config', 'b.yml'], '--config: does not go with --candidate'],
    [['compare', '--candidate', 'a.csv', '--set', 'a=1'], '--set: does not go with --candidate'],
    [['evaluate', '--positive', 'yes'], '--positive: goes with --predictions FILE'],
    [['evaluate', '--predictions', 'a.csv', '--model', 'b'], '--model: does not go with --predictions'],
    [['evaluate', '--threshold', '0.5'], '--threshold: unknown option of `assay evaluate`'],
    [['compare', '--group-column', 'user'], '--group-column: goes with --candidate FILE'],
    [['run', 'extra'], 'extra: unexpected word; options begin with --'],
    [['__proto__'], '__proto__: no such verb;'],
  ])('refuses %j and names option, value and rule', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });

  it('shows the help when no verb is given', () => {
    expect(readArguments([]).verb).toBe('help');
    expect(readArguments(['run', '--help']).options.help).toBe(true);
    expect(readArguments(['run', '-h']).options.help).toBe(true);
  });
});
