/**
 * The Releases port: draft → upload → verify → tag → publish (threats, A12). Whoever is killed anywhere is completed by a
 * re-run, and any number at once make one release. What GitHub does for one of many only decides: a tag's ref is made once,
 * a tag's release is published once. Everything before it may be done twice.
 */
import { digestOfFiles } from '../documents/files-digest.ts';
import type { ReleaseMarker } from '../documents/release-marker.ts';
import { newestFirst, tagPrefix, versionOfTag } from '../documents/release-tag.ts';
import { InfrastructureError, InputError } from '../errors.ts';
import type { Log, ReleaseRequest, ReleaseResult, Releases } from '../ports.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { compareCommits } from './commit-order.ts';
import { KeptAnswers } from './kept-answers.ts';
import { digestOf, fillDraft, findDifference, isSound, listAssets } from './release-assets.ts';
import { createDraft, tidyDrafts } from './release-drafts.ts';
import { type Release, ReleaseShape } from './release-shapes.ts';
import { look, type MarkedRelease, type Standing } from './release-standing.ts';
import { listReleases, releasedModels } from './released-documents.ts';
import { makeTag, readTag } from './tags.ts';

/** Looks and tries until others who publish at the same time leave room. */
const ROUNDS = 8;
/** Versions that others took while we worked. */
const VERSION_TRIES = 3;

export function createReleases(client: Client, log: Log): Releases {
  const kept = new KeptAnswers();
  return {
    released: async (model) => releasedModels(client, await kept.keep('releases', () => listReleases(client)), model),
    publish: (request) => publish({ client, log, request, spoiled: new Set(), taken: new Set() }),
  };
}

interface Work {
  readonly client: Client;
  readonly log: Log;
  readonly request: ReleaseRequest;
  /** Drafts that hold something they should not. */
  readonly spoiled: Set<number>;
  /** Versions that turned out to be others'. */
  readonly taken: Set<string>;
}

async function publish(work: Work): Promise<ReleaseResult> {
  const { client, log, request } = work;
  const { model, commit, modelDigest } = request;
  let atStart: ReadonlySet<number> | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const standing = await look(client, model);
    atStart ??= new Set(standing.drafts.map(({ release }) => release.id));
    const early = await settled(work, standing);
    const result = early ?? (await release(work, standing));
    if (result === undefined) continue;
    const isUntouched = early !== undefined && round === 0 && standing.drafts.length === 0;
    if (!isUntouched) await tidyDrafts(client, { model, commit, modelDigest, ending: result.ending, atStart }, log);
    return result;
  }
  throw new InfrastructureError(
    `${model}: not released after ${ROUNDS} tries, others publish at the same time; it is safe to run the job again`,
  );
}

/** The ending, where nothing is left to do. Throws InputError where the model's release holds other bytes. */
async function settled({ client, request }: Work, standing: Standing): Promise<ReleaseResult | undefined> {
  const { model, commit, modelDigest } = request;
  const own = standing.releases.find(({ marker }) => marker.digest === modelDigest);
  if (own !== undefined) {
    await checkReleased(client, own, request);
    return { ending: 'unchanged', tag: own.release.tag_name, url: own.release.html_url };
  }
  const [newest] = standing.releases;
  if (newest === undefined || (await compareCommits(client, commit, newest.marker.commit)) !== 'ahead')
    return undefined;
  const { tag_name: tag, html_url: url } = newest.release;
  const notice = `${model} is not released: ${tag} is of a newer commit (${newest.marker.commit.slice(0, 7)} after ${commit.slice(0, 7)})`;
  return { ending: 'superseded', tag, url, notice };
}

/** A release is byte for byte what was released, or an error: it is never repaired. */
async function checkReleased(
  client: Client,
  { release, marker }: MarkedRelease,
  request: ReleaseRequest,
): Promise<void> {
  const isSame = marker.manifest === request.manifestDigest;
  // Another run of the same model has its own times and its own report; the model itself must be the same bytes.
  const wanted = request.assets.filter(({ digest }) => isSame || digest === request.modelDigest);
  const names = new Set(wanted.map(({ name }) => name));
  const difference = await findDifference(
    client,
    release.assets.filter(({ name }) => names.has(name)),
    wanted,
  );
  if (difference === undefined) return;
  const advice =
    release.immutable === true
      ? 'it is immutable and cannot be repaired: delete it, and the next run releases the model under the next version'
      : 'a release is never repaired: delete it and its tag, then run again';
  throw new InputError(`the release holds other bytes than its notes say: ${difference}; ${advice}`, {
    file: release.tag_name,
  });
}

