import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.ts';
import { displayWidth, tableToTerminal, wrap } from '../../src/report/terminal-text.ts';
import { firstRun, hostile, pending, rejected, several, unchanged } from './samples.ts';

const plain = { colour: false, width: 80, command: 'run', out: 'assay-out' } as const;

describe('renderTerminal', () => {
  it.each([
    ['unchanged', unchanged],
    ['rejected', rejected],
    ['pending', pending],
    ['first-run', firstRun],
    ['hostile', hostile],
  ])('reads as the file %s.txt', async (name, sample) => {
    await expect(renderTerminal([sample()], plain)).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
  });

  it('ends with an overview of several models', async () => {
    await expect(renderTerminal(several(), plain)).toMatchFileSnapshot('__snapshots__/several.txt');
  });

  it.each([80, 120])('stays within %d columns', (width) => {
    for (const sample of [unchanged, rejected, pending, firstRun]) {
      for (const line of renderTerminal([sample()], { ...plain, width }).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('puts a verdict that does not fit beside a long name below it', () => {
    const report = rejected();
    const name = 'x'.repeat(64);
    const text = renderTerminal([{ ...report, verdict: { ...report.verdict, model: name } }], plain);
    expect(text.split('\n').slice(1, 3)).toEqual([`  ✖ ${name}`, '  rejected, rmse is worse']);
  });

  it('has no escape sequence where colour is off, and the same words where it is on', () => {
    const text = renderTerminal([rejected()], plain);
    const coloured = renderTerminal([rejected()], { ...plain, colour: true });
    expect(text).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with it
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });

  it('keeps the gate and its outcome in a narrow terminal, and lets margin and threshold go', () => {
    const text = renderTerminal([rejected()], plain);
    expect(text).toMatch(/rmse ↓ .*✖ worse/);
    expect(text).not.toMatch(/Margin/);
    expect(renderTerminal([rejected()], { ...plain, width: 120 })).toMatch(/Margin {2}Threshold {2}Outcome/);
  });

  it('says nothing of files where none were written', () => {
    expect(renderTerminal([unchanged()], { ...plain, out: undefined })).not.toContain('Files');
  });

  it('starts no workflow command and no escape sequence of a hostile name', () => {
    const text = renderTerminal([hostile()], plain);
    expect(text).not.toContain('::');
    expect(text).not.toContain('##');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });
});

it('wraps between words and never within a styled one', () => {
  expect(wrap(['one two ', { code: 'three' }, ', four'], 10, false)).toEqual(['one two', 'three,', 'four']);
  expect(wrap([{ strong: 'a' }, 'b'], 10, true)).toEqual(['\u001b[1ma\u001b[22mb']);
});

it('counts wide characters as two cells and joined marks as none', () => {
  expect(displayWidth('漢字')).toBe(4);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('a\u200bb')).toBe(2);
});

it('cuts the widest column of names where nothing else helps', () => {
  const table = {
    columns: [
      { title: 'Name', align: 'left' as const },
      { title: 'n', align: 'right' as const },
    ],
    rows: [[[{ code: 'x'.repeat(60) }], ['12']]],
  };
  expect(tableToTerminal(table, 20, false)).toEqual(['Name               n', `${'x'.repeat(15)}…  12`]);
});
