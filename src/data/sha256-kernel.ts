/**
 * SHA-256 of many short messages of equal length, four at once: a lane of each vector is a message. A call of
 * `node:crypto` for every row costs several times the hashing itself. Source: FIPS 180-4, sections 4.1.2, 5 and 6.2.
 */
import { type Code, f64, f64x2, i32, i32x4, leaveIf, loop, v128 } from '../wasm/code.ts';
import { openKernel } from '../wasm/instance.ts';
import type { FunctionBody, Local } from '../wasm/module.ts';
import { BLOCK_WORDS, compressBlock, INITIAL_HASH, ROUND_CONSTANTS, ROUNDS, VECTOR } from './sha256-rounds.ts';

export interface RowHasher {
  /** For each column the doubles to hash; the caller fills them. */
  readonly cells: readonly Float64Array[];
  /** For each row the first `DIGEST_WORDS` words of its digest. */
  readonly digests: Uint32Array;
  /** Fills `digests` for that many rows. A missing cell (NaN) is hashed as `missing`, −0 as 0. */
  hash(rows: number): void;
}

/** Leading 32-bit words of each digest that are kept: the first two are the row's id. */
export const DIGEST_WORDS = 4;

const LANES = 4;
/** Bytes of cells at a time: they stay in the processor's cache. */
const CELL_BYTES = 128 * 1024;

/** The kernel's memory: constants, the message schedule of a block, the message, digests, cells. */
const CONSTANTS = 0;
const SCHEDULE = 4 * ROUNDS;
const MESSAGE = SCHEDULE + VECTOR * ROUNDS;

/**
 * Hashes rows of `columns` doubles, big endian. `missing` is the upper word of what a missing cell is hashed as.
 * Undefined where the engine has no vector instructions.
 */
export function openRowHasher(columns: number, missing: number): RowHasher | undefined {
  // After the cells: one bit, and the length in 64 bits.
  const blocks = Math.floor((8 * columns + 8) / 64) + 1;
  const batch = LANES * Math.max(1, Math.floor(CELL_BYTES / (8 * columns * LANES)));
  const digestsAt = MESSAGE + VECTOR * BLOCK_WORDS * blocks;
  const cellsAt = digestsAt + 4 * DIGEST_WORDS * batch;
  const body = hashBody({ columns, missing, blocks, batch, digestsAt, cellsAt });
  const kernel = openKernel(cellsAt + 8 * batch * columns, [{ name: 'hash', parameters: ['i32'], body }]);
  if (kernel === undefined) return undefined;
  const { memory, functions } = kernel;
  new Uint32Array(memory, CONSTANTS, ROUNDS).set(ROUND_CONSTANTS);
  const message = new Uint32Array(memory, MESSAGE, LANES * BLOCK_WORDS * blocks);
  message.fill(0x80000000, LANES * 2 * columns, LANES * (2 * columns + 1));
  message.fill(64 * columns, LANES * (BLOCK_WORDS * blocks - 1));
  return {
    cells: Array.from({ length: columns }, (_, c) => new Float64Array(memory, cellsAt + 8 * batch * c, batch)),
    digests: new Uint32Array(memory, digestsAt, DIGEST_WORDS * batch),
    hash: (rows) => functions['hash']!(rows),
  };
}

interface Layout {
  readonly columns: number;
  readonly missing: number;
  readonly blocks: number;
  readonly batch: number;
  readonly digestsAt: number;
  readonly cellsAt: number;
}

