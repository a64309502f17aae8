/**
 * `npm run test:interop`: installs the peers into `.interop/` (which git ignores) and checks every number against them.
 * What cannot be installed is a failure, never a skip.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, '.interop');
const VENV = join(FOLDER, 'venv');
const MARK = join(FOLDER, 'requirements.sha256');
const REQUIREMENTS = join(ROOT, 'tests/interop/requirements.txt');

function run(command: string, args: readonly string[], advice: string): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined || status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')} failed (${error?.message ?? `status ${status}`}). ${advice}\n`);
    process.exit(status === null || status === 0 ? 1 : status);
  }
}

const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';
if (installed !== wanted || !existsSync(VENV)) {
  process.stdout.write(`Installing into .interop/venv:\n${readFileSync(REQUIREMENTS, 'utf8')}`);
  mkdirSync(FOLDER, { recursive: true });
  rmSync(VENV, { recursive: true, force: true });
  run('python3', ['-m', 'venv', VENV], 'Install python3 and its venv module (Debian: apt-get install python3-venv).');
  run(
    join(VENV, 'bin/python'),
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS],
    'The peers could not be installed.',
  );
  writeFileSync(MARK, wanted);
}
run(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'vitest.interop.config.ts',
    ...process.argv.slice(2),
  ],
  '',
);
