/** The documents of a model's newest release that lies before the start: the baseline that does not expire. */
import { sha256 } from '../documents/canonical.ts';
import { DOCUMENT_FILES, SUMS_FILE } from '../documents/files.ts';
import { digestOfFiles } from '../documents/files-digest.ts';
import { modelDocument } from '../documents/model.ts';
import { type ReleaseMarker, readReleaseMarker } from '../documents/release-marker.ts';
import { newestFirst, tagPrefix, versionOfTag } from '../documents/release-tag.ts';
import { runDocument } from '../documents/run.ts';
import { z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { ReleasedModel } from '../ports.ts';
import { positionOf } from './ancestors.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS, checkDigest } from './archive.ts';
import { isNotFound } from './asked-again.ts';
import { type Client, listOf } from './client.ts';
import { checkModel, decodeRun } from './run-documents.ts';

const AssetShape = z.object({
  id: z.int(),
  name: z.string(),
  state: z.string(),
  size: z.int(),
  digest: z.optional(z.nullable(z.string())),
});
const ReleaseShape = z.object({
  tag_name: z.string(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  body: z.optional(z.nullable(z.string())),
  assets: z.array(AssetShape),
});
type ApiRelease = z.infer<typeof ReleaseShape>;

/** Of 100 releases of all models each. */
const MAX_PAGES = 10;
const PER_PAGE = 100;
/** Versions that are looked at where the newest lie on another line of history. */
const MAX_VERSIONS = 10;

export interface ReleasedDocuments {
  readonly tag: string;
  readonly commit: string;
  readonly distance: number;
  readonly documents: ReadonlyMap<string, Buffer>;
}

export interface ReleaseSearch {
  readonly found: ReleasedDocuments | undefined;
  /** Of the releases of the model that stand, of whatever use. */
  readonly tags: readonly string[];
  readonly notes: readonly string[];
}

/** Newest version first, one request for 100 releases of all models; what a release holds is read when it is asked for. */
export async function releasedModels(
  client: Client,
  list: ListedReleases,
  model: string,
): Promise<readonly ReleasedModel[]> {
  const releases = await releasesOf(client, list, model);
  return releases.map(({ release, marker }) => ({
    tag: release.tag_name,
    digest: marker.digest,
    isIn: async (commit) => (await positionOf(client, commit, marker.commit)).distance !== undefined,
    documents: async () => {
      await checkTag(client, release.tag_name, marker);
      return readAssets(client, release, marker);
    },
  }));
}

/** Throws InputError for a release that is not what its marker says, ApiError. */
export async function findRelease(
  client: Client,
  list: ListedReleases,
  model: string,
  start: string,
): Promise<ReleaseSearch> {
  const releases = await releasesOf(client, list, model);
  const tags = releases.map(({ release }) => release.tag_name);
  const notes: string[] = [];
  for (const { release, marker } of releases.slice(0, MAX_VERSIONS)) {
    const tag = release.tag_name;
    const { distance } = await positionOf(client, start, marker.commit);
    if (distance === undefined) {
      notes.push(`${tag}: its commit ${marker.commit.slice(0, 7)} is not before ${start.slice(0, 7)}`);
      continue;
    }
    await checkTag(client, tag, marker);
    const documents = await readAssets(client, release, marker);
    return { found: { tag, commit: marker.commit, distance, documents }, tags, notes };
  }
  return { found: undefined, tags, notes };
}

/** Releases of all models, read once for all. */
export interface ListedReleases {
  readonly releases: readonly ApiRelease[];
  readonly isAll: boolean;
}

/** Throws ApiError. */
export async function listReleases(client: Client): Promise<ListedReleases> {
  const releases: ApiRelease[] = [];
  const pages = client.pages('GET /repos/{owner}/{repo}/releases', {}, listOf(ReleaseShape), { maxPages: MAX_PAGES });
  for await (const release of pages) releases.push(release);
  return { releases, isAll: releases.length < MAX_PAGES * PER_PAGE };
}

/** Published, of this model and made by Assay; newest version first. `/releases/latest` is the whole repository's. */
async function releasesOf(
  client: Client,
  { releases, isAll }: ListedReleases,
  model: string,
): Promise<readonly { readonly release: ApiRelease; readonly marker: ReleaseMarker }[]> {
  const byVersion = new Map<string, { release: ApiRelease; marker: ReleaseMarker }>();
  for (const release of [...releases, ...(isAll ? [] : await taggedReleases(client, model))]) {
    const version = versionOf(model, release.tag_name);
    const marker = readReleaseMarker(release.body ?? '');
    if (version === undefined || release.draft || release.prerelease || marker?.model !== model) continue;
    byVersion.set(version, { release, marker });
  }
  return newestFirst([...byVersion.keys()]).map((version) => byVersion.get(version)!);
}

/** Where a repository has more releases than are listed: those of the newest versions that tags name. */
async function taggedReleases(client: Client, model: string): Promise<ApiRelease[]> {
  const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
  const refs = await client.call(route, { ref: `tags/${tagPrefix(model)}` }, z.array(z.object({ ref: z.string() })));
  const versions = refs.flatMap(({ ref }) => versionOf(model, ref.slice('refs/tags/'.length)) ?? []);
  const found: ApiRelease[] = [];
  for (const version of newestFirst(versions).slice(0, MAX_VERSIONS)) {
    const byTag = 'GET /repos/{owner}/{repo}/releases/tags/{tag}';
    try {
      found.push(await client.call(byTag, { tag: `${tagPrefix(model)}${version}` }, ReleaseShape));
    } catch (thrown) {
      // A tag without a release.
      if (!isNotFound(thrown)) throw thrown;
    }
  }
  return found;
}

/** undefined also for a model whose name no tag can bear: it has no releases. */
function versionOf(model: string, tag: string): string | undefined {
  return tag.startsWith(`${model}@`) && /[a-z0-9]$/.test(model) ? versionOfTag(model, tag) : undefined;
}

/** The notes can be edited by hand; the tag says which commit was released. */
async function checkTag(client: Client, tag: string, marker: ReleaseMarker): Promise<void> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  const { sha } = await client.call(route, { ref: `tags/${tag}` }, z.object({ sha: z.string() }));
  if (sha !== marker.commit) {
    throw new InputError(`its tag is at ${sha}, its notes name ${marker.commit}`, { file: `release ${tag}` });
  }
}

async function readAssets(
  client: Client,
  release: ApiRelease,
  marker: ReleaseMarker,
): Promise<ReadonlyMap<string, Buffer>> {
  const name = `release ${release.tag_name}`;
  const assets = new Map(release.assets.map((asset) => [asset.name, asset]));
  for (const file of [SUMS_FILE, modelDocument.file, runDocument.file]) {
    if (!assets.has(file)) throw new InputError(`has no ${file}`, { file: name });
  }
  const list = await readAsset(client, name, assets.get(SUMS_FILE)!);
  const sums = parseSums(list.toString('utf8'), name);
  const files = [...sums].map(([file, digest]) => ({ name: file, digest }));
  const manifest = digestOfFiles([...files, { name: SUMS_FILE, digest: sha256(list) }]);
  if (manifest !== marker.manifest) {
    const rule = `its files make the digest ${manifest}, its notes name ${marker.manifest}`;
    throw new InputError(rule, { file: `${name}, ${SUMS_FILE}` });
  }
  const documents = new Map<string, Buffer>();
  let total = 0;
  for (const [file, expected] of sums) {
    if (!DOCUMENT_FILES.has(file)) continue;
    const asset = assets.get(file);
    if (asset === undefined) throw new InputError(`has no ${file}, which ${SUMS_FILE} lists`, { file: name });
    const bytes = await readAsset(client, name, asset);
    checkDigest(bytes, expected, `${name}, ${file}`);
    total += bytes.length;
    if (total > ARCHIVE_CAPS.totalBytes) {
      throw new InputError(`its documents hold more than ${ARCHIVE_CAPS.totalBytes} bytes`, { file: name });
    }
    documents.set(file, bytes);
  }
  const record = decodeRun(documents, name);
  checkModel(documents, record, name);
  const facts: readonly (readonly [string, unknown, string])[] = [
    ['model', record.model, marker.model],
    ['code.commit', record.code?.commit, marker.commit],
    ['modelDigest', record.modelDigest, marker.digest],
  ];
  for (const [field, actual, wanted] of facts) {
    if (actual === wanted) continue;
    const shown = JSON.stringify(actual ?? null).slice(0, 120);
    throw new InputError(`names ${shown}, the notes name ${wanted}`, { file: `${name}, ${runDocument.file}`, field });
  }
  return documents;
}

async function readAsset(client: Client, name: string, asset: z.infer<typeof AssetShape>): Promise<Buffer> {
  const file = `${name}, ${asset.name}`;
  if (asset.state !== 'uploaded') throw new InputError(`its upload never ended (${asset.state})`, { file });
  if (asset.size > ARCHIVE_CAPS.totalBytes) {
    throw new InputError(`holds ${asset.size} bytes, at most ${ARCHIVE_CAPS.totalBytes} are read`, { file });
  }
  const bytes = await client.download(
    'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
    { asset_id: asset.id, headers: { accept: 'application/octet-stream' } },
    { maxBytes: ARCHIVE_CAPS.totalBytes },
  );
  if (bytes.length !== asset.size) {
    throw new ApiError(`${file}: ${bytes.length} of ${asset.size} bytes came`, { stored: 'no' });
  }
  if (asset.digest != null) checkDigest(bytes, asset.digest, file);
  return bytes;
}

/** `HEX  NAME` a line, as coreutils write it → digest by name. */
function parseSums(text: string, name: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, hex, file] = /^([0-9a-f]{64}) [ *]([A-Za-z0-9._-]{1,255})$/.exec(line) ?? [];
    if (hex === undefined || file === undefined || sums.has(file)) {
      throw new InputError('is not "HEX  NAME", each name once', { file: `${name}, ${SUMS_FILE}`, line: index + 1 });
    }
    sums.set(file, `sha256:${hex}`);
  }
  return sums;
}
