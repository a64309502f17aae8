import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  f64,
  f64x2,
  i32,
  leaveIf,
  loop,
  openKernel,
  v128
} from "./chunk-CSTGNHVI.js";

// src/models/block-algebra.ts
function plainAlgebra(cells) {
  const block = new Float64Array(cells);
  const sums = new Float64Array(4);
  return {
    block,
    sums,
    products(x, y, rows) {
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
    },
    crossProducts(a, b, c, d, rows) {
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
    },
    subtract(x, a, factor, rows) {
      for (let i = 0; i < rows; i++) block[x + i] = block[x + i] - factor * block[a + i];
    },
    subtractPair(x, a, b, ofA, ofB, rows) {
      for (let i = 0; i < rows; i++) block[x + i] = block[x + i] - ofA * block[a + i] - ofB * block[b + i];
    }
  };
}
var SUMS = 64;
var VECTOR = 16;
function vectorAlgebra(cells) {
  const kernel = openKernel(SUMS + 8 * cells, [PRODUCTS, CROSS_PRODUCTS, SUBTRACT, SUBTRACT_PAIR]);
  if (kernel === void 0) return void 0;
  const { memory, functions } = kernel;
  const [products, crossProducts, subtract, subtractPair] = [
    functions["products"],
    functions["crossProducts"],
    functions["subtract"],
    functions["subtractPair"]
  ];
  const at = (cell) => SUMS + 8 * cell;
  return {
    block: new Float64Array(memory, SUMS, cells),
    sums: new Float64Array(memory, 0, 4),
    products: (x, y, rows) => products(at(x), at(y), 8 * rows),
    crossProducts: (a, b, c, d, rows) => crossProducts(at(a), at(b), at(c), at(d), 8 * rows),
    subtract: (x, a, factor, rows) => subtract(at(x), at(a), factor, 8 * rows),
    subtractPair: (x, a, b, ofA, ofB, rows) => subtractPair(at(x), at(a), at(b), ofA, ofB, 8 * rows)
  };
}
function overRows(addresses, end, ...body) {
  const forward = addresses.map((address) => address.set(i32.add(address.get, i32.const(VECTOR))));
  return loop(...body, ...forward, leaveIf(i32.eq(addresses[0].get, end.get)));
}
function storeSum(place, sum) {
  return f64.store(8 * place, i32.const(0), f64.add(f64x2.lane(0, sum.get), f64x2.lane(1, sum.get)));
}
function addProduct(sum, a, b) {
  return sum.set(f64x2.add(sum.get, f64x2.mul(a, b)));
}
var PRODUCTS = {
  name: "products",
  parameters: ["i32", "i32", "i32"],
  body: (parameters, variables) => {
    const [x, y, end] = parameters;
    const [cells, squares, products] = [0, 1, 2].map(() => variables.local("v128"));
    return [
      ...end.set(i32.add(end.get, x.get)),
      ...overRows(
        [x, y],
        end,
        cells.set(v128.load(0, x.get)),
        addProduct(squares, cells.get, cells.get),
        addProduct(products, cells.get, v128.load(0, y.get))
      ),
      ...storeSum(0, squares),
      ...storeSum(1, products)
    ];
  }
};
var CROSS_PRODUCTS = {
  name: "crossProducts",
  parameters: ["i32", "i32", "i32", "i32", "i32"],
  body: (parameters, variables) => {
    const [a, b, c, d, end] = parameters;
    const [ofA, ofB, other] = [0, 1, 2].map(() => variables.local("v128"));
    const [ac, bc, ad, bd] = [0, 1, 2, 3].map(() => variables.local("v128"));
    return [
      ...end.set(i32.add(end.get, a.get)),
      ...overRows(
        [a, b, c, d],
        end,
        ofA.set(v128.load(0, a.get)),
        ofB.set(v128.load(0, b.get)),
        other.set(v128.load(0, c.get)),
        addProduct(ac, ofA.get, other.get),
        addProduct(bc, ofB.get, other.get),
        other.set(v128.load(0, d.get)),
        addProduct(ad, ofA.get, other.get),
        addProduct(bd, ofB.get, other.get)
      ),
      ...[ac, bc, ad, bd].flatMap((sum, place) => storeSum(place, sum))
    ];
  }
};
function timesVector(factor, address) {
  return f64x2.mul(f64x2.splat(factor.get), v128.load(0, address.get));
}
var SUBTRACT = {
  name: "subtract",
  parameters: ["i32", "i32", "f64", "i32"],
  body: (parameters) => {
    const [x, a, factor, end] = parameters;
    const difference = f64x2.sub(v128.load(0, x.get), timesVector(factor, a));
    return [...end.set(i32.add(end.get, x.get)), ...overRows([x, a], end, v128.store(0, x.get, difference))];
  }
};
var SUBTRACT_PAIR = {
  name: "subtractPair",
  parameters: ["i32", "i32", "i32", "f64", "f64", "i32"],
  body: (parameters) => {
    const [x, a, b, ofA, ofB, end] = parameters;
    const difference = f64x2.sub(f64x2.sub(v128.load(0, x.get), timesVector(ofA, a)), timesVector(ofB, b));
    return [...end.set(i32.add(end.get, x.get)), ...overRows([x, a, b], end, v128.store(0, x.get, difference))];
  }
};

