import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  datasetOf
} from "./chunk-EOEF3ORO.js";
import {
  createRun,
  writeRun
} from "./chunk-4GVB6X47.js";
import {
  fitModel,
  modelDocument
} from "./chunk-T7MX7DTT.js";
import {
  sha256
} from "./chunk-S3QXKVJ4.js";

// src/steps/train.ts
async function train(session) {
  const { recipe, ports, folder, held } = session;
  const asked = ports.git.describe(recipe.folder);
  const dataset = await datasetOf(session);
  const document = await fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: recipe.train.kind,
      params: recipe.train.params,
      features: dataset.train.features,
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: recipe.task === "binary" ? recipe.evaluate.threshold : void 0,
      training: dataset.training
    },
    { workers: ports.workers, progress: (done, total) => ports.log.progress(`training ${recipe.name}`, done, total) }
  );
  const text = modelDocument.encode(document);
  held.model = { document, digest: sha256(text) };
  await ports.files.writeText(`${folder}/${modelDocument.file}`, text);
  const git = await asked;
  const code = git === void 0 ? void 0 : { commit: git.commit, tree: git.tree, dirty: git.dirty };
  await writeRun(session, createRun(session, { code, data: [...dataset.files], modelDigest: held.model.digest }));
}

export {
  train
};
