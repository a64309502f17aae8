/**
 * `node tests/github-double/main.ts --port 0 --seed FILE [--check]`: the double by itself. Its address is the one line on
 * standard output; it runs until it is ended.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Seed } from './seed.ts';
import { startDouble } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? {} : (JSON.parse(readFileSync(values.seed, 'utf8')) as Seed);
const double = await startDouble(seed, { port: Number(values.port), check: values.check });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void double.close());
process.stdout.write(`${double.url}\n`);
