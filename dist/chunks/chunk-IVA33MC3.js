import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/models/tall-qr.ts
var BLOCK_ROWS = 256;
function emptyTriangle(pivots) {
  const width = pivots + 1 + (pivots + 1) % 2;
  return { size: pivots, width, values: new Float64Array(pivots * width) };
}
function tallQr(input) {
  const { columns, centers, factors, to } = input;
  const triangle = emptyTriangle(columns.length - 1);
  const block = new Float64Array(Math.min(BLOCK_ROWS, padded(to - input.from)) * triangle.width);
  for (let start = input.from; start < to; start += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, to - start);
    const stride = padded(rows);
    for (let k = 0; k < columns.length; k++) {
      const values = columns[k];
      const center = centers[k];
      const factor = factors[k];
      const base = k * stride;
      for (let i = 0; i < rows; i++) block[base + i] = (values[start + i] - center) * factor;
      block.fill(0, base + rows, base + stride);
    }
    block.fill(0, columns.length * stride, triangle.width * stride);
    annihilate(triangle, block, stride);
  }
  return triangle.values;
}
function stackTriangle(triangle, other) {
  const { size, width } = triangle;
  const stride = padded(size);
  const block = new Float64Array(stride * width);
  for (let row = 0; row < size; row++) {
    for (let column = row; column < width; column++) block[column * stride + row] = other[row * width + column];
  }
  annihilate(triangle, block, stride);
}
function padded(rows) {
  return rows + 3 & ~3;
}
function annihilate(triangle, block, rows) {
  const { size, width, values: r } = triangle;
  const sums = new Float64Array(4);
  for (let j = 0; j < size; j += 2) {
    const a = j * rows;
    const b = a + rows;
    const first = j * width;
    const second = first + width;
    productsOf(block, a, b, rows, sums);
    const one = reflector(r, first + j, sums[0]);
    const onto = one.tau * (one.head * r[first + j + 1] + sums[1]);
    r[first + j + 1] = r[first + j + 1] - onto * one.head;
    for (let i = 0; i < rows; i++) block[b + i] = block[b + i] - onto * block[a + i];
    if (j + 1 === size) break;
    productsOf(block, b, a, rows, sums);
    const cross = sums[1];
    const two = reflector(r, second + j + 1, sums[0]);
    for (let k = j + 2; k < width; k += 2) {
      const c = k * rows;
      const d = c + rows;
      crossProductsOf(block, a, b, c, d, rows, sums);
      const ca = one.tau * (one.head * r[first + k] + sums[0]);
      const cb = two.tau * (two.head * r[second + k] + sums[1] - ca * cross);
      const da = one.tau * (one.head * r[first + k + 1] + sums[2]);
      const db = two.tau * (two.head * r[second + k + 1] + sums[3] - da * cross);
      r[first + k] = r[first + k] - ca * one.head;
      r[second + k] = r[second + k] - cb * two.head;
      r[first + k + 1] = r[first + k + 1] - da * one.head;
      r[second + k + 1] = r[second + k + 1] - db * two.head;
      for (let i = 0; i < rows; i++) {
        const x = block[a + i];
        const y = block[b + i];
        block[c + i] = block[c + i] - ca * x - cb * y;
        block[d + i] = block[d + i] - da * x - db * y;
      }
    }
  }
}
function reflector(r, diagonal, below) {
  if (below === 0) return { head: 0, tau: 0 };
  const alpha = r[diagonal];
  const norm = Math.sqrt(alpha * alpha + below);
  const beta = alpha > 0 ? -norm : norm;
  r[diagonal] = beta;
  return { head: alpha - beta, tau: 1 / (norm * (norm + Math.abs(alpha))) };
}
function productsOf(block, x, y, rows, sums) {
  let squares0 = 0;
  let squares1 = 0;
  let products0 = 0;
  let products1 = 0;
  for (let i = 0; i < rows; i += 2) {
    const even = block[x + i];
    const odd = block[x + i + 1];
    squares0 += even * even;
    squares1 += odd * odd;
    products0 += even * block[y + i];
    products1 += odd * block[y + i + 1];
  }
  sums[0] = squares0 + squares1;
  sums[1] = products0 + products1;
}
function crossProductsOf(block, a, b, c, d, rows, sums) {
  let ac0 = 0;
  let ac1 = 0;
  let bc0 = 0;
  let bc1 = 0;
  let ad0 = 0;
  let ad1 = 0;
  let bd0 = 0;
  let bd1 = 0;
  for (let i = 0; i < rows; i += 2) {
    const xa = block[a + i];
    const xb = block[b + i];
    const xc = block[c + i];
    const xd = block[d + i];
    ac0 += xa * xc;
    bc0 += xb * xc;
    ad0 += xa * xd;
    bd0 += xb * xd;
    const ya = block[a + i + 1];
    const yb = block[b + i + 1];
    const yc = block[c + i + 1];
    const yd = block[d + i + 1];
    ac1 += ya * yc;
    bc1 += yb * yc;
    ad1 += ya * yd;
    bd1 += yb * yd;
  }
  sums[0] = ac0 + ac1;
  sums[1] = bc0 + bc1;
  sums[2] = ad0 + ad1;
  sums[3] = bd0 + bd1;
}

export {
  emptyTriangle,
  tallQr,
  stackTriangle
};
