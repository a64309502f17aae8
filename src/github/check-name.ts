/** What a check run is called and found again by: by base and config too, for one commit may be judged for several of each. */
import type { WorkflowRun } from '../ports.ts';
import { publicationKey } from './publication-key.ts';

/** The config that names leave out: the one in the root of the repository. */
const USUAL_CONFIG = 'assay.yml';

/** The branch that the judged change goes to, where it is not the default branch. */
export function otherBase({ pullRequest, mergeGroup, repository }: WorkflowRun): string | undefined {
  const base = pullRequest?.baseBranch ?? mergeGroup?.baseBranch;
  return base === repository.defaultBranch ? undefined : base;
}

function otherConfig(config: string | undefined): string | undefined {
  return config === USUAL_CONFIG ? undefined : config;
}

/** `assay verdict / nightly (release/1.x) (ml/assay.yml)`. No job is called so: a rule that requires a name means one thing. */
export function checkName(group: string, base?: string, config?: string): string {
  const named = group === 'default' ? 'assay verdict' : `assay verdict / ${group}`;
  const further = [base, otherConfig(config)].flatMap((part) => (part === undefined ? [] : [` (${part})`]));
  return `${named}${further.join('')}`.replace(/\p{Cc}/gu, '?');
}

/** Of a check run: whoever judges the same commit for another base, or by another config, writes another one. */
export function checkKey(run: WorkflowRun, group: string, config?: string): string {
  return publicationKey(run.workflow, group, { base: otherBase(run), config: otherConfig(config) });
}

/** Of a comment, whose pull request says the base. */
export function commentKey(workflow: string, group: string, config?: string): string {
  return publicationKey(workflow, group, { config: otherConfig(config) });
}
