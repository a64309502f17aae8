/** Names of the files in an output folder: what an artifact of documents may hold, and what is read of it. */
import { DOCUMENTS } from './all.ts';
import { METRICS_FILE } from './evaluation.ts';
import { modelDocument } from './model.ts';
import { PREDICTIONS_FILE } from './predictions.ts';
import { runDocument } from './run.ts';

/** In a release: digest and name of every other asset, as `sha256sum -c` reads them. */
export const SUMS_FILE = 'SHA256SUMS';

/** What people read. */
export const PAGES = ['report.md', 'summary.md', 'report.html'] as const;

/** Copies of what the candidate was compared with, so that another job can compare again. */
export const BASELINE_FILES = {
  model: `baseline-${modelDocument.file}`,
  run: `baseline-${runDocument.file}`,
  predictions: `baseline-${PREDICTIONS_FILE}`,
} as const;

/** The best release (statistics, section 6): its model travels from run to run, so that no pull request has to ask for it. */
export const ANCHOR_FILES = {
  model: `anchor-${modelDocument.file}`,
  predictions: `anchor-${PREDICTIONS_FILE}`,
} as const;

/** An entry of any other name refuses the archive (threats, A4). */
export const DOCUMENT_FILES: ReadonlySet<string> = new Set([
  ...DOCUMENTS.map(({ file }) => file),
  METRICS_FILE,
  PREDICTIONS_FILE,
  ...Object.values(BASELINE_FILES),
  ...Object.values(ANCHOR_FILES),
  ...PAGES,
]);
