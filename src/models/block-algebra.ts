/**
 * Sums and updates over columns of a block of cells, for the reflections of a QR. Sums run in two lanes, even rows and odd
 * ones, that are added at the end: the vector instructions give the very bits of the plain loops.
 */
import { type Code, f64, f64x2, i32, leaveIf, loop, v128 } from '../wasm/code.ts';
import { openKernel } from '../wasm/instance.ts';
import type { FunctionSpec, Local } from '../wasm/module.ts';

/** Columns are told by where they begin in `block`, in cells; `rows` is even. */
export interface BlockAlgebra {
  readonly block: Float64Array;
  /** What the last call summed up. */
  readonly sums: Float64Array;
  /** x·x and x·y. */
  products(x: number, y: number, rows: number): void;
  /** a·c, b·c, a·d and b·d. */
  crossProducts(a: number, b: number, c: number, d: number, rows: number): void;
  /** x − factor·a. */
  subtract(x: number, a: number, factor: number, rows: number): void;
  /** x − (factor of a)·a − (factor of b)·b. */
  subtractPair(x: number, a: number, b: number, ofA: number, ofB: number, rows: number): void;
}

export function plainAlgebra(cells: number): BlockAlgebra {
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
        const even = block[x + i]!;
        const odd = block[x + i + 1]!;
        squares0 += even * even;
        squares1 += odd * odd;
        products0 += even * block[y + i]!;
        products1 += odd * block[y + i + 1]!;
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
        const xa = block[a + i]!;
        const xb = block[b + i]!;
        const xc = block[c + i]!;
        const xd = block[d + i]!;
        ac0 += xa * xc;
        bc0 += xb * xc;
        ad0 += xa * xd;
        bd0 += xb * xd;
        const ya = block[a + i + 1]!;
        const yb = block[b + i + 1]!;
        const yc = block[c + i + 1]!;
        const yd = block[d + i + 1]!;
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
      for (let i = 0; i < rows; i++) block[x + i] = block[x + i]! - factor * block[a + i]!;
    },
    subtractPair(x, a, b, ofA, ofB, rows) {
      for (let i = 0; i < rows; i++) block[x + i] = block[x + i]! - ofA * block[a + i]! - ofB * block[b + i]!;
    },
  };
}

/** Bytes of the sums, before the block. */
const SUMS = 64;
const VECTOR = 16;

/** Undefined where the engine has no vector instructions. */
export function vectorAlgebra(cells: number): BlockAlgebra | undefined {
  const kernel = openKernel(SUMS + 8 * cells, [PRODUCTS, CROSS_PRODUCTS, SUBTRACT, SUBTRACT_PAIR]);
  if (kernel === undefined) return undefined;
  const { memory, functions } = kernel;
  const [products, crossProducts, subtract, subtractPair] = [
    functions['products']!,
    functions['crossProducts']!,
    functions['subtract']!,
    functions['subtractPair']!,
  ];
  const at = (cell: number) => SUMS + 8 * cell;
  return {
    block: new Float64Array(memory, SUMS, cells),
    sums: new Float64Array(memory, 0, 4),
    products: (x, y, rows) => products(at(x), at(y), 8 * rows),
    crossProducts: (a, b, c, d, rows) => crossProducts(at(a), at(b), at(c), at(d), 8 * rows),
    subtract: (x, a, factor, rows) => subtract(at(x), at(a), factor, 8 * rows),
    subtractPair: (x, a, b, ofA, ofB, rows) => subtractPair(at(x), at(a), at(b), ofA, ofB, 8 * rows),
  };
}

/** Two rows a turn; every address moves on. */
function overRows(addresses: readonly Local[], end: Local, ...body: Code[]): Code {
  const forward = addresses.map((address) => address.set(i32.add(address.get, i32.const(VECTOR))));
  return loop(...body, ...forward, leaveIf(i32.eq(addresses[0]!.get, end.get)));
}

/** The even rows' sum and the odd rows' sum, added and left where JavaScript reads them. */
function storeSum(place: number, sum: Local): Code {
  return f64.store(8 * place, i32.const(0), f64.add(f64x2.lane(0, sum.get), f64x2.lane(1, sum.get)));
}

function addProduct(sum: Local, a: Code, b: Code): Code {
  return sum.set(f64x2.add(sum.get, f64x2.mul(a, b)));
}

const PRODUCTS: FunctionSpec = {
  name: 'products',
  parameters: ['i32', 'i32', 'i32'],
  body: (parameters, variables) => {
    const [x, y, end] = parameters as [Local, Local, Local];
    const [cells, squares, products] = [0, 1, 2].map(() => variables.local('v128')) as [Local, Local, Local];
    return [
      ...end.set(i32.add(end.get, x.get)),
      ...overRows(
        [x, y],
        end,
        cells.set(v128.load(0, x.get)),
        addProduct(squares, cells.get, cells.get),
        addProduct(products, cells.get, v128.load(0, y.get)),
      ),
      ...storeSum(0, squares),
      ...storeSum(1, products),
    ];
  },
};

const CROSS_PRODUCTS: FunctionSpec = {
  name: 'crossProducts',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
  body: (parameters, variables) => {
    const [a, b, c, d, end] = parameters as [Local, Local, Local, Local, Local];
    const [ofA, ofB, other] = [0, 1, 2].map(() => variables.local('v128')) as [Local, Local, Local];
    const [ac, bc, ad, bd] = [0, 1, 2, 3].map(() => variables.local('v128')) as [Local, Local, Local, Local];
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
        addProduct(bd, ofB.get, other.get),
      ),
      ...[ac, bc, ad, bd].flatMap((sum, place) => storeSum(place, sum)),
    ];
  },
};

function timesVector(factor: Local, address: Local): Code {
  return f64x2.mul(f64x2.splat(factor.get), v128.load(0, address.get));
}

const SUBTRACT: FunctionSpec = {
  name: 'subtract',
  parameters: ['i32', 'i32', 'f64', 'i32'],
  body: (parameters) => {
    const [x, a, factor, end] = parameters as [Local, Local, Local, Local];
    const difference = f64x2.sub(v128.load(0, x.get), timesVector(factor, a));
    return [...end.set(i32.add(end.get, x.get)), ...overRows([x, a], end, v128.store(0, x.get, difference))];
  },
};

const SUBTRACT_PAIR: FunctionSpec = {
  name: 'subtractPair',
  parameters: ['i32', 'i32', 'i32', 'f64', 'f64', 'i32'],
  body: (parameters) => {
    const [x, a, b, ofA, ofB, end] = parameters as [Local, Local, Local, Local, Local, Local];
    const difference = f64x2.sub(f64x2.sub(v128.load(0, x.get), timesVector(ofA, a)), timesVector(ofB, b));
    return [...end.set(i32.add(end.get, x.get)), ...overRows([x, a, b], end, v128.store(0, x.get, difference))];
  },
};
