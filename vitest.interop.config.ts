import { defineConfig } from 'vitest/config';

/** Where the results go as JSON, for the totals of the whole run. */
const results = process.env['ASSAY_INTEROP_RESULTS'];

export default defineConfig({
  test: {
    include: ['tests/interop/**/*.test.ts'],
    testTimeout: 600_000,
    // They import JSON without an attribute, which Node refuses and Vitest's own loader reads.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: results === undefined ? ['default'] : ['dot', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
