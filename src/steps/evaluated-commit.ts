/** The commit that is judged is the one that `train` wrote down: git is asked where the recipe stands, by every verb. */
import type { Git } from '../ports.ts';
import { folderOf, type RecipeRequest } from './request.ts';

/** undefined where there is no git: the event's commit stands. */
export async function evaluatedCommit(request: RecipeRequest, git: Git): Promise<string | undefined> {
  return (await git.describe(folderOf(request)))?.commit;
}
