/** Everything the double knows, as plain data, and how to find it. Times are milliseconds since 1970, UTC. */
import { type Clock, createClock } from './clock.ts';
import type { Files, ObjectKind } from './git-objects.ts';

export type Level = 'read' | 'write' | 'admin';
/** `{contents: 'read', pull_requests: 'write'}`, with underscores as the API writes them. */
export type Permissions = Readonly<Record<string, Level>>;

export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Organization' | 'Bot';
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Login of the author, or undefined where the mail belongs to no account. */
  readonly login: string | undefined;
  readonly date: number;
  readonly files: Files;
}

export interface Tag {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly object: { readonly sha: string; readonly type: ObjectKind };
  readonly tagger: { readonly name: string; readonly email: string };
  readonly date: number;
}

/** What a name under `refs/` points to: a commit, or an annotated tag. */
export interface Ref {
  readonly sha: string;
  readonly type: 'commit' | 'tag';
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly ownerType: 'User' | 'Organization';
  readonly name: string;
  readonly fullName: string;
  private: boolean;
  /** Full name of the repository that this is a fork of. */
  readonly forkOf: string | undefined;
  defaultBranch: string;
  readonly createdAt: number;
  /** What `GITHUB_TOKEN` may do where a workflow says nothing. */
  defaultPermissions: Permissions;
  /** Login → what the person may do. The owner may do all without standing here. */
  readonly collaborators: Map<string, Level>;
  immutableReleases: boolean;
  readonly commits: Map<string, Commit>;
  readonly tags: Map<string, Tag>;
  /** By full name: `refs/heads/main`. */
  readonly refs: Map<string, Ref>;
  /** Tag names of immutable releases, which no later release may take, even after their end. */
  readonly lockedTags: Set<string>;
  /** Old name of a branch → the name it was given. */
  readonly renamedBranches: Map<string, string>;
  /** Id of the release that was last made the latest. */
  latestRelease: number | undefined;
  /** Rules of the default branch, as `rules/branches/{branch}` shows them. */
  rules: readonly Readonly<Record<string, unknown>>[];
  nextNumber: number;
}

export interface Pull {
  readonly id: number;
  readonly repository: string;
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  readonly user: string;
  labels: string[];
  /** `repository` is null once a fork is deleted. */
  head: { repository: string | null; ref: string; sha: string };
  /** `sha` is the tip of the base branch when the pull request was opened or retargeted. It goes stale, as GitHub's. */
  base: { ref: string; sha: string };
  merged: boolean;
  mergedAt: number | undefined;
  /** The test merge while open, then what merging made. */
  mergeCommit: string | undefined;
  mergeable: boolean;
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | undefined;
}

export interface Issue {
  readonly id: number;
  readonly repository: string;
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  labels: string[];
  readonly user: string;
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | undefined;
}

export interface Comment {
  readonly id: number;
  readonly repository: string;
  readonly issue: number;
  body: string;
  readonly user: string;
  /** Slug of the app whose token wrote it. */
  readonly app: string | undefined;
  readonly createdAt: number;
  updatedAt: number;
  /** Why it is folded, or undefined while it is shown. */
  minimized: string | undefined;
}

export interface Review {
  readonly id: number;
  readonly repository: string;
  readonly pull: number;
  readonly user: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string;
  readonly body: string;
  readonly submittedAt: number;
}

export interface TimelineEvent {
  readonly id: number;
  readonly repository: string;
  readonly issue: number;
  readonly event: 'labeled' | 'unlabeled' | 'closed' | 'reopened' | 'base_ref_changed';
  readonly actor: string;
  readonly label: string | undefined;
  readonly createdAt: number;
}

export interface Activity {
  readonly id: number;
  readonly repository: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion';
  readonly actor: string;
  readonly at: number;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: string;
  readonly title: string | null;
  readonly message: string;
  readonly raw_details: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly repository: string;
  readonly sha: string;
  readonly suite: number;
  name: string;
  status: string;
  conclusion: string | null;
  externalId: string;
  detailsUrl: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: Annotation[];
  startedAt: number;
  completedAt: number | null;
  readonly app: string;
}

export interface Run {
  readonly id: number;
  readonly repository: string;
  readonly workflow: string;
  readonly name: string;
  readonly event: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** Full name; null for a deleted fork. */
  headRepository: string | null;
  readonly headRepositoryId: number;
  readonly runNumber: number;
  attempt: number;
  readonly actor: string;
  /** Numbers of this repository's pull requests; always empty for one from a fork. */
  readonly pulls: readonly number[];
  readonly createdAt: number;
  startedAt: number;
  updatedAt: number;
  /** `path@ref` is how the API names a workflow that came from another ref. */
  readonly path: string;
}

