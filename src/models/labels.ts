/** Classes from probabilities. */
import { InvariantError } from '../errors.ts';

/**
 * The class of each row, as codes into `classes`. With `positive` (of two classes): it, where its probability reaches
 * `threshold` (default 0.5), else the other. Without: the most probable class, the first of equals. `probabilities` has one column
 * a class, all of one length. A NaN is never the greatest and never reaches a threshold.
 */
export function labelsOf(
  probabilities: readonly Float64Array[],
  classes: readonly string[],
  positive?: string,
  threshold = 0.5,
): Int32Array {
  if (probabilities.length !== classes.length) throw new InvariantError('one column of probabilities for each class');
  const rows = probabilities[0]?.length ?? 0;
  const labels = new Int32Array(rows);
  if (positive !== undefined && classes.length === 2) {
    const code = classes.indexOf(positive);
    if (code < 0) throw new InvariantError(`the positive class ${positive} is none of the classes`);
    const column = probabilities[code]!;
    for (let i = 0; i < rows; i++) labels[i] = column[i]! >= threshold ? code : 1 - code;
    return labels;
  }
  for (let c = 1; c < probabilities.length; c++) {
    const column = probabilities[c]!;
    for (let i = 0; i < rows; i++) if (column[i]! > probabilities[labels[i]!]![i]!) labels[i] = c;
  }
  return labels;
}
