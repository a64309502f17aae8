/** What `report` is asked, and what its face hands it beside the ports. */
import type { InputError } from '../../errors.ts';
import type { CheckResult, Platform, StoredArtifact } from '../../ports.ts';
import type { CommentMode } from '../../report/comment-mode.ts';
import type { RecipeRequest } from '../request.ts';

export interface ReportRequest {
  readonly recipes: RecipeRequest;
  readonly out: string;
  readonly group: string;
  readonly comment: CommentMode;
  /**
   * Documents that another job handed over, by model; `auto`: every one of this run; an error: they were, and cannot be told which.
   * undefined: they lie in `out`.
   */
  readonly artifacts: ReadonlyMap<string, StoredArtifact> | 'auto' | InputError | undefined;
  /** Of handed-over documents: a run that may release is held to more. */
  readonly release: boolean;
  /** false: pages and comment show no value of a single row. */
  readonly uploadPredictions: boolean;
}

/** A check run that nobody completed yet. */
export interface LeftCheck {
  readonly group: string;
  readonly config?: string | undefined;
  /** How it should have ended, where writing that failed; absent where the step was stopped before there was a result. */
  readonly result?: CheckResult | undefined;
}

/** Keeps, for what runs after the job's steps, the check run that is open now; undefined: none is. */
export type KeepLeft = (left: LeftCheck | undefined) => void;

/** A fork's run that could not write itself: the platform as that run's, and the documents that it left, by model. */
export interface ForkRun {
  readonly platform: Platform;
  /** Throws InputError for a hostile archive. */
  documents(allowed: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadonlyMap<string, Buffer>>>;
}
