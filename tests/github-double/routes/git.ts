/** Repository, commits, comparison, contents, refs and annotated tags. */
import { created, NO_CONTENT, notFound, ok, Refusal, unprocessable } from '../answer.ts';
import { tagObject } from '../git-objects.ts';
import { ancestry, compareCommits, copyCommits, history, peel, resolveCommit } from '../graph.ts';
import { list } from '../paging.ts';
import { type Context, type Route, textOf } from '../route.ts';
import { commitJson, commitWithFilesJson, fileChangeJson } from '../shapes/commit.ts';
import { contentsAnswer } from '../shapes/contents.ts';
import { refJson, tagJson } from '../shapes/ref.ts';
import { fullRepositoryJson } from '../shapes/repository.ts';
import { SERVER } from '../shapes/user.ts';
import type { Commit, Repository } from '../state.ts';
import { refuseForeignWorkflows } from '../workflow-trap.ts';

const READ = [{ contents: 'read' }] as const;
const WRITE = [{ contents: 'write' }] as const;
const REPO = '/repos/{owner}/{repo}';
/** What one comparison holds without paging, and its files with it. */
const COMPARE_COMMITS = 250;
const COMPARE_FILES = 300;

export const GIT_ROUTES: readonly Route[] = [
  { method: 'GET', path: REPO, accepted: [{ metadata: 'read' }], handle: repository },
  { method: 'GET', path: `${REPO}/commits`, accepted: READ, handle: commits },
  { method: 'GET', path: `${REPO}/compare/{basehead}`, accepted: READ, handle: compare },
  { method: 'GET', path: `${REPO}/contents/{path}`, accepted: READ, handle: contents },
  { method: 'GET', path: `${REPO}/git/ref/{ref}`, accepted: READ, handle: ref },
  { method: 'GET', path: `${REPO}/git/matching-refs/{ref}`, accepted: READ, handle: matchingRefs },
  { method: 'GET', path: `${REPO}/git/tags/{tag_sha}`, accepted: READ, handle: tag },
  { method: 'POST', path: `${REPO}/git/tags`, accepted: WRITE, handle: makeTag },
  { method: 'POST', path: `${REPO}/git/refs`, accepted: WRITE, handle: makeRef },
  { method: 'PATCH', path: `${REPO}/git/refs/{ref}`, accepted: WRITE, handle: moveRef },
  { method: 'DELETE', path: `${REPO}/git/refs/{ref}`, accepted: WRITE, handle: deleteRef },
  { method: 'GET', path: `${REPO}/branches/{branch}`, accepted: READ, handle: branch },
  { method: 'GET', path: `${REPO}/rules/branches/{branch}`, accepted: [{ metadata: 'read' }], handle: rules },
];

/** Behind the routes of sub-resources of a commit, whose paths it would take. */
export const COMMIT_ROUTE: Route = { method: 'GET', path: `${REPO}/commits/{ref}`, accepted: READ, handle: commit };

function repository({ state, base, repository: subject }: Context) {
  return ok(fullRepositoryJson(state, base, subject));
}

function commits(context: Context) {
  const { state, base, query, repository: subject } = context;
  if (subject.commits.size === 0) throw new Refusal(409, 'Git Repository is empty.');
  const start = resolveCommit(subject, query.get('sha') ?? subject.defaultBranch);
  if (start === undefined) throw notFound();
  const [path, since, until] = [query.get('path'), query.get('since'), query.get('until')];
  const listed = history(subject, start.sha).filter(
    (one) =>
      (path === null || touches(subject, one, path)) &&
      (since === null || one.date >= Date.parse(since)) &&
      (until === null || one.date <= Date.parse(until)),
  );
  return list(context, listed, (one) => commitJson(state, base, subject, one));
}

/** Whether a commit changed a file, or a folder, against every parent. */
function touches(subject: Repository, one: Commit, path: string): boolean {
  const at = (files: Commit['files']) =>
    [...files]
      .filter(([name]) => name === path || name.startsWith(`${path}/`))
      .map(([name, bytes]) => `${name} ${bytes.toString('hex')}`);
  const now = at(one.files).join();
  const parents = one.parents.map((sha) => subject.commits.get(sha)).filter((parent) => parent !== undefined);
  return parents.length === 0 ? now !== '' : parents.every((parent) => at(parent.files).join() !== now);
}

