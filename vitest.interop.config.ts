import { defineConfig } from 'vitest/config';

/** Where the results go as JSON, for the totals of the whole run. */
const results = process.env['ASSAY_INTEROP_RESULTS'];

export default defineConfig({
  test: {
    include: ['tests/interop/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: results === undefined ? ['default'] : ['dot', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
