/**
 * The compression of SHA-256 in vector instructions: each 32-bit lane belongs to a message of its own. Source: FIPS 180-4,
 * sections 4.1.2, 4.2.2, 5.3.3 and 6.2.2; its names (a to h, sigma) stand in the comments.
 */
import { type Code, i32, i32x4, leaveIf, loop, v128 } from '../wasm/code.ts';
import type { Local } from '../wasm/module.ts';

export const BLOCK_WORDS = 16;
export const ROUNDS = 64;
/** Bytes of a vector. */
export const VECTOR = 16;

/** The leading bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
export const INITIAL_HASH = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;
export const ROUND_CONSTANTS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
] as const;

export interface Compression {
  /** Address of the block: one vector a word. */
  readonly block: Local;
  /** Eight vectors, which the block is mixed into. */
  readonly state: readonly Local[];
  /** Variables that are overwritten: eight vectors, an address, two vectors. */
  readonly working: readonly Local[];
  readonly pointer: Local;
  readonly first: Local;
  readonly second: Local;
}

/** Addresses: of the 64 constants, four bytes each, and of room for 64 vectors. */
export interface CompressionMemory {
  readonly constants: number;
  readonly schedule: number;
}

export function compressBlock(parts: Compression, { constants, schedule }: CompressionMemory): Code {
  const { state, working } = parts;
  return [
    ...writeSchedule(parts, schedule),
    ...working.flatMap((word, i) => word.set(state[i]!.get)),
    ...rounds(parts, constants, schedule),
    ...state.flatMap((word, i) => word.set(i32x4.add(word.get, working[i]!.get))),
  ];
}

/** W[0..15] is the block; W[t] = σ1(W[t−2]) + W[t−7] + σ0(W[t−15]) + W[t−16]. */
function writeSchedule({ block, pointer, first, second }: Compression, schedule: number): Code {
  const copies = Array.from({ length: BLOCK_WORDS }, (_, t) =>
    v128.store(schedule + VECTOR * t, i32.const(0), v128.load(VECTOR * t, block.get)),
  );
  // `pointer` is t − 16 in bytes.
  const word = (back: number) => v128.load(schedule + VECTOR * (BLOCK_WORDS - back), pointer.get);
  const sigma1 = xor(rotate(first, 17), rotate(first, 19), i32x4.shrU(first.get, i32.const(10)));
  const sigma0 = xor(rotate(second, 7), rotate(second, 18), i32x4.shrU(second.get, i32.const(3)));
  return [
    ...copies.flat(),
    ...pointer.set(i32.const(0)),
    ...loop(
      first.set(word(2)),
      second.set(word(15)),
      v128.store(schedule + VECTOR * BLOCK_WORDS, pointer.get, sum(sigma1, word(7), sum(sigma0, word(16)))),
      pointer.set(i32.add(pointer.get, i32.const(VECTOR))),
      leaveIf(i32.eq(pointer.get, i32.const(VECTOR * (ROUNDS - BLOCK_WORDS)))),
    ),
  ];
}

/** Eight rounds a turn: instead of moving a to h on, each round names them anew, and after eight all is as before. */
function rounds({ working, pointer, first, second }: Compression, constants: number, schedule: number): Code {
  const turn = working.map((_, n) => {
    const named = working.map((_, i) => working[(i - n + working.length) % working.length]!);
    const [a, b, , d, e, f, g, h] = named as [Local, Local, Local, Local, Local, Local, Local, Local];
    // a ⊕ b of this round is b ⊕ c of the next.
    const [aXorB, bXorC] = n % 2 === 0 ? [first, second] : [second, first];
    const choice = xor(g.get, v128.and(e.get, xor(f.get, g.get)));
    const majority = xor(b.get, v128.and(aXorB.get, bXorC.get));
    const key = v128.loadSplat32(constants + 4 * n, pointer.get);
    const word = v128.load(schedule + VECTOR * n, i32.shl(pointer.get, i32.const(2)));
    return [
      ...h.set(sum(sum(h.get, word, key), sum(choice, xor(rotate(e, 6), rotate(e, 11), rotate(e, 25))))),
      ...d.set(sum(d.get, h.get)),
      ...aXorB.set(xor(a.get, b.get)),
      ...h.set(sum(h.get, sum(majority, xor(rotate(a, 2), rotate(a, 13), rotate(a, 22))))),
    ];
  });
  return [
    ...second.set(xor(working[1]!.get, working[2]!.get)),
    ...pointer.set(i32.const(0)),
    ...loop(
      ...turn,
      pointer.set(i32.add(pointer.get, i32.const(4 * working.length))),
      leaveIf(i32.eq(pointer.get, i32.const(4 * ROUNDS))),
    ),
  ];
}

/** Of each lane, to the right. */
function rotate(word: Local, bits: number): Code {
  return v128.or(i32x4.shrU(word.get, i32.const(bits)), i32x4.shl(word.get, i32.const(32 - bits)));
}

function sum(...terms: Code[]): Code {
  return terms.reduce((total, term) => i32x4.add(total, term));
}

function xor(...terms: Code[]): Code {
  return terms.reduce((total, term) => v128.xor(total, term));
}
