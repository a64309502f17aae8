/**
 * Drafts: chosen, made and, once they can never be published, deleted. A draft is shared by whoever publishes the same files
 * (a killed run and its re-run, two jobs at once), so nobody takes anything out of one that may still be published.
 */
import { formatReleaseMarker, type ReleaseMarker } from '../documents/release-marker.ts';
import { z } from '../documents/shape.ts';
import type { Log } from '../ports.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { compareCommits } from './commit-order.ts';
import { type Release, ReleaseShape } from './release-shapes.ts';
import { look, type MarkedRelease, type Standing } from './release-standing.ts';

export interface DraftRequest {
  readonly tag: string;
  readonly marker: ReleaseMarker;
  /** Without the marker line. */
  readonly notes: string;
}

/**
 * The new draft. A request that failed is not sent again before it is known that it made none: `unknown` then, and the next
 * look finds it. `refused`: an immutable release used the tag once, and its name is spent. Throws ApiError.
 */
export async function createDraft(
  client: Client,
  { tag, marker, notes }: DraftRequest,
): Promise<Release | 'unknown' | 'refused'> {
  try {
    return await client.call(
      'POST /repos/{owner}/{repo}/releases',
      {
        tag_name: tag,
        target_commitish: marker.commit,
        name: tag.replace('@', ' '),
        body: `${formatReleaseMarker(marker)}\n\n${notes}`,
        draft: true,
        prerelease: false,
        make_latest: 'false',
      },
      ReleaseShape,
    );
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.stored === 'unknown') return 'unknown';
    if (thrown.status === 422) return 'refused';
    throw thrown;
  }
}

export interface TidyRequest {
  readonly model: string;
  readonly commit: string;
  readonly modelDigest: string;
  readonly ending: 'published' | 'unchanged' | 'superseded';
  /** Ids of the drafts that were there when this run began: who left those is not at work any more. */
  readonly atStart: ReadonlySet<number>;
}

/** Deletes our drafts that nobody will publish. That one cannot be deleted changes no ending: the next run tries again. */
export async function tidyDrafts(client: Client, request: TidyRequest, log: Log): Promise<void> {
  try {
    const standing = await look(client, request.model);
    for (const draft of standing.drafts) {
      if (await isLeftOver(client, draft, standing, request)) await deleteDraft(client, draft.release.id);
    }
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    log.warning(
      `a draft of ${request.model} that nobody needs is left, the next release deletes it: ${thrown.message}`,
    );
  }
}

async function isLeftOver(
  client: Client,
  { release, marker }: MarkedRelease,
  { published }: Standing,
  { commit, modelDigest, ending, atStart }: TidyRequest,
): Promise<boolean> {
  // Its tag is published: GitHub publishes no second release under it.
  if (published.some(({ tag_name }) => tag_name === release.tag_name)) return true;
  // What is released once is never released again.
  if (marker.digest === modelDigest && ending !== 'superseded') return true;
  if (marker.commit === commit) return ending === 'superseded';
  return atStart.has(release.id) && (await compareCommits(client, commit, marker.commit)) !== 'ahead';
}

/** Never what has been published meanwhile: the draft is looked at once more, right before. */
async function deleteDraft(client: Client, id: number): Promise<void> {
  try {
    const route = '/repos/{owner}/{repo}/releases/{release_id}';
    const { draft } = await client.call(`GET ${route}`, { release_id: id }, ReleaseShape);
    if (draft) await client.call(`DELETE ${route}`, { release_id: id }, z.unknown());
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
  }
}
