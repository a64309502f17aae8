/** The artifact that a job of this run handed over, by id and digest: exactly those bytes or none (threat T7). */
import { z } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { StoredArtifact } from '../ports.ts';
import { ApiError } from './api-error.ts';
import { ARCHIVE_CAPS, readArchive } from './archive.ts';
import type { Client } from './client.ts';

const ArtifactShape = z.object({
  name: z.string(),
  workflow_run: z.nullable(z.object({ id: z.int() })),
});

/** Documents by name. Throws InputError for any other artifact, ApiError. */
export async function downloadEvaluated(
  client: Client,
  runId: number,
  name: string,
  allowed: ReadonlySet<string>,
  { id, digest }: StoredArtifact,
): Promise<ReadonlyMap<string, Buffer>> {
  const shown = `artifact ${id} (${name})`;
  try {
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}';
    const found = await client.call(route, { artifact_id: id }, ArtifactShape);
    // A name that stayed taken by an upload that broke off gets an ending.
    if (found.name !== name && found.name !== `${name}.2`)
      throw new InputError(`is called ${JSON.stringify(found.name.slice(0, 80))}`, { file: shown });
    if (found.workflow_run?.id !== runId) throw new InputError(`is of another run than ${runId}`, { file: shown });
    const zip = await client.download(`${route}/zip`, { artifact_id: id }, { maxBytes: ARCHIVE_CAPS.zipBytes });
    return await readArchive(zip, { name: shown, digest, allowed });
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || (thrown.status !== 404 && thrown.status !== 410)) throw thrown;
    throw new InputError('is gone: it was deleted or replaced after the model was evaluated, or it has expired', {
      file: shown,
    });
  }
}
