import { defineConfig } from 'vitest/config';

/** Where the results go as JSON, for the totals of the whole run. */
const results = process.env['ASSAY_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/interop/**'],
    testTimeout: 60_000,
    // Most of them wait for a process of their own, and some for a pause that GitHub asks for.
    maxWorkers: 3,
    // They import JSON without an attribute, which Node refuses and Vitest's own loader reads.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    reporters: results === undefined ? ['default'] : ['dot', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
