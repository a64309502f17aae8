/** Names of the artifacts of a run: `assay-<model>` holds documents, `assay-<model>-files` and `assay-<group>-report` do not. */

/** What an upload is called whose first try left its name taken (`NAME.2`): it counts as `NAME`. */
export const SECOND_NAME = '.2';

const DOCUMENTS = /^assay-([a-z0-9][a-z0-9_-]{0,63})(?:\.2)?$/;
const NO_DOCUMENTS = /-(?:files|report)$/;

/** The artifact that holds a model's documents. */
export function artifactOf(model: string): string {
  return `assay-${model}`;
}

/** The model whose documents an artifact of this name holds; undefined for other artifacts. */
export function modelOf(artifact: string): string | undefined {
  const model = DOCUMENTS.exec(artifact)?.[1];
  return model === undefined || NO_DOCUMENTS.test(model) ? undefined : model;
}

/** Whether an artifact of this name is the model's, or comes beside it: `NAME`, `NAME.2`, `NAME.3`. */
export function isNamedAfter(artifact: string, model: string): boolean {
  const name = artifactOf(model);
  return artifact === name || (artifact.startsWith(`${name}.`) && /^[0-9]+$/.test(artifact.slice(name.length + 1)));
}
