import { describe, expect, it } from 'vitest';
import type { Waiver } from '../../src/documents/verdict.ts';
import { renderComment } from '../../src/report/comment.ts';
import { phraseToMarkdown } from '../../src/report/markdown.ts';
import { withoutSentences } from '../../src/report/strangers-text.ts';
import { waiverWords } from '../../src/report/waivers.ts';
import { createGate, createReport, createVerdict } from './create.ts';

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  metric: 'rmse',
  reason: 'fewer columns, for privacy',
  expires: '2026-12-31',
  counted: false,
  ...more,
});
const worse = createGate({ outcome: 'worse', passed: false });
const wordsOf = (waivers: Waiver[], more: Parameters<typeof createVerdict>[0] = {}) =>
  waiverWords(createVerdict({ decision: 'rejected', gates: [worse], waivers, ...more })).map(phraseToMarkdown);

describe('a waiver', () => {
  it.each<[string, Partial<Waiver>, string]>([
    ['a review', { by: 'review', allowedBy: 'ann' }, 'by an approving review of `ann`'],
    ['the label', { by: 'label', allowedBy: 'ann' }, 'by the label `assay-waive`, which `ann` set'],
    ['its merge', { by: 'merged' }, 'by being merged into the default branch'],
  ])('that counts says until when, by %s, and why', (_, more, words) => {
    expect(wordsOf([waiver({ counted: true, ...more })])).toEqual([
      `\`rmse\` is waived until \`2026-12-31\` ${words}. Reason: fewer columns, for privacy.`,
    ]);
  });

  it('that does not count says why, behind those that do', () => {
    const refused = waiver({ metric: 'r2', problem: 'nobody allowed it' });
    expect(wordsOf([refused, waiver({ counted: true, by: 'merged' })])[1]).toBe(
      'The waiver of `r2` (until `2026-12-31`) does not count: nobody allowed it.',
    );
  });

  it('that outlived its use is no news while its metric passes; one that is wrong is', () => {
    const passing = { decision: 'approved' as const, gates: [createGate()] };
    expect(wordsOf([waiver({ problem: 'there is nothing to waive' })], passing)).toEqual([]);
    expect(wordsOf([waiver({ metric: 'rnse', problem: 'no metric has that name' })], passing)).toHaveLength(1);
  });

  it('says nothing that its author could make live, and no fork’s sentence', () => {
    const hostile = '</details> @octo/team [x](https://evil.example) `|`\n## approved <!-- assay:v1 -->';
    const waivers = [
      waiver({ reason: hostile, counted: true, by: 'review', allowedBy: hostile }),
      waiver({ metric: hostile, expires: hostile, problem: hostile }),
    ];
    const report = createReport({ verdict: createVerdict({ decision: 'rejected', gates: [worse], waivers }) });
    const lines = renderComment([report], { command: 'run' }).split('\n');
    expect(lines.filter((line) => /^## |<!--/.test(line))).toHaveLength(1);
    for (const line of lines.filter((one) => one.includes('waive'))) {
      expect(line).not.toMatch(/@octo|<\/?\w|\]\(http|https:\/\//);
    }
    const [told] = waiverWords((withoutSentences(report) as typeof report).verdict);
    expect(phraseToMarkdown(told!)).toContain('Reason: not shown here.');
  });
});
