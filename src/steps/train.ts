/** `train`: fits the model on the training rows, writes `model.json` and `run.json`. */
import { sha256 } from '../documents/canonical.ts';
import { modelDocument } from '../documents/model.ts';
import { codeRecord } from './code-record.ts';
import { datasetOf } from './dataset.ts';
import { fitRecipe } from './fit.ts';
import { createRun, writeRun } from './run-record.ts';
import type { Session } from './session.ts';

export async function train(session: Session): Promise<void> {
  const { recipe, ports, folder, held } = session;
  held.code ??= ports.git.describe(recipe.folder);
  const dataset = await datasetOf(session);
  const document = await fitRecipe(
    { recipe, dataset },
    { workers: ports.workers, progress: (done, total) => ports.log.progress(`training ${recipe.name}`, done, total) },
  );
  const text = modelDocument.encode(document);
  held.model = { document, digest: sha256(text) };
  await ports.files.writeText(`${folder}/${modelDocument.file}`, text);
  const code = codeRecord(await held.code, ports.workflow);
  await writeRun(session, createRun(session, { code, data: [...dataset.files], modelDigest: held.model.digest }));
}
