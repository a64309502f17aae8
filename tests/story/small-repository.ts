/**
 * A repository of one small model on the double, for situations that real repositories have: 400 rows of y = 3a − 2b + noise, whose
 * worse model does not see `b`. The actions run in this process, job by job, in a work tree that the test may choose.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Job, RunFacts } from '../github-double/platform.ts';
import type { SeedRepository } from '../github-double/seed.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import type { Permissions } from '../github-double/state.ts';
import { drawsOf, normal } from '../steps/changed-world.ts';
import {
  CHAIN,
  FORK,
  REPORTING,
  REPOSITORY,
  runStep,
  type StepEnd,
  type Verb,
  WORKFLOW,
} from '../threats/on-github.ts';
import { rememberState } from './remember-state.ts';

export function rowsOf(count = 400, seed = 7): string {
  const draw = drawsOf(seed);
  const lines = Array.from({ length: count }, () => {
    const [a, b] = [normal(draw), normal(draw)];
    return [a, b, 3 * a - 2 * b + normal(draw)].map((value) => value.toFixed(4)).join(',');
  });
  return `a,b,y\n${lines.join('\n')}\n`;
}

export interface Recipe {
  readonly data?: string;
  /** Columns that the model may not see. `b`: the worse model. */
  readonly exclude?: string;
  readonly gate?: string;
  readonly train?: string;
  readonly id?: string;
  readonly models?: readonly string[];
}

export const GATE = '{metrics: [{name: rmse, max_relative_regression: 0.1, threshold: 1.5}]}';

export function configOf({ data = 'data.csv', exclude = '', gate = GATE, ...more }: Recipe = {}): string {
  const { train = '{model: linear}', id, models = ['m'] } = more;
  const one = (name: string) => `  ${name}:
    task: regression
    data: {path: "${data}", target: y${id === undefined ? '' : `, id: ${id}`}, exclude: [${exclude}]}
    split: {method: hash, test_size: 0.3, random_state: 1}
    train: ${train}
    gate: ${gate}
`;
  return `version: 1\nmodels:\n${models.map(one).join('')}`;
}

export type Files = Readonly<Record<string, string | null>>;
export const WORSE: Files = { 'assay.yml': configOf({ exclude: 'b' }) };

export interface How {
  /** Of the checkout. Default: what GitHub checks out; null: nothing. */
  readonly ref?: string | null;
  /** Folder of the checkout below the workspace: `path:` of actions/checkout. */
  readonly at?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The report in a job of its own, without a checkout, as the hardened workflow has it. */
  readonly ownReport?: boolean;
  readonly permissions?: Permissions;
  /** Instead of the job's own. */
  readonly token?: string;
  /** Between checkout and chain. */
  readonly prepare?: (job: Job) => void;
  /** Between compare and report. */
  readonly meanwhile?: (job: Job) => void | Promise<void>;
}

export interface Judged {
  readonly job: Job;
  readonly steps: Readonly<Record<string, StepEnd>>;
  /** Exit codes of compare and of report. */
  readonly codes: readonly [number | null, number | null];
  readonly decision: string | undefined;
  /** Of all steps. */
  readonly log: string;
}

export interface World {
  readonly double: Double;
  judge(facts: Partial<RunFacts>, how?: How): Promise<Judged>;
  /** A pull request, and its run. */
  propose(files: Files, how?: How & Proposal): Promise<Judged>;
  open(files: Files, proposal?: Proposal): number;
  pushMain(files: Files, how?: How): Promise<Judged>;
  /** `assay verdict: failure`, oldest first. */
  checks(sha?: string): string[];
  /** Bodies, oldest first. */
  comments(pull?: number): string[];
  /** As it was after the first run of main. */
  restore(): void;
  close(): Promise<void>;
}

export interface Proposal {
  readonly branch?: string;
  readonly base?: string;
  readonly fork?: boolean;
}

export interface WorldPlan {
  readonly files?: Files;
  /** How main's first run is made; null: there is none. */
  readonly main?: How | null;
  readonly repository?: Partial<SeedRepository>;
}

const EVALUATING: readonly Verb[] = CHAIN.slice(0, -1);

