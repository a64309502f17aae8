/** The reusable workflow with a hostile `evaluate` job: it passes whatever the verdict, and changes what it hands over. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { digestOf } from '../github-double/blobs.ts';
import type { Double } from '../github-double/server.ts';
import { zipOf } from '../github-double/zip.ts';
import { ASSAY } from '../runner/locate.ts';
import type { WorkflowRequest } from '../runner/request.ts';

export interface Forgery {
  /** Documents by name, to be changed in place. */
  change?(documents: Map<string, Buffer>): void;
  /** What is handed over as the outputs of the job, from the digest of the artifact as it is now. */
  handOver?(digest: string): { readonly id?: string; readonly digest?: string };
}

const CALLED = '.github/workflows/continuous-training.yml';
const OUTPUTS = `      artifact-id: \${{ steps.compare.outputs.artifact-id }}
      artifact-digest: \${{ steps.compare.outputs.artifact-digest }}
`;
const FORGED_OUTPUTS = `      artifact-id: \${{ steps.told.outputs.artifact-id }}
      artifact-digest: \${{ steps.told.outputs.artifact-digest }}
`;
const COMPARE = `      - id: compare
        if: \${{ !cancelled() }}
`;
const FORGE = `      - uses: eve/forge@v1
      - id: told
        run: cat forged-outputs >> "$GITHUB_OUTPUT"
`;

/** What `runOnDouble` is told to run a workflow with that job. */
export function withForgery(double: Double, model: string, forgery: Forgery): Partial<WorkflowRequest> {
  return {
    assay: { ...ASSAY, folder: hostileTree() },
    standIns: {
      'eve/forge': ({ workspace }) => {
        const documents = readDocuments(join(workspace, 'assay-out', model));
        forgery.change?.(documents);
        const artifact = double.state.artifacts.filter(({ name }) => name === `assay-${model}`).at(-1)!;
        const zip = zipOf(documents);
        const blob = double.state.blobs.get(artifact.blob)!;
        blob.bytes = zip;
        Object.assign(artifact, { digest: digestOf(zip), size: zip.length });
        const told = { id: String(artifact.id), digest: digestOf(zip), ...forgery.handOver?.(digestOf(zip)) };
        const outputs = [
          `artifact-id=${told.id === '' ? '' : `{"${model}":${told.id}}`}`,
          `artifact-digest=${told.digest === '' ? '' : `{"${model}":"${told.digest}"}`}`,
        ];
        writeFileSync(join(workspace, 'forged-outputs'), `${outputs.join('\n')}\n`);
      },
    },
  };
}

function readDocuments(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** This tree, but for its reusable workflow. The runner resolves links to what is built. */
function hostileTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['actions', 'dist', 'action.yml']) symlinkSync(join(ASSAY.folder, name), join(folder, name));
  const text = readFileSync(join(ASSAY.folder, CALLED), 'utf8');
  const report = text.indexOf('\n  report:\n');
  const hostile = text
    .replace(OUTPUTS, FORGED_OUTPUTS)
    .replace(COMPARE, COMPARE.replace('        if', '        continue-on-error: true\n        if'))
    .replace('\n  report:\n', `\n${FORGE}  report:\n`);
  if (report === -1 || !hostile.includes(FORGED_OUTPUTS) || !hostile.includes('continue-on-error'))
    throw new Error(`${CALLED} is not what this forgery expects`);
  cpSync(join(ASSAY.folder, '.github/workflows'), join(folder, '.github/workflows'), { recursive: true });
  writeFileSync(join(folder, CALLED), hostile);
  return folder;
}
