/** What a runner gives the process of a JavaScript action: variables, and the files that they name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeToken } from './artifact-service.ts';
import type { Payload } from './payloads.ts';
import { SERVER } from './shapes/user.ts';
import { accountOf, type Repository, type Run, type State } from './state.ts';

export interface JobFacts {
  readonly run: Run;
  readonly payload: Payload;
  /** `refs/pull/7/merge`, `refs/heads/main` */
  readonly ref: string;
  /** What is checked out by default: the merge commit of a pull request. */
  readonly sha: string;
  readonly headRef: string;
  readonly baseRef: string;
  readonly job: string;
  /** Holds everything of this job; made. */
  readonly folder: string;
  readonly workspace: string;
}

/** Files that commands are written to, by the variable that names them. */
const COMMAND_FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STEP_SUMMARY: 'step-summary',
  GITHUB_STATE: 'state',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
} as const;

/** Without `INPUT_*`, which are the action's, and without the token: a JavaScript action gets it as an input. */
export function jobEnvironment(
  state: State,
  base: string,
  repository: Repository,
  facts: JobFacts,
): Record<string, string> {
  const { run, payload, ref, sha, folder, workspace } = facts;
  const temporary = join(folder, 'temp');
  for (const path of [temporary, join(folder, 'tool-cache'), workspace]) mkdirSync(path, { recursive: true });
  const eventPath = join(folder, 'event.json');
  writeFileSync(eventPath, JSON.stringify(payload, null, 2));
  const commands = Object.entries(COMMAND_FILES).map(([name, file]) => {
    const path = join(folder, file);
    writeFileSync(path, '');
    return [name, path];
  });
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTOR: run.actor,
    GITHUB_ACTOR_ID: String(accountOf(state, run.actor).id),
    GITHUB_TRIGGERING_ACTOR: run.actor,
    GITHUB_API_URL: base,
    GITHUB_SERVER_URL: SERVER,
    GITHUB_GRAPHQL_URL: `${base}/graphql`,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(accountOf(state, repository.owner).id),
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: facts.headRef,
    GITHUB_BASE_REF: facts.baseRef,
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${run.workflow}@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_JOB: facts.job,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.runNumber),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: join(folder, 'tool-cache'),
    ACTIONS_RUNTIME_TOKEN: runtimeToken(run.id, run.attempt, facts.job),
    ACTIONS_RUNTIME_URL: `${base}/`,
    ACTIONS_RESULTS_URL: `${base}/`,
    ...Object.fromEntries(commands),
  };
}
