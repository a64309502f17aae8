/**
 * The JudgedBefore port: what an earlier attempt of this run left, or an earlier run of the same head of the same pull request, so
 * that a label, a review or "Re-run jobs" does not train once more (docs/adr/0017). An attempt runs the commit of the attempt
 * before it, workflow file included; what another run ran is proven by the pull requests of its branch.
 */
import { DOCUMENT_FILES } from '../documents/files.ts';
import type { Run } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import type { EarlierDocuments, EarlierRequest, JudgedBefore, PullRequestRef, WorkflowRun } from '../ports.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS, readArchive } from './archive.ts';
import { unsupportedHost } from './artifacts.ts';
import type { Client } from './client.ts';
import { cutRef } from './event.ts';
import { KeptAnswers } from './kept-answers.ts';
import { branchOnlyServed } from './only-pull-request.ts';
import { checkModel, decodeRun, downloadArtifact } from './run-documents.ts';
import { type ApiRun, endedRunsAt } from './runs.ts';
import { type ApiArtifact, namesOf, StoredArtifacts } from './stored-artifacts.ts';

/** Actions of `pull_request` that change neither head nor base; a review changes neither. */
const SAME_HEAD: ReadonlySet<string> = new Set(['labeled', 'unlabeled']);
/** Events whose runs train what a pull request proposes, by the workflow file of its merge. */
const TRAINING: ReadonlySet<string> = new Set(['pull_request', 'pull_request_review']);
/** Earlier runs of the head whose artifacts are listed, newest first. */
const MAX_RUNS = 3;
/** Artifacts of the model that are read of one run: one for each config that holds the name, and for each attempt. */
const MAX_READ = 4;

type Found = EarlierDocuments | { readonly why: string };

/** A run whose documents may be taken, and what they must say. */
interface Source {
  readonly run: { readonly id: number; readonly head_sha: string };
  /** For messages, and for people where the documents are taken. */
  nameOf(record: Run | undefined): string;
  /** `[field, actual, expected]` of its run record. */
  factsOf(
    record: Run,
    request: EarlierRequest,
  ): readonly (readonly [field: string, actual: unknown, expected: unknown])[];
  /** The newest attempt that may have left them. */
  readonly lastAttempt: number;
}

/** Makes no request before it is asked, and none for a run that does not judge again. */
export function openJudgedBefore(client: Client, run: WorkflowRun): JudgedBefore {
  const stored = new StoredArtifacts(client, run.repository.id);
  const kept = new KeptAnswers();
  const world: World = { client, run, stored, kept };
  return {
    async find(request) {
      // Of a fork's commit anybody wrote everything; it is trained each time.
      if (run.pullRequest?.isFork === true || unsupportedHost(run.serverUrl) !== undefined) return undefined;
      let none: Found | undefined;
      for (const [key, sourcesOf] of SOURCES) {
        const { sources, why } = await kept.keep(key, () => sourcesOf(world));
        if (why !== undefined) none ??= { why };
        for (const source of sources) {
          const found = await readSource(world, source, request);
          if ('documents' in found) return found;
          none ??= found;
        }
      }
      return none;
    },
  };
}

interface World {
  readonly client: Client;
  readonly run: WorkflowRun;
  readonly stored: StoredArtifacts;
  readonly kept: KeptAnswers;
}

interface Sources {
  readonly sources: readonly Source[];
  /** Why there are none, where somebody may wonder. */
  readonly why?: string;
}

/** What this very run left before it was run again: the same commit by the same workflow file. */
async function earlierAttempts({ run }: World): Promise<Sources> {
  const lastAttempt = run.runAttempt - 1;
  if (lastAttempt < 1) return { sources: [] };
  const source: Source = {
    run: { id: run.runId, head_sha: headOf(run) },
    lastAttempt,
    nameOf: (record) => `attempt ${record?.code?.runAttempt ?? lastAttempt} of run ${run.runNumber}`,
    // GitHub keeps the commit of a run that is run again.
    factsOf: ({ code }, { evaluated }) => [['code.commit', code?.commit, evaluated]],
  };
  return { sources: [source] };
}

