import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_BYTES, renderComment, renderSummary, SUMMARY_BYTES } from '../../src/report/comment.ts';
import { createDataCheck, createFirstRun, createGate, createReport, createVerdict } from './create.ts';
import { firstRun, hostile, pending, rejected, several, unchanged } from './samples.ts';

const command = 'run --config assay.yml';

describe('renderComment', () => {
  it.each([
    ['unchanged', unchanged],
    ['rejected', rejected],
    ['pending', pending],
    ['first-run', firstRun],
    ['hostile', hostile],
  ])('reads as the file %s.md', async (name, sample) => {
    await expect(renderComment([sample()], { command })).toMatchFileSnapshot(`__snapshots__/${name}.md`);
  });

  it('counts, puts the worst model first, shows a failed one, and ends with an overview', async () => {
    const text = renderComment(several(), { command, marker: '<!-- assay:v1 key=x -->' });
    await expect(text).toMatchFileSnapshot('__snapshots__/several.md');
    const counts = '**5 models: 1 failed, 1 rejected, 1 pending, 2 approved**; the worst comes first.';
    expect(text.startsWith(`<!-- assay:v1 key=x -->\n${counts}\n\n## ❌ broken: failed, no verdict\n`)).toBe(true);
    const heads = text.match(/^## .*$/gm)?.map((line) => line.slice(3, 5).trim());
    expect(heads).toEqual(['❌', '❌', '❔', '✅', '✅', '5']);
  });

  it('shows the gates worst first', () => {
    const rows = renderComment([rejected()], { command }).match(/^\| `(rmse|r2)` .*(worse|inconclusive) \|$/gm);
    expect(rows?.map((row) => row.slice(0, 8))).toEqual(['| `rmse`', '| `r2` ↑']);
  });

  it('shows the interval only where it is more than a point', () => {
    expect(renderComment([rejected()], { command })).toContain('Improvement (90\u00a0% interval)');
    expect(renderComment([createReport()], { command })).toContain('| Improvement |');
  });

  it('explains a rubber stamp', () => {
    const text = renderComment([firstRun()], { command });
    expect(text).toContain('approved on its first run (rubber stamp)');
    expect(text).toContain(
      'no earlier model qualifies as a baseline, so change was not checked and only 1 threshold could be checked',
    );
  });

  it('says what to add where a first run has no threshold', () => {
    const gate = createGate({ outcome: 'not_compared', threshold: undefined, thresholdHeld: undefined });
    const verdict = createFirstRun({ decision: 'pending', reasons: ['no_thresholds'], gates: [gate] });
    const text = renderComment([{ verdict }], { command });
    expect(text).toContain('pending, a first run without thresholds');
    expect(text).toContain('**Next:** merge it to make it the baseline; a `threshold` on a gate in `assay.yml`');
  });

  it('renders a verdict of which nothing else is known', () => {
    const text = renderComment([{ verdict: createVerdict() }], { command });
    expect(text).toContain('Candidate `sha256:cccccc…` against baseline `sha256:bbbbbb…`');
    expect(text).not.toContain('undefined');
  });

  it('says that a model is no better than dummy', () => {
    const { evaluation } = createReport();
    const worse = { ...evaluation!, dummy: { rmse: { value: 4.1 } } };
    expect(renderComment([createReport({ evaluation: worse })], { command })).toContain(
      'Better than `dummy`? No: `rmse` 4.910 against 4.100',
    );
  });
});

describe('the size of a comment', () => {
  const long = (columns: number) => {
    const findings = Array.from({ length: columns }, (_, i) => ({
      severity: 'warning' as const,
      rule: 'long_text',
      message: `${i} ${'😀'.repeat(400)}`,
    }));
    return createReport({ dataCheck: createDataCheck({ findings }) });
  };

  it('stays below its limit by leaving out whole parts, and says so', () => {
    const text = renderComment(
      Array.from({ length: 10 }, () => long(20)),
      { command },
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(text).toMatch(/Left out for length: \d+ folded sections\. The full report is `report\.html`\.\n$/);
    expect(text).toContain('## 10 models: 10 approved');
  });

  it('is not cut where it fits', () => {
    expect(renderComment([rejected()], { command })).not.toContain('Left out');
    expect(renderSummary([rejected()], { command })).toBe(renderComment([rejected()], { command }));
  });

  it('holds for any number of models and any limit, with every fold closed and every table whole', () => {
    const reports = [rejected(), hostile(), firstRun(), { model: 'x', failure: '😀'.repeat(2000) }];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...reports), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1000, max: 60_000 }),
        (models, maxBytes) => {
          const text = renderComment(models, { command, marker: '<!-- m -->', maxBytes });
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
          expect(text.startsWith('<!-- m -->\n')).toBe(true);
          expect(text).not.toMatch(/\p{Cs}/u);
          expect(text.split('<details>').length).toBe(text.split('</details>').length);
          for (const table of text.match(/(?:^\|.*\|\n)+/gm) ?? []) {
            const cells = table
              .trimEnd()
              .split('\n')
              .map((line) => line.split('|').length);
            expect(new Set(cells).size).toBe(1);
            expect(cells.length).toBeGreaterThan(2);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds for a summary of a thousand models', () => {
    const text = renderSummary(
      Array.from({ length: 1000 }, () => rejected()),
      { command },
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(text).toContain('Left out for length');
  });
});

it('lets nothing of a hostile name live', () => {
  const text = renderComment([hostile()], { command });
  const folds = text.replaceAll(/<\/?(?:details|summary)>/g, '');
  expect(folds).not.toContain('<');
  expect(text).not.toMatch(/@(?!\u200b)/);
  expect(text).not.toContain('](');
  expect(text).not.toContain('://');
  expect(text).not.toContain('assay:v1 key=x run=9 attempt=1 sha=0 --&gt;');
  expect(text).not.toMatch(/^<!--/m);
});
