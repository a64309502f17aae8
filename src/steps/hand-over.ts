/** Uploads the documents of each model, in every ending: the next job, and later runs, take them from there. */
import { artifactOf } from '../documents/artifact-name.ts';
import { ANCHOR_FILES, BASELINE_FILES, DOCUMENT_FILES, PAGES } from '../documents/files.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';
import { runDocument } from '../documents/run.ts';
import { failureOf } from '../errors.ts';
import type { Files, Platform, Ports, StoredArtifact } from '../ports.ts';
import type { ModelOutcome } from './chain.ts';
import { type CompareMark, markedRun } from './compare-mark.ts';
import { writeFailure } from './failure-record.ts';
import { refuseLinkedDocuments } from './linked-folder.ts';
import { isNamed, refuseOtherModelIn } from './named-model.ts';
import { MARKED_RUN } from './written-by.ts';

export interface HandOverOptions {
  readonly retentionDays: number | undefined;
  /** false keeps the values of rows out of artifacts. */
  readonly uploadPredictions: boolean;
}

/** What goes into the record of what is handed over. */
export interface HandOverMark {
  readonly mark: CompareMark;
}

export interface HandedOver {
  readonly outcome: ModelOutcome;
  readonly artifact: StoredArtifact | undefined;
}

export async function handOver(
  outcomes: readonly ModelOutcome[],
  options: HandOverOptions & HandOverMark,
  platform: Platform,
  ports: Ports,
): Promise<HandedOver[]> {
  const handed: HandedOver[] = [];
  for (const outcome of outcomes) {
    const { name, session } = outcome;
    const files = await markedDocuments(outcome, options, ports.files);
    if (files.length === 0) {
      handed.push({ outcome, artifact: undefined });
      continue;
    }
    try {
      await refuseForeign(session.folder, name, ports.files);
      const stored = await platform.artifacts.upload(artifactOf(name), files, { retentionDays: options.retentionDays });
      await ports.files.removeFiles(session.folder, [MARKED_RUN]);
      if ('unsupported' in stored) ports.log.info(stored.unsupported);
      handed.push({ outcome, artifact: 'unsupported' in stored ? undefined : stored });
    } catch (thrown) {
      // Without its documents a verdict can be neither checked nor become a baseline: it does not pass.
      const failure = outcome.failure ?? failureOf(thrown);
      if (outcome.failure !== undefined) ports.log.warning(`${name}: ${failureOf(thrown).message}`);
      // Nor in the report of this job, which has the verdict at hand.
      await writeFailure(session.folder, 'compare', failure, ports.files);
      handed.push({
        outcome: { ...outcome, failure, exitCode: Math.max(outcome.exitCode, failure.exitCode) },
        artifact: undefined,
      });
    }
  }
  return handed;
}

/** The documents of a model that was judged, with the mark: they leave the job whole or not at all. */
async function markedDocuments(
  { session, failure }: ModelOutcome,
  options: HandOverOptions & HandOverMark,
  files: Files,
) {
  const { folder } = session;
  const documents = await documentsIn(folder, options, files);
  const text = failure === undefined ? markedRun(session, options.mark) : undefined;
  if (text === undefined) return documents;
  const path = `${folder}/${MARKED_RUN}`;
  await files.writeText(path, text);
  return documents.map((file) => (file.name === runDocument.file ? { ...file, path: files.absolute(path) } : file));
}

/** What is stored under a model's name is what its baseline is read from. Throws InputError for another's documents. */
async function refuseForeign(folder: string, name: string, files: Files): Promise<void> {
  await refuseLinkedDocuments(folder, DOCUMENT_FILES, files);
  for (const file of await files.list(folder)) {
    const text = isNamed(file) ? await files.readText(`${folder}/${file}`) : undefined;
    if (text !== undefined) refuseOtherModelIn(text, name, { folder, file });
  }
}

/** Pages are rendered anew by whoever reads the documents. */
async function documentsIn(folder: string, { uploadPredictions }: HandOverOptions, files: Files) {
  const rows = new Set<string>([PREDICTIONS_FILE, BASELINE_FILES.predictions, ANCHOR_FILES.predictions]);
  const pages: ReadonlySet<string> = new Set(PAGES);
  const there = await files.list(folder);
  return there
    .filter((name) => DOCUMENT_FILES.has(name) && !pages.has(name) && (uploadPredictions || !rows.has(name)))
    .map((name) => ({ name, path: files.absolute(`${folder}/${name}`) }));
}
