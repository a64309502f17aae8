/** What a run leaves behind. */
import type { Annotation } from './commands.ts';
import type { Permissions } from './definitions.ts';

export type Ending = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StepResult {
  readonly id: string;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Ending;
  /** After it. */
  readonly conclusion: Ending;
  readonly exitCode?: number | undefined;
  /** Masked. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly milliseconds: number;
  /** Of a composite. */
  readonly steps: readonly StepResult[];
}

export interface JobResult {
  readonly conclusion: Ending;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  readonly permissions: Permissions;
  /** The job's workspace as it was left. */
  readonly workspace: string;
}

export interface WorkflowResult {
  readonly conclusion: Ending;
  /** By the names that GitHub shows as checks: `evaluate`, `train (a, b)`, `call / gate`. */
  readonly jobs: Readonly<Record<string, JobResult>>;
}

/** All steps with those inside composites, in the order they ran. */
export function allSteps(steps: readonly StepResult[]): StepResult[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}
