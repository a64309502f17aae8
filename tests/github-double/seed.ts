/** The readable form of a state: what a test writes, in code or as a JSON file, and how it becomes a state. */
import { createBlob, digestOf } from './blobs.ts';
import type { Files } from './git-objects.ts';
import { addCommit, copyCommits, peel } from './graph.ts';
import type { Limits } from './limits.ts';
import { addPull, type PullFacts } from './pull-requests.ts';
import { createState, type Level, newId, type Permissions, type Repository, type State } from './state.ts';
import { zipOf } from './zip.ts';

/** Text, or bytes as `{base64: …}`. */
export type SeedContent = string | { readonly base64: string };

export interface SeedCommit {
  /** A name for this seed: `parents`, branches and runs may use it in place of the sha. */
  readonly id?: string;
  /** Default: what git would say. A commit with a sha of its own cannot be checked out. */
  readonly sha?: string;
  /** Default: the commit before it in the list. `[]` for a root. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** On top of the first parent's files; null removes one. */
  readonly files?: Readonly<Record<string, SeedContent | null>>;
  readonly author?: string;
  /** ISO time. Default: a second after the one before. */
  readonly date?: string;
}

export interface SeedArtifact {
  readonly name: string;
  /** What it holds. */
  readonly files?: Readonly<Record<string, SeedContent | Buffer>>;
  /** The archive as it stands, in place of `files`: broken, hostile, or no archive at all. */
  readonly zip?: { readonly base64: string } | Buffer;
  readonly id?: number;
  /** ISO time; default in 90 days. */
  readonly expiresAt?: string;
  /** Null: the API names none. Default: the true one. */
  readonly digest?: string | null;
  readonly lost?: boolean;
  readonly attempt?: number;
}

export interface SeedRun {
  readonly id?: number;
  readonly workflow: string;
  /** As the API writes it, where it differs: `…/ct.yml@refs/heads/main`. */
  readonly path?: string;
  readonly event?: string;
  /** A commit's name, sha or branch. */
  readonly commit: string;
  readonly branch?: string | null;
  readonly status?: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: string | null;
  readonly attempt?: number;
  /** Full name; null for a deleted fork. Default: the repository itself. */
  readonly headRepository?: string | null;
  readonly actor?: string;
  readonly pulls?: readonly number[];
  readonly artifacts?: readonly SeedArtifact[];
}

export interface SeedRelease {
  readonly tag: string;
  readonly target?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly immutable?: boolean;
  readonly assets?: readonly {
    readonly name: string;
    readonly content: SeedContent;
    readonly state?: 'uploaded' | 'starter';
  }[];
}

export interface SeedRepository {
  /** `owner/name` */
  readonly name: string;
  readonly id?: number;
  /** Default false. */
  readonly private?: boolean;
  readonly ownerType?: 'User' | 'Organization';
  /** Full name of a repository that stands before it in the list; its commits and default branch are copied. */
  readonly forkOf?: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
  readonly defaultPermissions?: Permissions;
  /** Login → what the person may do, for who set a label or approved. */
  readonly collaborators?: Readonly<Record<string, Level>>;
  readonly immutableReleases?: boolean;
  readonly rules?: readonly Readonly<Record<string, unknown>>[];
  readonly commits?: readonly SeedCommit[];
  /** Branch → commit. Default: the default branch at the last commit. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Lightweight tags. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly pulls?: readonly PullFacts[];
  readonly comments?: readonly {
    readonly issue: number;
    readonly body: string;
    readonly user: string;
    readonly app?: string;
  }[];
  readonly runs?: readonly SeedRun[];
  readonly releases?: readonly SeedRelease[];
}

export interface Seed {
  /** ISO time. Default: the time of the start, so that the client's clock and the double's agree. */
  readonly now?: string;
  readonly limits?: Partial<Limits>;
  readonly repositories?: readonly SeedRepository[];
  readonly tokens?: readonly {
    readonly token: string;
    readonly login?: string;
    /** Default `github-actions`; null for a person's token. */
    readonly app?: string | null;
    readonly repositories: readonly string[];
    readonly permissions: Permissions;
  }[];
}

const NINETY_DAYS = 90 * 86_400_000;

