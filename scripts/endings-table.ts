/** docs/endings.md's table: every row of the table of endings, in its order. */
import { type EndingRow, endingRows } from '../src/compare/ending-rows.ts';
import { markdownTable } from './markdown-table.ts';

const HEADINGS = ['id', 'verdict', 'reasons', 'policy', 'event', 'exit code', 'check', 'words'];

export function endingsTable(): string {
  return markdownTable(HEADINGS, endingRows().map(cells));
}

function cells(row: EndingRow): string[] {
  const policy = row.policy === '' ? '' : `\`${row.policy}\`${row.standard === '' ? '' : ` (${row.standard})`}`;
  const reasons = row.reasons.map((reason) => `\`${reason}\``).join(' ');
  return [
    `\`${row.id}\``,
    row.decision === 'none' ? '' : `\`${row.decision}\``,
    reasons,
    policy,
    row.event === 'any' ? 'any' : `\`${row.event}\``,
    row.exitCode,
    `\`${row.check}\``,
    row.words,
  ];
}