function commit({ state, base, params, repository: subject, headers }: Context) {
  const name = params['ref']!;
  const found = resolveCommit(subject, name);
  if (found === undefined) throw unprocessable(`No commit found for SHA: ${name}`);
  if (/\.sha\b/.test(headers['accept'] ?? '')) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.sha' }, bytes: Buffer.from(found.sha) };
  }
  return ok(commitWithFilesJson(state, base, subject, found));
}

function compare({ state, base, params, query, repository: subject }: Context) {
  const [from, to] = params['basehead']!.split('...');
  const [before, after] = [sideOf(state, subject, from ?? ''), sideOf(state, subject, to ?? '')];
  if (before === undefined || after === undefined) throw notFound();
  // The two may be in two repositories of one network: what one lacks is lent for the question.
  const both: Repository = { ...before.repository, commits: new Map(before.repository.commits) };
  copyCommits(after.repository, both, after.commit.sha);
  const comparison = compareCommits(both, before.commit.sha, after.commit.sha);
  if (comparison === undefined) throw notFound(`No common ancestor between ${from} and ${to}.`);
  const paged = query.has('page') || query.has('per_page');
  const size = paged ? Math.min(Number(query.get('per_page') ?? 30), 100) : COMPARE_COMMITS;
  const page = Number(query.get('page') ?? 1);
  const shown = paged ? comparison.ahead.slice((page - 1) * size, page * size) : comparison.ahead.slice(-size);
  const url = `${base}/repos/${subject.fullName}/compare/${from}...${to}`;
  const human = `${SERVER}/${subject.fullName}/compare/${from}...${to}`;
  const files = page > 1 ? [] : comparison.files.slice(0, COMPARE_FILES);
  return ok({
    url,
    html_url: human,
    permalink_url: human,
    diff_url: `${human}.diff`,
    patch_url: `${human}.patch`,
    base_commit: commitJson(state, base, subject, before.commit),
    merge_base_commit: commitJson(state, base, subject, comparison.mergeBase),
    status: comparison.status,
    ahead_by: comparison.ahead.length,
    behind_by: comparison.behindBy,
    total_commits: comparison.ahead.length,
    commits: shown.map((one) => commitJson(state, base, subject, one)),
    files: files.map((file) => fileChangeJson(base, subject, after.commit.sha, file)),
  });
}

/** One side of a comparison: a name here, or `owner:name` or `owner:repo:name` in a repository of the same network. */
function sideOf(state: Context['state'], subject: Repository, name: string) {
  const parts = name.split(':');
  const owner = parts.length > 1 ? parts[0] : undefined;
  const where =
    owner === undefined
      ? subject
      : [...state.repositories.values()].find(
          (one) =>
            one.owner === owner && rootOf(one) === rootOf(subject) && (parts.length < 3 || one.name === parts[1]),
        );
  const found = where === undefined ? undefined : resolveCommit(where, parts.at(-1)!);
  return where === undefined || found === undefined ? undefined : { repository: where, commit: found };
}

function rootOf(subject: Repository): string {
  return subject.forkOf ?? subject.fullName;
}

function contents({ base, params, query, headers, repository: subject }: Context) {
  if (subject.commits.size === 0) throw notFound('This repository is empty.');
  const name = query.get('ref') ?? subject.defaultBranch;
  const found = resolveCommit(subject, name);
  if (found === undefined) throw notFound(`No commit found for the ref ${name}`);
  return contentsAnswer(base, subject, found, params['path']!, name, headers['accept'] ?? '');
}

function ref({ base, params, repository: subject }: Context) {
  const found = subject.refs.get(`refs/${params['ref']}`);
  if (found === undefined) throw notFound();
  return ok(refJson(base, subject, `refs/${params['ref']}`, found));
}

