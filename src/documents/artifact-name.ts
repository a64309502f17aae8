/**
 * Names of the artifacts of a run: `assay-<model>` holds documents, `assay.<what>.<of whom>` does not. No model's name holds a dot,
 * so that no name is both. Earlier versions called the pages `assay-<group>-report`.
 */

/** What an upload is called whose first try left its name taken (`NAME.2`): it counts as `NAME`. */
export const SECOND_NAME = '.2';

const DOCUMENTS = /^assay-([a-z0-9][a-z0-9_-]{0,63})(?:\.2)?$/;
const PAGES_BEFORE = /-report$/;
const PAGE = /^[a-z0-9][a-z0-9_-]{0,63}\.(?:html|md)$/;

/** The artifact that holds a model's documents. */
export function artifactOf(model: string): string {
  return `assay-${model}`;
}

/** The model whose documents an artifact of this name holds; undefined for other artifacts. */
export function modelOf(artifact: string): string | undefined {
  return DOCUMENTS.exec(artifact)?.[1];
}

/** The artifact that holds the pages of a group, for people. */
export function pagesArtifactOf(group: string): string {
  return `assay.report.${group}`;
}

/** Whether a model's documents would have the name that earlier versions gave to the pages of a group. */
export function wasPages(model: string): boolean {
  return PAGES_BEFORE.test(model);
}

/** Whether a file of this name may be one of such pages. */
export function isPage(file: string): boolean {
  return PAGE.test(file);
}

/** Whether an artifact of this name is the model's, or comes beside it: `NAME`, `NAME.2`, `NAME.3`. */
export function isNamedAfter(artifact: string, model: string): boolean {
  const name = artifactOf(model);
  return artifact === name || (artifact.startsWith(`${name}.`) && /^[0-9]+$/.test(artifact.slice(name.length + 1)));
}
