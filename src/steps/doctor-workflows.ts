/** What the workflow files of a repository lack. A pure function of what they say. */
import type { Grant, Trigger } from '../documents/workflow-file.ts';
import {
  admitsBranch,
  type Fault,
  faultsOfJob,
  faultsOfTrigger,
  neverRuns,
  onPullRequest,
  onPush,
} from './doctor-jobs.ts';
import type { Finding } from './finding-of-doctor.ts';
import { CALL, gatesOf, jobsOf, judging, type NamedWorkflow, type RunningJob, usesOf } from './judging-jobs.ts';

/** What is known beside the files; undefined where it is not. */
export interface Surroundings {
  readonly defaultBranch: string | undefined;
  readonly mergeQueue: boolean | undefined;
}

interface Judge extends NamedWorkflow {
  readonly jobs: readonly RunningJob[];
}

const FULL_COMMIT = /^[0-9a-f]{40}$/;

/** Workflows that call Assay, themselves or by another file of the repository. */
export function callersIn(all: readonly NamedWorkflow[]): Judge[] {
  return all
    .map((each) => ({ ...each, jobs: jobsOf(each, all) }))
    .filter(({ jobs }) => jobs.some(({ uses }) => uses.length > 0));
}

/** Names of checks that stand for a verdict on pull requests: the ones to require first, one for each workflow. */
export function gatesIn(all: readonly NamedWorkflow[]): string[][] {
  return judgesIn(all)
    .filter(({ file }) => file.triggers.has('pull_request') || file.triggers.has('pull_request_target'))
    .map(({ jobs }) => gatesOf(jobs))
    .filter((names) => names.length > 0);
}

/** `require the job`: one sentence, the same wherever somebody asks. */
export function requireWords(gates: readonly (readonly string[])[], branch: string | undefined): string {
  const names = [...new Set(gates.map(([first]) => `\`${first}\``))];
  const jobs =
    names.length === 0 ? 'the job `assay`' : `the ${names.length === 1 ? 'job' : 'jobs'} ${names.join(', ')}`;
  const checks = names.length > 1 ? 'the checks of exactly these names' : 'the check of exactly that name';
  const place = branch === undefined ? 'a ruleset' : `a ruleset of \`${branch}\``;
  return `in ${place}, require ${jobs}: ${checks}, not \`assay verdict\``;
}

/** `all`: every workflow file that could be read. */
export function findingsOfWorkflows(all: readonly NamedWorkflow[], known: Surroundings): Finding[] {
  const callers = callersIn(all);
  if (callers.length === 0) {
    return [
      {
        standing: 'void',
        subject: '.github/workflows',
        message: 'no workflow calls assay',
        next: '`assay init FILE` writes one, examples/workflows holds others',
      },
    ];
  }
  const judges = judgesIn(all);
  return [
    ...pullRequests(judges, known.defaultBranch),
    ...baselines(judges, known.defaultBranch),
    ...sameNames(all, judges, known.defaultBranch),
    ...mergeQueue(judges, known.mergeQueue),
    forks(callers),
    ...callers.flatMap((caller) => [
      ...configs(caller),
      ...safety(caller),
      ...permissions(caller),
      ...pins(caller),
      ...overtaking(caller),
    ]),
  ];
}

function judgesIn(all: readonly NamedWorkflow[]): Judge[] {
  return callersIn(all).filter(
    ({ file, jobs }) =>
      // A file that is only called is seen where it is called.
      [...file.triggers.keys()].some((event) => event !== 'workflow_call') &&
      jobs.some(({ uses }) => uses.some(({ face }) => face.judges)),
  );
}

function pullRequests(judges: readonly Judge[], branch: string | undefined): Finding[] {
  const subject = 'pull requests';
  const findings: Finding[] = [];
  const sound: string[] = [];
  let asked = false;
  for (const { path, file, jobs } of judges) {
    // Both triggers at once: what holds on the safer one is enough.
    const event = ['pull_request', 'pull_request_target'].find((name) => file.triggers.has(name));
    if (event === undefined) continue;
    asked = true;
    const found = [
      ...faultsOfTrigger(file.triggers.get(event)!, event, branch).map((fault) => ({ ...fault, subject: path })),
      ...ofJobs(path, jobs, (job) => faultsOfJob(job, onPullRequest(branch, event))),
    ];
    findings.push(...found);
    if (!found.some(({ standing }) => standing === 'void')) sound.push(path);
  }
  if (!asked) {
    const next = 'add `pull_request:` under `on:` of the workflow that calls assay';
    return [{ standing: 'void', subject, message: 'no workflow judges them', next }];
  }
  if (sound.length === 0) return findings;
  return [{ standing: 'ok', subject, message: `judged by ${sound.join(', ')}` }, ...findings];
}

