/** `run.json`: made by `train`, brought up to date as the chain goes on. */
import { basename, relative, resolve } from 'node:path';
import { type Run, runDocument } from '../documents/run.ts';
import { findKind } from '../models/kinds.ts';
import { VERSION } from '../version.ts';
import { FIRST_SEED } from './fit.ts';
import type { Recipe } from './recipe.ts';
import type { Session } from './session.ts';
import { trainingDigest } from './take-over.ts';

type Lineage = Pick<Run, 'data' | 'modelDigest'> & {
  readonly code: Run['code'] | undefined;
  /** Where nothing was fitted. */
  readonly reused: Run['train']['reused'] | undefined;
};

export function createRun(session: Session, { code, data, modelDigest, reused }: Lineage): Run {
  const { recipe, ports } = session;
  const { os, arch, runtime } = ports.machine;
  return {
    kind: 'assay.run',
    schemaVersion: 1,
    model: recipe.name,
    ...(code === undefined ? {} : { code }),
    config: { ...pathOf(recipe), digest: recipe.config.digest, trainingDigest: trainingDigest(recipe) },
    data,
    train: {
      model: recipe.train.kind,
      params: { ...recipe.train.params },
      ...(reused === undefined ? {} : { reused }),
      ...(findKind(recipe.train.kind)?.seeded === true ? { seed: FIRST_SEED } : {}),
    },
    modelDigest,
    environment: { os, arch, runtime, assay: VERSION },
    ...timesOf(session),
  };
}

/** From the root of the repository, wherever the program was started; undefined where a table was given instead. */
export function configPath({ config, origin: { place } }: Recipe): string | undefined {
  if (config.path === undefined || place.root === undefined) return config.path;
  return relative(place.root, resolve(place.folder, basename(config.path))).replaceAll('\\', '/');
}

function pathOf(recipe: Recipe): { path?: string } {
  const path = configPath(recipe);
  return path === undefined ? {} : { path };
}

/** Times and memory up to now, in memory only; those of verbs that ran before, in a process of their own, stay. */
export function noteProgress(session: Session): void {
  const { run } = session.held;
  if (run === undefined) return;
  const now = timesOf(session);
  session.held.run = {
    ...run,
    ...now,
    started: run.started,
    seconds: { ...run.seconds, ...now.seconds },
    peakMemory: Math.max(run.peakMemory ?? 0, now.peakMemory ?? 0),
  };
}

export async function writeRun(session: Session, run: Run): Promise<void> {
  session.held.run = run;
  await session.ports.files.writeText(`${session.folder}/${runDocument.file}`, runDocument.encode(run));
}

function timesOf({ ports, started, seconds }: Session): Pick<Run, 'started' | 'finished' | 'seconds' | 'peakMemory'> {
  return {
    started: new Date(started).toISOString(),
    finished: new Date(ports.clock.now()).toISOString(),
    seconds: { ...seconds },
    peakMemory: ports.machine.peakMemory(),
  };
}
