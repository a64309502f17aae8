/**
 * Whose the artifact is that has a model's name in this run already: an upload of ours whose answer was lost, an earlier
 * attempt's, or another job's. Two models of one name in one run would be each other's baseline, so the second is refused.
 */
import { modelDocument } from '../documents/model.ts';
import { type Run, runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';

/** `same`: these very documents. `earlier`: it does not stand in the way of a second name. Throws InputError for another's. */
export function ownerOfTaken(
  name: string,
  theirs: ReadonlyMap<string, Buffer>,
  ours: ReadonlyMap<string, Buffer>,
): 'same' | 'earlier' {
  const [left, own] = [theirs.get(runDocument.file), ours.get(runDocument.file)];
  // Without a record a job broke before there was a model.
  if (left === undefined || own === undefined) return 'earlier';
  const isSameModel = theirs.get(modelDocument.file)?.equals(ours.get(modelDocument.file) ?? Buffer.alloc(0)) === true;
  if (left.equals(own) && isSameModel) return 'same';
  const read = (bytes: Buffer): Run =>
    runDocument.decode(bytes.toString('utf8'), `artifact ${name}, ${runDocument.file}`);
  const [their, our] = [read(left), read(own)];
  const isOtherAttempt = their.code?.runAttempt !== our.code?.runAttempt;
  if (isOtherAttempt || (their.config.path === our.config.path && isSameModel)) return 'earlier';
  const rule =
    their.config.path === our.config.path
      ? `another job of this run has left another model of this name by the same config, ${shown(our)}: let one job train it, or give them different names`
      : `another job of this run has left a model of this name by the config ${shown(their)}, this one's is ${shown(our)}: give the models different names, or each config a workflow of its own`;
  throw new InputError(rule, { file: `artifact ${name}` });
}

function shown({ config: { path } }: Run): string {
  return path === undefined ? '(a table without one)' : path;
}
