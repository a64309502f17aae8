/** The files of an output folder and the verb that writes each, in the order of the chain. */
import { METRICS_FILE } from '../documents/evaluation.ts';
import { failureDocument } from '../documents/failure.ts';
import { ANCHOR_FILES, BASELINE_FILES } from '../documents/files.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';

export const CHAIN = ['check-data', 'train', 'evaluate', 'compare', 'report'] as const;
export type ChainVerb = (typeof CHAIN)[number];

/** `run.json` with the mark of `compare`, while it is handed over: beside the documents and never one of them. */
export const MARKED_RUN = 'run-marked.json';

export const FILES_OF: Readonly<Record<ChainVerb, readonly string[]>> = {
  'check-data': ['data-check.json'],
  train: ['model.json', 'run.json'],
  evaluate: [PREDICTIONS_FILE, 'evaluation.json', METRICS_FILE],
  compare: ['verdict.json', MARKED_RUN, ...Object.values(BASELINE_FILES), ...Object.values(ANCHOR_FILES)],
  report: ['report.md', 'report.html', 'summary.md'],
};

export const WRITTEN_BY: ReadonlyMap<string, ChainVerb> = new Map(
  CHAIN.flatMap((verb) => FILES_OF[verb].map((file): [string, ChainVerb] => [file, verb])),
);

/** What a verb makes stale: its own files and those of every later verb. Nothing of an earlier run stays beside new ones. */
export function staleFiles(verb: ChainVerb): string[] {
  return [failureDocument.file, ...CHAIN.slice(CHAIN.indexOf(verb)).flatMap((later) => FILES_OF[later])];
}
