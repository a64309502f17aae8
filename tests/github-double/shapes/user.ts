import { type Account, accountOf, type State } from '../state.ts';

/** Where people look. Links for people never lead to the double. */
export const SERVER = 'https://github.com';

export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** The number behind a node id. */
export function idOfNode(node: string): number {
  return Number(Buffer.from(node.slice(node.indexOf('_') + 1), 'base64url').toString('utf8'));
}

export function userJson(state: State, base: string, login: string): Record<string, unknown> {
  const account: Account = accountOf(state, login);
  const url = `${base}/users/${encodeURIComponent(login)}`;
  const page = account.type === 'Bot' ? `${SERVER}/apps/${login.replace('[bot]', '')}` : `${SERVER}/${login}`;
  return {
    login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}
