/** A workflow under nektos/act in host mode: no container, `node` from the path, our actions from a copy of this tree. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Job } from '../../github-double/platform.ts';
import { ROOT } from '../../house/files.ts';

export interface ActEnd {
  readonly code: number | null;
  readonly log: string;
}

/** Set by act itself, or paths of the double's own runner. */
const NOT_OURS = /^GITHUB_(?:WORKSPACE|OUTPUT|STEP_SUMMARY|STATE|ENV|PATH|EVENT_PATH|ACTION|JOB)$|^(?:RUNNER|ACTIONS)_/;

/** Runs the workflows of `repository` for the event of `job`, with the API and the artifact service of the double. */
export async function runUnderAct(repository: string, job: Job): Promise<ActEnd> {
  const place = mkdtempSync(join(tmpdir(), 'assay-act-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const checkout = /actions\/checkout@[0-9a-f]{40}/.exec(
    readFileSync(join(repository, '.github/workflows/assay.yml'), 'utf8'),
  )![0];
  const ours = Object.entries(job.env).filter(([name]) => !NOT_OURS.test(name));
  const args = [
    job.env['GITHUB_EVENT_NAME']!,
    ...['--eventpath', job.env['GITHUB_EVENT_PATH']!],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--local-repository', `OWNER/assay@v1=${copyOfActions(join(place, 'assay'))}`],
    // act itself copies the files, for any checkout. The action itself cannot be fetched without a network.
    ...['--local-repository', `${checkout}=${nothing(join(place, 'checkout'))}`],
    ...['--secret', `GITHUB_TOKEN=${job.token}`],
    ...['--artifact-server-path', join(place, 'artifacts'), '--artifact-server-addr', '127.0.0.1'],
    ...['--action-cache-path', join(place, 'cache'), '--no-cache-server', '--pull=false'],
    ...ours.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  const { PATH, HOME } = process.env;
  const { ACTIONS_RUNTIME_URL, ACTIONS_RUNTIME_TOKEN } = job.env;
  const env = { PATH, HOME, ACTIONS_RUNTIME_URL, ACTIONS_RUNTIME_TOKEN };
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, '.interop/tools/bin/act'), args, { cwd: repository, env });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
    child.on('error', (error) => reject(new Error(`act: ${error.message}; start with npm run test:interop`)));
    child.on('close', (code) => resolve({ code, log }));
  });
}

/** act knows no `$/`: siblings are called by the name that leads to the same copy. */
function copyOfActions(folder: string): string {
  for (const path of ['action.yml', 'actions', 'dist', 'package.json'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  const root = readFileSync(join(folder, 'action.yml'), 'utf8');
  writeFileSync(join(folder, 'action.yml'), root.replace(/uses: \$\/(\S+)/g, 'uses: OWNER/assay/$1@v1'));
  return folder;
}

function nothing(folder: string): string {
  const inputs = 'inputs: {persist-credentials: {description: x}, fetch-depth: {description: x}}';
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(
    join(folder, 'action.yml'),
    `name: nothing\ndescription: does nothing\n${inputs}\nruns: {using: composite, steps: []}\n`,
  );
  return folder;
}
