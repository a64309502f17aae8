/**
 * Whether a branch is an earlier name of the default branch. GitHub answers the old name of a renamed branch with the branch as
 * it is called now; only who may administer a repository can rename its default branch. The name `master` it answers so even
 * where nothing was renamed, so a run of an earlier name counts only where its commit lies on the line of the default branch
 * itself (docs/adr/0016).
 */
import { z } from '../documents/shape.ts';
import { isNotFound } from './asked-again.ts';
import type { Client } from './client.ts';
import { KeptAnswers } from './kept-answers.ts';

const BranchShape = z.object({ name: z.string() });

/** `gone`: deleted, or renamed so long ago that nobody knows. */
export type BranchState = 'earlier' | 'another' | 'gone';

export class EarlierNames {
  readonly #client: Client;
  readonly #branch: string;
  readonly #kept = new KeptAnswers();
  readonly #names = new Set<string>();

  constructor(client: Client, branch: string) {
    this.#client = client;
    this.#branch = branch;
  }

  /** Those that were asked for and are. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  async stateOf(branch: string): Promise<BranchState> {
    const state = await this.#kept.keep(branch, () => this.#ask(branch));
    if (state === 'earlier') this.#names.add(branch);
    return state;
  }

  async #ask(branch: string): Promise<BranchState> {
    const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
    try {
      const { name } = await this.#client.call(route, { branch }, BranchShape);
      return name === this.#branch && name !== branch ? 'earlier' : 'another';
    } catch (thrown) {
      if (isNotFound(thrown)) return 'gone';
      throw thrown;
    }
  }
}
