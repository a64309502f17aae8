import { isoTime } from '../clock.ts';
import type { Review, State } from '../state.ts';
import { nodeId, SERVER, userJson } from './user.ts';

export function reviewJson(state: State, base: string, review: Review): Record<string, unknown> {
  const pull = `${base}/repos/${review.repository}/pulls/${review.pull}`;
  const page = `${SERVER}/${review.repository}/pull/${review.pull}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userJson(state, base, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: 'COLLABORATOR',
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: isoTime(review.submittedAt),
    commit_id: review.commit,
  };
}
