/** Cholesky's factor of a symmetric positive definite matrix, and solving with it. */

/**
 * Solves A·x = b in place: `matrix` (n × n, row-major; lower triangle read) becomes its factor, `right` becomes x. A
 * pivot that has lost all its digits is replaced by a large one, which leaves that direction where it is; the number of
 * such pivots is returned.
 */
export function solveCholesky(matrix: Float64Array, right: Float64Array): number {
  const n = right.length;
  let lost = 0;
  for (let j = 0; j < n; j++) {
    const row = j * n;
    const before = matrix[row + j]!;
    let pivot = before;
    for (let k = 0; k < j; k++) pivot -= matrix[row + k]! * matrix[row + k]!;
    if (!(pivot > before * 1e-14) || !(pivot > 0)) {
      pivot = 1e300;
      lost += 1;
    }
    const root = Math.sqrt(pivot);
    matrix[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let value = matrix[other + j]!;
      for (let k = 0; k < j; k++) value -= matrix[other + k]! * matrix[row + k]!;
      matrix[other + j] = value / root;
    }
  }
  for (let i = 0; i < n; i++) {
    let value = right[i]!;
    for (let k = 0; k < i; k++) value -= matrix[i * n + k]! * right[k]!;
    right[i] = value / matrix[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = right[i]!;
    for (let k = i + 1; k < n; k++) value -= matrix[k * n + i]! * right[k]!;
    right[i] = value / matrix[i * n + i]!;
  }
  return lost;
}
