/** The documents that a run left: the artifact chosen by id, its bytes by digest, and `run.json` that names this very run. */
import { artifactOf, modelOf, SECOND_NAME } from '../documents/artifact-name.ts';
import { sha256 } from '../documents/canonical.ts';
import { failureDocument } from '../documents/failure.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import { modelDocument } from '../documents/model.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS, readArchive } from './archive.ts';
import { type Client, listUnder } from './client.ts';
import { type ApiRun, nameOfRun, type RunIdentity } from './runs.ts';

const ArtifactShape = z.object({
  id: z.int(),
  name: z.string(),
  size_in_bytes: z.int(),
  expired: z.boolean(),
  /** Absent on GHES. */
  digest: z.optional(z.nullable(z.string())),
  workflow_run: z.optional(
    z.nullable(
      z.object({
        id: z.optional(z.int()),
        repository_id: z.optional(z.int()),
        head_repository_id: z.optional(z.int()),
        head_sha: z.optional(z.string()),
      }),
    ),
  ),
});
export type ApiArtifact = z.infer<typeof ArtifactShape>;

/** Of 100 artifacts each. */
const MAX_PAGES = 5;

/** `documents` undefined: `passedOver` says why; `existed` where the model had been there. */
export type RunDocuments =
  | { readonly documents: ReadonlyMap<string, Buffer>; readonly remark?: string | undefined }
  | { readonly documents: undefined; readonly existed: boolean; readonly passedOver: string };

/** Names of models that artifacts are of. */
export function modelsOf(artifacts: readonly ApiArtifact[]): string[] {
  const models = artifacts.flatMap(({ name }) => modelOf(name) ?? []);
  return [...new Set(models)].sort();
}

/** What the run and no other left. Throws ApiError. */
export async function listArtifacts(client: Client, run: ApiRun, identity: RunIdentity): Promise<ApiArtifact[]> {
  const found: ApiArtifact[] = [];
  const pages = client.pages(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { run_id: run.id },
    listUnder('artifacts', ArtifactShape),
    { maxPages: MAX_PAGES },
  );
  for await (const artifact of pages) {
    const origin = artifact.workflow_run;
    const isOurs =
      origin?.id === run.id &&
      origin.repository_id === identity.repository.id &&
      origin.head_repository_id === identity.repository.id &&
      origin.head_sha === run.head_sha;
    if (isOurs) found.push(artifact);
  }
  return found;
}

/** Throws InputError for what is broken or forged, ApiError. */
export async function readDocuments(
  client: Client,
  run: ApiRun,
  artifacts: readonly ApiArtifact[],
  model: string,
  identity: RunIdentity,
): Promise<RunDocuments> {
  const names = [artifactOf(model), `${artifactOf(model)}${SECOND_NAME}`];
  // The names of an earlier attempt stay in the list: the highest id is the latest.
  const [artifact] = artifacts.filter(({ name }) => names.includes(name)).sort((a, b) => b.id - a.id);
  if (artifact === undefined) return { documents: undefined, existed: false, passedOver: 'left no documents of it' };
  if (artifact.expired) return { documents: undefined, existed: true, passedOver: 'its artifact has expired' };
  if (artifact.size_in_bytes > ARCHIVE_CAPS.zipBytes) {
    const passedOver = `its artifact holds ${artifact.size_in_bytes} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`;
    return { documents: undefined, existed: true, passedOver };
  }
  const name = `artifact ${artifact.name} of ${nameOfRun(run, identity)}`;
  const zip = await download(client, artifact);
  if (zip === undefined) return { documents: undefined, existed: true, passedOver: 'its artifact is gone' };
  const digest = artifact.digest ?? undefined;
  const documents = await readArchive(zip, { name, digest, allowed: DOCUMENT_FILES }).catch((thrown) => {
    throw thrown instanceof InputError ? withAdvice(thrown) : thrown;
  });
  if (!documents.has(runDocument.file) && documents.has(failureDocument.file)) {
    return { documents: undefined, existed: false, passedOver: 'broke before this model was trained' };
  }
  const moved = prove(documents, run, model, identity, name);
  if (moved !== undefined) return { documents: undefined, existed: true, passedOver: moved };
  return { documents, remark: digest === undefined ? 'this server names no digest of its artifact' : undefined };
}

/** undefined: 404 or 410, it is gone. The digest decides which bytes are right; the wrong ones are fetched once more. */
async function download(client: Client, artifact: ApiArtifact): Promise<Buffer | undefined> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { artifact_id: artifact.id, archive_format: 'zip' };
  try {
    const zip = await client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes });
    if (artifact.digest == null || sha256(zip) === artifact.digest) return zip;
    return await client.download(route, parameters, { maxBytes: ARCHIVE_CAPS.zipBytes });
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410)) return undefined;
    throw thrown;
  }
}

/**
 * That the documents are of this run and model. Throws InputError where they are not; returns why an honest run's are of no
 * use any more.
 */
function prove(
  documents: ReadonlyMap<string, Buffer>,
  run: ApiRun,
  model: string,
  identity: RunIdentity,
  name: string,
): string | undefined {
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
  const was = code?.repository;
  if (was?.toLowerCase() === identity.repository.fullName.toLowerCase()) return undefined;
  // The API knows the run as ours by its id, so the repository has another name now.
  return `its run.json says ${JSON.stringify(was ?? 'nothing').slice(0, 80)} of the repository's name`;
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