export function stateOf(seed: Seed, now: number): State {
  const state = createState(seed.now === undefined ? now : Date.parse(seed.now));
  for (const repository of seed.repositories ?? []) addRepository(state, repository);
  for (const { token, login, app = 'github-actions', repositories, permissions } of seed.tokens ?? []) {
    const slug = app ?? undefined;
    const name = login ?? (slug === undefined ? 'someone' : `${slug}[bot]`);
    state.tokens.set(token, { token, login: name, app: slug, repositories, permissions, run: undefined });
  }
  return state;
}

export function addRepository(state: State, seed: SeedRepository): Repository {
  const [owner, name] = seed.name.split('/') as [string, string];
  const parent = seed.forkOf === undefined ? undefined : state.repositories.get(seed.forkOf);
  if (seed.forkOf !== undefined && parent === undefined)
    throw new Error(`seed: ${seed.name}: forkOf: no repository ${seed.forkOf}`);
  const repository: Repository = {
    id: seed.id ?? newId(state),
    owner,
    ownerType: seed.ownerType ?? 'Organization',
    name,
    fullName: seed.name,
    private: seed.private ?? false,
    forkOf: seed.forkOf,
    defaultBranch: seed.defaultBranch ?? parent?.defaultBranch ?? 'main',
    createdAt: state.clock.now(),
    defaultPermissions: seed.defaultPermissions ?? { contents: 'read', packages: 'read' },
    collaborators: new Map(Object.entries(seed.collaborators ?? {})),
    immutableReleases: seed.immutableReleases ?? false,
    commits: new Map(),
    tags: new Map(),
    refs: new Map(),
    lockedTags: new Set(),
    renamedBranches: new Map(),
    latestRelease: undefined,
    rules: seed.rules ?? [],
    nextNumber: 1,
  };
  state.repositories.set(seed.name, repository);
  const shas = addCommits(state, repository, parent, seed);
  const find = (wanted: string) => shas.get(wanted) ?? repository.refs.get(`refs/heads/${wanted}`)?.sha ?? wanted;
  for (const [branch, commit] of Object.entries(seed.branches ?? {})) setBranch(repository, branch, find(commit));
  for (const [tag, commit] of Object.entries(seed.tags ?? {})) {
    repository.refs.set(`refs/tags/${tag}`, { sha: find(commit), type: 'commit' });
  }
  for (const pull of seed.pulls ?? []) addPull(state, repository, pull);
  for (const { issue, body, user, app } of seed.comments ?? []) {
    const now = state.clock.tick();
    const times = { createdAt: now, updatedAt: now };
    state.comments.push({
      id: newId(state),
      repository: seed.name,
      issue,
      body,
      user,
      app,
      ...times,
      minimized: undefined,
    });
  }
  for (const run of seed.runs ?? []) addRun(state, repository, { ...run, commit: find(run.commit) });
  for (const release of seed.releases ?? []) addRelease(state, repository, release, find);
  return repository;
}

/** Name in the seed → sha. */
function addCommits(
  state: State,
  repository: Repository,
  parent: Repository | undefined,
  seed: SeedRepository,
): Map<string, string> {
  const shas = new Map<string, string>();
  const upstream = parent?.refs.get(`refs/heads/${parent.defaultBranch}`);
  let last = upstream?.sha;
  if (parent !== undefined && upstream !== undefined) {
    copyCommits(parent, repository, upstream.sha);
    setBranch(repository, repository.defaultBranch, upstream.sha);
  }
  for (const commit of seed.commits ?? []) {
    const parents = commit.parents?.map((name) => shas.get(name) ?? name) ?? (last === undefined ? [] : [last]);
    const before = repository.commits.get(parents[0] ?? '')?.files ?? new Map();
    const login = commit.author ?? repository.owner;
    const made = addCommit(repository, {
      files: filesOnTop(before, commit.files ?? {}),
      parents,
      message: commit.message ?? commit.id ?? 'A commit',
      author: { name: login, email: `${login}@users.noreply.github.com` },
      login,
      date: commit.date === undefined ? state.clock.tick() : Date.parse(commit.date),
      sha: commit.sha,
    });
    if (commit.id !== undefined) shas.set(commit.id, made.sha);
    last = made.sha;
  }
  if (last !== undefined && seed.branches?.[repository.defaultBranch] === undefined)
    setBranch(repository, repository.defaultBranch, last);
  return shas;
}

