/** A private repository on the double whose workflows are the examples, run with our actions, in this process by default. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, Platform, RunFacts } from '../github-double/platform.ts';
import type { SeedContent, SeedRepository } from '../github-double/seed.ts';
import { type Double, type LoggedRequest, startDouble } from '../github-double/server.ts';
import { runOnDouble } from '../runner/on-double.ts';
import type { StepsRun, WorkflowRequest } from '../runner/request.ts';
import { allSteps, type StepResult, type WorkflowResult } from '../runner/result.ts';

export const REPOSITORY = 'octo/models';
export const FORK = 'eve/models';
export const WORKFLOW = '.github/workflows/assay.yml';
export const FORKS_WORKFLOW = '.github/workflows/assay-forks.yml';

type Files = Readonly<Record<string, SeedContent | null>>;

/** One run of a workflow as the double and the runner saw it. */
export interface Ran extends WorkflowResult {
  readonly id: number;
  /** Of the commit that the run was started for. */
  readonly headSha: string;
  /** Inside composites too, by id; of several jobs the last. */
  step(id: string): StepResult;
  /** Everything that the steps wrote to the job summary. */
  readonly summary: string;
  readonly log: string;
  readonly notices: readonly string[];
  /** To the API: neither artifact service nor blob store. */
  readonly requests: readonly LoggedRequest[];
}

export interface RunOptions extends Omit<Partial<WorkflowRequest>, 'environment'> {
  /** Over the variables of the run. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** A right that tokens of the run lack or have less of, whatever its workflow grants. */
  readonly taken?: Taken | undefined;
}

export interface Taken {
  readonly permission: string;
  readonly left?: 'read' | undefined;
  /** Of this job alone. Default: of all. */
  readonly job?: string | undefined;
}

export interface Setting {
  readonly double: Double;
  run(facts: RunFacts, more?: RunOptions): Promise<Ran>;
  /** The next attempt of a run. */
  rerun(id: number): Promise<Ran>;
  /** Pushes to the default branch and runs the workflow there. */
  pushMain(files: Files, more?: RunOptions): Promise<Ran>;
  /** Pushes `files` to a new branch and opens a pull request, without a run. Returns its number. */
  propose(branch: string, files: Files, from?: { readonly fork?: boolean; readonly base?: string }): number;
  runPull(pull: number, more?: RunOptions, action?: string): Promise<Ran>;
  /** Bodies of the comments on a pull request, oldest first. */
  comments(pull: number): readonly string[];
  /** Conclusions of the check runs on a commit; null of one that is not completed. */
  checks(sha: string): readonly (string | null)[];
  close(): Promise<void>;
}

export function example(name: string): string {
  return readFileSync(new URL(`../../examples/workflows/${name}.yml`, import.meta.url), 'utf8');
}

/** An example that labels and reviews start themselves, as teams have it that do not take waivers.yml. */
export function heardByItself(name: string): string {
  const triggers = /pull_request: \{ types: \[(.*?)\] \}.*\n/;
  const heard = 'pull_request: { types: [$1, labeled, unlabeled] }\n  pull_request_review:\n';
  return example(name).replace(triggers, heard);
}

export const BOSTON = readFileSync(new URL('../fixtures/data/boston_housing.csv', import.meta.url), 'utf8');

export interface SettingOptions {
  /** Where the steps of our actions run; waits cost time in processes of their own only. Default: `in`. */
  readonly process?: StepsRun;
}

