/** Releases and their assets. */
import { created, invalid, NO_CONTENT, notFound, ok, Refusal, unprocessable } from '../answer.ts';
import { createBlob, digestOf, signedUrl } from '../blobs.ts';
import { resolveCommit } from '../graph.ts';
import { list } from '../paging.ts';
import { type Context, type Route, textOf } from '../route.ts';
import { assetJson, releaseJson } from '../shapes/release.ts';
import { type Asset, newId, type Release, type Repository, type State } from '../state.ts';
import { holds } from '../tokens.ts';
import { refuseForeignWorkflows } from '../workflow-trap.ts';

const READ = [{ contents: 'read' }] as const;
const WRITE = [{ contents: 'write' }] as const;
const RELEASES = '/repos/{owner}/{repo}/releases';
const MOST_NOTES = 125_000;

export const RELEASE_ROUTES: readonly Route[] = [
  { method: 'GET', path: RELEASES, accepted: READ, handle: releases },
  { method: 'POST', path: RELEASES, accepted: WRITE, handle: makeRelease },
  { method: 'GET', path: `${RELEASES}/latest`, accepted: READ, handle: latest },
  { method: 'GET', path: `${RELEASES}/tags/{tag}`, accepted: READ, handle: byTag },
  { method: 'GET', path: `${RELEASES}/assets/{asset_id}`, accepted: READ, handle: asset },
  { method: 'DELETE', path: `${RELEASES}/assets/{asset_id}`, accepted: WRITE, handle: deleteAsset },
  { method: 'GET', path: `${RELEASES}/{release_id}`, accepted: READ, handle: release },
  { method: 'PATCH', path: `${RELEASES}/{release_id}`, accepted: WRITE, handle: changeRelease },
  { method: 'DELETE', path: `${RELEASES}/{release_id}`, accepted: WRITE, handle: deleteRelease },
  { method: 'GET', path: `${RELEASES}/{release_id}/assets`, accepted: READ, handle: assets },
];

