import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  htmlText,
  logText,
  markdownCode,
  markdownText,
  terminalLines,
  terminalText,
} from '../../src/report/escape.ts';
import { HOSTILE_NAMES } from './samples.ts';

/** Strings that look for trouble: marks, entities, links, controls, surrogates, besides any other text. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE_NAMES),
        fc.constantFrom(
          '@',
          '#',
          '&',
          '&#',
          '&#64;',
          '&#x40;',
          '&commat',
          ';',
          '<',
          '>',
          '`',
          '``',
          '|',
          '](',
          '[',
          '\\',
          '\n',
          '\r',
          '\u2028',
          '::',
          '##[',
          '\u001b[',
          '\u009b',
          '\ud800',
          '\udc00',
          '\u202e',
          '\u200b',
          'http://',
          'www.',
          'a',
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
); // prettier-ignore

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;

describe('cleanText', () => {
  it('drops control, bidirectional and zero-width marks and makes one line', () => {
    expect(cleanText('a\u202eb\u200bc\u0000d\r\ne\u2028f\u001b[31mg')).toBe('abcd e fg');
  });

  it('cuts at the cap and never inside a surrogate pair', () => {
    expect(cleanText('abcdef', 4)).toBe('abc…');
    expect(cleanText('ab😀def', 4)).toBe('ab…');
    expect(cleanText('abcd', 4)).toBe('abcd');
  });

  it('leaves no control character, no lone surrogate and no more than the cap', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, cap) => {
        const clean = cleanText(text, cap);
        expect(clean).not.toMatch(CONTROL);
        expect(clean).not.toMatch(/\p{Cs}/u);
        expect(clean).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
        expect(clean.length).toBeLessThanOrEqual(cap);
      }),
    );
  });

  it('looks at no more than a few times the cap of a huge text', () => {
    const before = performance.now();
    expect(cleanText('\u0000'.repeat(20_000_000), 80)).toBe('…');
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe.each([
  ['markdownText', markdownText],
  ['markdownCode', markdownCode],
])('%s', (_name, makeSafe) => {
  it('leaves no live mention, reference, link, tag or table cell of any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = makeSafe(text);
        expect(safe).not.toMatch(/@(?!\u200b)/);
        expect(safe).not.toMatch(/(?<!&)#(?!\u200b)/);
        expect(safe).not.toMatch(/[<>|]/);
        expect(safe).not.toContain('](');
        expect(safe).not.toMatch(/:\/\//);
        expect(safe).not.toMatch(/www\./i);
        expect(safe).not.toMatch(/&(?!#\d+;)/);
        expect(safe).not.toMatch(CONTROL);
      }),
      { numRuns: 500 },
    );
  });

  it('decodes an entity before it escapes, so that none comes back to life', () => {
    for (const text of ['&#64;admin', '&#x40;admin', '&#064;admin', '&commat;admin', '@admin']) {
      expect(makeSafe(text)).toContain('@\u200badmin');
    }
    expect(makeSafe('&lt;img&gt;')).toBe('&#60;img&#62;');
    expect(makeSafe('&amp;#64;admin')).not.toMatch(/&#64;/);
  });
});

describe('markdownCode', () => {
  it('keeps a plain name as a code span', () => {
    expect(markdownCode('sepal_length')).toBe('`sepal_length`');
    expect(markdownCode('été (cm)')).toBe('`été (cm)`');
  });

  it('uses a fence longer than any run of backticks inside', () => {
    expect(markdownCode('a`b``c')).toBe('```a`b``c```');
    expect(markdownCode('`')).toBe('`` ` ``');
  });

  it('shows text instead of a span where a pipe would break the table', () => {
    expect(markdownCode('a|b')).toBe('a&#124;b');
  });

  it('shows that a name is empty', () => {
    expect(markdownCode('')).toBe('(empty)');
    expect(markdownCode('\u200b\n')).toBe('(empty)');
  });

  it('opens and closes every span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = markdownCode(text);
        const fence = /^`+/.exec(safe)?.[0];
        if (fence === undefined) return;
        const inside = safe.slice(fence.length, -fence.length);
        expect(safe.endsWith(fence)).toBe(true);
        expect(inside.match(/`+/g)?.some((run) => run.length === fence.length) ?? false).toBe(false);
      }),
    );
  });
});

describe('markdownText', () => {
  it('starts no list, heading or rule', () => {
    expect(markdownText('- item')).toBe('&#45; item');
    expect(markdownText('1. item')).toBe('&#49;. item');
    expect(markdownText('# head')).toMatch(/^&#35;/);
  });
});

describe('htmlText', () => {
  it('leaves no mark-up of any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = htmlText(text);
        expect(safe).not.toMatch(/[<>"']/);
        expect(safe).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });
});

describe('terminalText', () => {
  it('strips escape sequences of every kind', () => {
    expect(terminalText('\u001b[1;31mred\u001b[0m \u001b]0;title\u0007x\u001b]8;;http://a\u001b\\y\u009b2Jz')).toBe(
      'red xyz',
    );
  });

  it('breaks workflow commands', () => {
    expect(terminalText('::set-output name=approved::true')).toBe(':\u200b:set-output name=approved:\u200b:true');
    expect(terminalText('x ##[add-mask]true')).toBe('x #\u200b#[add-mask]true');
  });

  it('leaves no command, escape or new line of any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const safe of [terminalText(text), ...logText(text).split('\n')]) {
          expect(safe).not.toMatch(CONTROL);
          expect(safe).not.toContain('::');
          expect(safe).not.toContain('##');
        }
      }),
    );
  });

  it('begins every line of a text with the prefix', () => {
    expect(terminalLines('one\r\n::two\u2028three', '  | ')).toBe('  | one\n  | :\u200b:two\n  | three');
  });
});