export function setBranch(repository: Repository, branch: string, sha: string): void {
  if (!repository.commits.has(sha)) throw new Error(`${repository.fullName}: ${branch}: no commit ${sha}`);
  repository.refs.set(`refs/heads/${branch}`, { sha, type: 'commit' });
}

export function filesOnTop(before: Files, changes: Readonly<Record<string, SeedContent | Buffer | null>>): Files {
  const files = new Map(before);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path);
    else files.set(path, bytesOf(content));
  }
  return files;
}

export function bytesOf(content: SeedContent | Buffer): Buffer {
  if (Buffer.isBuffer(content)) return content;
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
}

export function addRun(state: State, repository: Repository, seed: SeedRun): State['runs'][number] {
  const now = state.clock.tick();
  const head = seed.headRepository === undefined ? repository.fullName : seed.headRepository;
  const status = seed.status ?? 'completed';
  const run = {
    id: seed.id ?? newId(state),
    repository: repository.fullName,
    workflow: seed.workflow,
    path: seed.path ?? seed.workflow,
    name: seed.workflow
      .split('/')
      .at(-1)!
      .replace(/\.ya?ml$/, ''),
    event: seed.event ?? 'push',
    status,
    conclusion: seed.conclusion === undefined ? (status === 'completed' ? 'success' : null) : seed.conclusion,
    headBranch: seed.branch === undefined ? repository.defaultBranch : seed.branch,
    headSha: seed.commit,
    headRepository: head,
    // The id stays known after a fork is gone.
    headRepositoryId: (head === null ? undefined : state.repositories.get(head)?.id) ?? newId(state),
    runNumber:
      state.runs.filter((one) => one.repository === repository.fullName && one.workflow === seed.workflow).length + 1,
    attempt: seed.attempt ?? 1,
    actor: seed.actor ?? repository.owner,
    pulls: seed.pulls ?? [],
    createdAt: now,
    startedAt: now,
    updatedAt: now,
  } satisfies State['runs'][number];
  state.runs.push(run);
  for (const artifact of seed.artifacts ?? []) addArtifact(state, run, artifact);
  return run;
}

export function addArtifact(state: State, run: State['runs'][number], seed: SeedArtifact): void {
  const bytes = seed.zip === undefined ? zipOf(filesOnTop(new Map(), seed.files ?? {})) : bytesOf(seed.zip);
  const createdAt = state.clock.tick();
  state.artifacts.push({
    id: seed.id ?? newId(state),
    repository: run.repository,
    run: run.id,
    attempt: seed.attempt ?? run.attempt,
    job: 'job-1',
    name: seed.name,
    blob: createBlob(state, `${seed.name}.zip`, 'application/zip', bytes).key,
    finalized: true,
    size: bytes.length,
    digest: seed.digest === undefined ? digestOf(bytes) : seed.digest,
    createdAt,
    expiresAt: seed.expiresAt === undefined ? createdAt + NINETY_DAYS : Date.parse(seed.expiresAt),
    lost: seed.lost ?? false,
  });
}

function addRelease(state: State, repository: Repository, seed: SeedRelease, find: (name: string) => string): void {
  const now = state.clock.tick();
  const target = find(seed.target ?? repository.defaultBranch);
  const isDraft = seed.draft ?? false;
  const known = repository.refs.get(`refs/tags/${seed.tag}`);
  if (!isDraft) repository.refs.set(`refs/tags/${seed.tag}`, known ?? { sha: target, type: 'commit' });
  if (seed.immutable === true) repository.lockedTags.add(seed.tag);
  state.releases.push({
    id: newId(state),
    repository: repository.fullName,
    tag: seed.tag,
    target: known === undefined ? target : peel(repository, known),
    name: seed.name ?? seed.tag,
    body: seed.body ?? null,
    draft: isDraft,
    prerelease: seed.prerelease ?? false,
    immutable: seed.immutable ?? false,
    author: 'github-actions[bot]',
    createdAt: now,
    publishedAt: isDraft ? null : now,
    updatedAt: now,
    assets: (seed.assets ?? []).map(({ name, content, state: stage = 'uploaded' }) => ({
      id: newId(state),
      name,
      label: '',
      state: stage,
      contentType: 'application/octet-stream',
      bytes: bytesOf(content),
      digest: stage === 'uploaded' ? digestOf(bytesOf(content)) : null,
      uploader: 'github-actions[bot]',
      createdAt: now,
    })),
  });
}
