/** Acts the platform and its people: pushes, pull requests, merges, and runs with their tokens and environments. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout as writeCheckout } from './checkout.ts';
import { addCommit, ancestry, resolveCommit } from './graph.ts';
import { jobEnvironment } from './job-environment.ts';
import {
  commonPayload,
  type MergeGroup,
  mergeGroupPayload,
  type Payload,
  pullPayload,
  pushPayload,
  reviewPayload,
  workflowRunPayload,
} from './payloads.ts';
import { addPull, followPush, mergePull, type PullFacts, renewMerge } from './pull-requests.ts';
import {
  addArtifact,
  addRepository,
  addRun,
  filesOnTop,
  type SeedArtifact,
  type SeedContent,
  type SeedRepository,
} from './seed.ts';
import {
  type Activity,
  newId,
  type Permissions,
  type Pull,
  type Repository,
  type Review,
  type Run,
  type State,
} from './state.ts';
import { type AskedPermissions, jobPermissions } from './tokens.ts';

/** Every call works on the first repository of the seed unless `repository` names another. */
interface Where {
  readonly repository?: string;
}

export interface PushFacts extends Where {
  /** On top of the parent's files; null removes one. */
  readonly files?: Readonly<Record<string, SeedContent | Buffer | null>>;
  readonly message?: string;
  readonly author?: string;
  /** Who pushes. Default: the author, else the owner. */
  readonly pusher?: string;
  /** Default: the branch's tip, or the default branch's for a new branch. Naming others is a force-push or a merge. */
  readonly parents?: readonly string[];
  /** Moves the branch to a commit that is there instead of making one. */
  readonly to?: string;
}

export interface RunFacts extends Where {
  readonly event:
    | 'push'
    | 'pull_request'
    | 'pull_request_target'
    | 'pull_request_review'
    | 'merge_group'
    | 'schedule'
    | 'workflow_dispatch'
    | 'workflow_run';
  /** `.github/workflows/ct.yml` */
  readonly workflow: string;
  /** For `pull_request` and `pull_request_review`. */
  readonly pull?: number;
  /** Of `pull_request`, default `synchronize`; of `pull_request_review`, default `submitted`. */
  readonly action?: string;
  /** For `push`, `schedule` and `workflow_dispatch`; default the default branch. */
  readonly branch?: string;
  /** Default: the branch's tip. */
  readonly sha?: string;
  /** For `push`; default the commit's first parent. */
  readonly before?: string;
  readonly group?: MergeGroup;
  /** For `workflow_run`: the run that has ended. */
  readonly triggeredBy?: number;
  /** Of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly actor?: string;
  /** Default: the first job of the run. */
  readonly job?: JobOptions;
}

export interface JobOptions {
  /** `permissions:` of the workflow or job. Without it the repository's default. */
  readonly permissions?: AskedPermissions;
  /** Default `job-1`. */
  readonly name?: string;
  /** Default: a new one, gone when the double closes. */
  readonly folder?: string;
  /** Default: `workspace` in `folder`. */
  readonly workspace?: string;
}

