/**
 * Bytes of a plain numeric CSV → typed columns, without a string for a cell. It reads what it fully understands (decimal
 * numbers, empty cells, LF or CRLF) and gives up on anything else: the strict lane then reads the file and has the word.
 */

const LF = 10;
const CR = 13;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** Powers of ten that a double holds exactly: a mantissa below 10¹⁵ times or over one is rounded once, so correctly. */
const POWERS = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
] as const;
const EXACT_DIGITS = 15;
const EXACT_POWER = 22;
/** Characters; a longer one is for the strict lane, which has a limit for lines. */
const LONGEST_NUMBER = 512;

export interface ScanTarget {
  /** One array a column, of equal length; rows are written from `row` on. */
  readonly columns: readonly Float64Array[];
  row: number;
  /** Whether an empty cell is a missing one. */
  readonly emptyIsMissing: boolean;
  readonly delimiter: number;
}

/**
 * Scans whole lines in `bytes[from, to)`. The byte before `to` must be LF, so that no loop has to look for the end.
 * Returns false at anything it does not understand, or when the arrays are full. Lines without a byte are skipped.
 */
export function scanLines(bytes: Uint8Array, from: number, to: number, target: ScanTarget): boolean {
  const { columns, emptyIsMissing, delimiter } = target;
  const last = columns.length - 1;
  const capacity = columns[0]!.length;
  let row = target.row;
  let at = from;
  while (at < to) {
    let byte = bytes[at]!;
    if (byte === LF) {
      at += 1;
      continue;
    }
    if (byte === CR) {
      if (bytes[at + 1] !== LF) return false;
      at += 2;
      continue;
    }
    if (row === capacity) return false;
    for (let column = 0; column <= last; column++) {
      const start = at;
      byte = bytes[at]!;
      const negative = byte === MINUS;
      if (negative || byte === PLUS) byte = bytes[++at]!;
      let mantissa = 0;
      // Digits are what is walked over: leading zeros count too, which only sends more cells to the slow way.
      let digits = -at;
      while (byte >= ZERO && byte <= NINE) {
        mantissa = mantissa * 10 + (byte - ZERO);
        byte = bytes[++at]!;
      }
      digits += at;
      let power = 0;
      if (byte === DOT) {
        byte = bytes[++at]!;
        power = at;
        while (byte >= ZERO && byte <= NINE) {
          mantissa = mantissa * 10 + (byte - ZERO);
          byte = bytes[++at]!;
        }
        power -= at;
        digits -= power;
      }
      let value: number;
      if (digits === 0) {
        if (at !== start || !emptyIsMissing) return false;
        value = Number.NaN;
      } else {
        if (byte === 101 || byte === 69) {
          byte = bytes[++at]!;
          const down = byte === MINUS;
          if (down || byte === PLUS) byte = bytes[++at]!;
          if (byte < ZERO || byte > NINE) return false;
          let exponent = 0;
          while (byte >= ZERO && byte <= NINE) {
            if (exponent < 10000) exponent = exponent * 10 + (byte - ZERO);
            byte = bytes[++at]!;
          }
          power += down ? -exponent : exponent;
        }
        if (digits <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
          value = power < 0 ? mantissa / POWERS[-power]! : power === 0 ? mantissa : mantissa * POWERS[power]!;
          // 0 − 0 is 0, where −(0) would be −0.
          if (negative) value = 0 - value;
        } else {
          if (at - start > LONGEST_NUMBER) return false;
          value = Number(latin1(bytes, start, at)) + 0;
          if (value === Infinity || value === -Infinity) return false;
        }
      }
      columns[column]![row] = value;
      if (column < last) {
        if (byte !== delimiter) return false;
      } else if (byte === CR) {
        if (bytes[++at] !== LF) return false;
      } else if (byte !== LF) return false;
      at += 1;
    }
    row += 1;
    target.row = row;
  }
  return true;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
