/** A polynomial of the mapped variable written out in powers of the raw one: for people to read, never to predict with. */

export interface MappedPolynomial {
  readonly center: number;
  readonly scale: number;
  /** Of t, t², … with t = (x − center) / scale; there is no constant. */
  readonly coefficients: readonly number[];
}

/**
 * Coefficients of 1, x, x², …. Horner's rule on polynomials: digits are lost where center / scale is large, so
 * predictions keep to the mapped form.
 */
export function rawPowers({ center, scale, coefficients }: MappedPolynomial): number[] {
  let raw = [0];
  for (let p = coefficients.length - 1; p >= 0; p--) {
    // (raw + coefficient) · (x − center) / scale
    raw[0] = raw[0]! + coefficients[p]!;
    const next = new Array<number>(raw.length + 1).fill(0);
    raw.forEach((value, k) => {
      next[k] = next[k]! - (value * center) / scale;
      next[k + 1] = next[k + 1]! + value / scale;
    });
    raw = next;
  }
  return raw;
}
