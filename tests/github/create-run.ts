import type { Log, WorkflowRun } from '../../src/ports.ts';

export const WORKFLOW = '.github/workflows/ct.yml';

/** Attempt 1 of run 431 on pull request 7, whose head is `a1`. */
export function createRun(overrides: Partial<WorkflowRun> = {}, head = 'a1'): WorkflowRun {
  return {
    repository: { fullName: 'octo/iris', id: 1, defaultBranch: 'main' },
    event: 'pull_request',
    runId: 1000 + (overrides.runNumber ?? 431),
    runNumber: 431,
    runAttempt: 1,
    workflow: WORKFLOW,
    sha: 'ffff',
    ref: 'refs/pull/7/merge',
    isDefaultBranch: false,
    pullRequest: {
      number: 7,
      headSha: head,
      headBranch: 'tune',
      headRepositoryId: 1,
      isFork: false,
      baseBranch: 'main',
      baseSha: 'b0',
    },
    serverUrl: 'https://github.com',
    url: 'https://github.com/octo/iris/actions/runs/1431',
    ...overrides,
  };
}

export interface KeptLog extends Log {
  readonly lines: readonly string[];
}

export function keepLog(): KeptLog {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, info: keep, warning: keep, verbose: () => {}, progress: () => {} };
}
