/**
 * The comment and the job summary that a pull request gets: the built actions, in the order of the root action, on the
 * GitHub double. Main holds the Boston example; the pull request takes its best feature away.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from '../tests/github-double/platform.ts';
import { type Double, startDouble } from '../tests/github-double/server.ts';
import { readAction, verbs } from './action-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = 'examples/boston-housing';
const WORKFLOW = '.github/workflows/assay.yml';
const REPOSITORY = 'octo/houses';
/** The double counts from 1, as in a new repository; a README shows one that has been used for a while. */
const NUMBERS = { main: 428, pull: 431 } as const;
const PERMISSIONS = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;

export interface PullRequestPages {
  /** Markdown of the one comment. */
  readonly comment: string;
  /** Markdown of the job summary. */
  readonly summary: string;
}

/** Needs `dist/`. Throws where main is not approved or the pull request is not rejected. */
export async function examplePullRequest(): Promise<PullRequestPages> {
  const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const config = text(`${EXAMPLE}/assay.yml`).replace(/^# yaml-language-server.*\n/, '');
  const files = {
    [WORKFLOW]: text('examples/workflows/one-step.yml'),
    'assay.yml': config,
    'data/boston_housing.csv': text(`${EXAMPLE}/data/boston_housing.csv`),
    'README.md': '# Houses\n',
  };
  const double = await startDouble({ repositories: [{ name: REPOSITORY, commits: [{ files }] }] });
  try {
    const { platform, state } = double;
    const main = platform.startRun({ event: 'push', workflow: WORKFLOW, job: { permissions: PERMISSIONS } });
    Object.assign(main.run, { runNumber: NUMBERS.main });
    await runChain(double, main, 0);
    platform.finishRun(main.run.id, 'success');
    platform.push('main', { files: { 'README.md': '# Houses\n\nPrices in Boston.\n' } });
    const worse = config.replace('target: medv\n', 'target: medv\n      exclude: [lstat, rm, ptratio]\n');
    platform.push('without-lstat', { files: { 'assay.yml': worse }, message: 'Leave lstat out' });
    const pull = platform.openPull({ head: 'without-lstat' });
    const judged = platform.startRun({
      event: 'pull_request',
      pull: pull.number,
      workflow: WORKFLOW,
      job: { permissions: PERMISSIONS },
    });
    Object.assign(judged.run, { runNumber: NUMBERS.pull });
    const summary = await runChain(double, judged, 1);
    const [comment, ...more] = state.comments;
    if (comment === undefined || more.length > 0) throw new Error(`${state.comments.length} comments, not one`);
    return { comment: comment.body, summary };
  } finally {
    await double.close();
  }
}

/** The steps of the root action that a pull request runs. `expected` is the exit code of the gate. */
async function runChain({ platform }: Double, job: Job, expected: number): Promise<string> {
  platform.checkout(job.env['GITHUB_SHA']!, job.workspace);
  const codes = new Map<string, number | null>();
  for (const verb of verbs().filter((one) => one !== 'release')) {
    const inputs = Object.entries(readAction(verb).inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      name === 'github-token' ? job.token : (input.default ?? ''),
    ]);
    const { PATH } = process.env;
    const env = {
      PATH,
      ...job.env,
      GITHUB_RUN_NUMBER: String(job.run.runNumber),
      ...Object.fromEntries(inputs),
    };
    codes.set(verb, await run(verb, env, job.workspace));
  }
  if (codes.get('compare') !== expected) throw new Error(`compare ended with ${codes.get('compare')}, not ${expected}`);
  return readFileSync(job.env['GITHUB_STEP_SUMMARY']!, 'utf8');
}

function run(verb: string, env: NodeJS.ProcessEnv, cwd: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', `${verb}.js`)], { cwd, env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
