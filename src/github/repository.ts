/**
 * The Repository port: where the baseline search starts, whose policy judges, and files of a commit. Nothing here needs
 * local git, whose shallow clones lack the commits in question.
 */
import { z } from '../documents/shape.ts';
import { InfrastructureError, InputError } from '../errors.ts';
import type { PullRequestRef, Repository, StartPoint, WorkflowRun } from '../ports.ts';
import { ApiError, isForbidden } from './api-error.ts';
import type { Client } from './client.ts';
import { openFindFile } from './find-file.ts';
import { judgedCommit, notHeld } from './judged-commit.ts';

const CommitShape = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })) });
const ComparisonShape = z.object({
  base_commit: z.object({ sha: z.string() }),
  merge_base_commit: z.object({ sha: z.string() }),
});
const ChangesShape = z.object({
  files: z.optional(z.array(z.object({ filename: z.string(), previous_filename: z.optional(z.string()) }))),
});
const PullShape = z.object({ base: z.object({ ref: z.string() }) });
const EntryShape = z.object({
  type: z.string(),
  encoding: z.optional(z.string()),
  content: z.optional(z.string()),
  size: z.optional(z.int()),
});
const ContentsShape = z.union([EntryShape, z.array(z.unknown())]);

/** The first page of a comparison holds no more. */
const MAX_CHANGED_FILES = 300;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** The API sends no content of larger files; a config is far smaller. */
const MAX_FILE_BYTES = 1024 * 1024;