/** One try. undefined: somebody else changed what stands; look again. */
async function release(work: Work, standing: Standing): Promise<ReleaseResult | undefined> {
  const { client, request, spoiled } = work;
  const claimed = await claimedDraft(work, standing);
  const draft = claimed ?? (await ownDraft(work, standing));
  if (draft === undefined) return undefined;
  const { tag, marker } = draft;
  if (claimed === undefined) {
    const filled = await fillDraft(client, draft.release, request.assets);
    if (filled !== 'filled') {
      if (filled === 'spoiled') spoiled.add(draft.release.id);
      return undefined;
    }
    const difference = await findDifference(client, await listAssets(client, draft.release.id), request.assets);
    if (difference !== undefined) {
      spoiled.add(draft.release.id);
      return undefined;
    }
  }
  return await afterWorkflowsTrap(async () => {
    if (!(await hasTag(work, tag, marker))) return undefined;
    // Filling a draft takes time: a newer commit may have been released, or this very model.
    const before = await settled(work, await look(client, request.model));
    return before ?? (await putOut(work, { ...draft, standing }));
  });
}

interface Draft {
  readonly release: Release;
  readonly tag: string;
  readonly marker: ReleaseMarker;
}

/**
 * A tag names this very model, and is not published: its maker was killed, or is about to. The tag came after the draft was
 * complete, so it is published as it is, by whoever comes first.
 */
async function claimedDraft({ client, request }: Work, standing: Standing): Promise<Draft | undefined> {
  for (const { tag, marker } of standing.unreleased) {
    if (marker?.digest !== request.modelDigest) continue;
    for (const { release, marker: drafted } of standing.drafts) {
      if (release.tag_name !== tag || drafted.manifest !== marker.manifest) continue;
      if (await isComplete(client, release, marker)) return { release, tag, marker };
    }
  }
  return undefined;
}

async function isComplete(client: Client, { assets }: Release, { manifest }: ReleaseMarker): Promise<boolean> {
  if (assets.length === 0 || assets.some(({ state }) => state !== 'uploaded')) return false;
  const files: { name: string; digest: string }[] = [];
  for (const asset of assets) files.push({ name: asset.name, digest: await digestOf(client, asset) });
  return digestOfFiles(files) === manifest;
}

/** Our oldest draft of the version that comes next, as far as it goes; else a new one. */
async function ownDraft(work: Work, standing: Standing): Promise<Draft | undefined> {
  const { client, request, spoiled, taken } = work;
  const { model, commit, modelDigest: digest, manifestDigest: manifest, assets } = request;
  const marker: ReleaseMarker = { model, digest, manifest, commit };
  // A tag of ours whose draft is gone still names the version.
  const kept = standing.unreleased.find((state) => state.commit === commit && state.marker?.digest === digest);
  const versions = [...taken, ...standing.versions];
  const version = (kept && versionOfTag(model, kept.tag)) ?? request.nextVersion(versions);
  const tag = `${tagPrefix(model)}${version}`;
  const found = standing.drafts.find(
    (draft) =>
      draft.release.tag_name === tag &&
      draft.marker.manifest === manifest &&
      draft.marker.digest === digest &&
      draft.marker.commit === commit &&
      !spoiled.has(draft.release.id) &&
      isSound(draft.release.assets, assets),
  );
  if (found !== undefined) return { release: found.release, tag, marker };
  const notes = request.notes(
    version,
    standing.versions.find((other) => other !== version),
  );
  const release = await afterWorkflowsTrap(() => createDraft(client, { tag, marker, notes }));
  if (release === 'refused') passOver(work, tag, 'was used by an immutable release');
  return typeof release === 'string' ? undefined : { release, tag, marker };
}

