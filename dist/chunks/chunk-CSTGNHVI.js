import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/wasm/code.ts
var TYPE_BYTES = { i32: 127, i64: 126, f64: 124, v128: 123 };
function unsigned(value) {
  const bytes = [];
  let rest = value >>> 0;
  do {
    bytes.push(rest < 128 ? rest : rest & 127 | 128);
    rest >>>= 7;
  } while (rest !== 0);
  return bytes;
}
function signed(value) {
  const bytes = [];
  for (let rest = value | 0; ; ) {
    const low = rest & 127;
    rest >>= 7;
    const last = rest === 0 && (low & 64) === 0 || rest === -1 && (low & 64) !== 0;
    bytes.push(last ? low : low | 128);
    if (last) return bytes;
  }
}
function plain(opcode) {
  return (...operands) => [...operands.flat(), opcode];
}
function vector(opcode) {
  return (...operands) => [...operands.flat(), 253, ...unsigned(opcode)];
}
function access(opcode, align) {
  return (offset, ...operands) => [...operands.flat(), ...opcode, align, ...unsigned(offset)];
}
var i32 = {
  const: (value) => [65, ...signed(value)],
  load: access([40], 2),
  load8: access([45], 0),
  store: access([54], 2),
  eqz: plain(69),
  eq: plain(70),
  ne: plain(71),
  ltU: plain(73),
  gtU: plain(75),
  geU: plain(79),
  ctz: plain(104),
  add: plain(106),
  sub: plain(107),
  mul: plain(108),
  and: plain(113),
  or: plain(114),
  xor: plain(115),
  shl: plain(116)
};
var f64 = {
  const: (value) => [68, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: access([43], 3),
  store: access([57], 3),
  add: plain(160),
  sub: plain(161),
  mul: plain(162),
  div: plain(163),
  fromI32: plain(183)
};
var v128 = {
  load: access([253, 0], 4),
  store: access([253, 11], 4),
  /** One 32-bit word from memory into all four lanes. */
  loadSplat32: access([253, 9], 2),
  const: (bytes) => [253, 12, ...bytes],
  /** Bytes of both operands by their numbers: 0–15 of the first, 16–31 of the second. */
  shuffle: (lanes, a, b) => [...a, ...b, 253, 13, ...lanes],
  /** Bits of the first operand where the third has ones, else of the second. */
  select: vector(82),
  and: vector(78),
  xor: vector(81),
  or: vector(80)
};
var i8x16 = {
  splat: vector(15),
  /** Bytes of the first operand by the numbers in the second; 16 and more give 0. */
  swizzle: vector(14),
  eq: vector(35),
  ltU: vector(38),
  /** The top bit of each byte as a 16-bit number. */
  bitmask: vector(100),
  sub: vector(113)
};
var i16x8 = {
  shrU: vector(141),
  add: vector(142),
  mul: vector(149),
  /** Both operands' 32-bit lanes as 16-bit ones. */
  narrow: vector(134)
};
var i32x4 = {
  splat: vector(17),
  lane: (lane, value) => [...value, 253, 27, lane],
  shl: vector(171),
  shrU: vector(173),
  add: vector(174),
  /** Products of neighbouring 16-bit lanes, added in pairs. */
  dot: vector(186),
  /** The whole parts of two doubles in the first two lanes; of NaN 0. */
  truncated: vector(252)
};
var i64x2 = {
  sub: vector(209)
};
var f64x2 = {
  splat: vector(20),
  lane: (lane, value) => [...value, 253, 33, lane],
  /** All ones where it holds, which is −1. */
  eq: vector(71),
  ne: vector(72),
  /** The second operand where it is less (more), else the first. */
  pmin: vector(246),
  pmax: vector(247),
  abs: vector(236),
  add: vector(240),
  sub: vector(241),
  mul: vector(242)
};
var select = plain(27);
function loop(...body) {
  return [2, 64, 3, 64, ...body.flat(), 12, 0, 11, 11];
}
function leaveIf(condition, depth = 0) {
  return [...condition, 13, 2 * depth + 1];
}
function when(condition, ...body) {
  return [...condition, 4, 64, ...body.flat(), 11];
}

// src/wasm/module.ts
var HEADER = [0, 97, 115, 109, 1, 0, 0, 0];
var SECTIONS = { types: 1, functions: 3, memories: 5, exports: 7, code: 10 };
function assembleModule(pages, functions) {
  const types = functions.map(({ parameters }) => [96, ...list(parameters.map((type) => [TYPE_BYTES[type]])), 0]);
  const exported = functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]);
  return Uint8Array.from([
    ...HEADER,
    ...section(SECTIONS.types, list(types)),
    ...section(SECTIONS.functions, list(functions.map((_, i) => unsigned(i)))),
    ...section(SECTIONS.memories, list([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(SECTIONS.exports, list([[...text("memory"), 2, 0], ...exported])),
    ...section(SECTIONS.code, list(functions.map(bodyOf)))
  ]);
}
function bodyOf({ parameters, body }) {
  const variables = [];
  const localAt = (index) => ({
    get: [32, ...unsigned(index)],
    set: (value) => [...value, 33, ...unsigned(index)]
  });
  const code = body(
    parameters.map((_, i) => localAt(i)),
    { local: (type) => localAt(parameters.length + variables.push(type) - 1) }
  );
  const declared = list(variables.map((type) => [1, TYPE_BYTES[type]]));
  return sized([...declared, ...code, 11]);
}
function section(id, content) {
  return [id, ...sized(content)];
}
function list(items) {
  return [...unsigned(items.length), ...items.flat()];
}
function sized(content) {
  return [...unsigned(content.length), ...content];
}
function text(name) {
  return sized([...Buffer.from(name, "utf8")]);
}

// src/wasm/instance.ts
var PAGE = 65536;
function openKernel(bytes, functions) {
  const engine = globalThis.WebAssembly;
  const module = assembleModule(Math.ceil(bytes / PAGE), functions);
  if (engine === void 0 || !engine.validate(module)) return void 0;
  const { memory, ...rest } = new engine.Instance(new engine.Module(module)).exports;
  return { memory: memory.buffer, functions: rest };
}

export {
  i32,
  f64,
  v128,
  i8x16,
  i16x8,
  i32x4,
  i64x2,
  f64x2,
  select,
  loop,
  leaveIf,
  when,
  openKernel
};
