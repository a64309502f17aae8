/**
 * The mark that `compare` ended: it writes it last, into `run.json`. Where it was killed before, its verdict may already lie in the
 * folder, and whoever reports would take it for one that was handed over.
 */
import { type Run, runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import type { WorkflowRun } from '../ports.ts';
import type { ModelOutcome } from './chain.ts';
import { writeRun } from './run-record.ts';
import { runOf, type Session } from './session.ts';

export type CompareMark = NonNullable<Run['compared']>;

/** `missing`: models that the base gates and this `compare` was not asked for. */
export function markOf({ runId, runAttempt }: WorkflowRun, missing: readonly string[]): CompareMark {
  return { runId: String(runId), runAttempt, ...(missing.length === 0 ? {} : { missing: [...missing].sort() }) };
}

/** The record as it is handed over: with the mark, for those documents leave the job whole or not at all. */
export function markedRun({ held }: Session, mark: CompareMark): string | undefined {
  return held.run && runDocument.encode({ ...held.run, compared: mark });
}

export async function markCompared(outcomes: readonly ModelOutcome[], mark: CompareMark): Promise<void> {
  for (const { failure, session } of outcomes) {
    const { run } = session.held;
    if (failure === undefined && run !== undefined) await writeRun(session, { ...run, compared: mark });
  }
}

/** A `compare` that begins takes the mark of one before it away. */
export async function unmark(session: Session): Promise<void> {
  const { run } = session.held;
  if (run?.compared === undefined) return;
  const { compared: _, ...rest } = run;
  await writeRun(session, rest);
}

/** Throws InputError for a verdict of a `compare` that did not end. */
export function refuseUnmarked({ compared }: Run, runId: number, file: string): CompareMark {
  if (compared?.runId === String(runId)) return compared;
  const rule =
    '`compare` did not end: something killed it or cut it off, so there is no verdict; the log of its step says why';
  throw new InputError(rule, { file, field: 'compared' });
}

/** The same of the documents in the folder of a session. */
export async function refuseUnfinished(session: Session): Promise<void> {
  const { workflow } = session.ports;
  if (workflow !== undefined)
    refuseUnmarked(await runOf(session), workflow.runId, `${session.folder}/${runDocument.file}`);
}
