/** Which jobs of a repository's workflows judge models, and under what name each shows up as a check. */
import { asksStatus, type Facts, truthOf } from '../documents/workflow-condition.ts';
import type { WorkflowFile, WorkflowJob, WorkflowStep } from '../documents/workflow-file.ts';

export interface NamedWorkflow {
  readonly path: string;
  readonly file: WorkflowFile;
}

export interface Face {
  /** What stands behind the repository's name: `/actions/compare`. */
  readonly path: RegExp;
  readonly permissions: readonly string[];
  readonly judges: boolean;
  /** Makes the verdict of other jobs known: its result counts beside theirs. */
  readonly reports?: true;
  /** The job of a called workflow that is to be required. */
  readonly gate?: string;
}

const REPORTS = ['contents: read', 'actions: read', 'pull-requests: write', 'checks: write'];

/** The permissions that each face needs. */
const FACES: readonly Face[] = [
  { path: /^$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/continuous-training\.yml$/, permissions: REPORTS, judges: true, gate: 'gate' },
  { path: /^\/\.github\/workflows\/fork-report\.yml$/, permissions: REPORTS, judges: false },
  { path: /^\/\.github\/workflows\/release-model\.yml$/, permissions: ['contents: write'], judges: false },
  { path: /^\/actions\/compare$/, permissions: ['contents: read', 'actions: read'], judges: true },
  { path: /^\/actions\/report$/, permissions: REPORTS, judges: false, reports: true },
  { path: /^\/actions\/release$/, permissions: ['contents: write'], judges: false },
  { path: /^\/actions\/(?:check-data|train|evaluate)$/, permissions: ['contents: read'], judges: false },
];

export const CALL = /^(?<owner>[\w.-]+)\/assay(?<path>\/[^@\s]+)?@(?<ref>\S+)$/i;
const LOCAL = /^\.\/(?<path>\.github\/workflows\/[^/]+\.ya?ml)$/;
/** GitHub allows ten levels of called workflows. */
const MAX_LEVELS = 10;
/** Far more than GitHub starts for one run: what lies beyond is left unopened. */
const MAX_RUNNING = 2000;

/** A call of Assay, by a step or by the job itself. */
export interface Use {
  readonly face: Face;
  readonly step: WorkflowStep;
}

/** A job as it runs: those of a called workflow of this repository stand in the place of the job that calls it. */
export interface RunningJob {
  /** Name of its check; undefined where it is made while it runs. */
  readonly check: string | undefined;
  /** Its `if:`, and before that those of the jobs that call its workflow. */
  readonly conditions: readonly string[];
  /** Names of the jobs of its file that come before it. */
  readonly needs: readonly RunningJob[];
  readonly job: WorkflowJob;
  readonly uses: readonly Use[];
}

export function usesOf(job: WorkflowJob): Use[] {
  return [...(job.call === undefined ? [] : [job.call]), ...job.steps].flatMap((step) => {
    const path = CALL.exec(step.uses ?? '')?.groups;
    if (path === undefined) return [];
    return FACES.filter((face) => face.path.test(path['path'] ?? '')).map((face) => ({ face, step }));
  });
}

export function jobsOf({ file }: NamedWorkflow, all: readonly NamedWorkflow[]): RunningJob[] {
  return running(file, all, { prefix: '', conditions: [], level: 0, budget: { left: MAX_RUNNING } });
}

interface Caller {
  readonly prefix: string | undefined;
  readonly conditions: readonly string[];
  readonly level: number;
  readonly budget: { left: number };
}

function running(file: WorkflowFile, all: readonly NamedWorkflow[], caller: Caller): RunningJob[] {
  const known = new Map<string, RunningJob[]>();
  const open = (job: WorkflowJob, above: ReadonlySet<string>): RunningJob[] => {
    const made = known.get(job.id);
    if (made !== undefined) return made;
    // A circle of needs is none that GitHub would run.
    const needs = above.has(job.id)
      ? []
      : job.needs.flatMap((id) => {
          const needed = file.jobs.find((each) => each.id === id);
          return needed === undefined ? [] : open(needed, new Set([...above, job.id]));
        });
    const name = job.matrix || job.name?.includes('${{') ? undefined : (job.name ?? job.id);
    const check = name === undefined || caller.prefix === undefined ? undefined : `${caller.prefix}${name}`;
    const conditions = [...caller.conditions, ...(job.if === undefined ? [] : [job.if])];
    const called = LOCAL.exec(job.call?.uses ?? '')?.groups?.['path'];
    const there = called === undefined ? undefined : all.find(({ path }) => path === called);
    const jobs =
      there === undefined || caller.level >= MAX_LEVELS || caller.budget.left <= 0
        ? [{ check, conditions, needs, job, uses: usesOf(job) }]
        : running(there.file, all, {
            prefix: check === undefined ? undefined : `${check} / `,
            conditions,
            level: caller.level + 1,
            budget: caller.budget,
          });
    caller.budget.left -= jobs.length;
    known.set(job.id, jobs);
    return jobs;
  };
  return file.jobs.flatMap((job) => open(job, new Set()));
}

/** Tells of a job whether it runs where all goes well; undefined where it cannot be told. */
export function runner(facts: Facts): (job: RunningJob) => boolean | undefined {
  const known = new Map<RunningJob, boolean | undefined>();
  const tell = (job: RunningJob): boolean | undefined => {
    if (known.has(job)) return known.get(job);
    const own = allOf(job.conditions.map((condition) => truthOf(condition, facts)));
    const told = own === false || job.conditions.some(asksStatus) ? own : allOf([own, ...job.needs.map(tell)]);
    known.set(job, told);
    return told;
  };
  return tell;
}

function allOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** Jobs whose red must hold up a merge. */
export function judging(jobs: readonly RunningJob[]): RunningJob[] {
  return jobs.filter(({ uses }) => uses.some(({ face }) => face.judges || face.reports === true));
}

/**
 * Names of checks each of which stands for the verdict of all of a workflow's models: the one to require first. None where
 * only several together do, or a name is made while the job runs.
 */
export function gatesOf(jobs: readonly RunningJob[]): string[] {
  const judges = judging(jobs);
  if (!judges.some(({ uses }) => uses.some(({ face }) => face.judges))) return [];
  const gates = jobs.filter((job) => {
    if (!job.conditions.some(asksStatus)) return false;
    const earlier = before(job);
    return judges.every((each) => earlier.has(each));
  });
  const alone = judges.length === 1 ? judges : [];
  return [...alone, ...gates].flatMap(({ check, uses }) => {
    if (check === undefined) return [];
    const inside = uses.find(({ face }) => face.gate !== undefined)?.face.gate;
    return [inside === undefined ? check : `${check} / ${inside}`];
  });
}

/** All jobs that come before this one. */
function before(job: RunningJob): Set<RunningJob> {
  const found = new Set(job.needs);
  // A set that grows while it is walked is walked to its end.
  for (const each of found) for (const needed of each.needs) found.add(needed);
  return found;
}
