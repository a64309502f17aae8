/**
 * The verdict of a job that kept its rows to itself (`upload-predictions: false`), where the workflow says so to this job too: what
 * it measured is taken as it stands, and decided again by the policy of the base.
 */
import type { Occasion } from '../compare/endings.ts';
import { gatedAgain } from '../compare/second-judgement.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';
import { isUnreachable, type Verdict, verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { FoundBaseline, NoneFound } from './baseline.ts';
import type { ChainOptions } from './options.ts';
import { modelOf, type Session } from './session.ts';
import { applyWaivers } from './waivers.ts';

export interface TellOptions {
  readonly answer: FoundBaseline | NoneFound;
  readonly occasion: Occasion;
  /** What this job itself says of the verdict: whose policy, in which run. */
  readonly own: Pick<Verdict, 'policy' | 'run'>;
}

/** Whether the documents of this model came without rows, as the workflow says. */
export function isTold({ recipe: { name } }: Pick<Session, 'recipe'>, options: ChainOptions): boolean {
  const documents = options.handedOver?.get(name);
  return options.withoutRows === true && documents !== undefined && !documents.has(PREDICTIONS_FILE);
}

/** Throws InputError for a verdict on another model or against another baseline than this job finds. */
export async function tellVerdict(session: Session, options: ChainOptions, telling: TellOptions): Promise<void> {
  const { recipe, folder, ports, held } = session;
  const file = `${folder}/${verdictDocument.file}`;
  const bytes = options.handedOver?.get(recipe.name)?.get(verdictDocument.file);
  if (bytes === undefined) throw new InputError('was not handed over, so there is no verdict', { file });
  const told = verdictDocument.decode(bytes.toString('utf8'), file);
  const { answer } = telling;
  const isAway = answer.found === 'none' && answer.absence === 'unreachable';
  const facts: readonly (readonly [field: string, told: unknown, here: unknown])[] = [
    ['candidate.digest', told.candidate.digest, (await modelOf(session)).digest],
    ['baseline.digest', told.baseline.digest, answer.found === 'none' ? undefined : answer.model.digest],
    ['baseline.absence', isUnreachable(told), isAway],
  ];
  for (const [field, theirs, here] of facts) {
    if (theirs === here) continue;
    throw new InputError(`is ${String(theirs ?? 'none')}, this job finds ${String(here ?? 'none')}`, { file, field });
  }
  const judged = {
    policy: recipe.policy,
    ...telling.occasion,
    firstRun: answer.found === 'none' && !isAway,
  };
  const { policy: _, run: __, ...measured } = told;
  const message =
    'the rows stayed with the job that evaluated (`upload-predictions: false`): decided by the numbers that it names, which nobody here could measure again';
  const plain = {
    ...gatedAgain(measured, judged),
    ...telling.own,
    findings: [...told.findings, { severity: 'warning' as const, rule: 'rows_not_handed_over', message }],
  };
  held.verdict = await applyWaivers(session, options, plain, judged);
  await ports.files.writeText(file, verdictDocument.encode(held.verdict));
}
