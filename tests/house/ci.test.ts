import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, readSource } from './files.ts';

/** Writes each text to a file of its own and adds them up. */
function totals(...results: string[]): { code: number | null; lines: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'assay-totals-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = results.map((_, i) => join(folder, `${i}.json`));
  for (const [i, file] of files.entries()) if (results[i] !== '') writeFileSync(file, results[i]!);
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/totals.mjs'), ...files], {
    encoding: 'utf8',
  });
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

const result = (passed: number, failed: number, success = failed === 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, success });

test('the last line is "N passed, M failed"', () => {
  const { code, lines } = totals(result(120, 0), result(30, 0));
  expect(lines).toEqual(['150 passed, 0 failed']);
  expect(code).toBe(0);
});

test.each([
  ['a failed test', [result(120, 2), result(30, 0)], '150 passed, 2 failed'],
  ['a run that left no results', [result(120, 0), ''], '120 passed, 1 failed'],
  ['a run that broke off', [result(120, 0), '{"num'], '120 passed, 1 failed'],
  ['a file that could not be loaded', [result(120, 0, false)], '120 passed, 1 failed'],
  ['no test at all', [result(0, 0)], '0 passed, 0 failed'],
])('%s is not a pass', (_what, results, last) => {
  const { code, lines } = totals(...results);
  expect(lines.at(-1)).toBe(last);
  expect(code).toBe(1);
});

test('.ci/run can be run, and prints nothing after the totals', () => {
  accessSync(`${ROOT}.ci/run`, constants.X_OK);
  expect(spawnSync('bash', ['-n', '.ci/run'], { cwd: ROOT }).status).toBe(0);
  const lines = readSource('.ci/run').trimEnd().split('\n');
  expect(lines.at(-2)).toMatch(/^node scripts\/totals\.mjs .*\|\| status=1$/);
  expect(lines.at(-1)).toBe('exit "$status"');
});

test('.ci/run uses scripts that are there', () => {
  const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
  const used = [...readSource('.ci/run').matchAll(/npm run --silent ([\w:]+)/g)].map(([, name]) => name!);
  expect(used.length).toBeGreaterThan(0);
  for (const name of used) expect(Object.keys(scripts)).toContain(name);
});

test('every file that a script starts is there', () => {
  const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
  for (const command of Object.values(scripts)) {
    for (const [file] of command.matchAll(/(?:\.\/)?(?:scripts|bench|dist|examples)\/[\w./-]+/g)) {
      expect(() => accessSync(`${ROOT}${file}`), file).not.toThrow();
    }
  }
});