/** Versions may skip a number. Throws InputError when too many were others'. */
function passOver({ request, taken }: Work, tag: string, where: string): void {
  taken.add(versionOfTag(request.model, tag)!);
  if (taken.size < VERSION_TRIES) return;
  throw new InputError(`version taken: the tag ${where}; ${VERSION_TRIES} versions were tried`, { file: tag });
}

/** Whether the tag is there and ours. Throws InputError when too many versions were others'. */
async function hasTag(work: Work, tag: string, marker: ReleaseMarker): Promise<boolean> {
  const { client, request } = work;
  const standing = await makeTag(client, tag, marker);
  const other = standing?.marker;
  if (standing?.commit === marker.commit) {
    // Without a marker somebody tagged this commit by hand, for this version.
    if (other === undefined || other.manifest === marker.manifest) return true;
    // This very model, by another run: the next look finds its draft; where that is gone ours takes its place.
    if (other.digest === marker.digest) return !(await isDrafted(client, request.model, tag, other));
  }
  // This very model, of another commit: the next look finds it and goes on with it.
  if (other?.digest === marker.digest && (await isDrafted(client, request.model, tag, other))) return false;
  passOver(work, tag, standing === undefined ? 'was used by an immutable release' : `is on commit ${standing.commit}`);
  return false;
}

async function isDrafted(client: Client, model: string, tag: string, { manifest }: ReleaseMarker): Promise<boolean> {
  const { drafts, published } = await look(client, model);
  return (
    published.some(({ tag_name }) => tag_name === tag) ||
    drafts.some(({ release, marker }) => release.tag_name === tag && marker.manifest === manifest)
  );
}

/** Publishes the draft and reads back what is there. undefined: another was faster, or the draft is gone. */
async function putOut(
  work: Work,
  { release, tag, marker, standing }: Draft & { standing: Standing },
): Promise<ReleaseResult | undefined> {
  const { client, request } = work;
  const version = versionOfTag(request.model, tag)!;
  const isNewest = newestFirst([version, ...standing.versions])[0] === version;
  try {
    await client.call(
      'PATCH /repos/{owner}/{repo}/releases/{release_id}',
      {
        release_id: release.id,
        tag_name: tag,
        draft: false,
        // A string; without it GitHub would make a model the latest release of the repository's own software.
        make_latest: request.makeLatest && isNewest ? 'true' : 'false',
      },
      ReleaseShape,
    );
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.status === 422 && !thrown.codes.includes('already_exists'))
      passOver(work, tag, 'was used by an immutable release');
    else if (thrown.status !== 404 && thrown.status !== 422 && thrown.stored === 'no') throw thrown;
  }
  return await confirmed(client, request, tag, marker);
}

/** By its tag, as everybody will find it. undefined where it is not published, or not as ours. */
async function confirmed(
  client: Client,
  request: ReleaseRequest,
  tag: string,
  { manifest, commit }: ReleaseMarker,
): Promise<ReleaseResult | undefined> {
  let found: Release;
  try {
    found = await client.call('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, ReleaseShape);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return undefined;
    throw thrown;
  }
  if (found.draft) return undefined;
  const difference =
    manifest === request.manifestDigest ? await findDifference(client, found.assets, request.assets) : undefined;
  const standing = await readTag(client, tag);
  if (difference !== undefined || standing?.commit !== commit) {
    const what = difference ?? `its tag is on commit ${standing?.commit ?? '(none)'}, not ${commit}`;
    throw new InputError(`published, but it is not what was uploaded: ${what}; somebody else changed it`, {
      file: tag,
    });
  }
  return { ending: 'published', tag, url: found.html_url };
}

/** github.md, section 10: GitHub lets no workflow token tag a commit whose workflow files stand on no branch any more. */
async function afterWorkflowsTrap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status !== 403 || !/workflows/.test(thrown.permission ?? ''))
      throw thrown;
    throw new InfrastructureError(
      "main's workflow files have changed since this commit; release a newer commit or pass an app token with workflows: write",
      { cause: thrown },
    );
  }
}
