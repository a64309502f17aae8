/** The table of model kinds, and the checks of `train.model` and `train.params` against it. */
import { type Task, z } from '../documents/shape.ts';
import { checkShape } from '../documents/strict.ts';
import { closest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { ModelKind } from './contract.ts';
import { dummy } from './dummy.ts';
import { exponential } from './exponential.ts';
import { linear } from './linear.ts';
import { logistic } from './logistic.ts';
import { polynomial } from './polynomial.ts';
import { power } from './power.ts';
import { ridge } from './ridge.ts';
import { theilSen } from './theil-sen.ts';

/** In the order that people read them. */
export const KINDS: readonly ModelKind[] = [linear, ridge, polynomial, exponential, power, theilSen, logistic, dummy];

/** Where a recipe stands: `field` is the path of the model (`models.boston`), if any; `lineOf` finds a key's line. */
export interface RecipeField {
  readonly file?: string | undefined;
  readonly field?: string | undefined;
  readonly lineOf?: ((path: readonly PropertyKey[]) => number | undefined) | undefined;
}

export function findKind(name: string): ModelKind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

/** Names of the kinds that do a task. */
export function kindsOfTask(task: Task): string[] {
  return KINDS.filter((kind) => kind.tasks.includes(task)).map((kind) => kind.name);
}

/**
 * The parameters of a recipe with every default filled in. Throws InputError for an unknown kind, one that does not do
 * the task, an unknown parameter and a value of the wrong type or range.
 */
export function checkParams(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  task: Task,
  at: RecipeField,
): Readonly<Record<string, unknown>> {
  const model = [...(at.field === undefined ? [] : at.field.split('.')), 'train'];
  const refuse = (rule: string, keys: readonly string[]) => {
    const path = [...model, ...keys];
    return new InputError(rule, { file: at.file, line: at.lineOf?.(path), field: path.join('.') });
  };
  const kind = findKind(name);
  if (kind === undefined) throw refuse(unknownKind(name, kindsOfTask(task)), ['model']);
  if (!kind.tasks.includes(task)) {
    throw refuse(`${name} does not do task ${task}; these do: ${kindsOfTask(task).join(', ')}`, ['model']);
  }
  const params = checkAt(kind.params, raw, [...model, 'params'].join('.'), at);
  const unsuited = kind.unsuited?.(params, task);
  if (unsuited !== undefined) throw refuse(unsuited.rule, ['params', unsuited.key]);
  return params as Readonly<Record<string, unknown>>;
}

/** How often a recipe is trained. Throws InputError for several seeds of a kind that draws no random numbers. */
export function checkSeeds(name: string, seeds: number | undefined, at: RecipeField): number {
  if (seeds === undefined) return 1;
  if (findKind(name)?.seeded === true) return seeds;
  const path = [...(at.field === undefined ? [] : at.field.split('.')), 'train', 'seeds'];
  throw new InputError(`${name} is not seeded: every seed gives the same model; leave it out`, {
    file: at.file,
    line: at.lineOf?.(path),
    field: path.join('.'),
  });
}

/** `no model kind "linaer"; did you mean "linear"?` */
export function unknownKind(name: string, known: readonly string[] = KINDS.map((kind) => kind.name)): string {
  const near = closest(name, known);
  const hint = near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`;
  return `no model kind "${name.slice(0, 60)}"; ${hint}`;
}

/** Checks part of a document, with the whole path in the message. */
export function checkAt<T>(schema: z.ZodMiniType<T>, value: unknown, field: string, at: Omit<RecipeField, 'field'>): T {
  const wrapper = z.strictObject({ [field]: schema }) as unknown as z.ZodMiniType<Record<string, T>>;
  const lineOf = at.lineOf && ((path: readonly PropertyKey[]) => at.lineOf?.([...field.split('.'), ...path.slice(1)]));
  return checkShape(wrapper, { [field]: value }, at.file as string, lineOf)[field]!;
}
