/** What happened to the refs of a repository. */
import { list } from '../paging.ts';
import type { Context, Route } from '../route.ts';
import { activityJson } from '../shapes/activity.ts';

export const ACTIVITY_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/activity', accepted: [{ contents: 'read' }], handle: activities },
];

function activities(context: Context) {
  const { state, base, query, repository } = context;
  const wanted = query.get('ref');
  const ref = wanted === null || wanted.startsWith('refs/') ? wanted : `refs/heads/${wanted}`;
  const found = state.activities.filter(
    (one) => one.repository === repository.fullName && (ref === null || one.ref === ref),
  );
  const sorted = query.get('direction') === 'asc' ? found : found.reverse();
  return list(context, sorted, (one) => activityJson(state, base, one));
}
