/** Comments on issues and pull requests. */
import { created, invalid, NO_CONTENT, notFound, ok, Refusal } from '../answer.ts';
import { list } from '../paging.ts';
import { type Accepted, type Context, type Route, textOf } from '../route.ts';
import { commentJson } from '../shapes/issue.ts';
import { type Comment, newId } from '../state.ts';
import { isPull, issueOf } from './issues.ts';

const READ = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const EITHER = [{ issues: 'write' }, { pull_requests: 'write' }] as const;
const REPO = '/repos/{owner}/{repo}';
const MOST_CHARACTERS = 65_536;

export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${REPO}/issues/{issue_number}/comments`, accepted: READ, handle: comments },
  { method: 'POST', path: `${REPO}/issues/{issue_number}/comments`, accepted: writers, handle: makeComment },
  { method: 'GET', path: `${REPO}/issues/comments/{comment_id}`, accepted: READ, handle: comment },
  { method: 'PATCH', path: `${REPO}/issues/comments/{comment_id}`, accepted: EITHER, handle: changeComment },
  { method: 'DELETE', path: `${REPO}/issues/comments/{comment_id}`, accepted: EITHER, handle: deleteComment },
];

/** On an issue proper the right to pull requests is not enough. */
function writers(context: Context): Accepted {
  return isPull(context) ? EITHER : [{ issues: 'write' }];
}

function comments(context: Context) {
  const { state, base, query, repository } = context;
  const { number } = issueOf(context);
  const since = query.get('since');
  const found = state.comments.filter(
    (one) =>
      one.repository === repository.fullName &&
      one.issue === number &&
      (since === null || one.updatedAt >= Date.parse(since)),
  );
  return list(context, found, (one) => commentJson(state, base, one));
}

function makeComment(context: Context) {
  const { state, base, token, repository } = context;
  const { number } = issueOf(context);
  const body = bodyOf(context);
  const now = state.clock.tick();
  const made: Comment = {
    id: newId(state),
    repository: repository.fullName,
    issue: number,
    body,
    user: token!.login,
    app: token!.app,
    createdAt: now,
    updatedAt: now,
    minimized: undefined,
  };
  state.comments.push(made);
  return created(commentJson(state, base, made));
}

function commentOf({ state, params, repository }: Context): Comment {
  const found = state.comments.find(
    (one) => one.repository === repository.fullName && one.id === Number(params['comment_id']),
  );
  if (found === undefined) throw notFound();
  return found;
}

function comment(context: Context) {
  return ok(commentJson(context.state, context.base, commentOf(context)));
}

function changeComment(context: Context) {
  const { state, base } = context;
  const subject = commentOf(context);
  subject.body = bodyOf(context);
  subject.updatedAt = state.clock.tick();
  return ok(commentJson(state, base, subject));
}

function deleteComment(context: Context) {
  const { comments: all } = context.state;
  all.splice(all.indexOf(commentOf(context)), 1);
  return NO_CONTENT;
}

function bodyOf({ body }: Context): string {
  const text = textOf(body, 'body');
  if (text === undefined || text.trim() === '') throw invalid('IssueComment', 'body', 'missing_field');
  if ([...text].length > MOST_CHARACTERS) {
    const message = `body is too long (maximum is ${MOST_CHARACTERS} characters)`;
    throw new Refusal(422, 'Validation Failed', {
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: `Body ${message.slice(5)}` }],
    });
  }
  return text;
}
