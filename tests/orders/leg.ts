/** One leg of a run: the steps of a job that judges the models of one config for one base, and reports. */
import { Author } from '../../src/github/author.ts';
import { openChecks } from '../../src/github/check-runs.ts';
import type { Client } from '../../src/github/client.ts';
import { openComments } from '../../src/github/comments.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Checks, Platform, Ports, WorkflowRun } from '../../src/ports.ts';
import { runChain } from '../../src/steps/chain.ts';
import { compareAsStep } from '../../src/steps/compare/as-step.ts';
import { reportOn } from '../../src/steps/report/as-step.ts';
import { type RecipeRequest, readRecipes } from '../../src/steps/request.ts';
import { createRun, keepLog } from '../github/create-run.ts';
import { BOT, openMemoryClient } from '../github/memory-api.ts';
import { ALONE } from '../models/fixture-table.ts';
import { type MemoryFolder, memoryFolder, memoryGit, ROOT, type Write } from './memory-folder.ts';
import {
  type Base,
  type ConfigPath,
  configOf,
  filesOf,
  HEAD,
  MODELS,
  openWorld,
  PULLS,
  type Quality,
} from './world.ts';

export interface Leg {
  readonly base: Base;
  readonly config: ConfigPath;
  readonly quality: Quality;
  /** What its job checked out. */
  readonly commit: string;
  /** Its last model is left to a leg that never comes. */
  readonly isShort: boolean;
}

/** Stands for the id of the run in documents that are made once. */
const ANY_RUN = 987_654_321;

export interface Prepared {
  /** What `compare` finds. */
  readonly before: readonly (readonly [string, Buffer])[];
  /** What it writes, in this order. */
  readonly writes: readonly Write[];
  readonly exitCode: number;
}

/** The chain up to the end of `compare`, once: the documents do not depend on the run, but for its id. */
export async function prepare(leg: Leg): Promise<Prepared> {
  const { config, quality } = leg;
  const tables = Object.entries({ ...filesOf('main', quality, 100), [config]: configOf(config, 'main', quality) });
  const files = memoryFolder(tables.map(([path, text]) => [`${ROOT}/${path}`, Buffer.from(text)]));
  const run = runOf(leg, ANY_RUN, 1);
  const ports = portsOf(leg, run, openMemoryClient(openWorld()), files);
  const request = recipesOf(leg);
  const { platform: _, ...alone } = ports;
  const options = { out: 'assay-out', baseline: undefined, folder: ROOT, recipes: request, command: 'run' };
  await runChain(['check-data', 'train', 'evaluate'], await readRecipes(request, alone), options, alone);
  const before = [...files.content];
  const written = files.writes.length;
  const end = await compareAsStep(
    {
      recipes: request,
      out: 'assay-out',
      baseline: 'auto',
      release: false,
      retentionDays: undefined,
      uploadPredictions: true,
    },
    ports,
  );
  return { before, writes: files.writes.slice(written), exitCode: end.exitCode };
}

/** The report of a leg whose `compare` came as far as `count` of its writes; `completed` where it completed its check. */
export async function reportLeg(
  leg: Leg,
  { before, writes }: Prepared,
  count: number,
  { run, attempt }: { readonly run: number; readonly attempt: number },
  client: Client,
  completed: () => void,
): Promise<void> {
  const judged = runOf(leg, 1000 + run, attempt);
  const own = (text: string) => text.replaceAll(String(ANY_RUN), String(judged.runId));
  const files = memoryFolder(
    before.map(([path, bytes]) => [path, path.endsWith('/run.json') ? Buffer.from(own(bytes.toString())) : bytes]),
    // The report of a short leg asks for the base's policy: that is part of the order.
    leg.isShort ? undefined : JSON.stringify([leg, count]),
  );
  for (const { path, text } of writes.slice(0, count)) files.apply({ path, text: text && own(text) });
  const ports = portsOf(leg, judged, client, files);
  const { checks } = ports.platform!;
  const told: Checks = {
    async start(...subject) {
      const handle = await checks.start(...subject);
      return handle && { ...handle, complete: (result) => handle.complete(result).then(completed) };
    },
  };
  await reportOn(
    { ...ports.platform!, checks: told },
    {
      recipes: recipesOf(leg),
      out: 'assay-out',
      group: 'default',
      comment: 'always',
      artifacts: undefined,
      release: false,
      uploadPredictions: true,
    },
    () => {},
    ports,
  );
}

function recipesOf({ config, isShort }: Leg): RecipeRequest {
  return { folder: ROOT, config, ...(isShort ? { models: MODELS[config].slice(0, -1) } : {}) };
}

function runOf({ base }: Leg, runId: number, runAttempt: number): WorkflowRun {
  const run = createRun({ runId, runNumber: runId - 1000, runAttempt, sha: '9'.repeat(40) }, HEAD);
  return { ...run, pullRequest: { ...run.pullRequest!, number: PULLS[base], baseBranch: base } };
}

function portsOf(leg: Leg, run: WorkflowRun, client: Client, files: MemoryFolder): Ports {
  const log = keepLog();
  const author = new Author(BOT);
  const platform = {
    run,
    repository: openRepository(client, run),
    baselines: {
      find: async () => ({ found: 'none', absence: 'never', reason: 'there was none', notes: [] }),
      modelsAt: async () => [],
    },
    artifacts: { upload: async () => ({ id: 1, digest: `sha256:${'0'.repeat(64)}` }) },
    comments: openComments({ client, run, author, log }),
    checks: openChecks({ client, run, author, log }),
    approvals: { ofHead: async () => ({ by: 'none', why: 'nobody was asked' }) },
  } as unknown as Platform;
  return {
    files,
    workers: ALONE.workers,
    git: memoryGit(leg.commit),
    log,
    clock: client.clock,
    machine: { os: 'linux', arch: 'x64', runtime: 'node', peakMemory: () => 1 },
    workflow: run,
    platform,
  };
}
