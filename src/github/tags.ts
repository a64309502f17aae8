/**
 * Annotated tags. Making a ref is the one thing that GitHub does for one of many only: who makes the tag of a version has
 * that version, and the tag's message says for which model.
 */
import { formatReleaseMarker, type ReleaseMarker, readTagMarker } from '../documents/release-marker.ts';
import { tagPrefix, versionOfTag } from '../documents/release-tag.ts';
import { z } from '../documents/shape.ts';
import { InfrastructureError } from '../errors.ts';
import { ApiError } from './api-error.ts';
import { type Client, listOf } from './client.ts';
import { type Ref, RefShape, TagShape } from './release-shapes.ts';

export interface TagState {
  readonly tag: string;
  /** What the tag leads to in the end. */
  readonly commit: string;
  /** Absent where the tag is not ours, or a lightweight one. */
  readonly marker: ReleaseMarker | undefined;
}

const REF = 'refs/tags/';
const MAX_PAGES = 20;
/** Tags of tags of tags are nobody's; a cycle cannot be. */
const MAX_DEPTH = 5;

/** Tags of the model's versions, unpeeled. */
export async function listVersionTags(client: Client, model: string): Promise<ReadonlyMap<string, Ref>> {
  const tags = new Map<string, Ref>();
  const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
  const parameters = { ref: `tags/${tagPrefix(model)}v` };
  for await (const ref of client.pages(route, parameters, listOf(RefShape), { maxPages: MAX_PAGES })) {
    if (!ref.ref.startsWith(REF)) continue;
    const tag = ref.ref.slice(REF.length);
    if (versionOfTag(model, tag) !== undefined) tags.set(tag, ref);
  }
  return tags;
}

/** The tag, peeled; undefined where there is none. */
export async function readTag(client: Client, tag: string): Promise<TagState | undefined> {
  try {
    const ref = await client.call('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${tag}` }, RefShape);
    return await peelTag(client, tag, ref);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return undefined;
    throw thrown;
  }
}

export async function peelTag(client: Client, tag: string, ref: Ref): Promise<TagState> {
  let { sha, type } = ref.object;
  let marker: ReleaseMarker | undefined;
  for (let depth = 0; type === 'tag'; depth++) {
    if (depth === MAX_DEPTH) throw new InfrastructureError(`tag ${tag}: a tag of a tag of a tag`);
    const object = await client.call('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: sha }, TagShape);
    marker ??= readTagMarker(object.message);
    ({ sha, type } = object.object);
  }
  return { tag, commit: sha, marker };
}

/**
 * Makes the annotated tag, or reads the one that stands: GTO sees no lightweight ones, and publishing would make such a one.
 * undefined where GitHub neither has the name nor gives it away: an immutable release used it once.
 */
export async function makeTag(client: Client, tag: string, marker: ReleaseMarker): Promise<TagState | undefined> {
  const [, version = ''] = tag.split('@');
  const message = `${marker.model} ${version}\n\n${formatReleaseMarker(marker)}\n`;
  for (let attempt = 1; ; attempt++) {
    try {
      const { sha } = await client.call(
        'POST /repos/{owner}/{repo}/git/tags',
        { tag, message, object: marker.commit, type: 'commit' },
        z.object({ sha: z.string() }),
      );
      await client.call('POST /repos/{owner}/{repo}/git/refs', { ref: `${REF}${tag}`, sha }, RefShape);
      return { tag, commit: marker.commit, marker };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const isTaken = thrown.status === 422 || thrown.status === 409;
      if (!isTaken && thrown.stored === 'no') throw thrown;
      const standing = await readTag(client, tag);
      if (standing !== undefined) return standing;
      if (isTaken) return undefined;
      if (attempt === 2) throw thrown;
    }
  }
}