export interface Job {
  readonly run: Run;
  /** `GITHUB_TOKEN`: for `INPUT_TOKEN`. */
  readonly token: string;
  readonly permissions: Permissions;
  readonly payload: Payload;
  /** For the process of a JavaScript action. A `run:` step's lacks `ACTIONS_RUNTIME_*` and `ACTIONS_RESULTS_URL`. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly workspace: string;
}

export interface Platform {
  repository(seed: SeedRepository): { readonly fullName: string; readonly id: number };
  /** Makes a commit, moves the branch, follows it in open pull requests. Returns the sha. */
  push(branch: string, facts?: PushFacts): string;
  deleteBranch(branch: string, where?: Where): void;
  /** The default branch stays the default branch; runs keep the name that it had. */
  renameBranch(branch: string, name: string, where?: Where): void;
  /** The commit a branch, tag or sha stands for. */
  shaOf(name: string, where?: Where): string;
  openPull(facts: PullFacts & Where): Pull;
  /** Changes the base branch, as an author may. */
  retarget(pull: number, base: string, where?: Where): void;
  close(pull: number, where?: Where): void;
  label(pull: number, label: string, actor: string, where?: Where): void;
  unlabel(pull: number, label: string, actor: string, where?: Where): void;
  review(pull: number, user: string, state: Review['state'], where?: Where): void;
  /** Takes the newest review of that person back: it stays in its place and says so. */
  dismiss(pull: number, user: string, where?: Where): void;
  /** Returns the new tip of the base branch. */
  merge(pull: number, method?: 'merge' | 'squash' | 'rebase', where?: Where): string;
  /** Builds what a merge queue builds. */
  mergeGroup(pulls: readonly number[], where?: Where): MergeGroup;
  /** A run in progress, and its first job. */
  startRun(facts: RunFacts): Job;
  /** Another job of the same run, with a token of its own. */
  startJob(run: number, options?: JobOptions): Job;
  /** Ends the run and its tokens. */
  finishRun(run: number, conclusion?: string): void;
  /** The next attempt. The commit stays the old one. */
  rerun(run: number, options?: JobOptions): Job;
  /** An artifact that came from somewhere: forged, expired, lost. */
  addArtifact(run: number, artifact: SeedArtifact): void;
  expireArtifact(artifact: number): void;
  /** Deletes a fork: its runs and pull requests have no head repository any more. */
  deleteRepository(fullName: string): void;
  /** Writes a work tree with a `.git` of the double's own objects, as `actions/checkout` does. Default depth 1; 0 is all. */
  checkout(sha: string, folder: string, options?: Where & { readonly depth?: number }): void;
}

/** What a run was started with, so that later jobs and attempts see the same event. */
interface Start {
  readonly payload: Payload;
  readonly ref: string;
  readonly sha: string;
  readonly headRef: string;
  readonly baseRef: string;
  readonly isFork: boolean;
}

const starts = new WeakMap<Run, Start>();

/** What a ref that is not there stands for. */
const NOTHING = '0'.repeat(40);

