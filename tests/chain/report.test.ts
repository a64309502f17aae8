import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, readJson, recipe, smallTable } from './assay.ts';

const REPORT = 'assay-out/small/report.md';

describe('the numbers of the baseline in the report', () => {
  it('are of the rows of the candidate, not of those that the baseline was evaluated on', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable(60), 'more.csv': smallTable(100) });
    expect(assay(['run', '--out', 'base', '--set', 'data.exclude=[b]'], folder).code).toBe(0);
    assay(['run', '--baseline', 'base', '--set', 'data.path=more.csv'], folder);
    const mae = /`mae` ↓ \| ([\d.]+) \| ([\d.]+)/.exec(readFileSync(join(folder, REPORT), 'utf8'));
    const stored = readJson<{ mae: number }>(folder, 'base/small/metrics.json').mae;
    const rows = readJson<{ rows: { paired: number } }>(folder, 'assay-out/small/verdict.json').rows.paired;
    expect(rows).toBe(readJson<{ rows: number }>(folder, 'assay-out/small/evaluation.json').rows);
    expect(Number(mae?.[1])).toBeGreaterThan(0);
    expect(Math.abs(Number(mae?.[1]) - stored)).toBeGreaterThan(0.01);
  });

  it('are left out where the baseline answers another question', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    expect(assay(['run', '--out', 'base', '--set', 'data.target=a'], folder).code).toBe(0);
    assay(['run', '--baseline', 'base'], folder);
    const report = readFileSync(join(folder, REPORT), 'utf8');
    expect(report).toContain('the baseline is not comparable');
    expect(report).toMatch(/All metrics: \d+<\/summary>\n\n\| Metric \| Candidate \| Dummy \|/);
    expect(report).not.toContain('coefficients moved');
  });

  it('are the same when the report is made again from the documents', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    expect(assay(['run', '--out', 'base', '--set', 'data.exclude=[b]'], folder).code).toBe(0);
    assay(['run', '--baseline', 'base'], folder);
    // Times differ, and so does the command.
    const numbers = () => readFileSync(join(folder, REPORT), 'utf8').replace(/<details><summary>Cost: [\s\S]*$/, '');
    const first = numbers();
    expect(first).toContain('All metrics');
    expect(assay(['report'], folder).code).toBe(0);
    expect(numbers()).toBe(first);
  });
});
