/**
 * The documents of every model that this run left, where no job hands them over by id and digest (a matrix has one output for all
 * its legs). That a job of this workflow made them is proven only as far as nothing else is there: two of one attempt are refused.
 */
import { artifactOf, isNamedAfter, modelOf } from '../../documents/artifact-name.ts';
import { DOCUMENT_FILES } from '../../documents/files.ts';
import { runDocument } from '../../documents/run.ts';
import { InputError } from '../../errors.ts';
import type { ListedArtifact, Platform } from '../../ports.ts';

/** By model, in the order of names; of several attempts the newest. Throws InputError that names an artifact. */
export async function listedDocuments(platform: Platform): Promise<ReadonlyMap<string, ListedArtifact>> {
  const listed = await platform.artifacts.list();
  const models = [...new Set(listed.flatMap(({ name }) => modelOf(name) ?? []))].sort();
  const found = new Map<string, ListedArtifact>();
  for (const model of models) {
    const ours = listed.filter(({ name }) => isNamedAfter(name, model));
    const newest = ours.at(-1) as ListedArtifact;
    const others = ours.filter((one) => one !== newest && (one.digest === undefined || one.digest !== newest.digest));
    for (const other of others) await refuseRival(model, newest, other, platform);
    found.set(model, newest);
  }
  return found;
}

async function refuseRival(model: string, newest: ListedArtifact, other: ListedArtifact, platform: Platform) {
  const { runAttempt } = platform.run;
  // One attempt gives a name once.
  if (runAttempt > 1 && other.name === newest.name) return;
  if (runAttempt > 1) {
    const [late, early] = [await attemptOf(model, newest, platform), await attemptOf(model, other, platform)];
    if (late !== undefined && early !== undefined && early < late && late <= runAttempt) return;
  }
  const rule = `this run has left it and the artifact ${other.name}, and they differ: which of them the job of this model made, nobody can tell; let one job and nothing else make the documents of ${model}, or hand them over by \`artifact-id\` and \`artifact-digest\``;
  throw new InputError(rule, { file: `artifact ${newest.name}` });
}

/** As its own record says; undefined where a job broke before there was one. */
async function attemptOf(
  model: string,
  { id, digest }: ListedArtifact,
  { artifacts }: Platform,
): Promise<number | undefined> {
  const name = artifactOf(model);
  const bytes = (await artifacts.download(name, DOCUMENT_FILES, { id, digest })).get(runDocument.file);
  return bytes && runDocument.decode(bytes.toString('utf8'), `artifact ${name}, ${runDocument.file}`).code?.runAttempt;
}
