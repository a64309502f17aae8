/** Models that the base gates and the candidate left out: renaming one, or naming another config, escapes nothing. */
import { MODEL_NAME } from '../documents/config.ts';
import { type Verdict, verdictDocument } from '../documents/verdict.ts';
import type { Files } from '../ports.ts';
import { type Judge, missingVerdict } from './judge.ts';
import { refuseLinked } from './linked-folder.ts';
import { refuseOtherModel } from './named-model.ts';

/** Writes the verdict of each, so that the report shows it beside the others. */
export async function judgeMissing(
  judge: Judge,
  present: ReadonlySet<string>,
  out: string,
  files: Files,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const name of await judge.required()) {
    if (present.has(name) || !MODEL_NAME.test(name)) continue;
    const verdict = missingVerdict(name, judge, await judge.isInformational(name));
    const path = `${out}/${name}/${verdictDocument.file}`;
    await refuseLinked(path, files);
    await files.writeText(path, verdictDocument.encode(verdict));
    verdicts.push(verdict);
  }
  return verdicts;
}

/** The verdicts that `compare` wrote of models it was not asked for. */
export async function readMissing(present: ReadonlySet<string>, out: string, files: Files): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const name of await files.list(out)) {
    if (present.has(name) || !MODEL_NAME.test(name)) continue;
    const path = `${out}/${name}/${verdictDocument.file}`;
    const text = await files.readText(path);
    if (text === undefined) continue;
    const verdict = verdictDocument.decode(text, path);
    refuseOtherModel(verdict, name, path);
    if (verdict.reasons.includes('model_missing')) verdicts.push(verdict);
  }
  return verdicts;
}
