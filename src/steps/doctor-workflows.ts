/** What the workflow files of a repository lack. A pure function of what they say. */
import type { Grant, WorkflowFile, WorkflowJob } from '../documents/workflow-file.ts';
import type { Finding } from './finding-of-doctor.ts';

/** A workflow that calls Assay. */
export interface Caller {
  readonly path: string;
  readonly file: WorkflowFile;
}

interface Face {
  /** What stands behind the repository's name: `/actions/compare`. */
  readonly path: RegExp;
  readonly permissions: readonly string[];
  readonly judges: boolean;
}

const REPORTS = ['contents: read', 'actions: read', 'pull-requests: write', 'checks: write'];

/** The permissions that each face needs. */
const FACES: readonly Face[] = [
  { path: /^$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/continuous-training\.yml$/, permissions: REPORTS, judges: true },
  { path: /^\/\.github\/workflows\/fork-report\.yml$/, permissions: REPORTS, judges: false },
  { path: /^\/\.github\/workflows\/release-model\.yml$/, permissions: ['contents: write'], judges: false },
  { path: /^\/actions\/compare$/, permissions: ['contents: read', 'actions: read'], judges: true },
  { path: /^\/actions\/report$/, permissions: REPORTS, judges: false },
  { path: /^\/actions\/release$/, permissions: ['contents: write'], judges: false },
  { path: /^\/actions\/(?:check-data|train|evaluate)$/, permissions: ['contents: read'], judges: false },
];

const CALL = /^(?<owner>[\w.-]+)\/assay(?<path>\/[^@\s]+)?@(?<ref>\S+)$/i;
const FULL_COMMIT = /^[0-9a-f]{40}$/;

export function callsAssay(file: WorkflowFile): boolean {
  return file.jobs.some((job) => facesOf(job).length > 0);
}

/** `defaultBranch` undefined: not known from here. */
export function findingsOfWorkflows(callers: readonly Caller[], defaultBranch: string | undefined): Finding[] {
  if (callers.length === 0) {
    return [
      {
        standing: 'lacks',
        subject: '.github/workflows',
        message: 'no workflow calls assay',
        next: '`assay init FILE` writes one, examples/workflows holds others',
      },
    ];
  }
  const judging = callers.filter(({ file }) => file.jobs.some((job) => facesOf(job).some((face) => face.judges)));
  return [
    pullRequests(judging),
    baselines(judging, defaultBranch),
    mergeQueue(judging),
    forks(callers),
    ...callers.flatMap((caller) => [...safety(caller), ...permissions(caller), ...pins(caller), ...overtaking(caller)]),
  ];
}

function pullRequests(judging: readonly Caller[]): Finding {
  const subject = 'pull requests';
  const judged = judging.filter(({ file }) => file.triggers.has('pull_request'));
  if (judged.length === 0) {
    const next = 'add `pull_request:` under `on:` of the workflow that calls assay';
    return { standing: 'lacks', subject, message: 'no workflow judges them', next };
  }
  const deaf = judged.filter(({ file }) => file.triggers.get('pull_request')?.types?.includes('edited') !== true);
  if (deaf.length === 0) return { standing: 'ok', subject, message: `judged by ${namesOf(judged)}` };
  return {
    standing: 'lacks',
    subject,
    message: `${namesOf(deaf)} does not run again when one is pointed at another base branch`,
    next: 'under `pull_request:` write `types: [opened, synchronize, reopened, edited, labeled, unlabeled]`',
  };
}

const STORED_BY = ['push', 'schedule', 'workflow_dispatch'];

function baselines(judging: readonly Caller[], defaultBranch: string | undefined): Finding {
  const subject = 'baseline';
  const makers = judging.filter(({ file }) =>
    STORED_BY.some((event) => {
      const trigger = file.triggers.get(event);
      if (trigger === undefined) return false;
      const { branches } = trigger;
      // Patterns are GitHub's to read.
      return (
        event !== 'push' ||
        defaultBranch === undefined ||
        branches === undefined ||
        branches.some((branch) => branch === defaultBranch || /[*?+[!]/.test(branch))
      );
    }),
  );
  if (makers.length > 0) return { standing: 'ok', subject, message: `stored by ${namesOf(makers)}` };
  const branch = defaultBranch ?? 'main';
  return {
    standing: 'lacks',
    subject,
    message: `no workflow runs on pushes to ${branch}, so there is nothing to compare with`,
    next: `under \`on:\` add \`push: {branches: [${branch}]}\``,
  };
}

function mergeQueue(judging: readonly Caller[]): Finding {
  const subject = 'merge queue';
  const queued = judging.filter(({ file }) => file.triggers.has('merge_group'));
  if (queued.length > 0) return { standing: 'ok', subject, message: `judged by ${namesOf(queued)}` };
  return {
    standing: 'lacks',
    subject,
    message: 'no workflow judges what a queue is about to merge; with a queue, a required check would never come',
    next: 'add `merge_group:` under `on:`',
  };
}

function forks(callers: readonly Caller[]): Finding {
  const subject = 'forks';
  const reporting = callers.filter(
    ({ file }) =>
      file.triggers.has('workflow_run') &&
      file.jobs.some((job) => job.uses.some((uses) => /fork-report\.yml@|\/actions\/report@/.test(uses))),
  );
  if (reporting.length > 0) return { standing: 'ok', subject, message: `reported by ${namesOf(reporting)}` };
  return {
    standing: 'lacks',
    subject,
    message: 'their pull requests get a verdict and a summary, but no comment: their runs may not write',
    next: 'examples/workflows/forks.yml, where pull requests from forks or Dependabot are expected',
  };
}

function safety({ path, file }: Caller): Finding[] {
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

function permissions({ path, file }: Caller): Finding[] {
  const commenting = file.triggers.has('pull_request') || file.triggers.has('workflow_run');
  return file.jobs.flatMap((job): Finding[] => {
    const wanted = new Set(facesOf(job).flatMap((face) => face.permissions));
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

function pins({ path, file }: Caller): Finding[] {
  const refs = new Set(file.jobs.flatMap((job) => job.uses.map((uses) => CALL.exec(uses)?.groups)));
  const findings: Finding[] = [];
  for (const call of refs) {
    if (call === undefined) continue;
    const { owner, ref } = call as { owner: string; ref: string };
    if (owner === 'OWNER') {
      const next = 'write the owner of the action instead';
      findings.push({ standing: 'lacks', subject: path, message: 'OWNER is a placeholder', next });
    } else if (!FULL_COMMIT.test(ref)) {
      const next = 'write the full commit, and the version in a comment behind it';
      findings.push({ standing: 'lacks', subject: path, message: `\`@${ref}\` can be moved to other code`, next });
    }
  }
  const seen = new Set<string>();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}

function overtaking({ path, file }: Caller): Finding[] {
  if (file.concurrency || !file.triggers.has('pull_request')) return [];
  return [
    {
      standing: 'lacks',
      subject: path,
      message: 'a push does not end the run before it: both are paid for',
      next: 'add `concurrency:` as in examples/workflows/one-step.yml',
    },
  ];
}

function facesOf(job: WorkflowJob): Face[] {
  const paths = job.uses.map((uses) => CALL.exec(uses)).filter((call) => call !== null);
  return paths.flatMap((call) => FACES.filter(({ path }) => path.test(call.groups?.['path'] ?? '')));
}

function namesOf(callers: readonly Caller[]): string {
  return callers.map(({ path }) => path).join(', ');
}
