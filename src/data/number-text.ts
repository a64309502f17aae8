/** The one number grammar of every reader: a decimal with an optional exponent. `0x10`, `1_000`, `NaN`, `1e400` are text. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number a text stands for, −0 as 0; NaN when it is none or overflows. Linear in the text's length. */
export function numberOf(text: string): number {
  if (!NUMBER.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}
