/**
 * Reports for a run that could not write itself (`workflow_run`): which pull request it belongs to, and its documents by
 * id and digest (github.md, section 7; threats, A1 and A4).
 */
import { runDocument } from '../documents/run.ts';
import { z } from '../documents/shape.ts';
import type { Platform, WorkflowRun } from '../ports.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS, readArchive } from './archive.ts';
import { type Client, openClient } from './client.ts';
import { readWorkflowRun } from './event.ts';
import { openPlatform, type PlatformOptions } from './platform.ts';
import { artifactsOfRun, findPullRequestOf, type JudgedRun, readJudgedRun } from './pull-request-of-run.ts';
import { decodeRun } from './run-documents.ts';

export interface ForkReport {
  /** Its run is the judged one, with the pull request that was found. */
  readonly platform: Platform;
  /** By model. Throws InputError for a hostile archive. */
  documents(allowed: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadonlyMap<string, Buffer>>>;
  /** Commits that the judged run may have evaluated: its head, and what the documents name if it is a merge of that head. */
  commitsOf(models: ReadonlyMap<string, ReadonlyMap<string, Buffer>>): Promise<readonly string[]>;
}

const MODEL_ARTIFACT = /^assay-([a-z0-9][a-z0-9_-]{0,63})$/;
/** One run of a fork is not to fill this one's memory. */
const MOST_MODELS = 50;
/** An honest run evaluated one. */
const MOST_COMMITS = 2;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const CommitShape = z.object({ parents: z.array(z.object({ sha: z.string() })) });

/** `notice`: why nothing is written. Throws ApiError. */
export async function openForkReport(
  options: PlatformOptions,
  workflow: string,
): Promise<ForkReport | { readonly notice: string }> {
  const own = readWorkflowRun(options.env, options.payload);
  const judged = readJudgedRun(options.payload);
  if (own === undefined || judged === undefined) return { notice: 'nothing is written: no run is told of' };
  const client = openClient({
    token: options.token,
    apiUrl: options.env['GITHUB_API_URL'] || 'https://api.github.com',
    repository: own.repository.fullName,
    log: options.log,
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
    async commitsOf(models) {
      const claimed = new Set<string>();
      for (const [model, documents] of models) {
        if (!documents.has(runDocument.file)) continue;
        const { code } = decodeRun(documents, `artifact assay-${model}`);
        if (code !== undefined) claimed.add(code.commit);
      }
      const commits = [judged.headSha];
      for (const commit of [...claimed].slice(0, MOST_COMMITS))
        if (commit !== judged.headSha && (await isMergeOf(commit, judged.headSha, client))) commits.push(commit);
      return commits;
    },
    async documents(allowed) {
      const found = new Map<string, ReadonlyMap<string, Buffer>>();
      for (const [name, { id, digest }] of await artifactsOfRun(judged, client)) {
        const model = MODEL_ARTIFACT.exec(name)?.[1];
        if (model === undefined || model.endsWith('-report') || model.endsWith('-files') || found.size >= MOST_MODELS)
          continue;
        const zip = await client.download(
          'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip',
          { artifact_id: id },
          { maxBytes: ARCHIVE_CAPS.zipBytes },
        );
        found.set(model, await readArchive(zip, { name: `artifact ${name}`, digest, allowed }));
      }
      return found;
    },
  };
}

/** GitHub merges the head into the base for a test, and that is what `actions/checkout` gives the run of a pull request. */
async function isMergeOf(commit: string, head: string, client: Client): Promise<boolean> {
  if (!COMMIT.test(commit)) return false;
  try {
    const { parents } = await client.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }, CommitShape);
    return parents.length === 2 && parents[1]?.sha === head;
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 422)) return false;
    throw thrown;
  }
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
