/** The loops of a profile by vector instructions: a lane holds the even cells, the other the odd ones. */
import { type Code, f64, f64x2, i32, i32x4, i64x2, leaveIf, loop, v128 } from '../wasm/code.ts';
import { openKernel } from '../wasm/instance.ts';
import type { FunctionSpec, Local } from '../wasm/module.ts';
import { BLOCK, type BlockLoops, plainLoops } from './block-loops.ts';

/** Bins that a count has room for, the one behind the last included. */
const MOST_BINS = 64;

const VECTOR = 16;
/** The kernel's memory: two answers a place, the bins of even and of odd cells, the cells. */
const ANSWERS = 0;
const EVEN = 128;
const ODD = EVEN + 4 * MOST_BINS;
const CELLS = ODD + 4 * MOST_BINS;

/** Undefined where the engine has no vector instructions. */
export function vectorLoops(): BlockLoops | undefined {
  const kernel = openKernel(CELLS + 8 * BLOCK, [SUM, DEVIATIONS, COUNT]);
  if (kernel === undefined) return undefined;
  const { memory, functions } = kernel;
  const [sum, deviations, count] = [functions['sum']!, functions['deviations']!, functions['count']!];
  const answers = new Float64Array(memory, ANSWERS, 8);
  const missingOf = new Uint32Array(memory, ANSWERS, 4);
  const bins = new Uint32Array(memory, EVEN, 2 * MOST_BINS);
  const block = new Float64Array(memory, CELLS, BLOCK);
  const zeros = new Uint32Array(memory, 8 * 6, 4);
  // A cell without a partner is left to the plain loops.
  const plain = plainLoops();
  let end = CELLS;
  let isOdd = false;
  return {
    load(cells) {
      isOdd = cells.length % 2 === 1;
      end = CELLS + 8 * cells.length;
      if (isOdd) plain.load(cells);
      else block.set(cells);
    },
    sum(scale, seen) {
      if (isOdd) return plain.sum(scale, seen);
      if (end === CELLS) return 0;
      sum(end, scale, seen.min, seen.max);
      seen.min = Math.min(answers[2]!, answers[3]!);
      seen.max = Math.max(answers[4]!, answers[5]!);
      seen.zeros += zeros[0]! + zeros[2]!;
      return answers[0]! + answers[1]!;
    },
    deviations(center, scale) {
      if (isOdd) return plain.deviations(center, scale);
      if (end === CELLS) return { squares: 0, rest: 0 };
      deviations(end, center, scale);
      return { squares: answers[0]! + answers[1]!, rest: answers[2]! + answers[3]! };
    },
    count(places, counts) {
      if (isOdd || counts.length > MOST_BINS) return plain.count(places, counts);
      if (end === CELLS) return 0;
      bins.fill(0);
      count(end, places.zoom, places.from, places.perWidth);
      for (let bin = 0; bin < counts.length; bin++) counts[bin]! += bins[bin]! + bins[MOST_BINS + bin]!;
      return missingOf[0]! + missingOf[2]!;
    },
  };
}

/** Two cells a turn, from the first to `end`. */
function overCells(cell: Local, end: Local, ...body: Code[]): Code {
  return [
    ...cell.set(i32.const(CELLS)),
    ...loop(...body, cell.set(i32.add(cell.get, i32.const(VECTOR))), leaveIf(i32.eq(cell.get, end.get))),
  ];
}

/** Both lanes as the answers `place` and `place` + 1. */
function answer(place: number, lanes: Local): Code {
  return v128.store(ANSWERS + 8 * place, i32.const(0), lanes.get);
}

/** (end, scale, min, max) → sums, least, largest, and how many are 0, as integers. */
const SUM: FunctionSpec = {
  name: 'sum',
  parameters: ['i32', 'f64', 'f64', 'f64'],
  body: (parameters, variables) => {
    const [end, scale, min, max] = parameters as [Local, Local, Local, Local];
    const cell = variables.local('i32');
    const vectors = [0, 1, 2, 3, 4, 5].map(() => variables.local('v128'));
    const [cells, factor, sums, least, largest, zeros] = vectors as [Local, Local, Local, Local, Local, Local];
    return [
      ...factor.set(f64x2.splat(scale.get)),
      ...least.set(f64x2.splat(min.get)),
      ...largest.set(f64x2.splat(max.get)),
      ...overCells(
        cell,
        end,
        cells.set(v128.load(0, cell.get)),
        sums.set(f64x2.add(sums.get, f64x2.mul(cells.get, factor.get))),
        least.set(f64x2.pmin(least.get, cells.get)),
        largest.set(f64x2.pmax(largest.get, cells.get)),
        zeros.set(i64x2.sub(zeros.get, f64x2.eq(cells.get, f64x2.splat(f64.const(0))))),
      ),
      ...answer(0, sums),
      ...answer(2, least),
      ...answer(4, largest),
      ...answer(6, zeros),
    ];
  },
};

/** (end, center, scale) → squares, distances. */
const DEVIATIONS: FunctionSpec = {
  name: 'deviations',
  parameters: ['i32', 'f64', 'f64'],
  body: (parameters, variables) => {
    const [end, center, scale] = parameters as [Local, Local, Local];
    const cell = variables.local('i32');
    const vectors = [0, 1, 2, 3, 4].map(() => variables.local('v128'));
    const [distance, factor, middle, squares, rest] = vectors as [Local, Local, Local, Local, Local];
    return [
      ...factor.set(f64x2.splat(scale.get)),
      ...middle.set(f64x2.splat(center.get)),
      ...overCells(
        cell,
        end,
        distance.set(f64x2.sub(f64x2.mul(v128.load(0, cell.get), factor.get), middle.get)),
        squares.set(f64x2.add(squares.get, f64x2.mul(distance.get, distance.get))),
        rest.set(f64x2.add(rest.get, distance.get)),
      ),
      ...answer(0, squares),
      ...answer(2, rest),
    ];
  },
};

/** (end, zoom, from, perWidth) → the bins, and how many cells are missing, as integers. */
const COUNT: FunctionSpec = {
  name: 'count',
  parameters: ['i32', 'f64', 'f64', 'f64'],
  body: (parameters, variables) => {
    const [end, zoom, from, perWidth] = parameters as [Local, Local, Local, Local];
    const [cell, bin] = [variables.local('i32'), variables.local('i32')];
    const vectors = [0, 1, 2, 3, 4].map(() => variables.local('v128'));
    const [place, factor, origin, width, missing] = vectors as [Local, Local, Local, Local, Local];
    const one = (lane: number, table: number) => [
      ...bin.set(i32.shl(i32x4.lane(lane, place.get), i32.const(2))),
      ...i32.store(table, bin.get, i32.add(i32.load(table, bin.get), i32.const(1))),
    ];
    return [
      ...factor.set(f64x2.splat(zoom.get)),
      ...origin.set(f64x2.splat(from.get)),
      ...width.set(f64x2.splat(perWidth.get)),
      ...overCells(
        cell,
        end,
        place.set(f64x2.mul(f64x2.sub(f64x2.mul(v128.load(0, cell.get), factor.get), origin.get), width.get)),
        missing.set(i64x2.sub(missing.get, f64x2.ne(place.get, place.get))),
        place.set(i32x4.truncated(place.get)),
        one(0, EVEN),
        one(1, ODD),
      ),
      ...answer(0, missing),
    ];
  },
};
