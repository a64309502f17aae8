/** Adds up the results of several Vitest runs: `node scripts/totals.mjs FILE…`. A run that left none failed. */
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    passed += results.numPassedTests;
    failed += results.numFailedTests + (results.success || results.numFailedTests > 0 ? 0 : 1);
  } catch {
    process.stdout.write(`${file}: no results, the run broke off\n`);
    failed += 1;
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