export interface Artifact {
  readonly id: number;
  readonly repository: string;
  readonly run: number;
  readonly attempt: number;
  readonly job: string;
  readonly name: string;
  /** Key in the blob store. */
  readonly blob: string;
  finalized: boolean;
  size: number;
  /** `sha256:<hex>`, or null as for artifacts older than digests. */
  digest: string | null;
  readonly createdAt: number;
  expiresAt: number;
  /** Listed, but its download answers 404. */
  lost: boolean;
}

export interface Asset {
  readonly id: number;
  name: string;
  label: string;
  state: 'uploaded' | 'starter';
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly digest: string | null;
  readonly uploader: string;
  readonly createdAt: number;
}

export interface Release {
  readonly id: number;
  readonly repository: string;
  tag: string;
  target: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  readonly author: string;
  createdAt: number;
  publishedAt: number | null;
  updatedAt: number;
  readonly assets: Asset[];
}

export interface Token {
  readonly token: string;
  readonly login: string;
  /** Slug of the app for an installation's token; undefined for a person's. */
  readonly app: string | undefined;
  /** Full names of the repositories it is for. */
  readonly repositories: readonly string[];
  readonly permissions: Permissions;
  /** Run whose end is the token's end. */
  readonly run: number | undefined;
}

export interface Blob {
  readonly key: string;
  /** File name that a download is offered under. */
  readonly name: string;
  readonly blocks: Map<string, Buffer>;
  /** Absent until the block list came. */
  bytes: Buffer | undefined;
  type: string;
}

export interface State {
  readonly clock: Clock;
  readonly repositories: Map<string, Repository>;
  readonly pulls: Pull[];
  readonly issues: Issue[];
  readonly comments: Comment[];
  readonly reviews: Review[];
  readonly timeline: TimelineEvent[];
  /** Pushes, oldest first: those that a test acts, not those of a seed or of the API. */
  readonly activities: Activity[];
  readonly checks: CheckRun[];
  readonly runs: Run[];
  readonly artifacts: Artifact[];
  readonly releases: Release[];
  readonly tokens: Map<string, Token>;
  readonly blobs: Map<string, Blob>;
  /** Next id. One sequence for all kinds: an id that is mistaken for another kind's finds nothing. */
  nextId: number;
}

export function createState(now: number): State {
  return {
    clock: createClock(now),
    repositories: new Map(),
    pulls: [],
    issues: [],
    comments: [],
    reviews: [],
    timeline: [],
    activities: [],
    checks: [],
    runs: [],
    artifacts: [],
    releases: [],
    tokens: new Map(),
    blobs: new Map(),
    nextId: 1001,
  };
}

export function newId(state: State): number {
  const id = state.nextId;
  state.nextId += 1;
  return id;
}

/** The number of the next issue or pull request. */
export function newNumber(repository: Repository): number {
  const number = repository.nextNumber;
  repository.nextNumber += 1;
  return number;
}

const BOTS: Readonly<Record<string, number>> = { 'github-actions[bot]': 41898282, 'dependabot[bot]': 49699333 };

/** An account for any login; bots end in `[bot]`, owners are as their repositories say. The id follows from the login. */
export function accountOf(state: State, login: string): Account {
  const owned = [...state.repositories.values()].find(({ owner }) => owner === login);
  const type = login.endsWith('[bot]') ? 'Bot' : (owned?.ownerType ?? 'User');
  let id = 7;
  for (const letter of login) id = (id * 31 + letter.codePointAt(0)!) % 90_000_000;
  return { login, id: BOTS[login] ?? id, type };
}

/** A copy that JSON can hold: maps as objects, bytes as text where they are text. */
export function readable(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return readableBytes(value);
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, readable(inner)]));
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
}

/** All of it, with the time as `now`. */
export function readableState({ clock, ...rest }: State): Record<string, unknown> {
  return { now: clock.now(), ...(readable(rest) as object) };
}

function readableBytes(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  const isText = bytes.length <= 65_536 && !text.includes('\0') && Buffer.from(text).equals(bytes);
  return isText ? text : { base64: bytes.length <= 65_536 ? bytes.toString('base64') : null, size: bytes.length };
}