// src/models/tall-qr.ts
var BLOCK_ROWS = 256;
var VECTOR_ROWS = 16384;
function emptyTriangle(pivots) {
  const width = pivots + 1 + (pivots + 1) % 2;
  return { size: pivots, width, values: new Float64Array(pivots * width) };
}
function tallQr(input) {
  const { columns, centers, factors, to } = input;
  const triangle = emptyTriangle(columns.length - 1);
  const algebra = algebraFor(to - input.from, triangle.width);
  const { block } = algebra;
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
    annihilate(triangle, algebra, stride);
  }
  return triangle.values;
}
var opened = /* @__PURE__ */ new Map();
function algebraFor(rows, width) {
  if (rows < VECTOR_ROWS) return plainAlgebra(Math.min(BLOCK_ROWS, padded(rows)) * width);
  if (!opened.has(width)) opened.set(width, vectorAlgebra(BLOCK_ROWS * width));
  return opened.get(width) ?? plainAlgebra(BLOCK_ROWS * width);
}
function stackTriangle(triangle, other) {
  const { size, width } = triangle;
  const stride = padded(size);
  const algebra = plainAlgebra(stride * width);
  const { block } = algebra;
  for (let row = 0; row < size; row++) {
    for (let column = row; column < width; column++) block[column * stride + row] = other[row * width + column];
  }
  annihilate(triangle, algebra, stride);
}
function padded(rows) {
  return rows + 3 & ~3;
}
function annihilate(triangle, algebra, rows) {
  const { size, width, values: r } = triangle;
  const { sums } = algebra;
  for (let j = 0; j < size; j += 2) {
    const a = j * rows;
    const b = a + rows;
    const first = j * width;
    const second = first + width;
    algebra.products(a, b, rows);
    const one = reflector(r, first + j, sums[0]);
    const onto = one.tau * (one.head * r[first + j + 1] + sums[1]);
    r[first + j + 1] = r[first + j + 1] - onto * one.head;
    algebra.subtract(b, a, onto, rows);
    if (j + 1 === size) break;
    algebra.products(b, a, rows);
    const cross = sums[1];
    const two = reflector(r, second + j + 1, sums[0]);
    for (let k = j + 2; k < width; k += 2) {
      const c = k * rows;
      const d = c + rows;
      algebra.crossProducts(a, b, c, d, rows);
      const ca = one.tau * (one.head * r[first + k] + sums[0]);
      const cb = two.tau * (two.head * r[second + k] + sums[1] - ca * cross);
      const da = one.tau * (one.head * r[first + k + 1] + sums[2]);
      const db = two.tau * (two.head * r[second + k + 1] + sums[3] - da * cross);
      r[first + k] = r[first + k] - ca * one.head;
      r[second + k] = r[second + k] - cb * two.head;
      r[first + k + 1] = r[first + k + 1] - da * one.head;
      r[second + k + 1] = r[second + k + 1] - db * two.head;
      algebra.subtractPair(c, a, b, ca, cb, rows);
      algebra.subtractPair(d, a, b, da, db, rows);
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

export {
  emptyTriangle,
  tallQr,
  stackTriangle
};
