/** Where a text that was cut says the rest can be read: only where it is. */
import { expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { createVerdict } from './create.ts';

const cut = (pages?: string) =>
  renderComment(
    Array.from({ length: 40 }, (_, i) => ({ verdict: createVerdict({ model: `model-${i}` }) })),
    { command: 'run', maxBytes: 6000, pages },
  );

test('what was left out is named with the artifact that holds it, or with none', () => {
  expect(cut('assay.report.default')).toContain('The full reports are in the artifact `assay.report.default`.');
  expect(cut('none')).toContain('Left out for length');
  expect(cut('none')).not.toContain('full report');
  expect(cut()).toContain('The full report is `report.html`.');
});