function ofJobs(path: string, jobs: readonly RunningJob[], faults: (job: RunningJob) => Fault[]): Finding[] {
  return judging(jobs).flatMap((job) =>
    faults(job).map((fault) => ({ ...fault, subject: `${path}, job ${job.check ?? job.job.id}` })),
  );
}

/** Events that store a baseline without a person, when they are of the default branch. */
function baselines(judges: readonly Judge[], branch: string | undefined): Finding[] {
  const subject = 'baseline';
  const name = branch ?? 'main';
  const reasons: string[] = [];
  const makers = judges.filter(({ path, file, jobs }) => {
    if (file.triggers.has('schedule')) return true;
    const push = file.triggers.get('push');
    if (push === undefined) return false;
    const why = unheard(push, branch);
    if (why === undefined) {
      const [fault] = ofJobs(path, jobs, (job) => neverRuns(job, onPush(branch)));
      if (fault === undefined) return true;
      reasons.push(`${fault.subject}: ${fault.message}`);
    } else {
      reasons.push(`${path} ${why}`);
    }
    return false;
  });
  if (makers.length > 0) return [{ standing: 'ok', subject, message: `stored by ${namesOf(makers)}` }];
  const byHand = judges.filter(({ file }) => file.triggers.has('workflow_dispatch'));
  const rest = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  return [
    {
      standing: 'void',
      subject,
      message:
        byHand.length > 0
          ? `stored only where somebody starts ${namesOf(byHand)} by hand${rest}: every other pull request has nothing new to be compared with`
          : `no workflow runs on pushes to ${name}${rest}, so there is nothing to compare with`,
      next: `under \`on:\` write \`push: { branches: [${name}] }\``,
    },
  ];
}

/** Why a push to the default branch starts nothing; undefined where it does. */
function unheard(push: Trigger, branch: string | undefined): string | undefined {
  const { branches, branchesIgnore, tags, tagsIgnore } = push;
  if (branches === undefined && branchesIgnore === undefined && (tags ?? tagsIgnore) !== undefined)
    return 'runs on pushes of tags only';
  return admitsBranch(push, branch) ? undefined : `leaves out pushes to \`${branch}\``;
}

/** Two checks of one name: the green one meets the requirement. */
function sameNames(all: readonly NamedWorkflow[], judges: readonly Judge[], branch: string | undefined): Finding[] {
  const gates = new Set(judges.flatMap(({ jobs }) => gatesOf(jobs)));
  const places = new Map<string, string[]>();
  for (const each of all) {
    if (!showsOnPullRequests(each, branch)) continue;
    for (const { check, job } of jobsOf(each, all)) {
      if (check === undefined || !gates.has(check)) continue;
      places.set(check, [...(places.get(check) ?? []), `${each.path} (${job.id})`]);
    }
  }
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([name, where]) => ({
      standing: 'void',
      subject: `job ${name}`,
      message: `${where.length} jobs have this name, ${where.join(', ')}: required by name, the green one is enough`,
      next: 'give each job a `name:` of its own',
    }));
}

/** A name that nobody gives the default branch. */
const SOME_BRANCH = 'somebody/some-change';

function showsOnPullRequests({ file: { triggers } }: NamedWorkflow, branch: string | undefined): boolean {
  if (triggers.has('pull_request') || triggers.has('pull_request_target')) return true;
  const push = triggers.get('push');
  return push !== undefined && branch !== SOME_BRANCH && unheard(push, SOME_BRANCH) === undefined;
}

function mergeQueue(judges: readonly Judge[], on: boolean | undefined): Finding[] {
  const subject = 'merge queue';
  const queued = judges.filter(({ file }) => file.triggers.has('merge_group'));
  if (queued.length > 0) return [{ standing: 'ok', subject, message: `judged by ${namesOf(queued)}` }];
  if (on === false) return [];
  return [
    {
      standing: on === true ? 'void' : 'hint',
      subject,
      message: 'no workflow judges what a queue is about to merge; with a queue, a required check would never come',
      next: 'add `merge_group:` under `on:`',
    },
  ];
}

