/** Sums and moments that every room shares. The order of addition is fixed, so the same numbers give the same bytes. */

/**
 * A running sum with the rounding error of every step carried along (Neumaier 1974). Its error does not grow with the
 * number of terms, so a million terms agree with any careful sum to a few units in the last place.
 * None: 0. A term that is not finite, or a sum that overflows, gives a value that is not finite.
 */
export class Sum {
  private total = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.total + term;
    if (Math.abs(this.total) >= Math.abs(term)) this.lost += this.total - next + term;
    else this.lost += term - next + this.total;
    this.total = next;
  }

  get value(): number {
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
}

/** Σ values. None: 0. */
export function sum(values: ArrayLike<number>): number {
  const total = new Sum();
  for (let i = 0; i < values.length; i++) total.add(values[i]!);
  return total.value;
}

/** Arithmetic mean. None: throws RangeError. Not finite in, not finite out. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('mean requires at least 1 data point');
  return sum(values) / values.length;
}

/**
 * Σ (x − mean)², by two passes and the correction of Chan, Golub and LeVeque (1983) for the rounding of the mean.
 * None: throws RangeError. One or constant: 0. Not finite in, not finite out.
 */
export function sumOfSquaredDeviations(values: ArrayLike<number>): number {
  const center = mean(values);
  const squares = new Sum();
  const deviations = new Sum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - center;
    squares.add(deviation * deviation);
    deviations.add(deviation);
  }
  return Math.max(0, squares.value - (deviations.value * deviations.value) / values.length);
}

/** Variance with divisor n − `ddof`. Fewer than `ddof` + 1 values: throws RangeError. Constant: 0. */
export function variance(values: ArrayLike<number>, ddof: 0 | 1): number {
  if (values.length <= ddof)
    throw new RangeError(`variance with ddof ${ddof} requires at least ${ddof + 1} data points`);
  return sumOfSquaredDeviations(values) / (values.length - ddof);
}

/** Index of the first value that is NaN or infinite, or −1. */
export function firstNonFinite(values: ArrayLike<number>): number {
  // A finite number less itself is 0, any other NaN: one look at the end, since hardly ever is there one.
  let dust = 0;
  for (let i = 0; i < values.length; i++) dust += values[i]! - values[i]!;
  if (dust === 0) return -1;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) return i;
  return -1;
}

/** Whether all values are the same number. None: true. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
