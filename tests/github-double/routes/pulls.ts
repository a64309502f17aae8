/** Pull requests, those of a commit, their reviews. */
import { notFound, ok } from '../answer.ts';
import { ancestry, changedFiles, mergeBase, resolveCommit } from '../graph.ts';
import { list } from '../paging.ts';
import type { Context, Route } from '../route.ts';
import { commitJson, fileChangeJson } from '../shapes/commit.ts';
import { pullJson } from '../shapes/pull.ts';
import { reviewJson } from '../shapes/review.ts';
import type { Pull, Repository, State } from '../state.ts';

const READ = [{ pull_requests: 'read' }] as const;
const REPO = '/repos/{owner}/{repo}';

export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${REPO}/pulls`, accepted: READ, handle: pulls },
  { method: 'GET', path: `${REPO}/pulls/{pull_number}`, accepted: READ, handle: pull },
  { method: 'GET', path: `${REPO}/pulls/{pull_number}/reviews`, accepted: READ, handle: reviews },
  { method: 'GET', path: `${REPO}/pulls/{pull_number}/commits`, accepted: READ, handle: commits },
  { method: 'GET', path: `${REPO}/pulls/{pull_number}/files`, accepted: READ, handle: files },
  {
    method: 'GET',
    path: `${REPO}/commits/{commit_sha}/pulls`,
    accepted: [{ ...READ[0], contents: 'read' }],
    handle: ofCommit,
  },
];

export function pullOf({ state, params, repository }: Context): Pull {
  const number = Number(params['pull_number'] ?? params['issue_number']);
  const found = state.pulls.find((one) => one.repository === repository.fullName && one.number === number);
  if (found === undefined) throw notFound();
  return found;
}

function pulls(context: Context) {
  const { state, base, query, repository } = context;
  const [wanted, head, target] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
  const found = state.pulls.filter(
    (one) =>
      one.repository === repository.fullName &&
      (wanted === 'all' || one.state === wanted) &&
      // As on GitHub, a head without an owner is no filter.
      (head === null || !head.includes(':') || head === `${one.head.repository?.split('/')[0]}:${one.head.ref}`) &&
      (target === null || one.base.ref === target),
  );
  const rising = query.get('direction') === 'asc';
  const sorted = [...found].sort((a, b) => (rising ? a.number - b.number : b.number - a.number));
  return list(context, sorted, (one) => pullJson(state, base, one));
}

function pull(context: Context) {
  return ok(pullJson(context.state, context.base, pullOf(context), true));
}

function reviews(context: Context) {
  const { state, base } = context;
  const subject = pullOf(context);
  const found = state.reviews.filter((one) => one.repository === subject.repository && one.pull === subject.number);
  return list(context, found, (one) => reviewJson(state, base, one));
}

function commits(context: Context) {
  const { state, base, repository } = context;
  const { head, base: target } = pullOf(context);
  const known = ancestry(repository, target.sha);
  const own = [...ancestry(repository, head.sha)]
    .filter((sha) => !known.has(sha))
    .map((sha) => repository.commits.get(sha)!);
  return list(
    context,
    own.sort((a, b) => a.date - b.date),
    (one) => commitJson(state, base, repository, one),
  );
}

function files(context: Context) {
  const { base, repository } = context;
  const { head, base: target } = pullOf(context);
  const from = repository.commits.get(mergeBase(repository, target.sha, head.sha) ?? '')?.files ?? new Map();
  const changes = changedFiles(from, repository.commits.get(head.sha)!.files);
  return list(context, changes, (change) => fileChangeJson(base, repository, head.sha, change));
}

/**
 * Pull requests whose own commits hold the sha: asked of the repository of the **head**. The base of a fork's pull request
 * answers with none until it is merged.
 */
function ofCommit(context: Context) {
  const { state, base, params, repository } = context;
  const commit = resolveCommit(repository, params['commit_sha']!);
  if (commit === undefined) throw notFound(`No commit found for SHA: ${params['commit_sha']}`);
  const found = state.pulls.filter((one) =>
    one.merged && one.repository === repository.fullName
      ? one.mergeCommit === commit.sha || ownCommits(repository, one).has(commit.sha)
      : one.head.repository === repository.fullName && ownCommits(baseOf(state, one), one).has(commit.sha),
  );
  return list(context, found, (one) => pullJson(state, base, one));
}

function baseOf(state: State, one: Pull): Repository {
  return state.repositories.get(one.repository)!;
}

function ownCommits(repository: Repository, one: Pull): Set<string> {
  const known = ancestry(repository, one.base.sha);
  return new Set([...ancestry(repository, one.head.sha)].filter((sha) => !known.has(sha)));
}
