/** The documents that a run left: the artifact chosen by id, its bytes by digest, and `run.json` that names this very run. */
import { modelOf } from '../documents/artifact-name.ts';
import { sha256 } from '../documents/canonical.ts';
import { failureDocument } from '../documents/failure.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import { modelDocument } from '../documents/model.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS } from './archive.ts';
import { askedAgain } from './asked-again.ts';
import type { Client } from './client.ts';
import { readModelArchive } from './earlier-pages.ts';
import { type ApiRun, nameOfRun, type RunIdentity, timeOf } from './runs.ts';
import { type ApiArtifact, namesOf } from './stored-artifacts.ts';

/** `documents` undefined: `passedOver` says why; `existed` where the model had been there. */
export type RunDocuments =
  | {
      readonly documents: ReadonlyMap<string, Buffer>;
      readonly expiresAt: string | undefined;
      readonly remarks: readonly string[];
      /** They are of another config of the base, see `isOther`. */
      readonly isOfOther: boolean;
    }
  | { readonly documents: undefined; readonly existed: boolean; readonly passedOver: string };

export interface ReadRequest {
  readonly model: string;
  readonly identity: RunIdentity;
  /** Whether documents of the model that were made by the config at `path` are of another model of that name. */
  readonly isOther: (path: string | undefined) => Promise<boolean>;
}

/** Names of models that artifacts are of. */
export function modelsOf(artifacts: readonly ApiArtifact[]): string[] {
  const models = artifacts.flatMap(({ name }) => modelOf(name) ?? []);
  return [...new Set(models)].sort();
}

/** The model's documents among what a run left. Throws InputError for what is broken or forged, ApiError. */
export async function readDocuments(
  client: Client,
  run: ApiRun,
  artifacts: readonly ApiArtifact[],
  request: ReadRequest,
): Promise<RunDocuments> {
  const names = namesOf(request.model);
  // The names of an earlier attempt stay in the list: the highest id is the latest.
  const ours = artifacts.filter(({ name }) => names.includes(name)).sort((a, b) => b.id - a.id);
  let other: RunDocuments | undefined;
  for (const artifact of ours) {
    const read = await readArtifact(client, run, artifact, request);
    if ('isPages' in read) continue;
    if (read.documents === undefined || !read.isOfOther) return read;
    // A job of another config took the name first, or took the second one: ours may lie beside it.
    other ??= read;
  }
  return other ?? { documents: undefined, existed: false, passedOver: 'left no documents of it' };
}

async function readArtifact(
  client: Client,
  run: ApiRun,
  artifact: ApiArtifact,
  { model, identity, isOther }: ReadRequest,
): Promise<RunDocuments | { readonly isPages: true }> {
  if (artifact.expired) return { documents: undefined, existed: true, passedOver: 'its artifact has expired' };
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes) {
    const passedOver = `its artifact holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`;
    return { documents: undefined, existed: true, passedOver };
  }
  const name = `artifact ${artifact.name} of ${nameOfRun(run, identity)}`;
  const zip = await downloadArtifact(client, artifact);
  if (zip === undefined) return { documents: undefined, existed: true, passedOver: 'its artifact is gone' };
  const digest = artifact.digest ?? undefined;
  const documents = await readModelArchive(zip, model, { name, digest, allowed: DOCUMENT_FILES }).catch((thrown) => {
    throw thrown instanceof InputError ? withAdvice(thrown) : thrown;
  });
  if (documents === undefined) return { isPages: true };
  if (!documents.has(runDocument.file) && documents.has(failureDocument.file)) {
    return { documents: undefined, existed: false, passedOver: 'broke before this model was trained' };
  }
  const record = prove(documents, run, model, identity, name);
  const { path } = record.config;
  const isOfOther = await isOther(path);
  const expires = timeOf(artifact.expires_at);
  return {
    isOfOther,
    documents,
    expiresAt: expires === undefined ? undefined : new Date(expires).toISOString(),
    remarks: [
      ...(digest === undefined ? ['this server names no digest of its artifact'] : []),
      ...earlierName(record, identity),
      ...(isOfOther ? [`its documents are of the config ${path ?? '(none)'}`] : []),
    ],
  };
}

