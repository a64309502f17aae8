/** A copy of our workflows whose actions only tell how they were called, and end as they are told. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readAction, verbs } from '../../scripts/action-files.ts';
import type { Permissions } from './definitions.ts';
import { ASSAY } from './locate.ts';
import type { WorkflowResult } from './result.ts';
import { runWorkflow } from './run-workflow.ts';

const OUTPUTS = ['decision', 'decisions', 'artifact-id', 'artifact-digest'];

const MAIN = `const { appendFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const verb = basename(__dirname);
const home = dirname(dirname(__dirname));
const inputs = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')).map(([name, value]) => [name.slice(6).toLowerCase(), value]),
);
appendFileSync(join(home, 'calls.jsonl'), JSON.stringify({ verb, job: process.env.GITHUB_JOB, inputs }) + '\\n');
const failing = require(join(home, 'failing.json')).some(
  (each) => each === verb || each === verb + ' ' + inputs.models,
);
for (const name of ['decision', 'decisions', 'artifact-id', 'artifact-digest'])
  appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + (name === 'decision' ? (failing ? 'rejected' : 'approved') : name + '-of-' + verb) + '\\n');
process.exitCode = failing ? 1 : 0;
`;

export interface Call {
  readonly verb: string;
  readonly job: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface StubRun {
  readonly event: string;
  readonly payload?: object;
  readonly branch?: string;
  /** Verbs that end with 1; `compare churn` where its input `models` is `churn`. */
  readonly failing?: readonly string[];
  readonly cancelAfter?: { readonly job: string; readonly step: string };
}

export interface StubEnd extends WorkflowResult {
  readonly calls: readonly Call[];
  /** `job: conclusion`, in the order they ran. */
  readonly endings: readonly string[];
  /** What each job's token was made for. */
  readonly tokens: Readonly<Record<string, Permissions>>;
}

/** Runs a workflow of `examples/workflows` in a repository that holds one file. */
export async function runExample(name: string, run: StubRun): Promise<StubEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-stub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'home');
  cpSync(join(ASSAY.folder, '.github'), join(home, '.github'), { recursive: true });
  cpSync(join(ASSAY.folder, 'action.yml'), join(home, 'action.yml'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const verb of verbs()) {
    // No defaults: what is told of a call is what the workflow says.
    const inputs = Object.keys(readAction(verb).inputs);
    const declared = Object.fromEntries(inputs.map((input) => [input, { description: input, default: '' }]));
    const outputs = Object.fromEntries(OUTPUTS.map((output) => [output, { description: output }]));
    const runs = { using: 'node24', main: 'main.cjs' };
    write(
      `home/actions/${verb}/action.yml`,
      JSON.stringify({ name: verb, description: verb, inputs: declared, outputs, runs }),
    );
    write(`home/actions/${verb}/main.cjs`, MAIN);
  }
  write('home/failing.json', JSON.stringify(run.failing ?? []));
  write('home/calls.jsonl', '');
  write('repository/assay.yml', '');
  write('event.json', JSON.stringify({ repository: { default_branch: 'main' }, ...run.payload }));
  const branch = run.branch ?? 'main';
  const tokens: Record<string, Permissions> = {};
  const result = await runWorkflow({
    workflow: `.github/workflows/${name}.yml`,
    text: readFileSync(join(ASSAY.folder, `examples/workflows/${name}.yml`), 'utf8'),
    repository: join(folder, 'repository'),
    folder: join(folder, 'run'),
    assay: { ...ASSAY, folder: home },
    environment: {
      GITHUB_EVENT_NAME: run.event,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REF: `refs/heads/${branch}`,
      GITHUB_REF_NAME: branch,
      GITHUB_RUN_ID: '1',
    },
    tokenFor: (permissions, job) => {
      tokens[job] = permissions;
      return 'token';
    },
    ...(run.cancelAfter === undefined ? {} : { cancelAfter: run.cancelAfter }),
  });
  const lines = readFileSync(join(home, 'calls.jsonl'), 'utf8').trim().split('\n');
  return {
    ...result,
    tokens,
    calls: lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Call),
    endings: Object.entries(result.jobs).map(([job, { conclusion }]) => `${job}: ${conclusion}`),
  };
}
