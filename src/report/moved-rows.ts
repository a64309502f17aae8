/** Which held-out rows the candidate predicts better or worse than the baseline, by how much. */
import type { ClassPredictions, Predictions, RegressionPredictions } from '../documents/predictions.ts';
import type { ModelReport } from './contract.ts';

export interface MovedRow {
  readonly id: string;
  /** Above 0: the candidate is nearer to the truth. In units of the target, or of probability of the true class. */
  readonly gain: number;
  /** Number of the row on each side. */
  readonly candidate: number;
  readonly baseline: number;
}

export interface MovedRows {
  /** `error`: absolute errors; `probability`: of the true class; `label`: right or wrong. */
  readonly measure: 'error' | 'probability' | 'label';
  /** Most first. */
  readonly worsened: readonly MovedRow[];
  readonly improved: readonly MovedRow[];
  readonly sides: Sides;
}

export type Sides =
  | { readonly task: 'regression'; readonly candidate: RegressionPredictions; readonly baseline: RegressionPredictions }
  | { readonly task: 'classes'; readonly candidate: ClassPredictions; readonly baseline: ClassPredictions };

/** A change of the last bits is none. */
const ROUNDING = 1e-12;

/** At most `most` rows each way. undefined where a side has no rows, or the two do not pair. */
export function movedRows({ predictions, baseline }: ModelReport, most: number): MovedRows | undefined {
  const sides = sidesOf(predictions, baseline?.predictions);
  if (sides === undefined) return undefined;
  const places = placesOf(sides.candidate, sides.baseline);
  if (places === undefined) return undefined;
  const { measure, gainOf } = gains(sides);
  const worsened = new Extremes(most);
  const improved = new Extremes(most);
  for (let row = 0; row < sides.baseline.truth.length; row++) {
    const own = places === 'same' ? row : places[row]!;
    const gain = gainOf(own, row);
    if (gain > ROUNDING) improved.offer(gain, own, row);
    else if (gain < -ROUNDING) worsened.offer(-gain, own, row);
  }
  const named = (sign: 1 | -1, extremes: Extremes): MovedRow[] =>
    extremes.sorted().map(({ size, candidate, baseline: row }) => {
      return { id: sides.baseline.ids.text(row), gain: sign * size, candidate, baseline: row };
    });
  return { measure, worsened: named(-1, worsened), improved: named(1, improved), sides };
}

function sidesOf(candidate: Predictions | undefined, baseline: Predictions | undefined): Sides | undefined {
  if (candidate === undefined || baseline === undefined) return undefined;
  if (candidate.task === 'regression') {
    return baseline.task === 'regression' ? { task: 'regression', candidate, baseline } : undefined;
  }
  return baseline.task === 'regression' ? undefined : { task: 'classes', candidate, baseline };
}

/**
 * The candidate's row of each of the baseline's: those are the paired rows, in the candidate's order. undefined where an
 * id is not found, which no verdict of ours leaves.
 */
function placesOf(candidate: Predictions, baseline: Predictions): Uint32Array | 'same' | undefined {
  const [ours, theirs] = [candidate.ids, baseline.ids];
  if (ours.length === theirs.length) {
    const last = ours.length - 1;
    return last < 0 || (ours.text(0) === theirs.text(0) && ours.text(last) === theirs.text(last)) ? 'same' : undefined;
  }
  const places = new Uint32Array(theirs.length);
  let own = 0;
  for (let row = 0; row < theirs.length; row++) {
    const id = theirs.text(row);
    while (own < ours.length && ours.text(own) !== id) own++;
    if (own === ours.length) return undefined;
    places[row] = own++;
  }
  return places;
}

function gains(sides: Sides): Pick<MovedRows, 'measure'> & { gainOf: (own: number, row: number) => number } {
  if (sides.task === 'regression') {
    const { candidate, baseline } = sides;
    return {
      measure: 'error',
      gainOf: (own, row) =>
        Math.abs(baseline.truth[row]! - baseline.prediction[row]!) -
        Math.abs(candidate.truth[own]! - candidate.prediction[own]!),
    };
  }
  const { candidate, baseline } = sides;
  if (candidate.probabilities !== undefined && baseline.probabilities !== undefined) {
    return {
      measure: 'probability',
      gainOf: (own, row) => trueProbability(candidate, own)! - trueProbability(baseline, row)!,
    };
  }
  return {
    measure: 'label',
    gainOf: (own, row) => (isRight(candidate, own) ? 1 : 0) - (isRight(baseline, row) ? 1 : 0),
  };
}

export function isRight({ truth, prediction }: ClassPredictions, row: number): boolean {
  return truth[row] === prediction[row];
}

/** Of the true class; undefined without probabilities. */
export function trueProbability({ truth, probabilities }: ClassPredictions, row: number): number | undefined {
  return probabilities?.[truth[row]!]?.[row];
}

interface Extreme {
  readonly size: number;
  readonly candidate: number;
  readonly baseline: number;
}

/** The largest of many; of equals the first. */
class Extremes {
  readonly #most: number;
  #held: Extreme[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(size: number, candidate: number, baseline: number): void {
    if (this.#held.length === this.#most && size <= this.#held.at(-1)!.size) return;
    const at = this.#held.findIndex((held) => held.size < size);
    this.#held.splice(at < 0 ? this.#held.length : at, 0, { size, candidate, baseline });
    this.#held = this.#held.slice(0, this.#most);
  }

  sorted(): readonly Extreme[] {
    return this.#held;
  }
}
