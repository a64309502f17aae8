/**
 * WebAssembly instructions as functions: an expression is written as it is read, `i32.add(x.get, i32.const(1))`, and is
 * the bytes that the engine takes. Only what our kernels use. Source: WebAssembly Core Specification 2.0, section 5.4.
 */

/** Bytes of an expression or of statements. */
export type Code = readonly number[];

export type ValueType = 'i32' | 'i64' | 'f64' | 'v128';

export const TYPE_BYTES: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b };

/** Unsigned LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    bytes.push(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
    rest >>>= 7;
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit number. */
function signed(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value | 0; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    const last = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}

type Operation = (...operands: Code[]) => Code;

function plain(opcode: number): Operation {
  return (...operands) => [...operands.flat(), opcode];
}

/** Operations on vectors are numbered behind a prefix. */
function vector(opcode: number): Operation {
  return (...operands) => [...operands.flat(), 0xfd, ...unsigned(opcode)];
}

/** Of an address and, for a store, the value. `offset` is added to the address; `align` is log2 of the width in bytes. */
type Access = (offset: number, ...operands: Code[]) => Code;

function access(opcode: Code, align: number): Access {
  return (offset, ...operands) => [...operands.flat(), ...opcode, align, ...unsigned(offset)];
}

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: access([0x28], 2),
  load8: access([0x2d], 0),
  store: access([0x36], 2),
  eqz: plain(0x45),
  eq: plain(0x46),
  ne: plain(0x47),
  ltU: plain(0x49),
  gtU: plain(0x4b),
  geU: plain(0x4f),
  ctz: plain(0x68),
  add: plain(0x6a),
  sub: plain(0x6b),
  mul: plain(0x6c),
  and: plain(0x71),
  or: plain(0x72),
  xor: plain(0x73),
  shl: plain(0x74),
} as const;

export const f64 = {
  const: (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: access([0x2b], 3),
  store: access([0x39], 3),
  add: plain(0xa0),
  sub: plain(0xa1),
  mul: plain(0xa2),
  div: plain(0xa3),
  fromI32: plain(0xb7),
} as const;

export const v128 = {
  load: access([0xfd, 0x00], 4),
  store: access([0xfd, 0x0b], 4),
  /** One 32-bit word from memory into all four lanes. */
  loadSplat32: access([0xfd, 0x09], 2),
  const: (bytes: readonly number[]): Code => [0xfd, 0x0c, ...bytes],
  /** Bytes of both operands by their numbers: 0–15 of the first, 16–31 of the second. */
  shuffle: (lanes: readonly number[], a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x0d, ...lanes],
  /** Bits of the first operand where the third has ones, else of the second. */
  select: vector(0x52),
  and: vector(0x4e),
  xor: vector(0x51),
  or: vector(0x50),
} as const;

export const i8x16 = {
  splat: vector(0x0f),
  /** Bytes of the first operand by the numbers in the second; 16 and more give 0. */
  swizzle: vector(0x0e),
  eq: vector(0x23),
  ltU: vector(0x26),
  /** The top bit of each byte as a 16-bit number. */
  bitmask: vector(0x64),
  sub: vector(0x71),
} as const;

export const i16x8 = {
  shrU: vector(0x8d),
  add: vector(0x8e),
  mul: vector(0x95),
  /** Both operands' 32-bit lanes as 16-bit ones. */
  narrow: vector(0x86),
} as const;

export const i32x4 = {
  splat: vector(0x11),
  lane: (lane: number, value: Code): Code => [...value, 0xfd, 0x1b, lane],
  shl: vector(0xab),
  shrU: vector(0xad),
  add: vector(0xae),
  /** Products of neighbouring 16-bit lanes, added in pairs. */
  dot: vector(0xba),
  /** The whole parts of two doubles in the first two lanes; of NaN 0. */
  truncated: vector(0xfc),
} as const;

export const i64x2 = {
  sub: vector(0xd1),
} as const;

export const f64x2 = {
  splat: vector(0x14),
  lane: (lane: number, value: Code): Code => [...value, 0xfd, 0x21, lane],
  /** All ones where it holds, which is −1. */
  eq: vector(0x47),
  ne: vector(0x48),
  /** The second operand where it is less (more), else the first. */
  pmin: vector(0xf6),
  pmax: vector(0xf7),
  abs: vector(0xec),
  add: vector(0xf0),
  sub: vector(0xf1),
  mul: vector(0xf2),
} as const;

/** The first operand where the third is not 0, else the second. */
export const select = plain(0x1b);

/** `body` again and again, until `leave` or `next` says otherwise. */
export function loop(...body: Code[]): Code {
  // A block around a loop: a branch to 1 leaves, a branch to 0 goes on with the next turn.
  return [0x02, 0x40, 0x03, 0x40, ...body.flat(), 0x0c, 0, 0x0b, 0x0b];
}

/** Leaves the loop that is `depth` loops out; the innermost is 0. */
export function leaveIf(condition: Code, depth = 0): Code {
  return [...condition, 0x0d, 2 * depth + 1];
}

export function when(condition: Code, ...body: Code[]): Code {
  return [...condition, 0x04, 0x40, ...body.flat(), 0x0b];
}
