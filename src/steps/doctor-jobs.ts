/** What makes the verdict of a job void: it never runs, cannot be red, or looks at something else than what is proposed. */
import { admits } from '../documents/filter-pattern.ts';
import { asksStatus, type Facts, textOf, truthOf, type Value } from '../documents/workflow-condition.ts';
import type { Trigger, WorkflowStep } from '../documents/workflow-file.ts';
import type { Finding } from './finding-of-doctor.ts';
import { type RunningJob, runner } from './judging-jobs.ts';

export type Fault = Pick<Finding, 'standing' | 'message' | 'next'>;

/** Stands for the proposed commit where a checkout's `ref:` is worked out. */
const PROPOSED = 'refs/pull/1/merge';
const HEAD = 'refs/pull/1/head';
/** Of a branch whose name nobody knows here: equal to no name. */
const BASE = '\0base';
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
/** Another base branch is another baseline and another policy. */
export const TYPES = '[opened, synchronize, reopened, edited]';

/** What is known of a run on a pull request to `branch`. */
export function onPullRequest(branch: string | undefined, event = 'pull_request'): Facts {
  const base = branch ?? BASE;
  const proposed = event === 'pull_request' ? PROPOSED : base;
  return new Map<string, Value>([
    ['github.event_name', event],
    ['github.ref', event === 'pull_request' ? PROPOSED : `refs/heads/${base}`],
    ['github.ref_name', event === 'pull_request' ? '1/merge' : base],
    ['github.ref_type', 'branch'],
    ['github.sha', proposed],
    ['github.base_ref', base],
    ['github.head_ref', HEAD],
    ['github.event.pull_request', true],
    ['github.event.pull_request.base.ref', base],
    ['github.event.pull_request.base.sha', base],
    ['github.event.pull_request.head.ref', HEAD],
    ['github.event.pull_request.head.sha', HEAD],
    ['github.event.pull_request.merge_commit_sha', PROPOSED],
    ['github.event.pull_request.number', 1],
    ['github.event.number', 1],
    ['github.event.repository.default_branch', base],
  ]);
}

export function onPush(branch: string | undefined): Facts {
  const name = branch ?? BASE;
  return new Map<string, Value>([
    ['github.event_name', 'push'],
    ['github.ref', `refs/heads/${name}`],
    ['github.ref_name', name],
    ['github.ref_type', 'branch'],
    ['github.base_ref', ''],
    ['github.head_ref', ''],
    ['github.event.pull_request', null],
    ['github.event.repository.default_branch', name],
  ]);
}

/** Of the event `pull_request` or `pull_request_target`. */
export function faultsOfTrigger(trigger: Trigger, event: string, branch: string | undefined): Fault[] {
  const faults: Fault[] = [];
  if (!admitsBranch(trigger, branch)) {
    const message = `\`${event}:\` leaves out pull requests to \`${branch}\`: they are not judged`;
    faults.push({ standing: 'void', message, next: `take \`branches:\` out from under \`${event}:\`` });
  }
  const types = trigger.types ?? DEFAULT_TYPES;
  const missing = ['opened', 'synchronize'].filter((type) => !types.includes(type));
  if (missing.length > 0) {
    const what = missing.map((type) => `\`${type}\``).join(' and ');
    const message = `\`types:\` of \`${event}:\` lacks ${what}: a check of older commits, or none, stands for new ones`;
    faults.push({ standing: 'void', message, next: `under \`${event}:\` write \`types: ${TYPES}\`` });
  } else if (!types.includes('edited')) {
    const message = 'does not run again when a pull request is pointed at another base branch';
    faults.push({ standing: 'lacks', message, next: `under \`${event}:\` write \`types: ${TYPES}\`` });
  }
  if (trigger.paths !== undefined || trigger.pathsIgnore !== undefined) {
    faults.push({
      standing: 'void',
      message: `\`paths:\` of \`${event}:\`: where no path fits, no check comes, and a merge that requires it waits for ever`,
      next: 'take it out there and let a job decide, as docs/monorepos.md shows',
    });
  }
  return faults;
}

