import { createHash } from 'node:crypto';
import { isoTime } from '../clock.ts';
import type { Asset, Release, State } from '../state.ts';
import { nodeId, SERVER, userJson } from './user.ts';

export function releaseJson(state: State, base: string, release: Release): Record<string, unknown> {
  const url = `${base}/repos/${release.repository}/releases/${release.id}`;
  const tag = encodeURIComponent(release.tag);
  // A draft has no tag yet; its page has a name that says so.
  const place = release.draft
    ? `untagged-${createHash('sha1').update(String(release.id)).digest('hex').slice(0, 20)}`
    : tag;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${base}/uploads/repos/${release.repository}/releases/${release.id}/assets{?name,label}`,
    html_url: `${SERVER}/${release.repository}/releases/tag/${place}`,
    id: release.id,
    author: userJson(state, base, release.author),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: isoTime(release.createdAt),
    updated_at: isoTime(release.updatedAt),
    published_at: release.publishedAt === null ? null : isoTime(release.publishedAt),
    assets: release.assets.map((asset) => assetJson(state, base, release, asset)),
    tarball_url: `${base}/repos/${release.repository}/tarball/${tag}`,
    zipball_url: `${base}/repos/${release.repository}/zipball/${tag}`,
  };
}

export function assetJson(state: State, base: string, release: Release, asset: Asset): Record<string, unknown> {
  const place = encodeURIComponent(release.tag);
  return {
    url: `${base}/repos/${release.repository}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: userJson(state, base, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.bytes.length,
    digest: asset.digest,
    download_count: 0,
    created_at: isoTime(asset.createdAt),
    updated_at: isoTime(asset.createdAt),
    browser_download_url: `${SERVER}/${release.repository}/releases/download/${place}/${encodeURIComponent(asset.name)}`,
  };
}
