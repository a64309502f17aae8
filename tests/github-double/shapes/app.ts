import type { State } from '../state.ts';
import { nodeId, SERVER, userJson } from './user.ts';

const IDS: Readonly<Record<string, number>> = { 'github-actions': 15368 };

/** The app behind a token. `github-actions` has the id that github.com gives it. */
export function appJson(state: State, base: string, slug: string): Record<string, unknown> {
  const id = IDS[slug] ?? 20_000 + slug.length;
  return {
    id,
    client_id: `Iv1.${slug}`,
    slug,
    node_id: nodeId('A', id),
    owner: userJson(state, base, slug === 'github-actions' ? 'github' : slug),
    name: slug === 'github-actions' ? 'GitHub Actions' : slug,
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${SERVER}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { actions: 'write', checks: 'write', contents: 'write', issues: 'write', metadata: 'read' },
    events: ['check_run', 'push', 'pull_request'],
  };
}