/** On another host at github.com, and under `/uploads` here: only who reads `upload_url` finds it. */
export const UPLOAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${RELEASES}/{release_id}/assets`, accepted: WRITE, handle: upload },
];

function visible({ state, token, repository }: Context): Release[] {
  const isWriter = holds(token, repository, 'contents', 'write');
  return state.releases.filter((one) => one.repository === repository.fullName && (!one.draft || isWriter));
}

function releases(context: Context) {
  const newestFirst = visible(context).sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  return list(context, newestFirst, (one) => releaseJson(context.state, context.base, one));
}

function releaseOf(context: Context): Release {
  const found = visible(context).find(({ id }) => id === Number(context.params['release_id']));
  if (found === undefined) throw notFound();
  return found;
}

function release(context: Context) {
  return ok(releaseJson(context.state, context.base, releaseOf(context)));
}

function byTag(context: Context) {
  const found = published(context.state, context.repository).find(({ tag }) => tag === context.params['tag']);
  if (found === undefined) throw notFound();
  return ok(releaseJson(context.state, context.base, found));
}

function published(state: State, repository: Repository): Release[] {
  return state.releases.filter((one) => one.repository === repository.fullName && !one.draft);
}

/** The one that was made the latest, else the youngest that is no prerelease. */
function latest({ state, base, repository }: Context) {
  const fit = published(state, repository).filter(({ prerelease }) => !prerelease);
  const found =
    fit.find(({ id }) => id === repository.latestRelease) ??
    fit.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)[0];
  if (found === undefined) throw notFound();
  return ok(releaseJson(state, base, found));
}

function makeRelease(context: Context) {
  const { state, base, body, token, repository } = context;
  const tag = textOf(body, 'tag_name');
  if (tag === undefined || tag === '') throw invalid('Release', 'tag_name', 'missing_field');
  refuseNotes(body);
  const now = state.clock.tick();
  const made: Release = {
    id: newId(state),
    repository: repository.fullName,
    tag,
    target: textOf(body, 'target_commitish') ?? repository.defaultBranch,
    name: textOf(body, 'name') ?? null,
    body: textOf(body, 'body') ?? null,
    draft: true,
    prerelease: body['prerelease'] === true,
    immutable: false,
    author: token!.login,
    createdAt: now,
    publishedAt: null,
    updatedAt: now,
    assets: [],
  };
  refuseUsedTag(repository, tag);
  if (body['draft'] !== true) publish(context, made);
  state.releases.push(made);
  return created(releaseJson(state, base, made));
}

function refuseNotes(body: Context['body']): void {
  if ((textOf(body, 'body')?.length ?? 0) > MOST_NOTES) {
    throw invalid('Release', 'body', 'custom', `body is too long (maximum is ${MOST_NOTES} characters)`);
  }
}

function refuseUsedTag(repository: Repository, tag: string): void {
  if (repository.lockedTags.has(tag))
    throw invalid('Release', 'tag_name', 'custom', 'tag_name was used by an immutable release');
}

/** Makes a lightweight tag unless the tag is there. */
function publish({ state, body, token, repository }: Context, subject: Release): void {
  const taken = published(state, repository).some((one) => one !== subject && one.tag === subject.tag);
  if (taken) throw invalid('Release', 'tag_name', 'already_exists');
  refuseUsedTag(repository, subject.tag);
  const ref = `refs/tags/${subject.tag}`;
  if (!repository.refs.has(ref)) {
    const commit = resolveCommit(repository, subject.target);
    if (commit === undefined) throw invalid('Release', 'target_commitish', 'invalid');
    refuseForeignWorkflows(repository, token, commit.sha);
    repository.refs.set(ref, { sha: commit.sha, type: 'commit' });
  }
  subject.draft = false;
  subject.publishedAt = state.clock.now();
  subject.immutable = repository.immutableReleases;
  if (subject.immutable) repository.lockedTags.add(subject.tag);
  const wish = textOf(body, 'make_latest') ?? 'true';
  if (!subject.prerelease) setLatest(state, repository, subject, wish);
}

function setLatest(state: State, repository: Repository, subject: Release, wish: string): void {
  if (!['true', 'false', 'legacy'].includes(wish)) throw invalid('Release', 'make_latest', 'invalid');
  if (wish === 'false') {
    if (repository.latestRelease === subject.id) repository.latestRelease = undefined;
    return;
  }
  const now = state.releases.find(({ id }) => id === repository.latestRelease);
  if (wish === 'true' || now === undefined || now.createdAt <= subject.createdAt) repository.latestRelease = subject.id;
}

function changeRelease(context: Context) {
  const { state, base, body, repository } = context;
  const subject = releaseOf(context);
  refuseNotes(body);
  const tag = textOf(body, 'tag_name');
  if (subject.immutable && ((tag !== undefined && tag !== subject.tag) || body['draft'] === true)) {
    throw unprocessable('Cannot change the tag of an immutable release.');
  }
  const before = { ...subject };
  subject.tag = tag ?? subject.tag;
  subject.target = textOf(body, 'target_commitish') ?? subject.target;
  subject.name = textOf(body, 'name') ?? subject.name;
  subject.body = textOf(body, 'body') ?? subject.body;
  if (typeof body['prerelease'] === 'boolean') subject.prerelease = body['prerelease'];
  try {
    if (subject.draft && body['draft'] === false) publish(context, subject);
    else if (!subject.draft && textOf(body, 'make_latest') !== undefined) {
      setLatest(state, repository, subject, textOf(body, 'make_latest')!);
    }
  } catch (error) {
    Object.assign(subject, before);
    throw error;
  }
  if (!before.draft && body['draft'] === true) {
    subject.draft = true;
    subject.publishedAt = null;
  }
  subject.updatedAt = state.clock.tick();
  return ok(releaseJson(state, base, subject));
}

function deleteRelease(context: Context) {
  const { state, repository } = context;
  const subject = releaseOf(context);
  state.releases.splice(state.releases.indexOf(subject), 1);
  if (repository.latestRelease === subject.id) repository.latestRelease = undefined;
  return NO_CONTENT;
}

function assets(context: Context) {
  const subject = releaseOf(context);
  return list(context, subject.assets, (one) => assetJson(context.state, context.base, subject, one));
}

function upload(context: Context) {
  const { state, base, query, headers, bytes, token } = context;
  const subject = releaseOf(context);
  if (subject.immutable) throw unprocessable('Cannot upload assets to an immutable release.');
  const given = query.get('name') ?? '';
  if (given === '') throw invalid('ReleaseAsset', 'name', 'missing_field');
  const name = storedName(given);
  if (subject.assets.some((one) => one.name === name)) throw invalid('ReleaseAsset', 'name', 'already_exists');
  const isStarter = context.leaveStarter;
  const made: Asset = {
    id: newId(state),
    name,
    // GitHub keeps the name that it changed where people see it.
    label: query.get('label') ?? (name === given ? '' : given),
    state: isStarter ? 'starter' : 'uploaded',
    contentType: headers['content-type'] ?? 'application/octet-stream',
    bytes: isStarter ? Buffer.alloc(0) : bytes,
    digest: isStarter ? null : digestOf(bytes),
    uploader: token!.login,
    createdAt: state.clock.tick(),
  };
  subject.assets.push(made);
  if (isStarter) throw new Refusal(502, 'Server Error');
  return created(assetJson(state, base, subject, made));
}

/** A space or another odd letter becomes a dot; dots at the ends go, but a name that is left is never empty. */
function storedName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._+@-]+/g, '.').replace(/^\.+|\.+$/g, '');
  return name.startsWith('.') ? `default.${plain}` : plain;
}

function assetOf(context: Context): { subject: Release; found: Asset } {
  const id = Number(context.params['asset_id']);
  for (const subject of visible(context)) {
    const found = subject.assets.find((one) => one.id === id);
    if (found !== undefined) return { subject, found };
  }
  throw notFound();
}

function asset(context: Context) {
  const { state, base, blobBase, headers } = context;
  const { subject, found } = assetOf(context);
  if (!(headers['accept'] ?? '').includes('octet-stream')) return ok(assetJson(state, base, subject, found));
  if (found.state !== 'uploaded') throw notFound();
  const blob = createBlob(state, found.name, found.contentType, found.bytes);
  return { status: 302, headers: { location: signedUrl(state, blobBase, blob.key, 'r', 5) }, bytes: Buffer.alloc(0) };
}

function deleteAsset(context: Context) {
  const { subject, found } = assetOf(context);
  if (subject.immutable) throw unprocessable('Cannot delete assets of an immutable release.');
  subject.assets.splice(subject.assets.indexOf(found), 1);
  return NO_CONTENT;
}
