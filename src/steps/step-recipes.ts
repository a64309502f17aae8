/**
 * The recipes of a step. Where they cannot be read every step of the job fails for the one reason: the first tells it beside
 * the run, the others in their logs.
 */
import { failureDocument } from '../documents/failure.ts';
import { type Failure, failureOf } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { earlierFailure, writeFailure } from './failure-record.ts';
import type { Recipe } from './recipe.ts';
import { type RecipeRequest, readRecipes } from './request.ts';
import type { VerbEnd } from './verb-end.ts';
import type { ChainVerb } from './written-by.ts';

export interface StepRequest {
  readonly recipes: RecipeRequest;
  readonly out: string;
}

export interface Unread {
  readonly failure: Failure;
  /** A step before this one told the same. */
  readonly isRetold: boolean;
}

export async function readStepRecipes(
  verb: ChainVerb,
  { recipes: request, out }: StepRequest,
  ports: Ports,
): Promise<{ readonly recipes: readonly Recipe[] } | Unread> {
  const { files, workflow } = ports;
  try {
    const recipes = await readRecipes(request, ports);
    if (workflow !== undefined) await forget(out, ports);
    return { recipes };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (workflow === undefined) return { failure, isRetold: false };
    const earlier = await earlierFailure(out, verb, files).catch(() => undefined);
    const isRetold = earlier?.message === failure.message;
    // Without a recipe there is no model whose folder could say why.
    if (!isRetold) await writeFailure(out, verb, failure, files);
    return { failure, isRetold };
  }
}

/** What an earlier run told, of a workspace that outlives its jobs, this one has yet to tell. */
async function forget(out: string, { files }: Ports): Promise<void> {
  if ((await files.linkIn(`${out}/${failureDocument.file}`)) === undefined)
    await files.removeFiles(out, [failureDocument.file]);
}

export function endOfUnread({ failure: { exitCode, message }, isRetold }: Unread): VerbEnd {
  return { exitCode, lines: [{ kind: isRetold ? 'info' : 'failed', text: message }], results: undefined };
}
