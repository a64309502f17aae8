/** What the rooms and steps ask of the world. Adapters: `local/` (disk, git, terminal) and `github/`. */

/** A file read in pieces. Reading may be repeated and out of order. */
/** `sha256:` and hex. */
export type Sha256 = `sha256:${string}`;

export interface ByteSource {
  /** The path as the user wrote it, for messages. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Fills `into` from `offset`; returns the number of bytes read, less only at the end of the file. */
  read(offset: number, into: Uint8Array): number;
  /** What a worker needs to open the same file; absent when only this thread can read it. */
  readonly path?: string | undefined;
  /** Of all bytes, where another thread was put to it before. */
  digest?(): Promise<Sha256>;
  close(): void;
}

export interface Files {
  /** Where a path leads: a relative one starts in the folder that the program works in. */
  absolute(path: string): string;
  /**
   * A text file, or undefined when it is absent. Throws InputError for a folder or a FIFO, InfrastructureError for what is
   * unreadable, or leaves `root` by a link. Messages show `shown` (default: the path).
   */
  readText(path: string, shown?: string, root?: string): Promise<string | undefined>;
  /**
   * Opens a regular file. Throws InputError for what is absent, a folder or a FIFO, or leaves `root` by a link. Messages
   * and the source's `name` show `shown` (default: the path).
   */
  open(
    path: string,
    options?: { readonly root?: string | undefined; readonly shown?: string | undefined },
  ): Promise<ByteSource>;
  /** Written whole or not at all. Folders are made. Pieces are joined; those that are bytes are UTF-8. */
  writeText(path: string, text: string | Iterable<string | Uint8Array>): Promise<void>;
  exists(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  /**
   * The first part of `path` that is a link, from the folder on that was checked out (a runner's workspace; elsewhere the
   * repository around this process, or the folder it runs in). undefined where there is none, and for a path elsewhere.
   */
  linkIn(path: string): Promise<string | undefined>;
  /** Names in a folder, by code unit; none where it is absent. */
  list(folder: string): Promise<readonly string[]>;
  /** Deletes the files of `folder` whose names are in `names`. */
  removeFiles(folder: string, names: readonly string[]): Promise<void>;
}

/** Threads that share memory. With `count` 1 everything runs here. */
export interface Workers {
  readonly count: number;
  /** Starts the threads without waiting for them: for whoever knows that much work comes. */
  start(): void;
  /**
   * `work` for each input, here and in the other threads at once; they know it by its name in `worker/jobs.ts`. Inputs are
   * copied to them, shared memory is not. Outputs in the order of the inputs.
   */
  run<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Promise<Output[]>;
  /**
   * The same beside what this thread goes on with: the other threads begin at once, and `finish` works off here what they
   * have not taken. Shared memory that an input names stays as it is until then.
   */
  begin<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Begun<Output>;
  close(): Promise<void>;
}

/** Work that other threads are at. */
export interface Begun<Output> {
  /** The outputs in the order of the inputs; ask once. */
  finish(): Promise<Output[]>;
}

export interface Branches {
  /** The default branch of `origin`, as it was when it was cloned. */
  readonly remoteDefault?: string | undefined;
  /** The one that is checked out, also before its first commit; absent where a commit is. */
  readonly current?: string | undefined;
  /** Of this clone and of `origin`, sorted. */
  readonly all: readonly string[];
  /** What git calls the first branch of a new repository (`init.defaultBranch`). */
  readonly configured?: string | undefined;
}

export interface Git {
  /**
   * The folder that paths of the repository start from: in a runner's workspace that of its repository, the workspace itself
   * where it was checked out without git; else the nearest folder, upwards, that holds `.git`.
   */
  rootOf(folder: string): Promise<string | undefined>;
  /** Names of branches, as this clone knows them; undefined outside a work tree. */
  branches(folder: string): Promise<Branches | undefined>;
  /** In a runner's workspace: the root of another repository (a submodule, a second checkout) that `folder` lies in. */
  innerRootOf(folder: string): Promise<string | undefined>;
  /**
   * Commit, tree and state of that repository's work tree, or undefined outside one. `dirty` is undefined where git cannot
   * tell without running a filter.
   */
  describe(
    folder: string,
  ): Promise<{ root: string; commit: string; tree: string; dirty: boolean | undefined } | undefined>;
  /** Checks `ref` out in a temporary work tree, and removes it again by `dispose`. Throws InputError for an unknown ref. */
  checkout(folder: string, ref: string): Promise<{ folder: string; commit: string; dispose(): Promise<void> }>;
  /** Commits from `ancestor` to `commit`, or undefined when it is no ancestor. */
  distance(folder: string, ancestor: string, commit: string): Promise<number | undefined>;
  /**
   * The bytes of a file as `commit` holds it, `path` from the root of the repository. undefined where this clone lacks the
   * commit, the commit the file, or the file holds more than `maxBytes`. Never throws, and asks no other machine.
   */
  readFile(folder: string, commit: string, path: string, maxBytes: number): Promise<Buffer | undefined>;
}

export interface Log {
  /** One line for people, on standard error. */
  info(line: string): void;
  warning(line: string): void;
  verbose(line: string): void;
  /** Progress of long work: shown on a terminal only, overwritten by the next. */
  progress(label: string, done: number, total: number): void;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /**
   * Ends when so much time is over. All waiting that is not for an answer goes through here, so that it costs a test no
   * time.
   */
  sleep(milliseconds: number): Promise<void>;
}

export interface Machine {
  readonly os: string;
  readonly arch: string;
  readonly runtime: string;
  peakMemory(): number;
}

/**
 * The workflow run that this process is part of, from its environment and event payload. On a pull request whoever wrote
 * the head wrote the workflow too, so nothing here says what a job may do: only that is asked which GitHub itself filled in.
 */
export interface WorkflowRun {
  readonly repository: { readonly fullName: string; readonly id: number; readonly defaultBranch: string };
  /** `pull_request`, `merge_group`, `push`, `schedule`, `workflow_dispatch`, `workflow_run`, … */
  readonly event: string;
  /** What of the event began the run: `synchronize`, `labeled`; absent of events without one. */
  readonly action?: string | undefined;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  /** Path of the workflow file, without its `@ref`: `.github/workflows/ct.yml`. */
  readonly workflow: string;
  /** The event's commit: of `pull_request` the merge commit. */
  readonly sha: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** True for `push`, `schedule` and `workflow_dispatch` on the default branch: what may become a baseline or a release. */
  readonly isDefaultBranch: boolean;
  readonly pullRequest?: PullRequestRef | undefined;
  readonly mergeGroup?: { readonly headSha: string; readonly baseSha: string; readonly baseBranch: string } | undefined;
  /** Of a push: the commit before it, absent for a new branch. */
  readonly before?: string | undefined;
  /** `https://github.com` or a GHES server. */
  readonly serverUrl: string;
  /** Page of this run, for links. */
  readonly url: string;
}

export interface PullRequestRef {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** Absent where the fork is gone. */
  readonly headRepositoryId?: number | undefined;
  readonly isFork: boolean;
  readonly baseBranch: string;
  /** Goes stale as the base branch moves on: never the baseline. */
  readonly baseSha: string;
  /** Of a merged one: the commit that it was merged as, which a squash makes without the head for a parent. */
  readonly mergedAs?: string | undefined;
}

/** Where the baseline search starts and whose policy judges (github.md, section 8; threats, A3). */
export interface StartPoint {
  /** The search goes from this commit to its ancestors; absent on a repository's first commit. */
  readonly baseline?: string | undefined;
  /** Commit whose policy judges; absent where the evaluated commit's own does (push to the default branch). */
  readonly policy?: string | undefined;
  /** Name of the branch that the policy comes from, for people: `main`. */
  readonly policyBranch: string;
}

export interface Repository {
  /** `evaluated`: the commit that was checked out and trained. Throws as `refuseOther`, and InfrastructureError. */
  startPoint(evaluated: string): Promise<StartPoint>;
  /**
   * Throws InputError where `commit`, which the run says it evaluated, does not hold the judged one: it is neither the head, nor a
   * merge of it, nor provably after it. Throws InfrastructureError.
   */
  refuseOther(commit: string): Promise<void>;
  /** A text file of a commit, undefined where that commit has none of that very path. Throws InfrastructureError. */
  readText(path: string, commit: string): Promise<string | undefined>;
  /**
   * The path by which a commit holds the file that `path` names: links are followed, and case is what the commit says. undefined
   * where it holds none. Throws InputError for a link that leads out, InfrastructureError.
   */
  findFile(path: string, commit: string): Promise<string | undefined>;
  /** Paths that differ between a commit and one before it; undefined where they are too many to be told. */
  changedFiles(from: string, to: string): Promise<ReadonlySet<string> | undefined>;
  /**
   * The bytes of a file of a commit, undefined where that commit has none. Throws InputError for more than `maxBytes`,
   * InfrastructureError.
   */
  readBytes(path: string, commit: string, maxBytes: number): Promise<Buffer | undefined>;
}

export interface BaselineRequest {
  readonly model: string;
  /** The search starts here, itself included. */
  readonly start: string;
  /** This run and no other: an explicit baseline is used or the search throws InputError. */
  readonly runId?: number | undefined;
  /**
   * The candidate's config, from the root of the repository: what another config of the base left under the model's name is of
   * another model. undefined: it does not matter.
   */
  readonly config?: string | undefined;
  /** An answer of none decides nothing, so that it needs no proof. */
  readonly isQuick?: boolean | undefined;
}

/** Documents of a baseline, by file name, identity checked and digest proven; not decoded. */
export interface StoredBaseline {
  readonly found: 'explicit' | 'start_commit' | 'ancestor' | 'release';
  readonly commit: string;
  /** Commits from it to the start. */
  readonly distance: number;
  /** For people: `run 428 of main`, `boston-housing@v1.4.0`. */
  readonly source: string;
  readonly documents: ReadonlyMap<string, Buffer>;
  /** When they are deleted: ISO 8601, UTC; absent where nothing expires or nobody knows. */
  readonly expiresAt?: string | undefined;
  /** Candidates that were passed over and why, for the report. */
  readonly notes: readonly string[];
}

export interface NoBaseline {
  readonly found: 'none';
  /**
   * `never`: no run or release of this model ever qualified, a first run. `unreachable`: some did or may have, and none can be
   * had (expired, gone, beyond what the search looks at); never a first run.
   */
  readonly absence: 'never' | 'unreachable';
  readonly reason: string;
  readonly notes: readonly string[];
}

export interface Baselines {
  /** Throws InputError for what is broken or hostile, InfrastructureError for what cannot be reached. */
  find(request: BaselineRequest): Promise<StoredBaseline | NoBaseline>;
  /** Models that the newest qualified run at or before `start` left documents of: each needs a verdict (threats, A3). */
  modelsAt(start: string): Promise<readonly string[]>;
}

export interface EarlierRequest {
  readonly model: string;
  /** The commit that was checked out. */
  readonly evaluated: string;
  /** Of the model's part of the config. */
  readonly configDigest: string;
}

/** Documents that this very commit's model left before, identity checked and digest proven. */
export interface EarlierDocuments {
  /** For people: `attempt 1 of run 7`, `run 6 of this pull request`. */
  readonly source: string;
  /** The commit that was evaluated then. */
  readonly commit: string;
  readonly documents: ReadonlyMap<string, Buffer>;
}

/** What was trained before of what this run judges again: after a label, a review, or where a person runs it again. */
export interface JudgedBefore {
  /** undefined where this run is none that judges again, and then no request is made. Throws InfrastructureError. */
  find(request: EarlierRequest): Promise<EarlierDocuments | { readonly why: string } | undefined>;
}

/** The artifact service is not there (GHES): what it would have held stays in the job. */
export interface Unsupported {
  readonly unsupported: string;
}

export interface StoredArtifact {
  readonly id: number;
  /** `sha256:` + hex of the zip: guards the way, not the identity (a zip holds times). */
  readonly digest: string;
}

export interface ListedArtifact extends Pick<StoredArtifact, 'id'> {
  readonly name: string;
  /** Absent where the server names none. */
  readonly digest?: string | undefined;
}

export interface ArtifactFile {
  /** Base name inside the artifact. */
  readonly name: string;
  /** On disk: a regular file, links are refused. */
  readonly path: string;
}

export interface Artifacts {
  /** Artifact `name` of this run. `unsupported` says what works instead. */
  upload(
    name: string,
    files: readonly ArtifactFile[],
    options: { readonly retentionDays?: number | undefined },
  ): Promise<StoredArtifact | Unsupported>;
  /**
   * Documents of an artifact of this run, read in memory under the caps of A4. With `expected` (id and digest handed over
   * by the job that made it, or as listed) any other bytes are an InputError; without it the newest of that name.
   */
  download(
    name: string,
    allowed: ReadonlySet<string>,
    expected?: Omit<ListedArtifact, 'name'> | undefined,
  ): Promise<ReadonlyMap<string, Buffer>>;
  /** This run's artifacts, of all its attempts, oldest first. */
  list(): Promise<readonly ListedArtifact[]>;
}

export interface CommentRequest {
  /** Groups of models have a comment each. */
  readonly group: string;
  /** So have configs: its path from the root of the repository. Default: the usual one. */
  readonly config?: string | undefined;
  /** The whole text, its first line the marker. */
  readonly body: string;
  /** false: an existing comment is brought up to date, none is made. */
  readonly create: boolean;
}

/** `superseded`: a run that is newer, or of a newer head, writes. `forbidden`: the token may not; `locked`: nobody may, the conversation is locked. Notices, never failures. */
export type Published =
  | {
      readonly ending: 'created' | 'updated' | 'unchanged' | 'superseded' | 'absent';
      readonly url?: string | undefined;
    }
  | { readonly ending: 'forbidden'; readonly permission: string }
  | { readonly ending: 'locked' };

export interface Comments {
  /** First line of the comment of a group and config in this run. */
  marker(group: string, config?: string): string;
  /** A11 of the threats. Throws InfrastructureError; its caller never lets that change a verdict. */
  publish(request: CommentRequest): Promise<Published>;
}

export interface CheckResult {
  /** `action_required` meets no requirement and accuses nobody: of what only a fork computed. */
  readonly conclusion: 'success' | 'neutral' | 'failure' | 'action_required';
  readonly title: string;
  readonly summary: string;
}

export interface Checks {
  /**
   * Starts, or takes over, the check run of the group, of the base and of the config (its path from the root of the repository) on the
   * judged commit. undefined: the token may not, or nothing to mark.
   */
  start(group: string, config?: string): Promise<CheckHandle | undefined>;
}

export interface CheckHandle {
  /** Absent of one that is not made before it is completed. */
  readonly id?: number | undefined;
  complete(result: CheckResult): Promise<void>;
}

/** Who allowed the waivers of the judged head; `none`: nobody, and why, in words. */
export type Approval =
  | { readonly by: 'review' | 'label'; readonly login: string }
  | { readonly by: 'none'; readonly why: string };

export interface Approvals {
  /**
   * Somebody else with write access who approved this very head, or set the label `assay-waive` after it was pushed. What the
   * token may not see does not count, and `why` names the permission. Throws InfrastructureError.
   */
  ofHead(): Promise<Approval>;
}

/** What speaks to the hosting platform; absent on a laptop. */
export interface Platform {
  readonly run: WorkflowRun;
  readonly repository: Repository;
  readonly baselines: Baselines;
  readonly judgedBefore: JudgedBefore;
  readonly artifacts: Artifacts;
  readonly comments: Comments;
  readonly checks: Checks;
  readonly approvals: Approvals;
  readonly releases: Releases;
}

export interface ReleaseAsset {
  /** `[A-Za-z0-9._-]`, no dot at either end. */
  readonly name: string;
  readonly bytes: Buffer;
  /** `sha256:` + hex. */
  readonly digest: string;
}

export interface ReleaseRequest {
  readonly model: string;
  /** The commit that was evaluated and is tagged. */
  readonly commit: string;
  /** Digest of the model: what was released is never released again under another version. */
  readonly modelDigest: string;
  readonly assets: readonly ReleaseAsset[];
  /** Digest over names, sizes and digests of the assets. */
  readonly manifestDigest: string;
  /** Notes without their marker line, from the version that is given out. */
  notes(version: string, previous: string | undefined): string;
  /** The version after those that stand, newest first; from `registry/`. */
  nextVersion(existing: readonly string[]): string;
  /** Page "latest" of the repository: only when asked for. */
  readonly makeLatest: boolean;
}

/** `unchanged`: released before, same digest. `superseded`: a newer commit of the model is released. */
export interface ReleaseResult {
  readonly ending: 'published' | 'unchanged' | 'superseded';
  readonly tag: string;
  readonly url: string;
  /** One line for people where something is worth a notice. */
  readonly notice?: string | undefined;
}

/** A published release that Assay made. */
export interface ReleasedModel {
  /** `boston-housing@v1.4.0`. */
  readonly tag: string;
  /** Of its `model.json`, as its notes say; `documents` proves it. */
  readonly digest: string;
  /** Whether `commit` holds it: its own commit is that one or an ancestor. Throws InfrastructureError. */
  isIn(commit: string): Promise<boolean>;
  /** By file name; tag, digests and identity checked, not decoded. Throws InputError for what is not what its notes say. */
  documents(): Promise<ReadonlyMap<string, Buffer>>;
}

export interface Releases {
  /** Of the model, newest version first. Throws InfrastructureError. */
  released(model: string): Promise<readonly ReleasedModel[]>;
  /** A12 of the threats. Throws InputError ("version taken", bytes differ) and InfrastructureError; safe to run again. */
  publish(request: ReleaseRequest): Promise<ReleaseResult>;
}

export interface Ports {
  readonly files: Files;
  readonly workers: Workers;
  readonly git: Git;
  readonly log: Log;
  readonly clock: Clock;
  readonly machine: Machine;
  /** The run that this process is part of; undefined outside GitHub Actions. */
  readonly workflow?: WorkflowRun | undefined;
  /** undefined outside GitHub Actions, and for verbs that make no request. */
  readonly platform?: Platform | undefined;
}

/** The work tree that `assay doctor` looks at. */
export interface WorkTree {
  /** Paths of the files in `.github/workflows`, from the root of the repository, sorted. Throws InfrastructureError. */
  workflowFiles(): Promise<readonly string[]>;
  /** `owner/name` and host of the remote `origin`; undefined without one. */
  remote(): Promise<{ readonly host: string; readonly repository: string } | undefined>;
}

/** What the hosting platform is set to, for `assay doctor`. Every call throws InfrastructureError. */
export interface Hosting {
  defaultBranch(): Promise<string>;
  /** Names of the checks that a merge into the branch requires, and whether it goes through a merge queue. */
  rulesOf(branch: string): Promise<{ readonly requiredChecks: readonly string[]; readonly mergeQueue: boolean }>;
  /** Check runs of the newest commit of the branch; `job`: of a job of a workflow, not made by a request. */
  checksOf(branch: string): Promise<readonly { readonly name: string; readonly app: string; readonly job: boolean }[]>;
  /** The newest artifact of that name that a run of the branch left; `expiresAt` in milliseconds since 1970, UTC. */
  newestArtifact(
    name: string,
    branch: string,
  ): Promise<{ readonly expired: boolean; readonly expiresAt: number } | undefined>;
}