export function openRepository(client: Client, run: WorkflowRun): Repository {
  const { defaultBranch } = run.repository;
  /** Whether a read of commits or files went well: only then does 404 say that a file is absent. */
  let mayRead = false;
  /** Texts that were read, by commit and path: what a commit holds does not change. */
  const texts = new Map<string, string>();

  const parents = new Map<string, readonly string[]>();
  const parentsOf = async (sha: string): Promise<readonly string[]> => {
    const known = parents.get(sha);
    if (known !== undefined) return known;
    const commit = await client.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha }, CommitShape);
    mayRead = true;
    const read = commit.parents.map((parent) => parent.sha);
    parents.set(sha, read);
    return read;
  };

  /** Baseline where `commit` left the branch, policy at the branch's tip. */
  const leftFrom = async (branch: string, commit: string): Promise<StartPoint> => {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { basehead: `${branch}...${commit}`, per_page: 1 };
    const { base_commit: tip, merge_base_commit: mergeBase } = await client.call(route, parameters, ComparisonShape);
    mayRead = true;
    return { baseline: mergeBase.sha, policy: tip.sha, policyBranch: branch };
  };

  /** The base of a merge of the pull request's head, as GitHub makes one; undefined of any other commit. */
  const baseOfMerge = async (commit: string, pull: PullRequestRef): Promise<string | undefined> => {
    const [base, head, ...more] = await parentsOf(commit);
    return head === pull.headSha && more.length === 0 ? base : undefined;
  };

  /** The same of a commit that need not exist. */
  const claimedBase = async (commit: string, pull: PullRequestRef): Promise<string | undefined> => {
    if (!COMMIT.test(commit)) return undefined;
    try {
      return await baseOfMerge(commit, pull);
    } catch (thrown) {
      if (isUnknown(thrown)) return undefined;
      throw thrown;
    }
  };

  /** A merge of the judged head, as GitHub or a step made one. */
  const isMergeOf = async (commit: string, head: string): Promise<boolean> => (await parentsOf(commit))[1] === head;

  /** By the compare API: the judged commit is an ancestor of this one. */
  const isAncestor = async (ancestor: string, commit: string): Promise<boolean> => {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { basehead: `${ancestor}...${commit}`, per_page: 1 };
    return (await client.call(route, parameters, ComparisonShape)).merge_base_commit.sha === ancestor;
  };

  /** Throws InputError where what was checked out does not hold the commit that the check stands on. */
  const refuseOther = async (evaluated: string): Promise<void> => {
    const judged = judgedCommit(run);
    if (judged === undefined || evaluated === judged.sha) return;
    if (run.pullRequest?.mergedAs === evaluated && evaluated === run.sha) return;
    if (!COMMIT.test(evaluated)) throw notHeld(evaluated, judged);
    try {
      if (await isMergeOf(evaluated, judged.sha)) return;
    } catch (thrown) {
      // 422: a step made the commit, GitHub has none of this name and can prove nothing of it.
      if (!isUnknown(thrown)) throw thrown;
      // Without the right to read, every commit looks absent.
      await parentsOf(judged.sha);
      throw notHeld(evaluated, judged);
    }
    if (!(await isAncestor(judged.sha, evaluated))) throw notHeld(evaluated, judged);
  };

  /** Whether the run has the judged commit, asked once for each. */
  const proofs = new Map<string, Promise<void>>();
  const proveHeld = (evaluated: string): Promise<void> => {
    const known = proofs.get(evaluated);
    if (known !== undefined) return known;
    const asked = refuseOther(evaluated);
    proofs.set(evaluated, asked);
    asked.catch(() => proofs.delete(evaluated));
    return asked;
  };

  /**
   * A re-run keeps the event it began with: of a pull request that was pointed at another branch since, the old base's policy
   * would turn the job green. Where the token may not read pull requests, a job that may does so (the hardened report).
   */
  const refuseOldBase = async ({ number, baseBranch }: PullRequestRef): Promise<void> => {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    let now: string;
    try {
      now = (await client.call(route, { pull_number: number }, PullShape)).base.ref;
    } catch (thrown) {
      if (isForbidden(thrown)) return;
      throw thrown;
    }
    if (now === baseBranch) return;
    const rule = `this run began on base "${baseBranch}", the pull request is based on "${now}" now; its newest run judges it`;
    throw new InputError(rule, { field: 'pull_request.base' });
  };

  const ofPullRequest = async (evaluated: string, pull: PullRequestRef): Promise<StartPoint> => {
    const { baseBranch, headSha } = pull;
    if (run.event === 'workflow_run') {
      // What another run's documents say they evaluated is a claim: it moves the baseline's search, never the policy.
      const left = await leftFrom(baseBranch, headSha);
      const base = evaluated === headSha ? undefined : await claimedBase(evaluated, pull);
      return base === undefined ? left : { ...left, baseline: base };
    }
    if (run.runAttempt > 1) await refuseOldBase(pull);
    const base = evaluated === run.sha ? await baseOfMerge(evaluated, pull) : undefined;
    return base === undefined
      ? leftFrom(baseBranch, evaluated)
      : { baseline: base, policy: base, policyBranch: baseBranch };
  };

  const ofDefaultBranch = async (evaluated: string): Promise<StartPoint> => {
    if (run.event !== 'push') return { baseline: evaluated, policyBranch: defaultBranch };
    const [before] = await parentsOf(evaluated);
    return { ...(before === undefined ? {} : { baseline: before }), policyBranch: defaultBranch };
  };

  return {
    async startPoint(evaluated) {
      const { pullRequest, mergeGroup } = run;
      if (run.event !== 'workflow_run') await proveHeld(evaluated);
      if (pullRequest !== undefined) return ofPullRequest(evaluated, pullRequest);
      if (mergeGroup !== undefined) {
        return { baseline: mergeGroup.baseSha, policy: mergeGroup.baseSha, policyBranch: mergeGroup.baseBranch };
      }
      // A step that checked out something else on the default branch does not bring its own policy.
      if (run.isDefaultBranch && evaluated === run.sha) return ofDefaultBranch(evaluated);
      return leftFrom(defaultBranch, evaluated);
    },

    async refuseOther(commit) {
      const { pullRequest: pull } = run;
      if (run.event !== 'workflow_run' || pull === undefined) return proveHeld(commit);
      const judged = judgedCommit(run);
      if (judged === undefined || commit === judged.sha || (await claimedBase(commit, pull)) !== undefined) return;
      throw notHeld(commit, judged);
    },

    async readText(path, commit) {
      const route = 'GET /repos/{owner}/{repo}/contents/{path}';
      const shown = `${path} of ${commit.slice(0, 7)}`;
      try {
        const entry = await client.call(route, { path, ref: commit }, ContentsShape);
        mayRead = true;
        const text = textOf(entry, shown);
        texts.set(`${commit}:${path}`, text);
        return text;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
        // Without the right to read, every file looks absent, and an absent policy is no policy.
        if (!mayRead) await parentsOf(commit);
        return undefined;
      }
    },

    findFile: openFindFile(client),

    async changedFiles(from, to) {
      const parameters = { basehead: `${from}...${to}`, per_page: 1 };
      const { files } = await client.call('GET /repos/{owner}/{repo}/compare/{basehead}', parameters, ChangesShape);
      if (files === undefined || files.length >= MAX_CHANGED_FILES) return undefined;
      return new Set(files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]));
    },

    async readBytes(path, commit, maxBytes) {
      const known = texts.get(`${commit}:${path}`);
      if (known !== undefined) return Buffer.from(known, 'utf8');
      const route = 'GET /repos/{owner}/{repo}/contents/{path}';
      const raw = { accept: 'application/vnd.github.raw+json' };
      try {
        const bytes = await client.download(route, { path, ref: commit, headers: raw }, { maxBytes });
        mayRead = true;
        return bytes;
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
        if (!mayRead) await parentsOf(commit);
        return undefined;
      }
    },
  };
}

/** 422: no commit has this name. */
function isUnknown(thrown: unknown): boolean {
  return thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 422);
}

function textOf(entry: z.infer<typeof ContentsShape>, file: string): string {
  if (Array.isArray(entry)) throw new InputError('is a folder', { file });
  if (entry.type !== 'file') throw new InputError(`is a ${entry.type}, not a file`, { file });
  if (entry.encoding === 'none' || (entry.size ?? 0) > MAX_FILE_BYTES) {
    throw new InputError(`is larger than the ${MAX_FILE_BYTES} bytes that are read`, { file });
  }
  if (entry.encoding !== 'base64' || entry.content === undefined) {
    throw new InfrastructureError(`${file}: unexpected response: content encoded as ${JSON.stringify(entry.encoding)}`);
  }
  const bytes = Buffer.from(entry.content, 'base64');
  if (entry.size !== undefined && bytes.length !== entry.size) {
    throw new InfrastructureError(`${file}: unexpected response: ${bytes.length} of ${entry.size} bytes`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('is not UTF-8 text', { file });
  }
}