/** The API knows the run as ours by its id: where the name differs, the repository was renamed or moved since. */
function earlierName({ code }: Run, { repository }: RunIdentity): string[] {
  const was = code?.repository;
  if (was === undefined || was.toLowerCase() === repository.fullName.toLowerCase()) return [];
  return [`the repository was called ${JSON.stringify(was).slice(0, 80)} then`];
}

/**
 * undefined: 410, it has expired since it was listed. The digest decides which bytes are right; the wrong ones are fetched once
 * more. What is listed and answers 404 twice is not taken for gone: the search ends there, and the job can be run again.
 */
export async function downloadArtifact(client: Client, artifact: ApiArtifact): Promise<Buffer | undefined> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { artifact_id: artifact.id, archive_format: 'zip' };
  try {
    const fetchOnce = () => askedAgain(() => client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes }));
    const zip = await fetchOnce();
    if (artifact.digest == null || sha256(zip) === artifact.digest) return zip;
    return await fetchOnce();
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 410) return undefined;
    throw thrown;
  }
}

/** That the documents are of this run and model. Throws InputError where they are not. */
function prove(
  documents: ReadonlyMap<string, Buffer>,
  run: ApiRun,
  model: string,
  identity: RunIdentity,
  name: string,
): Run {
  const file = `${name}, ${runDocument.file}`;
  const record = decodeRun(documents, name);
  const { code } = record;
  const attempt = code?.runAttempt;
  const expected: readonly (readonly [string, unknown, unknown])[] = [
    ['model', record.model, model],
    ['code.commit', code?.commit, run.head_sha],
    ['code.headCommit', code?.headCommit ?? run.head_sha, run.head_sha],
    ['code.workflow', code?.workflow, identity.workflow],
    ['code.runId', code?.runId, String(run.id)],
  ];
  for (const [field, actual, wanted] of expected) {
    if (actual !== wanted) throw forged(file, field, actual, String(wanted));
  }
  // A job that was not run again keeps the artifact of its earlier attempt.
  if (attempt === undefined || attempt < 1 || attempt > (run.run_attempt ?? 1)) {
    throw forged(file, 'code.runAttempt', attempt, `at most ${run.run_attempt ?? 1}`);
  }
  checkModel(documents, record, name);
  return record;
}

export function decodeRun(documents: ReadonlyMap<string, Buffer>, name: string): Run {
  const bytes = documents.get(runDocument.file);
  if (bytes === undefined) throw withAdvice(new InputError(`holds no ${runDocument.file}`, { file: name }));
  return runDocument.decode(bytes.toString('utf8'), `${name}, ${runDocument.file}`);
}

/** Throws InputError where the model is not the one that its run record names. */
export function checkModel(documents: ReadonlyMap<string, Buffer>, record: Run, name: string): void {
  const model = documents.get(modelDocument.file);
  if (model === undefined) throw withAdvice(new InputError(`holds no ${modelDocument.file}`, { file: name }));
  const actual = sha256(model);
  if (actual !== record.modelDigest) {
    const rule = `its digest is ${actual}, ${runDocument.file} beside it expects ${record.modelDigest}`;
    throw withAdvice(new InputError(rule, { file: `${name}, ${modelDocument.file}` }));
  }
}

function forged(file: string, field: string, actual: unknown, expected: string): InputError {
  const shown = actual === undefined ? 'nothing' : JSON.stringify(actual).slice(0, 120);
  return withAdvice(new InputError(`names ${shown}, expected ${expected}`, { file, field }));
}

/** Broken is never taken for absent, so somebody has to look; this is the way on. */
function withAdvice(fault: InputError): InputError {
  return new InputError(`${fault.message}; it is not used and nothing takes its place: find out why, then delete it`);
}