function matchingRefs({ base, params, repository: subject }: Context) {
  const found = [...subject.refs]
    .filter(([name]) => name.startsWith(`refs/${params['ref']}`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return ok(found.map(([name, one]) => refJson(base, subject, name, one)));
}

function tag({ base, params, repository: subject }: Context) {
  const found = subject.tags.get(params['tag_sha']!);
  if (found === undefined) throw notFound();
  return ok(tagJson(base, subject, found));
}

function makeTag({ state, base, body, repository: subject }: Context) {
  const [name, message, object] = [textOf(body, 'tag'), textOf(body, 'message'), textOf(body, 'object')];
  if (name === undefined || message === undefined || object === undefined) throw unprocessable('Invalid request.');
  if (!subject.commits.has(object)) throw unprocessable('Object does not exist');
  const given = (body['tagger'] ?? {}) as { name?: string; email?: string; date?: string };
  const tagger = {
    name: given.name ?? 'github-actions[bot]',
    email: given.email ?? 'github-actions[bot]@users.noreply.github.com',
  };
  const date = given.date === undefined ? state.clock.tick() : Date.parse(given.date);
  const facts = { tag: name, message, object: { sha: object, type: 'commit' as const }, tagger, date };
  const made = { ...facts, sha: tagObject(facts).sha };
  subject.tags.set(made.sha, made);
  return created(tagJson(base, subject, made));
}

function makeRef({ base, body, token, repository: subject }: Context) {
  const [name, sha] = [textOf(body, 'ref'), textOf(body, 'sha')];
  if (name === undefined || sha === undefined) throw unprocessable('Invalid request.');
  if (!/^refs\/[^/]+\/[^\s~^:?*[\\]+$/.test(name) || name.includes('..'))
    throw unprocessable(`${name} is not a valid ref name.`);
  if (subject.refs.has(name)) throw unprocessable('Reference already exists');
  const annotated = subject.tags.get(sha);
  if (annotated === undefined && !subject.commits.has(sha)) throw unprocessable('Object does not exist');
  const target = { sha, type: annotated === undefined ? 'commit' : 'tag' } as const;
  refuseForeignWorkflows(subject, token, peel(subject, target));
  if (subject.lockedTags.has(name.replace('refs/tags/', '')))
    throw unprocessable('Cannot create ref: the tag name was used by an immutable release.');
  subject.refs.set(name, target);
  return created(refJson(base, subject, name, target));
}

function moveRef({ base, params, body, token, repository: subject }: Context) {
  const name = `refs/${params['ref']}`;
  const [old, sha] = [subject.refs.get(name), textOf(body, 'sha')];
  if (old === undefined || sha === undefined) throw unprocessable('Reference does not exist');
  const annotated = subject.tags.get(sha);
  if (annotated === undefined && !subject.commits.has(sha)) throw unprocessable('Object does not exist');
  const target = { sha, type: annotated === undefined ? 'commit' : 'tag' } as const;
  const forward = ancestry(subject, peel(subject, target)).has(peel(subject, old));
  if (!forward && body['force'] !== true) throw unprocessable('Update is not a fast forward');
  refuseForeignWorkflows(subject, token, peel(subject, target));
  refuseLocked(subject, name);
  subject.refs.set(name, target);
  return ok(refJson(base, subject, name, target));
}

function deleteRef({ params, repository: subject }: Context) {
  const name = `refs/${params['ref']}`;
  if (!subject.refs.has(name)) throw unprocessable('Reference does not exist');
  refuseLocked(subject, name);
  subject.refs.delete(name);
  return NO_CONTENT;
}

function refuseLocked(subject: Repository, name: string): void {
  if (name.startsWith('refs/tags/') && subject.lockedTags.has(name.slice('refs/tags/'.length))) {
    throw new Refusal(422, 'Repository rule violations found: the tag belongs to an immutable release.');
  }
}

function branch({ state, base, params, repository: subject }: Context) {
  const name = params['branch']!;
  const found = subject.refs.get(`refs/heads/${name}`);
  const renamed = subject.renamedBranches.get(name);
  if (found === undefined && renamed !== undefined) {
    const location = `${base}/repos/${subject.fullName}/branches/${encodeURIComponent(renamed)}`;
    return { status: 301, headers: { location }, json: { message: 'Moved Permanently', url: location } };
  }
  if (found === undefined) throw notFound('Branch not found');
  const url = `${base}/repos/${subject.fullName}/branches/${encodeURIComponent(name)}`;
  const isProtected = subject.rules.length > 0 && name === subject.defaultBranch;
  return ok({
    name,
    commit: commitJson(state, base, subject, subject.commits.get(found.sha)!),
    _links: { self: url, html: `${SERVER}/${subject.fullName}/tree/${name}` },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  });
}

function rules(context: Context) {
  const { params, repository: subject } = context;
  const applied = params['branch'] === subject.defaultBranch ? subject.rules : [];
  return list(context, applied, (rule) => ({
    ruleset_source_type: 'Repository',
    ruleset_source: subject.fullName,
    ruleset_id: 1,
    ...rule,
  }));
}
