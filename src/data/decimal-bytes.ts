/** Short decimals as bytes of text: cells of a table mostly are, and cost a string each otherwise. */

const MINUS = 45;
const DOT = 46;
const ZERO = 48;
/** Places behind the dot: one million of the last is 1. */
const PLACES = 6;
const MILLION = 1e6;
/** Below it a decimal of so many places has at most 15 digits, which no other decimal of 15 shares its double with. */
const LIMIT = 1e9;

/** The most bytes that `writeDecimal` takes. */
export const LONGEST_DECIMAL = 1 + 9 + 1 + PLACES;

/**
 * Writes what `String(value)` gives and returns the offset behind it, for numbers below 10⁹ that a decimal of six places
 * stands for; −1, and nothing of use is written, for all others.
 */
export function writeDecimal(value: number, into: Uint8Array, at: number): number {
  const size = Math.abs(value);
  if (!(size < LIMIT)) return -1;
  const millionths = Math.round(size * MILLION);
  // Both are whole and exact, so the quotient is rounded once: as a reader of the decimal would round it.
  if (millionths / MILLION !== size) return -1;
  let next = at;
  if (value < 0) into[next++] = MINUS;
  const whole = Math.floor(size);
  next = writeWhole(whole, into, next);
  return writeFraction(millionths - whole * MILLION, into, next);
}

function writeWhole(whole: number, into: Uint8Array, at: number): number {
  let digits = 1;
  for (let power = 10; power <= whole; power *= 10) digits += 1;
  let rest = whole | 0;
  for (let place = at + digits - 1; place >= at; place--) {
    const tens = (rest / 10) | 0;
    into[place] = ZERO + rest - 10 * tens;
    rest = tens;
  }
  return at + digits;
}

/** The dot and the places up to the last that is not 0; nothing for 0. */
function writeFraction(millionths: number, into: Uint8Array, at: number): number {
  if (millionths === 0) return at;
  into[at] = DOT;
  let end = 0;
  let rest = millionths | 0;
  for (let place = at + PLACES; place > at; place--) {
    const tens = (rest / 10) | 0;
    const digit = rest - 10 * tens;
    into[place] = ZERO + digit;
    if (end === 0 && digit !== 0) end = place + 1;
    rest = tens;
  }
  return end;
}
