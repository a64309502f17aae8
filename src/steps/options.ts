/** What every verb of the chain is told besides its recipe. */
import type { Judge } from './judge.ts';
import type { RecipeRequest } from './request.ts';
import type { EarlierModel } from './take-over.ts';

export interface ChainOptions {
  /** Folder of the output folders. */
  readonly out: string;
  /** Folder of documents or git ref; undefined for none. */
  readonly baseline: string | undefined;
  /** True where one model is run: then a baseline folder may hold its documents directly. `runChain` says so. */
  readonly soleModel?: boolean;
  /** Folder that `baseline` starts from. */
  readonly folder: string;
  /** What the recipes were read from; a git ref's are read the same way. */
  readonly recipes: RecipeRequest;
  /** The words after `assay` that give this report again. */
  readonly command: string;
  /** Of a run on the platform: whose policy judges, and where the baseline search starts. */
  readonly judge?: Judge | undefined;
  /** Search the platform for the baseline: any run, or the one named. */
  readonly search?: { readonly runId: number | undefined } | undefined;
  /**
   * Documents that another job left, by model: compared again from their numbers, since the rows themselves are not here.
   * Its re-scoring of the baseline is taken only where the baseline itself agrees.
   */
  readonly handedOver?: ReadonlyMap<string, ReadonlyMap<string, Buffer>> | undefined;
  /** Of documents that another job left: the workflow keeps rows out of artifacts (`upload-predictions: false`). */
  readonly withoutRows?: boolean | undefined;
  /** What an earlier run left of the model, by its name: taken over where training could only make it again. */
  readonly earlierModels?: ((model: string) => Promise<readonly EarlierModel[]>) | undefined;
  /** false: what people read shows no value of a single row (`upload-predictions: false`). */
  readonly showRows?: boolean | undefined;
  /** `release`: the run may release what is approved, and is held to more. Default: `pullRequest`. */
  readonly event?: 'pullRequest' | 'release' | undefined;
}
