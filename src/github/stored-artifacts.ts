/**
 * The artifacts that runs of this repository left, by the name of a model. A few models are asked for by name: runs that left
 * nothing cost nothing. Where there are many, one list of all artifacts serves them, as far back as it reaches.
 */
import { artifactOf, SECOND_NAME } from '../documents/artifact-name.ts';
import { z } from '../documents/shape.ts';
import { askedAgain } from './asked-again.ts';
import type { Client } from './client.ts';
import { timeOf } from './runs.ts';

const ArtifactShape = z.object({
  id: z.int(),
  name: z.string(),
  size_in_bytes: z.int(),
  expired: z.boolean(),
  created_at: z.optional(z.nullable(z.string())),
  expires_at: z.optional(z.nullable(z.string())),
  /** Absent on GHES. */
  digest: z.optional(z.nullable(z.string())),
  workflow_run: z.optional(
    z.nullable(
      z.object({
        id: z.optional(z.int()),
        repository_id: z.optional(z.int()),
        /** null where the fork is gone. */
        head_repository_id: z.optional(z.nullable(z.int())),
        head_branch: z.optional(z.nullable(z.string())),
        head_sha: z.optional(z.string()),
      }),
    ),
  ),
});
type Listed = z.infer<typeof ArtifactShape>;

/** One whose run is of this repository, and its commit too. */
export interface ApiArtifact extends Omit<Listed, 'workflow_run'> {
  readonly run: { readonly id: number; readonly sha: string; readonly branch: string | undefined };
}

const PageShape = z.object({ artifacts: z.array(ArtifactShape) });

const PER_PAGE = 100;
/** Pages of one name, with those of every pull request: three thousand runs that trained this model. */
export const MAX_NAMED_PAGES = 30;
/** Pages of all names. */
const MAX_SHARED_PAGES = 20;
/** Models that are asked for by name before one list is read for all. */
const FEW = 2;
/** Pages of one run: 500 artifacts are what a job may leave. */
const MAX_RUN_PAGES = 10;

interface Page {
  readonly artifacts: readonly ApiArtifact[];
  /** When the last of the page was made; everything on later pages is older. */
  readonly oldest: number;
  readonly isLast: boolean;
}

/** The next artifacts of a model, newest first. */
export interface Batch {
  readonly artifacts: readonly ApiArtifact[];
  /** All that were not seen yet were made before this time; -Infinity: all were seen. */
  readonly olderThan: number;
}

export function namesOf(model: string): readonly string[] {
  return [artifactOf(model), `${artifactOf(model)}${SECOND_NAME}`];
}

export class StoredArtifacts {
  readonly #client: Client;
  readonly #repository: number;
  readonly #lists = new Map<string, PagedList>();
  readonly #models = new Set<string>();

  constructor(client: Client, repository: number) {
    this.#client = client;
    this.#repository = repository;
  }

  /** Ends without a batch that holds all where there are more than are read. */
  async *of(model: string): AsyncIterable<Batch> {
    this.#models.add(model);
    const names = namesOf(model);
    if (this.#models.size > FEW) {
      for await (const batch of this.where(({ name }) => names.includes(name))) {
        yield batch;
        if (batch.olderThan === Number.NEGATIVE_INFINITY) return;
      }
    }
    // An upload whose answer was lost has the second name alone, or both: it is rare, and one page of it enough.
    const second = await this.#list({ name: names[1] }).page(0);
    const list = this.#list({ name: names[0] });
    for (let index = 0; index < MAX_NAMED_PAGES; index++) {
      const { artifacts, oldest, isLast } = await list.page(index);
      const isAll = isLast && second.isLast;
      yield {
        artifacts: [...artifacts, ...(index === 0 ? second.artifacts : [])].filter(({ name }) => names.includes(name)),
        olderThan: isAll ? Number.NEGATIVE_INFINITY : oldest,
      };
      if (isLast) return;
    }
  }

  /** Of all names, as far back as one list for all is read. */
  async *where(isWanted: (artifact: ApiArtifact) => boolean): AsyncIterable<Batch> {
    const shared = this.#list({});
    for (let index = 0; index < MAX_SHARED_PAGES; index++) {
      const { artifacts, oldest, isLast } = await shared.page(index);
      yield { artifacts: artifacts.filter(isWanted), olderThan: isLast ? Number.NEGATIVE_INFINITY : oldest };
      if (isLast) return;
    }
  }

  /** What a run and no other left. */
  async ofRun({ id, head_sha: sha }: { readonly id: number; readonly head_sha: string }): Promise<ApiArtifact[]> {
    const list = this.#list({ run_id: id });
    const found: ApiArtifact[] = [];
    for (let index = 0; index < MAX_RUN_PAGES; index++) {
      const { artifacts, isLast } = await list.page(index);
      found.push(...artifacts.filter(({ run }) => run.id === id && run.sha === sha));
      if (isLast) break;
    }
    return found;
  }

  #list(filter: Readonly<Record<string, unknown>>): PagedList {
    const key = JSON.stringify(filter);
    const list = this.#lists.get(key) ?? new PagedList(this.#client, this.#repository, filter);
    this.#lists.set(key, list);
    return list;
  }
}

/** Pages of one list, each asked for once. */
class PagedList {
  readonly #client: Client;
  readonly #repository: number;
  readonly #filter: Readonly<Record<string, unknown>>;
  readonly #pages: Promise<Page>[] = [];

  constructor(client: Client, repository: number, filter: Readonly<Record<string, unknown>>) {
    this.#client = client;
    this.#repository = repository;
    this.#filter = filter;
  }

  page(index: number): Promise<Page> {
    const known = this.#pages[index];
    if (known !== undefined) return known;
    const asked = this.#ask(index);
    this.#pages[index] = asked;
    // A failed question is asked again.
    asked.catch(() => delete this.#pages[index]);
    return asked;
  }

  async #ask(index: number): Promise<Page> {
    const { run_id: run } = this.#filter;
    const route =
      run === undefined
        ? 'GET /repos/{owner}/{repo}/actions/artifacts'
        : 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
    const parameters = { ...this.#filter, per_page: PER_PAGE, page: index + 1 };
    const { artifacts } = await askedAgain(() => this.#client.call(route, parameters, PageShape));
    return {
      artifacts: artifacts.flatMap((one) => this.#ours(one)),
      oldest: timeOf(artifacts.at(-1)?.created_at) ?? Number.POSITIVE_INFINITY,
      isLast: artifacts.length < PER_PAGE,
    };
  }

  #ours({ workflow_run: run, ...artifact }: Listed): ApiArtifact[] {
    const isOurs = run?.repository_id === this.#repository && run.head_repository_id === this.#repository;
    if (!isOurs || run.id === undefined || run.head_sha === undefined) return [];
    return [{ ...artifact, run: { id: run.id, sha: run.head_sha, branch: run.head_branch ?? undefined } }];
  }
}
