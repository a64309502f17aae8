import { isoTime } from '../clock.ts';
import type { Annotation, CheckRun, State } from '../state.ts';
import { appJson } from './app.ts';
import { minimalPullJson } from './pull.ts';
import { nodeId, SERVER } from './user.ts';

export function checkJson(state: State, base: string, check: CheckRun): Record<string, unknown> {
  const url = `${base}/repos/${check.repository}/check-runs/${check.id}`;
  const page = `${SERVER}/${check.repository}/runs/${check.id}`;
  const pulls = state.pulls.filter(
    ({ repository, head, state: now }) =>
      repository === check.repository && head.repository === repository && head.sha === check.sha && now === 'open',
  );
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CR', check.id),
    head_sha: check.sha,
    external_id: check.externalId,
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion,
    started_at: isoTime(check.startedAt),
    completed_at: check.completedAt === null ? null : isoTime(check.completedAt),
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suite },
    app: appJson(state, base, check.app),
    pull_requests: pulls.map((pull) => minimalPullJson(state, base, pull)),
  };
}

export function annotationJson(check: CheckRun, annotation: Annotation): Record<string, unknown> {
  const path = annotation.path.split('/').map(encodeURIComponent).join('/');
  return { ...annotation, blob_href: `${SERVER}/${check.repository}/blob/${check.sha}/${path}` };
}
