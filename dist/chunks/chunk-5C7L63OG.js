import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  f64x2,
  i32,
  leaveIf,
  loop,
  openKernel,
  v128
} from "./chunk-CSTGNHVI.js";

// src/models/moments-kernel.ts
var VECTOR = 16;
var LANES = 0;
var CELLS = 64;
function openMomentsKernel(capacity) {
  const kernel = openKernel(CELLS + 8 * capacity, [ADD]);
  if (kernel === void 0) return void 0;
  const { memory, functions } = kernel;
  return {
    cells: new Float64Array(memory, CELLS, capacity),
    lanes: new Float64Array(memory, LANES, 8),
    add: (count, first) => functions["add"](CELLS + 8 * count, first)
  };
}
var ADD = {
  name: "add",
  parameters: ["i32", "f64"],
  body: (parameters, variables) => {
    const [end, first] = parameters;
    const cell = variables.local("i32");
    const vectors = [0, 1, 2, 3, 4, 5].map(() => variables.local("v128"));
    const [origin, cells, sum, sumNext, spread, spreadNext] = vectors;
    const addPair = (offset, sums, spreads) => [
      cells.set(v128.load(offset, cell.get)),
      sums.set(f64x2.add(sums.get, cells.get)),
      spreads.set(f64x2.add(spreads.get, f64x2.abs(f64x2.sub(cells.get, origin.get))))
    ];
    const lanes = [sum, sumNext, spread, spreadNext];
    return [
      ...origin.set(f64x2.splat(first.get)),
      ...cell.set(i32.const(CELLS)),
      ...loop(
        ...addPair(0, sum, spread),
        ...addPair(VECTOR, sumNext, spreadNext),
        cell.set(i32.add(cell.get, i32.const(2 * VECTOR))),
        leaveIf(i32.eq(cell.get, end.get))
      ),
      ...lanes.flatMap((lane, i) => v128.store(LANES + VECTOR * i, i32.const(0), lane.get))
    ];
  }
};

// src/models/column-moments.ts
var MOMENTS = 2;
var BLOCK_ROWS = 4096;
var MOMENTS_ROWS = 32768;
var VECTOR_ROWS = 32768;
function columnMoments(input) {
  const addBlock = input.to - input.from < VECTOR_ROWS ? addPlainBlock : blockAdder();
  const out = new Float64Array(input.columns.length * MOMENTS);
  input.columns.forEach((values, k) => {
    const moments = out.subarray(k * MOMENTS, k * MOMENTS + MOMENTS);
    for (let from = input.from; from < input.to; from += MOMENTS_ROWS) {
      const part = partMoments(values, from, Math.min(from + MOMENTS_ROWS, input.to), addBlock);
      for (let m = 0; m < MOMENTS; m++) moments[m] = moments[m] + part[m];
    }
  });
  return out;
}
function partMoments(values, from, to, addBlock) {
  const moments = new Float64Array(MOMENTS);
  for (let start = from; start < to; start += BLOCK_ROWS) {
    addBlock(values, start, Math.min(start + BLOCK_ROWS, to), moments);
  }
  return moments;
}
var opened;
function blockAdder() {
  if (opened === void 0) {
    const kernel = openMomentsKernel(BLOCK_ROWS);
    opened = kernel === void 0 ? addPlainBlock : vectorAdder(kernel);
  }
  return opened;
}
function vectorAdder({ cells, lanes, add }) {
  return (values, from, to, moments) => {
    if ((to - from) % 4 !== 0 || to === from) {
      addPlainBlock(values, from, to, moments);
      return;
    }
    cells.set(values.subarray(from, to));
    add(to - from, values[0]);
    moments[0] = moments[0] + (lanes[0] + lanes[1] + (lanes[2] + lanes[3]));
    moments[1] = moments[1] + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
  };
}
function addPlainBlock(values, from, to, moments) {
  const first = values[0];
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let spread0 = 0;
  let spread1 = 0;
  let spread2 = 0;
  let spread3 = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = values[i];
    const b = values[i + 1];
    const c = values[i + 2];
    const d = values[i + 3];
    sum0 += a;
    sum1 += b;
    sum2 += c;
    sum3 += d;
    spread0 += Math.abs(a - first);
    spread1 += Math.abs(b - first);
    spread2 += Math.abs(c - first);
    spread3 += Math.abs(d - first);
  }
  for (; i < to; i++) {
    sum0 += values[i];
    spread0 += Math.abs(values[i] - first);
  }
  moments[0] = moments[0] + (sum0 + sum1 + (sum2 + sum3));
  moments[1] = moments[1] + (spread0 + spread1 + (spread2 + spread3));
}
function joinMoments(parts) {
  const joined = Float64Array.from(parts[0]);
  for (const part of parts.slice(1)) for (let k = 0; k < joined.length; k++) joined[k] = joined[k] + part[k];
  return joined;
}

export {
  MOMENTS,
  MOMENTS_ROWS,
  columnMoments,
  vectorAdder,
  addPlainBlock,
  joinMoments
};
