/** The files of one release: what is there, whether it is right, how it gets there. Nothing is ever deleted or overwritten. */
import { createHash } from 'node:crypto';
import type { ReleaseAsset } from '../ports.ts';
import { ApiError } from './api-error.ts';
import { type Client, listOf } from './client.ts';
import { type Asset, AssetShape, type Release } from './release-shapes.ts';

/** A release holds a thousand assets at most. */
const MAX_PAGES = 10;
/** For one file up or down, in milliseconds. */
const TRANSFER_MS = 300_000;
const UPLOAD_TRIES = 3;

export async function listAssets(client: Client, releaseId: number): Promise<Asset[]> {
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
  const assets: Asset[] = [];
  for await (const asset of client.pages(route, { release_id: releaseId }, listOf(AssetShape), { maxPages: MAX_PAGES }))
    assets.push(asset);
  return assets;
}

/** Whether what stands under the name can be the file: complete, of its size and, where the API tells it, of its digest. */
export function looksRight(asset: Asset, wanted: ReleaseAsset): boolean {
  return (
    asset.state === 'uploaded' &&
    asset.size === wanted.bytes.length &&
    (typeof asset.digest !== 'string' || asset.digest === wanted.digest)
  );
}

/** Whether a draft can still become the release: nothing in it that does not belong there as it is. */
export function isSound(assets: readonly Asset[], wanted: readonly ReleaseAsset[]): boolean {
  return assets.every((asset) => {
    const own = wanted.find(({ name }) => name === asset.name);
    return own !== undefined && looksRight(asset, own);
  });
}

/**
 * Uploads what is missing, one by one. `spoiled`: something stands in the draft that is not what it should be, such as a
 * `starter` that an upload left or that another publisher is filling this moment; `gone`: the draft is. Throws ApiError.
 */
export async function fillDraft(
  client: Client,
  draft: Release,
  wanted: readonly ReleaseAsset[],
): Promise<'filled' | 'spoiled' | 'gone'> {
  let present = draft.assets;
  for (const asset of wanted) {
    for (let attempt = 1; !present.some(({ name }) => name === asset.name); attempt++) {
      try {
        await upload(client, draft, asset);
        break;
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (thrown.status === 404) return 'gone';
        const mayStand = thrown.stored === 'unknown' || thrown.status === 422;
        if (!mayStand || attempt === UPLOAD_TRIES) throw thrown;
        // Whether it took effect is known by looking only: no upload is sent again before.
        present = await listAssets(client, draft.id);
        if (!isSound(present, wanted)) return 'spoiled';
      }
    }
  }
  return 'filled';
}

function upload(client: Client, draft: Release, asset: ReleaseAsset): Promise<Asset> {
  // Its own host: Octokit's method has GitHub's built in, and GHES would be missed.
  const address = draft.upload_url.replace(/\{[^}]*\}$/, '');
  return client.call(
    `POST ${address}?name=${encodeURIComponent(asset.name)}`,
    { data: asset.bytes, headers: { 'content-type': 'application/octet-stream' } },
    AssetShape,
    { timeoutMs: TRANSFER_MS },
  );
}

/** What differs from what is wanted, in a sentence; undefined where count, names, sizes, states and digests are right. */
export async function findDifference(
  client: Client,
  assets: readonly Asset[],
  wanted: readonly ReleaseAsset[],
): Promise<string | undefined> {
  for (const own of wanted) {
    const asset = assets.find(({ name }) => name === own.name);
    if (asset === undefined) return `${own.name} is missing`;
    if (asset.state !== 'uploaded') return `${own.name} is not uploaded to its end`;
    if (asset.size !== own.bytes.length) return `${own.name} has ${asset.size} bytes, not ${own.bytes.length}`;
    const digest = await digestOf(client, asset);
    if (digest !== own.digest) return `${own.name} is ${digest}, not ${own.digest}`;
  }
  const foreign = assets.find(({ name }) => !wanted.some((own) => own.name === name));
  return foreign === undefined ? undefined : `${foreign.name} does not belong there`;
}

/** As the API tells it; where it does not (GHES), the file is downloaded and hashed. */
export async function digestOf(client: Client, asset: Asset): Promise<string> {
  if (typeof asset.digest === 'string' && asset.digest !== '') return asset.digest;
  const bytes = await client.download(
    'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
    { asset_id: asset.id, headers: { accept: 'application/octet-stream' } },
    { maxBytes: asset.size },
  );
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
