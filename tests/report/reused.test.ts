/** A candidate that was not trained: each page says so in one line, and from which run. */
import { expect, test } from 'vitest';
import { renderCheck } from '../../src/report/check.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { withoutSentences } from '../../src/report/strangers-text.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { createReport, createRun } from './create.ts';

const COMMIT = 'abcdef0123456789abcdef0123456789abcdef01';
const reportOf = (source: string) =>
  createReport({ run: createRun({ train: { model: 'linear', params: {}, reused: { source, commit: COMMIT } } }) });
const WORDS = 'Not trained again: data, recipe and Assay are those of run 428 of main.';

test('comment, check, page and terminal say it', () => {
  const report = reportOf('run 428 of main');
  expect(renderComment([report], { command: 'run' })).toContain(WORDS);
  expect(renderCheck([report]).summary).toContain(WORDS);
  const page = renderHtml(report, { command: 'run' });
  expect(page.replace(/<\/?bdi>/g, '')).toContain(WORDS);
  expect(page).toContain(COMMIT);
  const options = { command: 'run', colour: false, width: 200, out: 'assay-out' };
  expect(renderTerminal([report], options).replace(/\s+/g, ' ')).toContain(WORDS);
});

test('a trained candidate has no such line', () => {
  expect(renderComment([createReport()], { command: 'run' })).not.toContain('Not trained again');
});

test('the name of the run is a stranger’s text: escaped, and of a fork not shown', () => {
  const hostile = reportOf('@org/team <img src=x> | ](https://evil.example)');
  const comment = renderComment([hostile], { command: 'run' });
  expect(comment).not.toMatch(/@org|<img|\]\(https/);
  expect(renderHtml(hostile, { command: 'run' })).not.toContain('<img src=x>');
  const [shown] = [hostile].map(withoutSentences);
  expect(renderComment([shown!], { command: 'run', unverified: true })).not.toContain('Not trained again');
});
