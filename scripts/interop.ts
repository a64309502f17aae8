/**
 * `npm run test:interop`: installs the peers into `.interop/` (which git ignores) and checks every number and workflow against
 * them. What cannot be installed is a failure, never a skip.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, '.interop');

interface Peers {
  /** Folder below `.interop`. */
  readonly folder: string;
  /** What is installed, for people, and so that a change installs anew. */
  readonly what: string;
  readonly mark: string;
  readonly advice: string;
  install(folder: string): readonly Command[];
}

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Pinned: another version may find other things. */
const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
/** Pinned exactly: the package's `latest` has led to another project of that name. */
const EMULATE = 'emulate@0.12.2';

const PEERS: readonly Peers[] = [
  pythonPeers('venv', 'requirements.sha256', 'tests/interop/requirements.txt'),
  pythonPeers('tools', 'tools.sha256', 'tests/interop/workflows/requirements.txt'),
  {
    folder: 'go',
    what: ACTIONLINT,
    mark: 'go.sha256',
    advice: 'Install Go 1.25 or newer.',
    install: (folder) => [
      {
        command: 'go',
        args: ['install', ACTIONLINT],
        // Without the flag the module cache is read-only and could not be removed again.
        env: { GOBIN: join(folder, 'bin'), GOMODCACHE: join(folder, 'mod'), GOFLAGS: '-modcacherw' },
      },
    ],
  },
  {
    folder: 'npm',
    what: EMULATE,
    mark: 'npm.sha256',
    advice: 'The emulator could not be installed.',
    install: (folder) => [
      { command: 'npm', args: ['install', '--prefix', folder, '--silent', '--no-audit', '--ignore-scripts', EMULATE] },
    ],
  },
];

function pythonPeers(folder: string, mark: string, requirements: string): Peers {
  return {
    folder,
    mark,
    what: readFileSync(join(ROOT, requirements), 'utf8'),
    advice: 'Install python3 and its venv module (Debian: apt-get install python3-venv).',
    install: (venv) => [
      { command: 'python3', args: ['-m', 'venv', venv] },
      {
        command: join(venv, 'bin/python'),
        args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(ROOT, requirements)],
      },
    ],
  };
}

function run({ command, args, env }: Command, advice: string): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error !== undefined || status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')} failed (${error?.message ?? `status ${status}`}). ${advice}\n`);
    process.exit(status === null || status === 0 ? 1 : status);
  }
}

for (const peers of PEERS) {
  const folder = join(FOLDER, peers.folder);
  const mark = join(FOLDER, peers.mark);
  const wanted = createHash('sha256').update(peers.what).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted && existsSync(folder)) continue;
  process.stdout.write(`Installing into .interop/${peers.folder}:\n${peers.what.trimEnd()}\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const command of peers.install(folder)) run(command, peers.advice);
  writeFileSync(mark, wanted);
}
run(
  {
    command: process.execPath,
    args: [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'vitest.interop.config.ts',
      ...process.argv.slice(2),
    ],
  },
  '',
);