/** A pattern that cannot be held against a name that nobody knows here is believed. */
export function admitsBranch({ branches, branchesIgnore }: Trigger, branch: string | undefined): boolean {
  if (branch === undefined) return true;
  if (branches !== undefined) return admits(branches, branch);
  return branchesIgnore === undefined || !admits(branchesIgnore, branch);
}

/** A job that judges and is green without a verdict, on a run that is known by `facts`. */
export function neverRuns(job: RunningJob, facts: Facts): Fault[] {
  const where = facts.get('github.event_name') === 'push' ? 'pushes' : 'pull requests';
  if (runner(facts)(job) === false) {
    const message = `never runs on ${where} (\`if:\` of it or of a job that it needs), and GitHub counts a skipped job as passed`;
    return [
      { standing: 'void', message, next: 'take the condition out, or put what it is about into a job of its own' },
    ];
  }
  if (callsOf(job).every((step) => step === job.job.call || truthOf(step.if ?? 'true', facts) !== false)) return [];
  const message = `the step that calls Assay never runs on ${where} (\`if:\`), and the job is green without it`;
  return [{ standing: 'void', message, next: 'take the condition out' }];
}

/** Of a job that judges, on a pull request that is known by `facts`. */
export function faultsOfJob(job: RunningJob, facts: Facts): Fault[] {
  return [...neverRuns(job, facts), ...skipped(job), ...forgiven(job, facts), ...elsewhere(job, facts)];
}

function callsOf({ uses }: RunningJob): WorkflowStep[] {
  return uses.filter(({ face }) => face.judges || face.reports).map(({ step }) => step);
}

function skipped({ needs, conditions }: RunningJob): Fault[] {
  if (needs.length === 0 || conditions.some(asksStatus)) return [];
  const names = needs.map(({ job: { id } }) => `\`${id}\``).join(', ');
  const message = `is skipped where ${names} fails, and GitHub counts a skipped job as passed`;
  return [{ standing: 'lacks', message, next: 'let its `if:` begin with `always()`, or require what it needs too' }];
}

function forgiven(job: RunningJob, facts: Facts): Fault[] {
  const truths = [job.job.continueOnError, ...callsOf(job).map((step) => step.continueOnError)].flatMap((text) =>
    text === undefined ? [] : [truthOf(text, facts)],
  );
  if (truths.every((truth) => truth === false)) return [];
  const surely = truths.includes(true);
  return [
    {
      standing: surely ? 'void' : 'lacks',
      message: `\`continue-on-error\` ${surely ? 'makes' : 'can make'} the job green where the model is rejected`,
      next: 'take it out; `gate.informational: true` in assay.yml shows a verdict that stops nothing',
    },
  ];
}

function elsewhere(job: RunningJob, facts: Facts): Fault[] {
  const other = otherCheckout(job, facts);
  if (other === undefined) return [];
  const message = `checks out ${other}, not the pull request: what is proposed is never judged`;
  return [{ standing: 'void', message, next: 'use `pull_request`, and take `ref:` out of the checkout' }];
}

const CHECKOUT = /^actions\/checkout@/i;

/** What the checkout before Assay's step takes in place of the proposed commit; undefined where that is not seen. */
function otherCheckout({ job: { steps }, uses }: RunningJob, facts: Facts): string | undefined {
  const event = facts.get('github.event_name');
  const judge = steps.findIndex((step) => uses.some((use) => use.step === step && use.face.judges));
  if (judge < 0) return undefined;
  const checkout = steps.slice(0, judge).findLast(isOwnCheckout);
  if (checkout === undefined) return undefined;
  const given = checkout.with.get('ref')?.trim() ?? '';
  if (given === '') return event === 'pull_request' ? undefined : 'the base branch';
  const ref = textOf(given, facts);
  // Nothing is checked out by `ref: ''`, but what the event is about.
  if (ref === '') return event === 'pull_request' ? undefined : 'the base branch';
  if (ref === undefined || ref.startsWith('refs/pull/')) return undefined;
  return `\`${given}\``;
}

function isOwnCheckout({ uses, with: inputs }: WorkflowStep): boolean {
  return CHECKOUT.test(uses ?? '') && !inputs.has('repository');
}
