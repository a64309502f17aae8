/** What a run of a workflow is told. */
import type { Permissions } from './definitions.ts';

/** A repository whose files a workflow or action may name by `$/` or `./`. */
export interface Home {
  /** `OWNER/assay` */
  readonly repository: string;
  readonly ref: string;
  readonly folder: string;
}

export interface StandInCall {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Takes the place of somebody else's action. Throwing fails the step. */
export type StandIn = (call: StandInCall) => void | Promise<void>;

/** Where steps of our actions run: in this process, or each in one of its own, from `dist/`. */
export type StepsRun = 'in' | 'child';

export interface WorkflowRequest {
  /** Path in the repository: `.github/workflows/ct.yml`. */
  readonly workflow: string;
  /** Default: the file at that path. */
  readonly text?: string | undefined;
  /** Folder that `actions/checkout` copies into a job's workspace, and where `./` leads. */
  readonly repository: string;
  /** Of the run: `GITHUB_*` (with `GITHUB_EVENT_PATH`), `ACTIONS_*`, `PATH`, … Nothing else is inherited but `PATH` and `HOME`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Empty folder for workspaces and step files; the caller removes it. */
  readonly folder: string;
  /** The job's `GITHUB_TOKEN`. `permissions` as the workflow grants them; what a fork's run really gets is the callback's affair. */
  tokenFor(permissions: Permissions, job: string): string;
  /** Variables of one job, over those of the run: a runtime token of its own. */
  jobEnvironment?(job: string, permissions: Permissions): Readonly<Record<string, string>>;
  /** Inputs of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** By `owner/name`. `actions/checkout` is there by itself. */
  readonly standIns?: Readonly<Record<string, StandIn>>;
  /** Where `OWNER/assay@v1` leads. Default: this tree. */
  readonly assay?: Home;
  /** The run is cancelled when this step of this job has ended. */
  readonly cancelAfter?: { readonly job: string; readonly step: string };
  /** Program for JavaScript actions. Default: the running Node. */
  readonly node?: string;
  /** `in`: actions of ours run as functions in this process, everything else as ever. Default: `child`. */
  readonly process?: StepsRun | undefined;
}
