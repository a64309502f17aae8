/** Workflow runs and their artifacts. */
import { NO_CONTENT, notFound, ok, Refusal } from '../answer.ts';
import { signedUrl } from '../blobs.ts';
import { countedList } from '../paging.ts';
import type { Context, Route } from '../route.ts';
import { artifactJson, runJson, workflowId } from '../shapes/run.ts';
import { workflowJson, workflowsOf } from '../shapes/workflow.ts';
import type { Artifact, Run } from '../state.ts';

const READ = [{ actions: 'read' }] as const;
const ACTIONS = '/repos/{owner}/{repo}/actions';
/** A search gives no more, however many it says there are. */
const SEARCH_RESULTS = 1000;

export const RUN_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${ACTIONS}/workflows`, accepted: READ, handle: workflows },
  { method: 'GET', path: `${ACTIONS}/workflows/{workflow_id}`, accepted: READ, handle: workflow },
  { method: 'GET', path: `${ACTIONS}/workflows/{workflow_id}/runs`, accepted: READ, handle: runsOfWorkflow },
  { method: 'GET', path: `${ACTIONS}/runs`, accepted: READ, handle: runs },
  { method: 'GET', path: `${ACTIONS}/runs/{run_id}`, accepted: READ, handle: run },
  { method: 'GET', path: `${ACTIONS}/runs/{run_id}/artifacts`, accepted: READ, handle: artifactsOfRun },
  { method: 'GET', path: `${ACTIONS}/artifacts`, accepted: READ, handle: artifacts },
  { method: 'GET', path: `${ACTIONS}/artifacts/{artifact_id}`, accepted: READ, handle: artifact },
  {
    method: 'DELETE',
    path: `${ACTIONS}/artifacts/{artifact_id}`,
    accepted: [{ actions: 'write' }],
    handle: deleteArtifact,
  },
  {
    method: 'GET',
    path: `${ACTIONS}/artifacts/{artifact_id}/{archive_format}`,
    accepted: READ,
    open: false,
    handle: download,
  },
];

function workflows(context: Context) {
  const { base, repository } = context;
  return countedList(context, 'workflows', workflowsOf(context.state, repository), (path) =>
    workflowJson(base, repository, path),
  );
}

/** The path of a workflow that is named by file name or id. */
function pathOf({ state, params, repository }: Context): string {
  const name = params['workflow_id']!;
  const path = workflowsOf(state, repository).find(
    (one) => one.split('/').at(-1) === name || String(workflowId(one)) === name,
  );
  if (path === undefined) throw notFound();
  return path;
}

function workflow(context: Context) {
  return ok(workflowJson(context.base, context.repository, pathOf(context)));
}

function runsOfWorkflow(context: Context) {
  const path = pathOf(context);
  return search(context, (one) => one.workflow === path);
}

function runs(context: Context) {
  return search(context, () => true);
}

function search(context: Context, isOf: (one: Run) => boolean) {
  const { state, base, query, repository } = context;
  const asked = (name: string, isMet: (value: string) => boolean) => {
    const value = query.get(name);
    return value === null || isMet(value);
  };
  const found = state.runs.filter(
    (one) =>
      one.repository === repository.fullName &&
      isOf(one) &&
      // The name alone decides: a fork's branch called `main` is found too.
      asked('branch', (branch) => one.headBranch === branch) &&
      asked('event', (event) => one.event === event) &&
      asked('status', (status) => one.status === status || one.conclusion === status) &&
      asked('head_sha', (sha) => one.headSha === sha) &&
      asked('actor', (actor) => one.actor === actor) &&
      asked('exclude_pull_requests', () => true) &&
      asked('created', (range) => isWithin(one.createdAt, range)),
  );
  const newestFirst = found.sort((a, b) => b.id - a.id);
  const shape = (one: Run) =>
    query.get('exclude_pull_requests') === 'true'
      ? { ...runJson(state, base, one), pull_requests: [] }
      : runJson(state, base, one);
  return countedList(context, 'workflow_runs', newestFirst.slice(0, SEARCH_RESULTS), shape, newestFirst.length);
}

/** `>=2026-01-01`, `<2026-01-01`, `2026-01-01..2026-02-01` or a day. */
function isWithin(time: number, range: string): boolean {
  const [from, to] = range.split('..');
  if (to !== undefined) return time >= Date.parse(from!) && time <= Date.parse(to);
  const [, sign = '', date = ''] = /^([<>]=?)?(.*)$/.exec(range) ?? [];
  const limit = Date.parse(date);
  if (sign === '>') return time > limit;
  if (sign === '>=') return time >= limit;
  if (sign === '<') return time < limit;
  return sign === '<=' ? time <= limit : time >= limit && time < limit + 86_400_000;
}

function runOf({ state, params, repository }: Context): Run {
  const found = state.runs.find((one) => one.repository === repository.fullName && one.id === Number(params['run_id']));
  if (found === undefined) throw notFound();
  return found;
}

function run(context: Context) {
  return ok(runJson(context.state, context.base, runOf(context)));
}

function artifactsOfRun(context: Context) {
  const { id } = runOf(context);
  return listArtifacts(context, (one) => one.run === id);
}

function artifacts(context: Context) {
  return listArtifacts(context, () => true);
}

function listArtifacts(context: Context, isOf: (one: Artifact) => boolean) {
  const { state, base, query, repository } = context;
  const name = query.get('name');
  const found = state.artifacts.filter(
    (one) =>
      one.repository === repository.fullName && one.finalized && isOf(one) && (name === null || one.name === name),
  );
  return countedList(context, 'artifacts', found.reverse(), (one) => artifactJson(state, base, one));
}

function artifactOf({ state, params, repository }: Context): Artifact {
  const id = Number(params['artifact_id']);
  const found = state.artifacts.find((one) => one.repository === repository.fullName && one.id === id && one.finalized);
  if (found === undefined) throw notFound();
  return found;
}

function artifact(context: Context) {
  return ok(artifactJson(context.state, context.base, artifactOf(context)));
}

function deleteArtifact(context: Context) {
  const { artifacts: all } = context.state;
  all.splice(all.indexOf(artifactOf(context)), 1);
  return NO_CONTENT;
}

/** A redirect to an address that is good for a minute. */
function download(context: Context) {
  const { state, blobBase, params } = context;
  const subject = artifactOf(context);
  if (params['archive_format'] !== 'zip' || subject.lost) throw notFound();
  if (subject.expiresAt <= state.clock.now()) throw new Refusal(410, 'Artifact has expired');
  return {
    status: 302,
    headers: { location: signedUrl(state, blobBase, subject.blob, 'r', 1) },
    bytes: Buffer.alloc(0),
  };
}
