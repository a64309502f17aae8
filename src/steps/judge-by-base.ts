/** Whose question is answered: the base's, which on a pull request is not the candidate's own to change (threats, A3). */
import type { Verdict } from '../documents/verdict.ts';
import type { FoundBaseline, NoneFound } from './baseline.ts';
import { checkData } from './check-data.ts';
import { evaluate } from './evaluate.ts';
import { checkAnswer, claimedRowsRemoved } from './handed-over.ts';
import type { JudgedBefore } from './judge.ts';
import type { ChainOptions } from './options.ts';
import { forget, predictionsOf, type Session } from './session.ts';
import { train } from './train.ts';

/**
 * Takes the base's policy for the candidate's own. Where the question differs, the candidate is trained and evaluated
 * anew on the base's: what it answered before, on rows of its own choice, is not what the base asks.
 */
export async function judgeByBase(
  session: Session,
  { judge, handedOver }: ChainOptions,
  answer: FoundBaseline | NoneFound,
): Promise<Verdict['policy']> {
  if (judge === undefined) return undefined;
  const { recipe, policy, isOtherQuestion } =
    answer.found === 'none'
      ? await judge.judge(session.recipe, undefined, answer.absence)
      : await judge.judge(session.recipe, judgedBefore(answer));
  const sameIds = session.recipe.data.id === recipe.data.id;
  session.recipe = recipe;
  if (handedOver !== undefined) {
    await checkAnswer(session, judge.evaluated);
    return isOtherQuestion ? { ...policy, ...claimedRowsRemoved(handedOver.get(recipe.name)) } : policy;
  }
  if (!isOtherQuestion) return policy;
  session.ports.log.info(
    `${recipe.name}: the question changed, so it is answered as ${policy.branch ?? 'the base'} asks it`,
  );
  const before = sameIds ? await heldOutIds(session) : undefined;
  forget(session);
  await checkData(session);
  await train(session);
  await evaluate(session);
  if (before === undefined) return policy;
  const asked = await heldOutIds(session);
  return { ...policy, rowsRemoved: [...asked].filter((id) => !before.has(id)).length };
}

/** How the main branch's run asked the question. */
function judgedBefore({ run, model: { document } }: FoundBaseline): JudgedBefore {
  const { task, target, training } = document;
  return { configPath: run?.config.path, question: { task, target, split: training.split } };
}

async function heldOutIds(session: Session): Promise<ReadonlySet<string>> {
  const { ids } = await predictionsOf(session);
  return new Set(Array.from({ length: ids.length }, (_, row) => ids.text(row)));
}
