/**
 * A job's token may not name a commit whose workflow files differ from every branch's: it could otherwise put a workflow
 * of its choice where it runs with more rights. The exact rule of the real server is not public.
 */
import { Refusal } from './answer.ts';
import { treeSha } from './git-objects.ts';
import type { Commit, Repository, Token } from './state.ts';
import { acceptedHeader, forbidden } from './tokens.ts';

export function refuseForeignWorkflows(repository: Repository, token: Token | undefined, sha: string): void {
  if (token === undefined || token.app === undefined || token.permissions['workflows'] === 'write') return;
  const heads = [...repository.refs].filter(([name]) => name.startsWith('refs/heads/')).map(([, { sha: tip }]) => tip);
  const wanted = workflowsOf(repository.commits.get(sha));
  if (heads.some((head) => workflowsOf(repository.commits.get(head)) === wanted)) return;
  throw new Refusal(403, forbidden(token), { headers: acceptedHeader([{ contents: 'write', workflows: 'write' }]) });
}

function workflowsOf(commit: Commit | undefined): string {
  const files = [...(commit?.files ?? [])].filter(([path]) => path.startsWith('.github/workflows/'));
  return treeSha(new Map(files));
}