/** `files`: on top of the data set, on the default branch. `people`: who may do what, for reviews and labels. */
export async function openSetting(
  files: Files,
  people: SeedRepository['collaborators'] = {},
  { process = 'in' }: SettingOptions = {},
): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-story-'));
  const double = await startDouble(
    {
      repositories: [
        {
          name: REPOSITORY,
          private: true,
          collaborators: people,
          commits: [{ files: { 'data/boston.csv': BOSTON, ...files } }],
        },
        { name: FORK, private: true, forkOf: REPOSITORY },
      ],
    },
    { check: true },
  );
  const { platform } = double;
  let runs = 0;
  const finish = async (started: Job, { taken, environment, ...more }: RunOptions = {}): Promise<Ran> => {
    const before = double.requests.length;
    const used = taken === undefined ? double : { ...double, platform: withoutRight(platform, taken) };
    const result = await runOnDouble(used, started, join(folder, String(runs++)), {
      process,
      ...more,
      environment: { ...started.env, ...environment },
    });
    if (double.violations.length > 0) throw new Error(double.violations.join('\n'));
    const steps = allSteps(Object.values(result.jobs).flatMap((job) => job.steps));
    const leaves = steps.filter((step) => step.steps.length === 0);
    return {
      ...result,
      id: started.run.id,
      headSha: started.run.headSha,
      step: (id) => {
        const found = steps.filter((step) => step.id === id).at(-1);
        if (found === undefined) throw new Error(`no step ${id} ran: ${steps.map((step) => step.id).join(', ')}`);
        return found;
      },
      summary: leaves.map(({ summary }) => summary).join(''),
      log: leaves.map(({ log }) => log).join(''),
      notices: leaves.flatMap(({ annotations }) =>
        annotations.filter(({ level }) => level === 'notice').map(({ message }) => message),
      ),
      requests: double.requests.slice(before).filter(({ service }) => service === 'api'),
    };
  };
  const run = (facts: RunFacts, more?: RunOptions) => finish(platform.startRun(facts), more);
  return {
    double,
    run,
    rerun: (id) => finish(platform.rerun(id)),
    pushMain: (changes, more) => {
      platform.push('main', { files: changes });
      return run({ event: 'push', workflow: WORKFLOW }, more);
    },
    propose: (branch, changes, { fork = false, base } = {}) => {
      const tip = base === undefined ? {} : { parents: [platform.shaOf(base)] };
      platform.push(branch, { files: changes, ...tip, ...(fork ? { repository: FORK } : {}) });
      const { number } = platform.openPull({
        head: branch,
        ...(fork ? { headRepository: FORK } : {}),
        ...(base === undefined ? {} : { base }),
      });
      return number;
    },
    runPull: (pull, more, action) =>
      run({ event: 'pull_request', workflow: WORKFLOW, pull, ...(action === undefined ? {} : { action }) }, more),
    comments: (pull) => double.state.comments.filter(({ issue }) => issue === pull).map(({ body }) => body),
    checks: (sha) => double.state.checks.filter((check) => check.sha === sha).map(({ conclusion }) => conclusion),
    close: async () => {
      await double.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withoutRight(platform: Platform, { permission, left, job }: Taken): Platform {
  return {
    ...platform,
    startJob: (run, options = {}) => {
      if (job !== undefined && options.name !== job) return platform.startJob(run, options);
      const { [permission]: _, ...rest } = options.permissions as Readonly<Record<string, 'read' | 'write'>>;
      const permissions = left === undefined || _ === undefined ? rest : { ...rest, [permission]: left };
      return platform.startJob(run, { ...options, permissions });
    },
  };
}

/** `train` as YAML in flow style. Any other key of the model may be replaced by a whole line. */
export function recipe(train: string, lines: Readonly<Record<string, string>> = {}, name = 'boston'): string {
  const keys = {
    task: 'regression',
    data: '{path: data/boston.csv, target: medv}',
    split: '{method: hash, test_size: 0.2, random_state: 42}',
    train,
    evaluate: '{metrics: [rmse, r2]}',
    gate: '{metrics: [{name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 8}, {name: r2, require: no_worse, max_absolute_regression: 0.02}]}',
    ...lines,
  };
  const body = Object.entries(keys).map(([key, value]) => `    ${key}: ${value}\n`);
  return `version: 1\nmodels:\n  ${name}:\n${body.join('')}`;
}

/** From bad to good on Boston's held-out rows, with intervals that do not touch. */
export const WORST = '{model: ridge, params: {alpha: 30000000}}';
export const WORSE = '{model: ridge, params: {alpha: 100000}}';
export const GOOD = '{model: linear}';
