/** Inputs of the release action → options of the step. A pure function of a reader, so that a test needs no action. */
import { isAbsolute, join } from 'node:path';
import type { ReportDecision } from '../steps/approved-again.ts';
import { WORST_FIRST } from '../steps/decision.ts';
import { DEFAULT_CONFIG } from '../steps/request.ts';
import { invalid, optional, type ReadInput, readByModel, readFlag, readHandedOver, readLines } from './inputs.ts';
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
    decision: readDecision(input('decision')),
    uploadPredictions: readFlag('upload-predictions', input('upload-predictions'), true),
    token: input('github-token').trim(),
  };
}

/** One word of all models, or JSON by model. */
function readDecision(text: string): ReportDecision | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  const known = (word: unknown) => WORST_FIRST.find((one) => one === word);
  if (value.startsWith('{')) return readByModel('decision', value, known);
  const word = known(value);
  if (word === undefined) throw invalid('decision', `one of ${WORST_FIRST.join(', ')}, or JSON of them by model`, text);
  return word;
}