/** (rows): four rows a turn; lanes of the last turn that hold no row are hashed too. */
function hashBody({ columns, missing, blocks, batch, digestsAt, cellsAt }: Layout) {
  return ([rows]: readonly Local[], variables: FunctionBody): Code => {
    const vectors = (count: number) => Array.from({ length: count }, () => variables.local('v128'));
    const row = variables.local('i32');
    const pointer = variables.local('i32');
    const block = variables.local('i32');
    const [first, second] = vectors(2) as [Local, Local];
    const state = vectors(8);
    const working = vectors(8);
    return loop(
      leaveIf(i32.geU(row.get, rows!.get)),
      gatherMessage({ columns, missing, batch, cellsAt }, { row, pointer, to: block, first, second }),
      ...state.map((word, i) => word.set(i32x4.splat(i32.const(INITIAL_HASH[i]!)))),
      block.set(i32.const(MESSAGE)),
      loop(
        compressBlock({ block, state, working, pointer, first, second }, { constants: CONSTANTS, schedule: SCHEDULE }),
        block.set(i32.add(block.get, i32.const(VECTOR * BLOCK_WORDS))),
        leaveIf(i32.geU(block.get, i32.const(MESSAGE + VECTOR * BLOCK_WORDS * blocks))),
      ),
      storeDigests(digestsAt, row, state, working),
      row.set(i32.add(row.get, i32.const(LANES))),
    );
  };
}

interface Gathering {
  readonly row: Local;
  readonly pointer: Local;
  readonly to: Local;
  readonly first: Local;
  readonly second: Local;
}

/** The cells of four rows as words of the message, the upper word of each first. */
function gatherMessage(
  { columns, missing, batch, cellsAt }: Pick<Layout, 'columns' | 'missing' | 'batch' | 'cellsAt'>,
  { row, pointer, to, first, second }: Gathering,
): Code {
  // −0 + 0 is 0; only a NaN differs from itself.
  const cell = (pair: Local, offset: number) => [
    ...pair.set(f64x2.add(v128.load(offset, pointer.get), f64x2.splat(f64.const(0)))),
    ...pair.set(v128.select(missingPair(missing), pair.get, f64x2.ne(pair.get, pair.get))),
  ];
  return [
    ...pointer.set(i32.add(i32.const(cellsAt), i32.shl(row.get, i32.const(3)))),
    ...to.set(i32.const(MESSAGE)),
    ...loop(
      ...[cell(first, 0), cell(second, VECTOR)],
      v128.store(0, to.get, v128.shuffle(words(1, 3, 5, 7), first.get, second.get)),
      v128.store(VECTOR, to.get, v128.shuffle(words(0, 2, 4, 6), first.get, second.get)),
      pointer.set(i32.add(pointer.get, i32.const(8 * batch))),
      to.set(i32.add(to.get, i32.const(2 * VECTOR))),
      leaveIf(i32.geU(to.get, i32.const(MESSAGE + 2 * VECTOR * columns))),
    ),
  ];
}

function missingPair(missing: number): Code {
  return v128.const([...new Uint8Array(Uint32Array.of(0, missing, 0, missing).buffer)]);
}

/** The leading words of four digests, a word of each in a vector, turned into four words of each. */
function storeDigests(digestsAt: number, row: Local, state: readonly Local[], scratch: readonly Local[]): Code {
  const [a, b, c, d] = state.map((word) => word.get) as [Code, Code, Code, Code];
  const [even, odd, evenNext, oddNext] = scratch as [Local, Local, Local, Local];
  const digest = (n: number, from: Code, and: Code, numbers: readonly number[]) =>
    v128.store(
      digestsAt + 4 * DIGEST_WORDS * n,
      i32.shl(row.get, i32.const(4)),
      v128.shuffle(words(...numbers), from, and),
    );
  return [
    ...even.set(v128.shuffle(words(0, 4, 1, 5), a, b)),
    ...odd.set(v128.shuffle(words(2, 6, 3, 7), a, b)),
    ...evenNext.set(v128.shuffle(words(0, 4, 1, 5), c, d)),
    ...oddNext.set(v128.shuffle(words(2, 6, 3, 7), c, d)),
    ...digest(0, even.get, evenNext.get, [0, 1, 4, 5]),
    ...digest(1, even.get, evenNext.get, [2, 3, 6, 7]),
    ...digest(2, odd.get, oddNext.get, [0, 1, 4, 5]),
    ...digest(3, odd.get, oddNext.get, [2, 3, 6, 7]),
  ];
}

/** Bytes of 32-bit words by their numbers in two vectors. */
function words(...numbers: number[]): number[] {
  return numbers.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte));
}
