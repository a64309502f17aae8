/** Sentences of others: names between backticks are shown as names, and nothing else comes alive. */
import { expect, it } from 'vitest';
import { phraseToHtml } from '../../src/report/html-text.ts';
import { phraseToMarkdown } from '../../src/report/markdown.ts';
import { quote } from '../../src/report/phrase.ts';

it('shows a name between backticks as code', () => {
  const told = quote('without `data.id` a row goes by all its columns: `tax` moved');
  expect(phraseToMarkdown(told)).toBe('without `data.id` a row goes by all its columns: `tax` moved');
  expect(phraseToHtml(told)).toContain('<code>data.id</code>');
});

it.each([
  ['`@admin` and @admin', '`@\u200badmin` and @\u200badmin'],
  ['`a|b`', 'a&#124;b'],
  ['`<b>`', '&#60;b&#62;'],
  ['a ` b', 'a &#96; b'],
  ['``', '&#96;&#96;'],
  ['` `', '&#96; &#96;'],
  ['&#96;a&#96;', '&#96;a&#96;'],
  ['[`x`](https://evil.example)', '&#91;`x`&#93;&#40;https:\u200b//evil.example&#41;'],
])('keeps %j harmless', (sentence, markdown) => {
  expect(phraseToMarkdown(quote(sentence))).toBe(markdown);
});

it('leaves a sentence too long to be shown in one piece, so that it is cut once', () => {
  const text = phraseToMarkdown(quote('`a` '.repeat(400)));
  expect(text.match(/a/g)!.length).toBeLessThan(200);
});
