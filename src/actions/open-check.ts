/** State between a step and its `post`: the check run that nobody completed yet. */
import * as core from '@actions/core';
import type { CheckResult } from '../ports.ts';

const NAME = 'assay-open-check';

export interface OpenCheck {
  readonly group: string;
  /** How it should have ended, where writing that failed; absent where the step was stopped before there was a result. */
  readonly result?: CheckResult | undefined;
}

export function saveOpenCheck(open: OpenCheck | undefined): void {
  core.saveState(NAME, open === undefined ? '' : JSON.stringify(shortened(open)));
}

/** What the step left open; undefined where it completed everything. */
export function readOpenCheck(): OpenCheck | undefined {
  const text = core.getState(NAME);
  // The step itself wrote it.
  return text === '' ? undefined : (JSON.parse(text) as OpenCheck);
}

/** The state travels in an environment variable, and Windows allows 32,767 characters of one. */
function shortened({ group, result }: OpenCheck): OpenCheck {
  if (result === undefined) return { group };
  const { conclusion, title } = result;
  return { group, result: { conclusion, title, summary: 'The page of the run says more.' } };
}
