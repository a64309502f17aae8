import { isoTime } from '../clock.ts';
import type { Ref, Repository, Tag } from '../state.ts';
import { nodeId } from './user.ts';

export function refJson(base: string, repository: Repository, name: string, ref: Ref): Record<string, unknown> {
  const url = `${base}/repos/${repository.fullName}/git`;
  const place = ref.type === 'tag' ? 'tags' : 'commits';
  const object = { sha: ref.sha, type: ref.type, url: `${url}/${place}/${ref.sha}` };
  return { ref: name, node_id: nodeId('REF', name), url: `${url}/${name}`, object };
}

export function tagJson(base: string, repository: Repository, tag: Tag): Record<string, unknown> {
  const url = `${base}/repos/${repository.fullName}/git`;
  return {
    node_id: nodeId('TA', tag.sha),
    sha: tag.sha,
    url: `${url}/tags/${tag.sha}`,
    tagger: { ...tag.tagger, date: isoTime(tag.date) },
    object: { sha: tag.object.sha, type: tag.object.type, url: `${url}/${tag.object.type}s/${tag.object.sha}` },
    tag: tag.tag,
    message: tag.message,
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}