/** With main's first run, unless the plan says otherwise. */
export async function openWorld(plan: WorldPlan = {}): Promise<World> {
  const files = { 'assay.yml': configOf(), 'data.csv': rowsOf(), [WORKFLOW]: 'on: push\n', ...plan.files };
  const repositories = [
    { name: REPOSITORY, private: true, commits: [{ files }], ...plan.repository },
    { name: FORK, private: true, forkOf: REPOSITORY },
  ];
  const double = await startDouble({ repositories }, { check: true });
  const judge: World['judge'] = (facts, how) => judgeOn(double, facts, how);
  const open: World['open'] = (changes, { branch = 'change', base, fork = false } = {}) => {
    const { platform } = double;
    const parents = base === undefined ? {} : { parents: [platform.shaOf(base)] };
    platform.push(branch, { files: changes, ...parents, ...(fork ? { repository: FORK } : {}) });
    const from = fork ? { headRepository: FORK } : {};
    return platform.openPull({ head: branch, ...from, ...(base === undefined ? {} : { base }) }).number;
  };
  if (plan.main !== null) {
    const first = await judge({ event: 'push' }, plan.main);
    expect(first.codes, first.log).toEqual([0, 0]);
  }
  const restore = rememberState(double);
  return {
    double,
    judge,
    open,
    propose: (changes, how = {}) => judge({ event: 'pull_request', pull: open(changes, how) }, how),
    pushMain: (changes, how) => {
      double.platform.push('main', { files: changes });
      return judge({ event: 'push' }, how);
    },
    checks: (sha) =>
      double.state.checks
        .filter((check) => sha === undefined || check.sha === sha)
        .map(({ name, conclusion }) => `${name}: ${conclusion}`),
    comments: (pull) =>
      double.state.comments.filter(({ issue }) => pull === undefined || issue === pull).map(({ body }) => body),
    restore,
    close: async () => {
      await double.close();
      expect(double.violations).toEqual([]);
    },
  };
}

async function judgeOn(double: Double, facts: Partial<RunFacts>, how: How = {}): Promise<Judged> {
  const { permissions = REPORTING, at = '.', inputs = {}, env = {} } = how;
  const { platform } = double;
  const job = platform.startRun({ event: 'push', workflow: WORKFLOW, ...facts, job: { permissions } });
  const ref = how.ref === undefined ? job.env['GITHUB_SHA']! : how.ref;
  const folder = join(job.workspace, at);
  mkdirSync(folder, { recursive: true });
  // The commits of a fork are its own: what is merged of them is here.
  if (ref !== null) platform.checkout(platform.shaOf(ref), folder);
  how.prepare?.(job);
  const given = how.token === undefined ? inputs : { 'github-token': how.token, ...inputs };
  const steps: Record<string, StepEnd> = {};
  for (const verb of EVALUATING) {
    const isRed = Object.values(steps).some(({ code }) => code !== 0);
    if (!isRed || verb === 'compare') steps[verb] = await runStep(job, verb, { inputs: given, env });
  }
  await how.meanwhile?.(job);
  if (how.ownReport === true) {
    const own = platform.startJob(job.run.id, { name: 'report', permissions });
    mkdirSync(own.workspace, { recursive: true });
    const { outputs } = steps['compare']!;
    const handed = {
      'artifact-id': outputs['artifact-id'] || '{}',
      'artifact-digest': outputs['artifact-digest'] || '{}',
    };
    steps['report'] = await runStep(own, 'report', { inputs: { ...given, ...handed }, env: withoutPaths(env) });
  } else steps['report'] = await runStep(job, 'report', { inputs: given, env });
  const ends = Object.values(steps);
  platform.finishRun(job.run.id, ends.every(({ code }) => code === 0) ? 'success' : 'failure');
  return {
    job,
    steps,
    codes: [steps['compare']!.code, steps['report'].code],
    decision: steps['report'].outputs['decision'],
    log: ends.map(({ log }) => log.replaceAll(/^(?:::debug|::add-mask).*\n/gm, '')).join(''),
  };
}

/** Of another machine. */
function withoutPaths({ GITHUB_WORKSPACE: _, ...env }: Readonly<Record<string, string>>) {
  return env;
}
