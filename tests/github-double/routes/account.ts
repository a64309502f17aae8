/** Who the token is, and what it may do in a repository. */
import { ok, Refusal } from '../answer.ts';
import type { Context, Route } from '../route.ts';
import { userJson } from '../shapes/user.ts';
import { forbidden } from '../tokens.ts';

export const ACCOUNT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/user', accepted: [], handle: user },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    accepted: [{ metadata: 'read' }],
    open: false,
    handle: collaborator,
  },
];

/** An installation's token belongs to no user. */
function user({ state, base, token }: Context) {
  if (token === undefined) throw new Refusal(401, 'Requires authentication');
  if (token.app !== undefined) throw new Refusal(403, forbidden(token));
  return ok({
    ...userJson(state, base, token.login),
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  });
}

/** Everyone reads what is public. */
function collaborator({ state, base, params, repository }: Context) {
  const login = params['username']!;
  const granted = login === repository.owner ? 'admin' : repository.collaborators.get(login);
  const permission = granted ?? (repository.private ? 'none' : 'read');
  const isWriter = permission === 'write' || permission === 'admin';
  const permissions = {
    pull: permission !== 'none',
    triage: isWriter,
    push: isWriter,
    maintain: permission === 'admin',
    admin: permission === 'admin',
  };
  return ok({
    permission,
    role_name: permission,
    user: { ...userJson(state, base, login), permissions, role_name: permission },
  });
}
