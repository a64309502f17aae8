/** A repository and actions made on the spot, for the tests of the runner itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WorkflowRequest } from './request.ts';
import { runWorkflow } from './run-workflow.ts';

export interface Fixture {
  readonly folder: string;
  /** Runs `text` as the workflow of a push. */
  run(text: string, more?: Partial<WorkflowRequest>): ReturnType<typeof runWorkflow>;
}

/** `files` are those of the repository; those below `assay/` are what `OWNER/assay@v1` leads to. */
export function makeFixture(files: Readonly<Record<string, string>> = {}): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'assay-workflow-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ ref: 'refs/heads/main', repository: { id: 1, default_branch: 'main' } }));
  for (const [path, text] of Object.entries(files)) {
    const whole = path.startsWith('assay/') ? join(folder, path) : join(repository, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }
  return {
    folder,
    run: (text, more = {}) =>
      runWorkflow({
        workflow: '.github/workflows/w.yml',
        text,
        repository,
        folder: join(folder, 'run'),
        environment: {
          GITHUB_EVENT_NAME: 'push',
          GITHUB_EVENT_PATH: event,
          GITHUB_REPOSITORY: 'o/r',
          GITHUB_REPOSITORY_ID: '1',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_RUN_ID: '1',
          GITHUB_RUN_NUMBER: '1',
          GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/w.yml@refs/heads/main',
          GITHUB_API_URL: 'http://127.0.0.1:1',
          GITHUB_SHA: 'a'.repeat(40),
          ACTIONS_RUNTIME_TOKEN: 'artifacts',
          ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
          ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/id',
        },
        tokenFor: (permissions) => `token:${JSON.stringify(permissions)}`,
        assay: { repository: 'OWNER/assay', ref: 'v1', folder: join(folder, 'assay') },
        ...more,
      }),
  };
}

/** An action that writes its whole environment to output `environment`, and has a post step that prints its state. */
export const TELLING: Readonly<Record<string, string>> = {
  'assay/tell/action.yml': `name: tell
description: tells
inputs:
  some-input: {description: x, default: "\${{ github.token }}"}
outputs:
  environment: {description: x}
runs: {using: node24, main: main.cjs, post: post.cjs}
`,
  'assay/tell/main.cjs': `const { appendFileSync } = require('node:fs');
const { env } = process;
appendFileSync(env.GITHUB_OUTPUT, 'environment=' + JSON.stringify(env) + '\\n');
appendFileSync(env.GITHUB_STATE, 'kept=' + env['INPUT_SOME-INPUT'] + '\\n');
if (env['INPUT_SOME-INPUT'] === 'fail') process.exitCode = 3;
`,
  'assay/tell/post.cjs': `console.log('post ' + process.env.STATE_kept);
`,
};
