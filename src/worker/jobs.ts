/** The jobs a worker thread knows, by the name that `Workers.run` is given. Loaded when they are asked for. */

// biome-ignore lint/suspicious/noExplicitAny: inputs come from another thread; the caller's types hold on both sides.
type Job = (input: any) => unknown;

export const JOBS: Readonly<Record<string, () => Promise<Job>>> = {
  scanPart: async () => (await import('./scan-part.ts')).scanPart,
  joinColumn: async () => (await import('../data/join-column.ts')).joinColumn,
  digestRows: async () => (await import('../data/row-digests.ts')).digestRows,
  digestSets: async () => (await import('../data/row-sets.ts')).digestSets,
  encodePiece: async () => (await import('../data/encode-predictions.ts')).encodePiece,
  arrangeColumn: async () => (await import('../data/arrange.ts')).arrangeColumn,
  profileColumn: async () => (await import('../data/profile.ts')).profileColumn,
  columnMoments: async () => (await import('../models/column-moments.ts')).columnMoments,
  tallQr: async () => (await import('../models/tall-qr.ts')).tallQr,
};
