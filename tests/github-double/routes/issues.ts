/** Issues and their timelines. A pull request is an issue too. */
import { created, invalid, notFound, ok } from '../answer.ts';
import { list } from '../paging.ts';
import { type Context, type Route, textOf } from '../route.ts';
import { issueJson, timelineJson } from '../shapes/issue.ts';
import { type Issue, newId, newNumber, type Pull } from '../state.ts';

const READ = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const WRITE = [{ issues: 'write' }] as const;
const REPO = '/repos/{owner}/{repo}';

export const ISSUE_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${REPO}/issues`, accepted: [{ issues: 'read' }], handle: issues },
  { method: 'POST', path: `${REPO}/issues`, accepted: WRITE, handle: makeIssue },
  { method: 'GET', path: `${REPO}/issues/{issue_number}`, accepted: READ, handle: issue },
  {
    method: 'PATCH',
    path: `${REPO}/issues/{issue_number}`,
    accepted: (context) => (isPull(context) ? [...WRITE, { pull_requests: 'write' }] : WRITE),
    handle: changeIssue,
  },
  { method: 'GET', path: `${REPO}/issues/{issue_number}/timeline`, accepted: READ, handle: timeline },
  { method: 'GET', path: `${REPO}/issues/{issue_number}/events`, accepted: READ, handle: timeline },
];

/** Whether the number in the path is a pull request's. */
export function isPull({ state, params, repository }: Context): boolean {
  const number = Number(params['issue_number']);
  return state.pulls.some((one) => one.repository === repository.fullName && one.number === number);
}

export function issueOf({ state, params, repository }: Context): Issue | Pull {
  const number = Number(params['issue_number']);
  const found = [...state.issues, ...state.pulls].find(
    (one) => one.repository === repository.fullName && one.number === number,
  );
  if (found === undefined) throw notFound();
  return found;
}

function issues(context: Context) {
  const { state, base, query, repository } = context;
  const [wanted, creator] = [query.get('state') ?? 'open', query.get('creator')];
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const found = [...state.issues, ...state.pulls].filter(
    (one) =>
      one.repository === repository.fullName &&
      (wanted === 'all' || one.state === wanted) &&
      (creator === null || one.user === creator) &&
      labels.every((label) => one.labels.includes(label)),
  );
  const sorted = found.sort((a, b) => b.number - a.number);
  return list(context, sorted, (one) => issueJson(state, base, one));
}

function makeIssue({ state, base, body, token, repository }: Context) {
  const title = textOf(body, 'title');
  if (title === undefined || title === '') throw invalid('Issue', 'title', 'missing_field');
  const now = state.clock.tick();
  const made: Issue = {
    id: newId(state),
    repository: repository.fullName,
    number: newNumber(repository),
    title,
    body: textOf(body, 'body') ?? null,
    state: 'open',
    labels: labelsOf(body['labels']),
    user: token!.login,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
  };
  state.issues.push(made);
  return created(issueJson(state, base, made));
}

function issue(context: Context) {
  return ok(issueJson(context.state, context.base, issueOf(context)));
}

function changeIssue(context: Context) {
  const { state, base, body } = context;
  const subject = issueOf(context);
  subject.updatedAt = state.clock.tick();
  subject.title = textOf(body, 'title') ?? subject.title;
  subject.body = textOf(body, 'body') ?? subject.body;
  if (body['labels'] !== undefined) subject.labels = labelsOf(body['labels']);
  if (body['state'] === 'open' || body['state'] === 'closed') {
    subject.state = body['state'];
    subject.closedAt = body['state'] === 'closed' ? subject.updatedAt : undefined;
  }
  return ok(issueJson(state, base, subject));
}

function timeline(context: Context) {
  const { state, base } = context;
  const subject = issueOf(context);
  const found = state.timeline.filter((one) => one.repository === subject.repository && one.issue === subject.number);
  return list(context, found, (one) => timelineJson(state, base, one));
}

function labelsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((label: string | { name: string }) => (typeof label === 'string' ? label : label.name));
}
