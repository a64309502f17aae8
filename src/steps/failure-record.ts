/** `failure.json`: written where a verb broke, read by the verbs after it and by jobs that see the documents only. */
import { failureDocument } from '../documents/failure.ts';
import { type Failure, InfrastructureError, InputError } from '../errors.ts';
import type { Files } from '../ports.ts';
import { CHAIN, type ChainVerb } from './written-by.ts';

/** Never throws: what broke first is what is told. Writes through no link. */
export async function writeFailure(folder: string, verb: ChainVerb, failure: Failure, files: Files): Promise<void> {
  const { exitCode, message } = failure;
  if ((await files.linkIn(`${folder}/${failureDocument.file}`)) !== undefined) return;
  const text = failureDocument.encode({ kind: 'assay.failure', schemaVersion: 1, verb, exitCode, message });
  await files.writeText(`${folder}/${failureDocument.file}`, text).catch(() => {});
}

/** Throws again what broke a verb before `verb` in this run: its documents are missing for that reason and no other. */
export async function rethrowEarlierFailure(folder: string, verb: ChainVerb, files: Files): Promise<void> {
  const earlier = await earlierFailure(folder, verb, files);
  if (earlier === undefined) return;
  throw earlier.exitCode === 2 ? new InputError(earlier.message) : new InfrastructureError(earlier.message);
}

/** What broke a verb before `verb`. */
export async function earlierFailure(folder: string, verb: ChainVerb, files: Files): Promise<Failure | undefined> {
  const path = `${folder}/${failureDocument.file}`;
  const text = await files.readText(path);
  if (text === undefined) return undefined;
  const { verb: broken, exitCode, message } = failureDocument.decode(text, path);
  return CHAIN.indexOf(broken as ChainVerb) < CHAIN.indexOf(verb) ? { exitCode, message } : undefined;
}
