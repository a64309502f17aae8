/** The comment for each outcome and reason, as a file that a reviewer can read. */
import { describe, expect, it } from 'vitest';
import { OUTCOMES, REASONS, verdictDocument } from '../../src/documents/verdict.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { OUTCOME_SAMPLES } from './outcome-samples.ts';

const command = 'run --config assay.yml';
const samples = Object.entries(OUTCOME_SAMPLES);

describe.each(samples)('the comment of %s', (name, sample) => {
  const report = sample();
  const text = renderComment([report], { command });

  it('reads as its file', async () => {
    await expect(text).toMatchFileSnapshot(`__snapshots__/outcomes/${name}.md`);
  });

  it('is of a verdict that can be written', () => {
    const { verdict } = report;
    expect(verdictDocument.decode(verdictDocument.encode(verdict), 'verdict.json')).toEqual(verdict);
  });

  it('says why and what next, and shows no code word for a reason', () => {
    const [, why = '', next = ''] = /^## .*\n\n([\s\S]*?)\n\*\*Next:\*\* (.*)$/m.exec(text) ?? [];
    expect(why).not.toBe('');
    expect(next).toMatch(/\.$/);
    for (const reason of REASONS)
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(new RegExp(`\\b${reason}(?<=_.*)\\b`));
    expect(text).not.toMatch(/NaN|Infinity|\[object/);
  });

  it('draws finite numbers on the page', () => {
    expect(renderHtml(report, { command })).not.toMatch(/NaN|Infinity|"undefined"/);
  });
});

it('has a comment for every outcome and every reason', () => {
  const verdicts = samples.map(([, sample]) => sample().verdict);
  const gates = verdicts.flatMap((verdict) => [
    ...verdict.gates,
    ...(verdict.anchor?.gate ? [verdict.anchor.gate] : []),
  ]);
  expect(OUTCOMES.filter((outcome) => !gates.some((gate) => gate.outcome === outcome))).toEqual([]);
  const told = new Set([...gates.map(({ reason }) => reason), ...verdicts.flatMap(({ reasons }) => reasons)]);
  // A missing model has a comment of its own: missing-model.md.
  expect(REASONS.filter((reason) => !told.has(reason))).toEqual(['model_missing']);
});

it('shows names out of somebody’s hands as text, on the page too', () => {
  const report = OUTCOME_SAMPLES['hostile-names']!();
  const text = renderComment([report], { command });
  expect(text).not.toMatch(/<img|<b>|<!-- assay|@admin|@org|]\(https?:|https:\/\/evil|\*\*bold/);
  expect(
    text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .every((line) => line.endsWith('|')),
  ).toBe(true);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(renderHtml(report, { command })).not.toMatch(/<(?:img|script|b>x)\b/i);
});
