/** What the report is made of. Every renderer of this room takes it and returns a string. */
import type { DataCheck } from '../documents/data-check.ts';
import type { Evaluation, MetricValue } from '../documents/evaluation.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { Run } from '../documents/run.ts';
import type { Verdict } from '../documents/verdict.ts';

/** As `models/contract.ts` makes it: raw-scale coefficients, one number a heading. */
export interface Coefficients {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** What is known of one side. Everything is optional: two predictions files have a verdict and nothing else. */
export interface Side {
  readonly model?: ModelDocument | undefined;
  readonly run?: Run | undefined;
  /** The baseline's are those on the paired rows, in the candidate's order. */
  readonly predictions?: Predictions | undefined;
  readonly coefficients?: Coefficients | undefined;
}

export interface BaselineSide extends Side {
  /** On the very rows of the candidate's evaluation; absent where it was not scored on all of them. */
  readonly metrics?: Readonly<Record<string, MetricValue>> | undefined;
}

export interface ModelReport extends Side {
  readonly verdict: Verdict;
  readonly evaluation?: Evaluation | undefined;
  readonly dataCheck?: DataCheck | undefined;
  readonly baseline?: BaselineSide | undefined;
}

/** A model whose chain broke before a verdict. */
export interface FailedModel {
  readonly model: string;
  readonly failure: string;
  /** Nothing broke: nobody here can judge it. `failure` says why. */
  readonly isUnjudged?: boolean | undefined;
}

export type Report = ModelReport | FailedModel;

export function isFailed(report: Report): report is FailedModel {
  return 'failure' in report;
}

export function nameOf(report: Report): string {
  return isFailed(report) ? report.model : report.verdict.model;
}
