import { describe, expect, it } from 'vitest';
import { readReportInputs } from '../../src/actions/inputs.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { withoutRows } from '../../src/report/without-rows.ts';
import { createReport, createVerdict } from './create.ts';

describe('a report without rows', () => {
  const report = createReport({
    verdict: createVerdict({ rows: { paired: 102, dropped: 0, improved: 61, worsened: 41 } }),
  });
  const command = 'run';

  it('names no row and draws none, and still counts them', () => {
    expect(renderComment([report], { command })).toMatch(/`row-\d+`/);
    expect(renderHtml(report, { command })).toMatch(/class="dots/);
    const bare = withoutRows(report);
    for (const page of [renderComment([bare], { command }), renderHtml(bare, { command })]) {
      expect(page).not.toMatch(/row-\d+|class="dots|Rows that moved most/);
      expect(page).toContain('Of 102 rows, 61 improved and 41 worsened');
    }
  });

  it('is what `upload-predictions: false` asks of the report too', () => {
    expect(readReportInputs((name) => (name === 'upload-predictions' ? 'false' : '')).uploadPredictions).toBe(false);
    expect(readReportInputs(() => '').uploadPredictions).toBe(true);
  });
});
