/** Sum and spread of a block of cells by vector instructions: two vectors hold the four lanes of `column-moments.ts`. */
import { type Code, f64x2, i32, leaveIf, loop, v128 } from '../wasm/code.ts';
import { openKernel } from '../wasm/instance.ts';
import type { FunctionSpec, Local } from '../wasm/module.ts';

export interface MomentsKernel {
  /** Room for a block. */
  readonly cells: Float64Array;
  /** Four lanes of the sum, then four of the spread, as the last call left them. */
  readonly lanes: Float64Array;
  /** Of the first `count` cells, a multiple of four and at least four. */
  add(count: number, first: number): void;
}

const VECTOR = 16;
/** The kernel's memory: the lanes, the cells. */
const LANES = 0;
const CELLS = 64;

/** Room for so many cells. Undefined where the engine has no vector instructions. */
export function openMomentsKernel(capacity: number): MomentsKernel | undefined {
  const kernel = openKernel(CELLS + 8 * capacity, [ADD]);
  if (kernel === undefined) return undefined;
  const { memory, functions } = kernel;
  return {
    cells: new Float64Array(memory, CELLS, capacity),
    lanes: new Float64Array(memory, LANES, 8),
    add: (count, first) => functions['add']!(CELLS + 8 * count, first),
  };
}

/** (end, first) → the lanes. */
const ADD: FunctionSpec = {
  name: 'add',
  parameters: ['i32', 'f64'],
  body: (parameters, variables) => {
    const [end, first] = parameters as [Local, Local];
    const cell = variables.local('i32');
    const vectors = [0, 1, 2, 3, 4, 5].map(() => variables.local('v128'));
    const [origin, cells, sum, sumNext, spread, spreadNext] = vectors as [Local, Local, Local, Local, Local, Local];
    const addPair = (offset: number, sums: Local, spreads: Local): Code[] => [
      cells.set(v128.load(offset, cell.get)),
      sums.set(f64x2.add(sums.get, cells.get)),
      spreads.set(f64x2.add(spreads.get, f64x2.abs(f64x2.sub(cells.get, origin.get)))),
    ];
    const lanes = [sum, sumNext, spread, spreadNext];
    return [
      ...origin.set(f64x2.splat(first.get)),
      ...cell.set(i32.const(CELLS)),
      ...loop(
        ...addPair(0, sum, spread),
        ...addPair(VECTOR, sumNext, spreadNext),
        cell.set(i32.add(cell.get, i32.const(2 * VECTOR))),
        leaveIf(i32.eq(cell.get, end.get)),
      ),
      ...lanes.flatMap((lane, i) => v128.store(LANES + VECTOR * i, i32.const(0), lane.get)),
    ];
  },
};
