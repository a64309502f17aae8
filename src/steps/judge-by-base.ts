/** Whose question is answered: the base's, which on a pull request is not the candidate's own to change (threats, A3). */
import type { Finding } from '../documents/finding.ts';
import type { Verdict } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { FoundBaseline, NoneFound } from './baseline.ts';
import { checkData } from './check-data.ts';
import { datasetOf, type Reading } from './dataset.ts';
import { evaluate } from './evaluate.ts';
import { checkAnswer, claimedRowsRemoved } from './handed-over.ts';
import type { Judged, JudgedBefore } from './judge.ts';
import type { ChainOptions } from './options.ts';
import { forget, predictionsOf, type Session } from './session.ts';
import { isTold } from './told-verdict.ts';
import { train } from './train.ts';

/**
 * Takes the base's policy for the candidate's own. Where the question differs, the candidate is trained and evaluated
 * anew on the base's: what it answered before, on rows of its own choice, is not what the base asks.
 */
export async function judgeByBase(
  session: Session,
  options: ChainOptions,
  answer: FoundBaseline | NoneFound,
): Promise<Verdict['policy']> {
  const { judge, handedOver } = options;
  if (judge === undefined) return undefined;
  const { recipe, policy, isOtherQuestion } =
    answer.found === 'none'
      ? await judge.judge(session.recipe, undefined, answer.absence)
      : await judge.judge(session.recipe, judgedBefore(answer));
  const sameIds = session.recipe.data.id === recipe.data.id;
  session.recipe = recipe;
  if (handedOver !== undefined) {
    await checkAnswer(session, judge.evaluated, isTold(session, options));
    if (!isOtherQuestion) return policy;
    const claimed = claimedRowsRemoved(handedOver.get(recipe.name));
    const isReading = recipe.rowsAs !== undefined && judge.start.policy !== undefined && (claimed.rowsRemoved ?? 0) > 0;
    return { ...policy, ...(isReading ? { changed: [...policy.changed, NA_VALUES] } : {}), ...claimed };
  }
  if (!isOtherQuestion) return policy;
  session.ports.log.info(
    `${recipe.name}: the question changed, so it is answered as ${policy.branch ?? 'the base'} asks it`,
  );
  const before = sameIds ? await heldOutIds(session) : undefined;
  forget(session);
  await answerAnew(session, policy);
  const { reading } = await datasetOf(session);
  if (reading !== undefined) return withReading(policy, reading, judge.start.policy !== undefined);
  if (before === undefined) return policy;
  const asked = await heldOutIds(session);
  return { ...policy, rowsRemoved: [...asked].filter((id) => !before.has(id)).length };
}

/** What keeps the base's question from being answered is told with the change that asks another one. */
async function answerAnew(session: Session, { branch = 'the base', changed }: Judged['policy']): Promise<void> {
  try {
    await checkData(session);
    await train(session);
    await evaluate(session);
  } catch (thrown) {
    if (!(thrown instanceof InputError) || changed.length === 0) throw thrown;
    const rule = `this commit cannot answer as ${branch} asks: ${thrown.message}; it changes ${changed.join(', ')}, which counts once merged: keep what ${branch} asks for, or have an owner merge over this check`;
    throw new InputError(rule, { field: `models.${session.recipe.name}` });
  }
}

/** A key is told where it changes which rows there are; what it makes of features is the candidate's own matter. */
function withReading(
  policy: NonNullable<Verdict['policy']>,
  { heldOut, train, added }: Reading,
  isAsked: boolean,
): Verdict['policy'] {
  if (heldOut + train + added === 0) return policy;
  // A push to the default branch changes no policy but its own.
  const changed = isAsked ? [...policy.changed, NA_VALUES] : policy.changed;
  return { ...policy, changed, rowsRemoved: heldOut };
}

const NA_VALUES = 'data.na_values';

/** What a reading of its own would have made of the rows, in words. */
export async function readingFindings(session: Session): Promise<Finding[]> {
  const reading = session.recipe.rowsAs && (await datasetOf(session)).reading;
  if (reading === undefined) return [];
  const { heldOut, train, added } = reading;
  const told: [number, string][] = [
    [heldOut, 'held-out rows have no target for this commit and stay judged as the base reads them'],
    [train, 'rows to train on have no target for this commit and are left out'],
    [added, 'rows have a target for this commit only and wait until the base reads them so'],
  ];
  return told
    .filter(([rows]) => rows > 0)
    .map(([rows, words]) => ({
      severity: 'warning',
      rule: 'rows_read_otherwise',
      message: `\`${NA_VALUES}\` differs from the base's: ${rows} ${words}`,
      numbers: { rows },
    }));
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
