/**
 * Whether the default branch has ever left documents of a model, by whatever workflow file. The search for a baseline looks at
 * so many runs of one workflow: where it finds none, this tells "there never was one" from "it is out of reach".
 */
import { artifactOf } from '../documents/artifact-name.ts';
import { z } from '../documents/shape.ts';
import { ApiError } from './api-error.ts';
import { type Client, listUnder } from './client.ts';
import { cutRef } from './event.ts';

import { disqualification, nameOfRun, type RunIdentity, readRun } from './runs.ts';

const ArtifactShape = z.object({
  name: z.string(),
  workflow_run: z.optional(
    z.nullable(
      z.object({
        id: z.optional(z.int()),
        repository_id: z.optional(z.int()),
        head_repository_id: z.optional(z.nullable(z.int())),
        head_branch: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});

/** Of 100 artifacts each, newest first. */
const MAX_PAGES = 3;
/** Runs that are asked for: a request each. */
const MAX_RUNS = 3;

/** What a run older than run `before` left, as people name it; undefined: nothing. Throws ApiError. */
export async function earlierDocuments(
  client: Client,
  model: string,
  identity: RunIdentity,
  before: number,
): Promise<string | undefined> {
  const name = artifactOf(model);
  const { id: ours, defaultBranch } = identity.repository;
  const runs = new Set<number>();
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
  const pages = client.pages(route, { name }, listUnder('artifacts', ArtifactShape), { maxPages: MAX_PAGES });
  for await (const { name: found, workflow_run: run } of pages) {
    const isOurs = run?.repository_id === ours && run.head_repository_id === ours && run.head_branch === defaultBranch;
    if (found !== name || !isOurs || run.id === undefined || run.id >= before) continue;
    runs.add(run.id);
    if (runs.size >= MAX_RUNS) break;
  }
  for (const id of runs) {
    const run = await readRun(client, id).catch((thrown) => {
      if (thrown instanceof ApiError && thrown.status === 404) return undefined;
      throw thrown;
    });
    // Of its own workflow: the file may have had another name then.
    if (run === undefined || disqualification(run, { ...identity, workflow: cutRef(run.path ?? '') }) !== undefined)
      continue;
    return `${nameOfRun(run, identity)} (${cutRef(run.path ?? '')})`;
  }
  return undefined;
}
