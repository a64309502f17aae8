/** The workflow run of this process, from its environment and the event's payload. */
import { z } from '../documents/shape.ts';
import { checkShape } from '../documents/strict.ts';
import { InfrastructureError, InputError } from '../errors.ts';
import type { PullRequestRef, WorkflowRun } from '../ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const commit = () => z.string().check(z.regex(COMMIT, { error: 'must be a commit' }));
const RepositoryShape = z.object({ id: z.int() });

const PayloadShape = z.object({
  action: z.optional(z.nullable(z.string())),
  /** Absent of `schedule`. */
  repository: z.optional(z.object({ id: z.optional(z.int()), default_branch: z.optional(z.string()) })),
  pull_request: z.optional(
    z.object({
      number: z.int(),
      head: z.object({ sha: commit(), ref: z.string(), repo: z.optional(z.nullable(RepositoryShape)) }),
      base: z.object({ sha: commit(), ref: z.string(), repo: RepositoryShape }),
      merged: z.optional(z.nullable(z.boolean())),
      merge_commit_sha: z.optional(z.nullable(z.string())),
    }),
  ),
  merge_group: z.optional(z.object({ head_sha: commit(), base_sha: commit(), base_ref: z.string() })),
  before: z.optional(z.nullable(z.string())),
});
type Payload = z.infer<typeof PayloadShape>;

/** Events that carry the pull request whose commit they check out or judge. */
const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
]);
/** What the default branch's own workflow may start: by it a run becomes a baseline and may release (threats, A2). */
export const TRUSTED_EVENTS: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

/**
 * `payload`: the parsed event file, undefined where there is none. undefined outside GitHub Actions. Throws
 * InfrastructureError for an environment or a payload that GitHub does not make.
 */
export function readWorkflowRun(env: Environment, payload: unknown): WorkflowRun | undefined {
  if (env['GITHUB_ACTIONS'] !== 'true') return undefined;
  const event = required(env, 'GITHUB_EVENT_NAME', /^[a-z_]+$/);
  const ref = required(env, 'GITHUB_REF', /^refs\/[^\p{Cc} ]+$/u);
  const fullName = required(env, 'GITHUB_REPOSITORY', /^[^/\s]+\/[^/\s]+$/);
  const facts = factsOf(payload);
  const serverUrl = (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '');
  const runId = whole(env, 'GITHUB_RUN_ID');
  const runAttempt = env['GITHUB_RUN_ATTEMPT'] ? whole(env, 'GITHUB_RUN_ATTEMPT') : 1;
  const defaultBranch = defaultBranchOf(facts, event, ref);
  const page = `${serverUrl}/${fullName}/actions/runs/${runId}`;
  return {
    repository: { fullName, id: repositoryId(env, facts), defaultBranch },
    event,
    ...(facts.action == null ? {} : { action: facts.action }),
    runId,
    runNumber: whole(env, 'GITHUB_RUN_NUMBER'),
    runAttempt,
    workflow: workflowPath(env, fullName),
    sha: required(env, 'GITHUB_SHA', COMMIT),
    ref,
    isDefaultBranch: TRUSTED_EVENTS.has(event) && ref === `refs/heads/${defaultBranch}`,
    pullRequest: PULL_REQUEST_EVENTS.has(event) ? pullRequestOf(facts, event) : undefined,
    mergeGroup: event === 'merge_group' ? mergeGroupOf(facts) : undefined,
    before:
      event === 'push' && COMMIT.test(facts.before ?? '') && !/^0+$/.test(facts.before ?? '')
        ? facts.before!
        : undefined,
    serverUrl,
    url: runAttempt > 1 ? `${page}/attempts/${runAttempt}` : page,
  };
}

/**
 * `owner/name/.github/workflows/ct.yml@refs/heads/main` → `.github/workflows/ct.yml`. Inside a reusable workflow the variable
 * names the caller's file, as the API does. A file of another repository (a required workflow) keeps that name in front.
 */
function workflowPath(env: Environment, fullName: string): string {
  const whole = env['GITHUB_WORKFLOW_REF'];
  // nektos/act names the workflow only.
  if (!whole) return env['GITHUB_WORKFLOW'] ?? '';
  const path = cutRef(whole);
  return path.startsWith(`${fullName}/`) ? path.slice(fullName.length + 1) : path;
}

/** A workflow's path without its trailing `@ref`. The file's own name may hold an `@`, its ending does not. */
export function cutRef(path: string): string {
  const full = path.indexOf('@refs/');
  if (full !== -1) return path.slice(0, full);
  return /^(.*?\.ya?ml)(?:@.*)?$/s.exec(path)?.[1] ?? path.replace(/@.*$/s, '');
}

function factsOf(payload: unknown): Payload {
  try {
    return checkShape(PayloadShape, payload ?? {}, 'the event payload');
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw new InfrastructureError(thrown.message);
  }
}

/** 0 where nobody names one (nektos/act): no run is of that repository. */
function repositoryId(env: Environment, { repository }: Payload): number {
  return env['GITHUB_REPOSITORY_ID'] ? whole(env, 'GITHUB_REPOSITORY_ID') : (repository?.id ?? 0);
}

function defaultBranchOf({ repository }: Payload, event: string, ref: string): string {
  if (repository?.default_branch !== undefined) return repository.default_branch;
  // A schedule runs on no other.
  if (event === 'schedule' && ref.startsWith('refs/heads/')) return ref.slice('refs/heads/'.length);
  throw new InfrastructureError(
    'the event payload, repository.default_branch: missing; whose policy judges cannot be told',
  );
}

function pullRequestOf({ pull_request: pull }: Payload, event: string): PullRequestRef {
  if (pull === undefined) throw new InfrastructureError(`the event payload, pull_request: missing of ${event}`);
  const { head, base } = pull;
  const headRepositoryId = head.repo?.id;
  return {
    number: pull.number,
    headSha: head.sha,
    headBranch: head.ref,
    headRepositoryId,
    isFork: headRepositoryId !== base.repo.id,
    baseBranch: base.ref,
    baseSha: base.sha,
    ...(pull.merged === true && COMMIT.test(pull.merge_commit_sha ?? '') ? { mergedAs: pull.merge_commit_sha! } : {}),
  };
}

function mergeGroupOf({ merge_group: group }: Payload): WorkflowRun['mergeGroup'] {
  if (group === undefined) throw new InfrastructureError('the event payload, merge_group: missing');
  return {
    headSha: group.head_sha,
    baseSha: group.base_sha,
    baseBranch: group.base_ref.replace(/^refs\/heads\//, ''),
  };
}

function required(env: Environment, name: string, form: RegExp): string {
  const value = env[name] ?? '';
  if (form.test(value)) return value;
  throw new InfrastructureError(
    `${name}: ${value === '' ? 'missing' : `"${value.slice(0, 80)}" is not what GitHub sets`}`,
  );
}

function whole(env: Environment, name: string): number {
  return Number(required(env, name, /^[1-9][0-9]{0,15}$/));
}