/** Runs of the same head by the same workflow, where the head was never proposed for another base. */
async function earlierRuns(world: World): Promise<Sources> {
  const { client, run } = world;
  const { pullRequest } = run;
  if (pullRequest === undefined || !judgesAgain(run)) return { sources: [] };
  const branch = pullRequest.headBranch;
  const listed = await endedRunsAt(client, run, { sha: pullRequest.headSha, branch });
  const runs = listed.filter((one) => one.id < run.runId && isOfHead(one, run, pullRequest));
  if (runs.length === 0) return { sources: [], why: `no earlier run of ${pullRequest.headSha.slice(0, 7)} is over` };
  const why = await branchOnlyServed(client, run, pullRequest);
  if (why !== undefined) return { sources: [], why: `earlier runs are not used: ${why}` };
  const sources = runs.slice(0, MAX_RUNS).map(
    (one): Source => ({
      run: one,
      lastAttempt: one.run_attempt ?? 1,
      nameOf: () => `run ${one.run_number} of this pull request`,
      // The merge may be another: data, config and version of Assay are all of it that training sees, and are compared.
      factsOf: ({ code }) => [['code.headCommit', code?.headCommit, pullRequest.headSha]],
    }),
  );
  return { sources };
}

const SOURCES = [
  ['attempts', earlierAttempts],
  ['runs', earlierRuns],
] as const;

function judgesAgain({ event, action }: WorkflowRun): boolean {
  return event === 'pull_request_review' || (event === 'pull_request' && SAME_HEAD.has(action ?? ''));
}

/** A filter of the API is no proof: each field is looked at. */
function isOfHead(
  one: ApiRun,
  { repository, workflow }: WorkflowRun,
  { headSha, headBranch }: PullRequestRef,
): boolean {
  return (
    one.repository.id === repository.id &&
    one.head_repository?.id === repository.id &&
    TRAINING.has(one.event) &&
    one.head_sha === headSha &&
    one.head_branch === headBranch &&
    cutRef(one.path ?? '') === workflow
  );
}

function headOf({ pullRequest, mergeGroup, sha }: WorkflowRun): string {
  return pullRequest?.headSha ?? mergeGroup?.headSha ?? sha;
}

/** Names of earlier attempts stay in the list: the highest id is the latest. */
async function readSource(
  { client, stored, kept, run }: World,
  source: Source,
  request: EarlierRequest,
): Promise<Found> {
  const artifacts = await kept.keep(`artifacts ${source.run.id}`, () => stored.ofRun(source.run));
  const names = namesOf(request.model);
  const ours = artifacts.filter(({ name }) => names.includes(name)).sort((a, b) => b.id - a.id);
  let why: string | undefined;
  for (const artifact of ours.slice(0, MAX_READ)) {
    try {
      return await readArtifact({ client, run }, source, artifact, request);
    } catch (thrown) {
      const isGone = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
      if (!isGone && !(thrown instanceof InputError)) throw thrown;
      const what = isGone ? 'is gone' : `is not used: ${(thrown as InputError).message}`;
      why ??= `${artifact.name} of ${source.nameOf(undefined)} ${what}`;
    }
  }
  return { why: why ?? `${source.nameOf(undefined)} left no documents of it` };
}

/** Throws InputError for what is expired, broken, or of something else; ApiError. */
async function readArtifact(
  { client, run }: Pick<World, 'client' | 'run'>,
  source: Source,
  artifact: ApiArtifact,
  request: EarlierRequest,
): Promise<EarlierDocuments> {
  const { model, configDigest } = request;
  const digest = artifact.digest ?? undefined;
  if (artifact.expired) throw new InputError('has expired');
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes)
    throw new InputError(`holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`);
  if (digest === undefined) throw new InputError('the server names no digest of it');
  const zip = await downloadArtifact(client, artifact);
  if (zip === undefined) throw new InputError('has expired');
  const name = `artifact ${artifact.name} of ${source.nameOf(undefined)}`;
  const documents = await readArchive(zip, { name, digest, allowed: DOCUMENT_FILES });
  const record = decodeRun(documents, name);
  checkModel(documents, record, name);
  const { code, config } = record;
  const facts = [
    ['model', record.model, model],
    ['config.digest', config.digest, configDigest],
    ['code.workflow', code?.workflow, run.workflow],
    ['code.runId', code?.runId, String(source.run.id)],
    ...source.factsOf(record, request),
  ] as const;
  for (const [field, actual, expected] of facts) {
    if (actual !== expected) throw new InputError(`names ${shown(actual)}, expected ${shown(expected)}`, { field });
  }
  const attempt = code?.runAttempt ?? 0;
  if (attempt < 1 || attempt > source.lastAttempt)
    throw new InputError(`names ${shown(attempt)}, expected at most ${source.lastAttempt}`, {
      field: 'code.runAttempt',
    });
  return { source: source.nameOf(record), commit: code!.commit, documents };
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}
