/** On how many of the same rows two models do not say the same. */
import type { Predictions } from '../documents/predictions.ts';

/** undefined: nobody can tell, which is not "none". */
export interface DifferingRows {
  /** Rows with another label, or another number. Classes are compared by name. */
  readonly labels: number | undefined;
  /** Rows with another probability of any class. */
  readonly scores: number | undefined;
}

/** The sides are paired by their place. */
export function differingRows(a: Predictions, b: Predictions): DifferingRows {
  if (a.task === 'regression' || b.task === 'regression') {
    const numbers = a.task === b.task ? countNumbers(a.prediction, b.prediction) : undefined;
    return { labels: numbers, scores: numbers };
  }
  const codes = Int32Array.from(b.classes, (name) => a.classes.indexOf(name));
  let labels = 0;
  for (let i = 0; i < a.prediction.length; i++) if (a.prediction[i] !== codes[b.prediction[i]!]) labels += 1;
  return { labels, scores: countScores(a.probabilities, b, codes) };
}

function countNumbers(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let differing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing += 1;
  return differing;
}

/** A class that one side does not know has probability 0 there. */
function countScores(
  ours: readonly Float64Array[] | undefined,
  b: Extract<Predictions, { classes: readonly string[] }>,
  codes: Int32Array,
): number | undefined {
  const theirs = b.probabilities;
  if (ours === undefined || theirs === undefined) return undefined;
  const rows = b.prediction.length;
  const differs = new Uint8Array(rows);
  const mark = (left: Float64Array | undefined, right: Float64Array | undefined) => {
    for (let i = 0; i < rows; i++) if ((left?.[i] ?? 0) !== (right?.[i] ?? 0)) differs[i] = 1;
  };
  theirs.forEach((column, c) => {
    mark(ours[codes[c]!], column);
  });
  ours.forEach((column, c) => {
    if (!codes.includes(c)) mark(column, undefined);
  });
  return differs.reduce((count, flag) => count + flag, 0);
}
