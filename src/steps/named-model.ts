/**
 * Documents name the model they are of. Under another name they would judge a model by what a second one did: one folder
 * that two models share, an artifact that was taken for another's.
 */
import { runDocument } from '../documents/run.ts';
import { verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';

/** The documents that hold a name. The others are bound to them by digest. */
const NAMED: ReadonlySet<string> = new Set([runDocument.file, verdictDocument.file]);

export const isNamed = (file: string): boolean => NAMED.has(file);

/** Throws InputError for a document (`run.json`, `verdict.json`) of another model than `name`. `file` is told. */
export function refuseOtherModel(document: { readonly model: string }, name: string, file: string): void {
  if (document.model === name) return;
  const rule = `is of the model "${document.model}", expected "${name}"; each model has a folder of its own`;
  throw new InputError(rule, { file, field: 'model' });
}

/** The same of a document's text, whatever it is: what is broken is told by whoever reads it. */
export function refuseOtherModelIn(
  text: string,
  name: string,
  place: { readonly folder: string; readonly file: string },
) {
  if (!isNamed(place.file)) return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  const model = typeof value === 'object' && value !== null && 'model' in value ? value.model : undefined;
  if (typeof model === 'string') refuseOtherModel({ model }, name, `${place.folder}/${place.file}`);
}
