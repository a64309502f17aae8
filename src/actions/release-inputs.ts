/** Inputs of the release action → options of the step. A pure function of a reader, so that a test needs no action. */
import { isAbsolute, join } from 'node:path';
import { DEFAULT_CONFIG } from '../steps/request.ts';
import { optional, type ReadInput, readFlag, readHandedOver, readLines } from './inputs.ts';
import type { ReleaseInputs } from './release-face.ts';

/** Throws InputError that names input, value and rule. */
export function readReleaseInputs(input: ReadInput): ReleaseInputs {
  const folder = optional(input('working-directory')) ?? '.';
  const out = optional(input('out')) ?? 'assay-out';
  const config = optional(input('config')) ?? DEFAULT_CONFIG;
  const models = readLines(input('models'));
  return {
    release: readFlag('release', input('release'), false),
    out: isAbsolute(out) ? out : join(folder, out),
    config: isAbsolute(config) ? config : join(folder, config),
    models: models.length === 0 ? undefined : [...new Set(models)],
    artifacts: readHandedOver(input('artifact-id'), input('artifact-digest')),
    uploadPredictions: readFlag('upload-predictions', input('upload-predictions'), true),
    token: input('github-token').trim(),
  };
}
