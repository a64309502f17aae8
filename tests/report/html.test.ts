import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import {
  createBinaryPredictions,
  createMulticlassPredictions,
  createRegressionPredictions,
  createReport,
} from './create.ts';
import { firstRun, hostile, pending, policyChanged, rejected, unchanged } from './samples.ts';

const command = 'run';
const SAMPLES = [
  ['unchanged', unchanged],
  ['rejected', rejected],
  ['pending', pending],
  ['first-run', firstRun],
  ['hostile', hostile],
] as const;

describe.each(SAMPLES)('renderHtml of %s', (name, sample) => {
  const html = renderHtml(sample(), { command });

  it('is the page that was looked at', async () => {
    await expect(html).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });

  it('runs no script and fetches nothing', () => {
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|base|image|use)\b/i);
    expect(html).not.toMatch(/<[a-z][^<>]*\s(?:src|srcset|style|on\w+|xlink:href)=/i);
    for (const [, target] of html.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#[a-z]+$/);
    expect(/<style>[\s\S]*<\/style>/.exec(html)?.[0]).not.toMatch(/url\(|@import/);
  });

  it('allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('closes every element, in order', () => {
    expect(unclosed(html)).toEqual([]);
  });

  it('names its language, its charts and the heads of its tables', () => {
    expect(html).toContain('<html lang="en">');
    for (const [svg] of html.matchAll(/<svg role="img"[\s\S]*?<\/svg>/g)) {
      expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    }
    const tables = html.match(/<table>/g)?.length ?? 0;
    expect(html.match(/<thead><tr><th scope="col"/g)).toHaveLength(tables);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('draws with finite numbers only', () => {
    expect(html).not.toMatch(/NaN|Infinity|"undefined"/);
  });
});

describe('renderHtml', () => {
  it('shows every part once, in the order of its contents where the page is narrow', () => {
    const html = renderHtml(rejected(), { command });
    const contents = [...html.matchAll(/<a href="#([a-z]+)">/g)].map((match) => match[1]);
    const sections = [...html.matchAll(/<section id="([a-z]+)"/g)].map((match) => match[1]);
    expect(sections).toEqual(contents);
    expect(sections).toEqual(expect.arrayContaining(['gates', 'charts', 'data', 'lineage']));
  });

  it('stays small however many rows there are', () => {
    const rows = 50_000;
    const { baseline } = createReport();
    const regression = createReport({
      predictions: createRegressionPredictions(4, rows),
      baseline: { ...baseline, predictions: createRegressionPredictions(5, rows) },
    });
    const binary = {
      ...pending(),
      predictions: createBinaryPredictions(0.9, rows),
      baseline: { predictions: createBinaryPredictions(0.7, rows) },
    };
    for (const report of [regression, binary]) expect(renderHtml(report, { command }).length).toBeLessThan(400_000);
  });

  it('draws a constant target, a single row and no row at all', () => {
    for (const rows of [0, 1, 2]) {
      const predictions = createRegressionPredictions(0, rows);
      predictions.truth.fill(3);
      predictions.prediction.fill(3);
      const html = renderHtml(createReport({ predictions, baseline: undefined }), { command });
      expect(html).not.toMatch(/NaN|Infinity/);
    }
  });

  it('shows no ROC where a class is absent from the truth', () => {
    const predictions = createBinaryPredictions(0.9, 20);
    predictions.truth.fill(1);
    const html = renderHtml({ ...pending(), predictions, baseline: undefined }, { command });
    expect(html).not.toContain('<b>ROC</b>');
    expect(html).toContain('<b>Calibration</b>');
  });

  it('puts the confusion matrices of candidate and baseline beside each other', () => {
    const report = {
      ...firstRun(),
      predictions: createMulticlassPredictions(0.8),
      baseline: { predictions: createMulticlassPredictions(1.2) },
    };
    const html = renderHtml(report, { command });
    expect(html.indexOf('Confusion matrix: baseline')).toBeGreaterThan(html.indexOf('Confusion matrix: candidate'));
  });

  it('leaves out a matrix that nobody could read', () => {
    const classes = Array.from({ length: 40 }, (_, i) => `class ${i}`);
    const html = renderHtml(
      { ...firstRun(), predictions: createMulticlassPredictions(0.8, 400, classes) },
      { command },
    );
    expect(html).not.toContain('Confusion matrix');
    expect(html).toContain('<code>class 39</code>');
  });

  it('shows why a model failed', () => {
    const html = renderHtml({ model: 'boston', failure: 'data.csv, line 3: <b>4 cells' }, { command });
    expect(html).toContain('Failed, no verdict');
    expect(html).toContain('data.csv, line 3: &lt;b&gt;4 cells');
  });
});

/** Elements that are open at the end or closed out of order. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name, , selfClosed] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>/gi)) {
    if (name === 'meta' || selfClosed === '/') continue;
    if (slash !== '/') open.push(name!);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

it('opens with what a pull request changes of the policy', () => {
  expect(renderHtml(policyChanged(), { command })).toContain('<strong>Policy changed in this pull request</strong>');
  const text = renderTerminal([policyChanged()], { command, colour: false, width: 100 });
  expect(text).toContain('Policy changed in this pull request: keys split.test_size');
});
