/** Joins the adapters of GitHub to one Platform. A face loads this file only when a verb talks to GitHub. */
import { InfrastructureError } from '../errors.ts';
import type { Clock, Log, Platform, WorkflowRun } from '../ports.ts';
import { openApprovals } from './approvals.ts';
import { openArtifacts, unsupportedHost } from './artifacts.ts';
import { Author } from './author.ts';
import { openBaselines } from './baselines.ts';
import { openChecks } from './check-runs.ts';
import { type Client, openClient } from './client.ts';
import { openComments, type Reporter } from './comments.ts';
import { readWorkflowRun } from './event.ts';
import { openJudgedBefore } from './judged-before.ts';
import { createReleases } from './releases.ts';
import { openRepository } from './repository.ts';

export interface PlatformOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed event file. */
  readonly payload: unknown;
  readonly token: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Login under which the token writes: `github-actions[bot]`, or an app's bot. */
  readonly author?: string | undefined;
  /**
   * The run that is judged, where this process reports on another one (`workflow_run`): by default the process's own. Its
   * workflow is the one whose runs may be baselines.
   */
  readonly judged?: WorkflowRun | undefined;
  /** See `openClient`. */
  readonly silenceMs?: number;
}

/** undefined outside GitHub Actions. Throws InfrastructureError for an environment that GitHub does not make. */
export function openPlatform(options: PlatformOptions): (Platform & { readonly client: Client }) | undefined {
  const { env, payload, token, log, judged } = options;
  const own = readWorkflowRun(env, payload);
  if (own === undefined) return undefined;
  // Without it nothing of the base could be read, and the head would be judged by itself.
  if (token === '') throw new InfrastructureError('github-token: empty; leave the input at its default');
  const run = judged ?? own;
  const { repository, workflow } = run;
  const client = openClient({
    token,
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    repository: repository.fullName,
    log,
    clock: options.clock,
    silenceMs: options.silenceMs,
  });
  const author = new Author(options.author);
  const files = openRepository(client, run);
  const searching = {
    repository,
    workflow,
    runId: run.runId,
    sha: run.sha,
    hasArtifacts: unsupportedHost(run.serverUrl) === undefined,
    isDefaultBranch: run.isDefaultBranch,
  };
  const reporter: Reporter | undefined = judged && { workflow: own.workflow, runId: own.runId };
  return {
    client,
    run,
    repository: files,
    baselines: openBaselines(client, searching, files, log),
    judgedBefore: openJudgedBefore(client, run),
    artifacts: openArtifacts({ run: own, log, temporary: env['RUNNER_TEMP'] || undefined }),
    comments: openComments({ client, run, author, log, reporter }),
    checks: openChecks({ client, run, author, log }),
    approvals: openApprovals(client, run),
    releases: createReleases(client, log),
  };
}
