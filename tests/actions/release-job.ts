/** Documents of an approved model, and the built release action in a job of the double. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeCanonical } from '../../src/documents/canonical.ts';
import type { Run } from '../../src/documents/run.ts';
import { writeZip } from '../github/write-zip.ts';
import type { Double } from '../github-double/server.ts';
import type { Permissions } from '../github-double/state.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MODEL = 'boston-housing';

/** What `assay run` leaves for the example, made once; the caller deletes the folder. */
export function makeDocuments(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-release-'));
  const example = join(ROOT, 'examples/boston-housing');
  const args = [
    'run',
    '--config',
    `${example}/assay.yml`,
    '--baseline',
    `${example}/baseline`,
    '--out',
    folder,
    '--quiet',
  ];
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the example ends with ${status}: ${stderr}`);
  return folder;
}

export interface ReleaseJob {
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  readonly run: number;
  readonly sha: string;
  readonly workspace: string;
  /** `OUT/<model>`. */
  readonly folder: string;
}

type Start = Parameters<Double['platform']['startRun']>[0];

/** A job that finds the documents in its workspace, as if its own run had made them. */
export function startJob(
  double: Double,
  documents: string,
  { permissions = { contents: 'write' } as Permissions, ...facts }: Partial<Start> & { permissions?: Permissions } = {},
): ReleaseJob {
  const job = double.platform.startRun({
    event: 'push',
    workflow: '.github/workflows/ct.yml',
    ...facts,
    job: { permissions },
  });
  return placeDocuments(job, documents);
}

export function placeDocuments(job: ReturnType<Double['platform']['startRun']>, documents: string): ReleaseJob {
  const sha = job.env['GITHUB_SHA']!;
  const folder = join(job.workspace, 'assay-out', MODEL);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(documents, MODEL), folder, { recursive: true });
  edit<Run>(folder, 'run.json', (run) => ({
    ...run,
    code: {
      commit: sha,
      tree: '1'.repeat(40),
      dirty: false,
      repository: job.env['GITHUB_REPOSITORY']!,
      workflow: job.run.workflow,
      runId: String(job.run.id),
      runAttempt: job.run.attempt,
    },
  }));
  return { env: job.env, token: job.token, run: job.run.id, sha, workspace: job.workspace, folder };
}

export function edit<T>(folder: string, file: string, change: (value: T) => T): void {
  const path = join(folder, file);
  writeFileSync(path, encodeCanonical(change(JSON.parse(readFileSync(path, 'utf8')) as T)));
}

/** The documents as `compare` uploads them: no pages. */
export function zipOf(folder: string): Buffer {
  const names = readdirSync(folder).filter((name) => !name.startsWith('report') && name !== 'summary.md');
  return writeZip(names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
}

export interface ActionEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs `dist/release.js`; `onStart` gets the means to kill it. */
export function release(
  job: ReleaseJob,
  inputs: Readonly<Record<string, string>> = {},
  onStart: (kill: () => void) => void = () => {},
): Promise<ActionEnd> {
  const given = { release: 'true', 'github-token': job.token, out: 'assay-out', 'working-directory': '.', ...inputs };
  const env = {
    PATH: process.env['PATH'],
    ...job.env,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  writeFileSync(job.env['GITHUB_OUTPUT']!, '');
  const child = spawn(process.execPath, [join(ROOT, 'dist/release.js')], { cwd: job.workspace, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  onStart(() => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('close', (code, signal) => {
      const text = readFileSync(job.env['GITHUB_OUTPUT']!, 'utf8');
      const outputs = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
        name!,
        value!,
      ]);
      done({ code, signal, log, outputs: Object.fromEntries(outputs) as Record<string, string> });
    });
  });
}
