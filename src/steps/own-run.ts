/**
 * On the platform a verb takes only what its own workflow run left: the output folder lies in the checkout, and whoever
 * wrote a pull request may have committed documents there. Their author cannot know the id of the run that will judge them.
 */
import { runDocument } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import { runOf, type Session } from './session.ts';
import { CHAIN, type ChainVerb } from './written-by.ts';

/** Throws InputError for documents of another run; those of an earlier attempt, or of another job, are of the same run. */
export async function refuseForeignDocuments(session: Session, verb: ChainVerb): Promise<void> {
  const { workflow } = session.ports;
  if (workflow === undefined || CHAIN.indexOf(verb) <= CHAIN.indexOf('train')) return;
  const { code } = await runOf(session);
  if (code?.runId === String(workflow.runId)) return;
  const whose = code?.runId === undefined ? 'no workflow run' : `run ${code.runId}`;
  const rule = `is of ${whose}, this is run ${workflow.runId}; let \`train\` run before, and commit no output folder`;
  throw new InputError(rule, { file: `${session.folder}/${runDocument.file}`, field: 'code.runId' });
}

/** Throws InputError where another commit was checked out since `train`: the verdict would stand on one that nobody trained. */
export async function refuseOtherCheckout(session: Session, evaluated: string): Promise<void> {
  const { code } = await runOf(session);
  if (code?.commit === evaluated) return;
  const trained = code?.commit.slice(0, 7) ?? 'none';
  const rule = `\`train\` saw commit ${trained}, this step sees ${evaluated.slice(0, 7)}; check out one commit and let all steps of the chain run on it`;
  throw new InputError(rule, { file: `${session.folder}/${runDocument.file}`, field: 'code.commit' });
}
