/** The artifact service (v4): Twirp calls of a run's jobs, bound to the runtime token and not to `permissions:`. */
import type { Answer } from './answer.ts';
import { createBlob, digestOf, signedUrl } from './blobs.ts';
import { type Artifact, newId, type Run, type State } from './state.ts';

export const ARTIFACT_PATH = '/twirp/github.actions.results.api.v1.ArtifactService/';

const DAY = 86_400_000;
const DEFAULT_DAYS = 90;
/** What an artifact's name may not hold. */
const FORBIDDEN = /[":<>|*?\\/\r\n]/;

interface Caller {
  readonly run: Run;
  readonly attempt: number;
  readonly job: string;
}

type Fields = Readonly<Record<string, unknown>>;

interface Call {
  readonly state: State;
  readonly blobBase: string;
  readonly caller: Caller;
  readonly fields: Fields;
}

/** Ids as they stand in the `scp` claim. An attempt has names of its own; its artifacts belong to the run. */
export function backendRunId(run: number, attempt: number): string {
  return `run-${run}-${attempt}`;
}

/** What a runner gives each JavaScript action: a JWT whose `scp` names run and job. */
export function runtimeToken(run: number, attempt: number, job: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scope = `Actions.Results:${backendRunId(run, attempt)}:${job}`;
  return `${part({ alg: 'none' })}.${part({ scp: scope })}.x`;
}

class TwirpError extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.answer = { status, json: { code, msg: message } };
  }
}

const METHODS: Readonly<Record<string, (call: Call) => unknown>> = {
  CreateArtifact: create,
  FinalizeArtifact: finalize,
  ListArtifacts: listed,
  GetSignedArtifactURL: signed,
  DeleteArtifact: remove,
};

export function answerArtifactCall(
  state: State,
  blobBase: string,
  method: string,
  authorization: string | undefined,
  fields: Fields,
): Answer {
  try {
    const caller = callerOf(state, authorization);
    const work = METHODS[method];
    if (work === undefined) throw new TwirpError(404, 'bad_route', `no handler for ${method}`);
    return { status: 200, json: work({ state, blobBase, caller, fields }) };
  } catch (error) {
    if (error instanceof TwirpError) return error.answer;
    throw error;
  }
}

function callerOf(state: State, authorization: string | undefined): Caller {
  const refused = new TwirpError(401, 'unauthenticated', 'the runtime token names no run in progress');
  try {
    const payload = (authorization ?? '').replace(/^bearer /i, '').split('.')[1] ?? '';
    const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { scp: string };
    const scope = scp.split(' ').find((part) => part.startsWith('Actions.Results:'));
    const [, runId = '', job = ''] = scope?.split(':') ?? [];
    const [, id, attempt] = /^run-(\d+)-(\d+)$/.exec(runId) ?? [];
    const run = state.runs.find((known) => known.id === Number(id));
    if (run === undefined || run.status === 'completed' || run.attempt !== Number(attempt)) throw refused;
    return { run, attempt: Number(attempt), job };
  } catch {
    throw refused;
  }
}

function text(fields: Fields, name: string): string {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = fields[name] ?? fields[camel] ?? '';
  return String(typeof value === 'object' && value !== null && 'value' in value ? value.value : value);
}

/** The artifact of that name in the attempt that the request names: a later attempt may ask for an earlier one's. */
function named({ state, caller, fields }: Call, finalized: boolean): Artifact {
  const name = text(fields, 'name');
  const origin = text(fields, 'workflow_run_backend_id');
  const found = state.artifacts.find(
    (artifact) =>
      artifact.run === caller.run.id &&
      backendRunId(artifact.run, artifact.attempt) === origin &&
      artifact.name === name &&
      artifact.finalized === finalized,
  );
  if (found === undefined) throw new TwirpError(404, 'not_found', 'artifact not found');
  return found;
}

function create({ state, blobBase, caller, fields }: Call): unknown {
  const name = text(fields, 'name');
  if (name === '' || FORBIDDEN.test(name))
    throw new TwirpError(400, 'invalid_argument', `artifact name is not valid: ${name}`);
  const taken = state.artifacts.some(
    (artifact) => artifact.run === caller.run.id && artifact.attempt === caller.attempt && artifact.name === name,
  );
  if (taken) {
    throw new TwirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
  }
  const mime = text(fields, 'mime_type') || 'application/zip';
  const fileName = mime === 'application/zip' ? `${name}.zip` : name;
  const blob = createBlob(state, fileName, mime);
  const now = state.clock.tick();
  const until = Date.parse(text(fields, 'expires_at'));
  state.artifacts.push({
    id: newId(state),
    repository: caller.run.repository,
    run: caller.run.id,
    attempt: caller.attempt,
    job: caller.job,
    name,
    blob: blob.key,
    finalized: false,
    size: 0,
    digest: null,
    createdAt: now,
    expiresAt: Number.isNaN(until) ? now + DEFAULT_DAYS * DAY : until,
    lost: false,
  });
  return { ok: true, signed_upload_url: signedUrl(state, blobBase, blob.key, 'w', 60) };
}

function finalize(call: Call): unknown {
  const artifact = named(call, false);
  const bytes = call.state.blobs.get(artifact.blob)?.bytes;
  const size = Number(text(call.fields, 'size'));
  if (bytes === undefined || bytes.length !== size) {
    throw new TwirpError(400, 'invalid_argument', `size is ${size}, ${bytes?.length ?? 0} bytes were uploaded`);
  }
  artifact.finalized = true;
  artifact.size = size;
  artifact.digest = text(call.fields, 'hash') || digestOf(bytes);
  return { ok: true, artifact_id: String(artifact.id) };
}

function listed({ state, caller, fields }: Call): unknown {
  const [name, id] = [text(fields, 'name_filter'), text(fields, 'id_filter')];
  const found = state.artifacts.filter(
    (artifact) =>
      artifact.run === caller.run.id &&
      artifact.finalized &&
      (name === '' || artifact.name === name) &&
      (id === '' || String(artifact.id) === id),
  );
  return {
    artifacts: found.map((artifact) => ({
      workflow_run_backend_id: backendRunId(artifact.run, artifact.attempt),
      workflow_job_run_backend_id: artifact.job,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: new Date(artifact.createdAt).toISOString(),
      ...(artifact.digest === null ? {} : { digest: artifact.digest }),
    })),
  };
}

function signed(call: Call): unknown {
  return { signed_url: signedUrl(call.state, call.blobBase, named(call, true).blob, 'r', 10) };
}

function remove(call: Call): unknown {
  const artifact = named(call, true);
  call.state.artifacts.splice(call.state.artifacts.indexOf(artifact), 1);
  return { ok: true, artifact_id: String(artifact.id) };
}