/** `newFolder` makes a folder for a job that names none. */
export function createPlatform(
  state: State,
  base: string,
  newFolder = () => mkdtempSync(join(tmpdir(), 'assay-job-')),
): Platform {
  const repositoryOf = (where: Where = {}): Repository => {
    const [first] = state.repositories.keys();
    const found = state.repositories.get(where.repository ?? first ?? '');
    if (found === undefined) throw new Error(`no repository ${where.repository ?? '(none was seeded)'}`);
    return found;
  };
  const commitOf = (repository: Repository, name: string) => {
    const found = resolveCommit(repository, name);
    if (found === undefined) throw new Error(`${repository.fullName}: no commit ${name}`);
    return found;
  };
  const pullOf = (number: number, where?: Where): Pull => {
    const { fullName } = repositoryOf(where);
    const found = state.pulls.find((pull) => pull.repository === fullName && pull.number === number);
    if (found === undefined) throw new Error(`${fullName}: no pull request ${number}`);
    return found;
  };
  const runOf = (id: number): Run => {
    const found = state.runs.find((run) => run.id === id);
    if (found === undefined) throw new Error(`no run ${id}`);
    return found;
  };
  const note = (repository: Repository, facts: Omit<Activity, 'id' | 'repository' | 'at'>) => {
    state.activities.push({ id: newId(state), repository: repository.fullName, at: state.clock.tick(), ...facts });
  };
  const tipOf = (repository: Repository, branch: string) => commitOf(repository, `refs/heads/${branch}`).sha;

  const startJob = (id: number, options: JobOptions = {}): Job => {
    const run = runOf(id);
    const repository = state.repositories.get(run.repository)!;
    const start = starts.get(run);
    if (start === undefined) throw new Error(`run ${id} came with the seed: it has no event to start a job of`);
    const from = { fork: start.isFork, dependabot: run.actor === 'dependabot[bot]' && run.event === 'pull_request' };
    const permissions = jobPermissions(repository, options.permissions, from);
    const token = `ghs_${run.id}_${newId(state)}`;
    const login = 'github-actions[bot]';
    state.tokens.set(token, {
      token,
      login,
      app: 'github-actions',
      repositories: [repository.fullName],
      permissions,
      run: run.id,
    });
    const folder = options.folder ?? newFolder();
    const workspace = options.workspace ?? join(folder, 'workspace');
    const env = jobEnvironment(state, base, repository, {
      run,
      ...start,
      job: options.name ?? 'job-1',
      folder,
      workspace,
    });
    return { run, token, permissions, payload: start.payload, env, folder, workspace };
  };

  /** What the event says: its ref and sha, where the head is, its part of the payload. */
  const describe = (
    repository: Repository,
    facts: RunFacts,
    actor: string,
  ): Start & Pick<Run, 'headBranch' | 'headSha' | 'headRepository' | 'pulls'> => {
    const own = {
      headRepository: repository.fullName as string | null,
      pulls: [] as number[],
      headRef: '',
      baseRef: '',
      isFork: false,
    };
    const withCommon = (more: Payload): Payload => ({ ...more, ...commonPayload(state, base, repository, actor) });
    if (
      facts.event === 'pull_request' ||
      facts.event === 'pull_request_target' ||
      facts.event === 'pull_request_review'
    ) {
      const pull = pullOf(facts.pull ?? 0, facts);
      renewMerge(state, pull);
      const isTarget = facts.event === 'pull_request_target';
      const isFork = pull.head.repository !== repository.fullName;
      if (!isTarget && pull.mergeCommit === undefined)
        throw new Error(`pull request ${pull.number} has a conflict: no run starts`);
      return {
        ref: isTarget ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`,
        sha: isTarget ? tipOf(repository, pull.base.ref) : pull.mergeCommit!,
        headRef: pull.head.ref,
        baseRef: pull.base.ref,
        headBranch: pull.head.ref,
        headSha: pull.head.sha,
        headRepository: pull.head.repository,
        pulls: isFork ? [] : [pull.number],
        isFork: isFork && !isTarget,
        payload: withCommon(
          facts.event === 'pull_request_review'
            ? reviewPayload(state, base, pull, facts.action ?? 'submitted')
            : pullPayload(state, base, pull, facts.action ?? 'synchronize'),
        ),
      };
    }
    if (facts.event === 'merge_group') {
      const { group } = facts;
      if (group === undefined) throw new Error('merge_group: group is missing');
      const branch = group.headRef.replace('refs/heads/', '');
      const payload = withCommon(mergeGroupPayload(repository, group));
      return { ...own, ref: group.headRef, sha: group.headSha, headBranch: branch, headSha: group.headSha, payload };
    }
    const branch = facts.branch ?? repository.defaultBranch;
    const ref = `refs/heads/${branch}`;
    const sha = facts.sha ?? tipOf(repository, branch);
    const common = { ...own, ref, sha, headBranch: branch, headSha: sha };
    const parent = commitOf(repository, sha).parents[0] ?? '0'.repeat(40);
    const PAYLOADS: Record<
      Exclude<RunFacts['event'], 'pull_request' | 'pull_request_target' | 'pull_request_review' | 'merge_group'>,
      () => Payload
    > = {
      push: () => pushPayload(repository, ref, facts.before ?? parent, sha, actor),
      schedule: () => ({ schedule: '0 4 * * 1' }),
      workflow_dispatch: () => ({ inputs: facts.inputs ?? {}, ref, workflow: facts.workflow }),
      workflow_run: () => workflowRunPayload(state, base, runOf(facts.triggeredBy ?? 0)),
    };
    return { ...common, payload: withCommon(PAYLOADS[facts.event]()) };
  };

  return {
    repository: (seed) => addRepository(state, seed),
    push: (branch, facts = {}) => {
      const repository = repositoryOf(facts);
      const ref = `refs/heads/${branch}`;
      let sha = facts.to;
      if (sha === undefined) {
        const tip = repository.refs.get(ref)?.sha ?? repository.refs.get(`refs/heads/${repository.defaultBranch}`)?.sha;
        const parents = facts.parents ?? (tip === undefined ? [] : [tip]);
        const login = facts.author ?? repository.owner;
        const made = addCommit(repository, {
          files: filesOnTop(repository.commits.get(parents[0] ?? '')?.files ?? new Map(), facts.files ?? {}),
          parents,
          message: facts.message ?? `Change ${Object.keys(facts.files ?? {}).join(', ') || 'nothing'}`,
          author: { name: login, email: `${login}@users.noreply.github.com` },
          login,
          date: state.clock.tick(),
        });
        sha = made.sha;
      }
      const before = repository.refs.get(ref)?.sha;
      repository.refs.set(ref, { sha: commitOf(repository, sha).sha, type: 'commit' });
      const isForced = before !== undefined && !ancestry(repository, sha).has(before);
      note(repository, {
        ref,
        before: before ?? NOTHING,
        after: sha,
        type: before === undefined ? 'branch_creation' : isForced ? 'force_push' : 'push',
        actor: facts.pusher ?? facts.author ?? repository.owner,
      });
      followPush(state, repository, branch, sha);
      return sha;
    },
    deleteBranch: (branch, where) => {
      const repository = repositoryOf(where);
      const ref = `refs/heads/${branch}`;
      const before = repository.refs.get(ref)?.sha ?? NOTHING;
      repository.refs.delete(ref);
      note(repository, { ref, before, after: NOTHING, type: 'branch_deletion', actor: repository.owner });
    },
    renameBranch: (branch, name, where) => {
      const repository = repositoryOf(where);
      const ref = `refs/heads/${branch}`;
      repository.refs.set(`refs/heads/${name}`, repository.refs.get(ref)!);
      repository.refs.delete(ref);
      repository.renamedBranches.set(branch, name);
      if (repository.defaultBranch === branch) repository.defaultBranch = name;
    },
    shaOf: (name, where) => commitOf(repositoryOf(where), name).sha,
    openPull: ({ repository, ...facts }) =>
      addPull(state, repositoryOf(repository === undefined ? {} : { repository }), facts),
    retarget: (number, to, where) => {
      const pull = pullOf(number, where);
      pull.base = { ref: to, sha: tipOf(repositoryOf(where), to) };
      pull.updatedAt = state.clock.tick();
      state.timeline.push({
        id: newId(state),
        repository: pull.repository,
        issue: number,
        event: 'base_ref_changed',
        actor: pull.user,
        label: undefined,
        createdAt: pull.updatedAt,
      });
      renewMerge(state, pull);
    },
    close: (number, where) => {
      const now = state.clock.tick();
      Object.assign(pullOf(number, where), { state: 'closed', closedAt: now, updatedAt: now });
    },
    label: (number, label, actor, where) => {
      const pull = pullOf(number, where);
      if (!pull.labels.includes(label)) pull.labels.push(label);
      const createdAt = state.clock.tick();
      state.timeline.push({
        id: newId(state),
        repository: pull.repository,
        issue: number,
        event: 'labeled',
        actor,
        label,
        createdAt,
      });
    },
    unlabel: (number, label, actor, where) => {
      const pull = pullOf(number, where);
      pull.labels = pull.labels.filter((one) => one !== label);
      const createdAt = state.clock.tick();
      const facts = { event: 'unlabeled' as const, actor, label, createdAt };
      state.timeline.push({ id: newId(state), repository: pull.repository, issue: number, ...facts });
    },
    review: (number, user, verdict, where) => {
      const pull = pullOf(number, where);
      const what = { state: verdict, commit: pull.head.sha, body: '', submittedAt: state.clock.tick() };
      state.reviews.push({ id: newId(state), repository: pull.repository, pull: number, user, ...what });
    },
    dismiss: (number, user, where) => {
      const { repository } = pullOf(number, where);
      const found = state.reviews.filter(
        (one) => one.repository === repository && one.pull === number && one.user === user,
      );
      const newest = found.at(-1);
      if (newest === undefined) throw new Error(`pull request ${number}: no review of ${user}`);
      newest.state = 'DISMISSED';
    },
    merge: (number, method = 'merge', where) => mergePull(state, pullOf(number, where), method),
    mergeGroup: (pulls, where) => {
      const repository = repositoryOf(where);
      const all = pulls.map((number) => pullOf(number, where));
      const target = all[0]!.base.ref;
      const baseSha = tipOf(repository, target);
      let headSha = baseSha;
      for (const pull of all) {
        renewMerge(state, pull);
        const before = repository.commits.get(headSha)!;
        const test = repository.commits.get(pull.mergeCommit ?? '');
        if (test === undefined) throw new Error(`pull request ${pull.number} has a conflict`);
        const base = repository.commits.get(test.parents[0]!)!.files;
        const changes = Object.fromEntries(
          [...new Set([...base.keys(), ...test.files.keys()])]
            .filter((path) => !same(base.get(path), test.files.get(path)))
            .map((path) => [path, test.files.get(path) ?? null]),
        );
        const author = { name: 'GitHub', email: 'noreply@github.com' };
        const message = `Merge pull request #${pull.number} from ${pull.head.ref}`;
        const files = filesOnTop(before.files, changes);
        headSha = addCommit(repository, {
          files,
          parents: [headSha, pull.head.sha],
          message,
          author,
          date: state.clock.tick(),
        }).sha;
      }
      const headRef = `refs/heads/gh-readonly-queue/${target}/pr-${all.at(-1)!.number}-${baseSha}`;
      repository.refs.set(headRef, { sha: headSha, type: 'commit' });
      return { repository: repository.fullName, headSha, headRef, baseSha, baseRef: `refs/heads/${target}` };
    },
    startRun: (facts) => {
      const repository = repositoryOf(facts);
      const pull = facts.pull === undefined ? undefined : pullOf(facts.pull, facts);
      const actor = facts.actor ?? pull?.user ?? repository.owner;
      const { headBranch, headSha, headRepository, pulls, ...start } = describe(repository, facts, actor);
      const run = addRun(state, repository, {
        workflow: facts.workflow,
        event: facts.event,
        commit: headSha,
        branch: headBranch,
        status: 'in_progress',
        headRepository,
        actor,
        pulls,
      });
      starts.set(run, start);
      return startJob(run.id, facts.job);
    },
    startJob,
    finishRun: (id, conclusion = 'success') => {
      const run = runOf(id);
      Object.assign(run, { status: 'completed', conclusion, updatedAt: state.clock.tick() });
    },
    rerun: (id, options) => {
      const run = runOf(id);
      const now = state.clock.tick();
      const attempt = run.attempt + 1;
      Object.assign(run, { attempt, status: 'in_progress', conclusion: null, startedAt: now, updatedAt: now });
      return startJob(id, options);
    },
    addArtifact: (id, artifact) => addArtifact(state, runOf(id), artifact),
    expireArtifact: (id) => {
      const found = state.artifacts.find((artifact) => artifact.id === id);
      if (found === undefined) throw new Error(`no artifact ${id}`);
      found.expiresAt = state.clock.now();
    },
    deleteRepository: (fullName) => {
      state.repositories.delete(fullName);
      for (const run of state.runs) if (run.headRepository === fullName) run.headRepository = null;
      for (const pull of state.pulls) {
        if (pull.head.repository === fullName) pull.head = { ...pull.head, repository: null };
      }
    },
    checkout: (sha, folder, { depth = 1, ...where } = {}) => {
      const repository = repositoryOf(where);
      writeCheckout(repository, commitOf(repository, sha).sha, folder, depth);
    },
  };
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
