import { expect, it } from 'vitest';
import { attributionSection } from '../../src/report/attribution-section.ts';
import { renderSummary } from '../../src/report/comment.ts';
import { findingsOf } from '../../src/report/data-section.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { createGate, createReport, createVerdict } from './create.ts';

const ATTRIBUTION = [
  { metric: 'rmse', data: 0.3, recipe: -0.125, interaction: 0.05 },
  { metric: 'r2', data: 0.04, recipe: 0, interaction: 1e-18 },
];
const GATES = [
  createGate({ metric: 'rmse', baseline: 5, candidate: 4.775, improvement: 0.225 }),
  createGate({ metric: 'r2', direction: 'higher', baseline: 0.7, candidate: 0.74, improvement: 0.04 }),
];
const COMMAND = { command: 'run' };

it('is one sentence and a table, in each of the three reports', () => {
  const report = createReport({ verdict: createVerdict({ gates: GATES, attribution: ATTRIBUTION }) });
  const markdown = renderSummary([report], COMMAND);
  expect(markdown).toContain(
    'Of the change of +0.225 in `rmse`, +0.300 comes from the data, −0.125 from the recipe and +0.050 from both together.',
  );
  expect(markdown).toContain(
    '| `rmse` | +0.300 | −0.125 | +0.050 | +0.225 |\n| `r2` | +0.0400 | 0.0000 | 0.0000 | +0.0400 |',
  );
  expect(renderHtml(report, COMMAND)).toContain('<section id="attribution">');
  expect(renderTerminal([report], { ...COMMAND, colour: false, width: 100 })).toMatch(
    /Causes +Of the change of \+0\.225/,
  );
});

it('is not there where only one of the two changed', () => {
  const report = createReport({ verdict: createVerdict({ gates: GATES }) });
  expect(attributionSection(report.verdict)).toBeUndefined();
  expect(renderHtml(report, COMMAND)).not.toContain('attribution');
});

it('says why there is none, once, and lets nothing of the message live', () => {
  const message = 'data and recipe both changed, <img src=x> @octo';
  const why = { severity: 'info', rule: 'no_attribution', message } as const;
  const report = createReport({ verdict: createVerdict({ gates: GATES, findings: [why] }) });
  const markdown = renderSummary([report], COMMAND);
  expect(markdown.match(/Not told:/g)).toHaveLength(1);
  for (const text of [markdown, renderHtml(report, COMMAND)]) {
    expect(text).not.toContain('<img');
    expect(text.match(/data and recipe both changed/g)).toHaveLength(1);
  }
  expect(markdown).not.toContain(' @octo');
  expect(findingsOf(report).map(({ rule }) => rule)).not.toContain('no_attribution');
});
