/** What must hold of truth and prediction before a metric reads them. */
import { InputError, type Place } from '../errors.ts';
import { firstNonFinite } from '../numbers.ts';
import type { ClassInput, MetricInput } from './contract.ts';

/** How far a row's probabilities may sum from 1 (statistics, section 7). */
const ROW_SUM_TOLERANCE = 1e-6;

const BLOCK = 1024;

/** Every metric and every interval of the same rows asks; what was sound stays so, since nobody writes to an input. */
const sound = new WeakSet<MetricInput>();

/**
 * Holds what every metric relies on. Throws InputError that names the row (from 1), the value and the rule. Looked
 * through once an input.
 */
export function checkInput(input: MetricInput, place: Place = {}): void {
  if (sound.has(input)) return;
  checkRows(input, place);
  sound.add(input);
}

function checkRows(input: MetricInput, place: Place): void {
  const rows = input.truth.length;
  if (rows === 0) throw new InputError('there are no rows; a metric needs at least one', place);
  checkLength('prediction', input.prediction.length, rows, place);
  if (input.task === 'regression') {
    checkFinite('truth', input.truth, place);
    checkFinite('prediction', input.prediction, place);
    return;
  }
  checkCodes('truth', input.truth, input.classes.length, place);
  checkCodes('prediction', input.prediction, input.classes.length, place);
  if (input.task === 'binary' && input.classes.length > 2) {
    const classes = input.classes.slice(0, 5).join(', ');
    throw new InputError(`a binary task has two classes, there are ${input.classes.length}: ${classes}`, place);
  }
  if (input.task === 'binary' && !(input.positive >= 0 && input.positive < input.classes.length)) {
    throw new InputError('the positive class is not among the classes', place);
  }
  checkProbabilities(input, rows, place);
}

function checkLength(what: string, length: number, rows: number, place: Place): void {
  if (length === rows) return;
  throw new InputError(`${what} has ${length} rows and truth has ${rows}; they must be the same rows`, place);
}

function checkFinite(what: string, values: Float64Array, place: Place): void {
  const row = firstNonFinite(values);
  if (row >= 0) throw new InputError(`${what} of row ${row + 1} is ${values[row]}; it must be a finite number`, place);
}

function checkCodes(what: string, codes: Int32Array, classes: number, place: Place): void {
  // A code below 0 is a large number without its sign: one look at the end, since hardly ever is there a wrong one.
  let wrong = 0;
  for (let i = 0; i < codes.length; i++) wrong |= codes[i]! >>> 0 < classes ? 0 : 1;
  if (wrong === 0) return;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0 && code < classes) continue;
    throw new InputError(
      `${what} of row ${i + 1} is class number ${code}; there are ${classes} classes, from 0`,
      place,
    );
  }
}

function checkProbabilities(input: ClassInput, rows: number, place: Place): void {
  const { classes, probabilities } = input;
  if (probabilities === undefined) return;
  if (probabilities.length !== classes.length) {
    throw new InputError(`${probabilities.length} probability columns for ${classes.length} classes`, place);
  }
  for (const [c, column] of probabilities.entries()) {
    checkLength(`the probability of class "${classes[c]}"`, column.length, rows, place);
  }
  if (areDistributions(probabilities, rows)) return;
  const sums = new Float64Array(rows);
  probabilities.forEach((column, c) => {
    for (let i = 0; i < rows; i++) {
      const p = column[i]!;
      if (!(p >= 0 && p <= 1)) {
        throw new InputError(
          `the probability of class "${classes[c]}" in row ${i + 1} is ${p}; it must be from 0 to 1`,
          place,
        );
      }
      sums[i]! += p;
    }
  });
  for (let i = 0; i < rows; i++) {
    if (Math.abs(sums[i]! - 1) <= ROW_SUM_TOLERANCE) continue;
    throw new InputError(`the probabilities of row ${i + 1} sum to ${sums[i]}; they must sum to 1 within 1e-6`, place);
  }
}

/** Block by block, so that the columns are read once and nothing is kept; who is wrong is found out afterwards. */
function areDistributions(probabilities: readonly Float64Array[], rows: number): boolean {
  const [first, second] = probabilities;
  if (first !== undefined && second !== undefined && probabilities.length === 2) return arePairs(first, second);
  const sums = new Float64Array(Math.min(rows, BLOCK));
  let wrong = 0;
  for (let from = 0; from < rows; from += BLOCK) {
    const count = Math.min(BLOCK, rows - from);
    sums.fill(0);
    for (const column of probabilities) {
      for (let k = 0; k < count; k++) {
        const p = column[from + k]!;
        wrong |= p >= 0 && p <= 1 ? 0 : 1;
        sums[k]! += p;
      }
    }
    for (let k = 0; k < count; k++) wrong |= Math.abs(sums[k]! - 1) <= ROW_SUM_TOLERANCE ? 0 : 1;
  }
  return wrong === 0;
}

/** The same for two classes, in one look. */
function arePairs(first: Float64Array, second: Float64Array): boolean {
  let wrong = 0;
  for (let i = 0; i < first.length; i++) {
    const p = first[i]!;
    const q = second[i]!;
    wrong |= p >= 0 && p <= 1 && q >= 0 && q <= 1 && Math.abs(p + q - 1) <= ROW_SUM_TOLERANCE ? 0 : 1;
  }
  return wrong === 0;
}
