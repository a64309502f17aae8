/** A link of the chain that makes no request, as a step of its own: check-data, train, evaluate. */
import type { Ports } from '../ports.ts';
import { type ModelOutcome, runChain, worstExitCode } from './chain.ts';
import { earlierModels, type FoundBaselines } from './found-baseline.ts';
import { endOfUnread, readStepRecipes, type StepRequest } from './step-recipes.ts';
import type { Line, VerbEnd } from './verb-end.ts';
import type { ChainVerb } from './written-by.ts';

/** GitHub shows ten annotations of a kind for a step. */
const MOST_ANNOTATIONS = 10;

/** `lookUp`: what `find-baseline` found; asked when the recipes are known to be sound. */
export async function runLink(
  verb: ChainVerb,
  asked: StepRequest,
  lookUp: () => Promise<FoundBaselines | undefined>,
  ports: Ports,
): Promise<VerbEnd> {
  const read = await readStepRecipes(verb, asked, ports);
  if ('failure' in read) return endOfUnread(read);
  const { recipes } = read;
  const { recipes: request, out } = asked;
  const found = await lookUp();
  const options = {
    out,
    baseline: undefined,
    folder: request.folder,
    recipes: request,
    command: 'run',
    earlierModels: found && ((model: string) => earlierModels(found, model)),
  };
  const outcomes = await runChain([verb], recipes, options, ports);
  return {
    exitCode: worstExitCode(outcomes),
    lines: [...outcomes.map((outcome) => lineOf(verb, outcome)), ...findingLines(verb, outcomes)],
    results: { outcomes },
  };
}

function lineOf(verb: ChainVerb, { name, failure, isRetold, session }: ModelOutcome): Line {
  if (failure !== undefined) return { kind: isRetold ? 'info' : 'failed', text: `${name}: ${failure.message}` };
  const reused = session.held.run?.train.reused;
  const done =
    verb === 'train' && reused !== undefined
      ? `not trained again, data, recipe and Assay are those of ${reused.source}`
      : `${verb} done`;
  return { kind: 'info', text: `${name}: ${done}, documents in ${session.folder}` };
}

/** What the check of the data found, beside the file it is about. */
function findingLines(verb: ChainVerb, outcomes: readonly ModelOutcome[]): Line[] {
  if (verb !== 'check-data') return [];
  const found = outcomes.flatMap(({ name, session }) =>
    (session.held.dataCheck?.findings ?? [])
      .filter(({ severity }) => severity !== 'info')
      .map(({ column, message }): Line => {
        const at = column === undefined ? name : `${name}, column ${column}`;
        return { kind: 'warning', text: `${at}: ${message}`, file: session.recipe.data.file.shown };
      }),
  );
  const rest = found.length - MOST_ANNOTATIONS;
  if (rest <= 0) return found;
  const more: Line = { kind: 'info', text: `${rest} more findings are in data-check.json and the report` };
  return [...found.slice(0, MOST_ANNOTATIONS), more];
}
