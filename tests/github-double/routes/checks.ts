/** Check runs and their annotations. */
import { created, notFound, ok, Refusal, unprocessable } from '../answer.ts';
import { resolveCommit } from '../graph.ts';
import { countedList, list } from '../paging.ts';
import { type Context, type Route, textOf } from '../route.ts';
import { annotationJson, checkJson } from '../shapes/check.ts';
import { type Annotation, type CheckRun, newId } from '../state.ts';
import { forbidden } from '../tokens.ts';

const READ = [{ checks: 'read' }] as const;
const WRITE = [{ checks: 'write' }] as const;
const REPO = '/repos/{owner}/{repo}';

const MOST_TEXT = 65_535;
const MOST_TITLE = 255;
const MOST_ANNOTATIONS = 50;
const MOST_MESSAGE_BYTES = 64 * 1024;
const MOST_ACTIONS = 3;
const STATUSES = ['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'];
const CONCLUSIONS = ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required', 'stale'];
const LEVELS = ['notice', 'warning', 'failure'];

export const CHECK_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${REPO}/check-runs`, accepted: WRITE, handle: makeCheck },
  { method: 'GET', path: `${REPO}/check-runs/{check_run_id}`, accepted: READ, handle: check },
  { method: 'PATCH', path: `${REPO}/check-runs/{check_run_id}`, accepted: WRITE, handle: changeCheck },
  { method: 'GET', path: `${REPO}/check-runs/{check_run_id}/annotations`, accepted: READ, handle: annotations },
  { method: 'GET', path: `${REPO}/commits/{ref}/check-runs`, accepted: READ, handle: checksOf },
];

function makeCheck(context: Context) {
  const { state, base, body, token, repository } = context;
  if (token!.app === undefined) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  const [name, sha] = [textOf(body, 'name'), textOf(body, 'head_sha')];
  if (name === undefined || name === '') throw unprocessable('Invalid request.\n\n"name" wasn\'t supplied.');
  if (sha === undefined || !repository.commits.has(sha)) throw unprocessable(`No commit found for SHA: ${sha}`);
  const made: CheckRun = {
    id: newId(state),
    repository: repository.fullName,
    sha,
    suite: suiteOf(context, sha, token!.app),
    name,
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    startedAt: state.clock.tick(),
    completedAt: null,
    app: token!.app,
  };
  apply(context, made);
  state.checks.push(made);
  return created(checkJson(state, base, made));
}

/** One suite for each app and commit. */
function suiteOf({ state, repository }: Context, sha: string, app: string): number {
  const known = state.checks.find(
    (one) => one.repository === repository.fullName && one.sha === sha && one.app === app,
  );
  return known?.suite ?? newId(state);
}

function checkOf({ state, params, repository }: Context): CheckRun {
  const id = Number(params['check_run_id']);
  const found = state.checks.find((one) => one.repository === repository.fullName && one.id === id);
  if (found === undefined) throw notFound();
  return found;
}

function check(context: Context) {
  return ok(checkJson(context.state, context.base, checkOf(context)));
}

function changeCheck(context: Context) {
  const { state, base, token } = context;
  const subject = checkOf(context);
  if (subject.app !== token!.app) throw new Refusal(403, forbidden(token!));
  state.clock.tick();
  apply(context, subject);
  return ok(checkJson(state, base, subject));
}

/** Checks the whole body first: a refused request changes nothing. */
function apply({ state, body }: Context, subject: CheckRun): void {
  const output = body['output'] as Record<string, unknown> | undefined;
  const added = annotationsOf(output?.['annotations']);
  refuseSizes(body, output);
  const conclusion = textOf(body, 'conclusion');
  const status = conclusion === undefined ? (textOf(body, 'status') ?? subject.status) : 'completed';
  if (!STATUSES.includes(status)) throw unprocessable(`Invalid request.\n\n${status} is not a valid status.`);
  if (conclusion !== undefined && !CONCLUSIONS.includes(conclusion)) {
    throw unprocessable(`Invalid request.\n\n${conclusion} is not a valid conclusion.`);
  }
  if (status === 'completed' && conclusion === undefined && subject.conclusion === null) {
    throw unprocessable('Invalid request.\n\n"conclusion" wasn\'t supplied.');
  }
  subject.status = status;
  subject.conclusion = status === 'completed' ? (conclusion ?? subject.conclusion) : null;
  subject.completedAt = status === 'completed' ? timeOf(body, 'completed_at', state.clock.now()) : null;
  subject.startedAt = timeOf(body, 'started_at', subject.startedAt);
  subject.name = textOf(body, 'name') ?? subject.name;
  subject.externalId = textOf(body, 'external_id') ?? subject.externalId;
  subject.detailsUrl = textOf(body, 'details_url') ?? subject.detailsUrl;
  if (output === undefined) return;
  subject.title = textOf(output, 'title') ?? subject.title;
  subject.summary = textOf(output, 'summary') ?? subject.summary;
  subject.text = textOf(output, 'text') ?? subject.text;
  subject.annotations.push(...added);
}

function refuseSizes(body: Context['body'], output: Record<string, unknown> | undefined): void {
  for (const name of ['summary', 'text']) {
    if ((textOf(output ?? {}, name)?.length ?? 0) > MOST_TEXT) {
      throw unprocessable(`Invalid request.\n\nOnly ${MOST_TEXT} characters are allowed; ${name} was longer.`);
    }
  }
  if ((textOf(output ?? {}, 'title')?.length ?? 0) > MOST_TITLE)
    throw unprocessable('Invalid request.\n\ntitle is too long.');
  if (output !== undefined && (textOf(output, 'title') === undefined || textOf(output, 'summary') === undefined)) {
    throw unprocessable('Invalid request.\n\n"title" and "summary" are needed in an output.');
  }
  const actions = body['actions'];
  if (Array.isArray(actions) && actions.length > MOST_ACTIONS)
    throw unprocessable('Invalid request.\n\nNo more than 3 actions.');
}

function annotationsOf(value: unknown): Annotation[] {
  if (value === undefined) return [];
  const given = value as Record<string, unknown>[];
  if (given.length > MOST_ANNOTATIONS) {
    throw unprocessable(
      `Invalid request.\n\nNo more than ${MOST_ANNOTATIONS} items are allowed; ${given.length} were supplied.`,
    );
  }
  return given.map((one): Annotation => {
    const [path, message, level] = [textOf(one, 'path'), textOf(one, 'message'), textOf(one, 'annotation_level')];
    const [start, end] = [Number(one['start_line']), Number(one['end_line'])];
    const isFit =
      path !== undefined && message !== undefined && LEVELS.includes(level ?? '') && start >= 1 && end >= start;
    if (!isFit) throw unprocessable('Invalid request.\n\nAn annotation lacks a path, message, level or lines.');
    if (Buffer.byteLength(message) > MOST_MESSAGE_BYTES)
      throw unprocessable('Invalid request.\n\nmessage is over 64 KB.');
    const column = (name: string) => (start === end && typeof one[name] === 'number' ? one[name] : null);
    return {
      path,
      message,
      annotation_level: level!,
      start_line: start,
      end_line: end,
      start_column: column('start_column'),
      end_column: column('end_column'),
      title: textOf(one, 'title') ?? null,
      raw_details: textOf(one, 'raw_details') ?? null,
    };
  });
}

function timeOf(body: Context['body'], name: string, otherwise: number): number {
  const text = textOf(body, name);
  return text === undefined ? otherwise : Date.parse(text);
}

function annotations(context: Context) {
  const subject = checkOf(context);
  return list(context, subject.annotations, (one) => annotationJson(subject, one));
}

function checksOf(context: Context) {
  const { state, base, params, query, repository } = context;
  const commit = resolveCommit(repository, params['ref']!);
  if (commit === undefined) throw unprocessable(`No commit found for SHA: ${params['ref']}`);
  const [name, status, app] = [query.get('check_name'), query.get('status'), query.get('app_id')];
  const found = state.checks.filter(
    (one) =>
      one.repository === repository.fullName &&
      one.sha === commit.sha &&
      (name === null || one.name === name) &&
      (status === null || one.status === status) &&
      (app === null || one.app === appOf(app)),
  );
  // The default shows only the newest of a name.
  const isNewest = (one: CheckRun) =>
    !found.some((other) => other.name === one.name && other.app === one.app && other.id > one.id);
  const shown = query.get('filter') === 'all' ? found : found.filter(isNewest);
  return countedList(context, 'check_runs', shown.reverse(), (one) => checkJson(state, base, one));
}

function appOf(id: string): string | undefined {
  return id === '15368' ? 'github-actions' : undefined;
}
