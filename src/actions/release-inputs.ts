/** Inputs of the release action → options of the step. A pure function of a reader, so that a test needs no action. */
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { StoredArtifact } from '../ports.ts';
import type { ReleaseOptions } from '../steps/release.ts';
import type { ReadInput } from './inputs.ts';

/** Throws InputError that names input, value and rule. */
export function readReleaseInputs(input: ReadInput): ReleaseOptions {
  const folder = optional(input('working-directory')) ?? '.';
  const out = optional(input('out')) ?? 'assay-out';
  const models = input('models')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    release: readFlag('release', input('release')),
    out: isAbsolute(out) ? out : join(folder, out),
    models: models.length === 0 ? undefined : [...new Set(models)],
    artifacts: pairArtifacts(
      readByModel('artifact-id', input('artifact-id'), (value) =>
        /^[1-9][0-9]{0,15}$/.test(String(value)) ? Number(value) : undefined,
      ),
      readByModel('artifact-digest', input('artifact-digest'), (value) =>
        typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value) ? value : undefined,
      ),
    ),
  };
}

function pairArtifacts(
  ids: ReadonlyMap<string, number>,
  digests: ReadonlyMap<string, string>,
): ReadonlyMap<string, StoredArtifact> {
  for (const [one, other, name] of [
    [ids, digests, 'artifact-digest'],
    [digests, ids, 'artifact-id'],
  ] as const) {
    const missing = [...one.keys()].find((model) => !other.has(model));
    if (missing !== undefined) {
      throw new InputError(`input \`${name}\` says nothing of the model "${missing}"`, { field: name });
    }
  }
  return new Map([...ids].map(([model, id]) => [model, { id, digest: digests.get(model)! }]));
}

/** `{"boston-housing": 123}`, as the outputs of the job that evaluated are written. */
function readByModel<T>(name: string, text: string, read: (value: unknown) => T | undefined): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  if (text.trim() === '') return found;
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    throw notByModel(name, text);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw notByModel(name, text);
  for (const [model, raw] of Object.entries(values)) {
    const value = read(raw);
    if (value === undefined) throw notByModel(name, text);
    found.set(model, value);
  }
  return found;
}

function notByModel(name: string, text: string): InputError {
  const example = name === 'artifact-id' ? '{"MODEL": 123}' : '{"MODEL": "sha256:…"}';
  return new InputError(`input \`${name}\` must be JSON by model such as ${example}, got "${text.slice(0, 80)}"`, {
    field: name,
  });
}

function readFlag(name: string, text: string): boolean {
  const value = text.trim().toLowerCase();
  if (value === '' || value === 'false') return false;
  if (value === 'true') return true;
  throw new InputError(`input \`${name}\` must be true or false, got "${text.slice(0, 80)}"`, { field: name });
}

function optional(value: string): string | undefined {
  const text = value.trim();
  return text === '' ? undefined : text;
}
