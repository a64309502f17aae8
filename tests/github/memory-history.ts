/**
 * A long history in memory, behind the client's own interface: a straight line of commits (`commit 0` the oldest), runs and
 * their artifacts. Nothing is built for a commit that nobody asks for, so that ten thousand cost nothing.
 */
import { ApiError } from '../../src/github/api-error.ts';
import type { Client, Parameters } from '../../src/github/client.ts';
import { documentsOf } from './stored-baseline.ts';
import { writeZip } from './write-zip.ts';

export const HISTORY = { fullName: 'octo/models', id: 42, defaultBranch: 'main' } as const;
export const HISTORY_WORKFLOW = '.github/workflows/ct.yml';
const DAY_MS = 86_400_000;

export interface HistoryRun {
  readonly id: number;
  /** Its place on the line; undefined: of no commit of it (a pull request). */
  readonly commit: number | undefined;
  readonly models: readonly string[];
  readonly event?: string;
  readonly branch?: string;
  readonly conclusion?: string;
  /** Days since 1970 when its artifacts were made; the run began then, or at `began`. */
  readonly day?: number;
  readonly began?: number;
}

export interface History {
  readonly runs: readonly HistoryRun[];
  readonly tip: number;
  /** Files of every commit; `COMMIT:PATH` of one. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The name of the n-th commit. */
export function shaOf(commit: number): string {
  return commit.toString(16).padStart(40, '0');
}

export function openHistory({ runs, tip, files = {} }: History): Client & { readonly sent: readonly string[] } {
  const sent: string[] = [];
  const branchOf = (run: HistoryRun) => run.branch ?? (run.commit === undefined ? 'feature' : 'main');
  const headOf = (run: HistoryRun) => (run.commit === undefined ? `f${shaOf(run.id).slice(1)}` : shaOf(run.commit));
  const runJson = (run: HistoryRun) => ({
    id: run.id,
    run_number: run.id,
    event: run.event ?? (run.commit === undefined ? 'pull_request' : 'push'),
    conclusion: run.conclusion ?? 'success',
    head_branch: branchOf(run),
    head_sha: headOf(run),
    path: HISTORY_WORKFLOW,
    created_at: timeAt(run.began ?? run.day ?? run.id),
    repository: { id: HISTORY.id },
    head_repository: { id: HISTORY.id },
  });
  const artifacts = runs.flatMap((run) =>
    run.models.map((model, index) => ({
      id: run.id * 1000 + index,
      name: `assay-${model}`,
      model,
      run,
      json: {
        id: run.id * 1000 + index,
        name: `assay-${model}`,
        size_in_bytes: 1000,
        expired: false,
        created_at: timeAt(run.day ?? run.id),
        expires_at: timeAt((run.day ?? run.id) + 90),
        workflow_run: {
          id: run.id,
          repository_id: HISTORY.id,
          head_repository_id: HISTORY.id,
          head_branch: branchOf(run),
          head_sha: headOf(run),
        },
      },
    })),
  );
  artifacts.sort((a, b) => Date.parse(b.json.created_at) - Date.parse(a.json.created_at) || b.id - a.id);
  const notFound = () => new ApiError('404', { status: 404, stored: 'no' });

  const answers: Readonly<Record<string, (parameters: Parameters) => unknown>> = {
    'GET /actions/workflows/{workflow_id}/runs': ({ head_sha: sha, branch, event, status, page }) => {
      const found = runs
        .map(runJson)
        .filter(
          (run) =>
            (sha === undefined || run.head_sha === sha) &&
            run.head_branch === branch &&
            (event === undefined || run.event === event) &&
            run.conclusion === status,
        )
        .sort((a, b) => b.id - a.id);
      return { workflow_runs: pageOf(found.slice(0, 1000), page) };
    },
    'GET /actions/runs/{run_id}': ({ run_id: id }) => {
      const found = runs.find((run) => run.id === id);
      if (found === undefined) throw notFound();
      return runJson(found);
    },
    'GET /actions/artifacts': ({ name, page }) => ({
      artifacts: pageOf(
        artifacts.filter((one) => name === undefined || one.name === name),
        page,
      ).map(({ json }) => json),
    }),
    'GET /actions/runs/{run_id}/artifacts': ({ run_id: id, page }) => ({
      artifacts: pageOf(
        artifacts.filter(({ run }) => run.id === id),
        page,
      ).map(({ json }) => json),
    }),
    'GET /compare/{basehead}': ({ basehead }) => {
      const [from, to] = String(basehead)
        .split('...')
        .map((name) => (name === 'main' ? tip : Number.parseInt(name, 16)));
      if (Number.isNaN(to) || to! > tip) return { status: 'diverged', behind_by: 1 };
      const status = from === to ? 'identical' : to! < from! ? 'behind' : 'ahead';
      return { status, behind_by: Math.max(0, from! - to!) };
    },
    'GET /commits': ({ sha, page }) => {
      const start = Number.parseInt(String(sha), 16) - 100 * (Number(page ?? 1) - 1);
      const count = Math.max(0, Math.min(100, start + 1));
      return Array.from({ length: count }, (_, back) => ({
        sha: shaOf(start - back),
        parents: start - back === 0 ? [] : [{ sha: shaOf(start - back - 1) }],
      }));
    },
    'GET /branches/{branch}': ({ branch }) => ({ name: branch }),
    'GET /releases': () => [],
    'GET /contents/{path}': ({ path, ref }) => {
      const text = files[`${ref}:${path}`] ?? files[String(path)];
      if (text === undefined) throw notFound();
      const content = Buffer.from(text);
      return { type: 'file', encoding: 'base64', content: content.toString('base64'), size: content.length };
    },
    'GET /commits/{ref}': ({ ref }) => ({ sha: ref, parents: [] }),
  };

  const call: Client['call'] = async (route, parameters, schema) => {
    const short = route.replace('/repos/{owner}/{repo}', '');
    sent.push(short);
    const answer = answers[short];
    if (answer === undefined) throw new Error(`the history has no ${short}`);
    const read = schema.safeParse(answer(parameters));
    if (!read.success) throw new Error(`${short}: ${read.error.message}`);
    return read.data;
  };
  const client = {
    sent,
    call,
    async *pages(route, parameters, { schema, items }, { maxPages }) {
      for (let page = 1; page <= maxPages; page++) {
        const found = items(await call(route, { ...parameters, page }, schema));
        yield* found;
        if (found.length < 100) return;
      }
    },
    async download(_route, { artifact_id: id }) {
      sent.push('GET zip');
      const { run, model } = artifacts.find((one) => one.id === id)!;
      const code = { repository: HISTORY.fullName, workflow: HISTORY_WORKFLOW };
      return writeZip(documentsOf({ ...code, model, commit: headOf(run), runId: run.id }));
    },
    repository: HISTORY.fullName,
    get requests() {
      return sent.length;
    },
  } satisfies Partial<Client> & { readonly sent: readonly string[] };
  return client as unknown as Client & { readonly sent: readonly string[] };
}

function pageOf<T>(all: readonly T[], page: unknown): readonly T[] {
  const from = 100 * (Number(page ?? 1) - 1);
  return all.slice(from, from + 100);
}

function timeAt(day: number): string {
  return new Date(day * DAY_MS).toISOString();
}
