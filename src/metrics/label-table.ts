/** The table of true and predicted classes: its cells that have rows, and how much each holds. */
import type { ClassInput } from './contract.ts';
import { remembered } from './remembered.ts';

/** Up to so many cells each has its place in a table of all; above, where most are empty, a map finds them. */
const MOST_DENSE_CELLS = 4_194_304;

export interface LabelTable {
  /** By cell: class codes, and rows or the sum of their weights. Every cell has a row. */
  readonly truths: readonly number[];
  readonly predictions: readonly number[];
  readonly masses: Float64Array;
  /** The cell of (true code) × (classes) + (predicted code), which has a row. */
  readonly cellAt: (place: number) => number;
  readonly classes: number;
}

/** Counted once an input, since every metric of labels asks, and its interval. */
export const countedLabels = remembered((input: ClassInput): LabelTable => labelTable(input));

/** Memory grows with the rows and not with the square of the classes. */
export function labelTable({ truth, prediction, classes }: ClassInput, weights?: Float64Array): LabelTable {
  const count = classes.length;
  return count * count <= MOST_DENSE_CELLS
    ? denseTable(truth, prediction, count, weights)
    : sparseTable(truth, prediction, count, weights);
}

function denseTable(truth: Int32Array, prediction: Int32Array, count: number, weights?: Float64Array): LabelTable {
  const rows = new Uint32Array(count * count);
  for (let i = 0; i < truth.length; i++) rows[truth[i]! * count + prediction[i]!]! += 1;
  const places: number[] = [];
  const cells = new Int32Array(count * count);
  rows.forEach((held, place) => {
    if (held === 0) return;
    cells[place] = places.length;
    places.push(place);
  });
  const masses = Float64Array.from(places, (place) => (weights === undefined ? rows[place]! : 0));
  if (weights !== undefined) {
    for (let i = 0; i < truth.length; i++) masses[cells[truth[i]! * count + prediction[i]!]!]! += weights[i]!;
  }
  return { ...codesOf(places, count), masses, cellAt: (place) => cells[place]!, classes: count };
}

function sparseTable(truth: Int32Array, prediction: Int32Array, count: number, weights?: Float64Array): LabelTable {
  const held = new Map<number, number>();
  for (let i = 0; i < truth.length; i++) {
    const place = truth[i]! * count + prediction[i]!;
    held.set(place, (held.get(place) ?? 0) + (weights?.[i] ?? 1));
  }
  const places = [...held.keys()].sort((a, b) => a - b);
  const cells = new Map(places.map((place, cell) => [place, cell]));
  const masses = Float64Array.from(places, (place) => held.get(place)!);
  return { ...codesOf(places, count), masses, cellAt: (place) => cells.get(place)!, classes: count };
}

function codesOf(places: readonly number[], count: number): Pick<LabelTable, 'truths' | 'predictions'> {
  return {
    truths: places.map((place) => Math.floor(place / count)),
    predictions: places.map((place) => place % count),
  };
}