function forks(callers: readonly Judge[]): Finding {
  const subject = 'forks';
  const reporting = callers.filter(
    ({ file }) =>
      file.triggers.has('workflow_run') &&
      file.jobs.some((job) => job.uses.some((uses) => /fork-report\.yml@|\/actions\/report@/.test(uses))),
  );
  if (reporting.length > 0) return { standing: 'ok', subject, message: `reported by ${namesOf(reporting)}` };
  return {
    standing: 'hint',
    subject,
    message: 'their pull requests get a verdict and a summary, but no comment: their runs may not write',
    next: 'examples/workflows/forks.yml, where pull requests from forks or Dependabot are expected',
  };
}

/** Runs of one workflow file are each other's baselines: models of two configs would meet there. */
function configs({ path, jobs }: Judge): Finding[] {
  const named = [...new Set(jobs.flatMap(configsOf))].sort();
  if (named.length < 2) return [];
  return [
    {
      standing: 'lacks',
      subject: path,
      message: `judges ${named.length} configs, ${named.join(' and ')}: models of one name would be compared with each other`,
      next: 'give each config a workflow file of its own, as docs/monorepos.md shows',
    },
  ];
}

/** Paths of the configs that a job judges, from the root; none that is made while the job runs. */
export function configsOf({ uses }: RunningJob): string[] {
  return uses.flatMap(({ face, step }) => {
    if (!face.judges || step.with.has('data')) return [];
    const folder = step.with.get('working-directory') ?? '.';
    const path = joined(folder, step.with.get('config') ?? 'assay.yml');
    return path.includes('${{') ? [] : [path];
  });
}

function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function safety({ path, file }: Judge): Finding[] {
  if (!file.triggers.has('pull_request_target')) return [];
  return [
    {
      standing: 'lacks',
      subject: path,
      message: '`pull_request_target` gives the code of a fork the rights of this repository',
      next: 'use `pull_request`, and examples/workflows/forks.yml for the comments',
    },
  ];
}

function permissions({ path, file }: Judge): Finding[] {
  const commenting = file.triggers.has('pull_request') || file.triggers.has('workflow_run');
  return file.jobs.flatMap((job): Finding[] => {
    const wanted = new Set(usesOf(job).flatMap(({ face }) => face.permissions));
    if (!commenting) wanted.delete('pull-requests: write');
    if (wanted.size === 0) return [];
    const subject = `${path}, job ${job.id}`;
    const granted = job.permissions ?? file.permissions;
    if (granted === undefined) {
      const next = `write \`permissions: {}\` at the top, and in the job ${[...wanted].join(', ')}`;
      return [{ standing: 'unknown', subject, message: "its permissions are the repository's default", next }];
    }
    const missing = [...wanted].filter((each) => !grants(granted, each));
    if (missing.length === 0) return [{ standing: 'ok', subject, message: 'has the permissions it needs' }];
    const next = 'add them under `permissions:` of the job';
    return [{ standing: 'lacks', subject, message: `lacks ${missing.join(', ')}`, next }];
  });
}

function grants(granted: Grant, wanted: string): boolean {
  const [scope = '', right = ''] = wanted.split(': ');
  if (typeof granted === 'string') return granted === 'write-all' || right === 'read';
  const given = granted.get(scope);
  return given === 'write' || given === right;
}

function pins({ path, file }: Judge): Finding[] {
  const refs = new Set(file.jobs.flatMap((job) => job.uses.map((uses) => CALL.exec(uses)?.groups)));
  const findings: Finding[] = [];
  for (const call of refs) {
    if (call === undefined) continue;
    const { owner, ref } = call as { owner: string; ref: string };
    if (owner === 'OWNER') {
      const next = 'write the owner of the repository that holds Assay instead';
      findings.push({ standing: 'lacks', subject: path, message: 'OWNER is a placeholder: no run can start', next });
    } else if (!FULL_COMMIT.test(ref)) {
      const next = 'write the full commit, and the version in a comment behind it';
      findings.push({ standing: 'hint', subject: path, message: `\`@${ref}\` can be moved to other code`, next });
    }
  }
  const seen = new Set<string>();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}

function overtaking({ path, file }: Judge): Finding[] {
  if (file.concurrency || !file.triggers.has('pull_request')) return [];
  return [
    {
      standing: 'hint',
      subject: path,
      message: 'a push does not end the run before it: both are paid for',
      next: 'add `concurrency:` as in examples/workflows/one-step.yml',
    },
  ];
}

function namesOf(callers: readonly NamedWorkflow[]): string {
  return callers.map(({ path }) => path).join(', ');
}
