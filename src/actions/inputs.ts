/** Inputs of the actions → options of the chain. A pure function of a reader, so that a test needs no action. */
import { TASKS, type Task } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { RecipeRequest } from '../steps/request.ts';

/** Reads one input as text, '' when it is not given. */
export type ReadInput = (name: string) => string;

export interface ChainInputs {
  readonly recipes: RecipeRequest;
  readonly out: string;
  readonly baseline: string | undefined;
}

/** The inputs every verb of the chain has. Throws InputError that names input, value and rule. */
export function readRecipeInputs(input: ReadInput): ChainInputs {
  const data = optional(input('data'));
  const target = optional(input('target'));
  const task = readTask(optional(input('task')));
  const train = optional(input('model'));
  if (data !== undefined && target === undefined)
    throw new InputError('input `data` needs input `target`', { field: 'target' });
  if (data === undefined) {
    for (const [name, value] of Object.entries({ target, task, model: train })) {
      if (value !== undefined) throw new InputError(`input \`${name}\` goes with input \`data\``, { field: name });
    }
  }
  const models = input('models')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    recipes: {
      folder: optional(input('working-directory')) ?? '.',
      config: optional(input('config')),
      table: data === undefined || target === undefined ? undefined : { data, target, task, train },
      models: models.length === 0 ? undefined : models,
    },
    out: optional(input('out')) ?? 'assay-out',
    baseline: undefined,
  };
}

/** The same and `baseline`: a folder, `none`, or `auto`, which finds none until Assay searches GitHub for it. */
export function readCompareInputs(input: ReadInput): ChainInputs {
  const baseline = optional(input('baseline')) ?? 'auto';
  return { ...readRecipeInputs(input), baseline: baseline === 'none' || baseline === 'auto' ? undefined : baseline };
}

function optional(value: string): string | undefined {
  const text = value.trim();
  return text === '' ? undefined : text;
}

function readTask(value: string | undefined): Task | undefined {
  if (value === undefined || (TASKS as readonly string[]).includes(value)) return value as Task | undefined;
  throw new InputError(`input \`task\` must be one of ${TASKS.join(', ')}, got "${value}"`, { field: 'task' });
}
