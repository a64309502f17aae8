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
  const path = `${folder}/${failureDocument.file}`;
  const text = await files.readText(path);
  if (text === undefined) return;
  const { verb: broken, exitCode, message } = failureDocument.decode(text, path);
  if (CHAIN.indexOf(broken as ChainVerb) >= CHAIN.indexOf(verb)) return;
  throw exitCode === 2 ? new InputError(message) : new InfrastructureError(message);
}
