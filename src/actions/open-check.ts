/** State between a step and its `post`: the check run that nobody completed yet. */
import type { KeepLeft, LeftCheck } from '../steps/report/request.ts';
import type { World } from './face.ts';

const NAME = 'assay-open-check';

export function keepLeftIn(state: World['state']): KeepLeft {
  return (left) => state.set(NAME, left === undefined ? '' : JSON.stringify(shortened(left)));
}

/** What the step left open; undefined where it completed everything. */
export function readLeft(state: World['state']): LeftCheck | undefined {
  const text = state.get(NAME);
  // The step itself wrote it.
  return text === '' ? undefined : (JSON.parse(text) as LeftCheck);
}

/** The state travels in an environment variable, and Windows allows 32,767 characters of one. */
function shortened({ group, config, result }: LeftCheck): LeftCheck {
  if (result === undefined) return { group, config };
  const { conclusion, title } = result;
  return { group, config, result: { conclusion, title, summary: 'The page of the run says more.' } };
}
