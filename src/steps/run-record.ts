/** `run.json`: made by `train`, brought up to date as the chain goes on. */
import { type Run, runDocument } from '../documents/run.ts';
import { VERSION } from '../version.ts';
import type { Session } from './session.ts';

type Lineage = Pick<Run, 'data' | 'modelDigest'> & { code: Run['code'] | undefined };

export function createRun(session: Session, { code, data, modelDigest }: Lineage): Run {
  const { recipe, ports } = session;
  const { os, arch, runtime } = ports.machine;
  return {
    kind: 'assay.run',
    schemaVersion: 1,
    model: recipe.name,
    ...(code === undefined ? {} : { code }),
    config: { ...(recipe.config.path === undefined ? {} : { path: recipe.config.path }), digest: recipe.config.digest },
    data,
    train: { model: recipe.train.kind, params: { ...recipe.train.params } },
    modelDigest,
    environment: { os, arch, runtime, assay: VERSION },
    ...timesOf(session),
  };
}

/** Times and memory up to now, in memory only. */
export function noteProgress(session: Session): void {
  if (session.held.run !== undefined) session.held.run = { ...session.held.run, ...timesOf(session) };
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
