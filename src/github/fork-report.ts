/**
 * Reports for a run that could not write itself (`workflow_run`): which pull request it belongs to, and its documents by
 * id and digest (github.md, section 7; threats, A1 and A4).
 */
import { modelOf } from '../documents/artifact-name.ts';
import { InputError } from '../errors.ts';
import type { Platform, WorkflowRun } from '../ports.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS } from './archive.ts';
import { openClient } from './client.ts';
import { readModelArchive } from './earlier-pages.ts';
import { readWorkflowRun } from './event.ts';
import { openPlatform, type PlatformOptions } from './platform.ts';
import { artifactsOfRun, findPullRequestOf, type JudgedRun, readJudgedRun } from './pull-request-of-run.ts';

export interface ForkReport {
  /** Its run is the judged one, with the pull request that was found. */
  readonly platform: Platform;
  /** By model. Throws InputError for a hostile archive. */
  documents(allowed: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadonlyMap<string, Buffer>>>;
}

/** One run of a fork is not to fill this one's memory. */
const MOST_MODELS = 50;

/** `notice`: why nothing is written. Throws ApiError. */
export async function openForkReport(
  options: PlatformOptions,
  asked: string,
): Promise<ForkReport | { readonly notice: string }> {
  const workflow = wholePath(asked);
  if (workflow !== asked) options.log.warning(`workflow: "${asked}" is taken for ${workflow}; write the whole path`);
  const own = readWorkflowRun(options.env, options.payload);
  const judged = readJudgedRun(options.payload);
  if (own === undefined || judged === undefined) return { notice: 'nothing is written: no run is told of' };
  const client = openClient({
    token: options.token,
    apiUrl: options.env['GITHUB_API_URL'] || 'https://api.github.com',
    repository: own.repository.fullName,
    log: options.log,
    clock: options.clock,
  });
  const isForeign = judged.headRepository?.id !== own.repository.id;
  if (!isForeign && judged.actor !== 'dependabot[bot]')
    return { notice: 'nothing is written: the pull request is of this repository, its own run writes' };
  const answer = await findPullRequestOf(judged, client, { repositoryId: own.repository.id, workflow });
  if (answer.ending === 'none') return { notice: answer.notice };
  const run = judgedRun(own, judged, answer.pullRequest);
  const platform = openPlatform({ ...options, judged: run });
  if (platform === undefined) return { notice: 'nothing is written outside GitHub Actions' };
  return {
    platform,
    async documents(allowed) {
      const found = new Map<string, ReadonlyMap<string, Buffer>>();
      for (const [name, { id, digest }] of await artifactsOfRun(judged, client)) {
        const model = modelOf(name);
        if (model === undefined || found.size >= MOST_MODELS) continue;
        const shown = `artifact ${name}`;
        const zip = await client
          .download(
            'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip',
            { artifact_id: id },
            { maxBytes: ARCHIVE_CAPS.zipBytes },
          )
          .catch((thrown: unknown) => {
            if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
            throw new InputError(`is gone (404), so run ${judged.id} has no verdict here`, { file: shown });
          });
        const documents = await readModelArchive(zip, model, { name: shown, digest, allowed });
        if (documents !== undefined) found.set(model, documents);
      }
      return found;
    },
  };
}

/** GitHub names a workflow by its path from the root; another spelling would never be that of any run. */
function wholePath(workflow: string): string {
  const path = workflow.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return path.includes('/') ? path : `.github/workflows/${path}`;
}

function judgedRun(own: WorkflowRun, judged: JudgedRun, pullRequest: WorkflowRun['pullRequest']): WorkflowRun {
  return {
    ...own,
    runId: judged.id,
    runNumber: judged.number,
    runAttempt: judged.attempt,
    workflow: judged.workflow,
    sha: judged.headSha,
    ref: `refs/pull/${pullRequest?.number}/head`,
    isDefaultBranch: false,
    pullRequest,
    url: judged.url,
  };
}
