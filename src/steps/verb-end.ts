/** What a verb leaves where it is a step of its own: how it ended, what its outputs are made of, what people are told. */
import type { StoredArtifact } from '../ports.ts';
import type { ModelOutcome } from './chain.ts';
import type { Ending } from './decision.ts';

/** `failed` marks the step, `warning` and `notice` are shown on the page of the run, `info` in the log. */
export interface Line {
  readonly kind: 'failed' | 'warning' | 'notice' | 'info';
  readonly text: string;
  /** The file that an annotation is about. */
  readonly file?: string | undefined;
}

export interface VerbResults {
  readonly outcomes: readonly ModelOutcome[];
  /** Decisions of what has no outcome: a model that is missing, a model that failed before. */
  readonly further?: readonly Ending[] | undefined;
  readonly artifacts?: ReadonlyMap<string, StoredArtifact> | undefined;
}

export interface VerbEnd {
  readonly exitCode: number;
  /** Whether what it tells of passed, where the step itself ends otherwise. Default: by the exit code. */
  readonly passed?: boolean | undefined;
  readonly lines: readonly Line[];
  /** undefined where there was nothing to work on. */
  readonly results: VerbResults | undefined;
  /** Markdown for the page of the run. */
  readonly summary?: string | undefined;
}
