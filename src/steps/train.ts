/**
 * `train`: fits the model on the training rows, or takes over that of an earlier run which could be no other; writes
 * `model.json` and `run.json`.
 */
import { sha256 } from '../documents/canonical.ts';
import { modelDocument } from '../documents/model.ts';
import { InputError } from '../errors.ts';
import { codeRecord } from './code-record.ts';
import { type Dataset, datasetOf } from './dataset.ts';
import { fitRecipe } from './fit.ts';
import type { ChainOptions } from './options.ts';
import { createRun, writeRun } from './run-record.ts';
import type { LoadedModel, Session } from './session.ts';
import { type EarlierModel, type TakenOver, takeOver } from './take-over.ts';

export async function train(session: Session, options?: Pick<ChainOptions, 'earlierModels'>): Promise<void> {
  const { recipe, ports, folder, held } = session;
  held.code ??= ports.git.describe(recipe.folder);
  const dataset = await datasetOf(session);
  const earlier = (await options?.earlierModels?.(recipe.name)) ?? [];
  const taken = takenFrom(earlier, session, dataset);
  const { document, digest, text } = taken ?? (await fittedOn(session, dataset));
  held.model = { document, digest };
  await ports.files.writeText(`${folder}/${modelDocument.file}`, text);
  const code = codeRecord(await held.code, ports.workflow);
  const lineage = { code, data: [...dataset.files], modelDigest: digest, reused: taken?.origin };
  await writeRun(session, createRun(session, lineage));
}

async function fittedOn(
  { recipe, ports }: Session,
  dataset: Dataset,
): Promise<LoadedModel & { readonly text: string }> {
  const document = await fitRecipe(
    { recipe, dataset },
    { workers: ports.workers, progress: (done, total) => ports.log.progress(`training ${recipe.name}`, done, total) },
  );
  const text = modelDocument.encode(document);
  return { document, digest: sha256(text), text };
}

/** The first that fits; undefined: there is something to train. What is broken stops `compare`, which reads the same baseline. */
function takenFrom(
  earlier: readonly EarlierModel[],
  { recipe, ports: { log } }: Session,
  dataset: Dataset,
): TakenOver | undefined {
  const differing: string[] = [];
  for (const one of earlier) {
    try {
      const taken = takeOver(one, recipe, dataset);
      if (!('differs' in taken)) return taken;
      differing.push(`of other ${taken.differs} than ${one.source}`);
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      log.warning(
        `${recipe.name}: the model of ${one.source} is not taken over, it could not be read: ${thrown.message}`,
      );
    }
  }
  if (differing.length > 0) log.info(`${recipe.name}: trained, ${differing.join(', ')}`);
  return undefined;
}
