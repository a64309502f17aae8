/** The table of true and predicted classes: its cells that have rows, and how much each holds. */
import type { ClassInput } from '../../metrics/contract.ts';
import { remembered } from '../../metrics/remembered.ts';

/** Below so many cells a table of all of them finds a row's cell; above, where most are empty, a map. */
const MOST_DENSE_CELLS = 4_194_304;

export interface LabelTable {
  /** By cell: class codes, and rows or the sum of their weights. Cells are numbered as they first occur. */
  readonly truths: readonly number[];
  readonly predictions: readonly number[];
  readonly masses: Float64Array;
  readonly cellOfRow: Uint32Array;
}

/** Without weights; made once an input, since every metric of labels asks. */
export const countedLabels = remembered((input: ClassInput): LabelTable => labelTable(input));

/** Memory grows with the rows and not with the square of the classes. */
export function labelTable({ truth, prediction, classes }: ClassInput, weights?: Float64Array): LabelTable {
  const count = classes.length;
  const dense = count * count <= MOST_DENSE_CELLS ? new Int32Array(count * count) : undefined;
  const sparse = new Map<number, number>();
  const truths: number[] = [];
  const predictions: number[] = [];
  const cellOfRow = new Uint32Array(truth.length);
  for (let i = 0; i < truth.length; i++) {
    const place = truth[i]! * count + prediction[i]!;
    // One more than the cell, so that 0 says none.
    let known = dense === undefined ? (sparse.get(place) ?? 0) : dense[place]!;
    if (known === 0) {
      truths.push(truth[i]!);
      predictions.push(prediction[i]!);
      known = truths.length;
      if (dense === undefined) sparse.set(place, known);
      else dense[place] = known;
    }
    cellOfRow[i] = known - 1;
  }
  const masses = new Float64Array(truths.length);
  for (let i = 0; i < cellOfRow.length; i++) masses[cellOfRow[i]!]! += weights === undefined ? 1 : weights[i]!;
  return { truths, predictions, masses, cellOfRow };
}
