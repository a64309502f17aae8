import { isoTime } from '../clock.ts';
import type { Repository, State } from '../state.ts';
import { nodeId, SERVER, userJson } from './user.ts';

/** Sub-resources that a repository lists as `<name>_url`, with the template behind the path. */
const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** As it stands inside other answers: a run's, a workflow's. */
export function minimalRepositoryJson(state: State, base: string, repository: Repository): Record<string, unknown> {
  const url = `${base}/repos/${repository.fullName}`;
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: userJson(state, base, repository.owner),
    html_url: `${SERVER}/${repository.fullName}`,
    description: null,
    fork: repository.forkOf !== undefined,
    url,
    ...Object.fromEntries(Object.entries(LINKS).map(([name, rest]) => [name, `${url}${rest}`])),
  };
}

/** As it stands inside a pull request and an event. */
export function repositoryJson(state: State, base: string, repository: Repository): Record<string, unknown> {
  const time = isoTime(repository.createdAt);
  const page = `${SERVER}/${repository.fullName}`;
  const open = state.pulls.filter((pull) => pull.repository === repository.fullName && pull.state === 'open').length;
  return {
    ...minimalRepositoryJson(state, base, repository),
    created_at: time,
    updated_at: time,
    pushed_at: time,
    git_url: `git://github.com/${repository.fullName}.git`,
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 100,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'Python',
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

/** As `GET /repos/{owner}/{repo}` answers. */
export function fullRepositoryJson(state: State, base: string, repository: Repository): Record<string, unknown> {
  const parent = repository.forkOf === undefined ? undefined : state.repositories.get(repository.forkOf);
  const of =
    parent === undefined
      ? {}
      : { parent: repositoryJson(state, base, parent), source: repositoryJson(state, base, parent) };
  return { ...repositoryJson(state, base, repository), network_count: 0, subscribers_count: 0, ...of };
}
