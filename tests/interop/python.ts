/** Runs a Python script of this folder with JSON on standard input and JSON on standard output. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PYTHON = fileURLToPath(new URL('../../.interop/venv/bin/python', import.meta.url));

/** `source` is the Python program; it reads `json.load(sys.stdin)` and prints one JSON document. Throws when it fails. */
export function python<Output>(source: string, input: unknown = {}): Output {
  if (!existsSync(PYTHON)) throw new Error('no Python peers: run `npm run test:interop`, which installs them');
  const result = spawnSync(PYTHON, ['-c', source], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, OMP_NUM_THREADS: '2', PYTHONWARNINGS: 'ignore' },
  });
  if (result.status !== 0) throw new Error(`Python ended with ${result.status}:\n${result.stderr}`);
  return JSON.parse(result.stdout) as Output;
}
