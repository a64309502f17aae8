/** The assets of a release, their digests, and the list by which anybody checks them. */
import { sha256 } from '../documents/canonical.ts';
import { SUMS_FILE } from '../documents/files.ts';
import { digestOfFiles } from '../documents/files-digest.ts';
import type { ReleaseAsset } from '../ports.ts';
import { checkAssetNames } from './asset-names.ts';

export interface ReleaseManifest {
  /** By name, `SHA256SUMS` among them. */
  readonly assets: readonly ReleaseAsset[];
  /** Over all assets; `SHA256SUMS` binds the names. */
  readonly digest: string;
}

/** Files by name → what is uploaded. */
export function createManifest(files: ReadonlyMap<string, Buffer>): ReleaseManifest {
  const listed = [...files].map(([name, bytes]): ReleaseAsset => ({ name, bytes, digest: sha256(bytes) })).sort(byName);
  const sums = Buffer.from(renderSums(listed));
  const assets = [...listed, { name: SUMS_FILE, bytes: sums, digest: sha256(sums) }].sort(byName);
  checkAssetNames(assets.map(({ name }) => name));
  return { assets, digest: digestOfFiles(assets) };
}

/** The format of coreutils: `HEX  NAME`, a line a file; `sha256sum -c SHA256SUMS` reads it. */
export function renderSums(assets: readonly Pick<ReleaseAsset, 'name' | 'digest'>[]): string {
  return assets.map(({ name, digest }) => `${digest.slice('sha256:'.length)}  ${name}\n`).join('');
}

function byName(a: ReleaseAsset, b: ReleaseAsset): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
