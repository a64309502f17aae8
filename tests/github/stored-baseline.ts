/** Documents of a model and the zip that a run leaves of them; every part can be set against the truth. */
import { sha256 } from '../../src/documents/canonical.ts';
import { type Run, runDocument } from '../../src/documents/run.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

export const MODEL = '{"weights": [1]}\n';

export interface Facts {
  readonly model: string;
  readonly commit: string;
  readonly repository: string;
  readonly workflow: string;
  readonly runId: number;
  readonly runAttempt?: number;
  readonly headCommit?: string;
  readonly modelDigest?: string;
}

export function createRunRecord({ model, modelDigest = sha256(MODEL), runId, runAttempt = 1, ...code }: Facts): Run {
  return {
    kind: 'assay.run',
    schemaVersion: 1,
    model,
    code: { ...code, tree: 'b'.repeat(40), dirty: false, runId: String(runId), runAttempt },
    config: { path: 'assay.yml', digest: sha256('config') },
    data: [],
    train: { model: 'linear', params: {} },
    modelDigest,
    environment: { os: 'linux', arch: 'x64', runtime: 'node 24', assay: '0.1.0' },
    started: '2026-11-22T00:00:00.000Z',
    finished: '2026-11-22T00:00:01.000Z',
    seconds: { train: 1 },
  };
}

export function documentsOf(facts: Facts): ZipEntry[] {
  return [
    { name: 'model.json', bytes: MODEL },
    { name: 'run.json', bytes: runDocument.encode(createRunRecord(facts)) },
    { name: 'evaluation.json', bytes: '{}\n' },
  ];
}

export function zipOf(entries: readonly ZipEntry[]): { readonly base64: string } {
  return { base64: writeZip(entries).toString('base64') };
}
